//! The attachments that a case names, and where each name leads.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::case::{CaseRecord, CaseVersion, EffectiveStep};
use crate::check::CaseContext;
use crate::finding::{Finding, Rule};
use crate::history::{Attachment, AttachmentChange, Change, EntryKind, MergeSide};
use crate::source::Located;
use crate::stamp::CommitId;
use crate::text::shell_word;

/// A file that a step names, corrections applied.
pub(super) struct Evidence<'a> {
    /// The step.
    pub(super) step: &'a EffectiveStep,
    /// The name.
    pub(super) file: &'a Located<String>,
    /// The hash that the step gives for it.
    pub(super) sha256: Option<&'a Located<String>>,
    /// Where the name leads.
    pub(super) found: Found<'a>,
}

/// Where a name leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// Nowhere that is safe.
    Unsafe(Fault),
    /// To no file.
    Missing,
    /// To this file.
    There(&'a Attachment),
}

/// Why a name is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is no name of a file in the case's own folder: absolute, empty, or with `.` or `..` in it.
    Outside,
    /// It has a backslash, or a character that can't be seen.
    Sign,
    /// It is or leads through a symbolic link.
    Link,
    /// It is a folder, a submodule or something else that is no file.
    Kind,
}

/// A case's folder: what is in it and what happened to it.
pub(in crate::check) struct Folder<'a> {
    context: CaseContext<'a>,
    files: BTreeMap<&'a str, &'a Attachment>,
    changes: BTreeMap<&'a str, Vec<&'a AttachmentChange>>,
    /// Commits that deleted the case's file: what went with it is `case-deleted`.
    deletions: BTreeSet<CommitId>,
    /// Moves of the case in two commits: the one that took it away, and the one that brought it elsewhere.
    moves: Vec<(CommitId, CommitId)>,
}

impl<'a> Folder<'a> {
    /// Opens the folder of a case.
    pub(in crate::check) fn of(context: &CaseContext<'a>) -> Self {
        let case = context.case;
        let files = case.attachments.iter();
        let mut changes: BTreeMap<&str, Vec<&AttachmentChange>> = BTreeMap::new();
        for change in &case.attachment_changes {
            changes.entry(&change.name).or_default().push(change);
        }
        let gone = case.transitions.iter().filter(|t| t.after.is_none());
        Self {
            context: *context,
            files: files.map(|file| (file.name.as_str(), file)).collect(),
            changes,
            deletions: gone.map(|transition| transition.commit.id).collect(),
            moves: moves(context),
        }
    }

    /// The file with this name.
    pub(super) fn file(&self, name: &str) -> Option<&'a Attachment> {
        self.files.get(name).copied()
    }

    /// Every file that a step names.
    pub(super) fn evidence(&self) -> Vec<Evidence<'a>> {
        let steps = self.context.case.steps.iter();
        let outputs = steps.flat_map(|step| step.step.outputs.iter().map(move |o| (step, o)));
        outputs
            .filter_map(|(step, output)| {
                let file = output.file.as_ref()?;
                Some(Evidence {
                    step,
                    file,
                    sha256: output.sha256.as_ref(),
                    found: self.find(file),
                })
            })
            .collect()
    }

    fn find(&self, name: &str) -> Found<'a> {
        if let Some(fault) = fault_of_name(name) {
            return Found::Unsafe(fault);
        }
        if let Some(file) = self.files.get(name) {
            return match file.kind {
                kind if kind.is_file() => Found::There(file),
                EntryKind::Symlink => Found::Unsafe(Fault::Link),
                _ => Found::Unsafe(Fault::Kind),
            };
        }
        let below = format!("{name}/");
        let first_below = self.files.range(below.as_str()..).next();
        if first_below.is_some_and(|(other, _)| other.starts_with(&below)) {
            return Found::Unsafe(Fault::Kind);
        }
        let mut parents = name
            .match_indices('/')
            .filter_map(|(end, _)| name.get(..end));
        let through = parents.find_map(|parent| self.files.get(parent));
        match through.map(|entry| entry.kind) {
            Some(EntryKind::Symlink) => Found::Unsafe(Fault::Link),
            Some(_) => Found::Unsafe(Fault::Kind),
            // The folder itself may be something else than a folder.
            None if self.is_no_folder() => Found::Unsafe(Fault::Link),
            None => Found::Missing,
        }
    }

    fn is_no_folder(&self) -> bool {
        let folder = self.context.case.folder();
        let strays = &self.context.facts.archive.strays;
        strays.iter().any(|path| path == folder)
    }

    /// Changes of a file's content after it had first been named: also where that entry was edited since.
    pub(super) fn rewritings(&self, name: &str) -> Vec<&'a AttachmentChange> {
        let names = |version: Option<&Arc<CaseVersion>>| {
            let record = version.and_then(|v| v.record.as_ref());
            record.is_some_and(|record| namings(record).any(|(_, _, file)| file.value == name))
        };
        let transitions = &self.context.case.transitions;
        let named_before = match transitions.first() {
            Some(first) => names(first.before.as_ref()),
            // Nothing happened to the case's file in the part that was walked.
            None => names(Some(&self.context.case.version)),
        };
        if named_before {
            return self.changed_after(name, None);
        }
        let first = transitions
            .iter()
            .position(|transition| names(transition.after.as_ref()));
        first.map_or_else(Vec::new, |at| self.changed_after(name, Some(at)))
    }

    /// Changes of a file's content after the transition `at` (an index) had named it, each commit once; `None` is a commit
    /// before the part of the history that was walked.
    pub(super) fn changed_after(&self, name: &str, at: Option<usize>) -> Vec<&'a AttachmentChange> {
        let transition = at.and_then(|at| self.context.case.transitions.get(at));
        let named_by = transition.map(|transition| transition.commit.id);
        let mut seen = BTreeSet::new();
        let changes = self.changes.get(name).into_iter().flatten().copied();
        changes
            .filter(|change| {
                at.is_none_or(|at| change.seen > at)
                    && Some(change.commit.id) != named_by
                    && change.merge != Some(MergeSide::Untouched)
                    && is_rewriting(change)
                    && !self.deletions.contains(&change.commit.id)
                    && !self.moved_along(change)
                    && seen.insert(change.commit.id)
            })
            .collect()
    }

    /// Every change that a commit made itself, in the order of history: no merge that only takes another line over, nothing
    /// that went with the case when it was deleted or moved.
    pub(in crate::check) fn own_changes(&self) -> impl Iterator<Item = &'a AttachmentChange> {
        let changes = self.context.case.attachment_changes.iter();
        changes.filter(|change| {
            change.merge != Some(MergeSide::Untouched)
                && !self.deletions.contains(&change.commit.id)
                && !self.moved_along(change)
        })
    }

    /// Whether a removal only takes the file along to where the case went: there it is as it was.
    fn moved_along(&self, change: &AttachmentChange) -> bool {
        let blob = |side: Option<Change>| side.map(|side| side.blob);
        let arrived = |came: CommitId| {
            let changes = self.changes.get(change.name.as_str());
            changes
                .into_iter()
                .flatten()
                .any(|other| other.commit.id == came && blob(other.after) == blob(change.before))
        };
        let mut moves = self.moves.iter();
        change.after.is_none()
            && moves.any(|(gone, came)| *gone == change.commit.id && arrived(*came))
    }

    /// Whether one of these commits wrote the file.
    pub(super) fn came_with(&self, name: &str, commits: &BTreeSet<CommitId>) -> bool {
        let mut changes = self.changes.get(name).into_iter().flatten();
        changes.any(|change| change.after.is_some() && commits.contains(&change.commit.id))
    }
}

/// The moves that led to where a case stands now.
fn moves(context: &CaseContext<'_>) -> Vec<(CommitId, CommitId)> {
    let mut path = context.case.path.as_str();
    let mut found = Vec::new();
    for step in context.facts.archive.renames.iter().rev() {
        if step.to == path {
            found.push((step.gone.id, step.came.id));
            path = &step.from;
        }
    }
    found
}

/// Whether bytes that were there are there no more.
fn is_rewriting(change: &AttachmentChange) -> bool {
    let bytes = |side: Option<Change>| side.filter(|s| s.kind.is_file()).map(|s| s.blob);
    bytes(change.before).is_some() && bytes(change.before) != bytes(change.after)
}

fn fault_of_name(name: &str) -> Option<Fault> {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
    };
    if name.contains(|c| c == '\\' || hidden(c)) {
        return Some(Fault::Sign);
    }
    // `C:/…` is absolute where drives have letters.
    let drive = name.as_bytes().get(1) == Some(&b':');
    let outside = name.split('/').any(|part| matches!(part, "" | "." | ".."));
    (drive || outside).then_some(Fault::Outside)
}

/// Every place in a record that names a file: the step, counted from 1, and the entry that does it.
pub(in crate::check) fn namings(
    record: &CaseRecord,
) -> impl Iterator<Item = (u32, Entry, &Located<String>)> {
    let steps = record.steps.iter().enumerate().flat_map(|(at, step)| {
        let number = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
        let outputs = step.outputs.iter();
        outputs.map(move |output| (number, Entry::Step(at), output))
    });
    let corrections = record.corrections.iter().enumerate();
    let corrections = corrections.flat_map(|(at, entry)| {
        let outputs = entry.patch.outputs.iter().flatten();
        outputs.map(move |output| (entry.step.value, Entry::Correction(at), output))
    });
    steps
        .chain(corrections)
        .filter_map(|(step, entry, output)| Some((step, entry, output.file.as_ref()?)))
}

/// An entry of a record, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Entry {
    /// A step.
    Step(usize),
    /// A correction.
    Correction(usize),
}

/// A finding about a file that a step names; fills `$file`, and `$outputs` with the options of a correction that names
/// every output of the step again.
pub(super) fn finding(
    context: &CaseContext<'_>,
    rule: &'static Rule,
    evidence: &Evidence<'_>,
) -> Finding {
    let outputs = evidence.step.step.outputs.iter();
    let outputs = outputs.map(|output| match &output.file {
        // Whatever the record names, what a correction takes lies in the case's folder.
        Some(file) => {
            let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
            let kept = match fault_of_name(file) {
                None => file.as_str(),
                Some(_) => name,
            };
            format!("{}={}/{kept}", output.name, context.case.folder())
        }
        None => output.name.clone(),
    });
    let outputs = outputs.map(|output| format!(" --output {}", shell_word(&output)));
    context
        .step_finding(rule, evidence.step, evidence.file.span)
        .with("file", evidence.file.as_str())
        .with("outputs", outputs.collect::<String>())
}
