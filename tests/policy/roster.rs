//! Officers and terms that are changed in retrospect, and the roster in force at a commit.

use crate::support::{self, CALENDAR, CASE, HEAD, ROSTER, STEP_1, STEP_2, Site};
use crate::{CALENDAR_PATH, DAY, ROSTER_PATH, finished, head, messages};

#[test]
fn a_role_given_in_retrospect_names_the_steps_that_rest_on_it() {
    let site = finished()
        .replace(
            ROSTER_PATH,
            "{ id = \"tim\", sejak = 2025-01-01 }",
            "{ id = \"tim\", sejak = 2025-04-17 }",
        )
        .commit("masa tugas");
    let taken = messages(&site, "roster-changed");
    assert_eq!(
        taken,
        [format!(
            "Commit {} (25 April 2025) mengubah masa tugas tim-01 pada pelaksana tim secara surut. Karena itu langkah 2 \
             (16 April 2025) tidak lagi dalam masa tugasnya.",
            head(&site)
        )]
    );
    let site = site.file(ROSTER_PATH, ROSTER).commit("kembali");
    let both = messages(&site, "roster-changed");
    assert_eq!(both.len(), 2);
    assert!(
        both.iter()
            .any(|text| text.contains("menjadi dalam masa tugasnya")),
        "{both:?}"
    );
}

/// The roster without the officer of steps 2 and 3.
fn without_tim() -> &'static str {
    ROSTER
        .split("\n[[petugas]]\nid = \"tim-01\"")
        .next()
        .unwrap()
}

#[test]
fn an_officer_deleted_after_their_steps_is_one_note_and_stays_known() {
    let site = finished().file(ROSTER_PATH, without_tim()).commit("keluar");
    assert_eq!(site.findings(DAY), ["roster-changed -/-"]);
    assert_eq!(
        messages(&site, "roster-changed"),
        [format!(
            "Commit {} (25 April 2025) menghapus tim-01 dari daftar petugas, padahal 2 catatan sudah ada atas namanya \
             (berkas/langkah): 2025-0001/2, 2025-0001/3. Catatan itu tetap dinilai menurut daftar petugas ketika dicatat.",
            head(&site)
        )]
    );
    // Brought back, they are whom they were; no step turned on the way.
    let site = site.file(ROSTER_PATH, ROSTER).commit("kembali");
    assert_eq!(
        site.findings(DAY),
        ["roster-changed -/-", "roster-changed -/-"]
    );
}

#[test]
fn deleting_an_officer_hides_no_finding_about_them() {
    let late = ROSTER.replace("\"tim\", sejak = 2025-01-01", "\"tim\", sejak = 2025-04-18");
    let site = Site::new()
        .at("2025-02-03T09:00:00+07:00")
        .file(ROSTER_PATH, &late)
        .commit("masa tugas")
        .by("unit-01")
        .at("2025-04-14T10:20:00+07:00")
        .file(CASE, &format!("{HEAD}{STEP_1}"))
        .commit("2025-0001: diterima dengan langkah 1")
        .by("unit-01")
        .at("2025-04-16T14:30:00+07:00")
        .append(CASE, STEP_2)
        .commit("2025-0001: langkah 2");
    let found = [
        "author-not-officer 2025-0001/2",
        "officer-not-in-role 2025-0001/2",
    ];
    assert_eq!(site.findings("2025-04-17"), found);
    let site = site
        .by("admin")
        .at("2025-04-17T09:00:00+07:00")
        .file(ROSTER_PATH, without_tim())
        .commit("keluar");
    let with_note = [&["roster-changed -/-"][..], &found].concat();
    assert_eq!(site.findings("2025-04-17"), with_note);
}

#[test]
fn an_officer_deleted_before_a_step_is_unknown() {
    let site = Site::with_case(1)
        .by("admin")
        .at("2025-04-15T09:00:00+07:00")
        .file(ROSTER_PATH, without_tim())
        .commit("keluar")
        .by("tim-01")
        .at("2025-04-16T14:30:00+07:00")
        .append(CASE, STEP_2)
        .commit("2025-0001: langkah 2");
    assert_eq!(site.findings("2025-04-17"), ["unknown-officer 2025-0001/2"]);
}

#[test]
fn a_term_that_ends_later_is_no_matter_and_one_ended_in_retrospect_after_the_last_step_is_a_note() {
    let until = |day: &str| {
        finished()
            .replace(
                ROSTER_PATH,
                "{ id = \"tim\", sejak = 2025-01-01 }",
                &format!("{{ id = \"tim\", sejak = 2025-01-01, sampai = {day} }}"),
            )
            .commit("masa tugas")
    };
    assert_eq!(messages(&until("2025-04-25"), "roster-changed"), [""; 0]);
    let site = until("2025-04-20");
    assert_eq!(
        messages(&site, "roster-changed"),
        [format!(
            "Commit {} (25 April 2025) mengubah masa tugas tim-01 pada pelaksana tim surut sejak 21 April 2025. Tidak ada \
             langkah yang penilaiannya berubah.",
            head(&site)
        )]
    );
}

#[test]
fn broken_policy_in_the_past_does_not_stop_the_judgement() {
    let site = Site::new()
        .at("2025-02-03T09:00:00+07:00")
        .file(CALENDAR_PATH, "[[libur]\n")
        .file(ROSTER_PATH, "\u{0}")
        .file("tertib.toml", "judul = ")
        .commit("rusak")
        .file(CALENDAR_PATH, CALENDAR)
        .file(ROSTER_PATH, ROSTER)
        .file("tertib.toml", support::SETTINGS)
        .commit("betul")
        .by("unit-01")
        .at("2025-04-14T10:20:00+07:00")
        .file(CASE, &format!("{HEAD}{STEP_1}"))
        .commit("2025-0001: diterima dengan langkah 1");
    assert_eq!(site.findings("2025-04-15"), [""; 0]);
}

#[test]
fn what_was_in_force_before_a_commit_is_what_its_parents_held() {
    let left = ROSTER.replace("Petugas Tim 01", "Tim Kiri");
    let right = ROSTER.replace("Petugas Tim 01", "Tim Kanan");
    let site = Site::new().at("2025-02-03T09:00:00+07:00");
    let base = site.head();
    let site = site.file(ROSTER_PATH, &left).commit("kiri");
    let first = site.head();
    let site = site
        .checkout(base)
        .file(ROSTER_PATH, &right)
        .commit("kanan");
    let second = site.head();
    let site = site
        .file(ROSTER_PATH, "[[petugas")
        .commit_onto("gabung, rusak", &[second, first])
        .file("catatan.txt", "x")
        .commit("bukan urusan kantor")
        .file(ROSTER_PATH, ROSTER)
        .commit("betul");
    let judged = tertib::judge::judge(&tertib::judge::Question {
        site: site.path().to_owned(),
        revision: "HEAD".to_owned(),
        as_of: tertib::judge::AsOf::Day(jiff::civil::date(2025, 4, 30)),
        office: tertib::judge::OfficeSource::Revision,
        report_uncommitted: false,
        testimony: tertib::past::Testimony::default(),
        cache: None,
    });
    let judged = judged.unwrap_or_else(|error| panic!("{error}"));
    let names: Vec<String> = judged
        .history
        .commits
        .iter()
        .map(|commit| {
            let before = judged.policy.rosters_before(commit);
            let names = before
                .iter()
                .map(|roster| roster.officer("tim-01").unwrap().name.clone());
            format!(
                "{}: {}",
                commit.summary,
                names.collect::<Vec<_>>().join(" | ")
            )
        })
        .collect();
    assert_eq!(
        names,
        [
            "Awal: ",
            "kiri: Petugas Tim 01",
            "kanan: Petugas Tim 01",
            "gabung, rusak: Tim Kanan | Tim Kiri",
            "bukan urusan kantor: Tim Kanan",
            "betul: Tim Kanan",
        ]
    );
    let at_head = judged.policy.roster_at(judged.history.head).unwrap();
    assert_eq!(at_head.officer("tim-01").unwrap().name, "Petugas Tim 01");
}

#[test]
fn an_address_added_later_takes_no_finding_back() {
    let stranger = Site::with_case(1)
        .by("luar")
        .at("2025-04-16T14:30:00+07:00")
        .append(CASE, STEP_2)
        .commit("2025-0001: langkah 2");
    let before = stranger.findings("2025-04-17");
    assert_eq!(before, ["author-not-officer 2025-0001/2"]);
    for (from, to) in [
        (
            "[\"tim-01@contoh.go.id\"]",
            "[\"tim-01@contoh.go.id\", \"luar@contoh.go.id\"]",
        ),
        (
            "[\"pencatat-01@contoh.go.id\"]",
            "[\"pencatat-01@contoh.go.id\", \"luar@contoh.go.id\"]",
        ),
    ] {
        let site = Site::with_case(1)
            .by("luar")
            .at("2025-04-16T14:30:00+07:00")
            .append(CASE, STEP_2)
            .commit("2025-0001: langkah 2")
            .by("admin")
            .at("2025-04-17T09:00:00+07:00")
            .replace(ROSTER_PATH, from, to)
            .commit("surel");
        assert_eq!(site.findings("2025-04-17"), before, "it is no less true");
        assert_eq!(site.json("2025-04-17")["findings"][0]["severity"], "rendah");
        let said = messages(&site, "author-not-officer");
        assert!(
            said[0].ends_with(
                "oleh seseorang yang menurut daftar petugas baru sesudah itu berhak mencatatnya."
            ),
            "{said:?}"
        );
    }
}

#[test]
fn an_address_that_moves_to_another_officer_accuses_nobody() {
    let moved = ROSTER
        .replace("tim-01@contoh.go.id", "baru@contoh.go.id")
        .replace("unit-01@contoh.go.id", "tim-01@contoh.go.id");
    let site = finished()
        .file(ROSTER_PATH, &moved)
        .commit("surel berpindah");
    // What was recorded under the old addresses is counted in one note.
    assert_eq!(site.findings(DAY), ["roster-changed -/-"]);
    assert_eq!(site.json(DAY)["findings"][0]["severity"], "informasi");
}
