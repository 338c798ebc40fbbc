//! Packed objects that stand there whole, and trees that are packed as what differs from a tree at hand, made of that one.
//!
//! That is how nearly all trees of a history are packed. A library that unpacks anything copies such a tree six times on its way,
//! which takes longer than all the rest; here its bytes are written once. What this way does not give is asked of that library
//! ([`super::packs`]), and whoever asks holds the object against its name.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

use git2::ObjectType;
use gix_hash::{Kind, ObjectId};
use gix_pack::Bundle;
use gix_pack::data::entry::Header;
use gix_zlib::Inflate;

use super::packs::PACKED_LIMIT;
use super::tree::Tree;
use crate::stamp::CommitId;

/// Where an object stands: in which of the packs, and at which byte of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    pack: usize,
    offset: u64,
}

/// The packs of a repository itself, opened when the first object is asked for.
pub struct Bundles {
    folder: PathBuf,
    opened: OnceLock<Vec<Bundle>>,
}

impl Bundles {
    /// Those in a folder of objects.
    pub fn of(objects: &Path) -> Self {
        Self {
            folder: objects.join("pack"),
            opened: OnceLock::new(),
        }
    }

    /// One that can't be opened is left to the library.
    fn all(&self) -> &[Bundle] {
        self.opened.get_or_init(|| {
            let entries = self.folder.read_dir().into_iter().flatten().flatten();
            let files = entries.map(|entry| entry.path());
            let indices = files.filter(|path| path.extension().is_some_and(|end| end == "idx"));
            let bundles = indices.map(|path| Bundle::at(path, Kind::Sha1));
            bundles.flatten().collect()
        })
    }
}

/// An unpacker of one thread.
pub struct Unpacker {
    bundles: Arc<Bundles>,
    /// The pack that had the object that was asked for last.
    last: Cell<usize>,
    state: RefCell<State>,
}

/// What is used again for every object.
#[derive(Default)]
struct State {
    inflate: Inflate,
    instructions: Vec<u8>,
}

impl Unpacker {
    /// Over these packs.
    pub fn new(bundles: &Arc<Bundles>) -> Self {
        Self {
            bundles: Arc::clone(bundles),
            last: Cell::default(),
            state: RefCell::default(),
        }
    }

    /// Where an object stands.
    pub fn place(&self, id: CommitId) -> Option<Place> {
        let id = ObjectId::Sha1(id.0);
        let found = catch_unwind(AssertUnwindSafe(|| {
            let bundles = self.bundles.all();
            let (before, from) = bundles.split_at_checked(self.last.get())?;
            let from = from.iter().zip(self.last.get()..);
            let before = before.iter().zip(0..);
            from.chain(before).find_map(|(bundle, pack)| {
                let at = bundle.index.lookup(id)?;
                let offset = bundle.index.pack_offset_at_index(at);
                Some(Place { pack, offset })
            })
        }));
        let place = found.ok().flatten()?;
        self.last.set(place.pack);
        Some(place)
    }

    /// The type and bytes of the object at a place, not held against its name; `None` where this is not the way to read it.
    pub fn read(
        &self,
        place: Place,
        at_hand: impl Fn(Place) -> Option<Rc<Tree>>,
    ) -> Option<(ObjectType, Vec<u8>)> {
        let mut state = self.state.borrow_mut();
        let read = || self.read_with(&mut state, place, at_hand);
        catch_unwind(AssertUnwindSafe(read)).ok().flatten()
    }

    fn read_with(
        &self,
        state: &mut State,
        place: Place,
        at_hand: impl Fn(Place) -> Option<Rc<Tree>>,
    ) -> Option<(ObjectType, Vec<u8>)> {
        let bundle = self.bundles.all().get(place.pack)?;
        let pack = &bundle.pack;
        let entry = pack.entry(place.offset).ok()?;
        let size = usize::try_from(entry.decompressed_size).ok()?;
        if size > PACKED_LIMIT {
            return None;
        }
        let made = |state: &mut State, offset| {
            let base = at_hand(Place { offset, ..place })?;
            let State {
                inflate,
                instructions,
            } = state;
            instructions.resize(size, 0);
            pack.decompress_entry(&entry, inflate, instructions).ok()?;
            let made = made_of(base.bytes(), instructions, PACKED_LIMIT - size)?;
            Some((ObjectType::Tree, made))
        };
        let kind = match entry.header {
            Header::Commit => ObjectType::Commit,
            Header::Tree => ObjectType::Tree,
            Header::Blob => ObjectType::Blob,
            Header::Tag => ObjectType::Tag,
            Header::OfsDelta { base_distance } => {
                let offset = entry.checked_base_pack_offset(base_distance)?;
                return made(state, offset);
            }
            Header::RefDelta { base_id } => {
                let at = bundle.index.lookup(base_id)?;
                return made(state, bundle.index.pack_offset_at_index(at));
            }
        };
        let mut bytes = vec![0; size];
        pack.decompress_entry(&entry, &mut state.inflate, &mut bytes)
            .ok()?;
        Some((kind, bytes))
    }
}

/// What instructions make of an object, as git packs them: the sizes of both, then pieces that are copied or given. `None` where
/// they don't fit the object, or it would be larger than a limit in bytes.
fn made_of(base: &[u8], instructions: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut rest = instructions;
    let (from, to) = (number(&mut rest)?, number(&mut rest)?);
    if from != base.len() || to > limit {
        return None;
    }
    let mut made = Vec::with_capacity(to);
    while let Some(code) = next(&mut rest) {
        let piece = match usize::from(code) {
            0 => return None,
            given @ 1..0x80 => {
                let (piece, after) = rest.split_at_checked(given)?;
                rest = after;
                piece
            }
            _ => copied(base, code, &mut rest)?,
        };
        if piece.len() > to - made.len() {
            return None;
        }
        made.extend_from_slice(piece);
    }
    (made.len() == to).then_some(made)
}

/// The piece that is copied: four bits of the code say which bytes of its place follow, three which of its length.
fn copied<'b>(base: &'b [u8], code: u8, rest: &mut &[u8]) -> Option<&'b [u8]> {
    let mut value = |bits: std::ops::Range<u32>| {
        let first = bits.start;
        let mut value = 0_usize;
        for bit in bits {
            if code >> bit & 1 == 1 {
                value |= usize::from(next(rest)?) << (8 * (bit - first));
            }
        }
        Some(value)
    };
    let (start, length) = (value(0..4)?, value(4..7)?);
    let length = if length == 0 { 0x1_0000 } else { length };
    base.get(start..start.checked_add(length)?)
}

/// A number in groups of seven bits, the lowest first.
fn number(rest: &mut &[u8]) -> Option<usize> {
    let mut number = 0_usize;
    for group in 0..5 {
        let byte = next(rest)?;
        number |= usize::from(byte & 0x7f) << (7 * group);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn next(rest: &mut &[u8]) -> Option<u8> {
    let (first, after) = rest.split_first()?;
    *rest = after;
    Some(*first)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::HashMap;

    use git2::{Oid, Repository};

    use super::super::objects::from_oid;
    use super::*;

    /// A repository with one pack of trees, each with one entry more than the one before.
    fn packed(folder: &Path) -> Vec<Oid> {
        let git = Repository::init_bare(folder).unwrap();
        let blob = git.blob(b"isi").unwrap();
        let mut tree = git.treebuilder(None).unwrap();
        let mut pack = git.packbuilder().unwrap();
        let mut ids = Vec::new();
        for n in 0..40 {
            let name = format!("2025-{:04}.toml", n * 7919 % 9973);
            tree.insert(name, blob, 0o100_644).unwrap();
            let id = tree.write().unwrap();
            pack.insert_object(id, Some("bulan")).unwrap();
            ids.push(id);
        }
        pack.write(&folder.join("objects/pack"), 0o644).unwrap();
        ids
    }

    #[test]
    fn trees_are_made_of_those_at_hand_and_of_no_others() {
        let folder = tempfile::tempdir().unwrap();
        let ids = packed(folder.path());
        let bundles = Arc::new(Bundles::of(&folder.path().join("objects")));
        let unpacker = Unpacker::new(&bundles);
        let place = |id: &Oid| unpacker.place(from_oid(*id)).unwrap();
        let alone = ids.iter().map(|id| unpacker.read(place(id), |_| None));
        let whole = alone.flatten().count();
        assert!((1..ids.len()).contains(&whole), "{whole} are packed whole");
        let mut at_hand: HashMap<Place, Rc<Tree>> = HashMap::new();
        for _ in &ids {
            for id in &ids {
                let place = place(id);
                let read = unpacker.read(place, |place| at_hand.get(&place).cloned());
                if let Some((kind, bytes)) = read {
                    assert_eq!(kind, ObjectType::Tree);
                    assert_eq!(Oid::hash_object(kind, &bytes).unwrap(), *id);
                    at_hand.insert(place, Rc::new(Tree::read(bytes).unwrap()));
                }
            }
        }
        assert_eq!(at_hand.len(), ids.len());
        assert_eq!(unpacker.place(CommitId([7; 20])), None);
    }

    #[test]
    fn an_object_is_made_of_pieces_that_are_copied_and_given() {
        let base = b"abcdefghij";
        let made = |instructions: &[u8]| made_of(base, instructions, 100);
        // Sizes 10 and 6; four from place 2, then "xy".
        let whole = [10, 6, 0x91, 2, 4, 2, b'x', b'y'];
        assert_eq!(made(&whole).as_deref(), Some(&b"cdefxy"[..]));
        assert_eq!(made(&[10, 2, 0x90, 2]).as_deref(), Some(&b"ab"[..]));
        assert_eq!(made(&[10, 0]).as_deref(), Some(&b""[..]));
        for end in 0..whole.len() {
            assert_eq!(made(&whole[..end]), None, "cut at {end}");
        }
        assert_eq!(made_of(base, &whole, 5), None, "larger than may be");
        for wrong in [
            [9, 6, 0x91, 2, 4, 2, b'x', b'y'],
            [10, 7, 0x91, 2, 4, 2, b'x', b'y'],
            [10, 5, 0x91, 2, 4, 2, b'x', b'y'],
            [10, 6, 0x91, 7, 4, 2, b'x', b'y'],
            [10, 6, 0, 2, 4, 2, b'x', b'y'],
        ] {
            assert_eq!(made(&wrong), None, "{wrong:?}");
        }
        assert_eq!(made(&[10, 4, 0x80]), None, "65,536 bytes are not there");
        assert_eq!(made(&[0xff; 20]), None);
    }

    #[test]
    fn places_and_lengths_have_several_bytes() {
        let base: Vec<u8> = (0..200_000_u32)
            .map(|n| n.to_le_bytes()[0] ^ n.to_le_bytes()[1])
            .collect();
        // 200,000 to 65,536 + 258: all that a length of zero stands for from place 70,000, then 258 bytes from place 3.
        let instructions = [
            0xc0, 0x9a, 0x0c, 0x82, 0x82, 0x04, 0x87, 0x70, 0x11, 0x01, 0xb1, 0x03, 0x02, 0x01,
        ];
        let made = made_of(&base, &instructions, 100_000);
        let expected = [&base[70_000..135_536], &base[3..261]].concat();
        assert_eq!(made, Some(expected));
    }
}
