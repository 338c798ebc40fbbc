//! What was recorded is changed, removed or put in between, and cases are deleted or moved.

use jiff::Span;

use super::Named;
use crate::attack::{Attack, Wanted};
use crate::good::correction;
use crate::story::{Op, Uid, moment};

pub const CLASSES: &[Named] = &[
    ("edit-step", edit_step),
    ("edit-step-restored", edit_step_restored),
    ("edit-head", edit_head),
    ("edit-correction", edit_correction),
    ("remove-last-step", remove_last_step),
    ("remove-middle-step", remove_middle_step),
    ("remove-step-restored", remove_step_restored),
    ("remove-correction", remove_correction),
    ("remove-withdrawal", remove_withdrawal),
    ("reorder-steps", reorder_steps),
    ("insert-step", insert_step),
    ("delete-case", delete_case),
    ("delete-and-recreate", delete_and_recreate),
    ("rename-number", rename_number),
    ("rename-month", rename_month),
    ("rename-apart", rename_apart),
    ("two-steps-in-a-commit", two_steps),
    ("step-with-correction-in-a-commit", step_with_correction),
    ("two-cases-in-a-commit", two_cases),
    ("comment-only", |attack| {
        without_entry(attack, |text| format!("# rapi\n{text}"))
    }),
    ("line-endings", |attack| {
        without_entry(attack, |text| text.replace('\n', "\r\n"))
    }),
    ("white-space", |attack| {
        without_entry(attack, |text| text.replace(" = ", "  =  "))
    }),
    ("mode-change", mode_change),
    ("broken-and-restored", broken_and_restored),
    ("edited-while-broken", edited_while_broken),
    ("wiped-and-restored", wiped_and_restored),
];

/// What an edited or shifted step brings along: it counts as recorded by the edit.
const RECORDED_AGAIN: &[&str] = &["late-record", "author-not-officer"];

/// What follows in a case whose list of steps is no longer the one that was recorded.
const SHIFTED: &[&str] = &[
    "wrong-start",
    "out-of-order",
    "step-after-end",
    "time-reversed",
    "late-step",
    "overdue",
    "late-record",
    "author-not-officer",
];

/// The text of a step, and the same with another time.
fn edited(attack: &mut Attack, case: usize, step: usize) -> (String, String) {
    let step = &attack.story.cases[case].steps[step];
    let mut other = step.clone();
    let minutes = 1 + attack.rng.below(3) as i64;
    other.finished = other
        .finished
        .checked_sub(Span::new().minutes(minutes))
        .expect("in range");
    (step.text(), other.text())
}

/// A step, and a commit at or after the one that records it.
fn recorded(attack: &mut Attack) -> Option<(usize, usize, Uid)> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let place = attack.later(attack.story.cases[case].steps[step].by);
    Some((case, step, place))
}

fn edit_step(attack: &mut Attack) -> Option<()> {
    let (case, step, place) = recorded(attack)?;
    let (was, is) = edited(attack, case, step);
    let by = attack.insert(place, vec![Op::Replace(attack.path(case), was, is)]);
    attack.must_step("step-changed", case, step, by);
    attack.may(case, RECORDED_AGAIN);
    Some(())
}

fn edit_step_restored(attack: &mut Attack) -> Option<()> {
    let (case, step, place) = recorded(attack)?;
    let (was, is) = edited(attack, case, step);
    let path = attack.path(case);
    let by = attack.insert(
        place,
        vec![Op::Replace(path.clone(), was.clone(), is.clone())],
    );
    let place = attack.later(by);
    let back = attack.insert(place, vec![Op::Replace(path, is, was)]);
    attack.must_step("step-changed", case, step, by);
    attack.must_step("step-changed", case, step, back);
    attack.may(case, RECORDED_AGAIN);
    Some(())
}

fn edit_head(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].created);
    let (was, is) = *attack
        .rng
        .pick(&[("Dinas Uji", "Dinas Lain"), ("Permohonan", "Permintaan")]);
    let by = attack.insert(
        place,
        vec![Op::Replace(
            attack.path(case),
            was.to_owned(),
            is.to_owned(),
        )],
    );
    attack.must("step-changed", case, by);
    Some(())
}

/// A case with a correction, and a commit at or after the first.
fn corrected(attack: &mut Attack) -> Option<(usize, Uid)> {
    let all = 0..attack.story.cases.len();
    let fit: Vec<usize> = all
        .filter(|case| !attack.story.cases[*case].corrections.is_empty())
        .collect();
    let case = attack.rng.any(&fit)?;
    let place = attack.later(attack.story.cases[case].corrections[0]);
    Some((case, place))
}

fn edit_correction(attack: &mut Attack) -> Option<()> {
    let (case, place) = corrected(attack)?;
    let by = attack.insert(
        place,
        vec![Op::Replace(
            attack.path(case),
            "Kurang jelas".to_owned(),
            "Salah".to_owned(),
        )],
    );
    attack.must("step-changed", case, by);
    attack.may(case, RECORDED_AGAIN);
    Some(())
}

/// A case without corrections, whose entries may shift without leading a correction astray.
fn plain(attack: &mut Attack, steps: usize) -> Option<usize> {
    let case = attack.case(steps)?;
    attack.story.cases[case]
        .corrections
        .is_empty()
        .then_some(case)
}

fn remove_step(attack: &mut Attack, case: usize, step: usize) -> Uid {
    let known = &attack.story.cases[case].steps[step];
    let (text, by) = (known.text(), known.by);
    // The last step can go at any time after the last entry, so that nothing stands on what is gone.
    let last = step + 1 == attack.story.cases[case].steps.len();
    let place = attack.later(if last {
        attack.story.cases[case].last()
    } else {
        by
    });
    let removed = attack.insert(
        place,
        vec![Op::Replace(attack.path(case), text, String::new())],
    );
    attack.must_step("step-removed", case, step, removed);
    removed
}

fn remove_last_step(attack: &mut Attack) -> Option<()> {
    let case = plain(attack, 2)?;
    let last = attack.story.cases[case].steps.len() - 1;
    remove_step(attack, case, last);
    attack.may(case, &["overdue"]);
    Some(())
}

fn remove_middle_step(attack: &mut Attack) -> Option<()> {
    let case = plain(attack, 2)?;
    let step = attack.rng.below(attack.story.cases[case].steps.len() - 1);
    remove_step(attack, case, step);
    attack.may(case, SHIFTED);
    Some(())
}

fn remove_step_restored(attack: &mut Attack) -> Option<()> {
    let case = plain(attack, 2)?;
    let last = attack.story.cases[case].steps.len() - 1;
    let removed = remove_step(attack, case, last);
    let before = attack.story.nodes[removed].parents[0];
    let place = attack.later(removed);
    attack.insert(place, vec![Op::Take(attack.path(case), before)]);
    attack.may(case, RECORDED_AGAIN);
    Some(())
}

fn remove_correction(attack: &mut Attack) -> Option<()> {
    let (case, place) = corrected(attack)?;
    fn without(text: String) -> String {
        let start = text.find("\n[[koreksi]]").expect("a correction");
        let rest = &text[start + 1..];
        let end = rest.find("\n\n[").map_or(rest.len(), |at| at + 1);
        format!("{}{}", &text[..start], &rest[end..])
    }
    let by = attack.insert(place, vec![Op::Map(attack.path(case), without)]);
    attack.must("step-removed", case, by);
    attack.may(case, RECORDED_AGAIN);
    Some(())
}

fn remove_withdrawal(attack: &mut Attack) -> Option<()> {
    let case = attack.open();
    let path = attack.path(case);
    let officer = attack.story.cases[case].steps[0].officer.clone();
    let time = attack.story.cases[case].steps[0]
        .finished
        .checked_add(Span::new().minutes(20))
        .expect("in range");
    let text = format!(
        "\n[pembatalan]\npetugas = \"{officer}\"\ntanggal = {}\nalasan = \"Ditarik\"\n",
        moment(time)
    );
    let head = attack.story.head();
    let end = attack.story.insert(
        head,
        &officer,
        "dibatalkan",
        vec![Op::Append(path.clone(), text.clone())],
    );
    attack.story.nodes[end].author.at += 1800;
    attack.story.nodes[end].committer.at += 1800;
    let by = attack.insert(end, vec![Op::Replace(path, text, String::new())]);
    attack.must("step-removed", case, by);
    Some(())
}

fn reorder_steps(attack: &mut Attack) -> Option<()> {
    let case = plain(attack, 2)?;
    let step = attack.rng.below(attack.story.cases[case].steps.len() - 1);
    let steps = &attack.story.cases[case].steps;
    let (one, two) = (steps[step].text(), steps[step + 1].text());
    let by = steps[step + 1].by;
    let place = attack.later(by);
    let by = attack.insert(
        place,
        vec![Op::Replace(
            attack.path(case),
            format!("{one}{two}"),
            format!("{two}{one}"),
        )],
    );
    attack.must_step("step-changed", case, step, by);
    attack.must_step("step-changed", case, step + 1, by);
    attack.may(case, SHIFTED);
    Some(())
}

fn insert_step(attack: &mut Attack) -> Option<()> {
    let case = plain(attack, 1)?;
    let step = attack.step(case);
    let known = &attack.story.cases[case].steps[step];
    let mut other = known.clone();
    other.attachment = None;
    other.finished = other
        .finished
        .checked_sub(Span::new().minutes(7))
        .expect("in range");
    let (text, by) = (known.text(), known.by);
    let place = attack.later(by);
    let both = format!("{}{text}", other.text());
    let by = attack.insert(place, vec![Op::Replace(attack.path(case), text, both)]);
    attack.must_step("step-changed", case, step, by);
    attack.may(case, SHIFTED);
    Some(())
}

/// Everything a case holds, taken away.
fn gone(attack: &mut Attack, case: usize) -> Vec<Op> {
    let mut ops = vec![Op::Remove(attack.path(case))];
    if attack.rng.chance(70) {
        let known = &attack.story.cases[case];
        let files = known
            .steps
            .iter()
            .filter_map(|step| step.attachment.as_ref());
        ops.extend(files.map(|(name, _, _)| Op::Remove(known.file(name))));
    }
    ops
}

fn delete_case(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].last());
    let ops = gone(attack, case);
    let by = attack.insert(place, ops);
    attack.must("case-deleted", case, by);
    // Attachments that are left behind belong to nobody.
    attack.may_elsewhere("path-layout");
    Some(())
}

fn delete_and_recreate(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].last());
    let ops = gone(attack, case);
    let back: Vec<Op> = ops
        .iter()
        .map(|op| match op {
            Op::Remove(path) => Op::Take(path.clone(), place),
            op => op.clone(),
        })
        .collect();
    let by = attack.insert(place, ops);
    let place = attack.later(by);
    attack.insert(place, back);
    attack.must("case-deleted", case, by);
    Some(())
}

/// What moves a case and its attachments to another folder or number.
fn moved(attack: &Attack, case: usize, folder: &str, number: &str) -> Vec<Op> {
    let known = &attack.story.cases[case];
    let mut ops = vec![Op::Move(known.path(), format!("{folder}/{number}.toml"))];
    let files = known
        .steps
        .iter()
        .filter_map(|step| step.attachment.as_ref());
    ops.extend(
        files.map(|(name, _, _)| Op::Move(known.file(name), format!("{folder}/{number}/{name}"))),
    );
    ops
}

fn renamed(number: &str, folder: &str, by: Uid) -> Wanted {
    Wanted {
        rule: "case-renamed",
        case: Some(number.to_owned()),
        step: None,
        by: by.into(),
        path: Some(format!("{folder}/{number}.toml")),
    }
}

fn rename_number(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let folder = attack.story.cases[case].folder();
    let place = attack.later(attack.story.cases[case].last());
    let ops = moved(attack, case, &folder, "2025-0900");
    let by = attack.insert(place, ops);
    attack.expect.must.push(renamed("2025-0900", &folder, by));
    Some(())
}

fn rename_month(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let number = attack.story.cases[case].number.clone();
    let place = attack.later(attack.story.cases[case].last());
    let ops = moved(attack, case, "cases/2025/11", &number);
    let by = attack.insert(place, ops);
    attack
        .expect
        .must
        .push(renamed(&number, "cases/2025/11", by));
    attack.may(case, &["path-layout"]);
    Some(())
}

fn rename_apart(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let folder = attack.story.cases[case].folder();
    let place = attack.later(attack.story.cases[case].last());
    let (mut away, mut there) = (Vec::new(), Vec::new());
    for op in moved(attack, case, &folder, "2025-0900") {
        if let Op::Move(from, to) = op {
            away.push(Op::Remove(from.clone()));
            there.push((from, to));
        }
    }
    let by = attack.insert(place, away);
    let place = attack.later(by);
    // What was deleted comes back first, and moves then, all in one commit.
    let former = attack.story.nodes[by].parents[0];
    let back = there.iter().map(|(from, _)| Op::Take(from.clone(), former));
    let moves = there
        .iter()
        .map(|(from, to)| Op::Move(from.clone(), to.clone()));
    let ops = back.chain(moves).collect();
    let by = attack.insert(place, ops);
    attack.expect.must.push(renamed("2025-0900", &folder, by));
    Some(())
}

/// Lets a commit do what another did, which then does nothing.
fn swallow(attack: &mut Attack, into: Uid, from: Uid) {
    let ops = std::mem::take(&mut attack.story.nodes[from].ops);
    attack.story.nodes[into].ops.extend(ops);
}

fn two_steps(attack: &mut Attack) -> Option<()> {
    let case = attack.case(3)?;
    let step = 1 + attack.rng.below(attack.story.cases[case].steps.len() - 2);
    let steps = &attack.story.cases[case].steps;
    let (one, two) = (steps[step].by, steps[step + 1].by);
    swallow(attack, one, two);
    attack.must("many-steps-in-commit", case, one);
    attack.may(case, &["author-not-officer"]);
    Some(())
}

fn step_with_correction(attack: &mut Attack) -> Option<()> {
    let case = attack.case(2)?;
    let step = 1 + attack.rng.below(attack.story.cases[case].steps.len() - 1);
    let known = &attack.story.cases[case].steps[step];
    let (by, officer) = (known.by, known.officer.clone());
    let time = known
        .finished
        .checked_add(Span::new().minutes(1))
        .expect("in range");
    let path = attack.path(case);
    attack.story.nodes[by]
        .ops
        .push(Op::Append(path, correction(step, &officer, time)));
    attack.must("many-steps-in-commit", case, by);
    Some(())
}

fn two_cases(attack: &mut Attack) -> Option<()> {
    let (one, two) = (attack.case(2)?, attack.case(2)?);
    let step = 1 + attack.rng.below(attack.story.cases[one].steps.len() - 1);
    let other = 1 + attack.rng.below(attack.story.cases[two].steps.len() - 1);
    let (into, from) = (
        attack.story.cases[one].steps[step].by,
        attack.story.cases[two].steps[other].by,
    );
    let before = attack.story.cases[two].steps[other - 1].by;
    (one != two && attack.story.reaches(into, before) && into < from).then_some(())?;
    swallow(attack, into, from);
    attack.must("many-cases-in-commit", one, into);
    let last = attack.expect.must.last_mut().expect("one");
    (last.case, last.path) = (None, None);
    attack.may(two, &["author-not-officer"]);
    Some(())
}

/// A text with the same values.
fn without_entry(attack: &mut Attack, change: fn(String) -> String) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].created);
    let by = attack.insert(place, vec![Op::Map(attack.path(case), change)]);
    attack.must("changed-without-step", case, by);
    Some(())
}

fn mode_change(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].created);
    let by = attack.insert(place, vec![Op::Mode(attack.path(case), "100755")]);
    attack.must("changed-without-step", case, by);
    Some(())
}

fn broken_and_restored(attack: &mut Attack) -> Option<()> {
    let (case, step, place) = recorded(attack)?;
    let text = attack.story.cases[case].steps[step].text();
    let path = attack.path(case);
    let broken = text.replace("selesai = ", "selesai = kemarin ");
    let by = attack.insert(
        place,
        vec![Op::Replace(path.clone(), text.clone(), broken.clone())],
    );
    let back = attack.insert(by, vec![Op::Replace(path, broken, text)]);
    attack.must("changed-without-step", case, by);
    attack.must("changed-without-step", case, back);
    Some(())
}

/// Nothing of the record is left for a while: the file is emptied, filled with rubbish, or made too large to read.
fn wiped_and_restored(attack: &mut Attack) -> Option<()> {
    let (case, _, place) = recorded(attack)?;
    let path = attack.path(case);
    let text = match attack.rng.below(3) {
        0 => Vec::new(),
        1 => b"a = 1\n".to_vec(),
        _ => vec![b'#'; 1_200_000],
    };
    let by = attack.insert(place, vec![Op::Write(path.clone(), text)]);
    let back = attack.insert(by, vec![Op::Take(path, place)]);
    attack.must("step-removed", case, by);
    attack.must("changed-without-step", case, back);
    Some(())
}

fn edited_while_broken(attack: &mut Attack) -> Option<()> {
    let (case, step, place) = recorded(attack)?;
    let (was, is) = edited(attack, case, step);
    let path = attack.path(case);
    let broken = is.replace("selesai = ", "selesai = kemarin ");
    let by = attack.insert(place, vec![Op::Replace(path.clone(), was, broken.clone())]);
    let back = attack.insert(by, vec![Op::Replace(path, broken, is)]);
    attack.must("changed-without-step", case, by);
    attack.must_step("step-changed", case, step, back);
    attack.may(case, RECORDED_AGAIN);
    Some(())
}
