//! `changed-without-step`: a commit that touches a case adds an entry to it.

use super::growth::{Fate, Growth};
use super::lineage::{Judged, Originals, judged, originals};
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// The file changed, but no entry was added.
pub static CHANGED_WITHOUT_STEP: Rule = Rule {
    name: "changed-without-step",
    group: Group::History,
    severity: Some(Severity::Low),
    proves: "Every change of the case's file added an entry to it.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&CHANGED_WITHOUT_STEP],
    messages: &["changed-without-step", "mode-changed", "restored"],
    judge: Judge::Past(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let first = originals(context.case);
    // What a merge drops was told at the commit that it drops.
    for change in judged(context.case)
        .iter()
        .filter(|change| !change.is_discarded())
    {
        let (Some(before), Some(after)) = (&change.transition.before, &change.transition.after)
        else {
            continue;
        };
        let message = if change.growth.is_nothing() {
            if before.source.text == after.source.text {
                "mode-changed"
            } else {
                "changed-without-step"
            }
        } else if is_restoring(change, &first) {
            "restored"
        } else {
            continue;
        };
        let finding = context.finding(&CHANGED_WITHOUT_STEP).message(message);
        findings.push(context.done_by(finding, &change.transition.commit));
    }
}

/// Whether the change only brings values back to what was first recorded. That is no new rewriting, but no entry either.
fn is_restoring(change: &Judged<'_>, first: &Originals<'_>) -> bool {
    let Growth {
        steps,
        corrections,
        cancellation,
        head,
    } = &change.growth;
    let after = change.after;
    let added = change.growth.entries() > 0;
    let removed = !steps.removed.is_empty() || !corrections.removed.is_empty();
    if added || removed || *cancellation == Fate::Removed {
        return false;
    }
    let touched = |spread: &super::growth::Spread| {
        let changed = spread.changed.iter().map(|(_, new)| *new);
        changed
            .chain(spread.inserted.iter().copied())
            .collect::<Vec<_>>()
    };
    touched(steps)
        .into_iter()
        .all(|index| after.steps.get(index) == first.steps.get(index).copied())
        && touched(corrections)
            .into_iter()
            .all(|index| after.corrections.get(index) == first.corrections.get(index).copied())
        && (*cancellation == Fate::Same || after.cancellation.as_ref() == first.cancellation)
        && (head.is_empty() || first.head.is_some_and(|first| first.same_head(after)))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, Story, case, procedure, story, world};

    fn only(story: Story) -> Vec<String> {
        world(procedure()).story(story).only("changed-without-step")
    }

    fn one() -> Draft {
        case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00")
    }

    #[test]
    fn an_entry_makes_a_change() {
        let two = one().step(2, "2025-04-15 09:00");
        assert_eq!(only(story(one()).then(two)), [""; 0]);
    }

    #[test]
    fn layout_or_mode_alone_do_not() {
        assert_eq!(
            only(story(one()).then(one().comment("rapi"))),
            [
                "changed-without-step 001 1:1 Commit 0001000000 (14 April 2025) hanya mengubah tata tulis berkas 001; isinya tetap sama."
            ]
        );
        assert_eq!(
            only(story(one()).then(one())),
            [
                "changed-without-step 001 1:1 Commit 0001000000 (14 April 2025) menyentuh berkas 001 tanpa mengubah satu huruf pun."
            ]
        );
    }

    #[test]
    fn bringing_the_first_values_back_is_no_second_rewriting() {
        let other = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 10:00");
        assert_eq!(only(story(one()).then(other.clone())), [""; 0]);
        assert_eq!(
            only(story(one()).then(other.clone()).then(one())),
            [
                "changed-without-step 001 1:1 Commit 0002000000 (14 April 2025) mengembalikan isi berkas 001 seperti semula, tanpa menambah entri."
            ]
        );
        // Back and forth is rewritten again, not restored.
        let again = story(one()).then(other.clone()).then(one()).then(other);
        assert_eq!(only(again).len(), 1);
    }
}
