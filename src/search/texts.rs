//! The documents' texts in shards; a shard whose documents are those that it had is not made again.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use rayon::prelude::*;

use super::Document;
use super::cut::{Piece, key, ranges};
use super::encode::quote;
use super::heads::{Head, Heads};
use super::pack::{self, DOCUMENTS, Raw, Script, Shard};

/// Most bytes of a shard of documents before compression, where that makes no more shards than [`document_limit`] allows; one document is never divided.
const DOCUMENTS_LIMIT: usize = 28_000;
/// Steps in which the limit of documents grows, so that it stays while an archive grows a little.
const DOCUMENTS_STEP: usize = 4_000;
/// How many shards of documents there may be, unless there are more than sixteen documents for each.
const DOCUMENT_SHARDS: usize = 3_000;

/// Where a text comes from.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// A document.
    New(&'a Document),
    /// The document that had this number.
    Kept(usize),
}

/// The shards of documents as they were made before.
pub struct Shelved<'a> {
    /// Their heads.
    pub heads: &'a [Head<'a>],
    /// With which document each begins.
    pub firsts: &'a [u32],
    /// What was made of each.
    pub scripts: Vec<&'a Script<'a>>,
}

/// Shards of documents, with the number of the first document of each.
pub struct Texts<'a> {
    /// The shards.
    pub shards: Vec<Raw<'a>>,
    /// The numbers.
    pub firsts: Vec<u32>,
}

/// The texts of all documents; notes in the heads how many bytes each has.
pub fn whole<'a>(documents: &[&Document], heads: &mut Heads<'_>) -> Texts<'a> {
    let items: Vec<String> = documents
        .par_iter()
        .map(|document| item(document))
        .collect();
    for (item, head) in items.iter().zip(&mut heads.all) {
        head.text = size(item.len());
    }
    let ranges = borders(&heads.all);
    let firsts = ranges.iter().map(|range| size(range.start)).collect();
    let own = ranges
        .into_iter()
        .map(|range| items.get(range).unwrap_or_default());
    let shards = own
        .enumerate()
        .map(|(number, items)| shard(number, &items.join(",")));
    Texts {
        shards: shards.map(Raw::Made).collect(),
        firsts,
    }
}

/// The texts of all documents, those that were there before taken from their shards; `None` where these do not hold what they
/// should.
pub fn renewed<'a>(
    sources: &[Source<'_>],
    heads: &mut Heads<'_>,
    before: &Shelved<'a>,
) -> Option<Texts<'a>> {
    let items: Vec<Option<String>> = sources
        .par_iter()
        .map(|source| match source {
            Source::New(document) => Some(item(document)),
            Source::Kept(_) => None,
        })
        .collect();
    for (item, head) in items.iter().zip(&mut heads.all) {
        if let Some(item) = item {
            head.text = size(item.len());
        }
    }
    let ranges = borders(&heads.all);
    let firsts = ranges.iter().map(|range| size(range.start)).collect();
    let kept: Vec<Option<usize>> = ranges
        .iter()
        .map(|range| before.shard_of(sources.get(range.clone())?))
        .collect();
    let others = ranges.iter().zip(&kept).filter(|(_, kept)| kept.is_none());
    let others = others.filter_map(|(range, _)| sources.get(range.clone()));
    let opened = before.opened(others.flatten())?;
    let text = |number: usize| match sources.get(number)? {
        Source::Kept(old) => opened.get(old).map(String::as_str),
        Source::New(_) => items.get(number)?.as_deref(),
    };
    let shards = ranges.into_iter().zip(kept).enumerate();
    let shards = shards.map(|(number, (range, kept))| match kept {
        Some(kept) => Some(Raw::Kept {
            name: name(number),
            script: before.scripts.get(kept)?,
        }),
        None => {
            let texts: Option<Vec<&str>> = range.map(text).collect();
            Some(Raw::Made(shard(number, &texts?.join(","))))
        }
    });
    Some(Texts {
        shards: shards.collect::<Option<_>>()?,
        firsts,
    })
}

impl<'a> Shelved<'a> {
    /// The shard that has just these documents.
    fn shard_of(&self, sources: &[Source<'_>]) -> Option<usize> {
        let Source::Kept(first) = sources.first()? else {
            return None;
        };
        let shard = self.firsts.binary_search(&size(*first)).ok()?;
        let own = self.documents(shard)?;
        let same = own.len() == sources.len()
            && own
                .zip(sources)
                .all(|(old, source)| matches!(source, Source::Kept(number) if *number == old));
        same.then_some(shard)
    }

    /// The numbers of the documents in a shard.
    fn documents(&self, shard: usize) -> Option<Range<usize>> {
        let from = usize::try_from(*self.firsts.get(shard)?).ok()?;
        let to = match self.firsts.get(shard.checked_add(1)?) {
            Some(next) => usize::try_from(*next).ok()?,
            None => self.heads.len(),
        };
        (from < to).then_some(from..to)
    }

    /// The texts in all the shards that have one of these documents, by number.
    fn opened<'s>(
        &self,
        sources: impl Iterator<Item = &'s Source<'s>>,
    ) -> Option<HashMap<usize, String>> {
        let wanted: BTreeSet<usize> = sources
            .filter_map(|source| match source {
                Source::Kept(old) => {
                    Some(self.firsts.partition_point(|first| *first <= size(*old)))
                }
                Source::New(_) => None,
            })
            .collect();
        let opened: Option<Vec<Vec<(usize, String)>>> = wanted
            .into_par_iter()
            .map(|behind| self.texts(behind.checked_sub(1)?))
            .collect();
        Some(opened?.into_iter().flatten().collect())
    }

    /// The texts in a shard.
    fn texts(&self, shard: usize) -> Option<Vec<(usize, String)>> {
        let own = self.documents(shard)?;
        let heads = self.heads.get(own.clone())?;
        let lengths: Vec<usize> = heads
            .iter()
            .map(|head| usize::try_from(head.text).ok())
            .collect::<Option<_>>()?;
        // Between them and behind them stands a character each.
        let bytes = lengths
            .iter()
            .try_fold(0usize, |sum, length| sum.checked_add(length + 1))?;
        let bytes = bytes.checked_add(START.len() + END.len() - 1)?;
        let head = pack::inflated_head(&self.scripts.get(shard)?.data, bytes)?;
        let mut rest = head.get(START.len()..)?;
        let mut texts = Vec::with_capacity(lengths.len());
        for (number, length) in own.zip(lengths) {
            let (text, behind) = rest.split_at_checked(length)?;
            texts.push((number, String::from_utf8(text.to_vec()).ok()?));
            rest = behind.get(1..)?;
        }
        Some(texts)
    }
}

/// What stands before and behind the texts of a shard.
const START: &str = "{\"isi\":[";
const END: &str = "]}";

fn shard(number: usize, texts: &str) -> Shard {
    Shard {
        name: name(number),
        head: format!("{START}{texts}{END}"),
        body: Vec::new(),
    }
}

/// The name of a shard of documents.
pub fn name(number: usize) -> String {
    format!("{DOCUMENTS}{number:03}")
}

/// A document as it stands in its shard.
fn item(document: &Document) -> String {
    format!(
        "[{},{},{},{},{}]",
        document.kind.code(),
        quote(&document.title),
        quote(&document.url),
        quote(&document.summary),
        quote(&document.body)
    )
}

/// Which documents make one shard.
fn borders(heads: &[Head<'_>]) -> Vec<Range<usize>> {
    let bytes = |head: &Head<'_>| usize::try_from(head.text).unwrap_or(usize::MAX);
    let pieces = heads.iter().map(|head| Piece {
        bytes: bytes(head),
        key: key(head.url, 0),
    });
    let all = heads.iter().map(bytes).sum();
    ranges(pieces, document_limit(heads.len(), all))
}

/// Ten results load ten shards, so these are small; but not so small that there would be too many files.
fn document_limit(documents: usize, bytes: usize) -> usize {
    let shards = DOCUMENT_SHARDS.max(documents / 16);
    let needed = (bytes * 7 / 5 / shards).next_multiple_of(DOCUMENTS_STEP);
    DOCUMENTS_LIMIT.max(needed)
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
