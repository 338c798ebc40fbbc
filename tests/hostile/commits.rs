//! Commits: headers and dates.

use crate::support::raw::{Commit, PERSON};
use crate::support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};
use crate::{DAY, FOLDER, told};

#[test]
fn headers_that_git_would_not_write() {
    let person = |name: &str| format!("{name} <tim-01@contoh.go.id> 1744860600 +0700");
    type Change = Box<dyn Fn(Commit) -> Commit>;
    let changes: [(&str, Change); 14] = [
        (
            "author dua kali",
            Box::new(|c| c.insert(3, "author", PERSON)),
        ),
        ("tanpa author", Box::new(|c| c.without("author"))),
        ("tanpa committer", Box::new(|c| c.without("committer"))),
        (
            "gpgsig dua kali",
            Box::new(|c| c.insert(4, "gpgsig", "a").insert(5, "gpgsig", "b")),
        ),
        ("nol", Box::new(move |c| c.insert(4, "x", "a\0b"))),
        (
            "arah",
            Box::new(move |c| c.set("author", person("Siti\u{202e}"))),
        ),
        (
            "campur",
            Box::new(move |c| c.set("author", person("P\u{435}tugas"))),
        ),
        (
            "bukan utf-8",
            Box::new(|c| c.set("author", b"Jos\xe9 <j@contoh.go.id> 1744860600 +0700")),
        ),
        (
            "tanpa alamat",
            Box::new(|c| c.set("author", "Petugas 1744860600 +0700")),
        ),
        (
            "zona",
            Box::new(|c| c.dated("1744860600 +9999", "1744860600 +0700")),
        ),
        (
            "zona dua",
            Box::new(|c| c.dated("1744860600 +0700", "1744860600 -2400")),
        ),
        (
            "bukan tanggal",
            Box::new(|c| c.dated("kemarin", "1744860600 +0700")),
        ),
        (
            "sebelum 1970",
            Box::new(|c| c.dated("-5 +0700", "1744860600 +0700")),
        ),
        (
            "sesudah 9999",
            Box::new(|c| c.dated("999999999999999999 +0700", "1744860600 +0700")),
        ),
    ];
    for (what, change) in changes {
        let site = Site::with_case(2);
        let raw = site.raw();
        let case = raw.blob(format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}").as_bytes());
        let tree = raw.edit(site.head(), FOLDER, |folder| folder[0].id = case);
        let by = raw.commit(&change(Commit::on(&[site.head()], tree)));
        raw.branch(by);
        let told = told(&site, by);
        let faults: Vec<_> = told.iter().filter(|l| l.starts_with("unsafe")).collect();
        assert!(!faults.is_empty(), "{what}: {told:?}");
        assert!(faults.iter().all(|line| line.ends_with(" *")), "{what}");
        assert!(!told.iter().any(|l| l.starts_with("history-incomplete")));
        let site_json = site.json(DAY);
        let steps = site_json["cases"][0]["steps"].as_array();
        assert_eq!(steps.expect("steps").len(), 3, "the walk goes on");
    }
}

/// A third step whose commit has these dates.
fn dated(author: &str, committer: &str) -> Vec<String> {
    let site = Site::with_case(2);
    let raw = site.raw();
    let case = raw.blob(format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}").as_bytes());
    let tree = raw.edit(site.head(), FOLDER, |folder| folder[0].id = case);
    let seconds = |text: &str| -> String {
        let at: jiff::Timestamp = text.parse().expect("a moment");
        format!("{} +0700", at.as_second())
    };
    let commit = Commit::on(&[site.head()], tree).dated(&seconds(author), &seconds(committer));
    let by = raw.commit(&commit);
    raw.branch(by);
    told(&site, by)
}

#[test]
fn commits_are_dated_in_their_order() {
    let right = "2025-04-17T10:00:00+07:00";
    assert_eq!(dated(right, right), [""; 0]);
    assert_eq!(
        dated(right, "2025-04-17T18:00:00+07:00"),
        [""; 0],
        "made again later the same day"
    );
    let reversed = format!("commit-date-reversed 2025-0001/3 {CASE} *");
    let back = "2025-04-15T10:00:00+07:00";
    assert_eq!(dated(back, back).concat(), reversed);
    let early = "2025-04-17T09:00:00+07:00";
    assert_eq!(dated(right, early).concat(), reversed);
    assert_eq!(dated(back, right).concat(), reversed);
    let future = format!("commit-date-future 2025-0001/3 {CASE} *");
    let late = format!("late-record 2025-0001/3 {CASE} *");
    let ahead = "2025-05-02T10:00:00+07:00";
    assert_eq!(dated(ahead, ahead), [future.clone(), late.clone()]);
    assert_eq!(dated(right, ahead), [future, late.clone()]);
    assert_eq!(
        dated(right, "2025-04-28T10:00:00+07:00"),
        [late],
        "an author's date set back hides no late record"
    );
}
