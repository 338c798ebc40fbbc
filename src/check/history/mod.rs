//! Rules of history: the record grew one entry at a time and nothing in it was ever rewritten.
//!
//! Every change along every parent is judged, not the two ends: `lineage` says which changes are judged against what,
//! `growth` what a change did to the values, and the rules speak of it.

pub mod broken;
pub mod case_deleted;
pub mod case_renamed;
pub mod changed_without_step;
pub mod commit_date;
pub mod evil_merge;
pub mod folder;
mod growth;
pub mod incomplete;
pub(in crate::check) mod lineage;
pub mod many_cases;
pub mod many_steps;
pub mod office_file;
pub mod rewritten;
pub mod step_changed;
pub mod step_removed;
mod touched;
pub mod uncommitted;
mod undo;
pub mod unsafe_entry;
pub mod unsafe_header;

pub use case_deleted::CASE_DELETED;
pub use case_renamed::CASE_RENAMED;
pub use changed_without_step::CHANGED_WITHOUT_STEP;
pub use commit_date::{COMMIT_DATE_FUTURE, COMMIT_DATE_REVERSED};
pub use evil_merge::EVIL_MERGE;
pub use incomplete::HISTORY_INCOMPLETE;
pub use many_cases::MANY_CASES_IN_COMMIT;
pub use many_steps::MANY_STEPS_IN_COMMIT;
pub use office_file::OFFICE_FILE_IN_COMMIT;
pub use rewritten::HISTORY_REWRITTEN;
pub use step_changed::STEP_CHANGED;
pub(in crate::check) use step_changed::number;
pub use step_removed::STEP_REMOVED;
pub use uncommitted::UNCOMMITTED;
pub use unsafe_entry::UNSAFE_ENTRY;
