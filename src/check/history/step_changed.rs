//! `step-changed`: what was recorded stays as it was recorded; a mistake is mended by a correction.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::growth::{Difference, Fate, Spread, differing_head, differing_step};
use super::lineage::Judged;
use crate::case::{Case, CaseRecord, CaseVersion, Step};
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Param, Rule, Severity};
use crate::source::Span;

/// An entry, or the head of the file, was changed or pushed in between.
pub static STEP_CHANGED: Rule = Rule {
    name: "step-changed",
    group: Group::History,
    severity: Some(Severity::Critical),
    proves: "Nothing that was recorded has ever been changed.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&STEP_CHANGED],
    messages: &[
        "step-changed",
        "step-restored",
        "step-inserted",
        "step-returned",
        "correction-changed",
        "correction-inserted",
        "cancellation-changed",
        "head-changed",
        "head-restored",
        "changed-across-gap",
    ],
    judge: Judge::Line(judge),
};

fn judge(context: &CaseContext<'_>, changes: &[Judged<'_>], findings: &mut Vec<Finding>) {
    let past = Pasts::default();
    for change in changes {
        let told = Told {
            context,
            change,
            past: &past,
        };
        if change.gap {
            told.across_gap(findings);
            continue;
        }
        told.steps(findings);
        told.corrections(findings);
        told.rest(findings);
    }
}

/// Whether both are one step that was rewritten. In a merge that dropped one side, another step in the same position is
/// no rewriting: the dropped one was removed. It is one if the side that was dropped had the other text itself before it
/// edited it, or brought the whole case along with it: then the merge takes an edit back.
pub(super) fn is_rewritten(case: &Case, change: &Judged<'_>, (index, old): (usize, &Step)) -> bool {
    let Some(new) = change.after.steps.get(index) else {
        return false;
    };
    let alike = old.activity == new.activity;
    if !change.is_discarded() || (alike && old.finished == new.finished) {
        return true;
    }
    let line = || case.origins.line(&case.transitions, change.index);
    let mut stood = line().filter_map(CaseVersion::sound_record);
    let brought = line().last().and_then(CaseVersion::sound_record);
    let whole = brought.is_some_and(|first| {
        index > 0 && first.steps.get(index).is_some_and(|step| **step == *old)
    });
    stood.any(|record| record.steps.get(index).is_some_and(|step| step == new))
        || (alike && whole && change.growth.head.is_empty())
}

/// When a step had the values that it has again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stood {
    /// When it was first recorded.
    First,
    /// After an earlier change.
    Later,
}

/// What the versions of a case had in one place among the steps.
struct Past<'a> {
    /// The first step there, and the transition (index) that brought it.
    first: Option<(&'a Step, usize)>,
    /// Which transition first brought each.
    since: HashMap<&'a Step, usize>,
}

impl<'a> Past<'a> {
    fn of(case: &'a Case, place: usize) -> Self {
        let mut past = Self {
            first: None,
            since: HashMap::new(),
        };
        let mut last: Option<&Arc<Step>> = None;
        for (index, transition) in case.transitions.iter().enumerate() {
            let after = transition.after.as_ref();
            let record = after.and_then(|version| version.sound_record());
            let Some(step) = record.and_then(|record| record.steps.get(place)) else {
                continue;
            };
            // Versions that begin alike share their steps.
            if last.is_none_or(|last| !Arc::ptr_eq(last, step)) {
                past.first.get_or_insert((step, index));
                past.since.entry(step).or_insert(index);
            }
            last = Some(step);
        }
        past
    }
}

/// Of each place that was asked about.
type Pasts<'a> = RefCell<HashMap<usize, Past<'a>>>;

/// One change, being told.
struct Told<'a, 'b> {
    context: &'b CaseContext<'a>,
    change: &'b Judged<'a>,
    past: &'b Pasts<'a>,
}

impl Told<'_, '_> {
    fn steps(&self, findings: &mut Vec<Finding>) {
        let spread = &self.change.growth.steps;
        let after = &self.change.after.steps;
        let before = self.change.before.map_or(&[][..], |record| &record.steps);
        for (old, new) in &spread.changed {
            let (Some(was), Some(is)) = (before.get(*old), after.get(*new)) else {
                continue;
            };
            if !is_rewritten(self.context.case, self.change, (*old, was)) {
                continue;
            }
            let fields = differing_step(was, is);
            let (message, severity) = match self.stood_before(*new, is) {
                // What was recorded first stands again: the edit before is accused, its mending is only told.
                Some(Stood::First) => ("step-restored", Severity::Info),
                Some(Stood::Later) => ("step-restored", Severity::Critical),
                None => ("step-changed", Severity::Critical),
            };
            let finding = self.entry(message, *new, |now| {
                let now = now.steps.get(*new)?;
                let differing = differing_step(was, now);
                Some(
                    differing
                        .first()
                        .and_then(|d| d.after)
                        .unwrap_or(now.at.span),
                )
            });
            let stood = fields
                .first()
                .and_then(|first| first.before)
                .unwrap_or(was.at.span);
            // The text before the change stands again.
            let now = self.context.case.record();
            let now = now.and_then(|now| now.steps.get(*new));
            let settled = if now == Some(was) { "yes" } else { "no" };
            findings.push(
                self.beside(finding, stood)
                    .with("settled", settled)
                    .severity(severity)
                    .step(number(*new))
                    .with("fields", words(&fields)),
            );
        }
        for new in &spread.inserted {
            let stood = after.get(*new).and_then(|is| self.stood_before(*new, is));
            let (message, severity) = match stood {
                Some(_) => ("step-returned", Severity::Info),
                None => ("step-inserted", Severity::Critical),
            };
            let finding = self.entry(message, *new, |now| {
                now.steps.get(*new).map(|step| step.at.span)
            });
            findings.push(finding.severity(severity).step(number(*new)));
        }
    }

    /// Something was changed, and a version in between is lost: nobody can be named.
    fn across_gap(&self, findings: &mut Vec<Finding>) {
        let growth = &self.change.growth;
        let removed = |spread: &Spread| !spread.removed.is_empty();
        let gone = removed(&growth.steps)
            || removed(&growth.corrections)
            || growth.cancellation == Fate::Removed;
        if growth.changes() || gone {
            let finding = self
                .context
                .finding(&STEP_CHANGED)
                .message("changed-across-gap")
                .with("commit", self.change.transition.commit.id.short());
            let before = self.change.source.map(|source| source.whole());
            findings.push(match before {
                Some(place) => finding.related(place, "temuan-label-before"),
                None => finding,
            });
        }
    }

    /// Whether the head of the file was recorded first as it is again. Of a side that a merge dropped it is asked what that
    /// side had first itself: where each had brought a case of its own under one number, no edit is taken back.
    fn is_first_head(&self) -> bool {
        let transitions = &self.context.case.transitions;
        let is_same = |record: &CaseRecord| differing_head(record, self.change.after).is_empty();
        if self.change.is_discarded() {
            let origins = &self.context.case.origins;
            let first = origins.line(transitions, self.change.index).last();
            let first = first.and_then(CaseVersion::sound_record);
            let step = self.change.after.steps.first();
            return first.is_some_and(|first| {
                is_same(first) || (step.is_some() && first.steps.first() == step)
            });
        }
        let mut records = transitions
            .iter()
            .filter_map(|it| it.after.as_ref()?.sound_record());
        records.next().is_some_and(is_same)
    }

    /// Whether the step already had these values in an earlier version.
    fn stood_before(&self, index: usize, step: &Step) -> Option<Stood> {
        let mut past = self.past.borrow_mut();
        let past = past
            .entry(index)
            .or_insert_with(|| Past::of(self.context.case, index));
        let (first, since) = past.first?;
        if since >= self.change.index {
            return None;
        }
        if *first == *step {
            return Some(Stood::First);
        }
        let stood = past.since.get(step);
        stood
            .is_some_and(|since| *since < self.change.index)
            .then_some(Stood::Later)
    }

    fn corrections(&self, findings: &mut Vec<Finding>) {
        let spread = &self.change.growth.corrections;
        let after = &self.change.after.corrections;
        let before = self
            .change
            .before
            .map_or(&[][..], |record| &record.corrections);
        let place = |index: usize| {
            move |now: &CaseRecord| {
                now.corrections
                    .get(index)
                    .map(|correction| correction.at.span)
            }
        };
        for (old, new) in &spread.changed {
            let (Some(was), Some(is)) = (before.get(*old), after.get(*new)) else {
                continue;
            };
            let rewritten = !self.change.is_discarded() || was.date == is.date;
            if rewritten {
                let finding = self.entry("correction-changed", *new, place(*new));
                findings.push(
                    self.beside(finding, was.at.span)
                        .with("corrected", is.step.value),
                );
            }
        }
        for new in &spread.inserted {
            let corrected = after.get(*new).map_or(1, |entry| entry.step.value);
            findings.push(
                self.entry("correction-inserted", *new, place(*new))
                    .with("corrected", corrected),
            );
        }
    }

    fn rest(&self, findings: &mut Vec<Finding>) {
        let was = self
            .change
            .before
            .and_then(|record| record.cancellation.as_ref());
        if let (Fate::Changed, Some(was)) = (self.change.growth.cancellation, was) {
            let finding = self.entry("cancellation-changed", 0, |now| {
                now.cancellation
                    .as_ref()
                    .map(|cancellation| cancellation.at.span)
            });
            findings.push(self.beside(finding, was.at.span));
        }
        let head = &self.change.growth.head;
        if !head.is_empty() {
            let finding = self.head(head).with("fields", words(head));
            findings.push(match self.is_first_head() {
                // As with steps: the edit before is accused, its mending is only told.
                true => finding.message("head-restored").severity(Severity::Info),
                false => finding,
            });
        }
    }

    /// A finding at the first value of the head that can be pointed at, where it stands now, beside what it was.
    fn head(&self, changed: &[Difference]) -> Finding {
        let first = changed.iter().find(|value| value.before.is_some());
        let finding = self.entry("head-changed", 0, |now| match first?.key {
            "sop" => Some(now.sop.span),
            "revisi" => Some(now.revision.span),
            "diterima" => Some(now.received.span),
            _ => None,
        });
        match first.and_then(|first| first.before) {
            Some(before) => self.beside(finding, before),
            None => finding,
        }
    }

    /// A finding at the entry's present place, where it still is.
    fn entry(
        &self,
        message: &'static str,
        index: usize,
        place: impl Fn(&CaseRecord) -> Option<Span>,
    ) -> Finding {
        let span = self
            .context
            .case
            .record()
            .and_then(place)
            .unwrap_or_default();
        let finding = self
            .context
            .finding(&STEP_CHANGED)
            .message(message)
            .at(self.context.place(span))
            .with("number", number(index));
        self.context
            .done_by(finding, &self.change.transition.commit)
    }

    /// Shows the text before the change.
    fn beside(&self, finding: Finding, span: Span) -> Finding {
        match self.change.source {
            Some(source) => finding.related(source.place(span), "temuan-label-before"),
            None => finding,
        }
    }
}

/// An index as people count.
pub(in crate::check) fn number(index: usize) -> u32 {
    u32::try_from(index).map_or(u32::MAX, |index| index.saturating_add(1))
}

fn words(fields: &[Difference]) -> Param {
    Param::List(fields.iter().map(|field| field.key.to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, Story, case, procedure, story, world};
    use crate::history::MergeSide;

    fn only(story: Story) -> Vec<String> {
        world(procedure()).story(story).only("step-changed")
    }

    fn one() -> Draft {
        case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00")
    }

    fn two() -> Draft {
        one().step(2, "2025-04-15 09:00")
    }

    #[test]
    fn appending_and_moving_text_change_nothing() {
        let story = story(one()).then(two()).then(two().comment("catatan"));
        assert_eq!(only(story), [""; 0]);
    }

    #[test]
    fn a_changed_value_is_named_and_stays_a_finding_when_a_later_commit_restores_it() {
        let other = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 10:00")
            .started("2025-04-14 09:30");
        let text = "Commit 0001000000 (14 April 2025) mengubah langkah 1 yang sudah tercatat: selesai, mulai. | sebelum diubah tertulis di sini 13:11";
        assert_eq!(
            only(story(one()).then(other.clone())),
            [format!("step-changed 001/1 13:11 {text}")]
        );
        // Bringing the value back rewrites the record once more. Nothing is left of the first but the step to point at.
        assert_eq!(
            only(story(one()).then(other).then(one())),
            [
                format!("step-changed 001/1 9:1 {text}"),
                format!(
                    "step-changed 001/1 13:11 {}",
                    text.replace("0001", "0002").replace(
                        "mengubah langkah 1 yang sudah tercatat",
                        "mengubah lagi langkah 1 ke isi yang pernah tercatat"
                    )
                )
            ]
        );
    }

    #[test]
    fn a_change_behind_an_unreadable_version_or_a_deletion_is_seen() {
        let other = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 10:00");
        let behind = story(one())
            .then(case("001").unreadable())
            .then(other.clone());
        assert_eq!(
            only(behind),
            [
                "step-changed 001/1 13:11 Commit 0002000000 (14 April 2025) mengubah langkah 1 yang sudah tercatat: selesai. | sebelum diubah tertulis di sini 13:11"
            ]
        );
        assert_eq!(only(story(one()).deleted().then(other)).len(), 1);
        assert_eq!(only(story(one()).deleted().then(one())), [""; 0]);
    }

    #[test]
    fn a_step_pushed_in_between_is_no_appending() {
        let between = one()
            .step(4, "2025-04-14 10:00")
            .step(2, "2025-04-15 09:00");
        assert_eq!(
            only(story(two()).then(between)),
            [
                "step-changed 001/2 17:1 Commit 0001000000 (14 April 2025) menyisipkan langkah 2 di antara langkah yang sudah tercatat."
            ]
        );
    }

    #[test]
    fn the_head_corrections_and_the_withdrawal_stay_as_recorded() {
        assert_eq!(
            only(story(one()).then(one().titled("Judul lain").received("2025-04-13 08:00"))),
            [
                "step-changed 001 5:12 Commit 0001000000 (14 April 2025) mengubah isian awal berkas 001: judul, diterima. | sebelum diubah tertulis di sini 5:12"
            ]
        );
        let corrected = |day| one().corrected_finish(1, day, "2025-04-15 10:00");
        assert_eq!(
            only(story(corrected("2025-04-14 09:10")).then(corrected("2025-04-14 09:20"))),
            [
                "step-changed 001 17:1 Commit 0001000000 (14 April 2025) mengubah koreksi 1 yang sudah tercatat. | sebelum diubah tertulis di sini 17:1"
            ]
        );
        let cancelled = |day| one().cancelled(day);
        assert_eq!(
            only(story(cancelled("2025-04-15 09:00")).then(cancelled("2025-04-16 09:00"))),
            [
                "step-changed 001 17:1 Commit 0001000000 (14 April 2025) mengubah pembatalan yang sudah tercatat. | sebelum diubah tertulis di sini 17:1"
            ]
        );
    }

    #[test]
    fn a_merge_is_judged_on_the_side_that_it_drops() {
        let changed = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00")
            .started("2025-04-14 08:30");
        let merged = |side| story(changed.clone()).merged(side, Some(one()), changed.clone());
        assert_eq!(only(merged(MergeSide::Untouched)), [""; 0]);
        assert_eq!(only(merged(MergeSide::New)), [""; 0]);
        let lost = story(one()).merged(MergeSide::Discarded, Some(one()), changed.clone());
        assert_eq!(only(lost).len(), 1);
    }

    #[test]
    fn a_merge_that_takes_an_edit_back_removes_nothing() {
        let other = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 10:00");
        let told =
            story(one())
                .then(other.clone())
                .merged(MergeSide::Discarded, Some(other), one());
        let world = world(procedure()).story(told);
        assert_eq!(world.only("step-removed"), [""; 0]);
        let said = world.only("step-changed");
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[1].contains("0002000000 (14 April 2025) mengubah lagi langkah 1 ke isi yang pernah tercatat: selesai."), "{said:?}");
    }

    #[test]
    fn a_line_of_its_own_that_brought_the_whole_case_with_an_edit_is_taken_back_too() {
        let other = one().step(2, "2025-04-15 10:00");
        let told = story(two())
            .merged(MergeSide::New, None, other.clone())
            .merged(MergeSide::Discarded, Some(other), two());
        let world = world(procedure()).story(told);
        assert_eq!(world.only("step-removed"), [""; 0]);
        assert!(world.only("step-changed")[0].contains("mengubah lagi langkah 2"));
    }

    #[test]
    fn a_case_that_a_merge_drops_for_another_of_its_number_is_no_edit_taken_back() {
        let head = |title: &str| case("001").received("2025-04-14 08:00").titled(title);
        let both = |mine: Draft, other: Draft| {
            let told = story(mine.clone())
                .merged(MergeSide::New, None, other.clone())
                .merged(MergeSide::Discarded, Some(other), mine);
            let findings = world(procedure()).story(told).verdict().findings;
            let told = findings.iter().filter(|f| f.rule == &super::STEP_CHANGED);
            told.map(|f| f.message).collect::<Vec<_>>()
        };
        assert_eq!(both(head("Milik kami"), head("Lain")), ["head-changed"]);
        // With a step in common it is one case, whose head the other side had edited.
        assert_eq!(
            both(one().titled("a"), one().titled("b")),
            ["head-restored"]
        );
    }

    #[test]
    fn a_head_that_is_restored_is_only_told() {
        let told = story(one()).then(one().titled("Lain")).then(one());
        let verdict = world(procedure()).story(told).verdict();
        let told = verdict
            .findings
            .iter()
            .filter(|f| f.rule == &super::STEP_CHANGED);
        let told: Vec<_> = told.map(|f| (f.message, f.severity)).collect();
        use crate::finding::Severity::{Critical, Info};
        assert_eq!(told, [("head-changed", Critical), ("head-restored", Info)]);
    }
}
