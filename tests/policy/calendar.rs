//! Days off that are entered or taken back after they passed.

use crate::support::{CALENDAR, Site};
use crate::{CALENDAR_PATH, DAY, finished, head, holiday, late, messages};

#[test]
fn a_day_off_entered_after_it_passed_is_a_note() {
    let site = finished()
        .append(CALENDAR_PATH, &holiday("2025-04-15"))
        .commit("libur");
    assert_eq!(site.findings(DAY), ["calendar-changed -/-"]);
    assert_eq!(
        messages(&site, "calendar-changed"),
        [format!(
            "Commit {} (25 April 2025) menambahkan hari libur 15 April 2025 sesudah hari itu lewat, padahal 1 langkah \
             berjalan melewatinya. Tidak ada penilaian waktu yang berubah.",
            head(&site)
        )]
    );
    assert_eq!(site.json(DAY)["findings"][0]["severity"], "informasi");
}

#[test]
fn a_day_off_that_turned_a_verdict_names_the_step() {
    let site = late();
    assert_eq!(
        site.findings("2025-04-22"),
        ["late-step 2025-0001/2"],
        "before the change"
    );
    let site = site
        .append(CALENDAR_PATH, &holiday("2025-04-17"))
        .commit("libur");
    assert_eq!(
        site.findings("2025-04-22"),
        ["calendar-changed 2025-0001/2"]
    );
    assert_eq!(
        messages(&site, "calendar-changed")[0],
        format!(
            "Commit {} (22 April 2025) menambahkan hari libur 17 April 2025 sesudah hari itu lewat. Karena itu langkah 2 \
             menjadi tepat waktu.",
            head(&site)
        )
    );
    assert_eq!(site.json("2025-04-22")["findings"][0]["severity"], "rendah");
    let site = site.file(CALENDAR_PATH, CALENDAR).commit("batal");
    assert_eq!(
        site.findings("2025-04-22"),
        [
            "late-step 2025-0001/2",
            "calendar-changed 2025-0001/2",
            "calendar-changed 2025-0001/2"
        ]
    );
}

#[test]
fn dates_that_are_set_back_before_the_day_off_hide_nothing() {
    let site = late()
        .at("2025-04-10T09:00:00+07:00")
        .append(CALENDAR_PATH, &holiday("2025-04-17"))
        .commit("libur");
    assert_eq!(
        site.findings("2025-04-22"),
        ["commit-date-reversed -/-", "calendar-changed 2025-0001/2"]
    );
}

#[test]
fn what_the_site_says_of_the_rule_goes_before_its_own_grades() {
    let site = late()
        .append(CALENDAR_PATH, &holiday("2025-04-17"))
        .append(
            "tertib.toml",
            "\n[aturan]\n\"calendar-changed\" = \"kritis\"\n",
        )
        .commit("libur");
    assert_eq!(site.json("2025-04-22")["findings"][0]["severity"], "kritis");
}

#[test]
fn days_off_to_come_and_days_that_no_clock_runs_over_are_no_matter() {
    let site = finished()
        .append(CALENDAR_PATH, &holiday("2025-04-28"))
        .append(CALENDAR_PATH, &holiday("2025-04-22"))
        .append(CALENDAR_PATH, &holiday("2025-04-19"))
        .commit("libur");
    assert_eq!(site.findings(DAY), [""; 0]);
}

#[test]
fn an_open_case_that_a_late_day_off_saves_from_being_overdue_is_named() {
    let site = Site::with_case(1)
        .by("admin")
        .at("2025-04-21T09:00:00+07:00")
        .append(CALENDAR_PATH, &holiday("2025-04-17"))
        .commit("libur");
    assert_eq!(
        site.findings("2025-04-21"),
        ["calendar-changed 2025-0001/-"]
    );
    assert!(
        messages(&site, "calendar-changed")
            .iter()
            .all(|text| text.contains("Tidak ada penilaian waktu yang berubah")),
        "late on 30 April by both calendars"
    );
}

#[test]
fn a_calendar_that_is_broken_and_mended_is_held_against_the_one_before() {
    let site = late()
        .file(CALENDAR_PATH, "[[libur]\n")
        .commit("rusak")
        .file(
            CALENDAR_PATH,
            &format!("{CALENDAR}{}", holiday("2025-04-17")),
        )
        .commit("betul");
    assert_eq!(
        messages(&site, "calendar-changed").len(),
        1,
        "{:?}",
        site.findings(DAY)
    );
}
