//! Commits compared ahead, in several threads: no comparison needs another one.
//!
//! What is found is put together afterwards in the order of the commits, so it does not depend on the number of threads. What
//! was not compared here, because the bounds of the archive were about to be passed or a thread could not read the repository,
//! is compared then.

use std::num::NonZero;
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
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    if threads < 2 || line.commits.len() < WORTHWHILE {
        return Vec::new();
    }
    shared(repository, line, most, (threads, PART), progress)
}

/// Compares commits in so many threads, each taking so many at a time.
fn shared(
    repository: &Repository,
    line: &Line<'_>,
    most: Effort,
    (threads, size): (usize, usize),
    progress: &dyn Progress,
) -> Vec<Option<Changed>> {
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
            let start = next.fetch_add(size, Ordering::Relaxed);
            let end = line.commits.len().min(start.saturating_add(size));
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;
    use std::sync::Arc;

    use git2::{Oid, Signature, Time};

    use super::super::compare::Known;
    use super::super::objects::from_oid;
    use super::*;
    use crate::progress::Unseen;
    use crate::stamp::CommitId;

    /// A line of commits, each with one more case, every third with a name that passes for another.
    fn line_of(folder: &Path, length: usize) -> Vec<CommitId> {
        let git = git2::Repository::init_bare(folder).unwrap();
        let blob = git.blob(b"isi").unwrap();
        let mut month = git.treebuilder(None).unwrap();
        let mut ids: Vec<Oid> = Vec::new();
        for n in 0..length {
            let name = if n % 3 == 0 { "A" } else { "a" };
            month
                .insert(format!("{name}{:02}.toml", n / 2), blob, 0o100_644)
                .unwrap();
            let mut tree = month.write().unwrap();
            for parent in ["04", "2025", "cases"] {
                let mut above = git.treebuilder(None).unwrap();
                above.insert(parent, tree, 0o040_000).unwrap();
                tree = above.write().unwrap();
            }
            let seconds = i64::try_from(n).unwrap() * 60;
            let by = Signature::new("a", "a@contoh.go.id", &Time::new(seconds, 0)).unwrap();
            let tree = git.find_tree(tree).unwrap();
            let parents: Vec<_> = ids
                .last()
                .map(|id| git.find_commit(*id).unwrap())
                .into_iter()
                .collect();
            let parents: Vec<_> = parents.iter().collect();
            ids.push(
                git.commit(None, &by, &by, "langkah", &tree, &parents)
                    .unwrap(),
            );
        }
        ids.into_iter().map(from_oid).collect()
    }

    #[test]
    fn any_number_of_threads_finds_what_one_finds_or_leaves_it() {
        let folder = tempfile::tempdir().unwrap();
        let ids = line_of(folder.path(), 40);
        let repository = Repository::open(folder.path()).unwrap();
        let objects = repository.objects().unwrap();
        let commits: Vec<_> = ids
            .iter()
            .map(|id| Arc::new(objects.commit(*id).unwrap()))
            .collect();
        let known = Known::default();
        let line = Line::new(&commits, &known);
        let whole = Effort {
            changes: 1_000_000,
            trees: 1_000_000_000,
        };
        let told = |changed: &Changed| {
            let found = (&changed.changes, &changed.office, &changed.entries);
            format!(
                "{found:?} {:?} {:?} {:?}",
                changed.gaps, changed.over, changed.effort
            )
        };
        let alone: Vec<String> = (0..40)
            .map(|at| told(&changes_of(&objects, &line, at, whole)))
            .collect();
        assert!(alone.iter().any(|found| found.contains("Likeness")));
        for (threads, size) in [(1, 1), (2, 3), (5, 7), (3, 100)] {
            let shared = shared(&repository, &line, whole, (threads, size), &Unseen);
            let shared: Vec<String> = shared.iter().flatten().map(told).collect();
            assert_eq!(shared, alone, "{threads} threads, {size} at a time");
        }
        let little = Effort {
            changes: 1_000_000,
            trees: 5_000,
        };
        let some = shared(&repository, &line, little, (3, 2), &Unseen);
        let done = some.iter().filter(|changed| changed.is_some()).count();
        assert!(
            (1..40).contains(&done),
            "{done} of 40 are done when so little may be read"
        );
        for (at, changed) in some.iter().enumerate() {
            if let Some(changed) = changed.as_ref().filter(|changed| changed.fits(little)) {
                assert_eq!(told(changed), alone[at]);
            }
        }
    }
}
