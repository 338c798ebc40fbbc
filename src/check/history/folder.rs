//! `changed-without-step` for a case's folder: what no step names is part of the record too.
//!
//! A file may come with an entry of its case, whether that names it or not. One that comes without any, and one that is
//! changed or removed later, is an edit of the record without a step. What steps name is judged by the rules of attachments;
//! here only its mode, which they don't look at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::changed_without_step::CHANGED_WITHOUT_STEP;
use crate::check::completeness::evidence::{Folder, namings};
use crate::check::registry::{Check, Judge};
use crate::check::{CaseContext, Facts};
use crate::finding::Finding;
use crate::history::{AttachmentChange, Commit, History};
use crate::stamp::CommitId;

pub(in crate::check) static CHECK: Check = Check {
    rules: &[],
    messages: &["folder-changed"],
    judge: Judge::Apart(judge),
};

/// Entries that a commit brought and that are `unsafe-entry`: what is told there is not told again.
type Unsafe<'a> = BTreeSet<(CommitId, &'a str)>;

/// What a commit did to the folder.
struct Edit<'a> {
    commit: &'a Arc<Commit>,
    /// Files, each with the word by which the message chooses its own.
    files: BTreeMap<&'a str, &'static str>,
}

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let History {
        commits, oddities, ..
    } = facts.history;
    let entries = oddities.entries.iter().filter_map(|entry| {
        let commit = commits.get(entry.commit)?;
        Some((commit.id, entry.path.as_str()))
    });
    let told: Unsafe<'_> = entries.collect();
    for case in &facts.archive.cases {
        let context = CaseContext {
            facts: *facts,
            case,
        };
        folder(&context, &told, findings);
    }
}

fn folder(context: &CaseContext<'_>, told: &Unsafe<'_>, findings: &mut Vec<Finding>) {
    let case = context.case;
    if case.attachment_changes.is_empty() {
        return;
    }
    let Some(record) = case.record() else {
        return;
    };
    // A step that was edited or lost named its files too; what became of it is told by its own rules.
    let versions = case
        .transitions
        .iter()
        .flat_map(|t| [&t.before, &t.after])
        .flatten();
    let records = versions.filter_map(|version| version.record.as_ref());
    let named: BTreeSet<&str> = records
        .chain([record])
        .flat_map(namings)
        .map(|(_, _, file)| file.as_str())
        .collect();
    let written = case.transitions.iter();
    let written = written.filter(|change| change.is_own() && change.after.is_some());
    let entries: BTreeSet<CommitId> = written.map(|change| change.commit.id).collect();
    let folder = Folder::of(context);
    let mut edits: Vec<Edit<'_>> = Vec::new();
    let is_told = |change: &AttachmentChange| {
        let path = format!("{}/{}", case.folder(), change.name);
        let parts = path
            .match_indices('/')
            .filter_map(|(end, _)| path.get(..end));
        let mut paths = parts.chain([path.as_str()]);
        !told.is_empty() && paths.any(|path| told.contains(&(change.commit.id, path)))
    };
    for change in folder.own_changes().filter(|change| !is_told(change)) {
        let with_entry = entries.contains(&change.commit.id);
        let Some(word) = word(change, named.contains(change.name.as_str()), with_entry) else {
            continue;
        };
        match edits.last_mut() {
            Some(edit) if edit.commit.id == change.commit.id => {
                edit.files.insert(&change.name, word);
            }
            _ => edits.push(Edit {
                commit: &change.commit,
                files: BTreeMap::from([(change.name.as_str(), word)]),
            }),
        }
    }
    findings.extend(edits.iter().filter_map(|edit| finding(context, edit)));
}

/// What the change is called; `None` when it is no matter here.
fn word(change: &AttachmentChange, is_named: bool, with_entry: bool) -> Option<&'static str> {
    match (change.before, change.after) {
        (Some(before), Some(after)) if before.blob == after.blob => {
            let files = before.kind.is_file() && after.kind.is_file();
            (files || !is_named).then_some("mode")
        }
        _ if is_named => None,
        (None, Some(_)) => (!with_entry).then_some("added"),
        (Some(_), Some(_)) => Some("changed"),
        (Some(_), None) => Some("removed"),
        (None, None) => None,
    }
}

fn finding(context: &CaseContext<'_>, edit: &Edit<'_>) -> Option<Finding> {
    let (first, word) = edit.files.first_key_value()?;
    let alike = edit.files.values().all(|other| other == word);
    let finding = context
        .finding(&CHANGED_WITHOUT_STEP)
        .message("folder-changed")
        .with("change", if alike { word } else { "changed" })
        .with("file", *first)
        .with("more", edit.files.len() - 1);
    Some(context.done_by(finding, edit.commit))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, Story, case, procedure, story, world};
    use crate::history::{EntryKind, MergeSide};

    fn only(story: Story) -> Vec<String> {
        world(procedure()).story(story).only("changed-without-step")
    }

    fn one() -> Draft {
        case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00")
            .file("a.pdf")
    }

    fn two() -> Draft {
        one().step(2, "2025-04-15 09:00")
    }

    /// The case with a file that its step names and one that it does not.
    fn begun() -> Story {
        story(one())
            .with_file("a.pdf", "isi")
            .with_file("foto.jpg", "isi")
    }

    #[test]
    fn what_comes_with_an_entry_is_accepted_named_or_not() {
        assert_eq!(only(begun()), [""; 0]);
        let later = story(one()).with_file("a.pdf", "isi");
        assert_eq!(
            only(later.then(two()).with_file("foto.jpg", "isi")),
            [""; 0]
        );
    }

    #[test]
    fn what_comes_without_one_is_told_once_a_commit() {
        let told = story(one())
            .with_file("a.pdf", "isi")
            .alone()
            .with_file("foto.jpg", "isi")
            .with_file("peta.jpg", "isi");
        assert_eq!(
            only(told),
            [
                "changed-without-step 001 1:1 Commit 0001000000 (14 April 2025) menambahkan file “foto.jpg” dan 1 file lain dalam folder berkas 001, padahal tidak ada langkah yang mencatatnya."
            ]
        );
    }

    #[test]
    fn a_change_or_a_removal_is_told_also_where_a_step_is_recorded() {
        assert_eq!(
            only(begun().alone().with_file("foto.jpg", "lain")),
            [
                "changed-without-step 001 1:1 Commit 0001000000 (14 April 2025) mengubah file “foto.jpg” dalam folder berkas 001, padahal tidak ada langkah yang mencatatnya."
            ]
        );
        assert_eq!(
            only(begun().then(two()).without_file("foto.jpg")),
            [
                "changed-without-step 001 1:1 Commit 0001000000 (14 April 2025) menghapus file “foto.jpg” dalam folder berkas 001, padahal tidak ada langkah yang mencatatnya."
            ]
        );
    }

    #[test]
    fn what_a_step_names_is_told_by_its_own_rule_but_for_its_mode() {
        assert_eq!(only(begun().alone().with_file("a.pdf", "lain")), [""; 0]);
        assert_eq!(only(begun().alone().without_file("a.pdf")), [""; 0]);
        let mode = begun()
            .alone()
            .with_entry("a.pdf", EntryKind::Executable, "isi");
        assert_eq!(
            only(mode),
            [
                "changed-without-step 001 1:1 Commit 0001000000 (14 April 2025) mengubah izin file “a.pdf” dalam folder berkas 001, padahal tidak ada langkah yang mencatatnya."
            ]
        );
    }

    #[test]
    fn what_goes_with_a_deleted_case_and_comes_back_with_it_is_told_with_the_case() {
        let told = begun()
            .deleted()
            .without_file("a.pdf")
            .without_file("foto.jpg")
            .then(one())
            .with_file("a.pdf", "isi")
            .with_file("foto.jpg", "isi");
        assert_eq!(only(told), [""; 0]);
    }

    #[test]
    fn a_merge_that_only_takes_over_changes_nothing() {
        let told = |side| {
            only(
                begun()
                    .merged(side, Some(one()), one())
                    .with_file("foto.jpg", "lain"),
            )
            .len()
        };
        assert_eq!(told(MergeSide::Untouched), 0);
        assert_eq!((told(MergeSide::Discarded), told(MergeSide::New)), (1, 1));
    }
}
