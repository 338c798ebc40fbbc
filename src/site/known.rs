//! Keys that views hold as words of the program, read back from what was kept: only words that it knows are read.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::line::{STATES, TIMELINESS};
use crate::check::rules;
use crate::finding::Severity;

/// A word of the program that is a key.
pub type Key = &'static str;

/// The program's own word for this one.
fn known(word: &str) -> Option<Key> {
    static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
        let rules = rules()
            .iter()
            .flat_map(|rule| [rule.name, rule.group.name()]);
        let severities = Severity::ALL.iter().map(|severity| severity.name());
        rules
            .chain(severities)
            .chain(STATES)
            .chain(TIMELINESS)
            .collect()
    });
    WORDS.get(word).copied()
}

/// A key.
pub(super) fn key<'de, D: Deserializer<'de>>(from: D) -> Result<Key, D::Error> {
    let word = <&str>::deserialize(from)?;
    known(word).ok_or_else(|| D::Error::custom("no key of this program"))
}

/// A key, or none.
pub(super) fn key_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Key>, D::Error> {
    let word = <Option<&str>>::deserialize(from)?;
    let known = |word| known(word).ok_or_else(|| D::Error::custom("no key of this program"));
    word.map(known).transpose()
}
