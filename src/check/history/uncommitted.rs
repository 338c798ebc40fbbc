//! `uncommitted`: what is in no commit is not part of the record.

use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::worktree::Uncommitted;
use crate::source::Place;
use crate::text::shell_word;

/// A file was edited but the edit is in no commit.
pub static UNCOMMITTED: Rule = Rule {
    name: "uncommitted",
    group: Group::History,
    severity: Some(Severity::Info),
    proves: "The working tree holds no edits that are missing from the record.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&UNCOMMITTED],
    messages: &["uncommitted"],
    judge: Judge::Apart(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    findings.extend(told(facts.uncommitted));
}

/// One finding for each edit.
pub(in crate::check) fn told(edits: &[Uncommitted]) -> impl Iterator<Item = Finding> {
    edits.iter().map(|edit| {
        let finding = Finding::new(&UNCOMMITTED)
            .at(Place::of_file(edit.path.as_str()))
            .with("path", edit.path.as_str())
            .with("file", shell_word(&edit.path));
        match &edit.case {
            Some(case) => finding.case(case),
            None => finding,
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{procedure, world};

    #[test]
    fn each_edited_file_is_named() {
        assert_eq!(world(procedure()).says(), [""; 0]);
        assert_eq!(
            world(procedure())
                .edited("cases/2025/04/001.toml", Some("001"))
                .edited("cases/BACA.md", None)
                .says(),
            [
                "uncommitted 1:1 cases/BACA.md berisi perubahan yang belum dicatat dengan commit, jadi belum dinilai.",
                "uncommitted 001 1:1 cases/2025/04/001.toml berisi perubahan yang belum dicatat dengan commit, jadi belum dinilai.",
            ]
        );
    }
}
