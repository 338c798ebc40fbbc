//! `schema`: the file has the keys it must have, of the right types, and no others.

use crate::finding::{Group, Rule, Severity};

/// Every key is known, every required key is there, every value is of its type.
pub static SCHEMA: Rule = Rule {
    name: "schema",
    group: Group::Form,
    severity: Some(Severity::Critical),
    proves: "Every key is known, every required key is there, every value has its type.",
};
