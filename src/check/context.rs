//! What a rule about one case is given, and the shapes its findings usually take.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::Facts;
use crate::case::{
    Case, CaseRecord, CaseVersion, EffectiveStep, StepTiming, progress::StepProgress,
};
use crate::finding::{Finding, Rule};
use crate::history::Commit;
use crate::sop::Sop;
use crate::source::{Place, Span};
use crate::stamp::Moment;

/// One case and everything around it.
#[derive(Clone, Copy)]
pub struct CaseContext<'a> {
    /// Everything.
    pub facts: Facts<'a>,
    /// The case.
    pub case: &'a Case,
}

/// A step with what the walk through the SOP and the calendar say of it.
#[derive(Clone, Copy)]
pub struct WalkedStep<'a> {
    /// The step, corrections applied.
    pub step: &'a EffectiveStep,
    /// The step before it.
    pub previous: Option<&'a EffectiveStep>,
    /// Its place in the flow.
    pub progress: &'a StepProgress,
    /// Its time.
    pub timing: &'a StepTiming,
}

impl<'a> CaseContext<'a> {
    /// The record and the SOP that judges it, where both can be read.
    pub fn judged(&self) -> Option<(&'a CaseRecord, &'a Sop)> {
        Some((self.case.record()?, self.case.sop()?))
    }

    /// Every step with the one before it.
    pub fn steps(&self) -> impl Iterator<Item = (Option<&'a EffectiveStep>, &'a EffectiveStep)> {
        let steps = &self.case.steps;
        let previous = std::iter::once(None).chain(steps.iter().map(Some));
        previous.zip(steps)
    }

    /// Every step with its verdicts; nothing without a readable record and SOP.
    pub fn walked(&self) -> impl Iterator<Item = WalkedStep<'a>> {
        let progress = self.case.progress.iter().flat_map(|walk| &walk.steps);
        let timing = self.case.timing.iter().flat_map(|times| &times.steps);
        self.steps()
            .zip(progress.zip(timing))
            .map(|((previous, step), (progress, timing))| WalkedStep {
                step,
                previous,
                progress,
                timing,
            })
    }

    /// A place in the case's file.
    pub fn place(&self, span: Span) -> Place {
        self.case.version.source.place(span)
    }

    /// A finding about the case as a whole.
    pub fn finding(&self, rule: &'static Rule) -> Finding {
        Finding::new(rule)
            .case(&self.case.id)
            .at(self.case.version.source.whole())
            .with("case", self.case.id.as_str())
    }

    /// A finding about the present text of the file, with the commit since which `stands` holds of every version.
    pub fn since(&self, finding: Finding, stands: impl Fn(&CaseVersion) -> bool) -> Finding {
        let written = self.case.transitions.iter().rev().filter(|t| t.is_own());
        let standing = written.take_while(|t| t.after.as_deref().is_some_and(&stands));
        match standing.last() {
            Some(transition) => finding.commit(transition.commit.id),
            None => finding,
        }
    }

    /// A finding about one step, at the accused value; names the commit that recorded the step.
    pub fn step_finding(
        &self,
        rule: &'static Rule,
        step: &EffectiveStep,
        accused: Span,
    ) -> Finding {
        let position = step.index.saturating_sub(1) as usize;
        let finding = self
            .finding(rule)
            .step(step.index)
            .imported(position < self.case.leading_imports())
            .at(self.place(accused))
            .with("step", step.index)
            .with("activity", step.step.activity.value);
        match self.case.step_transition(position) {
            Some(transition) => finding.commit(transition.commit.id),
            None => finding,
        }
    }

    /// Points at a step that explains the finding.
    pub fn beside(
        &self,
        finding: Finding,
        step: Option<&EffectiveStep>,
        label: &'static str,
    ) -> Finding {
        match step {
            Some(step) => finding.related(self.place(step.step.span()), label),
            None => finding,
        }
    }

    /// Names the commit that did it, in the finding and in its message.
    pub fn done_by(&self, finding: Finding, commit: &Commit) -> Finding {
        by_commit(finding, commit, self.zone())
    }

    /// The site's time zone.
    pub fn zone(&self) -> &'a TimeZone {
        &self.facts.settings.zone
    }

    /// The local day of a moment.
    pub fn day(&self, moment: Moment) -> Date {
        moment.date_in(self.zone())
    }

    /// The local day and time of a moment.
    pub fn clock(&self, moment: Moment) -> DateTime {
        moment.zoned(self.zone()).datetime()
    }
}

/// Names a commit in a finding and fills `$commit` and `$commit_date` of its message.
pub fn by_commit(finding: Finding, commit: &Commit, zone: &TimeZone) -> Finding {
    finding
        .commit(commit.id)
        .with("commit", commit.id.short())
        .with("commit_date", commit.author.when.date_in(zone))
}
