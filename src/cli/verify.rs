//! `tertib verify`: hold a published folder against the repository.

use std::path::Path;

use serde::Serialize;

use super::args::VerifyArgs;
use super::build::{chosen, refuse_gaps};
use super::values::VerifyFormat;
use super::{CommandError, Outcome, print};
use crate::build::{build, stamp};
use crate::finding::{Param, Params};
use crate::history::{Repository, RepositoryError};
use crate::judge::{AsOf, JudgeError, OfficeSource, Question, judge};
use crate::past::{Published, Testimony};
use crate::stamp::CommitId;
use crate::text::Catalog;
use crate::verify::{Answer, Comparison, Difference, Kind, Sides, compare, listing};
use crate::write::{Heard, Manifest, Stamp, bytes, manifest, read_manifest};

/// Version of the JSON object's shape.
const SCHEMA: u32 = 1;

/// Runs the command.
pub fn run(args: &VerifyArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let Some(old) = read_manifest(&args.folder)? else {
        return Err(CommandError::NotPublished(args.folder.clone()));
    };
    let repository = Repository::open(&args.site).map_err(JudgeError::from)?;
    if repository
        .resolve(&old.head.to_string())
        .is_err_and(|error| {
            matches!(
                error,
                RepositoryError::Revision(_) | RepositoryError::Object { .. }
            )
        })
    {
        return Err(CommandError::NotHere(old.head));
    }
    let (compared, renewed) = against(args, &old)?;
    let told = match args.format {
        VerifyFormat::Text => text(
            &compared,
            &Told {
                args,
                old: &old,
                renewed: &renewed,
            },
            catalog,
        ),
        VerifyFormat::Json => json(&compared, &old, &renewed)?,
    };
    print(&told)?;
    Ok(match compared.answer {
        Answer::Whole => Outcome::Clean,
        Answer::Different => Outcome::Findings,
        Answer::Undecided => Outcome::Undecided,
    })
}

/// Builds the site again by what the manifest says, and compares.
fn against(args: &VerifyArgs, old: &Manifest) -> Result<(Comparison, Manifest), CommandError> {
    let judged = judge(&Question {
        site: args.site.clone(),
        revision: old.head.to_string(),
        as_of: AsOf::Day(old.as_of),
        office: OfficeSource::Revision,
        report_uncommitted: false,
        testimony: Testimony {
            anchors: Vec::new(),
            // The site tells again what it was told of its past; that it is true can't be seen from here.
            published: Some(Published {
                head: None,
                rewritten: old.rewritten.clone(),
            }),
        },
        // Whoever verifies looks at everything.
        cache: None,
    })?;
    // Over half a history another site is made, whoever touched the folder.
    if refuse_gaps(&judged).is_err() {
        return Err(CommandError::HalfHistory);
    }
    let profile = chosen(&judged.content.settings, &old.profile)?;
    let rebuilt = build(&judged, &profile)?;
    let stamp: Stamp = stamp(&judged, &profile, Heard::Nothing);
    let renewed = manifest(&rebuilt, &stamp);
    let compared = compare(Sides {
        manifest: old,
        found: &listing(&args.folder)?,
        rebuilt: &rebuilt,
        renewed: &renewed,
        renewed_bytes: &bytes(&renewed)?,
    });
    Ok((compared, renewed))
}

struct Told<'a> {
    args: &'a VerifyArgs,
    old: &'a Manifest,
    renewed: &'a Manifest,
}

fn text(compared: &Comparison, told: &Told<'_>, catalog: &Catalog) -> String {
    let mut params = Params::from([
        ("folder", shown(&told.args.folder)),
        ("commit", Param::Text(told.old.head.short())),
        ("tanggal", told.old.as_of.into()),
        ("profil", Param::Text(plain(&told.old.profile))),
        ("program", Param::Text(plain(&told.old.tool))),
        ("sekarang", Param::Text(told.renewed.tool.clone())),
        ("berubah", compared.count(Kind::Changed).into()),
        ("hilang", compared.count(Kind::Missing).into()),
        ("tambahan", compared.count(Kind::Extra).into()),
        ("manifes", compared.count(Kind::Manifest).into()),
    ]);
    let count = match compared.answer {
        Answer::Whole => compared.files,
        _ => compared.differences.len(),
    };
    params.insert("jumlah", count.into());
    let mut lines = vec![catalog.with("banding-kepala", &params)];
    if told.old.tool != told.renewed.tool {
        lines.push(catalog.with("banding-versi", &params));
    }
    lines.extend(compared.differences.iter().map(|one| {
        let kind = catalog.get(match one.kind {
            Kind::Changed => "banding-berubah",
            Kind::Missing => "banding-hilang",
            Kind::Extra => "banding-tambahan",
            Kind::Manifest => "banding-manifes",
        });
        format!("  {kind:<9} {}", plain(&one.path))
    }));
    let key = match compared.answer {
        Answer::Whole => "banding-utuh",
        Answer::Different => "banding-berbeda",
        Answer::Undecided => "banding-belum-pasti",
    };
    lines.push(catalog.with(key, &params));
    let help = format!("{key}.bantuan");
    if catalog.has(&help) {
        let name = catalog.get("laporan-bantuan");
        lines.push(format!("  {name}: {}", catalog.with(&help, &params)));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn shown(path: &Path) -> Param {
    Param::Text(path.display().to_string())
}

/// A name from the folder, which may hold characters that a terminal obeys.
fn plain(name: &str) -> String {
    let escaped = |c: char| {
        let harmless = !c.is_control() && !c.is_whitespace() || c == ' ';
        if harmless {
            c.to_string()
        } else {
            c.escape_unicode().to_string()
        }
    };
    name.chars().map(escaped).collect()
}

#[derive(Serialize)]
struct Report<'a> {
    schema: u32,
    head: CommitId,
    as_of: jiff::civil::Date,
    profile: &'a str,
    made_by: &'a str,
    compared_by: &'a str,
    answer: &'static str,
    files: usize,
    differences: &'a [Difference],
}

fn json(
    compared: &Comparison,
    old: &Manifest,
    renewed: &Manifest,
) -> Result<String, serde_json::Error> {
    let report = Report {
        schema: SCHEMA,
        head: old.head,
        as_of: old.as_of,
        profile: &old.profile,
        made_by: &old.tool,
        compared_by: &renewed.tool,
        answer: match compared.answer {
            Answer::Whole => "whole",
            Answer::Different => "different",
            Answer::Undecided => "undecided",
        },
        files: compared.files,
        differences: &compared.differences,
    };
    let mut text = serde_json::to_string_pretty(&report)?;
    text.push('\n');
    Ok(text)
}
