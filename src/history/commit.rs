//! Commit objects, read by hand, so that nothing a library would smooth over is lost.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::escape::{is_hidden, is_mixed};
use crate::stamp::{CommitId, Moment};

/// Author or committer of a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name; bytes that are not UTF-8 are replaced.
    pub name: String,
    /// E-mail address; bytes that are not UTF-8 are replaced.
    pub email: String,
    /// When, with the offset as written. An offset that no clock has reads as UTC; an instant before 1970 as its beginning,
    /// one beyond the year 9999 as the last one there is.
    pub when: Moment,
}

/// What a commit says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its id.
    pub id: CommitId,
    /// Its tree.
    pub tree: CommitId,
    /// Parents, in order.
    pub parents: Vec<CommitId>,
    /// Who made the change.
    pub author: Person,
    /// Who made the commit.
    pub committer: Person,
    /// First line of the message.
    pub summary: String,
    /// Carries a signature of any kind.
    pub signed: bool,
}

impl Commit {
    /// Whether it joins lines of history.
    pub fn is_merge(&self) -> bool {
        self.parents.len() > 1
    }
}

/// Headers that stand there once at most; the first three in this order.
const ONCE: [&str; 6] = [
    "tree",
    "author",
    "committer",
    "encoding",
    "gpgsig",
    "gpgsig-sha256",
];

/// What is odd about a commit's headers: no git program writes them so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeaderFault {
    /// A header stands there twice; git reads the first.
    Repeated(&'static str),
    /// The author or committer is missing.
    Missing(&'static str),
    /// The order is not git's, which then reads something else.
    Misplaced(&'static str),
    /// One parent is named twice.
    SameParent,
    /// A zero byte stands among the headers; many programs stop reading there.
    Zero,
    /// A person has no `Name <address> date`, or more brackets than that.
    Person(&'static str),
    /// A name or address is not UTF-8, and no header says what it is.
    NotText(&'static str),
    /// A name or address holds control characters or others that are not seen.
    Hidden(&'static str),
    /// A name or address mixes Latin letters with others that look Latin.
    Mixed(&'static str),
    /// The date is no number of seconds since 1970, or lies after the year 9999.
    Date(&'static str),
    /// The offset is one that no clock has.
    Offset(&'static str),
}

/// Parses a raw commit, and says what is odd about its headers. `None` when its tree or a parent can't be made out: then
/// nothing is known of what it records.
pub fn parse(id: CommitId, data: &[u8]) -> Option<(Commit, Vec<HeaderFault>)> {
    let end = data
        .windows(2)
        .position(|pair| pair == b"\n\n")
        .unwrap_or(data.len());
    let message = data.get(end + 2..).unwrap_or_default();
    let first_line = message.split(|byte| *byte == b'\n').next()?;
    let block = data.get(..end)?;
    let mut faults = Vec::new();
    if block.contains(&0) {
        faults.push(HeaderFault::Zero);
    }
    let headers = Headers::read(block, &mut faults)?;
    let author = headers.person("author", headers.author, &mut faults);
    let committer = headers.person("committer", headers.committer, &mut faults);
    let commit = Commit {
        id,
        tree: object_id(headers.tree?)?,
        parents: headers.parents,
        author,
        committer,
        summary: String::from_utf8_lossy(first_line).trim().to_owned(),
        signed: headers.signed,
    };
    faults.sort();
    faults.dedup();
    Some((commit, faults))
}

/// The object that a raw tag points at.
pub fn tagged(data: &[u8]) -> Option<CommitId> {
    let line = data.split(|byte| *byte == b'\n').next()?;
    object_id(line.strip_prefix(b"object ")?)
}

/// Headers as they stand.
#[derive(Default)]
struct Headers<'d> {
    tree: Option<&'d [u8]>,
    parents: Vec<CommitId>,
    author: Option<&'d [u8]>,
    committer: Option<&'d [u8]>,
    encoded: bool,
    signed: bool,
}

impl<'d> Headers<'d> {
    /// Reads the headers as git does: tree, parents, author, committer in this order, the first of each. `None` when a
    /// parent's id is garbled.
    fn read(block: &'d [u8], faults: &mut Vec<HeaderFault>) -> Option<Self> {
        let mut headers = Self::default();
        let mut seen: Vec<&'static str> = Vec::new();
        let mut parents = HashSet::new();
        for line in block.split(|byte| *byte == b'\n') {
            let (key, value) = split_once(line, b' ').unwrap_or((line, &[]));
            if key == b"parent" {
                // Git stops looking for parents at the first other header.
                if seen != ["tree"] {
                    faults.push(HeaderFault::Misplaced("parent"));
                    continue;
                }
                let parent = object_id(value)?;
                if !parents.insert(parent) {
                    faults.push(HeaderFault::SameParent);
                }
                headers.parents.push(parent);
                continue;
            }
            let Some(name) = ONCE.into_iter().find(|name| name.as_bytes() == key) else {
                continue;
            };
            if seen.contains(&name) {
                faults.push(HeaderFault::Repeated(name));
                continue;
            }
            let place = ONCE.iter().position(|once| *once == name);
            if place.is_some_and(|place| place < 3 && place != seen.len()) {
                faults.push(HeaderFault::Misplaced(name));
            }
            seen.push(name);
            match name {
                "tree" => headers.tree = Some(value),
                "author" => headers.author = Some(value),
                "committer" => headers.committer = Some(value),
                "encoding" => headers.encoded = true,
                _ => headers.signed = true,
            }
        }
        Some(headers)
    }

    /// `Name <email> seconds ±hhmm`. As git reads it, the address ends at the first `>`, and the date stands behind the last
    /// one. What is missing or garbled is left empty; a date that can't be read is the beginning of 1970.
    fn person(
        &self,
        key: &'static str,
        line: Option<&[u8]>,
        faults: &mut Vec<HeaderFault>,
    ) -> Person {
        let Some(line) = line else {
            faults.push(HeaderFault::Missing(key));
            return Person::unknown(String::new());
        };
        let parts = split_once(line, b'<').and_then(|(name, rest)| {
            let (email, rest) = split_once(rest, b'>')?;
            Some((name, email, rest))
        });
        let Some((name, email, rest)) = parts else {
            faults.push(HeaderFault::Person(key));
            return Person::unknown(String::from_utf8_lossy(line).trim().to_owned());
        };
        let date = rest.rsplit(|byte| *byte == b'>').next().unwrap_or_default();
        let is_bracket = |byte: &u8| matches!(byte, b'<' | b'>');
        if date.len() != rest.len() || [name, email].concat().iter().any(is_bracket) {
            faults.push(HeaderFault::Person(key));
        }
        let mut text = |bytes: &[u8]| {
            if !self.encoded && std::str::from_utf8(bytes).is_err() {
                faults.push(HeaderFault::NotText(key));
            }
            let text = String::from_utf8_lossy(bytes).trim().to_owned();
            if text.chars().any(is_hidden) {
                faults.push(HeaderFault::Hidden(key));
            }
            if is_mixed(&text) {
                faults.push(HeaderFault::Mixed(key));
            }
            text
        };
        let (name, email) = (text(name), text(email));
        Person {
            name,
            email,
            when: moment(key, date, faults),
        }
    }
}

impl Person {
    /// Someone of whom nothing but this is known.
    fn unknown(name: String) -> Self {
        Self {
            name,
            email: String::new(),
            when: Moment {
                at: Timestamp::UNIX_EPOCH,
                offset: Offset::UTC,
            },
        }
    }
}

/// `seconds ±hhmm`.
fn moment(key: &'static str, date: &[u8], faults: &mut Vec<HeaderFault>) -> Moment {
    let date = String::from_utf8_lossy(date);
    let mut words = date.split_ascii_whitespace();
    let seconds = words.next().unwrap_or_default();
    let at = match seconds.parse::<i64>() {
        // Git knows no time before 1970 and reads it as the beginning.
        Ok(seconds) => Timestamp::from_second(seconds.max(0)).unwrap_or(Timestamp::MAX),
        Err(_) if !seconds.is_empty() && is_number(seconds) => Timestamp::MAX,
        Err(_) => Timestamp::UNIX_EPOCH,
    };
    if !is_number(seconds) || at == Timestamp::MAX {
        faults.push(HeaderFault::Date(key));
    }
    let offset = words.next().and_then(offset);
    if offset.is_none() || words.next().is_some() {
        faults.push(HeaderFault::Offset(key));
    }
    let offset = offset.unwrap_or(Offset::UTC);
    Moment { at, offset }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `±hhmm` of a clock: at most 14 hours from UTC.
fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    if digits.len() != 4 || !is_number(digits) {
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = (number / 100, number % 100);
    if minutes > 59 || hours * 60 + minutes > 14 * 60 {
        return None;
    }
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

fn object_id(hex: &[u8]) -> Option<CommitId> {
    if hex.len() != 40 {
        return None;
    }
    let mut id = CommitId::default();
    for (byte, pair) in id.0.iter_mut().zip(hex.chunks(2)) {
        let digit = |at: usize| pair.get(at).and_then(|c| char::from(*c).to_digit(16));
        *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
    }
    Some(id)
}

fn split_once(line: &[u8], at: u8) -> Option<(&[u8], &[u8])> {
    let position = line.iter().position(|byte| *byte == at)?;
    Some((line.get(..position)?, line.get(position + 1..)?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]
    use super::*;

    const RAW: &str = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n\
        parent 1111111111111111111111111111111111111111\n\
        author Petugas Kominfo 01 <kominfo-01@contoh.go.id> 1744600320 +0700\n\
        committer Petugas <p@contoh.go.id> 1744600380 -0930\n\
        gpgsig -----BEGIN SSH SIGNATURE-----\n AAAA\n -----END SSH SIGNATURE-----\n\
        \n2025-0001: langkah 1\n\nisi";

    fn read(raw: &str) -> (Commit, Vec<HeaderFault>) {
        parse(CommitId::default(), raw.as_bytes()).expect("is a commit")
    }

    fn faults(raw: &str) -> Vec<HeaderFault> {
        read(raw).1
    }

    #[test]
    fn headers_are_read_as_they_stand() {
        let (commit, faults) = read(RAW);
        assert_eq!(faults, []);
        assert_eq!(commit.parents, [CommitId([0x11; 20])]);
        assert_eq!(commit.author.name, "Petugas Kominfo 01");
        assert_eq!(commit.author.email, "kominfo-01@contoh.go.id");
        assert_eq!(commit.author.when.rfc3339(), "2025-04-14T10:12:00+07:00");
        assert_eq!(commit.committer.when.rfc3339(), "2025-04-13T17:43:00-09:30");
        assert_eq!(commit.summary, "2025-0001: langkah 1");
        assert!(commit.signed && !commit.is_merge());
    }

    #[test]
    fn a_commit_without_tree_or_with_a_garbled_parent_is_none() {
        for raw in ["", "tree 12\n\n", "tree\nauthor\ncommitter\n\n"] {
            assert_eq!(parse(CommitId::default(), raw.as_bytes()), None);
        }
        let garbled = RAW.replace("parent 11", "parent zz");
        assert_eq!(parse(CommitId::default(), garbled.as_bytes()), None);
    }

    #[test]
    fn an_impossible_date_or_offset_is_said_and_does_not_panic() {
        use HeaderFault::{Date, Offset as Shift};
        let with = |author: &str| read(&RAW.replace("1744600320 +0700", author));
        for (date, expected) in [
            ("", vec![Date("author"), Shift("author")]),
            ("x y", vec![Date("author"), Shift("author")]),
            ("1744600320", vec![Shift("author")]),
            ("1744600320 +9999", vec![Shift("author")]),
            ("1744600320 -2400", vec![Shift("author")]),
            ("1744600320 +0760", vec![Shift("author")]),
            ("1744600320 +0700 x", vec![Shift("author")]),
            ("-1 +0700", vec![Date("author")]),
            ("-093017446003 +0700", vec![Date("author")]),
            ("-99999999999999 -1400", vec![Date("author")]),
            ("253402207200 +1400", vec![]),
            ("+1744600320 +0700", vec![Date("author")]),
            ("99999999999999 +0700", vec![Date("author")]),
            ("99999999999999999999999 +0700", vec![Date("author")]),
            ("0 +1400", vec![]),
            ("1744600320 -0000", vec![]),
        ] {
            let (commit, faults) = with(date);
            assert_eq!(faults, expected, "{date}");
            assert_eq!(commit.author.when.rfc3339().len(), 25, "{date}");
        }
        assert_eq!(with("9e9 +0700").0.author.when.at, Timestamp::UNIX_EPOCH);
    }

    #[test]
    fn a_header_twice_missing_or_out_of_place_is_said() {
        use HeaderFault::{Misplaced, Missing, Repeated, SameParent};
        let author = "author Petugas Kominfo 01 <kominfo-01@contoh.go.id> 1744600320 +0700\n";
        let other = "author Orang Lain <lain@contoh.go.id> 1 +0700\n";
        let (commit, twice) = read(&RAW.replace(author, &format!("{author}{other}")));
        assert_eq!(twice, [Repeated("author")]);
        assert_eq!(commit.author.name, "Petugas Kominfo 01");
        assert_eq!(
            faults(&RAW.replace(author, "")),
            [Missing("author"), Misplaced("committer")]
        );
        let signature = "gpgsig -----BEGIN";
        assert_eq!(
            faults(&RAW.replace(signature, &format!("gpgsig x\n{signature}"))),
            [Repeated("gpgsig")]
        );
        let parent = "parent 1111111111111111111111111111111111111111\n";
        let (commit, late) = read(&RAW.replace(signature, &format!("{parent}{signature}")));
        assert_eq!(late, [Misplaced("parent")]);
        assert_eq!(commit.parents.len(), 1);
        assert_eq!(
            faults(&RAW.replace(parent, &format!("{parent}{parent}"))),
            [SameParent]
        );
    }

    #[test]
    fn names_that_hide_something_are_said() {
        use HeaderFault::{Hidden, Mixed, NotText, Person, Zero};
        let named = |name: &str| faults(&RAW.replace("Petugas Kominfo 01", name));
        assert_eq!(named("Siti \u{202e}01"), [Hidden("author")]);
        assert_eq!(named("P\u{435}tugas"), [Mixed("author")]);
        assert_eq!(named("Pet\0ugas"), [Zero, Hidden("author")]);
        assert_eq!(named("\u{160}\u{12b}r\u{101}z"), []);
        assert_eq!(
            faults(&RAW.replace("<kominfo-01@contoh.go.id>", "")),
            [Person("author")]
        );
        let brackets = [
            ("<kominfo-01@contoh.go.id>>", "kominfo-01@contoh.go.id"),
            (
                "<kominfo-01@contoh.go.id> <lain@x>",
                "kominfo-01@contoh.go.id",
            ),
            ("< <kominfo-01@contoh.go.id>", "<kominfo-01@contoh.go.id"),
            ("> <kominfo-01@contoh.go.id>", "kominfo-01@contoh.go.id"),
        ];
        for (written, email) in brackets {
            let (commit, said) = read(&RAW.replace("<kominfo-01@contoh.go.id>", written));
            assert_eq!(said, [Person("author")], "{written}");
            assert_eq!(commit.author.email, email);
            assert_eq!(commit.author.when.rfc3339(), "2025-04-14T10:12:00+07:00");
        }
        let mut raw = RAW.as_bytes().to_vec();
        let at = RAW.find("Kominfo").expect("there");
        raw[at] = 0xe9;
        let (_, garbled) = parse(CommitId::default(), &raw).expect("is a commit");
        assert_eq!(garbled, [NotText("author")]);
        let told = String::from_utf8_lossy(&raw).replace("gpgsig", "encoding latin1\ngpgsig");
        assert_eq!(faults(&told), []);
    }
}
