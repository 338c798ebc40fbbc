//! `office-file-in-commit`: who records an entry changes no rule of the office with the same commit.
//!
//! Beyond the contract's table, but of its words: a commit touches one case file, and in it one entry and its attachments.
//! Settings, calendar, roster and SOPs decide what an entry is worth. Changed together with one, a rule is made for the
//! entry, and nobody can look at it before it is used.

use std::collections::BTreeMap;

use super::touched::Touched;
use crate::check::Facts;
use crate::check::context::by_commit;
use crate::check::registry::{Check, Judge};
use crate::check::sop::own_changes;
use crate::finding::{Finding, Group, Rule, Severity};
use crate::policy::OfficeFile;
use crate::policy::delta::{Delta, deltas};
use crate::source::Place;
use crate::stamp::CommitId;

/// A commit touches a case and changes a file of the office.
pub static OFFICE_FILE_IN_COMMIT: Rule = Rule {
    name: "office-file-in-commit",
    group: Group::History,
    severity: Some(Severity::Medium),
    proves: "No commit that touches a case changes settings, calendar, roster or an SOP; merges, which only join, are left out.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&OFFICE_FILE_IN_COMMIT],
    messages: &["office-file-in-commit"],
    judge: Judge::Apart(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let touched = Touched::of(facts);
    let commits = facts.history.commits.iter().enumerate();
    let recording: BTreeMap<CommitId, usize> = commits
        .filter(|(index, commit)| touched.has(*index) && !commit.is_merge())
        .map(|(index, commit)| (commit.id, index))
        .collect();
    let mut changed: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for change in own_changes(facts) {
        if let Some(index) = recording.get(&change.commit.id)
            && change.file != OfficeFile::Other
            && deltas(change) != [Delta::Layout]
        {
            changed.entry(*index).or_default().push(&change.path);
        }
    }
    for (index, paths) in changed {
        if let (Some(commit), [first, rest @ ..]) =
            (facts.history.commits.get(index), paths.as_slice())
        {
            let finding = Finding::new(&OFFICE_FILE_IN_COMMIT).at(Place::of_file(*first));
            let finding = touched.about(finding, index, commit);
            let finding = by_commit(finding, commit, &facts.settings.zone);
            findings.push(finding.with("path", *first).with("more", rest.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, changed, changed_with, procedure, version, world};
    use crate::stamp::CommitId;

    const PATH: &str = "content/petugas.toml";

    /// A case whose first step is recorded by the second commit, and a change of the roster by this one.
    fn with(commit: [u8; 2], text: &str) -> Vec<String> {
        let mut id = CommitId::default();
        id.0[..2].copy_from_slice(&commit);
        let before = "[[petugas]]\nid = \"a\"\nnama = \"A\"\nemail = []\npelaksana = []\n";
        let policy = changed_with(id, PATH, version(PATH, before), version(PATH, text));
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00");
        let world = world(procedure()).case(draft).policy(policy);
        world.only("office-file-in-commit")
    }

    #[test]
    fn a_commit_of_its_own_is_accepted_and_so_is_another_layout() {
        assert_eq!(with([9, 9], ""), [""; 0]);
        let layout = "[[petugas]]\nid = 'a'\nnama = 'A' # dua\nemail = []\npelaksana = []\n";
        assert_eq!(with([0, 1], layout), [""; 0]);
    }

    #[test]
    fn a_change_in_the_commit_of_a_step_is_told_at_the_step() {
        assert_eq!(
            with([0, 1], ""),
            [
                "office-file-in-commit 001/1 1:1 Commit 0001000000 (14 April 2025) mencatat berkas dan sekaligus mengubah aturan kantor: content/petugas.toml."
            ]
        );
    }

    #[test]
    fn a_commit_that_is_no_case_s_is_no_matter() {
        let policy = changed(PATH, version(PATH, ""), version(PATH, ""), "2025-04-14");
        let world = world(procedure()).case(case("001")).policy(policy);
        assert_eq!(world.only("office-file-in-commit"), [""; 0]);
    }
}
