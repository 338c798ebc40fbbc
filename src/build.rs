//! The publishing half of the pipeline: redact → site → render → search, up to the files that are to be written.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::rules;
use crate::judge::Judged;
use crate::profile::Profile;
use crate::progress::{Progress, Stage, Unseen};
use crate::redact::{Withheld, edition};
use crate::render::{Engine, RenderError, render};
use crate::search;
use crate::settings::Settings;
use crate::site::{Atlas, Inputs, documents, pages};
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

/// What was built.
#[derive(Debug)]
pub struct Built {
    /// Every file of the site but the manifest.
    pub files: Files,
    /// How many cases they show.
    pub cases: usize,
    /// What the profile left out; `None` when it withholds nothing.
    pub withheld: Option<Withheld>,
}

/// Makes every file of the site as a profile shows it.
///
/// # Errors
/// When a text or template of the site's own theme is broken.
pub fn build(judged: &Judged, profile: &Profile) -> Result<Built, BuildError> {
    build_seen(judged, profile, &Unseen)
}

/// [`build`], telling how far it has come.
///
/// # Errors
/// As [`build`].
pub fn build_seen(
    judged: &Judged,
    profile: &Profile,
    progress: &dyn Progress,
) -> Result<Built, BuildError> {
    progress.begin(Stage::Model, None);
    let settings = &judged.content.settings;
    let language = settings.language;
    let variant = theme::variant(&settings.theme);
    let mut overrides = translations(&variant, language)?;
    overrides.extend(translations(&judged.content.theme, language)?);
    let catalog = Arc::new(Catalog::with_overrides(language, &overrides)?);
    let edition = edition(judged, profile, &catalog.get("edisi-ganti"));
    let content = &*edition.content;
    let inputs = Inputs {
        content,
        archive: &edition.archive,
        history: &edition.history,
        policy: &edition.policy,
        verdict: &edition.verdict,
        withheld: edition.withheld.as_ref(),
        as_of: judged.as_of,
        catalog: &catalog,
    };
    let engine = Engine::new(Arc::clone(&catalog), &theme::over(&variant, &content.theme))?;
    let atlas = Atlas::new(inputs);
    let site = pages(&atlas);
    let mut files = render(&site, &engine, progress)?;
    progress.begin(Stage::Search, None);
    files.extend(search::build(&documents(&atlas), &catalog));
    for (path, bytes) in &content.media {
        // A page of the site goes before a file of the same name.
        files.entry(path.clone()).or_insert_with(|| bytes.to_vec());
    }
    Ok(Built {
        files,
        cases: edition.archive.cases.len(),
        withheld: edition.withheld,
    })
}

/// What the manifest says of the site; `heard` is what the judging knew of the site that it is to replace.
pub fn stamp(judged: &Judged, profile: &Profile, heard: Heard) -> Stamp {
    Stamp {
        head: judged.history.head,
        profile: profile.name.clone(),
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
