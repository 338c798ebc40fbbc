//! What a case's page says of steps that were imported from a log: that they were recorded afterwards.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::atlas::Atlas;
use super::super::visible;
use crate::case::{Case, Step};

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

/// The notice at the head of the page; none where nothing was imported.
pub(super) fn notice(atlas: &Atlas<'_>, case: &Case) -> Option<String> {
    let sources: BTreeSet<&str> = case.import_sources().collect();
    if sources.is_empty() {
        return None;
    }
    let sources: Vec<String> = sources.into_iter().map(visible).collect();
    let number = case.imported_steps();
    let whole = if number == case.steps.len() {
        "ya"
    } else {
        "tidak"
    };
    Some(atlas.words.with(
        "impor-maklumat",
        [
            ("semua", whole.to_owned()),
            ("jumlah", number.to_string()),
            ("sumber", sources.join(", ")),
        ],
    ))
}
