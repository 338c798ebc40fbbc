//! Loose objects, read without libgit2: a damaged one makes it read for ever or past its buffer, and it inflates one of any
//! size before anyone can ask how large it is.
//!
//! An object is believed only when its stream is whole, its size is the one it states, and it hashes to its name.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashSet};
use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::ZlibDecoder;
use git2::{ObjectType, Oid};

use super::objects::from_oid;
use crate::stamp::CommitId;

/// Longest header of a loose object, in bytes: a type, a space and a number.
const HEADER_LIMIT: usize = 32;

/// How many repositories may borrow from one another in a row; git stops there too.
pub const ALTERNATES_LIMIT: usize = 5;

/// From how many repositories one may borrow, directly or through others; objects of further ones are missing.
pub const BORROWED_LIMIT: usize = 1_000;

/// What a loose object is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loose {
    /// Its type and bytes.
    Object(ObjectType, Vec<u8>),
    /// Larger than the limit; its type and stated size in bytes.
    TooLarge(ObjectType, usize),
}

/// The folders that hold a repository's loose objects: its own, those it borrows from, and those that are arriving.
pub struct Folders {
    folders: Vec<Folder>,
}

/// One of them.
struct Folder {
    path: PathBuf,
    /// Its 256 folders, by the first byte of the names in them; none where it was not there when this was opened. A packed
    /// repository has none of them.
    parts: Vec<Option<Part>>,
}

/// What one of its folders holds.
#[derive(Default)]
struct Part {
    /// Names in it, without their first byte, listed when one of them is first asked for; `None` where it can't be listed
    /// and may hold anything. Most objects are packed, and need not be asked for one by one.
    names: OnceCell<Option<HashSet<[u8; 19]>>>,
}

impl Folder {
    /// A folder that can't be listed may hold anything.
    fn open(path: PathBuf) -> Self {
        let mut there = [true; 256];
        if let Ok(entries) = path.read_dir() {
            there = [false; 256];
            for entry in entries {
                let part = entry.map(|entry| entry.file_name().to_str().and_then(part_of));
                match part {
                    Ok(Some(part)) => there[usize::from(part)] = true,
                    Ok(None) => {}
                    Err(_) => there = [true; 256],
                }
            }
        }
        let parts = there.map(|there| there.then(Part::default));
        Self {
            path,
            parts: parts.into(),
        }
    }

    /// Whether a file of this name was there when the folder was listed, or may have been.
    fn may_have(&self, name: &[u8; 20]) -> bool {
        let (first, rest) = (usize::from(name[0]), name.last_chunk::<19>());
        let Some((Some(part), rest)) = self.parts.get(first).zip(rest) else {
            return false;
        };
        let names = part
            .names
            .get_or_init(|| listed(&self.path.join(format!("{first:02x}"))));
        names.as_ref().is_none_or(|names| names.contains(rest))
    }
}

/// The names of the objects in a folder, without their first byte; `None` where it can't be listed.
fn listed(folder: &Path) -> Option<HashSet<[u8; 19]>> {
    let mut names = HashSet::new();
    let entries = match folder.read_dir() {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Some(names),
        Err(_) => return None,
    };
    for entry in entries {
        names.extend(entry.ok()?.file_name().to_str().and_then(rest_of));
    }
    Some(names)
}

/// The first byte of the names of the objects in a folder of this name.
fn part_of(name: &str) -> Option<u8> {
    bytes_of::<1>(name).map(|[byte]| byte)
}

/// The other bytes of the name of the object in a file of this name.
fn rest_of(name: &str) -> Option<[u8; 19]> {
    bytes_of(name)
}

/// So many bytes as digits, of either case: there are systems that take one for the other.
fn bytes_of<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
    if !rest.is_empty() || pairs.len() != N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(pairs) {
        let digit = |at: usize| char::from(pair[at]).to_digit(16);
        *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
    }
    Some(bytes)
}

impl Folders {
    /// Those of the repository whose common git folder this is, and of a push that git holds in quarantine.
    pub fn of(git_folder: &Path, arriving: &[PathBuf]) -> Self {
        let own = git_folder.join("objects");
        // By whatever path a folder is named, it is one.
        let mut seen = BTreeSet::from([own.canonicalize().unwrap_or_else(|_| own.clone())]);
        let mut folders = vec![own];
        let mut from = 0;
        for _ in 0..ALTERNATES_LIMIT {
            let end = folders.len();
            for at in from..end {
                let borrowed = folders.get(at).map(|folder| alternates(folder));
                for folder in borrowed.unwrap_or_default() {
                    // One that is not there holds nothing.
                    let place = folder.canonicalize().ok();
                    let new = place.is_some_and(|place| seen.insert(place));
                    if new && folders.len() <= BORROWED_LIMIT {
                        folders.push(folder);
                    }
                }
            }
            from = end;
        }
        folders.extend(arriving.iter().cloned());
        Self {
            folders: folders.into_iter().map(Folder::open).collect(),
        }
    }

    /// Their paths.
    pub fn paths(&self) -> impl Iterator<Item = PathBuf> {
        self.folders.iter().map(|folder| folder.path.clone())
    }

    /// Whether a loose object of this name was there when its folder was first asked, or may have been.
    pub fn may_hold(&self, id: CommitId) -> bool {
        self.folders.iter().any(|folder| folder.may_have(&id.0))
    }

    /// Reads an object within a limit in bytes; `None` when there was no loose one of this name when its folder was first asked.
    ///
    /// # Errors
    /// What is wrong with its file.
    pub fn read(&self, id: CommitId, limit: usize) -> Result<Option<Loose>, String> {
        let folders = self.folders.iter();
        read_in(folders.filter(|folder| folder.may_have(&id.0)), id, limit)
    }

    /// The same of one that may have come since.
    ///
    /// # Errors
    /// What is wrong with its file.
    pub fn read_anew(&self, id: CommitId, limit: usize) -> Result<Option<Loose>, String> {
        read_in(self.folders.iter(), id, limit)
    }
}

fn read_in<'f>(
    folders: impl Iterator<Item = &'f Folder>,
    id: CommitId,
    limit: usize,
) -> Result<Option<Loose>, String> {
    for folder in folders {
        let hex = id.to_string();
        let (part, file) = hex.split_at(2);
        let path = folder.path.join(part).join(file);
        match path.metadata() {
            Ok(metadata) if metadata.is_file() => {}
            Ok(_) => return Err("not a file".to_owned()),
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(error.to_string()),
        }
        let file = File::open(&path).map_err(|error| error.to_string())?;
        return inflate(BufReader::new(file), id, limit).map(Some);
    }
    Ok(None)
}

/// Folders that `info/alternates` names. One that can't be read borrows nothing: its objects are then missing.
fn alternates(objects: &Path) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(objects.join("info/alternates")).unwrap_or_default();
    let named = |line: &str| !line.is_empty() && !line.starts_with('#');
    // An absolute path stands for itself when joined.
    text.lines()
        .filter(|line| named(line))
        .map(|line| objects.join(line))
        .collect()
}

fn inflate(file: impl std::io::BufRead, id: CommitId, limit: usize) -> Result<Loose, String> {
    let told = |error: std::io::Error| error.to_string();
    let mut stream = ZlibDecoder::new(file);
    let mut header = Vec::new();
    let mut byte = [0];
    for _ in 0..HEADER_LIMIT {
        stream.read_exact(&mut byte).map_err(told)?;
        if byte == [0] {
            break;
        }
        header.extend(byte);
    }
    let (kind, size) = stated(&header).ok_or("not the header of an object")?;
    if size > limit {
        return Ok(Loose::TooLarge(kind, size));
    }
    let mut bytes = Vec::with_capacity(size);
    let one_more = u64::try_from(size).unwrap_or(u64::MAX).saturating_add(1);
    stream
        .take(one_more)
        .read_to_end(&mut bytes)
        .map_err(told)?;
    if bytes.len() != size {
        return Err("not of the size that it states".to_owned());
    }
    let hash = Oid::hash_object(kind, &bytes).map_err(|error| error.message().to_owned())?;
    if from_oid(hash) != id {
        return Err(format!("its content is that of {hash}"));
    }
    Ok(Loose::Object(kind, bytes))
}

fn stated(header: &[u8]) -> Option<(ObjectType, usize)> {
    let (kind, size) = std::str::from_utf8(header).ok()?.split_once(' ')?;
    Some((ObjectType::from_str(kind)?, size.parse().ok()?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use std::io::Write;

    fn deflated(text: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    fn read(file: &[u8], limit: usize) -> Result<Loose, String> {
        let id = Oid::hash_object(ObjectType::Blob, b"isi").unwrap();
        inflate(file, from_oid(id), limit)
    }

    #[test]
    fn a_whole_object_is_read_within_the_limit() {
        let file = deflated(b"blob 3\0isi");
        let object = Loose::Object(ObjectType::Blob, b"isi".to_vec());
        assert_eq!(read(&file, 3), Ok(object));
        assert_eq!(read(&file, 2), Ok(Loose::TooLarge(ObjectType::Blob, 3)));
        let bomb = deflated(b"blob 99999999999\0");
        let size = Loose::TooLarge(ObjectType::Blob, 99_999_999_999);
        assert_eq!(read(&bomb, 1000), Ok(size));
    }

    #[test]
    fn a_damaged_one_is_an_error_wherever_it_is_cut_or_changed() {
        let file = deflated(b"blob 3\0isi");
        for end in 0..file.len() {
            assert!(read(&file[..end], 100).is_err(), "cut at {end}");
        }
        for text in [
            "blob 4\0isi",
            "blob 2\0isi",
            "blob 3\0isa",
            "blub 3\0isi",
            "blob\0isi",
            "",
        ] {
            assert!(read(&deflated(text.as_bytes()), 100).is_err(), "{text:?}");
        }
        assert!(read(b"xxxxxxxxxxxx", 100).is_err());
    }

    #[test]
    fn what_comes_after_the_listing_is_found_by_asking_anew() {
        let folder = tempfile::tempdir().unwrap();
        let git = git2::Repository::init_bare(folder.path()).unwrap();
        let name = |blob: &[u8]| from_oid(git.blob(blob).unwrap());
        let first = name(b"isi");
        let folders = Folders::of(folder.path(), &[]);
        let object = |text: &[u8]| Some(Loose::Object(ObjectType::Blob, text.to_vec()));
        assert_eq!(folders.read(first, 100), Ok(object(b"isi")));
        // Another name with the same first byte, for its folder is listed by now.
        let texts = (0..).map(|n| format!("isi {n}"));
        let mut fresh = texts.filter(|text| {
            let id = Oid::hash_object(ObjectType::Blob, text.as_bytes()).unwrap();
            id.as_bytes()[0] == first.0[0]
        });
        let text = fresh.next().unwrap();
        let late = name(text.as_bytes());
        assert!(folders.may_hold(first) && !folders.may_hold(late));
        assert_eq!(folders.read(late, 100), Ok(None));
        assert_eq!(folders.read_anew(late, 100), Ok(object(text.as_bytes())));
        assert!(Folders::of(folder.path(), &[]).may_hold(late));
    }

    #[test]
    fn only_digits_are_names() {
        assert_eq!(bytes_of::<2>("0aF9"), Some([0x0a, 0xf9]));
        for wrong in ["0aF", "0aF90", "0ag9", "+a+9", "é9"] {
            assert_eq!(bytes_of::<2>(wrong), None, "{wrong}");
        }
    }
}
