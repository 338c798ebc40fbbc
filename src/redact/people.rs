//! Whose names are withheld: everybody who was ever on the roster or wrote a commit.

use std::collections::BTreeSet;

use super::names::forms;
use super::pattern::{Parted, Pattern};
use crate::judge::Judged;
use crate::policy::{OfficeChange, Version};
use crate::profile::Profile;
use crate::roster::Roster;

/// Words that point at persons.
#[derive(Debug, Default)]
pub struct People {
    /// Officers, in every version of the roster.
    officers: Words,
    /// Authors and committers.
    authors: Words,
}

#[derive(Debug, Default)]
struct Words {
    names: BTreeSet<String>,
    /// Ids of officers; addresses.
    keys: BTreeSet<String>,
}

impl People {
    /// Everybody in the history.
    pub fn of(judged: &Judged) -> Self {
        let mut people = Self::default();
        people.roster(&judged.content.roster);
        for change in &judged.policy.changes {
            for version in versions(change) {
                if let Version::Roster(roster) = version {
                    people.roster(roster);
                }
            }
        }
        let authors = &mut people.authors;
        for commit in &judged.history.commits {
            for person in [&commit.author, &commit.committer] {
                if !authors.names.contains(&person.name) {
                    authors.names.extend(forms(&person.name));
                }
                if !authors.keys.contains(&person.email) {
                    authors.keys.insert(person.email.clone());
                }
            }
        }
        let roles = roles(judged);
        for words in [&mut people.officers, &mut people.authors] {
            for words in [&mut words.names, &mut words.keys] {
                words.retain(|word| !roles.contains(&word.to_lowercase()));
            }
        }
        people
    }

    fn roster(&mut self, roster: &Roster) {
        for officer in &roster.officers {
            self.officers.names.extend(forms(&officer.name));
            self.officers.keys.insert(officer.id.clone());
            self.officers.keys.extend(officer.email.iter().cloned());
        }
    }

    /// What a profile hides of them in every text, whoever wrote it.
    pub fn patterns(&self, profile: &Profile) -> Vec<Pattern> {
        let hidden = [
            (&self.officers, profile.officers),
            (&self.authors, profile.commits),
        ];
        let hidden = hidden.into_iter().filter(|(_, shown)| !shown);
        let patterns = hidden.flat_map(|(words, _)| {
            let names = words
                .names
                .iter()
                .map(|name| Pattern::new(name, Parted::Loosely));
            let keys = words
                .keys
                .iter()
                .map(|key| Pattern::new(key, Parted::Tightly));
            names.chain(keys)
        });
        patterns.collect()
    }
}

fn versions(change: &OfficeChange) -> impl Iterator<Item = &Version> {
    [&change.before, &change.base, &change.after]
        .into_iter()
        .flatten()
}

/// Lanes and offices, in lower case: a name that is one of these names nobody.
fn roles(judged: &Judged) -> BTreeSet<String> {
    let sops = judged.content.sops.iter();
    let sops = sops.filter_map(|file| file.sop.as_deref());
    let words = sops.flat_map(|sop| {
        let lanes = sop.lanes.iter().flat_map(|lane| [&lane.id, &lane.name]);
        lanes.chain(&sop.identity.office)
    });
    words.map(|word| word.to_lowercase()).collect()
}
