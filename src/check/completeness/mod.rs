//! Completeness: nothing that the SOP asks for is missing, and the attachments are what the record says.

pub mod attachment_mismatch;
pub mod attachment_missing;
pub mod attachment_path;
pub(in crate::check) mod evidence;
pub mod missing_output;
pub mod missing_requirement;
mod naming;
mod quality;

pub use evidence::TOLD_OF_STEP;
