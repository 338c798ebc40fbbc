//! A new, empty site: settings, start page, calendar, roster and an empty `cases/`, as a git repository.

use std::path::Path;

use git2::Signature;

use crate::finding::Params;
use crate::fresh::{Fresh, FreshError, IGNORED};
use crate::load::schema::{Form, directive, for_editors};
use crate::stamp::CommitId;

/// The files of a new site.
const FILES: [(&str, &[u8]); 6] = [
    (".gitignore", IGNORED),
    ("cases/.gitkeep", b""),
    ("content/index.md", include_bytes!("files/index.md")),
    (
        "content/kalender.toml",
        include_bytes!("../../content/kalender.toml"),
    ),
    ("content/petugas.toml", include_bytes!("files/petugas.toml")),
    ("tertib.toml", include_bytes!("files/tertib.toml")),
];

/// All of them: those above, settings and roster with the line that leads editors to their schema (the calendar is this
/// project's own and has it), and the schemas.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for (path, bytes) in FILES {
        let form = match path {
            "tertib.toml" => Some(Form::Settings),
            "content/petugas.toml" => Some(Form::Roster),
            _ => None,
        };
        let mut whole = form.map_or_else(Vec::new, |form| directive(form, path).into_bytes());
        whole.extend(bytes);
        files.push((path.to_owned(), whole));
    }
    let editors = for_editors().into_iter();
    files.extend(editors.map(|(path, text)| (path, text.into_bytes())));
    files
}

/// Message of the first commit.
const MESSAGE: &str = "Situs baru";

/// Why a new site can't be written.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct InitError(#[from] FreshError);

impl InitError {
    /// Key of its sentence in the catalogue, and what fills the gaps.
    pub fn message(&self) -> (&'static str, Params) {
        self.0.message()
    }
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InitReport {
    /// The site with its first commit.
    Committed(CommitId),
    /// The site, staged but not committed, because git has no name and address for this user.
    NoIdentity,
}

impl InitReport {
    /// Key of its sentence in the catalogue, and what fills the gaps (the folder excepted).
    pub fn message(&self) -> (&'static str, Params) {
        match self {
            Self::Committed(head) => (
                "init-selesai",
                Params::from([("commit", head.short().into())]),
            ),
            Self::NoIdentity => ("init-tanpa-identitas", Params::new()),
        }
    }
}

/// Writes a new site into a folder that is empty or does not exist, and commits it when git knows who commits.
///
/// # Errors
/// When the folder is not empty or can't be written.
pub fn write(dir: &Path) -> Result<InitReport, InitError> {
    write_as(dir, Fresh::identity)
}

/// Writes the site and commits it by whoever `who` names.
fn write_as(
    dir: &Path,
    who: impl FnOnce(&Fresh) -> Result<Option<Signature<'static>>, FreshError>,
) -> Result<InitReport, InitError> {
    let mut fresh = Fresh::create(dir)?;
    for (path, bytes) in files() {
        fresh.put(&path, &bytes)?;
    }
    if let Some(person) = who(&fresh)? {
        fresh.commit(&person, MESSAGE)?;
    }
    Ok(match fresh.finish()? {
        Some(head) => InitReport::Committed(head),
        None => InitReport::NoIdentity,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use std::fs;

    use super::*;
    use crate::settings::Language;
    use crate::text::Catalog;

    fn assert_files(dir: &Path) {
        for (path, bytes) in files() {
            assert_eq!(fs::read(dir.join(&path)).unwrap(), bytes, "{path}");
        }
    }

    #[test]
    fn a_known_user_gets_a_first_commit_and_a_clean_tree() {
        let dir = tempfile::tempdir().unwrap();
        let person = Signature::new("Petugas", "p@contoh.go.id", &git2::Time::new(0, 420)).unwrap();
        let report = write_as(dir.path(), |_| Ok(Some(person))).unwrap();
        assert_files(dir.path());
        let repository = git2::Repository::open(dir.path()).unwrap();
        let head = repository.head().unwrap().peel_to_commit().unwrap();
        let InitReport::Committed(id) = report else {
            panic!("{report:?}")
        };
        assert_eq!(head.id().to_string(), id.to_string());
        assert_eq!(head.summary().unwrap(), Some("Situs baru"));
        assert_eq!(repository.statuses(None).unwrap().len(), 0);
    }

    #[test]
    fn without_an_identity_the_files_are_staged_and_the_way_out_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let report = write_as(dir.path(), |_| Ok(None)).unwrap();
        assert_files(dir.path());
        let repository = git2::Repository::open(dir.path()).unwrap();
        assert!(repository.head().is_err());
        let statuses = repository.statuses(None).unwrap();
        assert_eq!(statuses.len(), files().len());
        assert!(
            statuses
                .iter()
                .all(|s| s.status() == git2::Status::INDEX_NEW)
        );
        let (key, mut params) = report.message();
        params.insert("folder", "situs".into());
        assert_eq!(
            Catalog::built_in(Language::Id).unwrap().with(key, &params),
            "Situs baru sudah ditulis tetapi belum di-commit, karena git belum mengenal Anda. Isi nama dan alamat \
             surel Anda, lalu commit:\n    \
             git config --global user.name \"Nama Anda\"\n    \
             git config --global user.email \"anda@contoh.go.id\"\n    \
             cd situs && git commit -m \"Situs baru\""
        );
    }

    #[test]
    fn the_toml_files_parse() {
        for (path, bytes) in files() {
            if path.ends_with(".toml") {
                let text = std::str::from_utf8(&bytes).unwrap();
                toml::from_str::<toml::Table>(text).unwrap_or_else(|e| panic!("{path}: {e}"));
            }
        }
    }

    #[test]
    fn a_folder_that_holds_something_stays_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("surat.txt"), "x").unwrap();
        let error = write(dir.path()).unwrap_err();
        let (key, params) = error.message();
        let catalog = Catalog::built_in(Language::Id).unwrap();
        assert_eq!(
            catalog.with(key, &params),
            format!("Folder {} tidak kosong.", dir.path().display())
        );
        let names: Vec<_> = fs::read_dir(dir.path()).unwrap().collect();
        assert_eq!(names.len(), 1);
    }
}
