//! Numbers, shares and periods in words.

use super::super::words::Words;
use crate::finding::Param;
use crate::statistics::{Half, Month};
use crate::text::grouped;

/// A number with its thousands apart, as the language writes them.
pub(super) fn number(words: Words<'_>, number: usize) -> String {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    grouped(number, words.catalog.language())
}

/// Whole percents, rounded to the nearest; never 100 unless all, never 0 unless none. `None` of nothing.
pub(super) fn whole_percent(part: usize, whole: usize) -> Option<i64> {
    if whole == 0 {
        return None;
    }
    let (part, whole) = (part as u128, whole as u128);
    let rounded = (part * 200 + whole) / (whole * 2);
    let percent = match part {
        0 => 0,
        part if part >= whole => 100,
        _ => rounded.clamp(1, 99),
    };
    i64::try_from(percent).ok()
}

/// `86%`; a dash of nothing.
pub(super) fn share(part: usize, whole: usize) -> String {
    whole_percent(part, whole).map_or_else(|| "–".to_owned(), |percent| format!("{percent}%"))
}

/// `12 dari 14 · 86%`; a dash of nothing.
pub(super) fn of(words: Words<'_>, part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let gaps = [
        ("n", number(words, part)),
        ("semua", number(words, whole)),
        ("persen", share(part, whole)),
    ];
    words.with("statistik-bagian", gaps)
}

/// `November 2026`.
pub(super) fn month(words: Words<'_>, month: Month) -> String {
    let name = words.get(&format!("bulan-{}", month.month));
    format!("{name} {}", month.year)
}

/// `Nov 26`: the first three letters of the name and the last two digits of the year.
pub(super) fn short_month(words: Words<'_>, month: Month) -> String {
    let name = words.get(&format!("bulan-{}", month.month));
    let short: String = name.chars().take(3).collect();
    format!("{short} {:02}", month.year.rem_euclid(100))
}

/// `Semester I 2026`.
pub(super) fn half(words: Words<'_>, half: Half) -> String {
    let gaps = [("tahun", Param::Text(half.year.to_string()))];
    words
        .catalog
        .with_named(&format!("penilaian-semester-{}", half.number), gaps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_whole_only_when_it_is() {
        let shares = [(0, 0), (0, 5), (1, 1000), (1, 8), (999, 1000), (5, 5)];
        let told = shares.map(|(part, whole)| share(part, whole));
        assert_eq!(told, ["–", "0%", "1%", "13%", "99%", "100%"]);
    }
}
