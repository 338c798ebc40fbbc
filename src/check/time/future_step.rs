//! `future-step`: what is recorded has happened.

use crate::check::CaseContext;
use crate::check::history::number;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::Transition;

/// A date lies after the day on which the archive is judged.
pub static FUTURE_STEP: Rule = Rule {
    name: "future-step",
    group: Group::Time,
    severity: Some(Severity::High),
    proves: "Nothing is recorded that lies after the day on which the archive is judged.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&FUTURE_STEP],
    messages: &[
        "future-step",
        "future-received",
        "future-correction",
        "future-cancellation",
    ],
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
    let dated = |message, span| {
        context
            .finding(&FUTURE_STEP)
            .message(message)
            .at(context.place(span))
            .with("as_of", as_of)
    };
    let by = |finding: Finding, recorded: Option<&Transition>| match recorded {
        Some(transition) => finding.commit(transition.commit.id),
        None => finding,
    };
    for (at, correction) in record.corrections.iter().enumerate() {
        let date = context.day(correction.date.value);
        if date > as_of {
            let finding = dated("future-correction", correction.date.span)
                .with("number", number(at))
                .with("corrected", correction.step.value)
                .with("date", date);
            findings.push(by(finding, context.case.correction_transition(at)));
        }
    }
    if let Some(end) = &record.cancellation {
        let date = context.day(end.date.value);
        if date > as_of {
            let finding = dated("future-cancellation", end.date.span).with("date", date);
            findings.push(by(finding, context.case.cancellation_transition()));
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
            let world = world(procedure()).case(draft.clone()).judged_on(day);
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
                .judged_on("2025-04-13")
                .only("future-step"),
            [
                "future-step 001 5:12 Berkas 001 diterima 14 April 2025, padahal keadaan dinilai per 13 April 2025."
            ]
        );
    }

    #[test]
    fn neither_a_correction_nor_the_withdrawal_is_dated_in_the_future() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00")
            .corrected_finish(1, "2025-04-14 09:10", "2025-04-15 10:00")
            .cancelled("2025-04-16 10:00");
        let said = |day| {
            let world = world(procedure()).case(draft.clone()).judged_on(day);
            world.only("future-step")
        };
        assert_eq!(said("2025-04-16"), [""; 0]);
        assert_eq!(
            said("2025-04-14"),
            [
                "future-step 001 20:11 Koreksi 1 (atas langkah 1) bertanggal 15 April 2025, padahal keadaan dinilai per 14 April 2025.",
                "future-step 001 25:11 Pembatalan berkas 001 bertanggal 16 April 2025, padahal keadaan dinilai per 14 April 2025."
            ]
        );
    }
}
