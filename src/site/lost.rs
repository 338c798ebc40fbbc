//! The page that web servers show in the place of a page that is not there, at any depth of the site.

use super::atlas::Atlas;
use super::{Page, Section, View};

/// Its path: the name that web servers and hosts of static sites look for.
pub const LOST: &str = "404.html";

pub(super) fn page(atlas: &Atlas<'_>) -> Page {
    // Relative links would break below the root, so only a site that knows its address has its look here.
    let template = match atlas.inputs.content.settings.address {
        Some(_) => "404.html",
        None => "404-polos.html",
    };
    Page {
        path: LOST.to_owned(),
        template,
        section: Section::Cari,
        title: atlas.words.get("hilang-judul"),
        view: View::Lost {},
    }
}
