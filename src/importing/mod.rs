//! Importing: a log that the office kept elsewhere comes in as cases, one commit per step.
//!
//! 1. [`map`] says which column means what, [`pattern`] fills values from columns, [`when`] reads times as people write them;
//! 2. [`table`] reads the file into rows, of which each keeps its line;
//! 3. [`row`] makes a step of a row, or says why it can't;
//! 4. [`plan`] puts the rows of a case together and passes over what an earlier run recorded;
//! 5. [`mod@run`] judges the steps in memory, commits those that can be taken, batch by batch, and tells the fate of every row.
//!
//! A case comes in whole or not at all: a row that can't be taken holds back the other rows of its case, because a step put
//! in later could not stand where it belongs. Every step carries the name of the log and the key of its row, so that a run
//! that was cut off goes on where it stopped, and everybody sees that it was recorded afterwards.

mod error;
mod fate;
pub mod map;
pub mod pattern;
pub mod plan;
pub mod row;
pub mod run;
pub mod table;
pub mod when;

pub use error::ImportError;
pub use fate::{Fate, Outcome, Reason, RowFate};
pub use map::ImportMap;
pub use run::{Report, Request, run};
