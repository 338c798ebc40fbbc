//! History: one pass over the commits reachable from a revision, as facts about the files of the record.
//!
//! The pass reads commit and tree objects by hand from the object database, skips subtrees whose ids are equal, sees every
//! parent of a merge, and reads each blob once. It looks at no working tree and works on bare repositories.

mod ancestry;
mod commit;
mod entries;
mod integrity;
mod loose;
mod merge;
mod names;
mod objects;
mod pins;
mod repository;
mod snapshot;
mod tree;
mod versions;
mod walk;
pub mod worktree;

use std::sync::Arc;

use crate::case::CaseVersion;
use crate::stamp::CommitId;

pub use ancestry::Ancestry;
pub use commit::{Commit, HeaderFault, Person};
pub use entries::{EntryFault, UnsafeEntry};
pub use integrity::Incomplete;
pub use merge::{Sides, merge_sides};
pub use names::NameFault;
pub use objects::{Blob, ObjectError, Objects};
pub use pins::{Pins, pin};
pub use repository::{Repository, RepositoryError};
pub use snapshot::{OfficeError, Snapshot, office_files, snapshot};
pub use tree::{BlobId, Entry, EntryKind};
pub use versions::{Versions, read_versions};
pub use walk::{CHANGE_LIMIT, Change, History, Oddities, PathChange, walk};

/// One change of a case file along one parent of a commit.
#[derive(Clone, Debug)]
pub struct Transition {
    /// The commit.
    pub commit: Arc<Commit>,
    /// The parent it is compared with; `None` for a first commit.
    pub parent: Option<CommitId>,
    /// The file in the parent.
    pub before: Option<Arc<CaseVersion>>,
    /// The file in the commit.
    pub after: Option<Arc<CaseVersion>>,
    /// In a merge: whether the text is that of some parent, and whether this parent had changed it since the base.
    pub merge: Option<MergeSide>,
}

/// What a merge did with one parent's version of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeSide {
    /// The result is another parent's text, and this parent had not touched the file since they parted: nothing is lost.
    Untouched,
    /// The result is another parent's text, and this parent had its own changes.
    Discarded,
    /// The result is no parent's text.
    New,
}

/// A file in a case's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Path relative to the site's root.
    pub path: String,
    /// Name inside the case's folder.
    pub name: String,
    /// Its object.
    pub blob: BlobId,
    /// What kind of entry it is.
    pub kind: EntryKind,
}
