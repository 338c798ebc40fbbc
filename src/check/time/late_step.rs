//! `late-step`: every step was finished within its limit.

use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::sop::DayUnit;

/// A step was finished after its due date.
pub static LATE_STEP: Rule = Rule {
    name: "late-step",
    group: Group::Time,
    severity: Some(Severity::Medium),
    proves: "Every step was finished within the time that the SOP gives its activity.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&LATE_STEP],
    messages: &["late-step", "late-step-calendar", "late-step-hours"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Some((record, sop)) = context.judged() else {
        return;
    };
    for walked in context.walked() {
        let Some(due) = walked.timing.due.filter(|_| !walked.timing.on_time) else {
            continue;
        };
        let finished = &walked.step.step.finished;
        let finding = context
            .step_finding(&LATE_STEP, walked.step, finished.span)
            .with("days", walked.timing.days_late);
        let finding = match (due.instant, sop.day_unit) {
            (Some(instant), _) => finding
                .message("late-step-hours")
                .with("finished", context.clock(finished.value))
                .with(
                    "due",
                    instant.to_zoned_datetime(context.zone().clone()).datetime(),
                ),
            (None, unit) => finding
                .message(match unit {
                    DayUnit::Working => "late-step",
                    DayUnit::Calendar => "late-step-calendar",
                })
                .with("finished", context.day(finished.value))
                .with("due", due.date),
        };
        findings.push(match walked.previous {
            Some(_) => context.beside(finding, walked.previous, "temuan-label-clock"),
            None => finding.related(
                context.place(record.received.span),
                "temuan-label-clock-received",
            ),
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{SopDraft, case, procedure, sop, world};

    fn says(sop: SopDraft, received: &str, finished: &str) -> Vec<String> {
        let draft = case("001").received(received).step(1, finished);
        world(sop).case(draft).only("late-step")
    }

    #[test]
    fn the_limit_runs_in_working_days_to_the_end_of_the_last_one() {
        // Friday 5 April 2024, then Idul Fitri: due on the 16th.
        assert_eq!(
            says(procedure(), "2024-04-05 10:00", "2024-04-16 23:59"),
            [""; 0]
        );
        assert_eq!(
            says(procedure(), "2024-04-05 10:00", "2024-04-18 09:00"),
            [
                "late-step 001/1 13:11 Langkah 1 selesai 18 April 2024, lewat 2 hari kerja dari batas waktu 16 April 2024. | waktunya dihitung sejak diterima 5:12"
            ]
        );
    }

    #[test]
    fn calendar_days_and_hours_are_said_in_their_own_unit() {
        let calendar = sop().activity(1, "2 hari", 0).in_calendar_days();
        assert_eq!(
            says(calendar, "2025-04-17 10:00", "2025-04-20 09:00"),
            [
                "late-step 001/1 13:11 Langkah 1 selesai 20 April 2025, lewat 1 hari kalender dari batas waktu 19 April 2025. | waktunya dihitung sejak diterima 5:12"
            ]
        );
        let hours = sop().activity(1, "2 jam", 0);
        assert_eq!(
            says(hours.clone(), "2025-04-14 11:00", "2025-04-14 14:00"),
            [""; 0]
        );
        assert_eq!(
            says(hours, "2025-04-14 11:00", "2025-04-14 14:01"),
            [
                "late-step 001/1 13:11 Langkah 1 selesai 14 April 2025 pukul 14.01, lewat dari batas waktu 14 April 2025 pukul 14.00. | waktunya dihitung sejak diterima 5:12"
            ]
        );
    }

    #[test]
    fn the_clock_of_a_later_step_starts_at_the_step_before() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-22 10:00")
            .step(2, "2025-04-23 10:00");
        assert_eq!(
            world(procedure()).case(draft).only("late-step"),
            [
                "late-step 001/1 13:11 Langkah 1 selesai 22 April 2025, lewat 4 hari kerja dari batas waktu 15 April 2025. | waktunya dihitung sejak diterima 5:12"
            ]
        );
    }

    #[test]
    fn an_activity_without_a_limit_is_never_late() {
        let open = sop().activity(1, "", 0);
        assert_eq!(says(open, "2025-04-14 11:00", "2026-04-14 14:00"), [""; 0]);
    }
}
