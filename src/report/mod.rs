//! Reports: findings as a terminal text or as JSON.

mod json;
mod text;

pub use json::json;
pub use text::{Counted, summary, text};
