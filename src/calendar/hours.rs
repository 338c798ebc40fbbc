//! Office hours, for limits in hours and minutes.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time, Weekday};

use super::due::{Due, Horizon};
use super::tally::first_day;
use super::{Shift, day_number, day_of};
use crate::stamp::Moment;

/// When the office works, per weekday; a lunch break makes two stretches.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OfficeHours {
    /// Monday to Friday, in order of the clock.
    pub days: [Vec<Shift>; 5],
}

impl Default for OfficeHours {
    /// 07:30–16:00 with a break 12:00–13:00, Fridays 07:30–16:30 with a break 11:30–13:00: 37.5 hours a week
    /// (Perpres 21/2023).
    fn default() -> Self {
        let at = |hour, minute| Time::constant(hour, minute, 0, 0);
        let usual = vec![(at(7, 30), at(12, 0)), (at(13, 0), at(16, 0))];
        let friday = vec![(at(7, 30), at(11, 30)), (at(13, 0), at(16, 30))];
        Self {
            days: [usual.clone(), usual.clone(), usual.clone(), usual, friday],
        }
    }
}

impl OfficeHours {
    /// The stretches of one weekday; none on weekends.
    pub fn shifts(&self, weekday: Weekday) -> &[Shift] {
        let index = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(usize::MAX);
        self.days.get(index).map_or(&[], Vec::as_slice)
    }

    /// Office time of each weekday, in seconds.
    pub(super) fn seconds(&self) -> [i64; 5] {
        self.days.each_ref().map(|shifts| {
            let lengths = shifts.iter().map(|(open, close)| {
                let length = close.duration_since(*open);
                length.as_secs().max(0)
            });
            lengths.sum()
        })
    }

    /// The instant at which `minutes` of office time have passed since `from`. `None` when there is no office time at all
    /// or the date leaves the calendar's range.
    pub(super) fn add_minutes(
        &self,
        horizon: Horizon<'_>,
        from: Moment,
        minutes: i64,
    ) -> Option<Due> {
        // Office hours are hours on the wall clock; the zone is asked only at both ends.
        let start = from.zoned(horizon.zone).datetime();
        let calendar = horizon.calendar;
        let mut left = SignedDuration::from_secs(minutes.checked_mul(60)?);
        let first = start.date();
        if let Some(due) = self.within(horizon, start, &mut left) {
            return Some(due);
        }
        // The days on which there is not enough of it left are passed over.
        let (from, passed) = (day_number(first), calendar.tally.seconds(day_number(first)));
        let count = |day| calendar.tally.seconds(day);
        let wanted = passed.checked_add(left.as_secs())?;
        let last = first_day((from, day_number(Date::MAX)), wanted, count)?;
        left -= SignedDuration::from_secs(count(last - 1) - passed);
        self.within(horizon, day_of(last)?.to_datetime(Time::MIN), &mut left)
    }

    /// When what is left ends on the day of `start`, from then on; takes off what passes on it otherwise.
    fn within(
        &self,
        horizon: Horizon<'_>,
        start: DateTime,
        left: &mut SignedDuration,
    ) -> Option<Due> {
        let day = start.date();
        if !horizon.calendar.is_working_day(day) {
            return None;
        }
        for (open, close) in self.shifts(day.weekday()) {
            let open = day.to_datetime(*open).max(start);
            let room = day.to_datetime(*close).duration_since(open);
            if room >= *left {
                let end = open.checked_add(*left).ok()?;
                let instant = end.to_zoned_datetime(horizon.zone.clone()).ok()?;
                return Some(Due {
                    date: end.date(),
                    instant: Some(instant.timestamp()),
                });
            }
            *left -= room.max(SignedDuration::ZERO);
        }
        None
    }
}
