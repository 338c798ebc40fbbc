//! `attachment-missing`: an attachment is there, and came in the commit of the entry that names it.

use super::evidence::{Folder, Found, Telling};
use super::naming::Namings;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// The attachment is not there, or came before or after its step.
pub static ATTACHMENT_MISSING: Rule = Rule {
    name: "attachment-missing",
    group: Group::Completeness,
    severity: Some(Severity::High),
    proves: "Every attachment that a step names is in the case's folder and was added by the commit of that step.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&ATTACHMENT_MISSING],
    messages: &["attachment-missing", "attachment-apart", "attachment-more"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let folder = Folder::of(context);
    let namings = Namings::of(context, &folder);
    let mut telling = Telling::of(context, &ATTACHMENT_MISSING, findings);
    for evidence in folder.evidence() {
        let name = evidence.file.value.as_str();
        let message = match evidence.found {
            // A removal is `attachment-mismatch`.
            Found::Missing if namings.rewritings(&folder, name).is_empty() => "attachment-missing",
            Found::There(_)
                if namings.is_apart(name, evidence.step.index)
                    && !namings.lies_before(name)
                    && !namings.is_lost(name) =>
            {
                "attachment-apart"
            }
            Found::Missing | Found::There(_) | Found::Unsafe(_) => continue,
        };
        telling.about(&evidence, |finding| {
            finding
                .message(message)
                .with("folder", context.case.folder())
        });
    }
    telling.end();
}

#[cfg(test)]
mod tests {
    use super::ATTACHMENT_MISSING;
    use crate::check::TOLD_OF_STEP;
    use crate::check::testing::{Draft, Story, case, procedure, story, world};
    use crate::finding::Severity;

    fn only(story: Story) -> Vec<String> {
        world(procedure()).story(story).only("attachment-missing")
    }

    fn one() -> Draft {
        case("001").step(1, "2025-04-14 09:00").file("a.pdf")
    }

    #[test]
    fn an_attachment_comes_with_its_step() {
        assert_eq!(only(story(one()).with_file("a.pdf", "isi")), [""; 0]);
        assert_eq!(
            only(story(one())),
            [
                "attachment-missing 001/1 16:10 Langkah 1 menyebut lampiran “a.pdf”, yang tidak ada dalam folder berkas."
            ]
        );
    }

    #[test]
    fn a_thousand_that_are_missing_are_told_up_to_a_bound_and_counted() {
        let many = (0..1_000).fold(case("001").step(1, "2025-04-14 09:00"), |draft, n| {
            draft.file(&format!("f{n}.pdf"))
        });
        let verdict = world(procedure()).story(story(many)).verdict();
        let found = verdict.findings.iter();
        let found: Vec<_> = found.filter(|f| f.rule == &ATTACHMENT_MISSING).collect();
        assert_eq!(found.len(), TOLD_OF_STEP + 1);
        let more: Vec<_> = found
            .iter()
            .filter(|f| f.message == "attachment-more")
            .collect();
        assert_eq!(more.len(), 1);
        assert_eq!(more[0].params["count"], 900_i64.into());
        assert_eq!((more[0].step, more[0].severity), (Some(1), Severity::High));
        // A command that would have to name all of them asks for them instead.
        assert!(found.iter().all(|f| format!("{:?}", f.params).len() < 500));
    }

    #[test]
    fn one_name_may_stand_in_many_outputs() {
        let many = (0..300).fold(case("001").step(1, "2025-04-14 09:00"), |draft, _| {
            draft.file("a.pdf")
        });
        assert_eq!(only(story(many.clone()).with_file("a.pdf", "isi")), [""; 0]);
        let later = story(many.clone()).then(many).with_file("a.pdf", "isi");
        assert_eq!(only(later).len(), TOLD_OF_STEP + 1);
    }

    #[test]
    fn before_or_after_its_step_is_apart() {
        let text = "attachment-missing 001/1 16:10 Lampiran “a.pdf” tidak dimasukkan lewat commit yang mencatat langkah 1.";
        let later = story(one()).then(one()).with_file("a.pdf", "isi");
        assert_eq!(only(later), [text]);
        let before = story(case("001")).with_file("a.pdf", "isi").then(one());
        assert_eq!(only(before), [text]);
    }

    #[test]
    fn a_correction_brings_its_own_and_a_later_step_may_name_an_earlier_file() {
        let corrected = one().corrected_file(1, "b.pdf", "2025-04-15 09:00");
        let told = story(one())
            .with_file("a.pdf", "isi")
            .then(corrected)
            .with_file("b.pdf", "isi");
        assert_eq!(only(told), [""; 0]);
        let restated = one().corrected_file(1, "a.pdf", "2025-04-15 09:00");
        let told = story(one()).with_file("a.pdf", "isi").then(restated);
        assert_eq!(only(told), [""; 0]);
        let again = one().step(2, "2025-04-15 09:00").file("a.pdf");
        let told = story(one()).with_file("a.pdf", "isi").then(again);
        assert_eq!(only(told), [""; 0]);
    }

    #[test]
    fn an_edit_of_the_step_does_not_part_it_from_its_attachment() {
        let edited = case("001").step(1, "2025-04-14 08:30").file("a.pdf");
        let told = story(one()).with_file("a.pdf", "isi").then(edited);
        assert_eq!(only(told), [""; 0]);
    }

    #[test]
    fn a_removal_is_another_rule() {
        let told = story(one())
            .with_file("a.pdf", "isi")
            .then(one())
            .without_file("a.pdf");
        assert_eq!(only(told), [""; 0]);
    }

    #[test]
    fn a_case_that_returns_without_its_attachment_lacks_it() {
        let told = story(one())
            .with_file("a.pdf", "isi")
            .deleted()
            .without_file("a.pdf")
            .then(one());
        assert_eq!(only(told).len(), 1);
    }
}
