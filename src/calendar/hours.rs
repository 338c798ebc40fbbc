//! Office hours, for limits in hours and minutes.

use jiff::civil::{Time, Weekday};
use jiff::{Timestamp, ToSpan};

use super::Shift;
use super::due::{Due, Horizon};
use crate::stamp::Moment;

/// When the office works, per weekday; a lunch break makes two stretches.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// The instant at which `minutes` of office time have passed since `from`. `None` when there is no office time at all
    /// or the date leaves the calendar's range.
    pub(super) fn add_minutes(
        &self,
        horizon: Horizon<'_>,
        from: Moment,
        minutes: i64,
    ) -> Option<Due> {
        if self.days.iter().all(Vec::is_empty) {
            return None;
        }
        let mut left = minutes * 60;
        let mut day = from.date_in(horizon.zone);
        loop {
            if horizon.calendar.is_working_day(day) {
                for (open, close) in self.shifts(day.weekday()) {
                    let instant = |time: &Time| -> Option<Timestamp> {
                        let zoned = day
                            .to_datetime(*time)
                            .to_zoned_datetime(horizon.zone.clone());
                        zoned.ok().map(|z| z.timestamp())
                    };
                    let (open, close) = (instant(open)?.max(from.at), instant(close)?);
                    let room = close.duration_since(open).as_secs();
                    if room >= left {
                        let end = open.checked_add(left.seconds()).ok()?;
                        return Some(Due {
                            date: end.to_zoned_datetime(horizon.zone.clone()).date(),
                            instant: Some(end),
                        });
                    }
                    left -= room.max(0);
                }
            }
            day = day.tomorrow().ok()?;
        }
    }
}
