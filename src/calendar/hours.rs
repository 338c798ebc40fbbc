//! Office hours, for limits in hours and minutes.

use jiff::civil::{Time, Weekday};
use jiff::{SignedDuration, Span};

use super::Shift;
use super::due::{Due, Horizon};
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

    /// Office time of a week without days off, in seconds.
    fn seconds_a_week(&self) -> i64 {
        self.days
            .iter()
            .flatten()
            .map(|(open, close)| close.duration_since(*open).as_secs().max(0))
            .sum()
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
        let seconds = minutes.checked_mul(60)?;
        // An absurd limit ends beyond the calendar; a walk of thousands of years is not needed to see it.
        let whole_weeks = seconds.checked_div(self.seconds_a_week())?;
        start
            .checked_add(Span::new().try_weeks(whole_weeks - 1).ok()?)
            .ok()?;
        let mut left = SignedDuration::from_secs(seconds);
        let mut day = start.date();
        loop {
            if horizon.calendar.is_working_day(day) {
                for (open, close) in self.shifts(day.weekday()) {
                    let open = day.to_datetime(*open).max(start);
                    let room = day.to_datetime(*close).duration_since(open);
                    if room >= left {
                        let end = open.checked_add(left).ok()?;
                        let instant = end.to_zoned_datetime(horizon.zone.clone()).ok()?;
                        return Some(Due {
                            date: end.date(),
                            instant: Some(instant.timestamp()),
                        });
                    }
                    left -= room.max(SignedDuration::ZERO);
                }
            }
            day = day.tomorrow().ok()?;
        }
    }
}
