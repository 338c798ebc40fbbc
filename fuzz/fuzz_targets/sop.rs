//! An SOP file of any bytes: the form in its front matter, its procedure, and its body as a page.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tertib::load::read_sop;
use tertib::render::markdown::{Trust, html};
use tertib::sop::{SopKey, check_graph};
use tertib_fuzz::html::assert_page;
use tertib_fuzz::source;

fuzz_target!(|data: &[u8]| {
    let key = SopKey { sop: "contoh".to_owned(), revision: 0 };
    let Some(source) = source("content/sop/contoh/0.md", data) else {
        return;
    };
    if let Some(sop) = read_sop(&key, &source).sop {
        assert!(check_graph(&sop).is_empty(), "a procedure that can't work was taken");
        assert_page(&html(&sop.narrative, Trust::Office));
    }
});
