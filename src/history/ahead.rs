//! Commits compared in other threads while those before them are still being reached: no comparison needs another one.
//!
//! What is found is put together afterwards in the order of the commits, so it does not depend on the number of threads. What
//! was not compared here, because the bounds of the archive were about to be passed or a thread could not read the repository,
//! is compared then.

use std::collections::VecDeque;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::commit::Commit;
use super::compare::{Changed, Family, Known, changes_of};
use super::objects::Objects;
use super::order::parents_first;
use super::repository::{Repository, Twin};
use super::walk::Effort;
use crate::maps::ByName;
use crate::progress::{Progress, Stage};
use crate::stamp::CommitId;

/// How many commits a thread takes at a time. Neighbours have trees in common, which are then read once.
const PART: usize = 512;

/// The commits of a walk, and what was found ahead of what they changed.
pub(super) struct Compared {
    pub commits: ByName<Arc<Commit>>,
    /// All of them, parents first.
    pub ordered: Vec<Arc<Commit>>,
    /// What each of them changed, where it was compared.
    pub changed: Vec<Option<Changed>>,
}

/// A commit with its place among those that were reached.
type Placed = (usize, Family);

/// Reaches commits with `reach`, and compares them meanwhile and afterwards; none ahead where there are so few of them that
/// opening the repository once more costs more than it saves.
pub(super) fn compare_while_reaching(
    repository: &Repository,
    known: &Known,
    progress: &dyn Progress,
    reach: impl FnOnce(&mut Reached<'_>),
) -> Compared {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    shared(repository, known, progress, (threads, PART), reach)
}

/// The same with so many threads, each taking so many commits at a time.
fn shared(
    repository: &Repository,
    known: &Known,
    progress: &dyn Progress,
    (threads, size): (usize, usize),
    reach: impl FnOnce(&mut Reached<'_>),
) -> Compared {
    let table = Table {
        known,
        progress,
        twin: repository.twin(),
        open: Mutex::default(),
        more: Condvar::new(),
        allowed: Cost::default(),
        spent: Cost::default(),
        changed: Mutex::default(),
        tally: Mutex::default(),
        reads: AtomicUsize::new(0),
    };
    let limits = repository.limits();
    let mut helpers = 0;
    let (Line { commits, line }, order) = std::thread::scope(|scope| {
        let _closing = Closing(&table);
        let mut hand = |part: Vec<Placed>, reached: usize| {
            table.allowed.raise(Effort {
                changes: limits.changes_in(reached),
                trees: limits.trees_in(reached),
            });
            table.put(part);
            if helpers + 1 < threads {
                helpers += 1;
                scope.spawn(|| table.open_and_compare());
            }
        };
        let mut reached = Reached {
            line: Line::default(),
            fresh: Vec::new(),
            later: Vec::new(),
            handed: false,
            size: if threads < 2 { usize::MAX } else { size },
            hand: &mut hand,
        };
        reach(&mut reached);
        let reached = reached.end();
        table.begin(reached.line.len());
        table.close();
        let order = parents_first(&reached.line);
        if helpers > 0
            && let Ok(objects) = repository.objects()
        {
            table.compare(&objects);
        }
        (reached, order)
    });
    repository.count_reads(table.reads.into_inner());
    let found = table.changed.into_inner();
    let mut changed: Vec<Option<Changed>> = Vec::new();
    changed.resize_with(line.len(), || None);
    for (at, found) in found.unwrap_or_else(PoisonError::into_inner) {
        if let Some(changed) = changed.get_mut(at) {
            *changed = Some(found);
        }
    }
    let of = |at: &usize| changed.get_mut(*at).and_then(Option::take);
    Compared {
        commits,
        changed: order.iter().map(of).collect(),
        ordered: order
            .iter()
            .filter_map(|at| line.get(*at).cloned())
            .collect(),
    }
}

/// The commits that were reached so far, by their names and in the order of reaching.
#[derive(Default)]
struct Line {
    commits: ByName<Arc<Commit>>,
    line: Vec<Arc<Commit>>,
}

impl Line {
    /// Adds a commit; its place.
    fn add(&mut self, commit: Arc<Commit>) -> usize {
        self.commits.insert(commit.id, Arc::clone(&commit));
        self.line.push(commit);
        self.line.len() - 1
    }

    fn family(&self, at: usize) -> Option<Placed> {
        let commit = self.line.get(at)?;
        Some((at, Family::of(commit, &self.commits)))
    }
}

/// Commits on their way to those who compare them.
pub(super) struct Reached<'h> {
    line: Line,
    /// The places of the latest.
    fresh: Vec<usize>,
    /// Of those some of whose parents had not been reached when the others were handed over.
    later: Vec<usize>,
    /// Some were handed over.
    handed: bool,
    /// How many are handed over at a time.
    size: usize,
    hand: &'h mut dyn FnMut(Vec<Placed>, usize),
}

impl Reached<'_> {
    /// Whether this one was reached.
    pub fn has(&self, id: CommitId) -> bool {
        self.line.commits.contains_key(&id)
    }

    /// Reaches a commit of which is known what it changed.
    pub fn know(&mut self, commit: Arc<Commit>) {
        self.line.add(commit);
    }

    /// Reaches a commit.
    pub fn add(&mut self, commit: Commit) {
        let at = self.line.add(Arc::new(commit));
        self.fresh.push(at);
        // The first part only when there is another: for one alone no thread is begun.
        let full = if self.handed {
            self.size
        } else {
            self.size.saturating_mul(2)
        };
        if self.fresh.len() >= full {
            self.hand_over();
        }
    }

    fn hand_over(&mut self) {
        self.handed = true;
        let mut part = Vec::with_capacity(self.fresh.len());
        let last = self.fresh.last().copied();
        let mut next = None;
        for at in self.fresh.drain(..) {
            match self.line.family(at) {
                Some((at, family)) if family.is_whole() => part.push((at, family)),
                // Its parents come next; among them it is compared with what is at hand.
                _ if Some(at) == last => next = Some(at),
                _ => self.later.push(at),
            }
        }
        self.fresh.extend(next);
        (self.hand)(part, self.line.line.len());
    }

    /// Hands over the rest, where anything was handed over before.
    fn end(self) -> Line {
        if self.handed {
            let rest = [self.fresh, self.later].concat();
            for part in rest.chunks(self.size) {
                let part = part.iter().filter_map(|at| self.line.family(*at));
                (self.hand)(part.collect(), self.line.line.len());
            }
        }
        self.line
    }
}

/// What is shared by those who compare.
struct Table<'w> {
    known: &'w Known,
    progress: &'w dyn Progress,
    /// `None` where no other handle sees all objects.
    twin: Option<Twin>,
    open: Mutex<Parts>,
    /// There are more parts, or there will be none any more.
    more: Condvar,
    /// What may be spent for the commits that were reached.
    allowed: Cost,
    spent: Cost,
    changed: Mutex<Vec<(usize, Changed)>>,
    tally: Mutex<Tally>,
    reads: AtomicUsize,
}

/// Commits to be compared.
#[derive(Default)]
struct Parts {
    parts: VecDeque<Vec<Placed>>,
    closed: bool,
}

/// How many commits were compared before it was known how many there are.
#[derive(Default)]
struct Tally {
    compared: usize,
    begun: bool,
}

/// An effort that several threads count.
#[derive(Default)]
struct Cost {
    changes: AtomicUsize,
    trees: AtomicUsize,
}

impl Cost {
    fn add(&self, effort: Effort) {
        self.changes.fetch_add(effort.changes, Ordering::Relaxed);
        self.trees.fetch_add(effort.trees, Ordering::Relaxed);
    }

    fn raise(&self, effort: Effort) {
        self.changes.store(effort.changes, Ordering::Relaxed);
        self.trees.store(effort.trees, Ordering::Relaxed);
    }

    fn sum(&self) -> Effort {
        Effort {
            changes: self.changes.load(Ordering::Relaxed),
            trees: self.trees.load(Ordering::Relaxed),
        }
    }
}

/// Closes the table even where reaching ends in a panic, so that no thread waits for ever.
struct Closing<'t, 'w>(&'t Table<'w>);

impl Drop for Closing<'_, '_> {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl Table<'_> {
    fn put(&self, part: Vec<Placed>) {
        locked(&self.open).parts.push_back(part);
        self.more.notify_one();
    }

    fn close(&self) {
        locked(&self.open).closed = true;
        self.more.notify_all();
    }

    /// The next part; `None` when there will be none any more.
    fn take(&self) -> Option<Vec<Placed>> {
        let mut open = locked(&self.open);
        loop {
            if let Some(part) = open.parts.pop_front() {
                return Some(part);
            }
            if open.closed {
                return None;
            }
            let waited = self.more.wait(open);
            open = waited.unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Tells how many commits there are, and how many were compared by then.
    fn begin(&self, commits: usize) {
        let mut tally = locked(&self.tally);
        self.progress.begin(Stage::History, Some(commits));
        self.progress.advance(tally.compared);
        tally.begun = true;
    }

    fn advance(&self, compared: usize) {
        let mut tally = locked(&self.tally);
        if tally.begun {
            self.progress.advance(compared);
        } else {
            tally.compared += compared;
        }
    }

    fn open_and_compare(&self) {
        let Some(Ok(repository)) = self.twin.as_ref().map(Twin::open) else {
            return;
        };
        if let Ok(objects) = repository.objects() {
            self.compare(&objects);
        }
        self.reads
            .fetch_add(repository.objects_read(), Ordering::Relaxed);
    }

    /// Compares part after part, until there is none any more.
    fn compare(&self, objects: &Objects<'_>) {
        while let Some(mut part) = self.take() {
            turn(objects, &mut part);
            let mut found = Vec::with_capacity(part.len());
            for (at, family) in part {
                let most = self.allowed.sum();
                if self.is_spent() {
                    break;
                }
                let changed = changes_of(objects, self.known, &family, most);
                self.spent.add(changed.effort);
                if changed.over.is_some() {
                    break;
                }
                found.push((at, changed));
            }
            self.advance(found.len());
            locked(&self.changed).append(&mut found);
            if self.is_spent() {
                break;
            }
        }
    }

    fn is_spent(&self) -> bool {
        let (most, spent) = (self.allowed.sum(), self.spent.sum());
        spent.changes > most.changes || spent.trees > most.trees
    }
}

/// How many neighbours are asked in which direction they are packed.
const ASKED: usize = 32;

/// Puts commits, the latest first, into the order in which their trees are unpacked from one another: where the later are made
/// of the earlier, as in a pack that was written along with the history, the earliest first. The other way round each tree would
/// be made from the beginning, which takes three times as long.
fn turn(objects: &Objects<'_>, part: &mut [Placed]) {
    let depths: Vec<u32> = part
        .iter()
        .take(ASKED)
        .filter_map(|(_, family)| objects.depth(family.commit.tree))
        .collect();
    let later_are_made = |pair: &&[u32]| matches!(pair, [later, earlier] if later > earlier);
    let made = depths.windows(2).filter(later_are_made).count();
    if made * 2 > depths.len() {
        part.reverse();
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;

    use git2::{Oid, Signature, Time};

    use super::super::limits::Limits;
    use super::super::objects::from_oid;
    use super::*;
    use crate::progress::Unseen;

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

    /// Those that were compared ahead, with what they changed.
    fn done(ahead: &Compared) -> Vec<(CommitId, &Changed)> {
        assert_eq!(ahead.ordered.len(), ahead.changed.len());
        let all = ahead.ordered.iter().zip(&ahead.changed);
        let done = all.filter_map(|(commit, changed)| Some((commit.id, changed.as_ref()?)));
        done.collect()
    }

    #[test]
    fn any_number_of_threads_finds_what_one_finds_or_leaves_it() {
        let folder = tempfile::tempdir().unwrap();
        let ids = line_of(folder.path(), 40);
        let repository = Repository::open(folder.path()).unwrap();
        let objects = repository.objects().unwrap();
        let known = Known::default();
        let whole = Effort {
            changes: 1_000_000,
            trees: 1_000_000_000,
        };
        let told = |changed: &Changed| {
            let found = (&changed.changes, &changed.office, &changed.faults);
            format!(
                "{found:?} {:?} {:?} {:?}",
                changed.gaps, changed.over, changed.effort
            )
        };
        let commit = |id: CommitId| Arc::new(objects.commit(id).unwrap());
        let commits: ByName<_> = ids.iter().map(|id| (*id, commit(*id))).collect();
        let alone = |id: &CommitId| {
            let family = Family::of(&commits[id], &commits);
            told(&changes_of(&objects, &known, &family, whole))
        };
        assert!(ids.iter().any(|id| alone(id).contains("Likeness")));
        let compared = |repository: &Repository, order: &[CommitId], by: (usize, usize)| {
            shared(repository, &known, &Unseen, by, |reached| {
                for id in order {
                    reached.add(objects.commit(*id).unwrap());
                }
            })
        };
        let backwards: Vec<CommitId> = ids.iter().rev().copied().collect();
        for order in [&ids, &backwards] {
            for by in [(2, 3), (5, 7), (3, 20)] {
                let ahead = compared(&repository, order, by);
                assert_eq!(ahead.commits.len(), 40, "{by:?}");
                let changed = done(&ahead);
                assert_eq!(changed.len(), 40, "{by:?}");
                for (id, changed) in changed {
                    assert_eq!(told(changed), alone(&id), "{by:?}");
                }
            }
        }
        for by in [(1, 3), (3, 100)] {
            let ahead = compared(&repository, &backwards, by);
            assert_eq!(ahead.commits.len(), 40, "{by:?}");
            assert!(done(&ahead).is_empty(), "{by:?}");
        }
        let little = Limits {
            trees: 5_000,
            trees_per_commit: 0,
            ..Limits::default()
        };
        let little = Repository::open(folder.path()).unwrap().within(little);
        let some = compared(&little, &backwards, (3, 2));
        let some = done(&some);
        assert!(
            (1..40).contains(&some.len()),
            "{} of 40 are done when so little may be read",
            some.len()
        );
        for (id, changed) in some {
            assert_eq!(told(changed), alone(&id));
        }
    }
}
