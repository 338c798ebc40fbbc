//! Reading many objects in several threads, each through a handle of its own.
//!
//! Items are handed out in order, a few at a time, and results come back in the order of the items: they do not depend on the
//! number of threads.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::objects::Objects;
use super::repository::{Repository, RepositoryError};

/// How many items a thread takes at a time. Neighbours are often stored as differences of one another.
const PART: usize = 32;

/// Below so many items, opening the repository once more costs more than it saves.
const WORTHWHILE: usize = 8 * PART;

/// Threads that read objects of a repository.
pub(super) struct Readers<'r> {
    repository: &'r Repository,
    twins: Vec<Repository>,
}

impl<'r> Readers<'r> {
    /// Readers for so many items: several where it is worthwhile, as many as there are processors.
    pub(super) fn of(repository: &'r Repository, items: usize) -> Self {
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
        let threads = if items < WORTHWHILE { 1 } else { threads };
        Self::so_many(repository, threads)
    }

    fn so_many(repository: &'r Repository, threads: usize) -> Self {
        let twin = repository.twin();
        // Where the repository can't be opened once more, fewer threads read the same.
        let twins = (1..threads).map_while(|_| twin.as_ref()?.open().ok());
        Self {
            repository,
            twins: twins.collect(),
        }
    }

    /// Works on the items until what it was told to hold is reached: results of the first of them, in their order, at least
    /// of one where there is one. `work` tells with each result how much is held for it.
    ///
    /// # Errors
    /// When the object database can't be opened.
    pub(super) fn read<T: Sync, R: Send>(
        &mut self,
        items: &[T],
        hold: usize,
        work: impl Fn(&Objects<'_>, &T) -> (R, usize) + Sync,
    ) -> Result<Vec<R>, RepositoryError> {
        let round = Round {
            items,
            hold,
            work,
            next: AtomicUsize::new(0),
            held: AtomicUsize::new(0),
            done: Mutex::new(Vec::new()),
        };
        let own = self.repository.objects()?;
        std::thread::scope(|scope| {
            for twin in &mut self.twins {
                let round = &round;
                scope.spawn(move || {
                    if let Ok(objects) = twin.objects() {
                        round.run(&objects);
                    }
                });
            }
            round.run(&own);
        });
        Ok(round.results())
    }
}

impl Drop for Readers<'_> {
    fn drop(&mut self) {
        let reads = self.twins.iter().map(Repository::objects_read).sum();
        self.repository.count_reads(reads);
    }
}

/// Items being worked on.
struct Round<'t, T, R, W> {
    items: &'t [T],
    hold: usize,
    work: W,
    next: AtomicUsize,
    held: AtomicUsize,
    /// Results of neighbours, with the index of the first.
    done: Mutex<Vec<(usize, Vec<R>)>>,
}

impl<T, R, W: Fn(&Objects<'_>, &T) -> (R, usize)> Round<'_, T, R, W> {
    fn run(&self, objects: &Objects<'_>) {
        while self.held.load(Ordering::Relaxed) < self.hold {
            let start = self.next.fetch_add(PART, Ordering::Relaxed);
            let rest = self.items.get(start..).unwrap_or_default();
            if rest.is_empty() {
                break;
            }
            let mut part = Vec::with_capacity(PART.min(rest.len()));
            for item in rest.iter().take(PART) {
                let (result, size) = (self.work)(objects, item);
                part.push(result);
                if self.held.fetch_add(size, Ordering::Relaxed) + size >= self.hold {
                    break;
                }
            }
            let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
            done.push((start, part));
        }
    }

    /// Results up to the first item that nobody worked on.
    fn results(self) -> Vec<R> {
        let mut done = self
            .done
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        done.sort_by_key(|(start, _)| *start);
        let mut results = Vec::new();
        for (start, part) in done {
            if start != results.len() {
                break;
            }
            results.extend(part);
        }
        results
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::objects::{Blob, from_oid};
    use super::*;

    #[test]
    fn any_number_of_threads_reads_the_same_in_the_same_order() {
        let folder = tempfile::tempdir().unwrap();
        let git = git2::Repository::init_bare(folder.path()).unwrap();
        let ids: Vec<_> = (0..300)
            .map(|n| from_oid(git.blob(format!("isi {n}").as_bytes()).unwrap()))
            .collect();
        let repository = Repository::open(folder.path()).unwrap();
        let wanted: Vec<String> = (0..300).map(|n| format!("isi {n}")).collect();
        for threads in [1, 2, 5] {
            for hold in [0, 1, 100, usize::MAX] {
                let mut readers = Readers::so_many(&repository, threads);
                let mut read = Vec::new();
                while read.len() < ids.len() {
                    let rest = &ids[read.len()..];
                    let more = readers.read(rest, hold.max(1), |objects, id| {
                        let Ok(Blob::Bytes(bytes)) = objects.blob(*id, 100) else {
                            return (String::new(), 0);
                        };
                        let size = bytes.len();
                        (String::from_utf8(bytes).unwrap(), size)
                    });
                    let more = more.unwrap();
                    assert!(!more.is_empty());
                    read.extend(more);
                }
                assert_eq!(read, wanted, "{threads} threads, {hold} held");
            }
        }
        assert!(repository.objects_read() >= 300);
    }
}
