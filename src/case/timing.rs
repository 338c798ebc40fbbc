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

impl Clock<'_> {
    /// Whether a moment lies no later than the as-of day.
    pub fn has_come(&self, moment: Moment) -> bool {
        moment.date_in(self.horizon.zone) <= self.as_of
    }

    /// Whether the case was withdrawn by the as-of day. A withdrawal that is dated later ends nothing yet.
    pub fn is_withdrawn(&self, record: &CaseRecord) -> bool {
        let withdrawal = record.cancellation.as_ref();
        withdrawal.is_some_and(|entry| self.has_come(entry.date.value))
    }
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use jiff::civil::date;

    use super::*;
    use crate::calendar::fixture::indonesia;
    use crate::case::effective::effective_steps;
    use crate::case::progress::walk;
    use crate::check::testing::{Draft, SopDraft, case, jakarta, moment, procedure, sop};

    fn timed(sop: SopDraft, draft: Draft, as_of: Date) -> Timing {
        let (sop, record) = (sop.build(), draft.version().record.expect("readable"));
        let steps = effective_steps(&record);
        let (calendar, zone) = (indonesia(), jakarta());
        let horizon = Horizon {
            calendar: &calendar,
            zone: &zone,
        };
        let clock = Clock { horizon, as_of };
        let progress = walk(&sop, &steps, clock.is_withdrawn(&record));
        measure(&sop, &record, &steps, &progress, clock)
    }

    #[test]
    fn the_clock_runs_from_the_request_and_then_from_step_to_step() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-16 10:00")
            .step(2, "2025-04-22 09:00");
        let timing = timed(procedure(), draft, date(2025, 4, 22));
        let [first, second] = timing.steps.as_slice() else {
            panic!("two steps");
        };
        assert_eq!(first.from, moment("2025-04-14 08:00"));
        assert_eq!(first.due.map(|due| due.date), Some(date(2025, 4, 15)));
        assert_eq!((first.working_days, first.calendar_days), (2, 2));
        assert_eq!((first.days_late, first.on_time), (1, false));
        // Good Friday and a weekend lie in between.
        assert_eq!(second.from, moment("2025-04-16 10:00"));
        assert_eq!((second.working_days, second.calendar_days), (3, 6));
        assert_eq!((second.days_late, second.on_time), (2, false));
    }

    #[test]
    fn a_corrected_finish_moves_the_next_clock() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 10:00")
            .step(2, "2025-04-16 09:00")
            .corrected_finish(1, "2025-04-15 10:00", "2025-04-16 10:00");
        let timing = timed(procedure(), draft, date(2025, 4, 16));
        assert_eq!(timing.steps[1].from, moment("2025-04-15 10:00"));
        assert!(timing.steps[1].on_time);
    }

    #[test]
    fn finishing_on_the_day_off_after_the_due_date_is_one_day_late() {
        let draft = case("001")
            .received("2025-04-16 08:00")
            .step(1, "2025-04-18 10:00");
        let timing = timed(procedure(), draft, date(2025, 4, 21));
        assert_eq!(
            (timing.steps[0].days_late, timing.steps[0].on_time),
            (1, false)
        );
    }

    #[test]
    fn no_limit_or_an_unknown_activity_is_on_time_and_measured() {
        let open = sop().activity(1, "", 0);
        let draft = case("001").received("2025-04-14 08:00");
        for activity in [1, 9] {
            let draft = draft.clone().step(activity, "2025-06-02 10:00");
            let step = &timed(open.clone(), draft, date(2025, 6, 2)).steps[0];
            assert_eq!((step.due, step.days_late, step.on_time), (None, 0, true));
            assert_eq!(step.calendar_days, 49);
        }
    }

    #[test]
    fn time_that_runs_backwards_counts_below_zero_and_is_not_late() {
        let draft = case("001")
            .received("2025-04-16 08:00")
            .step(1, "2025-04-14 10:00");
        let step = &timed(procedure(), draft, date(2025, 4, 16)).steps[0];
        assert_eq!((step.working_days, step.days_late), (-2, 0));
        assert!(step.on_time);
    }

    #[test]
    fn the_open_activity_is_held_against_the_as_of_day() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 10:00");
        let open = |day| timed(procedure(), draft.clone(), day).open.expect("open");
        let due = open(date(2025, 4, 16));
        assert_eq!((due.activity, due.days_overdue), (2, 0));
        assert_eq!(due.due.map(|due| due.date), Some(date(2025, 4, 16)));
        let over = open(date(2025, 4, 21));
        assert_eq!((over.working_days, over.days_overdue), (3, 2));
        // An as-of day before the clock started is no error.
        assert_eq!(open(date(2025, 4, 11)).working_days, -2);
    }

    #[test]
    fn a_case_that_ended_has_no_open_clock() {
        let draft = case("001").cancelled("2025-04-15 10:00");
        assert_eq!(timed(procedure(), draft, date(2025, 6, 2)).open, None);
    }
}
