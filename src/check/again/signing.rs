//! What another day from which commits must be signed does to verdicts on signatures: the rules of signatures are asked about
//! every commit of the record by the day before the change and by the day after it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::TurnedCommit;
use crate::check::Facts;
use crate::check::signature::{found_by, place, touched};
use crate::finding::Rule;
use crate::history::Commit;
use crate::maps::ByName;
use crate::policy::OfficeChange;
use crate::settings::Settings;
use crate::signature::{Demand, Standing};
use crate::stamp::CommitId;

/// The commits of the record, and what their signatures are worth.
pub(super) struct Signings<'a> {
    commits: Vec<Signing<'a>>,
}

struct Signing<'a> {
    commit: &'a Arc<Commit>,
    /// Its position in the history, where parents come first.
    at: usize,
    standing: &'a Standing,
    /// Its own day.
    day: Date,
    /// The latest day of what it stands on.
    below: Option<Date>,
    case: Option<usize>,
    step: Option<u32>,
}

impl<'a> Signings<'a> {
    /// Commits that touch cases or the office's files. Of those that are signed, the ones whose signature was looked at.
    pub(super) fn of(facts: Facts<'a>) -> Self {
        let zone = &facts.settings.zone;
        let history = facts.history;
        let touching: HashSet<usize> = history.changes.iter().map(|c| c.commit).collect();
        let office = facts.policy.changes.iter();
        let office: HashSet<CommitId> = office.map(|change| change.commit.id).collect();
        let cases = touched(&facts);
        let mut carried: ByName<Date> = HashMap::default();
        let mut commits = Vec::new();
        for (at, commit) in history.commits.iter().enumerate() {
            let day = commit.committer.when.date_in(zone);
            let parents = commit.parents.iter();
            let below = parents.filter_map(|id| carried.get(id).copied()).max();
            let of_record = touching.contains(&at) || office.contains(&commit.id);
            let standing = match history.signatures.get(&commit.id) {
                Some(signed) => Some(&signed.standing),
                None if of_record && !commit.signed => Some(&Standing::Unsigned),
                None => None,
            };
            if let Some(standing) = standing {
                let place = place(&facts, &cases, commit);
                commits.push(Signing {
                    commit,
                    at,
                    standing,
                    day,
                    below,
                    case: place.map(|(case, _)| case),
                    step: place.and_then(|(_, step)| step).map(|step| step.index),
                });
            }
            // A clock that ran ahead of the day of judgement says nothing about the commits after it.
            let witness = below.max((day <= facts.as_of).then_some(day));
            carried.extend(witness.map(|day| (commit.id, day)));
        }
        Self { commits }
    }

    /// The verdicts on commits made before a change of the settings that turned by it. Rules that the site switched off by
    /// name say nothing.
    pub(super) fn turned(
        &self,
        facts: Facts<'_>,
        change: &OfficeChange,
        (before, after): (&Settings, &Settings),
    ) -> Vec<TurnedCommit> {
        if before.signing_since == after.signing_since {
            return Vec::new();
        }
        let is_on = |rule: &Rule| facts.settings.severities.get(rule.name) != Some(&None);
        // In the same second by what stands on what.
        let mut all = facts.history.commits.iter();
        let position = all.position(|commit| commit.id == change.commit.id);
        let made_before = |signing: &&Signing<'_>| {
            let when = signing.commit.committer.when.at;
            when < change.made.at || (when == change.made.at && Some(signing.at) < position)
        };
        let commits = self.commits.iter().filter(made_before);
        let turned = commits.flat_map(|signing| {
            let by = |settings| found_by(settings, signing.standing, |since| signing.demand(since));
            let (before, after) = (by(before), by(after));
            let gone = before.iter().filter(|rule| !after.contains(rule));
            let gone = gone.map(|rule| (*rule, false));
            let come = after.iter().filter(|rule| !before.contains(rule));
            let come = come.map(|rule| (*rule, true));
            let turned = gone.chain(come).filter(|(rule, _)| is_on(rule));
            let turned = turned.map(|(rule, found)| signing.turned(rule, found));
            turned.collect::<Vec<_>>()
        });
        turned.collect()
    }
}

impl Signing<'_> {
    /// Why it had to be signed: by its own day, or by that of what it stands on.
    fn demand(&self, since: Date) -> Option<Demand> {
        if self.day >= since {
            return Some(Demand::Dated);
        }
        let day = self.below.filter(|below| *below >= since)?;
        Some(Demand::Follows { day })
    }

    fn turned(&self, rule: &'static Rule, found: bool) -> TurnedCommit {
        TurnedCommit {
            commit: self.commit.id,
            case: self.case,
            step: self.step,
            rule,
            found,
        }
    }
}
