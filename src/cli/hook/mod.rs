//! `tertib hook`: what git calls on its own, and putting it in place.

pub mod args;
mod error;
mod install;
mod publish;
mod receive;
mod staged;
mod told;

pub use error::HookCommandError;
pub use publish::turn;

use self::args::HookCommand;
use super::{CommandError, Outcome};
use crate::text::Catalog;

/// Runs one of the commands.
pub fn run(command: &HookCommand, catalog: &Catalog) -> Result<Outcome, CommandError> {
    match command {
        HookCommand::Install(args) => install::install(args, catalog),
        HookCommand::Remove(args) => install::remove(args, catalog),
        HookCommand::PreCommit(args) => staged::pre_commit(args, catalog),
        HookCommand::PrepareCommitMsg(args) => staged::prepare(args),
        HookCommand::CommitMsg(args) => staged::commit_msg(args, catalog),
        HookCommand::PreReceive(args) => receive::run(args, catalog),
        HookCommand::PostReceive(args) => publish::run(args, catalog),
    }
}
