//! Where one shard ends and the next begins.
//!
//! Cutting at so many bytes alone would move every later border when one item grows by a byte, and with it every later
//! shard. So a border is a property of the item behind it: once a shard is half full, the next item whose key says so begins
//! a new one. After a change the borders are the old ones again within a few shards.

use std::ops::Range;

/// What is cut: items of so many bytes.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Its bytes before compression.
    pub bytes: usize,
    /// What stands for it, the same in every archive that has it.
    pub key: u64,
}

/// A number for a name and the place of an item among those of that name (FNV-1a, 64 bits, its bits mixed once more).
pub fn key(name: &str, place: u64) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in name.bytes().chain(place.to_le_bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ (hash >> 32)
}

/// Cuts items so that no range but one of a single item has more bytes than `limit`, and most have half to all of them.
pub fn ranges(pieces: impl Iterator<Item = Piece>, limit: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut end, mut bytes) = (0, 0, 0);
    for piece in pieces {
        let half = bytes * 2 >= limit;
        if end > start && (bytes + piece.bytes > limit || (half && borders(piece, limit))) {
            found.push(start..end);
            start = end;
            bytes = 0;
        }
        bytes += piece.bytes;
        end += 1;
    }
    if end > start {
        found.push(start..end);
    }
    found
}

/// Whether an item may begin a range: as many do as make one in a quarter of the limit's bytes.
fn borders(piece: Piece, limit: usize) -> bool {
    let bytes = u64::try_from(piece.bytes).unwrap_or(u64::MAX);
    let quarter = u64::try_from(limit / 4).unwrap_or(u64::MAX).max(1);
    (piece.key >> 32).saturating_mul(quarter) < bytes.saturating_mul(1 << 32)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    /// Items of 50 to 149 bytes with names of their own.
    fn pieces(names: impl Iterator<Item = u64>) -> Vec<Piece> {
        let piece = |name: u64| Piece {
            bytes: 50 + usize::try_from(name * 7919 % 100).unwrap(),
            key: key(&format!("berkas/{name}"), 0),
        };
        names.map(piece).collect()
    }

    /// What the ranges hold, by the keys of their items.
    fn held(pieces: &[Piece]) -> Vec<Vec<u64>> {
        let ranges = ranges(pieces.iter().copied(), 2_000);
        let keys = |range: Range<usize>| pieces[range].iter().map(|piece| piece.key).collect();
        ranges.into_iter().map(keys).collect()
    }

    #[test]
    fn ranges_hold_everything_once_within_the_limit() {
        let pieces = pieces(0..5_000);
        let ranges = ranges(pieces.iter().copied(), 2_000);
        assert_eq!(ranges[0].start, 0);
        assert!(ranges.windows(2).all(|pair| pair[0].end == pair[1].start));
        assert_eq!(ranges.last().unwrap().end, pieces.len());
        let bytes = |range: &Range<usize>| {
            let own = pieces[range.clone()].iter();
            own.map(|piece| piece.bytes).sum::<usize>()
        };
        let (last, full) = ranges.split_last().unwrap();
        assert!(
            full.iter()
                .all(|range| (1_000..=2_000).contains(&bytes(range)))
        );
        assert!(bytes(last) <= 2_000);
        // Some seven tenths in the mean.
        let mean = full.iter().map(bytes).sum::<usize>() / full.len();
        assert!((1_350..1_600).contains(&mean), "{mean}");
    }

    #[test]
    fn a_change_moves_the_borders_beside_it_only() {
        let whole = pieces(0..5_000);
        let before = held(&whole);
        let mut moved = Vec::new();
        for at in (100..4_900).step_by(50) {
            // One is taken out, and one grows.
            let mut fewer = whole.clone();
            fewer.remove(at);
            let mut greater = whole.clone();
            greater[at].bytes += 90;
            for changed in [fewer, greater] {
                let after = held(&changed);
                let new = after.iter().filter(|range| !before.contains(range)).count();
                moved.push(new);
            }
        }
        let mean = moved.iter().sum::<usize>() as f64 / moved.len() as f64;
        // Of some 350 ranges.
        assert!(mean < 3.0, "{mean}");
        assert!(moved.iter().all(|new| *new < 20), "{moved:?}");
    }

    #[test]
    fn one_item_above_the_limit_stands_alone() {
        let piece = |bytes| Piece {
            bytes,
            key: u64::MAX,
        };
        let pieces = [piece(10), piece(5_000), piece(10)];
        assert_eq!(ranges(pieces.into_iter(), 2_000), [0..1, 1..2, 2..3]);
        assert_eq!(ranges([].into_iter(), 2_000), Vec::<Range<usize>>::new());
    }
}
