//! Names of changes that stay the same from build to build, whatever the site's address.

use std::collections::HashMap;

use super::news::Told;
use crate::digest::sha256;

/// Names handed out; what happened twice alike gets a number.
#[derive(Default)]
pub(super) struct Names {
    given: HashMap<String, usize>,
}

impl Names {
    /// The name of a change: made of its commit, case and kind.
    pub(super) fn urn(&mut self, told: &Told) -> String {
        let case = told.file.as_deref().unwrap_or_default();
        let commit = told.commit.to_string();
        let key = [told.kind.name(), &commit, case, &told.apart].join("\n");
        let times = self.given.entry(key.clone()).or_default();
        *times += 1;
        urn(&[&key, &times.to_string()])
    }
}

/// A UUID of version 8 (RFC 9562: made by a way of one's own): the first 122 bits of the SHA-256 of `parts`.
pub(super) fn urn(parts: &[&str]) -> String {
    let text = format!("tertib-umpan 1\n{}", parts.join("\n"));
    let hex = sha256(text.as_bytes());
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default().to_owned();
    let variant = part(16, 17).chars().next().and_then(|c| c.to_digit(16));
    let variant = char::from_digit((variant.unwrap_or(0) & 3) | 8, 16).unwrap_or('8');
    format!(
        "urn:uuid:{}-{}-8{}-{variant}{}-{}",
        part(0, 8),
        part(8, 12),
        part(13, 16),
        part(17, 20),
        part(20, 32)
    )
}

#[cfg(test)]
mod tests {
    use super::urn;

    #[test]
    fn names_are_uuids_of_version_8_and_depend_on_every_part() {
        let name = urn(&["situs", "a"]);
        assert_eq!(name.len(), "urn:uuid:".len() + 36);
        assert_eq!(name.chars().nth(23), Some('8'));
        assert!(
            "89ab".contains(name.chars().nth(28).unwrap_or(' ')),
            "{name}"
        );
        assert_eq!(name, urn(&["situs", "a"]));
        assert_ne!(name, urn(&["situs", "b"]));
    }
}
