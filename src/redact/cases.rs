//! What is left of a case.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::choice::classification;
use super::cut::{Cut, Shown};
use crate::case::{
    Cancellation, Case, CaseRecord, CaseVersion, Correction, EffectiveStep, Imported, Output,
    Pinned, Step, StepPatch,
};
use crate::history::{Attachment, AttachmentChange, Transition};
use crate::sop::Sop;
use crate::source::{Located, Source};

/// The cases as they are published.
pub fn cases(cut: &Cut<'_>, cases: Vec<Case>) -> Vec<Case> {
    cases
        .into_par_iter()
        .map(|case| redacted(cut, case))
        .collect()
}

fn redacted(cut: &Cut<'_>, case: Case) -> Case {
    let reading = Reading {
        cut,
        shown: cut.shown(classification(&case)),
        case: &case,
    };
    // Versions stay shared between the change that brought them and the one that replaced them.
    let mut made: HashMap<*const CaseVersion, Arc<CaseVersion>> = HashMap::new();
    let mut version = |whole: &Arc<CaseVersion>| {
        let new = || Arc::new(reading.version(whole));
        Arc::clone(made.entry(Arc::as_ptr(whole)).or_insert_with(new))
    };
    let transitions = case.transitions.iter().map(|transition| Transition {
        before: transition.before.as_ref().map(&mut version),
        after: transition.after.as_ref().map(&mut version),
        commit: cut.commit(&transition.commit),
        ..transition.clone()
    });
    let transitions = transitions.collect();
    Case {
        version: version(&case.version),
        transitions,
        attachments: reading.attachments(),
        attachment_changes: reading.attachment_changes(),
        pinned: match &case.pinned {
            Pinned::Sop(sop) => Pinned::Sop(cut.sop(sop)),
            other => other.clone(),
        },
        steps: case.steps.iter().map(|s| reading.effective(s)).collect(),
        ..case.clone()
    }
}

/// A case being redacted.
struct Reading<'a> {
    cut: &'a Cut<'a>,
    shown: Shown,
    case: &'a Case,
}

impl Reading<'_> {
    /// A version without its text: pages take what they show from the record.
    fn version(&self, whole: &CaseVersion) -> CaseVersion {
        CaseVersion {
            source: Source::new(whole.source.path.clone(), ""),
            record: whole.record.as_ref().map(|record| self.record(record)),
            mistakes: Vec::new(),
            lost: whole.lost,
        }
    }

    fn record(&self, whole: &CaseRecord) -> CaseRecord {
        let cut = self.cut;
        CaseRecord {
            // The name of an SOP and of its lanes is a key of the site.
            sop: if self.case.sop().is_some() {
                whole.sop.clone()
            } else {
                cut.located(&whole.sop)
            },
            title: cut.case_text(&whole.title),
            applicant: if self.shown.applicant {
                cut.case_text(&whole.applicant)
            } else {
                cut.stand_in()
            },
            steps: whole
                .steps
                .iter()
                .map(|step| Arc::new(self.step(step)))
                .collect(),
            corrections: whole.corrections.iter().map(|c| self.entry(c)).collect(),
            cancellation: whole.cancellation.as_ref().map(|end| Cancellation {
                officer: cut.officer(&end.officer),
                reason: self.note(&end.reason).unwrap_or_else(|| cut.stand_in()),
                ..end.clone()
            }),
            ..whole.clone()
        }
    }

    fn effective(&self, whole: &EffectiveStep) -> EffectiveStep {
        EffectiveStep {
            step: Arc::new(self.step(&whole.step)),
            ..whole.clone()
        }
    }

    fn step(&self, whole: &Step) -> Step {
        let cut = self.cut;
        let activity = whole.activity.value;
        Step {
            lane: self.lane(&whole.lane),
            officer: cut.officer(&whole.officer),
            requirements: cut.case_texts(&whole.requirements),
            outputs: self.outputs(&whole.outputs),
            decision: self.decision(activity, whole.decision.as_ref()),
            note: whole.note.as_deref().and_then(|note| self.note(note)),
            imported: whole.imported.as_ref().map(|from| Imported {
                source: cut.case_text(&from.source),
                key: cut.case_text(&from.key),
                ..from.clone()
            }),
            ..whole.clone()
        }
    }

    fn entry(&self, whole: &Correction) -> Correction {
        let cut = self.cut;
        let patch = &whole.patch;
        let step = whole.step.value.saturating_sub(1) as usize;
        let written = self.case.steps.get(step).map(|step| &step.step.activity);
        let activity = patch.activity.as_ref().or(written);
        let activity = activity.map_or(0, |activity| activity.value);
        Correction {
            officer: cut.officer(&whole.officer),
            reason: self.note(&whole.reason).unwrap_or_else(|| cut.stand_in()),
            patch: StepPatch {
                lane: patch.lane.as_ref().map(|lane| self.lane(lane)),
                officer: patch.officer.as_ref().map(|officer| cut.officer(officer)),
                requirements: patch.requirements.as_deref().map(|r| cut.case_texts(r)),
                outputs: patch.outputs.as_deref().map(|list| self.outputs(list)),
                decision: self.decision(activity, patch.decision.as_ref()),
                note: patch.note.as_deref().and_then(|note| self.note(note)),
                ..patch.clone()
            },
            ..whole.clone()
        }
    }

    fn lane(&self, lane: &Located<String>) -> Located<String> {
        let sop = self.case.sop();
        if sop.is_some_and(|sop| sop.lane_index(lane).is_some()) {
            lane.clone()
        } else {
            self.cut.located(lane)
        }
    }

    fn note(&self, note: &str) -> Option<String> {
        self.shown.notes.then(|| self.cut.case_text(note))
    }

    /// An answer of the SOP is shown; any other is a free text, and withheld as notes are.
    fn decision(&self, activity: u32, answer: Option<&Located<String>>) -> Option<Located<String>> {
        let answer = answer?;
        let sop = self.case.sop();
        let known = sop.and_then(|sop| {
            let answers = |sop: &Sop| Some(sop.activity(activity)?.flow.answers().to_vec());
            let mut names = answers(sop)?.into_iter();
            let at = names.position(|known| known.name == answer.value)?;
            Some(answers(&self.cut.sop(sop))?.get(at)?.name.clone())
        });
        if let Some(name) = known {
            return Some(Located::new(name, answer.span));
        }
        let text = self.note(&answer.value);
        let text = text.unwrap_or_else(|| self.cut.stand_in());
        Some(Located::new(text, answer.span))
    }

    fn outputs(&self, outputs: &[Output]) -> Vec<Output> {
        let cut = self.cut;
        let shown = self.shown.attachments;
        let output = |output: &Output| Output {
            name: cut.case_text(&output.name),
            file: output
                .file
                .as_ref()
                .filter(|_| shown)
                .map(|file| cut.located(file)),
            sha256: output.sha256.clone().filter(|_| shown),
        };
        outputs.iter().map(output).collect()
    }

    fn attachments(&self) -> Vec<Attachment> {
        let files = self.case.attachments.iter();
        let files = files.filter(|_| self.shown.attachments);
        let file = |file: &Attachment| Attachment {
            path: self.cut.case_text(&file.path),
            name: self.cut.case_text(&file.name),
            ..file.clone()
        };
        files.map(file).collect()
    }

    fn attachment_changes(&self) -> Vec<AttachmentChange> {
        let changes = self.case.attachment_changes.iter();
        let changes = changes.filter(|_| self.shown.attachments);
        let change = |change: &AttachmentChange| AttachmentChange {
            name: self.cut.case_text(&change.name),
            commit: self.cut.commit(&change.commit),
            ..change.clone()
        };
        changes.map(change).collect()
    }
}
