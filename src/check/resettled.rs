//! What changes of the settings did to verdicts: the cases are judged again by the settings before and after each.
//!
//! No rule is written a second time here. The rules themselves are asked, and what they find by the one and not by the other
//! is a verdict that turned. Only rules about cases are asked again: of commits and of the office's own files the settings
//! move no more than a day's border, but for the day from which commits must be signed, which is counted here.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::registry::{CHECKS, Judge};
use super::sop::own_changes;
use super::time::overdue::OVERDUE;
use super::{CaseContext, Facts};
use crate::calendar::Horizon;
use crate::case::Case;
use crate::case::timing::{Clock, measure};
use crate::finding::Rule;
use crate::history::Commit;
use crate::policy::OfficeChange;
use crate::settings::Settings;
use crate::stamp::{CommitId, Moment};

/// What one change of the settings did.
#[derive(Clone, Debug)]
pub struct Resettled {
    /// The commit that changed them.
    pub commit: Arc<Commit>,
    /// The parent with which it is compared.
    pub parent: Option<CommitId>,
    /// What changed that decides verdicts, as `key: before → after`.
    pub settings: Vec<String>,
    /// Whether cases are judged otherwise by it, not signatures alone.
    pub about_cases: bool,
    /// How many steps had been finished by then.
    pub reached: usize,
    /// The verdicts that turned, of what lies before the change.
    pub turned: Vec<Turned>,
    /// How many commits without a signature had to be signed before the change and need not be after it.
    pub excused: usize,
}

/// One verdict that turned.
#[derive(Clone, Debug)]
pub struct Turned {
    /// Position of the case in the archive that was judged.
    pub case: usize,
    /// Path of its file.
    pub path: String,
    /// Number of the case.
    pub id: String,
    /// The step, from 1, where it is one's.
    pub step: Option<u32>,
    /// The rule.
    pub rule: &'static Rule,
    /// It is a finding by the settings after the change, and was none before; or the other way round.
    pub found: bool,
}

/// A finding, as far as a verdict goes: the rule's position in the catalogue, and the step.
type Key = (usize, Option<u32>);

/// Judges every change of a setting that decides.
pub(super) fn resettled(facts: Facts<'_>) -> Vec<Resettled> {
    let changes = own_changes(&facts).filter_map(|change| Some((change, change.settings()?)));
    let changes: Vec<(&OfficeChange, (&Settings, &Settings))> = changes
        .map(|(change, (before, after))| (change, (before.as_ref(), after.as_ref())))
        .filter(|(_, (before, after))| before.deciding() != after.deciding())
        .collect();
    if changes.is_empty() {
        return Vec::new();
    }
    let mut benches = Benches::default();
    let pairs: Vec<(usize, usize)> = changes
        .iter()
        .map(|(_, (before, after))| (benches.of(facts, before), benches.of(facts, after)))
        .collect();
    let finished = finished(facts);
    let unsigned = unsigned(facts);
    let mut found: Vec<Resettled> = changes
        .iter()
        .zip(&pairs)
        .map(|((change, (before, after)), pair)| Resettled {
            commit: Arc::clone(&change.commit),
            parent: change.parent,
            settings: before.deciding().differences(&after.deciding()),
            about_cases: pair.0 != pair.1,
            reached: finished.partition_point(|at| *at < change.made.at),
            turned: Vec::new(),
            excused: unsigned
                .iter()
                .filter(|commit| commit.is_excused(change.made, before, after))
                .count(),
        })
        .collect();
    if benches.all.len() > 1 {
        for (position, verdicts) in verdicts(facts, &benches.all) {
            let Some(case) = facts.archive.cases.get(position) else {
                continue;
            };
            for ((change, _), (pair, found)) in changes.iter().zip(pairs.iter().zip(&mut found)) {
                let (Some(before), Some(after)) = (verdicts.get(pair.0), verdicts.get(pair.1))
                else {
                    continue;
                };
                let turned = before.symmetric_difference(after);
                found.turned.extend(turned.filter_map(|key| {
                    let rule = super::rules().get(key.0).copied()?;
                    lies_before(case, (rule, key.1), change.made).then(|| Turned {
                        case: position,
                        path: case.path.clone(),
                        id: case.id.clone(),
                        step: key.1,
                        rule,
                        found: after.contains(key),
                    })
                }));
            }
        }
    }
    found
}

/// The different settings by which cases are judged again: the present ones but for what decides about cases.
#[derive(Default)]
struct Benches {
    all: Vec<Settings>,
    known: HashMap<(String, u32), usize>,
}

impl Benches {
    fn of(&mut self, facts: Facts<'_>, settings: &Settings) -> usize {
        let key = (settings.zone_name.clone(), settings.recording_tolerance);
        *self.known.entry(key).or_insert_with(|| {
            self.all.push(Settings {
                zone: settings.zone.clone(),
                zone_name: settings.zone_name.clone(),
                recording_tolerance: settings.recording_tolerance,
                ..facts.settings.clone()
            });
            self.all.len() - 1
        })
    }
}

/// Of each case on which the benches are not of one mind, by position, what each of them finds.
fn verdicts(facts: Facts<'_>, benches: &[Settings]) -> Vec<(usize, Vec<BTreeSet<Key>>)> {
    let positions: HashMap<&str, usize> = super::rules()
        .iter()
        .enumerate()
        .filter(|(_, rule)| facts.settings.severity(rule).is_some())
        .map(|(position, rule)| (rule.name, position))
        .collect();
    let cases = facts.archive.cases.par_iter().enumerate();
    cases
        .filter(|(_, case)| !case.deleted)
        .filter_map(|(position, case)| {
            let found = benches
                .iter()
                .map(|settings| verdict(Facts { settings, ..facts }, case, &positions));
            let found: Vec<BTreeSet<Key>> = found.collect();
            let first = found.first()?;
            found
                .iter()
                .any(|other| other != first)
                .then_some((position, found))
        })
        .collect()
}

/// What the rules about cases find of one case, whose times are measured anew.
fn verdict(facts: Facts<'_>, case: &Case, positions: &HashMap<&str, usize>) -> BTreeSet<Key> {
    let clock = Clock {
        horizon: Horizon {
            calendar: facts.calendar,
            zone: &facts.settings.zone,
        },
        as_of: facts.as_of,
    };
    let mut case = case.clone();
    if let (Some(sop), Some(record), Some(progress)) = (case.sop(), case.record(), &case.progress) {
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
    keys.filter_map(|finding| Some((*positions.get(finding.rule.name)?, finding.step)))
        .collect()
}

/// Whether what a verdict is about came before a change. What came later was judged by the new settings from the start.
fn lies_before(case: &Case, (rule, step): (&Rule, Option<u32>), made: Moment) -> bool {
    let when = match step {
        Some(step) => {
            let step = usize::try_from(step.saturating_sub(1)).ok();
            let step = step.and_then(|at| case.steps.get(at));
            step.map(|step| step.step.finished.value)
        }
        None if rule == &OVERDUE => {
            let open = case.timing.as_ref().and_then(|timing| timing.open.as_ref());
            open.map(|open| open.from)
        }
        None => case.record().map(|record| record.received.value),
    };
    when.is_some_and(|when| when.at < made.at)
}

/// When steps were finished, in order.
fn finished(facts: Facts<'_>) -> Vec<Timestamp> {
    let cases = facts.archive.cases.iter().filter(|case| !case.deleted);
    let steps = cases.flat_map(|case| &case.steps);
    let mut finished: Vec<Timestamp> = steps.map(|step| step.step.finished.value.at).collect();
    finished.sort_unstable();
    finished
}

/// A commit of the record without a signature.
struct Unsigned {
    at: Timestamp,
    /// The day that counts: its own, or that of what it stands on where that is later.
    day: Date,
}

impl Unsigned {
    fn is_excused(&self, made: Moment, before: &Settings, after: &Settings) -> bool {
        let asked = |settings: &Settings| {
            settings
                .signing_since
                .is_some_and(|since| self.day >= since)
        };
        self.at < made.at && asked(before) && !asked(after)
    }
}

/// Commits that touch cases or the office's files and are not signed.
fn unsigned(facts: Facts<'_>) -> Vec<Unsigned> {
    let zone: &TimeZone = &facts.settings.zone;
    let touching: HashSet<usize> = facts.history.changes.iter().map(|c| c.commit).collect();
    let office = facts.policy.changes.iter();
    let office: HashSet<CommitId> = office.map(|change| change.commit.id).collect();
    let mut carried: HashMap<CommitId, Date> = HashMap::new();
    let mut found = Vec::new();
    for (at, commit) in facts.history.commits.iter().enumerate() {
        let own = commit.committer.when.date_in(zone);
        let parents = commit.parents.iter();
        let below = parents.filter_map(|id| carried.get(id).copied()).max();
        let of_record = touching.contains(&at) || office.contains(&commit.id);
        if of_record && !commit.signed {
            found.push(Unsigned {
                at: commit.committer.when.at,
                day: below.map_or(own, |below| below.max(own)),
            });
        }
        // A clock that ran ahead of the day of judgement says nothing about the commits after it.
        let witness = below.max((own <= facts.as_of).then_some(own));
        carried.extend(witness.map(|day| (commit.id, day)));
    }
    found
}
