//! A builder of small site repositories with fixed dates, for tests.
//!
//! Nothing is read from the machine: commits have the author, time and message that the test gives, so their ids are the
//! same everywhere and outputs can be compared word for word.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs
)]

pub mod office;
pub mod raw;
pub mod shard;
pub mod signing;

use std::fs;
use std::path::{Path, PathBuf};

use git2::{Oid, Repository, Signature, Time};
use tempfile::TempDir;

/// An SOP of three activities: 1 → 2 (a decision: ya → 3, tidak → 1) → 3 → selesai; limits 1, 3 and 1 hari.
pub const SOP: &str = r#"+++
nama = "Layanan Uji"
nomor = "000/1/2025"
instansi = ["Pemerintah Kabupaten", "Dinas Uji"]
tanggal_pembuatan = 2025-01-02
tanggal_pengesahan = 2025-01-03
disahkan_oleh = "Kepala Dinas"
satuan_hari = "kerja"

[[pelaksana]]
id = "pemohon"
nama = "Pemohon"

[[pelaksana]]
id = "tim"
nama = "Tim"

[[aktivitas]]
nomor = 1
uraian = "Mengajukan permohonan"
pelaksana = ["pemohon"]
waktu = "1 hari"
lanjut = 2

[[aktivitas]]
nomor = 2
uraian = "Memeriksa permohonan"
pelaksana = ["tim"]
waktu = "3 hari"
keputusan = { ya = 3, tidak = 1 }

[[aktivitas]]
nomor = 3
uraian = "Menyerahkan hasil"
pelaksana = ["tim"]
waktu = "1 hari"
lanjut = "selesai"
+++
Layanan untuk uji.
"#;

pub const SETTINGS: &str = r#"judul = "Situs Uji"
zona_waktu = "Asia/Jakarta"
"#;

pub const CALENDAR: &str = r#"[[libur]]
tanggal = 2025-04-18
nama = "Wafat Yesus Kristus"
jenis = "nasional"
dasar = "SKB"

[[libur]]
tanggal = 2025-05-01
nama = "Hari Buruh"
jenis = "nasional"
dasar = "SKB"
"#;

pub const ROSTER: &str = r#"[[petugas]]
id = "unit-01"
nama = "Petugas Unit 01"
email = ["unit-01@contoh.go.id"]
pelaksana = [{ id = "pemohon", sejak = 2025-01-01 }]

[[petugas]]
id = "tim-01"
nama = "Petugas Tim 01"
email = ["tim-01@contoh.go.id"]
pelaksana = [{ id = "tim", sejak = 2025-01-01 }]

[[petugas]]
id = "pencatat-01"
nama = "Petugas Pencatatan 01"
email = ["pencatat-01@contoh.go.id"]
pelaksana = [{ id = "pemohon", sejak = 2025-01-01 }]
pencatat = true
"#;

/// The head of a case file.
pub const HEAD: &str = r#"sop = "uji"
revisi = 0
judul = "Permohonan uji"
pemohon = "Dinas Kesehatan"
diterima = 2025-04-14T08:05:00+07:00
klasifikasi = "terbuka"
"#;

/// Steps in the order of the SOP, each on time.
pub const STEP_1: &str = r#"
[[langkah]]
aktivitas = 1
pelaksana = "pemohon"
petugas = "unit-01"
selesai = 2025-04-14T10:12:00+07:00
"#;
pub const STEP_2: &str = r#"
[[langkah]]
aktivitas = 2
pelaksana = "tim"
petugas = "tim-01"
selesai = 2025-04-16T14:00:00+07:00
keputusan = "ya"
"#;
pub const STEP_3: &str = r#"
[[langkah]]
aktivitas = 3
pelaksana = "tim"
petugas = "tim-01"
selesai = 2025-04-17T09:30:00+07:00
"#;

pub const CASE: &str = "cases/2025/04/2025-0001.toml";

/// A site repository under construction.
pub struct Site {
    folder: TempDir,
    git: Repository,
    officer: String,
    seconds: i64,
}

impl Site {
    /// An empty repository on branch `main`.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut options = git2::RepositoryInitOptions::new();
        options.initial_head("main");
        let git = Repository::init_opts(folder.path(), &options).unwrap();
        Self {
            folder,
            git,
            officer: "admin".to_owned(),
            // 2025-01-06T09:00:00+07:00
            seconds: 1_736_128_800,
        }
    }

    /// A site with settings, calendar, roster and the SOP, in one commit.
    pub fn new() -> Self {
        Self::with_sop(SOP)
    }

    /// The same with another text of the SOP.
    pub fn with_sop(sop: &str) -> Self {
        Self::empty()
            .file("tertib.toml", SETTINGS)
            .file("content/kalender.toml", CALENDAR)
            .file("content/petugas.toml", ROSTER)
            .file("content/sop/uji/0.md", sop)
            .commit("Awal")
    }

    /// A site with one case whose steps 1 to `steps` are recorded rightly, one commit each.
    pub fn with_case(steps: usize) -> Self {
        let mut site = Self::new()
            .by("unit-01")
            .at("2025-04-14T08:10:00+07:00")
            .file(CASE, HEAD)
            .commit("2025-0001: diterima");
        let times = [
            ("unit-01", "2025-04-14T10:20:00+07:00"),
            ("tim-01", "2025-04-16T14:30:00+07:00"),
            ("tim-01", "2025-04-17T10:00:00+07:00"),
        ];
        let mut text = HEAD.to_owned();
        for (at, step) in [STEP_1, STEP_2, STEP_3].iter().take(steps).enumerate() {
            text.push_str(step);
            site = site
                .by(times[at].0)
                .at(times[at].1)
                .file(CASE, &text)
                .commit(&format!("2025-0001: langkah {}", at + 1));
        }
        site
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn git(&self) -> &Repository {
        &self.git
    }

    /// Later commits are by this officer.
    pub fn by(mut self, officer: &str) -> Self {
        self.officer = officer.to_owned();
        self
    }

    /// Later commits start at this moment; each further one is a minute later.
    pub fn at(mut self, moment: &str) -> Self {
        let at: jiff::Timestamp = moment.parse().unwrap();
        self.seconds = at.as_second();
        self
    }

    /// Writes a file in the working tree.
    pub fn file(self, path: &str, text: &str) -> Self {
        self.bytes(path, text.as_bytes())
    }

    pub fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        let full = self.folder.path().join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, bytes).unwrap();
        self
    }

    /// Appends to a file in the working tree.
    pub fn append(self, path: &str, text: &str) -> Self {
        let before = fs::read_to_string(self.folder.path().join(path)).unwrap();
        self.file(path, &(before + text))
    }

    pub fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let before = fs::read_to_string(self.folder.path().join(path)).unwrap();
        assert!(before.contains(from), "{path} does not contain {from}");
        self.file(path, &before.replace(from, to))
    }

    pub fn remove(self, path: &str) -> Self {
        fs::remove_file(self.folder.path().join(path)).unwrap();
        self
    }

    /// Commits the whole working tree.
    pub fn commit(self, message: &str) -> Self {
        let parents = self.git.head().ok().map(|head| head.target().unwrap());
        self.commit_onto(message, &parents.into_iter().collect::<Vec<_>>())
    }

    /// Commits the whole working tree with these parents and moves the branch there.
    pub fn commit_onto(mut self, message: &str, parents: &[Oid]) -> Self {
        let mut index = self.git.index().unwrap();
        index
            .add_all(["*"], git2::IndexAddOption::DEFAULT, None)
            .unwrap();
        index.update_all(["*"], None).unwrap();
        index.write().unwrap();
        let tree = self.git.find_tree(index.write_tree().unwrap()).unwrap();
        let signature = Signature::new(
            &format!("Petugas {}", self.officer),
            &format!("{}@contoh.go.id", self.officer),
            &Time::new(self.seconds, 420),
        )
        .unwrap();
        let parents: Vec<_> = parents
            .iter()
            .map(|id| self.git.find_commit(*id).unwrap())
            .collect();
        let commit = self
            .git
            .commit(
                None,
                &signature,
                &signature,
                message,
                &tree,
                &parents.iter().collect::<Vec<_>>(),
            )
            .unwrap();
        drop(parents);
        drop(tree);
        self.git
            .reference("refs/heads/main", commit, true, "uji")
            .unwrap();
        self.seconds += 60;
        self
    }

    /// Raw trees, commits and object files of this repository.
    pub fn raw(&self) -> raw::Raw<'_> {
        raw::Raw::new(&self.git)
    }

    /// The last commit.
    pub fn head(&self) -> Oid {
        self.git.head().unwrap().target().unwrap()
    }

    /// Moves the branch, index and working tree to a commit.
    pub fn checkout(self, commit: Oid) -> Self {
        {
            let object = self.git.find_object(commit, None).unwrap();
            self.git
                .reset(&object, git2::ResetType::Hard, None)
                .unwrap();
        }
        self
    }

    /// Runs `tertib` on this site.
    pub fn tertib(&self, arguments: &[&str]) -> snapbox::cmd::Command {
        tertib()
            .args(arguments)
            .args(["--site", &self.path().to_string_lossy()])
    }

    /// What `check --format json` says on a day.
    pub fn json(&self, as_of: &str) -> serde_json::Value {
        let output = self
            .tertib(&["check", "--format", "json", "--as-of", as_of])
            .output()
            .unwrap();
        assert_ne!(
            output.status.code(),
            Some(2),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The findings on a day as `rule case/step`, in order.
    pub fn findings(&self, as_of: &str) -> Vec<String> {
        let json = self.json(as_of);
        json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| {
                let text = |key: &str| match &finding[key] {
                    serde_json::Value::Null => "-".to_owned(),
                    serde_json::Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                format!("{} {}/{}", text("rule"), text("case"), text("step"))
            })
            .collect()
    }
}

/// The program under test, in an environment that says nothing.
pub fn tertib() -> snapbox::cmd::Command {
    snapbox::cmd::Command::new(program())
        .env_remove("SOURCE_DATE_EPOCH")
        .env("NO_COLOR", "1")
        .env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"))
}

/// Path of the program under test.
pub fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_tertib"))
}
