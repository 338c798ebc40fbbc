//! Loading: files of the site become values, and every mistake in them becomes a finding with its place.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::calendar::Calendar;
use crate::finding::Finding;
use crate::roster::Roster;
use crate::settings::Settings;
use crate::sop::{Sop, SopKey};
use crate::source::Source;

/// A Markdown page of the site, outside `content/sop/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Path below `content/` without the ending, such as `panduan/staf`; `index` is the start page's introduction.
    pub slug: String,
    /// Title (`judul`).
    pub title: String,
    /// Position among its siblings (`urutan`), lower first.
    pub order: i64,
    /// One sentence for lists (`ringkasan`).
    pub summary: String,
    /// The Markdown after the front matter.
    pub body: String,
    /// The file.
    pub source: Source,
}

/// An SOP revision as it stands at the chosen commit.
#[derive(Clone, Debug)]
pub struct SopFile {
    /// Which one.
    pub key: SopKey,
    /// The revision; absent when its file can't be understood (the findings say why).
    pub sop: Option<Arc<Sop>>,
    /// The file.
    pub source: Source,
}

/// Everything the office wrote besides the cases, at the chosen commit.
#[derive(Clone, Debug)]
pub struct Content {
    /// `tertib.toml`.
    pub settings: Settings,
    /// `content/kalender.toml`.
    pub calendar: Calendar,
    /// `content/petugas.toml`.
    pub roster: Roster,
    /// `content/sop/`, by key.
    pub sops: Vec<SopFile>,
    /// Other pages, by slug.
    pub pages: Vec<Page>,
    /// Files of the site's own theme, by path below `themes/<tema>/`.
    pub theme: BTreeMap<String, Arc<[u8]>>,
    /// Mistakes that do not keep the site from being built: those of SOP revisions and pages.
    pub mistakes: Vec<Finding>,
}
