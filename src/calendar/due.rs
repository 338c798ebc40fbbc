//! When a limit ends, and how long something took against it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::tally::first_day;
use super::{Calendar, day_number, day_of};
use crate::sop::{DayUnit, Limit, LimitUnit};
use crate::stamp::Moment;

/// The end of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Last day on which finishing is still on time, in the site's zone.
    pub date: Date,
    /// For limits in hours and minutes: the last instant.
    pub instant: Option<Timestamp>,
}

/// What every reckoning of a due date needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Horizon<'a> {
    /// The days off and office hours.
    pub calendar: &'a Calendar,
    /// The site's time zone.
    pub zone: &'a TimeZone,
}

impl Horizon<'_> {
    /// Whole minutes of office time between two moments of one day, on the day of the second; never negative.
    pub fn minutes_within_a_day(self, from: Moment, to: Moment) -> i64 {
        let end = to.zoned(self.zone).datetime();
        let day = end.date();
        if !self.calendar.is_working_day(day) {
            return 0;
        }
        let start = from.zoned(self.zone).datetime();
        let shifts = self.calendar.hours.shifts(day.weekday()).iter();
        let seconds = shifts.map(|(open, close)| {
            let open = day.to_datetime(*open).max(start);
            let close = day.to_datetime(*close).min(end);
            close.duration_since(open).as_secs().max(0)
        });
        seconds.sum::<i64>() / 60
    }
}

/// When a limit that starts to run at `from` ends. `None` when the date can't be represented (beyond the year 9999).
pub fn due(horizon: Horizon<'_>, from: Moment, limit: Limit, unit: DayUnit) -> Option<Due> {
    let Horizon { calendar, zone } = horizon;
    let start = from.date_in(zone);
    let amount = i64::from(limit.amount);
    let on = |date| Due {
        date,
        instant: None,
    };
    match (limit.unit, unit) {
        (LimitUnit::Minutes, _) => calendar.hours.add_minutes(horizon, from, amount),
        (LimitUnit::Hours, _) => calendar.hours.add_minutes(horizon, from, amount * 60),
        (LimitUnit::Days, DayUnit::Working) => calendar.add_working_days(start, amount).map(on),
        (LimitUnit::Weeks, DayUnit::Working) => {
            calendar.add_working_days(start, amount * 5).map(on)
        }
        (LimitUnit::Days, DayUnit::Calendar) => plus(start, Span::new().try_days(amount)).map(on),
        (LimitUnit::Weeks, DayUnit::Calendar) => plus(start, Span::new().try_weeks(amount)).map(on),
        (LimitUnit::Months, _) => plus(start, Span::new().try_months(amount)).map(on),
    }
}

/// A date later by `span`; `None` when either is out of range, which the caller reports as a limit without an end.
fn plus(start: Date, span: Result<Span, jiff::Error>) -> Option<Date> {
    span.and_then(|span| start.checked_add(span)).ok()
}

impl Due {
    /// Whether something finished at `moment` is on time.
    pub fn is_met_by(&self, moment: Moment, zone: &TimeZone) -> bool {
        match self.instant {
            Some(instant) => moment.at <= instant,
            None => moment.date_in(zone) <= self.date,
        }
    }
}

impl Calendar {
    /// The day that is the `count`th working day after `from`; `from` itself for a count of 0 or less; `None` beyond the
    /// calendar's range.
    pub fn add_working_days(&self, from: Date, count: i64) -> Option<Date> {
        if count <= 0 {
            return Some(from);
        }
        let from = day_number(from);
        let wanted = self.tally.working_days(from).checked_add(count)?;
        let days = (from, day_number(Date::MAX));
        day_of(first_day(days, wanted, |day| self.tally.working_days(day))?)
    }
}
