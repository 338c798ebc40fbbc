//! The search index: full text in Indonesian over SOPs, cases and pages, built with the site and read by `cari.js`.
//!
//! 1. `tokens` cuts texts into words;
//! 2. `morphology` groups the words by root: `affix` knows the rules, `shape` what a root looks like;
//! 3. `postings` gathers where each word stands;
//! 4. `shards` cuts the result into files, `encode` writes them small and safe.
//!
//! The files are classic scripts, so that they load from a disk as they do from a server. `docs/search-format.md`
//! describes them.

use std::collections::BTreeMap;

use crate::text::Catalog;
use crate::write::Files;

mod affix;
mod encode;
mod morphology;
mod postings;
mod shape;
mod shards;
mod tokens;
mod words;

/// The order in which the page shows facets; others come after these.
const FACETS: [&str; 5] = ["keadaan", "unit", "tahun", "sop", "temuan"];

/// What kind of page a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A revision of an SOP.
    Sop,
    /// A case.
    Case,
    /// Any other page.
    Page,
}

impl Kind {
    /// The number that stands for it in a document shard.
    fn code(self) -> u8 {
        match self {
            Self::Sop => 0,
            Self::Case => 1,
            Self::Page => 2,
        }
    }
}

/// One page that can be found. Everything in it is published: withheld text must not get here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Where it is, relative to the site's root.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: Kind,
    /// One or two sentences, shown below the title and searched.
    pub summary: String,
    /// Its words as plain text.
    pub body: String,
    /// What the results can be narrowed by, in words that people read: `keadaan`, `unit`, `tahun`, `sop`, `temuan`.
    /// A name is letters, digits and `-` only, for it is part of a file's name.
    pub facets: BTreeMap<&'static str, Vec<String>>,
}

/// Builds the index: files below `cari/indeks/`. The order of the documents does not matter.
pub fn build(documents: &[Document], catalog: &Catalog) -> Files {
    let mut shards = index(documents);
    shards.insert("teks".to_owned(), words::of_page(catalog));
    shards::scripts(&shards)
}

/// All shards but the page's words.
fn index(documents: &[Document]) -> shards::Shards {
    let mut sorted: Vec<&Document> = documents.iter().collect();
    sorted.sort_by(|a, b| (&a.url, &a.title, &a.body).cmp(&(&b.url, &b.title, &b.body)));
    let occurrences = postings::Occurrences::of(&sorted);
    shards::write(&sorted, &occurrences.lengths, &occurrences.index())
}

#[cfg(test)]
mod tests;
