//! A small archive with every figure reckoned by hand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use jiff::civil::Date;

use super::*;
use crate::calendar::Horizon;
use crate::calendar::fixture::indonesia;
use crate::case::timing::Clock;
use crate::case::{Case, Pinned};
use crate::check::testing::{Draft, World, case, jakarta, procedure, sop, world};
use crate::finding::Finding;
use crate::sop::{DayUnit, Limit, LimitUnit};

/// The figures of a world, made of what was measured of its cases; those of what was kept and read again are the same.
pub(super) fn figures(world: &World) -> Statistics {
    let (archive, as_of) = world.archive();
    let verdict = world.verdict();
    let measured = measured(&archive.cases, as_of);
    let figures = counted(&archive.cases, &measured, &verdict.findings, as_of);
    let kept = postcard::to_allocvec(&measured).unwrap();
    let kept: Vec<Measured> = postcard::from_bytes(&kept).unwrap();
    assert_eq!(kept, measured);
    let again = counted(&archive.cases, &kept, &verdict.findings, as_of);
    assert_eq!(again, figures);
    figures
}

fn measured(cases: &[Case], as_of: Date) -> Vec<Measured> {
    let (calendar, zone) = (&indonesia(), &jakarta());
    let horizon = Horizon { calendar, zone };
    let clock = Clock { horizon, as_of };
    let cases = cases.iter();
    cases.map(|case| Measured::of(case, clock)).collect()
}

fn counted(cases: &[Case], measured: &[Measured], findings: &[Finding], as_of: Date) -> Statistics {
    let measured: Vec<&Measured> = measured.iter().collect();
    let places = cases
        .iter()
        .map(|case| (case.id.as_str(), case.path.as_str()));
    let texts = unpublished(&[], &measured).into_iter();
    let texts = texts.map(|(key, case)| (key.clone(), Arc::clone(cases[case].sop().unwrap())));
    compute(Subject {
        sops: &[],
        texts: &texts.collect(),
        cases: &measured,
        findings: &noted(findings, &owners(places, findings)),
        as_of,
    })
}

/// The procedure is 1 → 2 → 3 (decides) → 4 with limits of 1, 1, 14 and 1 days. 18 April, 1 and 12–13 May, 27, 29 and 30 May,
/// 6 and 9 June 2025 are days off.
fn finished() -> Draft {
    case("001")
        .received("2025-04-14 08:00")
        // 1 day of 1.
        .step(1, "2025-04-15 10:00")
        // 16, 17, 21, 22: 4 days of 1.
        .step(2, "2025-04-22 10:00")
        // 23, 24, 25, 28, 29, 30, 2: 7 days of 14.
        .decided(3, "tidak", "2025-05-02 10:00")
        // 5: 1 day of 1.
        .step(2, "2025-05-05 10:00")
        // 6: 1 day of 14.
        .decided(3, "ya", "2025-05-06 10:00")
        // Late by months; finishes the case in the second half-year.
        .step(4, "2025-07-01 10:00")
}

fn running() -> Draft {
    case("002")
        .received("2025-07-02 08:00")
        .step(1, "2025-07-03 10:00")
}

fn cancelled() -> Draft {
    case("003")
        .received("2025-06-02 08:00")
        .step(1, "2025-06-02 09:00")
        .cancelled("2025-06-04 09:00")
}

fn office() -> World {
    world(procedure())
        .case(finished())
        .case(running())
        .case(cancelled())
        .case(case("004").received("2025-06-02 08:00").unreadable())
        .judged_on("2025-07-10")
}

fn key(activity: u32) -> ActivityKey {
    ActivityKey {
        revision: 0,
        activity,
    }
}

fn spread(days: &Distribution) -> Vec<(i64, usize)> {
    days.values().collect()
}

#[test]
fn every_case_is_counted_once() {
    let figures = figures(&office());
    assert_eq!(
        figures.whole.cases,
        CaseTally {
            running: 1,
            finished: 1,
            cancelled: 1,
            lost: 0
        }
    );
    assert_eq!(
        figures.left_out,
        LeftOut {
            deleted: 0,
            unreadable: 1,
            without_sop: 0
        }
    );
    assert_eq!(figures.sops.keys().collect::<Vec<_>>(), ["contoh"]);
    assert_eq!(figures.sops["contoh"].totals.cases, figures.whole.cases);
}

#[test]
fn steps_are_on_time_or_late_by_month() {
    let figures = figures(&office());
    let tally = |on_time, late| StepTally {
        on_time,
        late,
        ..StepTally::default()
    };
    assert_eq!(figures.whole.steps, tally(6, 2));
    let months: Vec<(String, StepTally)> = figures
        .whole
        .months
        .iter()
        .map(|(month, steps)| (month.iso(), *steps))
        .collect();
    assert_eq!(
        months,
        [
            ("2025-04".to_owned(), tally(1, 1)),
            ("2025-05".to_owned(), tally(3, 0)),
            ("2025-06".to_owned(), tally(1, 0)),
            ("2025-07".to_owned(), tally(1, 1)),
        ]
    );
}

#[test]
fn the_days_of_an_activity_are_told_one_by_one() {
    let figures = figures(&office());
    let second = &figures.sops["contoh"].activities[&key(2)];
    assert_eq!(spread(&second.days), [(1, 1), (4, 1)]);
    assert_eq!(spread(&second.late_days), [(4, 1)]);
    let limit = Limit {
        amount: 1,
        unit: LimitUnit::Days,
    };
    assert_eq!(second.standard, Standard::One(limit, DayUnit::Working));
    assert_eq!(second.standard.days(), Some(1));
    // Case 002 waits for it since 3 July; it was due on the 4th.
    assert_eq!((second.waiting, second.overdue), (1, 1));
    let decision = &figures.sops["contoh"].activities[&key(3)];
    assert_eq!(spread(&decision.days), [(1, 1), (7, 1)]);
}

#[test]
fn decisions_tell_how_often_they_send_back() {
    let figures = figures(&office());
    let decision = &figures.sops["contoh"].activities[&key(3)];
    let answer = |name: &str| decision.answers[name];
    let one = |sent_back| AnswerTally {
        given: 1,
        sent_back,
    };
    assert_eq!((answer("tidak"), answer("ya")), (one(1), one(0)));
    assert_eq!((decision.decided(), decision.sent_back()), (2, 1));
    assert_eq!(figures.sops["contoh"].activities[&key(1)].decided(), 0);
}

#[test]
fn an_answer_that_is_none_is_no_decision() {
    let silent = case("001")
        .received("2025-04-14 08:00")
        .step(1, "2025-04-14 10:00")
        .step(2, "2025-04-14 10:00")
        .step(3, "2025-04-15 10:00")
        .decided(3, "mungkin", "2025-04-15 11:00");
    let figures = figures(&world(procedure()).case(silent));
    let decision = &figures.sops["contoh"].activities[&key(3)];
    assert_eq!((decision.unanswered, decision.decided()), (2, 0));
    assert_eq!(figures.whole.cases.lost, 1);
    assert_eq!(figures.whole.due.total(), 0);
}

#[test]
fn lanes_and_units_carry_load_and_lateness() {
    let figures = figures(&office());
    let lane = &figures.sops["contoh"].lanes["loket"];
    assert_eq!((lane.steps.judged(), lane.steps.late), (8, 2));
    assert_eq!((lane.waiting, lane.overdue), (1, 1));
    assert_eq!(figures.whole.units.len(), 1);
    let unit = figures.whole.units.values().next().unwrap();
    assert_eq!((unit.cases.total(), unit.steps.judged()), (3, 8));
    assert_eq!((unit.cases.running, unit.overdue), (1, 1));
}

#[test]
fn running_cases_age_in_working_days() {
    let figures = figures(&office());
    // 3, 4, 7, 8, 9, 10 July since it came in; one fewer since its step.
    assert_eq!(figures.whole.ages.since_received, [0, 1, 0, 0, 0, 0]);
    assert_eq!(figures.whole.ages.since_last, [1, 0, 0, 0, 0, 0]);
    assert_eq!(figures.whole.due.overdue, 1);
    assert_eq!(figures.whole.due.total(), 1);
}

#[test]
fn half_years_say_what_came_in_and_what_went_out() {
    let figures = figures(&office());
    let sop = &figures.sops["contoh"];
    let of = |number| &sop.halves[&Half { year: 2025, number }];
    let cases = |half: &HalfYear| (half.received, half.finished, half.cancelled, half.open);
    assert_eq!(cases(of(1)), (2, 0, 1, 1));
    assert_eq!(cases(of(2)), (1, 1, 0, 1));
    let steps = |half: &HalfYear| -> Vec<(u32, usize, usize)> {
        let rows = half.activities.iter();
        rows.map(|(key, tally)| (key.activity, tally.steps.on_time, tally.steps.late))
            .collect()
    };
    assert_eq!(steps(of(1)), [(1, 2, 0), (2, 1, 1), (3, 2, 0)]);
    assert_eq!(steps(of(2)), [(1, 1, 0), (2, 0, 0), (4, 0, 1)]);
    assert_eq!(of(2).activities[&key(2)].waiting, 1);
    assert_eq!(of(1).activities[&key(3)].sent_back(), 1);
    // 14 April to 1 July.
    assert_eq!(sop.lead.count(), 1);
    assert_eq!(
        sop.lead.quantile(50),
        Some(
            indonesia()
                .working_days_between(Date::constant(2025, 4, 14), Date::constant(2025, 7, 1))
        )
    );
}

#[test]
fn findings_are_counted_by_rule_activity_and_half_year() {
    let office = office();
    let figures = figures(&office);
    let verdict = office.verdict();
    assert_eq!(figures.whole.findings.total(), verdict.findings.len());
    let late: usize = figures.whole.findings.rules["late-step"].values().sum();
    assert_eq!(late, 2);
    let sop = &figures.sops["contoh"];
    assert_eq!(sop.totals.findings.rules.get("syntax"), None);
    let late = |number, activity| {
        sop.halves[&Half { year: 2025, number }].activities[&key(activity)].findings
    };
    assert_eq!((late(1, 2), late(2, 4)), (1, 1));
}

#[test]
fn impossible_steps_are_no_durations() {
    let draft = case("001")
        .received("2025-04-14 08:00")
        .step(1, "2025-04-11 10:00")
        .step(2, "2025-04-14 10:00")
        .step(9, "2025-04-15 10:00")
        .step(2, "2027-01-04 10:00");
    let figures = figures(&world(procedure()).case(draft).judged_on("2025-07-10"));
    assert_eq!(
        figures.whole.steps,
        StepTally {
            on_time: 1,
            late: 0,
            unlimited: 0,
            reversed: 1,
            future: 1,
            unknown: 1
        }
    );
    let sop = &figures.sops["contoh"];
    assert_eq!(sop.activities[&key(1)].days.count(), 0);
    assert_eq!(sop.activities[&key(1)].steps.reversed, 1);
    assert_eq!(sop.activities[&key(2)].steps.total(), 1);
    assert_eq!(sop.halves.len(), 2, "April, and the half-year of today");
    assert!(!sop.activities.contains_key(&key(9)));
}

#[test]
fn without_a_limit_nothing_is_judged_but_the_days_are_told() {
    let free = sop().activity(1, "", 0);
    let draft = case("001")
        .received("2025-04-14 08:00")
        .step(1, "2025-06-02 10:00");
    let figures = figures(&world(free).case(draft));
    assert_eq!(
        (figures.whole.steps.judged(), figures.whole.steps.unlimited),
        (0, 1)
    );
    let first = &figures.sops["contoh"].activities[&key(1)];
    assert_eq!((first.standard, first.days.count()), (Standard::None, 1));
}

#[test]
fn calendar_days_where_the_sop_says_so() {
    let calendar = sop().activity(1, "3 hari", 0).in_calendar_days();
    // Friday to Monday: three calendar days, one working day.
    let draft = case("001")
        .received("2025-04-25 08:00")
        .step(1, "2025-04-28 10:00");
    let figures = figures(&world(calendar).case(draft));
    let first = &figures.sops["contoh"].activities[&key(1)];
    assert_eq!(spread(&first.days), [(3, 1)]);
    assert_eq!(spread(&figures.sops["contoh"].lead), [(3, 1)]);
}

#[test]
fn a_case_without_sop_is_left_out() {
    let world = world(procedure()).case(finished()).pinned(Pinned::Missing);
    let figures = figures(&world);
    assert_eq!(
        (figures.left_out.without_sop, figures.whole.cases.total()),
        (1, 0)
    );
    assert_eq!(figures.whole.steps.total(), 0);
}

#[test]
fn of_a_text_that_is_no_longer_there_the_one_that_judges_the_first_case_stands() {
    let world = office();
    let (archive, as_of) = world.archive();
    let mut cases = archive.cases;
    let other = Arc::new(procedure().in_calendar_days().build());
    cases[1].pinned = Pinned::Sop(Arc::clone(&other));
    // Is in no figure.
    cases[0].deleted = true;
    let measured = measured(&cases, as_of);
    let figures = counted(&cases, &measured, &[], as_of);
    assert_eq!(*figures.sops["contoh"].texts[&0], *other);
    let all: Vec<&Measured> = measured.iter().collect();
    assert_eq!(measured[1].sop(), Some(&other.key));
    assert_eq!(measured[0].sop(), None);
    let file = |sop: Option<&Arc<Sop>>| SopFile {
        key: other.key.clone(),
        sop: sop.cloned(),
        source: other.source.clone(),
    };
    let missing = |sop| {
        unpublished(&[file(sop)], &all)
            .into_values()
            .collect::<Vec<_>>()
    };
    assert_eq!(missing(None), [1], "its file can't be understood");
    assert!(missing(Some(&other)).is_empty());
}

#[test]
fn what_names_a_word_that_is_not_there_is_not_read() {
    let one = case("001")
        .received("2025-04-14 08:00")
        .step(1, "2025-04-15 10:00");
    let (archive, as_of) = world(procedure()).case(one).archive();
    let kept = postcard::to_allocvec(&measured(&archive.cases, as_of)[0]).unwrap();
    // At its end stand how many words there are, and they: one lane.
    let (lane, count) = ("loket", 1 + 1 + 5);
    let cut = kept.len() - count;
    assert_eq!(kept[cut..], [&[1, 5], lane.as_bytes()].concat());
    let mut short = kept[..cut].to_vec();
    short.push(0);
    assert!(postcard::from_bytes::<Measured>(&kept).is_ok());
    assert!(postcard::from_bytes::<Measured>(&short).is_err());
}

/// How long 20,000 cases of 9 steps take: `cargo test --release --lib -- --ignored --nocapture twenty_thousand`.
#[test]
#[ignore = "a measurement"]
fn twenty_thousand_cases() {
    let nine = (1..=9).fold(case("001").received("2025-04-14 08:00"), |draft, day| {
        draft.step(1 + (day - 1) % 2, &format!("2025-05-0{day} 10:00"))
    });
    let (archive, as_of) = world(procedure()).case(nine).archive();
    let cases = vec![archive.cases[0].clone(); 20_000];
    let timed = |what: &str, start: std::time::Instant| println!("{what}: {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let measured = measured(&cases, as_of);
    timed("measured", start);
    let start = std::time::Instant::now();
    let kept = postcard::to_allocvec(&measured).unwrap();
    timed(&format!("kept, {} bytes", kept.len()), start);
    let start = std::time::Instant::now();
    let read: Vec<Measured> = postcard::from_bytes(&kept).unwrap();
    timed("read", start);
    let start = std::time::Instant::now();
    let figures = counted(&cases, &read, &[], as_of);
    timed("counted", start);
    assert_eq!(figures.whole.steps.total(), 180_000);
}
