//! The newest changes of the archive, for feed readers: cases that came in, steps, corrections, withdrawals, deletions, and
//! findings.
//!
//! They stand in the order of the history, not of its clocks: a commit dated in the future does not stay on top. What no
//! commit brings, a limit that passes, stands where the clocks of the commits put it.

mod clock;
mod event;
mod name;
mod news;
mod tell;
#[cfg(test)]
mod tests;

use jiff::Timestamp;

use super::atlas::Atlas;

pub use news::{News, Told};

/// How many changes are told.
pub const NEWEST: usize = 100;

/// How many are held: some of them may be taken away before they are told.
const HELD: usize = 3 * NEWEST;

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
pub(super) fn changes(atlas: &Atlas<'_>, news: &News) -> Changes {
    let inputs = atlas.inputs;
    let mut names = name::Names::default();
    let newest = news.newest().into_iter();
    let entries: Vec<Change> = newest.map(|told| change(told, &mut names)).collect();
    let head = inputs.history.commits.iter().rev();
    let head = head
        .filter(|commit| commit.id == inputs.history.head)
        .map(|commit| since_1970(commit.committer.when.at));
    let newest = entries.iter().map(|entry| entry.updated).chain(head).max();
    Changes {
        id: name::urn(&[
            "situs",
            &news.first.map_or_else(String::new, |id| id.to_string()),
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

fn change(told: Told, names: &mut name::Names) -> Change {
    Change {
        id: names.urn(&told),
        kind: told.kind.name(),
        title: told.title,
        summary: told.summary,
        href: told.href,
        updated: since_1970(told.when),
    }
}
