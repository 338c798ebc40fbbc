//! `signer-mismatch`: who signs a commit is its author and its committer.

use super::{Question, each};
use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::signature::{Role, Standing};

/// The signature is another officer's.
pub static SIGNER_MISMATCH: Rule = Rule {
    name: "signer-mismatch",
    group: Group::History,
    severity: Some(Severity::High),
    proves: "Every signed commit is signed by the officer who is its author and its committer.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&SIGNER_MISMATCH],
    messages: &["signer-mismatch", "signer-mismatch-unlisted"],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    each(facts, findings, told);
}

/// What it says of one commit.
pub(super) fn told(question: Question<'_>) -> Option<Finding> {
    let Standing::Mismatch {
        officer,
        role,
        named,
    } = question.standing
    else {
        return None;
    };
    let finding = match named {
        Some(named) => Finding::new(&SIGNER_MISMATCH).with("named", named.as_str()),
        None => Finding::new(&SIGNER_MISMATCH).message("signer-mismatch-unlisted"),
    };
    let role = match role {
        Role::Author => "penulis",
        Role::Committer => "pembuat",
    };
    Some(finding.with("officer", officer.as_str()).with("role", role))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{case, procedure, world};

    fn said(role: Role, named: Option<&str>) -> Vec<String> {
        let standing = Standing::Mismatch {
            officer: "loket-01".to_owned(),
            role,
            named: named.map(str::to_owned),
        };
        let draft = case("001").received("2025-04-14 08:00");
        let world = world(procedure()).case(draft).signed_since("2026-01-01");
        world.signature(0, standing, None).only("signer-mismatch")
    }

    #[test]
    fn another_officers_key_is_told_with_both_names() {
        assert_eq!(
            said(Role::Author, Some("loket-02")),
            [
                "signer-mismatch 001 1:1 Commit 0000000000 (14 April 2025) ditandatangani dengan kunci loket-01, tetapi penulisnya loket-02."
            ]
        );
        assert_eq!(
            said(Role::Committer, None),
            [
                "signer-mismatch 001 1:1 Commit 0000000000 (14 April 2025) ditandatangani dengan kunci loket-01, tetapi alamat surel pembuat commit bukan miliknya dan tidak ada dalam daftar petugas."
            ]
        );
    }

    #[test]
    fn ones_own_key_is_not() {
        let good = Standing::Good {
            officer: "loket-01".to_owned(),
        };
        let draft = case("001").received("2025-04-14 08:00");
        let world = world(procedure()).case(draft).signed_since("2025-01-01");
        assert_eq!(
            world.signature(0, good, None).only("signer-mismatch"),
            [""; 0]
        );
    }
}
