//! The hooks of a clone: what is staged is judged before it is a commit, and a right message is proposed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;

use snapbox::{IntoData, assert_data_eq, str};
use support::office::{Clone, Server, git, quiet, tertib_in};
use support::signing::signed_case;
use support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site, program};

const WEDNESDAY: &str = "2025-04-16T14:30:00+07:00";
const THURSDAY: &str = "2025-04-17T10:00:00+07:00";

/// A clone with its hooks.
fn clone(steps: usize) -> (Server, Clone) {
    let server = Server::without_hooks(&Site::with_case(steps));
    let clone = server.clone_for("tim-01");
    tertib_in(&clone.path(), &["hook", "install"]);
    (server, clone)
}

fn head(clone: &Clone) -> String {
    clone.git(&["log", "-1", "--format=%B"])
}

/// What git printed; the commit must have been refused.
fn refused(clone: &Clone, arguments: &[&str]) -> String {
    let before = clone.git(&["rev-parse", "HEAD"]);
    let output = clone.try_commit(THURSDAY, arguments);
    assert!(!output.status.success());
    assert_eq!(clone.git(&["rev-parse", "HEAD"]), before);
    String::from_utf8(output.stderr).unwrap()
}

fn taken(clone: &Clone, at: &str, arguments: &[&str]) {
    let output = clone.try_commit(at, arguments);
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
}

#[test]
fn what_is_staged_gets_a_right_message() {
    let (_server, clone) = clone(1);
    clone.append(CASE, STEP_2);
    taken(&clone, WEDNESDAY, &[]);
    assert_eq!(head(&clone), "2025-0001: langkah 2, Memeriksa permohonan");
    clone.write("cases/2025/04/2025-0002.toml", HEAD);
    taken(&clone, WEDNESDAY, &[]);
    assert_eq!(head(&clone), "2025-0002: berkas diterima, Permohonan uji");
    let correction = "\n[[koreksi]]\nlangkah = 2\npetugas = \"tim-01\"\n\
        tanggal = 2025-04-16T15:00:00+07:00\nalasan = \"Salah tulis\"\n\
        isi = { selesai = 2025-04-16T13:00:00+07:00 }\n";
    clone.append(CASE, correction);
    taken(&clone, WEDNESDAY, &[]);
    assert_eq!(head(&clone), "2025-0001: koreksi langkah 2");
    let end = "\n[pembatalan]\npetugas = \"tim-01\"\n\
        tanggal = 2025-04-16T15:00:00+07:00\nalasan = \"Ditarik\"\n";
    clone.append(CASE, end);
    taken(&clone, WEDNESDAY, &[]);
    assert_eq!(head(&clone), "2025-0001: dibatalkan");
    // A message that somebody wrote stays as it is.
    clone.write("content/catatan.md", "+++\njudul = \"Catatan\"\n+++\n");
    taken(&clone, WEDNESDAY, &["-m", "Catatan"]);
    assert_eq!(head(&clone), "Catatan");
}

#[test]
fn an_edited_step_never_becomes_a_commit() {
    let (_server, clone) = clone(2);
    let text = fs::read_to_string(clone.path().join(CASE)).unwrap();
    clone.write(CASE, &text.replace("04-14T10:12", "04-14T09:12"));
    let told = refused(&clone, &["-m", "rapikan"]);
    assert!(told.contains("kritis[step-changed]"), "{told}");
    let last = told.lines().last().unwrap();
    assert_data_eq!(last, str!["Commit ditolak: ada 1 kesalahan di atas. Suntingan Anda tetap ada. Betulkan, git add, lalu commit lagi."].raw());
}

/// How to write a line is said; what mends a step on record is not, where none is recorded yet.
#[test]
fn a_mistake_of_form_has_its_way_out() {
    let (_server, clone) = clone(1);
    clone.append(CASE, &STEP_2.replace("petugas = \"tim-01\"", "petugas = 7"));
    let told = refused(&clone, &["-m", "langkah"]);
    assert!(told.contains("Tulis seperti ini: petugas = "), "{told}");
    assert!(!told.contains("tertib case correct"), "{told}");
}

#[test]
fn what_happened_is_owned_up_to_in_the_message() {
    let (_server, clone) = clone(1);
    clone.append(CASE, STEP_3);
    let told = refused(&clone, &["-m", "2025-0001: langkah 2"]);
    assert_data_eq!(&told, str![[r#"
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
   = perihal: berkas 2025-0001 · langkah 2

Commit ditolak: ada 1 kesalahan di atas. Suntingan Anda tetap ada. Betulkan, git add, lalu commit lagi.
Bila memang begitulah kejadiannya, tulis satu baris ini di bawah pesan commit: Diakui: out-of-order
Pesan Anda tersimpan; lanjutkan dengan: git commit --edit --file="$(git rev-parse --git-path COMMIT_EDITMSG)"

"#]].raw());
    // The way out as it was told, with an editor that adds the line.
    let way = "git commit --edit --file=\"$(git rev-parse --git-path COMMIT_EDITMSG)\"";
    assert!(told.contains(way), "{told}");
    let output = quiet("sh")
        .args(["-c", way])
        .current_dir(clone.path())
        .env("GIT_EDITOR", "printf '\\nDiakui: out-of-order\\n' >>")
        .env("GIT_AUTHOR_DATE", THURSDAY)
        .env("GIT_COMMITTER_DATE", THURSDAY)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(head(&clone), "2025-0001: langkah 2\n\nDiakui: out-of-order");
}

#[test]
fn a_commit_that_was_not_sent_may_be_amended() {
    let (_server, clone) = clone(1);
    clone.append(CASE, STEP_2);
    taken(&clone, WEDNESDAY, &[]);
    let text = fs::read_to_string(clone.path().join(CASE)).unwrap();
    clone.write(CASE, &text.replace("04-16T14:00", "04-16T13:00"));
    taken(&clone, WEDNESDAY, &["--amend", "--no-edit"]);
    // Once it was sent, it may not.
    clone.git(&["push", "--quiet"]);
    let text = fs::read_to_string(clone.path().join(CASE)).unwrap();
    clone.write(CASE, &text.replace("04-16T13:00", "04-16T12:00"));
    let told = refused(&clone, &["--amend", "--no-edit"]);
    assert!(told.contains("kritis[step-changed]"), "{told}");
}

#[test]
fn only_what_is_staged_counts() {
    let (_server, clone) = clone(1);
    clone.append(CASE, STEP_2);
    clone.git(&["add", CASE]);
    // The file goes on changing in the working tree.
    clone.append(CASE, "\nini bukan TOML");
    let output = quiet("git")
        .current_dir(clone.path())
        .args(["commit", "--quiet", "-m", "2025-0001: langkah 2"])
        .env("GIT_AUTHOR_DATE", WEDNESDAY)
        .env("GIT_COMMITTER_DATE", WEDNESDAY)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    // And with an index of its own, as `git commit FILE` has it.
    let told = refused(&clone, &["-m", "rusak", CASE]);
    assert!(told.contains("kritis[syntax]"), "{told}");
}

#[test]
fn a_site_in_a_folder_of_its_repository_and_a_first_commit_are_judged_too() {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "--quiet", "-b", "main"]);
    let site = Site::with_case(0);
    for (key, value) in [
        ("user.name", "Petugas unit-01"),
        ("user.email", "unit-01@contoh.go.id"),
    ] {
        git(folder.path(), &["config", key, value]);
    }
    let copy = quiet("cp")
        .arg("-r")
        .arg(site.path())
        .arg(folder.path().join("arsip"))
        .status();
    assert!(copy.unwrap().success());
    fs::remove_dir_all(folder.path().join("arsip/.git")).unwrap();
    let inside = folder.path().join("arsip");
    tertib_in(&inside, &["hook", "install"]);
    let commit = |message: &str| {
        git(folder.path(), &["add", "--all"]);
        quiet("git")
            .current_dir(&inside)
            .args(["commit", "--quiet", "-m", message])
            .env("GIT_AUTHOR_DATE", WEDNESDAY)
            .env("GIT_COMMITTER_DATE", WEDNESDAY)
            .output()
            .unwrap()
    };
    let first = commit("Awal");
    assert!(first.status.success(), "{first:?}");
    fs::write(inside.join(CASE), format!("{HEAD}{STEP_1}{STEP_2}")).unwrap();
    fs::write(inside.join("cases/2025/04/2025-0002.toml"), "x").unwrap();
    let second = commit("dua langkah");
    assert!(!second.status.success());
    let told = String::from_utf8(second.stderr).unwrap();
    assert!(told.contains("kritis[syntax]"), "{told}");
}

#[test]
fn hooks_that_other_repositories_share_are_left_alone() {
    let (_server, clone) = clone(1);
    let shared = tempfile::tempdir().unwrap();
    clone.git(&["config", "core.hooksPath", &shared.path().to_string_lossy()]);
    let install = quiet(program())
        .args(["hook", "install"])
        .current_dir(clone.path())
        .output()
        .unwrap();
    assert_eq!(install.status.code(), Some(2));
    let told = String::from_utf8(install.stderr).unwrap();
    assert!(told.contains("core.hooksPath"), "{told}");
    assert_eq!(fs::read_dir(shared.path()).unwrap().count(), 0);
    // The way out, as printed.
    let way = "git config --local core.hooksPath \"$(git rev-parse --absolute-git-dir)/hooks\"";
    assert!(told.contains(way), "{told}");
    let done = quiet("sh")
        .args(["-c", way])
        .current_dir(clone.path())
        .status();
    assert!(done.unwrap().success());
    let told = tertib_in(&clone.path(), &["hook", "install"]);
    assert_eq!(told.lines().count(), 3);
    let told = tertib_in(&clone.path(), &["hook", "remove"]);
    assert_eq!(told.lines().count(), 3);
    assert!(!clone.path().join(".git/hooks/pre-commit").exists());
}

/// Where signatures are in force, what git is about to sign is not refused for want of a signature; what it isn't, is.
#[test]
fn a_signature_that_git_is_about_to_make_is_not_missed() {
    let (_keys, unit, _team, site) = signed_case();
    let server = Server::without_hooks(&site);
    let clone = server.clone_for("unit-01");
    tertib_in(&clone.path(), &["hook", "install"]);
    clone.append(CASE, STEP_1);
    let told = refused(&clone, &["-m", "2025-0001: langkah 1"]);
    assert!(told.contains("tinggi[unsigned]"), "{told}");
    clone.git(&["config", "gpg.format", "ssh"]);
    clone.git(&["config", "user.signingkey", &unit.path.to_string_lossy()]);
    clone.git(&["config", "commit.gpgsign", "true"]);
    taken(&clone, WEDNESDAY, &["-m", "2025-0001: langkah 1"]);
    let signed = clone.git(&["cat-file", "commit", "HEAD"]);
    assert!(signed.contains("\ngpgsig "), "{signed}");
}
