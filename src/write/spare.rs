//! The spare: the site before the published one, kept hidden beside it, of which the next publication is made. So files that stay need
//! no second name in a new folder, and lose none in an old one: these two are half of what the system does for a publication.
//!
//! What is in it is believed nowhere. A file counts where it is the very one that the published site has at that path, told by its number in
//! the file system (inode), and that one is looked at as always; everything else is removed or written anew. Nobody but its owner can enter
//! it, for it may hold what has been withdrawn, and only what this program left so is taken for a spare. Whoever removes it loses time
//! alone: files that lost a name count as touched, so the next publication makes everything.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::manifest::{MANIFEST, marks, read_manifest};
use super::sealed::settled;
use super::staging::{NEW, Old, Staging, make_folder};
use super::target::Target;
use super::{Former, Note, PublishError, Sealed, Sink, leftovers};

/// Word in the name of the spare.
const SPARE: &str = "cadangan";

/// Rights of others in a folder.
const OTHERS: u32 = 0o077;

/// What stands in a folder before a new site grows there, and is no part of it yet.
#[derive(Default)]
pub(super) struct Stock {
    /// Files, with the number of each in the file system.
    files: HashMap<String, u64>,
    folders: BTreeSet<String>,
    /// The file system that has all of them, by its number.
    device: u64,
}

impl Stock {
    /// Sees to it that nothing stands at the path of a file, or the file that is to stand there, and says whether it does.
    pub(super) fn has(
        &mut self,
        root: &Path,
        path: &str,
        wanted: Option<&Metadata>,
    ) -> io::Result<bool> {
        self.clear_folder(root, path)?;
        match self.files.remove(path) {
            None => Ok(false),
            Some(number)
                if wanted.is_some_and(|wanted| is_numbered(wanted, (self.device, number))) =>
            {
                Ok(true)
            }
            Some(_) => fs::remove_file(root.join(path)).map(|()| false),
        }
    }

    /// Sees to it that nothing stands at the path of a folder but a folder, and says whether one does.
    pub(super) fn has_folder(&mut self, root: &Path, path: &str) -> io::Result<bool> {
        if self.files.remove(path).is_some() {
            fs::remove_file(root.join(path))?;
        }
        Ok(self.folders.remove(path))
    }

    /// Removes the folder at the path of a file, with all in it.
    fn clear_folder(&mut self, root: &Path, path: &str) -> io::Result<()> {
        if !self.folders.contains(path) {
            return Ok(());
        }
        fs::remove_dir_all(root.join(path))?;
        let beyond = |other: &str| {
            let below = other.strip_prefix(path);
            below.is_none_or(|below| !(below.is_empty() || below.starts_with('/')))
        };
        self.files.retain(|other, _| beyond(other));
        self.folders.retain(|other| beyond(other));
        Ok(())
    }

    /// Removes everything that did not become part of the site.
    pub(super) fn clear(self, root: &Path) -> io::Result<()> {
        let mut files = self.files.keys();
        files.try_for_each(|path| fs::remove_file(root.join(path)))?;
        // What is in a folder comes behind it.
        let mut folders = self.folders.iter().rev();
        folders.try_for_each(|path| fs::remove_dir(root.join(path)))
    }
}

/// Begins a site that is to replace the old one, with the spare where there is one and it is as a publication leaves it. Otherwise, or
/// where the former site is not to stay, the spare is removed. What only has its name is someone else's, and stays.
pub(super) fn begin(
    target: &Target,
    old: Option<Old>,
    former: Former,
) -> Result<(Staging, Vec<Note>), PublishError> {
    let spare = target.parent().join(target.sibling_name(SPARE));
    if !is_spare(&spare) {
        return Ok((Staging::create(target, old)?, Vec::new()));
    }
    let new = target.sibling(NEW);
    let stock = match &old {
        Some(old) if former == Former::Stays => usual_rights(&new).and_then(|rights| {
            Ok(listed(&spare, &old.files, rights)?.map(|stock| (stock, rights)))
        }),
        _ => Ok(None),
    };
    // Under the name of an unfinished site, which the next run removes where this one is killed.
    let is_moved = fs::rename(&spare, &new).is_ok();
    if let Ok(Some((stock, rights))) = stock
        && is_moved
        && fs::remove_file(new.join(MANIFEST)).is_ok()
    {
        return Ok((Staging::over(new, old, (stock, rights)), Vec::new()));
    }
    let notes = leftovers::discard(if is_moved { &new } else { &spare }, target);
    Ok((Staging::create(target, old)?, notes))
}

/// Whether a folder is a spare: a whole site that nobody but its owner may enter. A copy that somebody made of a site is none, nor
/// what can't be looked into.
fn is_spare(folder: &Path) -> bool {
    let found = folder.symlink_metadata();
    let is_hidden = found.is_ok_and(|found| found.is_dir() && rights(&found) & OTHERS == 0);
    is_hidden && marks(folder).unwrap_or(false)
}

/// The rights that a new folder has here.
fn usual_rights(new: &Path) -> io::Result<u32> {
    make_folder(new)?;
    let found = fs::symlink_metadata(new);
    fs::remove_dir(new)?;
    Ok(rights(&found?))
}

/// Keeps a whole site, which is replaced, as the spare, where nothing has its name.
pub(super) fn keep(site: &Path, target: &Target) -> io::Result<()> {
    let spare = target.parent().join(target.sibling_name(SPARE));
    if spare.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let own = rights(&fs::symlink_metadata(site)?) & !OTHERS;
    set_rights(site, own)?;
    fs::rename(site, spare)
}

/// Makes a spare of a site that replaced none: every file gets a second name. It only saves time, so what
/// stands in its way is not told; what can't be removed is left to the next run, which tidies up.
pub(super) fn double(target: &Target, files: &BTreeMap<String, Sealed>) {
    let Some(settled) = settled(target.parent()) else {
        return;
    };
    let hashes = files.iter();
    let hashes = hashes.map(|(path, sealed)| (path.clone(), sealed.sha256.clone()));
    let old = Old {
        folder: target.path(),
        files: hashes.collect(),
    };
    let Ok(twin) = Staging::create(target, Some(old)) else {
        return;
    };
    let whole = files
        .par_iter()
        .all(|(path, sealed)| twin.keep(path, sealed, settled).unwrap_or_default());
    let manifest = || fs::hard_link(target.path().join(MANIFEST), twin.path().join(MANIFEST));
    if !(whole && manifest().is_ok() && keep(twin.path(), target).is_ok()) {
        twin.discard();
    }
}

/// What stands in the spare; `None` where it has anything but folders with the usual rights, files that either site names, and its
/// manifest.
#[cfg(unix)]
fn listed(spare: &Path, own: &BTreeMap<String, String>, usual: u32) -> io::Result<Option<Stock>> {
    use std::os::unix::fs::MetadataExt;
    use walkdir::{DirEntryExt, WalkDir};
    let mut stock = Stock {
        device: fs::symlink_metadata(spare)?.dev(),
        ..Stock::default()
    };
    for entry in WalkDir::new(spare).min_depth(1) {
        let entry = entry?;
        let path = entry.path().strip_prefix(spare).map(Path::to_str);
        let Ok(Some(path)) = path else {
            return Ok(None);
        };
        if entry.file_type().is_file() {
            stock.files.insert(path.to_owned(), entry.ino());
            continue;
        }
        let found = entry.metadata()?;
        if !found.is_dir() || rights(&found) != usual || found.dev() != stock.device {
            return Ok(None);
        }
        stock.folders.insert(path.to_owned());
    }
    let is_whole = stock.files.remove(MANIFEST).is_some();
    Ok((is_whole && is_own(&stock, spare, own)).then_some(stock))
}

/// Without numbers of files no spare is of use.
#[cfg(not(unix))]
fn listed(
    _spare: &Path,
    _own: &BTreeMap<String, String>,
    _usual: u32,
) -> io::Result<Option<Stock>> {
    Ok(None)
}

/// Whether every file is one of the site with these files, or of the spare's own: its manifest is read where it is needed.
#[cfg(unix)]
fn is_own(stock: &Stock, spare: &Path, own: &BTreeMap<String, String>) -> bool {
    let mut others = stock.files.keys().filter(|path| !own.contains_key(*path));
    let Some(first) = others.next() else {
        return true;
    };
    let Ok(Some(manifest)) = read_manifest(spare) else {
        return false;
    };
    [first]
        .into_iter()
        .chain(others)
        .all(|path| manifest.files.contains_key(path))
}

#[cfg(unix)]
fn is_numbered(found: &Metadata, number: (u64, u64)) -> bool {
    use std::os::unix::fs::MetadataExt;
    (found.dev(), found.ino()) == number
}

#[cfg(not(unix))]
fn is_numbered(_found: &Metadata, _number: (u64, u64)) -> bool {
    false
}

#[cfg(unix)]
fn rights(found: &Metadata) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&found.permissions()) & 0o7777
}

/// Without rights no folder is hidden, and none is taken for a spare.
#[cfg(not(unix))]
fn rights(_found: &Metadata) -> u32 {
    OTHERS
}

/// Gives a folder these rights.
#[cfg(unix)]
pub(super) fn set_rights(folder: &Path, rights: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(rights))
}

#[cfg(not(unix))]
pub(super) fn set_rights(_folder: &Path, _rights: u32) -> io::Result<()> {
    Ok(())
}
