//! `bad-signature`: a signature that is there fits its commit, and was made with an officer's key that was in force.

use super::{Question, each};
use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::signature::{Fault, Foreign, Standing};

/// A signature is wrong, or can't be relied on.
pub static BAD_SIGNATURE: Rule = Rule {
    name: "bad-signature",
    group: Group::History,
    severity: Some(Severity::High),
    proves: "Every signature fits its commit and was made with a key that the roster before it held in force.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&BAD_SIGNATURE],
    messages: &[
        "bad-signature-wrong",
        "bad-signature-garbled",
        "bad-signature-repeated",
        "bad-signature-namespace",
        "bad-signature-weak",
        "bad-signature-revoked",
        "bad-signature-term",
        "bad-signature-ended",
        "bad-signature-unknown-key",
        "bad-signature-uncheckable",
        "bad-signature-no-roster",
    ],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    each(facts, findings, told);
}

/// What it says of one commit.
pub(super) fn told(question: Question<'_>) -> Option<Finding> {
    // What is not proven wrong is a finding only where a good signature had to be.
    let proven = matches!(
        question.standing,
        Standing::Faulty(_) | Standing::Revoked { .. }
    );
    if proven || question.demand.is_some() {
        of(question.standing)
    } else {
        None
    }
}

fn of(standing: &Standing) -> Option<Finding> {
    let finding = |message| Finding::new(&BAD_SIGNATURE).message(message);
    Some(match standing {
        Standing::Unsigned
        | Standing::Good { .. }
        | Standing::Mismatch { .. }
        | Standing::NoRoster { first: true } => return None,
        Standing::Faulty(fault) => faulty(fault),
        Standing::Revoked { officer, day } => finding("bad-signature-revoked")
            .with("officer", officer.as_str())
            .with("day", *day),
        Standing::OutOfTerm {
            officer,
            since,
            until,
        } => {
            let told = match until {
                Some(until) => finding("bad-signature-ended").with("until", *until),
                None => finding("bad-signature-term"),
            };
            told.with("officer", officer.as_str()).with("since", *since)
        }
        Standing::Stranger { fingerprint } => {
            finding("bad-signature-unknown-key").with("fingerprint", fingerprint.as_str())
        }
        Standing::Uncheckable(kind) => {
            let (kind, name) = foreign(kind);
            finding("bad-signature-uncheckable")
                .with("kind", kind)
                .with("name", name)
        }
        Standing::NoRoster { first: false } => finding("bad-signature-no-roster"),
    })
}

fn faulty(fault: &Fault) -> Finding {
    let finding = |message| Finding::new(&BAD_SIGNATURE).message(message);
    match fault {
        Fault::Wrong => finding("bad-signature-wrong"),
        Fault::Garbled => finding("bad-signature-garbled"),
        Fault::Repeated => finding("bad-signature-repeated"),
        Fault::Namespace(name) => finding("bad-signature-namespace").with("name", name.as_str()),
        Fault::Weak(method) => finding("bad-signature-weak").with("method", method.as_str()),
    }
}

/// The catalogue's word for a kind that is not verified here, and its name where it has one.
fn foreign(kind: &Foreign) -> (&'static str, String) {
    match kind {
        Foreign::OpenPgp => ("gpg", String::new()),
        Foreign::X509 => ("x509", String::new()),
        Foreign::Certificate => ("sertifikat", String::new()),
        Foreign::Method(name) => ("cara", name.clone()),
        Foreign::OtherHash => ("sha256", String::new()),
        Foreign::TooLarge(size) => ("ukuran", size.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{case, procedure, world};
    use crate::signature::{Demand, Role};

    fn day(text: &str) -> jiff::civil::Date {
        text.parse().expect("a day")
    }

    fn said(standing: Standing, demand: Option<Demand>) -> Vec<String> {
        let draft = case("001").received("2025-04-14 08:00");
        let world = world(procedure())
            .case(draft)
            .signed_since("2025-04-01")
            .signature(0, standing, demand);
        let lines = world.only("bad-signature");
        let prefix = "bad-signature 001 1:1 ";
        lines
            .iter()
            .map(|line| line.replacen(prefix, "", 1))
            .collect()
    }

    #[test]
    fn what_is_proven_wrong_is_told_on_any_day() {
        let revoked = Standing::Revoked {
            officer: "loket-01".to_owned(),
            day: day("2025-03-01"),
        };
        let wrong = [
            (
                Standing::Faulty(Fault::Wrong),
                "Tanda tangan pada commit 0000000000 (14 April 2025) tidak cocok dengan isinya.",
            ),
            (
                Standing::Faulty(Fault::Garbled),
                "Tanda tangan pada commit 0000000000 (14 April 2025) rusak atau terpotong, sehingga tidak terbaca.",
            ),
            (
                Standing::Faulty(Fault::Repeated),
                "Commit 0000000000 (14 April 2025) memuat lebih dari satu tanda tangan.",
            ),
            (
                Standing::Faulty(Fault::Namespace("file".to_owned())),
                "Tanda tangan pada commit 0000000000 (14 April 2025) dibuat untuk keperluan lain (“file”), bukan untuk commit.",
            ),
            (
                Standing::Faulty(Fault::Weak("ssh-rsa".to_owned())),
                "Tanda tangan pada commit 0000000000 (14 April 2025) memakai cara yang terlalu lemah: ssh-rsa.",
            ),
            (
                revoked,
                "Commit 0000000000 (14 April 2025) ditandatangani dengan kunci loket-01 yang sudah dicabut sejak 1 Maret 2025.",
            ),
        ];
        for (standing, message) in wrong {
            assert_eq!(said(standing.clone(), None), [message]);
            assert_eq!(said(standing, Some(Demand::Dated)), [message]);
        }
    }

    #[test]
    fn what_can_not_be_known_is_told_where_a_good_one_had_to_be() {
        let term = |until| Standing::OutOfTerm {
            officer: "loket-01".to_owned(),
            since: day("2025-05-01"),
            until,
        };
        let stranger = Standing::Stranger {
            fingerprint: "SHA256:abc".to_owned(),
        };
        let unknown = [
            (
                stranger,
                "Commit 0000000000 (14 April 2025) ditandatangani dengan kunci yang tidak ada dalam daftar petugas sebelum commit itu: SHA256:abc.",
            ),
            (
                term(None),
                "Commit 0000000000 (14 April 2025) ditandatangani dengan kunci loket-01 di luar masa berlakunya: sejak 1 Mei 2025.",
            ),
            (
                term(Some(day("2025-06-01"))),
                "Commit 0000000000 (14 April 2025) ditandatangani dengan kunci loket-01 di luar masa berlakunya: 1 Mei 2025 sampai 1 Juni 2025.",
            ),
            (
                Standing::NoRoster { first: false },
                "Tanda tangan pada commit 0000000000 (14 April 2025) tidak dapat dinilai: sebelum commit itu belum ada daftar petugas.",
            ),
            (
                Standing::Uncheckable(Foreign::OpenPgp),
                "Tanda tangan pada commit 0000000000 (14 April 2025) tidak dapat diperiksa: jenisnya GPG.",
            ),
            (
                Standing::Uncheckable(Foreign::Certificate),
                "Tanda tangan pada commit 0000000000 (14 April 2025) tidak dapat diperiksa: dibuat dengan sertifikat OpenSSH.",
            ),
            (
                Standing::Uncheckable(Foreign::Method("ssh-x".to_owned())),
                "Tanda tangan pada commit 0000000000 (14 April 2025) tidak dapat diperiksa: cara ssh-x tidak dikenal.",
            ),
        ];
        for (standing, message) in unknown {
            assert_eq!(said(standing.clone(), None), [""; 0]);
            assert_eq!(said(standing, Some(Demand::Dated)), [message]);
        }
    }

    #[test]
    fn good_and_absent_ones_and_the_first_roster_are_left_alone() {
        let officer = || "loket-01".to_owned();
        let fine = [
            Standing::Unsigned,
            Standing::Good { officer: officer() },
            Standing::NoRoster { first: true },
            Standing::Mismatch {
                officer: officer(),
                role: Role::Author,
                named: None,
            },
        ];
        for standing in fine {
            assert_eq!(said(standing, Some(Demand::Dated)), [""; 0]);
        }
    }

    #[test]
    fn a_site_that_asks_for_no_signatures_hears_nothing() {
        let wrong = Standing::Faulty(Fault::Wrong);
        let draft = case("001").received("2025-04-14 08:00");
        let world = world(procedure()).case(draft).signature(0, wrong, None);
        assert_eq!(world.only("bad-signature"), [""; 0]);
    }
}
