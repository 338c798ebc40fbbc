//! The working tree: edits that are in no commit yet, which are reported and never judged.

/// A file under `cases/` that differs from the chosen commit or is not in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Uncommitted {
    /// Path relative to the site's root.
    pub path: String,
    /// Number of the case it belongs to, where that can be told.
    pub case: Option<String>,
}
