//! A full disk and a kill at any moment leave repository and site whole.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::{Duration, Instant};

use support::office::{Clone, Server, git, quiet, tertib_in};
use support::{CASE, STEP_2, Site, program};
use tertib::digest::sha256;

const WEDNESDAY: &str = "2025-04-16T14:30:00+07:00";

/// Every file that the manifest names is there with the sum it names; the commit it was made from.
fn head_of_whole(site: &Path) -> String {
    let manifest = fs::read(site.join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    for (name, sum) in manifest["files"].as_object().unwrap() {
        let found = sha256(&fs::read(site.join(name)).unwrap());
        assert_eq!(sum.as_str().unwrap(), found, "{name}");
    }
    manifest["head"].as_str().unwrap().to_owned()
}

fn sound(repository: &Path) {
    git(repository, &["fsck", "--strict", "--no-dangling"]);
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Starts a command as a group of its own and kills all of it after a while; whether it had ended before.
fn killed_after(command: &mut Command, delay: Duration) -> bool {
    let mut child = command.process_group(0).spawn().unwrap();
    let begun = Instant::now();
    while begun.elapsed() < delay {
        if child.try_wait().unwrap().is_some() {
            return true;
        }
        sleep(Duration::from_millis(2));
    }
    let group = format!("-{}", child.id());
    let kill = Command::new("kill").args(["-KILL", "--", &group]).status();
    let _ = kill.unwrap();
    child.wait().unwrap();
    false
}

/// Takes away the lock files that a killed git leaves, as git's own message tells.
fn unlock(repository: &Path) {
    for entry in walkdir::WalkDir::new(repository) {
        let entry = entry.unwrap();
        if entry
            .path()
            .extension()
            .is_some_and(|ending| ending == "lock")
        {
            fs::remove_file(entry.path()).unwrap();
        }
    }
}

/// How long a command takes here, to spread the kills over it.
fn time(command: &mut Command) -> Duration {
    let begun = Instant::now();
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    begun.elapsed()
}

#[test]
fn a_build_that_is_killed_at_any_moment_leaves_the_old_site_or_the_new_one() {
    let server = Server::without_hooks(&Site::with_case(1));
    let site = server.root().join("situs");
    let build = || {
        let mut build = quiet(program());
        build
            .args(["build", "--site", "arsip.git", "--output", "situs"])
            .current_dir(server.root())
            .stdout(std::process::Stdio::null());
        build
    };
    let long = time(&mut build());
    let old = head_of_whole(&site);
    let clone = server.clone_for("tim-01");
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    assert!(clone.push(&[]).accepted);
    let new = server.tip("main");
    const KILLS: u32 = 14;
    for at in 0..KILLS {
        // More of them near the end, where the site is written and exchanged.
        let share = 1.0 - (1.0 - f64::from(at) / f64::from(KILLS)).powi(2);
        killed_after(&mut build(), long.mul_f64(share));
        let head = head_of_whole(&site);
        assert!(head == old || head == new, "{head}");
        sound(&server.path());
    }
    assert!(build().status().unwrap().success());
    assert_eq!(head_of_whole(&site), new);
    let left = fs::read_dir(server.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let mut left: Vec<_> = left
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    left.sort();
    assert_eq!(
        left,
        [".situs.cadangan", ".situs.kunci", "arsip.git", "situs"]
    );
}

#[test]
fn a_push_whose_hooks_are_killed_is_taken_or_not_and_the_next_one_mends_the_site() {
    let server = Server::without_hooks(&Site::with_case(1));
    let site = server.root().join("situs");
    server.install(&["--publish", &format!("internal={}", site.display())]);
    tertib_in(
        server.root(),
        &["build", "--site", "arsip.git", "--output", "situs"],
    );
    let clone = server.clone_for("tim-01");
    let old = server.tip("main");
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    let new = clone.git(&["rev-parse", "HEAD"]);
    for delay in [50, 200, 400, 700, 1000, 1400] {
        let mut push = quiet("git");
        push.args(["push", "--quiet"])
            .current_dir(clone.path())
            .stderr(std::process::Stdio::null());
        killed_after(&mut push, Duration::from_millis(delay));
        let tip = server.tip("main");
        assert!(tip == old || tip == new, "{tip}");
        let head = head_of_whole(&site);
        assert!(head == old || head == new, "{head}");
        sound(&server.path());
        unlock(&server.path());
        unlock(&clone.path());
    }
    // Whatever happened: after one more push all is there.
    clone
        .write("content/a.md", "+++\njudul = \"A\"\n+++\n")
        .commit(WEDNESDAY, "A");
    let pushed = clone.push(&[]);
    assert!(pushed.accepted, "{}", pushed.all);
    assert_eq!(head_of_whole(&site), server.tip("main"));
}

/// `tertib case step` by the officer of the clone.
fn step(clone: &Clone) -> Command {
    let mut step = quiet(program());
    step.args(["case", "step", "2025-0001", "--yes", "--decision", "ya"])
        .args(["--finished", "2025-04-16 14:00", "--as-of", "2025-04-17"])
        .current_dir(clone.path())
        .env("GIT_AUTHOR_DATE", WEDNESDAY)
        .env("GIT_COMMITTER_DATE", WEDNESDAY)
        .stdout(std::process::Stdio::null());
    step
}

#[test]
fn a_step_that_is_killed_at_any_moment_is_recorded_or_not_and_the_told_cure_helps() {
    let server = Server::without_hooks(&Site::with_case(1));
    let clone = server.clone_for("tim-01");
    let long = time(&mut step(&clone));
    let before = clone.git(&["rev-parse", "HEAD~1"]);
    clone.git(&["reset", "--quiet", "--hard", &before]);
    const KILLS: u32 = 14;
    for at in 0..KILLS {
        let share = 1.0 - (1.0 - f64::from(at) / f64::from(KILLS)).powi(2);
        unlock(&clone.path().join(".git"));
        clone.git(&["reset", "--quiet", "--hard", &before]);
        killed_after(&mut step(&clone), long.mul_f64(share));
        sound(&clone.path());
        let count = clone.git(&["rev-list", "--count", &format!("{before}..HEAD")]);
        assert!(count == "0" || count == "1", "{count}");
    }
    if clone.git(&["rev-parse", "HEAD"]) != before {
        unlock(&clone.path().join(".git"));
        clone.git(&["reset", "--quiet", "--hard", &before]);
    }
    // The ways out as the program tells them, one after the other.
    for _ in 0..3 {
        let mut again = step(&clone);
        let output = again.output().unwrap();
        if output.status.success() {
            let count = clone.git(&["rev-list", "--count", &format!("{before}..HEAD")]);
            assert_eq!(count, "1");
            assert_eq!(clone.git(&["status", "--porcelain"]), "");
            return;
        }
        let told = said(&output);
        if told.contains(".git/index.lock") {
            fs::remove_file(clone.path().join(".git/index.lock")).unwrap();
        } else if told.contains("git restore") {
            clone.git(&["restore", CASE]);
        } else {
            panic!("{told}");
        }
    }
    panic!("no way out helps");
}

/// A small file system of its own, taken away at the end.
struct Small {
    folder: tempfile::TempDir,
}

impl Small {
    /// `None` where this user may not mount.
    fn of(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let options = format!("size={size}");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(folder.path())
            .output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self { folder });
        }
        // Where everything is to be tried, a test that tries nothing has failed.
        assert!(std::env::var_os("CI").is_none(), "no small file system");
        eprintln!("not tried: only root may mount a small file system");
        None
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn filler(&self) -> PathBuf {
        self.path().join("isi-penuh")
    }

    /// Leaves so many bytes free.
    fn fill(&self, free: u64) {
        let stat = rustix::fs::statvfs(self.path()).unwrap();
        let size = stat.f_bavail * stat.f_frsize;
        let output = Command::new("fallocate")
            .args(["-l", &size.saturating_sub(free).to_string()])
            .arg(self.filler())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", said(&output));
    }

    fn empty(&self) {
        fs::remove_file(self.filler()).unwrap();
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.folder.path()).status();
    }
}

#[test]
fn a_full_disk_keeps_the_old_site_and_says_so() {
    let Some(disk) = Small::of("64m") else { return };
    let server = Server::without_hooks(&Site::with_case(1));
    let site = disk.path().join("situs");
    server.install(&["--publish", &format!("internal={}", site.display())]);
    let output = site.to_string_lossy().into_owned();
    tertib_in(&server.path(), &["build", "--output", &output]);
    let old = head_of_whole(&site);
    let clone = server.clone_for("tim-01");
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    // Pages that do not change take no room.
    disk.fill(40_000);
    let pushed = clone.push(&[]);
    assert!(pushed.accepted, "{}", pushed.all);
    let told = &pushed.remote;
    assert!(told.contains("BELUM TERBIT"), "{told}");
    assert!(told.contains("penuh"), "{told}");
    assert_eq!(head_of_whole(&site), old);
    let names = fs::read_dir(disk.path()).unwrap().count();
    assert_eq!(names, 3, "the site, its lock, and what fills the disk");
    disk.empty();
    tertib_in(&server.path(), &["build", "--output", &output]);
    assert_eq!(head_of_whole(&site), server.tip("main"));
}

#[test]
fn a_full_disk_records_nothing_and_loses_nothing() {
    let Some(disk) = Small::of("16m") else { return };
    let server = Server::without_hooks(&Site::with_case(1));
    let place = disk.path().join("arsip.git");
    let source = server.path().to_string_lossy().into_owned();
    git(
        disk.path(),
        &["clone", "--quiet", "--bare", &source, "arsip.git"],
    );
    tertib_in(&place, &["hook", "install"]);
    // The officer's disk is full.
    let clone = Clone::within(disk.path(), &place.to_string_lossy(), "tim-01");
    let before = clone.git(&["rev-parse", "HEAD"]);
    disk.fill(0);
    let output = step(&clone).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    let told = said(&output);
    assert!(told.contains("sisa ruang"), "{told}");
    assert_eq!(clone.git(&["rev-parse", "HEAD"]), before);
    sound(&clone.path());
    disk.empty();
    let _ = fs::remove_file(clone.path().join(".git/index.lock"));
    time(&mut step(&clone));
    // The server's disk is full.
    disk.fill(0);
    let pushed = clone.push(&[]);
    assert!(!pushed.accepted, "{}", pushed.all);
    sound(&place);
    assert_eq!(git(&place, &["rev-parse", "main"]), before);
    disk.empty();
    let pushed = clone.push(&[]);
    assert!(pushed.accepted, "{}", pushed.all);
    sound(&place);
}

#[test]
fn a_network_that_breaks_off_loses_nothing() {
    // The transport dies in the middle of what it carries.
    let server = Server::of(&Site::with_case(1), &[]);
    let clone = server.clone_for("tim-01");
    let before = server.tip("main");
    assert!(step(&clone).status().unwrap().success());
    for bytes in ["1", "40", "200", "400"] {
        let broken = clone.path().join("../putus");
        let script = format!("#!/bin/sh\ntimeout 10 head -c {bytes} | git receive-pack \"$1\"\n");
        fs::write(&broken, script).unwrap();
        quiet("chmod").arg("+x").arg(&broken).status().unwrap();
        let through = format!("--receive-pack={}", broken.display());
        let pushed = clone.push(&[&through]);
        assert!(!pushed.accepted, "{}", pushed.all);
        assert_eq!(server.tip("main"), before);
        sound(&server.path());
        sound(&clone.path());
    }
    let pushed = clone.push(&[]);
    assert!(pushed.accepted, "{}", pushed.all);
}

/// `tertib case send` by the officer of the clone.
fn send(clone: &Clone) -> Command {
    let mut send = quiet(program());
    send.args(["case", "send", "--as-of", "2025-04-17"])
        .current_dir(clone.path())
        .stdout(std::process::Stdio::null());
    send
}

/// One officer's entry waits; another has sent theirs to the same file first.
fn overtaken() -> (Server, Clone) {
    let server = Server::of(&Site::with_case(1), &[]);
    let clone = server.clone_for("tim-01");
    let other = server.clone_for("pencatat-01");
    assert!(step(&clone).status().unwrap().success());
    let note = [
        "case",
        "correct",
        "2025-0001",
        "1",
        "--note",
        "lengkap",
        "--reason",
        "kurang",
    ];
    let output = quiet(program())
        .args(note)
        .args(["--by", "pencatat-01", "--send", "--as-of", "2025-04-17"])
        .current_dir(other.path())
        .env("GIT_AUTHOR_DATE", WEDNESDAY)
        .env("GIT_COMMITTER_DATE", WEDNESDAY)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
    (server, clone)
}

/// The entry that waits is in the clone's history or in git's store, and ends on the server exactly once.
#[test]
fn a_sending_that_is_killed_at_any_moment_loses_no_entry_and_the_told_cure_helps() {
    let long = {
        let (_server, clone) = overtaken();
        time(&mut send(&clone))
    };
    const KILLS: u32 = 8;
    for at in 0..KILLS {
        let (server, clone) = overtaken();
        killed_after(
            &mut send(&clone),
            long.mul_f64(f64::from(at + 1) / f64::from(KILLS + 1)),
        );
        sound(&clone.path());
        sound(&server.path());
        assert!(in_history(&clone.path(), "HEAD"), "kill {at}");
        let mut tried = 0;
        loop {
            let output = send(&clone).output().unwrap();
            if output.status.success() {
                break;
            }
            tried += 1;
            let told = said(&output);
            assert!(tried < 4, "no way out helps: {told}");
            if told.contains("index.lock") {
                fs::remove_file(clone.path().join(".git/index.lock")).unwrap();
            } else if told.contains("git stash push --include-untracked") {
                // Who the officer is stands in the clone.
                clone.git(&["stash", "push", "--quiet", "--include-untracked"]);
            } else if told.contains("refs/heads/main.lock") {
                // What receives is killed along here, and git says to remove what it left.
                fs::remove_file(server.path().join("refs/heads/main.lock")).unwrap();
            } else if told.contains("refs/remotes/origin/main.lock") {
                // So does what fetches.
                let lock = ".git/refs/remotes/origin/main.lock";
                fs::remove_file(clone.path().join(lock)).unwrap();
            } else {
                panic!("kill {at}: {told}");
            }
        }
        assert!(in_history(&server.path(), "main"), "kill {at}");
        assert_eq!(clone.git(&["status", "--porcelain"]), "", "kill {at}");
        sound(&server.path());
    }
}

/// Whether the step stands in the case exactly once.
fn in_history(repository: &Path, revision: &str) -> bool {
    let text = git(repository, &["show", &format!("{revision}:{CASE}")]);
    text.matches("[[langkah]]").count() == 2
}

#[test]
fn a_full_disk_imports_nothing_and_the_same_command_goes_on() {
    let Some(disk) = Small::of("16m") else { return };
    let server = Server::without_hooks(&Site::new());
    let clone = Clone::within(disk.path(), &server.path().to_string_lossy(), "pencatat-01");
    let elsewhere = tempfile::tempdir().unwrap();
    let log = elsewhere.path().join("log.csv");
    let rows: String = (1..=200)
        .map(|at| format!("2025-{at:04},1,2025-04-14T08:00:00+07:00\n"))
        .collect();
    fs::write(&log, format!("nomor,urut,selesai\n{rows}")).unwrap();
    let map = elsewhere.path().join("peta.toml");
    fs::write(&map, MAP).unwrap();
    let import = || {
        let mut import = quiet(program());
        import
            .args(["case", "import", "--as-of", "2025-04-17", "--map"])
            .arg(&map)
            .arg(&log)
            .current_dir(clone.path());
        import
    };
    let before = clone.git(&["rev-parse", "HEAD"]);
    for free in [0, 8_000] {
        disk.fill(free);
        let output = import().output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        let told = said(&output);
        assert!(told.contains("sisa ruang"), "{told}");
        assert_eq!(clone.git(&["rev-parse", "HEAD"]), before);
        sound(&clone.path());
        disk.empty();
        let _ = fs::remove_file(clone.path().join(".git/index.lock"));
    }
    let output = import().output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let count = clone.git(&["rev-list", "--count", &format!("{before}..HEAD")]);
    assert_eq!(count, "200");
    assert_eq!(clone.git(&["status", "--porcelain"]), "");
}

const MAP: &str = r#"sumber = "log"
kunci = "{nomor}/{urut}"

[berkas]
nomor = "{nomor}"
sop = "uji"
revisi = 0
judul = "Permohonan"
pemohon = "Dinas"
diterima = "{selesai}"
klasifikasi = "terbuka"

[langkah]
aktivitas = "1"
petugas = "unit-01"
selesai = "{selesai}"
"#;
