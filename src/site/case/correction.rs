//! Corrections as pages show them: what stood there, what counts now, and why.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::atlas::Atlas;
use super::super::{visible, words::visible_all};
use super::entry::{self, CommitView};
use crate::case::{Case, Correction, EffectiveStep, Output, Step, StepPatch};

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CorrectionView {
    /// Step it names.
    pub step: u32,
    /// Officer who corrects.
    pub officer: String,
    /// When.
    pub date: String,
    /// Why.
    pub reason: String,
    /// What changed.
    pub changes: Vec<ChangeView>,
    /// The commit.
    pub commit: Option<CommitView>,
}

/// One value that a correction replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// Key of the field's title in the catalogue.
    pub label: &'static str,
    /// What stood there.
    pub before: String,
    /// What counts now.
    pub after: String,
}

/// The corrections of one step, oldest first; each shows the value that it found.
pub(super) fn of_step(atlas: &Atlas<'_>, case: &Case, step: &EffectiveStep) -> Vec<CorrectionView> {
    // What stood there is written out only where something took its place: most steps were never corrected.
    let Some(record) = case.record().filter(|_| !step.corrections.is_empty()) else {
        return Vec::new();
    };
    let original = record
        .steps
        .iter()
        .zip(1..)
        .find(|(_, index)| *index == step.index);
    let mut now: BTreeMap<&str, String> = original
        .map(|(step, _)| fields(atlas, &patch_of(step)))
        .unwrap_or_default()
        .into_iter()
        .collect();
    let corrections = step.corrections.iter().filter_map(|number| {
        let correction = record.corrections.get(*number)?;
        Some((*number, correction))
    });
    let mut views = Vec::new();
    for (number, correction) in corrections {
        views.push(view(atlas, case, (number, correction), &mut now));
    }
    views
}

/// Whether a correction of the step replaced when it began or was finished.
pub(super) fn moves_time(case: &Case, step: &EffectiveStep) -> bool {
    let corrections = case.record().map_or(&[][..], |r| r.corrections.as_slice());
    step.corrections
        .iter()
        .filter_map(|number| corrections.get(*number))
        .any(|c| c.patch.finished.is_some() || c.patch.started.is_some())
}

/// Corrections of steps that do not exist.
pub(super) fn stray(atlas: &Atlas<'_>, case: &Case) -> Vec<CorrectionView> {
    let corrections = case.record().map_or(&[][..], |r| r.corrections.as_slice());
    let known =
        |correction: &Correction| case.steps.iter().any(|s| s.index == correction.step.value);
    let stray = corrections
        .iter()
        .enumerate()
        .filter(|(_, correction)| !known(correction));
    stray
        .map(|entry| view(atlas, case, entry, &mut BTreeMap::new()))
        .collect()
}

fn view(
    atlas: &Atlas<'_>,
    case: &Case,
    (number, correction): (usize, &Correction),
    now: &mut BTreeMap<&'static str, String>,
) -> CorrectionView {
    let changes = fields(atlas, &correction.patch)
        .into_iter()
        .map(|(label, after)| {
            let before = now.insert(label, after.clone());
            ChangeView {
                label,
                before: before
                    .filter(|text| !text.is_empty())
                    .unwrap_or_else(|| "—".to_owned()),
                after,
            }
        });
    let changes = changes.collect();
    let commit = case.recorded.corrections.get(number).copied().flatten();
    CorrectionView {
        step: correction.step.value,
        officer: visible(&correction.officer),
        date: atlas.words.moment(correction.date.value),
        reason: visible(&correction.reason),
        changes,
        commit: entry::commit_at(atlas, case, commit),
    }
}

/// A step as a patch of all its values, so that original and correction are shown alike.
fn patch_of(step: &Step) -> StepPatch {
    StepPatch {
        activity: Some(step.activity.clone()),
        lane: Some(step.lane.clone()),
        officer: Some(step.officer.clone()),
        finished: Some(step.finished.clone()),
        started: step.started.clone(),
        requirements: Some(step.requirements.clone()),
        outputs: Some(step.outputs.clone()),
        decision: step.decision.clone(),
        note: step.note.clone(),
    }
}

fn fields(atlas: &Atlas<'_>, patch: &StepPatch) -> Vec<(&'static str, String)> {
    let text = |text: &crate::source::Located<String>| visible(text);
    let moment = |at: &crate::source::Located<crate::stamp::Moment>| atlas.words.written(at.value);
    let all = [
        (
            "kolom-aktivitas",
            patch.activity.as_ref().map(|a| a.value.to_string()),
        ),
        ("kolom-pelaksana", patch.lane.as_ref().map(text)),
        ("kolom-petugas", patch.officer.as_ref().map(text)),
        ("kolom-mulai", patch.started.as_ref().map(moment)),
        ("kolom-selesai", patch.finished.as_ref().map(moment)),
        (
            "kolom-kelengkapan",
            patch
                .requirements
                .as_ref()
                .map(|list| visible_all(list).join("; ")),
        ),
        (
            "kolom-output",
            patch.outputs.as_ref().map(|list| outputs(list)),
        ),
        ("kolom-keputusan", patch.decision.as_ref().map(text)),
        (
            "kolom-catatan",
            patch.note.as_ref().map(|note| visible(note)),
        ),
    ];
    let given = all
        .into_iter()
        .filter_map(|(label, text)| Some((label, text?)));
    given.collect()
}

fn outputs(outputs: &[Output]) -> String {
    let name = |output: &Output| match &output.file {
        Some(file) => visible(&format!("{} ({})", output.name, file.value)),
        None => visible(&output.name),
    };
    outputs.iter().map(name).collect::<Vec<_>>().join("; ")
}
