//! Who is listed, and who may record: officers whom the roster no longer lists, or lists too late, and rights and addresses
//! that end, where entries rest on them.

use std::collections::BTreeSet;

use super::ROSTER_CHANGED;
use crate::case::Case;
use crate::check::Facts;
use crate::check::sop::{counted, of_change};
use crate::finding::{Finding, Severity, listed};
use crate::policy::OfficeChange;
use crate::policy::delta::{Delta, deltas};
use crate::policy::flip::{Acts, Flip, known};
use crate::roster::{Officer, Roster};

/// A case, and the place of a step in it where the entry is one.
type Entry<'a> = (&'a Case, Option<usize>);

/// Officers who are no longer listed and whose steps, corrections or withdrawals are on record. No verdict turns by that:
/// they are judged as they were listed when these were recorded.
pub(super) fn deleted(
    facts: &Facts<'_>,
    acts: &Acts<'_>,
    change: &OfficeChange,
) -> Option<Finding> {
    let resting = removed(change).map(|officer| {
        let steps = acts.before(&officer.id, change.made);
        let steps = steps.map(|(case, at, _)| (case, Some(at)));
        let besides = acts.besides(&officer.id, change.made);
        let all = steps.chain(besides.map(|(case, _)| (case, None)));
        let all = all.collect();
        (officer.id, all)
    });
    told(facts, change, "roster-changed-deleted", resting)
}

/// Officers who are no longer listed and under whose addresses what others did was recorded.
pub(super) fn deleted_authors(
    facts: &Facts<'_>,
    acts: &Acts<'_>,
    change: &OfficeChange,
    before: &Roster,
) -> Option<Finding> {
    let resting = removed(change).map(|officer| {
        let recorded = acts.for_others(before, &officer, change.made);
        (officer.id, recorded)
    });
    told(facts, change, "roster-changed-deleted-author", resting)
}

/// Officers who lost an address, or the right to record for others, by which entries are on record. It may be the ordinary
/// end of an office, or a right that was lent for one entry: whoever reads it has to know.
pub(super) fn withdrawn(
    facts: &Facts<'_>,
    acts: &Acts<'_>,
    change: &OfficeChange,
) -> Option<Finding> {
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
    // Two officers may share the address.
    let mut seen = BTreeSet::new();
    let resting = changed.into_iter().map(|officer| {
        let mut resting =
            acts.resting_on(facts.policy, change, &BTreeSet::from([officer.as_str()]));
        resting.retain(|(case, step)| seen.insert((case.path.as_str(), *step)));
        (officer, resting)
    });
    told(facts, change, "roster-changed-right", resting)
}

/// The officers whom a change takes off the roster.
fn removed(change: &OfficeChange) -> impl Iterator<Item = Officer> {
    deltas(change).into_iter().filter_map(|delta| match delta {
        Delta::OfficerRemoved(officer) => Some(officer),
        _ => None,
    })
}

/// A finding about those of the officers on whom entries rest, and these entries.
fn told<'a>(
    facts: &Facts<'_>,
    change: &OfficeChange,
    message: &'static str,
    resting: impl Iterator<Item = (String, Vec<Entry<'a>>)>,
) -> Option<Finding> {
    let (officers, entries): (Vec<String>, Vec<Vec<Entry<'_>>>) =
        resting.filter(|(_, entries)| !entries.is_empty()).unzip();
    if officers.is_empty() {
        return None;
    }
    let finding = Finding::new(&ROSTER_CHANGED).message(message);
    let names = listed(officers.iter().map(String::as_str), officers.len());
    let finding = of_change(facts, change, finding).with("officer", names);
    let places: Vec<_> = entries.concat();
    let places = places.iter().map(|(case, step)| (case.id.as_str(), *step));
    Some(counted(finding, places))
}

/// Officers who came to be listed when something was on record in their names already. Steps that are told one by one
/// because they came into their officer's term are left out.
pub(super) fn added(
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

#[cfg(test)]
mod tests {
    use super::super::tests::{PATH, roster};
    use crate::check::testing::{Draft, case, changed, officer, procedure, story, version, world};

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
}
