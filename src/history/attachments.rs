//! What the attachments hash to: of every file that a case names, the SHA-256 of its bytes as git keeps them.
//!
//! The working tree is never looked at. Each object is read once, its size looked up first; it is read whole and not in
//! pieces, because only then does libgit2 check that the object is the one that its name promises.

use std::collections::{BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use super::limits::{Bound, Left};
use super::objects::{Blob, ObjectError, Objects};
use super::repository::{Repository, RepositoryError};
use super::walk::{History, note};
use super::{AttachmentDigest, BlobId, Snapshot, Versions};
use crate::case::CaseRecord;

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
    let objects = repository.objects()?;
    let all = repository.limits().attachments_in(history.commits.len());
    let mut left = Left::of(all);
    let mut is_too_much = false;
    let mut known: HashMap<BlobId, Option<AttachmentDigest>> = HashMap::new();
    let (cases, head) = (&snapshot.cases, history.head);
    for (case, files) in &mut snapshot.attachments {
        let version = versions.get(case, cases.get(case).copied());
        let named = version
            .and_then(|version| version.record.as_ref())
            .map(named)
            .unwrap_or_default();
        let wanted = files
            .iter_mut()
            .filter(|file| file.kind.is_file() && named.contains(file.name.as_str()));
        for file in wanted {
            let digest = known.entry(file.blob).or_insert_with(|| {
                match digest(&objects, file.blob, &mut left) {
                    Ok(digest) => {
                        is_too_much |= digest.is_none();
                        digest
                    }
                    Err(error) => {
                        note(&mut history.incomplete, &error, head);
                        None
                    }
                }
            });
            file.digest.clone_from(digest);
        }
    }
    history.held.attachments = all.saturating_sub(left.rest());
    if is_too_much {
        history.exceeds(Bound::Attachments);
    }
    Ok(())
}

/// The files that a case names, in its steps and corrections.
fn named(record: &CaseRecord) -> BTreeSet<&str> {
    let steps = record.steps.iter().flat_map(|step| &step.outputs);
    let patches = record.corrections.iter().map(|entry| &entry.patch.outputs);
    steps
        .chain(patches.flatten().flatten())
        .filter_map(|output| output.file.as_ref())
        .map(|file| file.as_str())
        .collect()
}

/// What a file hashes to; `None` where no more may be read.
fn digest(
    objects: &Objects<'_>,
    blob: BlobId,
    left: &mut Left,
) -> Result<Option<AttachmentDigest>, ObjectError> {
    let limit = left.rest().min(ATTACHMENT_LIMIT);
    Ok(match objects.blob(blob, limit)? {
        Blob::TooLarge(size) if size > ATTACHMENT_LIMIT => Some(AttachmentDigest::TooLarge(size)),
        Blob::TooLarge(_) => None,
        Blob::Bytes(bytes) => {
            // It is no larger than what is left.
            let _ = left.take(bytes.len());
            Some(AttachmentDigest::Sha256(hex(&Sha256::digest(bytes))))
        }
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
