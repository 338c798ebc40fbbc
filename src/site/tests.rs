//! What stands on the pages of the little office.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::Arc;

use jiff::civil::date;

use super::case::{CaseView, ChangeView};
use super::start::StartView;
use super::testing::World;
use super::*;
use crate::calendar::Due;
use crate::case::Pinned;
use crate::settings::Language;
use crate::sop::{Limit, LimitUnit};
use crate::source::Place;

fn site() -> Site {
    pages(World::new(Language::Id).inputs())
}

fn case(site: &Site, id: &str) -> CaseView {
    let mut views = site.pages.iter().filter_map(|page| match &page.view {
        View::Case(view) => Some(view.as_ref()),
        _ => None,
    });
    views
        .find(|view| view.line.id == id)
        .cloned()
        .expect("a page for the case")
}

fn start(site: &Site) -> &StartView {
    let views = site.pages.iter().find_map(|page| match &page.view {
        View::Start(view) => Some(view.as_ref()),
        _ => None,
    });
    views.expect("a start page")
}

fn ids(lines: &[CaseLine]) -> Vec<&str> {
    lines.iter().map(|line| line.id.as_str()).collect()
}

#[test]
fn every_case_sop_and_text_has_a_page() {
    let site = site();
    let paths = site.pages.iter().map(|page| page.path.as_str());
    let lists = |path: &&str| path.starts_with("arsip/") && *path != "arsip/index.html";
    let paths: Vec<&str> = paths.filter(|path| !lists(path)).collect();
    assert_eq!(
        paths,
        [
            "404.html",
            "arsip/index.html",
            "aturan/index.html",
            "berkas/2025/04/2025-0001.html",
            "berkas/2025/04/2025-0003.html",
            "berkas/2025/04/2025-0007.html",
            "berkas/2025/05/2025-0004.html",
            "berkas/2025/05/2025-0005.html",
            "berkas/2025/05/2025-0006.html",
            "berkas/2025/05/2025-0010.html",
            "berkas/2025/05/2025-0011.html",
            "berkas/2025/06/2025-0002.html",
            "berkas/2025/06/2025-0008.html",
            "berkas/2025/06/2025-0009.html",
            "cari/index.html",
            "index.html",
            "panduan/index.html",
            "panduan/pengawas.html",
            "panduan/staf.html",
            "riwayat/index.html",
            "sop/index.html",
            "sop/interoperabilitas-data/0-diagram.html",
            "sop/interoperabilitas-data/0.html",
            "sop/interoperabilitas-data/1.html",
            "statistik/index.html",
            "statistik/penilaian/interoperabilitas-data-2025-1.html",
            "temuan/aturan/case-deleted.html",
            "temuan/aturan/late-step.html",
            "temuan/aturan/out-of-order.html",
            "temuan/aturan/overdue.html",
            "temuan/aturan/step-changed.html",
            "temuan/aturan/syntax.html",
            "temuan/index.html",
            "temuan/tingkat/kritis.html",
            "temuan/tingkat/sedang.html",
            "temuan/tingkat/tinggi.html",
        ]
    );
}

#[test]
fn every_case_stands_on_one_list_of_each_kind() {
    let site = site();
    for kind in ["tahun", "keadaan", "ketepatan", "unit"] {
        let folder = format!("arsip/{kind}/");
        let lists = site.pages.iter().filter(|p| p.path.starts_with(&folder));
        let mut listed: Vec<&str> = lists
            .flat_map(|page| match &page.view {
                View::Archive(list) => &list.cases,
                _ => panic!("{}", page.path),
            })
            .map(|line| line.id.as_str())
            .collect();
        listed.sort_unstable();
        let all: Vec<String> = (1..=11).map(|n| format!("2025-{n:04}")).collect();
        assert_eq!(listed, all, "{kind}");
    }
    let index = site.pages.iter().find(|p| p.path == "arsip/index.html");
    let View::Archive(index) = &index.unwrap().view else {
        panic!("no archive");
    };
    let ways: Vec<(&str, usize)> = index
        .groups
        .iter()
        .map(|group| {
            (
                group.label.as_str(),
                group.choices.iter().map(|c| c.count).sum(),
            )
        })
        .collect();
    assert_eq!(
        ways,
        [
            ("Tahun", 11),
            ("Keadaan", 11),
            ("Ketepatan waktu", 11),
            ("Unit", 11)
        ]
    );
    let paths: Vec<&str> = site.pages.iter().map(|p| p.path.as_str()).collect();
    let hrefs = index.groups.iter().flat_map(|group| &group.choices);
    assert!(hrefs.clone().count() > 8);
    assert!(
        hrefs
            .into_iter()
            .all(|choice| paths.contains(&choice.href.as_str()))
    );
}

#[test]
fn the_start_page_sorts_cases_by_what_is_due() {
    let site = site();
    let start = start(&site);
    assert_eq!(
        ids(&start.running.cases),
        [
            "2025-0004",
            "2025-0008",
            "2025-0002",
            "2025-0006",
            "2025-0011"
        ]
    );
    assert_eq!(start.running.count, 6);
    assert_eq!(ids(&start.overdue.cases), ["2025-0007"]);
    assert_eq!(ids(&start.due_soon.cases), Vec::<&str>::new());
    assert_eq!(ids(&start.finished.cases), ["2025-0003", "2025-0001"]);
    let counts: Vec<_> = start
        .severities
        .iter()
        .map(|s| (s.severity.key, s.count))
        .collect();
    let expected = [
        ("kritis", 3),
        ("tinggi", 1),
        ("sedang", 2),
        ("rendah", 0),
        ("informasi", 0),
    ];
    assert_eq!(counts, expected);
    let states: Vec<_> = start
        .states
        .iter()
        .map(|s| (s.state.key, s.count))
        .collect();
    let expected = [
        ("berjalan", 6),
        ("selesai", 2),
        ("dibatalkan", 1),
        ("dihapus", 1),
        ("tidak-terbaca", 1),
    ];
    assert_eq!(states, expected);
    assert_eq!(start.cases, 11);
}

#[test]
fn due_this_week_reaches_from_today_to_sunday() {
    let world = World::new(Language::Id);
    let due_on = |day| {
        let inputs = Inputs {
            as_of: day,
            ..world.inputs()
        };
        let site = pages(inputs);
        start(&site)
            .due_soon
            .cases
            .iter()
            .map(|line| line.id.clone())
            .collect::<Vec<_>>()
    };
    // Case 4 is due on Thursday, 19 June 2025.
    assert_eq!(due_on(jiff::civil::date(2025, 6, 15)), Vec::<String>::new());
    assert_eq!(due_on(jiff::civil::date(2025, 6, 16)), ["2025-0004"]);
    assert_eq!(due_on(jiff::civil::date(2025, 6, 19)), ["2025-0004"]);
    assert_eq!(due_on(jiff::civil::date(2025, 6, 20)), Vec::<String>::new());
}

#[test]
fn a_late_step_says_how_long_it_took_and_how_late_it_was() {
    let view = case(&site(), "2025-0003");
    let step = &view.steps[2];
    assert_eq!(step.used.as_deref(), Some("24 hari kerja"));
    assert_eq!(step.limit.as_deref(), Some("14 hari"));
    assert_eq!(step.late.as_deref(), Some("10 hari kerja"));
    assert_eq!(step.due.as_deref(), Some("14 Mei 2025"));
    let messages: Vec<_> = step.findings.iter().map(|f| f.message.as_str()).collect();
    assert_eq!(
        messages,
        ["Langkah 3 selesai 10 hari kerja melewati batas waktunya."]
    );
    assert_eq!(
        step.findings[0].href.as_deref(),
        Some("berkas/2025/04/2025-0003.html#langkah-3")
    );
}

#[test]
fn a_case_sent_back_says_so() {
    let view = case(&site(), "2025-0004");
    let back: Vec<_> = view
        .steps
        .iter()
        .map(|s| (s.activity, s.sent_back))
        .collect();
    assert_eq!(
        back,
        [(1, false), (2, false), (3, true), (2, false), (3, false)]
    );
    assert_eq!(view.open.unwrap().activity, 4);
}

#[test]
fn a_correction_shows_what_stood_there_and_what_counts() {
    let view = case(&site(), "2025-0006");
    assert_eq!(
        view.steps[1].corrections[0].changes,
        [ChangeView {
            label: "kolom-selesai",
            before: "14 Mei 2025 pukul 11.00 (+07:00)".to_owned(),
            after: "8 Mei 2025 pukul 11.00 (+07:00)".to_owned(),
        }]
    );
    assert_eq!(view.steps[1].finished, "8 Mei 2025 pukul 11.00");
    let marked: Vec<bool> = view.steps.iter().map(|s| s.time_corrected).collect();
    assert_eq!(marked, [false, true, false, false]);
}

#[test]
fn a_limit_below_a_day_is_shown_as_the_form_writes_it() {
    let mut world = World::new(Language::Id);
    let case_1 = &mut world.archive.cases[0];
    let mut sop = case_1.sop().unwrap().as_ref().clone();
    sop.activities[0].limit = Some(Limit {
        amount: 30,
        unit: LimitUnit::Minutes,
    });
    case_1.pinned = Pinned::Sop(Arc::new(sop));
    let first = &mut case_1.timing.as_mut().unwrap().steps[0];
    first.due = Some(Due {
        date: date(2025, 4, 14),
        instant: Some("2025-04-14T08:35:00+07:00".parse().unwrap()),
    });
    first.on_time = false;
    let view = case(&pages(world.inputs()), "2025-0001");
    let step = &view.steps[0];
    assert_eq!(
        (step.used.as_deref(), step.limit.as_deref()),
        (Some("2 jam 7 menit"), Some("30 menit"))
    );
    assert_eq!(
        (step.timeliness, step.late.as_deref()),
        ("terlambat", Some("kurang dari sehari"))
    );
}

#[test]
fn verdicts_rest_on_steps_times_and_history() {
    let site = site();
    let verdicts = |id: &str| -> Vec<&'static str> {
        case(&site, id)
            .verdicts
            .iter()
            .map(|verdict| verdict.status)
            .collect()
    };
    assert_eq!(verdicts("2025-0001"), ["baik", "baik", "baik"]);
    assert_eq!(verdicts("2025-0003"), ["baik", "perhatian", "baik"]);
    assert_eq!(verdicts("2025-0007"), ["baik", "buruk", "baik"]);
    assert_eq!(verdicts("2025-0008"), ["buruk", "perhatian", "buruk"]);
    assert_eq!(
        verdicts("2025-0009"),
        ["tidak-dinilai", "tidak-dinilai", "tidak-dinilai"]
    );
    assert_eq!(
        verdicts("2025-0010"),
        ["tidak-dinilai", "tidak-dinilai", "buruk"]
    );
}

#[test]
fn a_good_verdict_on_changed_entries_is_not_certain() {
    let time = &case(&site(), "2025-0008").verdicts[1];
    assert_eq!(
        (time.text.as_str(), time.detail.as_str()),
        (
            "Belum pasti",
            "Catatan pernah diubah; dinilai menurut isi terakhir."
        )
    );
}

#[test]
fn a_half_history_gives_no_verdict_on_integrity() {
    let mut world = World::new(Language::Id);
    world
        .history
        .incomplete
        .push(crate::history::Incomplete::Shallow);
    let site = pages(world.inputs());
    assert!(!site.shared.history_whole);
    assert_eq!(case(&site, "2025-0001").verdicts[2].status, "tidak-dinilai");
}

#[test]
fn a_case_that_cannot_be_read_shows_the_accused_line() {
    let view = case(&site(), "2025-0009");
    assert_eq!(view.line.state.key, "tidak-terbaca");
    let place = view.findings[0].place.as_ref().unwrap();
    assert_eq!(
        (
            place.line,
            place.before.as_str(),
            place.marked.as_str(),
            place.after.as_str()
        ),
        (3, "judul = ", "\"Integrasi data", " arsip")
    );
}

#[test]
fn a_case_that_cannot_be_read_shows_what_was_last_read() {
    let mut world = World::new(Language::Id);
    let readable = Arc::clone(&world.archive.cases[0].version);
    let broken = world.archive.cases.iter_mut().find(|c| c.id == "2025-0009");
    let broken = broken.unwrap();
    broken.transitions[0].after = Some(readable);
    let commit = broken.transitions[0].commit.id.short();
    let view = case(&pages(world.inputs()), "2025-0009");
    assert_eq!(view.line.state.key, "tidak-terbaca");
    assert_eq!(
        (view.line.title.as_str(), view.line.applicant.as_str()),
        (
            "Integrasi data kependudukan dengan SIMRS",
            "Dinas Kesehatan"
        )
    );
    let last = view.last_read.unwrap();
    assert_eq!((last.steps, last.commit.short), (8, commit));
    assert_eq!((view.way, view.timeline, view.steps.len()), (None, None, 0));
}

#[test]
fn a_deleted_case_keeps_a_page_that_is_marked() {
    let view = case(&site(), "2025-0010");
    assert!(view.deleted);
    assert_eq!(
        view.timeline.unwrap().label,
        "1 langkah antara 19 Mei 2025 dan 20 Mei 2025, digambar menurut skala kalender. Angkanya ada pada tabel langkah."
    );
    assert_eq!(view.line.state.label, "Dihapus");
    assert_eq!(
        (view.line.due.as_deref(), view.open.is_some()),
        (None, false)
    );
}

#[test]
fn hidden_characters_of_a_case_are_visible() {
    let view = case(&site(), "2025-0007");
    assert_eq!(
        view.line.title,
        "Data pajak daerah ⟨U+202E⟩untuk dasbor pimpinan"
    );
}

#[test]
fn findings_of_two_files_with_one_number_stay_apart() {
    let mut world = World::new(Language::Id);
    let mut twin = world.archive.cases[0].clone();
    twin.path = "cases/2025/05/2025-0001.toml".to_owned();
    world.archive.cases.insert(1, twin);
    let mut finding = world.verdict.findings.remove(0);
    finding.case = Some("2025-0001".to_owned());
    finding.step = None;
    finding.place = Some(Place::of_file("cases/2025/05/2025-0001.toml"));
    world.verdict.findings = vec![finding];
    let site = pages(world.inputs());
    let counts = site.pages.iter().filter_map(|page| match &page.view {
        View::Case(view) if view.line.id == "2025-0001" => {
            Some((page.path.as_str(), view.findings.len()))
        }
        _ => None,
    });
    let counts: Vec<_> = counts.collect();
    assert_eq!(
        counts,
        [
            ("berkas/2025/04/2025-0001.html", 0),
            ("berkas/2025/05/2025-0001.html", 1)
        ]
    );
}

#[test]
fn unreadable_fields_of_the_form_are_marked_and_never_filled() {
    let site = site();
    let sop = site.pages.iter().find_map(|page| match &page.view {
        View::Sop(view) => view.form.clone(),
        _ => None,
    });
    let form = sop.unwrap();
    let time = &form.procedure.rows[8].time;
    assert_eq!(
        (time.unreadable, time.lines.len(), time.notes.as_slice()),
        (true, 0, &[5][..])
    );
    let effective = form
        .head
        .iter()
        .find(|field| field.label == "sop-tanggal-efektif")
        .unwrap();
    assert!(effective.cell.unreadable);
    let qualifications = &form.body[1].cell;
    assert_eq!(qualifications.lines[2].notes, [3]);
}

#[test]
fn the_search_knows_notes_officers_and_findings() {
    let world = World::new(Language::Id);
    let documents = documents(world.inputs());
    let found = documents
        .iter()
        .find(|d| d.title.starts_with("2025-0003"))
        .unwrap();
    assert_eq!(found.url, "berkas/2025/04/2025-0003.html");
    assert_eq!(found.summary, "DPMPTSP · Selesai · diterima 21 April 2025");
    for word in [
        "pasien",
        "kominfo-02",
        "late-step",
        "Tim Teknis IT",
        "2025-0003",
    ] {
        assert!(found.body.contains(word), "{word}");
    }
    assert!(!documents.iter().any(|d| d.body.contains("@contoh.go.id")));
}

#[test]
fn a_case_that_has_ended_says_how_long_it_took() {
    let closed = case(&site(), "2025-0001").closed.unwrap();
    assert_eq!(
        (closed.date.as_str(), closed.used.as_str(), closed.late),
        ("26 Mei 2025", "27 hari kerja", 0)
    );
    assert_eq!(case(&site(), "2025-0004").closed, None);
}

#[test]
fn an_overdue_case_shows_planned_against_used_days() {
    let open = case(&site(), "2025-0007").open.unwrap();
    // 14 of 23 days were planned.
    assert_eq!(
        (open.bar.planned, open.bar.used, open.bar.over),
        (608, 608, 392)
    );
}

#[test]
fn every_case_leads_to_the_one_before_and_the_one_after() {
    let site = site();
    let beside = |id: &str| {
        let view = case(&site, id);
        let id = |n: super::case::NeighbourView| (n.id, n.href);
        (view.previous.map(id), view.next.map(id))
    };
    let named = |id: &str, href: &str| Some((id.to_owned(), href.to_owned()));
    assert_eq!(
        beside("2025-0001"),
        (None, named("2025-0002", "berkas/2025/06/2025-0002.html"))
    );
    assert_eq!(
        beside("2025-0004").0,
        named("2025-0003", "berkas/2025/04/2025-0003.html")
    );
}

#[test]
fn the_way_of_a_case_is_told_in_the_order_of_its_steps() {
    let way = case(&site(), "2025-0004").way.unwrap();
    let told: Vec<_> = way
        .stations
        .iter()
        .map(|s| (s.activity, s.answer.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            (1, None),
            (2, None),
            (3, Some("tidak")),
            (2, None),
            (3, Some("ya"))
        ]
    );
    assert_eq!(
        (way.due, way.ended, way.faulty, way.partial),
        (Some(4), false, false, true)
    );
    // Beside the second activity stand the two steps recorded on it.
    assert!(way.svg.contains(">2, 4</text>"), "{}", way.svg);
}

#[test]
fn commands_name_the_case_and_its_newest_commit_only() {
    let world = World::new(Language::Id);
    let newest = world.archive.cases[0]
        .transitions
        .last()
        .unwrap()
        .commit
        .id
        .short();
    let view = case(&pages(world.inputs()), "2025-0001");
    assert_eq!(
        view.commands,
        [
            "git log --follow --format='%H %an %aI %cI %G? %s' -- cases/2025/04/2025-0001.toml"
                .to_owned(),
            format!("git show {newest}"),
            format!("git show {newest}:cases/2025/04/2025-0001.toml"),
            format!("git show {newest}:cases/2025/04/2025-0001/disposisi.pdf | sha256sum"),
        ]
    );
}
