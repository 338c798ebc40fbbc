//! What of a published site stays the file it was, when one commit or one day is added.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::support::{HEAD, STEP_1, STEP_2, STEP_3, Site};

/// Closed cases, in lists of more than two pages.
const CLOSED: usize = 301;
const RUNNING: &str = "cases/2025/04/2025-0900.toml";
const MONDAY: &str = "2025-04-21";
const TUESDAY: &str = "2025-04-22";

/// An archive of closed cases and one that waits for its second step.
fn office(closed: usize) -> Site {
    let whole = [HEAD, STEP_1, STEP_2, STEP_3].concat();
    let closed = (1..=closed).fold(Site::new(), |site, number| {
        let text = whole.replace("Permohonan uji", &format!("Permohonan ke-{number}"));
        site.file(&format!("cases/2025/04/2025-{number:04}.toml"), &text)
    });
    closed
        .by("tim-01")
        .at("2025-04-17T10:00:00+07:00")
        .commit("Arsip lama")
        .by("unit-01")
        .at("2025-04-17T11:00:00+07:00")
        .file(
            RUNNING,
            &[&received(17), STEP_1].concat().replace("-14T", "-17T"),
        )
        .commit("2025-0900: langkah 1")
}

/// The head of a case that came in on a day of April.
fn received(day: u8) -> String {
    HEAD.replace("2025-04-14T", &format!("2025-04-{day}T"))
}

/// Every file's time and bytes.
type Files = BTreeMap<String, (SystemTime, Vec<u8>)>;

fn build(site: &Site, day: &str) -> Files {
    let output = site.path().join("terbit");
    let folder = output.to_str().unwrap();
    site.tertib(&["build", "-q", "--as-of", day, "--output", folder])
        .assert()
        .success();
    let entries = walkdir::WalkDir::new(&output)
        .into_iter()
        .map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name = entry.path().strip_prefix(&output).unwrap();
            let time = entry.metadata().unwrap().modified().unwrap();
            (
                name.to_str().unwrap().to_owned(),
                (time, fs::read(entry.path()).unwrap()),
            )
        })
        .collect()
}

/// The files that are new or not what they were. A file has another time if and only if it has other bytes.
fn moved(before: &Files, after: &Files) -> BTreeSet<String> {
    for (name, (time, bytes)) in after {
        let Some((old, same)) = before.get(name) else {
            continue;
        };
        assert_eq!(time == old, bytes == same, "{name}");
    }
    after
        .iter()
        .filter(|(name, file)| before.get(*name) != Some(file))
        .map(|(name, _)| name.clone())
        .collect()
}

/// Lists as text, so that a difference is seen at a glance.
fn lines(names: &BTreeSet<String>) -> String {
    names.iter().map(|name| format!("{name}\n")).collect()
}

#[test]
fn a_step_a_case_and_a_day_each_move_what_they_are_told_on() {
    let site = office(CLOSED);
    let start = build(&site, MONDAY);
    let site = site
        .by("tim-01")
        .at("2025-04-21T09:30:00+07:00")
        .append(RUNNING, &STEP_2.replace("04-16T14", "04-21T09"))
        .commit("2025-0900: langkah 2");
    let step = build(&site, MONDAY);
    assert!(start.keys().eq(step.keys()));
    snapbox::assert_data_eq!(
        lines(&moved(&start, &step)),
        snapbox::file!["stays/step.txt"]
    );
    let site = site
        .by("unit-01")
        .at("2025-04-21T10:30:00+07:00")
        .file("cases/2025/04/2025-0901.toml", &received(21))
        .commit("2025-0901: diterima");
    let case = build(&site, MONDAY);
    snapbox::assert_data_eq!(
        lines(&moved(&step, &case)),
        snapbox::file!["stays/case.txt"]
    );
    let day = build(&site, TUESDAY);
    snapbox::assert_data_eq!(lines(&moved(&case, &day)), snapbox::file!["stays/day.txt"]);
    // The same once more moves nothing at all.
    assert_eq!(moved(&day, &build(&site, TUESDAY)), BTreeSet::new());
}

#[test]
fn a_secret_case_moves_no_page_that_does_not_count_cases() {
    let site = office(3);
    let output = site.path().join("terbit");
    let publish = |site: &Site| {
        let folder = output.to_str().unwrap();
        let profile = ["--profile", "publik", "--output", folder];
        site.tertib(&[&["build", "-q", "--as-of", MONDAY][..], &profile].concat())
            .assert()
            .success();
    };
    let said = |path: &str| fs::read_to_string(Path::new(&output).join(path)).unwrap();
    let closed = "berkas/2025/04/2025-0001.html";
    publish(&site);
    let before = said(closed);
    assert!(before.contains("banyaknya tertulis di Dasbor"), "{before}");
    let secret = received(21).replace("terbuka", "rahasia");
    let site = site
        .file("cases/2025/04/2025-0901.toml", &secret)
        .commit("2025-0901: diterima");
    publish(&site);
    assert_eq!(said(closed), before);
    assert!(said("index.html").contains("1 berkas rahasia"));
}
