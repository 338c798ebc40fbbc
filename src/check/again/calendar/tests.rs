//! Which cases are asked about which change: what is left out is held against asking every case about every change.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use jiff::ToSpan;
use jiff::civil::{DateTime, date};
use proptest::prelude::*;

use super::*;
use crate::check::testing::{World, case, changed, sop, story, version, world};

const PATH: &str = "content/kalender.toml";

#[test]
fn a_day_off_on_a_sunday_turns_no_day() {
    let with = |day: &str| match version(PATH, &off(&[day.to_owned()])) {
        Some(crate::policy::Version::Calendar(calendar)) => calendar,
        other => panic!("{other:?}"),
    };
    let none = Calendar::default();
    assert!(turned_days(&none, &with("2025-08-17")).is_empty());
    assert_eq!(turned_days(&with("2025-08-18"), &none).len(), 1);
}

fn off(days: &[String]) -> String {
    let lines = days.iter().map(|day| {
        format!("[[libur]]\ntanggal = {day}\nnama = \"U\"\njenis = \"lain\"\ndasar = \"SK\"\n")
    });
    lines.collect()
}

/// A calendar of June 2025: which days are off, and how long the office works.
fn any_calendar() -> impl Strategy<Value = String> {
    let days = proptest::collection::btree_set(2..28u32, 0..6);
    (days, 0..3usize).prop_map(|(days, hours)| {
        let days: Vec<String> = days.iter().map(|day| format!("2025-06-{day:02}")).collect();
        let hours = ["", "07:30-12:00", "08:00-20:00"][hours];
        let week = ["senin", "selasa", "rabu", "kamis", "jumat"];
        let hours = match hours {
            "" => String::new(),
            hours => week.map(|day| format!("{day} = [\"{hours}\"]\n")).concat(),
        };
        match hours.is_empty() {
            true => off(&days),
            false => format!("[jam_kerja]\n{hours}{}", off(&days)),
        }
    })
}

/// A step: how many hours after the one before it, and how many days later it is recorded.
type Step = (i64, i64);

/// The day in June on which it is received, and its steps; a third ends it.
fn any_case() -> impl Strategy<Value = (u32, Vec<Step>)> {
    let hours = prop_oneof![2 => 0..9i64, 1 => 9..80i64, 1 => Just(-30)];
    (2..24u32, proptest::collection::vec((hours, 0..6i64), 0..4))
}

fn told(mut world: World, cases: &[(u32, Vec<Step>)]) -> World {
    for (number, (received, steps)) in cases.iter().enumerate() {
        let mut at = date(2025, 6, i8::try_from(*received).unwrap()).at(8, 30, 0, 0);
        let text = |at: DateTime| at.strftime("%Y-%m-%d %H:%M").to_string();
        let mut draft = case(&format!("{number:03}")).received(&text(at));
        let mut tale = story(draft.clone());
        for (activity, (hours, days)) in (1..).zip(steps) {
            at += hours.hours();
            draft = draft.step(activity, &text(at));
            tale = tale.on(&text(at + days.days())).then(draft.clone());
        }
        world = world.story(tale);
    }
    world
}

/// Every case asked about the change, by the calendars as they stand.
fn asked_of_all(facts: Facts<'_>) -> Vec<Turned> {
    let bench = Bench::of(facts);
    let mut found = Vec::new();
    for change in own_changes(&facts) {
        let (before, after) = change.calendars().unwrap();
        for (at, case) in bench.cases() {
            let by = |calendar| bench.asked(Facts { calendar, ..facts }, case);
            let (before, after) = (by(before.as_ref()), by(after.as_ref()));
            let passed = |rule: &Rule, step| began_before(case, rule, step, change.made);
            found.extend(turned(at, (&before, &after), passed));
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn asking_only_whom_a_change_can_touch_finds_what_asking_all_finds(
        before in any_calendar(),
        after in any_calendar(),
        made in 6..31u32,
        judged in 6..31u32,
        cases in proptest::collection::vec(any_case(), 4..12),
        in_hours in any::<bool>(),
    ) {
        let steps = if in_hours {
            let hours = sop().activity(1, "3 jam", 2).activity(2, "90 menit", 3);
            hours.activity(3, "5 jam", 0)
        } else {
            let days = sop().activity(1, "1 hari", 2).activity(2, "2 hari", 3);
            days.activity(3, "1 minggu", 0)
        };
        let day = format!("2025-06-{:02}", made.min(30));
        let policy = changed(PATH, version(PATH, &before), version(PATH, &after), &day);
        let world = told(world(steps), &cases).policy(policy);
        let world = world.judged_on(&format!("2025-06-{:02}", judged.min(30)));
        let (all, found) = world.with_facts(|facts| {
            let (found, _) = recounted(&Bench::of(facts), 1);
            let found = found.into_iter().flat_map(|one| one.turned);
            (asked_of_all(facts), found.collect::<Vec<_>>())
        });
        prop_assert_eq!(all, found);
    }
}

#[test]
fn so_many_changes_are_judged_again_and_the_rest_is_counted() {
    let off = "[[libur]]\ntanggal = 2025-06-17\nnama = \"Uji\"\njenis = \"lain\"\ndasar = \"SK\"\n";
    let draft = case("001").received("2025-06-16 08:00");
    let world = world(sop()).case(draft.step(1, "2025-06-18 10:00"));
    let world = world.policy(changed(
        PATH,
        version(PATH, ""),
        version(PATH, off),
        "2025-06-20",
    ));
    for (most, judged, beyond) in [(2, 1, 0), (1, 1, 0), (0, 0, 1)] {
        let told = world.with_facts(|facts| {
            let (found, beyond) = recounted(&Bench::of(facts), most);
            (found.len(), beyond)
        });
        assert_eq!(told, (judged, beyond), "{most} at most");
    }
}
