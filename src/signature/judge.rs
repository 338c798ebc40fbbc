//! Whose key it is, and whether it may speak for the commit.

use jiff::civil::Date;

use super::keyring::{Holder, Keyring, fingerprint};
use super::seal::Sealed;
use super::{Role, Standing};
use crate::roster::Officer;

/// What of a commit its signature is held against.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// The author's address.
    pub author: &'a str,
    /// The committer's address.
    pub committer: &'a str,
    /// The committer's day, in the site's zone.
    pub day: Date,
    /// The latest day among the commit and those it stands on, not before `day`: no commit is older than what it builds
    /// on, whatever date it bears.
    pub reached: Date,
}

/// Judges a sound signature by the rosters that stood in the commit's parents; each of them must agree. `now` is the
/// roster at the chosen revision, which can only take trust away: a key that turns out to be stolen is revoked from a day
/// in the past.
pub fn judge(sealed: &Sealed, claim: Claim<'_>, before: &[&Keyring], now: &Keyring) -> Standing {
    let Some((first, others)) = before.split_first() else {
        return Standing::NoRoster { first: false };
    };
    let good = judge_by(sealed, claim, first, now);
    let worse = others
        .iter()
        .map(|keyring| judge_by(sealed, claim, keyring, now))
        .find(|standing| !matches!(standing, Standing::Good { .. }));
    match good {
        Standing::Good { .. } => worse.unwrap_or(good),
        bad => bad,
    }
}

fn judge_by(sealed: &Sealed, claim: Claim<'_>, keyring: &Keyring, now: &Keyring) -> Standing {
    let holders = keyring.holders(&sealed.key);
    let Some(any) = holders.first() else {
        return Standing::Stranger {
            fingerprint: fingerprint(&sealed.key),
        };
    };
    let revoked = [keyring.revoked(&sealed.key), now.revoked(&sealed.key)];
    if let Some(day) = revoked.into_iter().flatten().min()
        && day <= claim.reached
    {
        return Standing::Revoked {
            officer: keyring.id(any.officer),
            day,
        };
    }
    let in_force =
        |holder: &&Holder| holder.term.contains(claim.day) && holder.term.contains(claim.reached);
    let mut usable = holders.iter().filter(in_force).peekable();
    let Some(speaker) = usable.peek().map(|holder| holder.officer) else {
        return Standing::OutOfTerm {
            officer: keyring.id(any.officer),
            since: any.term.since,
            until: any.term.until,
        };
    };
    match usable.find(|holder| stranger_to(keyring, holder, claim).is_none()) {
        Some(holder) => Standing::Good {
            officer: keyring.id(holder.officer),
        },
        None => mismatch(keyring, speaker, claim),
    }
}

/// Who of the commit is not the key's officer.
fn stranger_to(keyring: &Keyring, holder: &Holder, claim: Claim<'_>) -> Option<Role> {
    let officer = keyring.roster.officers.get(holder.officer);
    role_of_other(officer, claim)
}

fn role_of_other(officer: Option<&Officer>, claim: Claim<'_>) -> Option<Role> {
    let owns = |address: &str| {
        officer.is_some_and(|officer| {
            officer
                .email
                .iter()
                .any(|e| e.eq_ignore_ascii_case(address))
        })
    };
    if !owns(claim.author) {
        Some(Role::Author)
    } else if !owns(claim.committer) {
        Some(Role::Committer)
    } else {
        None
    }
}

fn mismatch(keyring: &Keyring, speaker: usize, claim: Claim<'_>) -> Standing {
    let officer = keyring.roster.officers.get(speaker);
    let role = role_of_other(officer, claim).unwrap_or(Role::Author);
    let address = match role {
        Role::Author => claim.author,
        Role::Committer => claim.committer,
    };
    Standing::Mismatch {
        officer: keyring.id(speaker),
        role,
        named: keyring
            .roster
            .by_email(address)
            .map(|officer| officer.id.clone()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::roster::{Roster, SigningKey, Term};
    use crate::signature::testing::{ed25519, line};

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// One entry of a roster: officer (address `<id>@x`), seed of the key, from, until, revoked.
    type Entry<'a> = (&'a str, u8, &'a str, Option<&'a str>, Option<&'a str>);

    fn keyring(entries: &[Entry<'_>]) -> Keyring {
        let officers = entries
            .iter()
            .map(|(id, seed, since, until, revoked)| Officer {
                id: (*id).to_owned(),
                name: String::new(),
                email: vec![format!("{id}@x")],
                duties: Vec::new(),
                recorder: false,
                keys: vec![SigningKey {
                    ssh: line(&ed25519(*seed)),
                    term: Term {
                        since: day(since),
                        until: until.map(day),
                    },
                    revoked: revoked.map(day),
                }],
            });
        Keyring::of(Roster::new(officers.collect()))
    }

    fn sealed(seed: u8) -> Sealed {
        Sealed {
            key: ed25519(seed).public_key().key_data().clone(),
        }
    }

    fn by(author: &'static str, committer: &'static str) -> Claim<'static> {
        Claim {
            author,
            committer,
            day: day("2025-06-01"),
            reached: day("2025-06-01"),
        }
    }

    fn on(date: &str, reached: &str) -> Claim<'static> {
        Claim {
            day: day(date),
            reached: day(reached),
            ..by("a@x", "a@x")
        }
    }

    const A: Entry<'_> = ("a", 1, "2025-01-01", None, None);
    const B: Entry<'_> = ("b", 2, "2025-01-01", None, None);

    fn good(officer: &str) -> Standing {
        Standing::Good {
            officer: officer.to_owned(),
        }
    }

    fn word(standing: &Standing) -> &'static str {
        match standing {
            Standing::Good { .. } => "good",
            Standing::Revoked { .. } => "revoked",
            Standing::OutOfTerm { .. } => "term",
            Standing::Mismatch { .. } => "mismatch",
            Standing::Stranger { .. } => "stranger",
            Standing::NoRoster { .. } => "no roster",
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_officer_is_author_and_committer_in_any_case_of_letters() {
        let ring = keyring(&[A, B]);
        let said = |claim| judge(&sealed(1), claim, &[&ring], &ring);
        assert_eq!(said(by("A@X", "a@x")), good("a"));
        let mismatch = |role, named: Option<&str>| Standing::Mismatch {
            officer: "a".to_owned(),
            role,
            named: named.map(str::to_owned),
        };
        assert_eq!(said(by("b@x", "a@x")), mismatch(Role::Author, Some("b")));
        assert_eq!(said(by("a@x", "b@x")), mismatch(Role::Committer, Some("b")));
        assert_eq!(said(by("a@x", "c@x")), mismatch(Role::Committer, None));
    }

    #[test]
    fn a_key_counts_from_its_first_to_its_last_day_and_not_once_revoked() {
        let ring = keyring(&[("a", 1, "2025-02-01", Some("2025-05-31"), Some("2025-04-01"))]);
        let said = |date, reached| word(&judge(&sealed(1), on(date, reached), &[&ring], &ring));
        assert_eq!(said("2025-01-31", "2025-01-31"), "term");
        assert_eq!(said("2025-02-01", "2025-02-01"), "good");
        assert_eq!(said("2025-03-31", "2025-03-31"), "good");
        assert_eq!(said("2025-04-01", "2025-04-01"), "revoked");
        let ring = keyring(&[("a", 1, "2025-02-01", Some("2025-05-31"), None)]);
        let said = |date, reached| word(&judge(&sealed(1), on(date, reached), &[&ring], &ring));
        assert_eq!(said("2025-05-31", "2025-05-31"), "good");
        assert_eq!(said("2025-06-01", "2025-06-01"), "term");
    }

    #[test]
    fn an_old_date_on_a_new_commit_does_not_bring_a_key_back() {
        let ring = keyring(&[("a", 1, "2025-02-01", Some("2025-05-31"), None)]);
        let late = judge(&sealed(1), on("2025-05-01", "2025-06-02"), &[&ring], &ring);
        assert_eq!(word(&late), "term");
        let ring = keyring(&[("a", 1, "2025-02-01", None, Some("2025-06-01"))]);
        let late = judge(&sealed(1), on("2025-05-01", "2025-06-01"), &[&ring], &ring);
        assert_eq!(word(&late), "revoked");
        // Nor does an ancestor's date make a key of the future usable on the day it bears.
        let ring = keyring(&[("a", 1, "2025-05-15", None, None)]);
        let early = judge(&sealed(1), on("2025-05-01", "2025-06-01"), &[&ring], &ring);
        assert_eq!(word(&early), "term");
    }

    #[test]
    fn a_key_revoked_later_from_a_day_in_the_past_is_not_trusted() {
        let before = keyring(&[A]);
        let now = keyring(&[("a", 1, "2025-01-01", None, Some("2025-05-20"))]);
        let said = |date| word(&judge(&sealed(1), on(date, date), &[&before], &now));
        assert_eq!(said("2025-05-19"), "good");
        assert_eq!(said("2025-05-20"), "revoked");
    }

    #[test]
    fn a_key_is_known_only_by_the_roster_before() {
        let (before, now) = (keyring(&[A]), keyring(&[A, B]));
        let said = judge(&sealed(2), by("b@x", "b@x"), &[&before], &now);
        assert_eq!(word(&said), "stranger");
        let said = judge(&sealed(1), by("a@x", "a@x"), &[], &now);
        assert_eq!(said, Standing::NoRoster { first: false });
    }

    #[test]
    fn in_a_merge_every_parent_must_know_the_key() {
        let (one, both) = (keyring(&[A]), keyring(&[A, B]));
        let said =
            |rings: &[&Keyring], seed, who| word(&judge(&sealed(seed), by(who, who), rings, &both));
        assert_eq!(said(&[&one, &both], 1, "a@x"), "good");
        assert_eq!(said(&[&one, &both], 2, "b@x"), "stranger");
        assert_eq!(said(&[&both, &one], 2, "b@x"), "stranger");
    }

    #[test]
    fn a_key_listed_for_two_officers_speaks_for_each() {
        let ring = keyring(&[A, ("b", 1, "2025-01-01", None, None)]);
        assert_eq!(
            judge(&sealed(1), by("b@x", "b@x"), &[&ring], &ring),
            good("b")
        );
        assert_eq!(
            judge(&sealed(1), by("a@x", "a@x"), &[&ring], &ring),
            good("a")
        );
        let mixed = judge(&sealed(1), by("a@x", "b@x"), &[&ring], &ring);
        assert_eq!(word(&mixed), "mismatch");
    }
}
