//! What stands on the page of a case.

use std::sync::Arc;

use jiff::civil::date;

use super::*;
use crate::calendar::Due;
use crate::case::Pinned;
use crate::site::case::ChangeView;
use crate::sop::{Limit, LimitUnit};

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
fn pages_are_made_alone_only_where_none_might_have_the_path_of_another() {
    let mut world = World::new(Language::Id);
    let made = |world: &World, more: &[(&str, &str)]| {
        let atlas = Atlas::new(world.inputs());
        let cases = world.archive.cases.iter();
        let own = cases.map(|case| (case.id.as_str(), case.path.as_str()));
        let mut order: Vec<_> = own.chain(more.iter().copied()).collect();
        order.sort_unstable();
        let pages = CasePages::new(&atlas).among(&order);
        pages.map(|pages| pages.len())
    };
    let all = world.archive.cases.len();
    let one = ("2025-9 a", "cases/2025/04/2025-9 a.toml");
    let other = ("2025-9-A", "cases/2025/04/2025-9-A.toml");
    assert_eq!(made(&world, &[]), Some(all));
    assert_eq!(made(&world, &[one]), Some(all));
    assert_eq!(made(&world, &[one, other]), None, "both 2025-9-a.html");
    world.content.pages[1].slug = "Berkas/uji".to_owned();
    assert_eq!(made(&world, &[]), None, "a guide beside them");
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
    let view = case(&whole(&Atlas::new(world.inputs())), "2025-0001");
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
    let site = whole(&Atlas::new(world.inputs()));
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
    let commit = broken.transitions[0].commit.id.to_string();
    let view = case(&whole(&Atlas::new(world.inputs())), "2025-0009");
    assert_eq!(view.line.state.key, "tidak-terbaca");
    assert_eq!(
        (view.line.title.as_str(), view.line.applicant.as_str()),
        (
            "Integrasi data kependudukan dengan SIMRS",
            "Dinas Kesehatan"
        )
    );
    let last = view.last_read.unwrap();
    assert_eq!((last.steps, last.commit.id), (8, commit));
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
    let view = case(&whole(&Atlas::new(world.inputs())), "2025-0001");
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
