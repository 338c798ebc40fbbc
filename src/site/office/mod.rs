//! The page "Riwayat aturan": every change of SOPs, calendar, roster and settings, and which verdicts it turned.

mod again;
mod effect;
mod line;

use std::collections::BTreeSet;

use serde::Serialize;

use super::atlas::{Atlas, OFFICE};
use super::line::Tag;
use super::{Page, Section, View, visible};
use crate::policy::flip::Acts;
use crate::policy::{OfficeChange, OfficeFile};
use crate::sop::SopKey;

pub use effect::{EffectView, TurnView};
pub use line::LineView;

/// How many lines of a file's changes, and how many turned verdicts, stand open; the rest can be unfolded.
const OPEN: usize = 6;

/// Every change, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfficeView {
    /// Commits that changed something.
    pub entries: Vec<EntryView>,
}

/// One commit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// Its author's day in words.
    pub date: String,
    /// The same, ISO 8601.
    pub date_iso: String,
    /// Its name, shortened.
    pub short: String,
    /// Its name.
    pub id: String,
    /// Who made the change.
    pub author: String,
    /// First line of its message.
    pub summary: String,
    /// The files it changed.
    pub files: Vec<FileView>,
}

/// One file's changes in a commit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileView {
    /// What kind of file.
    pub kind: Tag,
    /// Path of the file.
    pub path: String,
    /// Name of the SOP and page from the site's root, for SOPs.
    pub sop: Option<SopLink>,
    /// What changed.
    pub lines: Vec<LineView>,
    /// What changed besides.
    pub more: Vec<LineView>,
    /// What it did to verdicts.
    pub effect: Option<EffectView>,
}

/// An SOP revision by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SopLink {
    /// Name and revision.
    pub name: String,
    /// Its page, where it still has one.
    pub href: Option<String>,
}

/// Path of the page.
pub const PATH: &str = OFFICE;

/// What stands on the page: what changes of the office's files did to the cases of a map. Of several cases it says what it says of
/// each, one after the other, and sums.
pub fn history(atlas: &Atlas<'_>) -> OfficeView {
    OfficeView {
        entries: entries(atlas),
    }
}

pub(super) fn page(atlas: &Atlas<'_>) -> Page {
    Page {
        path: OFFICE.to_owned(),
        template: "riwayat.html",
        section: Section::Temuan,
        title: atlas.words.get("judul-riwayat"),
        view: View::Office(history(atlas)),
    }
}

/// Changes grouped by commit. A first commit brings its files; of a merge only what it did itself is shown, once.
fn entries(atlas: &Atlas<'_>) -> Vec<EntryView> {
    let mut grouped: Vec<Vec<&OfficeChange>> = Vec::new();
    let mut seen = BTreeSet::new();
    for change in &atlas.inputs.policy.changes {
        let cut_off = change.parent.is_none() && !change.commit.parents.is_empty();
        if cut_off || !change.is_own() || !seen.insert((change.commit.id, &change.path)) {
            continue;
        }
        match grouped.last_mut() {
            Some(group) if group.iter().all(|c| c.commit.id == change.commit.id) => {
                group.push(change);
            }
            _ => grouped.push(vec![change]),
        }
    }
    let acts = Acts::of(atlas.inputs.archive);
    let grouped = grouped.into_iter().rev();
    grouped
        .filter_map(|group| entry(atlas, &acts, &group))
        .collect()
}

fn entry(atlas: &Atlas<'_>, acts: &Acts<'_>, changes: &[&OfficeChange]) -> Option<EntryView> {
    let commit = &changes.first()?.commit;
    let day = commit.author.when.date_in(atlas.words.zone);
    Some(EntryView {
        date: atlas.words.date(day),
        date_iso: day.to_string(),
        short: commit.id.short(),
        id: commit.id.to_string(),
        author: visible(&commit.author.name),
        summary: visible(&commit.summary),
        files: changes
            .iter()
            .map(|change| file(atlas, acts, change))
            .collect(),
    })
}

fn file(atlas: &Atlas<'_>, acts: &Acts<'_>, change: &OfficeChange) -> FileView {
    let key = match &change.file {
        OfficeFile::Settings => "setelan",
        OfficeFile::Calendar => "kalender",
        OfficeFile::Roster => "petugas",
        OfficeFile::Sop(_) => "sop",
        OfficeFile::Other => "lain",
    };
    let (lines, more) = line::lines(atlas, change, OPEN);
    FileView {
        kind: Tag {
            key,
            label: atlas.words.get(&format!("riwayat-{key}")),
        },
        path: visible(&change.path),
        sop: match &change.file {
            OfficeFile::Sop(key) => Some(sop(atlas, change, key)),
            _ => None,
        },
        lines,
        more,
        effect: effect::effect(atlas, acts, change),
    }
}

fn sop(atlas: &Atlas<'_>, change: &OfficeChange, key: &SopKey) -> SopLink {
    let name = [&change.after, &change.base]
        .into_iter()
        .find_map(|version| version.as_ref()?.sop())
        .map_or(key.sop.as_str(), |sop| sop.identity.name.as_str());
    let revision = atlas.words.count("sop-revisi", i64::from(key.revision));
    SopLink {
        name: format!("{}, {revision}", visible(name)),
        href: atlas.sop_path(key).map(str::to_owned),
    }
}
