//! Differences of rosters, officer by officer.

use std::collections::{HashMap, HashSet, VecDeque};

use super::{Delta, KeyTurn};
use crate::roster::{Duty, Officer, Roster, SigningKey};

pub(super) fn deltas(before: &Roster, after: &Roster) -> Vec<Delta> {
    let mut found = Vec::new();
    for old in &before.officers {
        match after.officer(&old.id) {
            None => found.push(Delta::OfficerRemoved(old.clone())),
            Some(new) => officer(old, new, &mut found),
        }
    }
    let new = after.officers.iter();
    found.extend(
        new.filter(|officer| before.officer(&officer.id).is_none())
            .map(|officer| Delta::OfficerAdded(officer.clone())),
    );
    if found.is_empty() && before != after {
        found.push(Delta::Other);
    }
    found
}

fn officer(old: &Officer, new: &Officer, found: &mut Vec<Delta>) {
    duties(old, new, found);
    let officer = || new.id.clone();
    if old.recorder != new.recorder {
        found.push(Delta::Recorder {
            officer: officer(),
            now: new.recorder,
        });
    }
    if old.keys != new.keys {
        let turn = |turn| Delta::Key {
            officer: officer(),
            turn,
        };
        found.extend(keys(&old.keys, &new.keys).into_iter().map(turn));
    }
    if (&old.name, &old.email) != (&new.name, &new.email) {
        found.push(Delta::Person { officer: officer() });
    }
}

/// What became of each key, those that are gone first.
fn keys(old: &[SigningKey], new: &[SigningKey]) -> Vec<KeyTurn> {
    let by_text = |keys: &[SigningKey]| -> HashMap<String, SigningKey> {
        let keys = keys.iter();
        keys.map(|key| (key.ssh.clone(), key.clone())).collect()
    };
    let (before, after) = (by_text(old), by_text(new));
    let gone = old.iter().filter(|key| !after.contains_key(&key.ssh));
    let turned = new.iter().filter_map(|key| match before.get(&key.ssh) {
        None => Some(KeyTurn::Added),
        Some(known) if known.revoked.is_none() && key.revoked.is_some() => Some(KeyTurn::Revoked),
        Some(known) => (known != key).then_some(KeyTurn::Changed),
    });
    let turns: Vec<KeyTurn> = gone.map(|_| KeyTurn::Removed).chain(turned).collect();
    if turns.is_empty() {
        // They stand in another order.
        return vec![KeyTurn::Changed];
    }
    turns
}

/// What is the same on both sides is taken away; of the rest, two duties in one lane are one whose term changed.
fn duties(old: &Officer, new: &Officer, found: &mut Vec<Delta>) {
    let missing = |from: &Officer, other: &Officer| -> Vec<Duty> {
        let known: HashSet<&Duty> = other.duties.iter().collect();
        let duties = from.duties.iter();
        let gone = duties.filter(|duty| !known.contains(duty));
        gone.cloned().collect()
    };
    let added = missing(new, old);
    let mut of_lane: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (at, duty) in added.iter().enumerate() {
        of_lane.entry(duty.lane.clone()).or_default().push_back(at);
    }
    let mut added: Vec<Option<Duty>> = added.into_iter().map(Some).collect();
    for duty in missing(old, new) {
        let successor = of_lane.get_mut(&duty.lane).and_then(VecDeque::pop_front);
        let successor = successor.and_then(|at| added.get_mut(at)?.take());
        found.push(match successor {
            Some(after) => Delta::TermChanged {
                officer: new.id.clone(),
                lane: duty.lane,
                before: duty.term,
                after: after.term,
            },
            None => Delta::DutyRemoved {
                officer: new.id.clone(),
                duty,
            },
        });
    }
    found.extend(added.into_iter().flatten().map(|duty| Delta::DutyAdded {
        officer: new.id.clone(),
        duty,
    }));
}
