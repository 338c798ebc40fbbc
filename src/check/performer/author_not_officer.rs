//! `author-not-officer`: an entry was recorded by the officer whom it names, or by somebody who may record for others.
//!
//! The recording commit is the first that shows the entry; a merge only carries it along. The author is known by the
//! e-mail address. Addresses appear in no finding: findings are published.

use super::entry::{Entry, entries};
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// The author of the recording commit is neither the entry's officer nor a recorder.
pub static AUTHOR_NOT_OFFICER: Rule = Rule {
    name: "author-not-officer",
    group: Group::Performer,
    severity: Some(Severity::Medium),
    proves: "Every entry was committed under the address of its own officer, or of one who may record for others.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&AUTHOR_NOT_OFFICER],
    messages: &["author-not-officer", "author-unknown"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let known = |entry: &Entry<'_>| context.facts.roster.officer(entry.officer).is_some();
    let entries = entries(context).into_iter().filter(known);
    findings.extend(entries.filter_map(|entry| finding(context, &entry)));
}

fn finding(context: &CaseContext<'_>, entry: &Entry<'_>) -> Option<Finding> {
    let commit = &entry.recorded?.commit;
    let roster = context.facts.roster;
    if roster.may_record(&commit.author.email, entry.officer) {
        return None;
    }
    let authors: Vec<_> = roster
        .officers
        .iter()
        .filter(|officer| officer.has_email(&commit.author.email))
        .collect();
    let finding = context.done_by(entry.finding(context, &AUTHOR_NOT_OFFICER), commit);
    if authors.is_empty() {
        return Some(finding.message("author-unknown"));
    }
    let names: Vec<String> = authors.iter().map(|officer| officer.id.clone()).collect();
    Some(finding.with("author", names))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, Story, World, case, officer, procedure, story, world};
    use crate::history::MergeSide;

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

    #[test]
    fn an_unknown_officer_is_another_rule() {
        assert_eq!(only(story(one().by("siapa")).first_by("loket-02")), [""; 0]);
    }
}
