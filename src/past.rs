//! What is known from outside of earlier states of the archive.
//!
//! A history that was rewritten as a whole shows nothing of it. Two witnesses stand outside: an anchor that somebody kept
//! on paper, and the site that is being replaced. Each names a commit that the present history must descend from.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::source::Place;
use crate::stamp::CommitId;

/// What the witnesses say, before anybody has looked at the history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Testimony {
    /// Anchors that were handed in.
    pub anchors: Vec<Claim>,
    /// The site that is being replaced, where there is one.
    pub published: Option<Published>,
}

/// What an anchor claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Where the anchor stands.
    pub place: Place,
    /// The head at that time.
    pub head: CommitId,
    /// Digest of the case files at that commit ([`crate::anchor`]).
    pub digest: String,
}

/// What the manifest of a published site says of its past.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The commit that the history must descend from: the site's head. `None` when only the rewritings are told on, as
    /// when the site is made again from that very commit.
    pub head: Option<CommitId>,
    /// Rewritings that earlier builds saw.
    pub rewritten: Vec<Rewriting>,
}

/// A rewriting seen when a site was built over an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Rewriting {
    /// The as-of day of the build that saw it.
    pub as_of: Date,
    /// Head of the site that was replaced.
    pub from: CommitId,
    /// Head of the first site that did not descend from it.
    pub to: CommitId,
}

/// How a commit of the past stands to the history of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the head or an ancestor of it, and what it held is as it was.
    Kept,
    /// It is in the repository, but the head does not descend from it.
    Apart,
    /// It is not in the repository.
    Missing,
    /// It is part of the history, but the case files in it are not those that were witnessed.
    Altered,
    /// Part of the history is missing here, so it can't be said.
    Unknown,
}

impl Standing {
    /// Its word in reports for other programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Apart => "apart",
            Self::Missing => "missing",
            Self::Altered => "altered",
            Self::Unknown => "unknown",
        }
    }
}

/// What became of the testimony.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Each anchor with how its commit stands.
    pub anchors: Vec<(Claim, Standing)>,
    /// Every rewriting that was seen, by earlier builds and by this one, in the order in which they were seen.
    pub rewritten: Vec<Rewriting>,
}
