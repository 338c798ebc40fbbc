//! What the attachments hash to: of every file that a case names, the SHA-256 of its bytes as git keeps them.
//!
//! The working tree is never looked at. Each object is read once, its size looked up first; it is read whole and not in
//! pieces, because only then can it be held against its name. Each thread holds one at a time.

use std::collections::{BTreeSet, HashMap, HashSet};

use sha2::{Digest, Sha256};

use super::limits::{Bound, Left};
use super::objects::{Blob, ObjectError, Objects};
use super::readers::Readers;
use super::repository::{Repository, RepositoryError};
use super::walk::{History, note};
use super::{Attachment, AttachmentDigest, BlobId, Snapshot, Versions};
use crate::case::CaseRecord;
use crate::maps::ByName;

/// Largest attachment that is read, in bytes: 64 MiB.
pub const ATTACHMENT_LIMIT: usize = 64 * 1024 * 1024;

/// Fills [`super::Attachment::digest`] of the files that cases name. Objects that can't be read are noted in
/// [`History::incomplete`].
///
/// # Errors
/// When the object database can't be opened.
pub fn hash_attachments(
    repository: &Repository,
    history: &mut History,
    versions: &Versions,
    snapshot: &mut Snapshot,
) -> Result<(), RepositoryError> {
    let mut files = wanted(versions, snapshot);
    let mut seen = HashSet::new();
    let blobs = files.iter().map(|file| file.blob);
    let blobs: Vec<BlobId> = blobs.filter(|blob| seen.insert(*blob)).collect();
    let all = repository.limits().attachments_in(history.commits.len());
    let mut left = Left::of(all);
    let mut readers = Readers::of(repository, blobs.len());
    let mut known: ByName<AttachmentDigest> = HashMap::default();
    let mut rest = blobs.as_slice();
    while !rest.is_empty() {
        let limit = left.rest().min(ATTACHMENT_LIMIT);
        let hashed = readers.read(rest, limit.max(1), |objects, blob| {
            let hashed = hash(objects, *blob, limit);
            let size = hashed.as_ref().map_or(0, Hashed::read);
            (hashed, size)
        })?;
        // Each round has at least one.
        let (these, others) = rest.split_at_checked(hashed.len()).unwrap_or((rest, &[]));
        rest = others;
        for (blob, hashed) in these.iter().zip(hashed) {
            match hashed {
                Ok(Hashed::Digest(digest, size)) if left.take_if(size) => {
                    known.insert(*blob, digest);
                }
                Ok(Hashed::Digest(..) | Hashed::Beyond) => history.exceeds(Bound::Attachments),
                Err(error) => note(&mut history.incomplete, &error, history.head),
            }
        }
    }
    for file in &mut files {
        file.digest = known.get(&file.blob).cloned();
    }
    history.held.attachments = all.saturating_sub(left.rest());
    Ok(())
}

/// The files of cases' folders that these cases name.
fn wanted<'s>(versions: &Versions, snapshot: &'s mut Snapshot) -> Vec<&'s mut Attachment> {
    let cases = &snapshot.cases;
    let of_cases = snapshot.attachments.iter_mut().flat_map(|(case, files)| {
        let version = versions.get(case, cases.get(case).copied());
        let record = version.and_then(|version| version.record.as_ref());
        let named = record.map(named).unwrap_or_default();
        let wanted =
            move |file: &&mut Attachment| file.kind.is_file() && named.contains(file.name.as_str());
        files.iter_mut().filter(wanted)
    });
    of_cases.collect()
}

/// The names of the files that a case names, in its steps and corrections.
fn named(record: &CaseRecord) -> BTreeSet<&str> {
    let steps = record.steps.iter().flat_map(|step| &step.outputs);
    let patches = record.corrections.iter().map(|entry| &entry.patch.outputs);
    steps
        .chain(patches.flatten().flatten())
        .filter_map(|output| output.file.as_ref())
        .map(|file| file.as_str())
        .collect()
}

/// What reading a file gave.
enum Hashed {
    /// What it hashes to, and how many bytes were read for that.
    Digest(AttachmentDigest, usize),
    /// No more may be read.
    Beyond,
}

impl Hashed {
    /// How many bytes were read.
    fn read(&self) -> usize {
        match self {
            Self::Digest(_, size) => *size,
            Self::Beyond => 0,
        }
    }
}

/// What a file hashes to, within a limit in bytes.
fn hash(objects: &Objects<'_>, blob: BlobId, limit: usize) -> Result<Hashed, ObjectError> {
    Ok(match objects.blob(blob, limit)? {
        Blob::TooLarge(size) if size > ATTACHMENT_LIMIT => {
            Hashed::Digest(AttachmentDigest::TooLarge(size), 0)
        }
        Blob::TooLarge(_) => Hashed::Beyond,
        Blob::Bytes(bytes) => {
            let digest = AttachmentDigest::Sha256(hex(&Sha256::digest(&bytes)));
            Hashed::Digest(digest, bytes.len())
        }
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
