//! `tertib build`: judge, make the site, publish it in one move.

use std::io;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use anstyle::AnsiColor;
use jiff::civil::Date;

use super::args::BuildArgs;
use super::hook::turn;
use super::progress::Teller;
use super::{CommandError, Outcome, print};
use crate::build::{
    Built, Making, Place, RenewError, build_carrying, build_into, renew_into, stamp, stamp_on,
};
use crate::check::Verdict;
use crate::finding::{Param, Params};
use crate::history::worktree::{Uncommitted, uncommitted};
use crate::history::{CacheError, Incomplete, Repository, RepositoryError};
use crate::judge::{JudgeError, Judged, OfficeSource, Question, judge, judge_seen};
use crate::kept::Kept;
use crate::past::{Past, Testimony};
use crate::profile::Profile;
use crate::progress::{Progress, Stage, Unseen};
use crate::redact::Withheld;
use crate::report::{Counted, summary, switched_off};
use crate::search::{FIRST_LIMIT, Size};
use crate::settings::Settings;
use crate::stamp::CommitId;
use crate::text::Catalog;
use crate::write::{Former, Heading, Heard, Published, publish_from, read_heading};

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
        if let Some(warning) = warning(&publication.facts.past, catalog) {
            print(&format!("{warning}\n"))?;
        }
    } else {
        print(&told(&question, &publication, catalog))?;
    }
    // The system takes memory back at once when the program ends, which is now.
    std::mem::forget(publication);
    Ok(Outcome::Clean)
}

/// A site that was judged, built and written.
pub struct Publication {
    /// What was found.
    pub facts: Facts,
    /// What the profile left out.
    pub withheld: Option<Withheld>,
    /// What was written.
    pub published: Published,
    /// How large its search index is.
    index: Size,
    /// What the next publication may go on from.
    making: Option<Making>,
}

/// What is told of a publication.
pub struct Facts {
    /// What is wrong.
    verdict: Verdict,
    /// How many cases there are.
    cases: usize,
    /// The day.
    as_of: Date,
    /// The commit that was read.
    pub head: CommitId,
    /// What became of the testimony.
    past: Past,
    /// What in the working tree is in no commit.
    uncommitted: Vec<Uncommitted>,
    /// Why what was found could not be kept for the next run.
    unkept: Option<CacheError>,
}

impl Facts {
    fn of(judged: &Judged) -> Self {
        Self {
            verdict: judged.verdict.clone(),
            cases: judged.archive.cases.len(),
            as_of: judged.as_of,
            head: judged.history.head,
            past: judged.past.clone(),
            uncommitted: judged.uncommitted.clone(),
            unkept: None,
        }
    }
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
    let old = read_heading(folder)?;
    if let Some(old) = old.as_ref().filter(|old| old.profile != profile) {
        return Err(CommandError::OtherProfile {
            folder: folder.to_owned(),
            has: old.profile.clone(),
            asked: profile.to_owned(),
        });
    }
    if let Some(old) = &old
        && let Some(publication) = publish_on(question, (profile, folder), old, progress)?
    {
        return Ok(publication);
    }
    let published = old.map(|manifest| manifest.past());
    let heard = published
        .as_ref()
        .and_then(|past| past.head)
        .map_or(Heard::Nothing, Heard::Head);
    let asked = Question {
        testimony: Testimony {
            published,
            ..question.testimony.clone()
        },
        ..question.clone()
    };
    let mut judged = judge_seen(&asked, progress)?;
    refuse_gaps(&judged)?;
    let chosen = chosen(&judged.content.settings, profile)?;
    let stamp = stamp(&judged, &chosen, heard);
    let mut built = None;
    let former = match question.cache {
        // The next publication may go on from this one.
        Some(_) if chosen.shows_everything() => Former::Stays,
        _ => Former::Goes,
    };
    let published = publish_from::<CommandError>(folder, &stamp, former, |sink| {
        built = Some(match question.cache {
            Some(_) => build_carrying(sink, &judged, &chosen, progress)?,
            None => build_into(sink, &judged, &chosen, progress)?,
        });
        Ok(())
    })?;
    let mut publication = Publication::of(&judged, built, published);
    let unkept = keep(question, (profile, folder), &judged, &mut publication);
    publication.facts.unkept = judged.unkept.take().or(unkept);
    // Giving its memory back takes longer than what is left to do, and nothing has to wait for it.
    // Where there is no other thread to be had, it is given back here.
    let _ = thread::Builder::new().spawn(move || drop(judged));
    Ok(publication)
}

/// Keeps what the next publication of the day can go on from; why that failed, where it did.
fn keep(
    question: &Question,
    (profile, folder): (&str, &Path),
    judged: &Judged,
    publication: &mut Publication,
) -> Option<CacheError> {
    let cache = question.cache.as_ref()?;
    let failed = |source| CacheError::Io {
        path: cache.clone(),
        source,
    };
    let mut keep = || -> Result<(), io::Error> {
        let repository = Repository::open(&question.site).map_err(io::Error::other)?;
        let place = Place::of(cache, &repository, (profile, folder))?;
        let making = publication.making.take();
        let kept = making.and_then(|making| {
            let kept = Kept::parts_of(judged, &repository.limits())?;
            Some((kept, making))
        });
        match kept {
            Some((kept, making)) => place.keep(&kept, making, &publication.published),
            None => place.forget(),
        }
    };
    keep().map_err(failed).err()
}

/// Goes on from what the day's first publication into this folder kept, where that gives the very site that making everything
/// would give; `None` where everything has to be made.
fn publish_on(
    question: &Question,
    (profile, folder): (&str, &Path),
    old: &Heading,
    progress: &dyn Progress,
) -> Result<Option<Publication>, CommandError> {
    let Some(cache) = &question.cache else {
        return Ok(None);
    };
    let repository = Repository::open(&question.site).map_err(JudgeError::from)?;
    let place = Place::of(cache, &repository, (profile, folder))?;
    if !place.is_kept() || !old.rewritten.is_empty() || question.testimony != Testimony::default() {
        return Ok(None);
    }
    progress.begin(Stage::History, None);
    // The working tree is looked through meanwhile.
    thread::scope(|scope| {
        let edits = scope.spawn(|| uncommitted(&Repository::open(&question.site)?));
        let edits = || edits.join().unwrap_or_else(|panic| resume_unwind(panic));
        go_on(
            question,
            (profile, folder),
            (old, &place, cache),
            progress,
            edits,
        )
    })
}

/// As [`publish_on`], from what is kept at a place, with the edits in no commit, which are waited for as late as can be.
fn go_on(
    question: &Question,
    (profile, folder): (&str, &Path),
    (old, place, cache): (&Heading, &Place, &Path),
    progress: &dyn Progress,
    edits: impl FnOnce() -> Result<Vec<Uncommitted>, RepositoryError>,
) -> Result<Option<Publication>, CommandError> {
    let Some(carried) = place.read() else {
        return Ok(None);
    };
    let Some(renewal) = carried.renewal(question) else {
        return Ok(None);
    };
    let chosen = chosen(&renewal.content.settings, profile)?;
    let is_next = old.as_of == renewal.as_of && renewal.goes_on_from(old.head);
    if !is_next || !chosen.shows_everything() {
        return Ok(None);
    }
    let stamp = stamp_on(&renewal, &chosen, Heard::Head(old.head));
    let mut made = None;
    let outcome = publish_from::<RenewError>(folder, &stamp, Former::Stays, |sink| {
        let built = renew_into(sink, carried, &renewal, progress)?;
        // Where they can't be looked for, nothing is published here: a whole publication says why.
        let edits = edits().map_err(|_| RenewError::Beyond)?;
        made = Some((built, edits));
        Ok(())
    });
    let published = match outcome {
        Ok(published) => published,
        Err(RenewError::Beyond) => return Ok(None),
        Err(RenewError::Build(error)) => return Err(error.into()),
    };
    let (built, uncommitted) = made.unzip();
    let settled = published.settled.map(|settled| place.settle(settled));
    let failed = |source| CacheError::Io {
        path: cache.to_owned(),
        source,
    };
    let facts = Facts {
        cases: built.as_ref().map_or(0, |built| built.cases),
        as_of: renewal.as_of,
        head: renewal.head(),
        past: Past::default(),
        uncommitted: uncommitted.unwrap_or_default(),
        unkept: settled.and_then(Result::err).map(failed),
        verdict: renewal.into_verdict(),
    };
    Ok(Some(Publication::made(facts, built, published)))
}

impl Publication {
    fn of(judged: &Judged, built: Option<Built>, published: Published) -> Self {
        Self::made(Facts::of(judged), built, published)
    }

    fn made(facts: Facts, built: Option<Built>, published: Published) -> Self {
        let (index, withheld, making) = built.map_or_else(Default::default, |built| {
            (built.index, built.withheld, built.making)
        });
        Self {
            facts,
            withheld,
            published,
            index,
            making,
        }
    }
}

/// The profile of this name, as the settings of the judged revision define it.
///
/// # Errors
/// When there is none.
pub fn chosen(settings: &Settings, name: &str) -> Result<Profile, CommandError> {
    settings.profile(name).ok_or_else(|| {
        let known = settings.profile_names().join(", ");
        CommandError::UnknownProfile {
            asked: name.to_owned(),
            known,
        }
    })
}

/// Judges and publishes as if for the first time, for a preview has no past; with all that was judged.
pub fn preview_to(
    question: &Question,
    profile: &str,
    folder: &Path,
) -> Result<(Publication, Judged), CommandError> {
    let judged = judge(question)?;
    refuse_gaps(&judged)?;
    let profile = chosen(&judged.content.settings, profile)?;
    let stamp = stamp(&judged, &profile, Heard::NoMatter);
    let mut built = None;
    let published = publish_from::<CommandError>(folder, &stamp, Former::Goes, |sink| {
        built = Some(build_into(sink, &judged, &profile, &Unseen)?);
        Ok(())
    })?;
    Ok((Publication::of(&judged, built, published), judged))
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
        facts, published, ..
    } = publication;
    let counted = Counted {
        findings: &facts.verdict.findings,
        cases: facts.cases,
        as_of: facts.as_of,
    };
    let params = Params::from([
        (
            "folder",
            Param::Text(published.folder.display().to_string()),
        ),
        ("jumlah", published.files.into()),
        ("commit", Param::Text(facts.head.short())),
    ]);
    let mut lines = vec![summary(counted, catalog)];
    lines.extend(switched_off(&facts.verdict, catalog));
    lines.push(catalog.with("terbit-selesai", &params));
    lines.extend(index_lines(&publication.index, catalog));
    lines.extend(
        publication
            .withheld
            .iter()
            .flat_map(|withheld| left_out(withheld, catalog)),
    );
    lines.extend(uncommitted_line(question, &facts.uncommitted, catalog));
    lines.extend(unkept_line(facts.unkept.as_ref(), catalog));
    lines.extend(published.notes.iter().map(|note| note.message(catalog)));
    lines.extend(warning(&facts.past, catalog));
    lines.push(String::new());
    lines.join("\n")
}

/// Why what was found could not be kept for the next run, where it could not.
pub fn unkept_line(unkept: Option<&CacheError>, catalog: &Catalog) -> Option<String> {
    let params = Params::from([("sebab", Param::Text(unkept?.to_string()))]);
    Some(catalog.with("terbit-singgahan", &params))
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
fn warning(past: &Past, catalog: &Catalog) -> Option<String> {
    let seen = past.rewritten.last()?;
    let params = Params::from([
        ("dari", Param::Text(seen.from.short())),
        ("ke", Param::Text(seen.to.short())),
        ("tanggal", seen.as_of.into()),
        ("jumlah", past.rewritten.len().into()),
    ]);
    let style = AnsiColor::Red.on_default().bold();
    Some(format!(
        "{style}{}{style:#}",
        catalog.with("terbit-ditulis-ulang", &params)
    ))
}
