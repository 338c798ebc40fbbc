//! What pages about the whole archive are made from beside the office's own files: a summary of each case, every finding as
//! the register shows it, and the newest changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Inputs;
use super::atlas::Atlas;
use super::changes::News;
use super::register::RowView;
use super::summary::CaseSummary;
use crate::maps::ByName;
use crate::statistics::{Measured, Statistics, Subject, compute, noted, owners, unpublished};

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
        let cases: Vec<_> = atlas.cases().collect();
        let findings: Vec<_> = atlas.findings().collect();
        Self {
            cases: cases
                .into_par_iter()
                .map(|placed| CaseSummary::of(atlas, placed))
                .collect(),
            findings: findings
                .into_par_iter()
                .map(|(finding, placed)| Arc::new(RowView::of(atlas, finding, placed)))
                .collect(),
            news: News::of(atlas),
        }
    }
}

/// What came after an overview was made.
#[derive(Clone, Copy, Debug)]
pub struct Since<'a> {
    /// Of each finding of the verdict on everything, which of the overview's findings it is; `None` for those about the touched
    /// cases.
    pub origins: &'a [Option<usize>],
    /// Places in the history of the commits that touched cases name.
    pub places: &'a ByName<usize>,
    /// The new commits: their places in the history, and when they were made.
    pub commits: &'a [(usize, Timestamp)],
}

impl Overview {
    /// With the cases of a map in the place of what was said of them; the map's verdict is that on everything. `None` where that
    /// can't be told from this overview alone.
    pub fn renewed(self, touched: &Atlas<'_>, since: Since<'_>) -> Option<Self> {
        let Self {
            cases,
            findings,
            news,
        } = self;
        let mut cases: BTreeMap<(String, String), CaseSummary> = cases
            .into_iter()
            .map(|case| ((case.id.clone(), case.file.clone()), case))
            .collect();
        for placed in touched.cases() {
            let case = CaseSummary::of(touched, placed);
            cases.insert((case.id.clone(), case.file.clone()), case);
        }
        let found = touched.findings().zip(since.origins);
        let findings = found.map(|((finding, placed), origin)| match (origin, placed) {
            (None, Some(_)) => Some(Arc::new(RowView::of(touched, finding, placed))),
            (Some(at), None) => findings.get(*at).cloned(),
            _ => None,
        });
        Some(Self {
            findings: findings.collect::<Option<_>>()?,
            cases: cases.into_values().collect(),
            news: news.renewed(touched, since.places, since.commits)?,
        })
    }

    /// The figures about its cases; `None` where an SOP's text is needed that is no longer among the office's files.
    pub fn figures(&self, inputs: Inputs<'_>) -> Option<Statistics> {
        let cases = self.cases.iter();
        let places = cases.map(|case| (case.id.as_str(), case.file.as_str()));
        let owners = owners(places, &inputs.verdict.findings);
        let measured: Vec<&Measured> = self.cases.iter().map(|case| &case.measured).collect();
        let sops = &inputs.content.sops;
        if !unpublished(sops, &measured).is_empty() {
            return None;
        }
        Some(compute(Subject {
            sops,
            texts: &BTreeMap::new(),
            cases: &measured,
            findings: &noted(&inputs.verdict.findings, &owners),
            as_of: inputs.as_of,
        }))
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
