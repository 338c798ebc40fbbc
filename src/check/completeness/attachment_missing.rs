//! `attachment-missing`: an attachment is there, and came in the commit of the entry that names it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::evidence::{Entry, Evidence, Folder, Found, finding, namings};
use crate::case::CaseVersion;
use crate::case::line::is_behind_gap;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::stamp::CommitId;

/// The attachment is not there, or came before or after its step.
pub static ATTACHMENT_MISSING: Rule = Rule {
    name: "attachment-missing",
    group: Group::Completeness,
    severity: Some(Severity::High),
    proves: "Every attachment that a step names is in the case's folder and was added by the commit of that step.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&ATTACHMENT_MISSING],
    messages: &["attachment-missing", "attachment-apart"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let folder = Folder::of(context);
    for evidence in folder.evidence() {
        let commits = commits(context, &evidence);
        let came = folder.came_with(evidence.file, &commits);
        let missing = match evidence.found {
            // A removal is `attachment-mismatch`.
            Found::Missing => folder.rewritings(evidence.file).is_empty(),
            Found::There(_) | Found::Unsafe(_) => false,
        };
        // Where only a part of the history was walked, what was named before it came before it.
        let first = context.case.transitions.first();
        let known = names(first.and_then(|t| t.before.as_ref()), evidence.file);
        let there = matches!(evidence.found, Found::There(_));
        let apart = there && !came && !known && !commits.is_empty() && !is_lost(context, &evidence);
        let finding = || {
            finding(context, &ATTACHMENT_MISSING, &evidence).with("folder", context.case.folder())
        };
        if missing {
            findings.push(finding());
        } else if apart {
            findings.push(finding().message("attachment-apart"));
        }
    }
}

/// Whether the file was named first in a version that is lost, or behind one: which commit had to bring it is not known.
fn is_lost(context: &CaseContext<'_>, evidence: &Evidence<'_>) -> bool {
    let transitions = &context.case.transitions;
    let mut named = transitions.iter();
    let first = named.position(|t| names(t.after.as_ref(), evidence.file));
    first.is_some_and(|at| is_behind_gap(transitions, at))
}

/// Whether an entry of this version names the file.
fn names(version: Option<&Arc<CaseVersion>>, name: &str) -> bool {
    let record = version.and_then(|version| version.record.as_ref());
    record.is_some_and(|record| namings(record).any(|(_, _, file)| file.value == name))
}

/// The commits that may have brought the file: those of the entries that name it, of this step and of the ones before,
/// and the first that named it at all. An entry that was edited or moved since is told as `step-changed`; its file still
/// came in time.
fn commits(context: &CaseContext<'_>, evidence: &Evidence<'_>) -> BTreeSet<CommitId> {
    let case = context.case;
    let Some(record) = case.record() else {
        return BTreeSet::new();
    };
    let name = evidence.file.value.as_str();
    let names = |version| names(version, name);
    // Where only a part of the history was walked, what named it first may lie before.
    let first = case
        .transitions
        .iter()
        .find(|transition| names(transition.after.as_ref()))
        .filter(|transition| !names(transition.before.as_ref()));
    namings(record)
        .filter(|(step, _, file)| *step <= evidence.step.index && file.value == name)
        .filter_map(|(_, entry, _)| match entry {
            Entry::Step(at) => case.step_transition(at),
            Entry::Correction(at) => case.correction_transition(at),
        })
        .chain(first)
        .map(|transition| transition.commit.id)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, Story, case, procedure, story, world};

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
