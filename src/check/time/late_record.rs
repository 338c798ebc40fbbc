//! `late-record`: a step is recorded when it happens, not from memory.

use std::sync::Arc;

use crate::case::{Case, CaseVersion};
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::Commit;

/// A step was recorded long after it was done.
pub static LATE_RECORD: Rule = Rule {
    name: "late-record",
    group: Group::Time,
    severity: Some(Severity::Low),
    proves: "Every step was recorded within the tolerance that the site sets, counted in working days.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&LATE_RECORD],
    messages: &["late-record"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let tolerance = context.facts.settings.recording_tolerance;
    // What an import brings in afterwards says so itself and claims no time of recording.
    let imported = context.case.leading_imports();
    let first = first_commits(context.case);
    for (position, (_, step)) in context.steps().enumerate().skip(imported) {
        let Some(commit) = first.get(position).copied().flatten() else {
            continue;
        };
        let finished = context.day(step.step.finished.value);
        // The later date: an author's date can be set back at will, and the committer's tells when that was done.
        let recorded = context.day(commit.author.when.max(commit.committer.when));
        let days = context
            .facts
            .calendar
            .working_days_between(finished, recorded);
        if days > i64::from(tolerance) {
            let finding = context
                .step_finding(&LATE_RECORD, step, step.step.finished.span)
                .with("finished", finished)
                .with("days", days)
                .with("tolerance", tolerance);
            let finding = context.done_by(finding, commit);
            findings.push(finding.with("commit_date", recorded));
        }
    }
}

/// For each position the commit that first brought a step there; a later rewriting of it is `step-changed` and not also late.
fn first_commits(case: &Case) -> Vec<Option<&Commit>> {
    let steps = |version: Option<&Arc<CaseVersion>>| {
        let record = version.and_then(|version| version.record.as_ref());
        record.map_or(0, |record| record.steps.len())
    };
    let transitions = &case.transitions;
    let mut first: Vec<Option<Option<&Commit>>> = vec![None; case.steps.len()];
    for (at, transition) in transitions.iter().enumerate().filter(|(_, t)| t.is_own()) {
        let (before, after) = (
            steps(transition.before.as_ref()),
            steps(transition.after.as_ref()),
        );
        let mut commit = None;
        for brought in first.iter_mut().take(after).skip(before) {
            brought.get_or_insert_with(|| {
                // Behind a lost version it may have been recorded in time.
                *commit.get_or_insert_with(|| {
                    let known = !case.origins.is_behind_gap(transitions, at);
                    known.then_some(transition.commit.as_ref())
                })
            });
        }
    }
    first.into_iter().map(Option::flatten).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, story, world};

    #[test]
    fn the_tolerance_is_counted_in_working_days() {
        // Wednesday before Good Friday: two working days later is Monday the 21st.
        let empty = case("001").received("2025-04-15 08:00");
        let step = empty.clone().step(1, "2025-04-16 10:00");
        let recorded = |day| {
            let story = story(empty.clone()).on(day).then(step.clone());
            world(procedure()).story(story).only("late-record")
        };
        assert_eq!(recorded("2025-04-21 16:00"), [""; 0]);
        assert_eq!(
            recorded("2025-04-22 07:00"),
            [
                "late-record 001/1 13:11 Langkah 1 selesai 16 April 2025, tetapi baru dicatat 22 April 2025: 3 hari kerja kemudian, padahal paling lama 2 hari kerja."
            ]
        );
    }

    #[test]
    fn a_rewritten_step_is_not_also_late() {
        let first = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00");
        let other = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 10:00");
        let story = story(first).on("2025-06-02 09:00").then(other);
        assert_eq!(world(procedure()).story(story).only("late-record"), [""; 0]);
    }
}
