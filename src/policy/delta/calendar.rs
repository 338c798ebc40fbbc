//! Differences of calendars.

use super::Delta;
use crate::calendar::Calendar;

pub(super) fn deltas(before: &Calendar, after: &Calendar) -> Vec<Delta> {
    let mut found = Vec::new();
    let days = before.holidays().keys().chain(after.holidays().keys());
    let mut days: Vec<_> = days.collect();
    days.sort();
    days.dedup();
    for day in days {
        match (before.holidays().get(day), after.holidays().get(day)) {
            (None, Some(new)) => found.push(Delta::HolidayAdded(new.clone())),
            (Some(old), None) => found.push(Delta::HolidayRemoved(old.clone())),
            (Some(old), Some(new)) if old != new => {
                found.push(Delta::HolidayReworded(new.clone()));
            }
            _ => {}
        }
    }
    if before.hours() != after.hours() {
        found.push(Delta::Hours);
    }
    found
}
