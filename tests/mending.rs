//! Commands that findings print do what they say: each is run as printed, in the site's folder.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use support::{CASE, Site};

const DAY: &str = "2025-04-30";

/// The report as text, one line for each line of it.
fn report(site: &Site) -> String {
    let output = site.tertib(&["check", "--as-of", DAY]).output().unwrap();
    assert_ne!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The command that starts with `start` in the way out of a finding of `rule`.
fn command(site: &Site, rule: &str, start: &str) -> String {
    let report = report(site);
    let part = report
        .split("\n\n")
        .find(|part| part.contains(&format!("[{rule}]")));
    let part = part.unwrap_or_else(|| panic!("no {rule} in {report}"));
    let at = part
        .find(start)
        .unwrap_or_else(|| panic!("no {start} in {part}"));
    let line = part[at..].lines().next().unwrap();
    // A sentence may follow.
    line.split(". ").next().unwrap().to_owned()
}

fn run(folder: &Path, command: &str) {
    let output = Command::new("sh")
        .args(["-ec", command])
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .envs(["AUTHOR", "COMMITTER"].map(|who| (format!("GIT_{who}_NAME"), "Uji")))
        .envs(["AUTHOR", "COMMITTER"].map(|who| (format!("GIT_{who}_EMAIL"), "uji@contoh.go.id")))
        .output()
        .unwrap();
    assert!(output.status.success(), "{command}: {output:?}");
}

fn mend(site: &Site, rule: &str, start: &str) {
    run(site.path(), &command(site, rule, start));
}

#[test]
fn a_deleted_case_is_brought_back() {
    let text = fs::read(Site::with_case(3).path().join(CASE)).unwrap();
    let site = Site::with_case(3).remove(CASE).commit("hapus");
    mend(&site, "case-deleted", "git checkout");
    assert_eq!(fs::read(site.path().join(CASE)).unwrap(), text);
    assert!(report(&site).contains("berkas itu kemudian dikembalikan"));
}

#[test]
fn a_deleted_case_is_brought_back_with_its_attachments() {
    let file = "cases/2025/04/2025-0001/lampiran.txt";
    let site = Site::with_case(3).file(file, "isi").commit("lampiran");
    let site = site.remove(CASE).remove(file).commit("hapus");
    mend(&site, "case-deleted", "git checkout");
    assert_eq!(fs::read(site.path().join(file)).unwrap(), b"isi");
}

#[test]
fn an_edit_that_is_not_recorded_is_put_aside_and_not_lost() {
    let odd = "cases/2025/04/2025-0001/it's $(touch x) baru.txt";
    let sites = [
        Site::with_case(2).append(CASE, "# ganti\n"),
        Site::with_case(2).file(odd, "baru"),
        Site::with_case(2).remove(CASE),
    ];
    for site in sites {
        mend(&site, "uncommitted", "git stash");
        assert!(!report(&site).contains("uncommitted"));
        assert!(!site.path().join("x").exists());
        run(site.path(), "git stash pop");
        assert!(report(&site).contains("[uncommitted]"));
    }
}

#[test]
fn a_shallow_clone_is_completed() {
    let origin = Site::with_case(3);
    let clone = Site::empty();
    let url = format!("file://{}", origin.path().display());
    run(clone.path(), &format!("git remote add origin '{url}'"));
    run(
        clone.path(),
        "git fetch -q --depth 1 origin main && git reset -q --hard FETCH_HEAD",
    );
    mend(&clone, "history-incomplete", "git fetch --unshallow");
    assert!(!report(&clone).contains("history-incomplete"));
}

#[test]
fn grafts_and_replacements_are_removed() {
    let site = Site::with_case(3);
    let head = site.head();
    fs::create_dir_all(site.path().join(".git/info")).unwrap();
    fs::write(site.path().join(".git/info/grafts"), format!("{head}\n")).unwrap();
    mend(&site, "history-incomplete", "rm ");
    run(
        site.path(),
        "git replace HEAD HEAD~1 && git replace HEAD~2 HEAD~3",
    );
    mend(&site, "history-incomplete", "git replace");
    assert!(!report(&site).contains("history-incomplete"));
}

#[test]
fn the_history_that_an_anchor_names_is_secured_and_shown() {
    let site = Site::with_case(3);
    let anchor = site.tertib(&["anchor"]).output().unwrap().stdout;
    fs::write(site.path().join("jangkar.txt"), anchor).unwrap();
    let lost = site.head();
    let before = site.git().find_commit(lost).unwrap().parent_id(0).unwrap();
    let site = site.checkout(before);
    let path = site.path().join("jangkar.txt");
    let output = site
        .tertib(&["check", "--as-of", DAY, "--anchor", path.to_str().unwrap()])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    for start in ["git branch", "git log"] {
        let at = text.find(start).unwrap();
        let printed = text[at..].split(". ").next().unwrap();
        run(site.path(), printed);
    }
    let branch = format!("riwayat-lama-{}", &lost.to_string()[..10]);
    let branch = site
        .git()
        .find_branch(&branch, git2::BranchType::Local)
        .unwrap();
    assert_eq!(branch.get().target(), Some(lost));
}
