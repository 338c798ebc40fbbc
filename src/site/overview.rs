//! What pages about the whole archive are made from beside the office's own files: a summary of each case, every finding as
//! the register shows it, and the newest changes.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::atlas::Atlas;
use super::changes::News;
use super::register::RowView;
use super::summary::CaseSummary;

/// The archive, as pages about all of it know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// The cases, in the order of the archive.
    pub cases: Vec<CaseSummary>,
    /// The findings, in the order of the verdict.
    pub findings: Vec<Arc<RowView>>,
    /// The newest changes.
    pub news: News,
}

impl Overview {
    /// Of the cases, findings and history that a map was drawn of.
    pub fn of(atlas: &Atlas<'_>) -> Self {
        let cases = atlas.cases();
        let findings = atlas.findings();
        Self {
            cases: cases.map(|placed| CaseSummary::of(atlas, placed)).collect(),
            findings: findings
                .map(|(finding, placed)| Arc::new(RowView::of(atlas, finding, placed)))
                .collect(),
            news: News::of(atlas),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::testing::World;
    use super::*;
    use crate::settings::Language;

    #[test]
    fn an_overview_is_the_same_after_it_was_kept() {
        for language in [Language::Id, Language::En] {
            let world = World::new(language);
            let overview = Overview::of(&Atlas::new(world.inputs()));
            assert!(overview.cases.iter().any(|case| case.line.worst.is_some()));
            assert!(overview.cases.iter().any(CaseSummary::is_running));
            assert!(!overview.findings.is_empty() && !overview.news.brought.is_empty());
            let bytes = postcard::to_allocvec(&overview).unwrap();
            let read: Overview = postcard::from_bytes(&bytes).unwrap();
            assert_eq!(read, overview);
        }
    }

    #[test]
    fn keys_that_this_program_does_not_have_are_not_read() {
        let world = World::new(Language::Id);
        let overview = Overview::of(&Atlas::new(world.inputs()));
        let bytes = postcard::to_allocvec(overview.findings.first().unwrap()).unwrap();
        let rule = overview.findings.first().unwrap().rule.as_bytes();
        let at = bytes
            .windows(rule.len())
            .position(|part| part == rule)
            .unwrap();
        let mut other = bytes.clone();
        other[at] = b'x';
        assert!(postcard::from_bytes::<RowView>(&bytes).is_ok());
        assert!(postcard::from_bytes::<RowView>(&other).is_err());
    }
}
