//! Tree objects, read by hand.

use crate::stamp::CommitId;

/// Name of a blob or tree object: its SHA-1.
pub type BlobId = CommitId;

/// Kind of a tree entry, from its mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A folder.
    Tree,
    /// A plain file.
    File,
    /// A file marked executable.
    Executable,
    /// A symbolic link.
    Symlink,
    /// A submodule.
    Submodule,
    /// A mode that git does not write.
    Other(u32),
}

/// One entry of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Name as bytes.
    pub name: Vec<u8>,
    /// Kind.
    pub kind: EntryKind,
    /// The object.
    pub id: BlobId,
}
