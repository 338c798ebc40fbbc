//! The cache's file: a line that says which program wrote it and about which site, and blocks, each with its length and its
//! SHA-256. What is not whole is not read, and what is behind it neither.

use std::collections::HashMap;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use rayon::prelude::*;

use super::CacheError;
use super::entry::{Remembered, commits};
use crate::maps::ByName;
use crate::shelf::{Shelf, framed, sound, split};

/// Raised with every change of the format or of what a commit is compared by; so is the program's version.
const FORMAT: u32 = 1;

/// Where the cache of one site lies, and how much of it is sound.
pub(super) struct Place {
    shelf: Shelf,
    /// The file as it was read.
    seen: Seen,
}

/// What stood there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// Nothing, or nothing of use.
    Nothing,
    /// Sound blocks and nothing else, in so many bytes.
    Sound(u64),
}

impl Place {
    /// The place of a site, which is this folder of a repository with this git folder.
    pub fn of(folder: &Path, git: &Path, site: &[String]) -> Self {
        Self {
            shelf: Shelf::of(folder, ("riwayat", FORMAT), git, site),
            seen: Seen::Nothing,
        }
    }

    /// What is kept there, as far as it is sound.
    pub fn read(mut self) -> (Self, ByName<Remembered>) {
        let Some(body) = self.shelf.read() else {
            return (self, HashMap::default());
        };
        let (blocks, rest) = blocks(&body);
        let read: Option<Vec<Vec<Remembered>>> = blocks.par_iter().map(|one| block(one)).collect();
        let Some(read) = read else {
            return (self, HashMap::default());
        };
        if rest.is_empty() {
            self.seen = Seen::Sound((self.shelf.head.len() + body.len()) as u64);
        }
        let all = read.into_iter().flatten();
        let known = all.map(|one| (one.commit.id, one)).collect();
        (self, known)
    }

    /// Adds blocks behind those that are there, or makes the file anew where what is there is of no use.
    pub fn write(&self, blocks: &[Vec<u8>]) -> Result<(), CacheError> {
        if blocks.is_empty() {
            return Ok(());
        }
        self.written(blocks).map_err(|source| CacheError::Io {
            path: self.shelf.path.clone(),
            source,
        })
    }

    fn written(&self, blocks: &[Vec<u8>]) -> io::Result<()> {
        let bytes: Vec<u8> = blocks.iter().flat_map(|block| framed(block)).collect();
        match self.seen {
            Seen::Sound(length) => {
                let mut file = OpenOptions::new().append(true).open(&self.shelf.path)?;
                file.lock()?;
                // Where another run has written since, its blocks stand.
                if file.metadata()?.len() == length {
                    file.write_all(&bytes)?;
                }
                Ok(())
            }
            Seen::Nothing => self.shelf.write(&bytes),
        }
    }
}

/// The blocks with their hashes, and what is behind the last whole one.
fn blocks(mut rest: &[u8]) -> (Vec<&[u8]>, &[u8]) {
    let mut found = Vec::new();
    while let Some((block, behind)) = split(rest) {
        found.push(block);
        rest = behind;
    }
    (found, rest)
}

/// The commits of a block that is as it was written.
fn block(hashed: &[u8]) -> Option<Vec<Remembered>> {
    commits(sound(hashed)?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::fs;

    use super::super::super::commit::parse;
    use super::super::super::compare::{Changed, Difference};
    use super::super::super::tree::EntryKind;
    use super::super::super::walk::{Change, Effort};
    use super::super::entry::Block;
    use super::*;
    use crate::stamp::CommitId;

    const RAW: &[u8] = b"tree 1111111111111111111111111111111111111111\n\
        parent 2222222222222222222222222222222222222222\n\
        author Analis <analis@contoh.go.id> 1744690320 +0700\n\
        committer Operator <operator@contoh.go.id> 1744690321 +0000\n\nLangkah 1\n";

    /// A block of one commit with this id.
    fn block_of(id: u8) -> Vec<u8> {
        let id = CommitId([id; 20]);
        let (commit, faults) = parse(id, RAW).unwrap();
        assert_eq!(faults, []);
        let side = |byte, kind| Change {
            blob: CommitId([byte; 20]),
            kind,
        };
        let difference = |path: &str, parent| Difference {
            path: path.to_owned(),
            parent,
            before: None,
            after: Some(side(3, EntryKind::Other(0o140_000))),
        };
        let changed = Changed {
            changes: vec![
                Difference {
                    before: Some(side(4, EntryKind::Executable)),
                    ..difference("cases/2025/04/001.toml", Some(CommitId([0x22; 20])))
                },
                difference("cases/2025/04/001.toml", None),
            ],
            office: vec![difference("tertib.toml", Some(CommitId([0x22; 20])))],
            effort: Effort {
                changes: 3,
                trees: 700,
            },
            ..Changed::default()
        };
        let mut block = Block::default();
        block.add(&commit, &changed);
        let bytes = block.bytes().unwrap();
        let read = commits(&bytes).unwrap();
        assert_eq!(read.len(), 1);
        assert_eq!(*read[0].commit, commit);
        assert_eq!(format!("{:?}", read[0].changed), format!("{changed:?}"));
        bytes
    }

    fn place(folder: &Path) -> Place {
        Place::of(folder, Path::new("arsip/.git"), &["situs".to_owned()])
    }

    /// First bytes of the commits that are known, and the place to write to.
    fn known(folder: &Path) -> (Vec<u8>, Place) {
        let (place, known) = place(folder).read();
        let mut ids: Vec<u8> = known.keys().map(|id| id.0[0]).collect();
        ids.sort_unstable();
        (ids, place)
    }

    #[test]
    fn blocks_are_added_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let (ids, place) = known(folder.path());
        assert_eq!(ids, [0_u8; 0]);
        place.write(&[block_of(1), block_of(2)]).unwrap();
        let (ids, place) = known(folder.path());
        assert_eq!(ids, [1, 2]);
        place.write(&[]).unwrap();
        place.write(&[block_of(3)]).unwrap();
        assert_eq!(known(folder.path()).0, [1, 2, 3]);
        // Another run has written since this one read: what it wrote stands.
        place.write(&[block_of(4)]).unwrap();
        assert_eq!(known(folder.path()).0, [1, 2, 3]);
        for (git, site) in [
            ("arsip/.git", vec![]),
            ("lain/.git", vec!["situs".to_owned()]),
        ] {
            let other = Place::of(folder.path(), Path::new(git), &site);
            assert!(other.read().1.is_empty(), "each site has its own");
        }
    }

    #[test]
    fn what_is_not_as_it_was_written_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        place(folder.path())
            .write(&[block_of(1), block_of(2)])
            .unwrap();
        let path = place(folder.path()).shelf.path;
        let whole = fs::read(&path).unwrap();
        let head = place(folder.path()).shelf.head.len();
        let of_one = head + (whole.len() - head) / 2;
        for at in [
            0,
            8,
            head,
            head + 9,
            head + 60,
            of_one + 50,
            whole.len() - 1,
        ] {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            fs::write(&path, &bytes).unwrap();
            let (ids, place) = known(folder.path());
            assert_eq!(ids, [0_u8; 0], "{at}");
            place.write(&[block_of(5)]).unwrap();
            assert_eq!(known(folder.path()).0, [5], "{at}: made anew");
        }
        // Cut off while it was written: what is whole before it is used, and the file is made anew.
        for length in [of_one + 1, of_one + 30, whole.len() - 1] {
            fs::write(&path, &whole[..length]).unwrap();
            let (ids, place) = known(folder.path());
            assert_eq!(ids, [1], "{length}");
            place.write(&[block_of(6)]).unwrap();
            assert_eq!(known(folder.path()).0, [6], "{length}: made anew");
        }
        let mut older = b"tertib 0.0.9 riwayat 1 x\n".to_vec();
        older.extend_from_slice(&whole[head..]);
        fs::write(&path, older).unwrap();
        assert_eq!(known(folder.path()).0, [0_u8; 0]);
        let texts: &[&str] = &["a"];
        let wrong = postcard::to_allocvec(&(texts, 7_u32)).unwrap();
        place(folder.path()).write(&[wrong, block_of(1)]).unwrap();
        assert_eq!(
            known(folder.path()).0,
            [0_u8; 0],
            "a block of something else"
        );
    }
}
