//! What a commit adds to another: the walk over the new part alone, at a cost that follows what is new.
//!
//! Which commits are new is found as git finds it: from both ends towards the past, latest first, until nothing is left
//! that only the new end has reached. Where clocks ran wrong, a few old commits may be taken for new ones and be looked at
//! once more; the other way round never happens.

use std::collections::{BinaryHeap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::cache::Cache;
use super::commit::Commit;
use super::compare::Known;
use super::objects::{ObjectError, Objects, from_oid, to_oid};
use super::repository::{Repository, RepositoryError};
use super::walk::{History, pass};
use crate::maps::ByName;
use crate::progress::Unseen;
use crate::stamp::CommitId;

/// How many commits past the point where all seems known are still looked at, because clocks of machines differ.
const SLACK: usize = 256;

/// Where what is known ends and what is new begins.
#[derive(Clone, Debug)]
pub struct Since {
    known: Known,
    goes_on: bool,
}

impl Since {
    /// Finds out what `new` has and `old` has not. Commits that can't be read are left out; the walk reports them.
    ///
    /// # Errors
    /// When the object database can't be opened.
    pub fn find(
        repository: &Repository,
        old: CommitId,
        new: CommitId,
    ) -> Result<Self, RepositoryError> {
        let objects = repository.objects()?;
        let edges = edges(&objects, old, new);
        // The child of the old end on a way from the new one is not among the old end's own ancestors, so it is new.
        let goes_on = edges.contains(&old);
        let known = match edges.as_slice() {
            [] | [_] => Known {
                border: HashSet::from_iter(edges),
                between: HashSet::new(),
            },
            several => between(repository, &objects, several),
        };
        Ok(Self { known, goes_on })
    }

    /// Whether the new end goes on from the old one, so that nothing recorded is left out. A way that leads through objects
    /// that can't be read is none.
    pub fn goes_on(&self) -> bool {
        self.goes_on
    }

    /// Walks from `head`, the old one or the new one, as far as nothing is known.
    ///
    /// # Errors
    /// When the object database can't be opened.
    pub fn walk(
        &self,
        repository: &Repository,
        head: CommitId,
    ) -> Result<History, RepositoryError> {
        let cache = &mut Cache::none();
        pass(repository, (head, &self.known), cache, &Unseen)
    }

    /// Whether a commit of such a walk is new.
    pub fn is_new(&self, commit: CommitId) -> bool {
        !self.known.border.contains(&commit) && !self.known.between.contains(&commit)
    }
}

/// Commits of the old part that the new part stands on.
fn edges(objects: &Objects<'_>, old: CommitId, new: CommitId) -> Vec<CommitId> {
    let mut painting = Painting::default();
    painting.reach(objects, old, true);
    painting.reach(objects, new, false);
    let mut slack = SLACK;
    while let Some((_, id)) = painting.open.pop() {
        if painting.fresh_open == 0 {
            if slack == 0 {
                break;
            }
            slack -= 1;
        }
        painting.pass_on(objects, id);
    }
    let fresh = |id: &CommitId| painting.seen.get(id).is_some_and(|seen| !seen.old);
    let mut edges: Vec<CommitId> = if fresh(&new) { Vec::new() } else { vec![new] };
    for (id, seen) in &painting.seen {
        if fresh(id) {
            let parents = seen.commit.parents.iter();
            edges.extend(
                parents.filter(|parent| painting.seen.contains_key(*parent) && !fresh(parent)),
            );
        }
    }
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// A commit that was reached, and whether the old end reaches it.
struct Seen {
    commit: Arc<Commit>,
    old: bool,
    /// Still to be passed on from.
    open: bool,
}

/// Commits reached so far from both ends.
#[derive(Default)]
struct Painting {
    seen: ByName<Seen>,
    open: BinaryHeap<(Timestamp, CommitId)>,
    /// How many of the open ones only the new end has reached.
    fresh_open: usize,
}

impl Painting {
    /// Reaches a commit from one end. One that can't be read is left out: the walk itself reports it.
    fn reach(&mut self, objects: &Objects<'_>, id: CommitId, old: bool) {
        if let Some(seen) = self.seen.get_mut(&id) {
            if old && !seen.old {
                seen.old = true;
                if seen.open {
                    self.fresh_open -= 1;
                } else {
                    seen.open = true;
                    self.open.push((seen.commit.committer.when.at, id));
                }
            }
            return;
        }
        let Ok(commit) = objects.commit(id) else {
            return;
        };
        self.open.push((commit.committer.when.at, id));
        self.fresh_open += usize::from(!old);
        let commit = Arc::new(commit);
        let open = true;
        self.seen.insert(id, Seen { commit, old, open });
    }

    fn pass_on(&mut self, objects: &Objects<'_>, id: CommitId) {
        let Some(seen) = self.seen.get_mut(&id).filter(|seen| seen.open) else {
            return;
        };
        seen.open = false;
        let (old, commit) = (seen.old, Arc::clone(&seen.commit));
        self.fresh_open -= usize::from(!old);
        for parent in &commit.parents {
            self.reach(objects, *parent, old);
        }
    }
}

/// Where several lines of the old part are stood on, what lies between them and where they parted is needed to see what a
/// merge did.
fn between(repository: &Repository, objects: &Objects<'_>, edges: &[CommitId]) -> Known {
    let ids: Result<Vec<_>, ObjectError> = edges.iter().map(|id| to_oid(*id)).collect();
    let base = ids
        .ok()
        .and_then(|ids| repository.git().merge_base_octopus(&ids).ok())
        .map(from_oid);
    let Some(base) = base else {
        // They have nothing in common, or what they have can't be read, which the walk reports.
        return Known {
            border: edges.iter().copied().collect(),
            between: HashSet::new(),
        };
    };
    let mut found = HashSet::new();
    let mut open: Vec<CommitId> = edges.to_vec();
    while let Some(id) = open.pop() {
        if id == base || !found.insert(id) {
            continue;
        }
        if let Ok(commit) = objects.commit(id) {
            open.extend(&commit.parents);
        }
    }
    Known {
        border: HashSet::from([base]),
        between: found,
    }
}

/// The commit that brought a file which stands at `from`, looked for along first parents: each longer leap back finds
/// whether the file was there, then the leap is halved.
///
/// # Errors
/// When an object on the way can't be read.
pub(super) fn brought(
    objects: &Objects<'_>,
    from: CommitId,
    path: &str,
) -> Result<Commit, ObjectError> {
    let mut line = vec![objects.commit(from)?];
    let (mut there, mut leap) = (0, 1);
    let gone = loop {
        while line.len() <= there + leap {
            let Some(parent) = line.last().and_then(|last| last.parents.first().copied()) else {
                break;
            };
            line.push(objects.commit(parent)?);
        }
        let at = (there + leap).min(line.len() - 1);
        if at == there {
            break line.len();
        }
        match line.get(at) {
            Some(commit) if objects.entry(commit, path)?.is_some() => there = at,
            _ => break at,
        }
        leap *= 2;
    };
    let (mut there, mut gone) = (there, gone);
    while gone - there > 1 {
        let middle = there + (gone - there) / 2;
        match line.get(middle) {
            Some(commit) if objects.entry(commit, path)?.is_some() => there = middle,
            _ => gone = middle,
        }
    }
    Ok(line.swap_remove(there))
}
