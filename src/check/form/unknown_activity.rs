//! `unknown-activity`: every step names an activity of the SOP.

use std::cell::LazyCell;

use crate::case::progress::StepOrder;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity, listed};

/// A step names an activity that the SOP does not have.
pub static UNKNOWN_ACTIVITY: Rule = Rule {
    name: "unknown-activity",
    group: Group::Form,
    severity: Some(Severity::Critical),
    proves: "Every step names an activity of the SOP.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&UNKNOWN_ACTIVITY],
    messages: &["unknown-activity"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Some((_, sop)) = context.judged() else {
        return;
    };
    let known = LazyCell::new(|| {
        let numbers = sop.activities.iter().map(|a| a.number.value.to_string());
        let numbers: Vec<String> = numbers.collect();
        listed(numbers.iter().map(String::as_str), numbers.len())
    });
    for walked in context.walked() {
        if walked.progress.order != StepOrder::UnknownActivity {
            continue;
        }
        let finding = context.step_finding(
            &UNKNOWN_ACTIVITY,
            walked.step,
            walked.step.step.activity.span,
        );
        let finding = match sop.activities.first() {
            Some(first) => finding.related(
                sop.source.place(first.number.span),
                "temuan-label-sop-activities",
            ),
            None => finding,
        };
        findings.push(
            finding
                .with("sop", sop.key.sop.as_str())
                .with("revision", sop.key.revision)
                .with("known", known.clone()),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn an_activity_must_be_one_of_the_sops() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 10:00");
        let world = |draft| {
            world(procedure())
                .case(draft)
                .judged_on("2025-04-15")
                .says()
        };
        assert_eq!(world(draft.clone()), [""; 0]);
        assert_eq!(
            world(
                draft
                    .step(7, "2025-04-15 10:00")
                    .step(4, "2025-04-15 11:00")
            ),
            [
                "unknown-activity 001/2 18:13 Langkah 2 mencatat aktivitas 7, yang tidak ada dalam SOP “contoh” revisi 0. | aktivitas SOP ini dimulai di sini 1:9"
            ]
        );
    }
}
