//! The search index: full text in Indonesian over SOPs, cases and pages, built with the site and read by the theme's
//! `cari-*.js`; the archive's table reads the same shards.
//!
//! 1. `tokens` cuts texts into words, `occurrences` gathers where each stands;
//! 2. `morphology` gives the words their roots: `affix` knows the rules, `shape` what a root looks like;
//! 3. `lexicon` groups them into families;
//! 4. `shards` and `columns` cut the result into pieces where `cut` says, `encode` writes them small, `pack` makes scripts of them;
//! 5. `budget` says how large it became.
//!
//! The files are classic scripts, so that they load from a disk as they do from a server. `docs/search-format.md`
//! describes them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::text::Catalog;
use crate::write::Files;

mod affix;
mod beginning;
mod budget;
mod columns;
mod cut;
mod encode;
mod lexicon;
mod morphology;
mod occurrences;
mod pack;
mod shape;
mod shards;
mod tokens;
mod words;

pub use budget::{Excess, FIRST_LIMIT, Size, measure};
pub use morphology::Morphology;

/// The order in which the page shows facets; others come after these.
const FACETS: [&str; 8] = [
    "keadaan",
    "ketepatan",
    "aktivitas",
    "unit",
    "tahun",
    "sop",
    "temuan",
    "asal",
];

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
    /// What the results can be narrowed by, in words that people read: `keadaan`, `ketepatan` (late or on time),
    /// `aktivitas` (now due), `unit`, `tahun`, `sop`, `temuan` (rules).
    /// A name is letters, digits and `-` only, for it is part of a file's name.
    pub facets: BTreeMap<&'static str, Vec<String>>,
    /// Its row in the archive's table, for a case.
    pub case: Option<CaseRow>,
}

impl Document {
    /// A document without facets that is no case.
    pub fn new(url: &str, title: &str, kind: Kind, summary: &str, body: &str) -> Self {
        Self {
            url: url.to_owned(),
            title: title.to_owned(),
            kind,
            summary: summary.to_owned(),
            body: body.to_owned(),
            facets: BTreeMap::new(),
            case: None,
        }
    }
}

/// What the archive's table shows of a case beside its facets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseRow {
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Day it came in.
    pub received: Option<Date>,
    /// When the activity now due is due.
    pub due: Option<Date>,
    /// Days late: of the activity now due, or of the step that was finished the most days late, whichever is more.
    pub days_late: u32,
    /// Findings about it.
    pub findings: u32,
    /// Severity of the gravest finding; the graver, the greater.
    pub worst: Option<u8>,
}

/// Builds the index: files below `cari/indeks/`. The order of the documents does not matter.
pub fn build(documents: &[Document], catalog: &Catalog) -> Files {
    let mut shards = index(documents);
    shards.push(words::of_page(catalog));
    pack::scripts(shards)
}

/// All shards but the page's words.
fn index(documents: &[Document]) -> Vec<pack::Shard> {
    let mut sorted: Vec<&Document> = documents.iter().collect();
    sorted.sort_by(|a, b| order(a).cmp(&order(b)));
    let occurrences = occurrences::Occurrences::of(&sorted);
    let words: Vec<&str> = occurrences.terms.keys().map(String::as_str).collect();
    let morphology = Morphology::of(&words);
    let lexicon = lexicon::Lexicon::of(&occurrences, &morphology);
    shards::cut(&sorted, &occurrences.lengths, &lexicon)
}

/// Cases first, by address: their numbers are the rows of the table, and cases of one time stand together.
fn order(document: &Document) -> (bool, &str, &str, &str) {
    let page = document.case.is_none();
    (page, &document.url, &document.title, &document.body)
}

#[cfg(test)]
mod tests;
