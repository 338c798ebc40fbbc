//! One attack: a story that was tampered with at a place the numbers choose, and what must be found there.

use std::collections::BTreeSet;

use crate::rng::Rng;
use crate::story::{Op, Story, Uid};
use crate::verdict::{By, Found};

/// So many verdicts that a change turned are named each; more are one finding with their number.
pub const NAMED_ONE_BY_ONE: usize = 10;

/// A class of attacks. It gives `None` where the place it drew is no place for it; then it draws again.
pub struct Class {
    pub name: &'static str,
    pub apply: fn(&mut Attack) -> Option<()>,
}

/// Findings that a class names.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub rule: &'static str,
    pub case: Option<String>,
    pub step: Option<u32>,
    pub by: By,
    /// Where it must stand; anywhere when absent.
    pub path: Option<String>,
}

/// Findings that may come along, or go: by rule and case.
#[derive(Clone, Debug)]
pub struct Side {
    pub rule: &'static str,
    pub case: Option<String>,
}

/// What must be found.
#[derive(Clone, Debug, Default)]
pub struct Expect {
    pub must: Vec<Wanted>,
    pub may: Vec<Side>,
    /// Rules of which at least one finding must name this commit: how many is not the matter.
    pub some: Vec<(&'static str, By)>,
    /// Pairs that must name the same cases and steps, neither more nor fewer.
    pub alike: Vec<(Group, Group)>,
}

/// New findings of these rules, of one commit or of any.
#[derive(Clone, Debug)]
pub struct Group {
    pub rules: &'static [&'static str],
    pub by: Option<By>,
}

impl Group {
    /// The cases and steps that they name.
    fn named<'f>(&self, fresh: &[&'f Found]) -> BTreeSet<(&'f Option<String>, Option<u32>)> {
        let ours = fresh.iter().filter(|found| {
            self.rules.contains(&found.rule.as_str())
                && self.by.is_none_or(|by| found.by == by)
                && found.case.is_some()
        });
        ours.map(|found| (&found.case, found.step)).collect()
    }
}

pub struct Attack {
    pub story: Story,
    pub rng: Rng,
    pub expect: Expect,
}

impl Attack {
    pub fn on(story: &Story, rng: Rng) -> Self {
        Self {
            story: story.clone(),
            rng,
            expect: Expect::default(),
        }
    }

    /// A finding about a case as a whole.
    pub fn must(&mut self, rule: &'static str, case: usize, by: impl Into<By>) {
        let path = self.story.cases[case].path();
        let case = Some(self.story.cases[case].number.clone());
        self.expect.must.push(Wanted {
            rule,
            case,
            step: None,
            by: by.into(),
            path: Some(path),
        });
    }

    /// A finding about a step, by index from 0.
    pub fn must_step(&mut self, rule: &'static str, case: usize, step: usize, by: impl Into<By>) {
        self.must(rule, case, by);
        let last = self.expect.must.last_mut().expect("just added");
        last.step = Some(u32::try_from(step + 1).expect("small"));
    }

    /// A finding about no case.
    pub fn must_at(&mut self, rule: &'static str, path: &str, by: impl Into<By>) {
        self.expect.must.push(Wanted {
            rule,
            case: None,
            step: None,
            by: by.into(),
            path: Some(path.to_owned()),
        });
    }

    /// The last one named stands somewhere else.
    pub fn standing(&mut self, path: Option<&str>) {
        self.expect.must.last_mut().expect("one").path = path.map(str::to_owned);
    }

    /// At least one finding of this rule names this commit.
    pub fn some(&mut self, rule: &'static str, by: impl Into<By>) {
        self.expect.some.push((rule, by.into()));
    }

    /// Findings of these rules about this case may come along.
    pub fn may(&mut self, case: usize, rules: &[&'static str]) {
        let number = self.story.cases[case].number.clone();
        self.may_of(&number, rules);
    }

    pub fn may_of(&mut self, number: &str, rules: &[&'static str]) {
        let sides = rules.iter().map(|rule| Side {
            rule,
            case: Some(number.to_owned()),
        });
        self.expect.may.extend(sides);
    }

    /// Findings of this rule about no case may come along.
    pub fn may_elsewhere(&mut self, rule: &'static str) {
        self.expect.may.push(Side { rule, case: None });
    }

    /// Puts a commit of anyone right after another.
    pub fn insert(&mut self, after: Uid, ops: Vec<Op>) -> Uid {
        let who = self.anyone();
        self.story.insert(after, &who, "rapi", ops)
    }

    pub fn path(&self, case: usize) -> String {
        self.story.cases[case].path()
    }

    // Places.

    /// A case with at least so many steps.
    pub fn case(&mut self, steps: usize) -> Option<usize> {
        let fit: Vec<usize> = (0..self.story.cases.len())
            .filter(|at| self.story.cases[*at].steps.len() >= steps)
            .collect();
        self.rng.any(&fit)
    }

    /// Any step of a case, by index.
    pub fn step(&mut self, case: usize) -> usize {
        self.rng.below(self.story.cases[case].steps.len())
    }

    /// Any commit that stands on this one, or this one.
    pub fn later(&mut self, than: Uid) -> Uid {
        let after = self.story.after(than);
        *self.rng.pick(&after)
    }

    /// Who acts: any officer.
    pub fn anyone(&mut self) -> String {
        self.rng.pick(&self.story.officers).0.clone()
    }

    /// The open case.
    pub fn open(&self) -> usize {
        self.story
            .cases
            .iter()
            .position(crate::story::Case::is_open)
            .expect("one is open")
    }
}

impl From<Uid> for By {
    fn from(uid: Uid) -> Self {
        Self::Commit(uid)
    }
}

/// What is at odds with what must be found: `new` findings against those of the untouched story.
pub fn odds(expect: &Expect, before: &[Found], after: &[Found]) -> Vec<String> {
    let mut said = Vec::new();
    let mut fresh: Vec<&Found> = Vec::new();
    let mut left: Vec<&Found> = before.iter().collect();
    for found in after {
        match left.iter().position(|old| *old == found) {
            Some(at) => {
                left.remove(at);
            }
            None => fresh.push(found),
        }
    }
    for (one, other) in &expect.alike {
        let (these, those) = (one.named(&fresh), other.named(&fresh));
        let counted = these.is_empty() && those.len() > NAMED_ONE_BY_ONE;
        if these != those && !counted {
            said.push(format!("{one:?} names {these:?}, {other:?} {those:?}"));
        }
    }
    for wanted in &expect.must {
        let fits = |found: &&&Found| {
            found.rule == wanted.rule
                && found.case == wanted.case
                && found.step == wanted.step
                && found.by == wanted.by
                && (wanted.path.is_none() || found.path == wanted.path)
        };
        match fresh.iter().position(|found| fits(&found)) {
            Some(at) => {
                fresh.remove(at);
            }
            None => said.push(format!("not found: {wanted:?}")),
        }
    }
    for (rule, by) in &expect.some {
        if !fresh
            .iter()
            .any(|found| found.rule == *rule && found.by == *by)
        {
            said.push(format!("none found: {rule} {by:?}"));
        }
    }
    fresh.retain(|found| {
        !expect
            .some
            .iter()
            .any(|(rule, by)| found.rule == *rule && found.by == *by)
    });
    let allowed = |found: &Found| {
        expect
            .may
            .iter()
            .any(|side| side.rule == found.rule && side.case == found.case)
    };
    said.extend(
        fresh
            .iter()
            .filter(|found| !allowed(found))
            .map(|found| format!("found besides: {found}")),
    );
    said.extend(
        left.iter()
            .filter(|found| !allowed(found))
            .map(|found| format!("found no more: {found}")),
    );
    said
}
