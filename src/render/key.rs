//! What a page is made from, as a digest: two pages of one theme with one key have the same bytes.

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::site::{Page, Section, Shared, View, whole};

/// SHA-256 of what a page is made from, but for the theme.
pub type Key = [u8; 32];

/// Makes keys of the pages of one site.
pub struct Keys {
    /// Of what every page may show, and of the same without the commit.
    frame: Option<[Key; 2]>,
}

/// What a page is made from.
#[derive(Serialize)]
struct Parts<'a> {
    frame: Key,
    path: &'a str,
    template: &'static str,
    section: Section,
    title: &'a str,
    view: &'a View,
}

impl Keys {
    /// For pages that may show this, and the pages of these texts. In the themes of the program only a page about the whole archive
    /// says from which commit it was made ([`whole`]).
    pub fn new(shared: &Shared, texts: &BTreeMap<String, String>) -> Self {
        let without = Shared {
            head: String::new(),
            head_short: String::new(),
            head_date: None,
            ..shared.clone()
        };
        let of = |shared: &Shared| digest(&(shared, texts));
        Self {
            frame: of(shared).zip(of(&without)).map(|(all, own)| [all, own]),
        }
    }

    /// The key of a page; `None` where what stands on it can't be put into bytes.
    pub fn of(&self, page: &Page) -> Option<Key> {
        let [all, without] = self.frame?;
        digest(&Parts {
            frame: if whole(&page.view) { all } else { without },
            path: &page.path,
            template: page.template,
            section: page.section,
            title: &page.title,
            view: &page.view,
        })
    }
}

fn digest(parts: &impl Serialize) -> Option<Key> {
    let bytes = postcard::to_allocvec(parts).ok()?;
    Some(Sha256::digest(bytes).into())
}
