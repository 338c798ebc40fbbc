//! `tertib serve`: build, serve, and build again on every change.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::ServeArgs;
use super::build::{preview_to, told};
use super::{CommandError, Outcome, print};
use crate::finding::{Param, Params};
use crate::history::Repository;
use crate::judge::{JudgeError, OfficeSource, Question};
use crate::serve::{Options, Site, run as serve};
use crate::settings::Language;
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
        folder: folder.site(),
        language: catalog.language(),
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
    folder: PathBuf,
    language: Language,
}

impl Rebuild {
    /// Builds once; the outcome is told in the terminal, and a failure returned for the browser.
    fn run(&mut self) -> Result<(), String> {
        let catalog = Catalog::built_in(self.language).map_err(|error| error.to_string())?;
        let outcome = preview_to(&self.question, &self.profile, &self.folder);
        let told = match &outcome {
            Ok(publication) => told(&self.question, publication, &catalog),
            Err(error) => format!("{}\n", error.message(&catalog)),
        };
        let _ = print(&told);
        outcome
            .map(|_| ())
            .map_err(|error| anstream::adapter::strip_str(&error.message(&catalog)).to_string())
    }
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
