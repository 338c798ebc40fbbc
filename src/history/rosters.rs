//! Which roster stood before a commit: the one in each of its parents.
//!
//! Not the same question as [`crate::policy::Policy::roster_before`] answers, and on purpose not the same reader. The policy
//! says which roster was *in force*, and a version with a mistake puts none in force. Here it is asked which keys stood in the
//! parent's own text: what of it can be understood counts, and nothing older does. Else a mistake in another officer's block,
//! committed by anyone, would put a key back into force that the same commit revoked.

use std::collections::HashMap;
use std::sync::Arc;

use super::Commit;
use super::objects::{Blob, ObjectError, Objects};
use crate::load::files::{Content, FILE_LIMIT, Read, text};
use crate::load::read_what_stands_of_roster;
use crate::maps::ByName;
use crate::signature::keyring::Keyring;

const PATH: &str = "content/petugas.toml";

/// Rosters of the past, each text read once.
pub struct Rosters<'o, 'r> {
    objects: &'o Objects<'r>,
    known: ByName<Option<Arc<Keyring>>>,
}

impl<'o, 'r> Rosters<'o, 'r> {
    /// Nothing is read yet.
    pub fn new(objects: &'o Objects<'r>) -> Self {
        Self {
            objects,
            known: HashMap::default(),
        }
    }

    /// The roster in a commit; `None` when there is no such file or its text can't be read.
    ///
    /// # Errors
    /// When an object on the way can't be read.
    pub fn roster_in(&mut self, commit: &Commit) -> Result<Option<Arc<Keyring>>, ObjectError> {
        let Some(entry) = self.objects.entry(commit, PATH)? else {
            return Ok(None);
        };
        if !entry.kind.is_file() {
            return Ok(None);
        }
        if let Some(known) = self.known.get(&entry.id) {
            return Ok(known.clone());
        }
        let content = match self.objects.blob(entry.id, FILE_LIMIT)? {
            Blob::Bytes(bytes) => Content::Bytes(bytes.into()),
            Blob::TooLarge(size) => Content::TooLarge(size),
        };
        let keyring = match text(PATH, &content, FILE_LIMIT) {
            Read::Text(source) => Some(Arc::new(Keyring::of(read_what_stands_of_roster(&source)))),
            Read::Refused(_) => None,
        };
        self.known.insert(entry.id, keyring.clone());
        Ok(keyring)
    }

    /// The rosters in force before a commit, one for each parent that has one.
    ///
    /// # Errors
    /// When an object on the way can't be read.
    pub fn roster_before(
        &mut self,
        parents: &[Arc<Commit>],
    ) -> Result<Vec<Arc<Keyring>>, ObjectError> {
        let mut before = Vec::new();
        for parent in parents {
            before.extend(self.roster_in(parent)?);
        }
        Ok(before)
    }
}
