//! Days off that are entered or taken back after they passed.

use crate::page::text_of;
use crate::support::{CALENDAR, CASE, HEAD, STEP_1, STEP_2, Site};
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
             berjalan melewatinya. Tidak ada penilaian yang berubah.",
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
            .all(|text| text.contains("Tidak ada penilaian yang berubah")),
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

const SHORT: &str = "\n[jam_kerja]\nsenin = [\"07:30-09:00\"]\nselasa = [\"07:30-12:00\"]\n";

/// Step 1 is to be finished within two hours of office time, and is so after three and a half.
fn in_hours() -> Site {
    Site::new()
        .replace(crate::SOP_PATH, "\"1 hari\"", "\"2 jam\"")
        .commit("batas waktu dalam jam")
        .by("unit-01")
        .at("2025-04-14T08:10:00+07:00")
        .file(CASE, HEAD)
        .commit("2025-0001: diterima")
        .append(CASE, &STEP_1.replace("T10:12:00", "T11:40:00"))
        .commit("2025-0001: langkah 1")
        .by("admin")
        .at("2025-04-15T09:00:00+07:00")
}

#[test]
fn office_hours_that_are_changed_afterwards_are_told_with_what_they_turn() {
    let day = "2025-04-16";
    let before = in_hours().findings(day);
    assert_eq!(before, ["sop-edited -/-", "late-step 2025-0001/1"]);
    let site = in_hours().append(CALENDAR_PATH, SHORT).commit("jam kerja");
    let after = site.findings(day);
    assert_eq!(after, ["sop-edited -/-", "calendar-changed 2025-0001/1"]);
    assert_eq!(
        messages(&site, "calendar-changed"),
        [format!(
            "Commit {} (15 April 2025) mengubah jam kerja. Karena itu langkah 1 menjadi tepat waktu.",
            head(&site)
        )]
    );
    let said = text_of(&site, "riwayat/index.html").join("\n");
    for words in [
        "Jam kerja diubah",
        "1 penilaian berubah karenanya:2025-0001 · Langkah 1 menjadi tepat waktu",
    ] {
        assert!(said.contains(words), "{words}\nnot in\n{said}");
    }
}

#[test]
fn a_record_that_days_off_entered_later_excuse_is_named_in_both_places() {
    // Step 2 is finished on 16 April and recorded on the 23rd: four working days later, where two are allowed.
    let late = || {
        Site::with_case(1)
            .by("tim-01")
            .at("2025-04-23T14:30:00+07:00")
            .append(CASE, STEP_2)
            .commit("2025-0001: langkah 2")
            .by("admin")
            .at("2025-04-24T09:00:00+07:00")
    };
    let before = late().findings("2025-04-24");
    assert!(
        before.contains(&"late-record 2025-0001/2".to_owned()),
        "{before:?}"
    );
    let days = ["2025-04-17", "2025-04-21"].map(holiday).concat();
    let site = late().append(CALENDAR_PATH, &days).commit("libur");
    let after = site.findings("2025-04-24");
    assert!(
        !after.contains(&"late-record 2025-0001/2".to_owned()),
        "{after:?}"
    );
    let said = messages(&site, "calendar-changed");
    assert_eq!(
        said,
        [format!(
            "Commit {} (24 April 2025) menambahkan hari libur 17 April 2025 dan 1 hari lain sesudah hari itu lewat. Karena itu \
             langkah 2 tidak lagi melanggar aturan late-record.",
            head(&site)
        )]
    );
    let said = text_of(&site, "riwayat/index.html").join("\n");
    let words =
        "1 penilaian berubah karenanya:2025-0001 · Langkah 2 tidak lagi menjadi temuan late-record";
    assert!(said.contains(words), "{said}");
}
