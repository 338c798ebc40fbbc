//! Reading every version of every case file: each blob once, its size looked up first, parsed on all processors.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::integrity::Incomplete;
use super::limits::{Bound, ENTRY_WEIGHT, Left};
use super::objects::{Blob, Objects};
use super::repository::{Repository, RepositoryError};
use super::snapshot::Snapshot;
use super::tree::EntryKind;
use super::walk::{Change, History, note};
use crate::case::path::CasePath;
use crate::case::{CaseRecord, CaseVersion};
use crate::check::form::SYNTAX;
use crate::finding::Finding;
use crate::load::case;
use crate::load::files::{CASE_LIMIT, Content, Read, text};
use crate::source::{Place, Source};
use crate::stamp::CommitId;

/// How many bytes of blobs are held unparsed at a time, about.
const BATCH: usize = 8 * 1024 * 1024;

/// How many blobs are held unparsed at a time.
const BATCH_COUNT: usize = 4096;

/// A version's path, object and kind of entry.
type Key = (String, CommitId, EntryKind);

/// Versions of case files by path and object.
#[derive(Clone, Debug, Default)]
pub struct Versions {
    all: BTreeMap<Key, Arc<CaseVersion>>,
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
    let present: BTreeSet<Key> = present.collect();
    let changed = history
        .changes
        .iter()
        .filter(|change| CasePath::parse(&change.path).is_some());
    let earlier: BTreeSet<Key> = changed
        .flat_map(|change| {
            let sides = [change.before, change.after].into_iter().flatten();
            sides.map(|side| (change.path.clone(), side.blob, side.kind))
        })
        .filter(|key| !present.contains(key))
        .collect();
    let commits = history.commits.len();
    let mut reading = Reading {
        objects: &objects,
        history,
        left: Left::of(repository.limits().versions_in(commits)),
        of_one: HashMap::new(),
        one: repository.limits().versions_of_one,
        all: BTreeMap::new(),
        batch: Vec::new(),
        held: 0,
    };
    // What stands now first: it is the last to be given up where there is more than is read.
    for keys in [present, earlier] {
        for key in keys {
            reading.add(key);
        }
        reading.parse();
    }
    Ok(Versions { all: reading.all })
}

/// Versions being read, as many at a time as fit into a batch.
struct Reading<'r, 'o> {
    objects: &'r Objects<'o>,
    history: &'r mut History,
    /// What is left for all of them.
    left: Left,
    /// What is left for each case; with what stands for the versions beyond.
    of_one: HashMap<String, (Left, Option<Arc<CaseVersion>>)>,
    one: usize,
    all: BTreeMap<Key, Arc<CaseVersion>>,
    batch: Vec<(Key, Raw)>,
    held: usize,
}

impl Reading<'_, '_> {
    fn add(&mut self, key: Key) {
        let raw = raw(self.objects, &key, self.history);
        let size = match &raw {
            Raw::Content(Content::Bytes(bytes)) => bytes.len(),
            _ => 0,
        };
        if size > 0 && !self.takes(&key.0, size) {
            let beyond = self.beyond(&key.0);
            self.all.insert(key, beyond);
            return;
        }
        self.held = self.held.saturating_add(size);
        self.batch.push((key, raw));
        if self.held >= BATCH || self.batch.len() >= BATCH_COUNT {
            self.parse();
        }
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

    fn parse(&mut self) {
        self.held = 0;
        let parsed: Vec<_> = std::mem::take(&mut self.batch)
            .into_par_iter()
            .map(|(key, raw)| {
                let version = Arc::new(version(&key.0, raw));
                (key, version)
            })
            .collect();
        for (key, mut version) in parsed {
            let entries = version.record.as_ref().map_or(0, entries);
            if entries > 0 && !self.takes(&key.0, entries * ENTRY_WEIGHT) {
                let held = version.source.text.len();
                self.left.give_back(held);
                self.case(&key.0).0.give_back(held);
                version = self.beyond(&key.0);
            }
            self.all.insert(key, version);
        }
    }
}

/// How many steps, corrections and outputs a case has.
fn entries(record: &CaseRecord) -> usize {
    let outputs = record.steps.iter().map(|step| step.outputs.len());
    record.steps.len() + record.corrections.len() + outputs.sum::<usize>()
}

/// What stands behind a version before it is parsed.
enum Raw {
    Content(Content),
    NotAFile,
    /// There are more versions than are read.
    Beyond,
    Unreadable(String),
}

fn raw(objects: &Objects<'_>, (_, id, kind): &Key, history: &mut History) -> Raw {
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
        Raw::Beyond => refused(whole("bentuk-terlalu-banyak-versi")),
        Raw::Unreadable(reason) => refused(whole("bentuk-objek-rusak").with("sebab", reason)),
        Raw::Content(content) => match text(path, &content, CASE_LIMIT) {
            Read::Text(source) => case::read(source),
            Read::Refused(finding) => refused(*finding),
        },
    }
}
