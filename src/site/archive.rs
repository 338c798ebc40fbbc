//! The archive: every case in one table, newest first.

use serde::Serialize;

use super::atlas::{ARCHIVE, Atlas};
use super::line::CaseLine;
use super::{Page, Section, View};
use crate::case::Case;
use crate::stamp::Moment;

/// The list of cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArchiveView {
    /// All cases, newest first.
    pub cases: Vec<CaseLine>,
}

pub(super) fn page(atlas: &Atlas<'_>) -> Page {
    let mut cases: Vec<_> = atlas.cases().collect();
    cases.sort_by(|a, b| {
        let key = |case: &Case| (came_in(case), case.id.clone(), case.path.clone());
        key(b.case).cmp(&key(a.case))
    });
    Page {
        path: ARCHIVE.to_owned(),
        template: "arsip.html",
        section: Section::Arsip,
        title: atlas.words.get("judul-arsip"),
        view: View::Archive(ArchiveView {
            cases: cases.into_iter().map(|placed| atlas.line(placed)).collect(),
        }),
    }
}

/// When the case came in; for a file that can't be read, when its first commit was made.
fn came_in(case: &Case) -> Option<Moment> {
    match case.record() {
        Some(record) => Some(record.received.value),
        None => case.transitions.first().map(|t| t.commit.author.when),
    }
}
