//! Packed objects, read without a lock by the processor that asks: by [`super::unpack`] where that can, and through a library that
//! unpacks into memory it has already.
//!
//! It is the quick way and not the only one: what it does not give (damaged, larger than fits into [`PACKED_LIMIT`], not in a pack)
//! is asked of libgit2, which says what is wrong. Neither is believed: whoever asks holds the object against its name.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use git2::ObjectType;
use gix_hash::ObjectId;
use gix_object::{Find, Kind};
use gix_odb::find::Header;
use gix_odb::pack::cache::lru::MemoryCappedHashmap;
use gix_odb::store::init::Options;
use gix_odb::{HandleArc, Header as _, HeaderExt, Store};

use super::tree::Tree;
use super::unpack::{Bundles, Place, Unpacker};
use crate::stamp::CommitId;

/// What unpacking one object may take in memory, in bytes: twice the object and what it differs by. No object is asked for
/// within a limit so small that much would be unpacked in vain.
pub const PACKED_LIMIT: usize = 4 * 1024 * 1024;

/// How many bytes of unpacked objects are kept by each reader, because others are stored as what differs from them; the library keeps
/// as many of those that it is asked for.
pub const CACHED_BASES: usize = 16 * 1024 * 1024;

/// The packs of a repository and of those it borrows from, known to all readers.
#[derive(Clone)]
pub struct Packs {
    store: Arc<Store>,
    /// Those of the repository itself.
    bundles: Arc<Bundles>,
}

/// A reader of packs for one thread.
pub struct PackReader {
    packs: Packs,
    /// The handle that is asked, and the bytes of what it gave last.
    asked: RefCell<(HandleArc, Vec<u8>)>,
    unpacker: Unpacker,
}

impl Packs {
    /// Those of the repository whose common git folder this is; `None` where the library can't make them out, so that all
    /// is asked of libgit2.
    pub fn of(git_folder: &Path) -> Option<Self> {
        let options = Options {
            alloc_limit_bytes: Some(PACKED_LIMIT),
            ..Options::default()
        };
        let objects = git_folder.join("objects");
        let bundles = Arc::new(Bundles::of(&objects));
        let store = Store::at_opts(
            objects,
            gix_hash::Kind::Sha1,
            &mut std::iter::empty(),
            options,
        );
        Some(Self {
            store: Arc::new(store.ok()?),
            bundles,
        })
    }

    /// A reader of its own for a thread.
    pub fn reader(&self) -> PackReader {
        PackReader {
            packs: self.clone(),
            asked: RefCell::new((self.handle(), Vec::new())),
            unpacker: Unpacker::new(&self.bundles),
        }
    }

    /// A handle with nothing at hand.
    fn handle(&self) -> HandleArc {
        let mut handle = self.store.to_cache_arc();
        handle.set_pack_cache(|| Box::new(MemoryCappedHashmap::new(CACHED_BASES)));
        // Whether something came since is libgit2's to find out.
        handle.refresh_never();
        handle
    }
}

impl PackReader {
    /// From how many others, one after another, an object is made; `None` where that is not known.
    pub fn depth(&self, id: CommitId) -> Option<u32> {
        let asked = self.asked.borrow();
        let name = ObjectId::Sha1(id.0);
        let found = catch_unwind(AssertUnwindSafe(|| asked.0.header(name).ok()));
        found.ok().flatten()?.num_deltas()
    }

    /// The type and size of a packed object as its pack says them, `None` where it is in none that was there; an error where the
    /// pack is damaged there. libgit2 tells a size by chance then.
    pub fn header(&self, id: CommitId) -> Result<Option<(ObjectType, usize)>, Damaged> {
        let asked = self.asked.borrow();
        let name = ObjectId::Sha1(id.0);
        let found = catch_unwind(AssertUnwindSafe(|| asked.0.try_header(&name)));
        match found {
            Ok(Ok(Some(Header::Packed(packed)))) => {
                let size = usize::try_from(packed.object_size).map_err(|_| Damaged)?;
                Ok(Some((object_type(packed.kind), size)))
            }
            Ok(Ok(Some(Header::Loose { .. }) | None)) => Ok(None),
            Ok(Err(_)) | Err(_) => Err(Damaged),
        }
    }

    /// Where an object stands in the repository's own packs.
    pub fn place(&self, id: CommitId) -> Option<Place> {
        self.unpacker.place(id)
    }

    /// Whether a place lies in a pack that was not cut short.
    pub fn is_whole(&self, place: Place) -> bool {
        self.unpacker.is_whole(place)
    }

    /// The type and bytes of an object, which may stand at a place and be made of a tree at hand; not held against its name. `None`
    /// where this is not the way to read it.
    pub fn read(
        &self,
        (id, place): (CommitId, Option<Place>),
        at_hand: impl Fn(Place) -> Option<Rc<Tree>>,
    ) -> Option<(ObjectType, Vec<u8>)> {
        let quick = place.and_then(|place| self.unpacker.read(place, at_hand));
        quick.or_else(|| self.read_any(id))
    }

    fn read_any(&self, id: CommitId) -> Option<(ObjectType, Vec<u8>)> {
        let mut asked = self.asked.borrow_mut();
        let (handle, bytes) = &mut *asked;
        let name = ObjectId::Sha1(id.0);
        let found = catch_unwind(AssertUnwindSafe(|| {
            let found = handle.try_find(&name, bytes).ok().flatten()?;
            Some((object_type(found.kind), found.data.to_vec()))
        }));
        found.unwrap_or_else(|_| {
            // What the library was in the middle of is not gone on with.
            *handle = self.packs.handle();
            None
        })
    }
}

/// A pack is damaged where an object stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Damaged;

fn object_type(kind: Kind) -> ObjectType {
    match kind {
        Kind::Commit => ObjectType::Commit,
        Kind::Tree => ObjectType::Tree,
        Kind::Blob => ObjectType::Blob,
        Kind::Tag => ObjectType::Tag,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use git2::{Oid, Repository};

    use super::super::objects::from_oid;
    use super::*;

    /// A repository with one pack of blobs of which each is the one before and a line more; its pack file.
    fn packed(folder: &Path) -> (Vec<(Oid, Vec<u8>)>, PathBuf) {
        let git = Repository::init_bare(folder).unwrap();
        let mut text = Vec::new();
        let mut blobs = Vec::new();
        let mut builder = git.packbuilder().unwrap();
        for line in 0..40 {
            text.extend(format!("baris {line} {}\n", line * 7919).into_bytes());
            let id = git.blob(&text).unwrap();
            builder.insert_object(id, Some("berkas")).unwrap();
            blobs.push((id, text.clone()));
        }
        let pack = folder.join("objects/pack");
        builder.write(&pack, 0o644).unwrap();
        for (id, _) in &blobs {
            let hex = id.to_string();
            std::fs::remove_file(folder.join("objects").join(&hex[..2]).join(&hex[2..])).unwrap();
        }
        let files = std::fs::read_dir(&pack).unwrap();
        let mut files = files.map(|file| file.unwrap().path());
        let is_pack = |path: &PathBuf| path.extension().is_some_and(|end| end == "pack");
        (blobs, files.find(is_pack).unwrap())
    }

    fn read(reader: &PackReader, id: Oid) -> Option<(ObjectType, Vec<u8>)> {
        let id = from_oid(id);
        reader.read((id, reader.place(id)), |_| None)
    }

    #[test]
    fn what_is_packed_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let (blobs, _) = packed(folder.path());
        let reader = Packs::of(folder.path()).unwrap().reader();
        for (id, text) in blobs.iter().chain(blobs.iter().rev()) {
            let whole = Some((ObjectType::Blob, text.clone()));
            assert_eq!(reader.read_any(from_oid(*id)), whole);
            assert_eq!(read(&reader, *id), whole);
            let header = reader.header(from_oid(*id));
            assert_eq!(header, Ok(Some((ObjectType::Blob, text.len()))));
        }
        assert_eq!(reader.header(CommitId([7; 20])), Ok(None));
        let depths = blobs.iter().map(|(id, _)| reader.depth(from_oid(*id)));
        let depths: BTreeSet<Option<u32>> = depths.collect();
        assert!(depths.len() > 1 && !depths.contains(&None), "{depths:?}");
        assert_eq!(reader.depth(CommitId([7; 20])), None);
        assert_eq!(reader.read_any(CommitId([7; 20])), None);
        assert_eq!(reader.place(CommitId([7; 20])), None);
    }

    #[test]
    fn a_damaged_pack_gives_nothing_false_and_goes_on_with_the_rest() {
        let folder = tempfile::tempdir().unwrap();
        let (blobs, pack) = packed(folder.path());
        let whole = std::fs::read(&pack).unwrap();
        let mut lost = 0;
        for at in (12..whole.len()).step_by(5) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            std::fs::remove_file(&pack).unwrap();
            std::fs::write(&pack, bytes).unwrap();
            let reader = Packs::of(folder.path()).unwrap().reader();
            for (id, _) in &blobs {
                let read = read(&reader, *id);
                // Another content may be given: whoever asks holds it against the name.
                let same = |(kind, bytes): &(ObjectType, Vec<u8>)| {
                    Oid::hash_object(*kind, bytes).is_ok_and(|hash| hash == *id)
                };
                lost += usize::from(!read.as_ref().is_some_and(same));
            }
        }
        assert!(lost > 0, "no change of a byte did anything");
    }

    #[test]
    fn a_pack_that_was_cut_short_is_not_whole() {
        let folder = tempfile::tempdir().unwrap();
        let (blobs, pack) = packed(folder.path());
        let whole = std::fs::read(&pack).unwrap();
        for (length, is_whole) in [
            (whole.len(), true),
            (whole.len() - 1, false),
            (whole.len() / 2, false),
            (40, false),
        ] {
            std::fs::remove_file(&pack).unwrap();
            std::fs::write(&pack, &whole[..length]).unwrap();
            let reader = Packs::of(folder.path()).unwrap().reader();
            for (id, _) in &blobs {
                let place = reader.place(from_oid(*id)).unwrap();
                assert_eq!(reader.is_whole(place), is_whole, "{length}");
            }
        }
    }

    #[test]
    fn a_folder_without_objects_has_no_packs() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Packs::of(folder.path()).is_none());
    }
}
