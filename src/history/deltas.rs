//! Packed objects that are stored as what differs from others: whether their chains end, and lie in their packs.
//!
//! libgit2 follows the chain of an object for ever where a pack says that it differs from itself, and so does git. What it is
//! asked for is looked at here first.

use std::fs::File;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use gix_hash::{Kind, ObjectId};
use gix_pack::data::entry::Header;
use gix_pack::{Bundle, multi_index};

use crate::stamp::CommitId;

/// From how many objects, one after another, an object is made at most; git writes no longer chains.
pub const DELTA_LIMIT: usize = 4_096;

/// The packs of a repository and of those it borrows from, opened when the first object is asked about.
#[derive(Clone, Default)]
pub struct Deltas {
    packs: Arc<OnceLock<Chains>>,
}

/// What is known of the chains in some folders.
#[derive(Default)]
struct Chains {
    all: Vec<Pack>,
    /// Of one more, or of the list of several, nothing can be told, though libgit2 may read it.
    unknown: bool,
}

/// A pack, and where a list of the objects of several packs has its objects.
struct Pack {
    bundle: Bundle,
    listed: Option<(Arc<multi_index::File>, multi_index::PackIndex)>,
}

impl Deltas {
    /// Whether the object is made in at most [`DELTA_LIMIT`] steps wherever it is packed in these folders of objects. One that
    /// is nowhere or whose chain is cut off is none that goes on; where a pack can't be looked into, none is known to end.
    pub fn end(&self, folders: impl Iterator<Item = PathBuf>, id: CommitId) -> bool {
        let packs = self.packs.get_or_init(|| {
            let mut packs = Chains::default();
            folders.for_each(|folder| packs.open(&folder.join("pack")));
            packs
        });
        let id = ObjectId::Sha1(id.0);
        let ends = || packs.all.iter().all(|pack| pack.ends(id));
        !packs.unknown && catch_unwind(AssertUnwindSafe(ends)).unwrap_or(false)
    }
}

impl Pack {
    fn ends(&self, id: ObjectId) -> bool {
        let own = self.offset(id);
        let listed = self.listed.as_ref().and_then(|(list, pack)| {
            let at = list.pack_id_and_pack_offset_at_index(list.lookup(id)?);
            at.ok().filter(|(of, _)| of == pack).map(|(_, at)| at)
        });
        own.into_iter().chain(listed).all(|at| self.ends_from(at))
    }

    fn offset(&self, id: ObjectId) -> Option<u64> {
        let index = &self.bundle.index;
        Some(index.pack_offset_at_index(index.lookup(id)?))
    }

    fn ends_from(&self, offset: u64) -> bool {
        let mut next = Some(offset);
        let end = u64::try_from(self.bundle.pack.pack_end()).unwrap_or(u64::MAX);
        for _ in 0..DELTA_LIMIT {
            // The library reads what is behind the pack where an index points there.
            if next.is_some_and(|at| at >= end) {
                return false;
            }
            let Some(Ok(entry)) = next.map(|at| self.bundle.pack.entry(at)) else {
                return true;
            };
            next = match entry.header {
                Header::OfsDelta { base_distance } => entry.checked_base_pack_offset(base_distance),
                Header::RefDelta { base_id } => self.offset(base_id),
                _ => return true,
            };
        }
        false
    }
}

impl Chains {
    /// Adds the packs in a folder. libgit2 takes indices that this library refuses, such as one of which a single place is wrong.
    fn open(&mut self, folder: &Path) {
        let list = folder.join("multi-pack-index");
        let opened = multi_index::File::at(&list, None).ok().map(Arc::new);
        self.unknown |= opened.is_none() && is_list(&list);
        let entries = folder.read_dir().into_iter().flatten().flatten();
        let files = entries.map(|entry| entry.path());
        for path in files.filter(|path| path.extension().is_some_and(|end| end == "idx")) {
            match Bundle::at(&path, Kind::Sha1) {
                Ok(bundle) => {
                    let listed = opened.as_ref().and_then(|list| named(list, &path));
                    self.all.push(Pack { bundle, listed });
                }
                // An index alone is what a `git gc` left that was ended; it has no objects for libgit2 either.
                Err(_) => self.unknown |= path.with_extension("pack").exists(),
            }
        }
    }
}

/// Whether this is a list of the objects of several packs, of the version that libgit2 reads.
fn is_list(path: &Path) -> bool {
    let mut head = [0; 5];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut head));
    read.is_ok() && head == *b"MIDX\x01"
}

/// The list with this pack's place in it.
fn named(
    list: &Arc<multi_index::File>,
    index: &Path,
) -> Option<(Arc<multi_index::File>, multi_index::PackIndex)> {
    let mut names = list.index_names().iter();
    let at = names.position(|name| index.ends_with(name))?;
    Some((Arc::clone(list), u32::try_from(at).ok()?))
}
