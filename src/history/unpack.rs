//! Packed objects: those that stand there whole, and those that are packed as what differs from another one.
//!
//! A library that unpacks anything copies a tree six times on its way, which takes longer than all the rest; here its bytes are written
//! once, made of a tree at hand where there is one. What this way does not give is asked of that library ([`super::packs`]), and
//! whoever asks holds the object against its name.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

use git2::ObjectType;
use gix_hash::Kind;
use gix_pack::Bundle;
use gix_pack::data::Entry;
use gix_pack::data::entry::Header;
use libdeflater::Decompressor;

use super::lookup::Places;
use super::packs::{CACHED_BASES, PACKED_LIMIT};
use super::tree::Tree;
use crate::maps::Quick;
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
    opened: OnceLock<Vec<Opened>>,
}

/// A pack with its index.
struct Opened {
    bundle: Bundle,
    places: Places,
    /// Whether it ends with the sum that its index names, as one does that was not cut short.
    is_whole: bool,
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
    fn all(&self) -> &[Opened] {
        self.opened.get_or_init(|| {
            let entries = self.folder.read_dir().into_iter().flatten().flatten();
            let files = entries.map(|entry| entry.path());
            let indices = files.filter(|path| path.extension().is_some_and(|end| end == "idx"));
            let bundles = indices.map(|path| Bundle::at(path, Kind::Sha1));
            bundles.flatten().map(Opened::from).collect()
        })
    }
}

impl From<Bundle> for Opened {
    fn from(bundle: Bundle) -> Self {
        let is_whole = catch_unwind(AssertUnwindSafe(|| {
            bundle.pack.num_objects() == bundle.index.num_objects()
                && bundle.pack.checksum() == bundle.index.pack_checksum()
        }));
        Self {
            // A library that panics has found no whole pack.
            is_whole: is_whole.unwrap_or(false),
            places: Places::default(),
            bundle,
        }
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
struct State {
    inflate: Decompressor,
    instructions: Vec<u8>,
    bases: Bases,
}

impl Unpacker {
    /// Over these packs.
    pub fn new(bundles: &Arc<Bundles>) -> Self {
        Self {
            bundles: Arc::clone(bundles),
            last: Cell::default(),
            state: RefCell::new(State {
                inflate: Decompressor::new(),
                instructions: Vec::new(),
                bases: Bases::default(),
            }),
        }
    }

    /// Where an object stands.
    pub fn place(&self, id: CommitId) -> Option<Place> {
        let found = catch_unwind(AssertUnwindSafe(|| {
            let bundles = self.bundles.all();
            let (before, from) = bundles.split_at_checked(self.last.get())?;
            let from = from.iter().zip(self.last.get()..);
            let before = before.iter().zip(0..);
            from.chain(before).find_map(|(opened, pack)| {
                let index = &opened.bundle.index;
                let at = opened.places.of(index, id)?;
                let offset = index.pack_offset_at_index(at);
                Some(Place { pack, offset })
            })
        }));
        let place = found.ok().flatten()?;
        self.last.set(place.pack);
        Some(place)
    }

    /// Whether a place lies in a pack that was not cut short; what stands there is not read.
    pub fn is_whole(&self, place: Place) -> bool {
        let opened = self.bundles.all().get(place.pack);
        opened.is_some_and(
            |Opened {
                 bundle, is_whole, ..
             }| {
                let end = u64::try_from(bundle.pack.pack_end());
                *is_whole && end.is_ok_and(|end| place.offset < end)
            },
        )
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
        let Opened { bundle, .. } = self.bundles.all().get(place.pack)?;
        let mut differing = Vec::new();
        let mut at = place;
        let (kind, mut last) = loop {
            let entry = bundle.pack.entry(at.offset).ok()?;
            if let Some(kind) = kind(&entry.header) {
                break (kind, Base::Made(state.whole(bundle, &entry)?));
            }
            let offset = base(bundle, &entry)?;
            differing.push((at, entry));
            at = Place { offset, ..at };
            if let Some(tree) = at_hand(at) {
                break (ObjectType::Tree, Base::Tree(tree));
            }
            if let Some((kind, bytes)) = state.bases.at(at) {
                break (kind, Base::Kept(bytes));
            }
            if differing.len() > LINKS {
                return None;
            }
        };
        for (place, entry) in differing.into_iter().rev() {
            let made = state.made(bundle, &entry, last.bytes())?;
            if let Base::Made(bytes) = std::mem::replace(&mut last, Base::Made(made)) {
                state.bases.keep(at, (kind, bytes));
            }
            at = place;
        }
        match last {
            Base::Made(bytes) => Some((kind, bytes)),
            Base::Tree(_) | Base::Kept(_) => None,
        }
    }
}

/// From how many objects, one after another, one is made here at most; git packs no longer chains unless it is told to.
const LINKS: usize = 256;

/// What an object is made of.
enum Base {
    Made(Vec<u8>),
    Kept(Rc<Vec<u8>>),
    Tree(Rc<Tree>),
}

impl Base {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Made(bytes) => bytes,
            Self::Kept(bytes) => bytes,
            Self::Tree(tree) => tree.bytes(),
        }
    }
}

impl State {
    /// The bytes of an object that stands there whole.
    fn whole(&mut self, bundle: &Bundle, entry: &Entry) -> Option<Vec<u8>> {
        let mut bytes = vec![0; size(entry)?];
        inflate(&mut self.inflate, (bundle, entry), &mut bytes)?;
        Some(bytes)
    }

    /// The bytes of an object that stands there as what differs from another.
    fn made(&mut self, bundle: &Bundle, entry: &Entry, base: &[u8]) -> Option<Vec<u8>> {
        let size = size(entry)?;
        self.instructions.resize(size, 0);
        inflate(&mut self.inflate, (bundle, entry), &mut self.instructions)?;
        made_of(base, &self.instructions, PACKED_LIMIT - size)
    }
}

/// The type of an object that stands there whole.
fn kind(header: &Header) -> Option<ObjectType> {
    match header {
        Header::Commit => Some(ObjectType::Commit),
        Header::Tree => Some(ObjectType::Tree),
        Header::Blob => Some(ObjectType::Blob),
        Header::Tag => Some(ObjectType::Tag),
        Header::OfsDelta { .. } | Header::RefDelta { .. } => None,
    }
}

/// Where the object stands that this one differs from.
fn base(bundle: &Bundle, entry: &Entry) -> Option<u64> {
    match entry.header {
        Header::OfsDelta { base_distance } => entry.checked_base_pack_offset(base_distance),
        Header::RefDelta { base_id } => {
            let at = bundle.index.lookup(base_id)?;
            Some(bundle.index.pack_offset_at_index(at))
        }
        _ => None,
    }
}

/// How many bytes are packed there, no more than may be held.
fn size(entry: &Entry) -> Option<usize> {
    let size = usize::try_from(entry.decompressed_size).ok()?;
    (size <= PACKED_LIMIT).then_some(size)
}

/// Unpacks what stands at an entry, which must be as long as it says.
fn inflate(
    inflate: &mut Decompressor,
    (bundle, entry): (&Bundle, &Entry),
    bytes: &mut [u8],
) -> Option<()> {
    let end = u64::try_from(bundle.pack.pack_end()).ok()?;
    let packed = bundle.pack.entry_slice(entry.data_offset..end)?;
    let size = inflate.zlib_decompress(packed, bytes).ok()?;
    (size == bytes.len()).then_some(())
}

/// Objects that others were made of lately, by their places. The one that was kept first goes first.
#[derive(Default)]
struct Bases {
    by_place: Quick<Place, (ObjectType, Rc<Vec<u8>>)>,
    order: VecDeque<Place>,
    size: usize,
}

impl Bases {
    fn at(&self, place: Place) -> Option<(ObjectType, Rc<Vec<u8>>)> {
        self.by_place.get(&place).cloned()
    }

    fn keep(&mut self, place: Place, (kind, bytes): (ObjectType, Vec<u8>)) {
        self.size += bytes.len();
        self.by_place.insert(place, (kind, Rc::new(bytes)));
        self.order.push_back(place);
        while self.size > CACHED_BASES
            && let Some(place) = self.order.pop_front()
        {
            let gone = self.by_place.remove(&place);
            self.size -= gone.map_or(0, |(_, bytes)| bytes.len());
        }
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
    fn trees_are_made_of_those_at_hand_or_of_those_in_the_pack() {
        let folder = tempfile::tempdir().unwrap();
        let ids = packed(folder.path());
        let bundles = Arc::new(Bundles::of(&folder.path().join("objects")));
        let unpacker = Unpacker::new(&bundles);
        let place = |id: &Oid| unpacker.place(from_oid(*id)).unwrap();
        let empty = Rc::new(Tree::read(Vec::new()).unwrap());
        let wrong = |_| Some(Rc::clone(&empty));
        let whole = ids.iter().map(|id| unpacker.read(place(id), wrong));
        let whole = whole.flatten().count();
        assert!((1..ids.len()).contains(&whole), "{whole} are packed whole");
        let right = |id: &Oid, read: Option<(ObjectType, Vec<u8>)>| {
            let (kind, bytes) = read.unwrap();
            assert_eq!(kind, ObjectType::Tree);
            assert_eq!(Oid::hash_object(kind, &bytes).unwrap(), *id);
            Rc::new(Tree::read(bytes).unwrap())
        };
        let mut at_hand: Quick<Place, Rc<Tree>> = HashMap::default();
        for id in ids.iter().chain(ids.iter().rev()) {
            // With nothing known, with what is known of those that were asked before, and with all of them at hand.
            let fresh = Unpacker::new(&bundles);
            right(id, fresh.read(place(id), |_| None));
            right(id, unpacker.read(place(id), |_| None));
            let read = fresh.read(place(id), |place| at_hand.get(&place).cloned());
            at_hand.insert(place(id), right(id, read));
        }
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
