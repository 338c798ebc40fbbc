//! The files of a folder with their hashes.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::digest::hex;

/// Bytes read at once.
const PIECE: usize = 64 * 1024;

/// What stands at a path of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A file with this SHA-256.
    File(String),
    /// A symlink, a pipe or the like, which is not opened.
    Special,
}

impl Found {
    /// Its SHA-256, where it is a file.
    pub fn sum(&self) -> Option<&str> {
        match self {
            Self::File(sum) => Some(sum),
            Self::Special => None,
        }
    }
}

/// Every file below a folder, by path with `/`; bytes of a name that are not UTF-8 are replaced.
///
/// # Errors
/// When a folder or file can't be read.
pub fn listing(folder: &Path) -> io::Result<BTreeMap<String, Found>> {
    let mut found = BTreeMap::new();
    // A link that leads to the folder is followed; none in it is.
    let folder = folder.canonicalize()?;
    for entry in WalkDir::new(&folder).min_depth(1) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            continue;
        }
        let below = entry.path().strip_prefix(&folder).unwrap_or(entry.path());
        let parts: Vec<_> = below
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        let what = if entry.file_type().is_file() {
            Found::File(sum(entry.path())?)
        } else {
            Found::Special
        };
        found.insert(parts.join("/"), what);
    }
    Ok(found)
}

fn sum(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut piece = vec![0; PIECE];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(hex(&hasher.finalize()));
        }
        hasher.update(piece.get(..read).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::digest::sha256;

    #[test]
    fn files_are_hashed_and_links_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("a")).unwrap();
        std::fs::write(folder.path().join("a/besar"), vec![7; 200_000]).unwrap();
        std::os::unix::fs::symlink("/dev/zero", folder.path().join("tautan")).unwrap();
        let found = listing(folder.path()).unwrap();
        let list: Vec<_> = found.into_iter().collect();
        assert_eq!(
            list,
            [
                ("a/besar".to_owned(), Found::File(sha256(&vec![7; 200_000]))),
                ("tautan".to_owned(), Found::Special)
            ]
        );
    }
}
