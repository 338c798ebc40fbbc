//! `changed-without-step`: a commit that touches a case adds an entry to it. Of the files in the case's folder speaks `folder`.

use super::lineage::Judged;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// The file changed, but no entry was added.
pub static CHANGED_WITHOUT_STEP: Rule = Rule {
    name: "changed-without-step",
    group: Group::History,
    severity: Some(Severity::Low),
    proves: "Every change of the case's file added an entry to it, and files in its folder came with one and stayed as they were.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&CHANGED_WITHOUT_STEP],
    messages: &["changed-without-step", "mode-changed", "form-mended"],
    judge: Judge::Line(judge),
};

fn judge(context: &CaseContext<'_>, changes: &[Judged<'_>], findings: &mut Vec<Finding>) {
    // What a merge drops was told at the commit that it drops.
    for change in changes
        .iter()
        .filter(|change| !change.is_discarded() && !change.gap)
    {
        let (Some(before), Some(after)) = (&change.transition.before, &change.transition.after)
        else {
            continue;
        };
        // A file that only moved is `case-renamed`.
        if !change.growth.is_nothing() || before.source.path != after.source.path {
            continue;
        }
        let message = if before.source.text == after.source.text {
            "mode-changed"
        } else if before.sound_record().is_none() {
            "form-mended"
        } else {
            "changed-without-step"
        };
        let finding = context.finding(&CHANGED_WITHOUT_STEP).message(message);
        findings.push(context.done_by(finding, &change.transition.commit));
    }
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
    fn a_rewriting_is_another_rule() {
        let other = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 10:00");
        assert_eq!(only(story(one()).then(other)), [""; 0]);
    }

    #[test]
    fn mending_an_unreadable_version_adds_nothing() {
        let story = story(one()).then(case("001").unreadable()).then(one());
        assert_eq!(
            only(story),
            [
                "changed-without-step 001 1:1 Commit 0002000000 (14 April 2025) membetulkan penulisan berkas 001; isinya sama dengan sebelum rusak."
            ]
        );
    }
}
