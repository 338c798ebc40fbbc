//! What the Mutu Baku of an activity asks for and a step does not list.
//!
//! What an activity asks for is looked through once for all steps of it; of a step only what it lists. So a case costs what
//! stands in it, however long the SOP's lists are.

use std::collections::{HashMap, HashSet};

use crate::case::EffectiveStep;
use crate::check::CaseContext;
use crate::finding::{Finding, Rule, listed, options};
use crate::sop::Activity;

/// An item that a step lists.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Its attachment.
    pub(super) file: Option<&'a str>,
}

/// One column of the form.
pub(super) struct Column {
    /// What the activity asks for.
    pub(super) asked: fn(&Activity) -> &[String],
    /// What the step lists.
    pub(super) listed: fn(&EffectiveStep) -> Vec<Item<'_>>,
    /// An item as a correction names it: an option of `tertib case correct`.
    pub(super) option: fn(&CaseContext<'_>, Item<'_>) -> String,
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
    let mut known: HashMap<u32, Option<(&Activity, Asked<'_>)>> = HashMap::new();
    let finding = |step: &EffectiveStep| {
        let number = step.step.activity.value;
        let known = known.entry(number).or_insert_with(|| {
            let activity = sop.activity(number)?;
            Some((activity, Asked::of((column.asked)(activity))))
        });
        let (activity, asked) = known
            .as_ref()
            .filter(|(_, asked)| !asked.items.is_empty())?;
        let listed = (column.listed)(step);
        // Mostly a step lists just what is asked for.
        let names = listed.iter().map(|item| item.name);
        if names.eq((column.asked)(activity)) {
            return None;
        }
        let listed = Listed::of(listed);
        let (count, missing) = asked.without(&listed);
        (count > 0).then(|| {
            context
                .step_finding(rule, step, step.step.span())
                .related(
                    sop.source.place(activity.number.span),
                    "temuan-label-sop-activity",
                )
                .with(column.gap, commands(context, column, (asked, &listed)))
                .with("count", count)
                .with("missing", missing)
        })
    };
    context.case.steps.iter().filter_map(finding).collect()
}

/// What a correction names, as options of a command: a correction stands for the whole column, so that it names what the
/// SOP asks for and what else was listed.
fn commands(
    context: &CaseContext<'_>,
    column: &Column,
    (asked, listed): (&Asked<'_>, &Listed<'_>),
) -> String {
    let wanted = asked.items.iter().map(|(name, same)| Item {
        name,
        file: listed.files.get(same).copied().flatten(),
    });
    let more = listed.items.iter().filter(|(_, same)| !asked.has(same));
    let more = more.map(|(item, _)| *item);
    options(
        wanted
            .chain(more)
            .map(|item| (column.option)(context, item)),
    )
}

/// What is the same of two items: letter case and space around don't count.
fn same(text: &str) -> String {
    text.trim().to_lowercase()
}

/// What an activity asks for.
struct Asked<'a> {
    /// Each item once, as written and as compared.
    items: Vec<(&'a str, String)>,
    all: HashSet<String>,
}

impl<'a> Asked<'a> {
    fn of(items: &'a [String]) -> Self {
        let mut all = HashSet::new();
        let items = items.iter().map(|item| (item.trim(), same(item)));
        let items = items.filter(|(_, same)| !same.is_empty() && all.insert(same.clone()));
        Self {
            items: items.collect(),
            all,
        }
    }

    fn has(&self, same: &str) -> bool {
        self.all.contains(same)
    }

    /// How many of the items are not listed, and the first of them. Only what is listed is looked through.
    fn without(&self, listed: &Listed<'_>) -> (usize, Vec<String>) {
        let there = listed.files.keys().filter(|same| self.has(same)).count();
        let count = self.items.len() - there;
        let items = self.items.iter();
        let missing = items.filter(|(_, same)| !listed.files.contains_key(same));
        let names = if count == 0 {
            Vec::new()
        } else {
            self::listed(missing.map(|(name, _)| *name), count)
        };
        (count, names)
    }
}

/// What a step lists.
struct Listed<'a> {
    /// Each item once that is not empty, as written, without outer space, and as compared.
    items: Vec<(Item<'a>, String)>,
    /// The attachment of the first item of each name.
    files: HashMap<String, Option<&'a str>>,
}

impl<'a> Listed<'a> {
    fn of(all: Vec<Item<'a>>) -> Self {
        let mut files = HashMap::new();
        let mut items = Vec::new();
        for item in all {
            let same = same(item.name);
            if files.contains_key(&same) {
                continue;
            }
            files.insert(same.clone(), item.file);
            let name = item.name.trim();
            if !name.is_empty() {
                items.push((Item { name, ..item }, same));
            }
        }
        Self { items, files }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(asked: &[String], names: &[&str]) -> Vec<String> {
        let item = |name| Item { name, file: None };
        let listed = Listed::of(names.iter().copied().map(item).collect());
        let (count, missing) = Asked::of(asked).without(&listed);
        assert_eq!(count, missing.len());
        missing
    }

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

    #[test]
    fn of_what_is_missing_by_thousands_the_first_are_told_and_the_rest_counted() {
        let asked: Vec<String> = (0..1_000).map(|n| format!("Kelengkapan {n}")).collect();
        let (count, missing) = Asked::of(&asked).without(&Listed::of(Vec::new()));
        assert_eq!(count, 1_000);
        let told = missing.len() - 1;
        assert!(told < 400, "{told}");
        assert_eq!(missing[told], format!("… (+{})", 1_000 - told));
    }
}
