//! What stands outside the repository: anchors, the site published before, and the comparison of a published folder.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use git2::Oid;
use snapbox::str;
use support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};

const DAY: &str = "2025-04-30";

/// The anchor of a site, in a file of its own.
struct Kept {
    folder: tempfile::TempDir,
}

impl Kept {
    fn of(site: &Site) -> Self {
        let output = site.tertib(&["anchor"]).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        Self::text(&String::from_utf8(output.stdout).unwrap())
    }

    fn text(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("jangkar.txt"), text).unwrap();
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("jangkar.txt")
    }

    fn read(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    /// What `check` says of it: exit code, and for each finding of the rule the start of its message.
    fn check(&self, site: &Site) -> (i32, Vec<String>) {
        let path = self.path();
        let arguments = ["check", "--as-of", DAY, "--format", "json", "--anchor"];
        let output = site
            .tertib(&[&arguments[..], &[path.to_str().unwrap()]].concat())
            .output()
            .unwrap();
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let schema = include_str!("../schemas/check.schema.json");
        let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
        assert!(schema.is_valid(&report), "{report:#}");
        (output.status.code().unwrap(), rewritten(&report))
    }
}

/// The messages of `history-rewritten`, without the commits.
fn rewritten(report: &serde_json::Value) -> Vec<String> {
    let findings = report["findings"].as_array().unwrap();
    findings
        .iter()
        .filter(|finding| finding["rule"] == "history-rewritten")
        .map(|finding| {
            assert_eq!(finding["severity"], "kritis");
            let message = finding["message"].as_str().unwrap();
            message.split(": ").next().unwrap().to_owned()
        })
        .collect()
}

fn parent(site: &Site) -> Oid {
    let git = site.git();
    git.find_commit(site.head()).unwrap().parent_id(0).unwrap()
}

fn publish(site: &Site, to: &Path) -> String {
    let output = site
        .tertib(&["build", "--as-of", DAY, "--output", to.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn manifest(folder: &Path) -> serde_json::Value {
    serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap()
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    entries
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

const APART: &str = "Riwayat arsip pernah ditulis ulang";
const MISSING: &str = "Riwayat arsip pernah ditulis ulang, atau ini bukan repositorinya";

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
    let manual = include_str!("../docs/manual/trust.md");
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

#[test]
fn a_build_over_a_site_that_the_history_does_not_descend_from_says_so_for_good() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(3);
    assert!(!publish(&site, &folder).contains("PERINGATAN"));
    let first = site.head();
    assert_eq!(manifest(&folder)["rewritten"], serde_json::json!([]));

    let before = parent(&site);
    let site = site
        .replace(CASE, "09:30:00", "09:00:00")
        .commit_onto("2025-0001: langkah 3", &[before]);
    let second = site.head();
    let told = publish(&site, &folder);
    assert!(
        told.contains("PERINGATAN: riwayat arsip pernah ditulis ulang."),
        "{told}"
    );
    let seen = serde_json::json!([
        { "as_of": DAY, "from": first.to_string(), "to": second.to_string() }
    ]);
    assert_eq!(manifest(&folder)["rewritten"], seen);
    let page = fs::read_to_string(folder.join("temuan/index.html")).unwrap();
    assert!(page.contains("ditulis ulang sesudah situs terbit"));
    assert!(page.contains(&first.to_string()));

    // The same build again: the same bytes, and the fact is not lost.
    let once = tree(&folder);
    assert!(publish(&site, &folder).contains("PERINGATAN"));
    assert!(tree(&folder) == once);
    // Nor is it after the next step.
    let site = site.append(CASE, "\n# catatan\n").commit("lanjut");
    publish(&site, &folder);
    assert_eq!(manifest(&folder)["rewritten"], seen);
    // A fresh folder has no such past.
    let fresh = web.path().join("baru");
    assert!(!publish(&site, &fresh).contains("PERINGATAN"));
    assert_eq!(manifest(&fresh)["rewritten"], serde_json::json!([]));
}

#[test]
fn a_shallow_clone_replaces_no_site_and_forgets_no_head() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(3);
    publish(&site, &folder);
    let first = site.head();
    let before = parent(&site);
    let site = site
        .replace(CASE, "09:30:00", "09:00:00")
        .commit_onto("2025-0001: langkah 3", &[before]);
    let shallow = site.path().join(".git/shallow");
    fs::write(&shallow, format!("{}\n", site.head())).unwrap();
    let before = tree(&folder);
    site.tertib(&[
        "build",
        "--as-of",
        DAY,
        "--output",
        folder.to_str().unwrap(),
    ])
    .assert()
    .code(2);
    assert_eq!(tree(&folder), before);
    fs::remove_file(&shallow).unwrap();
    publish(&site, &folder);
    assert_eq!(manifest(&folder)["rewritten"][0]["from"], first.to_string());
}

#[test]
fn a_damaged_manifest_stops_the_build_and_the_old_site_stays() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(1);
    publish(&site, &folder);
    let path = folder.join("manifest.json");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(&site.head().to_string(), "?")).unwrap();
    let before = tree(&folder);
    site.tertib(&["build", "--as-of", DAY, "--output", folder.to_str().unwrap()])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
gagal: Manifes situs lama, [..]manifest.json, rusak: [..] Kembalikan file itu dari salinan cadangan, atau terbitkan ke folder baru.

"#]]);
    assert!(tree(&folder) == before);
}

#[test]
fn a_published_folder_is_held_against_the_archive() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(3);
    publish(&site, &folder);
    let verify = |site: &Site, more: &[&str]| {
        site.tertib(&[&["verify", folder.to_str().unwrap()], more].concat())
    };
    // Later commits and days change nothing: the folder is held against what it was made from.
    let site = site.append(CASE, "\n# catatan\n").commit("lanjut");
    verify(&site, &[]).assert().code(0).stdout_eq(str![[r#"
Terbitan [..]publik: commit [..], keadaan per 30 April 2025, dibuat dengan tertib [..].
Utuh: [..] file sama persis dengan yang dihasilkan dari arsip.

"#]]);
    fs::write(folder.join("index.html"), "diubah").unwrap();
    fs::remove_file(folder.join("arsip/index.html")).unwrap();
    fs::write(folder.join("tambahan\u{1b}[2J.html"), "x").unwrap();
    verify(&site, &[]).assert().code(1).stdout_eq(str![[r#"
Terbitan [..]publik: commit [..], keadaan per 30 April 2025, dibuat dengan tertib [..].
  hilang    arsip/index.html
  berubah   index.html
  tambahan  tambahan/u{1b}[2J.html
Tidak utuh: 1 file berubah, 1 hilang, 1 tambahan, 0 tidak cocok dengan manifesnya.
  jalan keluar: Terbitkan ulang dari arsip dengan "tertib build", lalu cari tahu siapa yang menyentuh folder itu.

"#]]);
    let json = verify(&site, &["--format", "json"]).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let schema = include_str!("../schemas/verify.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    assert!(schema.is_valid(&json), "{json:#}");
    assert_eq!(json["answer"], "different");
    assert_eq!(
        json["differences"][0],
        serde_json::json!({ "path": "arsip/index.html", "kind": "missing" })
    );
    // The day's build mends all of it.
    publish(&site, &folder);
    verify(&site, &[]).assert().code(0);
}

#[test]
fn a_folder_with_a_past_is_whole_too() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(3);
    publish(&site, &folder);
    let before = parent(&site);
    let site = site.checkout(before);
    assert!(publish(&site, &folder).contains("PERINGATAN"));
    site.tertib(&["verify", folder.to_str().unwrap()])
        .assert()
        .code(0);
}

#[test]
fn another_version_may_differ_and_that_is_said() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(1);
    publish(&site, &folder);
    let path = folder.join("manifest.json");
    let mut manifest = manifest(&folder);
    manifest["tool"] = "tertib 0.0.9".into();
    fs::write(&path, serde_json::to_vec(&manifest).unwrap()).unwrap();
    let verify = || site.tertib(&["verify", folder.to_str().unwrap()]);
    let note = str![[r#"
Terbitan [..]: commit [..], keadaan per 30 April 2025, dibuat dengan tertib 0.0.9.
Terbitan dibuat dengan tertib 0.0.9, sedangkan ini tertib [..]: isi file dapat berbeda karena itu saja.
Utuh: [..]

"#]];
    verify().assert().code(0).stdout_eq(note);
    fs::write(folder.join("index.html"), "").unwrap();
    verify().assert().code(1);
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    manifest["files"]["index.html"] = empty.into();
    fs::write(&path, serde_json::to_vec(&manifest).unwrap()).unwrap();
    verify().assert().code(2).stdout_eq(str![[r#"
...
  berubah   index.html
Belum pasti: setiap file cocok dengan manifesnya, tetapi 1 file berbeda dari yang dihasilkan versi ini.
  jalan keluar: Bandingkan lagi dengan tertib 0.0.9.

"#]]);
}

#[test]
fn a_folder_that_can_not_be_compared_says_what_to_do() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(1);
    site.tertib(&["verify", web.path().to_str().unwrap()])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
gagal: Di [..] tidak ada manifest.json buatan tertib.
  jalan keluar: Tunjuk folder yang diterbitkan "tertib build", misalnya publik. Bila memang itu foldernya, manifesnya sudah dihapus: terbitan itu tidak dapat dipercaya.

"#]]);
    publish(&site, &folder);
    Site::new()
        .tertib(&["verify", folder.to_str().unwrap()])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
gagal: Commit yang ditunjuk "dad6b9f5bd2af4580f5b4da96dc17e84820ba15a" hilang atau rusak, jadi tidak ada yang dapat dinilai: dad6b9f5bd2af4580f5b4da96dc17e84820ba15a: object not found - cannot read header for (dad6b9f5bd2af4580f5b4da96dc17e84820ba15a)
  jalan keluar: Periksa dengan "git fsck"; ambil kembali repositori dari salinan yang utuh.

"#]]);
}
