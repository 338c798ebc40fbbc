//! What the history shows: findings of the whole program on small repositories.

#![allow(clippy::expect_used)]

mod support;

use support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};

const DAY: &str = "2025-04-30";

#[test]
fn a_case_recorded_step_by_step_has_no_finding() {
    assert_eq!(Site::with_case(3).findings(DAY), [""; 0]);
}

#[test]
fn the_commit_behind_each_step_is_the_one_that_brought_it() {
    let site = Site::with_case(3);
    let json = site.json(DAY);
    let steps = json["cases"][0]["steps"].as_array().expect("steps");
    assert_eq!(steps.len(), 3);
    assert_eq!(steps[2]["commit"], site.head().to_string());
    assert_eq!(json["cases"][0]["state"], "selesai");
}

#[test]
fn two_steps_in_one_commit_are_reported() {
    let site = Site::with_case(0)
        .append(CASE, STEP_1)
        .append(CASE, STEP_2)
        .by("pencatat-01")
        .at("2025-04-16T14:30:00+07:00")
        .commit("dua langkah");
    assert_eq!(
        site.findings(DAY),
        ["many-steps-in-commit 2025-0001/-", "overdue 2025-0001/-"]
    );
}

#[test]
fn an_edit_that_is_later_restored_is_still_reported() {
    let site = Site::with_case(3)
        .replace(CASE, "14:00:00", "11:00:00")
        .commit("diam-diam")
        .replace(CASE, "11:00:00", "14:00:00")
        .commit("dikembalikan");
    assert_eq!(
        site.findings(DAY),
        ["step-changed 2025-0001/2", "step-changed 2025-0001/2"]
    );
}

#[test]
fn a_deleted_case_stays_a_finding_after_it_returns() {
    let text = std::fs::read_to_string(Site::with_case(3).path().join(CASE)).expect("written");
    let site = Site::with_case(3).remove(CASE).commit("hapus");
    assert_eq!(site.findings(DAY), ["case-deleted 2025-0001/-"]);
    let site = site.file(CASE, &text).commit("kembali");
    assert!(
        site.findings(DAY)
            .contains(&"case-deleted 2025-0001/-".to_owned())
    );
}

#[test]
fn a_merge_of_two_cases_recorded_apart_is_clean() {
    let other = "cases/2025/04/2025-0002.toml";
    let site = Site::with_case(2);
    let left = site.head();
    let base = site
        .git()
        .find_commit(left)
        .expect("commit")
        .parent_id(0)
        .expect("parent");
    let site = site
        .checkout(base)
        .by("unit-01")
        .at("2025-04-16T08:00:00+07:00")
        .file(other, HEAD)
        .commit("2025-0002: diterima");
    let right = site.head();
    let with_step_2 = format!("{HEAD}{STEP_1}{STEP_2}");
    let site = site
        .file(CASE, &with_step_2)
        .at("2025-04-16T15:00:00+07:00")
        .commit_onto("gabung", &[right, left]);
    assert_eq!(
        site.findings("2025-04-15"),
        [
            "commit-date-future -/-",
            "future-step 2025-0001/2",
            "commit-date-future 2025-0001/2",
            "commit-date-future 2025-0002/-"
        ],
        "judged before step 2 was finished and recorded"
    );
    assert_eq!(
        site.findings("2025-04-16"),
        ["overdue 2025-0002/-"],
        "nothing but the first activity of the second case, due the day before"
    );
}

#[test]
fn a_bare_clone_says_the_same() {
    let site = Site::with_case(3);
    let bare = tempfile::tempdir().expect("folder");
    git2::build::RepoBuilder::new()
        .bare(true)
        .clone(&site.path().to_string_lossy(), bare.path())
        .expect("clone");
    let output = support::tertib()
        .args(["check", "--format", "json", "--as-of", DAY, "--site"])
        .arg(bare.path())
        .output()
        .expect("runs");
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(said, site.json(DAY));
}

#[test]
fn a_merge_that_drops_a_case_of_one_side_deletes_it() {
    let site = Site::new();
    let without = site.head();
    let site = site
        .by("unit-01")
        .at("2025-04-14T08:10:00+07:00")
        .file(CASE, HEAD)
        .commit("2025-0001: diterima");
    let with = site.head();
    let site = site.remove(CASE).commit_onto("gabung", &[with, without]);
    assert_eq!(site.findings("2025-04-14"), ["case-deleted 2025-0001/-"]);
}

/// A case with two steps whose third is recorded on one branch while it is moved on the other; the merge's text is what
/// `merged` makes of the three steps.
fn moved_beside_a_step(merged: impl Fn(&str) -> String) -> Site {
    const ELSEWHERE: &str = "cases/2025/05/2025-0001.toml";
    let site = Site::with_case(2);
    let base = site.head();
    let two = std::fs::read_to_string(site.path().join(CASE)).expect("written");
    let site = site
        .by("tim-01")
        .at("2025-04-17T10:00:00+07:00")
        .append(CASE, STEP_3)
        .commit("2025-0001: langkah 3");
    let (step, three) = (site.head(), format!("{two}{STEP_3}"));
    let site = site
        .checkout(base)
        .remove(CASE)
        .file(ELSEWHERE, &two)
        .commit("pindah folder");
    let moved = site.head();
    site.file(ELSEWHERE, &merged(&three))
        .commit_onto("gabung", &[step, moved])
}

#[test]
fn a_step_and_a_move_that_git_joins_are_no_evil_merge() {
    let honest = moved_beside_a_step(str::to_owned).findings(DAY);
    let moved = ["case-renamed 2025-0001/-", "path-layout 2025-0001/-"];
    assert_eq!(honest, moved);
    let evil = moved_beside_a_step(|three| three.replace("14:00:00", "11:00:00"));
    let evil = evil.findings(DAY);
    assert!(
        evil.contains(&"evil-merge 2025-0001/2".to_owned()),
        "{evil:?}"
    );
}
