//! The office's own files are changed so that verdicts turn.
//!
//! A finding about an SOP's file (`sop-edited`, `sop-graph`) names that file and its commit: it concerns every case that will
//! pin the revision, so there is no case and no step to name. A change of the roster that turned verdicts
//! names each case and step that it turned.

use super::Named;
use crate::attack::{Attack, NAMED_ONE_BY_ONE};
use crate::story::{Op, Uid};
use crate::verdict::By;

pub const CLASSES: &[Named] = &[
    ("sop-edited", edited),
    ("sop-edited-and-restored", restored),
    ("sop-deleted", deleted),
    ("sop-moved", moved),
    ("sop-broken-revision", broken_revision),
    ("officer-removed-after-the-step", officer_removed),
    ("right-to-record-lent-for-a-step", |attack| {
        lent(attack, |other| {
            let text = format!("id = \"{other}\"\n");
            (text.clone(), format!("{text}pencatat = true\n"))
        })
    }),
    ("address-lent-for-a-step", |attack| {
        lent(attack, |other| {
            let text = format!("\"{other}@contoh.go.id\"");
            (text, String::new())
        })
    }),
];

/// A commit at which the office's files are all there.
fn place(attack: &mut Attack) -> Uid {
    let first = attack.story.cases[0].created;
    attack.later(first)
}

/// Another text of the SOP's words, which turns no verdict.
const WORDS: (&str, &str) = ("disahkan_oleh = \"Kepala", "disahkan_oleh = \"Wakil Kepala");

fn replace(path: String, (was, is): (&str, &str)) -> Vec<Op> {
    vec![Op::Replace(path, was.to_owned(), is.to_owned())]
}

fn edited(attack: &mut Attack) -> Option<()> {
    let (place, path) = (place(attack), attack.story.procedure.path());
    let by = attack.insert(place, replace(path.clone(), WORDS));
    attack.must_at("sop-edited", &path, by);
    Some(())
}

fn restored(attack: &mut Attack) -> Option<()> {
    let (place, path) = (place(attack), attack.story.procedure.path());
    let by = attack.insert(place, replace(path.clone(), WORDS));
    let later = attack.later(by);
    let back = attack.insert(later, replace(path.clone(), (WORDS.1, WORDS.0)));
    attack.must_at("sop-edited", &path, by);
    attack.must_at("sop-edited", &path, back);
    Some(())
}

/// After the last case was created: those pin the text as it stood.
fn after_all(attack: &mut Attack) -> Uid {
    let last = attack
        .story
        .cases
        .iter()
        .map(|case| case.created)
        .max()
        .expect("cases");
    attack.later(last)
}

fn deleted(attack: &mut Attack) -> Option<()> {
    let (place, path) = (after_all(attack), attack.story.procedure.path());
    let by = attack.insert(place, vec![Op::Remove(path.clone())]);
    attack.must_at("sop-edited", &path, by);
    Some(())
}

fn moved(attack: &mut Attack) -> Option<()> {
    let (place, path) = (after_all(attack), attack.story.procedure.path());
    let to = path.replace("/0.md", "/3.md");
    let by = attack.insert(place, vec![Op::Move(path.clone(), to)]);
    attack.must_at("sop-edited", &path, by);
    Some(())
}

/// A new revision that can't be carried out: an activity leads nowhere.
fn broken_revision(attack: &mut Attack) -> Option<()> {
    let place = place(attack);
    let path = attack.story.procedure.path().replace("/0.md", "/1.md");
    let text = attack
        .story
        .procedure
        .text
        .replacen("\nlanjut = \"selesai\"", "\nlanjut = 77", 1);
    (text != attack.story.procedure.text).then_some(())?;
    attack.insert(place, vec![Op::Write(path.clone(), text.into_bytes())]);
    attack.must_at("sop-graph", &path, By::Nobody);
    attack.may_elsewhere("sop-graph");
    Some(())
}

/// An officer's term is set to begin after the step that rests on it.
fn officer_removed(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let known = attack.story.cases[case].steps[step].clone();
    let place = attack.later(known.by);
    let was = format!("id = \"{}\", sejak = 2025-01-01", known.lane);
    let text = crate::good::roster(&attack.story.officers);
    // The officer's own line in the roster.
    let block = text
        .split("\n\n")
        .find(|block| block.contains(&format!("id = \"{}\"", known.officer)))?
        .to_owned();
    let is = block.replace(
        &was,
        &format!("id = \"{}\", sejak = 2025-12-01", known.lane),
    );
    let by = attack.insert(
        place,
        replace("content/petugas.toml".to_owned(), (&block, &is)),
    );
    let steps = attack.story.cases.iter().flat_map(|case| &case.steps);
    let alike = steps.filter(|step| step.officer == known.officer && step.lane == known.lane);
    if alike.count() > NAMED_ONE_BY_ONE {
        // Where so many turn, one finding may count them.
        attack.some("roster-changed", by);
        attack.may_elsewhere("roster-changed");
    } else {
        attack.must_step("roster-changed", case, step, by);
        attack.standing(None);
    }
    attack.must_step("officer-not-in-role", case, step, known.by);
    for case in 0..attack.story.cases.len() {
        attack.may(case, &["roster-changed", "officer-not-in-role"]);
    }
    Some(())
}

/// Another officer records a step by what the roster says of them just before, and says no longer right after. Where that is
/// no right of their own, the step's officer has their address instead.
fn lent(attack: &mut Attack, change: fn(&str) -> (String, String)) -> Option<()> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let known = attack.story.cases[case].steps[step].clone();
    let own = &known.officer;
    (attack.story.nodes[known.by].author.officer == *own).then_some(())?;
    let others = attack.story.officers.iter().map(|(id, _)| id.clone());
    let others: Vec<String> = others
        .filter(|id| id != own && id != crate::good::RECORDER)
        .collect();
    let other = attack.rng.any(&others)?;
    let (was, is) = match change(&other) {
        (address, right) if right.is_empty() => {
            let own = format!("\"{own}@contoh.go.id\"");
            (own.clone(), format!("{own}, {address}"))
        }
        both => both,
    };
    let path = "content/petugas.toml".to_owned();
    let before = *attack.story.nodes[known.by].parents.first()?;
    let op = |from: &str, to: &str| vec![Op::Replace(path.clone(), from.to_owned(), to.to_owned())];
    let (give, take) = (op(&was, &is), op(&is, &was));
    // Whoever stands between them in time has the same clock.
    attack.story.insert(before, "admin", "petugas", give);
    attack.story.nodes[known.by]
        .author
        .officer
        .clone_from(&other);
    let by = attack.story.insert(known.by, "admin", "petugas", take);
    attack.must_at("roster-changed", &path, by);
    for case in 0..attack.story.cases.len() {
        attack.may(case, &["shared-address"]);
    }
    attack.may_elsewhere("shared-address");
    Some(())
}
