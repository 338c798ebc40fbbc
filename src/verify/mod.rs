//! Holding a published folder against what the repository gives: which files changed, are missing or are extra.
//!
//! Three things are compared: the bytes in the folder, the hashes in its manifest, and the site built again in memory
//! from the manifest's commit and as-of day. The folder may be anybody's: no symlink is followed, and files are read in
//! pieces.

mod folder;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::digest::sha256;
use crate::write::{Files, MANIFEST, Manifest};

pub use folder::{Found, listing};

/// What is wrong with one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Its bytes are not those that the archive gives.
    Changed,
    /// It is not there.
    Missing,
    /// The archive gives no such file.
    Extra,
    /// It is as the archive gives it, but the manifest says otherwise.
    Manifest,
}

/// One file that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Path relative to the folder.
    pub path: String,
    /// What is wrong.
    pub kind: Kind,
}

/// What the comparison can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Every file is exactly as the archive gives it.
    Whole,
    /// Some are not.
    Different,
    /// Every file is as the manifest says, but another version of the program made the folder, and this one makes it
    /// otherwise.
    Undecided,
}

/// The outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Files that are not as they should be, by path.
    pub differences: Vec<Difference>,
    /// How many files the archive gives, the manifest included.
    pub files: usize,
    /// What can be said.
    pub answer: Answer,
}

/// The two sides of the comparison.
#[derive(Clone, Copy)]
pub struct Sides<'a> {
    /// The manifest in the folder.
    pub manifest: &'a Manifest,
    /// The files of the folder.
    pub found: &'a BTreeMap<String, Found>,
    /// The site built again, without manifest.
    pub rebuilt: &'a Files,
    /// The manifest of the site built again.
    pub renewed: &'a Manifest,
    /// Its bytes.
    pub renewed_bytes: &'a [u8],
}

/// Compares.
pub fn compare(sides: Sides<'_>) -> Comparison {
    let Sides {
        manifest,
        found,
        rebuilt,
        renewed,
        renewed_bytes,
    } = sides;
    let listed = manifest.files.keys();
    let paths: BTreeSet<&String> = listed.chain(rebuilt.keys()).chain(found.keys()).collect();
    let mut differences = Vec::new();
    // Whether the folder is at odds with its own manifest, whatever made it.
    let mut broken = false;
    for path in paths.into_iter().filter(|path| *path != MANIFEST) {
        let here = found.get(path).map(Found::sum);
        let said = manifest.files.get(path).map(String::as_str);
        let right = renewed.files.get(path).map(String::as_str);
        broken |= here != said.map(Some);
        let kind = match (here, right) {
            (None, Some(_)) => Kind::Missing,
            (None, None) => Kind::Manifest,
            (Some(_), None) => Kind::Extra,
            (Some(here), right) if here != right => Kind::Changed,
            _ if said != right => Kind::Manifest,
            _ => continue,
        };
        differences.push(Difference {
            path: path.clone(),
            kind,
        });
    }
    let same_tool = manifest.tool == renewed.tool;
    let whole_manifest = found.get(MANIFEST).map(Found::sum) == Some(Some(&sha256(renewed_bytes)));
    if same_tool && !whole_manifest {
        differences.push(Difference {
            path: MANIFEST.to_owned(),
            kind: Kind::Changed,
        });
        differences.sort_by(|a, b| a.path.cmp(&b.path));
    }
    let answer = match differences.is_empty() {
        true => Answer::Whole,
        false if broken || same_tool => Answer::Different,
        false => Answer::Undecided,
    };
    Comparison {
        differences,
        files: rebuilt.len().saturating_add(1),
        answer,
    }
}

impl Comparison {
    /// How many files have this wrong with them.
    pub fn count(&self, kind: Kind) -> usize {
        let of_kind = self.differences.iter().filter(|one| one.kind == kind);
        of_kind.count()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::civil::Date;

    use super::*;
    use crate::stamp::CommitId;
    use crate::write::{Heard, Stamp, bytes, manifest};

    fn site() -> Files {
        let files = [("a.html", "a"), ("b.html", "b")];
        files
            .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    fn made_by(tool: &'static str) -> Manifest {
        let stamp = Stamp {
            head: CommitId::default(),
            profile: "internal".to_owned(),
            tool,
            as_of: Date::constant(2025, 4, 14),
            rules: BTreeMap::new(),
            rewritten: Vec::new(),
            heard: Heard::NoMatter,
        };
        manifest(&site(), &stamp)
    }

    /// Compares a folder that was made by `tool`, after `change`, with what version 2 makes of the archive.
    fn after(
        tool: &'static str,
        change: impl FnOnce(&mut BTreeMap<String, Found>, &mut Manifest),
    ) -> (Answer, Vec<(String, Kind)>) {
        let mut old = made_by(tool);
        let mut found: BTreeMap<String, Found> = site()
            .iter()
            .map(|(path, text)| (path.clone(), Found::File(sha256(text))))
            .collect();
        change(&mut found, &mut old);
        let written = sha256(&bytes(&old).unwrap());
        found.insert(MANIFEST.to_owned(), Found::File(written));
        let new = made_by("2");
        let compared = compare(Sides {
            manifest: &old,
            found: &found,
            rebuilt: &site(),
            renewed: &new,
            renewed_bytes: &bytes(&new).unwrap(),
        });
        let list = compared.differences.into_iter();
        (
            compared.answer,
            list.map(|one| (one.path, one.kind)).collect(),
        )
    }

    fn one(path: &str, kind: Kind) -> Vec<(String, Kind)> {
        vec![(path.to_owned(), kind)]
    }

    #[test]
    fn an_untouched_folder_is_whole_whatever_version_made_it() {
        assert_eq!(after("2", |_, _| {}), (Answer::Whole, Vec::new()));
        assert_eq!(after("1", |_, _| {}), (Answer::Whole, Vec::new()));
    }

    #[test]
    fn each_kind_of_difference_is_named() {
        let other = || Found::File(sha256(b"x"));
        let different = |kind| (Answer::Different, kind);
        assert_eq!(
            after("2", |found, _| {
                found.insert("a.html".to_owned(), other());
            }),
            different(one("a.html", Kind::Changed))
        );
        assert_eq!(
            after("2", |found, _| {
                found.insert("a.html".to_owned(), Found::Special);
            }),
            different(one("a.html", Kind::Changed))
        );
        assert_eq!(
            after("2", |found, _| {
                found.remove("a.html");
            }),
            different(one("a.html", Kind::Missing))
        );
        assert_eq!(
            after("2", |found, _| {
                found.insert("c.html".to_owned(), other());
            }),
            different(one("c.html", Kind::Extra))
        );
        assert_eq!(
            after("2", |_, manifest| {
                manifest.files.remove("a.html");
            }),
            different(vec![
                ("a.html".to_owned(), Kind::Manifest),
                ("manifest.json".to_owned(), Kind::Changed)
            ])
        );
        assert_eq!(
            after("2", |_, manifest| {
                manifest
                    .rules
                    .insert("late-step".to_owned(), "mati".to_owned());
            }),
            different(one("manifest.json", Kind::Changed))
        );
    }

    #[test]
    fn a_page_and_its_hash_changed_together_are_found_by_building_again() {
        let forged = sha256(b"x");
        let forge = |found: &mut BTreeMap<String, Found>, manifest: &mut Manifest| {
            found.insert("a.html".to_owned(), Found::File(forged.clone()));
            manifest.files.insert("a.html".to_owned(), forged.clone());
        };
        assert_eq!(after("2", forge).0, Answer::Different);
        assert_eq!(
            after("1", forge),
            (Answer::Undecided, one("a.html", Kind::Changed))
        );
    }

    #[test]
    fn a_folder_at_odds_with_its_own_manifest_is_different_whatever_version_made_it() {
        let removed = after("1", |found, _| {
            found.remove("a.html");
        });
        assert_eq!(removed, (Answer::Different, one("a.html", Kind::Missing)));
    }
}
