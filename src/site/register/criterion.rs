//! By what a finding's criterion is demanded: the SOP's activity, the calendar, the roster, a setting, or the rule itself.

use serde::{Deserialize, Serialize};

use super::super::atlas::{Atlas, OFFICE, RULES};
use super::super::visible;
use crate::case::Case;
use crate::finding::Finding;

/// The source of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceView {
    /// In words: number and revision of the SOP, and the activity.
    pub text: String,
    /// Page on which it can be read, from the site's root.
    pub href: String,
}

/// What demands it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Basis {
    /// The SOP that the case pins.
    Sop,
    /// Days off and office hours.
    Calendar,
    /// Who is in which role.
    Roster,
    /// The tolerance for recording.
    Tolerance,
    /// How records are kept: the rule itself.
    Record,
}

/// Rules whose criterion is not the rule itself, by what demands it.
const BASES: [(Basis, &[&str]); 4] = [
    (
        Basis::Sop,
        &[
            "wrong-start",
            "out-of-order",
            "step-after-end",
            "unknown-decision",
            "missing-decision",
            "unknown-activity",
            "late-step",
            "overdue",
            "wrong-performer",
            "missing-requirement",
            "missing-output",
        ],
    ),
    (Basis::Calendar, &["non-working-day", "calendar-missing"]),
    (
        Basis::Roster,
        &[
            "unknown-officer",
            "officer-not-in-role",
            "author-not-officer",
            "signer-mismatch",
        ],
    ),
    (Basis::Tolerance, &["late-record"]),
];

fn basis(rule: &str) -> Basis {
    let named = BASES.iter().find(|(_, rules)| rules.contains(&rule));
    named.map_or(Basis::Record, |(basis, _)| *basis)
}

/// What demands the criterion of a finding.
pub(super) fn source(atlas: &Atlas<'_>, finding: &Finding, case: Option<&Case>) -> SourceView {
    let words = atlas.words;
    let rule = finding.rule.name;
    let office = |key: &str| SourceView {
        text: words.get(key),
        href: OFFICE.to_owned(),
    };
    let own = || SourceView {
        text: words.get("register-dasar-aturan"),
        href: format!("{RULES}#{rule}"),
    };
    match basis(rule) {
        Basis::Sop => case
            .and_then(|case| of_sop(atlas, finding, case))
            .unwrap_or_else(own),
        Basis::Calendar => office("register-dasar-kalender"),
        Basis::Roster => office("register-dasar-petugas"),
        Basis::Tolerance => SourceView {
            text: words.count(
                "register-dasar-toleransi",
                i64::from(atlas.inputs.content.settings.recording_tolerance),
            ),
            href: OFFICE.to_owned(),
        },
        Basis::Record => own(),
    }
}

fn of_sop(atlas: &Atlas<'_>, finding: &Finding, case: &Case) -> Option<SourceView> {
    let sop = case.sop()?;
    let number = visible(&sop.identity.number);
    let revision = sop.key.revision.to_string();
    let text = match activity(finding, case) {
        Some(activity) => atlas.words.with(
            "register-dasar-aktivitas",
            [
                ("nomor", number),
                ("revisi", revision),
                ("aktivitas", activity.to_string()),
            ],
        ),
        None => atlas.words.with(
            "register-dasar-sop",
            [("nomor", number), ("revisi", revision)],
        ),
    };
    let href = atlas
        .sop_path(&sop.key)
        .unwrap_or(super::super::atlas::SOPS);
    Some(SourceView {
        text,
        href: href.to_owned(),
    })
}

/// The activity that makes the demand: that of the step, or the one now due.
fn activity(finding: &Finding, case: &Case) -> Option<u32> {
    let sop = case.sop()?;
    let number = match finding.step {
        Some(index) => {
            let step = case.steps.iter().find(|step| step.index == index)?;
            step.step.activity.value
        }
        None => case.timing.as_ref()?.open.as_ref()?.activity,
    };
    sop.activity(number).map(|activity| activity.number.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_with_a_basis_of_its_own_exists() {
        let known: Vec<&str> = crate::check::rules().iter().map(|rule| rule.name).collect();
        for (_, rules) in BASES {
            for rule in rules {
                assert!(known.contains(rule), "{rule}");
            }
        }
    }
}
