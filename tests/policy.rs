//! The office's own files are part of the record: findings of the whole program when they change.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::{CALENDAR, CASE, HEAD, ROSTER, SOP, STEP_1, Site};

const SOP_PATH: &str = "content/sop/uji/0.md";
const CALENDAR_PATH: &str = "content/kalender.toml";
const ROSTER_PATH: &str = "content/petugas.toml";
const DAY: &str = "2025-04-30";

/// Step 2 a working day past its limit: from 14 April, three working days, due on the 17th; the 18th is off.
const LATE_STEP_2: &str = r#"
[[langkah]]
aktivitas = 2
pelaksana = "tim"
petugas = "tim-01"
selesai = 2025-04-21T14:00:00+07:00
keputusan = "ya"
"#;

fn holiday(day: &str) -> String {
    format!(
        "\n[[libur]]\ntanggal = {day}\nnama = \"Libur Uji\"\njenis = \"lain\"\ndasar = \"SK Bupati\"\n"
    )
}

/// A finished case, and the admin at work on 25 April.
fn finished() -> Site {
    Site::with_case(3)
        .by("admin")
        .at("2025-04-25T09:00:00+07:00")
}

/// A case whose second step is late.
fn late() -> Site {
    Site::with_case(1)
        .by("tim-01")
        .at("2025-04-21T14:30:00+07:00")
        .append(CASE, LATE_STEP_2)
        .commit("2025-0001: langkah 2")
        .by("admin")
        .at("2025-04-25T09:00:00+07:00")
}

fn messages(site: &Site, rule: &str) -> Vec<String> {
    let json = site.json(DAY);
    let findings = json["findings"].as_array().unwrap().iter();
    let of_rule = findings.filter(|finding| finding["rule"] == rule);
    of_rule
        .map(|finding| finding["message"].as_str().unwrap().to_owned())
        .collect()
}

/// The ten digits by which messages name a commit.
fn head(site: &Site) -> String {
    site.head().to_string().chars().take(10).collect()
}

#[test]
fn an_edit_of_an_approved_sop_names_the_fields_and_the_cases_judged_by_the_other_text() {
    let site = finished()
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    assert_eq!(
        messages(&site, "sop-edited"),
        [format!(
            "Commit {} (25 April 2025) mengubah SOP uji revisi 0, yang disahkan 3 Januari 2025: aktivitas.2.waktu. \
             Menurut naskah sebelumnya dinilai 1 berkas: 2025-0001.",
            head(&site)
        )]
    );
    let json = site.json(DAY);
    let finding = &json["findings"][0];
    assert_eq!(finding["path"], SOP_PATH);
    assert_eq!(finding["line"], 26);
    assert_eq!(finding["commit"], site.head().to_string());
}

#[test]
fn a_case_is_judged_by_the_text_that_stood_when_it_was_created() {
    let site = late()
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    let findings = site.findings(DAY);
    assert!(
        findings.contains(&"late-step 2025-0001/2".to_owned()),
        "{findings:?}"
    );
}

#[test]
fn an_edit_that_is_restored_is_two_edits() {
    let site = finished()
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan")
        .replace(SOP_PATH, "\"10 hari\"", "\"3 hari\"")
        .commit("kembalikan");
    assert_eq!(site.findings(DAY), ["sop-edited -/-", "sop-edited -/-"]);
}

#[test]
fn layout_and_comments_are_no_edit_but_words_of_the_narrative_are() {
    let site = finished()
        .replace(
            SOP_PATH,
            "satuan_hari = ",
            "# satuan pada formulir\nsatuan_hari   = ",
        )
        .replace(SOP_PATH, "Layanan untuk uji.", "Layanan\nuntuk   uji.")
        .commit("rapikan");
    assert_eq!(site.findings(DAY), [""; 0]);
    let site = site
        .replace(SOP_PATH, "uji.\n", "uji saja.\n")
        .commit("kata");
    let said = messages(&site, "sop-edited");
    assert_eq!(said.len(), 1);
    assert!(said[0].contains(": narasi."), "{said:?}");
}

#[test]
fn the_commit_that_brings_a_revision_is_no_edit_and_one_before_approval_is_none_either() {
    let later = SOP.replace("pengesahan = 2025-01-03", "pengesahan = 2025-05-02");
    let site = finished()
        .file("content/sop/uji/1.md", &later)
        .commit("naskah revisi 1")
        .replace("content/sop/uji/1.md", "\"3 hari\"", "\"5 hari\"")
        .commit("masih naskah")
        .file(
            "content/sop/lain/0.md",
            &SOP.replace("Layanan Uji", "Layanan Lain"),
        )
        .commit("SOP lama baru dicatat");
    assert_eq!(site.findings(DAY), [""; 0]);
}

#[test]
fn a_backdated_edit_is_seen_by_the_later_of_its_two_dates() {
    let site = finished().replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"");
    let git = site.git();
    let mut index = git.index().unwrap();
    index.add_path(std::path::Path::new(SOP_PATH)).unwrap();
    index.write().unwrap();
    let person = |seconds| {
        let time = git2::Time::new(seconds, 420);
        git2::Signature::new("Petugas admin", "admin@contoh.go.id", &time).unwrap()
    };
    let tree = git.find_tree(index.write_tree().unwrap()).unwrap();
    let parent = git.find_commit(site.head()).unwrap();
    // Written on 2 January 2025, a day before approval; committed on 25 April.
    let (author, committer) = (person(1_735_790_400), person(1_745_550_000));
    git.commit(Some("HEAD"), &author, &committer, "lama", &tree, &[&parent])
        .unwrap();
    assert_eq!(messages(&site, "sop-edited").len(), 1);
}

#[test]
fn deleting_moving_and_breaking_an_approved_revision_are_edits() {
    let starts = |site: &Site, words: &str| {
        let said = messages(site, "sop-edited");
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains(words), "{said:?}");
    };
    starts(
        &finished().remove(SOP_PATH).commit("hapus"),
        "menghapus SOP uji revisi 0",
    );
    starts(
        &finished()
            .remove(SOP_PATH)
            .file("content/sop/uji/1.md", SOP)
            .commit("pindah"),
        "memindahkan SOP uji revisi 0, yang disahkan 3 Januari 2025, ke content/sop/uji/1.md.",
    );
    starts(
        &finished()
            .replace(SOP_PATH, "lanjut = 2", "lanjut = 9")
            .commit("rusak"),
        "sehingga naskahnya tidak terbaca lagi",
    );
}

#[test]
fn a_revision_that_returns_with_other_words_was_edited() {
    let site = finished().remove(SOP_PATH).commit("hapus");
    let same = site.file(SOP_PATH, SOP).commit("kembali");
    assert_eq!(messages(&same, "sop-edited").len(), 1);
    let other = finished()
        .remove(SOP_PATH)
        .commit("hapus")
        .file(SOP_PATH, &SOP.replace("\"3 hari\"", "\"10 hari\""))
        .commit("kembali");
    let said = messages(&other, "sop-edited");
    assert_eq!(said.len(), 2);
    assert!(
        said.iter().any(|text| text.contains("aktivitas.2.waktu")),
        "{said:?}"
    );
}

#[test]
fn a_merge_that_rewrites_an_approved_sop_is_seen_and_one_that_takes_a_side_is_not() {
    let site = finished();
    let base = site.head();
    let site = site
        .file("content/lain.md", "+++\njudul = \"Lain\"\n+++\n")
        .commit("halaman");
    let left = site.head();
    let site = site
        .checkout(base)
        .file("content/dua.md", "+++\njudul = \"Dua\"\n+++\n")
        .commit("halaman dua");
    let right = site.head();
    let site = site.commit_onto("gabung", &[right, left]);
    assert_eq!(site.findings(DAY), [""; 0]);
    let site = site
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit_onto("gabung diam-diam", &[right, left]);
    assert_eq!(site.findings(DAY), ["sop-edited -/-"]);
}

#[test]
fn a_merge_that_drops_one_sides_text_of_a_revision_is_an_edit() {
    let path = "content/sop/uji/1.md";
    let site = finished();
    let base = site.head();
    let site = site
        .file(path, &SOP.replace("\"3 hari\"", "\"5 hari\""))
        .commit("revisi 1");
    let left = site.head();
    let site = site
        .checkout(base)
        .file(path, &SOP.replace("\"3 hari\"", "\"9 hari\""))
        .commit("revisi 1 lain");
    let right = site.head();
    let site = site.commit_onto("gabung -s ours", &[right, left]);
    let said = messages(&site, "sop-edited");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("aktivitas.2.waktu"), "{said:?}");
}

#[test]
fn one_edit_on_a_branch_is_one_finding_after_the_merge() {
    let site = finished();
    let base = site.head();
    let site = site
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    let edited = site.head();
    let site = site
        .checkout(base)
        .file("content/dua.md", "+++\njudul = \"Dua\"\n+++\n")
        .commit("halaman");
    let right = site.head();
    let site = site
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit_onto("gabung", &[right, edited]);
    assert_eq!(site.findings(DAY), ["sop-edited -/-"]);
}

#[test]
fn a_day_off_entered_after_it_passed_is_a_note() {
    let site = finished()
        .append(CALENDAR_PATH, &holiday("2025-04-15"))
        .commit("libur");
    assert_eq!(site.findings(DAY), ["calendar-changed -/-"]);
    assert_eq!(
        messages(&site, "calendar-changed"),
        [format!(
            "Commit {} (25 April 2025) menambahkan hari libur 15 April 2025 sesudah hari itu lewat, padahal 1 langkah \
             berjalan melewatinya. Tidak ada penilaian waktu yang berubah.",
            head(&site)
        )]
    );
    assert_eq!(site.json(DAY)["findings"][0]["severity"], "informasi");
}

#[test]
fn a_day_off_that_turned_a_verdict_names_the_step() {
    let site = late();
    assert_eq!(
        site.findings("2025-04-22"),
        ["late-step 2025-0001/2"],
        "before the change"
    );
    let site = site
        .append(CALENDAR_PATH, &holiday("2025-04-17"))
        .commit("libur");
    assert_eq!(
        site.findings("2025-04-22"),
        ["calendar-changed 2025-0001/2"]
    );
    assert_eq!(
        messages(&site, "calendar-changed")[0],
        format!(
            "Commit {} (25 April 2025) menambahkan hari libur 17 April 2025 sesudah hari itu lewat. Karena itu langkah 2 \
             menjadi tepat waktu.",
            head(&site)
        )
    );
    assert_eq!(site.json("2025-04-22")["findings"][0]["severity"], "rendah");
    let site = site.file(CALENDAR_PATH, CALENDAR).commit("batal");
    assert_eq!(
        site.findings("2025-04-22"),
        [
            "late-step 2025-0001/2",
            "calendar-changed 2025-0001/2",
            "calendar-changed 2025-0001/2"
        ]
    );
}

#[test]
fn what_the_site_says_of_the_rule_goes_before_its_own_grades() {
    let site = late()
        .append(CALENDAR_PATH, &holiday("2025-04-17"))
        .append(
            "tertib.toml",
            "\n[aturan]\n\"calendar-changed\" = \"kritis\"\n",
        )
        .commit("libur");
    assert_eq!(site.json("2025-04-22")["findings"][0]["severity"], "kritis");
}

#[test]
fn days_off_to_come_and_days_that_no_clock_runs_over_are_no_matter() {
    let site = finished()
        .append(CALENDAR_PATH, &holiday("2025-04-28"))
        .append(CALENDAR_PATH, &holiday("2025-04-22"))
        .append(CALENDAR_PATH, &holiday("2025-04-19"))
        .commit("libur");
    assert_eq!(site.findings(DAY), [""; 0]);
}

#[test]
fn an_open_case_that_a_late_day_off_saves_from_being_overdue_is_named() {
    let site = Site::with_case(1)
        .by("admin")
        .at("2025-04-25T09:00:00+07:00")
        .append(CALENDAR_PATH, &holiday("2025-04-17"))
        .commit("libur");
    assert_eq!(
        site.findings("2025-04-21"),
        ["calendar-changed 2025-0001/-"]
    );
    assert!(
        messages(&site, "calendar-changed")
            .iter()
            .all(|text| text.contains("Tidak ada penilaian waktu yang berubah")),
        "late on 30 April by both calendars"
    );
}

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

#[test]
fn an_officer_removed_after_their_steps_is_named_at_each() {
    let without = ROSTER
        .split("\n[[petugas]]\nid = \"tim-01\"")
        .next()
        .unwrap();
    let site = finished().file(ROSTER_PATH, without).commit("keluar");
    assert_eq!(messages(&site, "roster-changed").len(), 2);
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
fn a_calendar_that_is_broken_and_mended_is_held_against_the_one_before() {
    let site = late()
        .file(CALENDAR_PATH, "[[libur]\n")
        .commit("rusak")
        .file(
            CALENDAR_PATH,
            &format!("{CALENDAR}{}", holiday("2025-04-17")),
        )
        .commit("betul");
    assert_eq!(
        messages(&site, "calendar-changed").len(),
        1,
        "{:?}",
        site.findings(DAY)
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

/// The published page without its markup, one line per element.
fn page(site: &Site) -> Vec<String> {
    let output = tempfile::tempdir().unwrap();
    site.tertib(&["build", "--as-of", DAY])
        .arg("--output")
        .arg(output.path().join("publik"))
        .assert()
        .success();
    let html = std::fs::read_to_string(output.path().join("publik/riwayat/index.html")).unwrap();
    let main = html
        .split("<main")
        .nth(1)
        .unwrap()
        .split("</main>")
        .next()
        .unwrap();
    let mut text = String::new();
    let mut inside = false;
    for character in format!("<{main}").chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    text.lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn the_page_lists_every_change_and_the_verdicts_it_turned() {
    let site = late()
        .append(CALENDAR_PATH, &holiday("2025-04-17"))
        .commit("libur")
        .append("tertib.toml", "\n[aturan]\n\"late-step\" = \"tinggi\"\n")
        .commit("tingkat")
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    let said = page(&site).join("\n");
    for words in [
        "Hari libur 17 April 2025 ditambahkan: Libur Uji (SK Bupati)",
        "1 penilaian waktu berubah karenanya:2025-0001 · Langkah 2 menjadi tepat waktu",
        "(late-step): Sedang → Tinggi",
        "Aktivitas 2 · Waktu: 3 hari → 10 hari",
        "1 berkas tetap dinilai menurut naskah sebelumnya:2025-0001",
        "Kalender kerja dicatat: 2 hari libur (18 April 2025 – 1 Mei 2025)",
    ] {
        assert!(said.contains(words), "{words}\nnot in\n{said}");
    }
    let at = |words: &str| said.find(words).unwrap();
    assert!(at("longgarkan") < at("tingkat") && at("tingkat") < at("Awal"));
}

#[test]
fn hostile_words_of_a_calendar_stay_words() {
    let hostile = holiday("2025-08-18").replace("Libur Uji", "<script>alert(1)</script>\\u202e");
    let site = finished().append(CALENDAR_PATH, &hostile).commit("libur");
    let output = tempfile::tempdir().unwrap();
    site.tertib(&["build", "--as-of", DAY])
        .arg("--output")
        .arg(output.path().join("publik"))
        .assert()
        .success();
    let html = std::fs::read_to_string(output.path().join("publik/riwayat/index.html")).unwrap();
    assert!(!html.contains("<script>alert") && !html.contains('\u{202e}'));
    assert!(html.contains("&lt;script&gt;alert"));
}
