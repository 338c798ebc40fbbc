//! A file in the user's own cache folder with what a run found out about one site: whose it is and who wrote it stands in
//! its first line, and whatever is in it is framed by its length and its SHA-256. What is not as it was written is nothing.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use crate::digest::sha256;

/// Largest such file that is read, in bytes.
pub const SHELF_LIMIT: usize = 1024 * 1024 * 1024;

const LENGTH: usize = 8;
const HASH: usize = 32;
/// Bytes before a block.
pub const ROOM: usize = LENGTH + HASH;

/// Where one kind of finding about one site lies.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// The file.
    pub path: PathBuf,
    /// Its first line.
    pub head: Vec<u8>,
}

impl Shelf {
    /// The file of a site, which is this folder of a repository with this git folder. `kind` names what is kept, and
    /// `format` is raised with every change of its form.
    pub fn of(folder: &Path, (kind, format): (&str, u32), git: &Path, site: &[String]) -> Self {
        let whose = format!("{}\n{}", git.display(), site.join("/"));
        let whose = sha256(whose.as_bytes());
        let whose = whose.get(..16).unwrap_or_default();
        let version = env!("CARGO_PKG_VERSION");
        Self {
            path: folder.join(format!("{kind}-{whose}")),
            head: format!("tertib {version} {kind} {format} {whose}\n").into_bytes(),
        }
    }

    /// The bytes behind the first line. A file that can't be read, is too large or begins otherwise is none: what it would
    /// have said is found anew.
    pub fn read(&self) -> Option<Vec<u8>> {
        let mut open = self.open()?;
        let all = open.left;
        open.take(all)
    }

    /// The file, to be read part by part; as [`Self::read`].
    pub fn open(&self) -> Option<Open> {
        let found = fs::symlink_metadata(&self.path).ok()?;
        let left = usize::try_from(found.len()).ok()?;
        if !found.is_file() || left > SHELF_LIMIT {
            return None;
        }
        let file = File::open(&self.path).ok()?;
        let mut open = Open { file, left };
        let head = open.take(self.head.len())?;
        (head == self.head).then_some(open)
    }

    /// Makes the file anew, whole or not at all.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write(&self, body: &[u8]) -> io::Result<()> {
        self.write_all(&[body])
    }

    /// As [`Self::write`], of parts that [`Open::part`] reads one after another.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write_parts(&self, parts: &[&[u8]]) -> io::Result<()> {
        let lengths: Vec<_> = parts.iter().map(|part| length(part)).collect();
        let each = lengths.iter().zip(parts);
        let each = each.flat_map(|(length, part)| [length.as_slice(), *part]);
        self.write_all(&each.collect::<Vec<_>>())
    }

    fn write_all(&self, pieces: &[&[u8]]) -> io::Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let new = self.path.with_extension(std::process::id().to_string());
        let written = File::create(&new).and_then(|mut file| {
            file.write_all(&self.head)?;
            pieces.iter().try_for_each(|piece| file.write_all(piece))
        });
        let moved = written.and_then(|()| fs::rename(&new, &self.path));
        moved.inspect_err(|_| {
            // What is half written is of no use to anybody; that it stays behind does no harm.
            let _ = fs::remove_file(&new);
        })
    }
}

/// What is behind a first line.
pub struct Open {
    file: File,
    left: usize,
}

impl Open {
    /// The next part; `None` where it is not all there.
    pub fn part(&mut self) -> Option<Vec<u8>> {
        let length = self.take(LENGTH)?;
        let length = length.try_into().map(u64::from_le_bytes).ok()?;
        self.take(usize::try_from(length).ok()?)
    }

    /// The next bytes.
    fn take(&mut self, bytes: usize) -> Option<Vec<u8>> {
        self.left = self.left.checked_sub(bytes)?;
        let mut taken = Vec::with_capacity(bytes);
        let limit = u64::try_from(bytes).ok()?;
        (&mut self.file).take(limit).read_to_end(&mut taken).ok()?;
        (taken.len() == bytes).then_some(taken)
    }

    /// The last part, unread; `None` where it is not all there.
    pub fn last(mut self) -> Option<Unread> {
        let length = self.take(LENGTH)?;
        let length = length.try_into().map(u64::from_le_bytes).ok()?;
        let start = self.file.stream_position().ok()?;
        (usize::try_from(length).ok()? == self.left).then_some(Unread {
            file: Mutex::new(self.file),
            start,
        })
    }
}

/// Blocks one after another, each of which is read when it is asked for. The file stays open, and so the one it was.
#[derive(Debug)]
pub struct Unread {
    file: Mutex<File>,
    start: u64,
}

impl Unread {
    /// The block so many bytes behind the start; `None` where it is not as it was written.
    pub fn block(&self, behind: u64) -> Option<Vec<u8>> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let at = self.start.checked_add(behind)?;
        file.seek(SeekFrom::Start(at)).ok()?;
        let mut length = [0; LENGTH];
        file.read_exact(&mut length).ok()?;
        let length = usize::try_from(u64::from_le_bytes(length)).ok()?;
        let whole = length.checked_add(HASH).filter(|all| *all <= SHELF_LIMIT)?;
        let mut hashed = Vec::new();
        let limit = u64::try_from(whole).ok()?;
        (&mut *file).take(limit).read_to_end(&mut hashed).ok()?;
        (hashed.len() == whole).then_some(())?;
        Some(sound(&hashed)?.to_vec())
    }
}

fn length(block: &[u8]) -> [u8; LENGTH] {
    (block.len() as u64).to_le_bytes()
}

/// A block with its length and hash before it.
pub fn framed(block: &[u8]) -> Vec<u8> {
    let hash = Sha256::digest(block);
    [length(block).as_slice(), hash.as_slice(), block].concat()
}

/// As [`framed`], in place: the block has room for length and hash before it.
pub fn frame(roomy: &mut [u8]) {
    if let Some((frame, block)) = roomy.split_at_mut_checked(ROOM) {
        let bytes = length(block).into_iter().chain(Sha256::digest(&*block));
        frame
            .iter_mut()
            .zip(bytes)
            .for_each(|(to, byte)| *to = byte);
    }
}

/// The first block, still with its hash, and what is behind it; `None` where it is not whole.
pub fn split(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, behind) = rest.split_at_checked(LENGTH)?;
    let length = length.try_into().map(u64::from_le_bytes).ok()?;
    let whole = usize::try_from(length).ok()?.checked_add(HASH)?;
    behind.split_at_checked(whole)
}

/// A block that is as it was written.
pub fn sound(hashed: &[u8]) -> Option<&[u8]> {
    let (hash, block) = hashed.split_at_checked(HASH)?;
    (Sha256::digest(block).as_slice() == hash).then_some(block)
}

/// A block that was found sound before, without its hash.
pub fn unhashed(hashed: &[u8]) -> Option<&[u8]> {
    hashed.get(HASH..)
}
