//! From the changes that the history stage found to the state of the office's files at every commit.

use std::collections::HashMap;
use std::sync::Arc;

use super::change::{OfficeChange, OfficeFile, Version};
use super::{Office, Policy};
use crate::history::{History, OfficeVersions, Sides};
use crate::load::{read_calendar, read_roster, read_settings, read_sop};
use crate::source::Source;
use crate::stamp::CommitId;

/// Reads one version of an office file; `None` is a version without text.
pub fn parse(path: &str, source: Option<Source>) -> Version {
    let Some(source) = source else {
        return Version::Unreadable;
    };
    match OfficeFile::of(path) {
        OfficeFile::Settings => read_settings(&source).map(|s| Version::Settings(Arc::new(s))),
        OfficeFile::Calendar => Some(Version::Calendar(Arc::new(read_calendar(&source)))),
        OfficeFile::Roster => Some(Version::Roster(Arc::new(read_roster(&source)))),
        OfficeFile::Sop(key) => read_sop(&key, &source).sop.map(Version::Sop),
        OfficeFile::Other => None,
    }
    .unwrap_or(Version::Unreadable)
}

/// Makes the timeline. Each commit's state is its first parent's with the commit's own changes, so commits that touch no
/// office file share one state.
pub fn read(history: &History, versions: &OfficeVersions<Version>, sides: &Sides) -> Policy {
    let mut by_commit: HashMap<usize, Vec<OfficeChange>> = HashMap::new();
    let mut changes = Vec::with_capacity(history.office.len());
    for (index, change) in history.office.iter().enumerate() {
        let Some(commit) = history.commits.get(change.commit) else {
            continue;
        };
        let read = OfficeChange {
            commit: Arc::clone(commit),
            parent: change.parent,
            file: OfficeFile::of(&change.path),
            before: versions.get(&change.path, change.before).cloned(),
            after: versions.get(&change.path, change.after).cloned(),
            merge: sides.get(&index).copied(),
            path: change.path.clone(),
        };
        if change.parent.is_none() || change.parent.as_ref() == commit.parents.first() {
            let own = by_commit.entry(change.commit).or_default();
            own.push(read.clone());
        }
        changes.push(read);
    }
    let mut offices: HashMap<CommitId, Arc<Office>> = HashMap::new();
    for (at, commit) in history.commits.iter().enumerate() {
        let first = commit.parents.first();
        let base = first
            .and_then(|parent| offices.get(parent))
            .map(Arc::clone)
            .unwrap_or_default();
        let office = match by_commit.get(&at) {
            None => base,
            Some(changes) => Arc::new(changed(&base, changes)),
        };
        offices.insert(commit.id, office);
    }
    Policy::new(offices, changes)
}

fn changed(base: &Office, changes: &[OfficeChange]) -> Office {
    let mut office = base.clone();
    for change in changes {
        match (&change.file, &change.after) {
            (OfficeFile::Settings, after) => {
                office.settings = match after {
                    Some(Version::Settings(settings)) => Some(Arc::clone(settings)),
                    _ => None,
                }
            }
            (OfficeFile::Calendar, after) => {
                office.calendar = match after {
                    Some(Version::Calendar(calendar)) => Some(Arc::clone(calendar)),
                    _ => None,
                }
            }
            (OfficeFile::Roster, after) => {
                office.roster = match after {
                    Some(Version::Roster(roster)) => Some(Arc::clone(roster)),
                    _ => None,
                }
            }
            (OfficeFile::Sop(key), after) => {
                let sops = Arc::make_mut(&mut office.sops);
                match after {
                    None => {
                        sops.remove(key);
                    }
                    Some(Version::Sop(sop)) => {
                        sops.insert(key.clone(), Some(Arc::clone(sop)));
                    }
                    Some(_) => {
                        sops.insert(key.clone(), None);
                    }
                }
            }
            (OfficeFile::Other, _) => {}
        }
    }
    office
}
