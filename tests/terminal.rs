//! The questions of `tertib case` as somebody at a terminal meets them: a real pseudo-terminal, opened by Python.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::path::Path;

use support::office::{git, quiet};
use support::{CASE, Site, program};

/// Types each answer when its question is on the screen; prints the screen, ends with the program's exit code.
const TYPIST: &str = r#"
import os, pty, re, select, sys, time
answers = [tuple(pair.split("=>")) for pair in sys.argv[1].split("|")]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
screen, seen, end = "", 0, time.time() + 60
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.3)
    if ready:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        # A terminal tells where its cursor is when it is asked.
        if b"\x1b[6n" in part:
            os.write(terminal, b"\x1b[1;1R")
        screen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", part.decode(errors="replace"))
    elif answers and answers[0][0] in screen[seen:]:
        seen = len(screen)
        os.write(terminal, answers.pop(0)[1].encode().decode("unicode_escape").encode())
_, status = os.waitpid(pid, 0)
print(screen)
print("left:", answers)
sys.exit(os.waitstatus_to_exitcode(status))
"#;

/// What the screen showed, and the exit code.
fn typed(site: &Path, answers: &[(&str, &str)], arguments: &[&str]) -> (i32, String) {
    let answers: Vec<String> = answers
        .iter()
        .map(|(question, answer)| format!("{question}=>{answer}"))
        .collect();
    let output = quiet("python3")
        .args(["-c", TYPIST, &answers.join("|")])
        .arg(program())
        .args(arguments)
        .arg("--site")
        .arg(site)
        .env("TERM", "xterm")
        .output()
        .unwrap();
    let screen = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code().unwrap(), screen)
}

fn office(officer: &str) -> Site {
    let site = Site::with_case(1);
    git(site.path(), &["reset", "--quiet", "--hard"]);
    git(site.path(), &["config", "user.name", officer]);
    git(
        site.path(),
        &["config", "user.email", &format!("{officer}@contoh.go.id")],
    );
    site
}

#[test]
fn a_step_is_recorded_by_answering_questions() {
    let site = office("tim-01");
    let (code, screen) = typed(
        site.path(),
        &[
            ("Selesai kapan?", "2025-04-16 14:00\\r"),
            ("Mulai dikerjakan kapan?", "\\r"),
            ("Keputusannya:", "\\r"),
            ("Catatan", "Lengkap\\r"),
            ("Simpan?", "\\r"),
        ],
        &["case", "step", "2025-0001", "--allow", "late-record"],
    );
    assert!(screen.contains("left: []"), "{screen}");
    assert_eq!(code, 0, "{screen}");
    let text = std::fs::read_to_string(site.path().join(CASE)).unwrap();
    assert!(
        text.ends_with(
            "\n[[langkah]]\naktivitas = 2\npelaksana = \"tim\"\npetugas = \"tim-01\"\nselesai = 2025-04-16T14:00:00+07:00\n\
             keputusan = \"ya\"\ncatatan = \"Lengkap\"\n"
        ),
        "{text}\n{screen}"
    );
    assert_eq!(git(site.path(), &["status", "--porcelain"]), "");
}

#[test]
fn leaving_at_the_last_question_records_nothing() {
    let site = office("tim-01");
    let before = git(site.path(), &["rev-parse", "HEAD"]);
    let (code, screen) = typed(
        site.path(),
        &[
            ("Selesai kapan?", "2025-04-16 14:00\\r"),
            ("Mulai dikerjakan kapan?", "\\r"),
            ("Keputusannya:", "\\r"),
            ("Catatan", "\\r"),
            ("Simpan?", "\\x1b"),
        ],
        &["case", "step", "2025-0001"],
    );
    assert!(screen.contains("left: []"), "{screen}");
    assert_eq!(code, 2, "{screen}");
    assert!(
        screen.contains("Diakhiri. Tidak ada yang dicatat."),
        "{screen}"
    );
    assert_eq!(git(site.path(), &["rev-parse", "HEAD"]), before);
    assert_eq!(git(site.path(), &["status", "--porcelain"]), "");
}

#[test]
fn a_case_is_opened_by_answering_questions() {
    let site = office("unit-01");
    let (code, screen) = typed(
        site.path(),
        &[
            ("Judul berkas:", "Data baru\\r"),
            ("Unit pemohon:", "Dinas Pendidikan\\r"),
            ("Diterima kapan?", "2025-04-17 08:00\\r"),
            ("Klasifikasi:", "\\r"),
            ("Nomor berkas:", "\\r"),
            ("Simpan?", "\\r"),
        ],
        &["case", "new"],
    );
    assert!(screen.contains("left: []"), "{screen}");
    assert_eq!(code, 0, "{screen}");
    assert_eq!(
        std::fs::read_to_string(site.path().join("cases/2025/04/2025-0002.toml")).unwrap(),
        "sop = \"uji\"\nrevisi = 0\njudul = \"Data baru\"\npemohon = \"Dinas Pendidikan\"\n\
         diterima = 2025-04-17T08:00:00+07:00\nklasifikasi = \"terbuka\"\n"
    );
}
