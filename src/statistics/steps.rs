//! Steps by what can be said of their time.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::StepTiming;
use crate::sop::Activity;

/// What can be said of a step's time; every step is in exactly one class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepClass {
    /// Judged: finished within its limit.
    OnTime,
    /// Judged: finished after its limit.
    Late,
    /// The form gives no limit, so nothing is judged.
    Unlimited,
    /// Its `selesai` lies before the step before it (rule `time-reversed`), so how long it took is not known.
    Reversed,
    /// Its `selesai` lies after the as-of day (rule `future-step`), so it has not happened yet.
    Future,
    /// The SOP has no such activity (rule `unknown-activity`).
    Unknown,
}

impl StepClass {
    /// The class of a step: of an activity, finished on `day`. Where several apply, unknown goes before future, and future
    /// before reversed.
    pub fn of(activity: Option<&Activity>, timing: &StepTiming, day: Date, as_of: Date) -> Self {
        if activity.is_none() {
            Self::Unknown
        } else if day > as_of {
            Self::Future
        } else if timing.calendar_days < 0 {
            Self::Reversed
        } else if timing.due.is_none() {
            Self::Unlimited
        } else if timing.on_time {
            Self::OnTime
        } else {
            Self::Late
        }
    }

    /// Whether it belongs to an activity, a lane, a month and a half-year.
    pub fn has_a_place(self) -> bool {
        !matches!(self, Self::Future | Self::Unknown)
    }

    /// Whether it is known how long it took.
    pub fn has_days(self) -> bool {
        self.has_a_place() && self != Self::Reversed
    }
}

/// Steps by class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepTally {
    /// [`StepClass::OnTime`].
    pub on_time: usize,
    /// [`StepClass::Late`].
    pub late: usize,
    /// [`StepClass::Unlimited`].
    pub unlimited: usize,
    /// [`StepClass::Reversed`].
    pub reversed: usize,
    /// [`StepClass::Future`].
    pub future: usize,
    /// [`StepClass::Unknown`].
    pub unknown: usize,
}

impl StepTally {
    /// Counts one step.
    pub fn add(&mut self, class: StepClass) {
        let count = match class {
            StepClass::OnTime => &mut self.on_time,
            StepClass::Late => &mut self.late,
            StepClass::Unlimited => &mut self.unlimited,
            StepClass::Reversed => &mut self.reversed,
            StepClass::Future => &mut self.future,
            StepClass::Unknown => &mut self.unknown,
        };
        *count += 1;
    }

    /// The steps of two tallies together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            on_time: self.on_time + other.on_time,
            late: self.late + other.late,
            unlimited: self.unlimited + other.unlimited,
            reversed: self.reversed + other.reversed,
            future: self.future + other.future,
            unknown: self.unknown + other.unknown,
        }
    }

    /// All steps.
    pub fn total(self) -> usize {
        self.judged() + self.not_judged()
    }

    /// Those on time or late: the denominator of every on-time share.
    pub fn judged(self) -> usize {
        self.on_time + self.late
    }

    /// Those of which nothing can be said.
    pub fn not_judged(self) -> usize {
        self.unlimited + self.reversed + self.future + self.unknown
    }
}
