//! `roster-changed`: an officer's term is on record before the steps that rest on it, and an officer who acted stays listed.
//!
//! Beyond the contract's table. The roster decides who may act; whoever may edit it may give an officer a role for days
//! that have passed, or take one away. A change may be right (a letter of assignment that was entered late), so it is a
//! note; where it turned verdicts, the steps are named, or counted where they are many. Addresses and rights to record are
//! asked of the roster at the time (`author-not-officer`), so a change of them turns nothing; where entries rest on what is
//! taken away, that is a note.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{TOLD, counted, of_change, own_changes};
use crate::check::Facts;
use crate::check::context::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity, listed};
use crate::policy::OfficeChange;
use crate::policy::delta::{Delta, deltas};
use crate::policy::flip::{Acts, Flip, Turn, first_turned, known, roles};
use crate::roster::{Duty, Officer, Roster};

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
        findings.extend(deleted(facts, &acts, change));
        findings.extend(deleted_authors(facts, &acts, change, before));
        findings.extend(withdrawn(facts, &acts, change));
        let when = (change.made, &facts.settings.zone);
        let flips = roles(facts.policy, &acts, when, (before, after));
        let turned: BTreeSet<&str> = flips.iter().filter_map(officer_of).collect();
        findings.extend(added(facts, &acts, change, &flips));
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

/// Officers who are no longer listed and whose steps, corrections or withdrawals are on record. No verdict turns by that:
/// they are judged as they were listed when these were recorded.
fn deleted(facts: &Facts<'_>, acts: &Acts<'_>, change: &OfficeChange) -> Option<Finding> {
    let mut gone = Vec::new();
    let mut places = Vec::new();
    for delta in deltas(change) {
        if let Delta::OfficerRemoved(officer) = delta {
            let before = places.len();
            let steps = acts.before(&officer.id, change.made);
            places.extend(steps.map(|(case, at, _)| (case.id.as_str(), Some(at))));
            let besides = acts.besides(&officer.id, change.made);
            places.extend(besides.map(|(case, _)| (case.id.as_str(), None)));
            if places.len() > before {
                gone.push(officer.id);
            }
        }
    }
    if gone.is_empty() {
        return None;
    }
    let finding = Finding::new(&ROSTER_CHANGED).message("roster-changed-deleted");
    let finding = of_change(facts, change, finding).with(
        "officer",
        listed(gone.iter().map(String::as_str), gone.len()),
    );
    Some(counted(finding, places.into_iter()))
}

/// Officers who are no longer listed and under whose addresses what others did was recorded.
fn deleted_authors(
    facts: &Facts<'_>,
    acts: &Acts<'_>,
    change: &OfficeChange,
    before: &Roster,
) -> Option<Finding> {
    let mut gone = Vec::new();
    let mut places = Vec::new();
    for delta in deltas(change) {
        if let Delta::OfficerRemoved(officer) = delta {
            let recorded = acts.for_others(before, &officer, change.made);
            if !recorded.is_empty() {
                gone.push(officer.id);
                places.extend(recorded);
            }
        }
    }
    if gone.is_empty() {
        return None;
    }
    let finding = Finding::new(&ROSTER_CHANGED).message("roster-changed-deleted-author");
    let finding = of_change(facts, change, finding).with(
        "officer",
        listed(gone.iter().map(String::as_str), gone.len()),
    );
    let places = places.iter().map(|(case, step)| (case.id.as_str(), *step));
    Some(counted(finding, places))
}

/// Officers who lost an address, or the right to record for others, by which entries are on record. It may be the ordinary
/// end of an office, or a right that was lent for one entry: whoever reads it has to know.
fn withdrawn(facts: &Facts<'_>, acts: &Acts<'_>, change: &OfficeChange) -> Option<Finding> {
    let changed: BTreeSet<String> = deltas(change)
        .into_iter()
        .filter_map(|delta| match delta {
            Delta::Recorder {
                officer,
                now: false,
            }
            | Delta::Person { officer } => Some(officer),
            _ => None,
        })
        .collect();
    let mut lost = Vec::new();
    let mut places = Vec::new();
    for officer in &changed {
        let resting = acts.resting_on(facts.policy, change, &BTreeSet::from([officer.as_str()]));
        if !resting.is_empty() {
            lost.push(officer.clone());
            places.extend(resting);
        }
    }
    if lost.is_empty() {
        return None;
    }
    let finding = Finding::new(&ROSTER_CHANGED).message("roster-changed-right");
    let finding = of_change(facts, change, finding).with("officer", lost);
    // Two officers may share the address.
    places.dedup_by(|a, b| (&a.0.path, a.1) == (&b.0.path, b.1));
    let places = places.iter().map(|(case, step)| (case.id.as_str(), *step));
    Some(counted(finding, places))
}

/// Officers who came to be listed when something was on record in their names already. Steps that are told one by one
/// because they came into their officer's term are left out.
fn added(
    facts: &Facts<'_>,
    acts: &Acts<'_>,
    change: &OfficeChange,
    flips: &[Flip<'_>],
) -> Option<Finding> {
    let (before, after) = change.rosters()?;
    let told: BTreeSet<(&str, usize)> = flips
        .iter()
        .map(|flip| (flip.case.path.as_str(), flip.step))
        .collect();
    let mut known = known(facts.policy, acts, change.made, (before, after));
    known.retain(|(case, step)| step.is_none_or(|at| !told.contains(&(case.path.as_str(), at))));
    if known.is_empty() {
        return None;
    }
    let finding = Finding::new(&ROSTER_CHANGED)
        .message("roster-changed-added")
        .severity(Severity::Low);
    let places = known.iter().map(|(case, step)| (case.id.as_str(), *step));
    Some(counted(of_change(facts, change, finding), places))
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
    use crate::check::testing::{Draft, case, changed, officer, procedure, story, version, world};

    const PATH: &str = "content/petugas.toml";

    /// The officer and lane of the drafts' steps, since this day.
    fn roster(since: &str) -> String {
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
    fn one_who_acted_and_is_deleted_is_told_once_for_all_steps() {
        let deleted = |day| {
            let policy = changed(
                PATH,
                version(PATH, &roster("2025-04-01")),
                version(PATH, ""),
                day,
            );
            let one = || case("001").received("2025-04-14 08:00");
            let world = world(procedure())
                .case(
                    one()
                        .step(1, "2025-04-15 10:00")
                        .step(2, "2025-04-16 10:00"),
                )
                .listed_since("2025-04-01", vec![officer("loket-01", "loket")])
                .policy(policy);
            world.only("roster-changed")
        };
        assert_eq!(deleted("2025-04-14"), [""; 0], "before the first step");
        assert_eq!(
            deleted("2025-05-02"),
            [
                "roster-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) menghapus loket-01 dari daftar petugas, padahal 2 catatan sudah ada \
                 atas namanya (berkas/langkah): 001/1, 001/2. Catatan itu tetap dinilai menurut daftar petugas ketika dicatat."
            ]
        );
    }

    /// The one who mends or withdraws and does nothing else is deleted on a day.
    fn without_the_mender(draft: Draft, day: &str) -> Vec<String> {
        let mender = "[[petugas]]\nid = \"loket-09\"\nnama = \"B\"\nemail = []\n";
        let after = roster("2025-04-01");
        let before = format!("{after}{mender}");
        let policy = changed(PATH, version(PATH, &before), version(PATH, &after), day);
        let world = world(procedure()).case(draft).policy(policy);
        world.only("roster-changed")
    }

    #[test]
    fn one_who_only_corrected_or_withdrew_and_is_deleted_is_told_too() {
        let step = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-15 10:00");
        let corrected = step
            .clone()
            .corrected_finish(1, "2025-04-15 11:00", "2025-04-16 09:00")
            .corrected_by("loket-09");
        let said = [
            "roster-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) menghapus loket-09 dari daftar petugas, padahal 1 catatan sudah ada \
             atas namanya (berkas/langkah): 001. Catatan itu tetap dinilai menurut daftar petugas ketika dicatat.",
        ];
        assert_eq!(without_the_mender(corrected.clone(), "2025-05-02"), said);
        assert_eq!(
            without_the_mender(corrected, "2025-04-15"),
            [""; 0],
            "before"
        );
        assert_eq!(without_the_mender(step, "2025-05-02"), [""; 0]);
        let withdrawn = case("001").cancelled("2025-04-16 10:00");
        let policy = changed(
            PATH,
            version(PATH, &roster("2025-04-01")),
            version(PATH, ""),
            "2025-05-02",
        );
        let world = world(procedure()).case(withdrawn).policy(policy);
        let said = said.map(|line| line.replace("loket-09", "loket-01"));
        assert_eq!(world.only("roster-changed"), said);
    }

    #[test]
    fn one_who_only_recorded_for_others_and_is_deleted_is_told_too() {
        let recorder = "[[petugas]]\nid = \"pencatat-01\"\nnama = \"B\"\npencatat = true\nemail = [\"pencatat-01@contoh.go.id\"]\n";
        let after = roster("2025-04-01");
        let before = format!("{after}{recorder}");
        let said = |author: &str, day: &str| {
            let policy = changed(PATH, version(PATH, &before), version(PATH, &after), day);
            let told = story(case("001").step(1, "2025-04-14 09:00")).first_by(author);
            let world = world(procedure()).story(told).policy(policy);
            world.only("roster-changed")
        };
        assert_eq!(
            said("Pencatat-01", "2025-05-02"),
            [
                "roster-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) menghapus pencatat-01 dari daftar petugas, padahal 1 catatan atas \
                 nama petugas lain dicatat olehnya (berkas/langkah): 001/1. Siapa yang mencatat tetap dinilai menurut daftar petugas ketika dicatat."
            ]
        );
        assert_eq!(said("pencatat-01", "2025-04-13"), [""; 0], "before");
        assert_eq!(said("loket-01", "2025-05-02"), [""; 0], "by another");
    }

    /// A step of `loket-01` is recorded by someone; the roster is changed on a day from what another officer is to what they
    /// are then.
    fn lent(author: &str, before: &str, after: &str, day: &str) -> Vec<String> {
        let other = |rest: &str| {
            let own = roster("2025-04-01");
            format!("{own}[[petugas]]\nid = \"loket-09\"\nnama = \"B\"\n{rest}\n")
        };
        let policy = changed(
            PATH,
            version(PATH, &other(before)),
            version(PATH, &other(after)),
            day,
        );
        let told = story(case("001").step(1, "2025-04-14 09:00")).first_by(author);
        let world = world(procedure()).story(told).policy(policy);
        world.only("roster-changed")
    }

    #[test]
    fn a_right_to_record_that_is_taken_back_is_a_note_where_entries_rest_on_it() {
        let address = "email = [\"loket-09@contoh.go.id\"]";
        let right = format!("{address}\npencatat = true");
        let said = |author: &str, day: &str| lent(author, &right, address, day);
        assert_eq!(
            said("Loket-09", "2025-05-02"),
            [
                "roster-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) mengakhiri hak mencatat atau alamat surel loket-09 dalam daftar \
                 petugas. 1 catatan dicatat dengan hak atau alamat itu (berkas/langkah): 001/1. Catatan itu tetap dinilai menurut \
                 daftar petugas ketika dicatat."
            ]
        );
        assert_eq!(
            said("loket-09", "2025-04-14").len(),
            1,
            "in the same second"
        );
        assert_eq!(said("loket-09", "2025-04-13"), [""; 0], "before");
        assert_eq!(said("loket-01", "2025-05-02"), [""; 0], "by another");
        // Given, not taken.
        assert_eq!(lent("loket-09", address, &right, "2025-05-02"), [""; 0]);
    }

    #[test]
    fn an_address_that_is_taken_back_is_a_note_where_entries_rest_on_it() {
        let recorder = |address: &str| format!("email = [{address}]\npencatat = true");
        let own = "\"loket-09@contoh.go.id\"";
        let both = format!("{own}, \"luar@contoh.go.id\"");
        let said = |author| lent(author, &recorder(&both), &recorder(own), "2025-05-02");
        assert_eq!(said("luar").len(), 1);
        assert_eq!(said("loket-09"), [""; 0], "by the address that stays");
    }

    #[test]
    fn one_who_is_listed_only_when_the_record_names_them_is_told() {
        let mender = "[[petugas]]\nid = \"loket-09\"\nnama = \"B\"\nemail = []\n";
        let before = roster("2025-04-01");
        let said = |after: &str, day| {
            let policy = changed(PATH, version(PATH, &before), version(PATH, after), day);
            let corrected = case("001")
                .received("2025-04-14 08:00")
                .step(1, "2025-04-15 10:00")
                .corrected_finish(1, "2025-04-15 11:00", "2025-04-16 09:00")
                .corrected_by("loket-09");
            let world = world(procedure()).case(corrected).policy(policy);
            world.only("roster-changed")
        };
        let after = format!("{before}{mender}");
        assert_eq!(
            said(&after, "2025-05-02"),
            [
                "roster-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) memasukkan petugas ke daftar sesudah ada catatan atas \
                 namanya. Karena itu 1 catatan tidak lagi melanggar aturan unknown-officer (berkas/langkah): 001."
            ]
        );
        assert_eq!(said(&after, "2025-04-15"), [""; 0], "before the correction");
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
