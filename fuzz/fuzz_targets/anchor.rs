//! A letter of any text in which anchors are looked for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tertib::anchor::read;
use tertib::source::Source;

fuzz_target!(|letter: &str| {
    let source = Source::new("surat.txt", letter);
    let lines = letter.matches('\n').count() + 1;
    match read(&source) {
        Ok(found) => {
            for (place, anchor) in found {
                assert!((1..=lines).contains(&(place.line as usize)));
                let again = read(&Source::new("surat.txt", anchor.text("Situs")));
                let again = again.unwrap_or_else(|misread| panic!("{misread:?}"));
                assert_eq!(again.iter().map(|(_, anchor)| anchor).collect::<Vec<_>>(), [&anchor]);
            }
        }
        Err(misread) => assert!((1..=lines).contains(&(misread.place.line as usize))),
    }
});
