//! `roster-changed`: an officer's term, address and right to record are on record before the entries that rest on them.
//!
//! Beyond the contract's table. The roster decides who may act; whoever may edit it may give an officer a role for days
//! that have passed, or take one away. A change may be right (a letter of assignment that was entered late), so it is a
//! note; where it turned a verdict, the step is named.

use jiff::civil::Date;

use super::own_changes;
use crate::check::Facts;
use crate::check::context::{CaseContext, by_commit};
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::policy::OfficeChange;
use crate::policy::authors::authors;
use crate::policy::delta::{Delta, deltas};
use crate::policy::flip::{Flip, Turn, first_turned, roles};
use crate::roster::{Duty, Officer};
use crate::source::Place;

/// An officer's role was changed for days that had passed.
pub static ROSTER_CHANGED: Rule = Rule {
    name: "roster-changed",
    group: Group::Sop,
    severity: Some(Severity::Info),
    proves: "No officer was given or lost a role for days that had passed and on which the record has their steps, and nobody \
             was entitled to record after having recorded.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&ROSTER_CHANGED],
    messages: &[
        "roster-changed",
        "roster-changed-step",
        "roster-changed-author",
    ],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for change in own_changes(facts) {
        let Some((before, after)) = change.rosters() else {
            continue;
        };
        let flips = roles(facts.record(), change.made, before, after);
        let turned: Vec<&str> = flips.iter().filter_map(|flip| officer_of(flip)).collect();
        for (officer, lane, since) in backdated(facts, change) {
            if turned.contains(&officer.as_str()) || !acted(facts, change, (&officer, &lane)) {
                continue;
            }
            let finding = Finding::new(&ROSTER_CHANGED).at(Place::of_file(&change.path));
            findings.push(
                by_commit(finding, &change.commit, &facts.settings.zone)
                    .with("officer", officer)
                    .with("lane", lane)
                    .with("since", since),
            );
        }
        findings.extend(flips.iter().filter_map(|flip| step(facts, change, flip)));
        // The other way round `author-not-officer` speaks for itself.
        let authors = authors(facts.record(), change.made, before, after);
        let covered = authors.iter().filter(|flip| flip.turn == Turn::Entitled);
        findings.extend(covered.map(|flip| author(facts, change, flip)));
    }
}

fn officer_of<'a>(flip: &Flip<'a>) -> Option<&'a str> {
    let step = flip.case.steps.get(flip.step?)?;
    Some(&step.step.officer.value)
}

fn step(facts: &Facts<'_>, change: &OfficeChange, flip: &Flip<'_>) -> Option<Finding> {
    let step = flip.case.steps.get(flip.step?)?;
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

fn author(facts: &Facts<'_>, change: &OfficeChange, flip: &Flip<'_>) -> Finding {
    let context = CaseContext {
        facts: *facts,
        case: flip.case,
    };
    let finding = match flip.step.and_then(|at| flip.case.steps.get(at)) {
        Some(step) => context
            .step_finding(&ROSTER_CHANGED, step, step.step.officer.span)
            .with("step", step.index),
        None => context.finding(&ROSTER_CHANGED).with("step", 0_u32),
    };
    let finding = finding
        .message("roster-changed-author")
        .severity(Severity::Low);
    context.done_by(finding, &change.commit)
}

/// Officer, lane, and the first day that the change turned, where that day had passed when the change was made.
fn backdated(facts: &Facts<'_>, change: &OfficeChange) -> Vec<(String, String, Date)> {
    let made = change.made.date_in(&facts.settings.zone);
    let mut found = Vec::new();
    let mut note = |officer: &str, lane: &str, since: Option<Date>| {
        if let Some(since) = since.filter(|since| *since < made) {
            found.push((officer.to_owned(), lane.to_owned(), since));
        }
    };
    for delta in deltas(change) {
        match delta {
            Delta::OfficerAdded(Officer { id, duties, .. })
            | Delta::OfficerRemoved(Officer { id, duties, .. }) => {
                for Duty { lane, term } in duties {
                    note(&id, &lane, Some(term.since));
                }
            }
            Delta::DutyAdded { officer, duty } | Delta::DutyRemoved { officer, duty } => {
                note(&officer, &duty.lane, Some(duty.term.since));
            }
            Delta::TermChanged {
                officer,
                lane,
                before,
                after,
            } => note(&officer, &lane, first_turned(Some(before), Some(after))),
            _ => {}
        }
    }
    found
}

/// Whether the officer had finished a step in the lane when the change was made.
fn acted(facts: &Facts<'_>, change: &OfficeChange, (officer, lane): (&str, &str)) -> bool {
    let made = change.made;
    let mut steps = facts.archive.cases.iter().flat_map(|case| &case.steps);
    steps.any(|step| {
        let step = &step.step;
        step.officer.value == officer && step.lane.value == lane && step.finished.at < made.at
    })
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, changed, procedure, version, world};

    const PATH: &str = "content/petugas.toml";

    /// The officer and lane of the drafts' steps, since this day.
    fn roster(since: &str) -> String {
        let step = &case("001").step(1, "2025-04-15 10:00").version();
        let step = step.record.as_ref().map(|record| record.steps[0].clone());
        let (officer, lane) = step.map_or_else(Default::default, |step| {
            (step.officer.value, step.lane.value)
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
}
