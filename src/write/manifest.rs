//! The manifest: what a published site was made from and what each of its files holds.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use jiff::civil::Date;
use serde::de::{self, DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::{Action, Files, PublishError, Stamp};
use crate::digest::sha256;
use crate::past::{Published, Rewriting};
use crate::profile::Profile;
use crate::stamp::CommitId;

/// Name of the manifest at the site's root.
pub const MANIFEST: &str = "manifest.json";

/// Version of the manifest's layout.
const SCHEMA: u32 = 1;

/// Largest manifest that is read, in bytes: room for some two million files.
const LIMIT: u64 = 256 * 1024 * 1024;

/// A manifest without its list of files.
pub type Heading = Manifest<Texts>;

/// A manifest; the fields stand in the order of their names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest<F = BTreeMap<String, String>> {
    /// The day on which everything was judged.
    pub as_of: Date,
    /// SHA-256 of every file but the manifest itself, by path.
    pub files: F,
    /// The commit that was read.
    pub head: CommitId,
    /// Name of the publication profile.
    #[serde(default = "everything")]
    pub profile: String,
    /// Rewritings of the history that this build or an earlier one into the same folder saw.
    #[serde(default)]
    pub rewritten: Vec<Rewriting>,
    /// Every rule with its severity in force, or `mati` where it is off.
    pub rules: BTreeMap<String, String>,
    /// Version of this layout.
    pub schema: u32,
    /// Name and version of the program.
    pub tool: String,
}

/// The profile of sites that were made before there were profiles.
fn everything() -> String {
    Profile::INTERNAL.to_owned()
}

impl<F> Manifest<F> {
    /// What it says of the archive's past.
    pub fn past(&self) -> Published {
        Published {
            head: Some(self.head),
            rewritten: self.rewritten.clone(),
        }
    }
}

/// What is enough to know a manifest of tertib, of this version or another.
#[derive(Deserialize)]
struct Mark {
    #[serde(rename = "files")]
    _files: Texts,
    #[serde(rename = "schema")]
    _schema: u32,
    tool: String,
}

/// Texts by names, looked at and not kept: there are as many as the site has files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts;

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Look).map(|()| Self)
    }
}

/// A text, looked at and not kept.
struct Text;

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Look).map(|()| Self)
    }
}

struct Look;

impl<'de> Visitor<'de> for Look {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("texts by names")
    }

    fn visit_str<E: de::Error>(self, _text: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<Text, Text>()?.is_some() {}
        Ok(())
    }
}

fn is_ours(tool: &str) -> bool {
    tool.starts_with("tertib ")
}

/// A manifest as written: JSON with sorted keys and a line feed at its end.
pub fn bytes(manifest: &Manifest) -> Result<Vec<u8>, serde_json::Error> {
    let mut json = serde_json::to_vec_pretty(manifest)?;
    json.push(b'\n');
    Ok(json)
}

/// The manifest of `files`.
pub fn manifest(files: &Files, stamp: &Stamp) -> Manifest {
    let hashes = files
        .iter()
        .map(|(path, content)| (path.clone(), sha256(content)));
    of_hashes(hashes.collect(), stamp)
}

/// The manifest of files with these hashes, by path.
pub(super) fn of_hashes(files: BTreeMap<String, String>, stamp: &Stamp) -> Manifest {
    Manifest {
        as_of: stamp.as_of,
        files,
        head: stamp.head,
        profile: stamp.profile.clone(),
        rewritten: stamp.rewritten.clone(),
        rules: stamp.rules.clone(),
        schema: SCHEMA,
        tool: format!("tertib {}", stamp.tool),
    }
}

/// Whether `folder` carries a manifest that tertib wrote.
pub(super) fn marks(folder: &Path) -> Result<bool, PublishError> {
    // Anything else of that name is someone else's file, whatever is wrong with it.
    Ok(text(folder)?.is_some_and(|json| {
        serde_json::from_slice::<Mark>(&json).is_ok_and(|mark| is_ours(&mark.tool))
    }))
}

/// The manifest of the site in `folder`; `None` when there is no such folder or no manifest of tertib in it.
///
/// # Errors
/// When it can't be read, or is tertib's but damaged: what it said of the past is lost.
pub fn read_manifest(folder: &Path) -> Result<Option<Manifest>, PublishError> {
    read(folder)
}

/// [`read_manifest`] without the list of files.
///
/// # Errors
/// As [`read_manifest`].
pub fn read_heading(folder: &Path) -> Result<Option<Heading>, PublishError> {
    read(folder)
}

fn read<F: DeserializeOwned>(folder: &Path) -> Result<Option<Manifest<F>>, PublishError> {
    let Some(json) = text(folder)? else {
        return Ok(None);
    };
    let source = match serde_json::from_slice::<Manifest<F>>(&json) {
        Ok(manifest) => return Ok(is_ours(&manifest.tool).then_some(manifest)),
        Err(source) => source,
    };
    match serde_json::from_slice::<Mark>(&json) {
        Ok(mark) if is_ours(&mark.tool) => Err(PublishError::Damaged {
            path: folder.join(MANIFEST),
            source,
        }),
        _ => Ok(None),
    }
}

/// The manifest's bytes; `None` when there is no plain file of that name, or one too large to be a manifest.
fn text(folder: &Path) -> Result<Option<Vec<u8>>, PublishError> {
    let path = folder.join(MANIFEST);
    let failed = |source| PublishError::Io {
        action: Action::Read,
        path: path.clone(),
        source,
    };
    match path.symlink_metadata() {
        Ok(meta) if meta.is_file() && meta.len() <= LIMIT => {}
        Ok(_) => return Ok(None),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => return Ok(None),
        Err(error) => return Err(failed(error)),
    }
    let mut json = Vec::new();
    let file = File::open(&path).map_err(failed)?;
    file.take(LIMIT).read_to_end(&mut json).map_err(failed)?;
    Ok(Some(json))
}
