//! Statistics: figures about the archive, counted from the facts and findings that the stages before have made.
//!
//! [`compute`] is a pure function that passes once over the cases; it knows no words, no templates and no charts. It counts
//! only what it is given: a case that a publication profile withholds is not among the archive's cases, so it is in no
//! figure either.
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
mod days;
mod findings;
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
use jiff::tz::TimeZone;

use crate::calendar::{Calendar, calendar_days_between};
use crate::case::{Case, State, StepTiming};
use crate::finding::Finding;
use crate::load::SopFile;
use crate::sop::{DayUnit, Sop};

pub use activity::{ActivityKey, ActivityTally, AnswerTally, LaneTally, Standard, UnitTally};
pub use cases::{CaseTally, LeftOut};
pub use days::Distribution;
pub use findings::{FindingTally, owners};
pub use open::{AGE_LIMITS, Ages, DueTally};
pub use period::{Half, Month};
pub use steps::{StepClass, StepTally};

use findings::by_case;

/// What is counted.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The SOP revisions at the chosen commit; an SOP without cases has figures too, all of them 0.
    pub sops: &'a [SopFile],
    /// The cases.
    pub cases: &'a [Case],
    /// What is wrong with them.
    pub findings: &'a [Finding],
    /// Days off, for ages.
    pub calendar: &'a Calendar,
    /// The site's zone.
    pub zone: &'a TimeZone,
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
    /// The text of each revision: that of the chosen commit, or where there is none, the one that judges the last case.
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

/// Counts everything, in time linear in the number of steps and findings.
pub fn compute(subject: Subject<'_>) -> Statistics {
    let mut figures = Statistics::default();
    for file in subject.sops {
        let sop = figures.sops.entry(file.key.sop.clone()).or_default();
        if let Some(text) = &file.sop {
            sop.texts.insert(file.key.revision, Arc::clone(text));
        }
    }
    let findings = by_case(subject.cases, subject.findings);
    for (case, findings) in subject.cases.iter().zip(findings) {
        match Counted::of(case, findings) {
            Ok(counted) => count(subject, &counted, &mut figures),
            Err(why) => figures.left_out.add(why),
        }
    }
    for finding in subject.findings {
        figures.whole.findings.add(finding);
    }
    for sop in figures.sops.values_mut() {
        sop.close_halves();
    }
    figures
}

/// A case that counts, with what the stages before say of it.
struct Counted<'a> {
    case: &'a Case,
    sop: &'a Arc<Sop>,
    record: &'a crate::case::CaseRecord,
    progress: &'a crate::case::Progress,
    timing: &'a crate::case::Timing,
    findings: Vec<&'a Finding>,
}

impl<'a> Counted<'a> {
    fn of(case: &'a Case, findings: Vec<&'a Finding>) -> Result<Self, cases::Reason> {
        if case.deleted {
            return Err(cases::Reason::Deleted);
        }
        let record = case.record().ok_or(cases::Reason::Unreadable)?;
        let measured = case.sop().zip(case.progress.as_ref());
        let measured = measured.zip(case.timing.as_ref());
        let ((sop, progress), timing) = measured.ok_or(cases::Reason::WithoutSop)?;
        Ok(Self {
            case,
            sop,
            record,
            progress,
            timing,
            findings,
        })
    }

    /// Days in the SOP's unit.
    fn days(&self, timing: &StepTiming) -> i64 {
        match self.sop.day_unit {
            DayUnit::Working => timing.working_days,
            DayUnit::Calendar => timing.calendar_days,
        }
    }

    fn key(&self, activity: u32) -> ActivityKey {
        ActivityKey {
            revision: self.sop.key.revision,
            activity,
        }
    }
}

fn count(subject: Subject<'_>, counted: &Counted<'_>, figures: &mut Statistics) {
    let key = &counted.sop.key;
    let sop = figures.sops.entry(key.sop.clone()).or_default();
    sop.texts
        .entry(key.revision)
        .or_insert_with(|| Arc::clone(counted.sop));
    for totals in [&mut figures.whole, &mut sop.totals] {
        count_case(subject, counted, totals);
    }
    for finding in &counted.findings {
        sop.totals.findings.add(finding);
    }
    count_events(subject, counted, sop);
    let mut days_of_steps = Vec::with_capacity(counted.case.steps.len());
    let rest = counted.timing.steps.iter().zip(&counted.progress.steps);
    for (step, (timing, progress)) in counted.case.steps.iter().zip(rest) {
        let day = step.step.finished.value.date_in(subject.zone);
        let number = step.step.activity.value;
        let activity = counted.sop.activity(number);
        let class = StepClass::of(activity, timing, day, subject.as_of);
        for totals in [&mut figures.whole, &mut sop.totals] {
            totals.add_step(class, day, &counted.record.applicant);
        }
        let placed = activity.filter(|_| class.has_a_place());
        days_of_steps.push(placed.map(|activity| (activity.number.value, day)));
        let Some(activity) = placed else { continue };
        let done = activity::Done {
            class,
            days: class.has_days().then(|| counted.days(timing)),
            activity,
            answer: step.step.decision.as_ref().map(|d| d.value.as_str()),
            progress,
            unit: counted.sop.day_unit,
        };
        let key = counted.key(number);
        let half = sop.halves.entry(Half::of(day)).or_default();
        half.activities.entry(key).or_default().add(&done);
        sop.activities.entry(key).or_default().add(&done);
        let lane = &step.step.lane.value;
        sop.lanes.entry(lane.clone()).or_default().add(&done);
    }
    for finding in &counted.findings {
        let step = finding.step.and_then(|step| step.checked_sub(1));
        let step = step.and_then(|step| usize::try_from(step).ok());
        let place = step.and_then(|step| *days_of_steps.get(step)?);
        let Some((number, day)) = place else { continue };
        let key = counted.key(number);
        let half = sop.halves.entry(Half::of(day)).or_default();
        half.activities.entry(key).or_default().findings += 1;
        sop.activities.entry(key).or_default().findings += 1;
    }
    count_waiting(subject, counted, sop);
}

/// State, unit, age and due date.
fn count_case(subject: Subject<'_>, counted: &Counted<'_>, totals: &mut Totals) {
    let state = &counted.progress.state;
    let open = counted.timing.open.as_ref();
    let overdue = open.is_some_and(|open| open.days_overdue > 0);
    totals.cases.add(state);
    let unit = totals.unit(&counted.record.applicant);
    unit.cases.add(state);
    unit.overdue += usize::from(overdue);
    let (State::Running(_), Some(open)) = (state, open) else {
        return;
    };
    let received = counted.record.received.value.date_in(subject.zone);
    let last = open.from.date_in(subject.zone);
    let age = |day| {
        subject
            .calendar
            .working_days_between(day, subject.as_of)
            .max(0)
    };
    totals.ages.add(age(received), age(last));
    let due = open.due.map(|due| due.date);
    totals.due.add(due, overdue, subject.as_of);
}

/// What happened to the case as a whole, by half-year, and how long it took.
fn count_events(subject: Subject<'_>, counted: &Counted<'_>, sop: &mut SopStatistics) {
    let day = |moment: crate::stamp::Moment| {
        let day = moment.date_in(subject.zone);
        (day <= subject.as_of).then_some(day)
    };
    let received = counted.record.received.value.date_in(subject.zone);
    if received <= subject.as_of {
        sop.halves.entry(Half::of(received)).or_default().received += 1;
    }
    match &counted.progress.state {
        State::Finished => {
            let last = counted.case.steps.last();
            let Some(last) = last.and_then(|step| day(step.step.finished.value)) else {
                return;
            };
            sop.halves.entry(Half::of(last)).or_default().finished += 1;
            sop.lead.add(match counted.sop.day_unit {
                DayUnit::Working => subject.calendar.working_days_between(received, last),
                DayUnit::Calendar => calendar_days_between(received, last),
            });
        }
        State::Cancelled => {
            let entry = counted.record.cancellation.as_ref();
            let Some(date) = entry.and_then(|entry| day(entry.date.value)) else {
                return;
            };
            sop.halves.entry(Half::of(date)).or_default().cancelled += 1;
        }
        State::Running(_) | State::Lost => {}
    }
}

/// The activity that a running case waits for. It waits for each of the activity's lanes, because which of them has it is
/// not recorded.
fn count_waiting(subject: Subject<'_>, counted: &Counted<'_>, sop: &mut SopStatistics) {
    let (State::Running(_), Some(open)) = (&counted.progress.state, &counted.timing.open) else {
        return;
    };
    let Some(activity) = counted.sop.activity(open.activity) else {
        return;
    };
    let overdue = open.days_overdue > 0;
    let key = counted.key(open.activity);
    let half = sop.halves.entry(Half::of(subject.as_of)).or_default();
    for tally in [&mut half.activities, &mut sop.activities] {
        let tally = tally.entry(key).or_default();
        tally.wait(activity, counted.sop.day_unit, overdue);
    }
    let mut lanes: Vec<&str> = activity.lanes.iter().map(|l| l.value.as_str()).collect();
    lanes.sort_unstable();
    lanes.dedup();
    for lane in lanes {
        let tally = sop.lanes.entry(lane.to_owned()).or_default();
        tally.waiting += 1;
        tally.overdue += usize::from(overdue);
    }
}

impl Totals {
    fn unit(&mut self, applicant: &str) -> &mut UnitTally {
        let name: Vec<&str> = applicant.split_whitespace().collect();
        self.units.entry(name.join(" ")).or_default()
    }

    fn add_step(&mut self, class: StepClass, day: Date, applicant: &str) {
        self.steps.add(class);
        if class.has_a_place() {
            self.months.entry(Month::of(day)).or_default().add(class);
        }
        self.unit(applicant).steps.add(class);
    }
}

impl SopStatistics {
    /// Reckons which cases were open at the end of each half-year.
    fn close_halves(&mut self) {
        let mut open = 0_usize;
        for half in self.halves.values_mut() {
            open = (open + half.received).saturating_sub(half.finished + half.cancelled);
            half.open = open;
        }
    }
}
