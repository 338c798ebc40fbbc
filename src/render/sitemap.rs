//! The list of pages for search engines (sitemaps.org). The protocol asks for absolute addresses, so there is one only where
//! the site names its own.

use std::collections::BTreeSet;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::site::Shared;
use crate::write::Files;

/// Most addresses that one file may hold.
const LIMIT: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// `sitemap.xml`, in parts where there are too many pages for one file, and `robots.txt` where the site has a host of its own.
pub(super) fn files(shared: &Shared, pages: &BTreeSet<String>) -> io::Result<Files> {
    let Some(base) = &shared.address else {
        return Ok(Files::new());
    };
    let pages: Vec<String> = pages
        .iter()
        .filter(|path| *path != crate::site::LOST)
        .map(|path| format!("{base}{path}"))
        .collect();
    let mut files = maps(base, &pages, LIMIT)?;
    let below = base.splitn(4, '/').nth(3);
    if below == Some("") {
        // Robots look for it at the root of a host only.
        let robots = format!("User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n");
        files.insert("robots.txt".to_owned(), robots.into_bytes());
    }
    Ok(files)
}

fn maps(base: &str, pages: &[String], limit: usize) -> io::Result<Files> {
    if pages.len() <= limit {
        let map = map("urlset", "url", pages)?;
        return Ok(Files::from([("sitemap.xml".to_owned(), map)]));
    }
    let mut files = Files::new();
    let mut parts = Vec::new();
    for (index, part) in pages.chunks(limit).enumerate() {
        let name = format!("sitemap-{}.xml", index + 1);
        parts.push(format!("{base}{name}"));
        files.insert(name, map("urlset", "url", part)?);
    }
    let index = map("sitemapindex", "sitemap", &parts)?;
    files.insert("sitemap.xml".to_owned(), index);
    Ok(files)
}

fn map(all: &str, one: &str, places: &[String]) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    writer
        .create_element(all)
        .with_attribute(("xmlns", NAMESPACE))
        .write_inner_content(|writer| {
            places.iter().try_for_each(|place| {
                writer.create_element(one).write_inner_content(|writer| {
                    writer
                        .create_element("loc")
                        .write_text_content(BytesText::new(place))?;
                    Ok(())
                })?;
                Ok(())
            })
        })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn places(bytes: &[u8]) -> Vec<String> {
        let text = std::str::from_utf8(bytes).unwrap();
        let document = roxmltree::Document::parse(text).unwrap();
        let places = document.descendants();
        places
            .filter(|node| node.has_tag_name((NAMESPACE, "loc")))
            .map(|node| node.text().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn too_many_pages_are_cut_into_parts_that_an_index_names() {
        let base = "https://contoh.go.id/arsip/";
        let pages: Vec<String> = (0..5).map(|n| format!("{base}berkas/{n}.html")).collect();
        let one = maps(base, &pages, 5).unwrap();
        assert_eq!(one.keys().collect::<Vec<_>>(), ["sitemap.xml"]);
        assert_eq!(places(&one["sitemap.xml"]), pages);
        let parts = maps(base, &pages, 2).unwrap();
        let named = places(&parts["sitemap.xml"]);
        let held: Vec<String> = named
            .iter()
            .flat_map(|place| places(&parts[place.strip_prefix(base).unwrap()]))
            .collect();
        assert_eq!(held, pages);
        assert_eq!(named.len(), 3);
    }
}
