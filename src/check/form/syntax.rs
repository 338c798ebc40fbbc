//! `syntax`: the file is text and TOML.

use crate::finding::{Group, Rule, Severity};

/// The file can be read as UTF-8 text and TOML, within the size limit.
pub static SYNTAX: Rule = Rule {
    name: "syntax",
    group: Group::Form,
    severity: Some(Severity::Critical),
    proves: "The file is UTF-8 text in TOML, within the size limit.",
};
