//! Commit objects, read by hand, so that nothing a library would smooth over is lost.

use crate::stamp::{CommitId, Moment};

/// Author or committer of a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name; bytes that are not UTF-8 are replaced.
    pub name: String,
    /// E-mail address; bytes that are not UTF-8 are replaced.
    pub email: String,
    /// When, with the offset as written.
    pub when: Moment,
}

/// What a commit says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its id.
    pub id: CommitId,
    /// Its tree.
    pub tree: CommitId,
    /// Parents, in order.
    pub parents: Vec<CommitId>,
    /// Who made the change.
    pub author: Person,
    /// Who made the commit.
    pub committer: Person,
    /// First line of the message.
    pub summary: String,
    /// Carries a signature of any kind.
    pub signed: bool,
}
