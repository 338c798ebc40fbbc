//! What rows, columns and borders have of each document: everything but its text and where its words stand.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{CaseRow, Document};

/// What is shown of a document without its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head<'a> {
    /// Where it is.
    pub url: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Facets with a value each, in their order, as numbers among [`Heads::words`].
    pub facets: Vec<(u32, u32)>,
    /// Its row in the table, for a case.
    pub case: Option<Cow<'a, CaseRow>>,
    /// How many words it has.
    pub length: u32,
    /// Bytes of its text as it stands in a shard of documents.
    pub text: u32,
}

/// The heads of all documents, in the order of their numbers: the cases come first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Heads<'a> {
    /// The names and values of all facets, each once.
    #[serde(borrow)]
    pub words: Vec<&'a str>,
    /// The heads.
    #[serde(borrow)]
    pub all: Vec<Head<'a>>,
}

impl<'a> Heads<'a> {
    /// The rows of the cases.
    pub fn cases(&self) -> impl Iterator<Item = &CaseRow> {
        self.all.iter().map_while(|head| head.case.as_deref())
    }

    /// A name or value by its number.
    pub fn word(&self, number: u32) -> &'a str {
        let found = usize::try_from(number).ok();
        let found = found.and_then(|number| self.words.get(number));
        found.copied().unwrap_or_default()
    }
}

/// Heads in the making.
#[derive(Default)]
pub struct Growing<'a> {
    heads: Heads<'a>,
    numbers: HashMap<&'a str, u32>,
}

impl<'a> Growing<'a> {
    /// Appends a document; how many bytes its text has is found later.
    pub fn read(&mut self, document: &'a Document, length: u32) {
        let values = document.facets.iter();
        let values = values.flat_map(|(name, values)| values.iter().map(|value| (*name, value)));
        let facets = values
            .map(|(name, value)| (self.number(name), self.number(value)))
            .collect();
        self.heads.all.push(Head {
            url: &document.url,
            title: &document.title,
            facets,
            case: document.case.as_ref().map(Cow::Borrowed),
            length,
            text: 0,
        });
    }

    /// Appends a head that stood among others.
    pub fn take(&mut self, mut head: Head<'a>, words: &[&'a str], known: &mut [Option<u32>]) {
        for number in head
            .facets
            .iter_mut()
            .flat_map(|(name, value)| [name, value])
        {
            let Ok(at) = usize::try_from(*number) else {
                continue;
            };
            if let (Some(word), Some(known)) = (words.get(at), known.get_mut(at)) {
                *number = *known.get_or_insert_with(|| self.number(word));
            }
        }
        self.heads.all.push(head);
    }

    fn number(&mut self, word: &'a str) -> u32 {
        let next = u32::try_from(self.heads.words.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(word).or_insert(next);
        if number == next {
            self.heads.words.push(word);
        }
        number
    }

    /// The heads.
    pub fn finish(self) -> Heads<'a> {
        self.heads
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The heads of documents in this order.
    pub fn heads(documents: &[Document]) -> Heads<'_> {
        let mut heads = Growing::default();
        documents
            .iter()
            .for_each(|document| heads.read(document, 0));
        heads.finish()
    }
}
