//! `unsafe-entry` for commits: their headers are those that git writes, once each, and name persons and dates that can be.

use super::UNSAFE_ENTRY;
use super::touched::Touched;
use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::Finding;
use crate::history::HeaderFault;

pub(in crate::check) static CHECK: Check = Check {
    rules: &[],
    messages: &[
        "unsafe-header-repeated",
        "unsafe-header-missing",
        "unsafe-header-misplaced",
        "unsafe-header-same-parent",
        "unsafe-header-zero",
        "unsafe-header-person",
        "unsafe-header-encoding",
        "unsafe-header-hidden",
        "unsafe-header-mixed",
        "unsafe-header-date",
        "unsafe-header-offset",
    ],
    judge: Judge::Archive(judge),
};

/// Each fault, with the case and the step that the commit recorded, where it recorded one.
fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    if facts.history.oddities.headers.is_empty() {
        return;
    }
    let touched = Touched::of(facts);
    for (index, fault) in &facts.history.oddities.headers {
        let Some(commit) = facts.history.commits.get(*index) else {
            continue;
        };
        let (message, header) = message(*fault);
        let person = match header {
            "committer" => &commit.committer,
            _ => &commit.author,
        };
        let finding = Finding::new(&UNSAFE_ENTRY)
            .message(message)
            .commit(commit.id)
            .with("commit", commit.id.short())
            .with("header", header)
            .with("name", format!("{} <{}>", person.name, person.email));
        findings.push(touched.about(finding, *index, commit));
    }
}

/// Key of the message, and the header it is about.
fn message(fault: HeaderFault) -> (&'static str, &'static str) {
    match fault {
        HeaderFault::Repeated(header) => ("unsafe-header-repeated", header),
        HeaderFault::Missing(header) => ("unsafe-header-missing", header),
        HeaderFault::Misplaced(header) => ("unsafe-header-misplaced", header),
        HeaderFault::SameParent => ("unsafe-header-same-parent", "parent"),
        HeaderFault::Zero => ("unsafe-header-zero", ""),
        HeaderFault::Person(header) => ("unsafe-header-person", header),
        HeaderFault::NotText(header) => ("unsafe-header-encoding", header),
        HeaderFault::Hidden(header) => ("unsafe-header-hidden", header),
        HeaderFault::Mixed(header) => ("unsafe-header-mixed", header),
        HeaderFault::Date(header) => ("unsafe-header-date", header),
        HeaderFault::Offset(header) => ("unsafe-header-offset", header),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn each_fault_is_said_with_its_commit() {
        let faults = [
            HeaderFault::Repeated("author"),
            HeaderFault::Missing("author"),
            HeaderFault::Misplaced("parent"),
            HeaderFault::SameParent,
            HeaderFault::Zero,
            HeaderFault::Person("author"),
            HeaderFault::NotText("author"),
            HeaderFault::Hidden("author"),
            HeaderFault::Mixed("author"),
            HeaderFault::Date("author"),
            HeaderFault::Offset("author"),
        ];
        let mut said = std::collections::BTreeSet::new();
        for fault in faults {
            let draft = case("001").received("2025-04-14 08:00");
            let world = world(procedure()).case(draft).odd_header(fault);
            said.extend(world.only("unsafe-entry"));
        }
        assert_eq!(said.len(), CHECK.messages.len());
        assert!(
            said.contains(
                "unsafe-entry 001 1:1 Commit 0000000000 memuat baris author lebih dari sekali."
            ),
            "{said:?}"
        );
    }
}
