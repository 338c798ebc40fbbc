//! The name of a tree, its SHA-1, counted on from the place where it parts from a tree of the same length beside it.
//!
//! A hash is made from the beginning to the end, so what it was after so many bytes serves for every tree that begins with those
//! bytes. All bytes of every tree are thereby held against its name: those it has in common with the other by being the same.

use sha1::{Digest, Sha1};

use crate::stamp::CommitId;

/// After how many bytes the hash is noted.
const STEP: usize = 2048;

/// What the hash of a tree was after each [`STEP`] bytes.
#[derive(Clone, Default)]
pub(super) struct Stages {
    /// The length of the tree, which its hash begins with.
    length: usize,
    stages: Vec<Sha1>,
}

impl Stages {
    /// The name of a tree, and how its hash was made: from the beginning, or from what is known of a tree that begins with so many
    /// of the same bytes.
    pub fn of(data: &[u8], known: Option<(&Self, usize)>) -> (CommitId, Self) {
        let known = known.filter(|(known, _)| known.length == data.len());
        let known = known.and_then(|(known, common)| {
            let count = known.stages.len().min(common / STEP);
            known.stages.get(..count)
        });
        let mut stages = Vec::with_capacity(data.len() / STEP);
        stages.extend_from_slice(known.unwrap_or_default());
        let mut hash = stages.last().cloned().unwrap_or_else(|| {
            let header = format!("tree {}\0", data.len());
            Sha1::new().chain_update(header)
        });
        let rest = data.get(stages.len() * STEP..).unwrap_or_default();
        let mut steps = rest.chunks_exact(STEP);
        for step in steps.by_ref() {
            hash.update(step);
            stages.push(hash.clone());
        }
        hash.update(steps.remainder());
        let length = data.len();
        (CommitId(hash.finalize().into()), Self { length, stages })
    }

    /// What they take in memory, in bytes.
    pub fn size(&self) -> usize {
        self.stages.capacity() * size_of::<Sha1>()
    }
}
