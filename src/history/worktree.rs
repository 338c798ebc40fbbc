//! The working tree, only to say what in it is not committed. No verdict and no page depends on it.

use git2::{Status, StatusOptions};

use super::objects::{Repository, RepositoryError};
use crate::case::path::{CasePath, attachment};

/// A file whose working copy differs from the last commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncommitted {
    /// Path relative to the site's root.
    pub path: String,
    /// Number of the case it belongs to, where it belongs to one.
    pub case: Option<String>,
}

/// Files of the site that differ from the last commit; none in a bare repository.
///
/// # Errors
/// When git's index or the working tree can't be read.
pub fn uncommitted(repository: &Repository) -> Result<Vec<Uncommitted>, RepositoryError> {
    let git = repository.git();
    if git.is_bare() {
        return Ok(Vec::new());
    }
    let library = |source| RepositoryError::Git {
        path: repository.git_dir().to_owned(),
        source,
    };
    let mut options = StatusOptions::new();
    options
        .include_untracked(true)
        .recurse_untracked_dirs(true)
        .include_ignored(false)
        .exclude_submodules(true)
        .update_index(false);
    let statuses = git.statuses(Some(&mut options)).map_err(library)?;
    let prefix: String = repository
        .prefix()
        .iter()
        .map(|part| format!("{part}/"))
        .collect();
    let mut found = Vec::new();
    for entry in statuses.iter() {
        if entry.status() == Status::CURRENT {
            continue;
        }
        let path = String::from_utf8_lossy(entry.path_bytes()).into_owned();
        let Some(path) = path.strip_prefix(&prefix) else {
            continue;
        };
        if path == "tertib.toml"
            || ["cases/", "content/", "themes/"]
                .iter()
                .any(|top| path.starts_with(top))
        {
            found.push(Uncommitted {
                case: case_of(path),
                path: path.to_owned(),
            });
        }
    }
    Ok(found)
}

fn case_of(path: &str) -> Option<String> {
    if let Some(case) = CasePath::parse(path) {
        return Some(case.number.to_owned());
    }
    let (file, _) = attachment(path)?;
    CasePath::parse(&file).map(|case| case.number.to_owned())
}
