//! What a rule is: a name, a group, a default severity, and the sentence that says what it proves.

use serde::Serialize;

/// How grave a finding is. Ordered: later is graver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing is wrong with the record.
    #[serde(rename = "informasi")]
    Info,
    /// A small lapse.
    #[serde(rename = "rendah")]
    Low,
    /// A lapse that the office should answer for.
    #[serde(rename = "sedang")]
    Medium,
    /// The procedure was not followed.
    #[serde(rename = "tinggi")]
    High,
    /// The record itself can't be relied on.
    #[serde(rename = "kritis")]
    Critical,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 5] = [
        Self::Critical,
        Self::High,
        Self::Medium,
        Self::Low,
        Self::Info,
    ];

    /// The word that files, JSON and pages use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "informasi",
            Self::Low => "rendah",
            Self::Medium => "sedang",
            Self::High => "tinggi",
            Self::Critical => "kritis",
        }
    }

    /// Reads the word back.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }
}

/// The groups of the contract's rule table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// The file can be read and names things that exist.
    Form,
    /// The activities follow the SOP's flow.
    Order,
    /// The dates are possible and within the limits.
    Time,
    /// The right officer did it.
    Performer,
    /// Nothing that the SOP asks for is missing.
    Completeness,
    /// The record grew one entry at a time and was never rewritten.
    History,
    /// The SOP itself works and was not changed after approval, and calendar and roster were not changed in retrospect.
    Sop,
}

impl Group {
    /// All of them, in the order of the contract.
    pub const ALL: [Self; 7] = [
        Self::Form,
        Self::Order,
        Self::Time,
        Self::Performer,
        Self::Completeness,
        Self::History,
        Self::Sop,
    ];

    /// The word that JSON uses and the key of its title in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Order => "order",
            Self::Time => "time",
            Self::Performer => "performer",
            Self::Completeness => "completeness",
            Self::History => "history",
            Self::Sop => "sop",
        }
    }
}

/// One rule of the catalogue.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name in settings, JSON and pages.
    pub name: &'static str,
    /// Its group.
    pub group: Group,
    /// Severity when `tertib.toml` says nothing; `None` is off.
    pub severity: Option<Severity>,
    /// What a record without this finding is known to satisfy.
    pub proves: &'static str,
}
