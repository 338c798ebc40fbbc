//! `tertib case import`: a log that the office kept before comes in, and the fate of every row is told.

use std::collections::BTreeMap;
use std::path::Path;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::ImportArgs;
use super::finish::known_rules;
use super::{CaseError, open};
use crate::cli::{CommandError, Outcome, print};
use crate::escape::visible;
use crate::finding::{Param, Params};
use crate::importing::{self, Fate, ImportError, Report, Request, RowFate};
use crate::spreadsheet::{Field, Sheet, file};
use crate::text::Catalog;

/// How many refused rows are told in the terminal.
const SHOWN: usize = 20;

/// Columns of the report: keys of the catalogue.
const COLUMNS: [&str; 7] = [
    "impor-kolom-file",
    "impor-kolom-baris",
    "impor-kolom-kunci",
    "impor-kolom-berkas",
    "impor-kolom-nasib",
    "impor-kolom-sebab",
    "impor-kolom-commit",
];

/// Runs the command.
pub fn run(args: &ImportArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    known_rules(&args.allow)?;
    let (desk, _) = open(&args.place.site, args.place.as_of)?;
    let request = Request {
        log: &args.log,
        cases: args.cases.as_deref(),
        map: &args.map,
        allowed: &args.allow,
        dry_run: args.dry_run,
    };
    let bar = bar(catalog);
    let mut progress = |done: usize, total: usize| {
        let size = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        bar.set_length(size(total));
        bar.set_position(size(done));
    };
    let report = importing::run(&desk, request, &mut progress);
    bar.finish_and_clear();
    let report = report.map_err(CaseError::from)?;
    print(&told(&report, args, catalog))?;
    if let Some(path) = &args.report {
        write(path, &sheet(&report, args, catalog))?;
        let params = Params::from([("nilai", path.display().to_string().into())]);
        print(&format!("{}\n", catalog.with("impor-laporan", &params)))?;
    }
    let refused = report.rows.iter().chain(&report.case_rows);
    let any = refused.into_iter().any(|row| is_refused(&row.fate));
    Ok(if any {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// A bar on the error stream; none where that is no terminal.
fn bar(catalog: &Catalog) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
    let template = format!(
        "{} {{bar:40}} {{pos}}/{{len}} {{eta}}",
        catalog.get("impor-kemajuan")
    );
    match ProgressStyle::with_template(&template) {
        Ok(style) => bar.with_style(style),
        // The words of the catalogue are no template then; the bar's own looks do.
        Err(_) => bar,
    }
}

fn is_refused(fate: &Fate) -> bool {
    matches!(fate, Fate::Refused(_) | Fate::Found(_) | Fate::Held(_))
}

/// Why a row was not taken.
fn why(fate: &Fate, catalog: &Catalog) -> String {
    match fate {
        Fate::Refused(reason) => visible(&catalog.with(&reason.message(), &reason.params)),
        Fate::Found(finding) => {
            let params = Params::from([
                ("aturan", finding.rule.name.into()),
                ("nilai", catalog.message(finding).into()),
            ]);
            visible(&catalog.with("impor-tolak-temuan", &params))
        }
        Fate::Held(line) => {
            let params = Params::from([("baris", Param::Text(line.to_string()))]);
            catalog.with("impor-tolak-tertahan", &params)
        }
        Fate::Recorded(_) | Fate::Recordable | Fate::Already => String::new(),
    }
}

fn told(report: &Report, args: &ImportArgs, catalog: &Catalog) -> String {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for row in &report.rows {
        *counts.entry(row.fate.outcome().key()).or_default() += 1;
    }
    let count = |key| counts.get(key).copied().unwrap_or(0);
    let params = Params::from([
        ("file", visible(&report.file).into()),
        ("sumber", report.source.as_str().into()),
        ("jumlah", report.rows.len().into()),
        (
            "tercatat",
            (count("impor-nasib-tercatat") + count("impor-nasib-dapat")).into(),
        ),
        ("sudah", count("impor-nasib-sudah").into()),
        ("ditolak", count("impor-nasib-ditolak").into()),
        ("tertahan", count("impor-nasib-tertahan").into()),
        ("baru", report.opened.into()),
        ("lanjut", report.continued.into()),
    ]);
    let key = if args.dry_run {
        "impor-coba"
    } else {
        "impor-hasil"
    };
    let mut told = format!("{}\n", catalog.with(key, &params));
    for (rule, number) in &report.findings {
        let params = Params::from([("aturan", (*rule).into()), ("jumlah", (*number).into())]);
        told.push_str(&format!("{}\n", catalog.with("impor-temuan", &params)));
    }
    let refused = |rows: &[RowFate]| {
        let own = rows.iter().filter(|row| !matches!(row.fate, Fate::Held(_)));
        own.filter(|row| is_refused(&row.fate))
            .cloned()
            .collect::<Vec<_>>()
    };
    for (rows, key) in [
        (&report.case_rows, "impor-ditolak-berkas"),
        (&report.rows, "impor-ditolak"),
    ] {
        let rows = refused(rows);
        if rows.is_empty() {
            continue;
        }
        told.push_str(&format!("\n{}\n", catalog.get(key)));
        for row in rows.iter().take(SHOWN) {
            // A row of the log of cases has no key of its own.
            let name = if row.key.is_empty() {
                &row.case
            } else {
                &row.key
            };
            let params = Params::from([
                ("baris", Param::Text(row.line.to_string())),
                ("kunci", visible(name).into()),
                ("sebab", why(&row.fate, catalog).into()),
            ]);
            let key = if name.is_empty() {
                "impor-baris-tanpa-kunci"
            } else {
                "impor-baris"
            };
            told.push_str(&format!("  {}\n", catalog.with(key, &params)));
        }
        if rows.len() > SHOWN {
            let params = Params::from([("jumlah", (rows.len() - SHOWN).into())]);
            told.push_str(&format!("  {}\n", catalog.with("impor-lagi", &params)));
        }
    }
    let mut rules: BTreeMap<&'static str, usize> = BTreeMap::new();
    for row in &report.rows {
        if let Fate::Found(finding) = &row.fate {
            *rules.entry(finding.rule.name).or_default() += 1;
        }
    }
    if !rules.is_empty() {
        let rules = rules.into_iter().map(|(rule, number)| {
            let params = Params::from([("aturan", rule.into()), ("jumlah", number.into())]);
            catalog.with("impor-saran-aturan", &params)
        });
        let params = Params::from([("aturan", rules.collect::<Vec<_>>().into())]);
        told.push_str(&format!("\n{}\n", catalog.with("impor-saran", &params)));
    }
    told
}

/// Every row with its fate.
fn sheet(report: &Report, args: &ImportArgs, catalog: &Catalog) -> Sheet {
    let cases = args.cases.as_deref().and_then(Path::file_name);
    let cases = cases.unwrap_or_default().to_string_lossy();
    let line = |file: &str, row: &RowFate| {
        let text = |text: &str| match text {
            "" => Field::Empty,
            text => Field::Text(visible(text)),
        };
        let commit = match &row.fate {
            Fate::Recorded(commit) => commit.to_string(),
            _ => String::new(),
        };
        vec![
            text(file),
            Field::Number(i64::from(row.line)),
            text(&row.key),
            text(&row.case),
            text(&catalog.get(row.fate.outcome().key())),
            text(&why(&row.fate, catalog)),
            text(&commit),
        ]
    };
    let own = report.case_rows.iter().map(|row| line(&cases, row));
    let rows = report.rows.iter().map(|row| line(&report.file, row));
    Sheet {
        columns: COLUMNS.map(|key| catalog.get(key)).into(),
        rows: own.chain(rows).collect(),
    }
}

fn write(path: &Path, sheet: &Sheet) -> Result<(), CaseError> {
    let failed = |source| ImportError::File {
        path: path.to_owned(),
        source,
    };
    let bytes = file(sheet).map_err(|error| failed(error.into()))?;
    std::fs::write(path, bytes).map_err(failed)?;
    Ok(())
}
