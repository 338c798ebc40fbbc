//! Signed commits of any bytes, and any signature put into one commit: only the text that was signed is ever good.
//!
//! The seeds hold signatures that are good, so that changes of them are tried.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tertib::signature::envelope::open;
use tertib::signature::keyring::read_key;
use tertib::signature::seal::examine;

/// What the seeds' signatures are over.
const PAYLOAD: &str = include_str!("../seeds/payload");

fuzz_target!(|data: &[u8]| {
    if examine(data).is_ok() {
        assert_eq!(open(data).payload, PAYLOAD.as_bytes());
    }
    let armored = data.split(|byte| *byte == b'\n').collect::<Vec<_>>().join(&b"\n "[..]);
    let (headers, message) = PAYLOAD.split_once("\n\n").unwrap_or_default();
    let signed = [headers.as_bytes(), b"\ngpgsig ", &armored, b"\n\n", message.as_bytes()].concat();
    let opened = open(&signed);
    // A line break at the start ends the headers; then there is no signature.
    if examine(&signed).is_ok() {
        assert_eq!(opened.payload, PAYLOAD.as_bytes());
    }
    if let Ok(line) = std::str::from_utf8(data) {
        let _ = read_key(line);
    }
});
