//! `roster-changed`: an officer's term is on record before the steps that rest on it, and an officer who acted stays listed.
//!
//! Beyond the contract's table. The roster decides who may act; whoever may edit it may give an officer a role for days
//! that have passed, or take one away. A change may be right (a letter of assignment that was entered late), so it is a
//! note; where it turned verdicts, the steps are named, or counted where they are many. Addresses and rights to record are
//! asked of the roster at the time (`author-not-officer`), so a change of them turns nothing; where entries rest on what is
//! taken away, that is a note.

mod people;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{TOLD, counted, of_change, own_changes};
use crate::check::Facts;
use crate::check::context::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::policy::OfficeChange;
use crate::policy::delta::{Delta, deltas};
use crate::policy::flip::{Acts, Flip, Turn, first_turned, roles};
use crate::roster::{Duty, Officer};

/// An officer's role was changed for days that had passed.
pub static ROSTER_CHANGED: Rule = Rule {
    name: "roster-changed",
    group: Group::Sop,
    severity: Some(Severity::Info),
    proves: "No officer was given or lost a role for days that had passed and on which the record has their steps, and none \
             who had acted was deleted from the roster.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&ROSTER_CHANGED],
    messages: &[
        "roster-changed",
        "roster-changed-step",
        "roster-changed-many",
        "roster-changed-deleted",
        "roster-changed-deleted-author",
        "roster-changed-added",
        "roster-changed-right",
    ],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let acts = Acts::of(facts.archive);
    for change in own_changes(facts) {
        let Some(rosters) = change.rosters() else {
            continue;
        };
        let (before, after) = rosters;
        findings.extend(people::deleted(facts, &acts, change));
        findings.extend(people::deleted_authors(facts, &acts, change, before));
        findings.extend(people::withdrawn(facts, &acts, change));
        let when = (change.made, &facts.settings.zone);
        let flips = roles(facts.policy, &acts, when, (before, after));
        let turned: BTreeSet<&str> = flips.iter().filter_map(officer_of).collect();
        findings.extend(people::added(facts, &acts, change, &flips));
        findings.extend(backdated(facts, &acts, change, &turned));
        if flips.len() > TOLD {
            findings.push(many(facts, change, &flips));
        } else {
            findings.extend(flips.iter().filter_map(|flip| step(facts, change, flip)));
        }
    }
}

fn officer_of<'a>(flip: &Flip<'a>) -> Option<&'a str> {
    let step = flip.case.steps.get(flip.step)?;
    Some(&step.step.officer.value)
}

fn many(facts: &Facts<'_>, change: &OfficeChange, flips: &[Flip<'_>]) -> Finding {
    let finding = Finding::new(&ROSTER_CHANGED)
        .message("roster-changed-many")
        .severity(Severity::Low);
    let places = flips
        .iter()
        .map(|flip| (flip.case.id.as_str(), Some(flip.step)));
    counted(of_change(facts, change, finding), places)
}

fn step(facts: &Facts<'_>, change: &OfficeChange, flip: &Flip<'_>) -> Option<Finding> {
    let step = flip.case.steps.get(flip.step)?;
    let context = CaseContext {
        facts: *facts,
        case: flip.case,
    };
    let turn = match flip.turn {
        Turn::InRole => "in",
        _ => "out",
    };
    let finding = context
        .step_finding(&ROSTER_CHANGED, step, step.step.officer.span)
        .message("roster-changed-step")
        .with("officer", step.step.officer.value.as_str())
        .with("lane", step.step.lane.value.as_str())
        .with("finished", context.day(step.step.finished.value))
        .with("turn", turn)
        .severity(Severity::Low);
    Some(context.done_by(finding, &change.commit))
}

/// A note on terms that were changed for days that had passed, of officers who had acted in the lane and none of whose
/// steps turned: the first of them, and how many more.
fn backdated(
    facts: &Facts<'_>,
    acts: &Acts<'_>,
    change: &OfficeChange,
    turned: &BTreeSet<&str>,
) -> Option<Finding> {
    let made = change.made.date_in(&facts.settings.zone);
    let is_note = |(officer, lane, since): &(String, String, Option<Date>)| {
        let mut steps = acts.before(officer, change.made);
        since.is_some_and(|since| since < made)
            && !turned.contains(officer.as_str())
            && steps.any(|(_, _, step)| step.lane.value == *lane)
    };
    let terms = deltas(change).into_iter().flat_map(terms);
    let mut notes = terms.filter(is_note);
    let (officer, lane, since) = notes.next()?;
    let finding = of_change(facts, change, Finding::new(&ROSTER_CHANGED))
        .with("officer", officer)
        .with("lane", lane)
        .with("since", since?)
        .with("more", notes.count());
    Some(finding)
}

/// Officer, lane, and the first day that a difference turned.
fn terms(delta: Delta) -> Vec<(String, String, Option<Date>)> {
    match delta {
        Delta::OfficerAdded(Officer { id, duties, .. }) => {
            let term = |Duty { lane, term }| (id.clone(), lane, Some(term.since));
            duties.into_iter().map(term).collect()
        }
        Delta::DutyAdded { officer, duty } | Delta::DutyRemoved { officer, duty } => {
            vec![(officer, duty.lane, Some(duty.term.since))]
        }
        Delta::TermChanged {
            officer,
            lane,
            before,
            after,
        } => vec![(officer, lane, first_turned(Some(before), Some(after)))],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, changed, procedure, version, world};

    pub(super) const PATH: &str = "content/petugas.toml";

    /// The officer and lane of the drafts' steps, since this day.
    pub(super) fn roster(since: &str) -> String {
        let step = &case("001").step(1, "2025-04-15 10:00").version();
        let step = step.record.as_ref().map(|record| record.steps[0].clone());
        let (officer, lane) = step.map_or_else(Default::default, |step| {
            (step.officer.value.clone(), step.lane.value.clone())
        });
        format!(
            "[[petugas]]\nid = \"{officer}\"\nnama = \"A\"\nemail = []\npelaksana = [{{ id = \"{lane}\", sejak = {since} }}]\n"
        )
    }

    fn said(before: &str, after: &str, day: &str) -> Vec<String> {
        let policy = changed(
            PATH,
            version(PATH, &roster(before)),
            version(PATH, &roster(after)),
            day,
        );
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 10:00");
        let world = world(procedure()).case(draft).policy(policy);
        world.only("roster-changed")
    }

    #[test]
    fn a_term_on_record_before_the_step_is_accepted() {
        assert_eq!(said("2025-04-20", "2025-04-15", "2025-04-14"), [""; 0]);
    }

    #[test]
    fn a_term_backdated_over_a_step_names_it() {
        let said = said("2025-04-20", "2025-04-15", "2025-05-02");
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].starts_with("roster-changed 001/1")
                && said[0].ends_with("menjadi dalam masa tugasnya."),
            "{said:?}"
        );
    }

    #[test]
    fn on_one_day_the_term_comes_first_too() {
        let said = said("2025-04-20", "2025-04-15", "2025-04-15");
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("roster-changed 001/1"), "{said:?}");
    }

    #[test]
    fn a_backdated_term_that_turns_no_verdict_is_a_note() {
        let said = said("2025-03-01", "2025-04-01", "2025-05-02");
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("surut sejak 1 Maret 2025"), "{said:?}");
    }

    #[test]
    fn many_turned_steps_are_one_finding_with_their_number() {
        let policy = changed(
            PATH,
            version(PATH, &roster("2025-05-01")),
            version(PATH, &roster("2025-04-01")),
            "2025-05-02",
        );
        let mut world = world(procedure()).policy(policy);
        for number in 1..=11 {
            let draft = case(&format!("{number:03}")).received("2025-04-14 08:00");
            world = world.case(draft.step(1, "2025-04-15 10:00"));
        }
        assert_eq!(
            world.only("roster-changed"),
            [
                "roster-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) mengubah masa tugas dalam daftar petugas secara surut. Karena \
                 itu penilaian 11 langkah berubah (berkas/langkah): 001/1, 002/1, 003/1, 004/1, 005/1, dan 6 lagi."
            ]
        );
    }
}
