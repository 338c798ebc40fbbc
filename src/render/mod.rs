//! Rendering: pages of the site model become HTML through the templates of the theme.

mod engine;
mod links;
pub mod markdown;
mod register;
#[cfg(test)]
mod tests;
mod theme;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::site::path_root;
use crate::site::{Page, Section, Shared, Site, View};
use crate::write::Files;

pub use engine::{Engine, RenderError};
pub use theme::{ThemeFiles, translations};

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
    /// Page of every text that the office wrote, by its file; links between texts are found here.
    texts: &'a BTreeMap<String, String>,
    /// What stands on the page.
    page: &'a View,
}

/// Makes the files of the site: every page, the register for programs, and the assets of the theme.
///
/// # Errors
/// When a template can't be filled; the first page in the order of their paths is named.
pub fn render(site: &Site, engine: &Engine) -> Result<Files, RenderError> {
    let rendered: Vec<Result<(String, Vec<u8>), RenderError>> = site
        .pages
        .par_iter()
        .map(|page| Ok((page.path.clone(), html(site, page, engine)?.into_bytes())))
        .collect();
    let mut files = engine.assets();
    files.extend(register::files(&site.register)?);
    for page in rendered {
        let (path, html) = page?;
        files.insert(path, html);
    }
    Ok(files)
}

fn html(site: &Site, page: &Page, engine: &Engine) -> Result<String, RenderError> {
    let scene = Scene {
        site: &site.shared,
        root: path_root(&page.path),
        path: &page.path,
        section: page.section,
        title: &page.title,
        texts: &site.texts,
        page: &page.view,
    };
    engine.fill(page.template, &scene)
}
