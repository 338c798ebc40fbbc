//! Files in a case's folder that no step names, and rules that are changed by the commit that uses them.

use super::Named;
use crate::attack::Attack;
use crate::story::{Op, Uid};

pub const CLASSES: &[Named] = &[
    ("folder-file-added", added),
    ("folder-file-changed", changed),
    ("folder-file-removed", removed),
    ("folder-file-changed-with-a-step", changed_with_a_step),
    ("folder-file-mode", mode),
    ("control-file-with-its-step", with_its_step),
    ("office-file-with-a-step", office_file),
    ("control-page-with-a-step", page),
];

/// A case and step, and the path of a file in the case's folder that no step names.
fn place(attack: &mut Attack) -> Option<(usize, usize, String)> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let file = attack.story.cases[case].file("foto.jpg");
    Some((case, step, file))
}

fn recording(attack: &Attack, case: usize, step: usize) -> Uid {
    attack.story.cases[case].steps[step].by
}

/// Lets the file come with the step.
fn bring(attack: &mut Attack) -> Option<(usize, usize, String)> {
    let (case, step, file) = place(attack)?;
    let by = recording(attack, case, step);
    let content = b"gambar".to_vec();
    attack.story.nodes[by]
        .ops
        .push(Op::Write(file.clone(), content));
    Some((case, step, file))
}

fn added(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = place(attack)?;
    let place = attack.later(recording(attack, case, step));
    let by = attack.insert(place, vec![Op::Write(file, b"gambar".to_vec())]);
    attack.must("changed-without-step", case, by);
    Some(())
}

fn changed(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = bring(attack)?;
    let place = attack.later(recording(attack, case, step));
    let by = attack.insert(place, vec![Op::Write(file, b"lain".to_vec())]);
    attack.must("changed-without-step", case, by);
    Some(())
}

fn removed(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = bring(attack)?;
    let place = attack.later(recording(attack, case, step));
    let by = attack.insert(place, vec![Op::Remove(file)]);
    attack.must("changed-without-step", case, by);
    Some(())
}

fn changed_with_a_step(attack: &mut Attack) -> Option<()> {
    let (case, step, file) = bring(attack)?;
    let next = attack.story.cases[case].steps.get(step + 1)?.by;
    attack.story.nodes[next]
        .ops
        .push(Op::Write(file, b"lain".to_vec()));
    attack.must("changed-without-step", case, next);
    Some(())
}

/// A file that a step names becomes one that can be run; its bytes stay.
fn mode(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let known = &attack.story.cases[case];
    let (name, _, _) = known.steps[step].attachment.as_ref()?;
    let file = known.file(name);
    let place = attack.later(recording(attack, case, step));
    let by = attack.insert(place, vec![Op::Mode(file, "100755")]);
    attack.must("changed-without-step", case, by);
    Some(())
}

fn with_its_step(attack: &mut Attack) -> Option<()> {
    bring(attack)?;
    Some(())
}

/// Who records a step also changes the settings, the calendar or the roster, in ways that turn no verdict by themselves.
fn office_file(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let by = recording(attack, case, step);
    let day =
        "[[libur]]\ntanggal = 2026-12-25\nnama = \"Libur\"\njenis = \"lain\"\ndasar = \"SK\"\n\n";
    let officer = "[[petugas]]\nid = \"sisipan\"\nnama = \"S\"\nemail = []\npelaksana = []\n\n";
    let (path, text) = *attack.rng.pick(&[
        ("content/kalender.toml", day),
        ("content/petugas.toml", officer),
        (
            "tertib.toml",
            "\n[berkas]\ntoleransi_catat = \"2 hari\"\n[kiriman]\ntolak = \"kritis\"\n",
        ),
    ]);
    let op = Op::Append(path.to_owned(), text.to_owned());
    attack.story.nodes[by].ops.push(op);
    attack.must_step("office-file-in-commit", case, step, by);
    Some(())
}

/// A page of the site is no rule.
fn page(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let by = recording(attack, case, step);
    let text = b"+++\njudul = \"Sisipan\"\n+++\nIsi.\n".to_vec();
    let op = Op::Write("content/sisipan.md".to_owned(), text);
    attack.story.nodes[by].ops.push(op);
    Some(())
}
