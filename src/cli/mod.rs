//! The command line: what was asked for, done in order, with an exit code.
//!
//! 0: done, nothing to complain of. 1: `check` found something at or above `--fail-on`, or `verify` a difference. 2: the
//! command could not be done.

mod anchor;
mod args;
mod build;
mod case;
mod check;
mod error;
mod hook;
mod progress;
mod question;
mod rules;
mod schema;
mod serve;
mod shell;
mod start;
mod theme;
mod usage;
mod values;
mod verify;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

pub use args::command;
use args::{Args, Command};
pub use case::CaseError;
pub use error::CommandError;
pub use hook::HookCommandError;

use crate::settings::Language;
use crate::text::Catalog;

/// How a command that did not fail ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to complain of.
    Clean,
    /// Findings at or above the chosen severity, or a published folder that is not as it was made.
    Findings,
    /// What was asked can't be decided here, and has been said.
    Undecided,
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let parsed = Args::try_parse();
    let language = parsed
        .as_ref()
        .map_or_else(|_| language_asked(), |args| args.language.into());
    let catalog = match Catalog::built_in(language) {
        Ok(catalog) => catalog,
        Err(error) => return fail(&error.to_string()),
    };
    match parsed {
        Ok(args) => finish(run(&args.command, &catalog), &catalog),
        Err(shown) if !shown.use_stderr() => finish(
            print(&shown.render().ansi().to_string()).map(|()| Outcome::Clean),
            &catalog,
        ),
        Err(error) => fail(&usage::message(&error, &catalog)),
    }
}

fn run(command: &Command, catalog: &Catalog) -> Result<Outcome, CommandError> {
    match command {
        Command::Case(command) => case::run(command, catalog),
        Command::Hook(command) => hook::run(command, catalog),
        Command::Check(options) => check::run(options, catalog),
        Command::Anchor(options) => anchor::run(options),
        Command::Verify(options) => verify::run(options, catalog),
        Command::Build(options) => build::run(options, catalog),
        Command::Serve(options) => serve::run(options, catalog),
        Command::Schema(options) => schema::run(options, catalog),
        Command::Completions(options) => shell::completions(options),
        Command::Man(options) => shell::man(options),
        Command::Rules(options) => rules::run(options, catalog),
        Command::Theme(options) => theme::run(options, catalog),
        Command::Init(options) => start::init(options, catalog),
        Command::Demo(options) => start::demo(options, catalog),
    }
}

fn finish(outcome: Result<Outcome, CommandError>, catalog: &Catalog) -> ExitCode {
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Undecided) => ExitCode::from(2),
        Err(error) => fail(&error.message(catalog)),
    }
}

/// The language asked for on a command line that could not be understood as a whole.
fn language_asked() -> Language {
    let mut words = std::env::args().skip_while(|word| !word.starts_with("--language"));
    let english = match words.next().as_deref() {
        Some("--language=en") => true,
        Some("--language") => words.next().as_deref() == Some("en"),
        _ => false,
    };
    if english { Language::En } else { Language::Id }
}

fn fail(message: &str) -> ExitCode {
    // When even the error stream is closed, the exit code still tells.
    let _ = writeln!(anstream::stderr(), "{}", message.trim_end());
    ExitCode::from(2)
}

/// Writes to standard output, colours removed where it is no terminal. A reader that stops reading, as `head` does, is no
/// failure and changes no exit code.
fn print(text: &str) -> Result<(), CommandError> {
    let out = io::stdout();
    let written = match anstream::AutoStream::choice(&out) {
        // Without colours it is written at once, and not piece by piece between them.
        anstream::ColorChoice::Never => {
            let plain = anstream::adapter::strip_str(text).to_string();
            out.lock().write_all(plain.as_bytes())
        }
        _ => anstream::stdout().lock().write_all(text.as_bytes()),
    };
    match written.and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
