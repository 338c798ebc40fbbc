//! Values of options: moments, outputs and the files behind them.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::ask::Clock;
use super::error::CaseError;
use crate::digest::sha256;
use crate::history::ATTACHMENT_LIMIT;
use crate::recording::{Attached, NewOutput, RecordError};
use crate::stamp::Moment;

/// Reads a moment that an option states.
pub fn moment(
    clock: &Clock,
    flag: &'static str,
    text: Option<&str>,
) -> Result<Option<Moment>, CaseError> {
    let Some(text) = text else {
        return Ok(None);
    };
    match clock.read(text) {
        Some(moment) => Ok(Some(moment)),
        None => Err(CaseError::Moment {
            flag,
            value: text.to_owned(),
        }),
    }
}

/// Reads `NAMA` or `NAMA=FILE`. A name that is one of the SOP's is taken whole, whatever signs it has.
pub fn output(text: &str, known: &[String]) -> Result<NewOutput, CaseError> {
    let plain = |name: &str| NewOutput {
        name: name.trim().to_owned(),
        file: None,
    };
    if known.iter().any(|name| name == text) {
        return Ok(plain(text));
    }
    let with_file = known.iter().find_map(|name| {
        Some((
            name.as_str(),
            text.strip_prefix(name.as_str())?.strip_prefix('=')?,
        ))
    });
    match with_file.or_else(|| text.split_once('=')) {
        None => Ok(plain(text)),
        Some((name, file)) => Ok(NewOutput {
            file: Some(attached(Path::new(file))?),
            ..plain(name)
        }),
    }
}

/// A path as it is typed where no shell reads it: `~/` is the home folder there too.
pub fn typed_path(text: &str) -> PathBuf {
    match (text.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    }
}

/// Reads a file that is to be attached; what lies behind a link is read, its size first.
pub fn attached(path: &Path) -> Result<Attached, RecordError> {
    let failed = |source| RecordError::File {
        path: path.to_owned(),
        source,
    };
    let file = File::open(path).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    let limit = u64::try_from(ATTACHMENT_LIMIT).unwrap_or(u64::MAX);
    if size > limit {
        return Err(RecordError::TooLarge {
            path: path.to_owned(),
            size,
        });
    }
    let mut bytes = Vec::new();
    file.take(limit).read_to_end(&mut bytes).map_err(failed)?;
    Ok(Attached {
        name: name(path)
            .ok_or_else(|| failed(std::io::Error::from(std::io::ErrorKind::InvalidFilename)))?,
        sha256: sha256(&bytes),
        bytes,
    })
}

/// The name under which a file is attached: its own, with signs that a file name can't have everywhere as `-`.
fn name(path: &Path) -> Option<String> {
    let own = PathBuf::from(path.file_name()?);
    let safe: String = own
        .to_string_lossy()
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            c if c.is_control() => '-',
            c => c,
        })
        .collect();
    let safe = safe.trim_matches(['.', ' ']).to_owned();
    (!safe.is_empty()).then_some(safe)
}
