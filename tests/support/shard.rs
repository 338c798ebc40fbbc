//! Reading the search index without the program.

use std::io::Read;

/// What a shard of the search index holds: UTF-16, its bytes fifteen bits a character, deflated.
pub fn shard(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .collect();
    let script = String::from_utf16(&units).unwrap();
    let data = script.rsplit('"').nth(1).unwrap();
    let (mut packed, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for character in data.chars() {
        bits = bits << 15 | u32::from(character).checked_sub(0x4000).unwrap();
        held += 15;
        while held >= 8 {
            held -= 8;
            packed.push((bits >> held & 0xff) as u8);
        }
        bits &= (1 << held) - 1;
    }
    let mut out = Vec::new();
    flate2::read::DeflateDecoder::new(&packed[..])
        .read_to_end(&mut out)
        .unwrap();
    String::from_utf8_lossy(&out).into_owned()
}
