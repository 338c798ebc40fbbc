//! `many-steps-in-commit`: each entry is one commit, so that each has its own author and time.

use super::growth::Fate;
use super::lineage::Judged;
use crate::case::CaseRecord;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::source::Span;

/// A commit adds more than one entry to a case.
pub static MANY_STEPS_IN_COMMIT: Rule = Rule {
    name: "many-steps-in-commit",
    group: Group::History,
    severity: Some(Severity::Medium),
    proves: "Every step, correction and withdrawal was recorded by a commit of its own.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&MANY_STEPS_IN_COMMIT],
    messages: &["many-steps-in-commit", "many-steps-at-creation"],
    judge: Judge::Line(judge),
};

fn judge(context: &CaseContext<'_>, changes: &[Judged<'_>], findings: &mut Vec<Finding>) {
    for change in changes {
        let growth = &change.growth;
        let count = growth.entries();
        let message = match change.before {
            _ if change.is_discarded() || change.gap => continue,
            Some(_) if count > 1 => "many-steps-in-commit",
            // Creating a case is one entry; its first step may come with it, nothing else.
            None if count > growth.steps.appended || growth.steps.appended > 1 => {
                "many-steps-at-creation"
            }
            _ => continue,
        };
        let mut added = added(context, change).into_iter();
        let (first, second) = (added.next(), added.next());
        let finding = context
            .finding(&MANY_STEPS_IN_COMMIT)
            .message(message)
            .at(context.place(second.unwrap_or_default()))
            .with("count", count);
        let finding = match first.filter(|_| second.is_some()) {
            Some(first) => finding.related(context.place(first), "temuan-label-first-entry"),
            None => finding,
        };
        findings.push(context.done_by(finding, &change.transition.commit));
    }
}

/// Where the entries that the change appended stand now, in the order of the file's parts: as far as they still do.
fn added(context: &CaseContext<'_>, change: &Judged<'_>) -> Vec<Span> {
    let Some(now) = context.case.record() else {
        return Vec::new();
    };
    let known = |count: fn(&CaseRecord) -> usize| change.before.map_or(0, count);
    let steps = now.steps.iter().skip(known(|before| before.steps.len()));
    let steps = steps.take(change.growth.steps.appended);
    let corrections = now.corrections.iter();
    let corrections = corrections.skip(known(|before| before.corrections.len()));
    let corrections = corrections.take(change.growth.corrections.appended);
    let end = now.cancellation.iter();
    let end = end.filter(|_| change.growth.cancellation == Fate::Added);
    steps
        .map(|step| step.span())
        .chain(corrections.map(|correction| correction.at.span))
        .chain(end.map(|end| end.at.span))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Story, case, procedure, story, world};

    fn only(story: Story) -> Vec<String> {
        world(procedure()).story(story).only("many-steps-in-commit")
    }

    #[test]
    fn one_entry_a_commit() {
        let draft = case("001").received("2025-04-14 08:00");
        let first = draft.clone().step(1, "2025-04-14 09:00");
        let corrected = first
            .clone()
            .corrected_finish(1, "2025-04-14 09:30", "2025-04-14 10:00");
        assert_eq!(only(story(first).then(corrected.clone())), [""; 0]);
        assert_eq!(
            only(story(draft).on("2025-04-15 09:00").then(corrected)),
            [
                "many-steps-in-commit 001 17:1 Commit 0001000000 (15 April 2025) menambahkan 2 entri sekaligus ke berkas 001. | entri pertama dari commit yang sama 9:1"
            ]
        );
    }

    #[test]
    fn a_case_is_created_with_no_or_one_step() {
        let draft = case("001").received("2025-04-14 08:00");
        let first = draft.clone().step(1, "2025-04-14 09:00");
        assert_eq!(only(story(draft.clone())), [""; 0]);
        assert_eq!(only(story(first.clone())), [""; 0]);
        assert_eq!(
            only(story(first.step(2, "2025-04-14 10:00"))),
            [
                "many-steps-in-commit 001 17:1 Commit 0000000000 (14 April 2025) membuat berkas 001 dan langsung mengisinya dengan 2 entri. | entri pertama dari commit yang sama 9:1"
            ]
        );
        assert_eq!(
            only(story(draft.cancelled("2025-04-14 10:00"))),
            [
                "many-steps-in-commit 001 1:1 Commit 0000000000 (14 April 2025) membuat berkas 001 dan langsung mengisinya dengan 1 entri."
            ]
        );
    }

    #[test]
    fn an_unreadable_version_in_between_hides_no_entry() {
        let draft = case("001").received("2025-04-14 08:00");
        let one = draft.clone().step(1, "2025-04-14 09:00");
        let two = one.clone().step(2, "2025-04-14 10:00");
        let unreadable = || case("001").unreadable();
        assert_eq!(
            only(story(draft.clone()).then(unreadable()).then(one)),
            [""; 0]
        );
        assert_eq!(only(story(draft).then(unreadable()).then(two)).len(), 1);
    }
}
