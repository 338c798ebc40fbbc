//! The places of names in the index of a pack.
//!
//! An index has a table by the first byte of the names; from there on halving touches memory a dozen times for each object of a large
//! pack, none of it at hand. Where very many are asked for, a table by as many first bits as there are names for is made first, which
//! leaves one or two to look at, and a few more in packs of millions.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use gix_hash::ObjectId;
use gix_pack::index::File;

use crate::stamp::CommitId;

/// How many names are asked for before the table is made, for which all names are passed once.
const MANY: usize = 4_096;

/// By how many first bits names are told apart at least and at most; the largest table takes 4 MiB.
const BITS: (u32, u32) = (8, 20);

/// Where names stand in one index.
#[derive(Default)]
pub(super) struct Places {
    asked: AtomicUsize,
    table: OnceLock<Option<Table>>,
}

impl Places {
    /// The place of a name in the index, which is always the same one.
    pub fn of(&self, index: &File, name: CommitId) -> Option<u32> {
        if self.asked.load(Ordering::Relaxed) < MANY {
            self.asked.fetch_add(1, Ordering::Relaxed);
            return index.lookup(ObjectId::Sha1(name.0));
        }
        let at = |place| index.oid_at_index(place).as_bytes();
        let table = self
            .table
            .get_or_init(|| Table::of(index.num_objects(), (0..index.num_objects()).map(at)));
        match table {
            Some(table) => table.find(at, name),
            None => index.lookup(ObjectId::Sha1(name.0)),
        }
    }
}

/// How many names stand before those with the same first bits, for all of these and for the end.
struct Table {
    bits: u32,
    before: Vec<u32>,
}

impl Table {
    /// Of so many names in order; `None` where they are not.
    fn of<'n>(count: u32, names: impl Iterator<Item = &'n [u8]>) -> Option<Self> {
        let bits = count.max(1).ilog2().clamp(BITS.0, BITS.1);
        let beginnings = 1 << bits;
        let mut before = Vec::with_capacity(beginnings + 1);
        let mut count = 0;
        for name in names {
            let beginning = beginning(name, bits);
            if beginning + 1 < before.len() {
                return None;
            }
            before.resize(beginning + 1, count);
            count += 1;
        }
        before.resize(beginnings + 1, count);
        Some(Self { bits, before })
    }

    fn find<'n>(&self, at: impl Fn(u32) -> &'n [u8], wanted: CommitId) -> Option<u32> {
        let beginning = beginning(&wanted.0, self.bits);
        let (mut from, mut to) = (
            *self.before.get(beginning)?,
            *self.before.get(beginning + 1)?,
        );
        while from < to {
            let middle = from + (to - from) / 2;
            match at(middle).cmp(wanted.0.as_slice()) {
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Greater => to = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }
}

/// The first bits of a name, 32 at most, as a number.
fn beginning(name: &[u8], bits: u32) -> usize {
    let bytes = name.first_chunk().copied().unwrap_or_default();
    let first = u32::from_be_bytes(bytes).unbounded_shr(u32::BITS - bits);
    usize::try_from(first).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use git2::{Oid, Repository};
    use gix_hash::Kind;
    use proptest::prelude::*;

    use super::super::objects::from_oid;
    use super::*;

    /// A name of which the first bytes are often those of others.
    fn name() -> impl Strategy<Value = CommitId> {
        let near = (0..4_u8, 0..3_usize).prop_map(|(byte, at)| {
            let mut name = [0x55; 20];
            name[at] = byte;
            CommitId(name)
        });
        let last = Just(CommitId([0xff; 20]));
        prop_oneof![4 => near, 1 => last, 4 => any::<[u8; 20]>().prop_map(CommitId)]
    }

    proptest! {
        #[test]
        fn a_name_is_found_where_it_stands_and_no_other(
            mut names in proptest::collection::vec(name(), 0..60),
            others in proptest::collection::vec(name(), 0..20),
            count in prop_oneof![Just(0_u32), Just(1 << 13), Just(u32::MAX)],
        ) {
            names.sort();
            names.dedup();
            // Few names, told apart by as many bits as those of small and of large packs.
            let table = Table::of(count, names.iter().map(|name| name.0.as_slice())).unwrap();
            let at = |place: u32| names[usize::try_from(place).unwrap()].0.as_slice();
            for wanted in names.iter().chain(&others) {
                let place = names.binary_search(wanted).ok();
                let place = place.map(|at| u32::try_from(at).unwrap());
                prop_assert_eq!(table.find(at, *wanted), place);
            }
        }
    }

    #[test]
    fn names_out_of_order_have_no_table() {
        let names: [&[u8]; 3] = [&[1, 2, 0, 0], &[1, 3, 0, 0], &[1, 1, 0, 0]];
        let table = |names: &[&'static [u8]]| Table::of(1 << 16, names.iter().copied());
        assert!(table(&names).is_none());
        assert!(table(&names[..2]).is_some());
        assert!(table(&[]).is_some());
    }

    #[test]
    fn the_many_and_the_first_stand_at_the_same_places() {
        let folder = tempfile::tempdir().unwrap();
        let git = Repository::init_bare(folder.path()).unwrap();
        let mut builder = git.packbuilder().unwrap();
        let mut names = Vec::new();
        for n in 0..100 {
            let id = git.blob(format!("isi {n}").as_bytes()).unwrap();
            builder.insert_object(id, None).unwrap();
            names.push(from_oid(id));
        }
        builder.write(folder.path(), 0o644).unwrap();
        let files = folder.path().read_dir().unwrap();
        let mut files = files.map(|file| file.unwrap().path());
        let index = files.find(|path| path.extension().is_some_and(|end| end == "idx"));
        let index = File::at(index.unwrap(), Kind::Sha1).unwrap();
        names.push(from_oid(
            Oid::hash_object(git2::ObjectType::Blob, b"lain").unwrap(),
        ));
        let places = Places::default();
        let first: Vec<Option<u32>> = names.iter().map(|name| places.of(&index, *name)).collect();
        assert_eq!(first.iter().flatten().count(), 100);
        assert_eq!(first.last(), Some(&None));
        places.asked.store(MANY, Ordering::Relaxed);
        let many = names.iter().map(|name| places.of(&index, *name));
        assert!(many.eq(first));
        assert!(places.table.get().is_some_and(Option::is_some));
    }
}
