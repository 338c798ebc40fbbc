//! What is kept of the history between runs: used where it is sound, and never what another brings along.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::DAY;
use crate::support::{CASE, STEP_3, Site, office};

/// A site whose commits are packed, and a user's cache folder.
pub(super) struct Desk {
    pub site: Site,
    pub cache: tempfile::TempDir,
}

impl Desk {
    pub fn of(site: Site) -> Self {
        office::git(site.path(), &["repack", "-adq"]);
        let cache = tempfile::tempdir().unwrap();
        Self { site, cache }
    }

    /// Runs a command with this cache; what it printed.
    pub fn run(&self, command: &str, more: &[&str]) -> Output {
        self.run_on(DAY, command, more)
    }

    /// The same as of another day.
    pub fn run_on(&self, day: &str, command: &str, more: &[&str]) -> Output {
        let run = self.site.tertib(&[command, "--as-of", day]).args(more);
        let run = run.env("XDG_CACHE_HOME", self.cache.path());
        let output = run.output().unwrap();
        assert_ne!(output.status.code(), Some(2), "{output:?}");
        output
    }

    /// Every check says the same.
    fn says_the_same(&self) {
        let json = ["--format", "json"];
        let alone = self.run("check", &[&json[..], &["--no-cache"]].concat());
        for _ in 0..2 {
            assert_eq!(self.run("check", &json).stdout, alone.stdout);
        }
    }

    /// The file that is kept of commits, where there is one.
    fn kept(&self) -> Option<PathBuf> {
        self.file("riwayat-")
    }

    /// The file of one kind, where there is one.
    pub fn file(&self, kind: &str) -> Option<PathBuf> {
        let folder = fs::read_dir(self.cache.path().join("tertib")).ok()?;
        let files = folder.map(|file| file.unwrap());
        let is_of_kind = |file: &fs::DirEntry| file.file_name().to_string_lossy().starts_with(kind);
        let files: Vec<PathBuf> = files.filter(is_of_kind).map(|file| file.path()).collect();
        assert!(files.len() < 2, "{files:?}");
        files.into_iter().next()
    }
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).unwrap().len()
}

#[test]
fn packed_commits_are_kept_for_the_next_run() {
    let desk = Desk::of(Site::with_case(2));
    desk.run("check", &["--no-cache"]);
    assert_eq!(desk.kept(), None, "nothing is kept where it is not wanted");
    desk.says_the_same();
    let path = desk.kept().expect("kept");
    let first = size(&path);
    let Desk { site, cache } = desk;
    let site = site
        .by("tim-01")
        .at("2025-04-17T10:00:00+07:00")
        .append(CASE, STEP_3)
        .commit("2025-0001: langkah 3");
    let desk = Desk { site, cache };
    desk.says_the_same();
    assert_eq!(size(&path), first, "what is not packed is read every time");
    office::git(desk.site.path(), &["repack", "-adq"]);
    desk.says_the_same();
    assert!(size(&path) > first, "it grows by what is new");
    office::git(desk.site.path(), &["reset", "--hard", "-q", "HEAD~2"]);
    desk.says_the_same();
}

#[test]
fn a_damaged_file_is_made_anew() {
    let desk = Desk::of(Site::with_case(3));
    desk.says_the_same();
    let path = desk.kept().expect("kept");
    let whole = fs::read(&path).unwrap();
    for at in (0..whole.len()).step_by(37) {
        let mut bytes = whole.clone();
        bytes[at] = bytes[at].wrapping_add(1);
        fs::write(&path, bytes).unwrap();
        desk.run("check", &["--format", "json"]);
        assert_eq!(fs::read(&path).unwrap(), whole, "byte {at}");
    }
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    desk.says_the_same();
    assert_eq!(fs::read(&path).unwrap(), whole);
}

#[test]
fn what_a_repository_brings_along_is_not_read() {
    let desk = Desk::of(Site::with_case(3));
    desk.says_the_same();
    let kept = desk.kept().expect("kept");
    let brought = desk.site.path().join(".git/tertib");
    fs::create_dir(&brought).unwrap();
    fs::rename(&kept, brought.join(kept.file_name().unwrap())).unwrap();
    desk.says_the_same();
    assert!(desk.kept().is_some(), "everything was found anew");
}

#[test]
fn a_cache_that_cannot_be_written_is_told_and_harms_nothing() {
    let desk = Desk::of(Site::with_case(3));
    fs::write(desk.cache.path().join("tertib"), "file").unwrap();
    let output = tempfile::tempdir().unwrap();
    let folder = output.path().join("publik");
    let told = desk.run("build", &["--output", &folder.to_string_lossy()]);
    let told = String::from_utf8(told.stdout).unwrap();
    let line = "Catatan: yang sudah dibaca dan dinilai tidak dapat disimpan untuk kali berikut (";
    assert!(told.contains(line), "{told}");
    let told = desk.run("check", &[]);
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains(line), "{told}");
    assert!(folder.join("index.html").is_file());
}
