//! The attachments that a case names, and where each name leads.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::case::{CaseRecord, EffectiveStep};
use crate::check::CaseContext;
use crate::finding::{Finding, Rule, Severity, options};
use crate::history::{Attachment, AttachmentChange, Change, DEPTH_LIMIT, EntryKind, MergeSide};
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
        // No file that was found lies deeper.
        let mut parents = name
            .match_indices('/')
            .take(DEPTH_LIMIT)
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
        self.context.facts.archive.is_stray(folder)
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

    /// Commits that wrote the file.
    pub(super) fn writers(&self, name: &str) -> HashSet<CommitId> {
        let changes = self.changes.get(name).into_iter().flatten();
        let written = changes.filter(|change| change.after.is_some());
        written.map(|change| change.commit.id).collect()
    }
}

/// The moves that led to where a case stands now.
fn moves(context: &CaseContext<'_>) -> Vec<(CommitId, CommitId)> {
    let moves = context.facts.archive.moves_to(&context.case.path);
    moves.map(|step| (step.gone.id, step.came.id)).collect()
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

/// How many findings of one rule about attachments of one step are told one by one; one more says how many there are.
pub const TOLD_OF_STEP: usize = 100;

/// Findings of one rule about attachments, step by step: of those beyond [`TOLD_OF_STEP`] the number and the gravest severity.
pub(super) struct Telling<'a, 'f> {
    context: CaseContext<'a>,
    rule: &'static Rule,
    findings: &'f mut Vec<Finding>,
    told: BTreeMap<u32, usize>,
    more: BTreeMap<u32, (usize, Severity)>,
    /// The step whose outputs were last written as options of a correction.
    outputs: Option<(u32, String)>,
}

impl<'a, 'f> Telling<'a, 'f> {
    /// Begins to tell.
    pub(super) fn of(
        context: &CaseContext<'a>,
        rule: &'static Rule,
        findings: &'f mut Vec<Finding>,
    ) -> Self {
        Self {
            context: *context,
            rule,
            findings,
            told: BTreeMap::new(),
            more: BTreeMap::new(),
            outputs: None,
        }
    }

    /// Tells a finding about a step; one there is no room for is counted, and not made.
    pub(super) fn tell(
        &mut self,
        step: u32,
        severity: Severity,
        finding: impl FnOnce() -> Finding,
    ) {
        let told = self.told.entry(step).or_default();
        *told += 1;
        if *told <= TOLD_OF_STEP {
            self.findings.push(finding());
            return;
        }
        let (more, gravest) = self.more.entry(step).or_insert((0, severity));
        *more += 1;
        *gravest = severity.max(*gravest);
    }

    /// Tells a finding about a file that a step names; fills `$file`, and `$outputs` with the options of a correction that
    /// names every output of the step again.
    pub(super) fn about(
        &mut self,
        evidence: &Evidence<'_>,
        finding: impl FnOnce(Finding) -> Finding,
    ) {
        let (context, rule, step) = (self.context, self.rule, evidence.step);
        if self
            .told
            .get(&step.index)
            .is_none_or(|told| *told < TOLD_OF_STEP)
            && self.outputs.as_ref().map(|(of, _)| *of) != Some(step.index)
        {
            self.outputs = Some((step.index, outputs(&context, step)));
        }
        let outputs = self.outputs.as_ref().map(|(_, outputs)| outputs.clone());
        let severity = rule.severity.unwrap_or(Severity::Info);
        self.tell(step.index, severity, || {
            let told = context
                .step_finding(rule, step, evidence.file.span)
                .with("file", evidence.file.as_str())
                .with("outputs", outputs.unwrap_or_default());
            finding(told)
        });
    }

    /// Ends with the numbers of what was not told.
    pub(super) fn end(self) {
        for (step, (count, severity)) in self.more {
            let context = &self.context;
            let finding = context
                .finding(self.rule)
                .message("attachment-more")
                .severity(severity)
                .step(step)
                .with("step", step)
                .with("count", count);
            let at = step.checked_sub(1).and_then(|at| usize::try_from(at).ok());
            let entry = at.and_then(|at| context.case.steps.get(at));
            self.findings.push(match entry {
                Some(entry) => finding.at(context.place(entry.step.span())),
                None => finding,
            });
        }
    }
}

/// The options of a correction that names every output of the step again.
fn outputs(context: &CaseContext<'_>, step: &EffectiveStep) -> String {
    let outputs = step.step.outputs.iter();
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
    options(outputs.map(|output| format!("--output {}", shell_word(&output))))
}
