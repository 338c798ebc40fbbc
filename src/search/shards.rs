//! Cutting the index into shards of bounded size.
//!
//! `docs/search-format.md` describes every shard; [`VERSION`] changes with it.

use std::cmp::Reverse;
use std::ops::Range;

use rayon::prelude::*;

use super::Document;
use super::columns;
use super::cut::{Piece, key, ranges};
use super::encode::{
    self, FrontCoded, count_class, differences, list, number, quote, signed, signed_differences,
};
use super::lexicon::{BLOCK, Entry, Family, Lexicon, Place};
use super::occurrences::{Posting, Term};
use super::pack::Shard;

/// The version of the format, which the scripts of the page compare with their own.
pub const VERSION: u32 = 7;

/// Most bytes of a shard of the dictionary before compression; it is closed at some seven tenths of them in the mean ([`ranges`]).
const WORDS_LIMIT: usize = 28_000;
/// The same for lists of documents; one family is never divided.
const LISTS_LIMIT: usize = 39_000;
/// The same for positions; one block is never divided.
const BLOCKS_LIMIT: usize = 67_000;
/// The same for documents, where that makes no more shards than [`document_limit`] allows; one document is never divided.
const DOCUMENTS_LIMIT: usize = 28_000;
/// Steps in which the limit of documents grows, so that it stays while an archive grows a little.
const DOCUMENTS_STEP: usize = 4_000;
/// How many shards of documents there may be, unless there are more than sixteen documents for each.
const DOCUMENT_SHARDS: usize = 3_000;
/// The commonest words, whose lines of the dictionary are loaded before the first query.
const COMMON: usize = 4_000;
/// Cases whose rows make one shard.
pub const ROWS: usize = 1_000;

/// Cuts everything but the words of the page. The cases come first among the documents.
pub fn cut(documents: &[&Document], lengths: &[u32], lexicon: &Lexicon<'_>) -> Vec<Shard> {
    let mut shards = Vec::new();
    let dictionary = words(&lexicon.entries, &mut shards);
    shards.push(common(&lexicon.entries));
    let (first_families, list_blocks) = lists(&lexicon.families, &mut shards);
    let first_blocks = positions(&lexicon.blocks, &mut shards);
    let first_documents = texts(documents, &mut shards);
    let cases = rows(documents, &mut shards);
    let (facets, numbers) = columns::write(documents, &mut shards);
    shards.push(Shard {
        name: "kolom/panjang".to_owned(),
        head: "{}".to_owned(),
        body: lengths.iter().map(|length| count_class(*length)).collect(),
    });
    let total: u64 = lengths.iter().map(|length| u64::from(*length)).sum();
    let count = u64::try_from(lengths.len()).unwrap_or(0);
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
            list(&differences(&first_documents)),
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
            Place::Alone { weight, .. } => u32::from(count_class(weight)),
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
    let payloads: Vec<Vec<u8>> = families.par_iter().map(documents_of).collect();
    let word = |family: &Family<'_>| family.forms.first().map_or(0, |form| key(form.word, 0));
    let keys: Vec<u64> = families.iter().map(word).collect();
    let mut blocks = Vec::new();
    let firsts = cut_list((&payloads, &keys), LISTS_LIMIT, |shard, range, payloads| {
        let own = families.get(range).unwrap_or_default();
        let mut coded = FrontCoded::default();
        let mut body = Vec::new();
        number(&mut body, size(own.len()));
        for family in own {
            number(&mut body, size(family.forms.len()));
        }
        let forms = || own.iter().flat_map(|family| &family.forms);
        let mut expected = forms().next().map_or(0, |form| form.block);
        blocks.push(expected);
        for form in forms() {
            coded.push(form.word);
            let postings = form.term.postings.len();
            number(&mut body, size(postings));
            signed(&mut body, encode::step(expected, form.block));
            expected = form.block.saturating_add(size(postings.div_ceil(BLOCK)));
        }
        for payload in payloads {
            number(&mut body, size(payload.len()));
        }
        payloads.iter().for_each(|payload| body.extend(payload));
        shards.push(Shard {
            name: format!("daftar/{shard:03}"),
            head: format!("{{\"kata\":{}}}", quote(&coded.finish())),
            body,
        });
    });
    (firsts, blocks)
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

/// For each form: the steps from document to document, then the classes of its weights.
fn documents_of(family: &Family<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    for form in &family.forms {
        let mut before = 0;
        for posting in &form.term.postings {
            number(&mut out, posting.document.saturating_sub(before));
            before = posting.document;
        }
        let weights = form.term.postings.iter();
        out.extend(weights.map(|posting| count_class(posting.weight)));
    }
    out
}

/// The blocks of positions; returns the number of the first block of each shard.
fn positions(terms: &[(&str, &Term)], shards: &mut Vec<Shard>) -> Vec<u32> {
    let (blocks, keys): (Vec<Vec<u8>>, Vec<u64>) = terms
        .par_iter()
        .flat_map_iter(|(word, term)| {
            let keys = (0..).map(|block| key(word, block));
            blocks_of(term).into_iter().zip(keys)
        })
        .unzip();
    cut_list((&blocks, &keys), BLOCKS_LIMIT, |shard, _, blocks| {
        let mut body = Vec::new();
        number(&mut body, size(blocks.len()));
        for block in blocks {
            number(&mut body, size(block.len()));
        }
        blocks.iter().for_each(|block| body.extend(block));
        shards.push(Shard {
            name: format!("letak/{shard:03}"),
            head: "{}".to_owned(),
            body,
        });
    })
}

/// For each document of a block: how many occurrences, then the steps from one to the next.
fn blocks_of(term: &Term) -> Vec<Vec<u8>> {
    let mut rest = term.positions.as_slice();
    let mut block = |postings: &[Posting]| {
        let mut out = Vec::new();
        for posting in postings {
            let count = usize::try_from(posting.count).unwrap_or(0);
            let (own, after) = rest.split_at(count.min(rest.len()));
            rest = after;
            number(&mut out, posting.count);
            for step in differences(own) {
                number(&mut out, step);
            }
        }
        out
    };
    term.postings.chunks(BLOCK).map(&mut block).collect()
}

/// The documents' texts; returns the number of the first document of each shard.
fn texts(documents: &[&Document], shards: &mut Vec<Shard>) -> Vec<u32> {
    let items: Vec<Vec<u8>> = documents
        .par_iter()
        .map(|document| {
            format!(
                "[{},{},{},{},{}]",
                document.kind.code(),
                quote(&document.title),
                quote(&document.url),
                quote(&document.summary),
                quote(&document.body)
            )
            .into_bytes()
        })
        .collect();
    let keys: Vec<u64> = documents.iter().map(|d| key(&d.url, 0)).collect();
    let limit = document_limit(&items);
    cut_list((&items, &keys), limit, |shard, _, items| {
        let texts: Vec<_> = items.iter().map(|i| String::from_utf8_lossy(i)).collect();
        shards.push(Shard {
            name: format!("dokumen/{shard:03}"),
            head: format!("{{\"isi\":[{}]}}", texts.join(",")),
            body: Vec::new(),
        });
    })
}

/// Ten results load ten shards, so these are small; but not so small that there would be too many files.
fn document_limit(items: &[Vec<u8>]) -> usize {
    let shards = DOCUMENT_SHARDS.max(items.len() / 16);
    let bytes: usize = items.iter().map(Vec::len).sum();
    let needed = (bytes * 7 / 5 / shards).next_multiple_of(DOCUMENTS_STEP);
    DOCUMENTS_LIMIT.max(needed)
}

/// The rows of the archive's table: what is shown of a case and not in a column. Returns how many cases there are.
fn rows(documents: &[&Document], shards: &mut Vec<Shard>) -> usize {
    let cases: Vec<(&str, &str, &str)> = documents
        .iter()
        .map_while(|document| {
            let case = document.case.as_ref()?;
            Some((
                case.number.as_str(),
                case.title.as_str(),
                document.url.as_str(),
            ))
        })
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

/// Cuts a list of items with their keys as [`ranges`] says; returns the number of the first item of each shard.
fn cut_list(
    (items, keys): (&[Vec<u8>], &[u64]),
    limit: usize,
    mut write: impl FnMut(usize, Range<usize>, &[Vec<u8>]),
) -> Vec<u32> {
    let pieces = items.iter().zip(keys).map(|(item, key)| Piece {
        bytes: item.len(),
        key: *key,
    });
    let mut firsts = Vec::new();
    for range in ranges(pieces, limit) {
        firsts.push(size(range.start));
        let own = items.get(range.clone()).unwrap_or_default();
        write(firsts.len() - 1, range, own);
    }
    firsts
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
