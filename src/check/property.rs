//! Order and time verdicts on random walks through random small procedures (loops among them), in working and in calendar
//! days, with limits in every unit, against a second implementation that is as plain as can be: it keeps a list of what may
//! come next, counts days one at a time, and office hours minute by minute.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday, date};
use proptest::prelude::*;

use super::testing::{Draft, SopDraft, case, sop, world};
use crate::calendar::fixture::indonesia;

/// An activity: its limit (an amount of 0 is none), and where it leads (0 is the end); two answers make a decision.
#[derive(Clone, Debug)]
struct Row {
    amount: u32,
    unit: &'static str,
    targets: Vec<u32>,
}

/// A recorded step: its activity, the answer given, and minutes since the step before.
#[derive(Clone, Debug)]
struct Move {
    activity: u32,
    answer: Option<&'static str>,
    minutes: i64,
}

const ANSWERS: [&str; 2] = ["ya", "tidak"];

fn any_rows() -> impl Strategy<Value = Vec<Row>> {
    (2..6u32).prop_flat_map(|count| {
        let limit = prop_oneof![
            4 => (0..4u32).prop_map(|amount| (amount, "hari")),
            1 => (1..3u32).prop_map(|amount| (amount, "minggu")),
            1 => (1..3u32).prop_map(|amount| (amount, "bulan")),
            2 => (1..20u32).prop_map(|amount| (amount, "jam")),
            2 => (1..400u32).prop_map(|amount| (amount, "menit")),
        ];
        let row = (limit, proptest::collection::vec(0..=count, 1..3));
        let row = row.prop_map(|((amount, unit), targets)| Row {
            amount,
            unit,
            targets,
        });
        proptest::collection::vec(row, count as usize)
    })
}

/// Steps that follow the procedure most of the time.
fn any_moves(rows: Vec<Row>) -> impl Strategy<Value = (Vec<Row>, Vec<Move>)> {
    let minutes = prop_oneof![-1_800..7_200i64, 0..600i64, 20_000..60_000i64];
    let raw = (0..100u32, 0..100u32, 0..7u32, minutes);
    proptest::collection::vec(raw, 0..8).prop_map(move |raws| {
        let mut due = 1;
        let mut moves = Vec::new();
        for (stray, silence, number, minutes) in raws {
            let activity = if stray < 25 || due == 0 { number } else { due };
            let targets = rows
                .get((activity as usize).wrapping_sub(1))
                .map_or(&[][..], |row| &row.targets);
            let pick = (number as usize) % 2;
            let answer = match (targets.len(), silence) {
                (2, 0..80) => Some(ANSWERS[pick]),
                (2, 80..90) => Some("mungkin"),
                (1, 95..) => Some("ya"),
                _ => None,
            };
            due = targets.get(pick).or(targets.first()).copied().unwrap_or(1);
            moves.push(Move {
                activity,
                answer,
                minutes,
            });
        }
        (rows.clone(), moves)
    })
}

fn procedure_of(rows: &[Row], working: bool) -> SopDraft {
    let empty = if working {
        sop()
    } else {
        sop().in_calendar_days()
    };
    (1..).zip(rows).fold(empty, |draft, (number, row)| {
        let limit = match row.amount {
            0 => String::new(),
            amount => format!("{amount} {}", row.unit),
        };
        match row.targets.as_slice() {
            [ya, tidak] => draft.decision(number, &limit, &[("ya", *ya), ("tidak", *tidak)]),
            targets => draft.activity(number, &limit, targets[0]),
        }
    })
}

fn written(time: DateTime) -> String {
    time.strftime("%Y-%m-%d %H:%M").to_string()
}

fn start() -> DateTime {
    date(2025, 3, 24).at(9, 0, 0, 0)
}

fn times(moves: &[Move]) -> Vec<DateTime> {
    let mut now = start();
    let mut next = |step: &Move| {
        now = now.checked_add(step.minutes.minutes()).expect("in range");
        now
    };
    moves.iter().map(&mut next).collect()
}

fn draft_of(moves: &[Move]) -> Draft {
    let draft = case("001").received(&written(start()));
    let steps = moves.iter().zip(times(moves));
    steps.fold(draft, |draft, (step, time)| match step.answer {
        Some(answer) => draft.decided(step.activity, answer, &written(time)),
        None => draft.step(step.activity, &written(time)),
    })
}

/// The plain implementation: rule and step of everything wrong.
fn naive(rows: &[Row], working: bool, moves: &[Move], as_of: Date) -> Vec<(&'static str, u32)> {
    let mut found = Vec::new();
    let mut allowed: Option<Vec<u32>> = Some(vec![1]);
    let mut certain = true;
    let mut before = start();
    for (index, (step, time)) in (1..).zip(moves.iter().zip(times(moves))) {
        let row = rows.get((step.activity as usize).wrapping_sub(1));
        match (&row, &allowed) {
            (None, _) => found.push(("unknown-activity", index)),
            (_, None) => {}
            (_, Some(allowed)) if allowed.contains(&step.activity) => {}
            (_, Some(allowed)) if allowed.iter().all(|next| *next == 0) => {
                found.push(("step-after-end", index));
            }
            _ if index == 1 => found.push(("wrong-start", index)),
            _ => found.push(("out-of-order", index)),
        }
        certain = false;
        allowed = row.map(|row| match (row.targets.as_slice(), step.answer) {
            ([only], answer) => {
                if answer.is_some() {
                    found.push(("unknown-decision", index));
                }
                certain = true;
                vec![*only]
            }
            (both, None) => {
                found.push(("missing-decision", index));
                both.to_vec()
            }
            (both, Some(answer)) => match ANSWERS.iter().position(|known| *known == answer) {
                Some(pick) => {
                    certain = true;
                    vec![both[pick]]
                }
                None => {
                    found.push(("unknown-decision", index));
                    both.to_vec()
                }
            },
        });
        if time < before {
            found.push(("time-reversed", index));
        }
        if time.date() > as_of {
            found.push(("future-step", index));
        }
        if row.is_some_and(|row| row.end(working, before).is_some_and(|end| time > end)) {
            found.push(("late-step", index));
        }
        before = time;
    }
    if let (true, Some([next])) = (certain, allowed.as_deref())
        && *next != 0
        && rows[*next as usize - 1]
            .end(working, before)
            .is_some_and(|end| as_of > end.date())
    {
        found.push(("overdue", 0));
    }
    found.sort_unstable();
    found
}

impl Row {
    /// The last moment on which the activity is finished in time, when its clock starts at `from`.
    fn end(&self, working: bool, from: DateTime) -> Option<DateTime> {
        let calendar = indonesia();
        let days = |count: u32| {
            let (mut day, mut left) = (from.date(), count);
            while left > 0 {
                day = day.tomorrow().expect("in range");
                left -= u32::from(!working || calendar.is_working_day(day));
            }
            day
        };
        let minutes = |count: u32| {
            let (mut now, mut left) = (from, count);
            while left > 0 {
                left -= u32::from(calendar.is_working_day(now.date()) && is_office_time(now));
                now = now.checked_add(1.minute()).expect("in range");
            }
            now
        };
        let week = if working { 5 } else { 7 };
        match (self.amount, self.unit) {
            (0, _) => None,
            (amount, "menit") => Some(minutes(amount)),
            (amount, "jam") => Some(minutes(amount * 60)),
            (amount, "minggu") => Some(last_moment(days(amount * week))),
            (amount, "bulan") => Some(last_moment(months_later(from.date(), amount))),
            (amount, _) => Some(last_moment(days(amount))),
        }
    }
}

fn last_moment(day: Date) -> DateTime {
    day.at(23, 59, 59, 999_999_999)
}

/// The same day of a later month, or its last one.
fn months_later(day: Date, count: u32) -> Date {
    let month = i32::from(day.month()) - 1 + count as i32;
    let (year, month) = (day.year() + (month / 12) as i16, (month % 12 + 1) as i8);
    let fits = (1..=day.day()).rev();
    let mut dates = fits.filter_map(|day| Date::new(year, month, day).ok());
    dates.next().expect("a day")
}

/// Whether the minute that begins now is one of the usual office hours.
fn is_office_time(now: DateTime) -> bool {
    let minute = i32::from(now.hour()) * 60 + i32::from(now.minute());
    let hours = match now.weekday() {
        Weekday::Friday => [450..690, 780..990],
        _ => [450..720, 780..960],
    };
    hours.iter().any(|stretch| stretch.contains(&minute))
}

proptest! {
    #[test]
    fn verdicts_match_a_plain_second_implementation(
        (rows, moves) in any_rows().prop_flat_map(any_moves),
        working in any::<bool>(),
        later in 0..120i64,
    ) {
        let as_of = start().date().checked_add(later.days()).expect("in range");
        let verdict = world(procedure_of(&rows, working))
            .case(draft_of(&moves))
            .rule("sop-graph", None)
            .rule("late-record", None)
            .rule("commit-date-reversed", None)
            .rule("commit-date-future", None)
            .rule("non-working-day", None)
            .judged_on(&as_of.to_string())
            .verdict();
        let mut found: Vec<(&str, u32)> = verdict
            .findings
            .iter()
            .map(|finding| (finding.rule.name, finding.step.unwrap_or(0)))
            .collect();
        found.sort_unstable();
        prop_assert_eq!(found, naive(&rows, working, &moves, as_of));
    }
}
