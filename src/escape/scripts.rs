//! Letters of other scripts that are drawn like Latin ones.
//!
//! Only those that a reader can't tell apart in common fonts: Cyrillic, Greek, Armenian, and the wide forms of ASCII.

/// Letter and the ASCII letter that it looks like, sorted by the first.
const TWINS: &[(char, char)] = &[
    ('\u{391}', 'a'),
    ('\u{392}', 'b'),
    ('\u{395}', 'e'),
    ('\u{396}', 'z'),
    ('\u{397}', 'h'),
    ('\u{399}', 'i'),
    ('\u{39a}', 'k'),
    ('\u{39c}', 'm'),
    ('\u{39d}', 'n'),
    ('\u{39f}', 'o'),
    ('\u{3a1}', 'p'),
    ('\u{3a4}', 't'),
    ('\u{3a5}', 'y'),
    ('\u{3a7}', 'x'),
    ('\u{3b1}', 'a'),
    ('\u{3b3}', 'y'),
    ('\u{3b9}', 'i'),
    ('\u{3ba}', 'k'),
    ('\u{3bd}', 'v'),
    ('\u{3bf}', 'o'),
    ('\u{3c1}', 'p'),
    ('\u{3c5}', 'u'),
    ('\u{3f2}', 'c'),
    ('\u{3f3}', 'j'),
    ('\u{3f9}', 'c'),
    ('\u{405}', 's'),
    ('\u{406}', 'i'),
    ('\u{407}', 'i'),
    ('\u{408}', 'j'),
    ('\u{410}', 'a'),
    ('\u{412}', 'b'),
    ('\u{415}', 'e'),
    ('\u{417}', '3'),
    ('\u{41a}', 'k'),
    ('\u{41c}', 'm'),
    ('\u{41d}', 'h'),
    ('\u{41e}', 'o'),
    ('\u{420}', 'p'),
    ('\u{421}', 'c'),
    ('\u{422}', 't'),
    ('\u{423}', 'y'),
    ('\u{425}', 'x'),
    ('\u{430}', 'a'),
    ('\u{433}', 'r'),
    ('\u{435}', 'e'),
    ('\u{437}', '3'),
    ('\u{43a}', 'k'),
    ('\u{43c}', 'm'),
    ('\u{43d}', 'h'),
    ('\u{43e}', 'o'),
    ('\u{440}', 'p'),
    ('\u{441}', 'c'),
    ('\u{442}', 't'),
    ('\u{443}', 'y'),
    ('\u{445}', 'x'),
    ('\u{455}', 's'),
    ('\u{456}', 'i'),
    ('\u{457}', 'i'),
    ('\u{458}', 'j'),
    ('\u{475}', 'v'),
    ('\u{4ae}', 'y'),
    ('\u{4af}', 'y'),
    ('\u{4bb}', 'h'),
    ('\u{4c0}', 'i'),
    ('\u{4cf}', 'l'),
    ('\u{500}', 'd'),
    ('\u{501}', 'd'),
    ('\u{51a}', 'q'),
    ('\u{51b}', 'q'),
    ('\u{51c}', 'w'),
    ('\u{51d}', 'w'),
    ('\u{555}', 'o'),
    ('\u{570}', 'h'),
    ('\u{578}', 'n'),
    ('\u{57d}', 'u'),
    ('\u{581}', 'g'),
    ('\u{584}', 'p'),
    ('\u{585}', 'o'),
];

/// The ASCII character, in lower case, that a letter of another script looks like.
pub fn latin_twin(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    if let '\u{ff01}'..='\u{ff5e}' = c {
        let narrow = char::from_u32(u32::from(c) - 0xff01 + 0x21)?;
        return Some(narrow.to_ascii_lowercase());
    }
    let at = TWINS.binary_search_by_key(&c, |(letter, _)| *letter);
    TWINS.get(at.ok()?).map(|(_, twin)| *twin)
}

/// Whether a letter of another script looks Latin.
pub fn is_look_alike(c: char) -> bool {
    latin_twin(c).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(TWINS.is_sorted_by(|a, b| a.0 < b.0));
        for (letter, _) in TWINS {
            assert!(latin_twin(*letter).is_some());
        }
    }

    #[test]
    fn wide_forms_are_twins_too() {
        assert_eq!(latin_twin('\u{ff21}'), Some('a'));
        assert_eq!(latin_twin('a'), None);
        assert_eq!(latin_twin('µ'), None);
    }
}
