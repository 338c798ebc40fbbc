//! Entries of trees that no honest program writes.

use super::Named;
use crate::attack::Attack;
use crate::story::Op;

pub const CLASSES: &[Named] = &[
    ("name-dot-dot", |attack| named(attack, b"..", "..")),
    ("name-dot", |attack| named(attack, b".", ".")),
    ("name-dot-git", |attack| named(attack, b".git", ".git")),
    ("name-git-short", |attack| named(attack, b"GIT~1", "GIT~1")),
    ("name-with-slash", |attack| {
        named(attack, b"../2025-0009.toml", "../2025-0009.toml")
    }),
    ("name-not-text", |attack| {
        named(attack, b"surat\xff.txt", "surat\\xff.txt")
    }),
    ("name-turned", |attack| {
        named(
            attack,
            "surat\u{202e}txt.exe".as_bytes(),
            "surat\\u{202e}txt.exe",
        )
    }),
    ("name-mixed-script", |attack| {
        named(attack, "sur\u{430}t.txt".as_bytes(), "sur\\u{430}t.txt")
    }),
    ("name-hidden-character", |attack| {
        named(attack, "surat\u{200b}.txt".as_bytes(), "surat\\u{200b}.txt")
    }),
    ("names-alike-in-case", |attack| {
        clash(attack, "Surat.txt", "surat.txt")
    }),
    ("names-alike-composed", |attack| {
        clash(attack, "e\u{301}.txt", "\u{e9}.txt")
    }),
    ("entry-twice", twice),
    ("entries-out-of-order", disorder),
    ("entry-symlink", |attack| entry(attack, "120000", b"tautan")),
    ("entry-odd-mode", |attack| {
        entry(attack, "100600", b"surat.txt")
    }),
    ("entry-submodule", submodule),
    ("case-becomes-symlink", case_becomes_symlink),
    ("case-folded-twin", case_folded_twin),
];

/// Adds an entry to the folder of a case that is there, and says the folder.
fn add(attack: &mut Attack, mode: &'static str, name: &[u8]) -> Option<(usize, usize, String)> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].created);
    let folder = attack.path(case).trim_end_matches(".toml").to_owned();
    let content = b"/etc/passwd".to_vec();
    let by = attack.insert(
        place,
        vec![Op::Entry(folder.clone(), mode, name.to_vec(), content)],
    );
    Some((case, by, folder))
}

fn named(attack: &mut Attack, name: &[u8], shown: &str) -> Option<()> {
    let mode = *attack.rng.pick(&["100644", "40000", "120000"]);
    let (case, by, folder) = add(attack, mode, name)?;
    attack.must("unsafe-entry", case, by);
    attack.standing(Some(&format!("{folder}/{shown}")));
    if mode == "120000" {
        // A link is a fault of its own.
        attack.must("unsafe-entry", case, by);
        attack.standing(Some(&format!("{folder}/{shown}")));
    }
    Some(())
}

fn entry(attack: &mut Attack, mode: &'static str, name: &[u8]) -> Option<()> {
    let (case, by, folder) = add(attack, mode, name)?;
    attack.must("unsafe-entry", case, by);
    attack.standing(Some(&format!("{folder}/{}", String::from_utf8_lossy(name))));
    Some(())
}

fn clash(attack: &mut Attack, one: &str, other: &str) -> Option<()> {
    let (case, first, folder) = add(attack, "100644", one.as_bytes())?;
    let place = attack.later(first);
    let op = Op::Entry(
        folder.clone(),
        "100644",
        other.as_bytes().to_vec(),
        b"lain".to_vec(),
    );
    let by = attack.insert(place, vec![op]);
    // The first of the two is a plain file that no step names.
    attack.must("changed-without-step", case, first);
    attack.must("unsafe-entry", case, by);
    attack.standing(Some(&format!("{folder}/{other}")));
    Some(())
}

/// A second file of the case's own name. The first counts, as in git.
fn twice(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].created);
    let (folder, path) = (attack.story.cases[case].folder(), attack.path(case));
    let name = format!("{}.toml", attack.story.cases[case].number).into_bytes();
    let by = attack.insert(
        place,
        vec![Op::Entry(folder, "100644", name, b"sop = 'lain'".to_vec())],
    );
    attack.must("unsafe-entry", case, by);
    attack.standing(Some(&path));
    Some(())
}

fn disorder(attack: &mut Attack) -> Option<()> {
    let place = attack.later(attack.story.cases[1].created);
    let folder = *attack.rng.pick(&["content", "cases/2025/04"]);
    let by = attack.insert(place, vec![Op::Disorder(folder.to_owned())]);
    attack.must_at("unsafe-entry", folder, by);
    Some(())
}

fn submodule(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].created);
    let path = attack.story.cases[case].file("modul");
    let by = attack.insert(
        place,
        vec![Op::Submodule(path.clone(), attack.story.order[0])],
    );
    attack.must("unsafe-entry", case, by);
    attack.standing(Some(&path));
    Some(())
}

/// The case's file becomes a link to a file outside, after its last entry.
fn case_becomes_symlink(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].last());
    let path = attack.path(case);
    let by = attack.insert(
        place,
        vec![
            Op::Write(path.clone(), b"/etc/passwd".to_vec()),
            Op::Mode(path, "120000"),
        ],
    );
    attack.must("unsafe-entry", case, by);
    // The link's own text is no case.
    attack.may(case, &["syntax"]);
    Some(())
}

/// A case file whose name differs from another's in letters alone.
fn case_folded_twin(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].last());
    let folder = attack.story.cases[case].folder();
    let other = format!("{}.TOML", attack.story.cases[case].number);
    let op = Op::Entry(
        folder.clone(),
        "100644",
        other.clone().into_bytes(),
        b"lain".to_vec(),
    );
    let by = attack.insert(place, vec![op]);
    // The later of the two in git's order passes for the earlier.
    attack.must("unsafe-entry", case, by);
    attack.standing(None);
    attack.may_elsewhere("path-layout");
    Some(())
}
