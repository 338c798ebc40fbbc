//! Commits compared ahead, in several threads: no comparison needs another one.
//!
//! What is found is put together afterwards in the order of the commits, so it does not depend on the number of threads. What
//! was not compared here, because the bounds of the archive were about to be passed or a thread could not read the repository,
//! is compared then.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::compare::{Changed, Line, changes_of};
use super::repository::Repository;
use super::walk::Effort;
use crate::progress::Progress;

/// How many commits a thread takes at a time. Neighbours have trees in common, which are then read once.
const PART: usize = 512;

/// Below so many commits, opening the repository once more costs more than it saves.
const WORTHWHILE: usize = 2 * PART;

/// Compares commits with so much effort for all of them together, about; nothing where it is not worthwhile.
pub(super) fn compare_ahead(
    repository: &Repository,
    line: &Line<'_>,
    most: Effort,
    progress: &dyn Progress,
) -> Vec<Option<Changed>> {
    let threads = std::thread::available_parallelism().map_or(1, |threads| threads.get());
    if threads < 2 || line.commits.len() < WORTHWHILE {
        return Vec::new();
    }
    let next = AtomicUsize::new(0);
    let (changes, trees) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let parts = Mutex::new(Vec::new());
    let reads = AtomicUsize::new(0);
    let twin = repository.twin();
    let work = || {
        let Ok(repository) = twin.open() else {
            return;
        };
        let Ok(objects) = repository.objects() else {
            return;
        };
        loop {
            let start = next.fetch_add(PART, Ordering::Relaxed);
            let end = line.commits.len().min(start.saturating_add(PART));
            let spent = changes.load(Ordering::Relaxed) > most.changes
                || trees.load(Ordering::Relaxed) > most.trees;
            if start >= end || spent {
                break;
            }
            let mut part = Vec::with_capacity(end - start);
            for at in start..end {
                let changed = changes_of(&objects, line, at, most);
                changes.fetch_add(changed.effort.changes, Ordering::Relaxed);
                trees.fetch_add(changed.effort.trees, Ordering::Relaxed);
                let over = changed.over.is_some();
                part.push(changed);
                if over {
                    break;
                }
            }
            progress.advance(part.len());
            parts
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push((start, part));
        }
        reads.fetch_add(repository.objects_read(), Ordering::Relaxed);
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    repository.count_reads(reads.into_inner());
    let mut compared: Vec<Option<Changed>> = Vec::new();
    compared.resize_with(line.commits.len(), || None);
    for (start, part) in parts.into_inner().unwrap_or_else(PoisonError::into_inner) {
        for (slot, changed) in compared.iter_mut().skip(start).zip(part) {
            *slot = Some(changed);
        }
    }
    compared
}
