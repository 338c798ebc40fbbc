//! Attachments that are absent, late, changed, removed, or somewhere else.

use super::Named;
use crate::attack::Attack;
use crate::story::Op;

pub const CLASSES: &[Named] = &[
    ("attachment-absent", absent),
    ("attachment-late", late),
    ("attachment-other-content", other_content),
    ("attachment-changed", changed),
    ("attachment-changed-and-restored", restored),
    ("attachment-removed", removed),
    ("attachment-outside", outside),
    ("attachment-is-a-link", link),
];

/// A step with an attachment, and the path of it.
fn attached(attack: &mut Attack) -> Option<(usize, usize, String)> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let known = &attack.story.cases[case];
    let (name, _, _) = known.steps[step].attachment.as_ref()?;
    Some((case, step, known.file(name)))
}

/// Takes the file out of the step's commit.
fn take_out(attack: &mut Attack, case: usize, step: usize, file: &str) -> Vec<u8> {
    let by = attack.story.cases[case].steps[step].by;
    let ops = &mut attack.story.nodes[by].ops;
    let at = ops
        .iter()
        .position(|op| matches!(op, Op::Write(path, _) if path == file))
        .expect("there");
    match ops.remove(at) {
        Op::Write(_, content) => content,
        _ => Vec::new(),
    }
}

fn absent(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = attached(attack)?;
    take_out(attack, case, step, &file);
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("attachment-missing", case, step, by);
    Some(())
}

fn late(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = attached(attack)?;
    let content = take_out(attack, case, step, &file);
    let by = attack.story.cases[case].steps[step].by;
    let place = attack.later(by);
    attack.insert(place, vec![Op::Write(file, content)]);
    attack.must_step("attachment-missing", case, step, by);
    Some(())
}

fn other_content(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = attached(attack)?;
    let (_, _, hashed) = attack.story.cases[case].steps[step].attachment.as_ref()?;
    hashed.then_some(())?;
    let by = attack.story.cases[case].steps[step].by;
    take_out(attack, case, step, &file);
    attack.story.nodes[by]
        .ops
        .push(Op::Write(file, b"lain".to_vec()));
    attack.must_step("attachment-mismatch", case, step, by);
    Some(())
}

fn changed(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = attached(attack)?;
    let place = attack.later(attack.story.cases[case].steps[step].by);
    let by = attack.insert(place, vec![Op::Write(file, b"lain".to_vec())]);
    attack.must_step("attachment-mismatch", case, step, by);
    Some(())
}

fn restored(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = attached(attack)?;
    let place = attack.later(attack.story.cases[case].steps[step].by);
    let by = attack.insert(place, vec![Op::Write(file.clone(), b"lain".to_vec())]);
    let later = attack.later(by);
    let back = attack.insert(later, vec![Op::Take(file, place)]);
    attack.must_step("attachment-mismatch", case, step, by);
    attack.must_step("attachment-mismatch", case, step, back);
    Some(())
}

fn removed(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = attached(attack)?;
    let place = attack.later(attack.story.cases[case].steps[step].by);
    let by = attack.insert(place, vec![Op::Remove(file)]);
    attack.must_step("attachment-mismatch", case, step, by);
    Some(())
}

/// A name that leads out of the case's folder, to a file that is there.
fn outside(attack: &mut Attack) -> Option<()> {
    let (case, step, _) = attached(attack)?;
    let name = *attack.rng.pick(&[
        "../../../../tertib.toml",
        "/etc/passwd",
        "a/../../x.txt",
        "..\\\\x.txt",
        "C:/x.txt",
    ]);
    attack.story.rewrite_step(case, step, |step| {
        if let Some((file, _, _)) = &mut step.attachment {
            *file = name.to_owned();
        }
    })?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("attachment-path", case, step, by);
    Some(())
}

/// The attachment is a link to a file outside from the start.
fn link(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = attached(attack)?;
    let by = attack.story.cases[case].steps[step].by;
    take_out(attack, case, step, &file);
    let ops = &mut attack.story.nodes[by].ops;
    ops.push(Op::Write(file.clone(), b"/etc/passwd".to_vec()));
    ops.push(Op::Mode(file.clone(), "120000"));
    attack.must_step("attachment-path", case, step, by);
    attack.must("unsafe-entry", case, by);
    attack.standing(Some(&file));
    Some(())
}
