//! How well words of one family meet, and that strangers do not: recall and precision over the lists below `tests/keluarga`.
//!
//! A list has one family a line; a line that starts with `!` names words of which no two may join. All words of a list make
//! one archive, as they would on a site. Families are strangers to each other.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;

use tertib::search::Morphology;

/// The pairs of a list.
#[derive(Debug, Default)]
struct Measured {
    words: usize,
    /// Pairs of one family, and those of them that met.
    kin: (usize, usize),
    /// Pairs of one family that did not meet.
    apart: Vec<String>,
    /// Strangers that met.
    joined: Vec<String>,
}

fn measure(list: &str) -> Measured {
    let lines = list
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let groups: Vec<(bool, Vec<&str>)> = lines
        .map(|line| match line.strip_prefix('!') {
            Some(words) => (false, words.split_whitespace().collect()),
            None => (true, line.split_whitespace().collect()),
        })
        .collect();
    let mut words: Vec<&str> = groups
        .iter()
        .flat_map(|(_, words)| words)
        .copied()
        .collect();
    words.sort_unstable();
    words.dedup();
    let morphology = Morphology::of(&words);
    let meet = |a: &str, b: &str| morphology.root(a) == morphology.root(b);
    let mut measured = Measured {
        words: words.len(),
        ..Measured::default()
    };
    for (kin, words) in &groups {
        for (at, a) in words.iter().enumerate() {
            for b in words.iter().skip(at + 1) {
                match (*kin, meet(a, b)) {
                    (true, true) => measured.kin = (measured.kin.0 + 1, measured.kin.1 + 1),
                    (true, false) => {
                        measured.kin.0 += 1;
                        measured.apart.push(format!("{a}/{b}"));
                    }
                    (false, true) => measured.joined.push(format!("{a}/{b}")),
                    (false, false) => {}
                }
            }
        }
    }
    let families: Vec<&Vec<&str>> = groups
        .iter()
        .filter(|(kin, _)| *kin)
        .map(|(_, w)| w)
        .collect();
    for (at, one) in families.iter().enumerate() {
        for other in families.iter().skip(at + 1) {
            for a in one.iter() {
                let strangers = other
                    .iter()
                    .filter(|b| !one.contains(b) && !other.contains(a) && meet(a, b));
                measured
                    .joined
                    .extend(strangers.map(|b| format!("{a}/{b}")));
            }
        }
    }
    measured
}

#[test]
fn families_meet_and_strangers_do_not() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/keluarga");
    let mut lists = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let measured = measure(&fs::read_to_string(&path).unwrap());
        let (pairs, met) = measured.kin;
        let recall = met * 1000 / pairs;
        println!(
            "{name}: {} words, {met} of {pairs} pairs met ({}.{} %), {} strangers joined",
            measured.words,
            recall / 10,
            recall % 10,
            measured.joined.len()
        );
        assert_eq!(
            measured.joined,
            Vec::<String>::new(),
            "{name}: strangers joined"
        );
        assert!(recall >= 950, "{name}: apart: {}", measured.apart.join(" "));
        lists += 1;
    }
    assert!(lists > 0);
}

#[test]
fn a_measure_sees_what_goes_wrong() {
    let measured = measure("# x\nperiksa diperiksa rusak\n! makan dimakan\n");
    assert_eq!(measured.kin, (3, 1));
    assert_eq!(measured.apart, ["periksa/rusak", "diperiksa/rusak"]);
    assert_eq!(measured.joined, ["makan/dimakan"]);
}
