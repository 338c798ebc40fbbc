//! Pages that the office wrote in Markdown, and the list of them.

use serde::Serialize;

use super::atlas::{Atlas, GUIDES};
use super::{Page, Section, View, visible};

/// A page that the office wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GuideView {
    /// One sentence.
    pub summary: String,
    /// Markdown.
    pub markdown: String,
    /// Path of the file.
    pub source: String,
}

/// The list of those pages; the links are in [`super::Shared`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GuidesView {
    /// How many.
    pub count: usize,
}

/// Every such page, and the list.
pub(super) fn pages(atlas: &Atlas<'_>) -> Vec<Page> {
    let list = Page {
        path: GUIDES.to_owned(),
        template: "panduan.html",
        section: Section::Panduan,
        title: atlas.words.get("judul-panduan"),
        view: View::Guides(GuidesView {
            count: atlas.guides().count(),
        }),
    };
    let written = atlas.guides().map(|(page, path)| Page {
        path: path.to_owned(),
        template: "teks.html",
        section: Section::Panduan,
        title: visible(&page.title),
        view: View::Guide(GuideView {
            summary: visible(&page.summary),
            markdown: visible(&page.body),
            source: page.source.path.clone(),
        }),
    });
    std::iter::once(list).chain(written).collect()
}
