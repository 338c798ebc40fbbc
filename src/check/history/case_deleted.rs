//! `case-deleted`: a case stays in the archive; what is not pursued is withdrawn.

use std::collections::BTreeSet;

use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::{Commit, MergeSide, Transition};
use crate::stamp::CommitId;
use crate::text::shell_word;

/// The file was deleted, even if it returned later.
pub static CASE_DELETED: Rule = Rule {
    name: "case-deleted",
    group: Group::History,
    severity: Some(Severity::Critical),
    proves: "The case's file has never been deleted.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&CASE_DELETED],
    messages: &["case-deleted", "case-deleted-returned"],
    judge: Judge::Past(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let mut told = BTreeSet::new();
    let with_attachments = deletions_of_attachments(context);
    let goes = |transition: &Transition| transition.before.is_some() && transition.after.is_none();
    for (index, transition) in context.case.transitions.iter().enumerate() {
        let here = match transition.merge {
            None | Some(MergeSide::New) => true,
            Some(MergeSide::Untouched | MergeSide::Rewritten) => false,
            // A merge that takes over a deletion is not the one that deleted; one that drops a case of one side is.
            Some(MergeSide::Discarded) => !context
                .case
                .transitions
                .iter()
                .take(index)
                .any(|earlier| earlier.merge.is_none() && goes(earlier)),
        };
        if here && goes(transition) && told.insert(transition.commit.id) {
            let message = if context.case.deleted {
                "case-deleted"
            } else {
                "case-deleted-returned"
            };
            let finding = context.finding(&CASE_DELETED).message(message);
            let finding = context
                .done_by(finding, &transition.commit)
                .with("file", shell_word(&context.case.path))
                .with(
                    "folder",
                    attachments(context, &transition.commit, &with_attachments),
                );
            findings.push(match transition.parent {
                Some(parent) => finding.with("before", parent.short()),
                None => finding,
            });
        }
    }
}

/// The folder of the case's attachments as a further word of a command, where the commit deleted some of them too.
fn attachments(
    context: &CaseContext<'_>,
    commit: &Commit,
    deleting: &BTreeSet<CommitId>,
) -> String {
    let path = &context.case.path;
    let folder = path.strip_suffix(".toml");
    let folder = folder.filter(|_| deleting.contains(&commit.id));
    folder.map_or_else(String::new, |folder| format!(" {}", shell_word(folder)))
}

/// Commits that deleted attachments of the case; only asked where its file was deleted.
fn deletions_of_attachments(context: &CaseContext<'_>) -> BTreeSet<CommitId> {
    let case = context.case;
    if case.transitions.iter().all(|t| t.after.is_some()) {
        return BTreeSet::new();
    }
    let changes = case.attachment_changes.iter();
    let deletions = changes.filter(|change| change.after.is_none());
    deletions.map(|change| change.commit.id).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, case, procedure, story, world};

    fn draft() -> Draft {
        case("001").received("2025-04-14 08:00")
    }

    #[test]
    fn a_deletion_is_a_finding_and_the_rest_of_the_case_is_not_judged() {
        let gone = story(draft().step(4, "2025-04-14 09:00")).deleted();
        assert_eq!(
            world(procedure()).story(gone).says(),
            [
                "case-deleted 001 1:1 Commit 0001000000 (14 April 2025) menghapus berkas 001 dari arsip."
            ]
        );
    }

    #[test]
    fn it_stays_one_after_the_file_returned() {
        let back = story(draft()).deleted().then(draft());
        assert_eq!(
            world(procedure())
                .story(back)
                .judged_on("2025-04-14")
                .says(),
            [
                "case-deleted 001 1:1 Commit 0001000000 (14 April 2025) menghapus berkas 001; berkas itu kemudian dikembalikan."
            ]
        );
        assert_eq!(
            world(procedure())
                .story(story(draft()))
                .only("case-deleted"),
            [""; 0]
        );
    }
}
