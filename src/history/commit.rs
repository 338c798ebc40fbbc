//! Commit objects, read by hand, so that nothing a library would smooth over is lost.

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::stamp::{CommitId, Moment};

/// Author or committer of a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name; bytes that are not UTF-8 are replaced.
    pub name: String,
    /// E-mail address; bytes that are not UTF-8 are replaced.
    pub email: String,
    /// When, with the offset as written. An offset that no clock has reads as UTC; an instant beyond the year 9999 as the
    /// last one there is.
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

/// Parses a raw commit. `None` when it lacks a tree, an author or a committer, or one of them is garbled.
pub fn parse(id: CommitId, data: &[u8]) -> Option<Commit> {
    let end = data
        .windows(2)
        .position(|pair| pair == b"\n\n")
        .unwrap_or(data.len());
    let message = data.get(end + 2..).unwrap_or_default();
    let (mut tree, mut author, mut committer) = (None, None, None);
    let mut parents = Vec::new();
    let mut signed = false;
    for line in data.get(..end)?.split(|byte| *byte == b'\n') {
        let (key, value) = split_once(line, b' ').unwrap_or((line, &[]));
        match key {
            b"tree" => tree = Some(object_id(value)?),
            b"parent" => parents.push(object_id(value)?),
            // git reads the first of each; a second one is no replacement.
            b"author" if author.is_none() => author = Some(person(value)?),
            b"committer" if committer.is_none() => committer = Some(person(value)?),
            b"gpgsig" | b"gpgsig-sha256" => signed = true,
            _ => {}
        }
    }
    let first_line = message.split(|byte| *byte == b'\n').next()?;
    Some(Commit {
        id,
        tree: tree?,
        parents,
        author: author?,
        committer: committer?,
        summary: String::from_utf8_lossy(first_line).trim().to_owned(),
        signed,
    })
}

/// `Name <email> seconds ±hhmm`. The date is looked for behind the last `>`, as git does.
fn person(line: &[u8]) -> Option<Person> {
    let close = line.iter().rposition(|byte| *byte == b'>')?;
    let open = line.get(..close)?.iter().position(|byte| *byte == b'<')?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    let date = std::str::from_utf8(line.get(close + 1..)?).ok()?;
    let mut words = date.split_ascii_whitespace();
    let seconds: i64 = words.next()?.parse().ok()?;
    let offset = words.next().and_then(offset).unwrap_or(Offset::UTC);
    let at = Timestamp::from_second(seconds).unwrap_or(if seconds < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    });
    Some(Person {
        name: text(line.get(..open)?),
        email: text(line.get(open + 1..close)?),
        when: Moment { at, offset },
    })
}

fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    Offset::from_seconds(sign * (number / 100 * 3600 + number % 100 * 60)).ok()
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

    #[test]
    fn headers_are_read_as_they_stand() {
        let commit = parse(CommitId::default(), RAW.as_bytes()).expect("is a commit");
        assert_eq!(commit.parents, [CommitId([0x11; 20])]);
        assert_eq!(commit.author.name, "Petugas Kominfo 01");
        assert_eq!(commit.author.email, "kominfo-01@contoh.go.id");
        assert_eq!(commit.author.when.rfc3339(), "2025-04-14T10:12:00+07:00");
        assert_eq!(commit.committer.when.rfc3339(), "2025-04-13T17:43:00-09:30");
        assert_eq!(commit.summary, "2025-0001: langkah 1");
        assert!(commit.signed && !commit.is_merge());
    }

    #[test]
    fn a_garbled_commit_is_refused_without_panic() {
        for raw in ["", "tree 12\n\n", "tree\nauthor\ncommitter\n\n"] {
            assert_eq!(parse(CommitId::default(), raw.as_bytes()), None);
        }
        let no_date = RAW.replace("1744600320 +0700", "");
        assert_eq!(parse(CommitId::default(), no_date.as_bytes()), None);
    }

    #[test]
    fn an_impossible_date_or_offset_does_not_panic() {
        let raw = RAW
            .replace("1744600320 +0700", "99999999999999 +9999")
            .replace("1744600380 -0930", "-99999999999999 x");
        let commit = parse(CommitId::default(), raw.as_bytes()).expect("is a commit");
        assert_eq!(commit.author.when.at, Timestamp::MAX);
        assert_eq!(commit.committer.when.offset, Offset::UTC);
        assert_eq!(commit.author.when.rfc3339().len(), 25);
    }
}
