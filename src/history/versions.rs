//! Reading every version of every case file: each blob once, its size looked up first, read and parsed on all processors.
//!
//! Most versions are the beginning of the version that stands now. Those are not read at all: a beginning of a text that was
//! read, and whose hash is the object's name, is that object's text. That the object is there is looked up.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use git2::{ObjectType, Oid};
use rayon::prelude::*;
use smallvec::SmallVec;

use super::integrity::Incomplete;
use super::limits::{Bound, ENTRY_WEIGHT, Left};
use super::objects::{Blob, ObjectError, Objects, blob_name, from_oid};
use super::readers::Readers;
use super::repository::{Repository, RepositoryError};
use super::snapshot::Snapshot;
use super::tree::{BlobId, EntryKind};
use super::walk::{Change, History, note_file};
use crate::case::path::CasePath;
use crate::case::{CaseRecord, CaseVersion};
use crate::check::form::SYNTAX;
use crate::finding::Finding;
use crate::load::beginnings::beginnings;
use crate::load::case;
use crate::load::files::{CASE_LIMIT, Content, Read, text};
use crate::maps::{ByName, Quick};
use crate::source::{Place, Source};

/// How many bytes of texts are read and parsed before what they count is reckoned up, about.
const ROUND: usize = 8 * 1024 * 1024;

/// How many times the bytes of a case's versions are hashed to find beginnings among them, at most. Two or three times is
/// usual; a file may be made so that it has very many beginnings and no earlier version is one of them.
const HASHED: usize = 4;

/// A version's path, object and kind of entry.
type Key = (String, BlobId, EntryKind);

/// A version that is the beginning of another, with its place among the keys.
type Told = (usize, Arc<CaseVersion>);

/// Versions of case files by path and object.
#[derive(Clone, Debug, Default)]
pub struct Versions {
    /// By object; more than one only where the same text stands under several paths.
    all: Quick<(BlobId, EntryKind), SmallVec<[Arc<CaseVersion>; 1]>>,
}

impl Versions {
    /// The version that a change shows.
    pub fn get(&self, path: &str, change: Option<Change>) -> Option<&Arc<CaseVersion>> {
        let change = change?;
        let versions = self.all.get(&(change.blob, change.kind))?;
        versions.iter().find(|version| version.source.path == path)
    }

    /// The mistakes of form in all of them, each with the number of its case.
    pub fn mistakes(&self) -> Vec<Finding> {
        let mut all = BTreeMap::new();
        for (object, versions) in &self.all {
            all.extend(versions.iter().map(|v| ((&v.source.path, object), v)));
        }
        let told = all.into_iter().flat_map(|((path, _), version)| {
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
    let present = snapshot.cases.iter();
    let present = present.map(|(path, change)| (path.clone(), change.blob, change.kind));
    let present: Vec<Key> = present.collect();
    let earlier = earlier(history, snapshot);
    let all = repository.limits().versions_in(history.commits.len());
    let mut reading = Reading {
        readers: Readers::of(repository, present.len().saturating_add(earlier.len())),
        history,
        left: Left::of(all),
        of_one: Quick::default(),
        one: repository.limits().versions_of_one,
        versions: Versions::default(),
        lost: HashMap::new(),
    };
    // What stands now first: it is the last to be given up where there is more than is read.
    for keys in [present, earlier] {
        let told = reading.told(&keys, snapshot)?;
        reading.read(&keys, told)?;
    }
    let Reading {
        versions,
        lost,
        history,
        left,
        ..
    } = reading;
    history.held.versions = all.saturating_sub(left.rest());
    note_lost(history, lost);
    Ok(versions)
}

/// The versions that changes show and that do not stand now, in order.
fn earlier(history: &History, snapshot: &Snapshot) -> Vec<Key> {
    let changed = history.changes.par_iter();
    let changed = changed.filter(|change| CasePath::parse(&change.path).is_some());
    let shown = changed.flat_map_iter(|change| {
        let now = snapshot.cases.get(&change.path);
        let sides = [change.before, change.after].into_iter().flatten();
        let earlier = sides.filter(move |side| Some(side) != now);
        earlier.map(|side| (change.path.as_str(), side.blob, side.kind))
    });
    let mut shown: Vec<(&str, BlobId, EntryKind)> = shown.collect();
    shown.par_sort_unstable();
    shown.dedup();
    let keys = shown.into_par_iter();
    keys.map(|(path, blob, kind)| (path.to_owned(), blob, kind))
        .collect()
}

/// Notes versions that can't be read, each at the commit that brought it.
fn note_lost(history: &mut History, mut lost: HashMap<(String, BlobId), ObjectError>) {
    if lost.is_empty() {
        return;
    }
    let mut found = Vec::new();
    for change in &history.changes {
        let commit = history.commits.get(change.commit);
        if let (Some(after), Some(commit)) = (change.after, commit)
            && let Some(error) = lost.remove(&(change.path.clone(), after.blob))
        {
            found.push((error, commit.id, change.path.clone()));
        }
    }
    // What was there before the part that was walked.
    let mut rest: Vec<_> = lost.into_iter().collect();
    rest.sort_by(|(a, _), (b, _)| a.cmp(b));
    let rest = rest.into_iter();
    found.extend(rest.map(|((path, _), error)| (error, history.head, path)));
    for (error, commit, path) in found {
        note_file(&mut history.incomplete, &error, commit, Some(&path));
    }
}

/// Versions being read.
struct Reading<'r> {
    readers: Readers<'r>,
    history: &'r mut History,
    /// What is left for all of them.
    left: Left,
    /// What is left for each case; with what stands for the versions beyond.
    of_one: Quick<String, (Left, Option<Arc<CaseVersion>>)>,
    one: usize,
    versions: Versions,
    /// Those whose object can't be read.
    lost: HashMap<(String, BlobId), ObjectError>,
}

/// Versions of one case, by their place among the keys, that may be beginnings of another one.
struct Line<'k> {
    keys: &'k [Key],
    first: usize,
    whole: &'k CaseVersion,
}

impl Reading<'_> {
    /// Which of these versions, by their places in order, are beginnings of those that stand now and were read.
    fn told(&mut self, keys: &[Key], snapshot: &Snapshot) -> Result<Vec<Told>, RepositoryError> {
        let mut lines = Vec::new();
        let mut first = 0;
        for keys in keys.chunk_by(|one, other| one.0 == other.0) {
            let path = keys.first().map_or("", |key| key.0.as_str());
            let now = snapshot.cases.get(path).copied();
            if let Some(whole) = self.versions.get(path, now) {
                lines.push(Line { keys, first, whole });
            }
            first += keys.len();
        }
        let most = self.one;
        let found = self.readers.read(&lines, usize::MAX, |objects, line| {
            (line.beginnings(objects, most), 0)
        })?;
        Ok(found.into_iter().flatten().collect())
    }

    /// Takes in versions in the order of their keys: those that are told already, and the others, which are read.
    fn read(&mut self, keys: &[Key], told: Vec<Told>) -> Result<(), RepositoryError> {
        self.versions.all.reserve(keys.len());
        let mut places = told.iter().map(|(at, _)| *at).peekable();
        let untold = keys.iter().enumerate();
        let untold = untold.filter(|(at, _)| places.next_if_eq(at).is_none());
        let untold: Vec<&Key> = untold.map(|(_, key)| key).collect();
        let mut rest = untold.as_slice();
        let mut told = told.into_iter().peekable();
        let mut round = Vec::new().into_iter();
        for (at, key) in keys.iter().enumerate() {
            if let Some((_, version)) = told.next_if(|(place, _)| *place == at) {
                self.add(key, Found::of(version));
                continue;
            }
            if round.len() == 0 {
                let most = self.left.rest();
                let found = self.readers.read(rest, ROUND, |objects, key| {
                    let found = found(objects, key, most);
                    let size = found.size;
                    (found, size)
                })?;
                rest = rest.get(found.len()..).unwrap_or_default();
                round = found.into_iter();
            }
            // Each round has at least one.
            if let Some(found) = round.next() {
                self.add(key, found);
            }
        }
        Ok(())
    }

    fn add(&mut self, (path, blob, kind): &Key, found: Found) {
        let weight = found.weight();
        if let Some(error) = found.fault {
            self.lost.insert((path.clone(), *blob), error);
        }
        let version = match found.version {
            Some(version) if weight == 0 || self.takes(path, weight) => version,
            Some(_) => self.beyond(path),
            None => {
                self.history.exceeds(Bound::Versions);
                self.beyond(path)
            }
        };
        let versions = self.versions.all.entry((*blob, *kind)).or_default();
        versions.push(version);
    }

    /// Whether so much more of a case is within all limits; noted where it is not.
    fn takes(&mut self, path: &str, size: usize) -> bool {
        if !self.left.take_if(size) {
            self.history.exceeds(Bound::Versions);
            return false;
        }
        if !self.case(path).0.take_if(size) {
            self.left.give_back(size);
            let excess = Incomplete::Excess {
                bound: Bound::VersionsOfOne,
                commit: self.history.head,
                path: Some(path.to_owned()),
            };
            if !self.history.incomplete.contains(&excess) {
                self.history.incomplete.push(excess);
            }
            return false;
        }
        true
    }

    fn case(&mut self, path: &str) -> &mut (Left, Option<Arc<CaseVersion>>) {
        let one = self.one;
        self.of_one
            .entry(path.to_owned())
            .or_insert_with(|| (Left::of(one), None))
    }

    /// What stands for the versions of a case that are too many.
    fn beyond(&mut self, path: &str) -> Arc<CaseVersion> {
        let (_, beyond) = self.case(path);
        let version = beyond.get_or_insert_with(|| Arc::new(version(path, Raw::Beyond)));
        Arc::clone(version)
    }
}

impl Line<'_> {
    /// The versions that are beginnings of the whole, in the order of their places; no more than a case may have.
    fn beginnings(&self, objects: &Objects<'_>, most: usize) -> Vec<Told> {
        let files = self.keys.iter().enumerate();
        let files = files.filter(|(_, (_, _, kind))| kind.is_file());
        let mut wanted: ByName<usize> = files
            .map(|(at, (_, blob, _))| (*blob, self.first + at))
            .collect();
        let text = &self.whole.source.text;
        let mut hashing = Left::of(text.len().saturating_mul(HASHED * wanted.len()));
        let mut holding = Left::of(most);
        let mut found: Vec<Told> = Vec::new();
        for beginning in beginnings(self.whole) {
            let bytes = text.head(beginning.end);
            if wanted.is_empty() || !hashing.take(bytes.len()) {
                break;
            }
            let id = blob_name(bytes.as_bytes());
            if !wanted.contains_key(&id) || !objects.is_packed(id) || !is_safe(id, &bytes) {
                continue;
            }
            let version = beginning.version(self.whole);
            let weight = version.source.text.len() + entries(&version) * ENTRY_WEIGHT;
            if !holding.take(weight) {
                break;
            }
            found.extend(wanted.remove(&id).map(|at| (at, Arc::new(version))));
        }
        found.sort_unstable_by_key(|(at, _)| *at);
        found
    }
}

/// Whether a text with this name is none of two that were made to hash alike.
fn is_safe(id: BlobId, text: &str) -> bool {
    let hash = Oid::hash_object(ObjectType::Blob, text.as_bytes());
    hash.is_ok_and(|hash| from_oid(hash) == id)
}

/// A version with what it counts.
struct Found {
    /// None where its text is larger than all that is left.
    version: Option<Arc<CaseVersion>>,
    /// Bytes of its text, where it has one.
    size: usize,
    /// Why it could not be read.
    fault: Option<ObjectError>,
}

impl Found {
    fn of(version: Arc<CaseVersion>) -> Self {
        Self {
            size: version.source.text.len(),
            version: Some(version),
            fault: None,
        }
    }

    fn weight(&self) -> usize {
        let entries = self.version.as_deref().map_or(0, entries);
        self.size
            .saturating_add(entries.saturating_mul(ENTRY_WEIGHT))
    }
}

fn found(objects: &Objects<'_>, (path, id, kind): &Key, most: usize) -> Found {
    let (raw, size, fault) = if kind.is_file() {
        match objects.blob(*id, CASE_LIMIT) {
            Ok(Blob::Bytes(bytes)) if bytes.len() > most => {
                return Found {
                    version: None,
                    size: bytes.len(),
                    fault: None,
                };
            }
            Ok(Blob::Bytes(bytes)) => {
                let size = bytes.len();
                (Raw::Content(Content::Bytes(bytes.into())), size, None)
            }
            Ok(Blob::TooLarge(size)) => (Raw::Content(Content::TooLarge(size)), 0, None),
            Err(error) => (Raw::Unreadable(error.to_string()), 0, Some(error)),
        }
    } else {
        (Raw::NotAFile, 0, None)
    };
    Found {
        version: Some(Arc::new(version(path, raw))),
        size,
        fault,
    }
}

/// How many steps, corrections and outputs a version has.
fn entries(version: &CaseVersion) -> usize {
    let of = |record: &CaseRecord| {
        let outputs = record.steps.iter().map(|step| step.outputs.len());
        record.steps.len() + record.corrections.len() + outputs.sum::<usize>()
    };
    version.record.as_ref().map_or(0, of)
}

/// What stands behind a version before it is parsed.
enum Raw {
    Content(Content),
    NotAFile,
    /// There are more versions than are read.
    Beyond,
    Unreadable(String),
}

fn version(path: &str, raw: Raw) -> CaseVersion {
    let refused = |finding: Finding| case::unreadable(Source::new(path, ""), finding);
    let lost = |finding: Finding| CaseVersion {
        lost: true,
        ..refused(finding)
    };
    let whole = |message: &'static str| {
        Finding::new(&SYNTAX)
            .message(message)
            .at(Place::of_file(path))
            .with("berkas", path)
    };
    match raw {
        Raw::NotAFile => refused(whole("bentuk-bukan-berkas")),
        Raw::Beyond => lost(whole("bentuk-terlalu-banyak-versi")),
        Raw::Unreadable(reason) => lost(whole("bentuk-objek-rusak").with("sebab", reason)),
        Raw::Content(content) => match text(path, &content, CASE_LIMIT) {
            Read::Text(source) => case::read(source),
            Read::Refused(finding) => refused(*finding),
        },
    }
}
