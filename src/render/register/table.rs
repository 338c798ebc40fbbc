//! The register as CSV (RFC 4180) that a spreadsheet takes for text, never for formulas.

use crate::site::RowView;
use crate::site::register::Register;

/// Tells spreadsheets that the file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// One line per finding, after a line of titles.
pub(super) fn csv(register: &Register) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(&register.columns)?;
    for row in &register.rows {
        writer.write_record(cells(row).map(|cell| harmless(&cell)))?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

/// The cells in the order of the register's columns.
fn cells(row: &RowView) -> [String; 18] {
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    let tag = |tag: &Option<crate::site::Tag>| tag.as_ref().map_or("", |tag| tag.key).to_owned();
    [
        row.severity.key.to_owned(),
        row.rule.to_owned(),
        row.title.clone(),
        row.group.label.clone(),
        given(&row.case),
        row.step.map_or_else(String::new, |step| step.to_string()),
        given(&row.about),
        given(&row.sop),
        given(&row.year),
        tag(&row.state),
        row.criterion.clone(),
        row.source.text.clone(),
        row.condition.clone(),
        given(&row.help),
        given(&row.commit),
        given(&row.place),
        given(&row.file),
        given(&row.href),
    ]
}

/// A cell that a spreadsheet would take for a formula, with an apostrophe before it; tabs and line breaks at its start count
/// because spreadsheets skip them, and so do wide forms of the signs.
pub(super) fn harmless(cell: &str) -> String {
    let risky = |c: char| "=+-@\t\r\n＝＋－＠".contains(c);
    let first = cell.trim_start_matches([' ', '\u{a0}']).chars().next();
    match first {
        Some(first) if risky(first) => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_a_spreadsheet_would_reckon_becomes_text() {
        for cell in [
            "=1+1", "+62", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "\u{a0}=1",
        ] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "2025-0001", "a=b", "Dinas Kesehatan", "'=1"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}
