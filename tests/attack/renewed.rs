//! A check that goes on from what an earlier one kept says what a check of everything says, whatever was done in between, and
//! good histories are gone on from.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use jiff::civil::Date;
use tertib::build::{build, case_pages};
use tertib::history::Limits;
use tertib::judge::{AsOf, JudgeError, OfficeSource, Question, judge};
use tertib::kept::{Checked, Kept, Telling, check};
use tertib::past::Testimony;
use tertib::progress::Unseen;
use tertib::report::paragraph;
use tertib::settings::Language;
use tertib::text::Catalog;

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
    let question = |revision: &str, cache: Option<&Path>| question((path, as_of), revision, cache);
    let says = |(checked, told): &(Checked, Vec<String>)| {
        let verdict = &checked.verdict;
        format!(
            "{} {told:?} {:?} {:?} {:?} {:?}",
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
        let now = checked(&question(&revision, Some(cache.path())));
        // What the first check says is what is kept.
        if turn > 0 {
            let alone = || checked(&question(&revision, None)).ok();
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
                .fetch_add(usize::from(now.is_ok_and(|(now, _)| now.renewed)), Relaxed);
        }
    }
    if odds.is_empty() {
        return odds;
    }
    vec![again(class, seed, &odds)]
}

fn question((path, as_of): (&Path, Date), revision: &str, cache: Option<&Path>) -> Question {
    Question {
        site: path.to_owned(),
        revision: revision.to_owned(),
        as_of: AsOf::Day(as_of),
        office: OfficeSource::Revision,
        report_uncommitted: false,
        testimony: Testimony::default(),
        cache: cache.map(Path::to_owned),
    }
}

/// A check with what it tells of each finding.
fn checked(question: &Question) -> Result<(Checked, Vec<String>), JudgeError> {
    let catalog = Catalog::built_in(Language::Id).expect("words");
    let telling = Telling {
        language: catalog.language(),
        of: &|finding| paragraph(finding, &catalog),
    };
    check(question, &Unseen, telling)
}

/// How many seeds have their pages made.
const PAGED: usize = 3;

/// The pages of the cases that the last commits of a good story touch, made alone, are those of the whole site.
pub fn pages(seeds: &Seeds) -> Vec<String> {
    let few = Seeds {
        seeds: seeds.seeds.iter().copied().take(PAGED).collect(),
        class: None,
    };
    let made = AtomicUsize::new(0);
    let mut odds = for_each_seed(&few, |seed| {
        let base = base(seed);
        let head = base.written.head().to_string();
        let asked =
            |revision: &str| question((base.workshop.path(), base.story.as_of), revision, None);
        let now = judge(&asked(&head)).expect("judged");
        let profile = now.content.settings.profile("internal").expect("a profile");
        let whole = build(&now, &profile).expect("built");
        let mut odds = Vec::new();
        for back in [1, 3, 6] {
            let before = judge(&asked(&format!("{head}~{back}"))).expect("judged");
            let kept = Kept::of_judged(&before, &Limits::default());
            let touched = kept
                .as_ref()
                .and_then(|kept| kept.touched(&asked(&head)).expect("opened").zip(Some(kept)));
            let Some((touched, kept)) = touched else {
                continue;
            };
            let pages = case_pages(&touched, &profile, &kept.cases()).expect("made");
            for (path, html) in pages.expect("everything is shown") {
                made.fetch_add(1, Relaxed);
                if whole.get(&path) != Some(&html) {
                    odds.push(format!("{back} commits on: another {path}"));
                }
            }
        }
        odds
    });
    if made.into_inner() == 0 {
        odds.push("no page was made".to_owned());
    }
    odds
}
