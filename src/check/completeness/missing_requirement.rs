//! `missing-requirement`: everything that an activity needs was there.

use super::quality::{self, Column, Item};
use crate::case::EffectiveStep;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::text::shell_word;

/// The step does not list all kelengkapan of its activity.
pub static MISSING_REQUIREMENT: Rule = Rule {
    name: "missing-requirement",
    group: Group::Completeness,
    severity: Some(Severity::Medium),
    proves: "Every step lists all the kelengkapan that the SOP asks for at its activity.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&MISSING_REQUIREMENT],
    messages: &["missing-requirement"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    findings.extend(quality::judge(context, &MISSING_REQUIREMENT, &COLUMN));
}

const COLUMN: Column = Column {
    asked: |activity| &activity.requirements,
    listed,
    option: |_, item| format!("--requirement {}", shell_word(item.name)),
    gap: "requirements",
};

fn listed(step: &EffectiveStep) -> Vec<Item<'_>> {
    let names = step.step.requirements.iter();
    names.map(|name| Item { name, file: None }).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, case, sop, world};

    fn only(draft: Draft) -> Vec<String> {
        let procedure = sop()
            .activity(1, "1 hari", 0)
            .needing(&["Surat Permohonan", "KTP"]);
        world(procedure).case(draft).only("missing-requirement")
    }

    fn one() -> Draft {
        case("001").step(1, "2025-04-14 09:00")
    }

    #[test]
    fn a_step_lists_all_its_kelengkapan() {
        assert_eq!(
            only(one().holding(&["ktp", "Surat permohonan", "Foto"])),
            [""; 0]
        );
        assert_eq!(
            only(one().holding(&["KTP"])),
            [
                "missing-requirement 001/1 9:1 Langkah 1 (aktivitas 1) tidak mencatat kelengkapan: Surat Permohonan. | aktivitas ini dalam SOP 1:9"
            ]
        );
        assert_eq!(
            only(one()),
            [
                "missing-requirement 001/1 9:1 Langkah 1 (aktivitas 1) tidak mencatat kelengkapan: Surat Permohonan, KTP. | aktivitas ini dalam SOP 1:9"
            ]
        );
    }

    #[test]
    fn an_unknown_activity_asks_for_nothing() {
        assert_eq!(only(case("001").step(5, "2025-04-14 09:00")), [""; 0]);
    }
}
