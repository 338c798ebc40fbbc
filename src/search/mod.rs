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
use serde::{Deserialize, Serialize};

use crate::text::Catalog;
use crate::write::Files;

mod affix;
mod beginning;
mod budget;
mod columns;
mod cut;
mod encode;
mod heads;
mod kept;
mod lexicon;
mod merge;
mod morphology;
mod occurrences;
mod pack;
mod read;
mod renew;
mod shape;
mod shards;
mod texts;
mod tokens;
mod words;

pub use budget::{Excess, FIRST_LIMIT, Size, measure, measure_sizes};
pub use kept::Kept;
pub use morphology::Morphology;
use read::Read;
pub use renew::Part;

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    let mut read = Read::of(documents);
    let shards = read.shards(catalog);
    drop(read);
    let scripts = pack::scripts(shards, &pack::Before::new()).into_iter();
    let files = scripts.filter_map(|packed| Some((packed.script.path(), packed.content?)));
    files.collect()
}

/// As [`build`], and keeps what the next build can go on from.
///
/// # Errors
/// When what is to be kept can't be written down; it is too large for that.
pub fn build_kept(
    documents: &[Document],
    catalog: &Catalog,
) -> Result<(Files, Kept), postcard::Error> {
    let mut read = Read::of(documents);
    let shards = read.shards(catalog);
    let terms = kept::Terms::of(&read.terms);
    drop(read.terms);
    let packed = pack::scripts(shards, &pack::Before::new());
    let (scripts, contents): (Vec<_>, Vec<_>) = packed
        .into_iter()
        .map(|packed| (packed.script, packed.content))
        .unzip();
    let paths = scripts.iter().map(pack::Script::path);
    let files = paths.zip(contents);
    let files = files.filter_map(|(path, content)| Some((path, content?)));
    let files = files.collect();
    Ok((
        files,
        Kept::of(read.heads, terms, read.texts.firsts, scripts)?,
    ))
}

/// The order of the documents, which decides their numbers: cases first, by address: their numbers are the rows of the table,
/// and cases of one time stand together.
fn order(document: &Document) -> (bool, &str, &str, &str) {
    let page = document.case.is_none();
    (page, &document.url, &document.title, &document.body)
}

#[cfg(test)]
mod renew_tests;
#[cfg(test)]
mod tests;
