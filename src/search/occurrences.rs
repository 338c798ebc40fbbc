//! Where each word stands: the occurrences of all words over all documents, gathered in parallel.

use std::collections::HashMap;

use rayon::prelude::*;

use super::Document;
use super::tokens::tokens;

/// How much a word in title, summary and body counts.
const FIELD_WEIGHTS: [u32; 3] = [5, 2, 1];

/// Documents that one task reads, and tasks whose results wait in memory to be joined.
const TASK: usize = 256;
const WAVE: usize = 16;

/// One word in one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Number of the document.
    pub document: u32,
    /// Occurrences, each with the weight of its field.
    pub weight: u32,
    /// Occurrences.
    pub count: u32,
}

/// One word's postings in the order of the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// Where it stands.
    pub postings: Vec<Posting>,
    /// The positions of all its occurrences, document after document. A position is left out between two fields, so that
    /// no phrase reaches from one into the next.
    pub positions: Vec<u32>,
}

impl Term {
    fn add(&mut self, document: u32, weight: u32, position: u32) {
        match self.postings.last_mut() {
            Some(last) if last.document == document => {
                last.weight = last.weight.saturating_add(weight);
                last.count = last.count.saturating_add(1);
            }
            _ => self.postings.push(Posting {
                document,
                weight,
                count: 1,
            }),
        }
        self.positions.push(position);
    }
}

/// Every word of the archive with its postings, and how long each document is.
#[derive(Debug, Default)]
pub struct Occurrences {
    /// The words.
    pub terms: HashMap<String, Term>,
    /// Words per document, in document order.
    pub lengths: Vec<u32>,
}

impl Occurrences {
    /// Reads all documents; their numbers are their places in the list.
    pub fn of(documents: &[&Document]) -> Self {
        let numbered: Vec<(u32, &Document)> = (0..).zip(documents.iter().copied()).collect();
        let mut all = Self::default();
        for wave in numbered.chunks(TASK * WAVE) {
            let parts: Vec<Self> = wave.par_chunks(TASK).map(Self::read).collect();
            parts.into_iter().for_each(|part| all.join(part));
        }
        all
    }

    fn read(documents: &[(u32, &Document)]) -> Self {
        let mut part = Self::default();
        for (number, document) in documents {
            let mut start = 0u32;
            let mut length = 0u32;
            let fields = [&document.title, &document.summary, &document.body];
            for (text, weight) in fields.into_iter().zip(FIELD_WEIGHTS) {
                let (words, positions) = tokens(text);
                for word in words {
                    let place = start.saturating_add(word.position);
                    part.terms
                        .entry(word.text)
                        .or_default()
                        .add(*number, weight, place);
                }
                length = length.saturating_add(positions);
                start = start.saturating_add(positions).saturating_add(1);
            }
            part.lengths.push(length);
        }
        // A joined number is found after its parts, yet stands where the first of them does.
        for term in part.terms.values_mut() {
            let mut rest = term.positions.as_mut_slice();
            for posting in &term.postings {
                let count = usize::try_from(posting.count).unwrap_or(0);
                let (own, after) = rest.split_at_mut(count.min(rest.len()));
                own.sort_unstable();
                rest = after;
            }
        }
        part
    }

    fn join(&mut self, part: Self) {
        self.lengths.extend(part.lengths);
        for (word, term) in part.terms {
            let own = self.terms.entry(word).or_default();
            own.postings.extend(term.postings);
            own.positions.extend(term.positions);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::super::Kind;
    use super::*;

    #[test]
    fn weighs_fields_and_keeps_them_apart() {
        let document = Document::new("a.html", "Surat", Kind::Page, "surat ini", "Isi surat 1/2");
        let all = Occurrences::of(&[&document]);
        assert_eq!(all.lengths, [7]);
        let term = &all.terms["surat"];
        let posting = Posting {
            document: 0,
            weight: 8,
            count: 3,
        };
        assert_eq!(term.postings, [posting]);
        assert_eq!(term.positions, [0, 2, 6]);
        assert_eq!(all.terms["1-2"].positions, all.terms["1"].positions);
    }
}
