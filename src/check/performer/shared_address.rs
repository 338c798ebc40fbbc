//! `shared-address`: whoever commits can be told from every other officer by their address.
//!
//! Beyond the contract's table. An address of a counter may be shared, and recording then goes by the lane; but of a commit
//! under such an address nobody can say later which of its officers made it, and `author-not-officer` proves less. So it is a
//! note. Officers one of whom had left before the other came may have the same address after each other. Addresses appear in
//! no finding: findings are published.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::check::Facts;
use crate::check::context::by_commit;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity, listed};
use crate::policy::Version;
use crate::roster::{Officer, Roster};
use crate::source::Place;

/// Several officers commit with one address at the same time.
pub static SHARED_ADDRESS: Rule = Rule {
    name: "shared-address",
    group: Group::Performer,
    severity: Some(Severity::Info),
    proves: "No two officers who serve at the same time commit with one address.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&SHARED_ADDRESS],
    messages: &["shared-address", "shared-address-past"],
    judge: Judge::Apart(judge),
};

/// Where the officers are listed.
const ROSTER: &str = "content/petugas.toml";

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let now = shared(facts.roster);
    let mut told: BTreeSet<Vec<String>> = BTreeSet::new();
    for change in &facts.policy.changes {
        let Some(Version::Roster(roster)) = &change.after else {
            continue;
        };
        let before = match &change.base {
            Some(Version::Roster(before)) => shared(before),
            _ => BTreeSet::new(),
        };
        for officers in shared(roster) {
            if !change.is_own() || before.contains(&officers) || !told.insert(officers.clone()) {
                continue;
            }
            let still = now.contains(&officers);
            let finding = finding(officers, still);
            findings.push(by_commit(finding, &change.commit, &facts.settings.zone));
        }
    }
}

fn finding(officers: Vec<String>, still: bool) -> Finding {
    let finding = Finding::new(&SHARED_ADDRESS).at(Place::of_file(ROSTER));
    let finding = match still {
        true => finding,
        false => finding.message("shared-address-past"),
    };
    let ids = officers.iter().map(String::as_str);
    finding.with("officer", listed(ids, officers.len()))
}

/// The officers of each address that several of them have at the same time.
fn shared(roster: &Roster) -> BTreeSet<Vec<String>> {
    let mut owners: BTreeMap<String, Vec<&Officer>> = BTreeMap::new();
    for officer in &roster.officers {
        let own: BTreeSet<String> = officer
            .email
            .iter()
            .map(|email| email.to_ascii_lowercase())
            .collect();
        for email in own {
            owners.entry(email).or_default().push(officer);
        }
    }
    let together = owners.values().map(|owners| meeting(owners));
    together.filter(|ids| !ids.is_empty()).collect()
}

/// Those of the officers who serve on some day on which another of them serves too. Who has no lane is there all the time.
fn meeting(officers: &[&Officer]) -> Vec<String> {
    let mut terms: Vec<(Date, Date, usize)> = Vec::new();
    for (at, officer) in officers.iter().enumerate() {
        let duties = officer.duties.iter().map(|duty| duty.term);
        let own = duties.map(|term| (term.since, term.until.unwrap_or(Date::MAX), at));
        let all = officer.duties.is_empty();
        terms.extend(own.chain(all.then_some((Date::MIN, Date::MAX, at))));
    }
    terms.sort_unstable();
    let mut met = BTreeSet::new();
    // By the first day, forwards: who is still there of those who came before; backwards: who comes while one is there.
    let (mut last, mut first) = (Nearest::default(), Nearest::default());
    for (since, until, at) in &terms {
        if last.other_than(*at).is_some_and(|until| until >= *since) {
            met.insert(*at);
        }
        last.take(*at, *until, |new, old| new > old);
    }
    for (since, until, at) in terms.iter().rev() {
        if first.other_than(*at).is_some_and(|since| since <= *until) {
            met.insert(*at);
        }
        first.take(*at, *since, |new, old| new < old);
    }
    let ids = met.into_iter().filter_map(|at| officers.get(at));
    ids.map(|officer| officer.id.clone()).collect()
}

/// The nearest days of two different officers.
#[derive(Default)]
struct Nearest {
    best: Option<(usize, Date)>,
    second: Option<(usize, Date)>,
}

impl Nearest {
    fn other_than(&self, officer: usize) -> Option<Date> {
        let both = self.best.iter().chain(&self.second);
        let mut others = both.filter(|(own, _)| *own != officer);
        others.next().map(|(_, day)| *day)
    }

    fn take(&mut self, officer: usize, day: Date, nearer: impl Fn(Date, Date) -> bool) {
        let beats = |place: &Option<(usize, Date)>| place.is_none_or(|(_, old)| nearer(day, old));
        if beats(&self.best) {
            if self.best.is_some_and(|(own, _)| own != officer) {
                self.second = self.best;
            }
            self.best = Some((officer, day));
        } else if self.best.is_some_and(|(own, _)| own != officer) && beats(&self.second) {
            self.second = Some((officer, day));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{changed, procedure, version, world};

    const PATH: &str = "content/petugas.toml";

    fn officer(id: &str, email: &str, term: &str) -> String {
        let duty = match term {
            "" => String::new(),
            term => format!("pelaksana = [{{ id = \"loket\", {term} }}]\n"),
        };
        format!("[[petugas]]\nid = \"{id}\"\nnama = \"A\"\nemail = [\"{email}\"]\n{duty}")
    }

    fn said(before: &str, after: &str) -> Vec<String> {
        let policy = changed(
            PATH,
            version(PATH, before),
            version(PATH, after),
            "2025-05-02",
        );
        // The roster of the day is the world's own, which has loket-01 and loket-02.
        let world = world(procedure()).policy(policy);
        world.only("shared-address")
    }

    #[test]
    fn an_address_of_ones_own_is_accepted() {
        let one = officer("a", "a@contoh.go.id", "sejak = 2025-01-01");
        let other = officer("b", "b@contoh.go.id", "sejak = 2025-01-01");
        assert_eq!(said(&one, &format!("{one}{other}")), [""; 0]);
    }

    #[test]
    fn one_after_the_other_is_accepted() {
        let one = officer(
            "a",
            "a@contoh.go.id",
            "sejak = 2025-01-01, sampai = 2025-03-31",
        );
        let after = officer("b", "a@contoh.go.id", "sejak = 2025-04-01");
        assert_eq!(said(&one, &format!("{one}{after}")), [""; 0]);
        let sooner = officer("b", "a@contoh.go.id", "sejak = 2025-03-31");
        assert_eq!(said(&one, &format!("{one}{sooner}")).len(), 1);
        let always = officer("b", "a@contoh.go.id", "");
        assert_eq!(said(&one, &format!("{one}{always}")).len(), 1);
    }

    #[test]
    fn two_at_the_same_time_are_told_once_with_the_commit() {
        let one = officer("a", "loket@contoh.go.id", "sejak = 2025-01-01");
        let other = officer("b", "Loket@contoh.go.id", "sejak = 2025-01-01");
        let both = format!("{one}{other}");
        assert_eq!(
            said(&one, &both),
            [
                "shared-address 1:1 Sejak commit bbbbbbbbbb (2 Mei 2025) a, b pernah memakai alamat surel yang sama pada masa \
                 yang sama. Siapa di antaranya yang membuat commit dengan alamat itu tidak dapat dibedakan."
            ]
        );
        assert_eq!(said(&both, &both), [""; 0], "as before");
        let roster = [("a", "loket"), ("b", "loket")].map(|(id, lane)| {
            let mut officer = crate::check::testing::officer(id, lane);
            officer.email = vec!["loket@contoh.go.id".to_owned()];
            officer
        });
        let [a, b] = roster;
        let policy = changed(
            PATH,
            version(PATH, &one),
            version(PATH, &both),
            "2025-05-02",
        );
        let world = world(procedure()).officer(a).officer(b).policy(policy);
        assert_eq!(
            world.only("shared-address"),
            [
                "shared-address 1:1 Sejak commit bbbbbbbbbb (2 Mei 2025) a, b memakai alamat surel yang sama pada masa yang sama. Siapa di antaranya yang membuat commit dengan alamat itu tidak dapat dibedakan."
            ]
        );
    }

    #[test]
    fn of_many_only_those_who_meet_are_named() {
        let one = |id, term| officer(id, "loket@contoh.go.id", term);
        let texts = [
            one("a", "sejak = 2025-01-01, sampai = 2025-01-31"),
            one("b", "sejak = 2025-02-01, sampai = 2025-06-30"),
            one("c", "sejak = 2025-03-01, sampai = 2025-03-31"),
            one("d", "sejak = 2025-05-01, sampai = 2025-05-31"),
            one("e", "sejak = 2025-07-01"),
        ];
        let told = said("", &texts.concat());
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains(") b, c, d pernah"), "{told:?}");
    }
}
