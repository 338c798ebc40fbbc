//! `unknown-sop`: the SOP revision that judges a case can be read as it stood when the case was created.

use crate::case::Pinned;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::sop::SopKey;

/// The case names an SOP revision that did not exist, or could not be understood, when it was created.
pub static UNKNOWN_SOP: Rule = Rule {
    name: "unknown-sop",
    group: Group::Form,
    severity: Some(Severity::Critical),
    proves: "The SOP revision named by the case existed and could be read in the commit that created the case.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&UNKNOWN_SOP],
    messages: &["unknown-sop", "unknown-sop-broken"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let message = match context.case.pinned {
        Pinned::Missing => "unknown-sop",
        Pinned::Broken => "unknown-sop-broken",
        Pinned::Sop(_) | Pinned::Unknown => return,
    };
    let Some(record) = context.case.record() else {
        return;
    };
    let key = SopKey {
        sop: record.sop.value.clone(),
        revision: record.revision.value,
    };
    let finding = context
        .finding(&UNKNOWN_SOP)
        .message(message)
        .at(context.place(record.sop.span))
        .with("sop", key.sop.as_str())
        .with("revision", key.revision)
        .with("path", key.path());
    findings.push(match context.case.creation() {
        Some(created) => context.done_by(finding, &created.commit),
        None => finding,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn the_revision_must_have_been_there_and_readable() {
        let draft = case("001").received("2025-04-14 08:00");
        let pinned = |pinned| {
            world(procedure())
                .case(draft.clone())
                .pinned(pinned)
                .only("unknown-sop")
        };
        assert_eq!(
            world(procedure()).case(draft.clone()).only("unknown-sop"),
            [""; 0]
        );
        assert_eq!(
            pinned(Pinned::Missing),
            [
                "unknown-sop 001 1:7 SOP “contoh” revisi 0 tidak ada di arsip ketika berkas ini dibuat."
            ]
        );
        assert_eq!(
            pinned(Pinned::Broken),
            [
                "unknown-sop 001 1:7 SOP “contoh” revisi 0 tidak dapat dibaca seperti adanya ketika berkas ini dibuat."
            ]
        );
        assert_eq!(pinned(Pinned::Unknown), [""; 0]);
    }
}
