//! Anchors: what they say, and what breaks with them.

use std::fs;
use std::process::Command;

use snapbox::str;

use crate::support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};
use crate::{APART, Kept, MISSING, parent, tree};

#[test]
fn an_anchor_is_eight_lines_that_do_not_depend_on_clock_or_language() {
    let site = Site::with_case(3);
    let expected = str![[r#"
Situs Uji
Jangkar tertib, bentuk 1
Commit    : [..]
Tanggal   : 17 April 2025
Isi       : 1 berkas, 3 langkah
Sidik     : [..]
            [..]
Angka uji : [..]

"#]];
    site.tertib(&["anchor"])
        .assert()
        .success()
        .stdout_eq(expected);
    let english = site
        .tertib(&["anchor", "--language", "en"])
        .env("TZ", "America/St_Johns");
    let english = english.output().unwrap().stdout;
    assert_eq!(String::from_utf8(english).unwrap(), Kept::of(&site).read());
}

#[test]
fn the_head_and_everything_after_it_hold_against_the_anchor() {
    let site = Site::with_case(2);
    let kept = Kept::of(&site);
    assert_eq!(kept.check(&site), (0, vec![]));
    let site = site
        .at("2025-04-17T10:00:00+07:00")
        .append(CASE, STEP_3)
        .commit("2025-0001: langkah 3");
    assert_eq!(kept.check(&site), (0, vec![]));
    let earlier = site
        .tertib(&["anchor", "--rev", "HEAD~2"])
        .output()
        .unwrap();
    let earlier = Kept::text(&String::from_utf8(earlier.stdout).unwrap());
    assert!(earlier.read().contains("1 berkas, 1 langkah"));
    assert_eq!(earlier.check(&site), (0, vec![]));
}

#[test]
fn an_anchor_that_holds_is_said_to_hold() {
    let site = Site::with_case(3);
    let kept = Kept::of(&site);
    let path = kept.path();
    let check = |more: &[&str]| {
        let anchor = [
            "check",
            "--as-of",
            crate::DAY,
            "--anchor",
            path.to_str().unwrap(),
        ];
        site.tertib(&[&anchor[..], more].concat())
    };
    let head = site.head().to_string();
    check(&[]).assert().code(0).stdout_eq(format!(
        "Jangkar {}: cocok, riwayat meneruskannya.\nTidak ada temuan pada 1 berkas. Keadaan per 30 April 2025.\n",
        &head[..10]
    ));
    let output = check(&["--format", "json"]).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let anchor = &report["anchors"][0];
    assert_eq!(
        (&anchor["head"], &anchor["standing"]),
        (&head.into(), &"kept".into())
    );
    assert_eq!(anchor["line"], 3);
}

#[test]
fn an_anchor_survives_a_letter_and_several_may_stand_in_it() {
    let site = Site::with_case(3);
    let text = Kept::of(&site).read();
    let letter = format!(
        "Kepada Yth. Inspektur Daerah\nPada rapat 17 April 2025 jangkar tertib dibacakan:\n\n> {}\n\nDemikian, {}",
        text.replace('\n', "\n> ")
            .replace("Sidik     :", "Sidik :\n>"),
        text.to_uppercase()
    );
    assert_eq!(Kept::text(&letter).check(&site), (0, vec![]));
}

#[test]
fn an_amended_commit_breaks_with_the_anchor() {
    let site = Site::with_case(3);
    let kept = Kept::of(&site);
    let before = parent(&site);
    let site = site
        .replace(CASE, "09:30:00", "09:00:00")
        .commit_onto("2025-0001: langkah 3", &[before]);
    assert_eq!(kept.check(&site), (1, vec![APART.to_owned()]));
}

#[test]
fn a_reset_that_drops_the_last_commit_breaks_with_the_anchor() {
    let site = Site::with_case(3);
    let kept = Kept::of(&site);
    let before = parent(&site);
    let site = site.checkout(before);
    assert_eq!(kept.check(&site), (1, vec![APART.to_owned()]));
}

#[test]
fn a_rebase_onto_an_earlier_commit_breaks_with_the_anchor() {
    let site = Site::with_case(3);
    let kept = Kept::of(&site);
    let step_2 = parent(&site);
    let first = site
        .git()
        .find_commit(step_2)
        .unwrap()
        .parent_id(0)
        .unwrap();
    let site = site
        .checkout(first)
        .at("2025-04-17T10:00:00+07:00")
        .append(CASE, STEP_2)
        .commit("2025-0001: langkah 2")
        .append(CASE, STEP_3)
        .commit("2025-0001: langkah 3");
    assert_eq!(kept.check(&site).1, [APART]);
}

#[test]
fn a_history_pushed_by_force_from_elsewhere_breaks_with_the_anchor() {
    let site = Site::with_case(3);
    let kept = Kept::of(&site);
    // The same files, recorded anew in another repository: re-dated, squashed, and truncated to one commit.
    let redated = Site::new()
        .at("2025-04-14T09:00:00+07:00")
        .by("unit-01")
        .file(CASE, HEAD)
        .commit("2025-0001: diterima")
        .append(CASE, STEP_1)
        .commit("2025-0001: langkah 1");
    let squashed = Site::new()
        .file(CASE, &[HEAD, STEP_1, STEP_2, STEP_3].concat())
        .commit("semua");
    let truncated = Site::empty();
    for (path, bytes) in tree(site.path()) {
        if !path.starts_with(".git") {
            fs::create_dir_all(truncated.path().join(&path).parent().unwrap()).unwrap();
            fs::write(truncated.path().join(&path), bytes).unwrap();
        }
    }
    let truncated = truncated.commit("awal");
    for other in [redated, squashed, truncated] {
        assert_eq!(kept.check(&other), (1, vec![MISSING.to_owned()]));
    }
}

#[test]
fn what_stands_before_the_anchor_in_a_shallow_clone_is_not_known() {
    let site = Site::with_case(3);
    let earlier = site
        .tertib(&["anchor", "--rev", "HEAD~2"])
        .output()
        .unwrap();
    let earlier = Kept::text(&String::from_utf8(earlier.stdout).unwrap());
    fs::write(
        site.path().join(".git/shallow"),
        format!("{}\n", site.head()),
    )
    .unwrap();
    let drop = parent(&site).to_string();
    let (folder, file) = drop.split_at(2);
    fs::remove_file(site.path().join(".git/objects").join(folder).join(file)).unwrap();
    let unknown = "Jangkar ini belum dapat dibandingkan".to_owned();
    assert_eq!(earlier.check(&site), (1, vec![unknown]));
    assert_eq!(Kept::of(&site).check(&site).1, [""; 0]);
}

#[test]
fn an_anchor_with_another_digest_is_not_that_of_this_archive() {
    let site = Site::with_case(3);
    let text = Kept::of(&site).read();
    let source = tertib::source::Source::new("j", text.as_str());
    let mut anchor = tertib::anchor::read(&source).unwrap().remove(0).1;
    anchor.digest = "0".repeat(64);
    let forged = Kept::text(&anchor.text("Situs Uji"));
    let altered = format!(
        "Isi arsip pada commit {} tidak sama dengan sidik pada jangkar ini.",
        &site.head().to_string()[..10]
    );
    assert_eq!(forged.check(&site), (1, vec![altered]));
}

#[test]
fn a_garbled_anchor_is_an_error_that_says_what_to_mend() {
    let site = Site::with_case(3);
    let text = Kept::of(&site).read();
    let said = |text: &str, stderr: snapbox::data::Inline| {
        let kept = Kept::text(text);
        site.tertib(&["check", "--anchor", kept.path().to_str().unwrap()])
            .assert()
            .code(2)
            .stdout_eq("")
            .stderr_eq(stderr);
    };
    said(
        &text.replace("17 April", "18 April"),
        str![[r#"
gagal: Jangkar di [..]jangkar.txt salah salin: angka ujinya (baris 8) tidak cocok dengan isi lainnya.
  jalan keluar: Cocokkan setiap baris dengan surat aslinya, angka demi angka.

"#]],
    );
    let (head, rest) = text.split_at(text.find("Tanggal").unwrap() - 6);
    said(
        &format!("{head}{}", &rest[5..]),
        str![[r#"
gagal: Isian "Commit" pada jangkar di [..]jangkar.txt baris 3 memuat 36 angka, padahal harus 40.
  jalan keluar: Cocokkan lagi dengan surat aslinya; hanya angka 0–9 dan huruf a–f yang dipakai.

"#]],
    );
    said(
        "Kepada Yth.",
        str![[r#"
gagal: Di [..]jangkar.txt tidak ada jangkar.
  jalan keluar: Jangkar dibuka dengan baris "Jangkar tertib, bentuk 1" dan diakhiri baris "Angka uji"; salin semuanya.

"#]],
    );
    site.tertib(&["check", "--anchor", "tidak-ada.txt"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
gagal: File jangkar tidak-ada.txt tidak dapat dibaca: [..]
  jalan keluar: Periksa nama file dan foldernya.

"#]]);
}

#[test]
fn the_commands_of_the_manual_give_the_digest() {
    let manual = include_str!("../../docs/manual/trust.md");
    let script = manual
        .split("```sh\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let site = Site::with_case(3)
        .file("cases/2025/04/2025-0001/lampiran a.txt", "x")
        .file("cases/2025/05/salah nama.toml", "x")
        .commit("lampiran");
    let text = Kept::of(&site).read();
    let source = tertib::source::Source::new("j", text.as_str());
    let anchor = tertib::anchor::read(&source).unwrap().remove(0).1;
    let output = Command::new("bash")
        .args(["-euc", script])
        .env("commit", site.head().to_string())
        .current_dir(site.path())
        .output()
        .unwrap();
    let by_hand = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!(
        by_hand.split(' ').next(),
        Some(anchor.digest.as_str()),
        "{output:?}"
    );
}
