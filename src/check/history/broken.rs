//! What a commit did that left a case's file unreadable for a while: its mending hides nothing.
//!
//! A slip that is mended is `changed-without-step` and slight. A text in which an entry is gone, be it that the file was
//! emptied, replaced or made too large, removes what was recorded as a deletion does: that is `step-removed`. One that stays
//! unreadable is `syntax` or `schema`; an entry that was added with a slip in it is told by nobody.

use std::collections::{BTreeSet, HashMap};

use super::changed_without_step::CHANGED_WITHOUT_STEP;
use super::growth::Growth;
use super::lineage::Judged;
use super::step_removed::STEP_REMOVED;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::Finding;

/// Tables that are entries, as their lines begin.
const ENTRIES: [&str; 3] = ["[[langkah]]", "[[koreksi]]", "[pembatalan]"];

pub(in crate::check) static CHECK: Check = Check {
    rules: &[],
    messages: &["form-broken", "record-wiped"],
    judge: Judge::Line(judge),
};

fn judge(context: &CaseContext<'_>, changes: &[Judged<'_>], findings: &mut Vec<Finding>) {
    let mut told = BTreeSet::new();
    for change in changes.iter().filter(|change| !change.gap) {
        let broke = change.left.and_then(|at| context.case.transitions.get(at));
        let Some((broke, source)) = broke.zip(change.source) else {
            continue;
        };
        // A deletion is `case-deleted`.
        let Some(broken) = broke.after.as_ref() else {
            continue;
        };
        let gone = gone(&source.text, &broken.source.text);
        let slip = !adds_only(change);
        if (gone == 0 && !slip) || !told.insert(change.left) {
            continue;
        }
        let finding = if gone > 0 {
            let finding = context.finding(&STEP_REMOVED).message("record-wiped");
            finding
                .with("count", gone)
                .related(source.whole(), "temuan-label-removed")
        } else {
            context
                .finding(&CHANGED_WITHOUT_STEP)
                .message("form-broken")
        };
        findings.push(context.done_by(finding, &broke.commit));
    }
}

/// Whether what came of it is entries at the end and nothing else.
fn adds_only(change: &Judged<'_>) -> bool {
    let Growth {
        steps,
        corrections,
        cancellation,
        ..
    } = &change.growth;
    let whole = steps.removed.is_empty()
        && corrections.removed.is_empty()
        && *cancellation != super::growth::Fate::Removed;
    change.growth.entries() > 0 && !change.growth.changes() && whole
}

/// How many parts of a case, its head and its entries, have lost more than half of their lines.
fn gone(before: &str, after: &str) -> usize {
    let mut left: HashMap<String, usize> = HashMap::new();
    for line in values(after) {
        *left.entry(line).or_default() += 1;
    }
    let mut parts: Vec<Vec<String>> = vec![Vec::new()];
    for line in before.lines() {
        if ENTRIES.contains(&line.trim()) {
            parts.push(Vec::new());
        }
        if let Some(part) = parts.last_mut() {
            part.extend(values(line));
        }
    }
    let is_gone = |part: &Vec<String>| {
        let mut stay = 0;
        for line in part {
            if let Some(count) = left.get_mut(line).filter(|count| **count > 0) {
                *count -= 1;
                stay += 1;
            }
        }
        stay * 2 < part.len()
    };
    parts.iter().map(is_gone).filter(|gone| *gone).count()
}

/// The lines that give a value, without their spaces.
fn values(text: &str) -> impl Iterator<Item = String> {
    let lines = text.lines().filter(|line| !line.trim().starts_with('#'));
    lines
        .filter(|line| line.contains('='))
        .map(|line| line.chars().filter(|c| !c.is_whitespace()).collect())
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, Story, case, procedure, story, world};

    fn said(story: Story) -> Vec<String> {
        let world = world(procedure()).story(story).judged_on("2025-04-15");
        let said = world.says().into_iter();
        said.filter(|line| !line.starts_with("late")).collect()
    }

    fn one() -> Draft {
        case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00")
    }

    fn garbled(draft: Draft) -> Draft {
        draft.broken(|text| text.replacen("selesai = ", "selesai = kemarin ", 1))
    }

    #[test]
    fn a_slip_that_is_mended_stays_slight_and_its_commit_is_named() {
        let mended = "changed-without-step 001 1:1 Commit 0002000000 (14 April 2025) membetulkan penulisan berkas 001; isinya sama dengan sebelum rusak.";
        assert_eq!(
            said(story(one()).then(garbled(one())).then(one())),
            [
                "changed-without-step 001 1:1 Commit 0001000000 (14 April 2025) merusak penulisan berkas 001, sehingga tidak dapat dibaca; kemudian dibetulkan.",
                mended,
            ]
        );
    }

    #[test]
    fn a_text_in_which_entries_are_gone_removes_them() {
        let texts: [fn(String) -> String; 3] = [
            |_| String::new(),
            |_| "sampah\n".to_owned(),
            |_| "judul = \"Lain\"\n[".to_owned(),
        ];
        for text in texts {
            let wiped = one().broken(text);
            let said = said(story(one()).then(wiped).then(one()));
            assert_eq!(
                said[0],
                "step-removed 001 1:1 Commit 0001000000 (14 April 2025) menghapus 2 bagian berkas 001 yang sudah tercatat (isian awal dan entri dihitung); berkas itu kemudian dapat dibaca lagi. | yang dihapus tertulis di sini 1:1"
            );
            assert_eq!(said.len(), 2, "{said:?}");
        }
        // An entry that comes with the mending hides nothing.
        let two = one().step(2, "2025-04-15 09:00");
        let wiped = one().broken(|_| String::new());
        let said = said(story(one()).then(wiped).then(two));
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("step-removed 001 "), "{said:?}");
    }

    #[test]
    fn an_entry_added_with_a_slip_and_what_stays_broken_are_other_matters() {
        let two = one().step(2, "2025-04-15 09:00");
        let slip = two
            .clone()
            .broken(|text| text.replace("selesai = 2025-04-15", "selesai = kemarin"));
        assert_eq!(said(story(one()).then(slip.clone()).then(two)), [""; 0]);
        let stays = world(procedure()).story(story(one()).then(slip)).verdict();
        let stays: Vec<_> = stays.findings.iter().map(|f| f.rule.name).collect();
        assert_eq!(stays, ["syntax"]);
    }
}
