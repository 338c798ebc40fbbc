//! Whether a commit can be undone by itself: `git revert` takes back everything that a commit did.

use std::collections::{BTreeMap, BTreeSet};

use super::growth::Growth;
use crate::case::path::attachment;
use crate::check::Facts;
use crate::history::Commit;
use crate::stamp::CommitId;

/// What commits changed, as far as it decides whether they can be undone.
pub(super) struct Undo {
    /// Files of cases that each changed, those with attachments of them included.
    cases: BTreeMap<CommitId, BTreeSet<String>>,
    /// Commits that changed a file of the office.
    office: BTreeSet<CommitId>,
}

impl Undo {
    /// Looks through what the commits changed.
    pub(super) fn of(facts: &Facts<'_>) -> Self {
        let mut cases: BTreeMap<CommitId, BTreeSet<String>> = BTreeMap::new();
        for change in &facts.history.changes {
            if let Some(commit) = facts.history.commits.get(change.commit) {
                let case = attachment(&change.path).map(|(case, _)| case);
                let case = case.unwrap_or_else(|| change.path.clone());
                cases.entry(commit.id).or_default().insert(case);
            }
        }
        let office = facts.policy.changes.iter();
        Self {
            cases,
            office: office.map(|change| change.commit.id).collect(),
        }
    }

    /// The command that undoes a commit which did wrong to a case and nothing else; `none` where that would undo what is
    /// right, too.
    pub(super) fn command(&self, commit: &Commit, growth: &Growth) -> String {
        if growth.entries() > 0 {
            return "none".to_owned();
        }
        self.within(commit, 1)
    }

    /// The command that undoes a commit which changed files of at most so many cases; `none` where it changed more.
    pub(super) fn within(&self, commit: &Commit, limit: usize) -> String {
        let changed = self.cases.get(&commit.id).map_or(0, BTreeSet::len);
        let joins = commit.parents.len() > 1;
        if joins || changed > limit || self.office.contains(&commit.id) {
            return "none".to_owned();
        }
        format!("git revert --no-edit {}", commit.id.short())
    }
}
