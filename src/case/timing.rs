//! Steps against the calendar: due dates, working days used, days late.
//!
//! A step's clock runs from the previous step's `selesai`, the first from `diterima`. Dates are judged in the site's zone.

use jiff::civil::Date;

use super::effective::EffectiveStep;
use super::progress::Progress;
use super::record::CaseRecord;
use crate::calendar::{Due, Horizon, calendar_days_between, due};
use crate::sop::{DayUnit, Sop};
use crate::stamp::Moment;

/// One step's time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTiming {
    /// When its clock started.
    pub from: Moment,
    /// When its limit ended; `None` when the form gives no limit or the activity is unknown.
    pub due: Option<Due>,
    /// Working days from `from` to `selesai`; negative when time runs backwards.
    pub working_days: i64,
    /// Calendar days from `from` to `selesai`.
    pub calendar_days: i64,
    /// Days past the due date, in the SOP's unit; 0 when on time. A step late by hours within its due day counts 0 here
    /// and has `on_time` false.
    pub days_late: i64,
    /// Whether it met its limit; true when there is none.
    pub on_time: bool,
}

/// The clock of the activity that is due now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenTiming {
    /// The activity.
    pub activity: u32,
    /// When its clock started.
    pub from: Moment,
    /// When its limit ends; `None` when the form gives none.
    pub due: Option<Due>,
    /// Working days since `from` on the as-of day.
    pub working_days: i64,
    /// Days past the due date on the as-of day, in the SOP's unit; 0 when not overdue.
    pub days_overdue: i64,
}

/// All times of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timing {
    /// One entry per step.
    pub steps: Vec<StepTiming>,
    /// The activity due now, while the case runs.
    pub open: Option<OpenTiming>,
}

/// Measures every step, and the activity now due against the as-of day.
pub fn measure(
    sop: &Sop,
    record: &CaseRecord,
    steps: &[EffectiveStep],
    progress: &Progress,
    clock: Clock<'_>,
) -> Timing {
    let zone = clock.horizon.zone;
    let mut from = record.received.value;
    let mut timed = Vec::with_capacity(steps.len());
    for step in steps {
        let finished = step.step.finished.value;
        let due = limit_end(sop, step.step.activity.value, from, clock);
        let (start, end) = (from.date_in(zone), finished.date_in(zone));
        timed.push(StepTiming {
            from,
            due,
            working_days: clock.horizon.calendar.working_days_between(start, end),
            calendar_days: calendar_days_between(start, end),
            days_late: due.map_or(0, |due| days_past(sop, due, end, clock)),
            on_time: due.is_none_or(|due| due.is_met_by(finished, zone)),
        });
        from = finished;
    }
    let open = progress.due_activity().map(|activity| {
        let due = limit_end(sop, activity, from, clock);
        OpenTiming {
            activity,
            from,
            due,
            working_days: clock
                .horizon
                .calendar
                .working_days_between(from.date_in(zone), clock.as_of),
            days_overdue: due.map_or(0, |due| days_past(sop, due, clock.as_of, clock)),
        }
    });
    Timing { steps: timed, open }
}

/// The calendar, the zone, and the day on which the site is judged.
#[derive(Clone, Copy, Debug)]
pub struct Clock<'a> {
    /// Calendar and zone.
    pub horizon: Horizon<'a>,
    /// The as-of day, in the site's zone.
    pub as_of: Date,
}

fn limit_end(sop: &Sop, activity: u32, from: Moment, clock: Clock<'_>) -> Option<Due> {
    let limit = sop.activity(activity)?.limit?;
    due(clock.horizon, from, limit, sop.day_unit)
}

fn days_past(sop: &Sop, due: Due, day: Date, clock: Clock<'_>) -> i64 {
    if day <= due.date {
        return 0;
    }
    match sop.day_unit {
        // A step finished on a day off right after its due date is late although no working day has passed: one day.
        DayUnit::Working => clock
            .horizon
            .calendar
            .working_days_between(due.date, day)
            .max(1),
        DayUnit::Calendar => calendar_days_between(due.date, day),
    }
}
