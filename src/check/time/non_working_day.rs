//! `non-working-day`: worth knowing when a step was finished on a day off.

use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// A step was finished on a day on which the office does not work.
pub static NON_WORKING_DAY: Rule = Rule {
    name: "non-working-day",
    group: Group::Time,
    severity: Some(Severity::Info),
    proves: "Every step was finished on a working day.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&NON_WORKING_DAY],
    messages: &["non-working-day", "non-working-day-weekend"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    for (_, step) in context.steps() {
        let day = context.day(step.step.finished.value);
        if context.facts.calendar.is_working_day(day) {
            continue;
        }
        let finding = context
            .step_finding(&NON_WORKING_DAY, step, step.step.finished.span)
            .with("finished", day);
        findings.push(match context.facts.calendar.holidays().get(&day) {
            Some(holiday) => finding.with("holiday", holiday.name.as_str()),
            None => finding.message("non-working-day-weekend"),
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn a_holiday_is_named_and_a_weekend_is_said() {
        let finished = |day: &str| {
            let draft = case("001").received("2025-04-16 08:00").step(1, day);
            world(procedure()).case(draft).only("non-working-day")
        };
        assert_eq!(finished("2025-04-17 10:00"), [""; 0]);
        assert_eq!(
            finished("2025-04-18 10:00"),
            [
                "non-working-day 001/1 13:11 Langkah 1 selesai 18 April 2025, hari libur: Wafat Yesus Kristus."
            ]
        );
        assert_eq!(
            finished("2025-04-19 10:00"),
            [
                "non-working-day 001/1 13:11 Langkah 1 selesai 19 April 2025, hari Sabtu atau Minggu."
            ]
        );
    }
}
