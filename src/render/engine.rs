//! The template engine: the theme's templates, the catalogue's words and the Markdown filters, ready to be filled.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Kwargs, Map, State, Tera, TeraResult, Value};

use super::fold::{self, Fold, Gap};
use super::links::Links;
use super::markdown::{self, Trust};
use crate::escape::{self, page::shown};
use crate::finding::Param;
use crate::text::{Catalog, grouped};
use crate::theme::{self, ThemeFiles};
use crate::write::Files;

/// A template that can't be used or filled.
#[derive(Debug, thiserror::Error)]
#[error("{template}: {reason}")]
pub struct RenderError {
    /// Template file below the theme's folder.
    pub template: String,
    /// What the engine said.
    pub reason: String,
}

/// The theme, ready to be filled.
pub struct Engine {
    /// With the words that are the same on every page in the templates.
    tera: Tera,
    /// With functions and filters only.
    bare: Tera,
    /// Names and texts of the templates, as written.
    templates: Vec<(String, String)>,
    assets: Files,
}

impl Engine {
    /// Reads the built-in theme with a site's own files over it.
    ///
    /// # Errors
    /// When a template is not UTF-8 or is not a template.
    pub fn new(catalog: Arc<Catalog>, overrides: &ThemeFiles) -> Result<Self, RenderError> {
        let files = theme::layered(overrides);
        let mut templates = Vec::new();
        let mut assets = Files::new();
        for (path, bytes) in &files {
            if let Some(name) = path.strip_prefix("templates/") {
                templates.push((name.to_owned(), utf8(path, bytes)?.to_owned()));
            } else if path.starts_with("aset/") {
                assets.insert(path.clone(), bytes.to_vec());
            }
        }
        let bare = bare(&catalog);
        if overrides.keys().any(|path| path.starts_with("templates/")) {
            // Words may stand where a call may not, and a template must not depend on how its words are written.
            read(&bare, templates.iter().cloned()).map_err(|error| broken("templates/", &error))?;
        }
        let words = |key: &str| catalog.get(key);
        let mut fold = Fold::new(&words);
        let folded = templates
            .iter()
            .map(|(name, text)| (name.clone(), fold.folded(text)));
        let folded: Vec<(String, String)> = folded.collect();
        let filters = with_filters(&bare, &catalog, fold.gaps());
        // What the engine says of a template, it says of the template as written.
        let tera = read(&filters, folded.into_iter())
            .or_else(|_| read(&bare, templates.iter().cloned()))
            .map_err(|error| broken("templates/", &error))?;
        Ok(Self {
            tera,
            bare,
            templates,
            assets,
        })
    }

    /// The theme's assets, by path from the site's root.
    pub(super) fn assets(&self) -> Files {
        self.assets.clone()
    }

    /// Whether the theme has an asset.
    pub(super) fn has(&self, asset: &str) -> bool {
        self.assets.contains_key(asset)
    }

    /// Fills a template; gives back the bytes of the page.
    pub(super) fn fill(
        &self,
        template: &str,
        scene: &impl Serialize,
    ) -> Result<Vec<u8>, RenderError> {
        let path = format!("templates/{template}");
        let context = Context::from_serialize(scene).map_err(|error| broken(&path, &error))?;
        filled(&self.tera, template, &context)
            .or_else(|_| {
                let written = read(&self.bare, self.templates.iter().cloned())?;
                filled(&written, template, &context)
            })
            .map_err(|error| broken(&path, &error))
    }
}

/// Room for the page of a case of some ten steps.
const ROOM: usize = 32 * 1024;

/// A template filled, as bytes: as text they would all be looked at once more.
fn filled(tera: &Tera, template: &str, context: &Context) -> TeraResult<Vec<u8>> {
    let mut page = Vec::with_capacity(ROOM);
    tera.render_to(template, context, &mut page)?;
    Ok(page)
}

/// The engine with what templates may call, and no templates.
fn bare(catalog: &Arc<Catalog>) -> Tera {
    let mut tera = Tera::new();
    let language = catalog.language();
    let catalog = Arc::clone(catalog);
    tera.autoescape_on([".html"]);
    // Whatever text comes to a page, from a record or from an office, nothing in it stays unseen.
    tera.set_escape_fn(escape::page::write);
    tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| {
        words(&catalog, &kwargs)
    });
    tera.register_filter("angka", move |number: i64, _: Kwargs, _: &State<'_>| {
        grouped(number, language)
    });
    tera.register_filter("catatan", |text: &str, _: Kwargs, _: &State<'_>| {
        Value::safe_string(&markdown::html(&shown(text), Trust::Case))
    });
    tera.register_filter("naskah", |text: &str, _: Kwargs, state: &State<'_>| {
        office_text(text, state)
    });
    tera.register_filter("bab", |text: &str, _: Kwargs, _: &State<'_>| chapters(text));
    tera
}

/// The engine with the filters that stand in folded templates.
fn with_filters(bare: &Tera, catalog: &Arc<Catalog>, gaps: Vec<Gap>) -> Tera {
    let mut tera = bare.clone();
    let words = Arc::clone(catalog);
    tera.register_filter(fold::WORDS, move |key: &str, _: Kwargs, _: &State<'_>| {
        words.get(key)
    });
    for (number, gap) in gaps.into_iter().enumerate() {
        let words = Arc::clone(catalog);
        let fill = move |value: &Value, _: Kwargs, _: &State<'_>| match value.as_str() {
            Some(text) => words.with_text(&gap.key, &gap.name, text),
            None => words.with_named(&gap.key, [(gap.name.as_str(), param(value))]),
        };
        tera.register_filter(fold::filter(number), fill);
    }
    tera
}

/// The engine with these templates.
fn read(bare: &Tera, templates: impl Iterator<Item = (String, String)>) -> TeraResult<Tera> {
    let mut tera = bare.clone();
    tera.add_raw_templates(templates)?;
    Ok(tera)
}

/// A value as templates see it; `name` is what they call it.
pub(super) fn value(name: &str, value: &impl Serialize) -> Result<Value, RenderError> {
    Value::try_from_serializable(value).map_err(|error| broken(name, &error))
}

fn utf8<'b>(path: &str, bytes: &'b [u8]) -> Result<&'b str, RenderError> {
    std::str::from_utf8(bytes).map_err(|error| RenderError {
        template: path.to_owned(),
        reason: error.to_string(),
    })
}

/// The engine's error names the place in the template; what caused it follows.
fn broken(template: &str, error: &tera::Error) -> RenderError {
    let mut reason = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        reason.push_str(": ");
        reason.push_str(&inner.to_string());
        cause = inner.source();
    }
    RenderError {
        template: template.to_owned(),
        reason,
    }
}

/// A text that the office wrote, with its links to other texts made links to their pages.
fn office_text(text: &str, state: &State<'_>) -> TeraResult<Value> {
    let page = state.get::<String>("path")?.unwrap_or_default();
    let texts = state.get::<Map>("texts")?.unwrap_or_default();
    let texts: BTreeMap<String, String> = texts
        .iter()
        .filter_map(|(file, page)| Some((file.as_str()?.to_owned(), page.as_str()?.to_owned())))
        .collect();
    let own = texts.iter().find(|(_, own)| **own == page);
    let links = Links {
        source: own.map_or("", |(file, _)| file.as_str()),
        page: &page,
        texts: &texts,
    };
    let html = markdown::linked(&shown(text), Trust::Office, |link| links.resolve(link));
    Ok(Value::safe_string(&html))
}

/// The chapters of a text that the office wrote, each with `id` and `judul`.
fn chapters(text: &str) -> Value {
    let chapters = markdown::chapters(text).into_iter();
    let chapters =
        chapters.map(|chapter| BTreeMap::from([("id", chapter.id), ("judul", chapter.title)]));
    Value::from_serializable(&chapters.collect::<Vec<_>>())
}

/// `t(key="…", gap=value)`: words of the catalogue.
fn words(catalog: &Catalog, kwargs: &Kwargs) -> TeraResult<String> {
    let key = kwargs.must_get::<&str>("key")?;
    let gaps = kwargs
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?, param(value))));
    Ok(catalog.with_named(key, gaps.filter(|(name, _)| *name != "key")))
}

fn param(value: &Value) -> Param {
    match value
        .as_i128()
        .and_then(|number| i64::try_from(number).ok())
    {
        Some(number) => Param::Number(number),
        None => Param::Text(
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned),
        ),
    }
}
