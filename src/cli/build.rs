//! `tertib build`: judge, make the site, publish it in one move.

use std::path::{Path, PathBuf};

use anstyle::AnsiColor;

use super::args::BuildArgs;
use super::hook::turn;
use super::progress::Teller;
use super::{CommandError, Outcome, print};
use crate::build::{Built, build_into, stamp};
use crate::finding::{Param, Params};
use crate::history::Incomplete;
use crate::history::worktree::Uncommitted;
use crate::judge::{Judged, OfficeSource, Question, judge, judge_seen};
use crate::past::Testimony;
use crate::profile::Profile;
use crate::progress::{Progress, Unseen};
use crate::redact::Withheld;
use crate::report::{Counted, summary, switched_off};
use crate::search::{FIRST_LIMIT, Size};
use crate::text::Catalog;
use crate::write::{Heard, Published, Stamp, publish_from, read_manifest};

/// Runs the command.
pub fn run(args: &BuildArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let question = args.site.question(OfficeSource::Revision)?;
    let profile = &args.profile.name;
    let folder = output(args.output.as_deref(), &args.site.site, profile)?;
    let turn = turn(&args.site.site, catalog)?;
    let teller = Teller::of_build(args.quiet, catalog);
    let publication = publish_to(&question, profile, &folder, &teller);
    teller.end();
    let publication = publication?;
    drop(turn);
    if args.quiet {
        if let Some(warning) = warning(&publication.judged, catalog) {
            print(&format!("{warning}\n"))?;
        }
    } else {
        print(&told(&question, &publication, catalog))?;
    }
    Ok(Outcome::Clean)
}

/// A site that was judged, built and written.
pub struct Publication {
    /// What was judged.
    pub judged: Judged,
    /// What the profile left out.
    pub withheld: Option<Withheld>,
    /// What was written.
    pub published: Published,
    /// How large its search index is.
    index: Size,
}

/// Judges and publishes over whatever site is in the folder, whose manifest is heard as a witness of the past.
///
/// # Errors
/// Also when the folder holds a site of another profile: what everybody reads must not turn into what only the office may
/// read because an option was forgotten.
pub fn publish_to(
    question: &Question,
    profile: &str,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<Publication, CommandError> {
    let old = read_manifest(folder)?;
    if let Some(old) = old.as_ref().filter(|old| old.profile != profile) {
        return Err(CommandError::OtherProfile {
            folder: folder.to_owned(),
            has: old.profile.clone(),
            asked: profile.to_owned(),
        });
    }
    let published = old.map(|manifest| manifest.past());
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
    let judged = judge_seen(&question, progress)?;
    refuse_gaps(&judged)?;
    let profile = chosen(&judged, profile)?;
    let stamp = stamp(&judged, &profile, heard);
    publish_judged(judged, &profile, (folder, &stamp), progress)
}

/// The profile of this name, as the judged revision defines it.
///
/// # Errors
/// When there is none.
pub fn chosen(judged: &Judged, name: &str) -> Result<Profile, CommandError> {
    let settings = &judged.content.settings;
    settings.profile(name).ok_or_else(|| {
        let known = settings.profile_names().join(", ");
        CommandError::UnknownProfile {
            asked: name.to_owned(),
            known,
        }
    })
}

/// Judges and publishes as if for the first time: a preview has no past.
pub fn preview_to(
    question: &Question,
    profile: &str,
    folder: &Path,
) -> Result<Publication, CommandError> {
    let judged = judge(question)?;
    refuse_gaps(&judged)?;
    let profile = chosen(&judged, profile)?;
    let stamp = stamp(&judged, &profile, Heard::NoMatter);
    publish_judged(judged, &profile, (folder, &stamp), &Unseen)
}

/// Makes the site straight into the folder.
fn publish_judged(
    judged: Judged,
    profile: &Profile,
    (folder, stamp): (&Path, &Stamp),
    progress: &dyn Progress,
) -> Result<Publication, CommandError> {
    let mut built = None;
    let published = publish_from::<CommandError>(folder, stamp, |sink| {
        built = Some(build_into(sink, &judged, profile, progress)?);
        Ok(())
    })?;
    let (index, withheld) = built.map_or_else(Default::default, |built: Built| {
        (built.index, built.withheld)
    });
    Ok(Publication {
        judged,
        withheld,
        published,
        index,
    })
}

/// A site over half a history would say of every case what it can't know, so the old site stays.
pub fn refuse_gaps(judged: &Judged) -> Result<(), CommandError> {
    let gap = judged.history.incomplete.iter().find_map(|gap| match gap {
        Incomplete::Shallow => Some(CommandError::Shallow),
        Incomplete::Missing { object, .. } => Some(CommandError::Missing(*object)),
        Incomplete::Excess { commit, .. } => Some(CommandError::Beyond(*commit)),
        // These change what git shows, not what tertib reads.
        Incomplete::Grafts | Incomplete::Replaced(_) => None,
    });
    gap.map_or(Ok(()), Err)
}

/// Folders of a site that hold the record and the office's texts.
const SOURCES: [&str; 3] = ["cases", "content", "themes"];

/// The published folder: the one named; else in the site's folder `publik`, and `terbit-<profile>` for other profiles than
/// `internal`.
///
/// # Errors
/// When the folder lies inside the record itself, or none is named for a bare repository.
pub fn output(named: Option<&Path>, site: &Path, profile: &str) -> Result<PathBuf, CommandError> {
    let Some(named) = named else {
        // In a bare repository the site's folder is git's own.
        let bare = site.join("HEAD").is_file() && site.join("objects").is_dir();
        return if bare {
            Err(CommandError::OutputNeeded)
        } else if profile == Profile::INTERNAL {
            Ok(site.join("publik"))
        } else {
            Ok(site.join(format!("terbit-{profile}")))
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
pub fn told(question: &Question, publication: &Publication, catalog: &Catalog) -> String {
    let Publication {
        judged, published, ..
    } = publication;
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
    let mut lines = vec![summary(counted, catalog)];
    lines.extend(switched_off(&judged.verdict, catalog));
    lines.push(catalog.with("terbit-selesai", &params));
    lines.extend(index_lines(&publication.index, catalog));
    lines.extend(
        publication
            .withheld
            .iter()
            .flat_map(|withheld| left_out(withheld, catalog)),
    );
    lines.extend(uncommitted_line(question, &judged.uncommitted, catalog));
    lines.extend(judged.unkept.iter().map(|error| {
        let params = Params::from([("sebab", Param::Text(error.to_string()))]);
        catalog.with("terbit-singgahan", &params)
    }));
    lines.extend(published.notes.iter().map(|note| note.message(catalog)));
    lines.extend(warning(judged, catalog));
    lines.push(String::new());
    lines.join("\n")
}

/// How much of the working tree is in no commit; nothing where all is.
pub fn uncommitted_line(
    question: &Question,
    edits: &[Uncommitted],
    catalog: &Catalog,
) -> Option<String> {
    let params = Params::from([("jumlah", edits.len().into())]);
    let key = match question.office {
        OfficeSource::Revision => "terbit-belum-commit",
        OfficeSource::WorkingFolder => "layani-belum-commit",
    };
    (!edits.is_empty()).then(|| catalog.with(key, &params))
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

/// What the profile left out, in words.
fn left_out(withheld: &Withheld, catalog: &Catalog) -> Vec<String> {
    let params = Params::from([
        ("profil", Param::Text(withheld.profile.name.clone())),
        ("jumlah", withheld.cases.into()),
    ]);
    let mut lines = vec![catalog.with("terbit-edisi", &params)];
    if !withheld.files.is_empty() {
        let params = Params::from([
            ("jumlah", withheld.files.len().into()),
            ("berkas", Param::List(withheld.files.clone())),
        ]);
        lines.push(catalog.with("terbit-edisi-file", &params));
    }
    if !withheld.unmended.is_empty() {
        let params = Params::from([
            ("jumlah", withheld.unmended.len().into()),
            ("berkas", Param::List(withheld.unmended.clone())),
        ]);
        lines.push(catalog.with("terbit-edisi-tetap", &params));
    }
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
