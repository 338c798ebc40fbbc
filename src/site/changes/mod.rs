//! The newest changes of the archive, for feed readers: cases that came in, steps, corrections, withdrawals, deletions, and
//! findings.
//!
//! They stand in the order of the history, not of its clocks: a commit dated in the future does not stay on top. What no
//! commit brings, a limit that passes, stands where the clocks of the commits put it.

mod event;
mod name;
#[cfg(test)]
mod tests;

use jiff::Timestamp;

use super::atlas::{Atlas, Placed};
use super::{line, visible};
use crate::case::Case;
use event::{Event, What, events};

/// How many changes are told.
pub const NEWEST: usize = 100;

/// What a feed tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// Name of the feed that stays the same, `urn:uuid:…`.
    pub id: String,
    /// Title of the feed.
    pub title: String,
    /// Who stands behind it: the site's title.
    pub author: String,
    /// When the newest change was made.
    pub updated: Timestamp,
    /// The newest first.
    pub entries: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its name that stays the same, `urn:uuid:…`.
    pub id: String,
    /// Kind: `didaftarkan`, `langkah`, `koreksi`, `dibatalkan`, `dihapus` or `temuan`.
    pub kind: &'static str,
    /// What happened, in a line.
    pub title: String,
    /// More of it.
    pub summary: String,
    /// Page from the site's root.
    pub href: String,
    /// When: the committer's clock, never before 1970.
    pub updated: Timestamp,
}

/// The newest changes.
pub(super) fn changes(atlas: &Atlas<'_>) -> Changes {
    let inputs = atlas.inputs;
    let mut names = name::Names::default();
    let entries: Vec<Change> = events(atlas)
        .into_iter()
        .map(|event| change(atlas, &event, &mut names))
        .collect();
    let first = inputs.history.commits.first();
    let head = inputs.history.commits.iter().rev();
    let head = head
        .filter(|commit| commit.id == inputs.history.head)
        .map(|commit| since_1970(commit.committer.when.at));
    let newest = entries.iter().map(|entry| entry.updated).chain(head).max();
    Changes {
        id: name::urn(&[
            "situs",
            &first.map_or_else(String::new, |commit| commit.id.to_string()),
        ]),
        title: atlas.words.with(
            "umpan-judul",
            [("situs", inputs.content.settings.title.clone())],
        ),
        author: inputs.content.settings.title.clone(),
        updated: newest.unwrap_or(Timestamp::UNIX_EPOCH),
        entries,
    }
}

/// Feeds know no years before the first of four digits.
fn since_1970(at: Timestamp) -> Timestamp {
    at.max(Timestamp::UNIX_EPOCH)
}

fn change(atlas: &Atlas<'_>, event: &Event<'_, '_>, names: &mut name::Names) -> Change {
    let kind = event.what.kind();
    let (title, summary) = told(atlas, event);
    Change {
        id: names.urn(event),
        kind,
        title,
        summary,
        href: href(event),
        updated: since_1970(event.when),
    }
}

fn told(atlas: &Atlas<'_>, event: &Event<'_, '_>) -> (String, String) {
    let words = atlas.words;
    let Some(placed) = event.case else {
        return match event.what {
            What::Finding(finding) => {
                let shown = atlas.finding(finding, None);
                let title = shown.title.unwrap_or_else(|| finding.rule.name.to_owned());
                let gaps = [("tingkat", shown.severity.label), ("judul", title)];
                (words.with("umpan-temuan-arsip", gaps), shown.message)
            }
            _ => (String::new(), String::new()),
        };
    };
    let case = placed.case;
    let id = || ("berkas", visible(&case.id));
    let number = |index: usize| ("n", (index + 1).to_string());
    match event.what {
        What::Received => (
            words.with("umpan-didaftarkan", [id()]),
            about(atlas, placed),
        ),
        What::Step(index) => {
            let gaps = [id(), number(index), ("aktivitas", activity(case, index))];
            (words.with("umpan-langkah", gaps), about(atlas, placed))
        }
        What::Correction(index) => {
            let correction = case.record().and_then(|r| r.corrections.get(index));
            let step = correction.map_or(0, |correction| correction.step.value);
            let reason = correction.map_or_else(String::new, |c| visible(&c.reason));
            let gaps = [id(), ("n", step.to_string())];
            (words.with("umpan-koreksi", gaps), reason)
        }
        What::Withdrawn => {
            let withdrawal = case.record().and_then(|r| r.cancellation.as_ref());
            let reason = withdrawal.map_or_else(String::new, |w| visible(&w.reason));
            (words.with("umpan-dibatalkan", [id()]), reason)
        }
        What::Deleted => (words.with("umpan-dihapus", [id()]), about(atlas, placed)),
        What::Finding(finding) => {
            let shown = atlas.finding(finding, None);
            let title = shown.title.unwrap_or_else(|| finding.rule.name.to_owned());
            let gaps = [id(), ("tingkat", shown.severity.label), ("judul", title)];
            (words.with("umpan-temuan", gaps), shown.message)
        }
    }
}

/// Title, applicant and SOP of a case.
fn about(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> String {
    let line = atlas.line(placed);
    let parts = [line.title, line.applicant, line.sop];
    let given = parts.into_iter().filter(|part| !part.is_empty());
    given.collect::<Vec<_>>().join(" · ")
}

/// What a step did: the activity's description, or its number where the SOP doesn't know it.
fn activity(case: &Case, index: usize) -> String {
    let Some(step) = case.steps.get(index) else {
        return String::new();
    };
    let number = step.step.activity.value;
    let known = case.sop().and_then(|sop| sop.activity(number));
    known.map_or_else(|| number.to_string(), |known| visible(&known.description))
}

fn href(event: &Event<'_, '_>) -> String {
    let Some(placed) = event.case else {
        return super::atlas::FINDINGS.to_owned();
    };
    let step = match event.what {
        What::Step(index) => u32::try_from(index + 1).ok(),
        What::Correction(index) => {
            let corrections = placed.case.record().map(|record| &record.corrections);
            let correction = corrections.and_then(|all| all.get(index));
            correction.map(|correction| correction.step.value)
        }
        What::Finding(finding) => finding.step,
        What::Received | What::Withdrawn | What::Deleted => None,
    };
    line::step_href(placed, step)
}
