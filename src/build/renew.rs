//! A publication that goes on from a whole one of the same day: pages of the cases that were touched since are made anew, and those
//! about the whole archive where what they are made from is another; every other file is taken over as it is.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::carried::{Carried, Site};
use super::{BuildError, Built, engine, words};
use crate::check::Verdict;
use crate::judge::Concluded;
use crate::kept::Renewal;
use crate::progress::{Progress, Stage};
use crate::render::{Keys, RenderError, render_files, render_some};
use crate::search::{Part, measure_sizes};
use crate::site::{
    Atlas, CasePages, Inputs, OFFICE_HISTORY, Overview, Page, Since, documents_of_cases,
    office_history, pages_of_few,
};
use crate::text::{Catalog, TextError};
use crate::write::{Files, PublishError, Sink};

/// Why a publication does not go on.
#[derive(Debug, thiserror::Error)]
pub enum RenewError {
    /// What is kept does not say what the site would be: everything has to be made.
    #[error("everything has to be made")]
    Beyond,
    /// No site can be made.
    #[error(transparent)]
    Build(#[from] BuildError),
}

impl From<PublishError> for RenewError {
    fn from(error: PublishError) -> Self {
        Self::Build(error.into())
    }
}

impl From<RenderError> for RenewError {
    fn from(error: RenderError) -> Self {
        Self::Build(error.into())
    }
}

impl From<TextError> for RenewError {
    fn from(error: TextError) -> Self {
        Self::Build(error.into())
    }
}

/// Puts every file of the site but the manifest into a sink that has the site before.
///
/// # Errors
/// When the site can't go on from what was carried, or can't be made.
pub fn renew_into(
    sink: &dyn Sink,
    carried: Carried,
    renewal: &Renewal,
    progress: &dyn Progress,
) -> Result<Built, RenewError> {
    progress.begin(Stage::Model, None);
    let catalog = words(&renewal.content)?;
    let renewing = Renewing {
        renewal,
        catalog: &catalog,
    };
    let (was, now) = (&renewal.before, &renewal.now);
    if renewing.office(was) != renewing.office(now) {
        return Err(RenewError::Beyond);
    }
    let inputs = renewing.inputs(now, &renewal.verdict);
    let Carried {
        site,
        index,
        settled,
        ..
    } = carried;
    let Site {
        overview,
        keys,
        sealed,
    } = site;
    let map = Atlas::new(inputs);
    let known: BTreeSet<&str> = was
        .archive
        .cases
        .iter()
        .map(|case| case.path.as_str())
        .collect();
    let gone: Vec<&str> = map
        .paths_of_cases()
        .filter(|(file, _)| known.contains(file))
        .map(|(_, page)| page)
        .collect();
    let touched: BTreeSet<&str> = map.paths_of_cases().map(|(_, page)| page).collect();
    let stand = overview.cases.iter().map(|case| case.line.href.as_str());
    let stand = stand.filter(|path| !touched.contains(path));
    let stand: Vec<String> = stand.chain([OFFICE_HISTORY]).map(str::to_owned).collect();
    let keeping = Keeping {
        sink,
        keep: |path: &str| match sealed.get(path) {
            Some(one) => sink.keep(path, one, settled),
            None => Ok(false),
        },
    };
    let (kept, (made, index)) = rayon::join(
        || keeping.all(&stand),
        || {
            rayon::join(
                || {
                    let since = Since {
                        origins: &renewal.origins,
                        places: &renewal.places,
                        commits: &renewal.commits,
                    };
                    let overview = overview.renewed(&map, since)?;
                    let figures = overview.figures(inputs)?;
                    let atlas = Atlas::of_few(inputs, figures);
                    let site = pages_of_few(&atlas, &overview);
                    Some((overview, atlas, site))
                },
                || index.renewed(&gone, &documents_of_cases(&map), &catalog),
            )
        },
    );
    kept?;
    let (overview, atlas, site) = made.ok_or(RenewError::Beyond)?;
    let index = index.ok_or(RenewError::Beyond)?;
    let engine = engine(&catalog, &renewal.content)?;
    let hrefs = || overview.cases.iter().map(|case| case.line.href.as_str());
    let cases = CasePages::new(&atlas)
        .among(&order(&overview))
        .ok_or(RenewError::Beyond)?;
    let frame = (&site.shared, &site.texts);
    let touched = render_some(frame, &cases, &engine)?;
    progress.begin(Stage::Pages, Some(hrefs().count() + site.pages.len()));
    progress.advance(hrefs().count());
    let own = Keys::new(&site.shared, &site.texts);
    let pages = site.pages.iter().map(|page| page.path.as_str());
    let paths: BTreeSet<String> = pages
        .chain(hrefs())
        .chain([OFFICE_HISTORY])
        .map(str::to_owned)
        .collect();
    let put = |page: &Page| {
        progress.advance(1);
        let key = own.of(page);
        let same = key.is_some() && key.as_ref() == keys.get(&page.path);
        if same && (keeping.keep)(&page.path)? {
            return Ok(());
        }
        let made = render_some(frame, std::slice::from_ref(page), &engine)?;
        Ok::<_, RenewError>(keeping.put(&made)?)
    };
    let (put, files) = rayon::join(
        || site.pages.par_iter().try_for_each(put),
        || render_files(&site, &paths, &engine),
    );
    put?;
    let mut files = files?;
    keeping.put(&touched)?;
    let sizes: BTreeMap<String, usize> = sizes(&files, &index.files);
    let same = |part: &Part| matches!(part, Part::Same { .. });
    let (stay, new): (Vec<_>, Vec<_>) = index.files.into_iter().partition(|(_, part)| same(part));
    keeping.all(
        &stay
            .iter()
            .map(|(path, _)| path.as_str())
            .collect::<Vec<_>>(),
    )?;
    files.extend(new.into_iter().filter_map(|(path, part)| match part {
        Part::New(content) => Some((path, content)),
        Part::Same { .. } => None,
    }));
    let stay: BTreeSet<&str> = stay.iter().map(|(path, _)| path.as_str()).collect();
    for (path, bytes) in &renewal.content.media {
        if !paths.contains(path) && !stay.contains(path.as_str()) {
            files.entry(path.clone()).or_insert_with(|| bytes.to_vec());
        }
    }
    progress.begin(Stage::Files, Some(files.len()));
    keeping.put(&files)?;
    let sizes = sizes.iter().map(|(path, size)| (path.as_str(), *size));
    Ok(Built {
        index: measure_sizes(sizes, overview.cases.len()),
        cases: overview.cases.len(),
        withheld: None,
        making: None,
    })
}

struct Renewing<'a> {
    renewal: &'a Renewal,
    catalog: &'a Catalog,
}

impl<'a> Renewing<'a> {
    fn inputs(&self, concluded: &'a Concluded, verdict: &'a Verdict) -> Inputs<'a> {
        Inputs {
            content: &self.renewal.content,
            archive: &concluded.archive,
            history: &concluded.history,
            policy: &concluded.policy,
            verdict,
            withheld: None,
            as_of: self.renewal.as_of,
            catalog: self.catalog,
        }
    }

    /// What the office's own history says of the touched cases alone: where that is what it was, the page stays what it is, for of
    /// all cases it says what it says of each.
    fn office(&self, concluded: &'a Concluded) -> crate::site::office::OfficeView {
        office_history(&Atlas::new(self.inputs(concluded, &concluded.verdict)))
    }
}

/// Every case's number and the path of its file, ascending.
fn order(overview: &Overview) -> Vec<(&str, &str)> {
    let cases = overview.cases.iter();
    cases
        .map(|case| (case.id.as_str(), case.file.as_str()))
        .collect()
}

fn sizes(files: &Files, index: &BTreeMap<String, Part>) -> BTreeMap<String, usize> {
    let files = files
        .iter()
        .map(|(path, content)| (path.clone(), content.len()));
    let index = index.iter().map(|(path, part)| (path.clone(), part.size()));
    files.chain(index).collect()
}

/// Files taken over from the site before, and put beside them.
struct Keeping<'a, K> {
    sink: &'a dyn Sink,
    keep: K,
}

impl<K: Fn(&str) -> Result<bool, PublishError> + Sync> Keeping<'_, K> {
    fn all(&self, paths: &[impl AsRef<str> + Sync]) -> Result<(), RenewError> {
        paths
            .par_iter()
            .try_for_each(|path| match (self.keep)(path.as_ref())? {
                true => Ok(()),
                false => Err(RenewError::Beyond),
            })
    }

    fn put(&self, files: &Files) -> Result<(), PublishError> {
        files
            .par_iter()
            .try_for_each(|(path, content)| self.sink.put(path, content))
    }
}
