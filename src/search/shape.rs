//! The shape of Indonesian roots, which keeps affix rules away from English words and names.

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// Letters that Indonesian spelling does not have, one after another, inside a root.
const FOREIGN: [&str; 17] = [
    "q", "x", "th", "sh", "ch", "ck", "ph", "gh", "wh", "ee", "oo", "ou", "ea", "mn", "wr", "sion",
    "tion",
];

/// Consonant pairs that may open a root.
const OPENINGS: [&str; 18] = [
    "ny", "ng", "kh", "sy", "pr", "tr", "kr", "br", "dr", "gr", "fr", "pl", "kl", "bl", "gl", "fl",
    "sw", "kw",
];

/// Consonant pairs that may close a root.
const CLOSINGS: [&str; 6] = ["ng", "nk", "ks", "ns", "kh", "rs"];

/// Whether the text opens with a vowel.
pub fn starts_with_vowel(text: &str) -> bool {
    text.starts_with(VOWELS)
}

/// Whether there is a vowel in it.
pub fn has_vowel(text: &str) -> bool {
    text.contains(VOWELS)
}

/// Whether the text may be a root of one syllable, such as `cek` or `bom`: one vowel, at most two letters around it.
pub fn is_one_syllable(text: &str) -> bool {
    (3..=4).contains(&text.len()) && text.matches(VOWELS).count() == 1 && !starts_with_vowel(text)
}

/// Whether the text, in small Latin letters, may be an Indonesian root of two syllables or more.
pub fn looks_like_root(text: &str) -> bool {
    if text.matches(VOWELS).count() < 2 || FOREIGN.iter().any(|pair| text.contains(pair)) {
        return false;
    }
    // A double consonant is foreign, but for the two g of `selenggara`, which belong to two sounds.
    let doubled = text.replace("ngg", "ng").as_bytes().windows(2).any(|pair| {
        pair.first() == pair.last() && !pair.iter().all(|b| VOWELS.contains(&char::from(*b)))
    });
    let consonants = |pair: &str| !pair.contains(VOWELS);
    let opening = text.get(..2).unwrap_or("");
    let closing = text.get(text.len().saturating_sub(2)..).unwrap_or("");
    let foreign_end = text.ends_with(['c', 'e', 'g', 'j', 'v', 'w', 'y', 'z']) && closing != "ng";
    !doubled
        && !foreign_end
        && (!consonants(opening) || OPENINGS.contains(&opening))
        && (!consonants(closing) || CLOSINGS.contains(&closing))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn knows_indonesian_from_english() {
        for word in [
            "periksa",
            "olah",
            "ngarai",
            "integrasi",
            "terang",
            "selenggara",
            "saat",
        ] {
            assert!(looks_like_root(word), "{word}");
        }
        for word in [
            "form", "splay", "verse", "republic", "mission", "stance", "rely", "cat", "germ",
            "logue", "rect", "tax", "vision",
        ] {
            assert!(!looks_like_root(word), "{word}");
        }
    }
}
