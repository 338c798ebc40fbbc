//! `commit-date-reversed` and `commit-date-future`: commits of the record are dated in the order in which they were made.
//!
//! Commits are judged that touch `cases/` or change a file of the office: the calendar, the roster, the settings, an SOP. A commit has two dates: the author's, which is the record's time, and the
//! committer's, which git sets anew whenever the commit is made again. That the committer's is later is how a rebase looks
//! and no fault; `late-record` counts to the later one. Faults are a committer's date before a parent's, an author's date
//! after the committer's, and an author's date before that of the entry which the case already held. A date that can't be
//! read at all is `unsafe-entry`.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::DateTime;
use rayon::prelude::*;

use super::touched::Touched;
use crate::case::Case;
use crate::check::Facts;
use crate::check::context::by_commit;
use crate::check::registry::{Check, Judge};
use crate::check::sop::own_changes;
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::{Commit, HeaderFault, Person};
use crate::maps::ByName;
use crate::source::Place;
use crate::stamp::{CommitId, Moment};

/// How far clocks of two machines may be apart, in seconds: those that are set by a time service differ by less.
const TOLERANCE: i64 = 60;

/// A commit is dated before what it builds on.
pub static COMMIT_DATE_REVERSED: Rule = Rule {
    name: "commit-date-reversed",
    group: Group::History,
    severity: Some(Severity::Medium),
    proves: "No commit that touches the record or changes the office's files is dated before what it builds on, within a minute.",
};

/// A commit is dated after the day of judgement.
pub static COMMIT_DATE_FUTURE: Rule = Rule {
    name: "commit-date-future",
    group: Group::History,
    severity: Some(Severity::Medium),
    proves: "No commit that touches the record or changes the office's files is dated after the day of judgement.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&COMMIT_DATE_REVERSED, &COMMIT_DATE_FUTURE],
    messages: &[
        "commit-date-reversed-parent",
        "commit-date-reversed-author",
        "commit-date-reversed-entry",
        "commit-date-future",
    ],
    judge: Judge::Apart(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let touched = Touched::of(facts);
    let dates = Dates::of(facts);
    let zone = &facts.settings.zone;
    let (of_touched, commits) = (&touched, &facts.history.commits);
    let of_record = touched.commits().filter_map(|(index, cases)| {
        let commit = commits.get(index)?;
        Some((index, commit, dates.all(index, commit, cases)))
    });
    findings.par_extend(of_record.flat_map_iter(|(index, commit, found)| {
        found.map(move |finding| of_touched.about(by_commit(finding, commit, zone), index, commit))
    }));
    // The office's files decide verdicts, so the day of their changes is part of the record.
    let mut judged: BTreeSet<CommitId> = BTreeSet::new();
    for change in own_changes(facts) {
        let commit = &change.commit;
        let Some(&index) = facts.history.places().get(&commit.id) else {
            continue;
        };
        if touched.has(index) || !judged.insert(commit.id) {
            continue;
        }
        for finding in dates.all(index, commit, &[]) {
            let finding = by_commit(finding, commit, zone);
            findings.push(finding.at(Place::of_file(&change.path)));
        }
    }
}

/// Dates of commits, those apart that can't be read.
struct Dates<'f, 'a> {
    facts: &'f Facts<'a>,
    unreadable: BTreeSet<(CommitId, &'static str)>,
    /// Of cases with many changes, by path: what each commit built on.
    long: HashMap<&'a str, Built>,
}

/// From so many changes on it is looked up what a commit built on, and not searched.
const LONG: usize = 64;

/// The transition (by index) that wrote the text which a commit found in the case.
type Built = ByName<Option<usize>>;

fn built(case: &Case) -> Built {
    let mut built = Built::default();
    let mut written: HashMap<&str, usize> = HashMap::new();
    let changes = case.transitions.iter().enumerate();
    for (at, transition) in changes.filter(|(_, transition)| transition.merge.is_none()) {
        built.entry(transition.commit.id).or_insert_with(|| {
            let before = transition.before.as_ref()?;
            written.get(&*before.source.text).copied()
        });
        if let Some(after) = &transition.after {
            written.insert(&after.source.text, at);
        }
    }
    built
}

/// The same of one commit, searched for.
fn built_by(case: &Case, commit: &Commit) -> Option<usize> {
    let at = case
        .transitions
        .iter()
        .position(|t| t.commit.id == commit.id && t.merge.is_none())?;
    let before = case.transitions.get(at)?.before.as_ref()?;
    case.transitions.get(..at)?.iter().rposition(|earlier| {
        earlier.merge.is_none()
            && earlier
                .after
                .as_ref()
                .is_some_and(|after| after.source.text == before.source.text)
    })
}

impl<'f, 'a> Dates<'f, 'a> {
    fn of(facts: &'f Facts<'a>) -> Self {
        let history = facts.history;
        let cases = facts.archive.cases.iter();
        let long = cases.filter(|case| case.transitions.len() > LONG);
        let odd = |(index, fault): &(usize, HeaderFault)| match fault {
            HeaderFault::Date(who) | HeaderFault::Missing(who) | HeaderFault::Person(who) => {
                Some((history.commits.get(*index)?.id, *who))
            }
            _ => None,
        };
        Self {
            facts,
            unreadable: history.oddities.headers.iter().filter_map(odd).collect(),
            long: long.map(|case| (case.path.as_str(), built(case))).collect(),
        }
    }

    /// Both faults of one commit.
    fn all(
        &self,
        index: usize,
        commit: &Commit,
        cases: &[&Case],
    ) -> impl Iterator<Item = Finding> + use<> {
        let reversed = self.reversed(index, commit, cases);
        reversed.into_iter().chain(self.future(commit))
    }

    fn author(&self, commit: &Commit) -> Option<Moment> {
        self.readable(commit, "author", &commit.author)
    }

    fn committer(&self, commit: &Commit) -> Option<Moment> {
        self.readable(commit, "committer", &commit.committer)
    }

    fn readable(&self, commit: &Commit, who: &'static str, person: &Person) -> Option<Moment> {
        (!self.unreadable.contains(&(commit.id, who))).then_some(person.when)
    }

    fn clock(&self, moment: Moment) -> DateTime {
        moment.zoned(&self.facts.settings.zone).datetime()
    }

    /// The first way in which the commit is dated before what it builds on.
    fn reversed(&self, index: usize, commit: &Commit, cases: &[&Case]) -> Option<Finding> {
        let finding = |message, date: Moment, than: Moment| {
            Finding::new(&COMMIT_DATE_REVERSED)
                .message(message)
                .with("date", self.clock(date))
                .with("other_date", self.clock(than))
        };
        let (author, committer) = (self.author(commit), self.committer(commit));
        if let (Some(date), Some((parent, than))) = (committer, self.latest_parent(index, commit))
            && is_before(date, than)
        {
            let finding = finding("commit-date-reversed-parent", date, than);
            return Some(finding.with("other", parent.short()));
        }
        if let (Some(author), Some(committer)) = (author, committer)
            && is_before(committer, author)
        {
            return Some(finding("commit-date-reversed-author", committer, author));
        }
        let date = author?;
        let mut earlier = cases.iter().filter_map(|case| self.built_on(commit, case));
        let (other, than) = earlier.find(|(_, than)| is_before(date, *than))?;
        let finding = finding("commit-date-reversed-entry", date, than);
        Some(finding.with("other", other.short()))
    }

    fn latest_parent(&self, index: usize, commit: &Commit) -> Option<(CommitId, Moment)> {
        let history = self.facts.history;
        let dated = commit.parents.iter().filter_map(|id| {
            let parent = history.commits.get(history.parent(index, *id)?)?;
            Some((*id, self.committer(parent)?))
        });
        dated.max_by_key(|(_, date)| date.at)
    }

    /// The commit that wrote the text which this commit found in a case, and its author's date. Merges write none.
    fn built_on(&self, commit: &Commit, case: &Case) -> Option<(CommitId, Moment)> {
        let at = match self.long.get(case.path.as_str()) {
            Some(built) => built.get(&commit.id).copied().flatten(),
            None => built_by(case, commit),
        };
        let written = case.transitions.get(at?)?;
        Some((written.commit.id, self.author(&written.commit)?))
    }

    /// Whether author or committer date lies after the day of judgement.
    fn future(&self, commit: &Commit) -> Option<Finding> {
        let dates = [self.author(commit), self.committer(commit)];
        let latest = dates.into_iter().flatten().max_by_key(|date| date.at)?;
        let day = latest.date_in(&self.facts.settings.zone);
        (day > self.facts.as_of).then(|| {
            Finding::new(&COMMIT_DATE_FUTURE)
                .with("date", self.clock(latest))
                .with("as_of", self.facts.as_of)
        })
    }
}

fn is_before(date: Moment, than: Moment) -> bool {
    date.at.as_second().saturating_add(TOLERANCE) < than.at.as_second()
}

#[cfg(test)]
mod tests {
    use super::LONG;
    use crate::check::testing::{Story, case, procedure, story, world};

    fn two(first: &str, second: &str) -> Story {
        let one = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00");
        let two = one.clone().step(2, "2025-04-15 09:00");
        story(one).first_on(first).on(second).then(two)
    }

    fn only(rule: &str, story: Story) -> Vec<String> {
        world(procedure())
            .story(story)
            .judged_on("2025-04-16")
            .only(rule)
    }

    #[test]
    fn a_commit_is_not_dated_before_its_parent() {
        let reversed = |first, second| only("commit-date-reversed", two(first, second));
        assert_eq!(
            reversed("2025-04-14 10:00", "2025-04-14 10:00"),
            [""; 0],
            "the same second"
        );
        assert_eq!(
            reversed("2025-04-14 10:00:00", "2025-04-14 09:59:00"),
            [""; 0],
            "within a minute"
        );
        assert_eq!(
            reversed("2025-04-14 10:00:00", "2025-04-14 09:58:59"),
            [
                "commit-date-reversed 001/2 1:1 Commit 0001000000 bertanggal 14 April 2025 pukul 09.58, lebih awal daripada commit induknya 0000000000 (14 April 2025 pukul 10.00)."
            ]
        );
    }

    #[test]
    fn an_authors_date_is_not_after_the_committers() {
        let story = two("2025-04-14 10:00", "2025-04-15 10:00");
        assert_eq!(
            only(
                "commit-date-reversed",
                story.clone().committed("2025-04-16 10:00")
            ),
            [""; 0],
            "a commit made again later"
        );
        assert_eq!(
            only("commit-date-reversed", story.committed("2025-04-15 09:00")),
            [
                "commit-date-reversed 001/2 1:1 Commit 0001000000 disimpan 15 April 2025 pukul 09.00, sebelum ditulis pembuatnya 15 April 2025 pukul 10.00."
            ]
        );
    }

    #[test]
    fn an_entry_is_not_authored_before_the_one_it_stands_on() {
        let story = two("2025-04-15 10:00", "2025-04-14 09:00").committed("2025-04-15 11:00");
        assert_eq!(
            only("commit-date-reversed", story),
            [
                "commit-date-reversed 001/2 1:1 Commit 0001000000 ditulis 14 April 2025 pukul 09.00, lebih awal daripada isi berkas yang dilanjutkannya (commit 0000000000, 15 April 2025 pukul 10.00)."
            ]
        );
    }

    #[test]
    fn in_a_case_of_many_changes_the_entry_is_found_as_in_a_short_one() {
        let one = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00");
        let commented = (1..=LONG).map(|n| one.clone().comment(&n.to_string()));
        let long = story(one.clone()).first_on("2025-04-15 10:00");
        let long = commented.fold(long.on("2025-04-15 10:00"), Story::then);
        let two = one.comment(&LONG.to_string()).step(2, "2025-04-15 09:00");
        let story = long.on("2025-04-14 09:00").then(two);
        let told = only("commit-date-reversed", story.committed("2025-04-15 11:00"));
        assert_eq!(told.len(), 1, "{told:?}");
        let last = format!("(commit {LONG:04x}000000, 15 April 2025 pukul 10.00)");
        assert!(told[0].contains(&last), "{told:?}");
    }

    #[test]
    fn no_commit_is_dated_after_the_day_of_judgement() {
        let dated = |second| only("commit-date-future", two("2025-04-14 10:00", second));
        assert_eq!(dated("2025-04-16 23:59"), [""; 0]);
        assert_eq!(
            dated("2025-04-17 00:00"),
            [
                "commit-date-future 001/2 1:1 Commit 0001000000 bertanggal 17 April 2025 pukul 00.00, padahal dinilai per 16 April 2025."
            ]
        );
        let committed = two("2025-04-14 10:00", "2025-04-15 10:00").committed("2025-04-18 10:00");
        assert_eq!(only("commit-date-future", committed).len(), 1);
    }
}
