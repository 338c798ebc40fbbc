//! Rendering: pages of the site model become HTML through the templates of the theme.

mod atom;
mod engine;
mod links;
pub mod markdown;
mod register;
mod sitemap;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::progress::{Progress, Stage};
use crate::site::path_root;
use crate::site::{LOST, Page, Section, ShareView, Shared, Site, View, share};
use crate::spreadsheet;
use crate::write::Files;

pub use engine::{Engine, RenderError};

/// A theme's picture that stands for the site where a link to it is shared.
const PICTURE: &str = "aset/berbagi.png";

/// What a template sees.
#[derive(Serialize)]
struct Scene<'a> {
    /// What every page shows.
    site: &'a Shared,
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
    texts: &'a BTreeMap<String, String>,
    /// What stands on the page.
    page: &'a View,
}

/// Makes the files of the site: every page, its other files, the register for programs, the feed, the list of pages, and the
/// assets of the theme.
///
/// # Errors
/// When a template can't be filled; the first page in the order of their paths is named.
pub fn render(site: &Site, engine: &Engine, progress: &dyn Progress) -> Result<Files, RenderError> {
    progress.begin(Stage::Pages, Some(site.pages.len()));
    let rendered: Vec<Result<(String, Vec<u8>), RenderError>> = site
        .pages
        .par_iter()
        .map(|page| {
            let html = html(site, page, engine)?.into_bytes();
            progress.advance(1);
            Ok((page.path.clone(), html))
        })
        .collect();
    let mut files = engine.assets();
    files.extend(register::files(&site.register)?);
    files.insert(
        atom::FEED.to_owned(),
        atom::feed(&site.changes, &site.shared).map_err(|e| failed(atom::FEED, &e))?,
    );
    files.extend(sitemap::files(site).map_err(|e| failed("sitemap.xml", &e))?);
    for (path, sheet) in &site.sheets {
        let file = spreadsheet::file(sheet).map_err(|error| RenderError {
            template: path.clone(),
            reason: error.to_string(),
        })?;
        files.insert(path.clone(), file);
    }
    let others = site.files.iter();
    files.extend(others.map(|(path, text)| (path.clone(), text.clone().into_bytes())));
    for page in rendered {
        let (path, html) = page?;
        files.insert(path, html);
    }
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

fn html(site: &Site, page: &Page, engine: &Engine) -> Result<String, RenderError> {
    let root = match &site.shared.address {
        // It is shown in the place of pages at any depth, on whichever host serves the site at that path.
        Some(address) if page.path == LOST => path_of(address),
        _ => path_root(&page.path),
    };
    let scene = Scene {
        site: &site.shared,
        root,
        path: &page.path,
        section: page.section,
        title: &page.title,
        share: share(&site.shared, page, engine.has(PICTURE).then_some(PICTURE)),
        texts: &site.texts,
        page: &page.view,
    };
    engine.fill(page.template, &scene)
}
