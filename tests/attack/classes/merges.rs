//! Merges that write, discard or drop, and lines without a common beginning.

use super::Named;
use crate::attack::Attack;
use crate::story::{Op, Person, Step, Uid};

pub const CLASSES: &[Named] = &[
    ("evil-merge-edit", evil_edit),
    ("evil-merge-step", evil_step),
    ("merge-discards-a-side", discards),
    ("merge-drops-a-case", drops),
    ("second-root", second_root),
];

/// What a merge that writes may bring along besides.
const WRITTEN_THERE: &[&str] = &["late-record", "step-changed", "author-not-officer"];

fn merge(attack: &mut Attack) -> Option<(Uid, Uid)> {
    let merges = attack.story.merges.clone();
    attack.rng.any(&merges)
}

/// A case with a step recorded before a commit.
fn step_before(attack: &mut Attack, commit: Uid) -> Option<(usize, usize)> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let by = attack.story.cases[case].steps[step].by;
    attack.story.reaches(commit, by).then_some((case, step))
}

/// A step with a note that nobody wrote.
fn noted(step: &Step) -> String {
    format!("{}catatan = \"Lain.\"\n", step.text())
}

fn evil_edit(attack: &mut Attack) -> Option<()> {
    let (_, merge) = merge(attack)?;
    let (case, step) = step_before(attack, merge)?;
    let known = &attack.story.cases[case].steps[step];
    let op = Op::Replace(attack.path(case), known.text(), noted(known));
    attack.story.nodes[merge].ops.push(op);
    attack.must_step("evil-merge", case, step, merge);
    attack.may(case, WRITTEN_THERE);
    Some(())
}

fn evil_step(attack: &mut Attack) -> Option<()> {
    let (_, merge) = merge(attack)?;
    // A step that is recorded right after the merge is recorded by the merge.
    let case = attack.case(2)?;
    let step = 1 + attack.rng.below(attack.story.cases[case].steps.len() - 1);
    let steps = &attack.story.cases[case].steps;
    let (before, by) = (steps[step - 1].by, steps[step].by);
    (attack.story.reaches(merge, before) && attack.story.reaches(by, merge)).then_some(())?;
    let ops = std::mem::take(&mut attack.story.nodes[by].ops);
    attack.story.nodes[merge].ops.extend(ops);
    attack.must_step("evil-merge", case, step, merge);
    attack.may(case, &["author-not-officer"]);
    Some(())
}

/// Lets nothing be recorded in a case after a merge.
fn end(attack: &mut Attack, case: usize, merge: Uid) {
    let folder = attack.path(case).trim_end_matches(".toml").to_owned();
    for uid in 0..attack.story.nodes.len() {
        if uid != merge && attack.story.reaches(uid, merge) {
            attack.story.nodes[uid].ops.retain(|op| !matches!(op, Op::Append(path, _) | Op::Write(path, _) if path.starts_with(&folder)));
        }
    }
}

fn discards(attack: &mut Attack) -> Option<()> {
    let (base, merge) = merge(attack)?;
    let Op::Merge { with, .. } = attack.story.nodes[merge].ops[0] else {
        return None;
    };
    let lost: Vec<Uid> = attack
        .story
        .order
        .clone()
        .into_iter()
        .filter(|uid| attack.story.reaches(with, *uid) && !attack.story.reaches(base, *uid))
        .collect();
    attack.story.nodes[merge].ops.clear();
    let mut told = 0;
    for case in 0..attack.story.cases.len() {
        let known = attack.story.cases[case].clone();
        if lost.contains(&known.created) {
            attack.must("case-deleted", case, merge);
            end(attack, case, merge);
            told += 1;
            continue;
        }
        for (step, _) in known
            .steps
            .iter()
            .enumerate()
            .filter(|(_, step)| lost.contains(&step.by))
        {
            attack.must_step("step-removed", case, step, merge);
            told += 1;
        }
        let others = known
            .corrections
            .iter()
            .chain(&known.cancelled)
            .filter(|uid| lost.contains(uid));
        for _ in others {
            attack.must("step-removed", case, merge);
            told += 1;
        }
        let parts = known
            .steps
            .iter()
            .map(|step| step.by)
            .chain(known.corrections.iter().copied())
            .chain(known.cancelled);
        if parts.into_iter().any(|uid| lost.contains(&uid)) {
            end(attack, case, merge);
        }
        attack.may(
            case,
            &[
                "wrong-start",
                "out-of-order",
                "step-after-end",
                "late-step",
                "overdue",
                "time-reversed",
            ],
        );
    }
    attack.may_elsewhere("path-layout");
    (told > 0).then_some(())
}

fn drops(attack: &mut Attack) -> Option<()> {
    let (base, merge) = merge(attack)?;
    let case = attack.case(0)?;
    // Both lines have it.
    attack
        .story
        .reaches(base, attack.story.cases[case].created)
        .then_some(())?;
    end(attack, case, merge);
    let path = attack.path(case);
    attack.story.nodes[merge].ops.push(Op::Remove(path));
    attack.must("case-deleted", case, merge);
    attack.may_elsewhere("path-layout");
    Some(())
}

/// A line of its own, from nothing, brings another text of a case, and is joined.
fn second_root(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let place = attack.later(attack.story.cases[case].last());
    let path = attack.path(case);
    let known = &attack.story.cases[case].steps[step];
    let (was, is) = (known.text(), noted(known));
    let who = Person {
        at: attack.story.nodes[place].committer.at + 60,
        ..attack.story.nodes[place].author.clone()
    };
    // The root's tree is the whole archive, with the edit, as of one commit.
    let by = attack.insert(place, vec![]);
    let root = attack.story.nodes.len();
    let mut node = attack.story.nodes[by].clone();
    node.parents.clear();
    node.ops = vec![Op::Adopt(place), Op::Replace(path.clone(), was, is)];
    (node.author, node.committer) = (who.clone(), who);
    attack.story.nodes.push(node);
    let at = attack
        .story
        .order
        .iter()
        .position(|uid| *uid == by)
        .expect("known");
    attack.story.order.insert(at, root);
    attack.story.nodes[by].parents = vec![place, root];
    attack.story.nodes[by].ops = vec![Op::Take(path, root)];
    attack.must_step("step-changed", case, step, by);
    for case in 0..attack.story.cases.len() {
        // The root brings every case at once.
        attack.may(
            case,
            &["many-steps-in-commit", "late-record", "author-not-officer"],
        );
    }
    attack.may_elsewhere("many-cases-in-commit");
    Some(())
}
