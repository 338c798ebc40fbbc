//! Who did a step and who recorded it: findings of the whole program on small repositories.

mod support;

use support::{CASE, STEP_1, STEP_2, Site};

const DAY: &str = "2025-04-16";

/// A case at which step 2 is about to be recorded by its own officer.
fn before_step_2() -> Site {
    Site::with_case(1)
        .by("tim-01")
        .at("2025-04-16T14:30:00+07:00")
}

fn with_step_2(from: &str, to: &str) -> Vec<String> {
    before_step_2()
        .append(CASE, &STEP_2.replace(from, to))
        .commit("2025-0001: langkah 2")
        .findings(DAY)
}

#[test]
fn each_mistake_about_the_performer_is_one_finding() {
    assert_eq!(with_step_2("", ""), [""; 0]);
    assert_eq!(
        with_step_2("\"tim\"", "\"pemohon\""),
        ["wrong-performer 2025-0001/2"]
    );
    assert_eq!(
        with_step_2("tim-01", "tim-09"),
        ["unknown-officer 2025-0001/2"]
    );
    let other = before_step_2()
        .by("unit-01")
        .append(CASE, &STEP_2.replace("tim-01", "unit-01"))
        .commit("2025-0001: langkah 2");
    assert_eq!(other.findings(DAY), ["officer-not-in-role 2025-0001/2"]);
}

#[test]
fn another_author_is_reported_but_not_a_recorder_and_not_who_merges() {
    let by = |author| {
        before_step_2()
            .by(author)
            .append(CASE, STEP_2)
            .commit("2025-0001: langkah 2")
    };
    assert_eq!(
        by("unit-01").findings(DAY),
        ["author-not-officer 2025-0001/2"]
    );
    assert_eq!(
        by("orang-luar").findings(DAY),
        ["author-not-officer 2025-0001/2"]
    );
    assert_eq!(by("pencatat-01").findings(DAY), [""; 0]);

    let site = by("tim-01");
    let tip = site.head();
    let base = site
        .git()
        .find_commit(tip)
        .and_then(|commit| commit.parent_id(0))
        .expect("a parent");
    let merged = site.by("unit-01").commit_onto("gabung", &[base, tip]);
    assert_eq!(merged.findings(DAY), [""; 0]);
}

#[test]
fn a_correction_is_recorded_by_its_own_officer() {
    let correction = "\n[[koreksi]]\nlangkah = 1\npetugas = \"unit-01\"\ntanggal = 2025-04-15T09:00:00+07:00\n\
                      alasan = \"salah tulis\"\nisi = { selesai = 2025-04-14T10:15:00+07:00 }\n";
    let by = |author| {
        Site::with_case(0)
            .by("unit-01")
            .at("2025-04-14T10:20:00+07:00")
            .append(CASE, STEP_1)
            .commit("2025-0001: langkah 1")
            .by(author)
            .append(CASE, correction)
            .commit("2025-0001: koreksi")
            .findings("2025-04-15")
    };
    assert_eq!(by("unit-01"), [""; 0]);
    assert_eq!(by("tim-01"), ["author-not-officer 2025-0001/-"]);
}
