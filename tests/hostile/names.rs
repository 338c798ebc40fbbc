//! Trees: names, kinds and order of entries.

use crate::support::raw::{Commit, Entry};
use crate::support::{CASE, Site};
use crate::{ATTACHMENTS, FOLDER, messages, told};

/// Adds an entry to the case's own folder and says what is found.
fn with_entry(name: impl AsRef<[u8]>, mode: &str) -> Vec<String> {
    let site = Site::with_case(3);
    let raw = site.raw();
    let id = match mode {
        "40000" => raw.tree(&[Entry::file("a.txt", raw.blob(b"a"))]),
        "160000" => site.head(),
        _ => raw.blob(b"a"),
    };
    let by = raw.commit_edit(ATTACHMENTS, |folder| {
        folder.push(Entry::new(mode, name, id));
    });
    told(&site, by)
        .into_iter()
        .filter(|line| line.starts_with("unsafe-entry"))
        .collect()
}

#[test]
fn names_that_no_honest_file_has() {
    let cases: [(&[u8], &str); 15] = [
        (b"..", "cases/2025/04/2025-0001/.."),
        (b".", "cases/2025/04/2025-0001/."),
        (b"", "cases/2025/04/2025-0001/"),
        (b".git", "cases/2025/04/2025-0001/.git"),
        (b".GIT ", "cases/2025/04/2025-0001/.GIT "),
        (b"git~1", "cases/2025/04/2025-0001/git~1"),
        (
            ".g\u{200c}it".as_bytes(),
            "cases/2025/04/2025-0001/.g\\u{200c}it",
        ),
        (b"a/b", "cases/2025/04/2025-0001/a/b"),
        (b"..\\a", "cases/2025/04/2025-0001/..\\a"),
        (b"a\nb", "cases/2025/04/2025-0001/a\\u{a}b"),
        (b"\xff.txt", "cases/2025/04/2025-0001/\\xff.txt"),
        (
            "a\u{202e}txt.exe".as_bytes(),
            "cases/2025/04/2025-0001/a\\u{202e}txt.exe",
        ),
        (
            "surat p\u{435}rmohonan".as_bytes(),
            "cases/2025/04/2025-0001/surat p\\u{435}rmohonan",
        ),
        ("a\u{200b}".as_bytes(), "cases/2025/04/2025-0001/a\\u{200b}"),
        ("a\u{feff}".as_bytes(), "cases/2025/04/2025-0001/a\\u{feff}"),
    ];
    for (name, path) in cases {
        for mode in ["100644", "40000"] {
            assert_eq!(
                with_entry(name, mode),
                [format!("unsafe-entry 2025-0001/- {path} *")],
                "{name:?}"
            );
        }
    }
}

#[test]
fn kinds_that_hold_no_record() {
    for mode in ["120000", "160000", "100600", "0"] {
        assert_eq!(
            with_entry("a", mode),
            ["unsafe-entry 2025-0001/- cases/2025/04/2025-0001/a *"],
            "{mode}"
        );
    }
    assert_eq!(with_entry("b", "100755"), [""; 0]);
}

#[test]
fn a_case_file_turned_into_a_link_is_named_as_the_case() {
    let site = Site::with_case(3);
    let raw = site.raw();
    let target = raw.blob(b"/etc/passwd");
    let by = raw.commit_edit(FOLDER, |folder| {
        folder[0] = Entry::new("120000", "2025-0001.toml", target);
    });
    let told = told(&site, by);
    assert!(
        told.contains(&format!("unsafe-entry 2025-0001/- {CASE} *")),
        "{told:?}"
    );
    assert!(!messages(&site).contains("root:"));
}

#[test]
fn trees_that_git_would_not_write() {
    let site = Site::with_case(3);
    let raw = site.raw();
    let other = raw.blob(b"lain");
    // A second entry of the same name: the first is judged, as git reads it.
    let by = raw.commit_edit(FOLDER, |folder| {
        folder.push(Entry::file("2025-0001.toml", other));
    });
    assert_eq!(
        told(&site, by),
        [format!("unsafe-entry 2025-0001/- {CASE} *")]
    );

    let site = Site::with_case(3);
    let raw = site.raw();
    let by = raw.commit_edit("content", |folder| folder.reverse());
    assert_eq!(told(&site, by), ["unsafe-entry -/- content *"]);

    // The top folder itself, twice.
    let site = Site::with_case(3);
    let raw = site.raw();
    let empty = raw.tree(&[]);
    let by = raw.commit_edit("", |root| root.insert(1, Entry::folder("cases", empty)));
    assert_eq!(told(&site, by), ["unsafe-entry -/- cases *"]);
}

#[test]
fn names_that_pass_for_each_other() {
    for name in [
        "2025-0001.TOML",
        "2025-0001\u{200d}.toml",
        "2025-0001.toml ",
    ] {
        let site = Site::with_case(3);
        let raw = site.raw();
        let by = raw.commit_edit(FOLDER, |folder| {
            folder.push(Entry::file(name, raw.blob(b"x")));
            folder.sort_by(|a, b| a.name.cmp(&b.name));
        });
        let told = told(&site, by);
        let unsafe_entries = told.iter().filter(|line| line.starts_with("unsafe-entry"));
        assert!(unsafe_entries.count() >= 1, "{name}: {told:?}");
    }
    let accents = Site::with_case(3);
    let raw = accents.raw();
    let by = raw.commit_edit(ATTACHMENTS, |folder| {
        folder.push(Entry::file("e\u{301}.txt", raw.blob(b"x")));
        folder.push(Entry::file("\u{e9}.txt", raw.blob(b"y")));
    });
    assert!(
        told(&accents, by)
            .contains(&"unsafe-entry 2025-0001/- cases/2025/04/2025-0001/\u{e9}.txt *".to_owned())
    );
}

#[test]
fn a_fault_is_told_once_at_the_commit_that_brought_it() {
    let site = Site::with_case(2);
    let raw = site.raw();
    let link = raw.blob(b"tujuan");
    let by = raw.commit_edit("content", |folder| {
        folder.insert(0, Entry::new("120000", "a", link));
    });
    // The folder changes again, and a merge joins a line that never had it.
    let second = raw.commit_edit("content", |folder| {
        folder.insert(1, Entry::file("b", link));
    });
    let before = site.git().find_commit(by).expect("commit").parent_id(0);
    let merge = Commit::on(&[before.expect("parent"), second], raw.tree_of(second));
    raw.branch(raw.commit(&merge));
    let told = told(&site, by);
    let faults: Vec<_> = told.iter().filter(|l| l.starts_with("unsafe")).collect();
    assert_eq!(faults, ["unsafe-entry -/- content/a *"]);
}
