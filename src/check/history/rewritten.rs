//! `history-rewritten`: the history goes on from where witnesses outside the repository saw it.

use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::past::Standing;
use crate::stamp::CommitId;

/// An anchor or an earlier published site names a head that the history does not descend from.
pub static HISTORY_REWRITTEN: Rule = Rule {
    name: "history-rewritten",
    group: Group::History,
    severity: Some(Severity::Critical),
    proves: "The history descends from every head that an anchor or the site published before names, with the same case \
             files in it.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&HISTORY_REWRITTEN],
    messages: &[
        "history-rewritten",
        "history-rewritten-missing",
        "history-rewritten-altered",
        "history-rewritten-unknown",
        "history-rewritten-published",
    ],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let now = facts.history.head;
    for (claim, standing) in &facts.past.anchors {
        let message = match standing {
            Standing::Kept => continue,
            Standing::Apart => "history-rewritten",
            Standing::Missing => "history-rewritten-missing",
            Standing::Altered => "history-rewritten-altered",
            Standing::Unknown => "history-rewritten-unknown",
        };
        findings.push(finding(message, claim.head, now).at(claim.place.clone()));
    }
    for seen in &facts.past.rewritten {
        let seen_on = finding("history-rewritten-published", seen.from, seen.to);
        findings.push(seen_on.with("date", seen.as_of));
    }
}

fn finding(message: &'static str, from: CommitId, to: CommitId) -> Finding {
    Finding::new(&HISTORY_REWRITTEN)
        .message(message)
        .with("from", from.to_string())
        .with("from_short", from.short())
        .with("to", to.to_string())
        .with("to_short", to.short())
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::check::testing::{procedure, world};
    use crate::past::{Claim, Past, Rewriting};
    use crate::source::Place;

    const OLD: CommitId = CommitId([0xab; 20]);

    fn anchored(standing: Standing) -> Past {
        let claim = Claim {
            place: Place::of_file("jangkar.txt"),
            head: OLD,
            digest: String::new(),
        };
        Past {
            anchors: vec![(claim, standing)],
            ..Past::default()
        }
    }

    fn says(past: Past) -> Vec<String> {
        world(procedure()).past(past).says()
    }

    #[test]
    fn a_history_that_goes_on_from_the_anchor_is_no_finding() {
        assert_eq!(says(anchored(Standing::Kept)), [""; 0]);
    }

    #[test]
    fn each_way_of_breaking_with_the_anchor_is_said() {
        let broken = [
            Standing::Apart,
            Standing::Missing,
            Standing::Altered,
            Standing::Unknown,
        ];
        assert_eq!(
            broken.map(|standing| says(anchored(standing))).concat(),
            [
                "history-rewritten 1:1 Riwayat arsip pernah ditulis ulang: commit ababababab pada jangkar ini tidak lagi termasuk riwayat commit 0000000000.",
                "history-rewritten 1:1 Riwayat arsip pernah ditulis ulang, atau ini bukan repositorinya: commit ababababab pada jangkar ini tidak ada di sini.",
                "history-rewritten 1:1 Isi arsip pada commit ababababab tidak sama dengan sidik pada jangkar ini.",
                "history-rewritten 1:1 Jangkar ini belum dapat dibandingkan: sebagian riwayat tidak ada di sini, dan commit ababababab tidak terlihat.",
            ]
        );
    }

    #[test]
    fn what_earlier_sites_saw_is_said_again() {
        let past = Past {
            rewritten: vec![Rewriting {
                as_of: Date::constant(2025, 4, 30),
                from: OLD,
                to: CommitId([0xcd; 20]),
            }],
            ..Past::default()
        };
        assert_eq!(
            says(past),
            [
                "history-rewritten Riwayat arsip pernah ditulis ulang sesudah situs terbit: commit ababababab yang sudah terbit tidak termasuk riwayat commit cdcdcdcdcd (diketahui 30 April 2025).",
            ]
        );
    }
}
