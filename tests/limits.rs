//! The manual's table of limits says what the program has.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use tertib::check::{CHANGES_LIMIT, TOLD_OF_STEP};
use tertib::finding::{LISTED_LIMIT, OPTIONS_LIMIT};
use tertib::history::entries::TOLD_PER_FOLDER;
use tertib::history::limits::{COMMIT_WEIGHT, ENTRY_WEIGHT, FILES, Limits, MISSING_LIMIT};
use tertib::history::names::NAME_LIMIT;
use tertib::history::{
    ALTERNATES_LIMIT, ATTACHMENT_LIMIT, BORROWED_LIMIT, CACHED_BASES, CACHED_TREES, COMMIT_LIMIT,
    DELTA_LIMIT, DEPTH_LIMIT, PACKED_LIMIT, TAG_LIMIT, TREE_LIMIT,
};
use tertib::load::files::{CASE_LIMIT, FILE_LIMIT};
use tertib::load::{
    ACTIVITY_LIMIT, ANSWER_LIMIT, LANE_LIMIT, LIST_LIMIT, MISTAKE_LIMIT, TEXT_LIMIT,
};
use tertib::render::markdown::NOTE_LIMIT;
use tertib::shelf::SHELF_LIMIT;

/// A number with commas, as the manual writes it.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).expect("digits"))
        .collect();
    groups.join(",")
}

fn bytes(size: usize) -> String {
    match (size % (1024 * 1024), size % 1024) {
        (0, _) => format!("{} MiB", grouped(size / (1024 * 1024))),
        (_, 0) => format!("{} KiB", grouped(size / 1024)),
        _ => format!("{} bytes", grouped(size)),
    }
}

fn and(base: String, per_commit: String) -> String {
    format!("{base}, and {per_commit} per commit")
}

#[test]
fn the_manual_tells_the_limits_of_the_program() {
    let limits = Limits::default();
    let kept = format!(
        "what is kept of all commits (texts, and {} each)",
        bytes(COMMIT_WEIGHT)
    );
    let versions = format!(
        "versions of all case files (bytes, and {} for each step, correction and output)",
        bytes(ENTRY_WEIGHT)
    );
    let rows = [
        ("a commit object", bytes(COMMIT_LIMIT)),
        ("a tree object", bytes(TREE_LIMIT)),
        (
            "folders in folders below the site",
            format!("{DEPTH_LIMIT} levels"),
        ),
        ("a name in a folder", bytes(NAME_LIMIT)),
        ("faults of one folder", TOLD_PER_FOLDER.to_string()),
        (&kept, bytes(limits.commits)),
        (
            "differing entries in the whole history",
            and(grouped(limits.changes), grouped(limits.changes_per_commit)),
        ),
        (
            "tree objects compared, all together",
            and(bytes(limits.trees), bytes(limits.trees_per_commit)),
        ),
        (
            "files at the chosen commit",
            "as differing entries".to_owned(),
        ),
        ("a case file", bytes(CASE_LIMIT)),
        (
            &versions,
            and(bytes(limits.versions), bytes(limits.versions_per_commit)),
        ),
        (
            "versions of one case file, so counted",
            bytes(limits.versions_of_one),
        ),
        ("another file of the office", bytes(FILE_LIMIT)),
        (
            "`tertib.toml`, `content/` and `themes/` at the chosen commit",
            format!("{}, {} files", bytes(limits.office), grouped(FILES)),
        ),
        (
            "versions of settings, calendar, roster and SOPs",
            bytes(limits.office_versions),
        ),
        (
            "changes of the calendar, and of the settings, by which cases are judged again",
            format!("{} of each, the first", grouped(CHANGES_LIMIT)),
        ),
        (
            "commits passed to find where merged sides parted",
            and(
                grouped(limits.partings),
                grouped(limits.partings_per_commit),
            ),
        ),
        (
            "attachments that cases name, each object once",
            and(
                bytes(limits.attachments),
                bytes(limits.attachments_per_commit),
            ),
        ),
        ("an attachment that a step names", bytes(ATTACHMENT_LIMIT)),
        ("a note read as Markdown", bytes(NOTE_LIMIT)),
        ("mistakes told of one file", grouped(MISTAKE_LIMIT)),
        (
            "a text in a file of the office, before the body",
            bytes(TEXT_LIMIT),
        ),
        (
            "a list in an entry of such a file, and doubts of an SOP",
            grouped(LIST_LIMIT),
        ),
        (
            "activities of an SOP; its lanes, and symbols of an activity; answers of a decision",
            format!(
                "{}; {}; {}",
                grouped(ACTIVITY_LIMIT),
                grouped(LANE_LIMIT),
                grouped(ANSWER_LIMIT)
            ),
        ),
        (
            "findings of one rule about the attachments of one step",
            grouped(TOLD_OF_STEP),
        ),
        (
            "a list in a finding; options of a command that name all of one",
            format!("{}; {}", bytes(LISTED_LIMIT), bytes(OPTIONS_LIMIT)),
        ),
        ("missing or damaged objects told", grouped(MISSING_LIMIT)),
        (
            "trees at hand, in each thread",
            format!("{} of objects", bytes(CACHED_TREES)),
        ),
        (
            "objects unpacked for those stored as what differs from them, in each thread",
            bytes(CACHED_BASES),
        ),
        (
            "what is kept of commits between runs, for one site",
            bytes(SHELF_LIMIT),
        ),
        (
            "memory to unpack one object by the quick way",
            bytes(PACKED_LIMIT),
        ),
        (
            "differences in a row from which an object is made, where the quick way does not give it",
            grouped(DELTA_LIMIT),
        ),
        (
            "alternates that borrow from alternates",
            grouped(ALTERNATES_LIMIT),
        ),
        (
            "folders of objects that are borrowed from",
            grouped(BORROWED_LIMIT),
        ),
        ("tags that point at tags", grouped(TAG_LIMIT)),
    ];
    let manual = include_str!("../docs/manual/judging.md");
    let (_, table) = manual.split_once("\n### Limits\n").expect("a section");
    let (table, _) = table.split_once("\n### ").expect("the next");
    let told = table.lines().filter(|line| line.starts_with("| "));
    let told: Vec<&str> = told.skip(1).collect();
    for ((what, limit), line) in rows.iter().zip(&told) {
        assert!(
            line.starts_with(&format!("| {what} | {limit} | ")),
            "{what}: {limit}\n{line}"
        );
    }
    assert_eq!(told.len(), rows.len());
}
