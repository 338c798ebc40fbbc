//! Steps as they count: the original with every correction applied in order, both still readable.

use std::sync::Arc;

use super::record::{CaseRecord, Step, StepPatch};

/// A step with its corrections applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectiveStep {
    /// Position in the file, from 1.
    pub index: u32,
    /// The values that count.
    pub step: Arc<Step>,
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
            step: Arc::clone(step),
            corrections: Vec::new(),
        })
        .collect();
    for (number, correction) in record.corrections.iter().enumerate() {
        let position = correction.step.value.checked_sub(1);
        let target = position.and_then(|at| steps.get_mut(at as usize));
        if let Some(target) = target {
            apply(Arc::make_mut(&mut target.step), &correction.patch);
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::case::CaseRecord;
    use crate::check::testing::{Draft, case, moment};
    use crate::source::{Located, Span};

    fn record(draft: Draft) -> CaseRecord {
        draft.version().record.expect("readable")
    }

    fn one_step() -> Draft {
        case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00")
    }

    #[test]
    fn without_corrections_steps_count_as_written_from_one() {
        let record = record(one_step().step(2, "2025-04-15 09:00"));
        let steps = effective_steps(&record);
        let indices: Vec<u32> = steps.iter().map(|step| step.index).collect();
        assert_eq!(indices, [1, 2]);
        assert!(steps.iter().zip(&record.steps).all(|(a, b)| a.step == *b));
    }

    #[test]
    fn the_last_correction_counts_and_the_original_stays() {
        let record = record(
            one_step()
                .corrected_finish(1, "2025-04-14 09:10", "2025-04-15 08:00")
                .corrected_activity(1, 4, "2025-04-15 09:00")
                .corrected_finish(1, "2025-04-14 09:20", "2025-04-15 10:00"),
        );
        let steps = effective_steps(&record);
        assert_eq!(steps[0].step.activity.value, 4);
        assert_eq!(steps[0].step.finished.value, moment("2025-04-14 09:20"));
        assert_eq!(steps[0].corrections, [0, 1, 2]);
        assert_eq!(record.steps[0].activity.value, 1);
        assert_eq!(record.steps[0].finished.value, moment("2025-04-14 09:00"));
    }

    #[test]
    fn a_corrected_value_is_accused_where_the_correction_stands() {
        let version = one_step()
            .corrected_finish(1, "2025-04-14 09:10", "2025-04-15 08:00")
            .version();
        let steps = effective_steps(version.record.as_ref().expect("readable"));
        let place = version.source.place(steps[0].step.finished.span);
        assert_eq!(place.text, "isi.selesai = 2025-04-14 09:10");
    }

    #[test]
    fn what_a_correction_does_not_name_stays() {
        let mut record = record(one_step().started("2025-04-14 08:30").corrected_activity(
            1,
            4,
            "2025-04-15 08:00",
        ));
        let at = Span::default();
        let (before, step) = (record.steps[0].clone(), &mut record.corrections[0]);
        step.patch.activity = None;
        step.patch.note = Some("catatan".to_owned());
        step.patch.decision = Some(Located {
            value: "ya".to_owned(),
            span: at,
        });
        let after = &effective_steps(&record)[0].step;
        assert_eq!(after.note.as_deref(), Some("catatan"));
        assert_eq!(
            after.decision.as_ref().map(|d| d.value.as_str()),
            Some("ya")
        );
        let restored = Step {
            note: None,
            decision: None,
            ..Step::clone(after)
        };
        assert_eq!(restored, *before);
    }

    #[test]
    fn a_correction_of_no_step_changes_nothing() {
        for index in [0, 2, u32::MAX] {
            let record = record(one_step().corrected_activity(index, 4, "2025-04-15 08:00"));
            let steps = effective_steps(&record);
            assert_eq!(steps[0].step, record.steps[0]);
            assert!(steps[0].corrections.is_empty());
        }
    }
}
