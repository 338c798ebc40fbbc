//! The index after some documents went and others came, made of what was kept and of the new ones alone. It is the index that
//! all documents together would have: the same code makes the shards, whether what is in them was kept or read just now.

use std::collections::{BTreeMap, HashSet};

use super::heads::{self, Head};
use super::kept::Kept;
use super::merge::{Moved, merged};
use super::occurrences::Occurrences;
use super::pack::{self, Before, Script};
use super::read::Read;
use super::texts::{self, Shelved, Source};
use super::{Document, order};
use crate::text::Catalog;

/// A file of the index after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// It is what it was.
    Same {
        /// Its SHA-256.
        digest: [u8; 32],
        /// Its bytes.
        size: usize,
    },
    /// It is another.
    New(Vec<u8>),
}

impl Part {
    /// How many bytes the file has.
    pub fn size(&self) -> usize {
        match self {
            Self::Same { size, .. } => *size,
            Self::New(content) => content.len(),
        }
    }
}

impl Kept {
    /// All files of the index, by their paths on the site, after the documents at some addresses went, and new ones came; a
    /// document that changed does both.
    ///
    /// `None` where that can't be told from what was kept, and all documents have to be read: it was made by another program,
    /// or a new document has the address and title of one that stays.
    pub fn renewed(
        &self,
        gone: &[&str],
        new: &[Document],
        catalog: &Catalog,
    ) -> Option<BTreeMap<String, Part>> {
        let content = self.content()?;
        let gone: HashSet<&str> = gone.iter().copied().collect();
        let sources = sources(&content.heads.all, &gone, new)?;
        let numbered: Vec<(u32, &Document)> = (0..)
            .zip(&sources)
            .filter_map(|(number, source)| match source {
                Source::New(document) => Some((number, *document)),
                Source::Kept(_) => None,
            })
            .collect();
        let occurrences = Occurrences::of(&numbered);

        let mut moved = vec![None; content.heads.all.len()];
        let mut lengths = occurrences.lengths.into_iter();
        let mut heads = heads::Growing::default();
        let mut known = vec![None; content.heads.words.len()];
        for (source, number) in sources.iter().zip(0u32..) {
            match source {
                Source::New(document) => heads.read(document, lengths.next()?),
                Source::Kept(old) => {
                    *moved.get_mut(*old)? = Some(number);
                    let head = content.heads.all.get(*old)?.clone();
                    heads.take(head, &content.heads.words, &mut known);
                }
            }
        }
        let mut heads = heads.finish();
        let before: Before<'_> = content.scripts.iter().map(|s| (&*s.name, s)).collect();
        let shelved =
            (0..content.firsts.len()).map(|number| before.get(&*texts::name(number)).copied());
        let shelved = Shelved {
            heads: &content.heads.all,
            firsts: &content.firsts,
            scripts: shelved.collect::<Option<_>>()?,
        };
        let (texts, terms) = rayon::join(
            || texts::renewed(&sources, &mut heads, &shelved),
            || merged(content.terms.all()?, &Moved::of(moved), occurrences.terms),
        );
        let (texts, terms) = (texts?, terms?);
        let mut read = Read {
            heads,
            terms,
            texts,
        };
        let shards = read.shards(catalog);
        let packed = pack::scripts(shards, &before).into_iter();
        packed
            .map(|packed| {
                let path = packed.script.path();
                Some((path, part(&packed.script, packed.content)?))
            })
            .collect()
    }
}

fn part(script: &Script<'_>, content: Option<Vec<u8>>) -> Option<Part> {
    Some(match content {
        Some(content) => Part::New(content),
        None => Part::Same {
            digest: script.file,
            size: usize::try_from(script.size).ok()?,
        },
    })
}

/// All documents in their order. `None` where the order of two is not known without their texts.
fn sources<'a>(
    kept: &[Head<'_>],
    gone: &HashSet<&str>,
    new: &'a [Document],
) -> Option<Vec<Source<'a>>> {
    let mut new: Vec<&Document> = new.iter().collect();
    new.sort_by(|a, b| order(a).cmp(&order(b)));
    let mut new = new.into_iter().peekable();
    let mut sources = Vec::with_capacity(kept.len() + new.len());
    for (head, old) in kept.iter().zip(0..) {
        if gone.contains(head.url) {
            continue;
        }
        let own = (head.case.is_none(), head.url, head.title);
        let key = |document: &Document| {
            let (page, url, title, _) = order(document);
            (page, url, title).cmp(&own)
        };
        while let Some(earlier) = new.next_if(|document| key(document).is_lt()) {
            sources.push(Source::New(earlier));
        }
        if new.peek().is_some_and(|document| key(document).is_eq()) {
            return None;
        }
        sources.push(Source::Kept(old));
    }
    sources.extend(new.map(Source::New));
    Some(sources)
}
