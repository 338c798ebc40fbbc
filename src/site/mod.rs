//! The site model: which pages there are and what stands on each, as plain values ready for a template.

use jiff::civil::Date;

use crate::case::assemble::Archive;
use crate::check::Verdict;
use crate::history::History;
use crate::load::Content;
use crate::text::Catalog;

/// Everything that decides what the site says.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// What the office wrote.
    pub content: &'a Content,
    /// The cases.
    pub archive: &'a Archive,
    /// The history behind them.
    pub history: &'a History,
    /// What is wrong with them.
    pub verdict: &'a Verdict,
    /// The day on which everything is judged, in the site's zone.
    pub as_of: Date,
    /// Words in the site's language.
    pub catalog: &'a Catalog,
}
