//! Columns over all documents: what results and the archive's table are narrowed and sorted by.
//!
//! They are read without the documents themselves: counting the values of fifty thousand cases takes some kilobytes each.

use std::collections::HashSet;

use rayon::prelude::*;

use super::beginning;
use super::encode::{number, quote_all, script_order, signed, step};
use super::heads::{Head, Heads};
use super::pack::Shard;
use super::{CaseRow, FACETS};

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
pub fn write<'a>(heads: &Heads<'a>, shards: &mut Vec<Shard>) -> (Vec<&'a str>, Vec<&'static str>) {
    let named: HashSet<u32> = heads
        .all
        .iter()
        .flat_map(|head| head.facets.iter().map(|(name, _)| *name))
        .collect();
    let mut names: Vec<(usize, &str, u32)> = named
        .into_iter()
        .map(|number| {
            let name = heads.word(number);
            let rank = FACETS.iter().position(|known| *known == name);
            (rank.unwrap_or(FACETS.len()), name, number)
        })
        .collect();
    names.sort_unstable();
    let rows = beginning::rows(heads);
    let made: Vec<(Facet<'_>, Vec<u8>)> = names
        .par_iter()
        .map(|(_, _, name)| facet(*name, heads, &rows))
        .collect();
    let (facets, bodies): (Vec<Facet<'_>>, Vec<Vec<u8>>) = made.into_iter().unzip();
    let values = facets
        .iter()
        .map(|facet| quote_all(facet.values.iter().copied()));
    shards.push(Shard {
        name: "kolom/saring".to_owned(),
        head: format!("{{\"nilai\":[{}]}}", values.collect::<Vec<_>>().join(",")),
        body: bodies.concat(),
    });
    shards.push(beginning::shard(heads, &rows, &facets));
    for (name, field) in NUMBERS {
        let mut body = Vec::new();
        let mut before = 0;
        for case in heads.cases() {
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
    let names = names.into_iter().map(|(_, name, _)| name);
    (names.collect(), numbers)
}

/// Counts a facet. Its bytes are the most values that a document has. Where that is one: each document's value, counted from
/// one, or 0; else how many each document has, then which, document after document.
fn facet<'a>(name: u32, heads: &Heads<'a>, rows: &[usize]) -> (Facet<'a>, Vec<u8>) {
    let of = |head: &'_ Head<'a>| -> Vec<u32> {
        let own = head.facets.iter().filter(|(facet, _)| *facet == name);
        own.map(|(_, value)| *value).collect()
    };
    let mut chosen: Vec<Vec<u32>> = heads.all.iter().map(of).collect();
    let mut counts = vec![0u32; heads.words.len()];
    for value in chosen.iter().flatten() {
        if let Some(count) = at(*value).and_then(|value| counts.get_mut(value)) {
            *count += 1;
        }
    }
    let mut values: Vec<(u32, u32)> = (0..).zip(counts).filter(|(_, count)| *count > 0).collect();
    // The commonest first, so that most values fit a byte.
    values.sort_by(|a, b| {
        let words = || script_order(heads.word(a.0), heads.word(b.0));
        b.1.cmp(&a.1).then_with(words)
    });
    let mut places = vec![0u32; heads.words.len()];
    for ((value, _), place) in values.iter().zip(0..) {
        if let Some(own) = at(*value).and_then(|value| places.get_mut(value)) {
            *own = place;
        }
    }
    for own in &mut chosen {
        for value in own.iter_mut() {
            let place = at(*value).and_then(|value| places.get(value));
            *value = place.copied().unwrap_or(0);
        }
        own.sort_unstable();
        own.dedup();
    }
    let most = chosen.iter().map(Vec::len).max().unwrap_or(0);
    let mut body = Vec::new();
    number(&mut body, size(most));
    for own in &chosen {
        let first = own.first().map_or(0, |value| value.saturating_add(1));
        number(&mut body, if most > 1 { size(own.len()) } else { first });
    }
    if most > 1 {
        chosen.iter().flatten().for_each(|v| number(&mut body, *v));
    }
    let mut cases = vec![0; values.len()];
    let of_cases = chosen.iter().zip(heads.cases());
    for value in of_cases.flat_map(|(own, _)| own) {
        if let Some(count) = at(*value).and_then(|value| cases.get_mut(value)) {
            *count += 1;
        }
    }
    let values: Vec<&str> = values.iter().map(|(value, _)| heads.word(*value)).collect();
    let value_of = |row: &usize| values.get(at(*chosen.get(*row)?.first()?)?).copied();
    let shown = rows.iter().map(|row| value_of(row).unwrap_or_default());
    let facet = Facet {
        name: heads.word(name),
        shown: shown.collect(),
        values,
        cases,
    };
    (facet, body)
}

fn at(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::super::heads::tests::heads;
    use super::super::{Document, Kind};
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
        fn counted(documents: &[Document]) -> (Vec<&str>, Vec<&str>, Vec<u8>) {
            let (made, body) = facet(0, &heads(documents), &[2, 1]);
            assert_eq!(made.name, "temuan");
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
            counted(&made),
            (vec!["b", "a"], vec!["b", ""], vec![2, 2, 0, 1, 0, 1, 0])
        );
        // One value at most: each stands in its place.
        let [_, none, one] = made;
        assert_eq!(
            counted(&[one, none]),
            (vec!["b"], vec!["", ""], vec![1, 1, 0])
        );
    }
}
