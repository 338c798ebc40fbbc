//! What the Mutu Baku of an activity asks for and a step does not list.

use crate::case::EffectiveStep;
use crate::check::CaseContext;
use crate::finding::{Finding, Rule};
use crate::sop::Activity;

/// One column of the form.
pub(super) struct Column {
    /// What the activity asks for.
    pub(super) asked: fn(&Activity) -> &[String],
    /// What the step lists.
    pub(super) listed: fn(&EffectiveStep) -> Vec<&str>,
    /// An item as a correction names it: an option of `tertib case correct`.
    pub(super) option: fn(&CaseContext<'_>, &EffectiveStep, &str) -> String,
    /// The gap of the message that takes these options.
    pub(super) gap: &'static str,
}

/// Judges every step by one column of the form: what the activity asks for and what the step lists.
pub(super) fn judge(
    context: &CaseContext<'_>,
    rule: &'static Rule,
    column: &Column,
) -> Vec<Finding> {
    let Some((_, sop)) = context.judged() else {
        return Vec::new();
    };
    let finding = |step: &EffectiveStep| {
        let activity = sop.activity(step.step.activity.value)?;
        let (asked, listed) = ((column.asked)(activity), (column.listed)(step));
        let missing = missing(asked, &listed);
        (!missing.is_empty()).then(|| {
            context
                .step_finding(rule, step, step.step.span())
                .related(
                    sop.source.place(activity.number.span),
                    "temuan-label-sop-activity",
                )
                .with(column.gap, options(context, column, (asked, step)))
                .with("count", missing.len())
                .with("missing", missing)
        })
    };
    context.case.steps.iter().filter_map(finding).collect()
}

/// What a correction names, as options of a command: a correction stands for the whole column, so that it names what the
/// SOP asks for and what else was listed.
fn options(
    context: &CaseContext<'_>,
    column: &Column,
    (asked, step): (&[String], &EffectiveStep),
) -> String {
    let listed: Vec<String> = (column.listed)(step)
        .into_iter()
        .map(str::to_owned)
        .collect();
    let known: Vec<&str> = asked.iter().map(String::as_str).collect();
    let more = missing(&listed, &known);
    let all = missing(asked, &[]).into_iter().chain(more);
    all.map(|item| format!(" {}", (column.option)(context, step, &item)))
        .collect()
}

/// Whether two items are one: letter case and space around don't count.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    same(one) == same(other)
}

fn same(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The asked items that are not listed, each once.
fn missing(asked: &[String], listed: &[&str]) -> Vec<String> {
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
