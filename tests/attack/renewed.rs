//! A check that goes on from what an earlier one kept says what a check of everything says, whatever was done in between, and
//! good histories are gone on from.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use jiff::civil::Date;
use tertib::judge::{AsOf, OfficeSource, Question};
use tertib::kept::{Checked, check};
use tertib::past::Testimony;
use tertib::progress::Unseen;

use crate::run::{Classes, Seeds, again, base, for_each_seed, placed};

/// So many of the chosen seeds are enough.
const SEEDS: usize = 1;

/// What is checked one after the other, in commits back from the head along first parents: the head is gone on to from one
/// before it, then the history is rewound, and goes on by several.
const CHECKED: [usize; 4] = [1, 0, 4, 0];

/// How many of the checks, at least, go on from an earlier one: of a hundred.
const GONE_ON: usize = 20;

/// The good story and that of every class.
pub fn renewed(classes: &Classes, seeds: &Seeds) -> Vec<String> {
    let tally = Tally::default();
    let mut odds = all(classes, seeds, &tally);
    let [checks, gone_on] = [tally.checks.into_inner(), tally.gone_on.into_inner()];
    println!("{gone_on} of {checks} checks went on from an earlier one");
    if seeds.class.is_none() && gone_on * 100 < checks * GONE_ON {
        odds.push(format!(
            "{gone_on} of {checks} checks went on from an earlier one"
        ));
    }
    odds
}

/// How many checks there were that could have gone on from an earlier one, and how many did.
#[derive(Default)]
struct Tally {
    checks: AtomicUsize,
    gone_on: AtomicUsize,
}

fn all(classes: &Classes, seeds: &Seeds, tally: &Tally) -> Vec<String> {
    let few = Seeds {
        seeds: seeds.seeds.iter().copied().take(SEEDS).collect(),
        class: seeds.class.clone(),
    };
    for_each_seed(&few, |seed| {
        let mut base = base(seed);
        let path = base.workshop.path().to_owned();
        let good = base.written.head().to_string();
        let mut odds = differing(("good", seed), (&path, base.story.as_of), (&good, tally));
        for class in classes.classes.iter().filter(|one| few.wants(one.name)) {
            if let Some((attack, written)) = placed(class, seed, &mut base) {
                let head = written.head().to_string();
                let day = attack.story.as_of;
                odds.extend(differing((class.name, seed), (&path, day), (&head, tally)));
            }
        }
        odds
    })
}

/// Checks one revision after another with one cache.
fn differing(
    (class, seed): (&str, u64),
    (path, as_of): (&Path, Date),
    (head, tally): (&str, &Tally),
) -> Vec<String> {
    let question = |revision: &str, cache: Option<&Path>| Question {
        site: path.to_owned(),
        revision: revision.to_owned(),
        as_of: AsOf::Day(as_of),
        office: OfficeSource::Revision,
        report_uncommitted: false,
        testimony: Testimony::default(),
        cache: cache.map(Path::to_owned),
    };
    let says = |checked: &Checked| {
        let verdict = &checked.verdict;
        format!(
            "{} {:?} {:?} {:?} {:?}",
            checked.cases,
            verdict.findings,
            verdict.silenced,
            verdict.disabled,
            verdict.changed_rules
        )
    };
    let cache = tempfile::tempdir().expect("a folder");
    let mut odds = Vec::new();
    let mut whole: BTreeMap<usize, Option<String>> = BTreeMap::new();
    for (turn, back) in CHECKED.into_iter().enumerate() {
        let revision = format!("{head}~{back}");
        let now = check(&question(&revision, Some(cache.path())), &Unseen);
        // What the first check says is what is kept.
        if turn > 0 {
            let alone = || check(&question(&revision, None), &Unseen).ok();
            let whole = whole.entry(back);
            let whole = whole.or_insert_with(|| alone().as_ref().map(says));
            if now.as_ref().ok().map(says) != *whole {
                odds.push(format!("turn {turn}, {revision}: another verdict"));
            }
        }
        if back == 0 {
            tally.checks.fetch_add(1, Relaxed);
            tally
                .gone_on
                .fetch_add(usize::from(now.is_ok_and(|now| now.renewed)), Relaxed);
        }
    }
    if odds.is_empty() {
        return odds;
    }
    vec![again(class, seed, &odds)]
}
