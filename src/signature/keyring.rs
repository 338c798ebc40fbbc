//! The officers' keys: reading them from their one-line form, and finding whose a key is.

use std::collections::HashMap;

use jiff::civil::Date;
use ssh_key::public::KeyData;
use ssh_key::{HashAlg, PublicKey};

use super::seal::shown;
use super::{Fault, Foreign, Standing};
use crate::roster::{Roster, SigningKey, Term};

/// Sizes of RSA moduli that are verified, in bits. Shorter ones can be forged; longer ones the library does not take.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2048..=4096;

/// Longest public exponent that the library takes, in bytes.
const RSA_EXPONENT: usize = 4;

/// The keys of one roster.
#[derive(Clone, Debug, Default)]
pub struct Keyring {
    /// The roster.
    pub roster: Roster,
    holders: HashMap<KeyData, Vec<Holder>>,
}

/// An officer's claim on a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Position of the officer in the roster.
    pub officer: usize,
    /// When the key is in use.
    pub term: Term,
    /// Day from which it must not be trusted.
    pub revoked: Option<Date>,
}

/// Why a line of the roster is no key that can sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// It is no public key in OpenSSH's form.
    Unreadable,
    /// It is a certificate.
    Certificate,
    /// Its kind or size is not accepted or not known.
    Unsuited,
}

impl Keyring {
    /// The keys of a roster. Lines that are no keys belong to nobody; the loader reports them.
    pub fn of(roster: Roster) -> Self {
        let mut holders: HashMap<KeyData, Vec<Holder>> = HashMap::new();
        for (officer, entry) in roster.officers.iter().enumerate() {
            for SigningKey { ssh, term, revoked } in &entry.keys {
                if let Ok(key) = read_key(ssh) {
                    holders.entry(key).or_default().push(Holder {
                        officer,
                        term: *term,
                        revoked: *revoked,
                    });
                }
            }
        }
        Self { roster, holders }
    }

    /// Everybody who claims a key.
    pub fn holders(&self, key: &KeyData) -> &[Holder] {
        self.holders.get(key).map_or(&[], Vec::as_slice)
    }

    /// The first day from which a key must not be trusted.
    pub fn revoked(&self, key: &KeyData) -> Option<Date> {
        self.holders(key).iter().filter_map(|h| h.revoked).min()
    }

    /// Id of the officer at a position.
    pub fn id(&self, officer: usize) -> String {
        let officer = self.roster.officers.get(officer);
        officer
            .map(|officer| officer.id.clone())
            .unwrap_or_default()
    }
}

/// Reads a key from OpenSSH's one-line form, `ssh-ed25519 AAAA… comment`.
///
/// # Errors
/// When it is no key with which commits can be signed.
pub fn read_key(line: &str) -> Result<KeyData, KeyFault> {
    let kind = line.split_ascii_whitespace().next().unwrap_or_default();
    if is_certificate(kind.as_bytes()) {
        return Err(KeyFault::Certificate);
    }
    let public = PublicKey::from_openssh(line.trim()).map_err(|_| KeyFault::Unreadable)?;
    match suited(public.key_data()) {
        Ok(()) => Ok(public.key_data().clone()),
        Err(_) => Err(KeyFault::Unsuited),
    }
}

/// Reads a key from the binary form inside a signature.
pub(super) fn key(kind: &[u8], bytes: &[u8]) -> Result<KeyData, Standing> {
    if is_certificate(kind) {
        return Err(Standing::Uncheckable(Foreign::Certificate));
    }
    if kind == b"ssh-dss" {
        return Err(Standing::Faulty(Fault::Weak(shown(kind))));
    }
    let known = [&b"ssh-"[..], b"ecdsa-sha2-", b"sk-ssh-", b"sk-ecdsa-sha2-"];
    let public = PublicKey::from_bytes(bytes).map_err(|_| {
        if known.iter().any(|start| kind.starts_with(start)) {
            Standing::Faulty(Fault::Garbled)
        } else {
            Standing::Uncheckable(Foreign::Method(shown(kind)))
        }
    })?;
    // The library overlooks some wrong lengths inside a key; written out again, such a key differs.
    if public.to_bytes().as_deref() != Ok(bytes) {
        return Err(Standing::Faulty(Fault::Garbled));
    }
    suited(public.key_data())?;
    Ok(public.key_data().clone())
}

/// Whether a key is of a kind and size that is accepted and can be verified.
fn suited(key: &KeyData) -> Result<(), Standing> {
    let name = key.algorithm().as_str().to_owned();
    match key {
        KeyData::Ed25519(_)
        | KeyData::Ecdsa(_)
        | KeyData::SkEd25519(_)
        | KeyData::SkEcdsaSha2NistP256(_) => Ok(()),
        KeyData::Rsa(rsa) => {
            let bits = rsa_bits(key).unwrap_or(0);
            let exponent = rsa.e.as_positive_bytes().map_or(usize::MAX, <[u8]>::len);
            if bits < *RSA_BITS.start() {
                Err(Standing::Faulty(Fault::Weak(format!("rsa-{bits}"))))
            } else if bits > *RSA_BITS.end() || exponent > RSA_EXPONENT {
                Err(Standing::Uncheckable(Foreign::Method(format!(
                    "rsa-{bits}"
                ))))
            } else {
                Ok(())
            }
        }
        KeyData::Dsa(_) => Err(Standing::Faulty(Fault::Weak(name))),
        _ => Err(Standing::Uncheckable(Foreign::Method(shown(
            name.as_bytes(),
        )))),
    }
}

/// Size of an RSA key's modulus, in bits.
pub(super) fn rsa_bits(key: &KeyData) -> Option<usize> {
    let modulus = key.rsa()?.n.as_positive_bytes()?;
    let first = modulus.first()?;
    let unused = usize::try_from(first.leading_zeros()).ok()?;
    Some((modulus.len() * 8).saturating_sub(unused))
}

/// The key's fingerprint, as `ssh-keygen -l` shows it.
pub fn fingerprint(key: &KeyData) -> String {
    key.fingerprint(HashAlg::Sha256).to_string()
}

fn is_certificate(kind: &[u8]) -> bool {
    kind.ends_with(b"-cert-v01@openssh.com")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use ssh_key::EcdsaCurve;

    use super::*;
    use crate::signature::testing::{ecdsa, ed25519, line};

    #[test]
    fn one_line_keys_are_read_with_and_without_a_comment() {
        let plain = line(&ed25519(1));
        let key = read_key(&plain).unwrap();
        assert_eq!(
            read_key(&format!(" {plain} kantor@contoh.go.id\n")),
            Ok(key)
        );
        assert!(read_key(&line(&ecdsa(EcdsaCurve::NistP521))).is_ok());
    }

    #[test]
    fn what_can_not_sign_is_refused() {
        let cut = |text: &str| text[..text.len() - 8].to_owned();
        let wrong = [
            (String::new(), KeyFault::Unreadable),
            ("ssh-ed25519".to_owned(), KeyFault::Unreadable),
            ("ssh-ed25519 AAAA…".to_owned(), KeyFault::Unreadable),
            (cut(&line(&ed25519(1))), KeyFault::Unreadable),
            (
                "ssh-ed25519-cert-v01@openssh.com AAAA".to_owned(),
                KeyFault::Certificate,
            ),
            (
                line(&ed25519(1)).replace("ssh-ed25519", "ssh-rsa"),
                KeyFault::Unreadable,
            ),
        ];
        for (line, fault) in wrong {
            assert_eq!(read_key(&line), Err(fault), "{line}");
        }
    }

    #[test]
    fn the_fingerprint_is_the_one_that_ssh_shows() {
        let key = read_key(
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        );
        assert_eq!(
            fingerprint(&key.unwrap()),
            "SHA256:fe85JkIjo8VPe+XqXJGH5Mau1EMFdK1OdKvJUFicyA8"
        );
    }
}
