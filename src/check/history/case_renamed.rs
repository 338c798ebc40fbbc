//! `case-renamed`: a case keeps its number and its place.

use std::collections::{BTreeMap, BTreeSet};

use super::undo::Undo;

use crate::case::Case;
use crate::case::path::CasePath;
use crate::check::Facts;
use crate::check::context::by_commit;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::source::Place;

/// The file moved to another path, at once or by way of a deletion.
pub static CASE_RENAMED: Rule = Rule {
    name: "case-renamed",
    group: Group::History,
    severity: Some(Severity::Critical),
    proves: "The case's file has always stood at the same path, under the same number.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&CASE_RENAMED],
    messages: &["case-renamed", "case-renamed-later", "case-renamed-back"],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let moves = &facts.archive.renames;
    if moves.is_empty() {
        return;
    }
    let mut leaving: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, moved) in moves.iter().enumerate() {
        leaving.entry(&moved.from).or_default().push(at);
    }
    let cases = facts.archive.cases.iter();
    let standing: BTreeMap<&str, &Case> = cases.map(|case| (case.path.as_str(), case)).collect();
    let mut numbers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for case in facts.archive.cases.iter().filter(|case| !case.deleted) {
        numbers.entry(&case.id).or_default().push(&case.path);
    }
    let undo = Undo::of(facts);
    // Returns to where a case once stood are told when it left.
    let mut returns: BTreeSet<usize> = BTreeSet::new();
    for (at, moved) in moves.iter().enumerate() {
        // A case that moved on stands in the archive under its last path only.
        let (mut last, mut since) = (moved.to.as_str(), at);
        while let Some(next) = leaving
            .get(last)
            .and_then(|later| later.iter().find(|later| **later > since))
        {
            (last, since) = (&moves[*next].to, *next);
            if last == moved.from {
                returns.insert(since);
            }
        }
        let at_once = moved.gone.id == moved.came.id;
        let (message, severity) = match (returns.contains(&at), at_once) {
            // The move away is accused; its mending is only told.
            (true, _) => ("case-renamed-back", Severity::Info),
            (false, true) => ("case-renamed", Severity::Critical),
            (false, false) => ("case-renamed-later", Severity::Critical),
        };
        // Where a case can't go back to.
        let number = CasePath::parse(&moved.from).map(|from| from.number);
        let holders = number.and_then(|number| numbers.get(number));
        let taken = holders.is_some_and(|paths| paths.iter().any(|path| *path != last));
        let command = match (last == moved.from, taken || last != moved.to, at_once) {
            (true, ..) => "back".to_owned(),
            (false, true, _) => "none".to_owned(),
            (false, false, true) => undo.within(&moved.came, 2),
            (false, false, false) => "none".to_owned(),
        };
        let finding = Finding::new(&CASE_RENAMED)
            .message(message)
            .severity(severity)
            .with("undo", command)
            .with("from", moved.from.as_str())
            .with("to", moved.to.as_str())
            .with("deleted_by", moved.gone.id.short());
        let finding = match standing.get(last) {
            Some(case) => finding.case(&case.id).at(case.version.source.whole()),
            None => finding.at(Place::of_file(moved.to.as_str())),
        };
        findings.push(by_commit(finding, &moved.came, &facts.settings.zone));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn a_move_names_both_paths() {
        let there = || world(procedure()).case(case("001").received("2025-04-14 08:00"));
        assert_eq!(there().only("case-renamed"), [""; 0]);
        assert_eq!(
            there()
                .renamed("cases/2025/03/007.toml", "cases/2025/04/001.toml")
                .only("case-renamed"),
            [
                "case-renamed 001 1:1 Commit 0000000000 (14 April 2025) memindahkan berkas dari cases/2025/03/007.toml ke cases/2025/04/001.toml."
            ]
        );
    }
}
