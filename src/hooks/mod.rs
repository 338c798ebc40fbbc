//! git's hooks: the small scripts by which git calls tertib.
//!
//! A script that somebody else wrote is never overwritten: it stops the installation, or is kept beside ours and called
//! first.

mod install;
mod script;

pub use install::{HookError, Installed, Kept, Removed, install, remove};
pub use script::{Hook, Script};
