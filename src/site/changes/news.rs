//! The newest changes as they are told, and as many more as may come to be among them when others are taken away.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::super::atlas::Atlas;
use super::clock::Clock;
use super::event::events;
use super::tell::tell;
use super::{HELD, NEWEST};
use crate::maps::ByName;
use crate::stamp::CommitId;

/// What the feed may tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// The first commit of the history, after which the feed is named.
    pub first: Option<CommitId>,
    /// What commits brought, the newest first.
    pub brought: Vec<Told>,
    /// Limits that passed, the latest first; of one moment in the order of the cases' pages.
    pub passed: Vec<Told>,
    /// The clocks of the commits.
    pub clock: Clock,
}

/// One change in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Place in the history: index of the commit. A limit that passed has none of its own.
    pub at: usize,
    /// The commit's time, or when a limit passed.
    pub when: Timestamp,
    /// The commit that is part of its name.
    pub commit: CommitId,
    /// Path of the case's file.
    pub file: Option<String>,
    /// Path of the case's page; empty where there is none.
    pub page: String,
    /// What happened.
    pub kind: Kind,
    /// Which of several of its kind, from 0.
    pub index: usize,
    /// What tells it apart from others of its kind.
    pub apart: String,
    /// What happened, in a line.
    pub title: String,
    /// More of it.
    pub summary: String,
    /// Page from the site's root.
    pub href: String,
}

/// Kinds of changes, in the order in which they follow one another in one commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// The case came in.
    Received,
    /// A step.
    Step,
    /// A correction.
    Correction,
    /// The case was withdrawn.
    Withdrawn,
    /// The file was deleted.
    Deleted,
    /// A finding.
    Finding,
}

impl Kind {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Received => "didaftarkan",
            Self::Step => "langkah",
            Self::Correction => "koreksi",
            Self::Withdrawn => "dibatalkan",
            Self::Deleted => "dihapus",
            Self::Finding => "temuan",
        }
    }
}

impl News {
    /// Of the history, cases and findings of a map.
    pub(in crate::site) fn of(atlas: &Atlas<'_>) -> Self {
        let [brought, passed] = events(atlas).map(|events| {
            let told = events.iter().map(|event| tell(atlas, event));
            told.collect()
        });
        let commits = &atlas.inputs.history.commits;
        let times = commits.iter().map(|commit| commit.committer.when.at);
        Self {
            first: commits.first().map(|first| first.id),
            brought,
            passed,
            clock: Clock::of((0..).zip(times)),
        }
    }

    /// With what is told of the cases of a map in the place of what was told of them, after these new commits (place and
    /// time); `None` where that may reach back to what is not held.
    pub(in crate::site) fn renewed(
        self,
        touched: &Atlas<'_>,
        places: &ByName<usize>,
        commits: &[(usize, Timestamp)],
    ) -> Option<Self> {
        let cases: BTreeSet<&str> = touched.cases().map(|one| one.case.path.as_str()).collect();
        let Self {
            mut brought,
            mut passed,
            ..
        } = Self::of(touched);
        let of_case = |told: &Told| told.file.is_some();
        brought.retain(of_case);
        passed.retain(of_case);
        for told in &mut brought {
            told.at = *places.get(&told.commit)?;
        }
        let stands = |told: &Told| {
            !told
                .file
                .as_deref()
                .is_some_and(|file| cases.contains(file))
        };
        let mut brought = joined((self.brought, brought), stands, |told| told.at)?;
        in_order(&mut brought);
        let mut passed = joined((self.passed, passed), stands, |told| told.when)?;
        passed.sort_by(|a, b| (Reverse(a.when), &a.page).cmp(&(Reverse(b.when), &b.page)));
        Some(Self {
            first: self.first,
            brought,
            passed,
            clock: self.clock.after(commits),
        })
    }

    /// The newest, the newest first.
    pub(super) fn newest(&self) -> Vec<Told> {
        // What no commit brings, a limit that passes, stands where the clocks of the commits put it.
        let passed = self.passed.iter().take(NEWEST).map(|told| Told {
            at: self.clock.last_until(told.when).unwrap_or(0),
            ..told.clone()
        });
        let mut all: Vec<Told> = self.brought.iter().cloned().chain(passed).collect();
        in_order(&mut all);
        all.truncate(NEWEST);
        all
    }
}

/// The newest first. Findings of one commit and case keep their order.
fn in_order(all: &mut [Told]) {
    all.sort_by(|a, b| {
        let what = |told: &Told| (told.kind, told.index);
        (b.at, what(b))
            .cmp(&(a.at, what(a)))
            .then_with(|| a.page.cmp(&b.page))
    });
}

/// What stands of the old, which come the newest first, and the new; `None` where others, which are not held, might be among
/// the newest.
fn joined<K: Ord>(
    (old, new): (Vec<Told>, Vec<Told>),
    stands: impl Fn(&Told) -> bool,
    key: impl Fn(&Told) -> K,
) -> Option<Vec<Told>> {
    let oldest = old.last().filter(|_| old.len() >= HELD).map(&key);
    let mut all: Vec<Told> = old.into_iter().filter(|told| stands(told)).collect();
    all.extend(new);
    if let Some(oldest) = oldest {
        all.retain(|told| key(told) > oldest);
        if all.len() < NEWEST {
            return None;
        }
    }
    Some(all)
}
