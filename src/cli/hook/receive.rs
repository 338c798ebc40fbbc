//! `tertib hook pre-receive`: a push is taken or refused.

use std::io::Read;
use std::path::PathBuf;

use super::args::ReceiveArgs;
use super::error::HookCommandError;
use super::told;
use crate::cli::question::as_of;
use crate::cli::{CommandError, Outcome, print};
use crate::history::Repository;
use crate::intake::{Push, judge, parse};
use crate::judge::JudgeError;
use crate::text::Catalog;

/// Where git keeps what is being pushed until this command has spoken.
const QUARANTINE: &str = "GIT_QUARANTINE_PATH";

/// Longest list of references that is read, in bytes.
const LIMIT: u64 = 16 * 1024 * 1024;

/// Runs the command.
pub fn run(args: &ReceiveArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let mut input = String::new();
    std::io::stdin().take(LIMIT).read_to_string(&mut input)?;
    let updates = parse(&input).map_err(HookCommandError::from)?;
    let repository = open(args)?;
    let published = repository.head_branch().map_err(JudgeError::from)?;
    let push = Push {
        published: published.ok_or(HookCommandError::NoBranch)?,
        updates,
        as_of: as_of(args.as_of)?,
    };
    match judge(&repository, &push)? {
        Ok(accepted) => {
            print(&told::accepted(&accepted, catalog))?;
            Ok(Outcome::Clean)
        }
        Err(refusals) => {
            print(&told::refused(&refusals, catalog))?;
            Ok(Outcome::Findings)
        }
    }
}

fn open(args: &ReceiveArgs) -> Result<Repository, JudgeError> {
    Ok(match std::env::var_os(QUARANTINE) {
        Some(folder) => Repository::open_receiving(&args.site, &PathBuf::from(folder))?,
        None => Repository::open(&args.site)?,
    })
}
