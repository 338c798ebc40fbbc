//! Merges that write, discard or drop, and lines without a common beginning.

use super::Named;
use crate::attack::Attack;
use crate::story::{Op, Person, Step, Uid};

pub const CLASSES: &[Named] = &[
    ("evil-merge-edit", evil_edit),
    ("evil-merge-step", evil_step),
    ("merge-discards-a-side", discards),
    ("merge-drops-a-case", drops),
    ("merge-discards-an-edit", discards_an_edit),
    (
        "merge-discards-an-edit-of-the-head",
        discards_an_edited_head,
    ),
    ("merge-writes-a-comment", |attack| {
        rewrites(attack, |path| {
            Op::Map(path, |text| format!("# rapi\n{text}"))
        })
    }),
    ("merge-changes-line-endings", |attack| {
        rewrites(attack, |path| {
            Op::Map(path, |text| text.replace('\n', "\r\n"))
        })
    }),
    ("merge-changes-the-mode", |attack| {
        rewrites(attack, |path| Op::Mode(path, "100755"))
    }),
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

/// A case to which nothing happens between two lines' parting and their merge; the merge, and the end of the side line.
fn untouched(attack: &mut Attack) -> Option<(usize, Uid, Uid)> {
    let (base, merge) = merge(attack)?;
    let Op::Merge { with, .. } = attack.story.nodes[merge].ops[0] else {
        return None;
    };
    let (case, _) = step_before(attack, base)?;
    let known = attack.story.cases[case].clone();
    let steps = known.steps.iter().map(|step| step.by);
    let all = steps.chain(known.corrections).chain(known.cancelled);
    let mut between = all.filter(|by| attack.story.reaches(merge, *by));
    between
        .all(|by| attack.story.reaches(base, by))
        .then_some((case, merge, with))
}

/// A step is edited on a side line, and the merge takes the case as it stood before.
fn discards_an_edit(attack: &mut Attack) -> Option<()> {
    let (case, merge, with) = untouched(attack)?;
    let step = attack.step(case);
    let known = attack.story.cases[case].steps[step].clone();
    attack.story.reaches(with, known.by).then_some(())?;
    let mut other = known.clone();
    other.finished = other
        .finished
        .checked_sub(jiff::Span::new().minutes(2))
        .ok()?;
    let path = attack.path(case);
    let edit = attack.insert(
        with,
        vec![Op::Replace(path.clone(), known.text(), other.text())],
    );
    attack.story.nodes[merge].ops.push(Op::Take(path, with));
    attack.must_step("step-changed", case, step, edit);
    attack.must_step("step-changed", case, step, merge);
    Some(())
}

fn discards_an_edited_head(attack: &mut Attack) -> Option<()> {
    let (case, merge, with) = untouched(attack)?;
    let path = attack.path(case);
    let edit = attack.insert(
        with,
        vec![Op::Replace(
            path.clone(),
            "Dinas Uji".to_owned(),
            "Dinas Lain".to_owned(),
        )],
    );
    attack.story.nodes[merge].ops.push(Op::Take(path, with));
    attack.must("step-changed", case, edit);
    attack.must("step-changed", case, merge);
    Some(())
}

/// The merge itself writes a case otherwise, with the same values.
fn rewrites(attack: &mut Attack, how: fn(String) -> Op) -> Option<()> {
    let (_, merge) = merge(attack)?;
    let (case, _) = step_before(attack, merge)?;
    let path = attack.path(case);
    attack.story.nodes[merge].ops.push(how(path));
    attack.must("changed-without-step", case, merge);
    Some(())
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
