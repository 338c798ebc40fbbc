//! Finding anchors in a letter: line breaks, indents, quotation marks and the prose around them don't matter; a digit
//! that is missing or wrong does, and is said with its place.

use jiff::civil::Date;

use super::tokens::{Token, tokens};
use super::{Anchor, FORM, MONTHS};
use crate::source::{Place, Source, Span};
use crate::stamp::CommitId;

/// Why a text holds no anchor that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with an anchor as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no line "Jangkar tertib, bentuk …".
    NoAnchor,
    /// It is of a form that this version doesn't know.
    Form(String),
    /// A line is missing.
    Missing(&'static str),
    /// A number has too many or too few digits.
    Digits {
        /// The line.
        label: &'static str,
        /// Digits found.
        found: usize,
        /// Digits that it has.
        wanted: usize,
    },
    /// The day can't be read.
    Date,
    /// The numbers of cases and steps can't be read.
    Contents,
    /// The check digits don't fit the rest: something was copied wrongly.
    Check,
}

/// Every anchor in a text with the place of its commit, in order; at least one.
///
/// # Errors
/// When there is none, or one of them was copied wrongly.
pub fn read(source: &Source) -> Result<Vec<(Place, Anchor)>, Misread> {
    let words = tokens(&source.text);
    let starts: Vec<usize> = (0..words.len()).filter(|at| opens(&words, *at)).collect();
    if starts.is_empty() {
        return Err(Misread {
            place: source.whole(),
            fault: Fault::NoAnchor,
        });
    }
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    let blocks = starts.iter().copied().zip(ends);
    blocks
        .map(|(start, end)| {
            let mut block = Block {
                words: words.get(start..end).unwrap_or_default(),
                at: 3,
            };
            let read = block.anchor();
            let place = |span| source.place(span);
            read.map(|(span, anchor)| (place(span), anchor))
                .map_err(|(span, fault)| Misread {
                    place: place(span),
                    fault,
                })
        })
        .collect()
}

fn opens(words: &[Token], at: usize) -> bool {
    let said = |offset: usize| words.get(at + offset).map(|token| token.word.as_str());
    [said(0), said(1), said(2)] == [Some("jangkar"), Some("tertib"), Some("bentuk")]
}

/// The words from one opening to the next.
struct Block<'t> {
    words: &'t [Token],
    at: usize,
}

type Read<T> = Result<T, (Span, Fault)>;

impl Block<'_> {
    fn anchor(&mut self) -> Read<(Span, Anchor)> {
        let form = self.next().map(|token| token.word).unwrap_or_default();
        if form != FORM.to_string() {
            return Err((self.here(), Fault::Form(form)));
        }
        self.label(&["commit"], "Commit")?;
        let span = self.words.get(self.at).map_or(self.here(), |t| t.span);
        let head = self.hex("Commit", 40)?;
        let head = head.parse().unwrap_or(CommitId::default());
        self.label(&["tanggal"], "Tanggal")?;
        let date = self.date()?;
        self.label(&["isi"], "Isi")?;
        let cases = self.count("berkas")?;
        let steps = self.count("langkah")?;
        self.label(&["sidik"], "Sidik")?;
        let digest = self.hex("Sidik", 64)?;
        self.label(&["angka", "uji"], "Angka uji")?;
        let check = self.hex("Angka uji", 8)?;
        let anchor = Anchor {
            head,
            date,
            cases,
            steps,
            digest,
        };
        if check == anchor.check_digits() {
            Ok((span, anchor))
        } else {
            Err((self.here(), Fault::Check))
        }
    }

    /// Where the reading stands: the last word read.
    fn here(&self) -> Span {
        let last = self.words.get(self.at.saturating_sub(1));
        last.or(self.words.last())
            .map(|token| token.span)
            .unwrap_or_default()
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.words.get(self.at)?;
        self.at += 1;
        Some(token.clone())
    }

    /// Goes on behind a label, over whatever stands before it.
    fn label(&mut self, words: &[&str], name: &'static str) -> Read<()> {
        let rest = self.words.get(self.at..).unwrap_or_default();
        let found = rest
            .windows(words.len())
            .position(|window| window.iter().map(|t| &t.word).eq(words.iter()));
        match found {
            Some(skipped) => {
                self.at += skipped + words.len();
                Ok(())
            }
            None => Err((self.here(), Fault::Missing(name))),
        }
    }

    /// Digits over as many words and lines as they take.
    fn hex(&mut self, label: &'static str, wanted: usize) -> Read<String> {
        let mut digits = String::new();
        while digits.len() < wanted
            && let Some(more) = self.words.get(self.at).and_then(Token::hex)
        {
            digits.push_str(&more);
            self.at += 1;
        }
        let found = digits.len();
        let fault = Fault::Digits {
            label,
            found,
            wanted,
        };
        if found == wanted {
            Ok(digits)
        } else {
            Err((self.here(), fault))
        }
    }

    /// `23 November 2026` or `2026-11-23`.
    fn date(&mut self) -> Read<Date> {
        let parts = [self.next(), self.next(), self.next()];
        let words = parts.map(|part| part.map(|token| token.word).unwrap_or_default());
        let [first, second, third] = &words;
        let month = MONTHS
            .iter()
            .position(|name| name.to_lowercase() == *second);
        let text = match month {
            Some(month) => format!("{third:0>4}-{:02}-{first:0>2}", month + 1),
            None => words.join("-"),
        };
        text.parse().map_err(|_| (self.here(), Fault::Date))
    }

    /// A number, perhaps with points between the thousands, and the word behind it.
    fn count(&mut self, unit: &str) -> Read<usize> {
        let mut digits = String::new();
        while let Some(token) = self.next() {
            match token.digits() {
                Some(more) => digits.push_str(more),
                None if token.word == unit => break,
                None => return Err((token.span, Fault::Contents)),
            }
        }
        digits.parse().map_err(|_| (self.here(), Fault::Contents))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::tests::anchor;
    use super::*;

    fn found(text: &str) -> Result<Vec<Anchor>, Fault> {
        let read = read(&Source::new("surat.txt", text)).map_err(|misread| misread.fault)?;
        Ok(read.into_iter().map(|(_, anchor)| anchor).collect())
    }

    #[test]
    fn what_was_written_is_read_back() {
        assert_eq!(found(&anchor().text("Situs")), Ok(vec![anchor()]));
    }

    #[test]
    fn a_letter_around_it_and_other_line_breaks_do_not_matter() {
        let letter = anchor()
            .text("Commit bersama")
            .replace("4e4e 4e4e 4e4e", "4E4E4E4E\n>   4e4e")
            .replace(": ", " = ")
            .replace("0123", "O123")
            .replace("151", "0.151")
            .replace("23 November", "23\u{a0}November");
        let letter = format!(
            "Yth. Inspektur,\nBerikut jangkar tertib kami:\n{letter}\nHormat kami, 1 Desember"
        );
        assert_eq!(found(&letter), Ok(vec![anchor()]));
        assert_eq!(
            found(&format!("{letter}{letter}")).map(|all| all.len()),
            Ok(2)
        );
    }

    #[test]
    fn a_slip_of_the_pen_is_told_from_a_rewritten_history() {
        let text = anchor().text("Situs");
        let digits = |label, found, wanted| {
            Err(Fault::Digits {
                label,
                found,
                wanted,
            })
        };
        let changed = |from: &str, to: &str| {
            assert!(text.contains(from), "{from}");
            found(&text.replacen(from, to, 1))
        };
        assert_eq!(changed("4e4e ", ""), digits("Commit", 36, 40));
        assert_eq!(changed("4e4e\n", "4e4ef\n"), digits("Commit", 41, 40));
        assert_eq!(changed("4e4e", "4e5e"), Err(Fault::Check));
        assert_eq!(changed("4e4e", "4x4e"), digits("Commit", 0, 40));
        assert_eq!(changed("23 N", "24 N"), Err(Fault::Check));
        assert_eq!(changed("November", "Nopember"), Err(Fault::Date));
        assert_eq!(changed("33 berkas", "berkas"), Err(Fault::Contents));
        assert_eq!(changed("33 berkas", "34 berkas"), Err(Fault::Check));
        assert_eq!(changed("Sidik", "Sidk"), Err(Fault::Missing("Sidik")));
        assert_eq!(
            changed("bentuk 1", "bentuk 2"),
            Err(Fault::Form("2".to_owned()))
        );
        assert_eq!(found("Tidak ada apa-apa."), Err(Fault::NoAnchor));
        assert_eq!(found(""), Err(Fault::NoAnchor));
    }

    #[test]
    fn the_place_is_that_of_the_commit() {
        let source = Source::new("surat.txt", anchor().text("Situs"));
        let place = read(&source).unwrap().remove(0).0;
        assert_eq!((place.line, place.column), (3, 13));
    }
}
