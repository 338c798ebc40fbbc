//! `many-cases-in-commit`: a commit concerns one case.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::Case;
use crate::case::path::CasePath;
use crate::check::Facts;
use crate::check::context::by_commit;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::PathChange;
use crate::source::Place;
use crate::stamp::CommitId;

/// A commit touches more than one case.
pub static MANY_CASES_IN_COMMIT: Rule = Rule {
    name: "many-cases-in-commit",
    group: Group::History,
    severity: Some(Severity::Medium),
    proves: "Every commit touches the file of one case at most; merges, which only join, are left out.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&MANY_CASES_IN_COMMIT],
    messages: &["many-cases-in-commit"],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let renames = facts.archive.renames.iter();
    let moved: BTreeSet<(&str, CommitId)> = renames
        .map(|moved| (moved.from.as_str(), moved.came.id))
        .collect();
    // The cases by number, with the file that the commit touched.
    let mut touched: BTreeMap<usize, BTreeMap<&str, &str>> = BTreeMap::new();
    for change in &facts.history.changes {
        if let Some(path) = CasePath::parse(&change.path)
            && !is_left_behind(facts, &moved, change)
        {
            touched
                .entry(change.commit)
                .or_default()
                .insert(path.number, &change.path);
        }
    }
    let standing = facts.archive.cases.iter();
    let standing: BTreeMap<&str, &Case> = standing.map(|case| (case.path.as_str(), case)).collect();
    for (index, cases) in touched.iter().filter(|(_, cases)| cases.len() > 1) {
        let Some(commit) = facts.history.commits.get(*index) else {
            continue;
        };
        if commit.parents.len() > 1 {
            continue;
        }
        let numbers: Vec<String> = cases.keys().map(|number| (*number).to_owned()).collect();
        let mut places = cases.values().map(|path| match standing.get(path) {
            Some(case) => case.version.source.whole(),
            None => Place::of_file(*path),
        });
        let mut finding = Finding::new(&MANY_CASES_IN_COMMIT);
        (finding.place, finding.related) = (
            places.next(),
            places
                .next()
                .map(|place| (place, "temuan-label-second-case")),
        );
        let finding = finding.with("count", numbers.len()).with("cases", numbers);
        findings.push(by_commit(finding, commit, &facts.settings.zone));
    }
}

/// Whether the change only takes away a file that the same commit put elsewhere: that is `case-renamed`.
fn is_left_behind(
    facts: &Facts<'_>,
    moved: &BTreeSet<(&str, CommitId)>,
    change: &PathChange,
) -> bool {
    let commit = facts.history.commits.get(change.commit);
    change.after.is_none()
        && commit.is_some_and(|commit| moved.contains(&(change.path.as_str(), commit.id)))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{World, case, procedure, world};

    fn two_cases() -> World {
        let draft = |id| case(id).received("2025-04-14 08:00");
        world(procedure()).case(draft("001")).case(draft("002"))
    }

    #[test]
    fn a_commit_concerns_one_case() {
        assert_eq!(two_cases().only("many-cases-in-commit"), [""; 0]);
        let attachment = two_cases().touching(0, "cases/2025/04/001/surat.pdf");
        assert_eq!(attachment.only("many-cases-in-commit"), [""; 0]);
        let both = two_cases().touching(0, "cases/2025/04/002.toml");
        assert_eq!(
            both.only("many-cases-in-commit"),
            [
                "many-cases-in-commit 1:1 Commit 0000000000 (14 April 2025) mengubah 2 berkas sekaligus: 001, 002. | berkas kedua dalam commit yang sama 1:1"
            ]
        );
    }
}
