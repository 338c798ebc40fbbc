//! What the figures need of one case, and nothing else: no text of an SOP and no finding.
//!
//! It is a small value, made to be kept from one run to the next; days are those of the site's zone, and what depends on the
//! day on which the case is looked at is settled. So it is good for one as-of day, one calendar and one zone.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::activity::ActivityKey;
use super::cases::Reason;
use super::steps::StepClass;
use crate::calendar::calendar_days_between;
use crate::case::progress::{DecisionState, StepProgress};
use crate::case::timing::Clock;
use crate::case::{
    Case, CaseRecord, EffectiveStep, OpenTiming, Progress, State, StepTiming, Timing,
};
use crate::sop::{DayUnit, Flow, Limit, Sop, SopKey};

/// What the figures need of one case, or why it is in none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured(Result<Counted, Reason>);

impl Measured {
    /// Measures a case by the clock that judged it.
    pub fn of(case: &Case, clock: Clock<'_>) -> Self {
        Self(Facts::of(case, clock).map(|facts| facts.counted()))
    }

    /// The revision that judges it; `None` where it is in no figure.
    pub fn sop(&self) -> Option<&SopKey> {
        self.0.as_ref().ok().map(|counted| &counted.sop)
    }

    pub(super) fn counted(&self) -> Result<&Counted, Reason> {
        self.0.as_ref().map_err(|why| *why)
    }
}

/// A case that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(super) struct Counted {
    /// The revision that judges it.
    pub sop: SopKey,
    /// What it means by a day.
    pub unit: DayUnit,
    /// The unit that asked, with runs of blanks made one.
    pub applicant: String,
    /// The day on which it came in; `None` where that lies after the as-of day.
    pub received: Option<Day>,
    /// Where it stands.
    pub outcome: Outcome,
    /// Its steps, in order.
    pub steps: Vec<StepFact>,
    /// Lanes and answers, each once.
    words: Vec<String>,
}

/// Which of a case's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Word(u32);

/// Where a case stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Outcome {
    /// Berjalan; `None` where the form has no activity to wait for.
    Running(Option<Waiting>),
    /// Selesai; `None` where the last step lies after the as-of day.
    Finished(Option<Finish>),
    /// Dibatalkan, and when; `None` where that lies after the as-of day.
    Cancelled(Option<Day>),
    /// [`State::Lost`].
    Lost,
}

/// The end of a finished case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Finish {
    /// Of its last step.
    pub day: Day,
    /// Days from `diterima` to then, in the SOP's unit.
    pub lead: i64,
}

/// What a running case waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Waiting {
    /// Due date; `None` without a limit.
    pub due: Option<Day>,
    /// It has passed.
    pub overdue: bool,
    /// Working days since `diterima`.
    pub since_received: i64,
    /// Working days since the last step.
    pub since_last: i64,
    /// The activity; `None` where the SOP has none of this number.
    pub activity: Option<Awaited>,
}

/// The activity that is due now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Awaited {
    /// No.
    pub number: u32,
    /// Its limit.
    pub limit: Option<Limit>,
    /// Its lanes, each once, by name.
    pub lanes: Vec<Word>,
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum StepFact {
    /// Its class [has a place](StepClass::has_a_place).
    Placed(Placed),
    /// It has none.
    Apart(StepClass),
}

/// A step that belongs to an activity and a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Placed {
    /// What can be said of its time.
    pub class: StepClass,
    /// No.
    pub activity: u32,
    /// The day of `selesai`.
    pub day: Day,
    /// How long it took, in the SOP's unit, where that is known.
    pub days: Option<i64>,
    /// The activity's limit.
    pub limit: Option<Limit>,
    /// As recorded.
    pub lane: Word,
    /// The decision, where its activity decides.
    pub decision: Option<Decision>,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Decision {
    /// None, or an answer that the SOP does not have.
    Unanswered,
    /// One of the SOP's answers.
    Answer {
        /// Which.
        name: Word,
        /// Whether it sent the case back.
        sent_back: bool,
    },
}

/// A day, kept as three small numbers instead of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "(i16, i8, i8)", try_from = "(i16, i8, i8)")]
pub(super) struct Day(pub Date);

impl From<Day> for (i16, i8, i8) {
    fn from(Day(day): Day) -> Self {
        (day.year(), day.month(), day.day())
    }
}

impl TryFrom<(i16, i8, i8)> for Day {
    type Error = jiff::Error;

    fn try_from((year, month, day): (i16, i8, i8)) -> Result<Self, jiff::Error> {
        Date::new(year, month, day).map(Self)
    }
}

impl StepFact {
    /// What can be said of its time.
    pub fn class(&self) -> StepClass {
        match self {
            Self::Placed(placed) => placed.class,
            Self::Apart(class) => *class,
        }
    }

    /// Where it belongs.
    pub fn placed(&self) -> Option<&Placed> {
        match self {
            Self::Placed(placed) => Some(placed),
            Self::Apart(_) => None,
        }
    }
}

impl Counted {
    /// An activity of its revision.
    pub fn key(&self, activity: u32) -> ActivityKey {
        ActivityKey {
            revision: self.sop.revision,
            activity,
        }
    }

    /// A lane or an answer.
    pub fn word(&self, Word(index): Word) -> &str {
        let index = usize::try_from(index).ok();
        let word = index.and_then(|index| self.words.get(index));
        word.map_or("", String::as_str)
    }

    /// Whether each of its words is there.
    fn is_whole(&self) -> bool {
        let waiting = match &self.outcome {
            Outcome::Running(Some(waiting)) => waiting.activity.as_ref(),
            _ => None,
        };
        let lanes = waiting
            .into_iter()
            .flat_map(|awaited| awaited.lanes.iter().copied());
        let steps = self.steps.iter().filter_map(StepFact::placed);
        let steps = steps.flat_map(|placed| {
            let answer = match placed.decision {
                Some(Decision::Answer { name, .. }) => Some(name),
                Some(Decision::Unanswered) | None => None,
            };
            [Some(placed.lane), answer].into_iter().flatten()
        });
        let count = self.words.len();
        let there = |Word(index)| usize::try_from(index).is_ok_and(|index| index < count);
        lanes.chain(steps).all(there)
    }
}

impl Serialize for Counted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let counted = Self::deserialize(deserializer)?;
        let whole = counted.is_whole().then_some(counted);
        whole.ok_or_else(|| D::Error::custom("a word that is not there"))
    }
}

/// What the stages before say of a case that counts.
struct Facts<'a> {
    case: &'a Case,
    sop: &'a Sop,
    record: &'a CaseRecord,
    progress: &'a Progress,
    timing: &'a Timing,
    clock: Clock<'a>,
}

impl<'a> Facts<'a> {
    fn of(case: &'a Case, clock: Clock<'a>) -> Result<Self, Reason> {
        if case.deleted {
            return Err(Reason::Deleted);
        }
        let record = case.record().ok_or(Reason::Unreadable)?;
        let measured = case.sop().zip(case.progress.as_ref());
        let measured = measured.zip(case.timing.as_ref());
        let ((sop, progress), timing) = measured.ok_or(Reason::WithoutSop)?;
        Ok(Self {
            case,
            sop,
            record,
            progress,
            timing,
            clock,
        })
    }

    fn counted(&self) -> Counted {
        let mut words = Words::default();
        let rest = self.timing.steps.iter().zip(&self.progress.steps);
        let steps = self.case.steps.iter().zip(rest);
        let steps =
            steps.map(|(step, (timing, progress))| self.step(step, timing, progress, &mut words));
        let steps = steps.collect();
        let applicant: Vec<&str> = self.record.applicant.split_whitespace().collect();
        let received = self.received();
        Counted {
            sop: self.sop.key.clone(),
            unit: self.sop.day_unit,
            applicant: applicant.join(" "),
            received: self.come(received),
            outcome: self.outcome(&mut words),
            steps,
            words: words.list(),
        }
    }

    fn step(
        &self,
        step: &'a EffectiveStep,
        timing: &StepTiming,
        progress: &StepProgress,
        words: &mut Words<'a>,
    ) -> StepFact {
        let day = step.step.finished.value.date_in(self.clock.horizon.zone);
        let activity = self.sop.activity(step.step.activity.value);
        let class = StepClass::of(activity, timing, day, self.clock.as_of);
        let Some(activity) = activity.filter(|_| class.has_a_place()) else {
            return StepFact::Apart(class);
        };
        let days = match self.sop.day_unit {
            DayUnit::Working => timing.working_days,
            DayUnit::Calendar => timing.calendar_days,
        };
        StepFact::Placed(Placed {
            class,
            activity: activity.number.value,
            day: Day(day),
            days: class.has_days().then_some(days),
            limit: activity.limit,
            lane: words.word(&step.step.lane.value),
            decision: match activity.flow {
                Flow::Next(_) => None,
                Flow::Decision(_) => Some(match (&step.step.decision, progress.decision) {
                    (Some(answer), DecisionState::Fine) => Decision::Answer {
                        name: words.word(&answer.value),
                        sent_back: progress.sent_back,
                    },
                    _ => Decision::Unanswered,
                }),
            },
        })
    }

    fn outcome(&self, words: &mut Words<'a>) -> Outcome {
        match &self.progress.state {
            State::Running(_) => {
                let open = self.timing.open.as_ref();
                Outcome::Running(open.map(|open| self.waiting(open, words)))
            }
            State::Finished => Outcome::Finished(self.finish()),
            State::Cancelled => {
                let entry = self.record.cancellation.as_ref();
                let zone = self.clock.horizon.zone;
                let day = entry.map(|entry| entry.date.value.date_in(zone));
                Outcome::Cancelled(day.and_then(|day| self.come(day)))
            }
            State::Lost => Outcome::Lost,
        }
    }

    fn finish(&self) -> Option<Finish> {
        let last = self.case.steps.last()?;
        let day = last.step.finished.value.date_in(self.clock.horizon.zone);
        let day = self.come(day)?;
        let received = self.received();
        let lead = match self.sop.day_unit {
            DayUnit::Working => {
                let calendar = self.clock.horizon.calendar;
                calendar.working_days_between(received, day.0)
            }
            DayUnit::Calendar => calendar_days_between(received, day.0),
        };
        Some(Finish { day, lead })
    }

    fn waiting(&self, open: &OpenTiming, words: &mut Words<'a>) -> Waiting {
        let Clock { horizon, as_of } = self.clock;
        let age = |day| horizon.calendar.working_days_between(day, as_of).max(0);
        let activity = self.sop.activity(open.activity);
        Waiting {
            due: open.due.map(|due| Day(due.date)),
            overdue: open.days_overdue > 0,
            since_received: age(self.received()),
            since_last: age(open.from.date_in(horizon.zone)),
            activity: activity.map(|activity| {
                let mut lanes: Vec<&str> = activity
                    .lanes
                    .iter()
                    .map(|lane| lane.value.as_str())
                    .collect();
                lanes.sort_unstable();
                lanes.dedup();
                Awaited {
                    number: open.activity,
                    limit: activity.limit,
                    lanes: lanes.into_iter().map(|lane| words.word(lane)).collect(),
                }
            }),
        }
    }

    fn received(&self) -> Date {
        self.record.received.value.date_in(self.clock.horizon.zone)
    }

    /// The day, where it lies no later than the as-of day.
    fn come(&self, day: Date) -> Option<Day> {
        (day <= self.clock.as_of).then_some(Day(day))
    }
}

/// Words in the order in which they are first met.
#[derive(Default)]
struct Words<'a>(BTreeMap<&'a str, u32>);

impl<'a> Words<'a> {
    fn word(&mut self, word: &'a str) -> Word {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        Word(*self.0.entry(word).or_insert(next))
    }

    fn list(self) -> Vec<String> {
        let mut words: Vec<(&str, u32)> = self.0.into_iter().collect();
        words.sort_unstable_by_key(|(_, index)| *index);
        words.into_iter().map(|(word, _)| word.to_owned()).collect()
    }
}
