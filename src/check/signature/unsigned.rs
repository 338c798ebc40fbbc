//! `unsigned`: from the day that the site sets, every commit of the record is signed.

use super::{Question, each};
use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::signature::{Demand, Standing};

/// A commit that had to be signed is not.
pub static UNSIGNED: Rule = Rule {
    name: "unsigned",
    group: Group::History,
    severity: None,
    proves: "Every commit of the record carries a signature, from the day that the site sets.",
};

/// Its severity where the site asks for signatures and `[aturan]` says nothing.
pub const UNSIGNED_SEVERITY: Severity = Severity::High;

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&UNSIGNED],
    messages: &["unsigned", "unsigned-backdated"],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    each(facts, findings, told);
}

/// What it says of one commit.
pub(super) fn told(question: Question<'_>) -> Option<Finding> {
    if *question.standing != Standing::Unsigned {
        return None;
    }
    let finding = match question.demand? {
        Demand::Dated => Finding::new(&UNSIGNED),
        Demand::Follows { day } => Finding::new(&UNSIGNED)
            .message("unsigned-backdated")
            .with("day", day),
    };
    Some(finding.with("since", question.since))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{World, case, procedure, world};

    fn step(demand: Option<Demand>) -> World {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00");
        world(procedure())
            .case(draft)
            .rule("unsigned", Some(UNSIGNED_SEVERITY))
            .signed_since("2025-04-01")
            .signature(1, Standing::Unsigned, demand)
    }

    #[test]
    fn a_commit_that_had_to_be_signed_is_told() {
        assert_eq!(
            step(Some(Demand::Dated)).only("unsigned"),
            [
                "unsigned 001/1 9:1 Commit 0001000000 (14 April 2025) tidak bertanda tangan, padahal wajib sejak 1 April 2025."
            ]
        );
    }

    #[test]
    fn an_old_date_on_a_new_commit_is_no_way_around() {
        let day = "2025-05-10".parse().expect("a day");
        assert_eq!(
            step(Some(Demand::Follows { day }))
                .signed_since("2025-05-01")
                .only("unsigned"),
            [
                "unsigned 001/1 9:1 Commit 0001000000 bertanggal 14 April 2025 dan tidak bertanda tangan, padahal dibuat sesudah commit bertanggal 10 Mei 2025; tanda tangan wajib sejak 1 Mei 2025."
            ]
        );
    }

    #[test]
    fn one_that_need_not_be_is_not() {
        assert_eq!(step(None).only("unsigned"), [""; 0]);
        let off = step(Some(Demand::Dated)).rule("unsigned", None);
        assert_eq!(off.only("unsigned"), [""; 0]);
    }

    #[test]
    fn a_bad_signature_is_another_rule() {
        let bad = Standing::NoRoster { first: false };
        let signed = step(None).signature(1, bad, Some(Demand::Dated));
        assert_eq!(signed.only("unsigned"), [""; 0]);
    }
}
