//! What the program holds in memory follows from what it declares: it is run over repositories that are as large as small
//! ones can be made, and given only so much memory (`ulimit -d`, which counts what a process has for itself to write to).
//! Where it asked for more, it would be ended by the system.

#![cfg(target_os = "linux")]

use std::process::Command;

use tertib::history::limits::ENTRY_WEIGHT;

use crate::support::raw::Entry;
use crate::support::{HEAD, STEP_1, Site};
use crate::{ATTACHMENTS, DAY, FOLDER};

const MIB: usize = 1024 * 1024;

/// What the program takes over any repository, in MiB: its catalogues, its threads, and one batch of each kind.
const BASE: usize = 64;

/// Runs `check` with so many MiB; its exit code and what it said.
fn check(site: &Site, mib: usize) -> (Option<i32>, String) {
    let output = Command::new("sh")
        .args(["-c", "ulimit -d \"$0\" && exec timeout 100 \"$@\""])
        .arg((mib * 1024).to_string())
        .arg(env!("CARGO_BIN_EXE_tertib"))
        .args(["check", "--as-of", DAY, "--format", "json", "--site"])
        .env("RUST_BACKTRACE", "0")
        .arg(site.path())
        .output()
        .expect("a shell");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), text + &errors)
}

/// It is judged with so many MiB.
pub(crate) fn judged(site: &Site, mib: usize) -> String {
    let (code, text) = check(site, mib);
    assert!(matches!(code, Some(0 | 1)), "{mib} MiB: {code:?} {text}");
    text
}

/// How many times the weight of the cases' versions the program takes at most, findings and report included.
const FACTOR: usize = 8;

#[test]
fn versions_of_cases_take_so_many_times_their_weight() {
    let site = Site::with_case(1);
    let raw = site.raw();
    let text = |number: usize| format!("{HEAD}# {number}\n{}", STEP_1.repeat(2_000));
    let weight = text(0).len() + 2_000 * ENTRY_WEIGHT;
    for number in 0..4 {
        let blob = raw.blob(text(number).as_bytes());
        raw.commit_edit(FOLDER, |folder| {
            folder.push(Entry::file(format!("b-{number}.toml"), blob))
        });
    }
    judged(&site, BASE + FACTOR * 4 * weight / MIB);
    // It is a limit: with less than half of the weight it does not come to an end.
    let (code, _) = check(&site, 8);
    assert!(!matches!(code, Some(0 | 1)), "{code:?}");
}

#[test]
fn wide_trees_are_not_all_held() {
    let site = Site::with_case(1);
    let raw = site.raw();
    let blob = raw.blob(b"a");
    // Twenty folders of two MiB each: eight times what is kept at hand.
    for letter in 'a'..='t' {
        let names = (0..20_000).map(|n| Entry::file(format!("{letter}{n:070}"), blob));
        let tree = raw.tree(&names.collect::<Vec<_>>());
        raw.commit_edit(ATTACHMENTS, |folder| {
            folder.clear();
            folder.push(Entry::folder("a", tree));
        });
    }
    judged(&site, BASE + 320);
}

#[test]
fn a_bomb_of_trees_takes_no_more_than_the_changes_that_are_looked_at() {
    let site = Site::with_case(1);
    let raw = site.raw();
    let mut tree = raw.tree(&[]);
    for _ in 0..10 {
        let names = (0..10).map(|n| Entry::folder(format!("{n}"), tree));
        tree = raw.tree(&names.collect::<Vec<_>>());
    }
    raw.commit_edit(ATTACHMENTS, |folder| folder.push(Entry::folder("a", tree)));
    let told = judged(&site, 512);
    assert!(told.contains("history-incomplete"));
}
