//! Policy: the settings, the calendar, the roster and the SOPs as they stood at each commit, and every change of them.
//!
//! Verdicts are worth what the rules were worth when they were given, so the rules are part of the record. [`read`] makes
//! the timeline from what the history stage found; [`Policy`] answers what was in force in or before a commit; [`delta`]
//! says what a change changed, [`flip`] which verdicts it turned. Nothing here knows git.

mod change;
pub mod delta;
pub mod flip;
mod timeline;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::calendar::Calendar;
use crate::history::{Commit, Transition};
use crate::maps::ByName;
use crate::roster::{Officer, Roster};
use crate::settings::Settings;
use crate::sop::{Sop, SopKey};
use crate::stamp::CommitId;

pub use change::{OfficeChange, OfficeFile, Version};
pub use timeline::{parse, read};

/// What was in force at one commit: of each file the last version up to there that could be understood. A version with a
/// mistake, or none at all, keeps tertib from judging; it does not put another version in force.
#[derive(Clone, Debug, Default)]
pub struct Office {
    /// `tertib.toml`.
    pub settings: Option<Arc<Settings>>,
    /// `content/kalender.toml`.
    pub calendar: Option<Arc<Calendar>>,
    /// `content/petugas.toml`.
    pub roster: Option<Arc<Roster>>,
    /// `content/sop/`, revisions that were deleted included.
    pub sops: Arc<BTreeMap<SopKey, Arc<Sop>>>,
}

/// The timeline: what was in force when, and every change.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// The index of each commit among the states.
    places: Arc<ByName<usize>>,
    offices: Vec<Arc<Office>>,
    /// Every change of an office file along every parent, in the order of the commits, parents first.
    pub changes: Vec<OfficeChange>,
}

impl Policy {
    /// A timeline of known changes, and of the states at commits whose indices are given.
    pub fn new(
        places: Arc<ByName<usize>>,
        offices: Vec<Arc<Office>>,
        changes: Vec<OfficeChange>,
    ) -> Self {
        Self {
            places,
            offices,
            changes,
        }
    }

    /// What was in force in a commit, its own changes included; `None` for a commit that the history does not hold.
    pub fn at(&self, commit: CommitId) -> Option<&Arc<Office>> {
        self.offices.get(*self.places.get(&commit)?)
    }

    /// What was in force before a commit: in its first parent. `None` for a first commit and where the parent is missing.
    pub fn before(&self, commit: &Commit) -> Option<&Arc<Office>> {
        self.at(*commit.parents.first()?)
    }

    /// The same for each parent of a merge, in order; parents that are missing are left out.
    pub fn before_each<'a>(&'a self, commit: &'a Commit) -> impl Iterator<Item = &'a Arc<Office>> {
        commit.parents.iter().filter_map(|parent| self.at(*parent))
    }

    /// Settings that ask for signatures from the day from which they were last asked for, where the site asks for none now
    /// but once did.
    pub fn formerly_signed(&self, now: &Settings) -> Option<Settings> {
        if now.signing_since.is_some() {
            return None;
        }
        let versions = self.changes.iter().rev();
        let versions = versions.flat_map(|change| [&change.after, &change.base]);
        let since = versions.flatten().find_map(|version| match version {
            Version::Settings(settings) => settings.signing_since,
            _ => None,
        })?;
        Some(Settings {
            signing_since: Some(since),
            ..now.clone()
        })
    }

    /// The roster in force in a commit, its own changes included.
    pub fn roster_at(&self, commit: CommitId) -> Option<&Arc<Roster>> {
        self.at(commit)?.roster.as_ref()
    }

    /// The officer whom an entry names, as `roster` lists them; one whom it no longer lists, as the roster did that was in
    /// force when the entry was recorded. So deleting an officer takes no verdict away from what they did.
    pub fn officer<'a>(
        &'a self,
        roster: &'a Roster,
        id: &str,
        recorded: Option<&Transition>,
    ) -> Option<&'a Officer> {
        roster.officer(id).or_else(|| {
            let then = self.roster_at(recorded?.commit.id)?;
            then.officer(id)
        })
    }

    /// The roster in force before a commit: that of its first parent. Signatures ask another question, which keys stood in
    /// each parent's own text: `history/rosters.rs` says why.
    pub fn roster_before(&self, commit: &Commit) -> Option<Arc<Roster>> {
        self.before(commit)?.roster.clone()
    }

    /// The rosters in force before a commit, one for each parent that has one: a merge is by someone whom every side knows.
    pub fn rosters_before(&self, commit: &Commit) -> Vec<Arc<Roster>> {
        self.before_each(commit)
            .filter_map(|office| office.roster.clone())
            .collect()
    }

    /// The calendar in force before a commit.
    pub fn calendar_before(&self, commit: &Commit) -> Option<Arc<Calendar>> {
        self.before(commit)?.calendar.clone()
    }

    /// The settings in force before a commit.
    pub fn settings_before(&self, commit: &Commit) -> Option<Arc<Settings>> {
        self.before(commit)?.settings.clone()
    }
}
