//! Files that somebody else put into a published folder: they are no part of the site, and they are not thrown away.
//!
//! A new site takes the whole place of the old one. What stands in the old folder without being in its manifest is moved
//! into a folder beside it, `<name>-titipan`, under the path it had, before the old folder is removed.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::manifest::MANIFEST;
use super::target::Target;

/// Ending of the name of the folder that keeps them.
const KEPT: &str = "-titipan";

/// What was moved.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Aside {
    /// The folder that keeps them.
    pub(super) folder: PathBuf,
    /// Their paths in it, sorted.
    pub(super) files: Vec<PathBuf>,
}

/// Moves the files of `old`, a site with these files, that are not its `own`; `None` when there are none. Links are moved as
/// links, and folders without files are left.
///
/// # Errors
/// When a file can't be moved: then nothing may be removed.
pub(super) fn set_aside(
    old: &Path,
    own: &BTreeMap<String, String>,
    target: &Target,
) -> io::Result<Option<Aside>> {
    let foreign = foreign(old, own)?;
    if foreign.is_empty() {
        return Ok(None);
    }
    let folder = target.beside(KEPT);
    let mut files = Vec::with_capacity(foreign.len());
    for path in foreign {
        let kept = free(&folder, &path)?;
        let to = folder.join(&kept);
        fs::create_dir_all(to.parent().unwrap_or(&folder))?;
        fs::rename(old.join(&path), to)?;
        files.push(kept);
    }
    files.sort();
    Ok(Some(Aside { folder, files }))
}

fn foreign(old: &Path, own: &BTreeMap<String, String>) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in WalkDir::new(old).min_depth(1) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            continue;
        }
        let path = entry.path().strip_prefix(old).unwrap_or(entry.path());
        let name = path.components().map(|part| part.as_os_str().to_str());
        // A name that is no text is in no manifest.
        let is_own = name.collect::<Option<Vec<_>>>().is_some_and(|parts| {
            let name = parts.join("/");
            name == MANIFEST || own.contains_key(&name)
        });
        if !is_own {
            found.push(path.to_path_buf());
        }
    }
    Ok(found)
}

/// The path itself, or with a number behind its name where something of an earlier time is kept under it.
fn free(folder: &Path, path: &Path) -> io::Result<PathBuf> {
    let mut candidate = path.to_path_buf();
    for number in 2_u32.. {
        match folder.join(&candidate).symlink_metadata() {
            Ok(_) => {
                let mut name: OsString = path.file_name().unwrap_or_default().to_os_string();
                name.push(format!(".{number}"));
                candidate = path.with_file_name(name);
            }
            // A file stands where a folder is needed: the system's own words say so when the folder is made.
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                break;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(candidate)
}
