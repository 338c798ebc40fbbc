//! The manifest: what a published site was made from and what each of its files holds.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Action, Files, PublishError, Stamp};

/// Name of the manifest at the site's root.
pub const MANIFEST: &str = "manifest.json";

/// Version of the manifest's layout.
const SCHEMA: u32 = 1;

/// Largest manifest that is read, in bytes: room for some two million files.
const LIMIT: u64 = 256 * 1024 * 1024;

/// The manifest as written; the fields stand in the order of their names.
#[derive(Serialize)]
struct Manifest<'a> {
    as_of: String,
    files: BTreeMap<&'a str, String>,
    head: String,
    rules: &'a BTreeMap<String, String>,
    schema: u32,
    tool: String,
}

/// What is enough to know a manifest of tertib, of this version or another.
#[derive(Deserialize)]
struct Mark {
    #[serde(rename = "files")]
    _files: BTreeMap<String, String>,
    #[serde(rename = "schema")]
    _schema: u32,
    tool: String,
}

/// The manifest of `files`: JSON with sorted keys and a line feed at its end.
pub(super) fn bytes(files: &Files, stamp: &Stamp) -> Result<Vec<u8>, PublishError> {
    let hashes = files
        .iter()
        .map(|(path, content)| (path.as_str(), sha256(content)));
    let manifest = Manifest {
        as_of: stamp.as_of.to_string(),
        files: hashes.collect(),
        head: stamp.head.to_string(),
        rules: &stamp.rules,
        schema: SCHEMA,
        tool: format!("tertib {}", stamp.tool),
    };
    let mut json = serde_json::to_vec_pretty(&manifest)?;
    json.push(b'\n');
    Ok(json)
}

/// The SHA-256 of `content` in hex.
pub(super) fn sha256(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether `folder` carries a manifest that tertib wrote.
pub(super) fn marks(folder: &Path) -> Result<bool, PublishError> {
    let path = folder.join(MANIFEST);
    let failed = |source| PublishError::Io {
        action: Action::Read,
        path: path.clone(),
        source,
    };
    match path.symlink_metadata() {
        Ok(meta) if meta.is_file() && meta.len() <= LIMIT => {}
        Ok(_) => return Ok(false),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(failed(error)),
    }
    let mut json = Vec::new();
    let file = File::open(&path).map_err(failed)?;
    file.take(LIMIT).read_to_end(&mut json).map_err(failed)?;
    // Anything else of that name is someone else's file, whatever is wrong with it.
    Ok(serde_json::from_slice::<Mark>(&json).is_ok_and(|mark| mark.tool.starts_with("tertib ")))
}
