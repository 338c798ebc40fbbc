//! Recording: what staff add to the record, each time one entry and one commit.
//!
//! 1. [`desk`] is the site as someone about to record sees it: the case, its SOP, who commits;
//! 2. [`entry`] is what is to be recorded, and its TOML; [`mod@append`] puts it under what stands, of which no byte changes;
//! 3. [`mod@propose`] judges the commit in memory before anything is written;
//! 4. [`mod@save`] writes the files and commits them with git; [`send`] takes them to the office's server.
//!
//! The git program itself makes the commits, so that the person's own settings hold: name, signature, hooks.

pub mod append;
pub mod desk;
pub mod entry;
mod error;
pub mod git;
pub mod message;
pub mod propose;
pub mod save;
pub mod send;

pub use append::append;
pub use desk::{Desk, Standing, is_number};
pub use entry::{
    Attached, Entry, NewCase, NewCorrection, NewOutput, NewStep, NewWithdrawal, Patch,
};
pub use error::RecordError;
pub use propose::{Draft, propose};
pub use save::save;
