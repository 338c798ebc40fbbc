//! What the fuzz targets share: texts as the loader takes them, and what must hold of findings and of made HTML.
//!
//! A target says nothing about what is right in an office; it holds a reader against what must be true of every input:
//! it ends, does not panic, points at places that exist, and makes nothing that a browser would run.

pub mod html;

use std::sync::{Arc, LazyLock};

use tertib::finding::Finding;
use tertib::load::files::{CASE_LIMIT, Content, Read, text};
use tertib::settings::Language;
use tertib::source::Source;
use tertib::text::Catalog;

static CATALOGS: LazyLock<[Catalog; 2]> = LazyLock::new(|| {
    [Language::Id, Language::En].map(|language| {
        Catalog::built_in(language).unwrap_or_else(|error| panic!("{error}"))
    })
});

/// Bytes as a file of the site; `None` when they are none, and then the finding that says so must be sound.
pub fn source(path: &str, data: &[u8]) -> Option<Source> {
    match text(path, &Content::Bytes(Arc::from(data)), CASE_LIMIT) {
        Read::Text(source) => Some(source),
        Read::Refused(finding) => {
            let words = String::from_utf8_lossy(data);
            sound(&finding, &words);
            None
        }
    }
}

/// What must hold of every finding: it has words in both languages and points into the text.
pub fn sound(finding: &Finding, text: &str) {
    for catalog in CATALOGS.iter() {
        let message = catalog.message(finding);
        assert!(!message.contains('⟦'), "no words for {}", finding.message);
        assert!(catalog.help(finding).is_some(), "no way out of {}", finding.message);
    }
    if let Some(place) = &finding.place {
        let lines = text.matches('\n').count() + 1;
        assert!((1..=lines).contains(&(place.line as usize)), "{place:?}");
        assert!(place.column >= 1 && place.width >= 1, "{place:?}");
    }
}
