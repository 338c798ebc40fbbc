//! `tertib case`: each command writes one right commit, or nothing at all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use support::signing::signed_case;
use support::{CASE, HEAD, Site, program};
use tempfile::TempDir;

/// A site on whose working tree an officer records.
struct Office {
    folder: TempDir,
}

const NOW: &str = "2025-04-15T09:00:00+07:00";
const DAY: &str = "2025-04-15";

/// git in a folder, in an environment that says nothing.
fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "git {arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .unwrap()
        .trim_end()
        .to_owned()
}

impl Office {
    /// A clone of a site, in which this officer works.
    fn of(origin: &Path, officer: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("arsip");
        git(
            folder.path(),
            &["clone", "--quiet", &origin.to_string_lossy(), "arsip"],
        );
        let office = Self { folder };
        let name = format!("Petugas {officer}");
        let email = format!("{officer}@contoh.go.id");
        git(&path, &["config", "user.name", &name]);
        git(&path, &["config", "user.email", &email]);
        office
    }

    fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("arsip")
    }

    fn case(&self, arguments: &[&str]) -> Output {
        Command::new(program())
            .arg("case")
            .args(arguments)
            .args(["--site", &self.path().to_string_lossy(), "--as-of", DAY])
            .env("NO_COLOR", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .env("GIT_AUTHOR_DATE", NOW)
            .env("GIT_COMMITTER_DATE", NOW)
            .output()
            .unwrap()
    }

    /// Runs a command that must succeed; returns what it printed.
    fn records(&self, arguments: &[&str]) -> String {
        let output = self.case(arguments);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{error}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs a command that must be refused and leave everything as it was; returns what it said.
    fn refuses(&self, arguments: &[&str]) -> String {
        let before = self.state();
        let output = self.case(arguments);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert_eq!(self.state(), before, "nothing may change");
        String::from_utf8(output.stderr).unwrap()
    }

    /// Head, objects and working tree.
    fn state(&self) -> [String; 3] {
        [
            git(&self.path(), &["rev-parse", "HEAD"]),
            git(&self.path(), &["count-objects", "-v"]),
            git(&self.path(), &["status", "--porcelain"]),
        ]
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }

    fn commits(&self) -> usize {
        let count = git(&self.path(), &["rev-list", "--count", "HEAD"]);
        count.parse().unwrap()
    }

    /// What the whole check finds, less what the day of judgement brings.
    fn findings(&self) -> Vec<String> {
        let output = Command::new(program())
            .args(["check", "--format", "json", "--as-of", DAY, "--site"])
            .arg(self.path())
            .output()
            .unwrap();
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = report["findings"].as_array().unwrap().iter();
        let rule = |finding: &serde_json::Value| finding["rule"].as_str().unwrap().to_owned();
        findings.map(rule).collect()
    }
}

/// A bare repository with one case that waits for its first step, as an office's server has it.
fn server() -> TempDir {
    let site = Site::with_case(0);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_string_lossy().into_owned();
    let source = site.path().to_string_lossy().into_owned();
    git(site.path(), &["clone", "--quiet", "--bare", &source, &path]);
    folder
}

#[test]
fn a_case_from_its_opening_to_its_withdrawal_is_one_commit_each() {
    let server = server();
    let office = Office::of(server.path(), "unit-01");
    let commits = office.commits();
    let told = office.records(&[
        "new",
        "--title",
        "Permohonan kedua",
        "--applicant",
        "Dinas Sosial",
        "--received",
        "2025-04-15 08:00",
        "--yes",
    ]);
    assert!(told.contains("Tercatat: berkas 2025-0002"), "{told}");
    assert!(
        told.contains(
            "Berikutnya: aktivitas 1, Mengajukan permohonan (Pemohon). Batas waktu 16 April 2025."
        ),
        "{told}"
    );
    let path = "cases/2025/04/2025-0002.toml";
    let opened = office.read(path);
    assert_eq!(
        opened,
        "sop = \"uji\"\nrevisi = 0\njudul = \"Permohonan kedua\"\npemohon = \"Dinas Sosial\"\n\
         diterima = 2025-04-15T08:00:00+07:00\nklasifikasi = \"terbuka\"\n"
    );
    office.records(&[
        "step",
        "2025-0002",
        "--finished",
        "2025-04-15 08:30",
        "--yes",
    ]);
    let stepped = office.read(path);
    assert_eq!(
        stepped.strip_prefix(&opened),
        Some(
            "\n[[langkah]]\naktivitas = 1\npelaksana = \"pemohon\"\npetugas = \"unit-01\"\n\
             selesai = 2025-04-15T08:30:00+07:00\n"
        )
    );
    office.records(&[
        "correct",
        "2025-0002",
        "1",
        "--finished",
        "2025-04-15 08:35",
        "--reason",
        "salah tulis",
        "--yes",
    ]);
    // The clock of the day on which the test runs says nothing.
    let cancel = ["cancel", "2025-0002", "--reason", "ditarik", "--yes"];
    office.records(&[&cancel[..], &["--date", "2025-04-15 08:50"]].concat());
    assert!(office.read(path).starts_with(&stepped));
    assert_eq!(office.commits(), commits + 4);
    assert_eq!(git(&office.path(), &["status", "--porcelain"]), "");
    assert_eq!(office.findings(), [""; 0]);
    let messages = git(&office.path(), &["log", "-4", "--format=%s %an"]);
    assert_eq!(
        messages,
        "2025-0002: dibatalkan Petugas unit-01\n2025-0002: koreksi langkah 1 Petugas unit-01\n\
         2025-0002: langkah 1, Mengajukan permohonan Petugas unit-01\n\
         2025-0002: berkas diterima, Permohonan kedua Petugas unit-01"
    );
}

#[test]
fn what_is_wrong_is_refused_with_its_way_out_and_writes_nothing() {
    let server = server();
    let office = Office::of(server.path(), "unit-01");
    let wrong = ["step", "2025-0001", "--activity", "3", "--yes"];
    let wrong = office.refuses(&[&wrong[..], &["--finished", "2025-04-16 08:30"]].concat());
    assert!(wrong.contains("tinggi[wrong-start]"), "{wrong}");
    // The time is wrong too, and that can't be owned up to.
    assert!(wrong.contains("[future-step]"), "{wrong}");
    assert!(!wrong.contains("--allow"), "{wrong}");
    let skipped = ["step", "2025-0001", "--activity", "3", "--yes"];
    let skipped = office.refuses(&[&skipped[..], &["--finished", "2025-04-15 08:30"]].concat());
    assert!(
        skipped.contains("ulangi dengan --allow wrong-start;"),
        "{skipped}"
    );
    // Nothing is recorded yet that could be corrected, and there is no commit yet.
    assert!(!skipped.contains("koreksi"), "{skipped}");
    assert!(!skipped.contains("commit"), "{skipped}");
    let unknown = office.refuses(&["step", "2025-0009", "--yes"]);
    assert!(
        unknown.contains("Tidak ada berkas nomor 2025-0009."),
        "{unknown}"
    );
    let time = office.refuses(&["step", "2025-0001", "--finished", "kemarin", "--yes"]);
    assert!(time.contains("Waktu \"kemarin\" pada --finished"), "{time}");
    let taken = office.refuses(&[
        "new",
        "2025-0001",
        "--title",
        "a",
        "--applicant",
        "b",
        "--yes",
    ]);
    assert!(
        taken.contains("sudah ada: cases/2025/04/2025-0001.toml"),
        "{taken}"
    );
    let missing = office.refuses(&["new", "--yes"]);
    assert!(missing.contains("--title belum disebut"), "{missing}");
    for number in ["../luar", ".git", "a b", "a/b"] {
        let odd = office.refuses(&["new", number, "--title", "a", "--applicant", "b", "--yes"]);
        assert!(odd.contains("tidak dapat menjadi nomor"), "{odd}");
    }
    let nothing = office.refuses(&["correct", "2025-0001", "1", "--reason", "x", "--yes"]);
    assert!(nothing.contains("tidak punya langkah 1"), "{nothing}");
    // A trial writes nothing either.
    let before = office.state();
    let trial = office.records(&[
        "step",
        "2025-0001",
        "--finished",
        "2025-04-15 08:30",
        "--dry-run",
        "--yes",
    ]);
    assert!(trial.contains("Hanya contoh"), "{trial}");
    assert_eq!(office.state(), before);
}

#[test]
fn what_happened_against_the_sop_is_recorded_when_it_is_said_so() {
    let server = server();
    let office = Office::of(server.path(), "tim-01");
    let told = office.records(&[
        "step",
        "2025-0001",
        "--activity",
        "3",
        "--finished",
        "2025-04-15 08:30",
        "--allow",
        "wrong-start",
        "--yes",
    ]);
    assert!(told.contains("Akan menjadi temuan"), "{told}");
    assert_eq!(office.findings(), ["wrong-start"]);
    let unknown = office.refuses(&[
        "step",
        "2025-0001",
        "--activity",
        "1",
        "--allow",
        "apa-saja",
        "--yes",
    ]);
    assert!(unknown.contains("tidak dikenal pada --allow"), "{unknown}");
}

#[test]
fn attachments_are_copied_in_with_their_hash() {
    let server = server();
    let office = Office::of(server.path(), "unit-01");
    let letter = office.folder.path().join("surat: permohonan.txt");
    fs::write(&letter, "isi surat\n").unwrap();
    let output = format!("Surat={}", letter.display());
    office.records(&[
        "step",
        "2025-0001",
        "--finished",
        "2025-04-15 08:30",
        "--output",
        &output,
        "--yes",
    ]);
    let file = "cases/2025/04/2025-0001/surat- permohonan.txt";
    assert_eq!(office.read(file), "isi surat\n");
    let text = office.read(CASE);
    let listed = "output = [{ nama = \"Surat\", berkas = \"surat- permohonan.txt\", \
                  sha256 = \"9dc01b2a16e144505b5562afcddf02dcd04f1bdd413297f80a8e16806b5b12ad\" }]";
    assert!(text.contains(listed), "{text}");
    assert_eq!(office.findings(), [""; 0]);
    // A file that already lies where it belongs is taken; another one of that name is not overwritten.
    let there = office.path().join("cases/2025/04/2025-0001/hasil.txt");
    fs::write(&there, "hasil\n").unwrap();
    let tim = "Petugas tim-01";
    git(&office.path(), &["config", "user.name", tim]);
    git(
        &office.path(),
        &["config", "user.email", "tim-01@contoh.go.id"],
    );
    let output = format!("Hasil={}", there.display());
    office.records(&[
        "step",
        "2025-0001",
        "--finished",
        "2025-04-15 08:40",
        "--decision",
        "ya",
        "--output",
        &output,
        "--yes",
    ]);
    assert_eq!(git(&office.path(), &["status", "--porcelain"]), "");
    fs::write(
        office.path().join("cases/2025/04/2025-0001/akhir.txt"),
        "lain",
    )
    .unwrap();
    let own = office.folder.path().join("akhir.txt");
    fs::write(&own, "akhir\n").unwrap();
    let output = format!("Akhir={}", own.display());
    let head = git(&office.path(), &["rev-parse", "HEAD"]);
    let refused = office.case(&[
        "step",
        "2025-0001",
        "--finished",
        "2025-04-15 08:50",
        "--output",
        &output,
        "--yes",
    ]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(git(&office.path(), &["rev-parse", "HEAD"]), head);
    assert_eq!(office.read("cases/2025/04/2025-0001/akhir.txt"), "lain");
}

#[test]
fn line_ends_and_comments_of_the_file_stay() {
    let server = server();
    let office = Office::of(server.path(), "unit-01");
    let head = HEAD
        .replace('\n', "\r\n")
        .replace("pemohon", "# tentang pemohon\r\npemohon");
    let path = "cases/2025/04/2025-0007.toml";
    fs::write(office.path().join(path), &head).unwrap();
    git(&office.path(), &["add", path]);
    git(
        &office.path(),
        &["commit", "--quiet", "-m", "2025-0007: diterima"],
    );
    office.records(&[
        "step",
        "2025-0007",
        "--finished",
        "2025-04-15 08:30",
        "--yes",
    ]);
    let text = office.read(path);
    assert!(text.starts_with(&head));
    assert!(!text.replace("\r\n", "").contains('\n'), "{text:?}");
}

#[test]
fn edits_that_are_not_committed_are_in_the_way() {
    let server = server();
    let office = Office::of(server.path(), "unit-01");
    let file = office.path().join(CASE);
    fs::write(&file, office.read(CASE) + "# coretan\n").unwrap();
    let refused = office.refuses(&[
        "step",
        "2025-0001",
        "--finished",
        "2025-04-15 08:30",
        "--yes",
    ]);
    assert!(
        refused.contains("git restore cases/2025/04/2025-0001.toml"),
        "{refused}"
    );
}

#[test]
fn two_officers_at_once_lose_no_step() {
    let server = server();
    let one = Office::of(server.path(), "unit-01");
    let two = Office::of(server.path(), "pencatat-01");
    one.records(&[
        "step",
        "2025-0001",
        "--finished",
        "2025-04-15 08:30",
        "--yes",
        "--send",
    ]);
    // The other does not know of it, opens another case, and sends later.
    two.records(&[
        "new",
        "--title",
        "Lain",
        "--applicant",
        "Dinas Lain",
        "--received",
        "2025-04-15 08:10",
        "--yes",
    ]);
    let told = two.records(&["send"]);
    assert!(told.contains("Terkirim: 1 commit"), "{told}");
    assert!(told.contains("disusun ulang"), "{told}");
    assert_eq!(two.findings(), [""; 0]);
    // Both add to the same file: a correction under a step.
    git(&one.path(), &["pull", "--quiet"]);
    one.records(&[
        "correct",
        "2025-0001",
        "1",
        "--finished",
        "2025-04-15 08:35",
        "--reason",
        "salah tulis",
        "--yes",
    ]);
    two.records(&[
        "correct",
        "2025-0001",
        "1",
        "--note",
        "dengan surat",
        "--by",
        "pencatat-01",
        "--reason",
        "catatan kurang",
        "--yes",
    ]);
    one.records(&["send"]);
    two.records(&["send"]);
    git(&one.path(), &["pull", "--quiet"]);
    let text = one.read(CASE);
    assert_eq!(text.matches("[[koreksi]]").count(), 2, "{text}");
    assert_eq!(one.findings(), [""; 0]);
}

#[test]
fn a_step_that_another_recorded_first_stays_where_it_is_and_the_way_out_is_told() {
    let server = server();
    let one = Office::of(server.path(), "unit-01");
    let two = Office::of(server.path(), "pencatat-01");
    let step = [
        "step",
        "2025-0001",
        "--finished",
        "2025-04-15 08:30",
        "--yes",
    ];
    one.records(&[&step[..], &["--send"]].concat());
    two.records(&[&step[..], &["--officer", "unit-01"]].concat());
    let head = git(&two.path(), &["rev-parse", "HEAD"]);
    let output = two.case(&["send"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("tinggi[out-of-order]"), "{said}");
    assert!(said.contains("git reset --keep @{upstream}"), "{said}");
    assert_eq!(git(&two.path(), &["rev-parse", "HEAD"]), head);
    assert_eq!(git(&two.path(), &["status", "--porcelain"]), "");
}

#[test]
fn without_a_network_entries_wait() {
    let server = server();
    let office = Office::of(server.path(), "unit-01");
    office.records(&[
        "step",
        "2025-0001",
        "--finished",
        "2025-04-15 08:30",
        "--yes",
    ]);
    let gone = server.path().with_extension("pindah");
    fs::rename(server.path(), &gone).unwrap();
    let said = office.refuses(&["send"]);
    assert!(said.contains("Peladen kantor tidak terjangkau"), "{said}");
    fs::rename(&gone, server.path()).unwrap();
    assert!(office.records(&["send"]).contains("Terkirim: 1 commit"));
    assert!(
        office
            .records(&["send"])
            .contains("Tidak ada yang menunggu")
    );
}

#[test]
fn status_and_list_tell_people_and_programs() {
    let server = server();
    let office = Office::of(server.path(), "unit-01");
    let list = office.records(&["list"]);
    assert!(list.contains("2025-0001"), "{list}");
    assert!(
        list.contains("1 berkas. Keadaan per 15 April 2025."),
        "{list}"
    );
    let cases: serde_json::Value =
        serde_json::from_str(&office.records(&["list", "--json"])).unwrap();
    assert_eq!(cases[0]["state"], "berjalan");
    assert_eq!(cases[0]["due"], "2025-04-15");
    assert!(
        office
            .records(&["list", "--late"])
            .contains("Tidak ada berkas")
    );
    assert!(office.records(&["list", "--due"]).contains("2025-0001"));
    office.records(&[
        "step",
        "2025-0001",
        "--finished",
        "2025-04-15 08:30",
        "--yes",
    ]);
    let status = office.records(&["status", "2025-0001"]);
    assert!(
        status.contains("Berjalan: 2 Memeriksa permohonan"),
        "{status}"
    );
    assert!(status.contains("Tepat waktu"), "{status}");
    let case: serde_json::Value =
        serde_json::from_str(&office.records(&["status", "2025-0001", "--json"])).unwrap();
    assert_eq!(case["steps"][0]["activity"], 1);
    assert_eq!(case["due_activity"], 2);
}

/// Where signatures are in force, an entry that git will sign is not refused for want of a signature; one that it won't, is.
#[test]
fn an_entry_that_git_will_sign_is_taken() {
    let (_keys, unit, _team, site) = signed_case();
    let office = Office::of(site.path(), "unit-01");
    let at = "2025-04-15 08:30";
    let step = ["step", "2025-0001", "--finished", at, "--yes"];
    let refused = office.case(&step);
    assert!(!refused.status.success(), "{refused:?}");
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(said.contains("[unsigned]"), "{refused:?}");
    let settings = [
        ("gpg.format", "ssh"),
        ("user.signingkey", &*unit.path.to_string_lossy()),
        ("commit.gpgsign", "true"),
    ];
    for (key, value) in settings {
        git(&office.path(), &["config", key, value]);
    }
    let taken = office.case(&step);
    assert!(taken.status.success(), "{taken:?}");
    let commit = git(&office.path(), &["cat-file", "commit", "HEAD"]);
    assert!(commit.contains("\ngpgsig "), "{commit}");
}

#[test]
fn a_new_case_leads_editors_to_its_schema_where_the_site_has_it() {
    let site = Site::with_case(0)
        .file("schemas/case.schema.json", "{}")
        .commit("Skema");
    let office = Office::of(site.path(), "unit-01");
    office.records(&[
        "new",
        "2025-0002",
        "--title",
        "Uji",
        "--applicant",
        "Dinas",
        "--received",
        "2025-04-14 08:05",
        "--yes",
    ]);
    let text = office.read("cases/2025/04/2025-0002.toml");
    let first = "#:schema ../../../schemas/case.schema.json\n\nsop = \"uji\"\n";
    assert!(text.starts_with(first), "{text}");
    office.records(&[
        "step",
        "2025-0002",
        "--yes",
        "--finished",
        "2025-04-14 10:00",
    ]);
    let after = office.read("cases/2025/04/2025-0002.toml");
    assert!(after.starts_with(&text));
    assert_eq!(office.findings(), ["overdue"; 0]);
}

#[test]
fn a_deleted_case_is_told_from_one_that_never_was() {
    let site = Site::with_case(1).remove(CASE).commit("hapus");
    let office = Office::of(site.path(), "unit-01");
    for arguments in [
        &["step", "2025-0001", "--yes"][..],
        &[
            "correct",
            "2025-0001",
            "1",
            "--note",
            "a",
            "--reason",
            "b",
            "--yes",
        ],
        &["cancel", "2025-0001", "--reason", "b", "--yes"],
    ] {
        let said = office.refuses(arguments);
        let commit = &site.head().to_string()[..10];
        let told =
            format!("Berkas nomor 2025-0001 sudah dihapus dari arsip, lewat commit {commit}.");
        assert!(said.contains(&told), "{said}");
        assert!(
            said.contains(&format!("git checkout {commit}~1 -- {CASE}")),
            "{said}"
        );
    }
    let said = office.refuses(&["step", "2025-0007", "--yes"]);
    assert!(said.contains("Tidak ada berkas nomor 2025-0007."), "{said}");
}

#[test]
fn one_address_of_several_officers_names_nobody() {
    let roster = support::ROSTER.replace("tim-01@", "unit-01@");
    let site = Site::with_case(1)
        .file("content/petugas.toml", &roster)
        .commit("satu alamat");
    let office = Office::of(site.path(), "unit-01");
    // Whose lane it is says who did the step; nothing says who corrects.
    let finished = [
        "--finished",
        "2025-04-15 08:30",
        "--decision",
        "ya",
        "--yes",
    ];
    let step = [&["step", "2025-0001", "--dry-run"][..], &finished].concat();
    assert!(office.records(&step).contains("petugas = \"tim-01\""));
    let correct = [
        "correct",
        "2025-0001",
        "1",
        "--note",
        "a",
        "--reason",
        "b",
        "--yes",
    ];
    let said = office.refuses(&correct);
    let told = "unit-01@contoh.go.id, dipakai beberapa petugas: unit-01, tim-01.";
    assert!(said.contains(told), "{said}");
    assert!(said.contains("--by ID"), "{said}");
    office.records(&[&correct[..], &["--by", "unit-01"]].concat());
}
