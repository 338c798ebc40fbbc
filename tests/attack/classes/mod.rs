//! The catalogue of attacks.

mod commits;
mod documents;
mod entries;
mod forms;
mod merges;
mod names;
mod policy;
mod record;

use crate::attack::{Attack, Class};

/// Every class that changes what is recorded.
pub fn all() -> Vec<Class> {
    [
        record::CLASSES,
        merges::CLASSES,
        names::CLASSES,
        commits::CLASSES,
        entries::CLASSES,
        documents::CLASSES,
        forms::CLASSES,
        policy::CLASSES,
    ]
    .into_iter()
    .flatten()
    .map(|(name, apply)| Class {
        name,
        apply: *apply,
    })
    .collect()
}

/// A name and what it does.
pub type Named = (&'static str, fn(&mut Attack) -> Option<()>);
