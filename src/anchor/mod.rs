//! Anchors (`jangkar`): a short text for a letter or minutes that says what the archive was on one day.
//!
//! The words are those of one fixed form in Indonesian, whatever the language of the messages, because the text is read
//! back years later: [`Anchor::text`] writes it, [`read()`] finds it in the prose around it. The digest is taken over the
//! bytes of the case files, so that anyone with git and `sha256sum` can do it again (`docs/manual/trust.md`).

mod read;
mod tokens;

use std::fmt::Write;

use jiff::civil::Date;

use crate::digest::sha256;
use crate::stamp::CommitId;

pub use read::{Fault, Misread, read};

/// Version of the form.
pub const FORM: u32 = 1;

/// Digits of a group, so that a long number can be read aloud.
const GROUP: usize = 4;

/// Digits of the digest on one line.
const LINE: usize = 32;

/// Names of the months in the form.
const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// What an anchor says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The commit.
    pub head: CommitId,
    /// Its day (committer) in the site's zone.
    pub date: Date,
    /// How many cases there are in it.
    pub cases: usize,
    /// How many steps they have.
    pub steps: usize,
    /// Digest of the case files, 64 hex digits.
    pub digest: String,
}

impl Anchor {
    /// The text for the letter: eight lines, the first of them the site's title.
    pub fn text(&self, title: &str) -> String {
        let mut out = String::new();
        let (first, second) = self
            .digest
            .split_at_checked(LINE)
            .unwrap_or((&self.digest, ""));
        let date = self.date;
        let month = usize::from(date.month().unsigned_abs()).saturating_sub(1);
        let lines = [
            printable(title),
            format!("Jangkar tertib, bentuk {FORM}"),
            format!("Commit    : {}", grouped(&self.head.to_string())),
            format!(
                "Tanggal   : {} {} {}",
                date.day(),
                MONTHS.get(month).unwrap_or(&""),
                date.year()
            ),
            format!("Isi       : {} berkas, {} langkah", self.cases, self.steps),
            format!("Sidik     : {}", grouped(first)),
            format!("            {}", grouped(second)),
            format!("Angka uji : {}", grouped(&self.check_digits())),
        ];
        for line in lines {
            // Writing to a string never fails.
            let _ = writeln!(out, "{line}");
        }
        out
    }

    /// Eight digits over everything that the anchor says, so that a slip of the pen is told from a rewritten history.
    pub fn check_digits(&self) -> String {
        let said = format!(
            "tertib-jangkar {FORM}\ncommit {}\ntanggal {}\nberkas {}\nlangkah {}\nsidik {}\n",
            self.head, self.date, self.cases, self.steps, self.digest
        );
        sha256(said.as_bytes()).chars().take(8).collect()
    }
}

/// Digest of the case files of a commit: SHA-256 over a line that names the form, one that names the commit, and one per
/// file in the way of `sha256sum`, sorted by path as bytes.
pub fn digest(head: CommitId, sums: &[(Vec<u8>, String)]) -> String {
    let mut said = format!("tertib-jangkar {FORM}\ncommit {head}\n").into_bytes();
    for (path, sum) in sums {
        said.extend([sum.as_bytes(), b"  ", path, b"\n"].concat());
    }
    sha256(&said)
}

fn grouped(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = digits.chunks(GROUP).map(|g| g.iter().collect()).collect();
    groups.join(" ")
}

/// One line without characters that a printer would not print.
fn printable(title: &str) -> String {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let plain: String = title
        .chars()
        .map(|c| if hidden(c) { ' ' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    pub(super) fn anchor() -> Anchor {
        Anchor {
            head: CommitId([0x4e; 20]),
            date: Date::constant(2026, 11, 23),
            cases: 33,
            steps: 151,
            digest: "0123456789abcdef".repeat(4),
        }
    }

    #[test]
    fn the_text_is_short_and_its_digits_can_be_read_aloud() {
        assert_eq!(
            anchor().text("SOP dan\n Arsip\u{202e} Berkas"),
            "SOP dan Arsip Berkas\n\
             Jangkar tertib, bentuk 1\n\
             Commit    : 4e4e 4e4e 4e4e 4e4e 4e4e 4e4e 4e4e 4e4e 4e4e 4e4e\n\
             Tanggal   : 23 November 2026\n\
             Isi       : 33 berkas, 151 langkah\n\
             Sidik     : 0123 4567 89ab cdef 0123 4567 89ab cdef\n            \
             0123 4567 89ab cdef 0123 4567 89ab cdef\n\
             Angka uji : 51de 4c3f\n"
        );
    }

    #[test]
    fn the_digest_is_that_of_the_lines_the_manual_describes() {
        let sums = [(b"cases/2025/04/1.toml".to_vec(), "ab".repeat(32))];
        let lines = format!(
            "tertib-jangkar 1\ncommit {}\n{}  cases/2025/04/1.toml\n",
            "4e".repeat(20),
            "ab".repeat(32)
        );
        assert_eq!(digest(anchor().head, &sums), sha256(lines.as_bytes()));
    }
}
