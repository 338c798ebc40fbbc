//! The working calendar: which days count, when a limit ends, how long something took.
//!
//! Working days are Monday to Friday less every day of `content/kalender.toml` (SKB Tiga Menteri and other decrees).
//! Counting starts on the day after; a limit of N days ends with the Nth counted day. All functions are pure.

mod due;
mod hours;
mod tally;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Span;
use jiff::civil::{Date, Time, Weekday};

pub use due::{Due, Horizon, due};
pub use hours::OfficeHours;
use tally::Tally;

/// Kind of a day off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HolidayKind {
    /// Libur nasional.
    National,
    /// Cuti bersama.
    CollectiveLeave,
    /// Declared otherwise, such as a polling day.
    Other,
}

/// One day off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// What it is.
    pub name: String,
    /// Its kind.
    pub kind: HolidayKind,
    /// The decree that declares it.
    pub decree: String,
}

/// Opening and closing time of one stretch of office hours.
pub type Shift = (Time, Time);

/// Holidays by day, and the office hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    holidays: BTreeMap<Date, Holiday>,
    hours: OfficeHours,
    tally: Tally,
}

impl Default for Calendar {
    fn default() -> Self {
        Self::new(BTreeMap::new(), OfficeHours::default())
    }
}

impl Calendar {
    /// The calendar of these days off and office hours.
    pub fn new(holidays: BTreeMap<Date, Holiday>, hours: OfficeHours) -> Self {
        let tally = Tally::of(holidays.keys().copied(), &hours);
        Self {
            holidays,
            hours,
            tally,
        }
    }

    /// Days off; several decrees may declare one day, the first listed is kept.
    pub fn holidays(&self) -> &BTreeMap<Date, Holiday> {
        &self.holidays
    }

    /// When the office works, for limits in hours and minutes.
    pub fn hours(&self) -> &OfficeHours {
        &self.hours
    }

    /// Whether the office works on this day.
    pub fn is_working_day(&self, day: Date) -> bool {
        is_weekday(day) && !self.holidays.contains_key(&day)
    }

    /// Working days after `from` up to and including `to`; negative when `to` lies before `from`.
    pub fn working_days_between(&self, from: Date, to: Date) -> i64 {
        self.tally.working_days(day_number(to)) - self.tally.working_days(day_number(from))
    }

    /// Years for which at least one day off is listed.
    pub fn years(&self) -> BTreeSet<i16> {
        self.holidays.keys().map(|day| day.year()).collect()
    }
}

/// Calendar days after `from` up to and including `to`; negative when `to` lies before `from`.
pub fn calendar_days_between(from: Date, to: Date) -> i64 {
    day_number(to) - day_number(from)
}

/// Whether a day is none of a weekend.
pub(crate) fn is_weekday(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The first of the days that are counted.
const EPOCH: Date = Date::constant(1970, 1, 1);

/// Days since 1970-01-01.
fn day_number(day: Date) -> i64 {
    // A difference of two civil dates in days always fits: jiff's range is -9999..=9999.
    day.duration_since(EPOCH).as_secs() / 86_400
}

/// The day of this number; `None` beyond the years that can be written.
fn day_of(number: i64) -> Option<Date> {
    EPOCH.checked_add(Span::new().try_days(number).ok()?).ok()
}
