//! An import goes on where it stopped, and never rewrites what stands.

use std::time::Duration;

use super::*;

fn counts(said: &str) -> &str {
    said.lines().nth(1).unwrap()
}

#[test]
fn rows_that_are_recorded_are_passed_over_and_new_ones_go_on() {
    let desk = Desk::new();
    let half: String = LOG.split_inclusive('\n').take(3).collect();
    assert_eq!(desk.rows(&half, &[]).0, 0);
    let head = desk.git(&["rev-parse", "HEAD"]);
    // The same again, with the rows in another order and other lines.
    let mut turned: Vec<&str> = half.split_inclusive('\n').collect();
    turned.swap(0, 1);
    let (code, said) = desk.rows(&turned.concat(), &[]);
    assert_eq!(
        (code, counts(&said)),
        (
            0,
            "Tercatat: 0. Sudah tercatat sebelumnya: 3. Ditolak: 0. Tertahan karena baris lain berkasnya ditolak: 0."
        )
    );
    assert_eq!(desk.git(&["rev-parse", "HEAD"]), head);
    // The log grew.
    let (code, said) = desk.rows(LOG, &[]);
    assert_eq!(
        (code, counts(&said)),
        (
            0,
            "Tercatat: 1. Sudah tercatat sebelumnya: 3. Ditolak: 0. Tertahan karena baris lain berkasnya ditolak: 0."
        )
    );
    assert_eq!(desk.git(&["rev-parse", "HEAD^"]), head);
    assert!(
        desk.git(&["log", "-1", "--format=%s"])
            .starts_with("2025-0001: langkah 3,")
    );
}

#[test]
fn what_is_recorded_stays_whatever_the_log_says_later() {
    let desk = Desk::new();
    assert_eq!(desk.rows(LOG, &[]).0, 0);
    let head = desk.git(&["rev-parse", "HEAD"]);
    let other = LOG.replace("16/04/2025 14.00", "16/04/2025 15.00").replace(
        "2025-0001;3;",
        "2025-0001;2b;ajukan;Unit;16/04/2025 15.30;;;;\n2025-0001;3;",
    );
    let (code, said) = desk.rows(&other, &[]);
    assert_eq!(code, 1);
    assert!(
        said.contains("  baris 4, 2025-0001/2: baris ini sudah diimpor dengan isi lain. Yang tercatat tidak ditulis ulang: betulkan dengan \"tertib case correct\".\n  baris 5, 2025-0001/2b: baris ini mendahului langkah yang sudah diimpor, sedangkan langkah hanya dapat ditambahkan di akhir.\n"),
        "{said}"
    );
    assert_eq!(desk.git(&["rev-parse", "HEAD"]), head);
}

#[test]
fn a_case_of_the_office_is_never_taken_for_one_of_the_log() {
    let site = Site::with_case(1);
    let desk = Desk::of(site);
    let (code, said) = desk.rows(LOG, &[]);
    assert_eq!(code, 1);
    assert!(
        said.contains("  baris 2, 2025-0001/1: nomornya sudah dipakai cases/2025/04/2025-0001.toml, yang bukan dari log ini. Ubah \"nomor\" pada peta, misalnya dengan awalan.\n"),
        "{said}"
    );
    // The other case came in.
    assert!(
        counts(&said).starts_with("Tercatat: 1. Sudah tercatat sebelumnya: 0. Ditolak: 3."),
        "{said}"
    );
}

#[test]
fn a_case_that_staff_went_on_with_gets_no_more_rows() {
    let desk = Desk::new();
    let two: String = LOG.split_inclusive('\n').take(2).collect();
    assert_eq!(desk.rows(&two, &[]).0, 0);
    let step = [
        "case",
        "step",
        "2025-0001",
        "--yes",
        "--officer",
        "tim-01",
        "--decision",
        "ya",
    ];
    let done = quiet(program())
        .args(step)
        .args(["--finished", "2025-04-16 14:00", "--site"])
        .arg(desk.site.path())
        .args(["--allow", "late-record"])
        .output()
        .unwrap();
    assert_eq!(told(&done).0, 0, "{done:?}");
    let (code, said) = desk.rows(LOG, &[]);
    assert_eq!(code, 1);
    assert!(
        said.contains("  baris 4, 2025-0001/2: berkas ini sudah dilanjutkan atau dibatalkan sesudah diimpor. Catat dengan \"tertib case step\".\n"),
        "{said}"
    );
}

/// Killed at whatever moment, a run leaves whole batches, and the next goes on to the same record.
#[test]
fn a_killed_run_is_gone_on_with() {
    let cases = 300;
    let mut rows = String::new();
    for number in 1..=cases {
        rows.push_str(
            &LOG.replace("2025-0001", &format!("A-{number:04}"))
                .replace("2025-0002", &format!("B-{number:04}")),
        );
    }
    let desk = Desk::new();
    let log = desk.write("log.csv", format!("{HEADER}{rows}"));
    let before = desk.commits();
    let mut kills = 0;
    for wait in [150, 400, 700, 1200, 2000] {
        let mut run = desk.command(&log, &[]).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        run.kill().unwrap();
        kills += usize::from(!run.wait().unwrap().success());
        // git goes on without its parent for a moment.
        let lock = desk.site.path().join(".git/index.lock");
        for _ in 0..100 {
            if !lock.exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(desk.git(&["fsck", "--no-dangling"]), "");
    }
    assert!(kills > 0);
    let (code, said) = told(&desk.import(&log, &[]));
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("Ditolak: 0. Tertahan karena baris lain berkasnya ditolak: 0."),
        "{said}"
    );
    assert_eq!(desk.commits(), before + 4 * cases);
    assert_eq!(desk.git(&["status", "--porcelain"]), "");
    let (_, said) = told(&desk.import(&log, &[]));
    assert!(
        counts(&said).starts_with("Tercatat: 0. Sudah tercatat sebelumnya: 1.200."),
        "{said}"
    );
}

#[test]
fn what_a_killed_git_left_in_the_place_of_a_case_is_no_obstacle() {
    let desk = Desk::new();
    assert_eq!(desk.rows(LOG, &[]).0, 0);
    let whole = desk.read("cases/2025/04/2025-0001.toml");
    desk.git(&["reset", "--quiet", "--hard", "HEAD~4"]);
    let path = desk.site.path().join("cases/2025/04/2025-0001.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let (code, said) = desk.rows(LOG, &[]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(desk.read("cases/2025/04/2025-0001.toml"), whole);
    assert_eq!(desk.git(&["status", "--porcelain"]), "");
}
