//! Tables for spreadsheets: CSV as RFC 4180 has it, safe to open.
//!
//! A cell of words that a spreadsheet would take for a formula gets an apostrophe before it: programs show the words and
//! run nothing. Numbers are written as numbers. The text begins with a byte order mark, without which Excel reads UTF-8 as
//! something else.

/// A table with the names of its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Rows of as many fields.
    pub rows: Vec<Vec<Field>>,
}

/// A value of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// Words, written by anybody.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Nothing.
    Empty,
}

/// Tells spreadsheets that the file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The file of a table: a row of column names, then the rows; every row ends with CR LF.
///
/// # Errors
/// When a row has more or fewer fields than there are columns.
pub fn file(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(sheet.columns.iter().map(|name| harmless(name)))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(Field::written))?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

impl Field {
    fn written(&self) -> String {
        match self {
            Self::Text(words) => harmless(words),
            Self::Number(number) => number.to_string(),
            Self::Empty => String::new(),
        }
    }
}

/// A cell that a spreadsheet would take for a formula, with an apostrophe before it; tabs and line breaks at its start count
/// because spreadsheets skip them, and so do wide forms of the signs.
fn harmless(cell: &str) -> String {
    let risky = |c: char| "=+-@\t\r\n＝＋－＠−".contains(c);
    let first = cell.trim_start_matches([' ', '\u{a0}']).chars().next();
    match first {
        Some(first) if risky(first) => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::io::Write as _;
    use std::process::{Command, Stdio};

    use super::*;

    fn words(list: &[&str]) -> Vec<Field> {
        list.iter().map(|w| Field::Text((*w).to_owned())).collect()
    }

    fn sheet(columns: &[&str], rows: &[Vec<Field>]) -> Sheet {
        Sheet {
            columns: columns.iter().map(|name| (*name).to_owned()).collect(),
            rows: rows.to_vec(),
        }
    }

    #[test]
    fn what_a_spreadsheet_would_reckon_becomes_text() {
        for cell in [
            "=1+1", "+62", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "\u{a0}=1", "−1",
        ] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "2025-0001", "a=b", "Dinas Kesehatan", "'=1"] {
            assert_eq!(harmless(cell), cell);
        }
    }

    #[test]
    fn numbers_stay_numbers_and_a_row_of_another_length_is_refused() {
        let row = vec![
            Field::Text("=1".to_owned()),
            Field::Number(-3),
            Field::Empty,
        ];
        let table = sheet(&["Pemohon", "Berkas", "Sisa"], &[row]);
        let written = String::from_utf8(file(&table).unwrap()).unwrap();
        assert_eq!(written, "\u{feff}Pemohon,Berkas,Sisa\r\n'=1,-3,\r\n");
        assert!(file(&sheet(&["a", "b"], &[words(&["1"])])).is_err());
    }

    #[test]
    fn python_reads_every_cell_as_it_was() {
        let rows = [
            words(&["a,b", "say \"x\"", "line\r\nbreak\nand\rmore"]),
            words(&["é 日本", "", "=x"]),
            vec![Field::Number(i64::MIN), Field::Empty, Field::Number(0)],
        ];
        let written = file(&sheet(&["satu", "dua", "tiga"], &rows)).unwrap();
        let script = "import csv,io,json,sys\nt=sys.stdin.buffer.read().decode('utf-8-sig')\nprint(json.dumps(list(csv.reader(io.StringIO(t,newline=''),strict=True))))";
        let mut python = Command::new("python3")
            .args(["-c", script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        python.stdin.take().unwrap().write_all(&written).unwrap();
        let output = python.wait_with_output().unwrap();
        assert!(output.status.success());
        let read: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(
            read,
            [
                ["satu", "dua", "tiga"],
                ["a,b", "say \"x\"", "line\r\nbreak\nand\rmore"],
                ["é 日本", "", "'=x"],
                ["-9223372036854775808", "", "0"],
            ]
        );
    }
}
