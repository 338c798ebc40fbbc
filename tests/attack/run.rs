//! Runs classes over seeds, on all cores, and says how to run again what failed.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::attack::{Attack, Class, odds};
use crate::effort;
use crate::good::good;
use crate::rng::Rng;
use crate::story::Story;
use crate::verdict::{Asked, Found};
use crate::workshop::{Workshop, Written};

/// How often a class may draw another place.
const DRAWS: usize = 200;

/// How many other stories are asked for a place.
const OTHERS: u64 = 20;

/// Longest that one class may take at one seed by the clock, in seconds: many stories may be written until one has a place
/// for it. How long the program itself may work is [`crate::effort::PATIENCE`].
const HANGS: u64 = 600;

/// Which seeds, and which class, are run.
pub struct Seeds {
    pub seeds: Vec<u64>,
    pub class: Option<String>,
}

impl Seeds {
    /// By the environment: `TERTIB_ATTACK_SEEDS` how many (25 unless said), `TERTIB_ATTACK_SEED` one alone,
    /// `TERTIB_ATTACK_CLASS` one class alone.
    pub fn chosen() -> Self {
        let number = |name: &str| {
            let text = std::env::var(name).ok()?;
            Some(
                text.parse::<u64>()
                    .unwrap_or_else(|_| panic!("{name}: {text} is no number")),
            )
        };
        let seeds = match number("TERTIB_ATTACK_SEED") {
            Some(one) => vec![one],
            None => (1..=number("TERTIB_ATTACK_SEEDS").unwrap_or(25)).collect(),
        };
        Self {
            seeds,
            class: std::env::var("TERTIB_ATTACK_CLASS").ok(),
        }
    }

    pub fn wants(&self, class: &str) -> bool {
        self.class
            .as_deref()
            .is_none_or(|names| names.split(',').any(|one| one == class))
    }
}

/// What went wrong: each with the command that runs it alone.
pub fn report(failures: Vec<String>) {
    eprintln!("longest work on one repository: {:?}", effort::longest());
    assert!(
        failures.is_empty(),
        "{} failed\n\n{}",
        failures.len(),
        failures.join("\n\n")
    );
}

pub fn again(class: &str, seed: u64, what: &[String]) -> String {
    format!(
        "{class}, seed {seed}:\n  {}\n  again: TERTIB_ATTACK_CLASS={class} TERTIB_ATTACK_SEED={seed} cargo test --test attack",
        what.join("\n  ")
    )
}

/// Does something for every seed, on all cores.
pub fn for_each_seed(seeds: &Seeds, work: impl Fn(u64) -> Vec<String> + Sync) -> Vec<String> {
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let _alone = effort::alone();
                while let Some(seed) = seeds.seeds.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let found = work(*seed);
                    failures
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .extend(found);
                }
            });
        }
    });
    failures
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
}

/// Guards one judgement: a hang ends the test run with the names of class and seed, a panic is a failure.
pub fn guarded<T: Send>(class: &str, seed: u64, work: impl FnOnce() -> T) -> Result<T, String> {
    let name = format!("{class}, seed {seed}");
    let watch = watch::Watch::start(name, HANGS);
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
    drop(watch);
    result.map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
            .unwrap_or_else(|| "panic".to_owned())
    })
}

/// What an office makes of a story; `None` when the story is none for it.
pub type Office = fn(Story) -> Option<Story>;

/// Classes, and the office in which they are at work.
pub struct Classes {
    pub classes: Vec<Class>,
    pub office: Office,
}

/// One good repository and what is found in it.
pub struct Base {
    pub story: Story,
    pub workshop: Workshop,
    pub written: Written,
    pub found: Vec<Found>,
}

pub fn base(seed: u64) -> Base {
    base_in(seed, Some)
}

fn base_in(seed: u64, office: Office) -> Base {
    let mut others = (0..).map(|n| good(seed + n * 1_000_000_000));
    let story = others.find_map(office).expect("a story");
    let (workshop, written) = Workshop::of(&story);
    let asked = Asked::of(workshop.path(), &written.head().to_string(), story.as_of);
    let found = asked.found(&written).expect("judged");
    Base {
        story,
        workshop,
        written,
        found,
    }
}

/// Every class at every seed.
pub fn attacks(classes: &Classes, seeds: &Seeds) -> Vec<String> {
    let Classes { classes, office } = classes;
    let names: BTreeSet<&str> = classes.iter().map(|class| class.name).collect();
    assert_eq!(names.len(), classes.len(), "each class has its own name");
    for_each_seed(seeds, |seed| {
        let wanted: Vec<&Class> = classes
            .iter()
            .filter(|class| seeds.wants(class.name))
            .collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut base = base_in(seed, *office);
        let mut failures = Vec::new();
        // Good repositories are clean.
        if !base.found.is_empty() {
            let found: Vec<String> = base.found.iter().map(ToString::to_string).collect();
            failures.push(again("good", seed, &found));
        }
        for class in wanted {
            let odds = guarded(class.name, seed, || {
                anywhere(class, seed, *office, &mut base)
            });
            let odds = odds.unwrap_or_else(|panic| vec![panic]);
            if !odds.is_empty() {
                failures.push(again(class.name, seed, &odds));
            }
        }
        failures
    })
}

/// One class at one seed; where the seed's story has no place for it (a calendar that no clock of the SOP asks), at another
/// story that has one.
fn anywhere(class: &Class, seed: u64, office: Office, base: &mut Base) -> Vec<String> {
    if let Some(odds) = one(class, seed, base) {
        return odds;
    }
    let others = (1..=OTHERS).map(|n| base_in(seed + n * 1_000_000, office));
    let found = others
        .into_iter()
        .find_map(|mut other| one(class, seed, &mut other));
    found.unwrap_or_else(|| vec!["no place for it".to_owned()])
}

/// One class at one seed; `None` when it has no place there.
fn one(class: &Class, seed: u64, base: &mut Base) -> Option<Vec<String>> {
    let (attack, written) = placed(class, seed, base)?;
    let named = !attack.expect.must.is_empty() || !attack.expect.some.is_empty();
    assert!(
        named != class.name.starts_with("control-"),
        "a class names what must be found, a control nothing"
    );
    keep(&attack.story);
    let asked = Asked::of(
        base.workshop.path(),
        &written.head().to_string(),
        attack.story.as_of,
    );
    Some(match asked.found(&written) {
        Ok(found) => odds(&attack.expect, &base.found, &found),
        Err(error) => vec![error],
    })
}

/// A class at work at one seed, written beside the good repository; `None` when it has no place there.
pub fn placed(class: &Class, seed: u64, base: &mut Base) -> Option<(Attack, Written)> {
    let mut rng = Rng::of(class.name, seed);
    for _ in 0..DRAWS {
        let mut attack = Attack::on(&base.story, rng.clone());
        let fits = (class.apply)(&mut attack);
        rng = attack.rng.clone();
        rng.next();
        if fits.is_none() {
            continue;
        }
        if let Ok(written) = base.workshop.write(&attack.story) {
            return Some((attack, written));
        }
    }
    None
}

/// Writes a story into the folder that `TERTIB_ATTACK_KEEP` names, to be looked at.
fn keep(story: &Story) {
    if let Some(folder) = std::env::var_os("TERTIB_ATTACK_KEEP") {
        Workshop::kept(std::path::Path::new(&folder), story);
    }
}

/// Ends the test run when something hangs.
mod watch {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::{Duration, Instant};

    pub struct Watch(Arc<AtomicBool>);

    impl Watch {
        pub fn start(name: String, patience: u64) -> Self {
            let done = Arc::new(AtomicBool::new(false));
            let seen = Arc::clone(&done);
            std::thread::spawn(move || {
                let start = Instant::now();
                while !seen.load(Ordering::Relaxed) {
                    if start.elapsed() > Duration::from_secs(patience) {
                        eprintln!("{name} hangs");
                        std::process::exit(101);
                    }
                    std::thread::sleep(Duration::from_millis(20));
                }
            });
            Self(done)
        }
    }

    impl Drop for Watch {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
}
