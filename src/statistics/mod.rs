//! Statistics: figures about the archive, counted from the facts and findings that the stages before have made.
//!
//! There are two stages, both pure functions. [`Measured::of`] takes of one case what the figures need of it, a small value
//! that can be kept; [`compute`] passes once over these. It knows no words, no templates and no charts. It counts only what it is
//! given: a case that a publication profile withholds is not among the archive's cases, so it is in no figure either.
//!
//! What counts, in all figures unless one says otherwise:
//!
//! - **Cases**: those whose file can be read, whose SOP text can be read, and that are still in the archive. The others are
//!   counted as [`LeftOut`] and nowhere else, so that `cases.total() + left_out.total()` is the whole archive. Withdrawn
//!   cases count with the steps that they have.
//! - **Steps**: all steps of those cases with their corrections applied. Each has exactly one [`StepClass`], and only the
//!   classes on time and late are judged: a step without a limit on the form is neither.
//! - **Months and half-years**: those of the local day of `selesai`. Steps dated after the as-of day and steps of an
//!   activity that the SOP does not have are in no month, no activity, no lane and no decision.
//! - **Days**: the SOP's own unit (working or calendar days), counted as the due dates are: the day after is the first.

mod activity;
mod cases;
mod count;
mod days;
mod findings;
mod measured;
mod open;
mod period;
#[cfg(test)]
mod property;
mod steps;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::load::SopFile;
use crate::sop::{Sop, SopKey};

pub use activity::{ActivityKey, ActivityTally, AnswerTally, LaneTally, Standard, UnitTally};
pub use cases::{CaseTally, LeftOut};
pub use count::{compute, unpublished};
pub use days::Distribution;
pub use findings::{FindingTally, Noted, noted, owners};
pub use measured::Measured;
pub use open::{AGE_LIMITS, Ages, DueTally};
pub use period::{Half, Month};
pub use steps::{StepClass, StepTally};

/// What is counted.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The SOP revisions at the chosen commit; an SOP without cases has figures too, all of them 0.
    pub sops: &'a [SopFile],
    /// The texts of those revisions that are [`unpublished`].
    pub texts: &'a BTreeMap<SopKey, Arc<Sop>>,
    /// The cases, measured on the as-of day.
    pub cases: &'a [&'a Measured],
    /// What is wrong with them, and with everything else.
    pub findings: &'a [Noted],
    /// The day on which everything is looked at.
    pub as_of: Date,
}

/// The figures of a set of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Cases by state.
    pub cases: CaseTally,
    /// Steps by class.
    pub steps: StepTally,
    /// Steps by the month in which they were finished. Future steps and unknown activities are in none.
    pub months: BTreeMap<Month, StepTally>,
    /// By the unit that asked (pemohon), as written, with runs of blanks made one. Two spellings are two units.
    pub units: BTreeMap<String, UnitTally>,
    /// How long the running cases have been running.
    pub ages: Ages,
    /// When the running cases are due.
    pub due: DueTally,
    /// Findings about these cases by rule and severity.
    pub findings: FindingTally,
}

/// The figures of one SOP over all its revisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SopStatistics {
    /// The text of each revision: that of the chosen commit, or where there is none, the one that judges the first case.
    pub texts: BTreeMap<u32, Arc<Sop>>,
    /// Cases, steps, months, units, ages and findings.
    pub totals: Totals,
    /// By revision and activity.
    pub activities: BTreeMap<ActivityKey, ActivityTally>,
    /// By lane (pelaksana), as recorded in the steps.
    pub lanes: BTreeMap<String, LaneTally>,
    /// Days from `diterima` to the last step, of the finished cases; time that runs backwards and steps dated after the
    /// as-of day are left out.
    pub lead: Distribution,
    /// By half-year, for the six-monthly form.
    pub halves: BTreeMap<Half, HalfYear>,
}

/// One SOP in one half-year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HalfYear {
    /// Cases that came in.
    pub received: usize,
    /// Cases whose last step, which finished them, is of this half-year.
    pub finished: usize,
    /// Cases withdrawn.
    pub cancelled: usize,
    /// Cases that had come in by its end (or the as-of day) and were neither finished nor withdrawn then.
    pub open: usize,
    /// By revision and activity: the steps finished in it. Waiting cases are counted only in the half-year of the as-of day.
    pub activities: BTreeMap<ActivityKey, ActivityTally>,
}

/// All figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// Over all SOPs. Its findings are all that there are, also those about no case.
    pub whole: Totals,
    /// Cases that are in no other figure.
    pub left_out: LeftOut,
    /// By key of the SOP.
    pub sops: BTreeMap<String, SopStatistics>,
}
