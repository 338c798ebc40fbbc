//! Mistakes in the files people write: the exact text that the terminal shows.

mod support;

use snapbox::str;
use support::{CASE, HEAD, STEP_1, Site};

fn assert_check(site: &Site, code: i32, stdout: impl snapbox::data::IntoData) {
    site.tertib(&["check", "--as-of", "2025-04-14"])
        .assert()
        .code(code)
        .stdout_eq(stdout);
}

#[test]
fn a_misspelt_key_is_named_with_the_one_that_is_meant() {
    let site = Site::new()
        .file(CASE, &HEAD.replace("pemohon", "pemohn"))
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(&site, 1, str![]);
}

#[test]
fn every_mistake_of_a_file_is_shown_at_once() {
    let text = HEAD.replace("+07:00", "").replace("terbuka", "umum")
        + &STEP_1.replace("aktivitas = 1", "aktivitas = \"1\"");
    let site = Site::new()
        .file(CASE, &text)
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(&site, 1, str![]);
}

#[test]
fn a_syntax_error_points_at_the_character() {
    let site = Site::new()
        .file(CASE, &HEAD.replace("\"uji\"", "uji"))
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(&site, 1, str![]);
}

#[test]
fn bytes_that_are_no_text_are_a_finding() {
    let site = Site::new()
        .bytes(CASE, b"sop = \"uji\"\njudul = \"\xff\"\n")
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(&site, 1, str![]);
}

#[test]
fn a_file_of_100_megabytes_is_not_read() {
    let site = Site::new()
        .bytes(CASE, &vec![b'#'; 100 * 1024 * 1024])
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(&site, 1, str![]);
}

#[test]
fn mistakes_of_settings_calendar_and_roster_are_shown_together_and_stop_the_judging() {
    let site = Site::new()
        .replace("tertib.toml", "Asia/Jakarta", "Asia/Jogja")
        .replace("content/kalender.toml", "\"nasional\"", "\"nasionl\"")
        .replace(
            "content/petugas.toml",
            "email = [\"tim-01@contoh.go.id\"]",
            "email = 1",
        )
        .commit("salah");
    site.tertib(&["check", "--as-of", "2025-04-14"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![]);
}

#[test]
fn a_procedure_that_can_not_work_is_an_error_at_the_offending_line() {
    let site = Site::new()
        .replace(
            "content/sop/uji/0.md",
            "ya = 3, tidak = 1",
            "ya = 9, tidak = 1",
        )
        .commit("salah");
    assert_check(&site, 1, str![]);
}

#[test]
fn a_folder_without_repository_and_one_without_commit_say_what_to_do() {
    let nothing = tempfile::tempdir().expect("folder");
    support::tertib()
        .args(["check", "--site"])
        .arg(nothing.path())
        .assert()
        .code(2)
        .stderr_eq(str![]);
    Site::empty()
        .tertib(&["check"])
        .assert()
        .code(2)
        .stderr_eq(str![]);
}
