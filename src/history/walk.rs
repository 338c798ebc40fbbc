//! The pass itself.

use std::sync::Arc;

use super::commit::Commit;
use super::integrity::Incomplete;
use super::tree::{Entry, EntryKind};
use super::{BlobId, Repository, RepositoryError};
use crate::stamp::CommitId;

/// A file before or after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its object.
    pub blob: BlobId,
    /// What kind of entry it is.
    pub kind: EntryKind,
}

/// One difference between a commit and one of its parents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathChange {
    /// Path relative to the site's root.
    pub path: String,
    /// Index of the commit in [`History::commits`].
    pub commit: usize,
    /// The parent; `None` for a first commit.
    pub parent: Option<CommitId>,
    /// Before.
    pub before: Option<Change>,
    /// After.
    pub after: Option<Change>,
}

/// What the pass found.
#[derive(Clone, Debug)]
pub struct History {
    /// The chosen commit.
    pub head: CommitId,
    /// Every commit reached, parents before children.
    pub commits: Vec<Arc<Commit>>,
    /// Changes under `cases/`, in the order of `commits`.
    pub changes: Vec<PathChange>,
    /// What keeps the history from being whole.
    pub incomplete: Vec<Incomplete>,
}

/// Walks the history.
pub fn walk(_repository: &Repository) -> Result<(History, Vec<Entry>), RepositoryError> {
    Err(RepositoryError::NotFound("?".into()))
}
