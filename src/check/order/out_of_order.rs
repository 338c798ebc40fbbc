//! `out-of-order`: after a step, exactly what its arrow points to is next.

use crate::case::progress::StepOrder;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// Another activity was due.
pub static OUT_OF_ORDER: Rule = Rule {
    name: "out-of-order",
    group: Group::Order,
    severity: Some(Severity::High),
    proves: "Every step is an activity that the step before it leads to.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&OUT_OF_ORDER],
    messages: &["out-of-order"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    for walked in context.walked() {
        if walked.progress.order != StepOrder::OutOfOrder {
            continue;
        }
        let expected = walked.progress.expected.iter().map(u32::to_string);
        let expected: Vec<String> = expected.collect();
        // Where only one is possible, the command names it.
        let set = match expected.as_slice() {
            [only] => format!(" --activity {only}"),
            _ => String::new(),
        };
        let finding = context
            .step_finding(&OUT_OF_ORDER, walked.step, walked.step.step.activity.span)
            .with("set", set)
            .with("expected", expected);
        findings.push(context.beside(finding, walked.previous, "temuan-label-previous-step"));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, case, procedure, world};

    fn says(draft: Draft) -> Vec<String> {
        world(procedure())
            .case(draft)
            .judged_on("2025-04-15")
            .says()
    }

    #[test]
    fn one_skipped_activity_is_one_finding_however_many_steps_follow() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 08:00");
        assert_eq!(
            says(
                draft
                    .clone()
                    .step(2, "2025-04-15 09:00")
                    .decided(3, "tidak", "2025-04-15 10:00")
                    .step(2, "2025-04-15 11:00")
            ),
            [""; 0]
        );
        assert_eq!(
            says(
                draft
                    .decided(3, "tidak", "2025-04-15 09:00")
                    .step(2, "2025-04-15 10:00")
            ),
            [
                "out-of-order 001/2 18:13 Langkah 2 mencatat aktivitas 3, padahal yang berikutnya adalah aktivitas 2. | langkah sebelumnya di sini 9:1"
            ]
        );
    }

    #[test]
    fn after_a_decision_without_answer_each_of_its_answers_is_possible_but_nothing_else() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 08:00")
            .step(2, "2025-04-15 09:00")
            .step(3, "2025-04-15 10:00");
        let only = |draft| {
            world(procedure())
                .case(draft)
                .judged_on("2025-04-15")
                .only("out-of-order")
        };
        assert_eq!(only(draft.clone().step(4, "2025-04-15 11:00")), [""; 0]);
        assert_eq!(only(draft.clone().step(2, "2025-04-15 11:00")), [""; 0]);
        assert_eq!(
            only(draft.step(1, "2025-04-15 11:00")),
            [
                "out-of-order 001/4 34:13 Langkah 4 mencatat aktivitas 1, padahal yang berikutnya adalah aktivitas 2, 4. | langkah sebelumnya di sini 25:1"
            ]
        );
    }

    #[test]
    fn a_correction_of_the_activity_counts() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 08:00")
            .step(4, "2025-04-15 09:00")
            .corrected_activity(2, 2, "2025-04-15 10:00");
        assert_eq!(says(draft), [""; 0]);
    }
}
