//! Histories that were rewritten, shortened or dated anew as a whole: nothing inside shows it, and the program must not
//! pretend. An anchor and a site published before show it, and neither accuses a history that only grew.

use git2::Oid;
use tertib::anchor::digest;
use tertib::history::{Repository, case_sums};
use tertib::past::{Claim, Published, Testimony};
use tertib::source::Place;
use tertib::stamp::CommitId;

use crate::rng::Rng;
use crate::run::{Base, Seeds, again, base, for_each_seed, guarded};
use crate::story::Story;
use crate::verdict::Asked;

type Rewriting = fn(&mut Story, &mut Rng) -> Option<()>;

const REWRITINGS: &[(&str, Rewriting)] = &[
    ("rewritten-from-the-start", rewritten),
    ("shortened-at-the-tip", shortened),
    ("dated-anew", dated_anew),
    ("control-history-that-grew", |_, _| Some(())),
];

pub fn outside(seeds: &Seeds) -> Vec<String> {
    for_each_seed(seeds, |seed| {
        let wanted: Vec<_> = REWRITINGS
            .iter()
            .filter(|(name, _)| seeds.wants(name))
            .collect();
        let mut said = Vec::new();
        for (name, rewrite) in wanted {
            let odds = guarded(name, seed, || one(name, *rewrite, base(seed)))
                .unwrap_or_else(|panic| vec![panic]);
            if !odds.is_empty() {
                said.push(again(name, seed, &odds));
            }
        }
        said
    })
}

fn one(name: &str, rewrite: Rewriting, mut base: Base) -> Vec<String> {
    let mut rng = Rng::of(name, 1);
    let mut story = base.story.clone();
    while rewrite(&mut story, &mut rng).is_none() {}
    let grown = name.starts_with("control");
    let written = base
        .workshop
        .write(&story)
        .unwrap_or_else(|_| panic!("in place"));
    let ask = |testimony: Testimony| {
        let mut asked = Asked::of(
            base.workshop.path(),
            &written.head().to_string(),
            story.as_of,
        );
        asked.testimony = testimony;
        let found = asked.found(&written).expect("judged");
        found
            .iter()
            .filter(|found| found.rule.starts_with("history-"))
            .count()
    };
    // What was witnessed: the head before, or an earlier commit when the history only grew.
    let seen = if grown {
        base.written.ids[rng.pick(&base.story.order)]
    } else {
        base.written.head()
    };
    let head = name_of(seen);
    let repository = Repository::open(base.workshop.path()).expect("opened");
    let sums = case_sums(&repository.objects().expect("objects"), head).expect("summed");
    let claim = Claim {
        place: Place::of_file("jangkar.txt"),
        head,
        digest: digest(head, &sums),
    };
    let anchored = Testimony {
        anchors: vec![claim],
        published: None,
    };
    let published = Testimony {
        anchors: Vec::new(),
        published: Some(Published {
            head: Some(head),
            rewritten: Vec::new(),
        }),
    };
    let told = [ask(Testimony::default()), ask(anchored), ask(published)];
    let expected = if grown { [0, 0, 0] } else { [0, 1, 1] };
    match told == expected {
        true => Vec::new(),
        false => vec![format!(
            "without a witness, with an anchor, over a published site: {told:?} instead of {expected:?}"
        )],
    }
}

fn name_of(id: Oid) -> CommitId {
    CommitId(id.as_bytes().try_into().expect("twenty bytes"))
}

/// A step is written otherwise in the very commit that records it, and everything after it is made again.
fn rewritten(story: &mut Story, rng: &mut Rng) -> Option<()> {
    let case = rng.below(story.cases.len());
    let step = rng.below(story.cases[case].steps.len().max(1));
    (step < story.cases[case].steps.len()).then_some(())?;
    story.rewrite_step(case, step, |step| {
        step.finished = step
            .finished
            .checked_sub(jiff::Span::new().minutes(1))
            .expect("in range");
    })
}

/// The last commits are gone.
fn shortened(story: &mut Story, rng: &mut Rng) -> Option<()> {
    let left = 6 + rng.below(story.order.len() - 6);
    story.order.truncate(left);
    Some(())
}

/// Every commit is dated later by minutes.
fn dated_anew(story: &mut Story, rng: &mut Rng) -> Option<()> {
    let by = 60 * (1 + rng.below(10) as i64);
    for node in &mut story.nodes {
        node.author.at += by;
        node.committer.at += by;
    }
    Some(())
}
