//! Case files that move or change without an entry.

use crate::support::raw::Entry;
use crate::support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};
use crate::{DAY, FOLDER, messages, told};

#[test]
fn a_case_that_moves_is_named_with_both_paths_and_nothing_else() {
    let other = "cases/2025/05/2025-0001.toml";
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    let renamed = format!("case-renamed 2025-0001/- {other} *");
    let layout = format!("path-layout 2025-0001/- {other} *");

    let site = Site::with_case(3)
        .remove(CASE)
        .file(other, &text)
        .commit("pindah");
    let mut expected = vec![renamed.clone(), layout.clone()];
    expected.sort();
    assert_eq!(told(&site, site.head()), expected);
    assert!(messages(&site).contains(&format!("dari {CASE} ke {other}")));

    // Deleted first, recreated elsewhere later.
    let site = Site::with_case(3)
        .remove(CASE)
        .commit("hapus")
        .file(other, &text)
        .commit("buat lagi");
    assert_eq!(told(&site, site.head()), expected);

    // Under another number, and with an edit on the way.
    let renumbered = "cases/2025/04/2025-0009.toml";
    let site = Site::with_case(2)
        .remove(CASE)
        .at("2025-04-17T10:00:00+07:00")
        .file(renumbered, &text)
        .commit("ganti nomor");
    assert_eq!(
        told(&site, site.head()),
        [format!("case-renamed 2025-0009/- {renumbered} *")]
    );
    let edited = text.replace("14:00:00", "11:00:00");
    let site = Site::with_case(3)
        .remove(CASE)
        .file(other, &edited)
        .commit("pindah dan ubah");
    let mut expected = vec![
        renamed,
        layout,
        format!("step-changed 2025-0001/2 {other} *"),
    ];
    expected.sort();
    let mut found = told(&site, site.head());
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_move_in_or_across_a_merge_is_one_move() {
    let other = "cases/2025/04/2025-0009.toml";
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    let site = Site::with_case(3);
    let base = site.head();
    let site = site.file("catatan.txt", "a").commit("lain");
    let side = site.head();
    // The merge itself moves the file.
    let site = site
        .checkout(base)
        .remove(CASE)
        .file(other, &text)
        .commit_onto("gabung", &[base, side]);
    assert_eq!(
        told(&site, site.head()),
        [format!("case-renamed 2025-0009/- {other} *")]
    );
    // One side moves it, the merge takes it over.
    let site = site
        .checkout(base)
        .remove(CASE)
        .file(other, &text)
        .commit("pindah");
    let moved = site.head();
    let site = site.commit_onto("gabung", &[moved, side]);
    assert_eq!(
        told(&site, moved),
        [format!("case-renamed 2025-0009/- {other} *")]
    );
}

#[test]
fn there_and_back_are_two_moves() {
    let other = "cases/2025/04/2025-0009.toml";
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    let site = Site::with_case(3)
        .remove(CASE)
        .file(other, &text)
        .commit("pindah");
    let site = site.remove(other).file(CASE, &text).commit("kembali");
    assert_eq!(
        site.findings(DAY),
        ["case-renamed 2025-0001/-", "case-renamed 2025-0001/-"]
    );
}

#[test]
fn a_mode_change_alone_is_told_once() {
    let site = Site::with_case(3);
    let raw = site.raw();
    let by = raw.commit_edit(FOLDER, |folder| folder[0].mode = "100755".to_owned());
    let expected = [format!("changed-without-step 2025-0001/- {CASE} *")];
    assert_eq!(told(&site, by), expected);
    raw.commit_edit("content", |folder| {
        folder.insert(0, Entry::file("a", raw.blob(b"a")));
    });
    assert_eq!(told(&site, by), expected);
}

#[test]
fn comments_and_line_endings_are_no_entries() {
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    for text in [text.replace('\n', "\r\n"), format!("# rapi\n{text}")] {
        let site = Site::with_case(3).file(CASE, &text).commit("rapi");
        assert_eq!(
            told(&site, site.head()),
            [format!("changed-without-step 2025-0001/- {CASE} *")]
        );
    }
}

#[test]
fn attachments_move_along_with_their_case() {
    let other = "cases/2025/04/2025-0009.toml";
    let named = |folder: &str| format!("cases/2025/04/{folder}/surat.txt");
    let output = "output = [{ nama = \"Surat\", berkas = \"surat.txt\" }]\n";
    let text = format!("{HEAD}{STEP_1}{output}");
    let site = Site::with_case(0)
        .by("unit-01")
        .at("2025-04-14T10:20:00+07:00")
        .file(CASE, &text)
        .file(&named("2025-0001"), "isi")
        .commit("langkah 1");
    let open = site.findings(DAY);
    let moved = site
        .remove(CASE)
        .remove(&named("2025-0001"))
        .file(other, &text)
        .file(&named("2025-0009"), "isi")
        .commit("ganti nomor");
    let mut expected: Vec<String> = open
        .iter()
        .map(|line| line.replace("2025-0001", "2025-0009"))
        .collect();
    expected.push("case-renamed 2025-0009/-".to_owned());
    let mut found = moved.findings(DAY);
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    // Deleted first and brought back elsewhere later is one move too.
    let site = moved
        .remove(other)
        .remove(&named("2025-0009"))
        .commit("hapus")
        .file(CASE, &text)
        .file(&named("2025-0001"), "isi")
        .commit("buat lagi");
    let told = site.findings(DAY);
    assert!(
        !told.iter().any(|line| line.starts_with("attachment")),
        "{told:?}"
    );
    let moved = site
        .remove(CASE)
        .remove(&named("2025-0001"))
        .file(other, &text)
        .file(&named("2025-0009"), "isi")
        .commit("ganti nomor");
    // What was changed on the way is told.
    let changed = moved
        .file(&named("2025-0009"), "isi lain")
        .commit("lampiran diganti");
    let told = changed.findings(DAY);
    assert!(
        told.contains(&"attachment-mismatch 2025-0009/1".to_owned()),
        "{told:?}"
    );
}
