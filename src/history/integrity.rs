//! Whether the history is all there.

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
    /// An object is missing or can't be read.
    Missing {
        /// The object.
        object: CommitId,
        /// The commit that needs it.
        commit: CommitId,
        /// What the library said.
        reason: String,
    },
}
