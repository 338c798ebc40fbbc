//! Which steps a change of the roster put into their officer's term, or out of it.
//!
//! Only steps finished before the change are looked at: what came later was judged by the new roster from the start. Clocks
//! tell no less than a second, so what bears the change's own second counts as before it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{OfficeChange, Policy};
use crate::case::assemble::Archive;
use crate::case::{Case, Step};
use crate::history::{Commit, Transition};
use crate::roster::{Officer, Roster, Term};
use crate::stamp::Moment;

/// How a verdict turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// The officer was not in the role before and is after.
    InRole,
    /// The officer was in the role before and is not after.
    NotInRole,
}

/// One verdict that turned.
#[derive(Clone, Copy, Debug)]
pub struct Flip<'a> {
    /// The case.
    pub case: &'a Case,
    /// Position of the step, from 0.
    pub step: usize,
    /// How.
    pub turn: Turn,
}

/// What the cases that are there say that officers did: looked through once, however many changes are judged, and only where one
/// asks.
pub struct Acts<'a> {
    archive: &'a Archive,
    found: OnceCell<Found<'a>>,
}

/// What was found, by the officer whom it names.
struct Found<'a> {
    by_officer: BTreeMap<&'a str, Vec<(&'a Case, usize)>>,
    besides: BTreeMap<&'a str, Vec<Besides<'a>>>,
    by_author: BTreeMap<String, Vec<Recorded<'a>>>,
}

/// An entry, by case and step, with the officer whom it names and the commit that recorded it.
struct Recorded<'a> {
    case: &'a Case,
    step: Option<usize>,
    officer: &'a str,
    commit: &'a Commit,
}

/// A correction or a withdrawal: its case, when it was made, and what recorded it.
type Besides<'a> = (&'a Case, Moment, Option<&'a Transition>);

impl<'a> Found<'a> {
    /// Looks through the archive.
    fn of(archive: &'a Archive) -> Self {
        let mut by_officer: BTreeMap<&str, Vec<(&Case, usize)>> = BTreeMap::new();
        let mut besides: BTreeMap<&str, Vec<Besides<'_>>> = BTreeMap::new();
        let mut by_author: BTreeMap<String, Vec<Recorded<'_>>> = BTreeMap::new();
        let mut authored = |case, step, officer, recorded: Option<&'a Transition>| {
            let Some(commit) = recorded.map(|transition| &transition.commit) else {
                return;
            };
            let address = commit.author.email.to_ascii_lowercase();
            by_author.entry(address).or_default().push(Recorded {
                case,
                step,
                officer,
                commit,
            });
        };
        for case in archive.cases.iter().filter(|case| !case.deleted) {
            for (at, step) in case.steps.iter().enumerate() {
                let acts = by_officer.entry(&step.step.officer.value).or_default();
                acts.push((case, at));
                let officer = step.step.officer.value.as_str();
                authored(case, Some(at), officer, case.step_transition(at));
            }
            let Some(record) = case.record() else {
                continue;
            };
            let corrections = record.corrections.iter().enumerate();
            let corrections =
                corrections.map(|(at, it)| (&it.officer, &it.date, case.correction_transition(at)));
            let withdrawn = record.cancellation.iter();
            let withdrawn =
                withdrawn.map(|it| (&it.officer, &it.date, case.cancellation_transition()));
            for (officer, date, recorded) in corrections.chain(withdrawn) {
                let acts = besides.entry(&officer.value).or_default();
                acts.push((case, date.value, recorded));
                authored(case, None, &officer.value, recorded);
            }
        }
        Self {
            by_officer,
            besides,
            by_author,
        }
    }
}

impl<'a> Acts<'a> {
    /// Of an archive.
    pub fn of(archive: &'a Archive) -> Self {
        let found = OnceCell::new();
        Self { archive, found }
    }

    fn found(&self) -> &Found<'a> {
        self.found.get_or_init(|| Found::of(self.archive))
    }

    /// What had been recorded before an instant under an officer's addresses in the names of others, by case and step. Who
    /// shared the address with its officer may have recorded it themselves, so that is left out.
    pub fn for_others(
        &self,
        roster: &Roster,
        author: &Officer,
        made: Moment,
    ) -> Vec<(&'a Case, Option<usize>)> {
        let addresses = author.email.iter().map(|email| email.to_ascii_lowercase());
        let addresses: BTreeSet<String> = addresses.collect();
        let mut found = Vec::new();
        for address in &addresses {
            let own = |id: &str| {
                let officer = roster.officer(id);
                id == author.id || officer.is_some_and(|officer| officer.has_email(address))
            };
            let recorded = self.found().by_author.get(address).into_iter().flatten();
            let recorded = recorded
                .filter(|entry| entry.commit.committer.when.at <= made.at && !own(entry.officer));
            found.extend(recorded.map(|entry| (entry.case, entry.step)));
        }
        found.sort_by(|a, b| (&a.0.path, a.1).cmp(&(&b.0.path, b.1)));
        found
    }

    /// What had been recorded before a change of the roster by right of what the change withdrew from these officers: an address
    /// of theirs, or that they record for others. By case and step.
    pub fn resting_on(
        &self,
        policy: &Policy,
        change: &OfficeChange,
        officers: &BTreeSet<&str>,
    ) -> Vec<(&'a Case, Option<usize>)> {
        let Some((before, after)) = change.rosters() else {
            return Vec::new();
        };
        let listed = officers.iter().filter_map(|id| before.officer(id));
        let addresses = listed.flat_map(|officer| &officer.email);
        let addresses: BTreeSet<String> = addresses.map(|it| it.to_ascii_lowercase()).collect();
        let mut found = Vec::new();
        for address in &addresses {
            let recorded = self.found().by_author.get(address).into_iter().flatten();
            let recorded = recorded.filter(|entry| {
                let may = |roster: &Roster| roster.may_record(address, entry.officer);
                let then = policy.roster_at(entry.commit.id);
                entry.commit.committer.when.at <= change.made.at
                    && may(before)
                    && !may(after)
                    && then.is_none_or(|roster| may(roster))
            });
            found.extend(recorded.map(|entry| (entry.case, entry.step)));
        }
        found.sort_by(|a, b| (&a.0.path, a.1).cmp(&(&b.0.path, b.1)));
        found
    }

    /// Cases that an officer corrected or withdrew before an instant, one for each correction and withdrawal.
    pub fn besides(
        &self,
        officer: &str,
        made: Moment,
    ) -> impl Iterator<Item = (&'a Case, Option<&'a Transition>)> {
        let acts = self.found().besides.get(officer).into_iter().flatten();
        acts.filter_map(move |(case, date, recorded)| {
            (date.at <= made.at).then_some((*case, *recorded))
        })
    }

    /// Steps of an officer that were finished before an instant, by case and position. By the instant: on one day, a step
    /// may come first and the term that it rests on after it.
    pub fn before(
        &self,
        officer: &str,
        made: Moment,
    ) -> impl Iterator<Item = (&'a Case, usize, &'a Step)> {
        let acts = self.found().by_officer.get(officer).into_iter().flatten();
        acts.filter_map(move |(case, at)| {
            let step = &case.steps.get(*at)?.step;
            (step.finished.value.at <= made.at).then_some((*case, *at, step.as_ref()))
        })
    }
}

/// Steps finished before the change whose officer is in the role by one of the rosters and not by the other. An officer
/// whom a roster does not list counts there as they were listed when the step was recorded.
pub fn roles<'a>(
    policy: &Policy,
    acts: &Acts<'a>,
    (made, zone): (Moment, &TimeZone),
    (before, after): (&Roster, &Roster),
) -> Vec<Flip<'a>> {
    let officers: BTreeSet<&str> = before
        .officers
        .iter()
        .chain(&after.officers)
        .map(|officer| officer.id.as_str())
        .filter(|id| {
            let [before, after] = [before, after].map(|roster| roster.officer(id));
            before.map(|officer| &officer.duties) != after.map(|officer| &officer.duties)
        })
        .collect();
    let mut flips = Vec::new();
    for id in officers {
        for (case, at, step) in acts.before(id, made) {
            let day = step.finished.value.date_in(zone);
            let in_role = |roster: &Roster| {
                let recorded = case.step_transition(at);
                let officer = policy.officer(roster, id, recorded);
                officer.is_some_and(|officer| officer.works_in(&step.lane.value, day))
            };
            let turn = match (in_role(before), in_role(after)) {
                (false, true) => Turn::InRole,
                (true, false) => Turn::NotInRole,
                _ => continue,
            };
            flips.push(Flip {
                case,
                step: at,
                turn,
            });
        }
    }
    flips.sort_by(|a, b| (&a.case.path, a.step).cmp(&(&b.case.path, b.step)));
    flips
}

/// What was on record before the change in the names of officers who were in no roster until then, by case and step: it was
/// `unknown-officer` and is no longer. Steps that the change also put into their officer's term are among `roles`.
pub fn known<'a>(
    policy: &Policy,
    acts: &Acts<'a>,
    made: Moment,
    (before, after): (&Roster, &Roster),
) -> Vec<(&'a Case, Option<usize>)> {
    let came = after.officers.iter().map(|officer| officer.id.as_str());
    let came: BTreeSet<&str> = came.filter(|id| before.officer(id).is_none()).collect();
    let mut found = Vec::new();
    for id in came {
        let unknown = |recorded| policy.officer(before, id, recorded).is_none();
        let steps = acts.before(id, made);
        let steps = steps.filter(|(case, at, _)| unknown(case.step_transition(*at)));
        found.extend(steps.map(|(case, at, _)| (case, Some(at))));
        let besides = acts.besides(id, made);
        let besides = besides.filter(|(_, recorded)| unknown(*recorded));
        found.extend(besides.map(|(case, _)| (case, None)));
    }
    found.sort_by(|a, b| (&a.0.path, a.1).cmp(&(&b.0.path, b.1)));
    found
}

/// The first day that lies in one of the terms and not in the other.
pub fn first_turned(before: Option<Term>, after: Option<Term>) -> Option<Date> {
    match (before, after) {
        (None, None) => None,
        (Some(term), None) | (None, Some(term)) => Some(term.since),
        (Some(a), Some(b)) if a.since != b.since => Some(a.since.min(b.since)),
        (Some(a), Some(b)) => match (a.until, b.until) {
            (a, b) if a == b => None,
            (Some(a), Some(b)) => a.min(b).tomorrow().ok(),
            (a, b) => a.or(b)?.tomorrow().ok(),
        },
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn term(since: &str, until: &str) -> Term {
        Term {
            since: since.parse().expect("a day"),
            until: until.parse().ok(),
        }
    }

    #[test]
    fn the_first_day_that_two_terms_differ_on() {
        let first = |a, b| first_turned(a, b).map(|day| day.to_string());
        let open = || Some(term("2025-01-02", ""));
        let ended = || Some(term("2025-01-02", "2025-06-30"));
        assert_eq!(first(open(), open()), None);
        assert_eq!(first(None, open()).as_deref(), Some("2025-01-02"));
        assert_eq!(first(open(), ended()).as_deref(), Some("2025-07-01"));
        assert_eq!(
            first(ended(), Some(term("2025-01-02", "2025-03-31"))).as_deref(),
            Some("2025-04-01")
        );
        assert_eq!(
            first(ended(), Some(term("2024-12-01", "2025-06-30"))).as_deref(),
            Some("2024-12-01")
        );
    }
}
