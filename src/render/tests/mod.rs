//! Tests of whole pages.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod feed;
mod links;
mod register;
mod words;

use std::sync::Arc;

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

use super::*;
use crate::settings::Language;
use crate::site::testing::World;
use crate::site::{Atlas, Overview, pages};
use crate::theme::ThemeFiles;

fn world_files(world: &World, theme: &ThemeFiles) -> Result<Files, RenderError> {
    let engine = Engine::new(Arc::clone(&world.catalog), theme)?;
    let atlas = Atlas::new(world.inputs());
    let site = pages(&atlas, &Overview::of(&atlas));
    let cases = CasePages::new(&atlas);
    let paths = site.pages.iter().map(|page| page.path.clone());
    let paths: BTreeSet<String> = paths.chain(cases.paths().map(str::to_owned)).collect();
    let mut files = render_files(&site, &paths, &engine)?;
    let made = std::sync::Mutex::new(Files::new());
    render_pages::<RenderError>(
        (&site, &cases),
        &engine,
        &crate::progress::Unseen,
        |path, html| {
            made.lock().unwrap().insert(path.to_owned(), html.to_vec());
            Ok(())
        },
    )?;
    files.extend(made.into_inner().unwrap());
    Ok(files)
}

fn files(language: Language) -> Files {
    let rendered = world_files(&World::new(language), &ThemeFiles::new());
    rendered.unwrap_or_else(|error| panic!("{error}"))
}

fn html_of(files: &Files, path: &str) -> String {
    String::from_utf8(files.get(path).unwrap().clone()).unwrap()
}

/// Writes the site of the little office to the folder named by `TERTIB_CONTOH`, to look at it:
/// `TERTIB_CONTOH=/some/folder cargo test --lib -- --ignored writes_the_site`.
#[test]
#[ignore = "writes a folder to look at"]
fn writes_the_site() {
    let Some(folder) = std::env::var_os("TERTIB_CONTOH") else {
        return;
    };
    for (name, language) in [("id", Language::Id), ("en", Language::En)] {
        for (path, bytes) in files(language) {
            let file = std::path::Path::new(&folder).join(name).join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(files(Language::En), files(Language::En));
}

#[test]
fn no_page_has_a_gap_an_address_or_anything_inline() {
    for language in [Language::Id, Language::En] {
        for (path, bytes) in files(language) {
            let Some(_) = path.strip_suffix(".html") else {
                continue;
            };
            let mut html = String::from_utf8(bytes).unwrap();
            if path == "404.html" {
                html = without_named_style(&html);
            }
            for forbidden in [
                "⟦",
                "{$",
                "@contoh.go.id",
                " style=",
                "<style",
                " onclick=",
                "javascript:",
            ] {
                assert!(!html.contains(forbidden), "{path}: {forbidden}");
            }
            let scripts = html.matches("<script").count();
            assert_eq!(scripts, html.matches("<script src=").count(), "{path}");
            assert_eq!(html.matches("<h1").count(), 1, "{path}");
            let lang = format!("<html lang=\"{}\">", language.code());
            assert!(html.contains(&lang), "{path}");
        }
    }
}

/// A page without its one style sheet, whose digest the page's own policy names.
fn without_named_style(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").unwrap();
    let (style, after) = rest.split_once("</style>").unwrap();
    let digest = Base64::encode_string(&Sha256::digest(style));
    assert!(
        before.contains(&format!("style-src 'sha256-{digest}';")),
        "{digest}"
    );
    format!("{before}{after}")
}

#[test]
fn hostile_words_stay_words() {
    let mut world = World::new(Language::Id);
    let hostile = "<script>alert(1)</script>\"'&";
    let case = &mut world.archive.cases[0];
    let mut version = (*case.version).clone();
    version.record.as_mut().unwrap().title = hostile.to_owned();
    case.version = Arc::new(version);
    let step = std::sync::Arc::make_mut(&mut case.steps[0].step);
    step.note = Some(format!("{hostile} <img src=x onerror=alert(1)>"));
    step.officer.value = hostile.to_owned();
    let files = world_files(&world, &ThemeFiles::new()).unwrap_or_else(|error| panic!("{error}"));
    let html = html_of(&files, "berkas/2025/04/2025-0001.html");
    assert!(html.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(!html.contains("<script>"));
    assert!(!html.contains("<img"));
}

#[test]
fn a_row_of_the_table_of_steps_says_when_and_how_long() {
    let html = html_of(&files(Language::Id), "berkas/2025/04/2025-0003.html");
    let row = html.split("<tr id=\"langkah-3\"").nth(1).unwrap();
    assert!(row.starts_with(" class=\"telat\">"), "{row}");
    let times = row.split("<td>").nth(2).unwrap();
    let words: Vec<&str> = times
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text).trim())
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(
        words[1..],
        [
            "Batas waktu 14 Mei 2025",
            "24 hari kerja",
            "dari batas 14 hari",
            "Terlambat 10 hari kerja"
        ]
    );
    assert!(words[0].starts_with("selesai "), "{}", words[0]);
}

#[test]
fn the_head_shows_the_emblem_that_the_site_sets_and_no_other() {
    let mut world = World::new(Language::Id);
    assert!(!html_of(&files(Language::Id), "arsip/index.html").contains("kepala-logo"));
    world.content.settings.logo = Some("gambar/lambang.svg".to_owned());
    let files = world_files(&world, &ThemeFiles::new()).unwrap_or_else(|error| panic!("{error}"));
    let html = html_of(&files, "arsip/index.html");
    let emblem = "<img class=\"kepala-logo\" src=\"../gambar/lambang.svg\" alt=\"\">";
    assert!(html.contains(emblem));
}

#[test]
fn the_page_is_in_english_by_setting() {
    let html = html_of(&files(Language::En), "berkas/2025/05/2025-0005.html");
    for words in [
        "Withdrawn",
        "Check it yourself",
        "1 step, in order.",
        "7 May 2025, 10:00",
    ] {
        assert!(html.contains(words), "{words}");
    }
}

#[test]
fn a_site_overrides_a_template_and_a_broken_one_is_named() {
    let world = World::new(Language::Id);
    let theme = |text: &str| {
        ThemeFiles::from([(
            "templates/panduan.html".to_owned(),
            Arc::from(text.as_bytes()),
        )])
    };
    let files = world_files(&world, &theme("{{ site.title }} & <b>"))
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        html_of(&files, "panduan/index.html"),
        "SOP dan Arsip Berkas & <b>"
    );
    let written = "{{ t(key=\"nav-arsip\") }} {{ site.tittle }}";
    let Err(error) = world_files(&world, &theme(written)) else {
        panic!("an unknown field must not render");
    };
    assert_eq!(error.template, "templates/panduan.html");
    assert!(error.reason.contains(written), "{}", error.reason);
    let call = "{{ {t(key=\"nav-arsip\"): 1} }}";
    let Err(error) = world_files(&world, &theme(call)) else {
        panic!("a call is no key of a map, whatever its words");
    };
    assert!(error.reason.contains(call), "{}", error.reason);
    let Err(error) = world_files(&world, &theme("{% if %}")) else {
        panic!("half a tag must not parse");
    };
    assert!(error.to_string().contains("panduan.html"), "{error}");
}
