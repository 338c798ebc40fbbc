//! Rules of form: the file can be read, stands where it belongs, and names things that exist.

pub mod duplicate_case;
pub mod path_layout;
pub mod reading;
pub mod stray;
pub mod unknown_activity;
pub mod unknown_sop;

pub use reading::{SCHEMA, SYNTAX};
