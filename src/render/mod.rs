//! Rendering: pages of the site model become HTML through the templates of the theme.

mod atom;
mod engine;
mod fold;
mod key;
mod links;
pub mod markdown;
mod register;
mod sitemap;
mod state;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::Serialize;
use tera::Value;

use crate::progress::{Progress, Stage};
use crate::site::path_root;
use crate::site::{CasePages, LOST, Page, Section, ShareView, Shared, Site, View, share, whole};
use crate::spreadsheet;
use crate::write::Files;

pub use engine::{Engine, RenderError};
pub use key::{Key, Keys};

/// A theme's picture that stands for the site where a link to it is shared.
const PICTURE: &str = "aset/berbagi.png";

/// What a template sees.
#[derive(Serialize)]
struct Scene<'a> {
    /// What every page may show.
    site: &'a Value,
    /// Whether the page is about the archive as a whole, and says itself as of which day and commit.
    whole: bool,
    /// The way back to the site's root: empty or some `../`.
    root: String,
    /// Path of the page.
    path: &'a str,
    /// Entry of the navigation.
    section: Section,
    /// Title of the page.
    title: &'a str,
    /// What others are told of the page.
    share: ShareView,
    /// Page of every text that the office wrote, by its file; links between texts are found here.
    texts: &'a Value,
    /// What stands on the page.
    page: &'a View,
}

/// What the pages of a site have in common, read once for all of them.
struct Frame<'a> {
    shared: &'a Shared,
    /// The same, as templates see it.
    site: Value,
    /// Page of every text that the office wrote, by its file, as templates see it.
    texts: Value,
}

impl<'a> Frame<'a> {
    fn new(shared: &'a Shared, texts: &BTreeMap<String, String>) -> Result<Self, RenderError> {
        Ok(Self {
            shared,
            site: engine::value("site", shared)?,
            texts: engine::value("texts", texts)?,
        })
    }
}

/// Makes every page of the site and hands each over as soon as it is made, from several threads.
///
/// # Errors
/// When a template can't be filled or a page is not taken; the first page in the order of their paths is named.
pub fn render_pages<E: From<RenderError> + Send>(
    (site, cases): (&Site, &CasePages<'_>),
    engine: &Engine,
    progress: &dyn Progress,
    put: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let mut places: Vec<(&str, Place<'_>)> = site
        .pages
        .iter()
        .map(|page| (page.path.as_str(), Place::Here(page)))
        .chain(
            (0..)
                .zip(cases.paths())
                .map(|(at, path)| (path, Place::Case(at))),
        )
        .collect();
    places.sort_by_key(|(path, _)| *path);
    let frame = Frame::new(&site.shared, &site.texts)?;
    progress.begin(Stage::Pages, Some(places.len()));
    let done: Vec<Result<(), E>> = places
        .into_par_iter()
        .map(|(_, place)| {
            let made = match place {
                Place::Here(page) => Some(Cow::Borrowed(page)),
                Place::Case(at) => cases.page(at).map(Cow::Owned),
            };
            if let Some(page) = made {
                put(&page.path, &html(&frame, &page, engine)?)?;
            }
            progress.advance(1);
            Ok(())
        })
        .collect();
    done.into_iter().collect()
}

/// Makes some pages of a site by what every page shows and the pages of its texts.
///
/// # Errors
/// When a template can't be filled.
pub fn render_some(
    (shared, texts): (&Shared, &BTreeMap<String, String>),
    pages: &[Page],
    engine: &Engine,
) -> Result<Files, RenderError> {
    let frame = Frame::new(shared, texts)?;
    let made = pages.iter().map(|page| {
        let html = html(&frame, page, engine)?;
        Ok((page.path.clone(), html))
    });
    made.collect()
}

/// Where a page is.
enum Place<'a> {
    /// It is made.
    Here(&'a Page),
    /// It is that of a case, and made when it is rendered.
    Case(usize),
}

/// Makes the other files of the site, beside its pages with these `paths`: those that are no pages, the register for programs, the feed, the list of pages, and the
/// assets of the theme.
///
/// # Errors
/// When one of them can't be written.
pub fn render_files(
    site: &Site,
    paths: &BTreeSet<String>,
    engine: &Engine,
) -> Result<Files, RenderError> {
    let mut files = engine.assets();
    state::tell(&mut files, &site.state)?;
    files.extend(register::files(&site.register)?);
    files.insert(
        atom::FEED.to_owned(),
        atom::feed(&site.changes, &site.shared).map_err(|e| failed(atom::FEED, &e))?,
    );
    let maps = sitemap::files(&site.shared, paths);
    files.extend(maps.map_err(|e| failed("sitemap.xml", &e))?);
    for (path, sheet) in &site.sheets {
        let file = spreadsheet::file(sheet).map_err(|error| RenderError {
            template: path.clone(),
            reason: error.to_string(),
        })?;
        files.insert(path.clone(), file);
    }
    let others = site.files.iter();
    files.extend(others.map(|(path, text)| (path.clone(), text.clone().into_bytes())));
    // A page goes before a file of the same name.
    files.retain(|path, _| !paths.contains(path));
    Ok(files)
}

fn failed(file: &str, error: &std::io::Error) -> RenderError {
    RenderError {
        template: file.to_owned(),
        reason: error.to_string(),
    }
}

/// Where the site lies on its host: the path of its address, from `/` to `/`.
fn path_of(address: &str) -> String {
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = after_scheme.find('/').and_then(|at| after_scheme.get(at..));
    path.unwrap_or("/").to_owned()
}

fn html(frame: &Frame<'_>, page: &Page, engine: &Engine) -> Result<Vec<u8>, RenderError> {
    let root = match &frame.shared.address {
        // It is shown in the place of pages at any depth, on whichever host serves the site at that path.
        Some(address) if page.path == LOST => path_of(address),
        _ => path_root(&page.path),
    };
    let scene = Scene {
        site: &frame.site,
        whole: whole(&page.view),
        root,
        path: &page.path,
        section: page.section,
        title: &page.title,
        share: share(frame.shared, page, engine.has(PICTURE).then_some(PICTURE)),
        texts: &frame.texts,
        page: &page.view,
    };
    engine.fill(page.template, &scene)
}
