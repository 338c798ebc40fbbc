//! Columns over all documents: what results and the archive's table are narrowed and sorted by.
//!
//! They are read without the documents themselves: counting the values of fifty thousand cases takes some kilobytes each.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::beginning;
use super::encode::{number, quote_all, script_order, signed, step};
use super::pack::Shard;
use super::{CaseRow, Document, FACETS};

/// What a case's row gives a column of numbers.
pub type Field = fn(&CaseRow) -> Option<u32>;

/// The columns of numbers. A value is one more than the number; 0 says that there is none.
pub const NUMBERS: [(&str, Field); 5] = [
    ("diterima", |case| case.received.map(day)),
    ("batas", |case| case.due.map(day)),
    ("hari-terlambat", |case| Some(case.days_late)),
    ("jumlah-temuan", |case| Some(case.findings)),
    ("keparahan", |case| case.worst.map(u32::from)),
];

/// Days since 1 January 1970; earlier days stand as that one.
fn day(date: jiff::civil::Date) -> u32 {
    let epoch = jiff::civil::date(1970, 1, 1);
    let days = date.duration_since(epoch).as_hours() / 24;
    u32::try_from(days).unwrap_or(0)
}

/// A facet beside its column.
pub struct Facet<'a> {
    pub name: &'a str,
    /// Its values, the commonest first.
    pub values: Vec<&'a str>,
    /// How many cases have each of them.
    pub cases: Vec<u32>,
    /// What the first rows of the table show of it: of several values the commonest.
    pub shown: Vec<&'a str>,
}

/// Writes the facets as one shard, for they are counted together, the first rows of the table, and a shard per column of
/// numbers; returns the names of facets and columns.
pub fn write<'a>(
    documents: &[&'a Document],
    shards: &mut Vec<Shard>,
) -> (Vec<&'a str>, Vec<&'static str>) {
    let mut names: BTreeSet<(usize, &str)> = BTreeSet::new();
    for name in documents.iter().flat_map(|document| document.facets.keys()) {
        let rank = FACETS.iter().position(|known| known == name);
        names.insert((rank.unwrap_or(FACETS.len()), name));
    }
    let rows = beginning::rows(documents);
    let mut body = Vec::new();
    let facets: Vec<Facet<'_>> = names
        .iter()
        .map(|(_, name)| facet(name, documents, &rows, &mut body))
        .collect();
    let values = facets
        .iter()
        .map(|facet| quote_all(facet.values.iter().copied()));
    shards.push(Shard {
        name: "kolom/saring".to_owned(),
        head: format!("{{\"nilai\":[{}]}}", values.collect::<Vec<_>>().join(",")),
        body,
    });
    shards.push(beginning::shard(documents, &rows, &facets));
    for (name, field) in NUMBERS {
        let mut body = Vec::new();
        let mut before = 0;
        for case in documents.iter().map_while(|d| d.case.as_ref()) {
            let value = field(case).map_or(0, |value| value.saturating_add(1));
            signed(&mut body, step(before, value));
            before = value;
        }
        shards.push(Shard {
            name: format!("kolom/{name}"),
            head: "{}".to_owned(),
            body,
        });
    }
    let numbers = NUMBERS.iter().map(|(name, _)| *name).collect();
    (names.into_iter().map(|(_, name)| name).collect(), numbers)
}

/// Counts a facet. Appends the most values that a document has. Where that is one: each document's value, counted from
/// one, or 0; else how many each document has, then which, document after document.
fn facet<'a>(
    name: &'a str,
    documents: &[&'a Document],
    rows: &[usize],
    body: &mut Vec<u8>,
) -> Facet<'a> {
    let list = |document: &&'a Document| -> &'a [String] {
        let own = document.facets.get(name);
        own.map(Vec::as_slice).unwrap_or_default()
    };
    let lists = || documents.iter().map(list);
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for value in lists().flatten() {
        *counts.entry(value).or_default() += 1;
    }
    let mut values: Vec<(&str, u32)> = counts.into_iter().collect();
    // The commonest first, so that most values fit a byte.
    values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| script_order(a.0, b.0)));
    let numbers: HashMap<&str, u32> = values.iter().map(|(v, _)| *v).zip(0..).collect();
    let own = |list: &[String]| -> BTreeSet<u32> {
        let known = list.iter().filter_map(|value| numbers.get(value.as_str()));
        known.copied().collect()
    };
    let chosen: Vec<BTreeSet<u32>> = lists().map(own).collect();
    let most = chosen.iter().map(BTreeSet::len).max().unwrap_or(0);
    number(body, size(most));
    for own in &chosen {
        let first = own.first().map_or(0, |value| value.saturating_add(1));
        number(body, if most > 1 { size(own.len()) } else { first });
    }
    if most > 1 {
        chosen.iter().flatten().for_each(|v| number(body, *v));
    }
    let values: Vec<&str> = values.into_iter().map(|(value, _)| value).collect();
    let mut cases = vec![0; values.len()];
    let of_cases = chosen.iter().zip(documents);
    for (own, _) in of_cases.take_while(|(_, document)| document.case.is_some()) {
        for value in own {
            if let Some(count) = cases.get_mut(usize::try_from(*value).unwrap_or(usize::MAX)) {
                *count += 1;
            }
        }
    }
    let value_of = |row: &usize| {
        let first = usize::try_from(*chosen.get(*row)?.first()?).ok()?;
        values.get(first).copied()
    };
    let shown = rows.iter().map(|row| value_of(row).unwrap_or_default());
    Facet {
        name,
        shown: shown.collect(),
        values,
        cases,
    }
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::super::Kind;
    use super::*;

    #[test]
    fn days_are_counted_from_the_epoch() {
        let day_of = |y, m, d| day(jiff::civil::date(y, m, d));
        assert_eq!(
            [day_of(1970, 1, 2), day_of(2025, 4, 14), day_of(1960, 1, 1)],
            [1, 20_192, 0]
        );
    }

    #[test]
    fn a_facet_lists_the_commonest_value_first() {
        fn counted<'a>(documents: &[&'a Document]) -> (Vec<&'a str>, Vec<&'a str>, Vec<u8>) {
            let mut body = Vec::new();
            let made = facet("temuan", documents, &[2, 1], &mut body);
            (made.values, made.shown, body)
        }
        let document = |values: &[&str]| {
            let mut made = Document::new("x", "", Kind::Page, "", "");
            let values = values.iter().map(|v| (*v).to_owned()).collect();
            made.facets.insert("temuan", values);
            made
        };
        let made = [document(&["a", "b"]), document(&[]), document(&["b", "b"])];
        assert_eq!(
            counted(&made.iter().collect::<Vec<_>>()),
            (vec!["b", "a"], vec!["b", ""], vec![2, 2, 0, 1, 0, 1, 0])
        );
        // One value at most: each stands in its place.
        let [_, none, one] = &made;
        assert_eq!(
            counted(&[one, none]),
            (vec!["b"], vec!["", ""], vec![1, 1, 0])
        );
    }
}
