//! A case: what its file says now, what its history shows, and how far it has come through its SOP.
//!
//! [`record`] is the file as written, [`effective`] applies the corrections, [`progress`] walks the steps through the SOP,
//! [`timing`] measures them against the calendar, and [`assemble`] joins all of it with the transitions that the history
//! stage found. Everything here is fact; the check stage makes findings of it.

pub mod assemble;
pub mod effective;
pub mod line;
pub mod path;
pub mod progress;
pub mod record;
pub mod renames;
pub mod timing;

use std::sync::Arc;

use crate::finding::Finding;
use crate::history::{Attachment, AttachmentChange, Transition};
use crate::sop::Sop;
use crate::source::Source;

pub use effective::EffectiveStep;
pub use progress::{Progress, State, StepOrder};
pub use record::{
    Cancellation, CaseRecord, Classification, Correction, Imported, Output, Step, StepPatch,
};
pub use timing::{OpenTiming, StepTiming, Timing};

/// One version of a case file: its record where it could be read, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct CaseVersion {
    /// The text, cut to nothing when the file is too large or not text.
    pub source: Source,
    /// The record; absent when the file can't be understood.
    pub record: Option<CaseRecord>,
    /// Mistakes of form.
    pub mistakes: Vec<Finding>,
    /// What the file held is not known: its object is missing or damaged, or there was more than is read.
    pub lost: bool,
}

impl CaseVersion {
    /// The record of a version without any mistake of form. Only such a version is held against others: what a misspelt
    /// key meant is not known, so mending it is no change of the record.
    pub fn sound_record(&self) -> Option<&CaseRecord> {
        self.record.as_ref().filter(|_| self.mistakes.is_empty())
    }
}

/// Which SOP text judges a case.
#[derive(Clone, Debug)]
pub enum Pinned {
    /// The revision's file as it stood in the commit that created the case.
    Sop(Arc<Sop>),
    /// No such file stood there.
    Missing,
    /// The file stood there but can't be understood.
    Broken,
    /// The case file itself can't be understood, so it names no SOP.
    Unknown,
}

impl Pinned {
    /// The SOP, where there is one.
    pub fn sop(&self) -> Option<&Arc<Sop>> {
        match self {
            Self::Sop(sop) => Some(sop),
            _ => None,
        }
    }
}

/// Everything known about one case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its number: the file's stem.
    pub id: String,
    /// Path of its file relative to the site's root.
    pub path: String,
    /// The file at the chosen revision; the last version before the deletion when `deleted`.
    pub version: Arc<CaseVersion>,
    /// The file is no longer there at the chosen revision.
    pub deleted: bool,
    /// Every change of the file along every parent, oldest first.
    pub transitions: Vec<Transition>,
    /// What stood before each of them, and who left it.
    pub origins: line::Origins,
    /// Attachments at the chosen revision.
    pub attachments: Vec<Attachment>,
    /// Every change of a file in its folder along every parent, oldest first.
    pub attachment_changes: Vec<AttachmentChange>,
    /// The SOP text that judges it.
    pub pinned: Pinned,
    /// Steps with corrections applied, in order.
    pub steps: Vec<EffectiveStep>,
    /// The walk through the SOP; absent without a readable record or SOP.
    pub progress: Option<Progress>,
    /// Times against limits; absent where `progress` is.
    pub timing: Option<Timing>,
    /// Which transition (index) brought each entry.
    pub recorded: assemble::Recorded,
}

impl Case {
    /// The record at the chosen revision.
    pub fn record(&self) -> Option<&CaseRecord> {
        self.version.record.as_ref()
    }

    /// The SOP that judges it.
    pub fn sop(&self) -> Option<&Arc<Sop>> {
        self.pinned.sop()
    }

    /// The transition that created the file.
    pub fn creation(&self) -> Option<&Transition> {
        self.transitions.get(self.recorded.created?)
    }

    /// The transition that brought step `index` (from 0).
    pub fn step_transition(&self, index: usize) -> Option<&Transition> {
        let at = (*self.recorded.steps.get(index)?)?;
        self.transitions.get(at)
    }

    /// The transition that brought correction `index` (from 0).
    pub fn correction_transition(&self, index: usize) -> Option<&Transition> {
        let at = (*self.recorded.corrections.get(index)?)?;
        self.transitions.get(at)
    }

    /// The transition that brought the withdrawal.
    pub fn cancellation_transition(&self) -> Option<&Transition> {
        self.transitions.get(self.recorded.cancellation?)
    }

    /// How many steps were imported from a log, wherever they stand.
    pub fn imported_steps(&self) -> usize {
        let steps = self.steps.iter();
        steps.filter(|step| step.step.imported.is_some()).count()
    }

    /// Names of the logs that its steps were imported from, as often as they are named.
    pub fn import_sources(&self) -> impl Iterator<Item = &str> {
        let imports = self
            .steps
            .iter()
            .filter_map(|step| step.step.imported.as_ref());
        imports.map(|from| from.source.as_str())
    }

    /// How many steps at the head of the case were imported. One that is called imported under a step that was recorded
    /// here is none of a log's: nobody gets round recording in time by calling it so.
    pub fn leading_imports(&self) -> usize {
        let steps = self.steps.iter();
        steps
            .take_while(|step| step.step.imported.is_some())
            .count()
    }

    /// Path of the folder with its attachments.
    pub fn folder(&self) -> &str {
        self.path.strip_suffix(".toml").unwrap_or(&self.path)
    }
}
