//! Order and time verdicts on random walks through random small procedures (loops among them), in working and in calendar
//! days, with limits in every unit, with corrections, withdrawals and times written with other offsets, against a second implementation that is as plain as can be: it keeps a list of what may
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

/// A recorded step: its activity, the answer given, minutes since the step before, and the offset from UTC with which its
/// time was written, in minutes.
#[derive(Clone, Debug)]
struct Move {
    activity: u32,
    answer: Option<&'static str>,
    minutes: i64,
    offset: i64,
}

/// A correction: which step, counted from 0 and around again; another activity, or how many minutes later it was finished.
#[derive(Clone, Debug)]
struct Mend {
    step: usize,
    activity: Option<u32>,
    later: Option<i64>,
    offset: i64,
}

/// Everything that was recorded: steps, corrections, and how many minutes after the receipt the case was withdrawn.
#[derive(Clone, Debug)]
struct Tale {
    moves: Vec<Move>,
    mends: Vec<Mend>,
    withdrawn: Option<i64>,
}

/// The offset of the site's zone, in minutes.
const OWN: i64 = 7 * 60;

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

/// Offsets with which people and machines write a time, the site's own most of the time.
fn any_offset() -> impl Strategy<Value = i64> {
    prop_oneof![
        3 => Just(OWN),
        2 => prop_oneof![Just(-720), Just(-210), Just(0), Just(330), Just(480), Just(540), Just(840)],
    ]
}

fn any_mends() -> impl Strategy<Value = Vec<Mend>> {
    let mend = (
        0..8usize,
        any::<bool>(),
        0..7u32,
        -3_000..9_000i64,
        any_offset(),
    );
    let mend = mend.prop_map(|(step, renumbers, activity, later, offset)| Mend {
        step,
        activity: renumbers.then_some(activity),
        later: (!renumbers).then_some(later),
        offset,
    });
    prop_oneof![2 => Just(Vec::new()), 3 => proptest::collection::vec(mend, 1..4)]
}

/// What was recorded by a procedure.
fn any_tale(rows: Vec<Row>) -> impl Strategy<Value = (Vec<Row>, Tale)> {
    let withdrawn = prop_oneof![3 => Just(None), 1 => (0..90_000i64).prop_map(Some)];
    (any_moves(rows), any_mends(), withdrawn).prop_map(|((rows, moves), mut mends, withdrawn)| {
        match moves.len() {
            0 => mends.clear(),
            count => mends.iter_mut().for_each(|mend| mend.step %= count),
        }
        let tale = Tale {
            moves,
            mends,
            withdrawn,
        };
        (rows, tale)
    })
}

/// Steps that follow the procedure most of the time.
fn any_moves(rows: Vec<Row>) -> impl Strategy<Value = (Vec<Row>, Vec<Move>)> {
    let minutes = prop_oneof![-1_800..7_200i64, 0..600i64, 20_000..60_000i64];
    let raw = (0..100u32, 0..100u32, 0..7u32, minutes, any_offset());
    proptest::collection::vec(raw, 0..8).prop_map(move |raws| {
        let mut due = 1;
        let mut moves = Vec::new();
        for (stray, silence, number, minutes, offset) in raws {
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
                offset,
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

/// A time of the site's zone as it is written with another offset: the same moment.
fn written(time: DateTime, offset: i64) -> String {
    let there = time
        .checked_add((offset - OWN).minutes())
        .expect("in range");
    let there = there.strftime("%Y-%m-%d %H:%M");
    match offset {
        OWN => there.to_string(),
        _ => {
            let sign = if offset < 0 { '-' } else { '+' };
            let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
            format!("{there}{sign}{hours:02}:{minutes:02}")
        }
    }
}

fn after(time: DateTime, minutes: i64) -> DateTime {
    time.checked_add(minutes.minutes()).expect("in range")
}

fn start() -> DateTime {
    date(2025, 3, 24).at(9, 0, 0, 0)
}

fn times(moves: &[Move]) -> Vec<DateTime> {
    let mut now = start();
    let mut next = |step: &Move| {
        now = after(now, step.minutes);
        now
    };
    moves.iter().map(&mut next).collect()
}

fn draft_of(tale: &Tale) -> Draft {
    let times = times(&tale.moves);
    let draft = case("001").received(&written(start(), OWN));
    let steps = tale.moves.iter().zip(&times);
    let draft = steps.fold(draft, |draft, (step, time)| {
        let time = written(*time, step.offset);
        match step.answer {
            Some(answer) => draft.decided(step.activity, answer, &time),
            None => draft.step(step.activity, &time),
        }
    });
    let recorded = written(start(), OWN);
    let draft = tale.mends.iter().fold(draft, |draft, mend| {
        let step = mend.step as u32 + 1;
        match (mend.activity, mend.later) {
            (Some(activity), _) => draft.corrected_activity(step, activity, &recorded),
            (_, later) => {
                let time = after(times[mend.step], later.unwrap_or_default());
                draft.corrected_finish(step, &written(time, mend.offset), &recorded)
            }
        }
    });
    match tale.withdrawn {
        Some(minutes) => draft.cancelled(&written(after(start(), minutes), OWN)),
        None => draft,
    }
}

/// What counts in the end: each step's activity, answer and time, the last correction of each going before.
fn settled(tale: &Tale) -> Vec<(u32, Option<&'static str>, DateTime)> {
    let recorded = times(&tale.moves);
    let steps = tale.moves.iter().zip(&recorded).enumerate();
    let settle = |(index, (step, time)): (usize, (&Move, &DateTime))| {
        let (mut activity, mut finished) = (step.activity, *time);
        for mend in tale.mends.iter().filter(|mend| mend.step == index) {
            activity = mend.activity.unwrap_or(activity);
            finished = mend.later.map_or(finished, |later| after(*time, later));
        }
        (activity, step.answer, finished)
    };
    steps.map(settle).collect()
}

/// The plain implementation: rule and step of everything wrong.
fn naive(rows: &[Row], working: bool, tale: &Tale, as_of: Date) -> Vec<(&'static str, u32)> {
    let mut found = Vec::new();
    let withdrawn = tale.withdrawn.map(|minutes| after(start(), minutes));
    let mut allowed: Option<Vec<u32>> = Some(vec![1]);
    let mut certain = true;
    let mut before = start();
    let mut outrun = false;
    for (index, (activity, given, time)) in (1..).zip(settled(tale)) {
        let row = rows.get((activity as usize).wrapping_sub(1));
        let ended = allowed
            .as_ref()
            .is_some_and(|next| next.iter().all(|n| *n == 0));
        if !(row.is_some() && ended) && withdrawn.is_some_and(|end| time > end) {
            outrun = true;
        }
        match (&row, &allowed) {
            (None, _) => found.push(("unknown-activity", index)),
            (_, None) => {}
            (_, Some(allowed)) if allowed.contains(&activity) => {}
            (_, Some(allowed)) if allowed.iter().all(|next| *next == 0) => {
                found.push(("step-after-end", index));
            }
            _ if index == 1 => found.push(("wrong-start", index)),
            _ => found.push(("out-of-order", index)),
        }
        certain = false;
        allowed = row.map(|row| match (row.targets.as_slice(), given) {
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
    // The withdrawal is recorded after all steps: one that is dated before any of them is dated wrongly.
    if outrun {
        found.push(("step-after-end", 0));
    }
    let ended = withdrawn.filter(|end| end.date() <= as_of);
    if withdrawn != ended {
        found.push(("future-step", 0));
    }
    let finished = certain && allowed.as_deref() == Some(&[0]);
    if finished && withdrawn.is_some_and(|end| before <= end) {
        found.push(("step-after-end", 0));
    }
    if let (true, Some([next])) = (certain && ended.is_none(), allowed.as_deref())
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
        (rows, tale) in any_rows().prop_flat_map(any_tale),
        working in any::<bool>(),
        later in 0..120i64,
    ) {
        let as_of = start().date().checked_add(later.days()).expect("in range");
        let verdict = world(procedure_of(&rows, working))
            .case(draft_of(&tale))
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
        prop_assert_eq!(found, naive(&rows, working, &tale, as_of));
    }
}
