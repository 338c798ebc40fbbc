//! `time-reversed`: time runs forwards, from the request through every step.

use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// A step ends before the one before it, before the request, or before it began.
pub static TIME_REVERSED: Rule = Rule {
    name: "time-reversed",
    group: Group::Time,
    severity: Some(Severity::High),
    proves: "No step ends before the step before it, before the request came in, or before its own beginning.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&TIME_REVERSED],
    messages: &[
        "time-reversed",
        "time-reversed-first",
        "time-reversed-start",
    ],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Some(record) = context.case.record() else {
        return;
    };
    for (previous, step) in context.steps() {
        let finished = &step.step.finished;
        let finding = || {
            context
                .step_finding(&TIME_REVERSED, step, finished.span)
                .with("finished", context.clock(finished.value))
        };
        if let Some(started) = step
            .step
            .started
            .as_ref()
            .filter(|s| s.value.at > finished.value.at)
        {
            findings.push(
                finding()
                    .message("time-reversed-start")
                    .with("started", context.clock(started.value))
                    .related(context.place(started.span), "temuan-label-started"),
            );
        }
        match previous {
            Some(previous) if finished.value.at < previous.step.finished.value.at => {
                let before = &previous.step.finished;
                findings.push(
                    finding()
                        .with("previous", previous.index)
                        .with("previous_finished", context.clock(before.value))
                        .related(context.place(before.span), "temuan-label-previous-step"),
                );
            }
            None if finished.value.at < record.received.value.at => findings.push(
                finding()
                    .message("time-reversed-first")
                    .with("received", context.clock(record.received.value))
                    .related(context.place(record.received.span), "temuan-label-received"),
            ),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, case, procedure, world};

    fn only(draft: Draft) -> Vec<String> {
        world(procedure()).case(draft).only("time-reversed")
    }

    #[test]
    fn the_same_minute_is_allowed() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 08:00")
            .step(2, "2025-04-14 08:00")
            .started("2025-04-14 08:00");
        assert_eq!(only(draft), [""; 0]);
    }

    #[test]
    fn each_way_of_running_backwards_is_said() {
        let draft = case("001").received("2025-04-14 08:00");
        assert_eq!(
            only(draft.clone().step(1, "2025-04-14 07:59")),
            [
                "time-reversed 001/1 13:11 Langkah 1 selesai 14 April 2025 pukul 07.59, sebelum permohonan diterima pada 14 April 2025 pukul 08.00. | diterima di sini 5:12"
            ]
        );
        assert_eq!(
            only(
                draft
                    .clone()
                    .step(1, "2025-04-15 10:00")
                    .step(2, "2025-04-15 09:00")
                    .decided(3, "ya", "2025-04-15 09:30")
            ),
            [
                "time-reversed 001/2 21:11 Langkah 2 selesai 15 April 2025 pukul 09.00, sebelum langkah 1 selesai pada 15 April 2025 pukul 10.00. | langkah sebelumnya di sini 13:11"
            ]
        );
        assert_eq!(
            only(
                draft
                    .step(1, "2025-04-15 10:00")
                    .started("2025-04-15 11:00")
            ),
            [
                "time-reversed 001/1 13:11 Langkah 1 mulai 15 April 2025 pukul 11.00, setelah selesainya sendiri pada 15 April 2025 pukul 10.00. | mulai di sini 14:9"
            ]
        );
    }

    #[test]
    fn a_correction_mends_it() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 07:00")
            .corrected_finish(1, "2025-04-14 09:00", "2025-04-15 08:00");
        assert_eq!(only(draft), [""; 0]);
    }
}
