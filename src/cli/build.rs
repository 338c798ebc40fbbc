//! `tertib build`: judge, make the site, publish it in one move.

use std::path::{Path, PathBuf};

use super::args::BuildArgs;
use super::{CommandError, Outcome, print};
use crate::build::{build, stamp};
use crate::finding::{Param, Params};
use crate::judge::{Judged, OfficeSource, Question, judge};
use crate::report::{Counted, summary};
use crate::text::Catalog;
use crate::write::{Published, publish};

/// Runs the command.
pub fn run(args: &BuildArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let question = args.site.question(OfficeSource::Revision)?;
    let folder = output(args.output.as_deref(), &args.site.site);
    let (judged, published) = publish_to(&question, &folder)?;
    print(&told(&judged, &published, catalog))?;
    Ok(Outcome::Clean)
}

/// Judges and publishes.
pub fn publish_to(question: &Question, folder: &Path) -> Result<(Judged, Published), CommandError> {
    let judged = judge(question)?;
    let files = build(&judged)?;
    let published = publish(&files, folder, &stamp(&judged))?;
    Ok((judged, published))
}

/// The published folder: the one named, or `publik` in the site's folder.
pub fn output(named: Option<&Path>, site: &Path) -> PathBuf {
    named.map_or_else(|| site.join("publik"), Path::to_owned)
}

/// What a publication is worth telling, one line each.
pub fn told(judged: &Judged, published: &Published, catalog: &Catalog) -> String {
    let counted = Counted {
        findings: &judged.verdict.findings,
        cases: judged.archive.cases.len(),
        as_of: judged.as_of,
    };
    let params = Params::from([
        (
            "folder",
            Param::Text(published.folder.display().to_string()),
        ),
        ("jumlah", published.files.into()),
        ("commit", Param::Text(judged.history.head.short())),
    ]);
    let mut lines = vec![
        summary(counted, catalog),
        catalog.with("terbit-selesai", &params),
    ];
    if !judged.uncommitted.is_empty() {
        let params = Params::from([("jumlah", judged.uncommitted.len().into())]);
        lines.push(catalog.with("terbit-belum-commit", &params));
    }
    lines.extend(published.notes.iter().map(|note| note.message(catalog)));
    lines.push(String::new());
    lines.join("\n")
}
