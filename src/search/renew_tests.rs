#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::*;
use crate::settings::Language;

const WORDS: [&str; 24] = [
    "surat",
    "permohonan",
    "pemohon",
    "dimohonkan",
    "mohon",
    "periksa",
    "diperiksa",
    "memeriksa",
    "data",
    "didata",
    "pengintegrasian",
    "integrasi",
    "2025-0012",
    "515/14/2025",
    "Café",
    "\u{1d400}\u{1d401}",
    "\u{ffee}x",
    "\"kutip\"",
    "</script>",
    "commitnya",
    "commit",
    "ditolak",
    "sinkronisasi",
    "disinkronisasikan",
];

/// A document of an address, the same for the same numbers; sometimes a case, sometimes a page.
fn document(address: u16, seed: u32) -> Document {
    let mut dice = seed;
    let mut roll = |sides: u32| {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (dice >> 8) % sides
    };
    let mut words = |count: u32| {
        let word = |_| match roll(12) {
            0 => format!("kata{}", roll(3_000)),
            _ => WORDS[usize::try_from(roll(24)).unwrap()].to_owned(),
        };
        (0..count).map(word).collect::<Vec<_>>().join(" ")
    };
    let title = words(3);
    let summary = format!("Berkas {}", words(4));
    let body = words(seed % 600);
    let url = format!("berkas/{address:04}/index.html");
    let mut made = Document::new(&url, &title, Kind::Page, &summary, &body);
    if !seed.is_multiple_of(5) {
        made.kind = Kind::Case;
        made.case = Some(CaseRow {
            number: format!("2025-{address:04}"),
            title,
            received: (!seed.is_multiple_of(7))
                .then(|| date(2025, 1, 1 + i8::try_from(seed % 28).unwrap())),
            due: None,
            days_late: seed % 3,
            findings: seed % 4,
            worst: (!seed.is_multiple_of(4)).then_some(2),
        });
        let some = |count: u32| {
            (0..count)
                .map(|n| format!("Nilai {}", (seed + n) % 9))
                .collect()
        };
        made.facets.insert("unit", some(1));
        if !seed.is_multiple_of(3) {
            made.facets.insert("temuan", some(seed % 4 + 1));
        }
    }
    made
}

fn catalog() -> Catalog {
    Catalog::built_in(Language::Id).unwrap()
}

/// A chain of changes, each of which puts documents at addresses or takes them away: after every one the files are those of a
/// whole build, from which the next goes on.
fn holds(changes: &[Vec<(u16, Option<u32>)>]) {
    let catalog = catalog();
    let mut documents: BTreeMap<u16, Document> = BTreeMap::new();
    let (mut files, mut kept) = build_kept(&[], &catalog).unwrap();
    for change in changes {
        let change: BTreeMap<u16, Option<u32>> = change.iter().copied().collect();
        let mut new = Vec::new();
        for (address, seed) in &change {
            documents.remove(address);
            if let Some(seed) = seed {
                let made = document(*address, *seed);
                new.push(made.clone());
                documents.insert(*address, made);
            }
        }
        let gone: Vec<String> = change
            .keys()
            .map(|address| document(*address, 0).url)
            .collect();
        let gone: Vec<&str> = gone.iter().map(String::as_str).collect();
        let known = Kept::from_bytes(kept.to_bytes().to_vec()).unwrap();
        let renewed = known.renewed(&gone, &new, &catalog).unwrap();
        let sizes: Vec<(&str, usize)> = renewed
            .iter()
            .map(|(path, part)| (path.as_str(), part.size()))
            .collect();
        let size = measure_sizes(sizes, documents.len());
        let mut after = Files::new();
        for (path, part) in renewed {
            let content = match part {
                Part::New(content) => content,
                Part::Same { digest, .. } => {
                    let content = files.remove(&path).expect(&path);
                    assert_eq!(<[u8; 32]>::from(Sha256::digest(&content)), digest, "{path}");
                    content
                }
            };
            after.insert(path, content);
        }
        let all: Vec<Document> = documents.values().cloned().collect();
        let (whole, whole_kept) = build_kept(&all, &catalog).unwrap();
        assert_eq!(build(&all, &catalog), whole);
        assert!(after.keys().eq(whole.keys()));
        for (path, content) in &whole {
            assert!(after[path] == *content, "{path}");
        }
        assert_eq!(size, measure(&whole, documents.len()));
        (files, kept) = (after, whole_kept);
    }
}

fn change() -> impl Strategy<Value = Vec<(u16, Option<u32>)>> {
    let one = (0..60u16, proptest::option::weighted(0.8, any::<u32>()));
    prop_oneof![
        3 => proptest::collection::vec(one.clone(), 1..4),
        1 => proptest::collection::vec(one, 0..60),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn a_chain_of_changes_makes_what_a_whole_build_makes(
        changes in proptest::collection::vec(change(), 1..6),
    ) {
        holds(&changes);
    }

    #[test]
    fn damaged_bytes_are_nothing(at in any::<prop::sample::Index>(), flip in 1..=255u8) {
        let (_, kept) = build_kept(&[document(1, 77)], &catalog()).unwrap();
        let mut bytes = kept.to_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        prop_assert_eq!(Kept::from_bytes(bytes.clone()), None);
        bytes[at] ^= flip;
        bytes.truncate(at);
        prop_assert_eq!(Kept::from_bytes(bytes), None);
    }

    /// Bytes under a true digest that no program of this kind wrote.
    #[test]
    fn foreign_bytes_end_in_nothing_or_an_index(
        at in any::<prop::sample::Index>(),
        flip in 1..=255u8,
        noise in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        let documents: Vec<Document> = (0..4).map(|n| document(n, 1_000 + u32::from(n))).collect();
        let (_, kept) = build_kept(&documents, &catalog()).unwrap();
        let mut block = crate::shelf::split(kept.to_bytes()).unwrap().0[32..].to_vec();
        let at = at.index(block.len());
        block[at] ^= flip;
        for block in [block, noise] {
            let kept = Kept::from_bytes(crate::shelf::framed(&block)).unwrap();
            // It may be an index of other documents, but it ends.
            let _ = kept.renewed(&["berkas/0002/index.html"], &[document(2, 7)], &catalog());
        }
    }
}

#[test]
fn blocks_of_positions_and_rows_move_with_a_document() {
    let seed = |n: u32| 5 * n + 1;
    let first: Vec<(u16, Option<u32>)> = (0..700u16)
        .map(|n| (n, Some(seed(u32::from(n)) * 600)))
        .collect();
    holds(&[
        first,
        vec![(0, None)],
        vec![(130, Some(6_001)), (7, Some(9))],
        vec![(0, Some(601))],
    ]);
}

#[test]
fn two_documents_of_one_address_and_title_need_a_whole_build() {
    let catalog = catalog();
    let (_, kept) = build_kept(&[document(1, 77)], &catalog).unwrap();
    let mut other = document(1, 77);
    other.body.push_str(" lain");
    assert_eq!(kept.renewed(&[], &[other.clone()], &catalog), None);
    other.title.push_str(" lain");
    let renewed = kept.renewed(&[], &[other.clone()], &catalog).unwrap();
    let whole = build(&[document(1, 77), other], &catalog);
    assert!(renewed.keys().eq(whole.keys()));
    for (path, part) in renewed {
        let found = match part {
            Part::New(content) => Sha256::digest(content).into(),
            Part::Same { digest, .. } => digest,
        };
        assert_eq!(
            found,
            <[u8; 32]>::from(Sha256::digest(&whole[&path])),
            "{path}"
        );
    }
}

/// What is not as before is made anew, the rest is only named.
#[test]
fn one_changed_document_of_many_leaves_most_texts() {
    let documents: Vec<Document> = (0..200)
        .map(|n| document(n, 5 * u32::from(n) + 599))
        .collect();
    let catalog = catalog();
    let (_, kept) = build_kept(&documents, &catalog).unwrap();
    let mut changed = documents[100].clone();
    changed.body.push_str(" surat baru");
    let renewed = kept
        .renewed(&[&changed.url.clone()], &[changed], &catalog)
        .unwrap();
    let texts = renewed
        .iter()
        .filter(|(path, _)| path.contains("/dokumen/"));
    let (new, same): (Vec<_>, Vec<_>) = texts.partition(|(_, part)| matches!(part, Part::New(_)));
    assert_eq!((new.len(), same.len() > 10), (1, true));
}
