//! From the changes that the history stage found to the state of the office's files at every commit.

use std::sync::Arc;

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::change::{OfficeChange, OfficeFile, Version};
use super::{Office, Policy};
use crate::history::{History, OfficeVersions, Sides};
use crate::load::{read_calendar, read_roster, read_settings, read_sop};
use crate::source::Source;
use crate::stamp::{CommitId, Moment};

/// Reads one version of an office file; `None` is a version without text.
pub fn parse(path: &str, source: Option<Source>) -> Version {
    let read = |source: Source| match OfficeFile::of(path) {
        OfficeFile::Settings => read_settings(&source).map(|s| Version::Settings(Arc::new(s))),
        OfficeFile::Calendar => read_calendar(&source).map(|c| Version::Calendar(Arc::new(c))),
        OfficeFile::Roster => read_roster(&source).map(|r| Version::Roster(Arc::new(r))),
        OfficeFile::Sop(key) => read_sop(&key, &source).sop.map(Version::Sop),
        OfficeFile::Other => None,
    };
    source.and_then(read).unwrap_or(Version::Unreadable)
}

/// Makes the timeline. Each commit's state is its first parent's with the commit's own changes, so commits that touch no
/// office file share one state. Dates after the day of judgement, in the site's zone, say nothing of what stands
/// on them.
pub fn read(
    history: &History,
    versions: &OfficeVersions<Version>,
    sides: &Sides,
    (as_of, zone): (Date, &TimeZone),
) -> Policy {
    let made = made(history, by(as_of, zone));
    let mut offices: Vec<Arc<Office>> = Vec::with_capacity(history.commits.len());
    let mut changes = Vec::with_capacity(history.office.len());
    let mut rest = history.office.iter().enumerate().peekable();
    for (at, (commit, made)) in history.commits.iter().zip(made).enumerate() {
        let first = commit.parents.first();
        let known = |id: CommitId| offices.get(history.parent(at, id)?);
        let base = first.and_then(|parent| known(*parent)).cloned();
        let mut office = base.unwrap_or_default();
        while let Some((index, change)) = rest.next_if(|(_, change)| change.commit == at) {
            let file = OfficeFile::of(&change.path);
            let side = change.parent.and_then(known);
            let change = OfficeChange {
                commit: Arc::clone(commit),
                parent: change.parent,
                base: side.and_then(|side| in_force(side, &file)),
                file,
                before: versions.get(&change.path, change.before).cloned(),
                after: versions.get(&change.path, change.after).cloned(),
                made,
                merge: sides.get(&index).copied(),
                path: change.path.clone(),
            };
            if change.parent.is_none() || change.parent.as_ref() == first {
                put_in_force(Arc::make_mut(&mut office), &change);
            }
            changes.push(change);
        }
        offices.push(office);
    }
    Policy::new(Arc::clone(history.places()), offices, changes)
}

/// Whether a moment falls on a day or before it in a zone.
fn by(day: Date, zone: &TimeZone) -> impl Fn(Moment) -> bool {
    // No clock is more than 26 hours from UTC, so mostly no zone has to be asked.
    let begin = Offset::UTC.to_timestamp(day.to_datetime(Time::midnight()));
    let surely = begin.and_then(|begin| begin.checked_sub(SignedDuration::from_hours(26)));
    let surely = surely.unwrap_or(Timestamp::MIN);
    move |moment| moment.at < surely || moment.date_in(zone) <= day
}

/// When each commit was made at the earliest, by its own dates and those of the commits below it that can be witnesses.
fn made(history: &History, is_witness: impl Fn(Moment) -> bool) -> Vec<Moment> {
    let later = |one: Moment, other: Moment| if other.at > one.at { other } else { one };
    let mut all = Vec::with_capacity(history.commits.len());
    // What a commit says of those that stand on it; nothing where neither it nor what is below can be a witness.
    let mut witnesses: Vec<Option<Moment>> = Vec::with_capacity(history.commits.len());
    for (at, commit) in history.commits.iter().enumerate() {
        let parents = commit.parents.iter();
        let below = parents
            .filter_map(|id| *witnesses.get(history.parent(at, *id)?)?)
            .reduce(later);
        let own = later(commit.author.when, commit.committer.when);
        let made = below.map_or(own, |below| later(own, below));
        let witness = if is_witness(made) { Some(made) } else { below };
        witnesses.push(witness);
        all.push(made);
    }
    all
}

fn in_force(office: &Office, file: &OfficeFile) -> Option<Version> {
    match file {
        OfficeFile::Settings => office.settings.clone().map(Version::Settings),
        OfficeFile::Calendar => office.calendar.clone().map(Version::Calendar),
        OfficeFile::Roster => office.roster.clone().map(Version::Roster),
        OfficeFile::Sop(key) => office.sops.get(key).cloned().map(Version::Sop),
        OfficeFile::Other => None,
    }
}

fn put_in_force(office: &mut Office, change: &OfficeChange) {
    match (&change.file, &change.after) {
        (_, Some(Version::Settings(settings))) => office.settings = Some(Arc::clone(settings)),
        (_, Some(Version::Calendar(calendar))) => office.calendar = Some(Arc::clone(calendar)),
        (_, Some(Version::Roster(roster))) => office.roster = Some(Arc::clone(roster)),
        (OfficeFile::Sop(key), Some(Version::Sop(sop))) => {
            Arc::make_mut(&mut office.sops).insert(key.clone(), Arc::clone(sop));
        }
        _ => {}
    }
}
