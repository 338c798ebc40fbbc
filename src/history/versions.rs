//! Reading every version of every case file: each blob once, its size looked up first, parsed on all processors.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::objects::{Blob, Objects};
use super::repository::{Repository, RepositoryError};
use super::snapshot::Snapshot;
use super::tree::EntryKind;
use super::walk::{Change, History, note};
use crate::case::CaseVersion;
use crate::case::path::CasePath;
use crate::check::form::SYNTAX;
use crate::finding::Finding;
use crate::load::case;
use crate::load::files::{CASE_LIMIT, Content, Read, text};
use crate::source::{Place, Source};
use crate::stamp::CommitId;

/// How many blobs are held unparsed at a time.
const BATCH: usize = 4096;

/// Versions of case files by path and object.
#[derive(Clone, Debug, Default)]
pub struct Versions {
    all: BTreeMap<(String, CommitId, EntryKind), Arc<CaseVersion>>,
}

impl Versions {
    /// The version that a change shows.
    pub fn get(&self, path: &str, change: Option<Change>) -> Option<&Arc<CaseVersion>> {
        let change = change?;
        self.all.get(&(path.to_owned(), change.blob, change.kind))
    }

    /// The mistakes of form in all of them, each with the number of its case.
    pub fn mistakes(&self) -> Vec<Finding> {
        let told = self.all.iter().flat_map(|((path, ..), version)| {
            let number = CasePath::parse(path).map(|case| case.number.to_owned());
            version.mistakes.iter().map(move |mistake| Finding {
                case: number.clone(),
                ..mistake.clone()
            })
        });
        told.collect()
    }
}

/// Reads the versions that the history's changes and the chosen commit name. Blobs that can't be read are noted in `history.incomplete`, and
/// their version says so.
///
/// # Errors
/// When the object database can't be opened.
pub fn read_versions(
    repository: &Repository,
    history: &mut History,
    snapshot: &Snapshot,
) -> Result<Versions, RepositoryError> {
    let objects = repository.objects()?;
    let present = snapshot
        .cases
        .iter()
        .map(|(path, change)| (path.clone(), change.blob, change.kind));
    let wanted: BTreeSet<(String, CommitId, EntryKind)> = history
        .changes
        .iter()
        .filter(|change| CasePath::parse(&change.path).is_some())
        .flat_map(|change| {
            [change.before, change.after]
                .into_iter()
                .flatten()
                .map(|side| (change.path.clone(), side.blob, side.kind))
        })
        .chain(present)
        .collect();
    let wanted: Vec<_> = wanted.into_iter().collect();
    let mut all = BTreeMap::new();
    for batch in wanted.chunks(BATCH) {
        let read: Vec<_> = batch
            .iter()
            .map(|key| (key.clone(), raw(&objects, key, history)))
            .collect();
        let parsed: Vec<_> = read
            .into_par_iter()
            .map(|(key, raw)| {
                let version = Arc::new(version(&key.0, raw));
                (key, version)
            })
            .collect();
        all.extend(parsed);
    }
    Ok(Versions { all })
}

/// What stands behind a version before it is parsed.
enum Raw {
    Content(Content),
    NotAFile,
    Unreadable(String),
}

fn raw(
    objects: &Objects<'_>,
    (_, id, kind): &(String, CommitId, EntryKind),
    history: &mut History,
) -> Raw {
    if !kind.is_file() {
        return Raw::NotAFile;
    }
    match objects.blob(*id, CASE_LIMIT) {
        Ok(Blob::Bytes(bytes)) => Raw::Content(Content::Bytes(bytes.into())),
        Ok(Blob::TooLarge(size)) => Raw::Content(Content::TooLarge(size)),
        Err(error) => {
            note(&mut history.incomplete, &error, history.head);
            Raw::Unreadable(error.to_string())
        }
    }
}

fn version(path: &str, raw: Raw) -> CaseVersion {
    let refused = |finding: Finding| case::unreadable(Source::new(path, ""), finding);
    let whole = |message: &'static str| {
        Finding::new(&SYNTAX)
            .message(message)
            .at(Place::of_file(path))
            .with("berkas", path)
    };
    match raw {
        Raw::NotAFile => refused(whole("bentuk-bukan-berkas")),
        Raw::Unreadable(reason) => refused(whole("bentuk-objek-rusak").with("sebab", reason)),
        Raw::Content(content) => match text(path, &content, CASE_LIMIT) {
            Read::Text(source) => case::read(source),
            Read::Refused(finding) => refused(*finding),
        },
    }
}
