//! `tertib build`: judge, make the site, publish it in one move.

use std::path::{Path, PathBuf};

use anstyle::AnsiColor;

use super::args::BuildArgs;
use super::{CommandError, Outcome, print};
use crate::build::{build, stamp};
use crate::finding::{Param, Params};
use crate::history::Incomplete;
use crate::judge::{Judged, OfficeSource, Question, judge};
use crate::past::Testimony;
use crate::report::{Counted, summary};
use crate::search::{FIRST_LIMIT, Size, measure};
use crate::text::Catalog;
use crate::write::{Heard, Published, publish, read_manifest};

/// Runs the command.
pub fn run(args: &BuildArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let question = args.site.question(OfficeSource::Revision)?;
    let folder = output(args.output.as_deref(), &args.site.site)?;
    let (judged, published) = publish_to(&question, &folder)?;
    print(&told(&question, &judged, &published, catalog))?;
    Ok(Outcome::Clean)
}

/// A site as it was published, and how large its search index is.
pub struct Publication {
    published: Published,
    index: Size,
}

/// Judges and publishes over whatever site is in the folder, whose manifest is heard as a witness of the past.
pub fn publish_to(
    question: &Question,
    folder: &Path,
) -> Result<(Judged, Publication), CommandError> {
    let published = read_manifest(folder)?.map(|manifest| manifest.past());
    let heard = published
        .as_ref()
        .and_then(|past| past.head)
        .map_or(Heard::Nothing, Heard::Head);
    let question = Question {
        testimony: Testimony {
            published,
            ..question.testimony.clone()
        },
        ..question.clone()
    };
    let judged = judge(&question)?;
    refuse_gaps(&judged)?;
    let files = build(&judged)?;
    let stamp = stamp(&judged, heard);
    let publication = Publication {
        index: measure(&files, judged.archive.cases.len()),
        published: publish(&files, folder, &stamp)?,
    };
    Ok((judged, publication))
}

/// Judges and publishes as if for the first time: a preview has no past.
pub fn preview_to(
    question: &Question,
    folder: &Path,
) -> Result<(Judged, Publication), CommandError> {
    let judged = judge(question)?;
    refuse_gaps(&judged)?;
    let files = build(&judged)?;
    let stamp = stamp(&judged, Heard::NoMatter);
    let publication = Publication {
        index: measure(&files, judged.archive.cases.len()),
        published: publish(&files, folder, &stamp)?,
    };
    Ok((judged, publication))
}

/// A site over half a history would say of every case what it can't know, so the old site stays.
fn refuse_gaps(judged: &Judged) -> Result<(), CommandError> {
    let gap = judged.history.incomplete.iter().find_map(|gap| match gap {
        Incomplete::Shallow => Some(CommandError::Shallow),
        Incomplete::Missing { object, .. } => Some(CommandError::Missing(*object)),
        Incomplete::Excess(commit) => Some(CommandError::Missing(*commit)),
        // These change what git shows, not what tertib reads.
        Incomplete::Grafts | Incomplete::Replaced(_) => None,
    });
    gap.map_or(Ok(()), Err)
}

/// Folders of a site that hold the record and the office's texts.
const SOURCES: [&str; 3] = ["cases", "content", "themes"];

/// The published folder: the one named, or `publik` in the site's folder.
///
/// # Errors
/// When the folder lies inside the record itself, or none is named for a bare repository.
pub fn output(named: Option<&Path>, site: &Path) -> Result<PathBuf, CommandError> {
    let Some(named) = named else {
        // In a bare repository the site's folder is git's own.
        let bare = site.join("HEAD").is_file() && site.join("objects").is_dir();
        return if bare {
            Err(CommandError::OutputNeeded)
        } else {
            Ok(site.join("publik"))
        };
    };
    let absolute = std::path::absolute(named)?;
    for source in SOURCES {
        if absolute.starts_with(std::path::absolute(site.join(source))?) {
            return Err(CommandError::OutputInside(source.to_owned()));
        }
    }
    Ok(named.to_owned())
}

/// What a publication is worth telling, one line each.
pub fn told(
    question: &Question,
    judged: &Judged,
    publication: &Publication,
    catalog: &Catalog,
) -> String {
    let published = &publication.published;
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
    lines.extend(index_lines(&publication.index, catalog));
    if !judged.uncommitted.is_empty() {
        let params = Params::from([("jumlah", judged.uncommitted.len().into())]);
        let key = match question.office {
            OfficeSource::Revision => "terbit-belum-commit",
            OfficeSource::WorkingFolder => "layani-belum-commit",
        };
        lines.push(catalog.with(key, &params));
    }
    lines.extend(published.notes.iter().map(|note| note.message(catalog)));
    lines.extend(warning(judged, catalog));
    lines.push(String::new());
    lines.join("\n")
}

/// How large the search index is, and what of it is too large.
fn index_lines(index: &Size, catalog: &Catalog) -> Vec<String> {
    let params = Params::from([
        ("berkas", index.files.into()),
        ("ukuran", index.bytes.div_ceil(1000).into()),
        ("awal", index.first.div_ceil(1000).into()),
        ("batas", (FIRST_LIMIT / 1000).into()),
    ]);
    let mut lines = vec![catalog.with("indeks-ukuran", &params)];
    lines.extend(index.excesses.iter().map(|excess| {
        let params = Params::from([
            ("apa", Param::Text(excess.what.clone())),
            ("ukuran", excess.size.into()),
            ("batas", excess.limit.into()),
        ]);
        catalog.with("indeks-lebih", &params)
    }));
    lines
}

/// The line that nobody should miss: the site does not go on from the one it replaced.
fn warning(judged: &Judged, catalog: &Catalog) -> Option<String> {
    let seen = judged.past.rewritten.last()?;
    let params = Params::from([
        ("dari", Param::Text(seen.from.short())),
        ("ke", Param::Text(seen.to.short())),
        ("tanggal", seen.as_of.into()),
        ("jumlah", judged.past.rewritten.len().into()),
    ]);
    let style = AnsiColor::Red.on_default().bold();
    Some(format!(
        "{style}{}{style:#}",
        catalog.with("terbit-ditulis-ulang", &params)
    ))
}
