//! What is taken of the documents for the index, and the index made of it: the same whether documents were read just now or
//! what was read of them was kept.

use std::mem;

use super::heads::{self, Heads};
use super::lexicon::Lexicon;
use super::morphology::Morphology;
use super::occurrences::{Occurrences, Term};
use super::pack::Raw;
use super::texts::{self, Texts};
use super::{Document, order, shards, words};
use crate::text::Catalog;

/// What is taken of all documents, by their numbers.
pub struct Read<'a> {
    /// All but texts and words.
    pub heads: Heads<'a>,
    /// The words in script order.
    pub terms: Vec<Term<'a>>,
    /// The texts.
    pub texts: Texts<'a>,
}

impl<'a> Read<'a> {
    /// Reads documents, which may come in any order.
    pub fn of(documents: &'a [Document]) -> Self {
        let mut sorted: Vec<&Document> = documents.iter().collect();
        sorted.sort_by(|a, b| order(a).cmp(&order(b)));
        let numbered: Vec<(u32, &Document)> = (0..).zip(sorted.iter().copied()).collect();
        let Occurrences { terms, lengths } = Occurrences::of(&numbered);
        let mut heads = heads::Growing::default();
        for (document, length) in sorted.iter().zip(lengths) {
            heads.read(document, length);
        }
        let mut heads = heads.finish();
        let texts = texts::whole(&sorted, &mut heads);
        Self {
            heads,
            terms,
            texts,
        }
    }

    /// All shards; those of the texts are taken out.
    pub fn shards(&mut self, catalog: &Catalog) -> Vec<Raw<'a>> {
        let words: Vec<&str> = self.terms.iter().map(|term| &*term.word).collect();
        let morphology = Morphology::of(&words);
        let lexicon = Lexicon::of(&self.terms, &morphology);
        let mut made = shards::cut(&self.heads, &lexicon, &self.texts.firsts);
        made.push(words::of_page(catalog));
        let mut shards = mem::take(&mut self.texts.shards);
        shards.extend(made.into_iter().map(Raw::Made));
        shards
    }
}
