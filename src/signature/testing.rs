//! Keys, signatures and signed commits for tests, the same on every run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use base64ct::{Base64, Encoding};
use ssh_key::private::{Ed25519Keypair, KeypairData};
use ssh_key::public::{KeyData, SkEd25519};
use ssh_key::rand_core::{CryptoRng, RngCore, impls};
use ssh_key::{EcdsaCurve, HashAlg, LineEnding, PrivateKey};

/// A commit as git writes it, without a signature.
pub(crate) const PAYLOAD: &str = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n\
    author Petugas <loket-01@contoh.go.id> 1744600320 +0700\n\
    committer Petugas <loket-01@contoh.go.id> 1744600380 +0700\n\
    \n2025-0001: langkah 1\n";

/// Numbers that are not random.
struct Counting(u64);

impl RngCore for Counting {
    fn next_u32(&mut self) -> u32 {
        (self.next_u64() & u64::from(u32::MAX)) as u32
    }

    fn next_u64(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 8
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        impls::fill_bytes_via_next(self, bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), ssh_key::rand_core::Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}

impl CryptoRng for Counting {}

/// An Ed25519 key.
pub(crate) fn ed25519(seed: u8) -> PrivateKey {
    let pair = Ed25519Keypair::from_seed(&[seed; 32]);
    PrivateKey::new(KeypairData::Ed25519(pair), "").unwrap()
}

/// An ECDSA key.
pub(crate) fn ecdsa(curve: EcdsaCurve) -> PrivateKey {
    PrivateKey::random(&mut Counting(7), ssh_key::Algorithm::Ecdsa { curve }).unwrap()
}

/// The public half in the one-line form of the roster.
pub(crate) fn line(key: &PrivateKey) -> String {
    key.public_key().to_openssh().unwrap()
}

/// The armored signature over a text, as git asks for it.
pub(crate) fn signature(key: &PrivateKey, payload: &str) -> String {
    signature_for(key, "git", HashAlg::Sha512, payload)
}

pub(crate) fn signature_for(
    key: &PrivateKey,
    namespace: &str,
    digest: HashAlg,
    payload: &str,
) -> String {
    let signature = key.sign(namespace, digest, payload.as_bytes()).unwrap();
    signature.to_pem(LineEnding::LF).unwrap()
}

/// A signature of a security key, made without the device, and its public half.
pub(crate) fn security_key(payload: &str, flags: u8) -> (KeyData, String) {
    use ssh_key::sha2::{Digest, Sha256};
    let pair = Ed25519Keypair::from_seed(&[9; 32]);
    let key = KeyData::SkEd25519(SkEd25519::new(pair.public, "ssh:"));
    let text = ssh_key::SshSig::signed_data("git", HashAlg::Sha512, payload.as_bytes()).unwrap();
    let trailer = [&[flags][..], &7_u32.to_be_bytes()].concat();
    let signed = [
        Sha256::digest("ssh:").to_vec(),
        trailer.clone(),
        Sha256::digest(text).to_vec(),
    ]
    .concat();
    let data = raw_ed25519(9, &signed);
    let kind = b"sk-ssh-ed25519@openssh.com";
    let public = ssh_key::PublicKey::from(key.clone()).to_bytes().unwrap();
    let signature = [string(kind), string(&data), trailer].concat();
    let bytes = sshsig_bytes(&[&public, b"git", b"", b"sha512", &signature]);
    (key, armored(&bytes))
}

/// The bare Ed25519 signature over some bytes.
fn raw_ed25519(seed: u8, bytes: &[u8]) -> Vec<u8> {
    // The library names the trait that signs only as a bound.
    fn sign<K: ssh_key::SigningKey>(key: &K, bytes: &[u8]) -> Vec<u8> {
        key.try_sign(bytes).unwrap().as_bytes().to_vec()
    }
    sign(&ed25519(seed), bytes)
}

/// The inside of an SSH signature from its fields.
pub(crate) fn sshsig_bytes(fields: &[&[u8]]) -> Vec<u8> {
    let fields: Vec<u8> = fields.iter().flat_map(|field| string(field)).collect();
    [&b"SSHSIG"[..], &1_u32.to_be_bytes(), &fields].concat()
}

/// Bytes with their length in front.
pub(crate) fn string(bytes: &[u8]) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).unwrap();
    [&length.to_be_bytes()[..], bytes].concat()
}

/// Bytes as the text of a signature.
pub(crate) fn armored(bytes: &[u8]) -> String {
    let text = Base64::encode_string(bytes);
    let lines: Vec<&str> = text
        .as_bytes()
        .chunks(70)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    format!(
        "-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----\n",
        lines.join("\n")
    )
}

/// The bytes behind the text of a signature.
pub(crate) fn unarmored(text: &str) -> Vec<u8> {
    super::armor::bytes(text.as_bytes()).unwrap()
}

/// A commit with a signature put in as git does it.
pub(crate) fn signed(payload: &str, signature: &str) -> Vec<u8> {
    let (headers, message) = payload.split_once("\n\n").unwrap();
    let header = signature.trim_end().replace('\n', "\n ");
    format!("{headers}\ngpgsig {header}\n\n{message}").into_bytes()
}
