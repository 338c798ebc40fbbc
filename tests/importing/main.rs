//! `tertib case import`: every row of a log is recorded as one commit or told why not, and what was recorded says that it was
//! imported.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod izin;
mod pushed;
mod refused;
mod resumed;
mod shown;
mod signed;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use support::office::{git, quiet};
use support::{Site, program};
use tempfile::TempDir;

/// A map for the SOP of `support`, over columns with words of their own.
const MAP: &str = r#"sumber = "log-2025"
kunci = "{nomor}/{urut}"

[file]
pemisah = ";"
waktu = ["%d/%m/%Y %H.%M", "%d/%m/%Y"]
zona = "Asia/Jakarta"

[berkas]
nomor = "{nomor}"
sop = "uji"
revisi = 0
judul = "Permohonan {perihal}"
pemohon = "{unit}"
diterima = "{masuk}"
klasifikasi = "terbuka"

[langkah]
aktivitas = "{kegiatan}"
petugas = "{petugas}"
selesai = "{selesai}"
keputusan = "{jawaban}"
simpulkan_keputusan = true

[nilai.aktivitas]
ajukan = 1
periksa = 2
serahkan = 3

[nilai.petugas]
Unit = "unit-01"
"*" = "tim-01"

[nilai.keputusan]
J = "ya"
"#;

const HEADER: &str = "nomor;urut;kegiatan;petugas;selesai;jawaban;perihal;unit;masuk\n";

/// A case from its first step to its last, and one that goes on.
const LOG: &str = "\
2025-0001;1;ajukan;Unit;14/04/2025 10.12;;data SIMRS;Dinas Kesehatan;14/04/2025 08.05
2025-0002;1;ajukan;Unit;15/04/2025 09.00;;data siswa;Dinas Pendidikan;14/04/2025 08.30
2025-0001;2;periksa;Tim;16/04/2025 14.00;J;;;
2025-0001;3;serahkan;Tim;17/04/2025 09.30;;;;
";

/// The day on which commits are made now, in the site's zone: an import dates them by the clock.
fn today() -> String {
    let zone = jiff::tz::TimeZone::get("Asia/Jakarta").unwrap();
    let now = jiff::Timestamp::now().to_zoned_datetime(zone);
    now.date().to_string()
}

/// An office with a log.
struct Desk {
    site: Site,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self::of(Site::new())
    }

    /// At the desk of the recorder.
    fn of(site: Site) -> Self {
        let desk = Self {
            site,
            folder: tempfile::tempdir().unwrap(),
        };
        desk.git(&["reset", "--quiet", "--hard"]);
        desk.sits("pencatat-01");
        desk.write("peta.toml", MAP);
        desk
    }

    fn sits(&self, officer: &str) {
        self.git(&["config", "user.name", &format!("Petugas {officer}")]);
        self.git(&["config", "user.email", &format!("{officer}@contoh.go.id")]);
    }

    fn git(&self, arguments: &[&str]) -> String {
        git(self.site.path(), arguments)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn command(&self, log: &Path, options: &[&str]) -> Command {
        let mut command = quiet(program());
        command
            .env_remove("SOURCE_DATE_EPOCH")
            .args(["case", "import"])
            .arg(log)
            .arg("--map")
            .arg(self.path("peta.toml"))
            .args(options)
            .arg("--site")
            .arg(self.site.path())
            .args(["--as-of", &today()]);
        command
    }

    fn import(&self, log: &Path, options: &[&str]) -> Output {
        self.command(log, options).output().unwrap()
    }

    /// Imports rows below the usual header; returns exit code and output.
    fn rows(&self, rows: &str, options: &[&str]) -> (i32, String) {
        let log = self.write("log.csv", format!("{HEADER}{rows}"));
        told(&self.import(&log, options))
    }

    fn commits(&self) -> usize {
        self.git(&["rev-list", "--count", "HEAD"]).parse().unwrap()
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.site.path().join(path)).unwrap()
    }
}

/// Exit code and everything said.
fn told(output: &Output) -> (i32, String) {
    let mut said = String::from_utf8(output.stdout.clone()).unwrap();
    said.push_str(&String::from_utf8(output.stderr.clone()).unwrap());
    (output.status.code().unwrap(), said)
}

#[test]
fn a_log_becomes_cases_with_one_commit_per_step() {
    let desk = Desk::new();
    let before = desk.commits();
    let (code, said) = desk.rows(LOG, &[]);
    assert_eq!(
        (code, said.as_str()),
        (
            0,
            "log.csv (sumber log-2025): 4 baris.\n\
             Tercatat: 4. Sudah tercatat sebelumnya: 0. Ditolak: 0. Tertahan karena baris lain berkasnya ditolak: 0.\n\
             Berkas baru: 2. Berkas yang dilanjutkan: 0.\n"
        )
    );
    assert_eq!(desk.commits(), before + 4);
    assert_eq!(
        desk.read("cases/2025/04/2025-0001.toml"),
        "sop = \"uji\"\nrevisi = 0\njudul = \"Permohonan data SIMRS\"\npemohon = \"Dinas Kesehatan\"\n\
         diterima = 2025-04-14T08:05:00+07:00\nklasifikasi = \"terbuka\"\n\n\
         [[langkah]]\naktivitas = 1\npelaksana = \"pemohon\"\npetugas = \"unit-01\"\nselesai = 2025-04-14T10:12:00+07:00\n\
         impor = { sumber = \"log-2025\", kunci = \"2025-0001/1\", baris = 2 }\n\n\
         [[langkah]]\naktivitas = 2\npelaksana = \"tim\"\npetugas = \"tim-01\"\nselesai = 2025-04-16T14:00:00+07:00\n\
         keputusan = \"ya\"\nimpor = { sumber = \"log-2025\", kunci = \"2025-0001/2\", baris = 4 }\n\n\
         [[langkah]]\naktivitas = 3\npelaksana = \"tim\"\npetugas = \"tim-01\"\nselesai = 2025-04-17T09:30:00+07:00\n\
         impor = { sumber = \"log-2025\", kunci = \"2025-0001/3\", baris = 5 }\n"
    );
    let sum = desk.path("log.csv");
    let sum = tertib::digest::sha256(&std::fs::read(sum).unwrap());
    let messages = desk.git(&["log", "--reverse", "--format=%B%an", "-n", "4"]);
    let message = |what: &str, line: u32| {
        format!("{what}\n\nImpor: log-2025 baris {line}, log.csv sha256 {sum}\nPetugas pencatat-01")
    };
    assert_eq!(
        messages,
        [
            message("2025-0001: langkah 1, Mengajukan permohonan", 2),
            message("2025-0001: langkah 2, Memeriksa permohonan", 4),
            message("2025-0001: langkah 3, Menyerahkan hasil", 5),
            message("2025-0002: langkah 1, Mengajukan permohonan", 3),
        ]
        .join("\n")
    );
    // git and the working tree agree, nothing is left over, and every object is whole.
    assert_eq!(desk.git(&["status", "--porcelain"]), "");
    assert_eq!(desk.git(&["fsck", "--no-dangling"]), "");
    // Nothing of the record is wrong, and no step counts as recorded in time: none is judged for it.
    let report = desk.site.json("2025-04-17");
    let rules: Vec<_> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| &f["rule"])
        .collect();
    assert!(
        rules.iter().all(|rule| *rule == "commit-date-future"),
        "{rules:?}"
    );
}

#[test]
fn a_trial_tells_the_same_and_writes_nothing() {
    let desk = Desk::new();
    let before = [
        desk.git(&["rev-parse", "HEAD"]),
        desk.git(&["count-objects", "-v"]),
        desk.git(&["status", "--porcelain"]),
    ];
    let (code, said) = desk.rows(LOG, &["--dry-run"]);
    assert_eq!(
        (code, said.as_str()),
        (
            0,
            "log.csv (sumber log-2025): 4 baris. Hanya contoh: tidak ada yang dicatat.\n\
             Dapat dicatat: 4. Sudah tercatat sebelumnya: 0. Ditolak: 0. Tertahan karena baris lain berkasnya ditolak: 0.\n\
             Berkas baru: 2. Berkas yang dilanjutkan: 0.\n"
        )
    );
    let after = [
        desk.git(&["rev-parse", "HEAD"]),
        desk.git(&["count-objects", "-v"]),
        desk.git(&["status", "--porcelain"]),
    ];
    assert_eq!(before, after);
}

#[test]
fn old_spreadsheets_are_read_in_their_own_letters() {
    let desk = Desk::new();
    let rows = LOG.replace("data siswa", "d\u{e9}sain \u{201c}siswa\u{201d}");
    // UTF-8 with its mark, and Windows-1252, make the same case.
    let marked = desk.write("log.csv", format!("\u{feff}{HEADER}{rows}"));
    assert_eq!(told(&desk.import(&marked, &[])).0, 0);
    let text = desk.read("cases/2025/04/2025-0002.toml");
    assert!(
        text.contains("Permohonan d\u{e9}sain \u{201c}siswa\u{201d}"),
        "{text}"
    );

    let desk = Desk::new();
    let western: Vec<u8> = format!("{HEADER}{rows}")
        .chars()
        .map(|letter| match letter {
            '\u{201c}' => 0x93,
            '\u{201d}' => 0x94,
            other => u8::try_from(u32::from(other)).unwrap(),
        })
        .collect();
    let log = desk.write("log.csv", western);
    let (code, said) = told(&desk.import(&log, &[]));
    assert_eq!(code, 1, "{said}");
    assert!(
        said.contains("baris 3: isi kolom ke-7 bukan UTF-8. Simpan ulang log sebagai CSV UTF-8, atau tulis enkode = \"windows-1252\" pada peta."),
        "{said}"
    );
    desk.write(
        "peta.toml",
        MAP.replace("[file]\n", "[file]\nenkode = \"windows-1252\"\n"),
    );
    assert_eq!(told(&desk.import(&log, &[])).0, 0);
    assert_eq!(desk.read("cases/2025/04/2025-0002.toml"), text);
}

#[test]
fn an_answer_that_only_the_next_step_tells_is_recorded_as_concluded() {
    let desk = Desk::new();
    let (code, said) = desk.rows(&LOG.replace(";J;", ";;"), &[]);
    assert_eq!(code, 0, "{said}");
    let text = desk.read("cases/2025/04/2025-0001.toml");
    assert!(
        text.contains(
            "keputusan = \"ya\"\nimpor = { sumber = \"log-2025\", kunci = \"2025-0001/2\", baris = 4, disimpulkan = [\"keputusan\"] }"
        ),
        "{text}"
    );
}

#[test]
fn what_happened_against_the_sop_is_recorded_when_it_is_owned_up_to() {
    let desk = Desk::new();
    let rows = "2025-0003;1;ajukan;Unit;14/04/2025 10.12;;x;Dinas;14/04/2025 08.05\n\
                2025-0003;2;serahkan;Tim;15/04/2025 09.00;;;;\n";
    let (code, said) = desk.rows(rows, &[]);
    assert_eq!(
        (code, said.as_str()),
        (
            1,
            "log.csv (sumber log-2025): 2 baris.\n\
             Tercatat: 0. Sudah tercatat sebelumnya: 0. Ditolak: 1. Tertahan karena baris lain berkasnya ditolak: 1.\n\
             Berkas baru: 0. Berkas yang dilanjutkan: 0.\n\
             \nDitolak:\n  baris 3, 2025-0003/2: Langkah 2 mencatat aktivitas 3, padahal yang berikutnya adalah aktivitas 2. (out-of-order)\n\
             \nDitolak oleh aturan: out-of-order (1 baris). Bila memang begitulah kejadiannya, ulangi dengan --allow ATURAN; temuannya tetap akan tampak.\n"
        )
    );
    let (code, said) = desk.rows(rows, &["--allow", "out-of-order"]);
    assert_eq!(
        (code, said.as_str()),
        (
            0,
            "log.csv (sumber log-2025): 2 baris.\n\
             Tercatat: 2. Sudah tercatat sebelumnya: 0. Ditolak: 0. Tertahan karena baris lain berkasnya ditolak: 0.\n\
             Berkas baru: 1. Berkas yang dilanjutkan: 0.\n\
             Temuan out-of-order: 1\n"
        )
    );
    let message = desk.git(&["log", "-1", "--format=%B"]);
    assert!(message.ends_with("\n\nDiakui: out-of-order"), "{message}");
    let (code, said) = desk.rows(rows, &["--allow", "tidak-ada"]);
    assert_eq!(code, 2, "{said}");
}
