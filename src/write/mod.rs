//! Writing: a set of files becomes the published folder in one move, or the old folder stays.

use std::collections::BTreeMap;

/// The files of a site: path relative to the site's root, with `/`, and content.
pub type Files = BTreeMap<String, Vec<u8>>;
