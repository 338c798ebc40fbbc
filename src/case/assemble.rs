//! Joins a case's versions, transitions and SOP into one [`Case`].

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::effective::effective_steps;
use super::line::Origins;
use super::path::{CasePath, attachment};
use super::progress::walk;
use super::record::CaseRecord;
use super::renames::{Renamed, Renames};
use super::timing::{Clock, measure};
use super::{Case, CaseVersion, Pinned};
use crate::history::{AttachmentChange, History, Pins, Sides, Snapshot, Transition, Versions};
use crate::maps::Quick;
use crate::stamp::CommitId;

/// Which transition (index into the case's transitions) first brought each entry; `None` when no transition shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// The commit that created the file.
    pub created: Option<usize>,
    /// Per step.
    pub steps: Vec<Option<usize>>,
    /// Per correction.
    pub corrections: Vec<Option<usize>>,
    /// The withdrawal.
    pub cancellation: Option<usize>,
}

/// All cases of the record, those deleted included, ordered by number and path.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    /// The cases.
    pub cases: Vec<Case>,
    /// Files below `cases/` that belong to no case.
    pub strays: Vec<String>,
    /// Case files that moved.
    pub renames: Vec<Renamed>,
    index: OnceLock<Index>,
}

/// Where things stand in the lists of an archive: each is asked about every case. Made when first asked for.
#[derive(Clone, Debug, Default)]
struct Index {
    strays: HashSet<String>,
    /// The moves (by position, ascending) that put a file at a path.
    arrivals: HashMap<String, Vec<usize>>,
}

impl Archive {
    /// An archive of these cases, strays and moves.
    pub fn new(cases: Vec<Case>, strays: Vec<String>, renames: Vec<Renamed>) -> Self {
        Self {
            cases,
            strays,
            renames,
            index: OnceLock::new(),
        }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut arrivals: HashMap<String, Vec<usize>> = HashMap::new();
            for (at, moved) in self.renames.iter().enumerate() {
                arrivals.entry(moved.to.clone()).or_default().push(at);
            }
            let strays = self.strays.iter().cloned();
            Index {
                strays: strays.collect(),
                arrivals,
            }
        })
    }

    /// Whether a path is one of the strays.
    pub fn is_stray(&self, path: &str) -> bool {
        self.index().strays.contains(path)
    }

    /// The moves that led a file to where it stands, the last first.
    pub fn moves_to<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Renamed> {
        let before = |path: &str, end: usize| {
            let arrivals = self.index().arrivals.get(path)?;
            let earlier = arrivals.partition_point(|at| *at < end);
            let at = *arrivals.get(earlier.checked_sub(1)?)?;
            Some((at, self.renames.get(at)?))
        };
        let last = before(path, self.renames.len());
        let moves = std::iter::successors(last, move |(at, moved)| before(&moved.from, *at));
        moves.map(|(_, moved)| moved)
    }

    /// The case with this number.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == id)
    }
}

/// What the history stage found.
#[derive(Clone, Copy)]
pub struct Materials<'a> {
    /// Commits and changes.
    pub history: &'a History,
    /// Versions of case files.
    pub versions: &'a Versions,
    /// What merges did.
    pub sides: &'a Sides,
    /// The SOP of each case.
    pub pins: &'a Pins,
    /// The chosen commit's files.
    pub snapshot: &'a Snapshot,
}

/// Makes the cases.
pub fn assemble(materials: Materials<'_>, clock: Clock<'_>) -> Archive {
    let renames = Renames::find(materials.history, materials.versions, materials.sides);
    let mut pasts = pasts(materials, &renames);
    let paths: Vec<(String, Past)> = {
        for path in materials.snapshot.cases.keys() {
            pasts.entry(path.clone()).or_default();
        }
        pasts.into_iter().collect()
    };
    let mut cases: Vec<Case> = paths
        .into_par_iter()
        .filter_map(|(path, past)| {
            let pinned = pinned(&path, materials, &renames);
            case(path, past, (materials, pinned), clock)
        })
        .collect();
    cases.sort_by(|a, b| (&a.id, &a.path).cmp(&(&b.id, &b.path)));
    Archive::new(cases, materials.snapshot.strays.clone(), renames.all)
}

/// What happened to one case file and the files of its folder.
#[derive(Default)]
struct Past {
    transitions: Vec<Transition>,
    /// For each transition, the index of its commit.
    positions: Vec<usize>,
    attachment_changes: Vec<AttachmentChange>,
    /// Where in `attachment_changes` a commit's change of a name stands; only kept for cases that moved.
    attached: HashMap<(CommitId, String), usize>,
}

impl Past {
    /// Adds a change of an attachment of a case that moved. A file that moved along disappears in one folder and appears in
    /// another in the same commit; both together are one change.
    fn attach_moved(&mut self, change: AttachmentChange) {
        let key = (change.commit.id, change.name.clone());
        let next = self.attachment_changes.len();
        let at = *self.attached.entry(key).or_insert(next);
        match self.attachment_changes.get_mut(at) {
            Some(twin) if completes(twin, &change) => {
                twin.before = twin.before.or(change.before);
                twin.after = twin.after.or(change.after);
            }
            _ => self.attachment_changes.push(change),
        }
    }
}

/// Whether one change is an appearance and the other a disappearance.
fn completes(one: &AttachmentChange, other: &AttachmentChange) -> bool {
    let kind = |change: &AttachmentChange| (change.before.is_some(), change.after.is_some());
    matches!(
        (kind(one), kind(other)),
        ((true, false), (false, true)) | ((false, true), (true, false))
    )
}

/// The SOP that a case pinned under the path at which it was created.
fn pinned(path: &str, materials: Materials<'_>, renames: &Renames) -> Pinned {
    let origin = renames.origin(path);
    let pinned = materials.pins.get(origin);
    pinned.cloned().unwrap_or(Pinned::Unknown)
}

fn pasts(materials: Materials<'_>, renames: &Renames) -> BTreeMap<String, Past> {
    let Materials {
        history,
        versions,
        sides,
        ..
    } = materials;
    let of_cases = history.changes.par_iter().enumerate();
    let of_cases = of_cases.filter_map(|(index, change)| {
        if CasePath::parse(&change.path).is_none() || renames.is_absorbed(index) {
            return None;
        }
        let commit = history.commits.get(change.commit)?;
        let joined = renames.joined(index).and_then(|at| history.changes.get(at));
        let earlier = joined.unwrap_or(change);
        let transition = Transition {
            commit: Arc::clone(commit),
            parent: change.parent,
            before: versions.get(&earlier.path, earlier.before).cloned(),
            after: versions.get(&change.path, change.after).cloned(),
            merge: renames.side(index, sides),
        };
        let home = renames.home(&change.path, change.commit);
        Some((home, change.commit, transition))
    });
    let of_cases: Vec<(&str, usize, Transition)> = of_cases.collect();
    let mut by_home: Quick<&str, Past> = Quick::default();
    for (home, commit, transition) in of_cases {
        let past = by_home.entry(home).or_default();
        past.positions.push(commit);
        past.transitions.push(transition);
    }
    let by_home = by_home.into_iter();
    let mut found: BTreeMap<String, Past> = by_home
        .map(|(home, past)| (home.to_owned(), past))
        .collect();
    let moves = renames.all.iter();
    let moved: BTreeSet<&str> = moves
        .flat_map(|step| [step.from.as_str(), step.to.as_str()])
        .collect();
    for (index, change) in history.changes.iter().enumerate() {
        let Some((case, name)) = attachment(&change.path) else {
            continue;
        };
        let home = renames.home(&case, change.commit);
        let Some(commit) = history.commits.get(change.commit) else {
            continue;
        };
        // A folder without a case file has nothing that could name its files. A case file without a change was there before
        // the part that was walked.
        let past = if materials.snapshot.cases.contains_key(home) {
            found.entry(home.to_owned()).or_default()
        } else {
            match found.get_mut(home) {
                Some(past) => past,
                None => continue,
            }
        };
        let seen = past.positions.partition_point(|at| *at <= change.commit);
        let change = AttachmentChange {
            name: name.to_owned(),
            commit: Arc::clone(commit),
            seen,
            before: change.before,
            after: change.after,
            merge: sides.get(&index).copied(),
        };
        if moved.contains(home) {
            past.attach_moved(change);
        } else {
            past.attachment_changes.push(change);
        }
    }
    // A file that only moved did not change.
    for past in found.values_mut() {
        past.attachment_changes
            .retain(|change| change.before != change.after);
    }
    found
}

/// One case; `None` only for a file of which no version was ever seen, which the history's faults explain.
fn case(
    path: String,
    past: Past,
    (materials, pinned): (Materials<'_>, Pinned),
    clock: Clock<'_>,
) -> Option<Case> {
    let Past {
        transitions,
        attachment_changes,
        ..
    } = past;
    let here = materials.snapshot.cases.get(&path).copied();
    let version = match here {
        Some(change) => materials.versions.get(&path, Some(change)).cloned(),
        None => None,
    };
    let deleted = here.is_none();
    let version = version.or_else(|| last_version(&transitions))?;
    let id = CasePath::parse(&path)?.number.to_owned();
    let (mut steps, mut progress, mut timing) = (Vec::new(), None, None);
    let mut recorded = Recorded::default();
    let origins = Origins::of(&transitions);
    if let Some(record) = &version.record {
        steps = effective_steps(record);
        recorded = recorded_by(record, &transitions, &origins);
        if let Some(sop) = pinned.sop() {
            let walked = walk(sop, &steps, clock.is_withdrawn(record));
            timing = Some(measure(sop, record, &steps, &walked, clock));
            progress = Some(walked);
        }
    }
    Some(Case {
        id,
        version,
        deleted,
        transitions,
        origins,
        attachments: materials
            .snapshot
            .attachments
            .get(&path)
            .cloned()
            .unwrap_or_default(),
        attachment_changes,
        pinned,
        steps,
        progress,
        timing,
        recorded,
        path,
    })
}

fn last_version(transitions: &[Transition]) -> Option<Arc<CaseVersion>> {
    transitions.iter().rev().find_map(|transition| {
        transition
            .after
            .clone()
            .or_else(|| transition.before.clone())
    })
}

/// Finds the first transition that brought each entry as it stands now. An entry that stood there before, in this parent or
/// in the one whose text a merge took, was brought by an earlier commit, which may not have been walked. One that shows
/// first behind a version that is lost was brought by nobody who could be named.
pub(crate) fn recorded_by(
    record: &CaseRecord,
    transitions: &[Transition],
    origins: &Origins,
) -> Recorded {
    let first = |shows: &dyn Fn(&CaseRecord) -> bool| {
        let shown = |version: Option<&Arc<CaseVersion>>| {
            version
                .and_then(|version| version.record.as_ref())
                .is_some_and(shows)
        };
        let brought = transitions.iter().position(|transition| {
            shown(transition.after.as_ref())
                && !shown(transition.before.as_ref())
                && transition.is_own()
        });
        brought.filter(|at| !origins.is_behind_gap(transitions, *at))
    };
    Recorded {
        created: transitions
            .iter()
            .position(|transition| transition.before.is_none() && transition.after.is_some()),
        steps: (0..)
            .zip(&record.steps)
            .map(|(at, step): (usize, _)| first(&|older| older.steps.get(at) == Some(step)))
            .collect(),
        corrections: (0..)
            .zip(&record.corrections)
            .map(|(at, entry): (usize, _)| first(&|older| older.corrections.get(at) == Some(entry)))
            .collect(),
        cancellation: record
            .cancellation
            .as_ref()
            .and_then(|entry| first(&|older| older.cancellation.as_ref() == Some(entry))),
    }
}
