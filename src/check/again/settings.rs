//! What changes of the settings did to verdicts: the cases are judged again by the settings before and after each.
//!
//! Only rules about cases are asked again: of commits and of the office's own files the settings move no more than a day's
//! border, but for the day from which commits must be signed, of which `signing` tells.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;

use super::signing::Signings;
use super::{Bench, Found, Turned, TurnedCommit, first, lies_before, turned};
use crate::check::Facts;
use crate::check::sop::own_changes;
use crate::history::Commit;
use crate::policy::OfficeChange;
use crate::settings::Settings;
use crate::stamp::CommitId;

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
    /// Whether commits need to be signed no longer, or only from a later day on.
    pub excuses_signing: bool,
    /// How many steps had been finished by then.
    pub reached: usize,
    /// The verdicts that turned, of what lies before the change.
    pub turned: Vec<Turned>,
    /// The verdicts on signatures that turned, of commits made before the change.
    pub signatures: Vec<TurnedCommit>,
}

/// Judges so many changes of settings that decide; how many more there are.
pub(super) fn resettled(bench: &Bench<'_>, most: usize) -> (Vec<Resettled>, usize) {
    let facts = bench.facts;
    let changes = own_changes(&facts).filter_map(|change| Some((change, change.settings()?)));
    let mut changes: Vec<(&OfficeChange, (&Settings, &Settings))> = changes
        .map(|(change, (before, after))| (change, (before.as_ref(), after.as_ref())))
        .filter(|(_, (before, after))| before.deciding() != after.deciding())
        .collect();
    let beyond = first(&mut changes, most);
    if changes.is_empty() {
        return (Vec::new(), beyond);
    }
    let mut known = Known::default();
    let pairs: Vec<(usize, usize)> = changes
        .iter()
        .map(|(_, (before, after))| (known.of(facts, before), known.of(facts, after)))
        .collect();
    let finished = finished(facts);
    let signings = Signings::of(facts);
    let mut found: Vec<Resettled> = changes
        .iter()
        .zip(&pairs)
        .map(|((change, (before, after)), pair)| Resettled {
            commit: Arc::clone(&change.commit),
            parent: change.parent,
            settings: before.deciding().differences(&after.deciding()),
            about_cases: pair.0 != pair.1,
            excuses_signing: match (before.signing_since, after.signing_since) {
                (Some(before), after) => after.is_none_or(|after| after > before),
                (None, _) => false,
            },
            reached: finished.partition_point(|at| *at <= change.made.at),
            turned: Vec::new(),
            signatures: signings.turned(facts, change, (before, after)),
        })
        .collect();
    if known.all.len() > 1 {
        for (position, verdicts) in verdicts(bench, &known.all) {
            let Some(case) = facts.archive.cases.get(position) else {
                continue;
            };
            for ((change, _), (pair, found)) in changes.iter().zip(pairs.iter().zip(&mut found)) {
                let (Some(before), Some(after)) = (verdicts.get(pair.0), verdicts.get(pair.1))
                else {
                    continue;
                };
                let made = change.made;
                found
                    .turned
                    .extend(turned(position, (before, after), |rule, step| {
                        lies_before(case, rule, step, made)
                    }));
            }
        }
    }
    (found, beyond)
}

/// The different settings by which cases are judged again: the present ones but for what decides about cases.
#[derive(Default)]
struct Known {
    all: Vec<Settings>,
    positions: HashMap<(String, u32), usize>,
}

impl Known {
    fn of(&mut self, facts: Facts<'_>, settings: &Settings) -> usize {
        let key = (settings.zone_name.clone(), settings.recording_tolerance);
        *self.positions.entry(key).or_insert_with(|| {
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

/// Of each case on which the settings are not of one mind, by position, what is found by each of them.
fn verdicts(bench: &Bench<'_>, settings: &[Settings]) -> Vec<(usize, Vec<Found>)> {
    let facts = bench.facts;
    let cases: Vec<_> = bench.cases().collect();
    cases
        .into_par_iter()
        .filter_map(|(position, case)| {
            let asked = |settings| bench.asked(Facts { settings, ..facts }, case);
            let found: Vec<Found> = settings.iter().map(asked).collect();
            let first = found.first()?;
            found
                .iter()
                .any(|other| other != first)
                .then_some((position, found))
        })
        .collect()
}

/// When steps were finished, in order.
fn finished(facts: Facts<'_>) -> Vec<Timestamp> {
    let cases = facts.archive.cases.iter().filter(|case| !case.deleted);
    let steps = cases.flat_map(|case| &case.steps);
    let mut finished: Vec<Timestamp> = steps.map(|step| step.step.finished.value.at).collect();
    finished.sort_unstable();
    finished
}
