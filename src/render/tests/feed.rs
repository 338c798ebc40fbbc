//! The feed, the list of pages, and what others are told, as other programs read them.

use std::collections::BTreeSet;

use super::*;

const ADDRESS: &str = "https://sop.contoh.go.id/arsip/";

fn with_address(address: &str) -> World {
    let mut world = World::new(Language::Id);
    world.content.settings.address = Some(address.to_owned());
    world
}

fn made(world: &World) -> Files {
    world_files(world, &ThemeFiles::new()).unwrap_or_else(|error| panic!("{error}"))
}

fn feed(files: &Files) -> atom_syndication::Feed {
    let bytes = files.get("perubahan.atom").unwrap();
    // Strict about XML, where the reader below is forgiving.
    roxmltree::Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
    atom_syndication::Feed::read_from(bytes.as_slice()).unwrap()
}

#[test]
fn a_feed_reader_finds_every_change_at_its_page() {
    let files = files(Language::Id);
    let feed = feed(&files);
    assert_eq!(feed.title().as_str(), "SOP dan Arsip Berkas: perubahan");
    assert_eq!(feed.lang(), Some("id"));
    assert!(feed.authors()[0].name() == "SOP dan Arsip Berkas");
    assert!(feed.id().starts_with("urn:uuid:"));
    assert!(feed.entries().len() > 30);
    let mut ids = BTreeSet::new();
    for entry in feed.entries() {
        assert!(ids.insert(entry.id().to_owned()));
        assert!(*entry.updated() <= *feed.updated());
        assert!(!entry.summary().unwrap().as_str().is_empty(), "{entry:?}");
        let href = entry.links()[0].href().split('#').next().unwrap();
        assert!(files.contains_key(href), "{href}");
    }
    let step = feed
        .entries()
        .iter()
        .find(|entry| entry.title().as_str().starts_with("2025-0001: langkah 8, "));
    let step = step.unwrap();
    assert_eq!(
        step.links()[0].href(),
        "berkas/2025/04/2025-0001.html#langkah-8"
    );
    assert_eq!(step.categories()[0].term(), "langkah");
}

#[test]
fn with_an_address_links_are_whole_and_names_stay() {
    let ids = |feed: &atom_syndication::Feed| -> Vec<String> {
        let entries = feed.entries().iter();
        entries.map(|entry| entry.id().to_owned()).collect()
    };
    let relative = feed(&files(Language::Id));
    let whole = feed(&made(&with_address(ADDRESS)));
    assert_eq!((ids(&relative), relative.id()), (ids(&whole), whole.id()));
    let own = whole.links().iter().find(|link| link.rel() == "self");
    assert_eq!(own.unwrap().href(), format!("{ADDRESS}perubahan.atom"));
    for entry in whole.entries() {
        assert!(entry.links()[0].href().starts_with(ADDRESS));
    }
    assert!(relative.links().iter().all(|link| link.rel() != "self"));
}

#[test]
fn words_that_xml_cannot_hold_do_not_break_the_feed() {
    let mut world = World::new(Language::Id);
    let case = &mut world.archive.cases[0];
    let mut version = (*case.version).clone();
    version.record.as_mut().unwrap().title =
        "]]> <b>&amp;\u{0}\u{1f}\u{ffff}\u{202e}'\"".to_owned();
    case.version = Arc::new(version);
    let feed = feed(&made(&world));
    let entry = feed
        .entries()
        .iter()
        .find(|entry| entry.title().as_str().starts_with("2025-0001: langkah"));
    let summary = entry.unwrap().summary().unwrap().as_str().to_owned();
    assert!(
        summary.starts_with("]]> <b>&amp;⟨U+0000⟩⟨U+001F⟩\u{fffd}⟨U+202E⟩'\""),
        "{summary}"
    );
}

#[test]
fn the_list_of_pages_names_every_page_and_is_made_only_for_a_known_address() {
    let plain = files(Language::Id);
    assert!(!plain.contains_key("sitemap.xml"));
    assert!(!plain.contains_key("robots.txt"));
    let files = made(&with_address(ADDRESS));
    let text = std::str::from_utf8(&files["sitemap.xml"]).unwrap();
    let document = roxmltree::Document::parse(text).unwrap();
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    assert!(document.root_element().has_tag_name((namespace, "urlset")));
    let listed: BTreeSet<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name((namespace, "loc")))
        .map(|node| node.text().unwrap().strip_prefix(ADDRESS).unwrap())
        .collect();
    let pages: BTreeSet<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|path| path.ends_with(".html") && *path != "404.html")
        .collect();
    assert_eq!(listed, pages);
    assert!(
        !files.contains_key("robots.txt"),
        "robots look at a host's root"
    );
    let own_host = made(&with_address("https://sop.contoh.go.id/"));
    let robots = std::str::from_utf8(&own_host["robots.txt"]).unwrap();
    assert!(robots.ends_with("Sitemap: https://sop.contoh.go.id/sitemap.xml\n"));
}

/// Content of a `<meta property=…>` or `<meta name=…>`.
fn meta(html: &str, name: &str) -> Option<String> {
    let mark = format!("=\"{name}\" content=\"");
    let (_, rest) = html.split_once(&mark)?;
    rest.split_once('"')
        .map(|(value, _)| value.replace("&#x2F;", "/"))
}

#[test]
fn others_are_told_what_a_page_is() {
    let case = "berkas/2025/04/2025-0003.html";
    let html = html_of(&files(Language::Id), case);
    assert_eq!(meta(&html, "og:type").as_deref(), Some("article"));
    assert_eq!(meta(&html, "og:locale").as_deref(), Some("id_ID"));
    assert!(meta(&html, "og:title").unwrap().starts_with("2025-0003 · "));
    let told = meta(&html, "og:description").unwrap();
    assert!(
        told.contains("DPMPTSP · Selesai · Interoperabilitas Data"),
        "{told}"
    );
    assert!(html.contains(" name=\"description\" property=\"og:description\""));
    assert_eq!(meta(&html, "og:url"), None);
    let whole = made(&with_address(ADDRESS));
    let html = html_of(&whole, case);
    assert_eq!(meta(&html, "og:url"), Some(format!("{ADDRESS}{case}")));
    assert_eq!(meta(&html, "og:image"), None);
    let picture = ThemeFiles::from([("aset/berbagi.png".to_owned(), Arc::from(&b"png"[..]))]);
    let pictured = world_files(&with_address(ADDRESS), &picture).unwrap();
    let html = html_of(&pictured, case);
    assert_eq!(
        meta(&html, "og:image"),
        Some(format!("{ADDRESS}aset/berbagi.png"))
    );
}

#[test]
fn the_page_where_nothing_is_works_at_any_depth() {
    let plain = html_of(&files(Language::Id), "404.html");
    for reference in [" href=\"", " src=\""] {
        let targets = plain.split(reference).skip(1);
        assert!(
            targets.into_iter().all(|rest| rest.starts_with("data:")),
            "{plain}"
        );
    }
    let html = html_of(&made(&with_address(ADDRESS)), "404.html").replace("&#x2F;", "/");
    // Whichever name the host goes by, the site lies at the same path.
    let path = "/arsip/";
    assert!(html.contains(&format!("href=\"{path}index.html\"")));
    for reference in [" href=\"", " src=\""] {
        for rest in html.split(reference).skip(1) {
            let absolute = rest.starts_with(path) || rest.starts_with("data:");
            assert!(absolute || rest.starts_with('#'), "{rest}");
        }
    }
}
