//! The case files of one commit by their SHA-256, for anchors.
//!
//! Deliberately simple, and independent of how cases are read: every file below `cases/` whose name ends in `.toml`, with
//! the bytes it has in git. What an anchor says today must be recomputable by later versions, and by hand.

use super::objects::{Blob, DEPTH_LIMIT, ObjectError, Objects};
use super::tree::{BlobId, EntryKind};
use crate::digest::sha256;
use crate::load::files::FILE_LIMIT;
use crate::stamp::CommitId;

/// Path of a file relative to the site's root, as bytes, and the SHA-256 of its content in hex.
pub type Sum = (Vec<u8>, String);

/// Why the case files of a commit can't be summed up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InventoryError {
    /// An object can't be read.
    #[error(transparent)]
    Object(#[from] ObjectError),
    /// A file is larger than any that tertib reads.
    #[error("{path}: {size} bytes")]
    TooLarge {
        /// The file.
        path: String,
        /// Its size in bytes.
        size: usize,
    },
}

/// The case files of a commit, sorted by path as bytes.
///
/// # Errors
/// When an object can't be read, or a file is larger than [`FILE_LIMIT`].
pub fn case_sums(objects: &Objects<'_>, commit: CommitId) -> Result<Vec<Sum>, InventoryError> {
    let commit = objects.commit(commit)?;
    let mut files = Vec::new();
    if let Some(entry) = objects.entry(&commit, "cases")?
        && entry.kind == EntryKind::Tree
    {
        descend(objects, b"cases".to_vec(), entry.id, 0, &mut files)?;
    }
    files.sort();
    let sum = |(path, id): (Vec<u8>, BlobId)| match objects.blob(id, FILE_LIMIT)? {
        Blob::Bytes(bytes) => Ok((path, sha256(&bytes))),
        Blob::TooLarge(size) => Err(InventoryError::TooLarge {
            path: String::from_utf8_lossy(&path).into_owned(),
            size,
        }),
    };
    files.into_iter().map(sum).collect()
}

fn descend(
    objects: &Objects<'_>,
    folder: Vec<u8>,
    tree: CommitId,
    depth: usize,
    found: &mut Vec<(Vec<u8>, BlobId)>,
) -> Result<(), ObjectError> {
    if depth > DEPTH_LIMIT {
        return Ok(());
    }
    for entry in objects.tree(tree)?.iter() {
        let path = [folder.as_slice(), b"/", &entry.name].concat();
        match entry.kind {
            EntryKind::Tree => descend(objects, path, entry.id, depth + 1, found)?,
            EntryKind::Submodule => {}
            _ if entry.name.ends_with(b".toml") => found.push((path, entry.id)),
            _ => {}
        }
    }
    Ok(())
}
