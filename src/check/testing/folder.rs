//! The folder of a case in code: its files and what happened to them.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::history::{
    Attachment, AttachmentChange, AttachmentDigest, Change, EntryKind, Transition,
};
use crate::stamp::CommitId;

/// A folder in the making.
#[derive(Default)]
pub(crate) struct Folder {
    files: BTreeMap<String, (Change, String)>,
    /// What happened to its files.
    pub(crate) changes: Vec<AttachmentChange>,
}

/// SHA-256 of a text, lower-case hex.
pub(crate) fn sha256(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Folder {
    /// Writes a file or takes it away, in the commit of a transition; `seen` transitions had been made by then.
    pub(crate) fn change(
        &mut self,
        name: &str,
        file: Option<&(EntryKind, String)>,
        transition: &Transition,
        seen: usize,
    ) {
        let before = self.files.remove(name).map(|(change, _)| change);
        let after = file.map(|(kind, text)| {
            let mut blob = CommitId::default();
            blob.0
                .copy_from_slice(&Sha256::digest(text.as_bytes())[..20]);
            let change = Change { blob, kind: *kind };
            self.files
                .insert(name.to_owned(), (change, text.to_owned()));
            change
        });
        self.changes.push(AttachmentChange {
            name: name.to_owned(),
            commit: transition.commit.clone(),
            seen,
            before,
            after,
            merge: transition.merge,
        });
    }

    /// What the folder holds in the end, all of it hashed.
    pub(crate) fn attachments(&self, folder: &str) -> Vec<Attachment> {
        let attachment = |(name, (change, text)): (&String, &(Change, String))| Attachment {
            path: format!("{folder}/{name}"),
            name: name.clone(),
            blob: change.blob,
            kind: change.kind,
            digest: change
                .kind
                .is_file()
                .then(|| AttachmentDigest::Sha256(sha256(text))),
        };
        self.files.iter().map(attachment).collect()
    }
}
