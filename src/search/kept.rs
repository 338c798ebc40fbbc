//! What is kept of an index, so that the next build reads only the documents that changed: what was taken of each document,
//! and what every script was made of. It is some twice as large as the index.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::heads::Heads;
use super::occurrences::Term;
use super::pack::{Script, as_bytes};
use crate::shelf::{ROOM, frame, sound, split, unhashed};

/// What is kept of an index, as bytes. Which program made it, and of which site, is for the caller to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept(Vec<u8>);

/// What these bytes say.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Content<'a> {
    /// The documents without their texts.
    #[serde(borrow)]
    pub heads: Heads<'a>,
    /// The words.
    #[serde(borrow)]
    pub terms: Terms<'a>,
    /// With which document each shard of documents begins.
    pub firsts: Vec<u32>,
    /// The scripts.
    #[serde(borrow)]
    pub scripts: Vec<Script<'a>>,
}

/// All words with their postings, one after another.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Terms<'a> {
    lines: Vec<Line>,
    #[serde(borrow)]
    words: Cow<'a, str>,
    #[serde(borrow, serialize_with = "as_bytes")]
    documents: Cow<'a, [u8]>,
    #[serde(borrow, serialize_with = "as_bytes")]
    weights: Cow<'a, [u8]>,
    #[serde(borrow, serialize_with = "as_bytes")]
    places: Cow<'a, [u8]>,
}

/// How much of each belongs to a word.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Line {
    word: u32,
    postings: u32,
    documents: u32,
    places: u32,
}

impl Kept {
    /// Keeps what was read and what was made of it.
    pub(super) fn of(
        heads: Heads<'_>,
        terms: Terms<'_>,
        firsts: Vec<u32>,
        scripts: Vec<Script<'_>>,
    ) -> Result<Self, postcard::Error> {
        let texts: usize = scripts.iter().map(|script| script.data.len()).sum();
        let most = terms.bytes() + texts + 256 * heads.all.len();
        let content = Content {
            heads,
            terms,
            firsts,
            scripts,
        };
        let mut bytes = Vec::with_capacity(ROOM + most);
        bytes.resize(ROOM, 0);
        let mut bytes = postcard::to_extend(&content, bytes)?;
        frame(&mut bytes);
        Ok(Self(bytes))
    }

    /// What was written with [`Self::to_bytes`]; `None` where it is not whole.
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        let (block, behind) = split(&bytes)?;
        sound(block)?;
        behind.is_empty().then_some(Self(bytes))
    }

    /// It as bytes, with their length and SHA-256 before them.
    pub fn to_bytes(&self) -> &[u8] {
        &self.0
    }

    /// What it says; `None` where another program wrote it.
    pub(super) fn content(&self) -> Option<Content<'_>> {
        let (block, _) = split(&self.0)?;
        postcard::from_bytes(unhashed(block)?).ok()
    }
}

impl Terms<'_> {
    /// Joins words.
    pub fn of(terms: &[Term<'_>]) -> Terms<'static> {
        let room =
            |bytes: fn(&Term<'_>) -> usize| Vec::with_capacity(terms.iter().map(bytes).sum());
        let mut documents = room(|term| term.documents.len());
        let mut weights = room(|term| term.weights.len());
        let mut places = room(|term| term.places.len());
        for term in terms {
            documents.extend_from_slice(&term.documents);
            weights.extend_from_slice(&term.weights);
            places.extend_from_slice(&term.places);
        }
        let lines = terms.iter().map(|term| Line {
            word: size(term.word.len()),
            postings: term.postings,
            documents: size(term.documents.len()),
            places: size(term.places.len()),
        });
        Terms {
            lines: lines.collect(),
            words: terms
                .iter()
                .map(|term| &*term.word)
                .collect::<String>()
                .into(),
            documents: documents.into(),
            weights: weights.into(),
            places: places.into(),
        }
    }

    /// About how many bytes they take.
    fn bytes(&self) -> usize {
        let lists = self.documents.len() + self.weights.len() + self.places.len();
        lists + self.words.len() + 12 * self.lines.len()
    }

    /// One by one; `None` where some are not all there.
    pub fn all(&self) -> Option<Vec<Term<'_>>> {
        let mut words = &*self.words;
        let (mut documents, mut weights, mut places) =
            (&*self.documents, &*self.weights, &*self.places);
        let mut terms = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            let (word, behind) = words.split_at_checked(usize::try_from(line.word).ok()?)?;
            words = behind;
            terms.push(Term {
                word: word.into(),
                postings: line.postings,
                documents: taken(&mut documents, line.documents)?.into(),
                weights: taken(&mut weights, line.postings)?.into(),
                places: taken(&mut places, line.places)?.into(),
            });
        }
        Some(terms)
    }
}

fn taken<'a>(bytes: &mut &'a [u8], length: u32) -> Option<&'a [u8]> {
    bytes.split_off(..usize::try_from(length).ok()?)
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
