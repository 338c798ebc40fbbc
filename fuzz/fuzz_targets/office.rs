//! The files that decide verdicts (settings, calendar, roster) and the pages, of any bytes, together as a site has them.
//!
//! The first byte says in whose place the rest stands; the others are those of the sample.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tertib::load::files::{Content, Files};
use tertib::load::{MISTAKE_LIMIT, load};
use tertib_fuzz::sound;

const SAMPLE: [(&str, &str); 4] = [
    ("tertib.toml", include_str!("../../tertib.toml")),
    ("content/kalender.toml", include_str!("../../content/kalender.toml")),
    ("content/petugas.toml", include_str!("../../content/petugas.toml")),
    ("content/panduan/staf.md", include_str!("../../content/panduan/staf.md")),
];

fuzz_target!(|data: &[u8]| {
    let Some((place, bytes)) = data.split_first() else {
        return;
    };
    let mut files = Files::default();
    for (path, text) in SAMPLE {
        files.insert(path.to_owned(), Content::Bytes(text.as_bytes().into()));
    }
    let (path, _) = SAMPLE[usize::from(*place) % SAMPLE.len()];
    files.insert(path.to_owned(), Content::Bytes(bytes.into()));
    let mistakes = match load(&files) {
        Ok(content) => content.mistakes,
        Err(mistakes) => mistakes,
    };
    assert!(mistakes.len() <= SAMPLE.len() * (MISTAKE_LIMIT + 1), "mistakes without end");
    let text = String::from_utf8_lossy(bytes);
    for mistake in &mistakes {
        sound(mistake, &text);
    }
});
