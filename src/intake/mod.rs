//! Intake: what the office's server takes when somebody pushes, and why not.
//!
//! 1. [`updates`] reads what git tells its hook: which references are to move, from where, to where;
//! 2. [`mod@judge`] judges each by what it brings, under the settings that stood before it;
//! 3. [`acknowledge`] knows which findings a commit's own message owns up to.
//!
//! A push that is refused changes nothing on the server: git throws its objects away.

pub mod acknowledge;
pub mod judge;
pub mod staged;
pub mod updates;

pub use judge::{Accepted, Push, Refusal, judge};
pub use updates::{Update, UpdateError, parse};
