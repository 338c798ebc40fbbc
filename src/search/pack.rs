//! Shards as classic scripts: deflated, then written fifteen bits a character in UTF-16.
//!
//! A page opened from a disk can load scripts and nothing else, so bytes have to pass as text. In UTF-16, which the mark at
//! the start announces whatever a server says, a character carries 15 bits in 2 bytes; base64 carries 12.

use std::collections::BTreeMap;
use std::io::Write;

use base64ct::{Base64UrlUnpadded, Encoding};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::encode::quote;
use crate::write::Files;

/// The first of the 32,768 characters that stand for fifteen bits each: none is a control character, a line break, a
/// quote or half of a pair.
const FIRST: u32 = 0x4000;

/// What one script hands over: a head in JSON, and bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shard {
    /// Path below `cari/indeks/` without `.js`.
    pub name: String,
    /// JSON.
    pub head: String,
    /// Columns and lists of numbers.
    pub body: Vec<u8>,
}

impl Shard {
    /// The content before compression: length of the head, head, body.
    fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.head.len() + self.body.len() + 5);
        super::encode::number(&mut out, u32::try_from(self.head.len()).unwrap_or(u32::MAX));
        out.extend_from_slice(self.head.as_bytes());
        out.extend_from_slice(&self.body);
        out
    }
}

/// The shard that names the marks of all others.
const META: &str = "meta";

/// The shards as scripts, by their paths on the site.
///
/// Each carries a mark, a digest of its own name and data, and the shard `meta` has the marks of all others as its body: so a
/// page never mixes the shards of two builds that a browser kept, and a shard that did not change stays the file that it was.
pub fn scripts(shards: Vec<Shard>) -> Files {
    let (meta, others): (Vec<Shard>, Vec<Shard>) =
        shards.into_iter().partition(|shard| shard.name == META);
    let mut packed = packed(others);
    packed.sort();
    let marks = marks(
        packed
            .iter()
            .map(|one| (one.name.as_str(), one.mark.as_str())),
    );
    let meta = meta.into_iter().map(|shard| Shard {
        body: marks.clone().into_bytes(),
        ..shard
    });
    let meta = self::packed(meta.collect());
    packed.into_iter().chain(meta).map(Packed::script).collect()
}

/// A shard as it stands in its script.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Packed {
    name: String,
    mark: String,
    data: Vec<u8>,
}

fn packed(shards: Vec<Shard>) -> Vec<Packed> {
    let pack = |shard: Shard| {
        let data = deflate(&shard.bytes());
        Packed {
            mark: mark(&shard.name, &data),
            name: shard.name,
            data,
        }
    };
    shards.into_par_iter().map(pack).collect()
}

impl Packed {
    /// The script with its path.
    fn script(self) -> (String, Vec<u8>) {
        let content = script(&self.name, &self.mark, &self.data);
        (format!("cari/indeks/{}.js", self.name), content)
    }
}

/// Twenty-four bits of a digest, as four characters.
fn mark(name: &str, data: &[u8]) -> String {
    let mut digest = Sha256::new();
    digest.update(format!("{name} {}\n", data.len()));
    digest.update(data);
    let bytes: Vec<u8> = digest.finalize().iter().take(3).copied().collect();
    Base64UrlUnpadded::encode_string(&bytes)
}

/// The marks as JSON: those of numbered shards one after another by their folder, all others by their names. The names come
/// sorted, but as numbers those of a folder have to be.
fn marks<'a>(shards: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut folders: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
    for (name, mark) in shards {
        let numbered = name.rsplit_once('/');
        let numbered = numbered.and_then(|(folder, number)| Some((folder, number.parse().ok()?)));
        let (folder, number) = numbered.unwrap_or((name, 0));
        folders.entry(folder).or_default().push((number, mark));
    }
    let listed = folders.into_iter().map(|(folder, mut marks)| {
        marks.sort_unstable();
        let marks: String = marks.into_iter().map(|(_, mark)| mark).collect();
        format!("{}:{}", quote(folder), quote(&marks))
    });
    format!("{{{}}}", listed.collect::<Vec<_>>().join(","))
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(7));
    // Writing to memory does not fail; were it to, the page would refuse the shard, which its length gives away.
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.unwrap_or_default()
}

fn script(name: &str, mark: &str, data: &[u8]) -> Vec<u8> {
    let start = format!(
        "\u{feff}tertibCari.pecahan({},{},{},\"",
        quote(name),
        quote(mark),
        data.len()
    );
    let mut out = Vec::with_capacity(data.len() * 16 / 15 + 2 * start.len() + 16);
    let mut put = |unit: u16| out.extend_from_slice(&unit.to_le_bytes());
    start.encode_utf16().for_each(&mut put);
    characters(data).for_each(&mut put);
    "\");\n".encode_utf16().for_each(&mut put);
    out
}

/// Fifteen bits a character, highest bit first; the last is filled up with zeros.
fn characters(data: &[u8]) -> impl Iterator<Item = u16> {
    let mut bytes = data.iter();
    let mut bits = 0u32;
    let mut held = 0u32;
    std::iter::from_fn(move || {
        while held < 15 {
            match bytes.next() {
                Some(byte) => {
                    bits = (bits << 8) | u32::from(*byte);
                    held += 8;
                }
                None if held == 0 => return None,
                None => {
                    bits <<= 15 - held;
                    held = 15;
                }
            }
        }
        held -= 15;
        let value = (bits >> held) & 0x7fff;
        bits &= (1 << held) - 1;
        u16::try_from(FIRST + value).ok()
    })
}

#[cfg(test)]
pub mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use std::io::Read;

    /// Reads a script as a page does: name, mark, head and body.
    pub fn read(script: &[u8]) -> (String, String, String, Vec<u8>) {
        let units: Vec<u16> = script
            .chunks(2)
            .map(|pair| u16::from_le_bytes(pair.try_into().unwrap()))
            .collect();
        let text = String::from_utf16(&units).unwrap();
        let call = text.strip_prefix("\u{feff}tertibCari.pecahan(").unwrap();
        let call = call.strip_suffix(");\n").unwrap();
        let parts: Vec<serde_json::Value> = serde_json::from_str(&format!("[{call}]")).unwrap();
        let [name, mark, length, data] = parts.try_into().unwrap();
        let mut bits = 0u64;
        let mut held = 0;
        let mut bytes = Vec::new();
        for unit in data.as_str().unwrap().encode_utf16() {
            bits = (bits << 15) | u64::from(u32::from(unit) - FIRST);
            held += 15;
            while held >= 8 {
                held -= 8;
                bytes.push((bits >> held & 0xff) as u8);
            }
        }
        bytes.truncate(usize::try_from(length.as_u64().unwrap()).unwrap());
        let mut plain = Vec::new();
        flate2::read::DeflateDecoder::new(bytes.as_slice())
            .read_to_end(&mut plain)
            .unwrap();
        let (mut size, mut shift, mut at) = (0usize, 0, 0);
        loop {
            size |= usize::from(plain[at] & 127) << shift;
            shift += 7;
            at += 1;
            if plain[at - 1] < 128 {
                break;
            }
        }
        let head = String::from_utf8(plain[at..at + size].to_vec()).unwrap();
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        (text(&name), text(&mark), head, plain[at + size..].to_vec())
    }

    #[test]
    fn comes_back_as_it_was() {
        for length in [0usize, 1, 2, 14, 15, 16, 1000] {
            let shard = Shard {
                name: format!("kata/{length:03}"),
                head: format!("{{\"x\":{}}}", quote("é</script>\u{2028}")),
                body: (0..length)
                    .map(|n| u8::try_from(n * 31 % 256).unwrap())
                    .collect(),
            };
            let files = scripts(vec![shard.clone()]);
            let (path, content) = files.first_key_value().unwrap();
            assert_eq!(*path, format!("cari/indeks/{}.js", shard.name));
            let (name, mark, head, body) = read(content);
            assert_eq!((name, head, body), (shard.name, shard.head, shard.body));
            assert_eq!(mark.len(), 4);
        }
    }

    #[test]
    fn a_mark_is_of_its_shard_alone_and_the_first_shard_has_them_all() {
        let shard = |name: &str, head: &str| Shard {
            name: name.to_owned(),
            head: head.to_owned(),
            body: Vec::new(),
        };
        let made = |head: &str| {
            let folder = (0..1_001).map(|n| shard(&format!("kata/{n:03}"), "0"));
            let others = [shard("meta", "{}"), shard("kolom/saring", head)];
            let files = scripts(folder.chain(others).collect());
            let of = |name: &str| read(&files[&format!("cari/indeks/{name}.js")]);
            let (_, mark, _, body) = of("meta");
            let marks: BTreeMap<String, String> = serde_json::from_slice(&body).unwrap();
            assert_eq!(marks.keys().collect::<Vec<_>>(), ["kata", "kolom/saring"]);
            assert_eq!(marks["kata"].len(), 4_004);
            // In the order of their numbers, not of their names.
            for (at, name) in [(0, "kata/000"), (100, "kata/100"), (1_000, "kata/1000")] {
                assert_eq!(marks["kata"][4 * at..][..4], of(name).1);
            }
            assert_eq!(marks["kolom/saring"], of("kolom/saring").1);
            (mark, of("kata/000").1, of("kolom/saring").1)
        };
        let (one, other) = (made("1"), made("2"));
        assert_eq!(one.1, other.1);
        assert_ne!(one.2, other.2);
        assert_ne!(one.0, other.0);
    }
}
