//! Trees read beside others are what they are when they are read alone.
#![allow(clippy::expect_used)]

use proptest::prelude::*;
use sha1::{Digest, Sha1};

use super::*;

/// Ids of which some look like the beginning of an entry, or its end.
const IDS: [&[u8; 20]; 5] = [
    &[7; 20],
    b"\x00100644 a\x00100644 b\x001",
    b"100644 ab\x0040000 c\x0012",
    &[0; 20],
    b"40000 b\x00100644 a\x00100",
];

const MODES: [&str; 5] = ["100644", "40000", "100755", "120000", "644"];

/// One entry as it stands there.
fn entry(mode: usize, name: &str, id: usize) -> Vec<u8> {
    let head = format!("{} {name}\0", MODES[mode % MODES.len()]);
    [head.as_bytes(), IDS[id % IDS.len()]].concat()
}

/// A change of a tree: where, which one, and with what.
type Edit = (usize, usize, (usize, String, usize));

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let mode = prop_oneof![4 => 0..3_usize, 1 => 3..5_usize];
    let name = "[a-c]{1,2}([.-][ab]{1,2})?|k0[0-9]{2}\\.toml|K001|\\.gitkeep";
    let what = (mode, name, 0..IDS.len());
    proptest::collection::vec((0..400_usize, 0..6_usize, what), 1..4)
}

/// The tree with the change; what it is made of may not be whole entries any more.
fn edited(entries: &mut Vec<Vec<u8>>, (at, kind, (mode, name, id)): Edit) {
    let at = at % (entries.len() + 1);
    let new = entry(mode, &name, id);
    match (kind, entries.get_mut(at)) {
        (0, Some(old)) => *old = new,
        (1, Some(_)) => drop(entries.remove(at)),
        (2 | 3, Some(old)) => {
            // Another object, most often of the same length.
            let start = old.len() - 20;
            old.splice(
                start..,
                IDS[id % IDS.len()][..if id == 4 { 19 } else { 20 }].to_vec(),
            );
        }
        (4, _) => {
            let place = entries.partition_point(|old| {
                old.split(|b| *b == b' ').nth(1) < new.split(|b| *b == b' ').nth(1)
            });
            entries.insert(place, new);
        }
        _ => entries.insert(at, new),
    }
}

fn name_of(data: &[u8]) -> BlobId {
    let header = format!("tree {}\0", data.len());
    CommitId(
        Sha1::new()
            .chain_update(header)
            .chain_update(data)
            .finalize()
            .into(),
    )
}

fn alone(data: &[u8]) -> Option<Tree> {
    Tree::read(data.to_vec())
}

/// The same tree, taken apart wherever it is compared.
fn unsound(data: &[u8]) -> Tree {
    let ends = Ends::of(data).expect("can be read");
    Tree::made(data.to_vec(), ends, false)
}

proptest! {
    #[test]
    fn a_tree_beside_another_is_what_it_is_alone(size in 0..200_usize, changes in proptest::collection::vec(edits(), 1..5)) {
        let mut entries: Vec<Vec<u8>> = (0..size).map(|n| entry(0, &format!("k{n:03}.toml"), n)).collect();
        let data = entries.concat();
        let (name, stages) = Stages::of(&data, None);
        let mut known = alone(&data).expect("can be read").named(name, stages);
        prop_assert!(known.sound);
        for change in changes {
            for edit in change {
                edited(&mut entries, edit);
            }
            let data = entries.concat();
            let common = known.common_start(&data);
            let (name, stages) = Stages::of(&data, Some((known.stages(), common)));
            prop_assert_eq!(name, name_of(&data));
            let beside = Tree::read_after((data.clone(), common), &known);
            let plain = alone(&data);
            prop_assert_eq!(beside.is_some(), plain.is_some());
            let (Some(beside), Some(plain)) = (beside, plain) else {
                return Ok(());
            };
            prop_assert_eq!(beside.sound, plain.sound);
            prop_assert_eq!(&beside.ends, &plain.ends);
            let beside = beside.named(name, stages);
            for (old, new) in [(&known, &beside), (&beside, &known), (&known, &plain), (&plain, &known)] {
                let slow = (unsound(&old.data), unsound(&new.data));
                let slow = differing(Some(&slow.0), Some(&slow.1));
                prop_assert_eq!(differing(Some(old), Some(new)), slow);
            }
            known = beside;
        }
    }
}
