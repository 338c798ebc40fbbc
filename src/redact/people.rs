//! Whose names are withheld: everybody who was ever on the roster or wrote a commit.

use std::collections::BTreeSet;

use crate::judge::Judged;
use crate::policy::{OfficeChange, Version};
use crate::profile::Profile;
use crate::roster::Roster;

/// Words that point at persons.
#[derive(Debug, Default)]
pub struct People {
    /// Names and addresses of officers, in every version of the roster.
    officers: BTreeSet<String>,
    /// Their ids.
    ids: BTreeSet<String>,
    /// Names of authors and committers.
    authors: BTreeSet<String>,
    /// Addresses of authors and committers.
    addresses: BTreeSet<String>,
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
        for commit in &judged.history.commits {
            for person in [&commit.author, &commit.committer] {
                people.authors.insert(person.name.clone());
                people.addresses.insert(person.email.clone());
            }
        }
        let words = roles(judged);
        for names in [&mut people.officers, &mut people.ids, &mut people.authors] {
            names.retain(|name| !words.contains(&name.to_lowercase()));
        }
        people
    }

    fn roster(&mut self, roster: &Roster) {
        for officer in &roster.officers {
            self.ids.insert(officer.id.clone());
            self.officers.insert(officer.name.clone());
            self.officers.extend(officer.email.iter().cloned());
        }
    }

    /// Words to be hidden in what the office wrote for its readers: names of officers, and every address.
    pub fn in_office_texts(&self, profile: &Profile) -> Vec<&str> {
        self.chosen(profile, [&self.officers], [&self.addresses])
    }

    /// Words to be hidden in what was written in cases: ids and authors too.
    pub fn in_cases(&self, profile: &Profile) -> Vec<&str> {
        let officers = [&self.officers, &self.ids];
        self.chosen(profile, officers, [&self.authors, &self.addresses])
    }

    fn chosen<'a, const N: usize, const M: usize>(
        &self,
        profile: &Profile,
        officers: [&'a BTreeSet<String>; N],
        commits: [&'a BTreeSet<String>; M],
    ) -> Vec<&'a str> {
        let officers = officers.into_iter().filter(|_| !profile.officers);
        let commits = commits.into_iter().filter(|_| !profile.commits);
        officers
            .chain(commits)
            .flatten()
            .map(String::as_str)
            .collect()
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
