//! Case files that went from one path to another, so that a case keeps its history under its new name.
//!
//! A file that disappears and one that appears in the same commit, or in a later one, are one case when they have the same
//! number, the same text, or a record that goes on where the other ended. What happened under the old path then belongs to
//! the new one: nothing is deleted, created or recorded twice, and an edit made while moving is seen as an edit.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::CaseVersion;
use super::path::CasePath;
use super::record::CaseRecord;
use crate::history::{
    Ancestry, Change, Commit, History, Limits, MergeSide, PathChange, Sides, Versions,
};
use crate::stamp::CommitId;

/// How many of the files that disappeared last are looked at for one that appears, per thing they may have in common.
const CANDIDATES: usize = 64;

/// A case file that moved.
#[derive(Clone, Debug)]
pub struct Renamed {
    /// Where it stood.
    pub from: String,
    /// Where it stands since.
    pub to: String,
    /// The commit that took it away.
    pub gone: Arc<Commit>,
    /// The commit that put it there: the same one, mostly.
    pub came: Arc<Commit>,
}

/// Every move, and what it means for the changes of [`History::changes`], which are named by their index.
#[derive(Debug, Default)]
pub struct Renames {
    /// The moves, in the order in which they were made.
    pub all: Vec<Renamed>,
    moves: BTreeSet<Move>,
    leaving: HashMap<String, Vec<Move>>,
    arriving: HashMap<String, Vec<Move>>,
    /// At which commits a case appeared at a path, since the first of all disappeared.
    appearances: HashMap<String, Vec<usize>>,
    absorbed: HashSet<usize>,
    joined: HashMap<usize, usize>,
    sides: HashMap<usize, MergeSide>,
}

/// A move by commit indices.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Move {
    gone: usize,
    came: usize,
    from: String,
    to: String,
}

impl Renames {
    /// Finds the moves.
    pub fn find(history: &History, versions: &Versions, sides: &Sides) -> Self {
        let mut search = Search {
            history,
            versions,
            sides,
            ancestry: None,
            lost: Vec::new(),
            by_key: HashMap::new(),
            found: Self::default(),
        };
        let is_lost = |change: &&PathChange| {
            is_disappearance(change) && CasePath::parse(&change.path).is_some()
        };
        let Some(lost) = history.changes.iter().find(is_lost) else {
            return search.found;
        };
        // Nothing has moved before something disappeared.
        let before = |change: &PathChange| change.commit < lost.commit;
        let before = history.changes.partition_point(before);
        let mut rest = history.changes.iter().enumerate().skip(before).peekable();
        while let Some((first, change)) = rest.next() {
            let mut end = first + 1;
            while rest
                .next_if(|(_, other)| other.commit == change.commit)
                .is_some()
            {
                end += 1;
            }
            search.commit(first..end);
        }
        let mut found = search.found;
        found.join_in_merges(history, versions, sides);
        found
    }

    /// The path under which a case goes on that stood at `path` in the commit with index `at`.
    pub fn home<'a>(&'a self, path: &'a str, at: usize) -> &'a str {
        let (mut path, mut at) = (path, at);
        // No chain is longer than all moves together.
        for _ in 0..self.moves.len() {
            let from_here = || self.leaving.get(path).into_iter().flatten();
            let next = from_here()
                .find(|step| step.gone >= at)
                .or_else(|| from_here().rfind(|step| !self.reappeared(path, step.gone, at)));
            let Some(next) = next else {
                break;
            };
            at = at.max(next.came);
            path = &next.to;
        }
        path
    }

    /// The path at which a case was created that stands at `path` now.
    pub fn origin<'a>(&'a self, path: &'a str) -> &'a str {
        let (mut path, mut until) = (path, usize::MAX);
        for _ in 0..self.moves.len() {
            let mut arriving = self.arriving.get(path).into_iter().flatten();
            let Some(step) = arriving.rfind(|step| step.came <= until) else {
                break;
            };
            (path, until) = (&step.from, step.gone.saturating_sub(1));
        }
        path
    }

    fn reappeared(&self, path: &str, after: usize, until: usize) -> bool {
        let times = self.appearances.get(path).map_or(&[][..], Vec::as_slice);
        times.iter().any(|at| *at > after && *at <= until)
    }

    /// Whether a disappearance is told by the appearance that belongs to it.
    pub fn is_absorbed(&self, index: usize) -> bool {
        self.absorbed.contains(&index)
    }

    /// For an appearance: the disappearance that belongs to it.
    pub fn joined(&self, index: usize) -> Option<usize> {
        self.joined.get(&index).copied()
    }

    /// What a merge did with one parent's version, moves considered.
    pub fn side(&self, index: usize, sides: &Sides) -> Option<MergeSide> {
        self.sides
            .get(&index)
            .or_else(|| sides.get(&index))
            .copied()
    }

    fn join(&mut self, lost: usize, appeared: usize) {
        self.absorbed.insert(lost);
        self.joined.insert(appeared, lost);
    }

    /// A merge that takes over a move shows it again, against the parent that had not moved.
    fn join_in_merges(&mut self, history: &History, versions: &Versions, sides: &Sides) {
        if self.moves.is_empty() {
            return;
        }
        let mut lost: BTreeMap<(usize, Option<CommitId>, String), usize> = BTreeMap::new();
        let open = |found: &Self, index: usize| {
            !found.absorbed.contains(&index) && !found.joined.contains_key(&index)
        };
        let merged = history
            .changes
            .iter()
            .enumerate()
            .filter(|(index, change)| {
                sides.contains_key(index) && CasePath::parse(&change.path).is_some()
            });
        let merged: Vec<(usize, &PathChange)> = merged.collect();
        for (index, change) in &merged {
            if open(self, *index) && is_disappearance(change) {
                let home = self.home(&change.path, change.commit).to_owned();
                lost.insert((change.commit, change.parent, home), *index);
            }
        }
        let mut taken: HashMap<(usize, &str), usize> = HashMap::new();
        for (index, change) in &merged {
            if !open(self, *index) || !is_appearance(change) {
                continue;
            }
            let home = self.home(&change.path, change.commit).to_owned();
            if let Some(gone) = lost.remove(&(change.commit, change.parent, home)) {
                self.join(gone, *index);
                let side = sides.get(&gone);
                if let (Some(side), false) = (side, sides.get(index) == Some(&MergeSide::New)) {
                    self.sides.insert(*index, *side);
                }
                let before = history.changes.get(gone).and_then(|gone| gone.before);
                if before.is_some() && before == change.after {
                    // The text is this parent's own, under the path that another parent gave it.
                    taken.insert((change.commit, &change.path), *index);
                }
            }
        }
        for (index, change) in &merged {
            let Some(appeared) = taken.get(&(change.commit, change.path.as_str())) else {
                continue;
            };
            let is_kept = index == appeared || is_beginning(change, versions);
            if sides.get(index) == Some(&MergeSide::New) && is_kept {
                self.sides.insert(*index, MergeSide::Untouched);
            }
        }
    }
}

/// Whether the text after a change begins with that before it: nothing of it was lost.
fn is_beginning(change: &PathChange, versions: &Versions) -> bool {
    let text = |side| versions.get(&change.path, side).map(|one| &one.source.text);
    match (text(change.before), text(change.after)) {
        (Some(before), Some(after)) => !before.is_empty() && after.starts_with(&**before),
        _ => false,
    }
}

fn is_disappearance(change: &PathChange) -> bool {
    change.before.is_some() && change.after.is_none()
}

fn is_appearance(change: &PathChange) -> bool {
    change.before.is_none() && change.after.is_some()
}

/// What two files of one case have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Number(String),
    Blob(CommitId),
    Head(String),
}

/// A file that disappeared and has not been found again.
struct Lost {
    index: usize,
    found: bool,
}

struct Search<'a> {
    history: &'a History,
    versions: &'a Versions,
    sides: &'a Sides,
    ancestry: Option<Ancestry>,
    lost: Vec<Lost>,
    by_key: HashMap<Key, BTreeSet<usize>>,
    found: Renames,
}

impl<'a> Search<'a> {
    /// Takes the changes of one commit.
    fn commit(&mut self, indices: std::ops::Range<usize>) {
        let history = self.history;
        let changes = |wanted: fn(&PathChange) -> bool| {
            let own = indices.clone().filter_map(move |index| {
                let change = history.changes.get(index)?;
                let case = CasePath::parse(&change.path).is_some();
                (case && wanted(change)).then_some((index, change))
            });
            own.collect::<Vec<_>>()
        };
        for (index, change) in changes(is_disappearance) {
            if self.is_made_here(index) {
                let slot = self.lost.len();
                self.lost.push(Lost {
                    index,
                    found: false,
                });
                for key in self.keys(change, change.before) {
                    self.by_key.entry(key).or_default().insert(slot);
                }
            }
        }
        for (index, change) in changes(is_appearance) {
            if self.is_made_here(index) {
                self.appeared(index, change);
            }
        }
    }

    /// A merge that takes a parent's state is not where it happened.
    fn is_made_here(&self, index: usize) -> bool {
        matches!(self.sides.get(&index), None | Some(MergeSide::New))
    }

    fn appeared(&mut self, index: usize, change: &'a PathChange) {
        let times = self.found.appearances.entry(change.path.clone());
        times.or_default().push(change.commit);
        let slots: BTreeSet<usize> = self
            .keys(change, change.after)
            .iter()
            .filter_map(|key| self.by_key.get(key))
            .flat_map(|slots| slots.iter().rev().take(CANDIDATES))
            .copied()
            .collect();
        let mut best: Option<(bool, bool, usize)> = None;
        for slot in slots {
            let Some(gone) = self.open(slot) else {
                continue;
            };
            // A case that returns to its own path has not moved.
            let elsewhere = gone.path != change.path;
            let together = gone.commit == change.commit;
            if together && gone.parent != change.parent {
                continue;
            }
            if !together && !self.descends(change.commit, gone.commit) {
                continue;
            }
            if elsewhere && !self.is_same_case(gone, change) {
                continue;
            }
            best = best.max(Some((together, !elsewhere, slot)));
        }
        let Some((_, _, slot)) = best else {
            return;
        };
        let Some(gone) = self.open(slot) else {
            return;
        };
        let lost = self.lost[slot].index;
        self.lost[slot].found = true;
        for key in self.keys(gone, gone.before) {
            if let Some(slots) = self.by_key.get_mut(&key) {
                slots.remove(&slot);
            }
        }
        if gone.path != change.path {
            self.moved((lost, gone), (index, change));
        }
    }

    fn open(&self, slot: usize) -> Option<&'a PathChange> {
        let lost = self.lost.get(slot).filter(|lost| !lost.found)?;
        self.history.changes.get(lost.index)
    }

    fn moved(
        &mut self,
        (lost, gone): (usize, &'a PathChange),
        (index, came): (usize, &'a PathChange),
    ) {
        self.found.join(lost, index);
        if self.sides.contains_key(&index) {
            let (before, after) = (
                self.record(gone, gone.before),
                self.record(came, came.after),
            );
            if before.is_some() && before == after {
                self.found.sides.insert(index, MergeSide::Untouched);
            }
        }
        let step = Move {
            gone: gone.commit,
            came: came.commit,
            from: gone.path.clone(),
            to: came.path.clone(),
        };
        let commit = |at: usize| self.history.commits.get(at).cloned();
        let (Some(gone), Some(came)) = (commit(step.gone), commit(step.came)) else {
            return;
        };
        if !self.found.moves.insert(step.clone()) {
            return;
        }
        self.found.all.push(Renamed {
            from: step.from.clone(),
            to: step.to.clone(),
            gone,
            came,
        });
        let leaving = self.found.leaving.entry(step.from.clone());
        leaving.or_default().push(step.clone());
        let arriving = self.found.arriving.entry(step.to.clone());
        arriving.or_default().push(step);
    }

    fn keys(&self, change: &PathChange, side: Option<Change>) -> Vec<Key> {
        let number = CasePath::parse(&change.path).map(|path| Key::Number(path.number.to_owned()));
        let blob = side.map(|side| Key::Blob(side.blob));
        let head = self.record(change, side).map(|record| {
            Key::Head(format!(
                "{}\0{}\0{}\0{}",
                record.sop.value,
                record.title,
                record.applicant,
                record.received.rfc3339()
            ))
        });
        [number, blob, head].into_iter().flatten().collect()
    }

    fn is_same_case(&self, gone: &PathChange, came: &PathChange) -> bool {
        let numbers = [gone, came].map(|change| CasePath::parse(&change.path).map(|p| p.number));
        numbers[0] == numbers[1]
            || gone.before.map(|side| side.blob) == came.after.map(|side| side.blob)
            || match (
                self.record(gone, gone.before),
                self.record(came, came.after),
            ) {
                (Some(before), Some(after)) => goes_on(before, after),
                _ => false,
            }
    }

    fn record(&self, change: &PathChange, side: Option<Change>) -> Option<&'a CaseRecord> {
        let version: &'a Arc<CaseVersion> = self.versions.get(&change.path, side)?;
        version.record.as_ref()
    }

    fn descends(&mut self, later: usize, earlier: usize) -> bool {
        let history = self.history;
        let ancestry = self.ancestry.get_or_insert_with(|| {
            // Beyond that a case that was renamed is told as deleted.
            let steps = Limits::default().partings_in(history.commits.len());
            Ancestry::new(history, steps)
        });
        let id = |at: usize| history.commits.get(at).map(|commit| commit.id);
        match (id(later), id(earlier)) {
            (Some(later), Some(earlier_id)) => ancestry
                .bases(later, earlier_id)
                .is_some_and(|bases| *bases == [earlier]),
            _ => false,
        }
    }
}

/// Whether a record is what the other became by appending.
fn goes_on(before: &CaseRecord, after: &CaseRecord) -> bool {
    before.sop == after.sop
        && before.title == after.title
        && before.applicant == after.applicant
        && before.received == after.received
        && after.steps.starts_with(&before.steps)
        && after.corrections.starts_with(&before.corrections)
}
