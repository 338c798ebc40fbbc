//! `tertib serve`: build, serve, and build again on every change.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::ServeArgs;
use super::build::{chosen, preview_to, told, uncommitted_line};
use super::{CommandError, Outcome, print};
use crate::build::case_pages;
use crate::finding::{Param, Params};
use crate::history::worktree::{Uncommitted, uncommitted};
use crate::history::{Limits, Repository};
use crate::judge::{JudgeError, OfficeSource, Question, office};
use crate::kept::Kept;
use crate::load::files::Files;
use crate::serve::{Options, Site, run as serve};
use crate::settings::Language;
use crate::stamp::CommitId;
use crate::text::Catalog;

/// Runs the command.
pub fn run(args: &ServeArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let question = args.site.question(OfficeSource::WorkingFolder)?;
    serve_question(&question, &args.profile.name, &args.listen(), catalog)
}

/// Where to listen.
#[derive(Clone, Copy, Debug)]
pub struct Listen {
    /// Address.
    pub address: std::net::IpAddr,
    /// Port; 0 is any free one.
    pub port: u16,
}

/// Builds into a temporary folder and serves it until the user ends it.
pub fn serve_question(
    question: &Question,
    profile: &str,
    listen: &Listen,
    catalog: &Catalog,
) -> Result<Outcome, CommandError> {
    let watched = watched(&question.site)?;
    let folder = Scratch::new()?;
    let site = Site::new(folder.site());
    let mut rebuild = Rebuild {
        question: question.clone(),
        profile: profile.to_owned(),
        site: site.clone(),
        language: catalog.language(),
        last: None,
    };
    if let Err(reason) = rebuild.run() {
        site.failed(&reason);
    }
    let options = Options {
        address: listen.address,
        port: listen.port,
        catalog: Arc::new(Catalog::built_in(catalog.language())?),
    };
    let ready = |url: &str| {
        let params = Params::from([("alamat", Param::Text(url.to_owned()))]);
        // The server runs whether or not anybody reads its standard output.
        let _ = print(&format!("{}\n", catalog.with("layani-siap", &params)));
    };
    serve(&options, &watched, site, move || rebuild.run(), ready)?;
    Ok(Outcome::Clean)
}

struct Rebuild {
    question: Question,
    profile: String,
    site: Site,
    language: Language,
    last: Option<Last>,
}

/// What the site shows.
struct Last {
    head: CommitId,
    /// What the office wrote.
    office: Files,
    /// What in the working tree was in no commit.
    uncommitted: Vec<Uncommitted>,
    /// What was found, where a few more commits could go on from it.
    kept: Option<Kept>,
}

impl Rebuild {
    /// Builds once; the outcome is told in the terminal, and a failure returned for the browser. The pages of cases that new
    /// commits touched are shown ahead of the rest, and nothing is built where nothing has changed.
    fn run(&mut self) -> Result<(), String> {
        let catalog = Catalog::built_in(self.language).map_err(|error| error.to_string())?;
        match self.ahead() {
            Ok(Ahead::Same(edits)) => {
                self.tell_edits(edits, &catalog);
                return Ok(());
            }
            Ok(Ahead::Shown) => self.site.built(),
            // What is wrong is told by the build.
            Ok(Ahead::Unknown) | Err(_) => {}
        }
        self.last = None;
        let outcome = preview_to(&self.question, &self.profile, self.site.folder());
        let told = match &outcome {
            Ok((publication, _)) => told(&self.question, publication, &catalog),
            Err(error) => format!("{}\n", error.message(&catalog)),
        };
        let _ = print(&told);
        match outcome {
            Ok((_, judged)) => {
                self.last = Some(Last {
                    head: judged.history.head,
                    kept: Kept::of_judged(&judged, &Limits::default()),
                    // What was read, and not what stands there by now.
                    office: judged.office,
                    uncommitted: judged.uncommitted,
                });
                Ok(())
            }
            Err(error) => Err(anstream::adapter::strip_str(&error.message(&catalog)).to_string()),
        }
    }

    /// Says again how much is in no commit yet, where that has changed.
    fn tell_edits(&mut self, edits: Vec<Uncommitted>, catalog: &Catalog) {
        let Some(last) = self.last.as_mut().filter(|last| last.uncommitted != edits) else {
            return;
        };
        if let Some(line) = uncommitted_line(&self.question, &edits, catalog) {
            let _ = print(&format!("{line}\n"));
        }
        last.uncommitted = edits;
    }

    /// Shows the pages of the cases that commits touched since the last build, where that is all that has changed.
    fn ahead(&self) -> Result<Ahead, CommandError> {
        let Some(last) = &self.last else {
            return Ok(Ahead::Unknown);
        };
        let read = || -> Result<_, JudgeError> {
            let repository = Repository::open(&self.question.site)?;
            let head = repository.resolve(&self.question.revision)?;
            let files = office(&self.question, &repository, head)?;
            Ok((repository, head, files))
        };
        let (repository, head, files) = read()?;
        if files != last.office {
            return Ok(Ahead::Unknown);
        }
        if head == last.head {
            let edits = uncommitted(&repository).map_err(JudgeError::from)?;
            return Ok(Ahead::Same(edits));
        }
        let Some(kept) = &last.kept else {
            return Ok(Ahead::Unknown);
        };
        let Some(judged) = kept.touched(&self.question).map_err(JudgeError::from)? else {
            return Ok(Ahead::Unknown);
        };
        let profile = chosen(&judged.content.settings, &self.profile)?;
        let Some(pages) = case_pages(&judged, &profile, &kept.cases())? else {
            return Ok(Ahead::Unknown);
        };
        for (path, html) in pages {
            let path = self.site.folder().join(path);
            // A page that the site has not yet comes with it: until then it would be a stranger's there.
            if !path.is_file() {
                continue;
            }
            let new = path.with_extension("baru");
            fs::write(&new, html)?;
            fs::rename(&new, &path)?;
        }
        Ok(Ahead::Shown)
    }
}

/// What can be said before the site is built.
enum Ahead {
    /// It would be the same; what in the working tree is in no commit.
    Same(Vec<Uncommitted>),
    /// The pages of the cases that changed are shown.
    Shown,
    /// Nothing.
    Unknown,
}

fn watched(site: &Path) -> Result<Vec<PathBuf>, CommandError> {
    let mut paths: Vec<PathBuf> = ["content", "themes", "cases", "tertib.toml"]
        .iter()
        .map(|name| site.join(name))
        .collect();
    let repository = Repository::open(site).map_err(JudgeError::from)?;
    paths.extend(repository.folders());
    Ok(paths)
}

/// A folder of the system's temporary folder that goes when the command ends.
struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    fn new() -> io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("tertib-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    fn site(&self) -> PathBuf {
        self.folder.join("situs")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What stays behind in the temporary folder is the system's to clean.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
