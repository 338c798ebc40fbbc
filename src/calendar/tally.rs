//! Working days and office time counted up from a fixed Monday, so that no reckoning walks over the days between two dates:
//! a calendar may list a day off for every day of centuries.

use jiff::civil::Date;

use super::hours::OfficeHours;
use super::{day_number, is_weekday};

/// The weekdays off in order, and what a week without them holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    off: Vec<Off>,
    /// Office time of Monday to Friday, in seconds.
    week: [i64; 5],
}

/// A weekday on which the office doesn't work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Off {
    day: i64,
    /// Office time that falls away on it and on all before it, in seconds.
    seconds: i64,
}

impl Tally {
    /// Counts days off, which come in order.
    pub(super) fn of(holidays: impl Iterator<Item = Date>, hours: &OfficeHours) -> Self {
        let week = hours.seconds();
        let mut seconds = 0;
        let off = holidays.filter(|day| is_weekday(*day)).map(|date| {
            let weekday = usize::try_from(date.weekday().to_monday_zero_offset());
            seconds += weekday.ok().and_then(|at| week.get(at)).unwrap_or(&0);
            let day = day_number(date);
            Off { day, seconds }
        });
        Self {
            off: off.collect(),
            week,
        }
    }

    /// Working days up to and including a day; only differences mean something.
    pub(super) fn working_days(&self, day: i64) -> i64 {
        let (weeks, rest) = since_monday(day);
        let off = i64::try_from(self.off_until(day)).unwrap_or(i64::MAX);
        weeks * 5 + rest.min(5) - off
    }

    /// Office time up to and including a day, in seconds; only differences mean something.
    pub(super) fn seconds(&self, day: i64) -> i64 {
        let (weeks, rest) = since_monday(day);
        let whole: i64 = self.week.iter().sum();
        let begun: i64 = self.week.iter().zip(0..rest).map(|(day, _)| day).sum();
        let last = self.off_until(day).checked_sub(1);
        let off = last.and_then(|last| self.off.get(last));
        weeks * whole + begun - off.map_or(0, |off| off.seconds)
    }

    fn off_until(&self, day: i64) -> usize {
        self.off.partition_point(|off| off.day <= day)
    }
}

/// The first day after `from` on which `count`, which never falls, has reached `wanted`; `None` where it has not on the last.
pub(super) fn first_day(
    (from, last): (i64, i64),
    wanted: i64,
    count: impl Fn(i64) -> i64,
) -> Option<i64> {
    let (mut below, mut step) = (from, 1);
    let mut reached = loop {
        let next = below.saturating_add(step).min(last);
        if count(next) >= wanted {
            break next;
        }
        if next == last {
            return None;
        }
        (below, step) = (next, step * 2);
    };
    while reached - below > 1 {
        let middle = below + (reached - below) / 2;
        if count(middle) >= wanted {
            reached = middle;
        } else {
            below = middle;
        }
    }
    Some(reached)
}

/// Whole weeks since a fixed Monday up to and including a day, and the days of the week that it is in.
fn since_monday(day: i64) -> (i64, i64) {
    // 1970-01-05 was a Monday: day number 4.
    let days = day - 4 + 1;
    (days.div_euclid(7), days.rem_euclid(7))
}
