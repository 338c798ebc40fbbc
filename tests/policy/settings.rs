//! Settings that decide verdicts are changed in retrospect.

use crate::page::text_of;
use crate::support::{CASE, STEP_2, Site};
use crate::{DAY, finished, head, messages};

const SETTINGS: &str = "tertib.toml";

/// Step 2, finished on 16 April, is recorded on the 28th; the admin is at work on the 29th.
fn late_record() -> Site {
    Site::with_case(1)
        .by("tim-01")
        .at("2025-04-28T14:30:00+07:00")
        .append(CASE, STEP_2)
        .commit("2025-0001: langkah 2")
        .by("admin")
        .at("2025-04-29T09:00:00+07:00")
}

fn widened() -> Site {
    late_record()
        .append(SETTINGS, "\n[berkas]\ntoleransi_catat = \"30 hari\"\n")
        .commit("toleransi")
}

#[test]
fn a_tolerance_that_is_widened_names_the_record_that_it_excuses() {
    let before = late_record().findings(DAY);
    assert!(
        before.contains(&"late-record 2025-0001/2".to_owned()),
        "{before:?}"
    );
    let site = widened();
    let after = site.findings(DAY);
    assert!(
        !after.contains(&"late-record 2025-0001/2".to_owned()),
        "{after:?}"
    );
    assert_eq!(
        messages(&site, "settings-changed"),
        [format!(
            "Commit {} (29 April 2025) mengubah setelan yang menentukan penilaian (toleransi_catat: 2 hari → 30 hari). Karena \
             itu langkah 2 tidak lagi melanggar aturan late-record.",
            head(&site)
        )]
    );
}

#[test]
fn the_page_lists_the_verdicts_that_settings_turned() {
    let said = text_of(&widened(), "riwayat/index.html").join("\n");
    for words in [
        "Setelantertib.toml",
        "toleransi_catat: 2 hari → 30 hari",
        "1 penilaian berubah karenanya:2025-0001 · Langkah 2 tidak lagi menjadi temuan late-record",
    ] {
        assert!(said.contains(words), "{words}\nnot in\n{said}");
    }
    let zone = finished()
        .replace(SETTINGS, "Asia/Jakarta", "Asia/Makassar")
        .commit("zona");
    let said = text_of(&zone, "riwayat/index.html").join("\n");
    let words = "3 langkah sudah selesai sebelumnya dan dinilai juga menurut setelan ini. Tidak ada penilaian yang berubah.";
    assert!(said.contains(words), "{said}");
    assert_eq!(zone.findings(DAY), ["settings-changed -/-"]);
    assert_eq!(zone.json(DAY)["findings"][0]["severity"], "informasi");
}

#[test]
fn a_zone_that_makes_a_late_step_timely_names_it() {
    // Step 2 was due on the 17th and finished after midnight of the 18th, which is still the 17th an hour to the west.
    let site = Site::with_case(1)
        .by("tim-01")
        .at("2025-04-18T00:40:00+07:00")
        .append(
            CASE,
            &STEP_2.replace("2025-04-16T14:00:00", "2025-04-18T00:30:00"),
        )
        .commit("2025-0001: langkah 2");
    let before = site.findings("2025-04-21");
    assert!(
        before.contains(&"late-step 2025-0001/2".to_owned()),
        "{before:?}"
    );
    let site = site
        .by("admin")
        .at("2025-04-21T09:00:00+07:00")
        .replace(SETTINGS, "Asia/Jakarta", "Asia/Dhaka")
        .commit("zona");
    let after = site.findings("2025-04-21");
    assert!(
        !after.contains(&"late-step 2025-0001/2".to_owned()),
        "{after:?}"
    );
    assert!(
        after.contains(&"settings-changed 2025-0001/2".to_owned()),
        "{after:?}"
    );
}

#[test]
fn what_decides_nothing_and_what_no_step_came_before_draws_nothing() {
    let site = finished()
        .append(SETTINGS, "\n[kiriman]\ntolak = \"kritis\"\n")
        .commit("kiriman");
    assert_eq!(site.findings(DAY), [""; 0]);
    let site = Site::new()
        .at("2025-02-03T09:00:00+07:00")
        .append(SETTINGS, "\n[berkas]\ntoleransi_catat = \"1 hari\"\n")
        .commit("toleransi");
    assert_eq!(site.findings(DAY), [""; 0]);
}

#[test]
fn the_page_names_the_commits_that_a_day_of_signing_excuses() {
    let site = finished()
        .append(SETTINGS, "\n[tanda_tangan]\nwajib_sejak = 2025-04-17\n")
        .commit("tanda tangan")
        .replace(SETTINGS, "2025-04-17", "2025-06-01")
        .commit("ditunda");
    let said = text_of(&site, "riwayat/index.html").join("\n");
    // Step 3 and the commit that first set the day; what came before the 17th need not be signed by either.
    let lists = "2 commit yang tanda tangannya kurang tidak lagi menjadi temuan.";
    assert!(said.contains(lists), "{said}");
    assert!(
        said.contains(" · 2025-0001 tidak lagi menjadi temuan unsigned"),
        "{said}"
    );
    let told = messages(&site, "settings-changed");
    let turned: Vec<bool> = told
        .iter()
        .map(|text| text.contains("commit tidak lagi menjadi temuan aturan unsigned: "))
        .collect();
    assert_eq!(turned, [false, true], "{told:?}");
}
