//! What earlier runs found that commits changed, kept in the user's own cache folder: one that came along with a
//! repository might be made up.
//!
//! What a commit changed follows from its id and nothing else, so it is looked for by id: a history that goes on, was rewound
//! or was rewritten finds what it has in common with earlier ones. Nothing of a verdict is kept here. Only commits are kept
//! that stand in a pack, have their parents, and about which nothing is odd; all others are read and compared every time.
//! What is kept is used for a commit that still stands in a pack and whose parents are reached; that its object is whole,
//! and that its trees still are, is not looked at again. A run without the cache reads everything.
//!
//! [`mod@file`] holds the format, [`entry`] what stands in it of a commit.

mod entry;
mod file;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::commit::Commit;
use super::compare::Changed;
use super::repository::Repository;
use crate::maps::ByName;
use crate::stamp::CommitId;

use entry::{Block, Remembered};
use file::Place;

/// How many commits stand together.
const BLOCK: usize = 4096;

/// What is known of commits from earlier runs, and what this one adds.
#[derive(Default)]
pub struct Cache {
    place: Option<Place>,
    known: ByName<Remembered>,
    block: Block,
    blocks: Vec<Result<Vec<u8>, postcard::Error>>,
}

/// Why what was found could not be kept. The next run finds it once more; no verdict depends on it.
#[derive(Debug, thiserror::Error)]
pub enum CacheError {
    /// The file could not be written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// The system's error.
        source: std::io::Error,
    },
    /// What was found could not be put into bytes.
    #[error(transparent)]
    Form(#[from] postcard::Error),
}

impl Cache {
    /// Keeps nothing, and knows nothing.
    pub fn none() -> Self {
        Self::default()
    }

    /// What is kept of a repository in this folder; nothing where there is none yet, or what stands there is damaged or of
    /// another version of this program.
    pub fn of(repository: &Repository, folder: &Path) -> Self {
        let place = Place::of(folder, repository.common_dir(), repository.prefix());
        let (place, known) = place.read();
        Self {
            place: Some(place),
            known,
            ..Self::default()
        }
    }

    /// Whether anything is to be kept.
    pub(super) fn is_kept(&self) -> bool {
        self.place.is_some()
    }

    /// A commit that was found before.
    pub(super) fn commit(&self, id: CommitId) -> Option<&Arc<Commit>> {
        Some(&self.known.get(&id)?.commit)
    }

    /// What it changed; it is handed out once.
    pub(super) fn changed(&mut self, id: CommitId) -> Option<Changed> {
        Some(self.known.remove(&id)?.changed)
    }

    /// Takes in what a commit changed.
    pub(super) fn learn(&mut self, commit: &Commit, changed: &Changed) {
        self.block.add(commit, changed);
        if self.block.len() >= BLOCK {
            self.end_block();
        }
    }

    fn end_block(&mut self) {
        self.blocks.push(self.block.bytes());
        self.block = Block::default();
    }

    /// Writes what was learnt to where the next run finds it.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn keep(mut self) -> Result<(), CacheError> {
        let Some(place) = self.place.take() else {
            return Ok(());
        };
        if self.block.len() > 0 {
            self.end_block();
        }
        let blocks: Result<Vec<_>, _> = self.blocks.into_iter().collect();
        place.write(&blocks?)
    }
}
