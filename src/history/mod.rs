//! History: one pass over the commits reachable from a revision, as facts about the files of the record.
//!
//! The pass reads commit and tree objects by hand from the object database, skips subtrees whose ids are equal, sees every
//! parent of a merge, and reads each blob once. It looks at no working tree and works on bare repositories.

mod ahead;
mod ancestry;
mod at_hand;
mod attachments;
mod cache;
mod candidate;
mod chain;
pub mod commit;
mod compare;
mod deltas;
mod descent;
mod ends;
pub mod entries;
mod few;
mod integrity;
mod inventory;
pub mod limits;
mod lookup;
mod loose;
mod merge;
mod middle;
pub mod names;
mod naming;
mod objects;
mod office;
mod order;
mod packs;
mod pins;
mod raw_tree;
mod readers;
mod repository;
mod rosters;
mod signatures;
mod since;
mod snapshot;
pub mod tree;
mod unpack;
mod versions;
mod walk;
pub mod worktree;

use std::sync::Arc;

use crate::case::CaseVersion;
use crate::stamp::CommitId;

pub use ancestry::Ancestry;
pub use at_hand::CACHED_TREES;
pub use attachments::{ATTACHMENT_LIMIT, hash_attachments};
pub use cache::{Cache, CacheError};
pub use candidate::NewFiles;
pub use chain::Chain;
pub use commit::{Commit, HeaderFault, Person};
pub use deltas::DELTA_LIMIT;
pub use descent::past;
pub use entries::{EntryFault, UnsafeEntry};
pub use few::{Few, Placed, few, is_in_line};
pub use integrity::{Incomplete, is_marked};
pub use inventory::{InventoryError, case_sums};
pub use limits::{Bound, Limits};
pub use loose::{ALTERNATES_LIMIT, BORROWED_LIMIT};
pub use merge::{Sides, merge_sides};
pub use names::NameFault;
pub use objects::{Blob, COMMIT_LIMIT, DEPTH_LIMIT, ObjectError, Objects, TAG_LIMIT, TREE_LIMIT};
pub use office::{OfficeVersions, office_sides, read_office};
pub use packs::{CACHED_BASES, PACKED_LIMIT};
pub use pins::{Pins, pin, pin_earlier};
pub use repository::{Repository, RepositoryError};
pub use signatures::{Asked, verify_signatures};
pub use since::Since;
pub use snapshot::{OfficeError, Snapshot, office_files, part, same_office, snapshot};
pub use tree::{BlobId, Entry, EntryKind};
pub use versions::{Versions, read_versions};
pub use walk::{Change, Effort, Held, History, Oddities, PathChange, walk, walk_with};

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

impl Transition {
    /// Whether the commit itself wrote the text: not a merge that took that of another parent.
    pub fn is_own(&self) -> bool {
        matches!(self.merge, None | Some(MergeSide::New))
    }
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
    /// The result has this parent's values and no parent's text or mode, and at most one parent had changed the file: the merge
    /// itself wrote it so. Where two had, git joins what each wrote.
    Rewritten,
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
    /// What its bytes hash to; only for files that a step names, and absent where they could not be read.
    pub digest: Option<AttachmentDigest>,
}

/// What the bytes of an attachment hash to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttachmentDigest {
    /// SHA-256, lower-case hex.
    Sha256(String),
    /// Larger than [`ATTACHMENT_LIMIT`], so not read; its size in bytes.
    TooLarge(usize),
}

/// One change of a file in a case's folder along one parent of a commit.
#[derive(Clone, Debug)]
pub struct AttachmentChange {
    /// Name inside the case's folder.
    pub name: String,
    /// The commit.
    pub commit: Arc<Commit>,
    /// How many of the case's transitions had been made by then, those of the same commit included.
    pub seen: usize,
    /// The file in the parent.
    pub before: Option<Change>,
    /// The file in the commit.
    pub after: Option<Change>,
    /// In a merge: what it did with this parent's file.
    pub merge: Option<MergeSide>,
}
