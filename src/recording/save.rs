//! Saving a draft: its files become objects, git makes the commit and moves the branch and the working tree on to it.
//!
//! The commit is whole before the branch moves, so a kill at any moment leaves the old state or the new one. git itself
//! writes the working tree, and refuses where it would overwrite somebody's edits.

use std::fs;
use std::path::{Path, PathBuf};

use super::git::{GitError, git, signs};
use super::{Desk, Draft, RecordError};
use crate::history::Repository;
use crate::stamp::CommitId;

/// Saves a draft as one commit on top of the desk's head, by whom git is told, signed if git is told to sign.
///
/// # Errors
/// When git refuses, or the branch has moved; then nothing has changed.
pub fn save(desk: &Desk, draft: &Draft) -> Result<CommitId, RecordError> {
    let made = commit(&desk.site, desk.head, draft, None)?;
    let aside = set_aside(desk, draft)?;
    let merged = git(
        &desk.site,
        &["merge", "--ff-only", "--quiet", &made.to_string()],
    );
    match merged {
        Ok(_) => {
            for (_, copy) in aside {
                // The file is in the commit; a copy left over does no harm.
                drop(fs::remove_file(copy));
            }
            Ok(made)
        }
        Err(error) => {
            for (file, copy) in aside {
                fs::rename(&copy, &file)
                    .map_err(|source| RecordError::File { path: copy, source })?;
            }
            let now = Repository::open(&desk.site)?.resolve("HEAD")?;
            Err(if now == desk.head {
                error.into()
            } else {
                RecordError::Moved
            })
        }
    }
}

/// Makes the commit object; `date` is the author's date, now by default.
pub(super) fn commit(
    site: &Path,
    parent: CommitId,
    draft: &Draft,
    date: Option<&str>,
) -> Result<CommitId, RecordError> {
    let repository = Repository::open(site)?;
    let tree = repository
        .write_tree(parent, &draft.all_files())
        .map_err(|error| RecordError::Unwritten(error.to_string()))?;
    let (tree, parent) = (tree.to_string(), parent.to_string());
    let mut arguments = vec!["commit-tree", &tree, "-p", &parent, "-m", &draft.message];
    if signs(site)? {
        arguments.push("-S");
    }
    let environment = date.map(|date| ("GIT_AUTHOR_DATE", date));
    let made = super::git::git_with(site, &arguments, environment)?;
    made.parse().map_err(|_| {
        RecordError::Git(GitError::Refused {
            command: "commit-tree".to_owned(),
            said: made,
        })
    })
}

/// Attachments that lie in the case's folder already, as people put them there, are moved aside so that git can write them.
/// Returns each with its copy.
fn set_aside(desk: &Desk, draft: &Draft) -> Result<Vec<(PathBuf, PathBuf)>, RecordError> {
    let mut moved = Vec::new();
    for (path, bytes) in &draft.files {
        // What the record has already, git leaves where it is.
        if desk.holds_bytes(path, bytes)? {
            continue;
        }
        let file = desk.site.join(path);
        let failed = |source| RecordError::File {
            path: file.clone(),
            source,
        };
        match fs::symlink_metadata(&file) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(failed(error)),
            Ok(found) if found.is_file() && fs::read(&file).map_err(failed)? == *bytes => {}
            Ok(_) => return Err(RecordError::FileTaken(path.clone())),
        }
        let mut copy = file.clone().into_os_string();
        copy.push(".tertib-asli");
        fs::rename(&file, &copy).map_err(failed)?;
        moved.push((file, copy.into()));
    }
    Ok(moved)
}
