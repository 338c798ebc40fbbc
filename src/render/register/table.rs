//! The register as a table for spreadsheets; every cell is text.

use crate::site::RowView;
use crate::site::register::Register;
use crate::spreadsheet::{self, Field, Sheet};

/// One line per finding, after a line of titles.
pub(super) fn csv(register: &Register) -> Result<Vec<u8>, csv::Error> {
    let rows = register.rows.iter();
    spreadsheet::file(&Sheet {
        columns: register.columns.clone(),
        rows: rows.map(|row| cells(row).map(Field::Text).into()).collect(),
    })
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
