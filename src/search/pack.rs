//! Shards as classic scripts: deflated, then written fifteen bits a character in UTF-16.
//!
//! A page opened from a disk can load scripts and nothing else, so bytes have to pass as text. In UTF-16, which the mark at
//! the start announces whatever a server says, a character carries 15 bits in 2 bytes; base64 carries 12.

use std::io::Write;

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

/// The shards as scripts, by their paths on the site.
///
/// All carry the mark of this build, a digest of their data, so that a page never mixes the shards of two builds that a
/// browser kept.
pub fn scripts(shards: Vec<Shard>) -> Files {
    let mut packed: Vec<(String, Vec<u8>)> = shards
        .into_par_iter()
        .map(|shard| (shard.name.clone(), deflate(&shard.bytes())))
        .collect();
    packed.par_sort();
    let mut digest = Sha256::new();
    for (name, data) in &packed {
        digest.update(format!("{name} {}\n", data.len()));
        digest.update(data);
    }
    let mark: String = digest
        .finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    packed
        .into_par_iter()
        .map(|(name, data)| {
            let content = script(&name, &mark, &data);
            (format!("cari/indeks/{name}.js"), content)
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
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
            assert_eq!(mark.len(), 12);
        }
    }

    #[test]
    fn the_mark_is_of_all_shards() {
        let shard = |name: &str, head: &str| Shard {
            name: name.to_owned(),
            head: head.to_owned(),
            body: Vec::new(),
        };
        let mark = |shards: Vec<Shard>| read(scripts(shards).first_key_value().unwrap().1).1;
        let one = mark(vec![shard("a", "1"), shard("b", "2")]);
        assert_eq!(one, mark(vec![shard("b", "2"), shard("a", "1")]));
        assert_ne!(one, mark(vec![shard("a", "1"), shard("b", "3")]));
    }
}
