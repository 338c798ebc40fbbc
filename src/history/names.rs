//! Names of tree entries: those that no honest file has, and those that pass for another.

use icu_normalizer::{ComposingNormalizer, DecomposingNormalizer};

use crate::escape::{is_bidi, is_hidden, is_mixed, latin_twin};

/// Longest name that common file systems take, in bytes.
pub const NAME_LIMIT: usize = 255;

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameFault {
    /// It is empty, `.` or `..`: on a disk it would lead elsewhere.
    Elsewhere,
    /// It is git's own folder on some file system.
    Git,
    /// It holds `/` or `\`.
    Separator,
    /// It holds control characters.
    Control,
    /// It is not UTF-8.
    NotText,
    /// It holds marks that change the direction of reading, or characters without shape.
    Hidden,
    /// It mixes Latin letters with others that look Latin.
    Mixed,
    /// It is longer than 255 bytes.
    Long,
}

impl NameFault {
    /// Whether a file of this name is not looked into: it can't be meant, can't be named without doubt, or can't stand on a
    /// disk.
    pub fn is_unusable(self) -> bool {
        !matches!(self, Self::Hidden | Self::Mixed)
    }
}

/// What is wrong with a name; the gravest when there is more.
pub fn name_fault(name: &[u8]) -> Option<NameFault> {
    if is_plain(name) && name.len() <= NAME_LIMIT {
        return None;
    }
    if matches!(name, b"" | b"." | b"..") {
        return Some(NameFault::Elsewhere);
    }
    if name.iter().any(|byte| matches!(byte, b'/' | b'\\')) {
        return Some(NameFault::Separator);
    }
    let Ok(text) = std::str::from_utf8(name) else {
        return Some(NameFault::NotText);
    };
    if is_git(text) {
        return Some(NameFault::Git);
    }
    if text.chars().any(char::is_control) {
        return Some(NameFault::Control);
    }
    if name.len() > NAME_LIMIT {
        return Some(NameFault::Long);
    }
    if text.chars().any(|c| is_hidden(c) || is_bidi(c)) {
        return Some(NameFault::Hidden);
    }
    is_mixed(text).then_some(NameFault::Mixed)
}

/// Whether a name has only lower-case ASCII letters, digits, `-` and `_`, and dots inside: then nothing is wrong with it,
/// and it passes for no other such name.
pub fn is_plain(name: &[u8]) -> bool {
    let (Some(first), Some(last)) = (name.first(), name.last()) else {
        return false;
    };
    let letter = |byte: &u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_');
    letter(first) && letter(last) && name.iter().all(|byte| letter(byte) || *byte == b'.')
}

/// `.git` as some file system reads it: in any case, with characters that HFS+ leaves out, with dots, spaces or a stream
/// that NTFS leaves out, or by its short name.
fn is_git(name: &str) -> bool {
    let kept: String = name.chars().filter(|c| !is_ignored_by_hfs(*c)).collect();
    let folded = kept.to_lowercase();
    let stem = folded.split(':').next().unwrap_or_default();
    let stem = stem.trim_end_matches(['.', ' ']);
    matches!(stem, ".git" | "git~1")
}

fn is_ignored_by_hfs(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{206a}'..='\u{206f}' | '\u{feff}')
}

/// What names have in common that one file system or one reader takes for the same: without case, in composed form, without
/// hidden characters and the dots and spaces at the end that Windows leaves out, look-alikes as what they look like.
pub fn likeness(name: &[u8]) -> Vec<u8> {
    if is_plain(name) {
        return name.to_vec();
    }
    let Ok(text) = std::str::from_utf8(name) else {
        return name.to_vec();
    };
    let seen: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    // Letters without their marks first: a mark may hide the letter it stands on from the tables of case and look-alikes.
    let folded: String = DecomposingNormalizer::new_nfd()
        .normalize(&seen)
        .chars()
        // Upper case first: it joins letters that lower case alone keeps apart.
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .map(|c| latin_twin(c).unwrap_or(c))
        .collect();
    let composed = ComposingNormalizer::new_nfc().normalize(&folded);
    composed.trim_end_matches(['.', ' ']).as_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn honest_names_are_left_alone() {
        for name in [
            "2025-0001.toml",
            "Surat Permohonan (1).PDF",
            ".gitkeep",
            ".gitattributes",
            ".gitignore",
            "git",
            "é.txt",
            "e\u{301}.txt",
            "résumé – final.pdf",
            "😀.png",
            "50µm.txt",
            "\u{41e}\u{442}\u{447}\u{451}\u{442}.pdf",
            "a..b",
            "-n",
            "git~10",
        ] {
            assert_eq!(name_fault(name.as_bytes()), None, "{name}");
        }
    }

    #[test]
    fn dangerous_names_are_known() {
        use NameFault::{Control, Elsewhere, Git, Hidden, Long, Mixed, NotText, Separator};
        let long = "a".repeat(256);
        let cases: [(&[u8], NameFault); 24] = [
            (b"", Elsewhere),
            (b".", Elsewhere),
            (b"..", Elsewhere),
            (b".git", Git),
            (b".GiT", Git),
            (b".git ", Git),
            (b".git. .", Git),
            (b"git~1", Git),
            (b"GIT~1", Git),
            (b".git::$INDEX_ALLOCATION", Git),
            (".g\u{200c}it".as_bytes(), Git),
            ("\u{feff}.git".as_bytes(), Git),
            (b"a/b", Separator),
            (b"/", Separator),
            (b"..\\a", Separator),
            (b"a\nb", Control),
            (b"a\x7f", Control),
            ("a\u{85}".as_bytes(), Control),
            (b"a\xff", NotText),
            ("gaji\u{202e}fdp.exe".as_bytes(), Hidden),
            ("a\u{200b}".as_bytes(), Hidden),
            ("c\u{430}ses".as_bytes(), Mixed),
            ("\u{3bf}k.toml".as_bytes(), Mixed),
            (long.as_bytes(), Long),
        ];
        for (name, fault) in cases {
            assert_eq!(name_fault(name), Some(fault), "{:?}", text(name));
        }
    }

    fn text(name: &[u8]) -> String {
        String::from_utf8_lossy(name).into_owned()
    }

    #[test]
    fn names_that_pass_for_each_other_are_alike() {
        let alike = [
            ("2025-0001.toml", "2025-0001.TOML"),
            ("é.txt", "e\u{301}.txt"),
            ("É.txt", "e\u{301}.txt"),
            ("straße", "STRASSE"),
            ("a.toml", "a.toml. "),
            ("a.toml", "a.to\u{200d}ml"),
            ("a.toml", "\u{430}.toml"),
            ("a.toml", "\u{ff21}.toml"),
            ("\u{212a}.txt", "k.txt"),
            ("\u{3cb}\u{200b}\u{301}", "\u{3b0}"),
            ("\u{451}.toml", "\u{eb}.toml"),
        ];
        for (one, other) in alike {
            assert_eq!(
                text(&likeness(one.as_bytes())),
                text(&likeness(other.as_bytes()))
            );
        }
        for (one, other) in [("é", "e"), ("1", "l"), ("0", "o"), ("a.b", "a-b")] {
            assert_ne!(likeness(one.as_bytes()), likeness(other.as_bytes()));
        }
    }

    proptest::proptest! {
        /// What names have in common has nothing more in common with itself.
        #[test]
        fn likeness_is_settled(name in "[a-zA-Z. \\u{300}-\\u{345}\\u{370}-\\u{45f}\\u{200b}\\u{1f00}-\\u{1fff}]{0,6}") {
            let once = likeness(name.as_bytes());
            proptest::prop_assert_eq!(text(&likeness(&once)), text(&once));
        }
    }
}
