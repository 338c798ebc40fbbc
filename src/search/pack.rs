//! Shards as classic scripts: deflated, then written fifteen bits a character in UTF-16.
//!
//! A page opened from a disk can load scripts and nothing else, so bytes have to pass as text. In UTF-16, which the mark at
//! the start announces whatever a server says, a character carries 15 bits in 2 bytes; base64 carries 12.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::Read;

use base64ct::{Base64UrlUnpadded, Encoding};
use flate2::read::DeflateDecoder;
use libdeflater::{CompressionLvl, Compressor};
use rayon::prelude::*;
use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest, Sha256};

use super::encode::quote;

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
/// What the names of shards of documents begin with.
pub const DOCUMENTS: &str = "dokumen/";

/// What a script is made of: a shard, or one that was packed before.
#[derive(Debug)]
pub enum Raw<'a> {
    /// A shard.
    Made(Shard),
    /// A shard of documents that has only its number to change, if that.
    Kept {
        /// Its name now.
        name: String,
        /// What was made of it.
        script: &'a Script<'a>,
    },
}

impl Raw<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Made(shard) => &shard.name,
            Self::Kept { name, .. } => name,
        }
    }
}

/// What is known of a script without its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Script<'a> {
    /// Its shard's name.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// Its mark.
    #[serde(borrow)]
    pub mark: Cow<'a, str>,
    /// SHA-256 of the shard's bytes before compression.
    pub raw: [u8; 32],
    /// SHA-256 of the file.
    pub file: [u8; 32],
    /// Bytes of the file.
    pub size: u64,
    /// The compressed bytes of a shard of documents; nothing of others, which are made again from what else is kept.
    #[serde(borrow, serialize_with = "as_bytes")]
    pub data: Cow<'a, [u8]>,
}

impl Script<'_> {
    /// Where it is on the site.
    pub fn path(&self) -> String {
        format!("cari/indeks/{}.js", self.name)
    }
}

/// A script; its content, unless it is that which it was before.
#[derive(Debug)]
pub struct Packed<'a> {
    /// What is known of it.
    pub script: Script<'a>,
    /// Its content.
    pub content: Option<Vec<u8>>,
}

/// The scripts that were there before, by name.
pub type Before<'a> = HashMap<&'a str, &'a Script<'a>>;

/// The shards as scripts.
///
/// Each carries a mark, a digest of its own name and data, and the shard `meta` has the marks of all others as its body: so a
/// page never mixes the shards of two builds that a browser kept, and a shard that did not change stays the file that it was.
pub fn scripts<'a>(shards: Vec<Raw<'a>>, before: &Before<'a>) -> Vec<Packed<'a>> {
    let (meta, others): (Vec<Raw<'_>>, Vec<Raw<'_>>) =
        shards.into_iter().partition(|raw| raw.name() == META);
    let others = others.into_par_iter().with_max_len(TOGETHER);
    let mut packed: Vec<Packed<'_>> = others
        .map_init(Deflater::default, |deflater, raw| {
            pack(raw, before, deflater)
        })
        .collect();
    packed.sort_unstable_by(|a, b| a.script.name.cmp(&b.script.name));
    let scripts = packed.iter().map(|packed| &packed.script);
    let marks = marks(scripts.map(|script| (&*script.name, &*script.mark)));
    let meta = meta.into_iter().map(|raw| match raw {
        Raw::Made(shard) => Raw::Made(Shard {
            body: marks.clone().into_bytes(),
            ..shard
        }),
        kept @ Raw::Kept { .. } => kept,
    });
    packed.extend(meta.map(|raw| pack(raw, before, &mut Deflater::default())));
    packed
}

/// Packs a shard, if it is another than before.
fn pack<'a>(raw: Raw<'a>, before: &Before<'a>, deflater: &mut Deflater) -> Packed<'a> {
    let same = |script: &Script<'a>| Packed {
        script: script.clone(),
        content: None,
    };
    match raw {
        Raw::Kept { name, script } if name == script.name => same(script),
        Raw::Kept { name, script } => of_data(name, script.raw, script.data.clone()),
        Raw::Made(shard) => {
            let bytes = shard.bytes();
            let raw = Sha256::digest(&bytes).into();
            match before.get(shard.name.as_str()) {
                Some(script) if script.raw == raw => same(script),
                _ => {
                    let data = deflater.deflate(&bytes);
                    of_data(shard.name, raw, data.into())
                }
            }
        }
    }
}

fn of_data<'a>(name: String, raw: [u8; 32], data: Cow<'a, [u8]>) -> Packed<'a> {
    let mark = mark(&name, &data);
    let content = script(&name, &mark, &data);
    let kept = name.starts_with(DOCUMENTS);
    Packed {
        script: Script {
            name: name.into(),
            mark: mark.into(),
            raw,
            file: Sha256::digest(&content).into(),
            size: content.len() as u64,
            data: if kept { data } else { Cow::default() },
        },
        content: Some(content),
    }
}

/// Bytes at once instead of one after another.
pub fn as_bytes<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bytes(bytes)
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

/// How hard shards are deflated, of 12. With level 6, an index of 20,000 cases is 1.1 % smaller and takes 1.3 times as long.
const LEVEL: i32 = 5;

/// How many shards are packed one after another: few, for those that changed stand together, and each thread is to have some.
const TOGETHER: usize = 8;

/// What deflates one shard after another. It is made for the first that changed.
#[derive(Default)]
struct Deflater {
    compressor: Option<Compressor>,
    /// Where it writes to.
    room: Vec<u8>,
}

impl Deflater {
    fn deflate(&mut self, bytes: &[u8]) -> Vec<u8> {
        let made = || Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default());
        let compressor = self.compressor.get_or_insert_with(made);
        let most = compressor.deflate_compress_bound(bytes.len());
        if self.room.len() < most {
            self.room.resize(most, 0);
        }
        // There is room for whatever it becomes, so deflating does not fail; were it to, the page would refuse the shard,
        // which its length gives away.
        let length = compressor.deflate_compress(bytes, &mut self.room);
        self.room
            .get(..length.unwrap_or(0))
            .unwrap_or_default()
            .to_vec()
    }
}

/// The head of a shard without a body that was compressed so; `None` where it has not so many bytes.
pub fn inflated_head(data: &[u8], bytes: usize) -> Option<Vec<u8>> {
    let mut start = Vec::new();
    super::encode::number(&mut start, u32::try_from(bytes).ok()?);
    let whole = start.len().checked_add(bytes)?;
    let mut out = Vec::new();
    let limit = u64::try_from(whole).ok()?.checked_add(1)?;
    DeflateDecoder::new(data)
        .take(limit)
        .read_to_end(&mut out)
        .ok()?;
    let sound = out.len() == whole && out.starts_with(&start);
    sound.then(|| out.split_off(start.len()))
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
    use crate::write::Files;

    /// The scripts of shards by their paths.
    pub fn files(shards: Vec<Shard>) -> Files {
        let shards = shards.into_iter().map(Raw::Made).collect();
        let scripts = scripts(shards, &Before::new()).into_iter();
        scripts
            .map(|packed| (packed.script.path(), packed.content.unwrap()))
            .collect()
    }

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
            let files = files(vec![shard.clone()]);
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
            let files = files(folder.chain(others).collect());
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
