//! `step-removed`: what was recorded stays in the record.

use std::cell::LazyCell;

use super::growth::Fate;
use super::lineage::{Judged, judged};
use super::step_changed::{is_rewritten, number};
use super::undo::Undo;
use crate::case::Case;
use crate::check::registry::{Check, Judge};
use crate::check::{CaseContext, Facts};
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
    messages: &[
        "step-removed",
        "step-removed-returned",
        "correction-removed",
        "correction-removed-returned",
        "cancellation-removed",
        "cancellation-removed-returned",
    ],
    judge: Judge::Apart(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let undo = LazyCell::new(|| Undo::of(facts));
    for case in &facts.archive.cases {
        let context = CaseContext {
            facts: *facts,
            case,
        };
        // What changed about a version that is lost is `step-changed`, and nobody's.
        for change in judged(case).iter().filter(|change| !change.gap) {
            let before = findings.len();
            removals(&context, change, findings);
            if findings.len() == before {
                continue;
            }
            let command = if change.growth.changes() {
                "none".to_owned()
            } else {
                undo.command(&change.transition.commit, &change.growth)
            };
            for finding in findings.iter_mut().skip(before) {
                finding.params.insert("undo", command.clone().into());
            }
        }
    }
}

fn removals(context: &CaseContext<'_>, change: &Judged<'_>, findings: &mut Vec<Finding>) {
    let now = context.case.record();
    let Some(before) = change.before else {
        return;
    };
    for index in removed_steps(context.case, change) {
        if let Some(step) = before.steps.get(index) {
            let again = now.and_then(|now| again(&now.steps, step));
            let gone = Gone {
                message: ["step-removed", "step-removed-returned"],
                stood: step.at.span,
                stands: again.map(|(_, step)| step.at.span),
            };
            findings.push(
                gone.told(context, change)
                    .step(number(index))
                    .with("number", number(index))
                    .with("again", again.map_or(0, |(at, _)| number(at)))
                    .with("activity", step.activity.value)
                    .with("finished", context.day(step.finished.value)),
            );
        }
    }
    for index in &change.growth.corrections.removed {
        if let Some(correction) = before.corrections.get(*index) {
            let again = now.and_then(|now| again(&now.corrections, correction));
            let gone = Gone {
                message: ["correction-removed", "correction-removed-returned"],
                stood: correction.at.span,
                stands: again.map(|(_, correction)| correction.at.span),
            };
            findings.push(
                gone.told(context, change)
                    .with("number", number(*index))
                    .with("corrected", correction.step.value)
                    .with("date", context.day(correction.date.value)),
            );
        }
    }
    if let (Fate::Removed, Some(end)) = (change.growth.cancellation, &before.cancellation) {
        let again = now.and_then(|now| now.cancellation.as_ref());
        let gone = Gone {
            message: ["cancellation-removed", "cancellation-removed-returned"],
            stood: end.at.span,
            stands: again.filter(|again| *again == end).map(|end| end.at.span),
        };
        findings.push(
            gone.told(context, change)
                .with("date", context.day(end.date.value)),
        );
    }
}

/// An entry with the same values among those that stand now, and its position.
fn again<'a, T: PartialEq>(entries: &'a [T], gone: &T) -> Option<(usize, &'a T)> {
    entries.iter().enumerate().find(|(_, entry)| *entry == gone)
}

/// Indices of the steps that are gone; in a merge, also of those that gave way to another step.
fn removed_steps(case: &Case, change: &Judged<'_>) -> Vec<usize> {
    let spread = &change.growth.steps;
    let before = change.before.map_or(&[][..], |record| &record.steps);
    let replaced = |(old, new): &(usize, usize)| {
        let was = before.get(*old).filter(|_| old == new)?;
        (!is_rewritten(case, change, (*old, was))).then_some(*old)
    };
    spread
        .changed
        .iter()
        .filter_map(replaced)
        .chain(spread.removed.iter().copied())
        .collect()
}

/// An entry that is gone.
struct Gone {
    /// What is said of it, and what once it stands in the file again.
    message: [&'static str; 2],
    /// Where it stood.
    stood: Span,
    /// Where it stands again.
    stands: Option<Span>,
}

impl Gone {
    fn told(&self, context: &CaseContext<'_>, change: &Judged<'_>) -> Finding {
        let finding = context.finding(&STEP_REMOVED);
        let [gone, returned] = self.message;
        let finding = match self.stands {
            Some(span) => finding.message(returned).at(context.place(span)),
            None => finding.message(gone),
        };
        let finding = context.done_by(finding, &change.transition.commit);
        match change.source {
            Some(source) => finding.related(source.place(self.stood), "temuan-label-removed"),
            None => finding,
        }
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
        let gone = "step-removed 001/2 1:1 Commit 0001000000 (14 April 2025) menghapus langkah 2 (aktivitas 2, selesai 15 April 2025). | yang dihapus tertulis di sini 17:1";
        assert_eq!(only(story(two.clone()).then(one())), [gone]);
        let back = "step-removed 001/2 17:1 Commit 0001000000 (14 April 2025) menghapus langkah 2 (aktivitas 2, selesai 15 April 2025); langkah itu kemudian tercatat lagi sebagai langkah 2. | yang dihapus tertulis di sini 17:1";
        assert_eq!(only(story(two.clone()).then(one()).then(two)), [back]);
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
