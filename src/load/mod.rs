//! Loading: files of the site become values, and every mistake in them becomes a finding with its place.

pub(crate) mod beginnings;
mod calendar;
pub mod case;
mod fields;
pub mod files;
mod front_matter;
mod import_map;
mod page;
mod profile;
mod report;
mod roster;
pub mod schema;
mod settings;
mod sop;
#[cfg(test)]
mod tests;
mod values;

pub use report::{LIST_LIMIT, MISTAKE_LIMIT, TEXT_LIMIT};
pub use sop::{ACTIVITY_LIMIT, ANSWER_LIMIT, LANE_LIMIT};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::calendar::Calendar;
use crate::check::form;
use crate::finding::Finding;
use crate::importing::ImportMap;
use crate::roster::Roster;
use crate::settings::Settings;
use crate::sop::{Sop, SopKey};
use crate::source::{Place, Source};
use crate::theme;

use files::{Files, Read};
use report::Report;

/// A Markdown page of the site, outside `content/sop/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Path below `content/` without the ending, such as `panduan/staf`; `index` is the start page's introduction.
    pub slug: String,
    /// Title (`judul`).
    pub title: String,
    /// Position among its siblings (`urutan`), lower first.
    pub order: i64,
    /// One sentence for lists (`ringkasan`).
    pub summary: String,
    /// The Markdown after the front matter.
    pub body: String,
    /// The file.
    pub source: Source,
}

/// An SOP revision as it stands at the chosen commit.
#[derive(Clone, Debug)]
pub struct SopFile {
    /// Which one.
    pub key: SopKey,
    /// The revision; absent when its file can't be understood (the findings say why).
    pub sop: Option<Arc<Sop>>,
    /// The file.
    pub source: Source,
}

/// Everything the office wrote besides the cases, at the chosen commit.
#[derive(Clone, Debug)]
pub struct Content {
    /// `tertib.toml`.
    pub settings: Settings,
    /// `content/kalender.toml`.
    pub calendar: Calendar,
    /// `content/petugas.toml`.
    pub roster: Roster,
    /// `content/sop/`, by key.
    pub sops: Vec<SopFile>,
    /// Other pages, by slug.
    pub pages: Vec<Page>,
    /// Files of the site's own theme, by path below `themes/<tema>/`.
    pub theme: BTreeMap<String, Arc<[u8]>>,
    /// Other files below `content/`, such as pictures, by path below it; published as they are.
    pub media: BTreeMap<String, Arc<[u8]>>,
    /// Mistakes that do not keep the site from being built: those of SOP revisions and pages.
    pub mistakes: Vec<Finding>,
}

/// Reads everything but the cases.
///
/// # Errors
/// With the mistakes of every file when the settings, the calendar or the roster can't be understood: they decide all
/// verdicts, so nothing is published over a guess.
pub fn load(files: &Files) -> Result<Content, Vec<Finding>> {
    let mut grave = Vec::new();
    let media = media(files);
    let read = |report: &mut Report<'_>| settings::read(report, Some(&media));
    let settings = required(files, "tertib.toml", &mut grave, read).flatten();
    let calendar = required(files, "content/kalender.toml", &mut grave, calendar::read);
    let roster = required(files, "content/petugas.toml", &mut grave, roster::read);
    let mut mistakes = files.too_large();
    let sops = sops(files, &mut mistakes);
    let pages = pages(files, &mut mistakes);
    if let Some(settings) = &settings {
        grave.extend(missing_theme(files, &settings.theme));
    }
    match (settings, calendar, roster) {
        (Some(settings), Some(calendar), Some(roster)) if grave.is_empty() => Ok(Content {
            theme: files.below(&format!("themes/{}/", settings.theme)),
            media,
            settings,
            calendar,
            roster,
            sops,
            pages,
            mistakes,
        }),
        _ => {
            grave.append(&mut mistakes);
            Err(grave)
        }
    }
}

/// A theme that neither the program has nor the site: all of its looks would silently be the default's.
fn missing_theme(files: &Files, theme: &str) -> Option<Finding> {
    let own = format!("themes/{theme}/");
    if theme::BUILT_IN.contains(&theme) || files.paths_below(&own).next().is_some() {
        return None;
    }
    Some(
        Finding::new(&form::SCHEMA)
            .message("bentuk-tema-hilang")
            .at(Place::of_file("tertib.toml"))
            .with("nilai", theme)
            .with("bawaan", theme::BUILT_IN.join(", ")),
    )
}

/// Reads the map of an import.
///
/// # Errors
/// With every mistake in it.
pub fn load_import_map(source: &Source) -> Result<ImportMap, Vec<Finding>> {
    let mut report = Report::new(source, 0);
    let map = import_map::read(&mut report);
    let mistakes = report.into_mistakes();
    map.filter(|_| mistakes.is_empty()).ok_or(mistakes)
}

/// Reads one version of the settings; `None` when there is a mistake in it, as then nothing was judged by it.
pub fn read_settings(source: &Source) -> Option<Settings> {
    let mut report = Report::new(source, 0);
    let settings = settings::read(&mut report, None);
    settings.filter(|_| report.mistakes.is_empty())
}

/// Reads one version of the calendar; `None` when there is a mistake in it.
pub fn read_calendar(source: &Source) -> Option<Calendar> {
    let mut report = Report::new(source, 0);
    let calendar = calendar::read(&mut report);
    report.mistakes.is_empty().then_some(calendar)
}

/// Reads one version of the roster; `None` when there is a mistake in it.
pub fn read_roster(source: &Source) -> Option<Roster> {
    let mut report = Report::new(source, 0);
    let roster = roster::read(&mut report);
    report.mistakes.is_empty().then_some(roster)
}

/// Reads one SOP revision from its text.
pub fn read_sop(key: &SopKey, source: &Source) -> SopFile {
    let mut report = Report::new(source, 0);
    let sop = sop::read(key, &mut report);
    SopFile {
        key: key.clone(),
        sop: sop.map(Arc::new),
        source: source.clone(),
    }
}

/// Reads what can be understood of a roster, as it stood at some commit; the rest is left out.
pub fn read_what_stands_of_roster(source: &Source) -> Roster {
    roster::read(&mut Report::new(source, 0))
}

fn required<T>(
    files: &Files,
    path: &str,
    mistakes: &mut Vec<Finding>,
    read: impl FnOnce(&mut Report<'_>) -> T,
) -> Option<T> {
    match files.text(path) {
        Read::Text(source) => {
            let mut report = Report::new(&source, 0);
            let value = read(&mut report);
            mistakes.extend(report.into_mistakes());
            Some(value)
        }
        Read::Refused(finding) => {
            mistakes.push(*finding);
            None
        }
    }
}

fn sops(files: &Files, mistakes: &mut Vec<Finding>) -> Vec<SopFile> {
    let mut sops = Vec::new();
    for path in files.paths_below("content/sop/") {
        let Some(key) = sop_key(path) else {
            if path.ends_with(".md") {
                mistakes.push(files::misplaced_sop(path));
            }
            continue;
        };
        match files.text(path) {
            Read::Text(source) => {
                let mut report = Report::new(&source, 0);
                let sop = sop::read(&key, &mut report).map(Arc::new);
                mistakes.extend(report.into_mistakes());
                sops.push(SopFile { key, sop, source });
            }
            Read::Refused(finding) => {
                push_once(mistakes, *finding);
                sops.push(SopFile {
                    key,
                    sop: None,
                    source: Source::new(path, ""),
                });
            }
        }
    }
    sops.sort_by(|a, b| a.key.cmp(&b.key));
    sops
}

/// A file that is too large was already named.
fn push_once(mistakes: &mut Vec<Finding>, finding: Finding) {
    if !mistakes.contains(&finding) {
        mistakes.push(finding);
    }
}

/// Which revision a path names: `content/sop/<sop>/<revisi>.md`, with the revision a plain number.
pub fn sop_key(path: &str) -> Option<SopKey> {
    let (sop, file) = path.strip_prefix("content/sop/")?.split_once('/')?;
    let number = file.strip_suffix(".md")?;
    let revision: u32 = number.parse().ok()?;
    (revision.to_string() == number).then(|| SopKey {
        sop: sop.to_owned(),
        revision,
    })
}

fn pages(files: &Files, mistakes: &mut Vec<Finding>) -> Vec<Page> {
    let mut pages = Vec::new();
    for path in files.paths_below("content/") {
        let slug = path
            .strip_prefix("content/")
            .and_then(|rest| rest.strip_suffix(".md"));
        let Some(slug) = slug.filter(|slug| !slug.starts_with("sop/")) else {
            continue;
        };
        match files.text(path) {
            Read::Text(source) => {
                let mut report = Report::new(&source, 0);
                pages.extend(page::read(slug, &mut report));
                mistakes.extend(report.into_mistakes());
            }
            Read::Refused(finding) => push_once(mistakes, *finding),
        }
    }
    pages
}

fn media(files: &Files) -> BTreeMap<String, Arc<[u8]>> {
    files
        .below("content/")
        .into_iter()
        .filter(|(path, _)| {
            let name = path.rsplit('/').next().unwrap_or(path);
            !name.starts_with('.') && !path.ends_with(".md") && !path.ends_with(".toml")
        })
        .collect()
}
