//! Cutting the index into files of bounded size, each a script that hands its data to one function.
//!
//! `docs/search-format.md` describes every file; [`VERSION`] changes with it.

use std::collections::{BTreeMap, BTreeSet};

use super::encode::{self, FrontCoded, quote, quote_all};
use super::postings::{Entry, Index};
use super::{Document, FACETS};
use crate::write::Files;
use sha2::{Digest, Sha256};

/// The version of the format, which `cari.js` compares with its own.
pub const VERSION: u32 = 1;

/// Bytes at which a dictionary shard is closed.
const WORDS_LIMIT: usize = 24_000;
/// Bytes at which a postings shard is closed; one family is never divided.
const POSTINGS_LIMIT: usize = 48_000;
/// Bytes at which a document shard is closed; one document is never divided.
const DOCUMENTS_LIMIT: usize = 24_000;

/// Shards by name, each with its data as JSON.
pub type Shards = BTreeMap<String, String>;

/// Writes all shards of an index but the words of the page.
pub fn write(documents: &[&Document], lengths: &[u32], index: &Index) -> Shards {
    let mut shards = Shards::new();
    let first_words = write_words(&index.entries, &mut shards);
    let first_families = write_list(
        "letak",
        POSTINGS_LIMIT,
        index.families.iter().map(|f| quote(f)),
        &mut shards,
    );
    let first_documents = write_list(
        "dokumen",
        DOCUMENTS_LIMIT,
        documents.iter().map(|d| document(d)),
        &mut shards,
    );
    let facets = write_facets(documents, &mut shards);
    let total: u64 = lengths.iter().map(|length| u64::from(*length)).sum();
    let average = total
        .checked_div(u64::try_from(lengths.len()).unwrap_or(0))
        .unwrap_or(0);
    let classes: String = lengths.iter().map(|l| encode::length_class(*l)).collect();
    shards.insert(
        "panjang".to_owned(),
        format!("{{\"isi\":{}}}", quote(&classes)),
    );
    shards.insert(
        "meta".to_owned(),
        format!(
            "{{\"versi\":{VERSION},\"jumlah\":{},\"rerata\":{average},\"kata\":{},\"letak\":{},\"dokumen\":{},\"saring\":{}}}",
            documents.len(),
            quote_all(first_words.iter().map(String::as_str)),
            quote(&encode::differences(first_families)),
            quote(&encode::differences(first_documents)),
            quote_all(facets),
        ),
    );
    shards
}

/// The shards as scripts. All carry the mark of this build, a digest of their data, so that a page never mixes the
/// shards of two builds that a browser kept.
pub fn scripts(shards: &Shards) -> Files {
    let mut digest = Sha256::new();
    for (name, data) in shards {
        digest.update(format!("{name} {} {data}\n", data.len()));
    }
    let mark: String = digest
        .finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let script = |name: &str, data: &str| {
        format!(
            "tertibCari.pecahan({},{},{data});\n",
            quote(name),
            quote(&mark)
        )
        .into_bytes()
    };
    shards
        .iter()
        .map(|(name, data)| (format!("cari/indeks/{name}.js"), script(name, data)))
        .collect()
}

/// Writes the dictionary and returns the first word of each shard.
fn write_words(entries: &[Entry], shards: &mut Shards) -> Vec<String> {
    let mut firsts = Vec::new();
    let mut rest = entries;
    while let Some(first) = rest.first() {
        let mut coded = FrontCoded::default();
        let mut numbers = String::new();
        let mut taken = 0;
        for entry in rest {
            if coded.len() + numbers.len() > WORDS_LIMIT {
                break;
            }
            coded.push(&entry.word);
            encode::number(&mut numbers, entry.documents);
            encode::number(&mut numbers, entry.family);
            encode::number(&mut numbers, (entry.form << 1) | u32::from(entry.known));
            taken += 1;
        }
        let data = format!(
            "{{\"kata\":{},\"angka\":{}}}",
            quote(&coded.finish()),
            quote(&numbers)
        );
        shards.insert(format!("kata/{:03}", firsts.len()), data);
        firsts.push(first.word.clone());
        rest = rest.get(taken..).unwrap_or(&[]);
    }
    firsts
}

/// Writes a long list of JSON texts in shards and returns the number of the first item of each.
fn write_list(
    folder: &str,
    limit: usize,
    items: impl Iterator<Item = String>,
    shards: &mut Shards,
) -> Vec<u32> {
    let mut firsts = Vec::new();
    let mut pending: Vec<String> = Vec::new();
    let mut size = 0;
    let mut close = |next: u32, pending: &mut Vec<String>, shards: &mut Shards| {
        let count = u32::try_from(pending.len()).unwrap_or(u32::MAX);
        if count > 0 {
            let data = format!("{{\"isi\":[{}]}}", pending.join(","));
            shards.insert(format!("{folder}/{:03}", firsts.len()), data);
            firsts.push(next.saturating_sub(count));
            pending.clear();
        }
    };
    let mut next = 0u32;
    for item in items {
        if size + item.len() > limit {
            close(next, &mut pending, shards);
            size = 0;
        }
        size += item.len();
        pending.push(item);
        next = next.saturating_add(1);
    }
    close(next, &mut pending, shards);
    firsts
}

fn document(document: &Document) -> String {
    format!(
        "[{},{},{},{},{}]",
        document.kind.code(),
        quote(&document.title),
        quote(&document.url),
        quote(&document.summary),
        quote(&document.body)
    )
}

/// Writes one shard per facet: its values, and for each the documents that have it. Returns the facets' names.
fn write_facets<'a>(documents: &[&'a Document], shards: &mut Shards) -> Vec<&'a str> {
    let mut facets: BTreeMap<(usize, &str), BTreeMap<&str, BTreeSet<u32>>> = BTreeMap::new();
    for (number, document) in (0u32..).zip(documents) {
        for (name, values) in &document.facets {
            let rank = FACETS.iter().position(|known| known == name);
            let facet = facets
                .entry((rank.unwrap_or(FACETS.len()), name))
                .or_default();
            for value in values {
                facet.entry(value).or_default().insert(number);
            }
        }
    }
    for ((_, name), values) in &facets {
        let lists: Vec<String> = values
            .values()
            .map(|list| encode::differences(list.iter().copied()))
            .collect();
        let data = format!(
            "{{\"nilai\":{},\"dokumen\":{}}}",
            quote_all(values.keys().copied()),
            quote_all(lists.iter().map(String::as_str))
        );
        shards.insert(format!("saring/{name}"), data);
    }
    facets.keys().map(|(_, name)| *name).collect()
}
