//! Tells by its first line which kind of signature a text is, and takes the bytes out of an SSH one.

use base64ct::{Base64, Encoding};

use super::{Fault, Foreign, Standing};

const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----";
const END: &str = "-----END SSH SIGNATURE-----";

/// Longest signature that is read, in bytes; one of an RSA key of 16384 bits needs less than half of it.
const LIMIT: usize = 16 * 1024;

/// First lines of the other kinds that git knows.
const OTHERS: [(&str, Foreign); 3] = [
    ("-----BEGIN PGP ", Foreign::OpenPgp),
    ("-----BEGIN SIGNED MESSAGE-----", Foreign::X509),
    ("-----BEGIN CMS-----", Foreign::X509),
];

/// The bytes inside an SSH signature.
///
/// # Errors
/// With what the text is instead.
pub fn bytes(text: &[u8]) -> Result<Vec<u8>, Standing> {
    let garbled = || Standing::Faulty(Fault::Garbled);
    let text = std::str::from_utf8(text).map_err(|_| garbled())?;
    if let Some((_, kind)) = OTHERS.iter().find(|(begin, _)| text.starts_with(begin)) {
        return Err(Standing::Uncheckable(kind.clone()));
    }
    let inside = text
        .strip_prefix(BEGIN)
        .and_then(|rest| rest.trim_end().strip_suffix(END))
        .filter(|inside| inside.len() <= LIMIT)
        .filter(|inside| inside.starts_with(['\n', '\r']) && inside.ends_with('\n'));
    let digits: String = inside
        .ok_or_else(garbled)?
        .chars()
        .filter(|character| !character.is_ascii_whitespace())
        .collect();
    Base64::decode_vec(&digits).map_err(|_| garbled())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn armored(inside: &str) -> String {
        format!("{BEGIN}{inside}{END}\n")
    }

    #[test]
    fn base64_is_read_across_lines_of_any_width() {
        for inside in ["\nYWJj\nZA==\n", "\r\nY\r\nWJjZA\r\n==\r\n", "\nYWJjZA==\n"] {
            assert_eq!(bytes(armored(inside).as_bytes()), Ok(b"abcd".to_vec()));
        }
    }

    #[test]
    fn what_is_cut_short_or_garbled_is_refused() {
        let long = format!("\n{}\n", "A".repeat(LIMIT));
        let whole = armored("\nYWJjZA==\n");
        let texts = [
            String::new(),
            "x".to_owned(),
            whole.replace(END, ""),
            whole.replace(BEGIN, ""),
            format!("{whole}x"),
            format!("{whole}{whole}"),
            armored("\nYWJjZA=\n"),
            armored("\nYW*jZA==\n"),
            armored("YWJjZA=="),
            armored(&long),
        ];
        for text in texts {
            assert_eq!(
                bytes(text.as_bytes()),
                Err(Standing::Faulty(Fault::Garbled)),
                "{text}"
            );
        }
        assert_eq!(bytes(&[0xff]), Err(Standing::Faulty(Fault::Garbled)));
    }

    #[test]
    fn other_kinds_are_told_by_name() {
        let kinds = [
            ("-----BEGIN PGP SIGNATURE-----\n", Foreign::OpenPgp),
            ("-----BEGIN SIGNED MESSAGE-----\n", Foreign::X509),
        ];
        for (text, kind) in kinds {
            assert_eq!(bytes(text.as_bytes()), Err(Standing::Uncheckable(kind)));
        }
    }
}
