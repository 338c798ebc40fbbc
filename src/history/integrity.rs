//! Whether the history is all there.
//!
//! A verdict over half a history is no verdict: a shallow clone, grafts, replace refs and missing objects are reported.

use super::Repository;
use super::limits::Bound;
use crate::stamp::CommitId;

/// Something that keeps the history from being whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// The clone is shallow.
    Shallow,
    /// `.git/info/grafts` rewrites parents.
    Grafts,
    /// `refs/replace` rewrites objects; how many.
    Replaced(usize),
    /// There is more than is looked at.
    Excess {
        /// More of what.
        bound: Bound,
        /// The commit at which the bound was reached; the chosen one where it is none in particular.
        commit: CommitId,
        /// The file of which there is more, where it is one.
        path: Option<String>,
    },
    /// An object is missing or can't be read.
    Missing {
        /// The object.
        object: CommitId,
        /// The commit that needs it.
        commit: CommitId,
        /// The file of a case whose version it is, where it is one.
        path: Option<String>,
        /// What the library said.
        reason: String,
    },
}

/// Marks in the repository's own folder that make its history differ from what was recorded. What can't be looked up is
/// reported too.
pub fn marks(repository: &Repository, head: CommitId) -> Vec<Incomplete> {
    let git = repository.git();
    let mut found = Vec::new();
    let common = git.commondir();
    // A further working tree (`git worktree`) has no such file of its own, and the library looks there only.
    let cut_off = std::fs::read(common.join("shallow"));
    if git.is_shallow() || cut_off.is_ok_and(|text| !text.trim_ascii().is_empty()) {
        found.push(Incomplete::Shallow);
    }
    let grafts = common.join("info").join("grafts");
    if std::fs::read(grafts).is_ok_and(|text| !text.trim_ascii().is_empty()) {
        found.push(Incomplete::Grafts);
    }
    match git.references_glob("refs/replace/*").map(Iterator::count) {
        Ok(0) => {}
        Ok(count) => found.push(Incomplete::Replaced(count)),
        Err(error) => found.push(Incomplete::Missing {
            object: head,
            commit: head,
            path: None,
            reason: error.message().to_owned(),
        }),
    }
    found
}

/// Whether any mark in the repository makes its history differ from what was recorded.
pub fn is_marked(repository: &Repository, head: CommitId) -> bool {
    !marks(repository, head).is_empty()
}
