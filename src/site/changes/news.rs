//! The newest changes as they are told, and as many more as may come to be among them when others are taken away.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::super::atlas::Atlas;
use super::NEWEST;
use super::event::events;
use super::tell::tell;
use crate::stamp::CommitId;

/// What the feed may tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// The first commit of the history, after which the feed is named.
    pub first: Option<CommitId>,
    /// What commits brought, the newest first.
    pub brought: Vec<Told>,
    /// Limits that passed, the latest first.
    pub passed: Vec<Told>,
}

/// One change in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Place in the history: index of the commit.
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
        Self {
            first: atlas.inputs.history.commits.first().map(|first| first.id),
            brought,
            passed,
        }
    }

    /// The newest, the newest first.
    pub(super) fn newest(&self) -> impl Iterator<Item = &Told> {
        let passed = self.passed.iter().take(NEWEST);
        let mut all: Vec<&Told> = self.brought.iter().chain(passed).collect();
        // Sorting is stable: findings of one commit and case keep their order.
        all.sort_by(|a, b| {
            let what = |told: &Told| (told.kind, told.index);
            (b.at, what(b))
                .cmp(&(a.at, what(a)))
                .then_with(|| a.page.cmp(&b.page))
        });
        all.into_iter().take(NEWEST)
    }
}
