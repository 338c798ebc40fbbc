//! The Markdown of a note, as it stands in a case, and of a page of the office.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tertib::render::markdown::{Trust, html};
use tertib_fuzz::html::{assert_note, assert_page};

fuzz_target!(|markdown: &str| {
    assert_note(&html(markdown, Trust::Case));
    assert_page(&html(markdown, Trust::Office));
});
