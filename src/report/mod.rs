//! Reports: findings as a terminal text, as JSON, or as SARIF.

mod json;
mod sarif;
mod text;

pub use json::{case_json, cases_json, json};
pub use sarif::sarif;
pub use text::{Counted, paragraph, reasons, summary, switched_off, text, unsent};
