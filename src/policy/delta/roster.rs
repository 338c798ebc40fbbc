//! Differences of rosters, officer by officer.

use super::Delta;
use crate::roster::{Duty, Officer, Roster};

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
        found.push(Delta::Keys { officer: officer() });
    }
    if (&old.name, &old.email) != (&new.name, &new.email) {
        found.push(Delta::Person { officer: officer() });
    }
}

/// What is the same on both sides is taken away; of the rest, two duties in one lane are one whose term changed.
fn duties(old: &Officer, new: &Officer, found: &mut Vec<Delta>) {
    let missing = |from: &Officer, other: &Officer| -> Vec<Duty> {
        let duties = from.duties.iter();
        let gone = duties.filter(|duty| !other.duties.contains(duty));
        gone.cloned().collect()
    };
    let mut added = missing(new, old);
    for duty in missing(old, new) {
        let successor = added.iter().position(|new| new.lane == duty.lane);
        found.push(match successor {
            Some(at) => Delta::TermChanged {
                officer: new.id.clone(),
                lane: duty.lane,
                before: duty.term,
                after: added.remove(at).term,
            },
            None => Delta::DutyRemoved {
                officer: new.id.clone(),
                duty,
            },
        });
    }
    found.extend(added.into_iter().map(|duty| Delta::DutyAdded {
        officer: new.id.clone(),
        duty,
    }));
}
