//! What killed runs leave beside the target: unfinished folders are removed, a site that was set aside comes back.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::aside::{Aside, set_aside};
use super::staging::{self, NEW};
use super::swap::OLD;
use super::target::Target;
use super::{Action, Note, PublishError, manifest, spare};

/// Cleans up beside the target; the lock is held, so nobody else's run is at work there.
pub(super) fn tidy(target: &Target) -> Result<Vec<Note>, PublishError> {
    let mut notes = Vec::new();
    let (mut parked, unfinished) = find(target).map_err(|source| PublishError::Io {
        action: Action::Read,
        path: target.parent().to_path_buf(),
        source,
    })?;
    let path = target.path();
    if path.symlink_metadata().is_err()
        && let Some(site) = newest(&mut parked)?
    {
        fs::rename(&site, &path).map_err(|source| PublishError::Io {
            action: Action::Restore,
            path: site,
            source,
        })?;
        notes.push(Note::Restored { path });
    }
    for path in parked.into_iter().chain(unfinished) {
        notes.extend(discard(&path, target));
    }
    Ok(notes)
}

/// Removes a folder that was a site, or was to become one, after what is not the site's own has been set aside.
pub(super) fn discard(folder: &Path, target: &Target) -> Vec<Note> {
    // An unfinished folder has no manifest yet, and nothing but what tertib wrote.
    let old = manifest::read_manifest(folder).map_err(io::Error::other);
    let kept = old.and_then(|old| match old {
        Some(manifest) => set_aside(folder, &manifest.files, target),
        None => Ok(None),
    });
    emptied(folder, kept)
}

/// Removes a folder that was the site with these files, or keeps it as the spare, after all others in it have been set aside.
pub(super) fn retire(
    folder: &Path,
    own: &BTreeMap<String, String>,
    target: &Target,
    stays: bool,
) -> Vec<Note> {
    let kept = set_aside(folder, own, target);
    if stays && matches!(kept, Ok(None)) && spare::keep(folder, target).is_ok() {
        return Vec::new();
    }
    emptied(folder, kept)
}

/// Removes a folder out of which this was taken.
fn emptied(folder: &Path, kept: io::Result<Option<Aside>>) -> Vec<Note> {
    let path = folder.to_path_buf();
    let mut notes = Vec::new();
    match kept {
        Ok(None) => {}
        Ok(Some(Aside { folder, files })) => notes.push(Note::SetAside { folder, files }),
        Err(source) => return vec![Note::NotSetAside { path, source }],
    }
    if let Err(source) = staging::remove(folder) {
        notes.push(Note::LeftBehind { path, source });
    }
    notes
}

/// Folders beside the target named `.<name>.lama-<pid>` and `.<name>.baru-<pid>`.
fn find(target: &Target) -> io::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut parked, mut unfinished) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(target.parent())? {
        let entry = entry?;
        let name = entry.file_name();
        let named = |word: &str| is_ours(name.as_encoded_bytes(), target, word);
        let (old, new) = (named(OLD), named(NEW));
        if !(old || new) || !entry.file_type()?.is_dir() {
            continue;
        }
        if old { &mut parked } else { &mut unfinished }.push(entry.path());
    }
    parked.sort();
    unfinished.sort();
    Ok((parked, unfinished))
}

fn is_ours(name: &[u8], target: &Target, word: &str) -> bool {
    let start = target.sibling_name(word);
    name.strip_prefix(start.as_encoded_bytes())
        .and_then(|rest| rest.strip_prefix(b"-"))
        .is_some_and(|pid| !pid.is_empty() && pid.iter().all(u8::is_ascii_digit))
}

/// Takes the site that was set aside last out of `parked`.
fn newest(parked: &mut Vec<PathBuf>) -> Result<Option<PathBuf>, PublishError> {
    let mut best: Option<(std::time::SystemTime, usize)> = None;
    for (index, path) in parked.iter().enumerate() {
        if !manifest::marks(path)? {
            continue;
        }
        let made = modified(path).map_err(|source| PublishError::Io {
            action: Action::Read,
            path: path.clone(),
            source,
        })?;
        if best.is_none_or(|(time, _)| time < made) {
            best = Some((made, index));
        }
    }
    Ok(best.map(|(_, index)| parked.remove(index)))
}

fn modified(path: &Path) -> io::Result<std::time::SystemTime> {
    path.symlink_metadata()?.modified()
}
