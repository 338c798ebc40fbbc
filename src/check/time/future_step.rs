//! `future-step`: what is recorded has happened.

use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// A date lies after the day on which the archive is judged.
pub static FUTURE_STEP: Rule = Rule {
    name: "future-step",
    group: Group::Time,
    severity: Some(Severity::High),
    proves: "Nothing is recorded that lies after the day on which the archive is judged.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&FUTURE_STEP],
    messages: &["future-step", "future-received"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Some(record) = context.case.record() else {
        return;
    };
    let as_of = context.facts.as_of;
    let received = context.day(record.received.value);
    if received > as_of {
        findings.push(
            context
                .finding(&FUTURE_STEP)
                .message("future-received")
                .at(context.place(record.received.span))
                .with("received", received)
                .with("as_of", as_of),
        );
    }
    for (_, step) in context.steps() {
        let finished = context.day(step.step.finished.value);
        if finished > as_of {
            findings.push(
                context
                    .step_finding(&FUTURE_STEP, step, step.step.finished.span)
                    .with("finished", finished)
                    .with("as_of", as_of),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn the_as_of_day_itself_is_no_future() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 23:59");
        let only = |day| {
            let world = world(procedure()).case(draft.clone()).on_day(day);
            world.only("future-step")
        };
        assert_eq!(only("2025-04-15"), [""; 0]);
        assert_eq!(
            only("2025-04-14"),
            [
                "future-step 001/1 13:11 Langkah 1 selesai 15 April 2025, padahal keadaan dinilai per 14 April 2025."
            ]
        );
    }

    #[test]
    fn a_request_is_not_received_in_the_future() {
        let draft = case("001").received("2025-04-14 08:00");
        assert_eq!(
            world(procedure())
                .case(draft)
                .on_day("2025-04-13")
                .only("future-step"),
            [
                "future-step 001 5:12 Berkas 001 diterima 14 April 2025, padahal keadaan dinilai per 13 April 2025."
            ]
        );
    }
}
