//! What every page may show: the site's title, its guides, and from which commit and day it was made.
//!
//! A page that shows the commit or the day changes with each of them; most leave both to [`super::state`].

use serde::Serialize;

use super::atlas::Atlas;
use super::edition::EditionView;
use super::visible;

/// Values that every page may show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shared {
    /// Title of the site.
    pub title: String,
    /// Address at which the site is published, with `/` at its end.
    pub address: Option<String>,
    /// Picture beside the title, by path from the site's root.
    pub logo: Option<String>,
    /// Language code.
    pub language: &'static str,
    /// A sentence about the site.
    pub about: String,
    /// The as-of day in words.
    pub as_of: String,
    /// The as-of day, ISO 8601.
    pub as_of_iso: String,
    /// Name of the time zone.
    pub zone: String,
    /// The commit, in full.
    pub head: String,
    /// The commit, shortened.
    pub head_short: String,
    /// When the commit was made, as written.
    pub head_date: Option<String>,
    /// Version of tertib.
    pub tool_version: &'static str,
    /// Whether the history is whole.
    pub history_whole: bool,
    /// Pages that the office wrote.
    pub guides: Vec<TextLink>,
    /// What this edition of the site leaves out; absent when it shows everything.
    pub edition: Option<EditionView>,
}

/// A link to a page that the office wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextLink {
    /// Title.
    pub title: String,
    /// Path from the site's root.
    pub href: String,
    /// One sentence.
    pub summary: String,
}

pub(super) fn shared(atlas: &Atlas<'_>) -> Shared {
    let inputs = atlas.inputs;
    let head = inputs.history.head;
    let commit = inputs.history.commits.iter().rev().find(|c| c.id == head);
    Shared {
        title: inputs.content.settings.title.clone(),
        address: inputs.content.settings.address.clone(),
        logo: inputs.content.settings.logo.clone(),
        language: inputs.catalog.language().code(),
        about: atlas.words.with(
            "bagikan-situs",
            [("situs", inputs.content.settings.title.clone())],
        ),
        as_of: atlas.words.date(inputs.as_of),
        as_of_iso: inputs.as_of.to_string(),
        zone: inputs.content.settings.zone_name.clone(),
        head: head.to_string(),
        head_short: head.short(),
        head_date: commit.map(|c| atlas.words.written(c.committer.when)),
        tool_version: env!("CARGO_PKG_VERSION"),
        history_whole: inputs.history.incomplete.is_empty(),
        guides: atlas
            .guides()
            .map(|(page, href)| TextLink {
                title: visible(&page.title),
                href: href.to_owned(),
                summary: visible(&page.summary),
            })
            .collect(),
        edition: EditionView::of(atlas),
    }
}
