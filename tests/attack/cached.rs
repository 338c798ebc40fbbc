//! What earlier runs kept of a repository changes nothing: histories that go on, are rewound or rewritten by every attack are
//! found the same with it and without.

use std::path::Path;
use std::process::Command;

use tertib::history::{Cache, Repository, walk, walk_with};
use tertib::progress::Unseen;
use tertib::stamp::CommitId;

use crate::run::{Classes, Seeds, again, base, for_each_seed, placed};

/// So many of the chosen seeds are enough: each has a story of its own, and every class changes it.
const SEEDS: usize = 2;

/// The good story, then that of every class, each packed with all before it, and the good one again, which by then is a
/// history that was rewound.
pub fn cached(classes: &Classes, seeds: &Seeds) -> Vec<String> {
    let few = Seeds {
        seeds: seeds.seeds.iter().copied().take(SEEDS).collect(),
        class: seeds.class.clone(),
    };
    for_each_seed(&few, |seed| {
        let mut base = base(seed);
        let good = base.written.head().to_string();
        let path = base.workshop.path().to_owned();
        let cache = tempfile::tempdir().expect("a folder");
        let differing =
            |class: &str, head: &str| differing((class, seed), (&path, cache.path()), head);
        let mut odds = differing("good", &good);
        for class in classes.classes.iter().filter(|one| few.wants(one.name)) {
            if let Some((_, written)) = placed(class, seed, &mut base) {
                let head = written.head().to_string();
                odds.extend(differing(class.name, &head));
            }
        }
        odds.extend(differing("good", &good));
        odds
    })
}

/// Packs everything and finds the history without, with what was kept before, and with what was kept of this very history.
fn differing(
    (class, seed): (&str, u64),
    (path, folder): (&Path, &Path),
    head: &str,
) -> Vec<String> {
    let packed = Command::new("git")
        .arg("-C")
        .arg(path)
        .args(["repack", "-adkq"])
        .status();
    assert!(packed.expect("git runs").success(), "packed");
    let head: CommitId = head.parse().expect("an id");
    let repository = Repository::open(path).expect("a repository");
    let alone = format!("{:?}", walk(&repository, head).expect("walked"));
    let mut odds = Vec::new();
    for round in ["with what was kept before", "with what was kept of it"] {
        let before = repository.objects_read();
        let mut cache = Cache::of(&repository, folder);
        let history = walk_with(&repository, head, &mut cache, &Unseen).expect("walked");
        cache.keep().expect("kept");
        let plain = history.oddities.entries.is_empty() && history.oddities.headers.is_empty();
        let read = repository.objects_read() - before;
        if round.ends_with("it") && plain && history.incomplete.is_empty() && read > 0 {
            odds.push(format!("{round}: {read} objects were read"));
        }
        if format!("{history:?}") != alone {
            odds.push(format!("{round}: another history"));
        }
    }
    if odds.is_empty() {
        return odds;
    }
    vec![again(class, seed, &odds)]
}
