//! The working calendar: which days count, when a limit ends, how long something took.
//!
//! Working days are Monday to Friday less every day of `content/kalender.toml` (SKB Tiga Menteri and other decrees).
//! Counting starts on the day after; a limit of N days ends with the Nth counted day. All functions are pure.

mod due;
mod hours;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time, Weekday};

pub use due::{Due, Horizon, due};
pub use hours::OfficeHours;

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Days off; several decrees may declare one day, the first listed is kept.
    pub holidays: BTreeMap<Date, Holiday>,
    /// When the office works, for limits in hours and minutes.
    pub hours: OfficeHours,
}

impl Calendar {
    /// Whether the office works on this day.
    pub fn is_working_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            && !self.holidays.contains_key(&day)
    }

    /// Working days after `from` up to and including `to`; negative when `to` lies before `from`.
    pub fn working_days_between(&self, from: Date, to: Date) -> i64 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        let weekdays = weekdays_before(to) - weekdays_before(from);
        let off = match from.tomorrow() {
            Ok(first) if first <= to => self
                .holidays
                .range(first..=to)
                .filter(|(day, _)| is_weekday(**day))
                .count(),
            _ => 0,
        };
        weekdays - i64::try_from(off).unwrap_or(i64::MAX)
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

fn is_weekday(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Days since 1970-01-01.
fn day_number(day: Date) -> i64 {
    let epoch = Date::constant(1970, 1, 1);
    // A difference of two civil dates in days always fits: jiff's range is -9999..=9999.
    day.duration_since(epoch).as_secs() / 86_400
}

/// Weekdays from a fixed Monday up to and including `day`.
fn weekdays_before(day: Date) -> i64 {
    // 1970-01-05 was a Monday: day number 4.
    let since_monday = day_number(day) - 4 + 1;
    let weeks = since_monday.div_euclid(7);
    let rest = since_monday.rem_euclid(7);
    weeks * 5 + rest.min(5)
}
