//! The office's server takes right pushes and refuses wrong ones, with git's own program at both ends.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;

use snapbox::{IntoData, assert_data_eq, str};
use support::office::{Clone, Pushed, Server};
use support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};

const MONDAY: &str = "2025-04-14T10:20:00+07:00";
const WEDNESDAY: &str = "2025-04-16T14:30:00+07:00";
const THURSDAY: &str = "2025-04-17T10:00:00+07:00";

/// A server with one case of so many steps, and a clone.
fn office(steps: usize, officer: &str) -> (Server, Clone) {
    let server = Server::of(&Site::with_case(steps), &[]);
    let clone = server.clone_for(officer);
    (server, clone)
}

/// The push was refused and the branch is where it was.
fn refused(server: &Server, clone: &Clone, arguments: &[&str]) -> Pushed {
    let before = server.tip("main");
    let pushed = clone.push(arguments);
    assert!(!pushed.accepted, "{}", pushed.all);
    assert!(pushed.all.contains("[remote rejected]"), "{}", pushed.all);
    assert_eq!(server.tip("main"), before);
    pushed
}

fn accepted(server: &Server, clone: &Clone, arguments: &[&str]) -> Pushed {
    let pushed = clone.push(arguments);
    assert!(pushed.accepted, "{}", pushed.all);
    assert_eq!(server.tip("main"), clone.git(&["rev-parse", "main"]));
    pushed
}

#[test]
fn a_right_step_is_taken() {
    let (server, clone) = office(1, "tim-01");
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    let pushed = accepted(&server, &clone, &[]);
    assert_data_eq!(
        pushed.remote,
        str![[r#"
tertib: kiriman diterima, 1 berkas dinilai.

"#]]
    );
}

#[test]
fn a_skipped_activity_is_refused_with_its_ways_out_and_may_be_owned_up_to() {
    let (server, clone) = office(1, "tim-01");
    clone
        .append(CASE, STEP_3)
        .commit(THURSDAY, "2025-0001: langkah 2");
    let commit = clone.git(&["rev-parse", "--short=10", "HEAD"]);
    let pushed = refused(&server, &clone, &[]);
    assert_data_eq!(
        pushed.remote.replace(&commit, "[COMMIT]"),
        str![[r#"
tertib: KIRIMAN DITOLAK. Di peladen tidak ada yang berubah, dan commit Anda tetap ada di komputer Anda.

Cabang main: kiriman ini membawa 1 temuan berkeparahan tinggi atau lebih berat.

tinggi[out-of-order]: Langkah 2 mencatat aktivitas 3, padahal yang berikutnya adalah aktivitas 2.
  --> cases/2025/04/2025-0001.toml:15:13
   |
15 | aktivitas = 3
   |             ^ yang dicatat
   |
  ::: cases/2025/04/2025-0001.toml:8:1
   |
 8 | [[langkah]]
   | ----------- langkah sebelumnya di sini
   |
   = perihal: berkas 2025-0001 · langkah 2 · commit [COMMIT]
   = jalan keluar: Bila hanya salah tulis, catat koreksinya:
                       tertib case correct 2025-0001 2 --activity 2
                   Bila ada yang terlewat, tidak ada yang dapat membetulkannya; jelaskan sebabnya dalam catatan langkah berikutnya.

Cara melanjutkan: commit yang belum terkirim masih boleh dibetulkan.
  Commit terakhir: sunting file-nya, git add, lalu git commit --amend
  Commit sebelumnya: git rebase --interactive origin/main
Sesudah itu kirim lagi: git push
Lewat penyunting web: tidak ada yang tersimpan. Betulkan isinya di sana, lalu simpan lagi.
Bila memang begitulah kejadiannya, jangan ubah isinya. Tambahkan satu baris pada pesan commit itu: Diakui: out-of-order

"#]].raw()
    );
    // It is what happened: the message owns up to it, and the entry stays as it is.
    let message = "2025-0001: langkah 2\n\nDiakui: out-of-order";
    let amended = clone.try_commit(THURSDAY, &["--amend", "-m", message]);
    assert!(amended.status.success());
    let pushed = accepted(&server, &clone, &[]);
    assert_data_eq!(pushed.remote, str![[r#"
tertib: kiriman diterima, 1 berkas dinilai.
  tinggi[out-of-order] berkas 2025-0001, langkah 2: Langkah 2 mencatat aktivitas 3, padahal yang berikutnya adalah aktivitas 2.
  sedang[late-step] berkas 2025-0001, langkah 2: Langkah 2 selesai 17 April 2025, lewat 2 hari kerja dari batas waktu 15 April 2025.

"#]].raw());
}

#[test]
fn an_edited_step_is_refused_and_nobody_can_own_up_to_it() {
    let (server, clone) = office(2, "tim-01");
    let text = fs::read_to_string(clone.path().join(CASE)).unwrap();
    clone
        .write(CASE, &text.replace("04-14T10:12", "04-14T09:12"))
        .commit(WEDNESDAY, "rapikan\n\nDiakui: step-changed");
    let pushed = refused(&server, &clone, &[]);
    let text = pushed.remote;
    assert!(text.contains("kritis[step-changed]"), "{text}");
    assert!(!text.contains("Diakui"), "{text}");
}

#[test]
fn the_correction_of_an_earlier_fault_is_taken() {
    // The fault is on the server since before it had a hook.
    let wrong = STEP_1.replace("2025-04-14T10:12", "2025-04-13T10:12");
    let site = Site::with_case(0)
        .by("unit-01")
        .at(MONDAY)
        .append(CASE, &wrong)
        .commit("2025-0001: langkah 1");
    let server = Server::of(&site, &[]);
    let clone = server.clone_for("unit-01");
    let correction = "\n[[koreksi]]\nlangkah = 1\npetugas = \"unit-01\"\n\
        tanggal = 2025-04-15T09:00:00+07:00\nalasan = \"Salah tulis\"\n\
        isi = { selesai = 2025-04-14T10:12:00+07:00 }\n";
    clone
        .append(CASE, correction)
        .commit("2025-04-15T09:05:00+07:00", "2025-0001: koreksi langkah 1");
    accepted(&server, &clone, &[]);
}

#[test]
fn the_history_is_neither_rewritten_nor_deleted() {
    let (server, clone) = office(2, "tim-01");
    let old = clone.git(&["rev-parse", "--short=10", "HEAD"]);
    clone.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: ulang");
    let new = clone.git(&["rev-parse", "--short=10", "HEAD"]);
    let pushed = refused(&server, &clone, &["--force"]);
    let told = pushed
        .remote
        .replace(&old, "[LAMA]")
        .replace(&new, "[BARU]");
    assert_data_eq!(told, str![[r#"
tertib: KIRIMAN DITOLAK. Di peladen tidak ada yang berubah, dan commit Anda tetap ada di komputer Anda.

Cabang main akan kehilangan commit yang sudah tercatat: peladen berada di [LAMA], kiriman Anda ([BARU]) tidak melanjutkannya.
  jalan keluar: Jangan memaksa (--force). Ambil dahulu lalu susun di atasnya: git pull --rebase, atau "tertib case send". Yang salah catat dibetulkan dengan koreksi, bukan dengan menulis ulang riwayat.

"#]].raw());
    // Back to an earlier commit is the same.
    clone.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
    refused(&server, &clone, &["--force"]);
    let pushed = refused(&server, &clone, &["origin", "--delete", "main"]);
    assert_data_eq!(pushed.remote, str![[r#"
tertib: KIRIMAN DITOLAK. Di peladen tidak ada yang berubah, dan commit Anda tetap ada di komputer Anda.

Cabang main memuat arsip yang terbit dan tidak boleh dihapus.
  jalan keluar: Cabang lain boleh dihapus. Bila arsip memang pindah, itu pekerjaan administrator di peladen.

"#]].raw());
}

#[test]
fn other_branches_follow_the_settings() {
    let skipped = |clone: &Clone| {
        clone.git(&["checkout", "--quiet", "-b", "usul"]);
        clone
            .append(CASE, STEP_3)
            .commit(THURSDAY, "2025-0001: langkah 2");
    };
    let (server, clone) = office(1, "tim-01");
    skipped(&clone);
    assert!(clone.push(&["origin", "usul"]).accepted);
    assert!(clone.push(&["origin", "--delete", "usul"]).accepted);
    assert_eq!(server.tip("usul"), "");
    for (word, told) in [
        ("nilai", "Cabang usul: kiriman ini membawa 1 temuan"),
        (
            "tolak",
            "Peladen ini hanya menerima cabang main, bukan usul.",
        ),
    ] {
        let settings = format!("{}[kiriman]\ncabang_lain = \"{word}\"\n", support::SETTINGS);
        let site = Site::with_case(1)
            .by("admin")
            .file("tertib.toml", &settings)
            .commit("Setelan");
        let server = Server::of(&site, &[]);
        let clone = server.clone_for("tim-01");
        skipped(&clone);
        let pushed = refused(&server, &clone, &["origin", "usul"]);
        assert!(pushed.remote.contains(told), "{}", pushed.remote);
        assert_eq!(server.tip("usul"), "");
    }
}

#[test]
fn replacements_of_objects_are_refused_and_tags_are_taken() {
    let (server, clone) = office(1, "tim-01");
    clone.git(&["tag", "2025-triwulan-2"]);
    assert!(clone.push(&["origin", "2025-triwulan-2"]).accepted);
    clone.git(&["replace", "HEAD", "HEAD~1"]);
    let pushed = refused(&server, &clone, &["origin", "refs/replace/*"]);
    assert!(
        pushed.remote.contains("git replace --delete"),
        "{}",
        pushed.remote
    );
}

#[test]
fn the_first_push_into_an_empty_repository_is_judged_as_a_whole() {
    let site = Site::with_case(1);
    let server = Server::empty(&[]);
    assert_eq!(
        support::office::git(&server.path(), &["symbolic-ref", "HEAD"]),
        "refs/heads/main"
    );
    let clone = Clone::of(&site.path().to_string_lossy(), "tim-01");
    clone.git(&[
        "remote",
        "set-url",
        "origin",
        &server.path().to_string_lossy(),
    ]);
    // Not another branch first, which nobody would judge.
    let pushed = refused(&server, &clone, &["origin", "main:utama"]);
    assert_data_eq!(pushed.remote, str![[r#"
tertib: KIRIMAN DITOLAK. Di peladen tidak ada yang berubah, dan commit Anda tetap ada di komputer Anda.

Cabang utama bukan cabang yang terbit, sedangkan cabang yang terbit, main, belum ada di peladen.
  jalan keluar: Kirim sebagai main: git push origin HEAD:main. Bila nama cabangnya yang keliru, administrator mengubahnya di peladen: git symbolic-ref HEAD refs/heads/utama

"#]].raw());
    clone
        .append(CASE, STEP_3)
        .commit(THURSDAY, "2025-0001: langkah 2");
    let pushed = refused(&server, &clone, &["origin", "main"]);
    let text = &pushed.remote;
    assert!(text.contains("tinggi[out-of-order]"), "{text}");
    assert!(text.contains("Ini kiriman pertama"), "{text}");
    clone.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
    accepted(&server, &clone, &["origin", "main"]);
}

#[test]
fn a_push_does_not_loosen_its_own_judge() {
    let (server, clone) = office(1, "tim-01");
    let settings = format!(
        "{}[aturan]\n\"out-of-order\" = \"mati\"\n",
        support::SETTINGS
    );
    clone
        .write("tertib.toml", &settings)
        .commit(WEDNESDAY, "Setelan");
    clone
        .append(CASE, STEP_3)
        .commit(THURSDAY, "2025-0001: langkah 2");
    let pushed = refused(&server, &clone, &[]);
    assert!(
        pushed.remote.contains("tinggi[out-of-order]"),
        "{}",
        pushed.remote
    );
    // Nor by what refuses.
    clone.git(&["reset", "--quiet", "--hard", "HEAD~2"]);
    let settings = format!("{}[kiriman]\ntolak = \"kritis\"\n", support::SETTINGS);
    clone
        .write("tertib.toml", &settings)
        .commit(WEDNESDAY, "Setelan");
    clone
        .append(CASE, STEP_3)
        .commit(THURSDAY, "2025-0001: langkah 2");
    refused(&server, &clone, &[]);
    // By itself the change is taken: it is there for everybody to see, and holds from then on.
    clone.git(&["push", "--quiet", "origin", "HEAD~1:main"]);
    accepted(&server, &clone, &[]);
}

#[test]
fn settings_that_cannot_be_understood_are_refused() {
    let (server, clone) = office(1, "tim-01");
    clone
        .write("tertib.toml", "judul = 1\n")
        .commit(WEDNESDAY, "Setelan");
    let pushed = refused(&server, &clone, &[]);
    assert_data_eq!(pushed.remote, str![[r#"
tertib: KIRIMAN DITOLAK. Di peladen tidak ada yang berubah, dan commit Anda tetap ada di komputer Anda.

Cabang main: kiriman ini tidak dapat dinilai.

kritis[schema]: "judul" seharusnya teks di antara tanda kutip, tetapi yang tertulis angka.
 --> tertib.toml:1:9
  |
1 | judul = 1
  |         ^
  |
  = jalan keluar: Tulis seperti ini: judul = "…"

kritis[schema]: Kunci "zona_waktu" wajib ada di bagian ini, tetapi tidak ditemukan.
 --> tertib.toml:1:1
  |
1 | judul = 1
  | ^
  |
  = jalan keluar: Tambahkan baris "zona_waktu = …".

Situs tidak dapat dinilai: 2 kesalahan pada tertib.toml perlu dibetulkan lebih dahulu.

"#]].raw());
}

#[test]
fn a_push_of_two_hundred_commits_arrives_as_a_pack_and_is_judged() {
    let server = Server::of(&Site::with_case(1), &[]);
    let path = |number: usize| format!("cases/2025/04/2025-{number:04}.toml");
    // The same commits again, so that these go on from them.
    let mut site = Site::with_case(1).by("unit-01").at(MONDAY);
    for number in 2..=200 {
        let message = format!("2025-{number:04}: diterima");
        site = site.file(&path(number), HEAD).commit(&message);
    }
    let clone = server.clone_for("unit-01");
    let take = |site: &Site| {
        let from = site.path().to_string_lossy().into_owned();
        clone.git(&["pull", "--quiet", "--ff-only", &from, "main"]);
    };
    take(&site);
    let pushed = accepted(&server, &clone, &[]);
    assert!(
        pushed.remote.contains("199 berkas dinilai"),
        "{}",
        pushed.remote
    );
    for number in 2..=200 {
        let step = if number == 150 { STEP_3 } else { STEP_1 };
        let message = format!("2025-{number:04}: langkah 1");
        site = site.append(&path(number), step).commit(&message);
    }
    take(&site);
    let pushed = refused(&server, &clone, &[]);
    let text = &pushed.remote;
    assert!(text.contains("berkas 2025-0150 · langkah 1"), "{text}");
    assert!(text.contains("tinggi[wrong-start]"), "{text}");
}

#[test]
fn a_script_of_somebody_else_stays_and_is_asked_first() {
    let server = Server::without_hooks(&Site::with_case(1));
    let hook = server.path().join("hooks/pre-receive");
    let other = "#!/bin/sh\necho \"skrip lain: $(wc -l)\"\n";
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, other).unwrap();
    support::office::quiet("chmod")
        .arg("+x")
        .arg(&hook)
        .status()
        .unwrap();
    let refused = support::tertib()
        .args(["hook", "install", "--site"])
        .arg(server.path());
    let output = refused.assert().code(2).get_output().clone();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("--chain"), "{told}");
    assert_eq!(fs::read_to_string(&hook).unwrap(), other);
    server.install(&["--chain"]);
    // Installed again, it does not take itself for another.
    server.install(&[]);
    let clone = server.clone_for("tim-01");
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    let pushed = clone.push(&[]);
    assert_eq!(
        pushed.remote,
        "skrip lain: 1\ntertib: kiriman diterima, 1 berkas dinilai.\n"
    );
    support::office::tertib_in(&server.path(), &["hook", "remove"]);
    assert_eq!(fs::read_to_string(&hook).unwrap(), other);
}

#[test]
fn without_the_program_nothing_passes_unjudged() {
    let (server, clone) = office(1, "tim-01");
    let hook = server.path().join("hooks/pre-receive");
    let text = fs::read_to_string(&hook).unwrap();
    let program = support::program().to_string_lossy().into_owned();
    fs::write(&hook, text.replace(&program, "/tidak/ada/tertib")).unwrap();
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    let pushed = refused(&server, &clone, &[]);
    assert!(
        pushed.remote.contains("tertib tidak ditemukan"),
        "{}",
        pushed.remote
    );
}
