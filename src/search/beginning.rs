//! The table as it is first seen: the newest cases with all that their rows show, and what the table can be narrowed by.
//!
//! With this shard the table stands before any column over all cases is loaded.

use std::cmp::Reverse;

use super::columns::{Facet, NUMBERS};
use super::encode::{list, quote, quote_all};
use super::heads::{Head, Heads};
use super::pack::Shard;

/// Rows of a page of the table, as in `arsip-tabel.js`.
const ROWS: usize = 100;

/// The first rows, by the numbers of the cases: the newest first, of those of one day the later number; undated ones last.
pub fn rows(heads: &Heads<'_>) -> Vec<usize> {
    let cases = heads.cases().enumerate();
    let mut order: Vec<_> = cases.map(|(row, case)| (case.received, row)).collect();
    order.sort_unstable_by_key(|key| Reverse(*key));
    order.truncate(ROWS);
    order.into_iter().map(|(_, row)| row).collect()
}

/// Writes the shard; the facets know the values of these rows.
pub fn shard(heads: &Heads<'_>, rows: &[usize], facets: &[Facet<'_>]) -> Shard {
    let own: Vec<&Head<'_>> = rows.iter().filter_map(|row| heads.all.get(*row)).collect();
    let cases = || own.iter().filter_map(|head| head.case.as_deref());
    let numbers = NUMBERS.map(|(name, field)| {
        let values: Vec<u32> = cases()
            .map(|case| field(case).map_or(0, |value| value.saturating_add(1)))
            .collect();
        format!("{}:{}", quote(name), list(&values))
    });
    let shown = facets.iter().map(|facet| {
        let values = quote_all(facet.shown.iter().copied());
        format!("{}:{values}", quote(facet.name))
    });
    let choices = facets.iter().map(|facet| {
        let values = facet.values.iter().zip(&facet.cases);
        let pairs: Vec<String> = values
            .filter(|(_, count)| **count > 0)
            .map(|(value, count)| format!("[{},{count}]", quote(value)))
            .collect();
        format!("{}:[{}]", quote(facet.name), pairs.join(","))
    });
    Shard {
        name: "awal".to_owned(),
        head: format!(
            "{{\"nomor\":{},\"judul\":{},\"alamat\":{},\"angka\":{{{}}},\"saring\":{{{}}},\"pilihan\":{{{}}}}}",
            quote_all(cases().map(|case| case.number.as_str())),
            quote_all(cases().map(|case| case.title.as_str())),
            quote_all(own.iter().map(|head| head.url)),
            numbers.join(","),
            shown.collect::<Vec<_>>().join(","),
            choices.collect::<Vec<_>>().join(","),
        ),
        body: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::heads::tests::heads;
    use super::super::{CaseRow, Document, Kind};
    use super::*;

    fn case(received: Option<jiff::civil::Date>) -> Document {
        Document {
            case: Some(CaseRow {
                received,
                ..CaseRow::default()
            }),
            ..Document::new("", "", Kind::Case, "", "")
        }
    }

    #[test]
    fn the_newest_rows_come_first_and_undated_ones_last() {
        let days = [
            Some(date(2025, 1, 2)),
            None,
            Some(date(2025, 1, 3)),
            Some(date(2025, 1, 2)),
            None,
        ];
        let made = days.map(case);
        let page = Document::new("", "", Kind::Page, "", "");
        let many = vec![made[0].clone(); ROWS + 1];
        let all: Vec<Document> = made.into_iter().chain([page]).collect();
        assert_eq!(rows(&heads(&all)), [2, 3, 0, 4, 1]);
        assert_eq!(rows(&heads(&many)).first_chunk(), Some(&[ROWS, ROWS - 1]));
        assert_eq!(rows(&heads(&many)).len(), ROWS);
    }

    #[test]
    fn the_table_shows_as_many_rows() {
        let script = include_str!("../../themes/baku/aset/arsip-tabel.js");
        assert!(script.contains(&format!("const ROWS = {ROWS};")));
    }
}
