//! Cutting the index into shards of bounded size.
//!
//! `docs/search-format.md` describes every shard; [`VERSION`] changes with it.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::columns;
use super::cut::{Piece, key, ranges};
use super::encode::{
    self, FrontCoded, count_class, differences, list, number, quote, signed, signed_differences,
};
use super::heads::Heads;
use super::lexicon::{Entry, Family, Lexicon, Place};
use super::occurrences::{BLOCK, Term};
use super::pack::Shard;

/// The version of the format, which the scripts of the page compare with their own.
pub const VERSION: u32 = 7;

/// Most bytes of a shard of the dictionary before compression; it is closed at some seven tenths of them in the mean ([`ranges`]).
const WORDS_LIMIT: usize = 28_000;
/// The same for lists of documents; one family is never divided.
const LISTS_LIMIT: usize = 39_000;
/// The same for positions; one block is never divided.
const BLOCKS_LIMIT: usize = 67_000;
/// The commonest words, whose lines of the dictionary are loaded before the first query.
const COMMON: usize = 4_000;
/// Cases whose rows make one shard.
pub const ROWS: usize = 1_000;

/// Cuts everything but the words of the page and the texts of the documents; `first_documents` says with which each shard
/// of texts begins.
pub fn cut(heads: &Heads<'_>, lexicon: &Lexicon<'_>, first_documents: &[u32]) -> Vec<Shard> {
    let mut shards = Vec::new();
    let dictionary = words(&lexicon.entries, &mut shards);
    shards.push(common(&lexicon.entries));
    let (first_families, list_blocks) = lists(&lexicon.families, &mut shards);
    let first_blocks = positions(&lexicon.blocks, &mut shards);
    let cases = rows(heads, &mut shards);
    let (facets, numbers) = columns::write(heads, &mut shards);
    let lengths = || heads.all.iter().map(|head| head.length);
    shards.push(Shard {
        name: "kolom/panjang".to_owned(),
        head: "{}".to_owned(),
        body: lengths().map(count_class).collect(),
    });
    let total: u64 = lengths().map(u64::from).sum();
    let count = u64::try_from(heads.all.len()).unwrap_or(0);
    shards.push(Shard {
        name: "meta".to_owned(),
        head: format!(
            "{{\"versi\":{VERSION},\"jumlah\":{count},\"berkas\":{cases},\"rerata\":{},\"blok\":{BLOCK},\"baris\":{ROWS},\"kata\":{},\"keluarga\":{},\"petak\":{},\"daftar\":{},\"petak-daftar\":{},\"bagian\":{},\"letak\":{},\"dokumen\":{},\"saring\":{},\"angka\":{}}}",
            total.checked_div(count).unwrap_or(0),
            encode::quote_all(dictionary.words.iter().map(String::as_str)),
            signed_differences(&dictionary.families),
            signed_differences(&dictionary.blocks),
            list(&differences(&first_families)),
            signed_differences(&list_blocks),
            list(&divided(&lexicon.families)),
            list(&differences(&first_blocks)),
            list(&differences(first_documents)),
            encode::quote_all(facets),
            encode::quote_all(numbers),
        ),
        body: Vec::new(),
    });
    shards
}

/// What the shards of the dictionary begin with. Numbers stand here and not in the shards, so that a shard stays as it is
/// when others before it change.
#[derive(Default)]
struct Dictionary {
    /// The first word of each.
    words: Vec<String>,
    /// The first family that each names.
    families: Vec<u32>,
    /// The first block that each names.
    blocks: Vec<u32>,
}

/// The dictionary; returns what its shards begin with.
fn words(entries: &[Entry<'_>], shards: &mut Vec<Shard>) -> Dictionary {
    let mut coded = FrontCoded::default();
    let pieces = entries.iter().map(|entry| {
        let before = coded.len();
        coded.push(entry.word);
        Piece {
            bytes: coded.len() - before + 5,
            key: key(entry.word, 0),
        }
    });
    let mut first = Dictionary::default();
    for range in ranges(pieces, WORDS_LIMIT) {
        let own: Vec<&Entry<'_>> = entries.get(range).unwrap_or_default().iter().collect();
        let mut coded = FrontCoded::default();
        own.iter().for_each(|entry| coded.push(entry.word));
        let (family, block) = beginning(&own);
        shards.push(Shard {
            name: format!("kata/{:03}", first.words.len()),
            head: format!("{{\"kata\":{}}}", quote(&coded.finish())),
            body: word_columns(&own, (family, block)),
        });
        let word = own.first().map_or("", |entry| entry.word);
        first.words.push(word.to_owned());
        first.families.push(family);
        first.blocks.push(block);
    }
    first
}

/// The first family and the first block that are named; 0 where there is none.
fn beginning(entries: &[&Entry<'_>]) -> (u32, u32) {
    let places = || entries.iter().map(|entry| entry.place);
    let family = places().find_map(|place| match place {
        Place::Family { number, .. } => Some(number),
        Place::Alone { .. } => None,
    });
    let block = places().find_map(|place| match place {
        Place::Alone { block, .. } => Some(block),
        Place::Family { .. } => None,
    });
    (family.unwrap_or(0), block.unwrap_or(0))
}

/// The lines of the commonest words once more, so that a query for them needs no other part of the dictionary.
fn common(entries: &[Entry<'_>]) -> Shard {
    let mut chosen: Vec<&Entry<'_>> = entries
        .iter()
        .filter(|entry| entry.documents > 0 && matches!(entry.place, Place::Family { .. }))
        .collect();
    // Of words in as many documents the earlier go first.
    chosen.sort_by_key(|entry| Reverse(entry.documents));
    chosen.truncate(COMMON);
    chosen.sort_by(|a, b| encode::script_order(a.word, b.word));
    let mut coded = FrontCoded::default();
    chosen.iter().for_each(|entry| coded.push(entry.word));
    Shard {
        name: "umum".to_owned(),
        head: format!("{{\"kata\":{}}}", quote(&coded.finish())),
        body: word_columns(&chosen, (0, 0)),
    }
}

/// Column after column, since like values compress well side by side; families and blocks count from the given ones.
fn word_columns(entries: &[&Entry<'_>], (mut family, mut block): (u32, u32)) -> Vec<u8> {
    let mut out = Vec::new();
    number(&mut out, size(entries.len()));
    for entry in entries {
        let alone = matches!(entry.place, Place::Alone { .. });
        number(&mut out, (entry.documents << 1) | u32::from(alone));
    }
    for entry in entries {
        let last = match entry.place {
            Place::Family { form, .. } => form,
            Place::Alone { weight, .. } => u32::from(weight),
        };
        number(&mut out, (last << 1) | u32::from(entry.known));
    }
    let mut document = 0;
    for entry in entries {
        match entry.place {
            Place::Family { number, .. } => {
                signed(&mut out, encode::step(family, number));
                family = number;
            }
            Place::Alone { block: own, .. } => {
                signed(&mut out, encode::step(block, own));
                block = own;
            }
        }
    }
    for entry in entries {
        if let Place::Alone { document: own, .. } = entry.place {
            signed(&mut out, encode::step(document, own));
            document = own;
        }
    }
    out
}

/// The families' words and documents; returns the number of the first family of each shard, and of the first block of that.
fn lists(families: &[Family<'_>], shards: &mut Vec<Shard>) -> (Vec<u32>, Vec<u32>) {
    let pieces = families.iter().map(|family| Piece {
        bytes: list_bytes(family),
        key: family
            .forms
            .first()
            .map_or(0, |form| key(&form.term.word, 0)),
    });
    let ranges = ranges(pieces, LISTS_LIMIT);
    let firsts = ranges.iter().map(|range| size(range.start)).collect();
    let own: Vec<&[Family<'_>]> = ranges
        .into_iter()
        .map(|range| families.get(range).unwrap_or_default())
        .collect();
    let blocks = own.iter().map(|own| first_block(own)).collect();
    let made = own
        .par_iter()
        .enumerate()
        .map(|(shard, own)| list_shard(shard, own));
    shards.extend(made.collect::<Vec<_>>());
    (firsts, blocks)
}

/// The first block of the first form.
fn first_block(families: &[Family<'_>]) -> u32 {
    let mut forms = families.iter().flat_map(|family| &family.forms);
    forms.next().map_or(0, |form| form.block)
}

/// Bytes of the lists of a family.
fn list_bytes(family: &Family<'_>) -> usize {
    let terms = family.forms.iter().map(|form| form.term);
    terms
        .map(|term| term.documents.len() + term.weights.len())
        .sum()
}

/// For each form of each family: the steps from document to document, then the classes of its weights.
fn list_shard(shard: usize, families: &[Family<'_>]) -> Shard {
    let mut coded = FrontCoded::default();
    let mut body = Vec::new();
    number(&mut body, size(families.len()));
    for family in families {
        number(&mut body, size(family.forms.len()));
    }
    let forms = || families.iter().flat_map(|family| &family.forms);
    let mut expected = first_block(families);
    for form in forms() {
        coded.push(&form.term.word);
        number(&mut body, form.term.postings);
        signed(&mut body, encode::step(expected, form.block));
        let blocks = form.term.postings.div_ceil(size(BLOCK));
        expected = form.block.saturating_add(blocks);
    }
    for family in families {
        number(&mut body, size(list_bytes(family)));
    }
    for form in forms() {
        body.extend_from_slice(&form.term.documents);
        body.extend_from_slice(&form.term.weights);
    }
    Shard {
        name: format!("daftar/{shard:03}"),
        head: format!("{{\"kata\":{}}}", quote(&coded.finish())),
        body,
    }
}

/// The families that are divided: the number of the first part of each, and how many parts there are.
fn divided(families: &[Family<'_>]) -> Vec<u32> {
    let mut found = Vec::new();
    let mut number = 0;
    for parts in families.split_inclusive(|family| !family.goes_on) {
        if parts.len() > 1 {
            found.extend([number, size(parts.len())]);
        }
        number = number.saturating_add(size(parts.len()));
    }
    found
}

/// The blocks of positions; returns the number of the first block of each shard.
fn positions(terms: &[&Term<'_>], shards: &mut Vec<Shard>) -> Vec<u32> {
    let blocks: Vec<(&[u8], u64)> = terms
        .par_iter()
        .flat_map_iter(|term| {
            let keys = (0..).map(|block| key(&term.word, block));
            term.blocks().into_iter().zip(keys)
        })
        .collect();
    let pieces = blocks.iter().map(|(block, key)| Piece {
        bytes: block.len(),
        key: *key,
    });
    let mut firsts = Vec::new();
    for (range, shard) in ranges(pieces, BLOCKS_LIMIT).into_iter().zip(0..) {
        firsts.push(size(range.start));
        let own = blocks.get(range).unwrap_or_default();
        let mut body = Vec::new();
        number(&mut body, size(own.len()));
        for (block, _) in own {
            number(&mut body, size(block.len()));
        }
        own.iter()
            .for_each(|(block, _)| body.extend_from_slice(block));
        shards.push(Shard {
            name: format!("letak/{shard:03}"),
            head: "{}".to_owned(),
            body,
        });
    }
    firsts
}

/// The rows of the archive's table: what is shown of a case and not in a column. Returns how many cases there are.
fn rows(heads: &Heads<'_>, shards: &mut Vec<Shard>) -> usize {
    let cases: Vec<(&str, &str, &str)> = heads
        .all
        .iter()
        .zip(heads.cases())
        .map(|(head, case)| (case.number.as_str(), case.title.as_str(), head.url))
        .collect();
    for (chunk, shard) in cases.chunks(ROWS).zip(0..) {
        shards.push(Shard {
            name: format!("baris/{shard:03}"),
            head: format!(
                "{{\"nomor\":{},\"judul\":{},\"alamat\":{}}}",
                encode::quote_all(chunk.iter().map(|row| row.0)),
                encode::quote_all(chunk.iter().map(|row| row.1)),
                encode::quote_all(chunk.iter().map(|row| row.2)),
            ),
            body: Vec::new(),
        });
    }
    cases.len()
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
