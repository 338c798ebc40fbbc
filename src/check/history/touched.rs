//! Which cases a commit touches, and which step it recorded: where a fault of the commit itself is told.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::case::Case;
use crate::case::path::{CasePath, attachment};
use crate::check::Facts;
use crate::finding::Finding;
use crate::history::{Commit, PathChange};

/// The cases touched by each commit of the record.
pub(super) struct Touched<'a> {
    /// By the commit's index into the history, in its order.
    by_commit: Vec<(usize, Vec<&'a Case>)>,
}

impl<'a> Touched<'a> {
    /// Looks through the whole history.
    pub(super) fn of(facts: &Facts<'a>) -> Self {
        let archive = facts.archive.cases.iter();
        let known: HashMap<&str, &Case> = archive.map(|case| (case.id.as_str(), case)).collect();
        let mut changes: Vec<&PathChange> = facts.history.changes.iter().collect();
        changes.sort_by_key(|change| change.commit);
        let of_one = changes.chunk_by(|one, other| one.commit == other.commit);
        let touched = of_one.filter_map(|changes| {
            let numbers: BTreeSet<Cow<'_, str>> =
                changes.iter().filter_map(|one| number(&one.path)).collect();
            let cases = numbers.iter().filter_map(|number| known.get(&**number));
            Some((changes.first()?.commit, cases.copied().collect()))
        });
        Self {
            by_commit: touched.collect(),
        }
    }

    fn at(&self, index: usize) -> Option<&[&'a Case]> {
        let at = self.by_commit.binary_search_by_key(&index, |one| one.0);
        let (_, cases) = self.by_commit.get(at.ok()?)?;
        Some(cases)
    }

    /// Commits that touch the record, by index into the history, with the cases that are still known.
    pub(super) fn commits(&self) -> impl ParallelIterator<Item = (usize, &[&'a Case])> {
        let all = self.by_commit.par_iter();
        all.map(|(index, cases)| (*index, cases.as_slice()))
    }

    /// Whether a commit, by index into the history, touches the record.
    pub(super) fn has(&self, index: usize) -> bool {
        self.at(index).is_some()
    }

    /// Names the case, where the commit touches one only, and the step that it recorded.
    pub(super) fn about(&self, finding: Finding, index: usize, commit: &Commit) -> Finding {
        let Some([case]) = self.at(index) else {
            return finding;
        };
        let finding = finding.case(&case.id).at(case.version.source.whole());
        let mut steps = case.steps.iter().enumerate().filter(|(at, _)| {
            case.step_transition(*at)
                .is_some_and(|transition| transition.commit.id == commit.id)
        });
        match (steps.next(), steps.next()) {
            (Some((_, step)), None) => finding.step(step.index),
            _ => finding,
        }
    }
}

/// The number of the case that a path belongs to.
fn number(path: &str) -> Option<Cow<'_, str>> {
    match attachment(path) {
        Some((file, _)) => Some(CasePath::parse(&file)?.number.to_owned().into()),
        None => Some(CasePath::parse(path)?.number.into()),
    }
}
