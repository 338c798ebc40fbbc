//! Why a hook could not do its work.

use crate::finding::{Finding, Params};
use crate::hooks::HookError;
use crate::intake::UpdateError;
use crate::publishing::TurnError;
use crate::recording::RecordError;

/// Why a hook could not do its work. What git was about to do is refused then.
#[derive(Debug, thiserror::Error)]
pub enum HookCommandError {
    /// A script could not be written or removed.
    #[error(transparent)]
    Script(#[from] HookError),
    /// What is staged could not be judged.
    #[error(transparent)]
    Staged(#[from] RecordError),
    /// git told something that is not understood.
    #[error(transparent)]
    Update(#[from] UpdateError),
    /// It is not this publisher's turn.
    #[error(transparent)]
    Turn(#[from] TurnError),
    /// `HEAD` names no branch, so none is published.
    #[error("HEAD names no branch")]
    NoBranch,
}

impl HookCommandError {
    /// Key of its sentence and way out in the catalogue, and what fills the gaps; `None` for what has words elsewhere.
    pub fn message(&self) -> Option<(&'static str, Params)> {
        Some(match self {
            Self::Script(error) => error.message(),
            Self::Staged(error) => return error.message(),
            Self::Update(error) => {
                let line = crate::escape::visible(&error.0);
                ("kait-gagal-baris", Params::from([("nilai", line.into())]))
            }
            Self::Turn(TurnError::Long { path, seconds }) => {
                let mut params = Params::from([("nilai", path.display().to_string().into())]);
                params.insert("detik", i64::try_from(*seconds).unwrap_or(i64::MAX).into());
                ("kait-gagal-giliran", params)
            }
            Self::Turn(TurnError::File { path, source }) => {
                let mut params = Params::from([("nilai", path.display().to_string().into())]);
                params.insert("sebab", source.to_string().into());
                ("kait-gagal-file", params)
            }
            Self::NoBranch => ("kait-gagal-head", Params::new()),
        })
    }

    /// Findings that stand behind it.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Staged(error) => error.findings(),
            _ => &[],
        }
    }
}
