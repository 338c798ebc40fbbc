//! Which cases a profile shows.

use std::collections::BTreeSet;

use crate::case::assemble::Archive;
use crate::case::path::{CasePath, attachment};
use crate::case::{Case, CaseVersion, Classification};
use crate::history::History;
use crate::profile::Profile;

/// Least letters and digits of a number or title that is looked for in other texts.
const LEAST: usize = 4;

/// Classification of a case: that of its file. Where the file can't be read, the strictest of the versions that could;
/// where none ever could, the case counts as secret, because nothing says otherwise.
pub fn classification(case: &Case) -> Classification {
    let of = |version: &CaseVersion| version.record.as_ref().map(|record| record.classification);
    let strictest = || {
        let versions = case.transitions.iter();
        let versions = versions.flat_map(|t| [&t.before, &t.after].into_iter().flatten());
        versions.filter_map(|version| of(version)).max()
    };
    of(&case.version)
        .or_else(strictest)
        .unwrap_or(Classification::Secret)
}

/// The cases that are left out.
#[derive(Debug, Default)]
pub struct LeftOut {
    /// Every path at which their files ever stood.
    paths: BTreeSet<String>,
    /// Paths at which shown cases stand or stood.
    kept: BTreeSet<String>,
    /// Their numbers and titles, where no shown case has the same.
    words: BTreeSet<String>,
    /// How many they are.
    pub count: usize,
}

impl LeftOut {
    /// What a profile leaves out of an archive.
    pub fn of(archive: &Archive, profile: &Profile) -> Self {
        let mut found = Self::default();
        let mut shown = BTreeSet::new();
        for case in &archive.cases {
            if profile.cases.contains(&classification(case)) {
                found.kept.extend(paths(case));
                shown.extend(words(case));
            } else {
                found.paths.extend(paths(case));
                found.words.extend(words(case));
                found.count += 1;
            }
        }
        // The number 12 would be found in every text.
        let telling = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).count() >= LEAST;
        found
            .words
            .retain(|word| !shown.contains(word) && telling(word));
        found
    }

    /// Whether the path is a file of a case that is left out, or in its folder.
    pub fn holds(&self, path: &str) -> bool {
        self.paths.contains(path)
            || attachment(path).is_some_and(|(case, _)| self.paths.contains(&case))
    }

    /// Whether the path is the file of a case that is shown, now or once.
    pub fn shows(&self, path: &str) -> bool {
        self.kept.contains(path)
    }

    /// Their numbers and titles.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// The archive without them.
    pub fn archive(&self, archive: &Archive, profile: &Profile) -> Archive {
        let cases = archive.cases.iter();
        let strays = archive.strays.iter();
        let renames = archive.renames.iter();
        let cases = cases.filter(|case| profile.cases.contains(&classification(case)));
        let strays = strays.filter(|path| !self.holds(path));
        let renames = renames.filter(|step| !self.holds(&step.from) && !self.holds(&step.to));
        Archive::new(
            cases.cloned().collect(),
            strays.cloned().collect(),
            renames.cloned().collect(),
        )
    }

    /// The history without changes of their files. The commits stay: others may have changed in them too.
    pub fn history(&self, history: &History) -> History {
        let mut history = history.clone();
        history.changes.retain(|change| !self.holds(&change.path));
        history
            .oddities
            .entries
            .retain(|entry| !self.holds(&entry.path));
        history
    }
}

/// Every path at which a case's file stands or stood.
fn paths(case: &Case) -> impl Iterator<Item = String> {
    let versions = case.transitions.iter();
    let versions = versions.flat_map(|t| [&t.before, &t.after].into_iter().flatten());
    let older: BTreeSet<String> = versions
        .map(|version| version.source.path.clone())
        .collect();
    older.into_iter().chain([case.path.clone()])
}

/// Numbers and titles that a case has or had.
fn words(case: &Case) -> BTreeSet<String> {
    let versions = case.transitions.iter();
    let versions = versions.flat_map(|t| [&t.before, &t.after].into_iter().flatten());
    let titles = versions
        .chain([&case.version])
        .filter_map(|version| version.record.as_ref())
        .map(|record| record.title.clone());
    let numbers = paths(case);
    let numbers = numbers.filter_map(|path| Some(CasePath::parse(&path)?.number.to_owned()));
    titles.chain(numbers).chain([case.id.clone()]).collect()
}
