//! Which verdicts a change of the office's files turned: the same facts judged by the policy before and after it.
//!
//! Only clocks that had started when the change was made are judged again, and only those that a changed day falls into:
//! what came later was judged by the new policy from the start.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{OfficeChange, Policy};
use crate::calendar::{Calendar, Horizon};
use crate::case::assemble::Archive;
use crate::case::timing::{Clock, measure};
use crate::case::{Case, Step, Timing};
use crate::roster::{Roster, Term};
use crate::stamp::Moment;

/// How a verdict turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// On time before, late after.
    Late,
    /// Late before, on time after.
    OnTime,
    /// The officer was not in the role before and is after.
    InRole,
    /// The officer was in the role before and is not after.
    NotInRole,
}

/// One verdict that turned.
#[derive(Clone, Copy, Debug)]
pub struct Flip<'a> {
    /// The case.
    pub case: &'a Case,
    /// Position of the step, from 0; `None` for the activity now due.
    pub step: Option<usize>,
    /// The activity.
    pub activity: u32,
    /// How.
    pub turn: Turn,
}

/// What a change of the calendar did.
#[derive(Clone, Debug, Default)]
pub struct Effect<'a> {
    /// How many clocks, those of open cases included, had started when the change was made and ran over a changed day.
    pub clocks: usize,
    /// The verdicts that turned.
    pub flips: Vec<Flip<'a>>,
}

/// The record, and how it is looked at.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    /// The cases.
    pub archive: &'a Archive,
    /// What was in force when they were recorded.
    pub policy: &'a Policy,
    /// The site's zone.
    pub zone: &'a TimeZone,
    /// The day of judgement.
    pub as_of: Date,
}

/// Days on which the office works by one of the calendars and not by the other.
pub fn turned_days(before: &Calendar, after: &Calendar) -> BTreeSet<Date> {
    let days = before.holidays.keys().chain(after.holidays.keys());
    days.filter(|day| before.is_working_day(**day) != after.is_working_day(**day))
        .copied()
        .collect()
}

/// Judges every clock that a turned day falls into by both calendars. `made` is when the change was made.
pub fn lateness<'a>(
    record: Record<'a>,
    made: Moment,
    before: &Calendar,
    after: &Calendar,
) -> Effect<'a> {
    let days = turned_days(before, after);
    let touched = |from: Moment, end: Date| {
        let start = from.date_in(record.zone);
        from.at < made.at && start < end && days.range(start..=end).any(|day| *day > start)
    };
    let clock = |calendar| Clock {
        horizon: Horizon {
            calendar,
            zone: record.zone,
        },
        as_of: record.as_of,
    };
    let mut effect = Effect::default();
    for case in record.archive.cases.iter().filter(|case| !case.deleted) {
        let (Some(sop), Some(file), Some(progress), Some(timing)) =
            (case.sop(), case.record(), &case.progress, &case.timing)
        else {
            continue;
        };
        let steps: Vec<usize> = case
            .steps
            .iter()
            .zip(&timing.steps)
            .enumerate()
            .filter(|(_, (step, time))| touched(time.from, step.step.finished.date_in(record.zone)))
            .map(|(at, _)| at)
            .collect();
        let open = timing.open.as_ref();
        let open = open.filter(|open| touched(open.from, record.as_of));
        if steps.is_empty() && open.is_none() {
            continue;
        }
        effect.clocks += steps.len() + usize::from(open.is_some());
        let old = measure(sop, file, &case.steps, progress, clock(before));
        let new = measure(sop, file, &case.steps, progress, clock(after));
        for at in steps {
            let turn = match (on_time(&old, at), on_time(&new, at)) {
                (true, false) => Turn::Late,
                (false, true) => Turn::OnTime,
                _ => continue,
            };
            effect.flips.push(Flip {
                case,
                step: Some(at),
                activity: case.steps.get(at).map_or(0, |s| s.step.activity.value),
                turn,
            });
        }
        if let Some(open) = open {
            let turn = match (overdue(&old, record.as_of), overdue(&new, record.as_of)) {
                (false, true) => Turn::Late,
                (true, false) => Turn::OnTime,
                _ => continue,
            };
            effect.flips.push(Flip {
                case,
                step: None,
                activity: open.activity,
                turn,
            });
        }
    }
    effect
}

fn on_time(timing: &Timing, at: usize) -> bool {
    timing.steps.get(at).is_none_or(|step| step.on_time)
}

fn overdue(timing: &Timing, as_of: Date) -> bool {
    let due = timing.open.as_ref().and_then(|open| open.due);
    due.is_some_and(|due| due.date < as_of)
}

/// Steps of the cases that are there, by the officer whom they name: looked through once, however many changes are judged.
pub struct Acts<'a> {
    by_officer: BTreeMap<&'a str, Vec<(&'a Case, usize)>>,
}

impl<'a> Acts<'a> {
    /// Looks through the archive.
    pub fn of(archive: &'a Archive) -> Self {
        let mut by_officer: BTreeMap<&str, Vec<(&Case, usize)>> = BTreeMap::new();
        for case in archive.cases.iter().filter(|case| !case.deleted) {
            for (at, step) in case.steps.iter().enumerate() {
                let acts = by_officer.entry(&step.step.officer.value).or_default();
                acts.push((case, at));
            }
        }
        Self { by_officer }
    }

    /// Steps of an officer that were finished before an instant, by case and position. By the instant: on one day, a step
    /// may come first and the term that it rests on after it.
    pub fn before(
        &self,
        officer: &str,
        made: Moment,
    ) -> impl Iterator<Item = (&'a Case, usize, &'a Step)> {
        let acts = self.by_officer.get(officer).into_iter().flatten();
        acts.filter_map(move |(case, at)| {
            let step = &case.steps.get(*at)?.step;
            (step.finished.value.at < made.at).then_some((*case, *at, step))
        })
    }
}

/// Steps finished before the change whose officer is in the role by one of the rosters and not by the other. An officer
/// whom a roster does not list counts there as they were listed when the step was recorded.
pub fn roles<'a>(
    record: Record<'a>,
    acts: &Acts<'a>,
    made: Moment,
    (before, after): (&Roster, &Roster),
) -> Vec<Flip<'a>> {
    let officers: BTreeSet<&str> = before
        .officers
        .iter()
        .chain(&after.officers)
        .map(|officer| officer.id.as_str())
        .filter(|id| {
            let duties = |roster: &Roster| roster.officer(id).map(|o| o.duties.clone());
            duties(before) != duties(after)
        })
        .collect();
    let mut flips = Vec::new();
    for id in officers {
        for (case, at, step) in acts.before(id, made) {
            let day = step.finished.value.date_in(record.zone);
            let in_role = |roster: &Roster| {
                let recorded = case.step_transition(at);
                let officer = record.policy.officer(roster, id, recorded);
                officer.is_some_and(|officer| officer.works_in(&step.lane.value, day))
            };
            let turn = match (in_role(before), in_role(after)) {
                (false, true) => Turn::InRole,
                (true, false) => Turn::NotInRole,
                _ => continue,
            };
            flips.push(Flip {
                case,
                step: Some(at),
                activity: step.activity.value,
                turn,
            });
        }
    }
    flips.sort_by(|a, b| (&a.case.path, a.step).cmp(&(&b.case.path, b.step)));
    flips
}

/// The first day that lies in one of the terms and not in the other.
pub fn first_turned(before: Option<Term>, after: Option<Term>) -> Option<Date> {
    match (before, after) {
        (None, None) => None,
        (Some(term), None) | (None, Some(term)) => Some(term.since),
        (Some(a), Some(b)) if a.since != b.since => Some(a.since.min(b.since)),
        (Some(a), Some(b)) => match (a.until, b.until) {
            (a, b) if a == b => None,
            (Some(a), Some(b)) => a.min(b).tomorrow().ok(),
            (a, b) => a.or(b)?.tomorrow().ok(),
        },
    }
}

impl OfficeChange {
    /// The calendar before, with only those changes that came after the day they are about, in the site's zone; `None`
    /// when there are none, or the change is no change of a calendar that can be read.
    pub fn retroactive_calendar(&self, zone: &TimeZone) -> Option<(Calendar, BTreeSet<Date>)> {
        let (before, after) = self.calendars()?;
        let made = self.made.date_in(zone);
        let mut days = turned_days(before, after);
        days.retain(|day| *day < made);
        if days.is_empty() {
            return None;
        }
        let mut calendar = Calendar::clone(before);
        for day in &days {
            match after.holidays.get(day) {
                Some(holiday) => calendar.holidays.insert(*day, holiday.clone()),
                None => calendar.holidays.remove(day),
            };
        }
        Some((calendar, days))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn term(since: &str, until: &str) -> Term {
        Term {
            since: since.parse().expect("a day"),
            until: until.parse().ok(),
        }
    }

    #[test]
    fn the_first_day_that_two_terms_differ_on() {
        let first = |a, b| first_turned(a, b).map(|day| day.to_string());
        let open = || Some(term("2025-01-02", ""));
        let ended = || Some(term("2025-01-02", "2025-06-30"));
        assert_eq!(first(open(), open()), None);
        assert_eq!(first(None, open()).as_deref(), Some("2025-01-02"));
        assert_eq!(first(open(), ended()).as_deref(), Some("2025-07-01"));
        assert_eq!(
            first(ended(), Some(term("2025-01-02", "2025-03-31"))).as_deref(),
            Some("2025-04-01")
        );
        assert_eq!(
            first(ended(), Some(term("2024-12-01", "2025-06-30"))).as_deref(),
            Some("2024-12-01")
        );
    }

    #[test]
    fn a_day_off_on_a_sunday_turns_no_day() {
        let with = |day: &str| {
            let date: Date = day.parse().expect("a day");
            let holiday = crate::calendar::Holiday {
                date,
                name: String::new(),
                kind: crate::calendar::HolidayKind::Other,
                decree: String::new(),
            };
            Calendar {
                holidays: [(date, holiday)].into(),
                ..Calendar::default()
            }
        };
        let none = Calendar::default();
        assert!(turned_days(&none, &with("2025-08-17")).is_empty());
        assert_eq!(turned_days(&with("2025-08-18"), &none).len(), 1);
    }
}
