//! What a commit brings, judged from the commit alone, is what the whole archive's verdict gains by it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::date;
use support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};
use tertib::arrival::arrival;
use tertib::demo;
use tertib::finding::Finding;
use tertib::history::Repository;
use tertib::judge::{AsOf, OfficeSource, Question, judge};
use tertib::past::Testimony;
use tertib::stamp::CommitId;

const DAY: AsOf = AsOf::Day(date(2026, 11, 23));

fn told(finding: &Finding) -> String {
    let commit = finding.commit.map(|commit| commit.short());
    format!(
        "{} {} {}/{} {} {:?}",
        finding.rule.name,
        finding.message,
        finding.case.as_deref().unwrap_or("-"),
        finding.step.unwrap_or_default(),
        commit.unwrap_or_default(),
        finding.params
    )
}

/// The whole verdict; `None` where the office's own files say too little to judge by.
fn whole(site: &Path, revision: CommitId) -> Option<Vec<String>> {
    let question = Question {
        site: site.to_owned(),
        revision: revision.to_string(),
        as_of: DAY,
        office: OfficeSource::Revision,
        report_uncommitted: false,
        testimony: Testimony::default(),
        cache: None,
    };
    let judged = judge(&question).ok()?;
    Some(judged.verdict.findings.iter().map(told).collect())
}

/// What is in `now` more often than in `before`.
fn gained(now: &[String], before: &[String]) -> Vec<String> {
    let mut left: BTreeMap<&String, usize> = BTreeMap::new();
    for finding in before {
        *left.entry(finding).or_default() += 1;
    }
    let mut gained: Vec<String> = now
        .iter()
        .filter(|finding| match left.get_mut(finding) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        })
        .cloned()
        .collect();
    gained.sort();
    gained
}

fn brought(site: &Path, old: CommitId, new: CommitId) -> Vec<String> {
    let repository = Repository::open(site).unwrap();
    let arrival = arrival(&repository, Some(old), new, DAY).unwrap();
    let mut told: Vec<String> = arrival.findings.iter().map(told).collect();
    told.sort();
    told
}

fn id(oid: git2::Oid) -> CommitId {
    oid.to_string().parse().unwrap()
}

/// Every step along first parents from `from` on.
fn hold_against_the_whole(site: &Path, every: usize) {
    let git = git2::Repository::open(site).unwrap();
    let mut line = Vec::new();
    let mut at = git.head().unwrap().peel_to_commit().unwrap();
    loop {
        line.push(id(at.id()));
        match at.parent(0) {
            Ok(parent) => at = parent,
            Err(_) => break,
        }
    }
    line.reverse();
    for pair in line.windows(2).step_by(every) {
        let [old, new] = pair else { continue };
        let Some(now) = whole(site, *new) else {
            continue;
        };
        let before = whole(site, *old).unwrap_or_default();
        // Which years the touched cases need was perhaps known of other cases.
        let mut brought = brought(site, *old, *new);
        brought.retain(|finding| !finding.starts_with("calendar-missing"));
        let mut wanted = gained(&now, &before);
        wanted.retain(|finding| !finding.starts_with("calendar-missing"));
        // That an edit restores what stood long before is seen by the whole alone; it is the same rule.
        if wanted
            .iter()
            .any(|finding| finding.contains("step-restored"))
        {
            assert!(brought.iter().any(|f| f.starts_with("step-changed")));
            continue;
        }
        assert_eq!(brought, wanted, "{old} to {new}");
    }
}

fn hold_the_demo(every: usize) {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("situs");
    demo::write(&site).unwrap();
    hold_against_the_whole(&site, every);
}

#[test]
fn commits_of_the_demo_bring_what_the_whole_gains() {
    hold_the_demo(9);
}

/// The same for every commit; takes a minute.
#[test]
#[ignore]
fn each_commit_of_the_demo_brings_what_the_whole_gains() {
    hold_the_demo(1);
}

#[test]
fn an_attachment_changed_after_its_step_is_seen_without_the_step() {
    let step = STEP_1.replace(
        "selesai",
        "output = [{ nama = \"Surat\", berkas = \"surat.txt\" }]\nselesai",
    );
    let file = "cases/2025/04/2025-0001/surat.txt";
    let site = Site::with_case(0)
        .by("unit-01")
        .at("2025-04-14T10:20:00+07:00")
        .append(CASE, &step)
        .file(file, "satu")
        .commit("2025-0001: langkah 1")
        .by("tim-01")
        .at("2025-04-16T14:30:00+07:00")
        .append(CASE, STEP_2)
        .file(file, "dua")
        .commit("2025-0001: langkah 2")
        .at("2025-04-16T14:40:00+07:00")
        .remove(file)
        .commit("2025-0001: rapikan")
        .at("2025-04-16T14:50:00+07:00")
        .file(file, "tiga")
        .commit("2025-0001: rapikan");
    hold_against_the_whole(site.path(), 1);
}

#[test]
fn merges_are_held_against_where_the_lines_parted() {
    let site = Site::with_case(1);
    let fork = site.head();
    // The other line: another case, which the main line doesn't know yet.
    let other = "cases/2025/04/2025-0002.toml";
    let site = site
        .by("unit-01")
        .at("2025-04-15T08:00:00+07:00")
        .file(other, HEAD)
        .commit("2025-0002: diterima")
        .append(other, &STEP_1.replace("04-14T10", "04-15T08"))
        .commit("2025-0002: langkah 1");
    let side = site.head();
    let site = site
        .checkout(fork)
        .by("tim-01")
        .at("2025-04-16T14:30:00+07:00")
        .append(CASE, STEP_2)
        .commit("2025-0001: langkah 2");
    let main = site.head();
    // A right merge, one that drops the other line's step, and one with text of its own.
    let whole_other = format!("{HEAD}{}", STEP_1.replace("04-14T10", "04-15T08"));
    let right = site
        .file(other, &whole_other)
        .commit_onto("gabung", &[main, side]);
    let (old, new) = (id(main), id(right.head()));
    assert_eq!(
        brought(right.path(), old, new),
        wanted(right.path(), old, new)
    );
    let dropped = right
        .checkout(main)
        .file(other, HEAD)
        .commit_onto("gabung", &[main, side]);
    let new = id(dropped.head());
    assert!(!wanted(dropped.path(), old, new).is_empty());
    assert_eq!(
        brought(dropped.path(), old, new),
        wanted(dropped.path(), old, new)
    );
    let evil = dropped
        .checkout(main)
        .file(other, &(whole_other + STEP_3))
        .commit_onto("gabung", &[main, side]);
    let new = id(evil.head());
    assert!(
        wanted(evil.path(), old, new)
            .iter()
            .any(|f| f.starts_with("evil-merge"))
    );
    assert_eq!(
        brought(evil.path(), old, new),
        wanted(evil.path(), old, new)
    );
}

fn wanted(site: &Path, old: CommitId, new: CommitId) -> Vec<String> {
    gained(&whole(site, new).unwrap(), &whole(site, old).unwrap())
}
