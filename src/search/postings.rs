//! Where each word stands: occurrences gathered over all documents, then grouped by root.

use std::collections::HashMap;

use super::Document;
use super::encode::{self, script_order};
use super::morphology::Morphology;
use super::tokens::tokens;

/// The searched parts of a document, in the order in which the index writes them.
const FIELDS: usize = 3;

/// One occurrence of a word.
#[derive(Clone, Copy, Debug)]
struct Occurrence {
    document: u32,
    field: u8,
    position: u32,
}

/// Every word of the archive with its occurrences, and how long each document is.
#[derive(Debug, Default)]
pub struct Occurrences {
    ids: HashMap<String, usize>,
    words: Vec<Vec<Occurrence>>,
    /// Words per document, in document order.
    pub lengths: Vec<u32>,
}

/// One line of the dictionary: a word, or a signpost to where a word that does not occur would be.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// The word.
    pub word: String,
    /// How many documents have exactly this word; 0 for a signpost.
    pub documents: u32,
    /// The number of its family.
    pub family: u32,
    /// Its place among the family's forms.
    pub form: u32,
    /// Whether the list of known roots has it.
    pub known: bool,
}

/// The dictionary in script order, and each family's encoded postings by family number.
#[derive(Debug, Default)]
pub struct Index {
    /// The words.
    pub entries: Vec<Entry>,
    /// The postings.
    pub families: Vec<String>,
}

impl Occurrences {
    /// Reads all documents; their numbers are their places in the list.
    pub fn of(documents: &[&Document]) -> Self {
        let mut all = Self::default();
        for (number, document) in (0u32..).zip(documents) {
            let mut length = 0u32;
            for (field, text) in (0u8..).zip([&document.title, &document.summary, &document.body]) {
                let (words, positions) = tokens(text);
                length = length.saturating_add(positions);
                for word in words {
                    all.add(
                        word.text,
                        Occurrence {
                            document: number,
                            field,
                            position: word.position,
                        },
                    );
                }
            }
            all.lengths.push(length);
        }
        all
    }

    fn add(&mut self, word: String, occurrence: Occurrence) {
        let next = self.words.len();
        let id = *self.ids.entry(word).or_insert(next);
        if id == next {
            self.words.push(Vec::new());
        }
        if let Some(list) = self.words.get_mut(id) {
            list.push(occurrence);
        }
    }

    /// Groups the words by root and writes everything down.
    pub fn index(&self) -> Index {
        let mut words: Vec<(&str, &[Occurrence])> = self
            .ids
            .iter()
            .filter_map(|(word, id)| Some((word.as_str(), self.words.get(*id)?.as_slice())))
            .collect();
        words.sort_by(|a, b| script_order(a.0, b.0));
        let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let morphology = Morphology::of(&names);

        let mut roots: Vec<&str> = names.iter().map(|word| morphology.root(word)).collect();
        roots.sort_by(|a, b| script_order(a, b));
        roots.dedup();
        let numbers: HashMap<&str, u32> = roots.iter().copied().zip(0u32..).collect();
        let number_of = |word| numbers.get(morphology.root(word)).copied().unwrap_or(0);

        let mut members: Vec<Vec<&[Occurrence]>> = vec![Vec::new(); roots.len()];
        let mut entries = Vec::with_capacity(words.len());
        for (word, occurrences) in &words {
            let family = number_of(word);
            let Some(forms) = usize::try_from(family)
                .ok()
                .and_then(|f| members.get_mut(f))
            else {
                continue;
            };
            entries.push(Entry {
                word: (*word).to_owned(),
                documents: count_documents(occurrences),
                family,
                form: u32::try_from(forms.len()).unwrap_or(u32::MAX),
                known: morphology.is_known(word),
            });
            forms.push(occurrences);
        }
        for (word, to) in morphology.signposts() {
            entries.push(Entry {
                word: word.clone(),
                documents: 0,
                family: numbers
                    .get(to.as_str())
                    .copied()
                    .unwrap_or_else(|| number_of(to)),
                form: 0,
                known: morphology.is_known(word),
            });
        }
        entries.sort_by(|a, b| script_order(&a.word, &b.word));
        Index {
            entries,
            families: members.iter().map(|forms| encode_family(forms)).collect(),
        }
    }
}

fn count_documents(occurrences: &[Occurrence]) -> u32 {
    let mut documents: Vec<u32> = occurrences.iter().map(|o| o.document).collect();
    documents.dedup();
    u32::try_from(documents.len()).unwrap_or(u32::MAX)
}

/// Writes the postings of a family: number of forms, number of documents, then per document its occurrences.
fn encode_family(forms: &[&[Occurrence]]) -> String {
    let mut all: Vec<(Occurrence, u32)> = forms
        .iter()
        .zip(0u32..)
        .flat_map(|(occurrences, form)| occurrences.iter().map(move |o| (*o, form)))
        .collect();
    all.sort_by_key(|(o, form)| (o.document, o.field, o.position, *form));
    let form_count = u32::try_from(forms.len()).unwrap_or(u32::MAX);
    let by_document: Vec<&[(Occurrence, u32)]> =
        all.chunk_by(|a, b| a.0.document == b.0.document).collect();
    let mut out = String::new();
    encode::number(&mut out, form_count);
    encode::number(
        &mut out,
        u32::try_from(by_document.len()).unwrap_or(u32::MAX),
    );
    let mut before = 0;
    for occurrences in by_document {
        let document = occurrences.first().map_or(0, |(o, _)| o.document);
        encode::number(&mut out, document.saturating_sub(before));
        before = document;
        encode_document(&mut out, occurrences, form_count);
    }
    out
}

/// Writes one document's occurrences: body count with two flags for title and summary, then the fields in order.
fn encode_document(out: &mut String, occurrences: &[(Occurrence, u32)], forms: u32) {
    let mut fields: [Vec<(u32, u32)>; FIELDS] = Default::default();
    for (occurrence, form) in occurrences {
        if let Some(list) = fields.get_mut(usize::from(occurrence.field)) {
            list.push((occurrence.position, *form));
        }
    }
    let [title, summary, body] = &fields;
    let count = |list: &Vec<(u32, u32)>| u32::try_from(list.len()).unwrap_or(u32::MAX >> 2);
    let flags = u32::from(!title.is_empty()) | (u32::from(!summary.is_empty()) << 1);
    encode::number(out, (count(body) << 2) | flags);
    for (list, counted) in [(title, true), (summary, true), (body, false)] {
        if counted && !list.is_empty() {
            encode::number(out, count(list));
        }
        let mut before = 0;
        for (position, form) in list {
            encode::number(
                out,
                position
                    .saturating_sub(before)
                    .saturating_mul(forms)
                    .saturating_add(*form),
            );
            before = *position;
        }
    }
}
