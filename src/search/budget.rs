//! How large an index may be, and whether one is.

use crate::write::Files;

/// Bytes that a page loads before the first query: scripts, style, words, and the list of shards.
pub const FIRST_LIMIT: usize = 150_000;
/// Bytes of one shard: a query loads a few.
pub const SHARD_LIMIT: usize = 64_000;
/// Bytes of a column of numbers over all cases.
pub const COLUMN_LIMIT: usize = 48_000;
/// Bytes of all facets together: they are loaded when the first results stand there.
pub const FACETS_LIMIT: usize = 200_000;
/// Files, for up to 50,000 documents; above that, one for ten documents.
pub const FILES_LIMIT: usize = 5_000;

/// What an index measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Files.
    pub files: usize,
    /// Bytes of all of them.
    pub bytes: usize,
    /// Bytes that are loaded before the first query: the scripts and style of the search, and its first shards.
    pub first: usize,
    /// What is above its limit.
    pub excesses: Vec<Excess>,
}

/// Something above its limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excess {
    /// A file, or what is counted.
    pub what: String,
    /// What it measures.
    pub size: usize,
    /// What it may.
    pub limit: usize,
}

/// Where the index is on a site.
const INDEX: &str = "cari/indeks/";
/// Shards that a page loads before the first query.
const FIRST: [&str; 4] = [
    "cari/indeks/meta.js",
    "cari/indeks/teks.js",
    "cari/indeks/umum.js",
    "cari/indeks/kolom/panjang.js",
];
/// The shard of the facets.
const FACETS: &str = "cari/indeks/kolom/saring.js";

/// Measures the search among the files of a site with so many documents.
pub fn measure(files: &Files, documents: usize) -> Size {
    let sizes = files.iter();
    measure_sizes(
        sizes.map(|(path, content)| (path.as_str(), content.len())),
        documents,
    )
}

/// As [`measure`], of paths with the bytes of each file.
pub fn measure_sizes<'a>(
    files: impl IntoIterator<Item = (&'a str, usize)>,
    documents: usize,
) -> Size {
    let files: Vec<(&str, usize)> = files.into_iter().collect();
    let first = files
        .iter()
        .filter(|(path, _)| path.starts_with("aset/cari") || FIRST.contains(path));
    let first = first.map(|(_, size)| size).sum();
    let index = || files.iter().filter(|(path, _)| path.starts_with(INDEX));
    let mut excesses = Vec::new();
    let mut hold = |what: &str, size: usize, limit: usize| {
        if size > limit {
            excesses.push(Excess {
                what: what.to_owned(),
                size,
                limit,
            });
        }
    };
    hold("aset/cari* + cari/indeks/meta.js …", first, FIRST_LIMIT);
    hold(
        "cari/indeks/*",
        index().count(),
        FILES_LIMIT.max(documents / 10),
    );
    for (path, size) in index().filter(|(path, _)| !FIRST.contains(path)) {
        let limit = match *path {
            FACETS => FACETS_LIMIT,
            column if column.starts_with("cari/indeks/kolom/") => COLUMN_LIMIT,
            _ => SHARD_LIMIT,
        };
        hold(path, *size, limit);
    }
    Size {
        files: index().count(),
        bytes: index().map(|(_, size)| size).sum(),
        first,
        excesses,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn says_what_is_too_large() {
        let file = |path: &str, size| (format!("cari/indeks/{path}.js"), vec![0; size]);
        let files = Files::from([
            file("meta", FIRST_LIMIT),
            ("aset/cari.css".to_owned(), vec![0]),
            file("kolom/batas", COLUMN_LIMIT + 1),
            file("kolom/saring", FACETS_LIMIT + 1),
            file("dokumen/000", SHARD_LIMIT),
        ]);
        let size = measure(&files, 3);
        assert_eq!((size.files, size.first), (4, FIRST_LIMIT + 1));
        let told: Vec<(&str, usize)> = size
            .excesses
            .iter()
            .map(|e| (e.what.as_str(), e.size - e.limit))
            .collect();
        assert_eq!(
            told,
            [
                ("aset/cari* + cari/indeks/meta.js …", 1),
                ("cari/indeks/kolom/batas.js", 1),
                ("cari/indeks/kolom/saring.js", 1)
            ]
        );
    }
}
