//! `tertib case send` against a server that judges: what it refuses is told in its own words, and an officer who is
//! overtaken in the middle of a push loses nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;

use support::office::{Clone, Server, quiet};
use support::{CASE, STEP_2, STEP_3, Site, program};

const WEDNESDAY: &str = "2025-04-16T14:30:00+07:00";

/// Runs `tertib case` in a clone; returns exit code, what it told, and what it complained of.
fn case(clone: &Clone, arguments: &[&str]) -> (i32, String, String) {
    let output = quiet(program())
        .current_dir(clone.path())
        .arg("case")
        .args(arguments)
        .args(["--as-of", "2025-04-17"])
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let code = output.status.code().unwrap();
    (code, text(output.stdout), text(output.stderr))
}

fn step(clone: &Clone, more: &[&str]) -> (i32, String, String) {
    let step = [
        "step",
        "2025-0001",
        "--decision",
        "ya",
        "--yes",
        "--finished",
        "2025-04-16 14:00",
    ];
    case(clone, &[&step[..], more].concat())
}

#[test]
fn what_the_server_refuses_is_told_in_its_words() {
    let server = Server::of(&Site::with_case(1), &[]);
    let clone = server.clone_for("tim-01");
    // By hand, past the command's own check.
    clone
        .append(CASE, STEP_3)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    let (code, _, said) = case(&clone, &["send"]);
    assert_eq!(code, 2);
    assert!(said.contains("Peladen kantor menolak:"), "{said}");
    assert!(said.contains("tinggi[out-of-order]"), "{said}");
    assert!(said.contains("Diakui: out-of-order"), "{said}");
    assert!(!said.contains("tidak terjangkau"), "{said}");
}

#[test]
fn a_server_that_lacks_the_program_is_no_lost_network() {
    let server = Server::of(&Site::with_case(1), &[]);
    let hook = server.path().join("hooks/pre-receive");
    let script = fs::read_to_string(&hook).unwrap();
    let program = program().to_string_lossy().into_owned();
    fs::write(&hook, script.replace(&program, "/tidak/ada/tertib")).unwrap();
    let clone = server.clone_for("tim-01");
    let (code, told, _) = step(&clone, &[]);
    assert_eq!(code, 0);
    assert!(
        told.ends_with("Belum terkirim ke peladen kantor. Kirim dengan: tertib case send\n"),
        "{told}"
    );
    let (code, _, said) = case(&clone, &["send"]);
    assert_eq!(code, 2);
    assert!(said.contains("Peladen kantor menolak:"), "{said}");
    assert!(said.contains("tertib hook install"), "{said}");
}

/// The other officer's push arrives after this one fetched and before it pushed.
#[test]
fn who_is_overtaken_in_the_middle_of_a_push_goes_on_by_itself() {
    let server = Server::of(&Site::with_case(1), &[]);
    let one = server.clone_for("tim-01");
    let two = server.clone_for("unit-01");
    let opened = [
        "new",
        "--title",
        "Lain",
        "--applicant",
        "Dinas",
        "--received",
        "2025-04-16 08:00",
    ];
    let (code, _, said) = case(&two, &[&opened[..], &["--yes"]].concat());
    assert_eq!(code, 0, "{said}");
    let hook = one.path().join(".git/hooks/pre-push");
    let other = two.path().display().to_string();
    let script = format!("#!/bin/sh\nunset GIT_DIR\nexec git -C '{other}' push --quiet\n");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, script).unwrap();
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();

    let (code, told, said) = step(&one, &["--send"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        told.contains("Terkirim: 1 commit. Orang lain lebih dahulu mengirim"),
        "{told}"
    );
    let log = ["log", "--format=%an %s", "-2", "main"];
    let log = quiet("git")
        .current_dir(server.path())
        .args(log)
        .output()
        .unwrap();
    assert_eq!(
        String::from_utf8(log.stdout).unwrap(),
        "Petugas tim-01 2025-0001: langkah 2, Memeriksa permohonan\n\
         Petugas unit-01 2025-0002: berkas diterima, Lain\n"
    );
}

#[test]
fn a_clone_that_goes_nowhere_says_nothing_of_sending() {
    let server = Server::of(&Site::with_case(1), &[]);
    let clone = server.clone_for("tim-01");
    clone.git(&["branch", "--unset-upstream"]);
    let (code, told, _) = step(&clone, &[]);
    assert_eq!(code, 0);
    assert!(!told.contains("terkirim"), "{told}");
}

#[test]
fn a_missing_file_and_a_wrong_answer_are_told_with_what_to_do() {
    let server = Server::of(&Site::with_case(1), &[]);
    let clone = server.clone_for("tim-01");
    let (code, _, said) = step(&clone, &["--output", "Hasil=tidak-ada.pdf"]);
    assert_eq!(code, 2);
    assert!(said.contains("File tidak-ada.pdf tidak ada."), "{said}");
    let wrong = ["step", "2025-0001", "--decision", "mungkin", "--yes"];
    let (code, _, said) = case(&clone, &wrong);
    assert_eq!(code, 2);
    assert!(said.contains("Pakai salah satu jawaban itu"), "{said}");
    // By the editor, as one that nobody checked.
    let edited = STEP_2.replace("= \"ya\"", "= “ya”");
    clone
        .append(CASE, &edited)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    let pushed = clone.push(&[]);
    assert!(!pushed.accepted);
    let said = pushed.remote;
    assert!(said.contains("Ganti setiap tanda kutip lengkung"), "{said}");
}

/// What git leaves when it is cut off between the folder and the branch: the files of what others sent, under the old head.
#[test]
fn what_a_cut_off_sending_left_is_told_with_a_cure_that_helps() {
    let server = Server::of(&Site::with_case(1), &[]);
    let one = server.clone_for("tim-01");
    let two = server.clone_for("pencatat-01");
    assert_eq!(step(&one, &[]).0, 0);
    let note = [
        "correct",
        "2025-0001",
        "1",
        "--note",
        "lengkap",
        "--reason",
        "kurang",
    ];
    let by = ["--by", "pencatat-01", "--yes", "--send"];
    let (code, _, said) = case(&two, &[&note[..], &by].concat());
    assert_eq!(code, 0, "{said}");
    one.git(&["fetch", "--quiet"]);
    for staged in [true, false] {
        one.git(&["checkout", "--quiet", "origin/main", "--", CASE]);
        if !staged {
            one.git(&["reset", "--quiet"]);
        }
        let (code, _, said) = case(&one, &["send"]);
        assert_eq!(code, 2);
        assert!(
            said.contains("git stash push --include-untracked"),
            "{said}"
        );
        one.git(&["stash", "push", "--quiet", "--include-untracked"]);
    }
    let (code, told, said) = case(&one, &["send"]);
    assert_eq!(code, 0, "{said}");
    assert!(told.contains("Terkirim: 1 commit"), "{told}");
}
