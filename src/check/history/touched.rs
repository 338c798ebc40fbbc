//! Which cases a commit touches, and which step it recorded: where a fault of the commit itself is told.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::Case;
use crate::case::path::{CasePath, attachment};
use crate::check::Facts;
use crate::finding::Finding;
use crate::history::Commit;

/// The cases touched by each commit of the record.
pub(super) struct Touched<'a> {
    by_commit: BTreeMap<usize, Vec<&'a Case>>,
}

impl<'a> Touched<'a> {
    /// Looks through the whole history.
    pub(super) fn of(facts: &Facts<'a>) -> Self {
        let mut numbers: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
        for change in &facts.history.changes {
            let touched = numbers.entry(change.commit).or_default();
            touched.extend(number(&change.path));
        }
        let archive = facts.archive.cases.iter();
        let known: BTreeMap<&str, &Case> = archive.map(|case| (case.id.as_str(), case)).collect();
        let cases = |numbers: BTreeSet<String>| {
            let cases = numbers
                .iter()
                .filter_map(|number| known.get(number.as_str()));
            cases.copied().collect()
        };
        let by_commit = numbers.into_iter();
        Self {
            by_commit: by_commit
                .map(|(at, numbers)| (at, cases(numbers)))
                .collect(),
        }
    }

    /// Commits that touch the record, by index into the history, with the cases that are still known.
    pub(super) fn commits(&self) -> impl Iterator<Item = (usize, &[&'a Case])> {
        let all = self.by_commit.iter();
        all.map(|(index, cases)| (*index, cases.as_slice()))
    }

    /// Whether a commit, by index into the history, touches the record.
    pub(super) fn has(&self, index: usize) -> bool {
        self.by_commit.contains_key(&index)
    }

    /// Names the case, where the commit touches one only, and the step that it recorded.
    pub(super) fn about(&self, finding: Finding, index: usize, commit: &Commit) -> Finding {
        let Some([case]) = self.by_commit.get(&index).map(Vec::as_slice) else {
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

fn number(path: &str) -> Option<String> {
    let file = match attachment(path) {
        Some((file, _)) => file,
        None => path.to_owned(),
    };
    Some(CasePath::parse(&file)?.number.to_owned())
}
