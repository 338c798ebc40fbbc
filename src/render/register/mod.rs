//! The register of findings for programs: a table, and scripts from which the page filters.

mod data;
mod table;

use super::RenderError;
use crate::site::register::{CSV, Register};
use crate::write::Files;

/// Every file of the register that is no page.
pub(super) fn files(register: &Register) -> Result<Files, RenderError> {
    let failed = |file: &str, reason: String| RenderError {
        template: file.to_owned(),
        reason,
    };
    let (files, table) = rayon::join(|| data::files(register), || table::csv(register));
    let mut files = files.map_err(|e| failed("temuan/data/", e.to_string()))?;
    let table = table.map_err(|e| failed(CSV, e.to_string()))?;
    files.insert(CSV.to_owned(), table);
    Ok(files)
}
