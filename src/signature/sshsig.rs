//! The inside of an SSH signature (OpenSSH's PROTOCOL.sshsig), field by field.
//!
//! Read by hand rather than by the library, because the words of a finding depend on what is wrong: a certificate, a method
//! that is no longer accepted, and plain garbage are three different answers.

/// What a signature says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The public key in its binary form.
    pub key: &'a [u8],
    /// Kind of that key, such as `ssh-ed25519`.
    pub kind: &'a [u8],
    /// What it was made for; commits say `git`.
    pub namespace: &'a [u8],
    /// Which digest of the text was signed.
    pub digest: &'a [u8],
    /// How it was signed, such as `rsa-sha2-512`.
    pub method: &'a [u8],
    /// The signature proper; for security keys with flags and counter behind.
    pub data: &'a [u8],
    /// What follows the signature proper: nothing, except for security keys.
    pub trailer: &'a [u8],
}

/// Reads the fields; `None` when there are fewer or more bytes than they need.
pub fn parse(bytes: &[u8]) -> Option<Parts<'_>> {
    let rest = bytes.strip_prefix(b"SSHSIG")?;
    let rest = rest.strip_prefix(&1_u32.to_be_bytes())?;
    let (key, rest) = string(rest)?;
    let (namespace, rest) = string(rest)?;
    // Reserved for later versions of the format; OpenSSH skips it.
    let (_, rest) = string(rest)?;
    let (digest, rest) = string(rest)?;
    let (signature, rest) = string(rest)?;
    if !rest.is_empty() {
        return None;
    }
    let (kind, _) = string(key)?;
    let (method, rest) = string(signature)?;
    let (data, trailer) = string(rest)?;
    Some(Parts {
        key,
        kind,
        namespace,
        digest,
        method,
        data,
        trailer,
    })
}

/// A length in four bytes and as many bytes.
fn string(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    rest.split_at_checked(length)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::signature::testing::sshsig_bytes;

    fn whole() -> Vec<u8> {
        sshsig_bytes(&[
            b"\0\0\0\x0bssh-ed25519rest",
            b"git",
            b"",
            b"sha512",
            b"\0\0\0\x0bssh-ed25519\0\0\0\x02ab",
        ])
    }

    #[test]
    fn fields_are_read_in_their_order() {
        let bytes = whole();
        let parts = parse(&bytes).unwrap();
        assert_eq!(parts.key, b"\0\0\0\x0bssh-ed25519rest");
        assert_eq!(parts.kind, b"ssh-ed25519");
        assert_eq!(parts.namespace, b"git");
        assert_eq!(parts.digest, b"sha512");
        assert_eq!(parts.method, b"ssh-ed25519");
        assert_eq!((parts.data, parts.trailer), (&b"ab"[..], &b""[..]));
    }

    #[test]
    fn every_truncation_and_every_surplus_is_refused() {
        let bytes = whole();
        for length in 0..bytes.len() {
            assert_eq!(parse(&bytes[..length]), None, "{length}");
        }
        let mut longer = bytes.clone();
        longer.push(0);
        assert_eq!(parse(&longer), None);
        let mut newer = bytes;
        newer[9] = 2;
        assert_eq!(parse(&newer), None);
    }
}
