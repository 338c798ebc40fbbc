//! Where each word stands: the occurrences of all words over all documents, gathered in parallel, as the bytes that the
//! shards of lists and positions have of them.

use std::borrow::Cow;

use rayon::prelude::*;

use super::Document;
use super::encode::{count_class, number, script_order, take, take_bytes};
use super::tokens::tokens;
use crate::maps::Quick;

/// Postings whose positions make one block.
pub const BLOCK: usize = 512;

/// How much a word in title, summary and body counts.
const FIELD_WEIGHTS: [u32; 3] = [5, 2, 1];

/// Documents that one task reads, and tasks whose results wait in memory to be joined.
const TASK: usize = 256;
const WAVE: usize = 16;

/// One word with its postings in the order of the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term<'a> {
    /// The word.
    pub word: Cow<'a, str>,
    /// In how many documents it stands.
    pub postings: u32,
    /// The steps from the number of one document to the next.
    pub documents: Cow<'a, [u8]>,
    /// For each document the class of the word's weight there.
    pub weights: Cow<'a, [u8]>,
    /// For each document how many positions, then the steps from one to the next. A position is left out between two fields,
    /// so that no phrase reaches from one into the next.
    pub places: Cow<'a, [u8]>,
}

/// A word in one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting<'a> {
    /// Number of the document.
    pub document: u32,
    /// Class of its weight.
    pub weight: u8,
    /// How many positions, and their steps.
    pub places: &'a [u8],
}

impl Term<'_> {
    /// The first document and the class of the weight there.
    pub fn first(&self) -> Option<(u32, u8)> {
        let document = take(&mut &*self.documents)?;
        Some((document, *self.weights.first()?))
    }

    /// The numbers of the documents.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        let (mut steps, mut last) = (&*self.documents, 0u32);
        std::iter::from_fn(move || {
            last = last.saturating_add(take(&mut steps)?);
            Some(last)
        })
    }

    /// All postings.
    pub fn postings(&self) -> impl Iterator<Item = Posting<'_>> {
        let numbers = self.numbers().zip(self.weights.iter().copied());
        let with_places = numbers.zip(self.places());
        with_places.map(|((document, weight), places)| Posting {
            document,
            weight,
            places,
        })
    }

    /// The positions by document.
    fn places(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = &*self.places;
        std::iter::from_fn(move || {
            let mut behind = rest;
            let positions = take(&mut behind)?;
            take_bytes(&mut rest, positions.checked_add(1)?)
        })
    }

    /// The positions of [`BLOCK`] documents after another.
    pub fn blocks(&self) -> Vec<&[u8]> {
        let mut rest = &*self.places;
        let mut blocks = Vec::new();
        let mut end = 0;
        for (places, at) in self.places().zip(1usize..) {
            end += places.len();
            if at.is_multiple_of(BLOCK) {
                blocks.extend(rest.split_off(..end));
                end = 0;
            }
        }
        if !rest.is_empty() {
            blocks.push(rest);
        }
        blocks
    }
}

/// A word whose postings are still being gathered.
#[derive(Debug, Default)]
pub struct Growing {
    postings: u32,
    first: u32,
    last: u32,
    /// Behind the first.
    documents: Vec<u8>,
    weights: Vec<u8>,
    places: Vec<u8>,
}

impl Growing {
    /// Appends a posting; its document comes after all there are.
    pub fn push(&mut self, posting: Posting<'_>) {
        self.step(posting.document);
        self.last = posting.document;
        self.postings = self.postings.saturating_add(1);
        self.weights.push(posting.weight);
        self.places.extend_from_slice(posting.places);
    }

    /// Appends what was gathered over the documents behind.
    fn append(&mut self, other: &Self) {
        self.step(other.first);
        self.last = other.last;
        self.postings = self.postings.saturating_add(other.postings);
        self.documents.extend_from_slice(&other.documents);
        self.weights.extend_from_slice(&other.weights);
        self.places.extend_from_slice(&other.places);
    }

    fn step(&mut self, document: u32) {
        if self.postings == 0 {
            self.first = document;
        } else {
            number(&mut self.documents, document.saturating_sub(self.last));
        }
    }

    /// The word with all its postings; `None` where it has none.
    pub fn finish(self, word: Cow<'_, str>) -> Option<Term<'_>> {
        if self.postings == 0 {
            return None;
        }
        let mut documents = Vec::with_capacity(self.documents.len() + 5);
        number(&mut documents, self.first);
        documents.extend_from_slice(&self.documents);
        Some(Term {
            word,
            postings: self.postings,
            documents: documents.into(),
            weights: self.weights.into(),
            places: self.places.into(),
        })
    }
}

/// Every word of some documents in script order, and how many words each document has.
#[derive(Debug, Default)]
pub struct Occurrences {
    /// The words.
    pub terms: Vec<Term<'static>>,
    /// Words per document, in the order in which they were given.
    pub lengths: Vec<u32>,
}

impl Occurrences {
    /// Reads documents with their numbers, which grow.
    pub fn of(documents: &[(u32, &Document)]) -> Self {
        let mut terms: Quick<String, Growing> = Quick::default();
        let mut lengths = Vec::with_capacity(documents.len());
        for wave in documents.chunks(TASK * WAVE) {
            let parts: Vec<Part> = wave.par_chunks(TASK).map(Part::read).collect();
            for part in parts {
                lengths.extend(part.lengths);
                for (word, growing) in part.terms {
                    terms.entry(word).or_default().append(&growing);
                }
            }
        }
        let terms = terms.into_par_iter();
        let finished = terms.filter_map(|(word, term)| term.finish(word.into()));
        let mut terms: Vec<Term<'_>> = finished.collect();
        terms.par_sort_unstable_by(|a, b| script_order(&a.word, &b.word));
        Self { terms, lengths }
    }
}

/// What one task reads.
struct Part {
    terms: Vec<(String, Growing)>,
    lengths: Vec<u32>,
}

impl Part {
    fn read(documents: &[(u32, &Document)]) -> Self {
        let mut terms: Quick<String, Vec<Found>> = Quick::default();
        let mut lengths = Vec::with_capacity(documents.len());
        for (document, text) in documents {
            let mut start = 0u32;
            let mut length = 0u32;
            let fields = [&text.title, &text.summary, &text.body];
            for (text, weight) in fields.into_iter().zip(FIELD_WEIGHTS) {
                let positions = tokens(text, |word, position| {
                    let found = Found {
                        document: *document,
                        position: start.saturating_add(position),
                        weight,
                    };
                    match terms.get_mut(word) {
                        Some(all) => all.push(found),
                        None => {
                            terms.insert(word.to_owned(), vec![found]);
                        }
                    }
                });
                length = length.saturating_add(positions);
                start = start.saturating_add(positions).saturating_add(1);
            }
            lengths.push(length);
        }
        let terms = terms.into_iter();
        let terms = terms.map(|(word, found)| (word, gathered(found))).collect();
        Self { terms, lengths }
    }
}

/// One occurrence.
struct Found {
    document: u32,
    position: u32,
    weight: u32,
}

/// The occurrences of a word, in the order of their documents.
fn gathered(mut found: Vec<Found>) -> Growing {
    let mut growing = Growing::default();
    let mut places = Vec::new();
    for own in found.chunk_by_mut(|a, b| a.document == b.document) {
        // A joined number is found after its parts, yet stands where the first of them does.
        own.sort_unstable_by_key(|found| found.position);
        places.clear();
        number(&mut places, u32::try_from(own.len()).unwrap_or(u32::MAX));
        let (mut before, mut weight, mut document) = (0, 0u32, 0);
        for found in own {
            number(&mut places, found.position.saturating_sub(before));
            before = found.position;
            weight = weight.saturating_add(found.weight);
            document = found.document;
        }
        growing.push(Posting {
            document,
            weight: count_class(weight),
            places: &places,
        });
    }
    growing
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::super::Kind;
    use super::*;

    fn term<'a>(all: &'a Occurrences, word: &str) -> &'a Term<'static> {
        all.terms.iter().find(|term| term.word == word).unwrap()
    }

    #[test]
    fn weighs_fields_and_keeps_them_apart() {
        let document = Document::new("a.html", "Surat", Kind::Page, "surat ini", "Isi surat 1/2");
        let all = Occurrences::of(&[(7, &document)]);
        assert_eq!(all.lengths, [7]);
        let posting = Posting {
            document: 7,
            weight: count_class(8),
            places: &[3, 0, 2, 4],
        };
        let surat = term(&all, "surat");
        assert_eq!(surat.postings().collect::<Vec<_>>(), [posting]);
        assert_eq!(surat.first(), Some((7, count_class(8))));
        assert_eq!(term(&all, "1-2").places, term(&all, "1").places);
    }

    #[test]
    fn postings_of_many_tasks_stand_in_a_row() {
        let document = Document::new("a.html", "", Kind::Page, "", "surat surat");
        let documents: Vec<(u32, &Document)> = (1..=5_000).map(|n| (2 * n, &document)).collect();
        let all = Occurrences::of(&documents);
        let [surat] = all.terms.as_slice() else {
            panic!("{:?}", all.terms)
        };
        assert!(surat.numbers().eq((1..=5_000).map(|n| 2 * n)));
        assert_eq!(surat.postings().count(), 5_000);
        let blocks: Vec<usize> = surat.blocks().iter().map(|block| block.len()).collect();
        let [full @ .., last] = blocks.as_slice() else {
            panic!("{blocks:?}")
        };
        assert_eq!(
            (full, *last),
            ([3 * BLOCK; 9].as_slice(), 3 * (5_000 - 9 * BLOCK))
        );
    }
}
