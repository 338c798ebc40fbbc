//! The lists of the register: the findings of one rule or of one severity, page by page.

use std::sync::Arc;

use serde::Serialize;

use super::super::atlas::Atlas;
use super::super::line::Tag;
use super::super::{Page, Section, View};
use super::PAGE;
use super::row::RowView;

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegisterListView {
    /// What the findings have in common.
    pub kind: ListKind,
    /// Rule's name, or key of the severity.
    pub key: &'static str,
    /// The severity; on a list by rule that of its gravest finding.
    pub severity: Tag,
    /// What a rule demands; only on a list by rule.
    pub criterion: Option<String>,
    /// How many findings the whole list has.
    pub total: usize,
    /// Number of the first finding on this page, from 1.
    pub first: usize,
    /// Number of the last.
    pub last: usize,
    /// The findings.
    pub rows: Vec<Arc<RowView>>,
    /// The way to the other pages.
    pub pages: PageLinks,
}

/// What the findings of a list have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ListKind {
    /// The rule.
    Aturan,
    /// The severity.
    Tingkat,
}

/// The pages of a list. Only the neighbours are named, so that a list of hundreds of pages stays small.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageLinks {
    /// This page, from 1.
    pub number: usize,
    /// How many there are.
    pub count: usize,
    /// Paths of the first, previous, next and last page, where they are others than this one.
    pub first: Option<String>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The last page.
    pub last: Option<String>,
}

/// Path of a list's page: `temuan/aturan/late-step.html`, `temuan/aturan/late-step-2.html`.
pub(super) fn path(stem: &str, number: usize) -> String {
    match number {
        1 => format!("temuan/{stem}.html"),
        _ => format!("temuan/{stem}-{number}.html"),
    }
}

pub(super) fn of_rule(atlas: &Atlas<'_>, rows: &[Arc<RowView>]) -> Vec<Page> {
    let Some(first) = rows.first() else {
        return Vec::new();
    };
    let heading = Heading {
        kind: ListKind::Aturan,
        key: first.rule,
        title: first.title.clone(),
        criterion: Some(first.criterion.clone()),
    };
    cut(atlas, rows, first, &heading)
}

pub(super) fn of_severity(atlas: &Atlas<'_>, rows: &[Arc<RowView>]) -> Vec<Page> {
    let Some(first) = rows.first() else {
        return Vec::new();
    };
    let tag = &first.severity;
    let heading = Heading {
        kind: ListKind::Tingkat,
        key: tag.key,
        title: atlas
            .words
            .with("register-judul-tingkat", [("tingkat", tag.label.clone())]),
        criterion: None,
    };
    cut(atlas, rows, first, &heading)
}

struct Heading {
    kind: ListKind,
    key: &'static str,
    title: String,
    criterion: Option<String>,
}

fn cut(atlas: &Atlas<'_>, rows: &[Arc<RowView>], first: &RowView, heading: &Heading) -> Vec<Page> {
    let folder = match heading.kind {
        ListKind::Aturan => "aturan",
        ListKind::Tingkat => "tingkat",
    };
    let stem = format!("{folder}/{}", heading.key);
    let count = rows.len().div_ceil(PAGE);
    let page = |(index, part): (usize, &[Arc<RowView>])| {
        let number = index + 1;
        let link = |to: usize, there: bool| there.then(|| path(&stem, to));
        let title = match number {
            1 => heading.title.clone(),
            _ => atlas.words.with(
                "register-judul-halaman",
                [("judul", heading.title.clone()), ("n", number.to_string())],
            ),
        };
        Page {
            path: path(&stem, number),
            template: "temuan-daftar.html",
            section: Section::Temuan,
            title,
            view: View::RegisterList(RegisterListView {
                kind: heading.kind,
                key: heading.key,
                severity: first.severity.clone(),
                criterion: heading.criterion.clone(),
                total: rows.len(),
                first: index * PAGE + 1,
                last: index * PAGE + part.len(),
                rows: part.to_vec(),
                pages: PageLinks {
                    number,
                    count,
                    first: link(1, number > 2),
                    previous: link(number.saturating_sub(1), number > 1),
                    next: link(number + 1, number < count),
                    last: link(count, number + 1 < count),
                },
            }),
        }
    };
    rows.chunks(PAGE).enumerate().map(page).collect()
}
