//! A site that goes on from the day's first publication is, byte by byte, the one that is made from everything, whatever was
//! committed in between.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::SystemTime;

use jiff::civil::Date;

use crate::run::{Classes, Seeds, again, base, for_each_seed, placed};

/// So many of the chosen seeds have the good story and some classes published.
const SEEDS: usize = 1;

/// Every so manieth class is, beginning with another one for every seed; one that is asked for is always.
const CLASSES: u64 = 6;

/// So many more have the good story alone.
const GOOD: usize = 4;

/// From how many commits back along first parents each publication goes on; after the first, the same folder is published anew for
/// every one.
const BACK: [[usize; 3]; 2] = [[1, 0, 0], [2, 1, 0]];

/// The good story of some seeds, and that of some classes of the first.
pub fn republished(classes: &Classes, seeds: &Seeds) -> Vec<String> {
    let few = Seeds {
        seeds: seeds.seeds.iter().copied().take(SEEDS + GOOD).collect(),
        class: seeds.class.clone(),
    };
    let with_classes: Vec<u64> = few.seeds.iter().copied().take(SEEDS).collect();
    let gone_on = AtomicUsize::new(0);
    let mut odds = for_each_seed(&few, |seed| {
        let mut base = base(seed);
        let path = base.workshop.path().to_owned();
        let good = base.written.head().to_string();
        let mut odds = Vec::new();
        for back in BACK {
            let day = base.story.as_of;
            odds.extend(differing(
                ("good", seed),
                (&path, day),
                (&good, back),
                &gone_on,
            ));
        }
        if with_classes.contains(&seed) {
            let all = (seed..).zip(&classes.classes);
            let some = all.filter(|(at, one)| {
                few.wants(one.name) && (few.class.is_some() || at % CLASSES == 0)
            });
            for (_, class) in some {
                if let Some((attack, written)) = placed(class, seed, &mut base) {
                    let head = written.head().to_string();
                    let day = attack.story.as_of;
                    let what = (class.name, seed);
                    odds.extend(differing(what, (&path, day), (&head, [1, 0, 0]), &gone_on));
                }
            }
        }
        odds
    });
    let gone_on = gone_on.into_inner();
    println!("{gone_on} publications went on from an earlier one");
    if seeds.class.is_none() && gone_on < GOOD {
        odds.push(format!("only {gone_on} publications went on"));
    }
    odds
}

/// Publishes one revision after another into one folder, and holds each that went on against one made from everything.
fn differing(
    (class, seed): (&str, u64),
    (site, day): (&Path, Date),
    (head, back): (&str, [usize; 3]),
    gone_on: &AtomicUsize,
) -> Vec<String> {
    let cache = tempfile::tempdir().expect("a folder");
    let homes = tempfile::tempdir().expect("a folder");
    let folder = homes.path().join("terbit");
    let mut odds = Vec::new();
    for (turn, back) in back.into_iter().enumerate() {
        let revision = format!("{head}~{back}");
        let before = kept(cache.path());
        if !published((site, day, &revision), &folder, Some(cache.path())) {
            // Damaged beyond any publication.
            return odds;
        }
        let after = kept(cache.path());
        let went_on = before.is_some_and(|[whole, last]| {
            after.is_some_and(|[now, later]| now == whole && later != last)
        });
        if !went_on {
            continue;
        }
        gone_on.fetch_add(1, Relaxed);
        let alone = homes.path().join(format!("sendiri-{turn}"));
        assert!(published((site, day, &revision), &alone, None), "published");
        let (one, other) = (files(&folder), files(&alone));
        let paths: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
        for path in paths {
            if one.get(path) != other.get(path) {
                odds.push(format!("turn {turn}, {revision}: another {path}"));
            }
        }
    }
    if odds.is_empty() {
        return odds;
    }
    vec![again(class, seed, &odds)]
}

/// When what the day's first publication keeps, and what each keeps, were written.
fn kept(cache: &Path) -> Option<[SystemTime; 2]> {
    let entries: Vec<PathBuf> = walkdir::WalkDir::new(cache)
        .into_iter()
        .map(|entry| entry.expect("listed").into_path())
        .collect();
    let time = |last: bool| {
        let named = entries.iter().find(|path| {
            let name = path.file_name().unwrap().to_string_lossy();
            name.starts_with("terbitan-") && name.starts_with("terbitan-waktu-") == last
        });
        let about = fs::metadata(named?).expect("there");
        about.modified().ok()
    };
    Some([time(false)?, time(true)?])
}

fn published(
    (site, day, revision): (&Path, Date, &str),
    folder: &Path,
    cache: Option<&Path>,
) -> bool {
    let mut command = snapbox::cmd::Command::new(env!("CARGO_BIN_EXE_tertib"));
    command = command.current_dir(site).args(["build", "-q", "--as-of"]);
    command = command
        .arg(day.to_string())
        .args(["--rev", revision, "--output"]);
    command = command.arg(folder).env("LC_ALL", "C");
    command = match cache {
        Some(cache) => command.env("XDG_CACHE_HOME", cache),
        None => command.arg("--no-cache"),
    };
    command.output().expect("runs").status.success()
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter();
    let entries = entries.map(|entry| entry.expect("listed"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).unwrap();
            let bytes = fs::read(entry.path()).expect("read");
            (name.to_string_lossy().into_owned(), bytes)
        })
        .collect()
}
