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
use crate::render::{Engine, Key, Keys, RenderError, render_files, render_some};
use crate::search::{self, Part, Size, measure_sizes};
use crate::site::office::OfficeView;
use crate::site::{
    Atlas, CasePages, Inputs, OFFICE_HISTORY, Overview, Since, Site as Model, documents_of_cases,
    office_history, pages_of_few,
};
use crate::text::{Catalog, TextError};
use crate::write::{FileTime, Files, PublishError, Sealed, Sink};

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
    let engine = engine(&catalog, &renewal.content)?;
    let renewing = Renewing {
        renewal,
        catalog: &catalog,
    };
    if renewing.office(&renewal.before) != renewing.office(&renewal.now) {
        return Err(RenewError::Beyond);
    }
    let Carried {
        kept,
        site: Site {
            overview: was,
            keys,
            sealed,
        },
        index,
        settled,
    } = carried;
    let keeping = Keeping {
        sink,
        sealed: &sealed,
        settled,
    };
    let map = Atlas::new(renewing.inputs(&renewal.now, &renewal.verdict));
    let standing = standing(&map, &was);
    let (stands, (whole, index)) = rayon::join(
        || keeping.all(&standing),
        || {
            rayon::join(
                || renewing.whole(&map, was),
                || renewing.index(&map, &index),
            )
        },
    );
    stands?;
    let Whole {
        overview,
        atlas,
        site,
    } = whole.ok_or(RenewError::Beyond)?;
    let index = index.ok_or(RenewError::Beyond)?;
    let cases = CasePages::new(&atlas).among(&order(&overview));
    let cases = cases.ok_or(RenewError::Beyond)?;
    let paths = paths(&site, &overview);
    progress.begin(Stage::Pages, Some(paths.len()));
    progress.advance(overview.cases.len());
    let frame = (&site.shared, &site.texts);
    keeping.put(&render_some(frame, &cases, &engine)?)?;
    let (pages, files) = rayon::join(
        || keeping.pages(&site, &keys, (&engine, progress)),
        || render_files(&site, &paths, &engine),
    );
    pages?;
    let mut files = files?;
    let size = size(&files, &index, overview.cases.len());
    for (path, bytes) in &renewal.content.media {
        // A page or shard of the site goes before a file of the same name.
        if !paths.contains(path) && !index.contains_key(path) {
            files.entry(path.clone()).or_insert_with(|| bytes.to_vec());
        }
    }
    files.extend(keeping.shards(index)?);
    progress.begin(Stage::Files, Some(files.len()));
    keeping.put(&files)?;
    let built = Built {
        index: size,
        cases: overview.cases.len(),
        withheld: None,
        making: None,
    };
    // The program ends with this publication, and the system then takes all memory back at once; to free the many small pieces of
    // these takes a twentieth of its time.
    std::mem::forget((kept, keys, sealed, overview, atlas, site, files));
    Ok(built)
}

/// What is made anew about the whole archive.
struct Whole<'a> {
    overview: Overview,
    atlas: Atlas<'a>,
    /// Its pages but the office's own history.
    site: Model,
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

    /// What the office's own history says of the touched cases alone. Where that is what it was, the page stays what it is: of all
    /// cases it says what it says of each, for no change of the policy turned a verdict and none was about signatures
    /// (`kept/take.rs` keeps nothing where one was).
    fn office(&self, concluded: &'a Concluded) -> OfficeView {
        office_history(&Atlas::new(self.inputs(concluded, &concluded.verdict)))
    }

    /// What is said about the whole archive; `None` where it can't be told from what was said before.
    fn whole(&self, map: &Atlas<'a>, overview: Overview) -> Option<Whole<'a>> {
        let since = Since {
            origins: &self.renewal.origins,
            places: &self.renewal.places,
            commits: &self.renewal.commits,
        };
        let inputs = self.inputs(&self.renewal.now, &self.renewal.verdict);
        let overview = overview.renewed(map, since)?;
        let atlas = Atlas::of_few(inputs, overview.figures(inputs)?);
        let site = pages_of_few(&atlas, &overview);
        Some(Whole {
            overview,
            atlas,
            site,
        })
    }

    /// The search index with the touched cases as they are now; `None` where it can't be told from the one before.
    fn index(&self, map: &Atlas<'_>, index: &search::Kept) -> Option<Shards> {
        let before = self.renewal.before.archive.cases.iter();
        let known: BTreeSet<&str> = before.map(|case| case.path.as_str()).collect();
        let gone = map
            .paths_of_cases()
            .filter(|(file, _)| known.contains(file));
        let gone: Vec<&str> = gone.map(|(_, page)| page).collect();
        index.renewed(&gone, &documents_of_cases(map), self.catalog)
    }
}

/// Files of the search index.
type Shards = BTreeMap<String, Part>;

/// Pages that stay: those of the cases that are not on the map, and the office's own history.
fn standing(map: &Atlas<'_>, overview: &Overview) -> Vec<String> {
    let touched: BTreeSet<&str> = map.paths_of_cases().map(|(_, page)| page).collect();
    let cases = overview.cases.iter().map(|case| case.line.href.as_str());
    let cases = cases.filter(|page| !touched.contains(page));
    cases.chain([OFFICE_HISTORY]).map(str::to_owned).collect()
}

/// Every case's number and the path of its file, ascending.
fn order(overview: &Overview) -> Vec<(&str, &str)> {
    let cases = overview.cases.iter();
    cases
        .map(|case| (case.id.as_str(), case.file.as_str()))
        .collect()
}

/// Paths of all pages.
fn paths(site: &Model, overview: &Overview) -> BTreeSet<String> {
    let pages = site.pages.iter().map(|page| page.path.as_str());
    let cases = overview.cases.iter().map(|case| case.line.href.as_str());
    let all = pages.chain(cases).chain([OFFICE_HISTORY]);
    all.map(str::to_owned).collect()
}

/// How large the index is, with the assets that belong to it.
fn size(files: &Files, index: &Shards, cases: usize) -> Size {
    let files = files
        .iter()
        .map(|(path, content)| (path.as_str(), content.len()));
    let index = index
        .iter()
        .map(|(path, part)| (path.as_str(), part.size()));
    measure_sizes(files.chain(index), cases)
}

/// Files taken over from the site before, and put beside them.
struct Keeping<'a> {
    sink: &'a dyn Sink,
    /// How each file was left.
    sealed: &'a BTreeMap<String, Sealed>,
    settled: FileTime,
}

impl Keeping<'_> {
    fn keep(&self, path: &str) -> Result<bool, PublishError> {
        match self.sealed.get(path) {
            Some(sealed) => self.sink.keep(path, sealed, self.settled),
            None => Ok(false),
        }
    }

    /// Takes over files that can't be made here.
    fn all(&self, paths: &[impl AsRef<str> + Sync]) -> Result<(), RenewError> {
        let each = paths.par_iter();
        each.try_for_each(|path| match self.keep(path.as_ref())? {
            true => Ok(()),
            false => Err(RenewError::Beyond),
        })
    }

    fn put(&self, files: &Files) -> Result<(), PublishError> {
        let each = files.par_iter();
        each.try_for_each(|(path, content)| self.sink.put(path, content))
    }

    /// Takes over pages that are made from what they were made from (by these keys), and makes the others.
    fn pages(
        &self,
        site: &Model,
        were: &BTreeMap<String, Key>,
        (engine, progress): (&Engine, &dyn Progress),
    ) -> Result<(), RenewError> {
        let keys = Keys::new(&site.shared, &site.texts);
        let frame = (&site.shared, &site.texts);
        // Those that are others stand together.
        let pages = site.pages.par_iter().with_max_len(1);
        pages.try_for_each(|page| {
            progress.advance(1);
            let key = keys.of(page);
            let same = key.is_some() && key.as_ref() == were.get(&page.path);
            if !(same && self.keep(&page.path)?) {
                self.put(&render_some(frame, std::slice::from_ref(page), engine)?)?;
            }
            Ok(())
        })
    }

    /// Takes over the shards that are what they were; the others.
    fn shards(&self, index: Shards) -> Result<Files, RenewError> {
        let mut same = Vec::new();
        let mut new = Files::new();
        for (path, part) in index {
            match part {
                Part::Same { .. } => same.push(path),
                Part::New(content) => {
                    new.insert(path, content);
                }
            }
        }
        self.all(&same)?;
        Ok(new)
    }
}
