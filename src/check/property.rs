//! Order and time verdicts on random walks through random small procedures, against a second implementation that is as
//! plain as can be: it keeps a list of what may come next and counts days one at a time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};
use proptest::prelude::*;

use super::testing::{Draft, SopDraft, case, sop, world};
use crate::calendar::fixture::indonesia;

/// An activity: days allowed (0 is no limit), and where it leads (0 is the end); two answers make a decision.
#[derive(Clone, Debug)]
struct Row {
    days: u32,
    targets: Vec<u32>,
}

/// A recorded step: its activity, the answer given, and hours since the step before.
#[derive(Clone, Debug)]
struct Move {
    activity: u32,
    answer: Option<&'static str>,
    hours: i64,
}

const ANSWERS: [&str; 2] = ["ya", "tidak"];

fn any_rows() -> impl Strategy<Value = Vec<Row>> {
    (2..6u32).prop_flat_map(|count| {
        let row = (0..4u32, proptest::collection::vec(0..=count, 1..3));
        let row = row.prop_map(|(days, targets)| Row { days, targets });
        proptest::collection::vec(row, count as usize)
    })
}

/// Steps that follow the procedure most of the time.
fn any_moves(rows: Vec<Row>) -> impl Strategy<Value = (Vec<Row>, Vec<Move>)> {
    let raw = (0..100u32, 0..100u32, 0..7u32, -30..120i64);
    proptest::collection::vec(raw, 0..8).prop_map(move |raws| {
        let mut due = 1;
        let mut moves = Vec::new();
        for (stray, silence, number, hours) in raws {
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
                hours,
            });
        }
        (rows.clone(), moves)
    })
}

fn procedure_of(rows: &[Row]) -> SopDraft {
    (1..).zip(rows).fold(sop(), |draft, (number, row)| {
        let limit = match row.days {
            0 => String::new(),
            days => format!("{days} hari"),
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
        now = now.checked_add(step.hours.hours()).expect("in range");
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
fn naive(rows: &[Row], moves: &[Move], as_of: Date) -> Vec<(&'static str, u32)> {
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
        if row.is_some_and(|row| is_late(row, before.date(), time.date())) {
            found.push(("late-step", index));
        }
        before = time;
    }
    if let (true, Some([next])) = (certain, allowed.as_deref())
        && *next != 0
        && is_late(&rows[*next as usize - 1], before.date(), as_of)
    {
        found.push(("overdue", 0));
    }
    found.sort_unstable();
    found
}

fn is_late(row: &Row, from: Date, finished: Date) -> bool {
    let calendar = indonesia();
    let (mut day, mut left) = (from, row.days);
    while left > 0 {
        day = day.tomorrow().expect("in range");
        left -= u32::from(calendar.is_working_day(day));
    }
    row.days > 0 && finished > day
}

proptest! {
    #[test]
    fn verdicts_match_a_plain_second_implementation(
        (rows, moves) in any_rows().prop_flat_map(any_moves),
        later in 0..40i64,
    ) {
        let as_of = start().date().checked_add(later.days()).expect("in range");
        let verdict = world(procedure_of(&rows))
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
        prop_assert_eq!(found, naive(&rows, &moves, as_of));
    }
}
