//! What judging a push costs follows the push, not the archive. Counted in objects read, so that no clock decides.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::io::Write;
use std::process::{Command, Stdio};

use support::{HEAD, STEP_1, STEP_2, Site};
use tertib::history::Repository;
use tertib::intake::{Push, Update, judge};
use tertib::judge::AsOf;
use tertib::stamp::CommitId;

fn id(oid: git2::Oid) -> CommitId {
    oid.to_string().parse().unwrap()
}

/// An archive with so many cases of one step each, in months of twelve cases: a site and what git's fast-import adds.
fn archive(cases: usize) -> Site {
    let site = Site::with_case(1);
    let mut stream = String::new();
    let mut seconds = 1_744_600_000;
    let mut commit = |path: &str, text: &str| {
        seconds += 1;
        let from = if stream.is_empty() {
            "from refs/heads/main^0\n"
        } else {
            ""
        };
        let person = format!("Petugas unit-01 <unit-01@contoh.go.id> {seconds} +0700");
        stream.push_str(&format!(
            "commit refs/heads/main\nauthor {person}\ncommitter {person}\ndata 2\ncc\n{from}M 100644 inline {path}\ndata {}\n{text}\n",
            text.len()
        ));
    };
    for number in 2..=cases {
        let month = number / 12;
        let (year, month) = (2000 + month / 12, 1 + month % 12);
        let path = format!("cases/{year}/{month:02}/{year}-{number:04}.toml");
        let at = |text: &str| text.replace("2025-04-14", &format!("{year}-{month:02}-14"));
        commit(&path, &at(HEAD));
        commit(&path, &at(&format!("{HEAD}{STEP_1}")));
    }
    let mut import = Command::new("git")
        .arg("-C")
        .arg(site.path())
        .args(["fast-import", "--quiet"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    import
        .stdin
        .take()
        .unwrap()
        .write_all(stream.as_bytes())
        .unwrap();
    assert!(import.wait().unwrap().success());
    let head = site.head();
    site.checkout(head)
}

/// Objects read to judge the second step of a case that was opened after all others.
fn cost(cases: usize) -> usize {
    let new = "cases/2025/04/2025-9999.toml";
    let site = archive(cases)
        .by("unit-01")
        .at("2025-04-14T16:00:00+07:00")
        .file(new, HEAD)
        .commit("diterima")
        .append(new, STEP_1)
        .commit("langkah 1");
    let old = site.head();
    let site = site
        .by("tim-01")
        .at("2025-04-16T14:30:00+07:00")
        .append(new, STEP_2)
        .commit("langkah 2");
    // The hook finds the branch where it stood: nothing has moved yet.
    let published = "refs/heads/terbit".to_owned();
    site.git().reference(&published, old, true, "uji").unwrap();
    let push = Push {
        updates: vec![Update {
            old: Some(id(old)),
            new: Some(id(site.head())),
            name: published.clone(),
        }],
        published,
        as_of: AsOf::Day(jiff::civil::date(2025, 4, 17)),
    };
    let repository = Repository::open(site.path()).unwrap();
    let accepted = judge(&repository, &push).unwrap().unwrap();
    assert_eq!(accepted.cases.len(), 1);
    assert!(accepted.findings.is_empty());
    repository.objects_read()
}

#[test]
fn an_archive_ten_times_as_large_costs_the_same() {
    // Both have more commits than are looked at because clocks differ.
    let (small, large) = (cost(140), cost(1400));
    assert_eq!(small, large);
    assert!(small < 700, "{small} objects");
}
