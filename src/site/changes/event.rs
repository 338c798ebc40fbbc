//! What happened, and where in the history it stands.

use std::cmp::Reverse;

use jiff::Timestamp;

use super::super::atlas::{Atlas, Placed};
use super::HELD;
use super::news::Kind;
use crate::case::Case;
use crate::finding::Finding;
use crate::history::Commit;
use crate::stamp::CommitId;

/// Something that happened.
#[derive(Clone, Copy)]
pub(super) struct Event<'a, 's> {
    /// Place in the history: index of the commit.
    pub at: usize,
    /// The commit's time, or when a limit passed.
    pub when: Timestamp,
    /// The commit that is part of its name.
    pub commit: CommitId,
    /// The case.
    pub case: Option<Placed<'a, 's>>,
    /// What.
    pub what: What<'a>,
}

impl Event<'_, '_> {
    /// Path of the case's page; empty where it is about none.
    fn path(&self) -> &str {
        self.case.map_or("", |placed| placed.path)
    }
}

/// What happened.
#[derive(Clone, Copy)]
pub(super) enum What<'a> {
    /// The case came in.
    Received,
    /// A step, from 0.
    Step(usize),
    /// A correction, from 0.
    Correction(usize),
    /// The case was withdrawn.
    Withdrawn,
    /// The file was deleted.
    Deleted,
    /// A finding.
    Finding(&'a Finding),
}

impl What<'_> {
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Received => Kind::Received,
            Self::Step(_) => Kind::Step,
            Self::Correction(_) => Kind::Correction,
            Self::Withdrawn => Kind::Withdrawn,
            Self::Deleted => Kind::Deleted,
            Self::Finding(_) => Kind::Finding,
        }
    }

    /// Which of several of its kind, from 0.
    pub(super) fn index(self) -> usize {
        match self {
            Self::Step(index) | Self::Correction(index) => index,
            _ => 0,
        }
    }
}

/// So many are gathered before those that are too old are let go: there are as many as commits, and few are held.
const GATHERED: usize = 64 * HELD;

/// What commits brought, the newest first, and limits that passed, the latest first, which have no place yet; as many as are held.
pub(super) fn events<'a, 's>(atlas: &'s Atlas<'a>) -> [Vec<Event<'a, 's>>; 2] {
    let history = atlas.inputs.history;
    let (commits, places) = (&history.commits, history.places());
    let mut brought = Vec::with_capacity(GATHERED);
    for placed in atlas.cases() {
        for (commit, what) in of_case(placed.case) {
            if let Some(at) = places.get(&commit.id) {
                brought.push(Event {
                    at: *at,
                    when: commit.committer.when.at,
                    commit: commit.id,
                    case: Some(placed),
                    what,
                });
            }
        }
        if brought.len() >= GATHERED {
            hold_newest(&mut brought);
        }
    }
    let mut passed = Vec::new();
    for (finding, case) in atlas.findings() {
        match (brought_by(finding, case), passing(atlas, finding, case)) {
            (_, Some((when, commit))) => passed.push(Event {
                at: 0,
                when,
                commit,
                case,
                what: What::Finding(finding),
            }),
            (Some(commit), None) => {
                if let Some(at) = places.get(&commit) {
                    let when = commits.get(*at).map(|commit| commit.committer.when.at);
                    brought.push(Event {
                        at: *at,
                        when: when.unwrap_or_default(),
                        commit,
                        case,
                        what: What::Finding(finding),
                    });
                }
            }
            (None, None) => {}
        }
    }
    hold_newest(&mut brought);
    // Limits pass at midnight, many at once: which of them are held must not depend on the order of the cases.
    passed.sort_by_key(|event| (Reverse(event.when), event.case.map(|placed| placed.path)));
    passed.truncate(HELD);
    [brought, passed]
}

/// Holds the newest of what commits brought, the newest first, and lets go of the others.
fn hold_newest(brought: &mut Vec<Event<'_, '_>>) {
    // Sorting is stable: findings of one commit and case keep their order.
    brought.sort_by(|a, b| {
        let order =
            (b.at, b.what.kind(), b.what.index()).cmp(&(a.at, a.what.kind(), a.what.index()));
        order.then_with(|| a.path().cmp(b.path()))
    });
    brought.truncate(HELD);
}

/// What the case's own entries are, each with the commit that brought it.
fn of_case<'a>(case: &'a Case) -> impl Iterator<Item = (&'a Commit, What<'a>)> {
    let transition = move |at: Option<usize>| -> Option<&'a Commit> {
        Some(case.transitions.get(at?)?.commit.as_ref())
    };
    let recorded = &case.recorded;
    let received = transition(recorded.created).map(|commit| (commit, What::Received));
    let steps = recorded.steps.iter().enumerate();
    let steps = steps.filter_map(move |(index, at)| Some((transition(*at)?, What::Step(index))));
    let corrections = recorded.corrections.iter().enumerate();
    let corrections = corrections
        .filter_map(move |(index, at)| Some((transition(*at)?, What::Correction(index))));
    let withdrawn = transition(recorded.cancellation).map(|commit| (commit, What::Withdrawn));
    let gone = case.transitions.iter().rev().find(|t| t.after.is_none());
    let deleted = gone
        .filter(|_| case.deleted)
        .map(|gone| (gone.commit.as_ref(), What::Deleted));
    received
        .into_iter()
        .chain(steps)
        .chain(corrections)
        .chain(withdrawn)
        .chain(deleted)
}

/// The commit that a finding belongs to: its own, else the last that changed the case.
fn brought_by(finding: &Finding, case: Option<Placed<'_, '_>>) -> Option<CommitId> {
    let last = || Some(case?.case.transitions.last()?.commit.id);
    finding.commit.or_else(last)
}

/// When the limit of the activity now due passed, for the finding that says so, and the commit from which it ran.
fn passing(
    atlas: &Atlas<'_>,
    finding: &Finding,
    case: Option<Placed<'_, '_>>,
) -> Option<(Timestamp, CommitId)> {
    if finding.rule.name != crate::check::time::OVERDUE.name {
        return None;
    }
    let case = case?.case;
    let due = case.timing.as_ref()?.open.as_ref()?.due?;
    let end = || {
        let next = due.date.tomorrow().ok()?;
        Some(
            next.to_datetime(jiff::civil::Time::midnight())
                .to_zoned_datetime(atlas.words.zone.clone())
                .ok()?
                .timestamp(),
        )
    };
    let commit = case.transitions.last()?.commit.id;
    Some((due.instant.or_else(end)?, commit))
}
