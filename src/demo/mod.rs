//! The sample site: this project's content and cases, replayed into a git history of real commits.
//!
//! `sample` holds the files, `sheet` cuts a case into its entries, `replay` says where the history departs from one
//! commit per entry, `plan` makes the list of commits, and [`write()`] makes them. The same program writes the same
//! commits everywhere.

mod entry;
mod error;
mod plan;
mod replay;
mod sample;
mod sheet;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use git2::{Signature, Time};
use jiff::civil::Date;

pub use error::DemoError;

use crate::fresh::Fresh;
use crate::stamp::CommitId;
use plan::{Planned, Write};
use sample::Officer;
use sheet::Sheet;

/// The day on which the sample site is judged, a Monday.
///
/// The samples are fixed while time goes on: judged by a live clock, every running sample would be overdue within weeks
/// and nothing would be due this week.
pub const AS_OF: Date = Date::constant(2026, 11, 23);

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoReport {
    /// The last commit.
    pub head: CommitId,
    /// How many commits.
    pub commits: usize,
    /// How many cases, one of them deleted in the end.
    pub cases: usize,
    /// How many entries of cases were recorded.
    pub entries: usize,
}

/// Key of git's local configuration that marks a sample site's repository.
const MARK: &str = "tertib.contoh";

/// Whether the folder holds a sample site that [`write()`] made.
pub fn is_there(dir: &Path) -> bool {
    git2::Repository::open(dir)
        .and_then(|repository| repository.config()?.get_bool(MARK))
        .unwrap_or(false)
}

/// Offset of the sample commits' times from UTC in minutes: Asia/Jakarta.
const OFFSET: i32 = 7 * 60;

/// Writes the sample site into a folder that is empty or does not exist, as a git repository with a working tree.
///
/// # Errors
/// When the folder is not empty or can't be written.
pub fn write(dir: &Path) -> Result<DemoReport, DemoError> {
    let samples = sample::cases()?;
    let content = sample::content();
    let officers = sample::officers()?;
    let commits = plan::plan(&samples, &content, &replay::built_in()?)?;
    let paths = samples
        .iter()
        .map(|s| (s.id.as_str(), s.path.as_str()))
        .collect();
    let mut files = sample::case_files();
    files.extend(content);

    let mut fresh = Fresh::create(dir)?;
    let mut cases = Cases {
        paths,
        sheets: BTreeMap::new(),
    };
    for commit in &commits {
        let mut touched = BTreeSet::new();
        for write in &commit.writes {
            match write {
                Write::File(path) => {
                    let bytes = files
                        .get(path)
                        .ok_or_else(|| DemoError::sample(path, "no such file"))?;
                    fresh.put(path, bytes)?;
                }
                Write::Text { path, text } => fresh.put(path, text.as_bytes())?,
                Write::Set { case, slot, text } => {
                    let sheet = cases.sheets.entry(case).or_default();
                    sheet.entries.insert(*slot, text.clone());
                    touched.insert(case);
                }
                Write::Drop { case, slot } => {
                    let sheet = cases.sheets.entry(case).or_default();
                    sheet.entries.remove(slot);
                    touched.insert(case);
                }
                Write::Delete(case) => {
                    cases.sheets.remove(case.as_str());
                    touched.insert(case);
                }
            }
        }
        for case in touched {
            cases.put(case, &mut fresh)?;
        }
        fresh.commit(&person(commit, &officers)?, &commit.message)?;
    }
    let head = fresh
        .finish()?
        .ok_or_else(|| DemoError::sample("replay.toml", "no commits"))?;
    let config = git2::Repository::open(dir)?.config()?;
    config
        .open_level(git2::ConfigLevel::Local)?
        .set_bool(MARK, true)?;
    Ok(DemoReport {
        head,
        commits: commits.len(),
        cases: samples.len(),
        entries: commits.iter().map(|commit| commit.entries).sum(),
    })
}

/// The case files as they stand while the commits are made, by number.
struct Cases<'a> {
    paths: BTreeMap<&'a str, &'a str>,
    sheets: BTreeMap<&'a str, Sheet>,
}

impl Cases<'_> {
    /// Puts a case's file as it stands now into the next commit, or leaves it out when the case is gone.
    fn put(&self, case: &str, fresh: &mut Fresh) -> Result<(), DemoError> {
        let path = self
            .paths
            .get(case)
            .ok_or_else(|| DemoError::sample("replay.toml", case))?;
        match self.sheets.get(case) {
            Some(sheet) => fresh.put(path, sheet.compose().as_bytes())?,
            None => fresh.remove(path)?,
        }
        Ok(())
    }
}

fn person(commit: &Planned, officers: &[Officer]) -> Result<Signature<'static>, DemoError> {
    let officer = officers.iter().find(|officer| officer.id == commit.officer);
    let unknown = || DemoError::sample("content/petugas.toml", &commit.officer);
    let officer = officer.ok_or_else(unknown)?;
    let email = officer.email.first().ok_or_else(unknown)?;
    Ok(Signature::new(
        &officer.nama,
        email,
        &Time::new(commit.at, OFFSET),
    )?)
}

#[cfg(test)]
mod tests;
