//! `unsafe-entry`: no entry of the record's folders leads elsewhere, passes for another, or is no plain file or folder.

use std::collections::HashSet;

use crate::case::path::{CasePath, attachment};
use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::escape::visible;
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::{EntryFault, NameFault, UnsafeEntry};
use crate::source::Place;

/// A tree or a commit of the history is written as no honest program writes it.
pub static UNSAFE_ENTRY: Rule = Rule {
    name: "unsafe-entry",
    group: Group::History,
    severity: Some(Severity::Critical),
    proves: "Every folder of the history holds only plain files and folders whose names mean what they show, and every commit \
             is written as git writes one.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&UNSAFE_ENTRY],
    messages: &[
        "unsafe-entry-elsewhere",
        "unsafe-entry-git",
        "unsafe-entry-separator",
        "unsafe-entry-control",
        "unsafe-entry-encoding",
        "unsafe-entry-hidden",
        "unsafe-entry-mixed",
        "unsafe-entry-long",
        "unsafe-entry-duplicate",
        "unsafe-entry-order",
        "unsafe-entry-order-root",
        "unsafe-entry-likeness",
        "unsafe-entry-symlink",
        "unsafe-entry-submodule",
        "unsafe-entry-mode",
        "unsafe-entry-deep",
        "unsafe-entry-more",
    ],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let cases = facts.archive.cases.iter();
    let known: HashSet<&str> = cases.map(|case| case.id.as_str()).collect();
    for entry in &facts.history.oddities.entries {
        let Some(commit) = facts.history.commits.get(entry.commit) else {
            continue;
        };
        let path = visible(&entry.path);
        let finding = Finding::new(&UNSAFE_ENTRY)
            .message(message(&entry.fault))
            .commit(commit.id)
            .at(Place::of_file(path.as_str()))
            .with("commit", commit.id.short())
            .with("path", path);
        let finding = match &entry.fault {
            EntryFault::Order if entry.path == "." => finding.message("unsafe-entry-order-root"),
            EntryFault::Likeness(other) => finding.with("other", visible(other)),
            EntryFault::More(count) => finding.with("count", *count),
            _ => finding,
        };
        findings.push(match case_of(entry, &known) {
            Some(case) => finding.case(case),
            None => finding,
        });
    }
}

/// Number of the case whose file or folder the entry stands for.
fn case_of<'a>(entry: &UnsafeEntry, known: &HashSet<&'a str>) -> Option<&'a str> {
    let file = match attachment(&entry.path) {
        Some((file, _)) => file,
        None => entry.path.clone(),
    };
    let number = CasePath::parse(&file)?.number;
    known.get(number).copied()
}

fn message(fault: &EntryFault) -> &'static str {
    match fault {
        EntryFault::Name(name) => match name {
            NameFault::Elsewhere => "unsafe-entry-elsewhere",
            NameFault::Git => "unsafe-entry-git",
            NameFault::Separator => "unsafe-entry-separator",
            NameFault::Control => "unsafe-entry-control",
            NameFault::NotText => "unsafe-entry-encoding",
            NameFault::Hidden => "unsafe-entry-hidden",
            NameFault::Mixed => "unsafe-entry-mixed",
            NameFault::Long => "unsafe-entry-long",
        },
        EntryFault::Duplicate => "unsafe-entry-duplicate",
        EntryFault::Order => "unsafe-entry-order",
        EntryFault::Likeness(_) => "unsafe-entry-likeness",
        EntryFault::Symlink => "unsafe-entry-symlink",
        EntryFault::Submodule => "unsafe-entry-submodule",
        EntryFault::Mode => "unsafe-entry-mode",
        EntryFault::Deep => "unsafe-entry-deep",
        EntryFault::More(_) => "unsafe-entry-more",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn each_fault_is_said_with_its_commit_and_path() {
        let said = |path: &str, fault| {
            let draft = case("001").received("2025-04-14 08:00");
            let world = world(procedure()).case(draft).unsafe_entry(path, fault);
            world.only("unsafe-entry").concat()
        };
        assert_eq!(
            world(procedure())
                .case(case("001").received("2025-04-14 08:00"))
                .only("unsafe-entry"),
            [""; 0]
        );
        assert_eq!(
            said(
                "cases/2025/04/gaji\u{202e}fdp.exe",
                EntryFault::Name(NameFault::Hidden)
            ),
            "unsafe-entry 1:1 Commit 0000000000 memuat cases/2025/04/gaji\\u{202e}fdp.exe: namanya memakai karakter tak terlihat atau pembalik arah baca."
        );
        assert_eq!(
            said("cases/2025/04/001.toml", EntryFault::Symlink),
            "unsafe-entry 001 1:1 Commit 0000000000 memuat cases/2025/04/001.toml sebagai tautan simbolis, bukan file."
        );
        assert_eq!(
            said(
                "cases/2025/04/001/a.pdf",
                EntryFault::Likeness("A\u{200b}.pdf".to_owned())
            ),
            "unsafe-entry 001 1:1 Commit 0000000000 memuat cases/2025/04/001/a.pdf di samping A\\u{200b}.pdf: keduanya tampak sebagai nama yang sama."
        );
    }

    #[test]
    fn every_fault_has_its_own_words() {
        let names = [
            NameFault::Elsewhere,
            NameFault::Git,
            NameFault::Separator,
            NameFault::Control,
            NameFault::NotText,
            NameFault::Hidden,
            NameFault::Mixed,
            NameFault::Long,
        ];
        let faults = names.into_iter().map(EntryFault::Name).chain([
            EntryFault::Duplicate,
            EntryFault::Order,
            EntryFault::Likeness("b".to_owned()),
            EntryFault::Symlink,
            EntryFault::Submodule,
            EntryFault::Mode,
            EntryFault::Deep,
            EntryFault::More(7),
        ]);
        let faults = faults.map(|fault| ("cases/x", fault));
        let root = (".", EntryFault::Order);
        let mut said = std::collections::BTreeSet::new();
        for (path, fault) in faults.chain([root]) {
            let draft = case("001").received("2025-04-14 08:00");
            let world = world(procedure()).case(draft);
            let lines = world.unsafe_entry(path, fault).only("unsafe-entry");
            assert_eq!(lines.len(), 1);
            said.extend(lines);
        }
        assert_eq!(said.len(), CHECK.messages.len());
    }
}
