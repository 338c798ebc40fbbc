//! `step-after-end`: nothing happens to a case that is finished or withdrawn.

use crate::case::Case;
use crate::case::progress::{State, StepOrder};
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// Something was recorded after the case had ended.
pub static STEP_AFTER_END: Rule = Rule {
    name: "step-after-end",
    group: Group::Order,
    severity: Some(Severity::High),
    proves: "No step was done, and no withdrawal recorded, after the case had ended.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&STEP_AFTER_END],
    messages: &[
        "step-after-end",
        "step-after-cancellation",
        "cancellation-after-end",
        "cancellation-before-steps",
    ],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Some((record, _)) = context.judged() else {
        return;
    };
    let cancelled = record.cancellation.as_ref();
    let mut outrun = Vec::new();
    for walked in context.walked() {
        let step = walked.step;
        if walked.progress.order == StepOrder::AfterEnd {
            let finding = context
                .step_finding(&STEP_AFTER_END, step, step.step.activity.span)
                .with("previous", step.index.saturating_sub(1));
            findings.push(context.beside(finding, walked.previous, "temuan-label-end"));
        } else if let Some(end) = cancelled
            && step.step.finished.value.at > end.date.value.at
        {
            if stood_before_withdrawal(context.case, step.index) {
                outrun.push(step);
                continue;
            }
            findings.push(
                context
                    .step_finding(&STEP_AFTER_END, step, step.step.finished.span)
                    .message("step-after-cancellation")
                    .with("finished", context.clock(step.step.finished.value))
                    .with("cancelled", context.clock(end.date.value))
                    .related(context.place(end.at.span), "temuan-label-cancellation"),
            );
        }
    }
    if let (Some(end), Some(first)) = (cancelled, outrun.first()) {
        let finding = context
            .finding(&STEP_AFTER_END)
            .message("cancellation-before-steps")
            .at(context.place(end.date.span))
            .with("cancelled", context.clock(end.date.value))
            .with("step", first.index)
            .with("more", outrun.len() - 1)
            .with("finished", context.clock(first.step.finished.value));
        let finding = match context.case.cancellation_transition() {
            Some(transition) => finding.commit(transition.commit.id),
            None => finding,
        };
        findings.push(context.beside(finding, Some(first), "temuan-label-dated-after"));
    }
    let state = context.case.progress.as_ref().map(|walk| &walk.state);
    if let (Some(State::Finished), Some(end), Some(last)) =
        (state, cancelled, context.case.steps.last())
        && last.step.finished.value.at <= end.date.value.at
    {
        let finding = context
            .finding(&STEP_AFTER_END)
            .message("cancellation-after-end")
            .at(context.place(end.at.span))
            .with("cancelled", context.clock(end.date.value))
            .with("finished", context.clock(last.step.finished.value));
        findings.push(context.beside(finding, Some(last), "temuan-label-end"));
    }
}

/// Whether a step, counted from 1, was on record when the withdrawal was recorded: then the withdrawal is dated wrongly, and
/// whoever recorded the step did nothing wrong.
fn stood_before_withdrawal(case: &Case, step: u32) -> bool {
    let recorded = &case.recorded;
    let step = recorded.steps.get(step.saturating_sub(1) as usize);
    match (step.copied().flatten(), recorded.cancellation) {
        (Some(step), Some(withdrawal)) => step < withdrawal,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, case, procedure, story, world};

    fn says(draft: Draft) -> Vec<String> {
        world(procedure())
            .case(draft)
            .judged_on("2025-04-16")
            .says()
    }

    fn finished() -> Draft {
        case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 08:00")
            .step(2, "2025-04-15 09:00")
            .decided(3, "ya", "2025-04-15 10:00")
            .step(4, "2025-04-15 11:00")
    }

    #[test]
    fn a_step_after_the_end_is_refused_and_the_next_is_judged_from_it() {
        assert_eq!(says(finished()), [""; 0]);
        assert_eq!(
            says(
                finished()
                    .step(2, "2025-04-15 12:00")
                    .decided(3, "ya", "2025-04-15 13:00")
                    .step(4, "2025-04-15 14:00")
            ),
            [
                "step-after-end 001/5 43:13 Langkah 5 (aktivitas 2) dicatat setelah berkas selesai pada langkah sebelumnya. | berkas selesai di sini 34:1"
            ]
        );
    }

    #[test]
    fn a_withdrawn_case_takes_no_further_steps() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 08:00")
            .cancelled("2025-04-15 10:00");
        assert_eq!(says(draft.clone()), [""; 0]);
        let told = story(draft.clone()).then(draft.step(2, "2025-04-15 11:00"));
        assert_eq!(
            world(procedure())
                .story(told)
                .judged_on("2025-04-16")
                .only("step-after-end"),
            [
                "step-after-end 001/2 21:11 Langkah 2 (aktivitas 2) selesai 15 April 2025 pukul 11.00, setelah berkas dibatalkan pada 15 April 2025 pukul 10.00. | pembatalan di sini 25:1"
            ]
        );
    }

    #[test]
    fn a_withdrawal_dated_before_what_stood_is_one_finding_of_its_own_commit() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 08:00")
            .step(2, "2025-04-15 11:00")
            .cancelled("2025-04-15 07:00");
        let world = world(procedure()).case(draft).judged_on("2025-04-16");
        assert_eq!(
            world.only("step-after-end"),
            [
                "step-after-end 001 27:11 Pembatalan bertanggal 15 April 2025 pukul 07.00, sebelum langkah yang sudah tercatat ketika pembatalan itu dicatat: langkah 1 selesai 15 April 2025 pukul 08.00, dan 1 lagi. | langkah yang selesai sesudahnya di sini 9:1"
            ]
        );
        let verdict = world.verdict();
        let told = verdict.findings.iter();
        let told = told.filter(|f| f.rule.name == "step-after-end");
        let commits: Vec<_> = told.map(|f| f.commit.map(|id| id.0[1])).collect();
        assert_eq!(commits, [Some(3)]);
    }

    #[test]
    fn a_finished_case_is_not_withdrawn() {
        assert_eq!(
            says(finished().cancelled("2025-04-15 12:00")),
            [
                "step-after-end 001 42:1 Berkas dibatalkan pada 15 April 2025 pukul 12.00, padahal sudah selesai pada 15 April 2025 pukul 11.00. | berkas selesai di sini 34:1"
            ]
        );
    }
}
