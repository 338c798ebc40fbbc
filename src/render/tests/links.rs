//! Every link and anchor of the site resolves, and none leaves it.

use std::collections::BTreeSet;

use super::{files, html_of, world_files};
use crate::settings::Language;
use crate::site::testing::World;
use crate::theme::ThemeFiles;

/// Files that other parts of the program add to the site, beside the search index; `tests/site.rs` looks at the whole.
const ELSEWHERE: [&str; 3] = ["aset/bagan.css", "aset/cari.css", "aset/cari.js"];
const INDEX: &str = "cari/indeks/";

fn values(html: &str, attribute: &str) -> Vec<String> {
    let opening = format!(" {attribute}=\"");
    let rests = html.split(&opening).skip(1);
    rests
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

/// The path a relative link leads to; `None` when it climbs out of the site.
fn resolve(page: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[test]
fn every_link_and_anchor_resolves() {
    let files = files(Language::Id);
    let mut checked = 0;
    for path in files.keys().filter(|path| path.ends_with(".html")) {
        let html = html_of(&files, path);
        let links = ["href", "src", "action"]
            .map(|name| values(&html, name))
            .concat();
        for link in links
            .iter()
            .filter(|link| *link != "data:," && *link != "https://contoh.go.id")
        {
            let (target, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if target.is_empty() {
                Some(path.clone())
            } else {
                resolve(path, target)
            };
            let target = target.unwrap_or_else(|| panic!("{path}: {link} leaves the site"));
            if ELSEWHERE.contains(&target.as_str()) || target.starts_with(INDEX) {
                continue;
            }
            assert!(files.contains_key(&target), "{path}: {link}");
            if !anchor.is_empty() {
                let ids: BTreeSet<String> = values(&html_of(&files, &target), "id")
                    .into_iter()
                    .collect();
                assert!(ids.contains(anchor), "{path}: {link}");
            }
            checked += 1;
        }
    }
    assert!(checked > 300, "{checked}");
}

#[test]
fn no_page_has_an_id_twice() {
    let files = files(Language::Id);
    for path in files.keys().filter(|path| path.ends_with(".html")) {
        let ids = values(&html_of(&files, path), "id");
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(distinct.len(), ids.len(), "{path}: {ids:?}");
    }
}

#[test]
fn links_between_texts_lead_to_their_pages() {
    let mut world = World::new(Language::Id);
    for page in &mut world.content.pages {
        page.body = match page.slug.as_str() {
            "index" => "[Staf](panduan/staf.md#cara)".to_owned(),
            "panduan/staf" => {
                "[Awal](../index.md) [SOP](../sop/interoperabilitas-data/0.md) [lain](tiada.md)"
                    .to_owned()
            }
            _ => continue,
        };
    }
    let files = world_files(&world, &ThemeFiles::new()).unwrap_or_else(|error| panic!("{error}"));
    let start = html_of(&files, "index.html");
    assert!(start.contains("<a href=\"panduan/staf.html#cara\" rel=\"noopener\">Staf</a>"));
    let staff = html_of(&files, "panduan/staf.html");
    for link in [
        "<a href=\"../index.html\" rel=\"noopener\">Awal</a>",
        "<a href=\"../sop/interoperabilitas-data/0.html\" rel=\"noopener\">SOP</a>",
        "<a href=\"tiada.md\" rel=\"noopener\">lain</a>",
    ] {
        assert!(staff.contains(link), "{link}");
    }
}
