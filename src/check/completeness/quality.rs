//! What the Mutu Baku of an activity asks for and a step does not list.

use crate::case::EffectiveStep;
use crate::check::CaseContext;
use crate::finding::{Finding, Rule};
use crate::sop::Activity;

/// Judges every step by one column of the form: what the activity asks for and what the step lists.
pub(super) fn judge(
    context: &CaseContext<'_>,
    rule: &'static Rule,
    asked: fn(&Activity) -> &[String],
    listed: fn(&EffectiveStep) -> Vec<&str>,
) -> Vec<Finding> {
    let Some((_, sop)) = context.judged() else {
        return Vec::new();
    };
    let finding = |step: &EffectiveStep| {
        let activity = sop.activity(step.step.activity.value)?;
        let missing = missing(asked(activity), &listed(step));
        (!missing.is_empty()).then(|| {
            context
                .step_finding(rule, step, step.step.span())
                .related(
                    sop.source.place(activity.number.span),
                    "temuan-label-sop-activity",
                )
                .with("count", missing.len())
                .with("missing", missing)
        })
    };
    context.case.steps.iter().filter_map(finding).collect()
}

/// The asked items that are not listed, each once. Letter case and space around an item don't count.
fn missing(asked: &[String], listed: &[&str]) -> Vec<String> {
    let same = |text: &str| text.trim().to_lowercase();
    let listed: Vec<String> = listed.iter().map(|item| same(item)).collect();
    let mut missing: Vec<String> = Vec::new();
    for item in asked.iter().map(|item| item.trim()) {
        let known = |list: &[String]| list.iter().any(|other| same(other) == same(item));
        if !item.is_empty() && !known(&listed) && !known(&missing) {
            missing.push(item.to_owned());
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_compared_without_case_and_outer_space() {
        let asked = ["Surat Permohonan", " Disposisi", "", "KTP", "ktp"].map(str::to_owned);
        assert_eq!(
            missing(&asked, &["surat permohonan ", "disposisi"]),
            ["KTP"]
        );
        assert_eq!(missing(&[], &["Surat"]), [""; 0]);
        assert_eq!(missing(&asked, &["Surat"]).len(), 3);
    }
}
