//! Steps as they count: the original with every correction applied in order, both still readable.

use super::record::{CaseRecord, Step, StepPatch};

/// A step with its corrections applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectiveStep {
    /// Position in the file, from 1.
    pub index: u32,
    /// The values that count.
    pub step: Step,
    /// Indices (from 0) of the corrections that touched it, oldest first.
    pub corrections: Vec<usize>,
}

/// Applies the corrections of a record. A correction of a step that does not exist changes nothing here; the form rules
/// report it.
pub fn effective_steps(record: &CaseRecord) -> Vec<EffectiveStep> {
    let mut steps: Vec<EffectiveStep> = (1..)
        .zip(&record.steps)
        .map(|(index, step)| EffectiveStep {
            index,
            step: step.clone(),
            corrections: Vec::new(),
        })
        .collect();
    for (number, correction) in record.corrections.iter().enumerate() {
        let target = steps
            .iter_mut()
            .find(|step| step.index == correction.step.value);
        if let Some(target) = target {
            apply(&mut target.step, &correction.patch);
            target.corrections.push(number);
        }
    }
    steps
}

fn apply(step: &mut Step, patch: &StepPatch) {
    replace(&mut step.activity, &patch.activity);
    replace(&mut step.lane, &patch.lane);
    replace(&mut step.officer, &patch.officer);
    replace(&mut step.finished, &patch.finished);
    replace(&mut step.requirements, &patch.requirements);
    replace(&mut step.outputs, &patch.outputs);
    replace_some(&mut step.started, &patch.started);
    replace_some(&mut step.decision, &patch.decision);
    replace_some(&mut step.note, &patch.note);
}

fn replace<T: Clone>(value: &mut T, new: &Option<T>) {
    if let Some(new) = new {
        value.clone_from(new);
    }
}

fn replace_some<T: Clone>(value: &mut Option<T>, new: &Option<T>) {
    if new.is_some() {
        value.clone_from(new);
    }
}
