//! What a case's page says of steps that were imported from a log: that they were recorded afterwards.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::visible;
use crate::case::{Case, Step};
use crate::finding::Params;
use crate::text::Catalog;

/// Where a step was imported from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImportView {
    /// Name of the log.
    pub source: String,
    /// Line of the log's file; as text, because it is a name.
    pub row: String,
    /// Its answer is not written in the log.
    pub decision_concluded: bool,
}

pub(super) fn of_step(step: &Step) -> Option<ImportView> {
    let from = step.imported.as_ref()?;
    Some(ImportView {
        source: visible(&from.source),
        row: from.row.to_string(),
        decision_concluded: from.concluded.iter().any(|key| key == "keputusan"),
    })
}

/// That a case was imported, and what its commits prove nothing of; none where nothing was imported. The page and the terminal
/// say the same.
pub fn notice(case: &Case, catalog: &Catalog) -> Option<String> {
    let sources: BTreeSet<&str> = case.import_sources().collect();
    if sources.is_empty() {
        return None;
    }
    let sources: Vec<String> = sources.into_iter().map(str::to_owned).collect();
    let number = case.imported_steps();
    let whole = if number == case.steps.len() {
        "ya"
    } else {
        "tidak"
    };
    let params = Params::from([
        ("semua", whole.into()),
        ("jumlah", number.into()),
        ("sumber", sources.into()),
    ]);
    Some(catalog.with("impor-maklumat", &params))
}
