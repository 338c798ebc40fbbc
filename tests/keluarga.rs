//! How well words of one family meet, and that strangers do not: recall and precision over the lists below `tests/keluarga`.
//!
//! A list has one family a line; a line that starts with `!` names words of which no two may join. All words of a list make
//! one archive, as they would on a site. Families are strangers to each other.
//!
//! Each list is measured twice more without some of its words: a query may ask for a root that the archive lacks.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tertib::search::Morphology;

/// The lists that must be there, the author of each, and what they have at least: families, lines of strangers, words.
const LISTS: [(&str, &str, usize, usize, usize); 4] = [
    ("penulis-aturan.txt", "the author of the rules", 39, 8, 230),
    ("luar.txt", "someone else", 233, 106, 1_800),
    ("luar-kedua.txt", "someone else again", 406, 172, 2_590),
    ("inggris.txt", "the author of the rules", 8, 119, 290),
];

/// Strangers that do meet: a word that rules alone can read in two ways, both of whose roots are words (`kereta` with `-kan`,
/// `retak` with `ke-` and `-an`; `awal` and `kawal` with `peng-` and `-an`).
const TWO_READINGS: [(&str, &str); 2] = [
    ("luar-kedua.txt", "kereta/keretakan"),
    ("luar-kedua.txt", "pengawalan/awalan"),
];

/// The lines of a list: whether it is a family, and its words.
fn groups(list: &str) -> Vec<(bool, Vec<&str>)> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| match line.strip_prefix('!') {
            Some(words) => (false, words.split_whitespace().collect()),
            None => (true, line.split_whitespace().collect()),
        })
        .collect()
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/keluarga"))
}

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
    let groups = groups(list);
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

/// A share in tenths of a percent, rounded down.
fn per_mille((of, met): (usize, usize)) -> usize {
    met * 1000 / of
}

fn shown(share: (usize, usize)) -> String {
    let mille = per_mille(share);
    format!(
        "{} of {} ({}.{} %)",
        share.1,
        share.0,
        mille / 10,
        mille % 10
    )
}

#[test]
fn families_meet_and_strangers_do_not() {
    let mut lists = BTreeSet::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let measured = measure(&fs::read_to_string(&path).unwrap());
        println!(
            "{name}: {} words, {} pairs met, {} strangers joined",
            measured.words,
            shown(measured.kin),
            measured.joined.len()
        );
        let known = TWO_READINGS.iter().filter(|(list, _)| *list == name);
        let known: Vec<&str> = known.map(|(_, pair)| *pair).collect();
        assert_eq!(measured.joined, known, "{name}: strangers joined");
        assert!(
            per_mille(measured.kin) >= 950,
            "{name}: apart: {}",
            measured.apart.join(" ")
        );
        lists.insert(name);
    }
    for (name, ..) in LISTS {
        assert!(lists.contains(name), "{name} is gone");
    }
}

#[test]
fn the_lists_are_as_long_as_the_documentation_says() {
    for (name, author, families, strangers, least) in LISTS {
        let list = fs::read_to_string(folder().join(name)).unwrap();
        let groups = groups(&list);
        let kin = groups.iter().filter(|(kin, _)| *kin).count();
        let words: BTreeSet<&str> = groups
            .iter()
            .flat_map(|(_, words)| words)
            .copied()
            .collect();
        assert!(kin >= families, "{name}: {kin} families");
        assert!(groups.len() - kin >= strangers, "{name}: {groups:?}");
        assert!(words.len() >= least, "{name}: {} words", words.len());
        println!("{name}, by {author}: {kin} families, {} words", words.len());
    }
}

/// The words of an archive without the roots that stand first in their families: does a query for the root find the family?
/// Where a derived word stands first, there is no root to ask for.
fn absent_roots(families: &[Vec<&str>]) -> (usize, usize, Vec<String>) {
    let roots: BTreeSet<&str> = families.iter().map(|words| words[0]).collect();
    let words: BTreeSet<&str> = families
        .iter()
        .flat_map(|words| words.iter().skip(1))
        .filter(|word| !roots.contains(*word))
        .copied()
        .collect();
    let morphology = Morphology::of(&words.iter().copied().collect::<Vec<_>>());
    let mut lost = Vec::new();
    for family in families {
        let (root, forms) = family.split_first().unwrap();
        let led = morphology
            .signposts()
            .get(*root)
            .map(|to| morphology.root(to));
        if led.is_none_or(|led| !forms.iter().any(|form| morphology.root(form) == led)) {
            lost.push(format!("{root} ({})", forms.join(" ")));
        }
    }
    (families.len(), families.len() - lost.len(), lost)
}

/// The families of a list that have their root in front.
fn rooted(groups: Vec<(bool, Vec<&str>)>) -> Vec<Vec<&str>> {
    let all: Vec<&str> = groups
        .iter()
        .flat_map(|(_, words)| words)
        .copied()
        .collect();
    let morphology = Morphology::of(&all);
    groups
        .into_iter()
        .filter(|(kin, words)| *kin && words.len() > 1)
        .map(|(_, words)| words)
        .filter(|words| morphology.root(words[0]) == words[0])
        .collect()
}

/// For each form of a family, an archive of this form alone: does a query for the root find it?
fn lone_forms(families: &[Vec<&str>]) -> (usize, usize, Vec<String>) {
    let mut all = 0;
    let mut lost = Vec::new();
    for family in families {
        let (root, forms) = family.split_first().unwrap();
        for form in forms {
            let morphology = Morphology::of(&[form]);
            all += 1;
            let led = morphology.signposts().get(*root);
            if led.is_none_or(|to| morphology.root(to) != morphology.root(form)) {
                lost.push(format!("{root}/{form}"));
            }
        }
    }
    (all, all - lost.len(), lost)
}

#[test]
fn roots_that_the_archive_lacks_are_found() {
    for (name, ..) in LISTS {
        let list = fs::read_to_string(folder().join(name)).unwrap();
        let families = rooted(groups(&list));
        for (what, (all, found, lost)) in [
            ("roots absent", absent_roots(&families)),
            ("forms alone", lone_forms(&families)),
        ] {
            println!("{name}, {what}: {} found", shown((all, found)));
            assert!(
                per_mille((all, found)) >= 950,
                "{name}, {what}: not found: {}",
                lost.join(", ")
            );
        }
    }
}

/// Families that no list of roots knows, so that only the archive can tell; the root itself never occurs.
#[test]
fn unlisted_roots_are_found_by_two_forms_and_by_one() {
    for (root, forms) in [
        ("susut", "penyusutan menyusutkan"),
        ("sortir", "menyortir penyortiran"),
        ("ungsi", "mengungsi pengungsian"),
        ("sokong", "menyokong penyokong"),
        ("sembelih", "menyembelih penyembelihan"),
        ("tilang", "menilang penilangan"),
        ("palsu", "memalsukan pemalsuan"),
        ("evakuasi", "mengevakuasi pengevakuasian"),
        ("adopsi", "mengadopsi pengadopsian"),
        ("tuntun", "menuntun penuntun"),
        ("seleweng", "menyeleweng penyelewengan"),
        ("elak", "mengelak pengelakan"),
        ("kebumi", "mengebumikan pengebumian"),
        ("serobot", "menyerobot penyerobotan"),
        ("sunat", "menyunat penyunatan"),
        ("tadah", "menadah penadahan"),
        ("perkosa", "memperkosa pemerkosaan"),
        ("normal", "menormalkan penormalan"),
        ("moderasi", "memoderasi pemoderasian"),
        ("tinju", "petinju bertinju pertinjuan"),
        ("program", "memrogram pemrograman"),
        ("traktir", "menraktir penraktir"),
        ("kritik", "mengritik pengritik"),
    ] {
        let forms: Vec<&str> = forms.split(' ').collect();
        for archive in [forms.clone(), vec![forms[0]], vec![forms[1]]] {
            let morphology = Morphology::of(&archive);
            let led = morphology
                .signposts()
                .get(root)
                .map(|to| morphology.root(to));
            for form in &archive {
                assert_eq!(led, Some(morphology.root(form)), "{root} of {archive:?}");
            }
        }
    }
}

#[test]
fn office_families_are_not_cut() {
    for family in [
        "proses memproses diproses pemrosesan pemroses",
        "program memprogram diprogram pemrograman pemrogram",
        "prakarsa memprakarsai diprakarsai pemrakarsa",
        "prioritas memprioritaskan diprioritaskan pemrioritasan",
        "urus mengurus diurus pengurusan urusan pengurus",
        "sah disahkan mengesahkan pengesahan",
        "rem direm mengerem pengereman",
        "bom dibom mengebom pengeboman",
        "las dilas mengelas pengelasan",
        "cat dicat mengecat pengecatan",
        "tik ketik mengetik diketik pengetikan ditik",
        "dagang pedagang perdagangan berdagang",
        "tani petani pertanian bertani",
        "tambak petambak pertambakan",
        "camat kecamatan",
        "lurah kelurahan",
        "commit commitnya",
        "opd opdnya",
    ] {
        let words: Vec<&str> = family.split(' ').collect();
        let morphology = Morphology::of(&words);
        let roots: BTreeSet<&str> = words.iter().map(|word| morphology.root(word)).collect();
        assert_eq!(roots.len(), 1, "{family}: {roots:?}");
    }
}

#[test]
fn words_that_only_look_affixed_stay_apart() {
    for pair in [
        "bermuda muda",
        "majalah maja",
        "terumbu rumbu",
        "termini mini",
        "abdullah abdul",
        "saifullah saiful",
        "pengelasan kelas",
        "pesisir sisir",
        "beringin ingin",
        "teriak riak",
        "terapi rapi",
        "direktori rektor",
        "peranti anti",
        "pesawat sawat",
        "pedoman doman",
    ] {
        let words: Vec<&str> = pair.split(' ').collect();
        let morphology = Morphology::of(&words);
        assert_ne!(
            morphology.root(words[0]),
            morphology.root(words[1]),
            "{pair}"
        );
    }
}

#[test]
fn a_measure_sees_what_goes_wrong() {
    let measured = measure("# x\nperiksa diperiksa rusak\n! makan dimakan\n");
    assert_eq!(measured.kin, (3, 1));
    assert_eq!(measured.apart, ["periksa/rusak", "diperiksa/rusak"]);
    assert_eq!(measured.joined, ["makan/dimakan"]);
}
