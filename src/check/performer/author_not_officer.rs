//! `author-not-officer`: an entry was recorded by the officer whom it names, or by somebody who may record for others.
//!
//! The recording commit is the first that shows the entry; a merge only carries it along. The author is known by the
//! e-mail address, in the roster that was in force in that commit: an address that moves to another officer later, or an
//! officer who leaves, changes nothing about what they recorded. An address or a right that is entered later takes no finding
//! back; it is a slighter one. Addresses appear in no finding: findings are published.

use super::entry::{Entry, entries};
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity, listed};

/// The author of the recording commit is neither the entry's officer nor a recorder.
pub static AUTHOR_NOT_OFFICER: Rule = Rule {
    name: "author-not-officer",
    group: Group::Performer,
    severity: Some(Severity::Medium),
    proves: "Every entry was committed under the address of its own officer, or of one who may record for others.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&AUTHOR_NOT_OFFICER],
    messages: &[
        "author-not-officer",
        "author-unknown",
        "author-entitled-later",
    ],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let entries = entries(context).into_iter();
    let known = entries.filter(|entry| entry.is_known(&context.facts));
    findings.extend(known.filter_map(|entry| finding(context, &entry)));
}

fn finding(context: &CaseContext<'_>, entry: &Entry<'_>) -> Option<Finding> {
    let commit = &entry.recorded?.commit;
    let now = context.facts.roster;
    // Where the roster did not list the officer yet, that is `roster-changed`, and the present one is all there is to ask.
    let then = context.facts.policy.roster_at(commit.id);
    let then = then.filter(|roster| roster.officer(entry.officer).is_some());
    let roster = then.map_or(now, AsRef::as_ref);
    let email = &commit.author.email;
    if roster.may_record(email, entry.officer) {
        return None;
    }
    let finding = context.done_by(entry.finding(context, &AUTHOR_NOT_OFFICER), commit);
    if now.may_record(email, entry.officer) {
        return Some(
            finding
                .message("author-entitled-later")
                .severity(Severity::Low),
        );
    }
    let authors = || roster.having(email).map(|officer| officer.id.as_str());
    let count = authors().count();
    Some(if count == 0 {
        finding.message("author-unknown")
    } else {
        finding.with("author", listed(authors(), count))
    })
}

#[cfg(test)]
mod tests {
    use super::{AUTHOR_NOT_OFFICER, Severity};
    use crate::check::testing::{Draft, Story, World, case, officer, procedure, story, world};
    use crate::history::MergeSide;
    use crate::roster::Officer;

    fn office() -> World {
        let mut recorder = officer("pencatat-01", "loket");
        recorder.recorder = true;
        world(procedure())
            .officer(officer("loket-02", "loket"))
            .officer(recorder)
    }

    fn only(story: Story) -> Vec<String> {
        office().story(story).only("author-not-officer")
    }

    fn one() -> Draft {
        case("001").step(1, "2025-04-14 09:00")
    }

    #[test]
    fn the_officer_or_a_recorder_records() {
        assert_eq!(only(story(one())), [""; 0]);
        assert_eq!(only(story(one()).first_by("LOKET-01")), [""; 0]);
        assert_eq!(only(story(one()).first_by("pencatat-01")), [""; 0]);
    }

    #[test]
    fn another_officer_or_a_stranger_does_not() {
        assert_eq!(
            only(story(one()).first_by("loket-02")),
            [
                "author-not-officer 001/1 12:11 Langkah 1 atas nama loket-01 dicatat oleh loket-02 lewat commit 0000000000 (14 April 2025); loket-02 bukan pencatat."
            ]
        );
        assert_eq!(
            only(story(one()).first_by("luar")),
            [
                "author-not-officer 001/1 12:11 Langkah 1 atas nama loket-01 dicatat lewat commit 0000000000 (14 April 2025) oleh seseorang yang alamat surelnya tidak ada dalam daftar petugas."
            ]
        );
    }

    #[test]
    fn corrections_and_the_withdrawal_are_recorded_by_their_own_officer() {
        let corrected = one().corrected_finish(1, "2025-04-14 09:10", "2025-04-15 10:00");
        let withdrawn = corrected.clone().cancelled("2025-04-16 10:00");
        let told = story(one()).by("loket-02").then(corrected).then(withdrawn);
        assert_eq!(
            only(told),
            [
                "author-not-officer 001 19:11 Koreksi 1 atas nama loket-01 dicatat oleh loket-02 lewat commit 0001000000 (14 April 2025); loket-02 bukan pencatat.",
                "author-not-officer 001 24:11 Pembatalan atas nama loket-01 dicatat oleh loket-02 lewat commit 0002000000 (14 April 2025); loket-02 bukan pencatat."
            ]
        );
    }

    #[test]
    fn who_merges_records_nothing() {
        let start = case("001");
        let merged = story(start.clone()).then(one()).by("loket-02").merged(
            MergeSide::Untouched,
            Some(start),
            one(),
        );
        assert_eq!(only(merged), [""; 0]);
    }

    /// Recorded at noon of 14 April in the name of `loket-01`, who was listed so then; others are listed now.
    fn recorded(author: &str, then: Vec<Officer>) -> World {
        let world = office().listed_since("2025-04-01", then);
        world.story(story(one()).first_by(author))
    }

    fn with_address(id: &str, address: &str) -> Officer {
        let mut officer = officer(id, "loket");
        officer.email = vec![address.to_owned()];
        officer
    }

    #[test]
    fn an_address_that_moved_to_another_officer_since_was_right() {
        let then = || vec![with_address("loket-01", "loket-02@contoh.go.id")];
        let told = recorded("loket-02", then());
        assert_eq!(told.only("author-not-officer"), [""; 0]);
        let told = recorded("loket-01", then());
        assert_eq!(
            told.only("author-not-officer"),
            [
                "author-not-officer 001/1 12:11 Langkah 1 atas nama loket-01 dicatat lewat commit 0000000000 (14 April 2025) oleh seseorang yang menurut daftar petugas baru sesudah itu berhak mencatatnya."
            ]
        );
    }

    #[test]
    fn an_officer_who_was_deleted_since_hides_nothing() {
        let told = |author: &str| {
            let then = vec![officer("loket-09", "loket"), officer("loket-02", "loket")];
            let story = story(one().by("loket-09")).first_by(author);
            let world = office().listed_since("2025-04-01", then).story(story);
            world.only("author-not-officer").len()
        };
        assert_eq!((told("loket-09"), told("loket-02")), (0, 1));
    }

    #[test]
    fn a_right_that_is_entered_later_makes_it_a_slighter_finding() {
        let then = vec![
            officer("loket-01", "loket"),
            officer("pencatat-01", "loket"),
        ];
        let verdict = recorded("pencatat-01", then).verdict();
        let told = verdict.findings.iter();
        let told: Vec<_> = told.filter(|f| f.rule == &AUTHOR_NOT_OFFICER).collect();
        assert_eq!(told.len(), 1);
        assert_eq!(
            (told[0].message, told[0].severity),
            ("author-entitled-later", Severity::Low)
        );
    }

    #[test]
    fn an_unknown_officer_is_another_rule() {
        assert_eq!(only(story(one().by("siapa")).first_by("loket-02")), [""; 0]);
    }
}
