//! Verifies the signature of every commit that touches the record, each once.
//!
//! Which commits those are, and what stood before them, is read in the order of history; the cryptography runs on all
//! processors, over one batch of raw commits at a time, so that their texts are never all in memory.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::Commit;
use super::objects::{Blob, COMMIT_LIMIT, ObjectError, Objects};
use super::repository::{Repository, RepositoryError};
use super::rosters::Rosters;
use super::tree::{BlobId, EntryKind};
use super::walk::{History, note};
use crate::maps::ByName;
use crate::roster::Roster;
use crate::settings::Settings;
use crate::signature::judge::{Claim, judge};
use crate::signature::keyring::Keyring;
use crate::signature::seal::{Sealed, examine};
use crate::signature::{Demand, Foreign, Signatures, Signed, Standing};
use crate::stamp::CommitId;

/// How many bytes of raw commits are held at a time, about.
const BATCH: usize = 16 * 1024 * 1024;

/// What belongs to the record beside the cases.
const OFFICE: [&str; 3] = ["tertib.toml", "content", "themes"];

/// What the site asks of signatures.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Whether and since when commits must be signed, and the zone of days.
    pub settings: &'a Settings,
    /// The roster at the chosen revision.
    pub roster: &'a Roster,
    /// The day of judgement.
    pub as_of: Date,
}

/// A commit whose signature is of interest.
struct Candidate {
    commit: Arc<Commit>,
    parents: Vec<Arc<Commit>>,
    day: Date,
    reached: Date,
    demand: Option<Demand>,
}

/// Objects that could not be read, each with the commit that needs it.
type Faults = Vec<(ObjectError, CommitId)>;

/// Verifies the signatures of the record's commits. Objects that can't be read are noted in `history.incomplete`.
///
/// # Errors
/// When the object database can't be opened.
pub fn verify_signatures(
    repository: &Repository,
    history: &mut History,
    asked: Asked<'_>,
) -> Result<Signatures, RepositoryError> {
    let objects = repository.objects()?;
    let mut faults = Faults::new();
    let candidates = candidates(&objects, history, asked, &mut faults);
    let seals = seals(&objects, &candidates, &mut faults);
    let now = Keyring::of(asked.roster.clone());
    let mut rosters = Rosters::new(&objects);
    let mut signatures = Signatures::new();
    for candidate in &candidates {
        let id = candidate.commit.id;
        let standing = match seals.get(&id) {
            None => continue,
            Some(Err(standing)) => standing.clone(),
            Some(Ok(sealed)) => match rosters.roster_before(&candidate.parents) {
                Ok(before) => candidate.judged(sealed, &before, &now),
                Err(error) => {
                    faults.push((error, id));
                    Standing::NoRoster { first: false }
                }
            },
        };
        let demand = candidate.demand;
        signatures.insert(id, Signed { standing, demand });
    }
    mark_first(&mut rosters, history, &mut signatures, &mut faults);
    for (error, commit) in faults {
        note(&mut history.incomplete, &error, commit);
    }
    Ok(signatures)
}

impl Candidate {
    fn judged(&self, sealed: &Sealed, before: &[Arc<Keyring>], now: &Keyring) -> Standing {
        let before: Vec<&Keyring> = before.iter().map(AsRef::as_ref).collect();
        let claim = Claim {
            author: &self.commit.author.email,
            committer: &self.commit.committer.email,
            day: self.day,
            reached: self.reached,
        };
        judge(sealed, claim, &before, now)
    }
}

/// The commits of the record that are signed or had to be.
fn candidates(
    objects: &Objects<'_>,
    history: &History,
    asked: Asked<'_>,
    faults: &mut Faults,
) -> Vec<Candidate> {
    let Settings {
        zone,
        signing_since,
        ..
    } = asked.settings;
    if signing_since.is_none() && !history.commits.iter().any(|commit| commit.signed) {
        return Vec::new();
    }
    let mut touched = vec![false; history.commits.len()];
    for change in &history.changes {
        if let Some(touched) = touched.get_mut(change.commit) {
            *touched = true;
        }
    }
    let mut known: Vec<(Arc<Commit>, Option<Date>)> = Vec::with_capacity(history.commits.len());
    let mut found = Vec::new();
    for (at, (commit, is_touched)) in history.commits.iter().zip(touched).enumerate() {
        let day = commit.committer.when.date_in(zone);
        let present = || {
            let parents = commit.parents.iter();
            parents.filter_map(|id| known.get(history.parent(at, *id)?))
        };
        let below = present().filter_map(|(_, carried)| *carried).max();
        let demand = signing_since.and_then(|since| demand(since, day, below));
        if commit.signed || demand.is_some() {
            let parents: Vec<_> = present().map(|(parent, _)| Arc::clone(parent)).collect();
            let touches = is_touched
                || touches_office(objects, commit, &parents).unwrap_or_else(|error| {
                    faults.push((error, commit.id));
                    true
                });
            if touches {
                found.push(Candidate {
                    reached: below.map_or(day, |below| below.max(day)),
                    commit: Arc::clone(commit),
                    parents,
                    day,
                    demand,
                });
            }
        }
        // A clock that ran ahead of the day of judgement says nothing about the commits after it.
        let carried = below.max((day <= asked.as_of).then_some(day));
        known.push((Arc::clone(commit), carried));
    }
    found
}

/// Whether a commit had to be signed: by its own day, or by that of what it stands on.
fn demand(since: Date, day: Date, below: Option<Date>) -> Option<Demand> {
    if day >= since {
        return Some(Demand::Dated);
    }
    let day = below.filter(|below| *below >= since)?;
    Some(Demand::Follows { day })
}

/// Whether the office's own files differ from those of some parent.
fn touches_office(
    objects: &Objects<'_>,
    commit: &Commit,
    parents: &[Arc<Commit>],
) -> Result<bool, ObjectError> {
    for path in OFFICE {
        let of = |commit: &Commit| -> Result<Option<(EntryKind, BlobId)>, ObjectError> {
            let entry = objects.entry(commit, path)?;
            Ok(entry.map(|entry| (entry.kind, entry.id)))
        };
        let here = of(commit)?;
        if parents.is_empty() && here.is_some() {
            return Ok(true);
        }
        for parent in parents {
            if of(parent)? != here {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

type Seals = ByName<Result<Sealed, Standing>>;

/// Reads and verifies; a commit that can't be read is left out and noted.
fn seals(objects: &Objects<'_>, candidates: &[Candidate], faults: &mut Faults) -> Seals {
    let mut seals = Seals::default();
    let mut batch: Vec<(CommitId, Vec<u8>)> = Vec::new();
    let mut held = 0_usize;
    for candidate in candidates {
        let id = candidate.commit.id;
        if !candidate.commit.signed {
            seals.insert(id, Err(Standing::Unsigned));
            continue;
        }
        match objects.raw_commit(id, COMMIT_LIMIT) {
            Ok(Blob::Bytes(bytes)) => {
                held = held.saturating_add(bytes.len());
                batch.push((id, bytes));
            }
            Ok(Blob::TooLarge(size)) => {
                let standing = Standing::Uncheckable(Foreign::TooLarge(size));
                seals.insert(id, Err(standing));
            }
            Err(error) => faults.push((error, id)),
        }
        if held >= BATCH {
            seals.par_extend(verified(&mut batch));
            held = 0;
        }
    }
    seals.par_extend(verified(&mut batch));
    seals
}

fn verified(
    batch: &mut Vec<(CommitId, Vec<u8>)>,
) -> impl ParallelIterator<Item = (CommitId, Result<Sealed, Standing>)> + use<> {
    std::mem::take(batch)
        .into_par_iter()
        .map(|(id, raw)| (id, examine(&raw)))
}

/// Tells the commit with which the roster begins from others that had none before them. Where the roster begins more than
/// once, as after a deletion or on a second root, none is excused.
fn mark_first(
    rosters: &mut Rosters<'_, '_>,
    history: &History,
    signatures: &mut Signatures,
    faults: &mut Faults,
) {
    let none = Standing::NoRoster { first: false };
    if !signatures.values().any(|signed| signed.standing == none) {
        return;
    }
    let mut with = BTreeSet::new();
    let mut starts = Vec::new();
    for commit in &history.commits {
        match rosters.roster_in(commit) {
            Ok(None) => {}
            Ok(Some(_)) => {
                with.insert(commit.id);
                if !commit.parents.iter().any(|parent| with.contains(parent)) {
                    starts.push(commit.id);
                }
            }
            Err(error) => faults.push((error, commit.id)),
        }
    }
    if let [start] = starts.as_slice()
        && let Some(signed) = signatures.get_mut(start)
        && signed.standing == none
    {
        signed.standing = Standing::NoRoster { first: true };
    }
}
