//! The flowchart of each SOP revision by itself: a page with the drawing to look at closely, and the same as an SVG file.

use std::collections::BTreeMap;

use serde::Serialize;

use super::atlas::Atlas;
use super::outline::{self, OutlineView};
use super::{Page, Section, View, procedure};
use crate::flow;
use crate::sop::{Sop, SopKey};

/// The page of a flowchart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DiagramView {
    /// Name of the SOP.
    pub name: String,
    /// Revision.
    pub revision: u32,
    /// Page of the form.
    pub sop_href: String,
    /// The drawing as a file.
    pub svg_href: String,
    /// The drawing, SVG for a page that has the styles.
    pub svg: String,
    /// The same in words.
    pub outline: Vec<OutlineView>,
}

/// Path of a revision's flowchart page.
pub(super) fn page_path(sop_path: &str) -> String {
    format!("{}-diagram.html", stem(sop_path))
}

/// Path of a revision's flowchart file.
pub(super) fn file_path(sop_path: &str) -> String {
    format!("{}.svg", stem(sop_path))
}

fn stem(sop_path: &str) -> &str {
    sop_path.strip_suffix(".html").unwrap_or(sop_path)
}

/// The pages, one for each revision that can be read.
pub(super) fn pages(atlas: &Atlas<'_>) -> Vec<Page> {
    let page = |(sop, path): (&Sop, &str)| Page {
        path: page_path(path),
        template: "diagram.html",
        section: Section::Sop,
        title: atlas.words.with(
            "bagan-judul",
            [
                ("nama", sop.identity.name.clone()),
                ("revisi", sop.key.revision.to_string()),
            ],
        ),
        view: View::Diagram(Box::new(DiagramView {
            name: sop.identity.name.clone(),
            revision: sop.key.revision,
            sop_href: path.to_owned(),
            svg_href: file_path(path),
            svg: flow::figure(sop, atlas.words.catalog),
            outline: outline::outline(sop, &procedure::procedure(atlas.words, sop)),
        })),
    };
    readable(atlas).map(page).collect()
}

/// The files, by path.
pub(super) fn files(atlas: &Atlas<'_>) -> BTreeMap<String, String> {
    let file = |(sop, path): (&Sop, &str)| {
        let svg = flow::standalone(sop, atlas.words.catalog);
        (file_path(path), svg)
    };
    readable(atlas).map(file).collect()
}

fn readable<'a, 's>(atlas: &'s Atlas<'a>) -> impl Iterator<Item = (&'a Sop, &'s str)> {
    let files = atlas.inputs.content.sops.iter();
    files.filter_map(|file| {
        let sop = file.sop.as_deref()?;
        let key: &SopKey = &file.key;
        Some((sop, atlas.sop_path(key)?))
    })
}
