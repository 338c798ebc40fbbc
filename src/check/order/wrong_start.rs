//! `wrong-start`: a case starts at the first activity of its SOP.

use crate::case::progress::StepOrder;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// The first step is not the first activity.
pub static WRONG_START: Rule = Rule {
    name: "wrong-start",
    group: Group::Order,
    severity: Some(Severity::High),
    proves: "The first step is the first activity of the SOP.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&WRONG_START],
    messages: &["wrong-start"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Some(first) = context
        .judged()
        .and_then(|(_, sop)| Some((sop, sop.activity(sop.first()?)?)))
    else {
        return;
    };
    let (sop, first) = first;
    for walked in context.walked() {
        if walked.progress.order == StepOrder::WrongStart {
            findings.push(
                context
                    .step_finding(&WRONG_START, walked.step, walked.step.step.activity.span)
                    .related(
                        sop.source.place(first.number.span),
                        "temuan-label-sop-start",
                    )
                    .with("expected", first.number.value),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn the_first_step_is_the_first_activity_and_later_ones_are_judged_from_what_was_recorded() {
        let draft = case("001").received("2025-04-14 08:00");
        let says = |draft| {
            world(procedure())
                .case(draft)
                .judged_on("2025-04-15")
                .says()
        };
        assert_eq!(says(draft.clone().step(1, "2025-04-15 10:00")), [""; 0]);
        assert_eq!(
            says(
                draft
                    .step(2, "2025-04-15 10:00")
                    .decided(3, "ya", "2025-04-15 11:00")
            ),
            [
                "wrong-start 001/1 10:13 Langkah 1 mencatat aktivitas 2, padahal berkas harus dimulai dari aktivitas 1. | menurut SOP dimulai di sini 1:9"
            ]
        );
    }
}
