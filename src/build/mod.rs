//! The publishing half of the pipeline: redact → site → render → search, up to the files that are to be written.

mod carried;
mod renew;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::rules;
use crate::judge::Judged;
use crate::kept::Renewal;
use crate::load::Content;
use crate::profile::Profile;
use crate::progress::{Progress, Stage, Unseen};
use crate::redact::{Withheld, edition};
use crate::render::{Engine, Key, Keys, RenderError, render_files, render_pages, render_some};
use crate::search::{self, Size, measure};
use crate::settings::Settings;
use crate::site::{Atlas, CasePages, Inputs, Overview, documents, frame, pages};
use crate::text::{Catalog, TextError};
use crate::theme::{self, translations};
use crate::threads::beside;
use crate::write::{Files, Gathered, Heard, PublishError, Sink, Stamp};

pub use carried::{Carried, Making, Place};
pub use renew::{RenewError, renew_into};

/// Why no site could be made of what was judged.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A Fluent text of the site's theme.
    #[error(transparent)]
    Text(#[from] TextError),
    /// A template of the site's theme.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// A file was not taken.
    #[error(transparent)]
    Publish(#[from] PublishError),
}

/// What was built.
#[derive(Debug)]
pub struct Built {
    /// How large the search index is.
    pub index: Size,
    /// What the profile left out; `None` when it withholds nothing.
    pub withheld: Option<Withheld>,
    /// How many cases it has.
    pub cases: usize,
    /// What the next publication may go on from, where that was asked for.
    pub making: Option<Making>,
}

/// Makes every file of the site but the manifest, in memory, as a profile shows it.
///
/// # Errors
/// When a text or template of the site's own theme is broken.
pub fn build(judged: &Judged, profile: &Profile) -> Result<Files, BuildError> {
    let gathered = Gathered::default();
    build_into(&gathered, judged, profile, &Unseen)?;
    Ok(gathered.files())
}

/// Makes every file of the site but the manifest as a profile shows it, and puts each where it goes as soon as it is made;
/// tells how far it has come.
///
/// # Errors
/// When a text or template of the site's own theme is broken, or a file is not taken.
pub fn build_into(
    sink: &dyn Sink,
    judged: &Judged,
    profile: &Profile,
    progress: &dyn Progress,
) -> Result<Built, BuildError> {
    make(sink, judged, profile, (progress, false))
}

/// [`build_into`], and says what the next publication may go on from, where one may.
///
/// # Errors
/// As [`build_into`].
pub fn build_carrying(
    sink: &dyn Sink,
    judged: &Judged,
    profile: &Profile,
    progress: &dyn Progress,
) -> Result<Built, BuildError> {
    let own = judged.content.theme.keys();
    // What a template of the site's own shows is not known.
    let known = !own.into_iter().any(|path| path.starts_with("templates/"));
    let carries = known && profile.shows_everything();
    make(sink, judged, profile, (progress, carries))
}

fn make(
    sink: &dyn Sink,
    judged: &Judged,
    profile: &Profile,
    (progress, carries): (&dyn Progress, bool),
) -> Result<Built, BuildError> {
    progress.begin(Stage::Model, None);
    let catalog = words(&judged.content)?;
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
    let engine = engine(&catalog, content)?;
    let atlas = Atlas::new(inputs);
    let cases = CasePages::new(&atlas);
    // What stands on the pages over all cases is worked out by one processor; the index is made by the others.
    let (made, (index, kept)) = beside(
        || made(sink, (&atlas, &cases), &engine, (progress, carries)),
        || index(&atlas, &catalog, carries),
    );
    let Made {
        overview,
        keys,
        mut files,
        paths,
    } = made?;
    files.extend(index);
    let size = measure(&files, edition.archive.cases.len());
    for (path, bytes) in &content.media {
        // A page of the site goes before a file of the same name.
        if !paths.contains(path) {
            files.entry(path.clone()).or_insert_with(|| bytes.to_vec());
        }
    }
    progress.begin(Stage::Files, Some(files.len()));
    let put: Vec<Result<(), PublishError>> = files
        .par_iter()
        .map(|(path, content)| {
            progress.advance(1);
            sink.put(path, content)
        })
        .collect();
    put.into_iter().collect::<Result<(), PublishError>>()?;
    Ok(Built {
        index: size,
        cases: edition.archive.cases.len(),
        withheld: edition.withheld,
        making: kept.map(|index| Making {
            overview,
            keys,
            index,
        }),
    })
}

/// What was made beside the search index.
struct Made {
    overview: Overview,
    /// Keys of the pages that are carried.
    keys: BTreeMap<String, Key>,
    /// The files that are no pages.
    files: Files,
    /// Paths of all pages, which were put.
    paths: BTreeSet<String>,
}

/// Makes everything but the search index, and puts the pages.
fn made(
    sink: &dyn Sink,
    (atlas, cases): (&Atlas<'_>, &CasePages<'_>),
    engine: &Engine,
    (progress, carries): (&dyn Progress, bool),
) -> Result<Made, BuildError> {
    let overview = Overview::of(atlas);
    let site = pages(atlas, &overview);
    let mut keys = BTreeMap::new();
    if carries {
        let own = Keys::new(&site.shared, &site.texts);
        let made = site.pages.par_iter();
        keys = made
            .filter_map(|page| Some((page.path.clone(), own.of(page)?)))
            .collect();
    }
    let paths = site.pages.iter().map(|page| page.path.clone());
    let paths: BTreeSet<String> = paths.chain(cases.paths().map(str::to_owned)).collect();
    render_pages::<BuildError>((&site, cases), engine, progress, |path, html| {
        Ok(sink.put(path, html)?)
    })?;
    let files = render_files(&site, &paths, engine)?;
    progress.begin(Stage::Search, None);
    drop(site);
    Ok(Made {
        overview,
        keys,
        files,
        paths,
    })
}

/// Makes the search index, and what the next one goes on from where that is carried.
fn index(atlas: &Atlas<'_>, catalog: &Catalog, carries: bool) -> (Files, Option<search::Kept>) {
    let documents = documents(atlas);
    if carries {
        // What can't be written down is not carried.
        if let Ok((index, kept)) = search::build_kept(&documents, catalog) {
            return (index, Some(kept));
        }
    }
    (search::build(&documents, catalog), None)
}

/// Makes the pages of the cases that were judged alone, for a site that has more: `others` has the number of each of its cases and
/// the path of its file. They are those that the whole site would have. `None` where that depends on all cases: where the profile
/// withholds something, or pages might have one path.
///
/// # Errors
/// As [`build`].
pub fn case_pages(
    judged: &Judged,
    profile: &Profile,
    others: &[(&str, &str)],
) -> Result<Option<Files>, BuildError> {
    if !profile.shows_everything() {
        return Ok(None);
    }
    let own = judged.archive.cases.iter();
    let own = own.map(|case| (case.id.as_str(), case.path.as_str()));
    let order: BTreeSet<(&str, &str)> = own.chain(others.iter().copied()).collect();
    let order: Vec<(&str, &str)> = order.into_iter().collect();
    let content = &judged.content;
    let catalog = words(content)?;
    let atlas = Atlas::new(Inputs {
        content,
        archive: &judged.archive,
        history: &judged.history,
        policy: &judged.policy,
        verdict: &judged.verdict,
        withheld: None,
        as_of: judged.as_of,
        catalog: &catalog,
    });
    let engine = engine(&catalog, content)?;
    let Some(pages) = CasePages::new(&atlas).among(&order) else {
        return Ok(None);
    };
    let (shared, texts) = frame(&atlas);
    Ok(Some(render_some((&shared, &texts), &pages, &engine)?))
}

/// The site's words: the built-in ones with its theme's over them.
fn words(content: &Content) -> Result<Arc<Catalog>, TextError> {
    let settings = &content.settings;
    let variant = theme::variant(&settings.theme);
    let mut overrides = translations(&variant, settings.language)?;
    overrides.extend(translations(&content.theme, settings.language)?);
    let catalog = Catalog::with_overrides(settings.language, &overrides)?;
    Ok(Arc::new(catalog))
}

/// The site's templates, with its theme's over the built-in ones.
fn engine(catalog: &Arc<Catalog>, content: &Content) -> Result<Engine, RenderError> {
    let variant = theme::variant(&content.settings.theme);
    Engine::new(Arc::clone(catalog), &theme::over(&variant, &content.theme))
}

/// What the manifest says of a site that goes on from one of the same day.
pub fn stamp_on(renewal: &Renewal, profile: &Profile, heard: Heard) -> Stamp {
    Stamp {
        head: renewal.now.history.head,
        profile: profile.name.clone(),
        tool: env!("CARGO_PKG_VERSION"),
        as_of: renewal.as_of,
        rules: severities(&renewal.content.settings),
        rewritten: Vec::new(),
        heard,
    }
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
