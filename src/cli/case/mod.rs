//! `tertib case`: what staff do every day, each time one right commit, or nothing.
//!
//! What an option doesn't say is asked for where somebody sits at a terminal; elsewhere, and with `--yes`, it comes from
//! the SOP, the roster and the clock. The entry is shown, judged, saved, and what comes next is told. [`import`] alone writes
//! many: the log that an office kept before.

pub mod args;
mod ask;
mod cancel;
mod correct;
mod error;
mod finish;
mod import;
mod list;
mod new;
mod person;
mod send;
mod status;
mod step;
mod values;

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub use error::CaseError;

use self::args::CaseCommand;
use self::ask::Clock;
use super::{CommandError, Outcome};
use crate::judge::AsOf;
use crate::recording::Desk;
use crate::text::Catalog;

/// Runs one of the commands.
pub fn run(command: &CaseCommand, catalog: &Catalog) -> Result<Outcome, CommandError> {
    match command {
        CaseCommand::New(args) => new::run(args, catalog),
        CaseCommand::Step(args) => step::run(args, catalog),
        CaseCommand::Correct(args) => correct::run(args, catalog),
        CaseCommand::Cancel(args) => cancel::run(args, catalog),
        CaseCommand::Status(args) => status::run(args, catalog),
        CaseCommand::List(args) => list::run(args, catalog),
        CaseCommand::Import(args) => import::run(args, catalog),
        CaseCommand::Send(args) => send::run(args, catalog),
    }
}

/// Opens the site and its clock.
fn open(site: &Path, as_of: Option<Date>) -> Result<(Desk, Clock), CommandError> {
    let as_of = crate::cli::question::as_of(as_of)?;
    let desk = Desk::open(site, as_of).map_err(CaseError::from)?;
    let zone = desk.content.settings.zone.clone();
    // Whoever works as if on another day records on that day: today would lie after it.
    let now = match as_of {
        AsOf::Day(day) => on_day(day, Timestamp::now(), &zone),
        AsOf::Instant(at) => at,
    };
    let clock = Clock::new(zone, now);
    Ok((desk, clock))
}

/// An instant's time of day on another day; the instant itself where that day has no such time.
fn on_day(day: Date, now: Timestamp, zone: &TimeZone) -> Timestamp {
    let time = now.to_zoned_datetime(zone.clone()).time();
    let moved = zone.to_timestamp(day.to_datetime(time));
    moved.unwrap_or(now)
}
