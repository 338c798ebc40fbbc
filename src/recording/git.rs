//! Running the git program.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::{Command, Stdio};

/// Why git did not do what it was told.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// The program is not installed.
    #[error("git is not installed")]
    NotInstalled,
    /// It could not be started.
    #[error(transparent)]
    Start(io::Error),
    /// The library refused the name and address that git is told.
    #[error(transparent)]
    Library(#[from] git2::Error),
    /// It refused.
    #[error("git {command}: {said}")]
    Refused {
        /// Its subcommand.
        command: String,
        /// What it said.
        said: String,
    },
}

/// Runs git in a folder and returns what it printed. It asks nothing: what needs an answer is refused.
///
/// # Errors
/// When it is not there or ends with an error.
pub fn git<A: AsRef<OsStr>>(folder: &Path, arguments: &[A]) -> Result<String, GitError> {
    git_with(folder, arguments, None)
}

/// Whether git is told to sign commits in this folder.
///
/// # Errors
/// When git can't be asked.
pub fn signs(folder: &Path) -> Result<bool, GitError> {
    let asked = git(
        folder,
        &[
            "config",
            "--type=bool",
            "--default=false",
            "--get",
            "commit.gpgsign",
        ],
    )?;
    Ok(asked == "true")
}

/// As [`git`], with a variable set.
///
/// # Errors
/// When it is not there or ends with an error.
pub fn git_with<A: AsRef<OsStr>>(
    folder: &Path,
    arguments: &[A],
    variable: Option<(&str, &str)>,
) -> Result<String, GitError> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_EDITOR", "true")
        .envs(variable)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| match error.kind() {
            ErrorKind::NotFound => GitError::NotInstalled,
            _ => GitError::Start(error),
        })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned());
    }
    // ssh ends its lines as a terminal of its own would.
    let said = String::from_utf8_lossy(&output.stderr).replace('\r', "");
    let said = said.trim().to_owned();
    let command = arguments
        .first()
        .map(|word| word.as_ref().to_string_lossy());
    Err(GitError::Refused {
        command: command.unwrap_or_default().into_owned(),
        said,
    })
}
