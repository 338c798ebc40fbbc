//! `attachment-mismatch`: an attachment is, byte for byte, what was recorded.
//!
//! It must hash to what its step says, and no commit after the one that first named it may change or remove it, also when
//! a later one brings it back. Where a change explains a wrong hash, the change alone is told.

use std::collections::HashMap;

use super::evidence::{Evidence, Folder, Found, Telling, namings};
use super::naming::Namings;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::{ATTACHMENT_LIMIT, AttachmentDigest, Change};
use crate::source::Located;
use crate::text::shell_word;

/// The attachment is not the one that was recorded.
pub static ATTACHMENT_MISMATCH: Rule = Rule {
    name: "attachment-mismatch",
    group: Group::Completeness,
    severity: Some(Severity::High),
    proves: "Every attachment has the SHA-256 that its step gives, and was never changed or removed after it was recorded.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&ATTACHMENT_MISMATCH],
    messages: &[
        "attachment-mismatch",
        "attachment-too-large",
        "attachment-changed",
        "attachment-restored",
        "attachment-removed",
    ],
    judge: Judge::Case(judge),
};

const MIB: usize = 1024 * 1024;

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let folder = Folder::of(context);
    let mut telling = Telling::of(context, &ATTACHMENT_MISMATCH, findings);
    changes(context, &folder, &mut telling);
    let mut explained = Explained::default();
    for evidence in folder.evidence() {
        hash(context, (&folder, &mut explained), &evidence, &mut telling);
    }
    telling.end();
}

/// A finding for each commit that changed or removed a file that a step or correction names.
fn changes(context: &CaseContext<'_>, folder: &Folder<'_>, telling: &mut Telling<'_, '_>) {
    let Some(record) = context.case.record() else {
        return;
    };
    let first_named = Namings::of(context, folder);
    let mut named: Vec<(u32, &Located<String>)> = namings(record)
        .map(|(step, _, file)| (step, file))
        .collect();
    named.sort_by(|(a, one), (b, other)| (&one.value, a).cmp(&(&other.value, b)));
    named.dedup_by(|(_, later), (_, first)| later == first);
    for (step, file) in named {
        let rewritings = first_named.rewritings(folder, file);
        let original = rewritings.first().and_then(|first| first.before);
        for change in rewritings {
            let (message, severity) = match change.after {
                // The change before is accused; its mending is only told.
                after @ Some(_) if after == original => ("attachment-restored", Severity::Info),
                Some(_) => ("attachment-changed", Severity::High),
                None => ("attachment-removed", Severity::High),
            };
            telling.tell(step, severity, || {
                let finding = context
                    .finding(&ATTACHMENT_MISMATCH)
                    .message(message)
                    .severity(severity)
                    .step(step)
                    .at(context.place(file.span))
                    .with("step", step)
                    .with("file", file.as_str())
                    .with("settled", settled(folder, file, original))
                    .with("target", path(context, file));
                context.done_by(finding, &change.commit)
            });
        }
    }
}

/// Whether a file holds again what it held when it was first named.
fn settled(folder: &Folder<'_>, file: &str, original: Option<Change>) -> &'static str {
    let now = folder.file(file).map(|file| file.blob);
    match original.map(|original| original.blob) {
        Some(blob) if now == Some(blob) => "yes",
        _ => "no",
    }
}

/// The path of an attachment as a word of a command.
fn path(context: &CaseContext<'_>, file: &str) -> String {
    shell_word(&format!("{}/{file}", context.case.folder()))
}

/// Whether changes of a file after a transition explain that its hash is wrong, and which transition recorded the outputs of
/// the step that was last asked about: asked once, however many outputs name the file.
#[derive(Default)]
struct Explained<'a> {
    recorded: Option<(u32, Option<usize>)>,
    by_change: HashMap<(&'a str, Option<usize>), bool>,
}

impl<'a> Explained<'a> {
    fn asked(
        &mut self,
        context: &CaseContext<'_>,
        folder: &Folder<'a>,
        evidence: &Evidence<'a>,
    ) -> bool {
        let step = evidence.step.index;
        let at = match self.recorded {
            Some((of, at)) if of == step => at,
            _ => recorded(context, evidence),
        };
        self.recorded = Some((step, at));
        let name = evidence.file.value.as_str();
        let known = self.by_change.entry((name, at));
        *known.or_insert_with(|| !folder.changed_after(name, at).is_empty())
    }
}

fn hash<'a>(
    context: &CaseContext<'_>,
    (folder, explained): (&Folder<'a>, &mut Explained<'a>),
    evidence: &Evidence<'a>,
    telling: &mut Telling<'_, '_>,
) {
    let (Found::There(file), Some(given)) = (evidence.found, evidence.sha256) else {
        return;
    };
    let about = |finding: Finding| {
        finding
            .at(context.place(given.span))
            .with("given", given.as_str())
    };
    match &file.digest {
        Some(AttachmentDigest::Sha256(actual))
            if *actual != given.value && !explained.asked(context, folder, evidence) =>
        {
            telling.about(evidence, |finding| {
                about(finding).with("actual", actual.as_str())
            });
        }
        Some(AttachmentDigest::TooLarge(size)) => telling.about(evidence, |finding| {
            about(finding)
                .with("target", path(context, evidence.file))
                .message("attachment-too-large")
                .with("size", size.div_ceil(MIB))
                .with("limit", ATTACHMENT_LIMIT / MIB)
        }),
        Some(AttachmentDigest::Sha256(_)) | None => {}
    }
}

/// The transition that recorded the outputs that count: the step's, or that of its last correction of them.
fn recorded(context: &CaseContext<'_>, evidence: &Evidence<'_>) -> Option<usize> {
    let case = context.case;
    let record = case.record()?;
    let corrects = |at: &&usize| {
        let correction = record.corrections.get(**at);
        correction.is_some_and(|entry| entry.patch.outputs.is_some())
    };
    match evidence.step.corrections.iter().rev().find(corrects) {
        Some(at) => *case.recorded.corrections.get(*at)?,
        None => *case
            .recorded
            .steps
            .get(evidence.step.index.saturating_sub(1) as usize)?,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, Story, case, procedure, sha256, story, world};
    use crate::history::MergeSide;

    /// Every rule about attachments, so that one mistake is seen to be one finding.
    fn says(story: Story) -> Vec<String> {
        let lines = world(procedure()).story(story).says();
        lines
            .into_iter()
            .filter(|line| line.starts_with("attachment"))
            .collect()
    }

    fn one() -> Draft {
        case("001").step(1, "2025-04-14 09:00").file("a.pdf")
    }

    #[test]
    fn the_hash_given_is_that_of_the_bytes() {
        let right = one().hashed(&sha256("isi"));
        assert_eq!(says(story(right).with_file("a.pdf", "isi")), [""; 0]);
        let wrong = one().hashed(&sha256("lain"));
        assert_eq!(
            says(story(wrong).with_file("a.pdf", "isi")),
            [
                "attachment-mismatch 001/1 17:10 Isi lampiran “a.pdf” tidak cocok dengan nilai hash yang dicatat langkah 1."
            ]
        );
    }

    #[test]
    fn a_change_is_told_once_also_when_it_breaks_the_hash_or_is_restored() {
        let step = one().hashed(&sha256("isi"));
        let changed = story(step.clone())
            .with_file("a.pdf", "isi")
            .then(step.clone())
            .with_file("a.pdf", "lain");
        let text = "attachment-mismatch 001/1 16:10 Commit 0001000000 (14 April 2025) mengubah lampiran “a.pdf”, yang sudah tercatat pada langkah 1.";
        assert_eq!(says(changed.clone()), [text]);
        let restored = changed.then(step).with_file("a.pdf", "isi");
        assert_eq!(
            says(restored),
            [
                text.to_owned(),
                text.replace("0001", "0002").replace(
                    "mengubah lampiran “a.pdf”",
                    "mengembalikan isi lampiran “a.pdf”"
                )
            ]
        );
    }

    #[test]
    fn a_removal_is_told_once() {
        let removed = story(one())
            .with_file("a.pdf", "isi")
            .then(one())
            .without_file("a.pdf");
        assert_eq!(
            says(removed),
            [
                "attachment-mismatch 001/1 16:10 Commit 0001000000 (14 April 2025) menghapus lampiran “a.pdf”, yang sudah tercatat pada langkah 1."
            ]
        );
    }

    #[test]
    fn a_new_version_under_the_old_name_is_a_change() {
        let again = one().step(2, "2025-04-15 09:00").file("a.pdf");
        let told = story(one())
            .with_file("a.pdf", "isi")
            .then(again)
            .with_file("a.pdf", "lain");
        assert_eq!(says(told).len(), 1);
    }

    #[test]
    fn a_correction_with_a_file_of_its_own_changes_nothing() {
        let corrected = one().corrected_file(1, "b.pdf", "2025-04-15 09:00");
        let told = story(one())
            .with_file("a.pdf", "isi")
            .then(corrected.clone())
            .with_file("b.pdf", "lain");
        assert_eq!(says(told.clone()), [""; 0]);
        let lost = told.then(corrected).without_file("a.pdf");
        assert_eq!(says(lost).len(), 1, "the original stays readable");
    }

    #[test]
    fn a_merge_that_loses_nothing_changes_nothing() {
        let told = |side| {
            story(one())
                .with_file("a.pdf", "isi")
                .merged(side, Some(one()), one())
                .with_file("a.pdf", "lain")
        };
        assert_eq!(says(told(MergeSide::Untouched)), [""; 0]);
        assert_eq!(says(told(MergeSide::Discarded)).len(), 1);
        assert_eq!(says(told(MergeSide::New)).len(), 1);
    }

    #[test]
    fn what_goes_with_a_deleted_case_is_told_with_the_case() {
        let told = story(one())
            .with_file("a.pdf", "isi")
            .deleted()
            .without_file("a.pdf")
            .then(one())
            .with_file("a.pdf", "isi");
        assert_eq!(says(told), [""; 0]);
    }
}
