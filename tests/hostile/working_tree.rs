//! The working tree, and repositories with which nothing is wrong.

use crate::DAY;
use crate::support::raw::{Commit, Entry};
use crate::support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};

/// Sets bits of the case's index entry.
fn flag(site: &Site, flags: u16, extended: u16) {
    let mut index = site.git().index().expect("index");
    let mut entry = index
        .get_path(std::path::Path::new(CASE), 0)
        .expect("entry");
    entry.flags |= flags;
    entry.flags_extended |= extended;
    index.add(&entry).expect("added");
    index.write().expect("written");
}

#[test]
fn an_edit_that_git_was_told_to_overlook_is_told() {
    let told = "uncommitted 2025-0001/-";
    for (flags, extended) in [(0x8000, 0), (0, 0x4000)] {
        let site = Site::with_case(3);
        flag(&site, flags, extended);
        assert_eq!(site.findings(DAY), [""; 0]);
        let site = site.replace(CASE, "14:00:00", "11:00:00");
        assert_eq!(site.findings(DAY), [told], "{flags:x} {extended:x}");
        // Line endings that git itself would mend are no edit.
        let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}").replace('\n', "\r\n");
        let site = site
            .file(".git/info/attributes", "*.toml text eol=crlf\n")
            .file(CASE, &text);
        assert_eq!(site.findings(DAY), [""; 0], "{flags:x} {extended:x}");
    }
    let sparse = Site::with_case(3);
    flag(&sparse, 0, 0x4000);
    let sparse = sparse.remove(CASE);
    assert_eq!(sparse.findings(DAY), [""; 0], "a sparse checkout");
    let hidden = Site::with_case(3);
    flag(&hidden, 0x8000, 0);
    let hidden = hidden.remove(CASE);
    assert_eq!(hidden.findings(DAY), [told]);
}

#[test]
fn what_honest_repositories_hold_brings_no_finding() {
    let site = Site::with_case(3)
        .file(".mailmap", "Petugas <a@contoh.go.id> <b@contoh.go.id>\n")
        .file(".gitattributes", "*.toml text eol=lf\n")
        .file(".gitignore", "*.swp\n")
        .file("cases/.gitkeep", "")
        .commit("lain-lain");
    let head = site.head();
    let raw = site.raw();
    raw.commit_edit("", |root| {
        root.push(Entry::new("160000", "vendor", head));
        root.push(Entry::new("120000", "zz-link", raw.blob(b"README")));
    });
    let tip = site.head();
    let git = site.git();
    let who = git2::Signature::new("A", "a@contoh.go.id", &git2::Time::new(1_800_000_000, 0))
        .expect("signature");
    git.note(&who, &who, None, tip, "catatan", false)
        .expect("note");
    let target = git.find_object(tip, None).expect("object");
    git.tag("v1", &target, &who, "satu", false).expect("tag");
    drop(target);
    let stray = raw.commit(&Commit::on(&[], raw.tree(&[])));
    git.reference("refs/heads/lain", stray, true, "uji")
        .expect("ref");
    let site = site.checkout(tip);
    let clean = |site: &Site| {
        let findings = site.findings(DAY);
        findings
            .into_iter()
            .filter(|f| !f.starts_with("uncommitted"))
            .collect::<Vec<_>>()
    };
    assert_eq!(clean(&site), [""; 0]);

    // The same from a second working tree, and from a clone that borrows its objects.
    let beside = tempfile::tempdir().expect("folder");
    let path = beside.path().join("pohon");
    site.git().worktree("pohon", &path, None).expect("worktree");
    let borrowed = beside.path().join("pinjam");
    let clone = git2::Repository::init_bare(&borrowed).expect("init");
    let objects = site.path().join(".git/objects");
    let alternates = clone.path().join("objects/info");
    std::fs::create_dir_all(&alternates).expect("made");
    std::fs::write(
        alternates.join("alternates"),
        format!("{}\n", objects.display()),
    )
    .expect("written");
    let clone = git2::Repository::open(&borrowed).expect("open");
    clone
        .reference("refs/heads/main", tip, true, "uji")
        .expect("ref");
    clone.set_head("refs/heads/main").expect("head");
    for folder in [path, borrowed] {
        let output = crate::support::tertib()
            .args(["check", "--as-of", DAY, "--fail-on", "informasi", "--site"])
            .arg(&folder)
            .output()
            .expect("runs");
        assert_eq!(output.status.code(), Some(0), "{}", folder.display());
    }
}

#[test]
fn folders_that_borrow_from_one_another_by_many_names_are_looked_at_once() {
    let site = Site::with_case(3);
    let mut lines = String::new();
    for deep in 1..=80 {
        lines.push_str(&"../objects/".repeat(deep));
        lines.push('\n');
    }
    let file = site.path().join(".git/objects/info/alternates");
    std::fs::write(file, lines).expect("written");
    let started = std::time::Instant::now();
    assert_eq!(site.findings(DAY), [""; 0]);
    assert!(started.elapsed().as_secs() < 10);
}
