//! The office's server and cases of an old log: what the log leaves out or says the wrong way round is owned up to, by the
//! import's own commits, and taken; the same of a step that was recorded here is not.

use std::process::Command;

use super::{Desk, told};
use crate::support::office::{Server, quiet};
use crate::support::{CASE, STEP_2, Site};

/// A decision without an answer at the end, and a step that ends before the one before it.
const ROWS: &str = "\
2025-0003;1;ajukan;Unit;14/04/2025 10.12;;data;Dinas;14/04/2025 08.05
2025-0003;2;periksa;Tim;15/04/2025 09.00;;;;
2025-0004;1;ajukan;Unit;16/04/2025 10.12;;data;Dinas;14/04/2025 08.05
2025-0004;2;periksa;Tim;15/04/2025 09.00;J;;;
";

const BOTH: [&str; 4] = ["--allow", "missing-decision", "--allow", "time-reversed"];

fn push(desk: &Desk, server: &Server) -> (bool, String) {
    let mut command: Command = quiet("git");
    command.current_dir(desk.site.path()).arg("push");
    command.arg(server.path()).arg("HEAD:refs/heads/main");
    let (code, said) = told(&command.output().unwrap());
    (code == 0, said)
}

#[test]
fn what_an_old_log_lacks_is_owned_up_to_and_the_server_takes_it() {
    let site = Site::new();
    let server = Server::of(&site, &[]);
    let desk = Desk::of(site);
    let (code, said) = desk.rows(ROWS, &[]);
    assert_eq!(code, 1, "{said}");
    assert!(
        said.contains("Ditolak oleh aturan: missing-decision (1 baris), time-reversed (1 baris)."),
        "{said}"
    );
    let (code, said) = desk.rows(ROWS, &BOTH);
    assert_eq!(code, 0, "{said}");
    let own = |case: &str| {
        let path = format!("cases/2025/04/{case}.toml");
        desk.git(&["log", "-1", "--format=%B", "--", &path])
    };
    assert!(own("2025-0003").ends_with("\n\nDiakui: missing-decision"));
    assert!(own("2025-0004").ends_with("\n\nDiakui: time-reversed"));

    let (taken, said) = push(&desk, &server);
    assert!(taken, "{said}");
    // Nothing is hidden: the pusher reads it, and it stays a finding.
    assert!(said.contains("tinggi[missing-decision] berkas 2025-0003, langkah 2"));
    assert!(said.contains("tinggi[time-reversed] berkas 2025-0004, langkah 2"));
    let report = desk.site.json(&super::today());
    let findings = report["findings"].as_array().unwrap().iter();
    let grave: Vec<_> = findings
        .filter(|finding| finding["severity"] == "tinggi")
        .map(|finding| finding["rule"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(grave, ["missing-decision", "time-reversed"]);
}

#[test]
fn an_import_that_owns_up_to_nothing_is_refused_with_the_line_that_is_missing() {
    let site = Site::new();
    let server = Server::of(&site, &[]);
    let desk = Desk::of(site);
    let (code, said) = desk.rows(ROWS, &BOTH);
    assert_eq!(code, 0, "{said}");
    // The same files, with messages that say nothing.
    let tree = desk.git(&["rev-parse", "HEAD~2^{tree}"]);
    let base = server.tip("main");
    let first = desk.git(&["rev-parse", "HEAD~3^{tree}"]);
    let one = desk.git(&["commit-tree", &first, "-p", &base, "-m", "langkah 1"]);
    let two = desk.git(&["commit-tree", &tree, "-p", &one, "-m", "langkah 2"]);
    desk.git(&["reset", "--quiet", "--hard", &two]);
    let (taken, said) = push(&desk, &server);
    assert!(!taken, "{said}");
    assert!(said.contains("tinggi[missing-decision]"), "{said}");
    assert!(said.contains("Diakui: missing-decision"), "{said}");
    assert_eq!(server.tip("main"), base);
}

#[test]
fn a_step_of_the_office_has_no_such_excuse() {
    let server = Server::of(&Site::with_case(1), &[]);
    let clone = server.clone_for("tim-01");
    let lines = STEP_2.lines().filter(|line| !line.starts_with("keputusan"));
    let silent = format!("{}\n", lines.collect::<Vec<_>>().join("\n"));
    // A mark of its own is no way round: the step under which it stands was recorded here.
    let mark = "impor = { sumber = \"log\", kunci = \"1\", baris = 1 }\n";
    for step in [silent.clone(), format!("{silent}{mark}")] {
        clone.append(CASE, &step).commit(
            "2025-04-16T14:30:00+07:00",
            "langkah 2\n\nDiakui: missing-decision",
        );
        let pushed = clone.push(&[]);
        assert!(!pushed.accepted, "{}", pushed.all);
        let said = pushed.remote;
        assert!(said.contains("tinggi[missing-decision]"), "{said}");
        assert!(!said.contains("Tambahkan satu baris"), "{said}");
        clone.git(&["reset", "--quiet", "--hard", "origin/main"]);
    }
}
