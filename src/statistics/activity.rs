//! Figures of one activity, one lane, one unit.

use std::collections::BTreeMap;

use super::cases::CaseTally;
use super::days::Distribution;
use super::measured::{Counted, Decision, Placed};
use super::steps::{StepClass, StepTally};
use crate::sop::{DayUnit, Limit, LimitUnit};

/// An activity of one revision: numbers mean different things in different revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityKey {
    /// Revision of the SOP.
    pub revision: u32,
    /// No.
    pub activity: u32,
}

/// The limits that judged the steps of an activity. They differ only where a revision's text was changed between cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standard {
    /// No step and no case asked for it yet.
    #[default]
    Unseen,
    /// The form gives none.
    None,
    /// The same for all.
    One(Limit, DayUnit),
    /// Not the same for all.
    Several,
}

impl Standard {
    fn see(&mut self, limit: Option<Limit>, unit: DayUnit) {
        let seen = limit.map_or(Self::None, |limit| Self::One(limit, unit));
        *self = match *self {
            Self::Unseen => seen,
            same if same == seen => same,
            _ => Self::Several,
        };
    }

    /// The limit in whole days of the SOP's unit, where it has such a length: a month has not, nor has an hour.
    pub fn days(self) -> Option<i64> {
        let Self::One(limit, unit) = self else {
            return None;
        };
        let amount = i64::from(limit.amount);
        match (limit.unit, unit) {
            (LimitUnit::Days, _) => Some(amount),
            (LimitUnit::Weeks, DayUnit::Working) => Some(amount * 5),
            (LimitUnit::Weeks, DayUnit::Calendar) => Some(amount * 7),
            (LimitUnit::Minutes | LimitUnit::Hours | LimitUnit::Months, _) => None,
        }
    }
}

/// One answer of a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AnswerTally {
    /// How often it was given.
    pub given: usize,
    /// How often it sent the case back: to an activity that is not after this one on the form.
    pub sent_back: usize,
}

/// The figures of one activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActivityTally {
    /// Steps by class.
    pub steps: StepTally,
    /// Days that its steps took, limits or none; steps whose time runs backwards are left out.
    pub days: Distribution,
    /// Those of the steps that were late. A step may be late by a day off, so that its days alone do not tell.
    pub late_days: Distribution,
    /// What they were measured against.
    pub standard: Standard,
    /// Answers of a decision; those that were never given are not listed.
    pub answers: BTreeMap<String, AnswerTally>,
    /// Steps of a decision that give no answer, or one that the SOP does not have.
    pub unanswered: usize,
    /// Findings that name one of its steps.
    pub findings: usize,
    /// Running cases that wait for it.
    pub waiting: usize,
    /// Those of them that are past its due date.
    pub overdue: usize,
}

impl ActivityTally {
    /// Counts a step of this case.
    pub(super) fn add(&mut self, placed: &Placed, counted: &Counted) {
        self.steps.add(placed.class);
        self.standard.see(placed.limit, counted.unit);
        if let Some(days) = placed.days {
            self.days.add(days);
            if placed.class == StepClass::Late {
                self.late_days.add(days);
            }
        }
        match placed.decision {
            Some(Decision::Answer { name, sent_back }) => {
                let name = counted.word(name).to_owned();
                let tally = self.answers.entry(name).or_default();
                tally.given += 1;
                tally.sent_back += usize::from(sent_back);
            }
            Some(Decision::Unanswered) => self.unanswered += 1,
            None => {}
        }
    }

    /// Counts a case that waits for it.
    pub(super) fn wait(&mut self, limit: Option<Limit>, unit: DayUnit, overdue: bool) {
        self.standard.see(limit, unit);
        self.waiting += 1;
        self.overdue += usize::from(overdue);
    }

    /// How often its decision was made with an answer of the SOP: the denominator of the share sent back.
    pub fn decided(&self) -> usize {
        self.answers.values().map(|answer| answer.given).sum()
    }

    /// How often its decision sent a case back.
    pub fn sent_back(&self) -> usize {
        self.answers.values().map(|answer| answer.sent_back).sum()
    }
}

/// The figures of one lane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaneTally {
    /// Its steps by class; a step that involves several lanes counts for the one that is recorded.
    pub steps: StepTally,
    /// Days that they took.
    pub days: Distribution,
    /// Running cases that wait for one of its activities. A case that waits for an activity of two lanes is counted in both,
    /// so these add up to the running cases or more.
    pub waiting: usize,
    /// Those of them that are past the due date.
    pub overdue: usize,
}

impl LaneTally {
    pub(super) fn add(&mut self, placed: &Placed) {
        self.steps.add(placed.class);
        if let Some(days) = placed.days {
            self.days.add(days);
        }
    }
}

/// The figures of one unit that asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnitTally {
    /// Its cases by state.
    pub cases: CaseTally,
    /// Steps of its cases by class, whoever performed them.
    pub steps: StepTally,
    /// Its running cases that are past the due date.
    pub overdue: usize,
}
