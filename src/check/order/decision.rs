//! `unknown-decision` and `missing-decision`: a decision gets one of its answers, and nothing else gets any.

use crate::case::progress::DecisionState;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity, listed};
use crate::sop::Flow;

/// The answer is none of the SOP's, or an answer stands on an activity that decides nothing.
pub static UNKNOWN_DECISION: Rule = Rule {
    name: "unknown-decision",
    group: Group::Order,
    severity: Some(Severity::High),
    proves: "Every answer is one that the SOP offers at that activity.",
};

/// The activity decides, but no answer was recorded.
pub static MISSING_DECISION: Rule = Rule {
    name: "missing-decision",
    group: Group::Order,
    severity: Some(Severity::High),
    proves: "Every step at a decision records its answer.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&UNKNOWN_DECISION, &MISSING_DECISION],
    messages: &["unknown-decision", "decision-not-asked", "missing-decision"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Some((_, sop)) = context.judged() else {
        return;
    };
    for walked in context.walked() {
        let (rule, step) = match walked.progress.decision {
            DecisionState::Fine => continue,
            DecisionState::Unknown => (&UNKNOWN_DECISION, walked.step),
            DecisionState::Missing => (&MISSING_DECISION, walked.step),
        };
        let answer = step.step.decision.as_ref();
        let accused = answer.map_or(step.step.activity.span, |answer| answer.span);
        let mut finding = context.step_finding(rule, step, accused);
        if let Some(answer) = answer {
            finding = finding.with("answer", answer.value.as_str());
        }
        let activity = sop.activity(step.step.activity.value);
        if let Some(activity) = activity {
            let row = sop.source.place(activity.number.span);
            finding = finding.related(row, "temuan-label-sop-activity");
        }
        findings.push(match activity.map(|activity| &activity.flow) {
            Some(Flow::Decision(answers)) => {
                let names = answers.iter().map(|answer| answer.name.as_str());
                finding.with("answers", listed(names, answers.len()))
            }
            _ => finding.message("decision-not-asked"),
        });
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

    fn before_the_decision() -> Draft {
        case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 08:00")
            .step(2, "2025-04-15 09:00")
    }

    #[test]
    fn a_decision_takes_one_of_its_answers() {
        let draft = before_the_decision();
        assert_eq!(
            says(draft.clone().decided(3, "tidak", "2025-04-15 10:00")),
            [""; 0]
        );
        assert_eq!(
            says(draft.clone().decided(3, "mungkin", "2025-04-15 10:00")),
            [
                "unknown-decision 001/3 30:13 Langkah 3 menjawab “mungkin”, padahal jawaban pada aktivitas 3 hanya: ya, tidak. | aktivitas ini dalam SOP 7:9"
            ]
        );
        assert_eq!(
            says(draft.step(3, "2025-04-15 10:00")),
            [
                "missing-decision 001/3 26:13 Langkah 3 mencatat aktivitas 3 tanpa keputusan; jawabannya salah satu dari: ya, tidak. | aktivitas ini dalam SOP 7:9"
            ]
        );
    }

    #[test]
    fn an_activity_that_decides_nothing_takes_no_answer() {
        let draft = before_the_decision().decided(3, "ya", "2025-04-15 10:00");
        assert_eq!(
            says(draft.decided(4, "ya", "2025-04-15 11:00")),
            [
                "unknown-decision 001/4 39:13 Langkah 4 memuat keputusan “ya”, padahal aktivitas 4 tidak meminta keputusan. | aktivitas ini dalam SOP 10:9"
            ]
        );
    }
}
