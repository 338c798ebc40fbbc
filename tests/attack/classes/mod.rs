//! The catalogue of attacks.

mod calendar;
mod commits;
mod documents;
mod entries;
mod folder;
mod forms;
mod merges;
mod names;
mod office;
mod policy;
mod record;
mod settings;
mod signatures;

use crate::attack::{Attack, Class};
use crate::run::Classes;

/// Every class that changes what is recorded.
pub fn all() -> Classes {
    let lists = [
        record::CLASSES,
        merges::CLASSES,
        names::CLASSES,
        commits::CLASSES,
        entries::CLASSES,
        documents::CLASSES,
        forms::CLASSES,
        policy::CLASSES,
        calendar::CLASSES,
        office::CLASSES,
        folder::CLASSES,
        settings::CLASSES,
    ];
    Classes {
        classes: lists.into_iter().flat_map(named).collect(),
        office: Some,
    }
}

/// Classes in an office that asks for signatures.
pub fn of_signatures() -> Classes {
    Classes {
        classes: named(signatures::CLASSES).collect(),
        office: signatures::signed,
    }
}

fn named(list: &'static [Named]) -> impl Iterator<Item = Class> {
    list.iter().map(|(name, apply)| Class {
        name,
        apply: *apply,
    })
}

/// A name and what it does.
pub type Named = (&'static str, fn(&mut Attack) -> Option<()>);
