//! The publishing half of the pipeline: site → render → search, up to the files that are to be written.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::rules;
use crate::judge::Judged;
use crate::render::{Engine, RenderError, render};
use crate::search;
use crate::settings::Settings;
use crate::site::{Inputs, documents, pages};
use crate::text::{Catalog, TextError};
use crate::theme::{self, translations};
use crate::write::{Files, Heard, Stamp};

/// Why no site could be made of what was judged.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A Fluent text of the site's theme.
    #[error(transparent)]
    Text(#[from] TextError),
    /// A template of the site's theme.
    #[error(transparent)]
    Render(#[from] RenderError),
}

/// Makes every file of the site.
///
/// # Errors
/// When a text or template of the site's own theme is broken.
pub fn build(judged: &Judged) -> Result<Files, BuildError> {
    let content = &judged.content;
    let language = content.settings.language;
    let variant = theme::variant(&content.settings.theme);
    let mut overrides = translations(&variant, language)?;
    overrides.extend(translations(&content.theme, language)?);
    let catalog = Arc::new(Catalog::with_overrides(language, &overrides)?);
    let inputs = Inputs {
        content,
        archive: &judged.archive,
        history: &judged.history,
        policy: &judged.policy,
        verdict: &judged.verdict,
        as_of: judged.as_of,
        catalog: &catalog,
    };
    let engine = Engine::new(Arc::clone(&catalog), &theme::over(&variant, &content.theme))?;
    let mut files = render(&pages(inputs), &engine)?;
    files.extend(search::build(&documents::documents(inputs), &catalog));
    for (path, bytes) in &content.media {
        // A page of the site goes before a file of the same name.
        files.entry(path.clone()).or_insert_with(|| bytes.to_vec());
    }
    Ok(files)
}

/// What the manifest says of the site; `heard` is what the judging knew of the site that it is to replace.
pub fn stamp(judged: &Judged, heard: Heard) -> Stamp {
    Stamp {
        head: judged.history.head,
        tool: env!("CARGO_PKG_VERSION"),
        as_of: judged.as_of,
        rules: severities(&judged.content.settings),
        rewritten: judged.past.rewritten.clone(),
        heard,
    }
}

fn severities(settings: &Settings) -> BTreeMap<String, String> {
    rules()
        .iter()
        .map(|rule| {
            let severity = settings.severity(rule).map_or("mati", |s| s.name());
            (rule.name.to_owned(), severity.to_owned())
        })
        .collect()
}
