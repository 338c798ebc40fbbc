//! `missing-output`: everything that an activity must produce was produced.

use super::quality::{self, Column, Item};
use crate::case::EffectiveStep;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::text::shell_word;

/// The step does not list all output of its activity.
pub static MISSING_OUTPUT: Rule = Rule {
    name: "missing-output",
    group: Group::Completeness,
    severity: Some(Severity::Medium),
    proves: "Every step lists all the output that the SOP asks for at its activity.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&MISSING_OUTPUT],
    messages: &["missing-output"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    findings.extend(quality::judge(context, &MISSING_OUTPUT, &COLUMN));
}

const COLUMN: Column = Column {
    asked: |activity| &activity.outputs,
    listed,
    option,
    gap: "outputs",
};

fn listed(step: &EffectiveStep) -> Vec<Item<'_>> {
    let outputs = step.step.outputs.iter();
    let items = outputs.map(|output| Item {
        name: &output.name,
        file: output.file.as_ref().map(|file| file.value.as_str()),
    });
    items.collect()
}

/// Names an output together with its attachment, which a correction would otherwise leave out.
fn option(context: &CaseContext<'_>, item: Item<'_>) -> String {
    let named = match item.file {
        Some(file) => format!("{}={}/{file}", item.name, context.case.folder()),
        None => item.name.to_owned(),
    };
    format!("--output {}", shell_word(&named))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, case, sop, world};

    fn only(draft: Draft) -> Vec<String> {
        let procedure = sop()
            .activity(1, "1 hari", 0)
            .producing(&["Surat Permohonan", "KTP"]);
        world(procedure).case(draft).only("missing-output")
    }

    fn one() -> Draft {
        case("001").step(1, "2025-04-14 09:00")
    }

    #[test]
    fn a_step_lists_all_its_output() {
        assert_eq!(
            only(one().output("KTP").output(" surat permohonan")),
            [""; 0]
        );
        assert_eq!(
            only(one().output("KTP").file("a.pdf")),
            [
                "missing-output 001/1 9:1 Langkah 1 (aktivitas 1) tidak mencatat output: Surat Permohonan. | aktivitas ini dalam SOP 1:9"
            ]
        );
    }

    #[test]
    fn a_correction_fills_in_what_was_left_out() {
        let judged = |draft: Draft| {
            let procedure = sop().activity(1, "1 hari", 0).producing(&["Surat"]);
            world(procedure).case(draft).only("missing-output")
        };
        assert_eq!(judged(one()).len(), 1);
        let corrected = one().corrected_file(1, "a.pdf", "2025-04-15 09:00");
        assert_eq!(judged(corrected), [""; 0]);
    }
}
