//! Cutting the index into shards of bounded size.
//!
//! `docs/search-format.md` describes every shard; [`VERSION`] changes with it.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::Document;
use super::columns;
use super::encode::{self, FrontCoded, count_class, differences, list, number, quote, signed};
use super::lexicon::{BLOCK, Entry, Family, Lexicon, Place};
use super::occurrences::{Posting, Term};
use super::pack::Shard;

/// The version of the format, which the scripts of the page compare with their own.
pub const VERSION: u32 = 6;

/// Bytes before compression at which a shard of the dictionary is closed.
const WORDS_LIMIT: usize = 20_000;
/// The same for lists of documents; one family is never divided.
const LISTS_LIMIT: usize = 28_000;
/// The same for positions; one block is never divided.
const BLOCKS_LIMIT: usize = 48_000;
/// The same for documents, where that makes no more shards than [`document_limit`] allows; one document is never divided.
const DOCUMENTS_LIMIT: usize = 20_000;
/// How many shards of documents there may be, unless there are more than sixteen documents for each.
const DOCUMENT_SHARDS: usize = 3_000;
/// The commonest words, whose lines of the dictionary are loaded before the first query.
const COMMON: usize = 4_000;
/// Cases whose rows make one shard.
pub const ROWS: usize = 1_000;

/// Cuts everything but the words of the page. The cases come first among the documents.
pub fn cut(documents: &[&Document], lengths: &[u32], lexicon: &Lexicon<'_>) -> Vec<Shard> {
    let mut shards = Vec::new();
    let first_words = words(&lexicon.entries, &mut shards);
    shards.push(common(&lexicon.entries));
    let first_families = lists(&lexicon.families, &mut shards);
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
            "{{\"versi\":{VERSION},\"jumlah\":{count},\"berkas\":{cases},\"rerata\":{},\"blok\":{BLOCK},\"baris\":{ROWS},\"kata\":{},\"daftar\":{},\"bagian\":{},\"letak\":{},\"dokumen\":{},\"saring\":{},\"angka\":{}}}",
            total.checked_div(count).unwrap_or(0),
            encode::quote_all(first_words.iter().map(String::as_str)),
            list(&differences(&first_families)),
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

/// The dictionary; returns the first word of each shard.
fn words(entries: &[Entry<'_>], shards: &mut Vec<Shard>) -> Vec<String> {
    let mut firsts = Vec::new();
    let mut rest = entries;
    while let Some(first) = rest.first() {
        let mut coded = FrontCoded::default();
        let mut taken = 0;
        for entry in rest {
            if coded.len() + 5 * taken > WORDS_LIMIT {
                break;
            }
            coded.push(entry.word);
            taken += 1;
        }
        let (own, after) = rest.split_at(taken);
        shards.push(Shard {
            name: format!("kata/{:03}", firsts.len()),
            head: format!("{{\"kata\":{}}}", quote(&coded.finish())),
            body: word_columns(&own.iter().collect::<Vec<_>>()),
        });
        firsts.push(first.word.to_owned());
        rest = after;
    }
    firsts
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
        body: word_columns(&chosen),
    }
}

/// Column after column, since like values compress well side by side.
fn word_columns(entries: &[&Entry<'_>]) -> Vec<u8> {
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
    let (mut family, mut block, mut document) = (0, 0, 0);
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

/// The families' words and documents; returns the number of the first family of each shard.
fn lists(families: &[Family<'_>], shards: &mut Vec<Shard>) -> Vec<u32> {
    let payloads: Vec<Vec<u8>> = families.par_iter().map(documents_of).collect();
    cut_list(&payloads, LISTS_LIMIT, |shard, range, payloads| {
        let own = families.get(range).unwrap_or_default();
        let mut coded = FrontCoded::default();
        let mut body = Vec::new();
        number(&mut body, size(own.len()));
        for family in own {
            number(&mut body, size(family.forms.len()));
        }
        let mut expected = 0;
        for form in own.iter().flat_map(|family| &family.forms) {
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
    })
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
fn positions(terms: &[&Term], shards: &mut Vec<Shard>) -> Vec<u32> {
    let blocks: Vec<Vec<u8>> = terms
        .par_iter()
        .flat_map_iter(|term| blocks_of(term))
        .collect();
    cut_list(&blocks, BLOCKS_LIMIT, |shard, _, blocks| {
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
    cut_list(&items, document_limit(&items), |shard, _, items| {
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
    DOCUMENTS_LIMIT.max(bytes / shards)
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

/// Cuts a list of items so that no shard but one of a single item is above the limit; returns the number of the first
/// item of each shard.
fn cut_list(
    items: &[Vec<u8>],
    limit: usize,
    mut write: impl FnMut(usize, std::ops::Range<usize>, &[Vec<u8>]),
) -> Vec<u32> {
    let mut firsts = Vec::new();
    let mut start = 0;
    while start < items.len() {
        let mut end = start;
        let mut bytes = 0;
        while let Some(item) = items.get(end) {
            bytes += item.len();
            if bytes > limit && end > start {
                break;
            }
            end += 1;
        }
        write(
            firsts.len(),
            start..end,
            items.get(start..end).unwrap_or_default(),
        );
        firsts.push(size(start));
        start = end;
    }
    firsts
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
