//! Commands that findings print do what they say: each is run as printed, in the site's folder; a clerk's answers to what
//! `tertib case` would ask are options put after it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use support::{CASE, HEAD, ROSTER, SOP, STEP_1, STEP_2, STEP_3, Site};

const DAY: &str = "2025-04-30";

/// The report as text, one line for each line of it.
fn report(site: &Site) -> String {
    let output = site.tertib(&["check", "--as-of", DAY]).output().unwrap();
    assert_ne!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The paragraphs about a rule.
fn told(site: &Site, rule: &str) -> Vec<String> {
    let report = report(site);
    let parts = report.split("\n\n").map(str::to_owned);
    parts
        .filter(|part| part.contains(&format!("[{rule}]")))
        .collect()
}

/// The commands in the way out of the first finding of `rule`: each is a line of its own.
fn commands(site: &Site, rule: &str) -> Vec<String> {
    let parts = told(site, rule);
    let part = parts
        .first()
        .unwrap_or_else(|| panic!("no {rule} in {}", report(site)));
    let lines = part.lines().map(str::trim);
    let is_command = |line: &&str| {
        ["tertib ", "git ", "rm ", "sha256sum "]
            .iter()
            .any(|p| line.starts_with(p))
    };
    lines.filter(is_command).map(str::to_owned).collect()
}

fn run(folder: &Path, command: &str) {
    run_by(folder, command, "uji");
}

/// Runs a command as this officer would; `tertib` is the program under test.
fn run_by(folder: &Path, command: &str, officer: &str) {
    let program = support::program();
    let path = std::env::var("PATH").unwrap();
    let path = format!("{}:{path}", program.parent().unwrap().display());
    let identity =
        format!("git config user.name Uji && git config user.email {officer}@contoh.go.id");
    let date = "2025-04-29T10:00:00+07:00";
    let output = Command::new("sh")
        .args(["-ec", &format!("{identity}\n{command}")])
        .current_dir(folder)
        .env("PATH", path)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .envs(["AUTHOR", "COMMITTER"].map(|who| (format!("GIT_{who}_DATE"), date)))
        .output()
        .unwrap();
    assert!(output.status.success(), "{command}: {output:?}");
}

fn command(site: &Site, rule: &str, start: &str) -> String {
    let commands = commands(site, rule);
    let found = commands.iter().find(|command| command.starts_with(start));
    found
        .unwrap_or_else(|| panic!("no {start} in {commands:?}"))
        .clone()
}

fn mend(site: &Site, rule: &str, start: &str) {
    run(site.path(), &command(site, rule, start));
}

/// A correction takes the finding away, and brings none.
fn corrected(site: &Site, rule: &str, answers: &str) {
    let before: BTreeSet<String> = site.findings(DAY).into_iter().collect();
    let printed = command(site, rule, "tertib case correct");
    let answered = format!("{printed} {answers} --reason 'Salah tulis' --yes --as-of {DAY}");
    run_by(site.path(), &answered, "tim-01");
    assert!(told(site, rule).is_empty(), "{printed}\n{}", report(site));
    let after: BTreeSet<String> = site.findings(DAY).into_iter().collect();
    let brought = after.difference(&before);
    // That a case waits is no fault of its mending.
    let brought: Vec<_> = brought
        .filter(|found| !found.starts_with("overdue "))
        .collect();
    assert!(brought.is_empty(), "{printed} brought {brought:?}");
}

/// A case whose text has this instead of that.
fn with(steps: &[&str], from: &str, to: &str) -> Site {
    let mut text = HEAD.to_owned();
    let mut site = Site::new()
        .by("unit-01")
        .at("2025-04-14T08:10:00+07:00")
        .file(CASE, &text)
        .commit("2025-0001: diterima");
    let days = ["14T10:20", "16T14:30", "17T10:00"];
    for (at, step) in steps.iter().enumerate() {
        text.push_str(&step.replace(from, to));
        site = site
            .by(if at == 0 { "unit-01" } else { "tim-01" })
            .at(&format!("2025-04-{}:00+07:00", days[at]))
            .file(CASE, &text)
            .commit("langkah");
    }
    site
}

#[test]
fn slips_of_the_pen_are_mended_by_the_command_that_is_printed() {
    let steps = [STEP_1, STEP_2, STEP_3];
    let finished = "2025-04-16T14:00:00+07:00";
    let cases: &[(&str, &[&str], &str, &str, &str)] = &[
        (
            "unknown-activity",
            &steps,
            "aktivitas = 3",
            "aktivitas = 9",
            "--activity 3",
        ),
        (
            "wrong-start",
            &steps[..1],
            "aktivitas = 1",
            "aktivitas = 2",
            "",
        ),
        ("out-of-order", &steps, "aktivitas = 2", "aktivitas = 3", ""),
        (
            "unknown-decision",
            &steps,
            "\"ya\"",
            "\"mungkin\"",
            "--decision ya",
        ),
        (
            "missing-decision",
            &steps,
            "keputusan = \"ya\"\n",
            "",
            "--decision ya",
        ),
        (
            "time-reversed",
            &steps,
            finished,
            "2025-04-13T14:00:00+07:00",
            "--finished '2025-04-16 14:00'",
        ),
        (
            "future-step",
            &steps[..2],
            finished,
            "2025-05-16T14:00:00+07:00",
            "--finished '2025-04-16 14:00'",
        ),
        (
            "late-step",
            &steps,
            "2025-04-17T09:30",
            "2025-04-24T09:30",
            "--finished '2025-04-17 09:30'",
        ),
        (
            "late-record",
            &steps[..2],
            finished,
            "2025-04-14T10:15:00+07:00\ncatatan = \"Lama\"",
            "--finished '2025-04-16 14:00'",
        ),
        (
            "non-working-day",
            &steps,
            "2025-04-17T09:30",
            "2025-04-18T09:30",
            "--finished '2025-04-17 09:30'",
        ),
        ("wrong-performer", &steps, "\"tim\"", "\"pemohon\"", ""),
        (
            "unknown-officer",
            &steps,
            "\"tim-01\"",
            "\"tim-10\"",
            "--officer tim-01",
        ),
        (
            "officer-not-in-role",
            &steps,
            "\"tim-01\"",
            "\"unit-01\"",
            "--officer tim-01",
        ),
    ];
    for (rule, steps, from, to, answers) in cases {
        // One step is wrong: the last that has the words.
        let at = steps.iter().rposition(|step| step.contains(from)).unwrap();
        let wrong = steps[at].replace(from, to);
        let mut steps = steps.to_vec();
        steps[at] = &wrong;
        let mut site = with(&steps, "", "");
        if *rule == "late-record" {
            site = with(&steps[..1], "", "");
            let text = format!("{HEAD}{}{}", steps[0], steps[1]);
            site = site
                .at("2025-04-17T10:20:00+07:00")
                .by("tim-01")
                .file(CASE, &text)
                .commit("langkah 2");
        }
        corrected(&site, rule, answers);
    }
}

/// The SOP with these things asked for at activity 2.
fn asking(more: &str) -> String {
    SOP.replacen(
        "pelaksana = [\"tim\"]\n",
        &format!("pelaksana = [\"tim\"]\n{more}\n"),
        1,
    )
}

/// A site with that SOP, one case and the first two steps.
fn asked(more: &str, step: &str) -> Site {
    Site::with_sop(&asking(more))
        .by("unit-01")
        .at("2025-04-14T08:10:00+07:00")
        .file(CASE, HEAD)
        .commit("diterima")
        .at("2025-04-14T10:20:00+07:00")
        .file(CASE, &format!("{HEAD}{STEP_1}"))
        .commit("langkah 1")
        .by("tim-01")
        .at("2025-04-16T14:20:00+07:00")
        .file(CASE, &format!("{HEAD}{STEP_1}{STEP_2}{step}"))
}

const FILE: &str = "cases/2025/04/2025-0001/hasil.pdf";

#[test]
fn what_a_step_does_not_list_is_named_by_the_command() {
    let site = asked(
        "kelengkapan = [\"Surat\", \"Kartu 'x'\"]",
        "kelengkapan = [\"surat\"]\n",
    );
    corrected(&site.commit("langkah 2"), "missing-requirement", "");
    let site = asked("output = [\"Laporan\"]", "");
    corrected(&site.commit("langkah 2"), "missing-output", "");
}

/// A correction stands for the whole column; what was attached stays attached.
#[test]
fn attachments_that_a_step_has_stay_when_another_output_is_named() {
    let site = asked(
        "output = [\"Laporan\", \"Berita acara\"]",
        "output = [{ nama = \"Laporan\", berkas = \"hasil.pdf\" }]\n",
    );
    let site = site.file(FILE, "isi").commit("langkah 2");
    corrected(&site, "missing-output", "");
    let case = fs::read_to_string(site.path().join(CASE)).unwrap();
    assert_eq!(case.matches("hasil.pdf").count(), 2, "{case}");
    assert_eq!(fs::read(site.path().join(FILE)).unwrap(), b"isi");
    assert!(told(&site, "uncommitted").is_empty());
}

#[test]
fn attachments_are_mended() {
    let named = "output = [{ nama = \"Laporan\", berkas = \"hasil.pdf\" }]\n";
    let asks = "output = [\"Laporan\"]";
    // Forgotten.
    let site = asked(asks, named).commit("langkah 2");
    let site = site.file(FILE, "isi");
    corrected(&site, "attachment-missing", "");
    // Another hash.
    let hash = "0".repeat(64);
    let wrong = named.replace("pdf\" }", &format!("pdf\", sha256 = \"{hash}\" }}"));
    let site = asked(asks, &wrong).file(FILE, "isi").commit("langkah 2");
    corrected(&site, "attachment-mismatch", "");
    // Named by where it lay before it was put into the folder.
    let outside = named.replace("hasil", "../hasil");
    let site = asked(asks, &outside).commit("langkah 2").file(FILE, "isi");
    corrected(&site, "attachment-path", "");
    // Changed or removed later.
    for text in [Some("lain"), None] {
        let site = asked(asks, named).file(FILE, "isi").commit("langkah 2");
        let site = match text {
            Some(text) => site.file(FILE, text),
            None => site.remove(FILE),
        };
        let site = site.commit("ubah lampiran");
        mend(&site, "attachment-mismatch", "git checkout");
        assert_eq!(fs::read(site.path().join(FILE)).unwrap(), b"isi");
        nothing_left(&site, "attachment-mismatch");
    }
}

/// The accused change stays; its way out has no command any more, and what the mending did is only told.
fn nothing_left(site: &Site, rule: &str) {
    let parts = told(site, rule);
    let (mending, change): (Vec<_>, Vec<_>) = parts
        .iter()
        .partition(|part| part.starts_with("informasi["));
    assert_eq!(change.len(), 1, "{parts:#?}");
    assert!(
        change[0].contains("tidak ada lagi yang perlu dikerjakan"),
        "{parts:#?}"
    );
    assert!(mending.len() <= 1, "{parts:#?}");
    let commands = commands(site, rule);
    assert!(commands.is_empty(), "{commands:?}");
}

/// The rules that speak of more than information.
fn graver(site: &Site) -> BTreeSet<String> {
    let json = site.json(DAY);
    let findings = json["findings"].as_array().unwrap().iter();
    let grave = findings.filter(|finding| {
        // That a case waits is no fault of its mending.
        finding["severity"] != "informasi" && finding["rule"] != "overdue"
    });
    grave
        .map(|finding| finding["rule"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn what_was_removed_comes_back_by_reversing_the_commit() {
    let end = "\n[pembatalan]\npetugas = \"tim-01\"\ntanggal = 2025-04-17T09:00:00+07:00\nalasan = \"Ditarik\"\n";
    let correction = "\n[[koreksi]]\nlangkah = 2\npetugas = \"tim-01\"\ntanggal = 2025-04-17T09:00:00+07:00\nalasan = \"Salah\"\nisi = { catatan = \"Benar\" }\n";
    // The last step, one in between, a correction, the withdrawal.
    let sites = [
        Site::with_case(3).file(CASE, &format!("{HEAD}{STEP_1}{STEP_2}")),
        Site::with_case(3).file(CASE, &format!("{HEAD}{STEP_1}{STEP_3}")),
        Site::with_case(2)
            .append(CASE, correction)
            .commit("koreksi")
            .replace(CASE, correction, ""),
        Site::with_case(2)
            .append(CASE, end)
            .commit("batal")
            .replace(CASE, end, ""),
    ];
    for site in sites {
        let site = site.commit("hapus");
        mend(&site, "step-removed", "git revert");
        nothing_left(&site, "step-removed");
        assert_eq!(graver(&site), BTreeSet::from(["step-removed".to_owned()]));
    }
}

#[test]
fn a_commit_that_also_did_right_is_not_reversed() {
    let site = Site::with_case(2)
        .file(CASE, &format!("{HEAD}{STEP_1}"))
        .file("cases/2025/04/2025-0002.toml", HEAD)
        .commit("hapus dan buka");
    let printed = commands(&site, "step-removed");
    assert_eq!(printed, ["tertib case step 2025-0001 --activity 2"]);
    let answers = "--finished '2025-04-16 14:00' --decision ya --yes --as-of 2025-04-30";
    run_by(site.path(), &format!("{} {answers}", printed[0]), "tim-01");
    nothing_left(&site, "step-removed");
}

#[test]
fn an_edited_step_is_corrected_and_its_restoration_is_only_told() {
    let site = Site::with_case(3)
        .replace(CASE, "2025-04-16T14:00", "2025-04-16T15:00")
        .commit("ubah");
    let printed = command(&site, "step-changed", "tertib case correct");
    let answers = format!("--finished '2025-04-16 14:00' --reason Benar --yes --as-of {DAY}");
    run_by(site.path(), &format!("{printed} {answers}"), "tim-01");
    assert_eq!(graver(&site), BTreeSet::from(["step-changed".to_owned()]));
    run(site.path(), &command(&site, "step-changed", "git show"));
    let site = Site::with_case(3)
        .replace(CASE, "2025-04-16T14:00", "2025-04-16T15:00")
        .commit("ubah")
        .replace(CASE, "2025-04-16T15:00", "2025-04-16T14:00")
        .commit("kembali");
    nothing_left(&site, "step-changed");
}

#[test]
fn a_moved_case_goes_back() {
    let moved = "cases/2025/04/2025-0009.toml";
    let text = format!("{HEAD}{STEP_1}");
    let site = Site::with_case(1)
        .remove(CASE)
        .file(moved, &text)
        .commit("pindah");
    mend(&site, "case-renamed", "git revert");
    assert!(site.path().join(CASE).exists());
    nothing_left(&site, "case-renamed");
}

#[test]
fn a_second_case_of_a_number_gets_another_and_is_not_sent_back() {
    let other = "cases/2025/05/2025-0001.toml";
    let text = HEAD.replace("2025-04-14", "2025-05-14");
    let site = Site::with_case(1).file(other, &text).commit("lagi");
    let printed = command(&site, "duplicate-case", "git mv");
    run(site.path(), &printed.replace("NOMOR-BARU", "2025-0002"));
    assert!(told(&site, "duplicate-case").is_empty());
    assert_eq!(commands(&site, "case-renamed"), [""; 0]);
}

#[test]
fn a_case_without_sop_is_withdrawn() {
    let site = Site::new()
        .by("unit-01")
        .at("2025-04-14T08:10:00+07:00")
        .file(CASE, &HEAD.replace("revisi = 0", "revisi = 7"))
        .commit("diterima");
    let printed = command(&site, "unknown-sop", "tertib case cancel");
    let answers = format!("--reason 'Salah revisi' --yes --as-of {DAY}");
    run_by(site.path(), &format!("{printed} {answers}"), "unit-01");
    assert!(site.git().head().is_ok());
    let status = site
        .tertib(&["case", "status", "2025-0001"])
        .output()
        .unwrap();
    assert!(status.status.success(), "{status:?}");
    let text = fs::read_to_string(site.path().join(CASE)).unwrap();
    assert!(text.contains("[pembatalan]"), "{text}");
}

#[test]
fn an_overdue_case_goes_on_or_is_withdrawn() {
    for (start, answers) in [
        (
            "tertib case step",
            "--finished '2025-04-29 09:00' --decision ya",
        ),
        (
            "tertib case cancel",
            "--reason Ditarik --date '2025-04-29 09:00'",
        ),
    ] {
        let site = Site::with_case(1);
        let printed = command(&site, "overdue", start);
        let answered = format!("{printed} {answers} --yes --as-of {DAY} --allow late-step");
        run_by(site.path(), &answered, "tim-01");
        assert!(
            told(&site, "overdue")
                .iter()
                .all(|part| !part.contains("Aktivitas 2 "))
        );
    }
}

#[test]
fn what_belongs_to_no_case_is_taken_out() {
    let site = Site::with_case(1)
        .file("cases/it's $(touch x).txt", "?")
        .commit("salah");
    mend(&site, "path-layout", "git rm");
    assert!(told(&site, "path-layout").is_empty());
    assert!(!site.path().join("x").exists());
}

#[test]
fn office_files_are_recorded_once_they_are_mended() {
    let site = Site::with_case(1)
        .replace("content/kalender.toml", "2025-", "2024-")
        .commit("salah");
    let site = site.replace("content/kalender.toml", "2024-", "2025-");
    mend(&site, "calendar-missing", "git add");
    assert!(told(&site, "calendar-missing").is_empty());
    let stranger = STEP_2.replace("tim-01", "tim-02");
    let site = with(&[STEP_1, &stranger], "", "");
    let roster = format!(
        "{ROSTER}\n[[petugas]]\nid = \"tim-02\"\nnama = \"Petugas Tim 02\"\nemail = [\"tim-02@contoh.go.id\"]\npelaksana = [{{ id = \"tim\", sejak = 2025-01-01 }}]\n"
    );
    let site = site.file("content/petugas.toml", &roster);
    mend(&site, "unknown-officer", "git add");
    assert!(told(&site, "unknown-officer").is_empty());
}

#[test]
fn an_approved_text_is_brought_back() {
    let sop = "content/sop/uji/0.md";
    let site = Site::with_case(1)
        .replace(sop, "waktu = \"3 hari\"", "waktu = \"9 hari\"")
        .commit("ubah");
    mend(&site, "sop-edited", "git checkout");
    assert_eq!(fs::read_to_string(site.path().join(sop)).unwrap(), SOP);
    nothing_left(&site, "sop-edited");
    let site = Site::with_case(1).remove(sop).commit("hapus");
    mend(&site, "sop-edited", "git checkout");
    nothing_left(&site, "sop-edited");
    assert_eq!(fs::read_to_string(site.path().join(sop)).unwrap(), SOP);
}

/// Nothing in a name is obeyed by the shell into which a command is copied.
#[test]
fn numbers_of_cases_are_words_of_the_command() {
    let odd = "cases/2025/04/a;touch x;$(touch y).toml";
    let text = format!("{HEAD}{}", STEP_1.replace("aktivitas = 1", "aktivitas = 9"));
    let site = Site::new()
        .by("unit-01")
        .at("2025-04-14T10:20:00+07:00")
        .file(odd, &text);
    let site = site.commit("nama aneh");
    let printed = command(&site, "unknown-activity", "tertib case correct");
    assert_eq!(printed, "tertib case correct 'a;touch x;$(touch y)' 1");
    assert_eq!(
        commands(&site.remove(odd).commit("hapus"), "case-deleted").len(),
        1
    );
}

#[test]
fn a_deleted_case_is_brought_back() {
    let text = fs::read(Site::with_case(3).path().join(CASE)).unwrap();
    let site = Site::with_case(3).remove(CASE).commit("hapus");
    mend(&site, "case-deleted", "git checkout");
    assert_eq!(fs::read(site.path().join(CASE)).unwrap(), text);
    assert!(report(&site).contains("berkas itu kemudian dikembalikan"));
}

#[test]
fn a_deleted_case_is_brought_back_with_its_attachments() {
    let file = "cases/2025/04/2025-0001/lampiran.txt";
    let site = Site::with_case(3).file(file, "isi").commit("lampiran");
    let site = site.remove(CASE).remove(file).commit("hapus");
    mend(&site, "case-deleted", "git checkout");
    assert_eq!(fs::read(site.path().join(file)).unwrap(), b"isi");
}

#[test]
fn an_edit_that_is_not_recorded_is_put_aside_and_not_lost() {
    let odd = "cases/2025/04/2025-0001/it's $(touch x) baru.txt";
    let sites = [
        Site::with_case(2).append(CASE, "# ganti\n"),
        Site::with_case(2).file(odd, "baru"),
        Site::with_case(2).remove(CASE),
    ];
    for site in sites {
        mend(&site, "uncommitted", "git stash");
        assert!(!report(&site).contains("uncommitted"));
        assert!(!site.path().join("x").exists());
        run(site.path(), "git stash pop");
        assert!(report(&site).contains("[uncommitted]"));
    }
}

#[test]
fn a_name_that_hides_something_is_named_so_that_the_command_finds_it() {
    let name = "cases/2025/04/2025-0001/gaji\u{202e}fdp.exe";
    for start in ["git add", "git stash"] {
        let site = with(&[STEP_1], "", "");
        let file = site.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "isi").unwrap();
        mend(&site, "uncommitted", start);
        assert!(told(&site, "uncommitted").is_empty(), "{start}");
        assert_eq!(file.exists(), start == "git add");
    }
}

#[test]
fn a_shallow_clone_is_completed() {
    let origin = Site::with_case(3);
    let clone = Site::empty();
    let url = format!("file://{}", origin.path().display());
    run(clone.path(), &format!("git remote add origin '{url}'"));
    run(
        clone.path(),
        "git fetch -q --depth 1 origin main && git reset -q --hard FETCH_HEAD",
    );
    let told = told(&clone, "history-incomplete");
    let lines: Vec<&str> = told[0].lines().map(str::trim).collect();
    // No place, and no margin where it would stand.
    assert_eq!(
        lines[1], "= jalan keluar: Lengkapi riwayatnya:",
        "{lines:?}"
    );
    mend(&clone, "history-incomplete", "git fetch --unshallow");
    assert!(!report(&clone).contains("history-incomplete"));
}

#[test]
fn grafts_and_replacements_are_removed() {
    let site = Site::with_case(3);
    let head = site.head();
    fs::create_dir_all(site.path().join(".git/info")).unwrap();
    fs::write(site.path().join(".git/info/grafts"), format!("{head}\n")).unwrap();
    mend(&site, "history-incomplete", "rm ");
    run(
        site.path(),
        "git replace HEAD HEAD~1 && git replace HEAD~2 HEAD~3",
    );
    mend(&site, "history-incomplete", "git replace");
    assert!(!report(&site).contains("history-incomplete"));
}

#[test]
fn the_history_that_an_anchor_names_is_secured_and_shown() {
    let site = Site::with_case(3);
    let anchor = site.tertib(&["anchor"]).output().unwrap().stdout;
    fs::write(site.path().join("jangkar.txt"), anchor).unwrap();
    let lost = site.head();
    let before = site.git().find_commit(lost).unwrap().parent_id(0).unwrap();
    let site = site.checkout(before);
    let path = site.path().join("jangkar.txt");
    let output = site
        .tertib(&["check", "--as-of", DAY, "--anchor", path.to_str().unwrap()])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    for start in ["git branch", "git log"] {
        let mut lines = text.lines().map(str::trim);
        let printed = lines.find(|line| line.starts_with(start)).unwrap();
        run(site.path(), printed);
    }
    let branch = format!("riwayat-lama-{}", &lost.to_string()[..10]);
    let branch = site
        .git()
        .find_branch(&branch, git2::BranchType::Local)
        .unwrap();
    assert_eq!(branch.get().target(), Some(lost));
}

/// A way out names a command, or says that none is needed and what to tell the auditor.
#[test]
fn every_way_out_leads_somewhere() {
    for (language, settled) in [
        ("id", ["tidak ada lagi yang", "kepada pemeriksa"]),
        ("en", ["nothing is left to do", "to the auditor"]),
    ] {
        let path = format!("themes/baku/i18n/{language}/temuan.ftl");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let text = fs::read_to_string(path).unwrap();
        let helps: Vec<&str> = text.split("\n    .bantuan =").skip(1).collect();
        assert!(helps.len() > 150, "{}", helps.len());
        for help in helps {
            let help = help.split("\ntemuan-").next().unwrap();
            let lines = help.lines().map(str::trim);
            let mut commands = lines.filter(|line| {
                let programs = ["tertib ", "git ", "rm ", "sha256sum ", "ssh-keygen "];
                programs.iter().any(|program| line.starts_with(program))
            });
            let says = settled.iter().any(|words| help.contains(words));
            assert!(commands.next().is_some() || says, "{help}");
        }
    }
}
