//! Two revisions of an SOP side by side: which fields of the form changed, and which rows of the procedure.
//!
//! Activities are matched by their text, not by their number, so that one new row in the middle is one change; a target that
//! only has a new number is no change.

mod activities;
mod field;
mod form;

use std::collections::BTreeMap;

use serde::Serialize;

use super::atlas::Atlas;
use super::{Page, Section, View};
use crate::load::SopFile;
use crate::sop::Sop;

pub use activities::ActivityDiff;
use activities::activities;
pub use field::{FieldDiff, Piece};
use form::{fields, texts};

/// The page of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompareView {
    /// Name of the SOP, as the newer revision has it.
    pub name: String,
    /// The older revision.
    pub before: EditionView,
    /// The newer revision.
    pub after: EditionView,
    /// How many fields and activities are not as they were.
    pub changes: usize,
    /// Fields of the form.
    pub fields: Vec<FieldDiff>,
    /// Rows of the procedure.
    pub activities: Vec<ActivityDiff>,
    /// Notes on the transcription, and the narrative.
    pub texts: Vec<FieldDiff>,
    /// Other comparisons of the same SOP.
    pub others: Vec<CompareLink>,
}

/// A revision that is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EditionView {
    /// Its number.
    pub revision: u32,
    /// Day of approval.
    pub approved: String,
    /// Page of its form.
    pub href: String,
}

/// A link to a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompareLink {
    /// Older revision.
    pub before: u32,
    /// Newer revision.
    pub after: u32,
    /// Its page.
    pub href: String,
}

/// What became of a field or row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// As it was.
    Tetap,
    /// As it was, with another number.
    Nomor,
    /// Not as it was.
    Berubah,
    /// Only in the newer revision.
    Ditambah,
    /// Only in the older revision.
    Dihapus,
}

/// Path of the comparison of two revisions, beside their pages.
fn path(sop_path: &str, before: u32, after: u32) -> String {
    let folder = sop_path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/banding-{before}-{after}.html")
}

/// The pairs that are compared: each revision with the one before it, and with the newest.
fn pairs(revisions: &[u32]) -> Vec<(u32, u32)> {
    let next = revisions.windows(2).filter_map(|pair| match *pair {
        [before, after] => Some((before, after)),
        _ => None,
    });
    let newest = revisions.last().copied();
    let mut pairs: Vec<(u32, u32)> = next
        .chain(revisions.iter().filter_map(|&r| Some((r, newest?))))
        .filter(|(before, after)| before < after)
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Comparisons that name a revision, the newest pair first.
pub(super) fn links(atlas: &Atlas<'_>, file: &SopFile) -> Vec<CompareLink> {
    let Some(own) = atlas.sop_path(&file.key) else {
        return Vec::new();
    };
    let editions = editions(atlas, &file.key.sop);
    let revisions: Vec<u32> = editions.iter().map(|sop| sop.key.revision).collect();
    let mut links: Vec<CompareLink> = pairs(&revisions)
        .into_iter()
        .map(|(before, after)| CompareLink {
            before,
            after,
            href: path(own, before, after),
        })
        .collect();
    links.reverse();
    links
}

/// Readable revisions of an SOP, the oldest first.
fn editions<'a>(atlas: &Atlas<'a>, key: &str) -> Vec<&'a Sop> {
    let files = atlas.inputs.content.sops.iter();
    let mut editions: Vec<&Sop> = files
        .filter(|file| file.key.sop == key)
        .filter_map(|file| file.sop.as_deref())
        .collect();
    editions.sort_by_key(|sop| sop.key.revision);
    editions
}

/// The pages.
pub(super) fn pages(atlas: &Atlas<'_>) -> Vec<Page> {
    let mut by_sop: BTreeMap<&str, &SopFile> = BTreeMap::new();
    for file in &atlas.inputs.content.sops {
        by_sop.entry(&file.key.sop).or_insert(file);
    }
    let mut pages = Vec::new();
    for (key, file) in by_sop {
        let editions = editions(atlas, key);
        let find = |revision| editions.iter().find(|sop| sop.key.revision == revision);
        let links = links(atlas, file);
        for link in &links {
            if let (Some(before), Some(after)) = (find(link.before), find(link.after)) {
                pages.push(page(atlas, (before, after), link, &links));
            }
        }
    }
    pages
}

fn page(
    atlas: &Atlas<'_>,
    (before, after): (&Sop, &Sop),
    link: &CompareLink,
    links: &[CompareLink],
) -> Page {
    let edition = |sop: &Sop| EditionView {
        revision: sop.key.revision,
        approved: atlas.words.date(sop.identity.approved),
        href: atlas.sop_path(&sop.key).unwrap_or_default().to_owned(),
    };
    let fields = fields(atlas, before, after);
    let activities = activities(atlas.words, before, after);
    let texts = texts(before, after);
    let changed = |fate: Fate| !matches!(fate, Fate::Tetap | Fate::Nomor);
    let fates = fields.iter().chain(&texts).map(|field| field.fate);
    let fates = fates.chain(activities.iter().map(|activity| activity.fate));
    let gaps = [
        ("nama", after.identity.name.clone()),
        ("lama", before.key.revision.to_string()),
        ("baru", after.key.revision.to_string()),
    ];
    Page {
        path: link.href.clone(),
        template: "banding.html",
        section: Section::Sop,
        title: atlas.words.with("banding-judul", gaps),
        view: View::Compare(Box::new(CompareView {
            name: after.identity.name.clone(),
            before: edition(before),
            after: edition(after),
            changes: fates.filter(|&fate| changed(fate)).count(),
            fields,
            activities,
            texts,
            others: links
                .iter()
                .filter(|other| *other != link)
                .cloned()
                .collect(),
        })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_revision_meets_the_one_before_and_the_newest() {
        assert_eq!(pairs(&[0]), []);
        assert_eq!(pairs(&[0, 1]), [(0, 1)]);
        assert_eq!(
            pairs(&[0, 1, 2, 5]),
            [(0, 1), (0, 5), (1, 2), (1, 5), (2, 5)]
        );
    }
}
