//! Trees and objects that are too large.

use git2::Oid;

use crate::support::raw::Entry;
use crate::support::{CASE, HEAD, Site};
use crate::{ATTACHMENTS, DAY, FOLDER, told};

/// Makes the repository bare, so that no working tree is compared.
fn bare(site: Site) -> Site {
    let mut config = site.git().config().expect("config");
    config.set_bool("core.bare", true).expect("set");
    site
}

#[test]
fn a_folder_of_a_hundred_thousand_files_is_judged() {
    let site = bare(Site::with_case(1));
    let raw = site.raw();
    let blob = raw.blob(b"a");
    raw.commit_edit(ATTACHMENTS, |folder| {
        let names = (0..100_000).map(|n| Entry::file(format!("{n:06}.txt"), blob));
        folder.extend(names);
    });
    // All of them are one finding.
    assert_eq!(
        told(&site, site.head()),
        [
            format!("overdue 2025-0001/- {CASE} -"),
            format!("changed-without-step 2025-0001/- {CASE} *")
        ]
    );
}

#[test]
fn folders_without_end_are_named_once() {
    let site = bare(Site::with_case(1));
    let raw = site.raw();
    let mut tree = raw.tree(&[Entry::file("a", raw.blob(b"a"))]);
    for _ in 0..2_000 {
        tree = raw.tree(&[Entry::folder("a", tree)]);
    }
    let by = raw.commit_edit(ATTACHMENTS, |folder| folder.push(Entry::folder("a", tree)));
    let deep = told(&site, by);
    assert!(deep[0].starts_with("unsafe-entry 2025-0001/- cases/2025/04/2025-0001/a/a/a"));
    assert_eq!(deep.len(), 2, "{deep:?}");
}

/// A tree that names its only child ten times, ten levels deep, above this leaf; the rest as `told`.
fn bomb(leaf: &[Entry]) -> Vec<String> {
    let site = bare(Site::with_case(1));
    let raw = site.raw();
    let mut tree = raw.tree(leaf);
    for _ in 0..10 {
        let names = (0..10).map(|n| Entry::folder(format!("{n}"), tree));
        tree = raw.tree(&names.collect::<Vec<_>>());
    }
    raw.commit_edit(ATTACHMENTS, |folder| folder.push(Entry::folder("a", tree)));
    told(&site, site.head())
}

#[test]
fn ten_thousand_million_folders_are_given_up() {
    assert!(bomb(&[]).contains(&"history-incomplete -/- - *".to_owned()));
}

#[test]
#[cfg_attr(
    debug_assertions,
    ignore = "12 s without optimisation; `counted` proves the bound in any build"
)]
fn ten_thousand_million_files_are_given_up() {
    let blob = Oid::hash_object(git2::ObjectType::Blob, b"").expect("hash");
    let told = bomb(&[Entry::file("a.txt", blob)]);
    assert!(told.contains(&"history-incomplete -/- - *".to_owned()));
}

#[test]
fn an_object_that_would_fill_the_memory_is_not_inflated() {
    let site = Site::with_case(3);
    let raw = site.raw();
    let head = site.git().find_commit(site.head()).expect("commit");
    let parent = head.parent(0).expect("parent");
    let tree = parent.tree().expect("tree");
    let blob = tree
        .get_path(std::path::Path::new(CASE))
        .expect("file")
        .id();
    // A header that promises a hundred thousand million bytes.
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut encoder, b"blob 100000000000\0aaaa").expect("written");
    let bomb = encoder.finish().expect("finished");
    raw.overwrite(blob, |_| bomb);
    // A version that is too large is passed over: nothing of the record is in it, and what follows is two entries later.
    assert_eq!(
        site.findings(DAY),
        [
            "step-removed 2025-0001/-",
            "many-steps-in-commit 2025-0001/-"
        ]
    );
}

#[test]
fn thousands_of_cases_that_move_at_once_are_judged() {
    let site = bare(Site::with_case(1));
    let raw = site.raw();
    let blob = raw.blob(HEAD.as_bytes());
    let numbered = |letter: char| {
        let names = (0..5_000).map(move |n| format!("{letter}-{n:04}.toml"));
        names
            .map(|name| Entry::file(name, blob))
            .collect::<Vec<_>>()
    };
    raw.commit_edit(FOLDER, |folder| folder.extend(numbered('a')));
    let by = raw.commit_edit(FOLDER, |folder| {
        folder.retain(|entry| !entry.name.starts_with(b"a-"));
        folder.extend(numbered('b'));
    });
    let told = told(&site, by);
    let moved = told.iter().filter(|line| line.starts_with("case-renamed"));
    assert_eq!(moved.count(), 5_000);
    assert!(!told.iter().any(|line| line.starts_with("case-deleted")));
}
