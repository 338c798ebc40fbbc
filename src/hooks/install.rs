//! Writing the scripts into git's folder, and taking them away again.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::script::{Hook, KEPT, Script};
use crate::finding::Params;
use crate::recording::git::{GitError, git};

/// Why no script was written or removed.
#[derive(Debug, thiserror::Error)]
pub enum HookError {
    /// git.
    #[error(transparent)]
    Git(#[from] GitError),
    /// Somebody else's script is in the way.
    #[error("{}: another script", .0.display())]
    Foreign(PathBuf),
    /// git looks for scripts in a folder that other repositories share.
    #[error("{}: shared by other repositories", .0.display())]
    Shared(PathBuf),
    /// A kept script is there already, and another one is in the way of ours.
    #[error("{}: two scripts", .0.display())]
    Two(PathBuf),
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl HookError {
    /// Key of its sentence and way out in the catalogue, and what fills the gaps.
    pub fn message(&self) -> (&'static str, Params) {
        let text = |value: String| Params::from([("nilai", value.into())]);
        let shown = |path: &Path| text(path.display().to_string());
        match self {
            Self::Git(GitError::NotInstalled) => ("catat-gagal-tanpa-git", Params::new()),
            Self::Git(error) => ("kait-gagal-git", text(error.to_string())),
            Self::Foreign(path) => ("kait-gagal-asing", shown(path)),
            Self::Shared(path) => ("kait-gagal-bersama", shown(path)),
            Self::Two(path) => ("kait-gagal-dua", shown(path)),
            Self::File { path, source } => {
                let mut params = shown(path);
                params.insert("sebab", source.to_string().into());
                ("kait-gagal-file", params)
            }
        }
    }
}

/// What is done with a script that somebody else wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nothing is written at all.
    Refuse,
    /// It is kept beside ours and called first.
    First,
}

/// A script that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installed {
    /// The file.
    pub path: PathBuf,
    /// Another script is called first.
    pub after_another: bool,
}

/// A script that was removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// The file.
    pub path: PathBuf,
    /// The script that was there before is back.
    pub restored: bool,
}

/// Writes scripts into the folder where this repository's git looks for them: all of them, or none where one is in the way.
///
/// # Errors
/// When somebody else's script is in the way, or a file can't be written.
pub fn install(
    repository: &Path,
    scripts: &[Script],
    kept: Kept,
) -> Result<Vec<Installed>, HookError> {
    let folder = folder(repository)?;
    for script in scripts {
        let path = folder.join(script.hook.name());
        match state(&path)? {
            State::Foreign if kept == Kept::Refuse => return Err(HookError::Foreign(path)),
            State::Foreign if aside(&path).symlink_metadata().is_ok() => {
                return Err(HookError::Two(path));
            }
            State::Foreign | State::Ours | State::Nothing => {}
        }
    }
    fs::create_dir_all(&folder).map_err(|source| failed(&folder, source))?;
    let mut installed = Vec::new();
    for script in scripts {
        let path = folder.join(script.hook.name());
        if state(&path)? == State::Foreign {
            fs::rename(&path, aside(&path)).map_err(|source| failed(&path, source))?;
        }
        write(&path, &script.text()).map_err(|source| failed(&path, source))?;
        installed.push(Installed {
            after_another: aside(&path).exists(),
            path,
        });
    }
    Ok(installed)
}

/// Removes every script of ours and puts back those that were kept beside them.
///
/// # Errors
/// When a file can't be read or removed.
pub fn remove(repository: &Path) -> Result<Vec<Removed>, HookError> {
    let folder = folder(repository)?;
    let mut removed = Vec::new();
    for hook in Hook::CLIENT.into_iter().chain(Hook::SERVER) {
        let path = folder.join(hook.name());
        if state(&path)? != State::Ours {
            continue;
        }
        let kept = aside(&path);
        let restored = kept.exists();
        let done = if restored {
            fs::rename(&kept, &path)
        } else {
            fs::remove_file(&path)
        };
        done.map_err(|source| failed(&path, source))?;
        removed.push(Removed { path, restored });
    }
    Ok(removed)
}

/// The folder where git looks, which must be this repository's own.
fn folder(repository: &Path) -> Result<PathBuf, HookError> {
    let told = |what: &[&str]| -> Result<PathBuf, HookError> {
        let path = PathBuf::from(git(repository, what)?);
        Ok(repository.join(path))
    };
    let hooks = told(&["rev-parse", "--git-path", "hooks"])?;
    let common = told(&["rev-parse", "--git-common-dir"])?;
    let real = |path: &Path| path.canonicalize().map_err(|source| failed(path, source));
    // The folder itself may be missing; what it lies in is there.
    let parent = hooks.parent().unwrap_or(&hooks);
    if parent.exists() && real(parent)?.starts_with(real(&common)?) {
        Ok(hooks)
    } else {
        Err(HookError::Shared(hooks))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Nothing,
    Ours,
    Foreign,
}

fn state(path: &Path) -> Result<State, HookError> {
    match fs::read(path) {
        Ok(text) if Script::is_ours(&text) => Ok(State::Ours),
        Ok(_) => Ok(State::Foreign),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // A link that leads nowhere is somebody's too.
            let link = path.symlink_metadata().is_ok();
            Ok(if link { State::Foreign } else { State::Nothing })
        }
        Err(source) => Err(failed(path, source)),
    }
}

/// Where somebody else's script is kept.
fn aside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(KEPT);
    PathBuf::from(name)
}

/// Writes beside and renames, so that git never runs half a script.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("tertib-baru");
    let mut file = fs::File::create(&beside)?;
    file.write_all(text.as_bytes())?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(fs::Permissions::from_mode(0o755))?;
    }
    file.sync_all()?;
    drop(file);
    fs::rename(beside, path)
}

fn failed(path: &Path, source: io::Error) -> HookError {
    HookError::File {
        path: path.to_owned(),
        source,
    }
}
