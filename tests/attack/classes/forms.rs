//! Files that can't be understood, stand in the wrong place, or name what is not there.

use super::Named;
use crate::attack::Attack;
use crate::story::Op;
use crate::verdict::By;

pub const CLASSES: &[Named] = &[
    ("broken-file", broken),
    ("foreign-key", foreign_key),
    ("wrong-folder", wrong_folder),
    ("number-twice", number_twice),
    ("unknown-revision", unknown_revision),
    ("stray-file", stray),
];

fn broken(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].last());
    let path = attack.path(case);
    let by = attack.insert(place, vec![Op::Append(path, "\njudul = \n".to_owned())]);
    attack.must("syntax", case, by);
    // The finding stands at the head's text; what the file held before is known.
    attack.may(case, &["overdue"]);
    Some(())
}

fn foreign_key(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let (created, path) = (attack.story.cases[case].created, attack.path(case));
    attack
        .story
        .rewrite(created, &path, "judul = ", "warna = \"biru\"\njudul = ")?;
    attack.must("schema", case, created);
    Some(())
}

/// From the start in another month's folder than that of `diterima`.
fn wrong_folder(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let folder = attack.story.cases[case].folder();
    let number = attack.story.cases[case].number.clone();
    let (from, to) = (
        format!("{folder}/{number}"),
        format!("cases/2025/11/{number}"),
    );
    for node in &mut attack.story.nodes {
        for op in &mut node.ops {
            if let Op::Write(path, _) | Op::Append(path, _) = op {
                *path = path.replace(&from, &to);
            }
        }
    }
    attack.must("path-layout", case, attack.story.cases[case].created);
    attack.standing(Some(&format!("{to}.toml")));
    Some(())
}

/// A second case of the same number in another month, right in itself.
fn number_twice(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let place = attack.later(attack.story.cases[case].created);
    let number = attack.story.cases[case].number.clone();
    let head = attack.story.cases[case]
        .head
        .replace("diterima = 2025-0", "diterima = 2024-0");
    let month = attack.story.cases[case].received.strftime("%m").to_string();
    let path = format!("cases/2024/{month}/{number}.toml");
    attack.insert(place, vec![Op::Write(path.clone(), head.into_bytes())]);
    attack.must("duplicate-case", case, By::Nobody);
    attack.standing(None);
    attack.may(case, &["duplicate-case", "overdue"]);
    Some(())
}

fn unknown_revision(attack: &mut Attack) -> Option<()> {
    let case = attack.case(0)?;
    let (created, path) = (attack.story.cases[case].created, attack.path(case));
    attack
        .story
        .rewrite(created, &path, "revisi = 0", "revisi = 7")?;
    attack.must("unknown-sop", case, created);
    Some(())
}

fn stray(attack: &mut Attack) -> Option<()> {
    let place = attack.later(0);
    let path = "cases/2025/04/catatan.txt";
    attack.insert(place, vec![Op::Write(path.to_owned(), b"isi".to_vec())]);
    attack.must_at("path-layout", path, By::Nobody);
    Some(())
}
