//! Judging cases again: what a change of the settings or of the calendar did to verdicts on what was recorded before it.
//!
//! No rule is written a second time here. The rules about cases are asked by the policy before the change and by the one
//! after it, and what they find by the one and not by the other is a verdict that turned. [`settings`] and [`calendar`]
//! say which cases are asked about which change, and what else such a change does.

pub mod calendar;
pub mod settings;
mod signing;

use std::collections::{BTreeSet, HashMap};

use super::registry::{CHECKS, Judge};
use super::time::overdue::OVERDUE;
use super::{CaseContext, Facts};
use crate::calendar::Horizon;
use crate::case::Case;
use crate::case::timing::{Clock, measure};
use crate::finding::Rule;
use crate::stamp::{CommitId, Moment};

pub use calendar::Recounted;
pub use settings::Resettled;

/// How many changes of the settings, and how many of the calendar, are judged again: the first ones. An office changes
/// either some times a year; each change costs as much as there are verdicts that it turns.
pub const CHANGES_LIMIT: usize = 500;

/// What changes of the policy did to verdicts, each kind in the order of history.
#[derive(Clone, Debug, Default)]
pub struct Again {
    /// Changes of the settings.
    pub settings: Vec<Resettled>,
    /// How many more there are than [`CHANGES_LIMIT`].
    pub settings_beyond: usize,
    /// Changes of the calendar.
    pub calendar: Vec<Recounted>,
    /// How many more there are than [`CHANGES_LIMIT`].
    pub calendar_beyond: usize,
}

/// One verdict that turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Position of the case in the archive that was judged.
    pub case: usize,
    /// The step, from 1, where it is one's.
    pub step: Option<u32>,
    /// The rule.
    pub rule: &'static Rule,
    /// It is a finding by the policy after the change, and was none before; or the other way round.
    pub found: bool,
}

/// One verdict on a commit's signature that turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurnedCommit {
    /// The commit.
    pub commit: CommitId,
    /// Position of the case that it concerns, where it is one.
    pub case: Option<usize>,
    /// The step that it brought, from 1.
    pub step: Option<u32>,
    /// The rule.
    pub rule: &'static Rule,
    /// It is a finding by the policy after the change, and was none before; or the other way round.
    pub found: bool,
}

/// Judges every change again that may have turned something.
pub(super) fn again(facts: Facts<'_>) -> Again {
    let bench = Bench::of(facts);
    let (settings, settings_beyond) = settings::resettled(&bench, CHANGES_LIMIT);
    let (calendar, calendar_beyond) = calendar::recounted(&bench, CHANGES_LIMIT);
    Again {
        settings,
        settings_beyond,
        calendar,
        calendar_beyond,
    }
}

/// Leaves the first changes, and says how many more there were.
fn first<T>(changes: &mut Vec<T>, most: usize) -> usize {
    let beyond = changes.len().saturating_sub(most);
    changes.truncate(most);
    beyond
}

/// A finding, as far as a verdict goes: the rule's position in the catalogue, and the step.
type Key = (usize, Option<u32>);

/// What the rules about cases find of one case.
type Found = BTreeSet<Key>;

/// Everything that is judged again, and the rules that are asked: those that the site keeps on.
struct Bench<'a> {
    facts: Facts<'a>,
    positions: HashMap<&'static str, usize>,
}

impl<'a> Bench<'a> {
    fn of(facts: Facts<'a>) -> Self {
        let rules = super::rules().iter().enumerate();
        let on = rules.filter(|(_, rule)| facts.settings.severity(rule).is_some());
        Self {
            facts,
            positions: on.map(|(at, rule)| (rule.name, at)).collect(),
        }
    }

    /// The cases that are there, with their positions.
    fn cases(&self) -> impl Iterator<Item = (usize, &'a Case)> + use<'a> {
        let cases = self.facts.archive.cases.iter().enumerate();
        cases.filter(|(_, case)| !case.deleted)
    }

    /// What the rules find of a case by other facts, its times measured anew.
    fn asked(&self, facts: Facts<'_>, case: &Case) -> Found {
        let clock = Clock {
            horizon: Horizon {
                calendar: facts.calendar,
                zone: &facts.settings.zone,
            },
            as_of: facts.as_of,
        };
        let mut case = case.clone();
        if let (Some(sop), Some(record), Some(progress)) =
            (case.sop(), case.record(), &case.progress)
        {
            case.timing = Some(measure(sop, record, &case.steps, progress, clock));
        }
        let context = CaseContext { facts, case: &case };
        let mut findings = Vec::new();
        for check in CHECKS {
            if let Judge::Case(judge) = check.judge {
                judge(&context, &mut findings);
            }
        }
        let keys = findings.iter();
        keys.filter_map(|finding| Some((*self.positions.get(finding.rule.name)?, finding.step)))
            .collect()
    }
}

/// Verdicts on a case that are not the same before and after a change, of those that lie before it.
fn turned<'a>(
    case: usize,
    (before, after): (&'a Found, &'a Found),
    lies_before: impl Fn(&Rule, Option<u32>) -> bool + 'a,
) -> impl Iterator<Item = Turned> + 'a {
    before.symmetric_difference(after).filter_map(move |key| {
        let rule = super::rules().get(key.0).copied()?;
        lies_before(rule, key.1).then(|| Turned {
            case,
            step: key.1,
            rule,
            found: after.contains(key),
        })
    })
}

/// Whether what a verdict is about came before a change. What came later was judged by the new policy from the
/// start; its own second counts as before it.
fn lies_before(case: &Case, rule: &Rule, step: Option<u32>, made: Moment) -> bool {
    let when = match step {
        Some(step) => {
            let step = position(step).and_then(|at| case.steps.get(at));
            step.map(|step| step.step.finished.value)
        }
        None if rule == &OVERDUE => {
            let open = case.timing.as_ref().and_then(|timing| timing.open.as_ref());
            open.map(|open| open.from)
        }
        None => case.record().map(|record| record.received.value),
    };
    when.is_some_and(|when| when.at <= made.at)
}

/// Where a step stands among the case's.
pub(super) fn position(step: u32) -> Option<usize> {
    usize::try_from(step.checked_sub(1)?).ok()
}
