//! Loose objects, read without libgit2: a damaged one makes it read for ever or past its buffer, and it inflates one of any
//! size before anyone can ask how large it is.
//!
//! An object is believed only when its stream is whole, its size is the one it states, and it hashes to its name.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::ZlibDecoder;
use git2::{ObjectType, Oid};

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
    /// Which of its 256 folders, by the first byte of the names in it, were there when it was opened. A packed repository has
    /// none of them, and need not be asked for every object.
    parts: [bool; 256],
}

impl Folder {
    /// A folder that can't be listed may hold anything.
    fn open(path: PathBuf) -> Self {
        let mut parts = [true; 256];
        if let Ok(entries) = path.read_dir() {
            parts = [false; 256];
            for entry in entries {
                let part = entry.map(|entry| entry.file_name().to_str().and_then(part_of));
                match part {
                    Ok(Some(part)) => parts[usize::from(part)] = true,
                    Ok(None) => {}
                    Err(_) => parts = [true; 256],
                }
            }
        }
        Self { path, parts }
    }
}

/// The first byte of the names of the objects in a folder of this name.
fn part_of(name: &str) -> Option<u8> {
    let digits = name.len() == 2 && name.bytes().all(|digit| digit.is_ascii_hexdigit());
    digits.then(|| u8::from_str_radix(name, 16).ok()).flatten()
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

    /// Whether something stands where a loose object of this name would, or can't be looked for.
    pub fn may_hold(&self, id: Oid) -> bool {
        self.places(id).any(|place| {
            let found = place.symlink_metadata();
            !found.is_err_and(|error| error.kind() == ErrorKind::NotFound)
        })
    }

    /// Where a loose object of this name may stand.
    fn places(&self, id: Oid) -> impl Iterator<Item = PathBuf> {
        let first = id.as_bytes().first().copied().map(usize::from);
        let folders = self.folders.iter();
        let there = folders.filter(move |folder| first.is_some_and(|first| folder.parts[first]));
        there.map(move |folder| {
            let hex = id.to_string();
            let (part, file) = hex.split_at(2);
            folder.path.join(part).join(file)
        })
    }

    /// Reads an object within a limit in bytes; `None` when there is no loose one of this name.
    ///
    /// # Errors
    /// What is wrong with its file.
    pub fn read(&self, id: Oid, limit: usize) -> Result<Option<Loose>, String> {
        for path in self.places(id) {
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

fn inflate(file: impl std::io::BufRead, id: Oid, limit: usize) -> Result<Loose, String> {
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
    if hash != id {
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
        inflate(file, id, limit)
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
}
