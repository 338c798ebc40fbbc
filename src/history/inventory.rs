//! The case files of one commit by their SHA-256, for anchors.
//!
//! Deliberately simple, and independent of how cases are read: every file below `cases/` whose name ends in `.toml`, with
//! the bytes it has in git. What an anchor says today must be recomputable by later versions, and by hand.

use std::collections::HashMap;

use super::limits::{FILES, Left, weight};
use super::objects::{Blob, DEPTH_LIMIT, ObjectError, Objects};
use super::tree::{BlobId, EntryKind};
use crate::digest::sha256;
use crate::load::files::FILE_LIMIT;
use crate::maps::ByName;
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
    /// There are more files than are looked at; how many are.
    #[error("more than {0} files")]
    TooMany(usize),
}

/// The case files of a commit, sorted by path as bytes.
///
/// # Errors
/// When an object can't be read, a file is larger than [`FILE_LIMIT`], or there are more files than [`FILES`].
pub fn case_sums(objects: &Objects<'_>, commit: CommitId) -> Result<Vec<Sum>, InventoryError> {
    let commit = objects.commit(commit)?;
    let mut listing = Listing {
        objects,
        left: Left::of(FILES),
        found: Vec::new(),
    };
    if let Some(entry) = objects.entry(&commit, "cases")?
        && entry.kind == EntryKind::Tree
    {
        listing.descend(b"cases", entry.id, 0)?;
    }
    let mut files = listing.found;
    files.sort();
    let mut known: ByName<String> = HashMap::default();
    let sum = |(path, id): (Vec<u8>, BlobId)| {
        if let Some(sum) = known.get(&id) {
            return Ok((path, sum.clone()));
        }
        match objects.blob(id, FILE_LIMIT)? {
            Blob::Bytes(bytes) => {
                let sum = sha256(&bytes);
                known.insert(id, sum.clone());
                Ok((path, sum))
            }
            Blob::TooLarge(size) => Err(InventoryError::TooLarge {
                path: String::from_utf8_lossy(&path).into_owned(),
                size,
            }),
        }
    };
    files.into_iter().map(sum).collect()
}

/// Files being listed.
struct Listing<'l, 'o> {
    objects: &'l Objects<'o>,
    left: Left,
    found: Vec<(Vec<u8>, BlobId)>,
}

impl Listing<'_, '_> {
    fn descend(
        &mut self,
        folder: &[u8],
        tree: CommitId,
        depth: usize,
    ) -> Result<(), InventoryError> {
        if depth > DEPTH_LIMIT {
            return Ok(());
        }
        for entry in self.objects.tree(tree)?.entries() {
            let path = [folder, b"/", &entry.name].concat();
            if !self.left.take(weight(path.len())) {
                return Err(InventoryError::TooMany(FILES));
            }
            match entry.kind {
                EntryKind::Tree => self.descend(&path, entry.id, depth + 1)?,
                EntryKind::Submodule => {}
                _ if entry.name.ends_with(b".toml") => self.found.push((path, entry.id)),
                _ => {}
            }
        }
        Ok(())
    }
}
