//! The archive: lists of cases that need no scripts (the newest, and all by year, unit, status and timeliness), and the place
//! where a script puts one table over all of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::atlas::{ARCHIVE, Atlas};
use super::line::CaseLine;
use super::path::Paths;
use super::summary::CaseSummary;
use super::{Page, Section, View};

/// Rows of the archive's first page.
const NEWEST: usize = 150;

/// Rows of a page of a list; the page of the newest cases has up to twice as many less one.
const ROWS: usize = 100;

/// One page of cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArchiveView {
    /// What these cases share, such as "Tahun: 2025"; `None` on the archive's first page, which shows the newest.
    pub heading: Option<String>,
    /// How many cases share it.
    pub total: usize,
    /// Those on this page, newest first.
    pub cases: Vec<Arc<CaseLine>>,
    /// Number of this page, from 1, which has the newest.
    pub number: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Path of the page before.
    pub previous: Option<String>,
    /// Path of the page after.
    pub next: Option<String>,
    /// Ways into the archive; only on its first page.
    pub groups: Vec<Group>,
}

/// Ways into the archive by one property.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The property.
    pub label: String,
    /// Its values.
    pub choices: Vec<Choice>,
}

/// All cases with one value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The value.
    pub label: String,
    /// How many.
    pub count: usize,
    /// Path of their first page.
    pub href: String,
}

/// A property that lists are made by: part of the paths, key of its word, and a case's value of it, as a key that also
/// gives the order, and in words.
struct Property {
    stem: &'static str,
    label: &'static str,
    value: fn(&Atlas<'_>, &CaseLine) -> (String, String),
}

const PROPERTIES: [Property; 4] = [
    Property {
        stem: "tahun",
        label: "arsip-tahun",
        value: |atlas, line| match line.received_iso.get(..4) {
            Some(year) => (year.to_owned(), year.to_owned()),
            None => (
                "tanpa-tanggal".to_owned(),
                atlas.words.get("arsip-tanpa-tanggal"),
            ),
        },
    },
    Property {
        stem: "keadaan",
        label: "kolom-keadaan",
        value: |_, line| (line.state.key.to_owned(), line.state.label.clone()),
    },
    Property {
        stem: "ketepatan",
        label: "arsip-ketepatan",
        value: |atlas, line| {
            let key = line.timeliness.unwrap_or("arsip-tidak-dinilai");
            let stem = key
                .trim_start_matches("ketepatan-")
                .trim_start_matches("arsip-");
            (stem.to_owned(), atlas.words.get(key))
        },
    },
    Property {
        stem: "unit",
        label: "arsip-unit",
        value: |atlas, line| {
            if line.applicant.is_empty() {
                (
                    "tanpa-pemohon".to_owned(),
                    atlas.words.get("arsip-tanpa-pemohon"),
                )
            } else {
                (line.applicant.to_lowercase(), line.applicant.clone())
            }
        },
    },
];

pub(super) fn pages(atlas: &Atlas<'_>, cases: &[CaseSummary]) -> Vec<Page> {
    let mut cases: Vec<&CaseSummary> = cases.iter().collect();
    cases.sort_by(|a, b| {
        fn key(case: &CaseSummary) -> impl Ord {
            (case.came_in, case.id.as_str(), case.file.as_str())
        }
        key(b).cmp(&key(a))
    });
    let lines: Vec<Arc<CaseLine>> = cases
        .into_iter()
        .map(|case| Arc::new(case.line.clone()))
        .collect();
    let mut paths = atlas.paths.clone();
    let mut pages = Vec::new();
    let groups = PROPERTIES
        .iter()
        .map(|property| group(atlas, property, &lines, &mut paths, &mut pages))
        .collect();
    let newest = ArchiveView {
        heading: None,
        total: lines.len(),
        cases: lines.iter().take(NEWEST).cloned().collect(),
        number: 1,
        pages: 1,
        previous: None,
        next: None,
        groups,
    };
    pages.push(page(
        ARCHIVE.to_owned(),
        atlas.words.get("judul-arsip"),
        newest,
    ));
    pages
}

/// First page of the list of the cases with one value of a property, such as `keadaan` and `berjalan`.
pub(super) fn list(atlas: &Atlas<'_>, stem: &str, key: &str) -> String {
    atlas.paths.clone().page(&list_stem(stem, key))
}

fn list_stem(stem: &str, key: &str) -> String {
    format!("arsip/{stem}/{key}")
}

/// Makes the pages of one property, and the ways to them.
fn group(
    atlas: &Atlas<'_>,
    property: &Property,
    lines: &[Arc<CaseLine>],
    paths: &mut Paths,
    pages: &mut Vec<Page>,
) -> Group {
    let mut values: BTreeMap<(String, String), Vec<Arc<CaseLine>>> = BTreeMap::new();
    for line in lines {
        let value = (property.value)(atlas, line);
        values.entry(value).or_default().push(Arc::clone(line));
    }
    let property_label = atlas.words.get(property.label);
    let mut choices = Vec::new();
    for ((key, label), lines) in values {
        let stem = list_stem(property.stem, &key);
        let chunks = cut(&lines);
        // Paths count from the oldest page, so that one keeps its path and its cases when others come before it.
        let own: Vec<String> = (0..chunks.len())
            .map(|index| match index {
                0 => paths.page(&stem),
                _ => paths.page(&format!("{stem}-hal-{}", chunks.len() - index)),
            })
            .collect();
        choices.push(Choice {
            label: label.clone(),
            count: lines.len(),
            href: own.first().cloned().unwrap_or_default(),
        });
        for (index, (chunk, path)) in chunks.iter().zip(&own).enumerate() {
            let heading = format!("{property_label}: {label}");
            let view = ArchiveView {
                heading: Some(heading.clone()),
                total: lines.len(),
                cases: chunk.to_vec(),
                number: index + 1,
                pages: own.len(),
                previous: index
                    .checked_sub(1)
                    .and_then(|before| own.get(before))
                    .cloned(),
                next: own.get(index + 1).cloned(),
                groups: Vec::new(),
            };
            pages.push(page(path.clone(), heading, view));
        }
    }
    if property.stem == "tahun" {
        choices.reverse();
    }
    Group {
        label: property_label,
        choices,
    }
}

/// The pages of a list, newest first. All but the first are full and stay as they are when a case is added at the front; the
/// first takes what is left and is never nearly empty beside others.
fn cut<T>(lines: &[T]) -> Vec<&[T]> {
    let full = (lines.len() / ROWS).saturating_sub(1);
    let (newest, older) = lines.split_at(lines.len() - full * ROWS);
    std::iter::once(newest).chain(older.chunks(ROWS)).collect()
}

fn page(path: String, title: String, view: ArchiveView) -> Page {
    Page {
        path,
        template: "arsip.html",
        section: Section::Arsip,
        title,
        view: View::Archive(view),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(count: usize) -> Vec<usize> {
        cut(&vec![(); count]).into_iter().map(<[()]>::len).collect()
    }

    #[test]
    fn older_pages_are_full_and_keep_their_cases_when_one_is_added() {
        assert_eq!(sizes(1), [1]);
        assert_eq!(sizes(199), [199]);
        assert_eq!(sizes(200), [100, 100]);
        assert_eq!(sizes(299), [199, 100]);
        assert_eq!(sizes(450), [150, 100, 100, 100]);
        let all: Vec<usize> = (0..451).rev().collect();
        let (before, after) = (cut(all.get(1..).unwrap_or_default()), cut(&all));
        assert_eq!(before.get(1..), after.get(1..));
        assert_eq!(after.concat(), all);
    }
}
