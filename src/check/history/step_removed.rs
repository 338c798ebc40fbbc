//! `step-removed`: what was recorded stays in the record.

use super::growth::Fate;
use super::lineage::{Judged, judged};
use super::step_changed::{is_rewritten, number};
use crate::case::Step;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::source::Span;

/// An entry was taken out of the file.
pub static STEP_REMOVED: Rule = Rule {
    name: "step-removed",
    group: Group::History,
    severity: Some(Severity::Critical),
    proves: "Nothing that was recorded has ever been removed.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&STEP_REMOVED],
    messages: &["step-removed", "correction-removed", "cancellation-removed"],
    judge: Judge::Past(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    for change in judged(context.case) {
        let Some(before) = change.before else {
            continue;
        };
        for index in removed_steps(&change) {
            if let Some(step) = before.steps.get(index) {
                findings.push(
                    removed(context, &change, "step-removed", step.at.span)
                        .step(number(index))
                        .with("number", number(index))
                        .with("activity", step.activity.value)
                        .with("finished", context.day(step.finished.value)),
                );
            }
        }
        for index in &change.growth.corrections.removed {
            if let Some(correction) = before.corrections.get(*index) {
                findings.push(
                    removed(context, &change, "correction-removed", correction.at.span)
                        .with("number", number(*index))
                        .with("date", context.day(correction.date.value)),
                );
            }
        }
        if let (Fate::Removed, Some(end)) = (change.growth.cancellation, &before.cancellation) {
            findings.push(
                removed(context, &change, "cancellation-removed", end.at.span)
                    .with("date", context.day(end.date.value)),
            );
        }
    }
}

/// Indices of the steps that are gone; in a merge, also of those that gave way to another step.
fn removed_steps(change: &Judged<'_>) -> Vec<usize> {
    let spread = &change.growth.steps;
    let before = change.before.map_or(&[][..], |record| &record.steps);
    let replaced = |(old, new): &(usize, usize)| {
        let (was, is): (&Step, &Step) = (before.get(*old)?, change.after.steps.get(*new)?);
        (!is_rewritten(change, was, is)).then_some(*old)
    };
    spread
        .changed
        .iter()
        .filter_map(replaced)
        .chain(spread.removed.iter().copied())
        .collect()
}

fn removed(
    context: &CaseContext<'_>,
    change: &Judged<'_>,
    message: &'static str,
    span: Span,
) -> Finding {
    let finding = context.finding(&STEP_REMOVED).message(message);
    let finding = context.done_by(finding, &change.transition.commit);
    match change.source {
        Some(source) => finding.related(source.place(span), "temuan-label-removed"),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, Story, case, procedure, story, world};
    use crate::history::MergeSide;

    fn only(story: Story) -> Vec<String> {
        world(procedure()).story(story).only("step-removed")
    }

    fn one() -> Draft {
        case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00")
    }

    #[test]
    fn a_step_that_was_recorded_stays() {
        let two = one().step(2, "2025-04-15 09:00");
        assert_eq!(only(story(one()).then(two.clone())), [""; 0]);
        let text = "step-removed 001/2 1:1 Commit 0001000000 (14 April 2025) menghapus langkah 2 (aktivitas 2, selesai 15 April 2025). | yang dihapus tertulis di sini 17:1";
        assert_eq!(only(story(two.clone()).then(one())), [text]);
        assert_eq!(only(story(two.clone()).then(one()).then(two)), [text]);
    }

    #[test]
    fn so_do_corrections_and_the_withdrawal() {
        let corrected = one().corrected_finish(1, "2025-04-14 09:10", "2025-04-15 10:00");
        assert_eq!(
            only(story(corrected).then(one())),
            [
                "step-removed 001 1:1 Commit 0001000000 (14 April 2025) menghapus koreksi 1 yang tercatat 15 April 2025. | yang dihapus tertulis di sini 17:1"
            ]
        );
        assert_eq!(
            only(story(one().cancelled("2025-04-15 09:00")).then(one())),
            [
                "step-removed 001 1:1 Commit 0001000000 (14 April 2025) menghapus pembatalan yang tercatat 15 April 2025. | yang dihapus tertulis di sini 17:1"
            ]
        );
    }

    #[test]
    fn a_merge_that_drops_the_steps_of_one_side_removes_them() {
        let ours = one().step(2, "2025-04-15 09:00");
        let theirs = one().step(4, "2025-04-15 10:00");
        let merged = |side| {
            story(one())
                .then(ours.clone())
                .merged(side, Some(theirs.clone()), ours.clone())
        };
        assert_eq!(
            only(merged(MergeSide::Discarded)),
            [
                "step-removed 001/2 1:1 Commit 0002000000 (14 April 2025) menghapus langkah 2 (aktivitas 4, selesai 15 April 2025). | yang dihapus tertulis di sini 17:1"
            ]
        );
        assert_eq!(only(merged(MergeSide::Untouched)), [""; 0]);
    }
}
