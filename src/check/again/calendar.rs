//! What changes of the calendar did to verdicts: the cases are judged again by the calendar before and after each.
//!
//! A case is asked about a change only where a changed day lies in the time that its verdicts look at, or where one of its
//! limits runs in the office hours that changed; and by each calendar only once, however many changes lead to and fro. So
//! the effort follows what a change can turn, not the number of cases times that of changes.
//!
//! A change is held against the calendar before it twice: whole, which is what the page *Riwayat aturan* shows, and with
//! only what reaches back, which is what a finding is about: days that had passed, and office hours, which have no dates
//! and so hold for everything that was ever recorded.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::{Bench, Found, Turned, first, lies_before, position, turned};
use crate::calendar::{Calendar, OfficeHours};
use crate::case::{Case, StepTiming};
use crate::check::Facts;
use crate::check::sop::own_changes;
use crate::check::time::late_step::LATE_STEP;
use crate::finding::Rule;
use crate::history::Commit;
use crate::policy::OfficeChange;
use crate::sop::LimitUnit;
use crate::stamp::{CommitId, Moment};

/// What one change of the calendar did.
#[derive(Clone, Debug)]
pub struct Recounted {
    /// The commit that changed it.
    pub commit: Arc<Commit>,
    /// The parent with which it is compared.
    pub parent: Option<CommitId>,
    /// Path of the file.
    pub path: String,
    /// Days that had passed and became days off, or working days.
    pub passed: BTreeSet<Date>,
    /// How many of them became days off.
    pub added: usize,
    /// Whether the office hours changed.
    pub hours: bool,
    /// Clocks, those of open cases included, that had started when the change was made and ran over a changed day.
    pub over_days: usize,
    /// Those of them that ran over a changed day that had passed.
    pub over_passed: usize,
    /// Clocks of limits in hours or minutes that had started when the office hours were changed.
    pub in_hours: usize,
    /// The verdicts that turned, of what lies before the change.
    pub turned: Vec<Turned>,
    /// Those that turn by what reaches back alone.
    pub in_retrospect: Vec<Turned>,
}

/// Judges so many changes of the calendar that decide; how many more there are.
pub(super) fn recounted(bench: &Bench<'_>, most: usize) -> (Vec<Recounted>, usize) {
    let facts = bench.facts;
    let zone = &facts.settings.zone;
    let mut changes: Vec<Change<'_>> = own_changes(&facts)
        .filter_map(|change| Change::of(change, zone))
        .collect();
    let beyond = first(&mut changes, most);
    if changes.is_empty() {
        return (Vec::new(), beyond);
    }
    let index = Index::of(&changes);
    let cases: Vec<_> = bench.cases().collect();
    let effects: Vec<Vec<(usize, Effect)>> = cases
        .into_par_iter()
        .map(|case| effects(bench, &changes, &index, case))
        .collect();
    let mut found: Vec<Recounted> = changes.iter().map(Change::without_effect).collect();
    for (at, effect) in effects.into_iter().flatten() {
        if let Some(found) = found.get_mut(at) {
            found.over_days += effect.over_days;
            found.over_passed += effect.over_passed;
            found.in_hours += effect.in_hours;
            found.turned.extend(effect.turned);
            found.in_retrospect.extend(effect.in_retrospect);
        }
    }
    (found, beyond)
}

/// A change that decides verdicts.
struct Change<'a> {
    change: &'a OfficeChange,
    before: &'a Calendar,
    after: &'a Calendar,
    /// The calendar before, with only what reaches back.
    back: Calendar,
    /// Days that became days off, or working days.
    days: BTreeSet<Date>,
    /// Those of them that had passed.
    passed: BTreeSet<Date>,
}

impl<'a> Change<'a> {
    /// `None` for a change that is none of a calendar that can be read, and for one that decides nothing.
    fn of(change: &'a OfficeChange, zone: &TimeZone) -> Option<Self> {
        let (before, after) = change.calendars()?;
        let days = turned_days(before, after);
        if days.is_empty() && before.hours() == after.hours() {
            return None;
        }
        let made = change.made.date_in(zone);
        let passed: BTreeSet<Date> = days.range(..made).copied().collect();
        let mut back = before.holidays().clone();
        for day in &passed {
            match after.holidays().get(day) {
                Some(holiday) => back.insert(*day, holiday.clone()),
                None => back.remove(day),
            };
        }
        Some(Self {
            change,
            before,
            after,
            back: Calendar::new(back, after.hours().clone()),
            days,
            passed,
        })
    }

    fn turns_hours(&self) -> bool {
        self.before.hours() != self.after.hours()
    }

    fn without_effect(&self) -> Recounted {
        let passed = self.passed.iter();
        Recounted {
            commit: Arc::clone(&self.change.commit),
            parent: self.change.parent,
            path: self.change.path.clone(),
            added: passed
                .filter(|day| self.before.is_working_day(**day))
                .count(),
            passed: self.passed.clone(),
            hours: self.turns_hours(),
            over_days: 0,
            over_passed: 0,
            in_hours: 0,
            turned: Vec::new(),
            in_retrospect: Vec::new(),
        }
    }
}

/// Days on which the office works by one of the calendars and not by the other.
fn turned_days(before: &Calendar, after: &Calendar) -> BTreeSet<Date> {
    let days = before.holidays().keys().chain(after.holidays().keys());
    days.filter(|day| before.is_working_day(**day) != after.is_working_day(**day))
        .copied()
        .collect()
}

/// Which changes turned which day, and which the office hours; by their positions.
struct Index {
    days: BTreeMap<Date, Vec<usize>>,
    hours: Vec<usize>,
}

impl Index {
    fn of(changes: &[Change<'_>]) -> Self {
        let mut days: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
        for (at, change) in changes.iter().enumerate() {
            for day in &change.days {
                days.entry(*day).or_default().push(at);
            }
        }
        let all = changes.iter().enumerate();
        let hours = all.filter(|(_, change)| change.turns_hours());
        Self {
            days,
            hours: hours.map(|(at, _)| at).collect(),
        }
    }

    /// The changes that may turn a verdict on a case with this reach.
    fn touching(&self, reach: &Reach) -> BTreeSet<usize> {
        let days = self.days.range(reach.first..=reach.last);
        let by_days = days.flat_map(|(_, changes)| changes);
        let by_hours = self.hours.iter().filter(|_| reach.in_hours);
        by_days.chain(by_hours).copied().collect()
    }
}

/// The time that the verdicts on a case look at.
struct Reach {
    first: Date,
    last: Date,
    /// One of its limits runs in office hours.
    in_hours: bool,
}

impl Reach {
    fn of(facts: Facts<'_>, case: &Case) -> Option<Self> {
        let zone = &facts.settings.zone;
        let received = case.record()?.received.value.date_in(zone);
        let finished = case.steps.iter().map(|step| step.step.finished.value);
        let recorded = case.transitions.iter().map(|transition| {
            let commit = &transition.commit;
            commit.author.when.max(commit.committer.when)
        });
        let open = case.timing.as_ref().and_then(|timing| timing.open.as_ref());
        let days = finished.chain(recorded).map(|moment| moment.date_in(zone));
        let days = days.chain(open.map(|_| facts.as_of));
        let (first, last) = days.fold((received, received), |(first, last), day| {
            (first.min(day), last.max(day))
        });
        let steps = case.steps.iter().map(|step| step.step.activity.value);
        let mut activities = steps.chain(open.map(|open| open.activity));
        Some(Self {
            first,
            last,
            in_hours: activities.any(|activity| runs_in_hours(case, activity)),
        })
    }

    /// What of a calendar decides verdicts on the case.
    fn of_calendar<'c>(&self, calendar: &'c Calendar) -> Decisive<'c> {
        let days = calendar.holidays().range(self.first..=self.last);
        Decisive {
            days: days.map(|(day, _)| *day).collect(),
            hours: self.in_hours.then_some(calendar.hours()),
        }
    }
}

/// What of a calendar decides: days off and office hours.
#[derive(PartialEq, Eq, Hash)]
struct Decisive<'c> {
    days: Vec<Date>,
    hours: Option<&'c OfficeHours>,
}

fn runs_in_hours(case: &Case, activity: u32) -> bool {
    let activity = case.sop().and_then(|sop| sop.activity(activity));
    let limit = activity.and_then(|activity| activity.limit);
    limit.is_some_and(|limit| matches!(limit.unit, LimitUnit::Minutes | LimitUnit::Hours))
}

/// What a change did to one case.
#[derive(Default)]
struct Effect {
    over_days: usize,
    over_passed: usize,
    in_hours: usize,
    turned: Vec<Turned>,
    in_retrospect: Vec<Turned>,
}

/// What the changes did to one case; those that did nothing are left out.
fn effects(
    bench: &Bench<'_>,
    changes: &[Change<'_>],
    index: &Index,
    (at, case): (usize, &Case),
) -> Vec<(usize, Effect)> {
    let facts = bench.facts;
    let Some(reach) = Reach::of(facts, case) else {
        return Vec::new();
    };
    let clocks = clocks(facts, case);
    let mut asked = Asked {
        bench,
        case,
        reach: &reach,
        known: HashMap::new(),
    };
    let mut found = Vec::new();
    for position in index.touching(&reach) {
        let Some(change) = changes.get(position) else {
            continue;
        };
        let made = change.change.made;
        let started = || clocks.iter().filter(|clock| clock.from.at <= made.at);
        let mut effect = Effect {
            over_days: started().filter(|c| c.runs_over(&change.days)).count(),
            over_passed: started().filter(|c| c.runs_over(&change.passed)).count(),
            ..Effect::default()
        };
        if change.turns_hours() {
            effect.in_hours = started().filter(|clock| clock.in_hours).count();
        }
        let mut turns = |after| {
            let Some((before, after)) = asked.pair(change.before, after) else {
                return Vec::new();
            };
            let passed = |rule: &Rule, step| began_before(case, rule, step, made);
            turned(at, (&before, &after), passed).collect()
        };
        effect.turned = turns(change.after);
        effect.in_retrospect = turns(&change.back);
        found.push((position, effect));
    }
    found
}

/// What is known of one case: what the rules find by each calendar by which they were asked.
struct Asked<'b, 'c> {
    bench: &'b Bench<'b>,
    case: &'b Case,
    reach: &'b Reach,
    known: HashMap<Decisive<'c>, Arc<Found>>,
}

impl<'c> Asked<'_, 'c> {
    /// What is found by two calendars; `None` where they decide alike.
    fn pair(
        &mut self,
        before: &'c Calendar,
        after: &'c Calendar,
    ) -> Option<(Arc<Found>, Arc<Found>)> {
        let decisive = [before, after].map(|calendar| self.reach.of_calendar(calendar));
        let [by_before, by_after] = decisive;
        if by_before == by_after {
            return None;
        }
        Some((self.found(before, by_before), self.found(after, by_after)))
    }

    fn found(&mut self, calendar: &'c Calendar, decisive: Decisive<'c>) -> Arc<Found> {
        let (bench, case) = (self.bench, self.case);
        let found = self.known.entry(decisive).or_insert_with(|| {
            let facts = Facts {
                calendar,
                ..bench.facts
            };
            Arc::new(bench.asked(facts, case))
        });
        Arc::clone(found)
    }
}

/// A limit that ran, or runs.
struct Running {
    from: Moment,
    start: Date,
    end: Date,
    in_hours: bool,
}

impl Running {
    /// Working days are counted from the day after the start, office hours from the start itself.
    fn runs_over(&self, days: &BTreeSet<Date>) -> bool {
        let mut days = days.range(self.start..=self.end.max(self.start));
        days.any(|day| self.in_hours || *day > self.start)
    }
}

fn clocks(facts: Facts<'_>, case: &Case) -> Vec<Running> {
    let Some(timing) = &case.timing else {
        return Vec::new();
    };
    let zone = &facts.settings.zone;
    let running = |from: Moment, end, activity| Running {
        from,
        start: from.date_in(zone),
        end,
        in_hours: runs_in_hours(case, activity),
    };
    let steps = case.steps.iter().zip(&timing.steps);
    let steps = steps.map(|(step, time): (_, &StepTiming)| {
        let end = step.step.finished.value.date_in(zone);
        running(time.from, end, step.step.activity.value)
    });
    let open = timing.open.iter();
    let open = open.map(|open| running(open.from, facts.as_of, open.activity));
    steps.chain(open).collect()
}

/// Whether what a verdict is about came before a change: of a limit, that it had begun to run.
fn began_before(case: &Case, rule: &Rule, step: Option<u32>, made: Moment) -> bool {
    if rule != &LATE_STEP {
        return lies_before(case, rule, step, made);
    }
    let timing = case.timing.as_ref();
    let step = timing.and_then(|timing| timing.steps.get(position(step?)?));
    step.is_some_and(|step| step.from.at <= made.at)
}

#[cfg(test)]
mod tests;
