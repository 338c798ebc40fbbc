//! When a case's attachments were named, by name: gathered once, from every version of the case.

use std::collections::{HashMap, HashSet};

use super::evidence::{Entry, Folder, namings};
use crate::case::CaseVersion;
use crate::check::CaseContext;
use crate::history::AttachmentChange;
use crate::stamp::CommitId;

/// Names of files in the versions of a case.
pub(super) struct Namings<'a> {
    /// Named before the part of the history that was walked.
    before: HashSet<&'a str>,
    /// Nothing happened to the case's file in the part that was walked.
    untouched: bool,
    /// The first transition (by index) that named it.
    first: HashMap<&'a str, First>,
    /// What the present record says of it.
    present: HashMap<&'a str, Present>,
}

/// The first transition that names a file.
#[derive(Clone, Copy)]
struct First {
    at: usize,
    commit: CommitId,
    /// Whether the version before named it too: then it may have been named before the part that was walked.
    known: bool,
    /// Whether the transition stands behind a version that is lost: which commit had to bring the file is not known.
    lost: bool,
}

/// From which step on an entry of the present record names a file that a commit recorded, and from which on one whose commit
/// also wrote the file.
#[derive(Clone, Copy, Default)]
struct Present {
    recorded: Option<u32>,
    came: Option<u32>,
}

impl<'a> Namings<'a> {
    /// Looks through the versions of a case.
    pub(super) fn of(context: &CaseContext<'a>, folder: &Folder<'a>) -> Self {
        let case = context.case;
        let start = case.transitions.first();
        let untouched = start.is_none();
        let before = match start {
            Some(start) => names(start.before.as_deref()),
            None => names(Some(&case.version)),
        };
        let mut found = Self {
            before,
            untouched,
            first: first(context),
            present: HashMap::new(),
        };
        found.present = found.present(context, folder);
        found
    }

    fn present(&self, context: &CaseContext<'a>, folder: &Folder<'a>) -> HashMap<&'a str, Present> {
        let case = context.case;
        let mut present: HashMap<&str, Present> = HashMap::new();
        let mut writers: HashMap<&str, HashSet<CommitId>> = HashMap::new();
        for (step, entry, file) in case.record().into_iter().flat_map(namings) {
            let name = file.value.as_str();
            let written = writers.entry(name).or_insert_with(|| folder.writers(name));
            let found = present.entry(name).or_insert_with(|| {
                let first = self.first.get(name).filter(|first| !first.known);
                Present {
                    recorded: first.map(|_| 0),
                    came: first
                        .filter(|first| written.contains(&first.commit))
                        .map(|_| 0),
                }
            });
            let transition = match entry {
                Entry::Step(at) => case.step_transition(at),
                Entry::Correction(at) => case.correction_transition(at),
            };
            let Some(transition) = transition else {
                continue;
            };
            let earlier = |known: Option<u32>| Some(known.map_or(step, |known| known.min(step)));
            found.recorded = earlier(found.recorded);
            if written.contains(&transition.commit.id) {
                found.came = earlier(found.came);
            }
        }
        present
    }

    /// Whether a file was named before the part of the history that was walked: what was named before it came before it.
    pub(super) fn lies_before(&self, name: &str) -> bool {
        !self.untouched && self.before.contains(name)
    }

    /// Whether the file did not come with any of the entries that may have brought it: those that name it, of this step and
    /// of the ones before, and the first that named it at all. An entry that was edited or moved since is told as
    /// `step-changed`; its file still came in time. Nothing is said where none of them was recorded in the part that was
    /// walked.
    pub(super) fn is_apart(&self, name: &str, step: u32) -> bool {
        let present = self.present.get(name).copied().unwrap_or_default();
        let until = |from: Option<u32>| from.is_some_and(|from| from <= step);
        until(present.recorded) && !until(present.came)
    }

    /// Whether the file was named first in a version that is lost, or behind one: which commit had to bring it is not known.
    pub(super) fn is_lost(&self, name: &str) -> bool {
        self.first.get(name).is_some_and(|first| first.lost)
    }

    /// Changes of a file's content after it had first been named: also where that entry was edited since.
    pub(super) fn rewritings(&self, folder: &Folder<'a>, name: &str) -> Vec<&'a AttachmentChange> {
        if self.before.contains(name) {
            return folder.changed_after(name, None);
        }
        let first = self.first.get(name);
        first.map_or_else(Vec::new, |first| folder.changed_after(name, Some(first.at)))
    }
}

/// Files that a version names.
fn names(version: Option<&CaseVersion>) -> HashSet<&str> {
    let record = version.and_then(|version| version.record.as_ref());
    let all = record.into_iter().flat_map(namings);
    all.map(|(_, _, file)| file.value.as_str()).collect()
}

/// The first transition that names each file.
fn first<'a>(context: &CaseContext<'a>) -> HashMap<&'a str, First> {
    let mut first: HashMap<&str, First> = HashMap::new();
    let (transitions, origins) = (&context.case.transitions, &context.case.origins);
    for (at, transition) in transitions.iter().enumerate() {
        let after = transition.after.as_ref().and_then(|v| v.record.as_ref());
        let (mut before, mut lost) = (None, None);
        for (_, _, file) in after.into_iter().flat_map(namings) {
            let name = file.value.as_str();
            first.entry(name).or_insert_with(|| {
                let before = before.get_or_insert_with(|| names(transition.before.as_deref()));
                First {
                    at,
                    commit: transition.commit.id,
                    known: before.contains(name),
                    lost: *lost.get_or_insert_with(|| origins.is_behind_gap(transitions, at)),
                }
            });
        }
    }
    first
}
