//! Holds a commit's signature against the commit itself: whoever the key may belong to, does the signature fit?
//!
//! Cryptography is the library's; what is accepted is decided here. Security keys are verified like others.

use ssh_key::public::KeyData;
use ssh_key::{Algorithm, HashAlg, PublicKey, Signature, SshSig};

use super::envelope::{self, Envelope};
use super::sshsig::{self, Parts};
use super::{Fault, Foreign, Standing, armor, keyring};

/// What git says that a signature is for.
const NAMESPACE: &str = "git";

/// A key whose signature fits a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The key.
    pub key: KeyData,
}

/// The key with which a raw commit is soundly signed.
///
/// # Errors
/// With what the commit's signature is instead of sound: absent, faulty or not to be checked here.
pub fn examine(commit: &[u8]) -> Result<Sealed, Standing> {
    let Envelope {
        payload,
        signatures,
        other,
    } = envelope::open(commit);
    let text = match signatures.as_slice() {
        [] if other => return Err(Standing::Uncheckable(Foreign::OtherHash)),
        [] => return Err(Standing::Unsigned),
        [one] => one,
        _ => return Err(Standing::Faulty(Fault::Repeated)),
    };
    let bytes = armor::bytes(text)?;
    let parts = sshsig::parse(&bytes).ok_or(Standing::Faulty(Fault::Garbled))?;
    if parts.namespace != NAMESPACE.as_bytes() {
        return Err(Standing::Faulty(Fault::Namespace(shown(parts.namespace))));
    }
    let (key, signature) = understood(&parts)?;
    verify(key, signature, &payload)
}

/// Key and signature as the library takes them.
fn understood(parts: &Parts<'_>) -> Result<(KeyData, SshSig), Standing> {
    let garbled = Standing::Faulty(Fault::Garbled);
    let key = keyring::key(parts.kind, parts.key)?;
    let digest = match parts.digest {
        b"sha256" => HashAlg::Sha256,
        b"sha512" => HashAlg::Sha512,
        other => return Err(Standing::Faulty(Fault::Weak(shown(other)))),
    };
    let method = method(&key, parts)?;
    let data = [padded(&key, parts.data), parts.trailer.to_vec()].concat();
    let signature = Signature::new(method, data).map_err(|_| garbled.clone())?;
    let sealed = SshSig::new(key.clone(), NAMESPACE, digest, signature).map_err(|_| garbled)?;
    Ok((key, sealed))
}

/// The method by which a key of this kind may have signed.
fn method(key: &KeyData, parts: &Parts<'_>) -> Result<Algorithm, Standing> {
    let written = parts.method;
    let method = match (key, written) {
        (KeyData::Rsa(_), b"ssh-rsa") => return Err(Standing::Faulty(Fault::Weak(shown(written)))),
        (KeyData::Rsa(_), b"rsa-sha2-256") => Algorithm::Rsa {
            hash: Some(HashAlg::Sha256),
        },
        (KeyData::Rsa(_), b"rsa-sha2-512") => Algorithm::Rsa {
            hash: Some(HashAlg::Sha512),
        },
        (KeyData::SkEcdsaSha2NistP256(_), b"webauthn-sk-ecdsa-sha2-nistp256@openssh.com") => {
            return Err(Standing::Uncheckable(Foreign::Method(shown(written))));
        }
        (key, written) if key.algorithm().as_str().as_bytes() == written => key.algorithm(),
        _ => return Err(Standing::Faulty(Fault::Garbled)),
    };
    let trailer = if is_security_key(key) { 5 } else { 0 };
    if parts.trailer.len() == trailer {
        Ok(method)
    } else {
        Err(Standing::Faulty(Fault::Garbled))
    }
}

fn is_security_key(key: &KeyData) -> bool {
    matches!(key, KeyData::SkEd25519(_) | KeyData::SkEcdsaSha2NistP256(_))
}

/// An RSA signature as long as its key: some signers leave out leading zeros, and OpenSSH puts them back.
fn padded(key: &KeyData, data: &[u8]) -> Vec<u8> {
    let length = keyring::rsa_bits(key).map_or(0, |bits| bits.div_ceil(8));
    let missing = length.saturating_sub(data.len());
    [vec![0; missing], data.to_vec()].concat()
}

fn verify(key: KeyData, signature: SshSig, payload: &[u8]) -> Result<Sealed, Standing> {
    let public = PublicKey::from(key);
    match public.verify(NAMESPACE, payload, &signature) {
        Ok(()) => Ok(Sealed {
            key: public.key_data().clone(),
        }),
        Err(_) => Err(Standing::Faulty(Fault::Wrong)),
    }
}

/// Words of a hostile signature, fit to be shown: short and plain.
pub(super) fn shown(bytes: &[u8]) -> String {
    let plain = |byte: &u8| match byte {
        b'!'..=b'~' => char::from(*byte),
        _ => '?',
    };
    bytes.iter().take(60).map(plain).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use proptest::prelude::*;
    use ssh_key::{EcdsaCurve, PrivateKey};

    use super::*;
    use crate::signature::testing::{
        PAYLOAD, armored, ecdsa, ed25519, security_key, signature, signature_for, signed,
        sshsig_bytes, string, unarmored,
    };

    fn keys() -> [PrivateKey; 4] {
        [
            ed25519(1),
            ecdsa(EcdsaCurve::NistP256),
            ecdsa(EcdsaCurve::NistP384),
            ecdsa(EcdsaCurve::NistP521),
        ]
    }

    fn fault(commit: &[u8]) -> Fault {
        match examine(commit) {
            Err(Standing::Faulty(fault)) => fault,
            other => panic!("{other:?}"),
        }
    }

    /// A signature with its fields changed.
    fn remade(key: &[u8], digest: &[u8], signature: &[u8]) -> Vec<u8> {
        let bytes = sshsig_bytes(&[key, b"git", b"", digest, signature]);
        signed(PAYLOAD, &armored(&bytes))
    }

    #[test]
    fn each_kind_of_key_and_digest_is_verified() {
        for key in keys() {
            for digest in [HashAlg::Sha256, HashAlg::Sha512] {
                let text = signature_for(&key, "git", digest, PAYLOAD);
                let sealed = examine(&signed(PAYLOAD, &text)).unwrap();
                assert_eq!(&sealed.key, key.public_key().key_data());
            }
        }
    }

    #[test]
    fn a_security_key_is_verified_with_its_flags_and_counter() {
        let (key, text) = security_key(PAYLOAD, 1);
        let sealed = examine(&signed(PAYLOAD, &text)).unwrap();
        assert_eq!(sealed.key, key);
        let mut bytes = unarmored(&text);
        *bytes.last_mut().unwrap() += 1;
        assert_eq!(fault(&signed(PAYLOAD, &armored(&bytes))), Fault::Wrong);
    }

    #[test]
    fn a_signature_fits_one_commit_only() {
        for key in keys() {
            let text = signature(&key, PAYLOAD);
            for (from, to) in [
                ("langkah 1", "langkah 2"),
                ("tree 4b", "tree 5b"),
                ("author Petugas", "author Pencuri"),
                ("1744600380", "1744600381"),
                (
                    "\ntree",
                    "\nparent 4b825dc642cb6eb9a060e54bf8d69288fbee4904\ntree",
                ),
            ] {
                let other = format!("\n{PAYLOAD}").replacen(from, to, 1);
                let other = other.strip_prefix('\n').unwrap();
                assert_ne!(other, PAYLOAD);
                assert_eq!(fault(&signed(other, &text)), Fault::Wrong, "{to}");
            }
        }
    }

    #[test]
    fn any_flipped_bit_of_the_signature_is_refused() {
        for key in &keys()[..2] {
            let bytes = unarmored(&signature(key, PAYLOAD));
            for at in 0..bytes.len() {
                for bit in [1, 0x80] {
                    let mut other = bytes.clone();
                    other[at] ^= bit;
                    let commit = signed(PAYLOAD, &armored(&other));
                    assert!(examine(&commit).is_err(), "{at}");
                }
            }
        }
    }

    proptest! {
        /// Whatever bytes are changed, cut or put in: nothing panics, and what is good is what was signed.
        #[test]
        fn only_the_signed_text_is_ever_good(
            cut in 0_usize..800,
            length in 0_usize..40,
            inserted in prop::collection::vec(any::<u8>(), 0..40),
        ) {
            let commit = signed(PAYLOAD, &signature(&ed25519(1), PAYLOAD));
            let start = cut.min(commit.len());
            let end = (start + length).min(commit.len());
            let mut other = commit.clone();
            other.splice(start..end, inserted);
            if examine(&other).is_ok() {
                prop_assert_eq!(envelope::open(&other).payload, PAYLOAD.as_bytes());
            }
        }
    }

    #[test]
    fn a_signature_for_something_else_is_told() {
        let text = signature_for(&ed25519(1), "file", HashAlg::Sha512, PAYLOAD);
        let file = Fault::Namespace("file".to_owned());
        assert_eq!(fault(&signed(PAYLOAD, &text)), file);
        let bytes = sshsig_bytes(&[b"", "git\u{202e}".as_bytes(), b"", b"", &string(b"")]);
        assert_eq!(fault(&signed(PAYLOAD, &armored(&bytes))), Fault::Garbled);
    }

    #[test]
    fn two_signatures_are_never_right() {
        let text = signature(&ed25519(1), PAYLOAD);
        let once = String::from_utf8(signed(PAYLOAD, &text)).unwrap();
        assert_eq!(fault(&signed(&once, &text)), Fault::Repeated);
    }

    #[test]
    fn cut_short_it_is_garbled() {
        let text = signature(&ed25519(1), PAYLOAD);
        let lines: Vec<&str> = text.lines().collect();
        let without_second = [&lines[..1], &lines[2..]].concat().join("\n");
        let without_end = lines[..lines.len() - 1].join("\n");
        for text in [&without_second, &without_end, lines[0], "x"] {
            assert_eq!(fault(&signed(PAYLOAD, text)), Fault::Garbled, "{text}");
        }
    }

    #[test]
    fn weak_methods_and_keys_are_refused_by_name() {
        let rsa = |bits: usize| {
            let mut modulus = vec![0xff; bits / 8];
            modulus.insert(0, 0);
            [string(b"ssh-rsa"), string(&[1, 0, 1]), string(&modulus)].concat()
        };
        let by = |method: &[u8]| [string(method), string(&[1; 256])].concat();
        let weak = |name: &str| Fault::Weak(name.to_owned());
        let cases = [
            (
                rsa(1024),
                &b"sha512"[..],
                by(b"rsa-sha2-512"),
                weak("rsa-1024"),
            ),
            (rsa(2048), b"sha512", by(b"ssh-rsa"), weak("ssh-rsa")),
            (rsa(2048), b"sha1", by(b"rsa-sha2-512"), weak("sha1")),
            (
                string(b"ssh-dss"),
                b"sha512",
                by(b"ssh-dss"),
                weak("ssh-dss"),
            ),
            (rsa(2048), b"sha512", by(b"rsa-sha2-512"), Fault::Wrong),
            (rsa(2048), b"sha512", by(b"ssh-ed25519"), Fault::Garbled),
        ];
        for (key, digest, signature, expected) in cases {
            assert_eq!(fault(&remade(&key, digest, &signature)), expected);
        }
        let large = remade(&rsa(8192), b"sha512", &by(b"rsa-sha2-512"));
        let method = Foreign::Method("rsa-8192".to_owned());
        assert_eq!(examine(&large), Err(Standing::Uncheckable(method)));
    }

    #[test]
    fn what_is_not_a_plain_ssh_signature_can_not_be_checked() {
        let certificate = string(b"ssh-ed25519-cert-v01@openssh.com");
        let by = [string(b"ssh-ed25519"), string(&[1; 64])].concat();
        let cases = [
            (remade(&certificate, b"sha512", &by), Foreign::Certificate),
            (
                remade(&string(b"mldsa-44@x"), b"sha512", &by),
                Foreign::Method("mldsa-44@x".to_owned()),
            ),
            (
                signed(
                    PAYLOAD,
                    "-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----",
                ),
                Foreign::OpenPgp,
            ),
            (
                signed(
                    PAYLOAD,
                    "-----BEGIN SIGNED MESSAGE-----\nx\n-----END SIGNED MESSAGE-----",
                ),
                Foreign::X509,
            ),
            (
                PAYLOAD
                    .replacen("\n\n", "\ngpgsig-sha256 x\n y\n\n", 1)
                    .into_bytes(),
                Foreign::OtherHash,
            ),
        ];
        for (commit, kind) in cases {
            assert_eq!(examine(&commit), Err(Standing::Uncheckable(kind)));
        }
        assert_eq!(examine(PAYLOAD.as_bytes()), Err(Standing::Unsigned));
    }
}
