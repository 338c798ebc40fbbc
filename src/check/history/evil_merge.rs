//! `evil-merge`: joining two lines of work writes nothing new.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::case::{CaseVersion, Step};
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::{MergeSide, Transition};

/// A merge gives the case a text that none of its parents has.
pub static EVIL_MERGE: Rule = Rule {
    name: "evil-merge",
    group: Group::History,
    severity: Some(Severity::Critical),
    proves: "Every merge took the case's text from one of its parents unchanged.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&EVIL_MERGE],
    messages: &["evil-merge", "evil-merge-step"],
    judge: Judge::Past(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let mut merges: BTreeMap<usize, Vec<&Transition>> = BTreeMap::new();
    let mut first = HashMap::new();
    for (index, transition) in context.case.transitions.iter().enumerate() {
        if transition.merge.is_some() {
            let first = *first.entry(transition.commit.id).or_insert(index);
            merges.entry(first).or_default().push(transition);
        }
    }
    for sides in merges.values() {
        let written =
            |side: &&&Transition| side.merge == Some(MergeSide::New) && side.after.is_some();
        if let Some(written) = sides.iter().find(written) {
            let finding = written_there(context, written, sides);
            findings.push(context.done_by(finding, &written.commit));
        }
    }
}

/// Names the first step that no parent has so, if it is a step.
fn written_there(context: &CaseContext<'_>, merge: &Transition, sides: &[&Transition]) -> Finding {
    let versions: Vec<_> = sides.iter().map(|side| side.before.as_ref()).collect();
    let sides: Vec<&[Arc<Step>]> = versions.iter().map(|side| steps(*side)).collect();
    let written = steps(merge.after.as_ref()).iter().enumerate();
    let mut new = written.filter(|(at, step)| sides.iter().all(|side| side.get(*at) != Some(step)));
    let step = new.next().and_then(|(at, _)| context.case.steps.get(at));
    match step {
        Some(step) => {
            let finding = context
                .step_finding(&EVIL_MERGE, step, step.step.activity.span)
                .message("evil-merge-step");
            // The same step on the first branch that has one.
            let at = step.index.saturating_sub(1) as usize;
            let mut stood = versions.iter().zip(&sides).filter_map(|(version, steps)| {
                let source = &(*version)?.source;
                Some(source.place(steps.get(at)?.at.span))
            });
            match stood.next() {
                Some(place) => finding.related(place, "temuan-label-branch"),
                None => finding,
            }
        }
        None => context.finding(&EVIL_MERGE),
    }
}

/// The steps of a version, none where it can't be read.
fn steps(version: Option<&Arc<CaseVersion>>) -> &[Arc<Step>] {
    let record = version.and_then(|version| version.record.as_ref());
    record.map_or(&[], |record| &record.steps)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, story, world};
    use crate::history::MergeSide;

    #[test]
    fn a_merge_takes_one_of_its_parents_texts() {
        let one = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00");
        let two = one.clone().step(2, "2025-04-15 09:00");
        let merged = |side| {
            let story = story(one.clone()).merged(side, Some(one.clone()), two.clone());
            world(procedure())
                .story(story)
                .judged_on("2025-04-15")
                .says()
        };
        assert_eq!(merged(MergeSide::Untouched), [""; 0]);
        assert_eq!(
            merged(MergeSide::New),
            [
                "evil-merge 001/2 18:13 Commit penggabungan 0001000000 (14 April 2025) memberi langkah 2 berkas 001 isi yang tidak ada pada satu pun cabang asalnya."
            ]
        );
    }

    #[test]
    fn several_parents_make_one_finding() {
        let one = case("001").received("2025-04-14 08:00");
        let two = one.clone().step(1, "2025-04-14 09:00");
        let story = story(one.clone())
            .merged(MergeSide::New, Some(one.clone()), two.clone())
            .also(MergeSide::New, None, two);
        assert_eq!(world(procedure()).story(story).only("evil-merge").len(), 1);
    }
}
