//! `overdue`: what is due now is not past its limit.

use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::sop::DayUnit;

/// The activity now due is past its due date.
pub static OVERDUE: Rule = Rule {
    name: "overdue",
    group: Group::Time,
    severity: Some(Severity::Medium),
    proves: "No running case is past the due date of the activity now due.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&OVERDUE],
    messages: &["overdue", "overdue-calendar"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Some((record, sop)) = context.judged() else {
        return;
    };
    let open = context.case.timing.as_ref().and_then(|t| t.open.as_ref());
    let Some((open, due)) = open.and_then(|open| Some((open, open.due?))) else {
        return;
    };
    if context.facts.as_of <= due.date {
        return;
    }
    let last = context.case.steps.last();
    let clock = last.map_or(record.received.span, |last| last.step.finished.span);
    let finding = context.finding(&OVERDUE);
    let finding = match sop.activity(open.activity) {
        Some(activity) => finding.related(
            sop.source.place(activity.number.span),
            "temuan-label-sop-due",
        ),
        None => finding,
    };
    findings.push(
        finding
            .message(match sop.day_unit {
                DayUnit::Working => "overdue",
                DayUnit::Calendar => "overdue-calendar",
            })
            .at(context.place(clock))
            .with("activity", open.activity)
            .with("due", due.date)
            .with("days", open.days_overdue)
            .with("as_of", context.facts.as_of),
    );
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, sop, world};

    #[test]
    fn an_open_case_is_overdue_from_the_day_after_its_due_date() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 10:00");
        let only = |day| {
            let world = world(procedure()).case(draft.clone()).judged_on(day);
            world.only("overdue")
        };
        assert_eq!(only("2025-04-16"), [""; 0]);
        assert_eq!(
            only("2025-04-21"),
            [
                "overdue 001 13:11 Aktivitas 2 seharusnya selesai 16 April 2025; per 21 April 2025 sudah lewat 2 hari kerja. | aktivitas yang kini ditunggu, dalam SOP 4:9"
            ]
        );
    }

    #[test]
    fn a_withdrawn_case_is_not_overdue() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .cancelled("2025-04-15 10:00");
        let world = world(procedure()).case(draft).judged_on("2025-06-30");
        assert_eq!(world.only("overdue"), [""; 0]);
    }

    #[test]
    fn a_withdrawal_dated_in_the_future_ends_nothing() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .cancelled("2030-01-01 10:00");
        let world = world(procedure()).case(draft).judged_on("2025-06-30");
        assert_eq!(world.only("overdue").len(), 1);
    }

    #[test]
    fn calendar_days_are_said_as_such() {
        let calendar = sop().activity(1, "2 hari", 0).in_calendar_days();
        let draft = case("001").received("2025-04-14 08:00");
        assert_eq!(
            world(calendar)
                .case(draft)
                .judged_on("2025-04-20")
                .only("overdue"),
            [
                "overdue 001 5:12 Aktivitas 1 seharusnya selesai 16 April 2025; per 20 April 2025 sudah lewat 4 hari kalender. | aktivitas yang kini ditunggu, dalam SOP 1:9"
            ]
        );
    }
}
