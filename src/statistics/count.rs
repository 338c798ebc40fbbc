//! From what was measured of each case to the figures.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::measured::{Counted, Measured, Outcome, StepFact, Waiting};
use super::{Half, Month, SopStatistics, Statistics, Subject, Totals};
use super::{StepTally, UnitTally};
use crate::load::SopFile;
use crate::sop::SopKey;

/// Counts everything, in time linear in the number of steps and findings.
pub fn compute(subject: Subject<'_>) -> Statistics {
    let mut figures = Statistics::default();
    for file in subject.sops {
        let sop = figures.sops.entry(file.key.sop.clone()).or_default();
        if let Some(text) = &file.sop {
            sop.texts.insert(file.key.revision, text.clone());
        }
    }
    for measured in subject.cases {
        match measured.counted() {
            Ok(counted) => count(subject, counted, &mut figures),
            Err(why) => figures.left_out.add(why),
        }
    }
    count_findings(subject, &mut figures);
    for sop in figures.sops.values_mut() {
        sop.close_halves();
    }
    figures
}

/// The revisions that judge cases though their text is not at the chosen commit, each with the index of the first case that
/// it judges: the text that judges that one stands for the revision.
pub fn unpublished<'m>(sops: &[SopFile], cases: &[&'m Measured]) -> BTreeMap<&'m SopKey, usize> {
    let published: BTreeSet<&SopKey> = sops
        .iter()
        .filter(|file| file.sop.is_some())
        .map(|file| &file.key)
        .collect();
    let mut first = BTreeMap::new();
    for (index, measured) in cases.iter().enumerate() {
        if let Ok(counted) = measured.counted()
            && !published.contains(&counted.sop)
        {
            first.entry(&counted.sop).or_insert(index);
        }
    }
    first
}

fn count(subject: Subject<'_>, counted: &Counted, figures: &mut Statistics) {
    let key = &counted.sop;
    let sop = figures.sops.entry(key.sop.clone()).or_default();
    if let Some(text) = subject.texts.get(key) {
        let texts = sop.texts.entry(key.revision);
        texts.or_insert_with(|| text.clone());
    }
    for totals in [&mut figures.whole, &mut sop.totals] {
        totals.add(counted, subject.as_of);
    }
    sop.add_events(counted);
    for placed in counted.steps.iter().filter_map(StepFact::placed) {
        let key = counted.key(placed.activity);
        let half = sop.halves.entry(Half::of(placed.day.0)).or_default();
        half.activities.entry(key).or_default().add(placed, counted);
        sop.activities.entry(key).or_default().add(placed, counted);
        let lane = counted.word(placed.lane).to_owned();
        sop.lanes.entry(lane).or_default().add(placed);
    }
    if let Outcome::Running(Some(waiting)) = &counted.outcome {
        sop.add_waiting(counted, waiting, subject.as_of);
    }
}

/// All findings, those of each SOP's cases, and those that name a step of an activity.
fn count_findings(subject: Subject<'_>, figures: &mut Statistics) {
    for noted in subject.findings {
        figures.whole.findings.add(noted);
        let case = noted.case.and_then(|index| subject.cases.get(index));
        let Some(Ok(counted)) = case.map(|case| case.counted()) else {
            continue;
        };
        let sop = figures.sops.entry(counted.sop.sop.clone()).or_default();
        sop.totals.findings.add(noted);
        let step = noted.step.and_then(|step| step.checked_sub(1));
        let step = step.and_then(|step| usize::try_from(step).ok());
        let step = step.and_then(|step| counted.steps.get(step));
        let Some(placed) = step.and_then(StepFact::placed) else {
            continue;
        };
        let key = counted.key(placed.activity);
        let half = sop.halves.entry(Half::of(placed.day.0)).or_default();
        half.activities.entry(key).or_default().findings += 1;
        sop.activities.entry(key).or_default().findings += 1;
    }
}

impl Totals {
    /// State, unit, age, due date and steps of a case.
    fn add(&mut self, counted: &Counted, as_of: Date) {
        self.cases.add(&counted.outcome);
        let mut steps = StepTally::default();
        for step in &counted.steps {
            steps.add(step.class());
            if let Some(placed) = step.placed() {
                let month = self.months.entry(Month::of(placed.day.0)).or_default();
                month.add(placed.class);
            }
        }
        self.steps = self.steps.plus(steps);
        let unit: &mut UnitTally = self.units.entry(counted.applicant.clone()).or_default();
        unit.cases.add(&counted.outcome);
        unit.steps = unit.steps.plus(steps);
        let Outcome::Running(Some(waiting)) = &counted.outcome else {
            return;
        };
        unit.overdue += usize::from(waiting.overdue);
        self.ages.add(waiting.since_received, waiting.since_last);
        let due = waiting.due.map(|day| day.0);
        self.due.add(due, waiting.overdue, as_of);
    }
}

impl SopStatistics {
    /// What happened to a case as a whole, by half-year, and how long it took.
    fn add_events(&mut self, counted: &Counted) {
        if let Some(received) = counted.received {
            self.half(received.0).received += 1;
        }
        match &counted.outcome {
            Outcome::Finished(Some(finish)) => {
                self.half(finish.day.0).finished += 1;
                self.lead.add(finish.lead);
            }
            Outcome::Cancelled(Some(day)) => self.half(day.0).cancelled += 1,
            Outcome::Finished(None) | Outcome::Cancelled(None) => {}
            Outcome::Running(_) | Outcome::Lost => {}
        }
    }

    /// The activity that a running case waits for. It waits for each of the activity's lanes, because which of them has it
    /// is not recorded.
    fn add_waiting(&mut self, counted: &Counted, waiting: &Waiting, as_of: Date) {
        let Some(awaited) = &waiting.activity else {
            return;
        };
        let key = counted.key(awaited.number);
        let half = self.halves.entry(Half::of(as_of)).or_default();
        for tally in [&mut half.activities, &mut self.activities] {
            let tally = tally.entry(key).or_default();
            tally.wait(awaited.limit, counted.unit, waiting.overdue);
        }
        for lane in &awaited.lanes {
            let lane = counted.word(*lane).to_owned();
            let tally = self.lanes.entry(lane).or_default();
            tally.waiting += 1;
            tally.overdue += usize::from(waiting.overdue);
        }
    }

    fn half(&mut self, day: Date) -> &mut super::HalfYear {
        self.halves.entry(Half::of(day)).or_default()
    }

    /// Reckons which cases were open at the end of each half-year.
    fn close_halves(&mut self) {
        let mut open = 0_usize;
        for half in self.halves.values_mut() {
            open = (open + half.received).saturating_sub(half.finished + half.cancelled);
            half.open = open;
        }
    }
}
