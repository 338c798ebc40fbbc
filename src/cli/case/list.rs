//! `tertib case list`: what runs, is due, is late.

use comfy_table::presets::UTF8_BORDERS_ONLY;
use comfy_table::{ContentArrangement, Table};
use jiff::ToSpan;
use jiff::civil::Date;

use super::args::{ListArgs, Place};
use crate::case::{Case, State};
use crate::cli::question::{as_of, cache_folder};
use crate::cli::{CommandError, Outcome, print};
use crate::escape::visible;
use crate::finding::{Param, Params};
use crate::judge::{Judged, OfficeSource, Question, judge};
use crate::past::Testimony;
use crate::report::cases_json;
use crate::text::{Catalog, format_date};

/// How wide a table is where there is no terminal, in columns.
const WIDTH: u16 = 120;

/// Runs the command.
pub fn run(args: &ListArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let judged = judged(&args.place)?;
    let mut cases: Vec<&Case> = judged.archive.cases.iter().collect();
    cases.retain(|case| !case.deleted && wanted(case, args, judged.as_of));
    cases.sort_by_key(|case| (due(case).is_none(), due(case), case.id.clone()));
    if args.json {
        print(&cases_json(&cases)?)?;
        return Ok(Outcome::Clean);
    }
    if cases.is_empty() {
        print(&format!("{}\n", catalog.get("daftar-kosong")))?;
        return Ok(Outcome::Clean);
    }
    let params = Params::from([
        ("jumlah", cases.len().into()),
        ("tanggal", judged.as_of.into()),
    ]);
    let closing = catalog.with("daftar-jumlah", &params);
    print(&format!("{}\n{closing}\n", table(&cases, catalog)))?;
    Ok(Outcome::Clean)
}

/// Judges the last commit.
pub fn judged(place: &Place) -> Result<Judged, CommandError> {
    Ok(judge(&Question {
        site: place.site.clone(),
        revision: "HEAD".to_owned(),
        as_of: as_of(place.as_of)?,
        office: OfficeSource::Revision,
        report_uncommitted: false,
        testimony: Testimony::default(),
        cache: cache_folder(),
    })?)
}

fn due(case: &Case) -> Option<Date> {
    let open = case.timing.as_ref()?.open.as_ref()?;
    open.due.map(|due| due.date)
}

fn days_overdue(case: &Case) -> i64 {
    let open = case.timing.as_ref().and_then(|timing| timing.open.as_ref());
    open.map_or(0, |open| open.days_overdue)
}

fn wanted(case: &Case, args: &ListArgs, today: Date) -> bool {
    if args.all {
        return true;
    }
    let state = case.progress.as_ref().map(|progress| &progress.state);
    if matches!(state, Some(State::Finished | State::Cancelled)) {
        return false;
    }
    let soon = |days: i64| {
        let end = today.checked_add(days.clamp(0, 3_650).days());
        due(case).is_some_and(|due| end.is_ok_and(|end| due <= end))
    };
    let late = !args.late || days_overdue(case) > 0;
    late && args.due.is_none_or(soon)
}

/// The state of a case, with the activity that is due.
pub fn state_words(case: &Case, catalog: &Catalog) -> String {
    let Some(progress) = &case.progress else {
        return catalog.get("daftar-tidak-terbaca");
    };
    let word = catalog.get(&format!("daftar-{}", progress.state.name()));
    let Some(open) = case.timing.as_ref().and_then(|timing| timing.open.as_ref()) else {
        return word;
    };
    let activity = case.sop().and_then(|sop| sop.activity(open.activity));
    let words = activity.map_or("", |activity| activity.description.as_str());
    let mut told = format!("{word}: {} {}", open.activity, visible(words));
    if let Some(due) = open.due {
        let params = Params::from([
            ("batas", due.date.into()),
            ("hari", Param::Number(open.days_overdue)),
        ]);
        let key = if open.days_overdue > 0 {
            "daftar-lewat"
        } else {
            "daftar-batas"
        };
        told.push_str(&format!(" ({})", catalog.with(key, &params)));
    }
    told
}

/// An empty table as wide as the terminal.
pub fn framed<const N: usize>(head: [String; N]) -> Table {
    let mut table = Table::new();
    table
        .load_style(UTF8_BORDERS_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(head);
    if !table.is_tty() {
        table.set_width(WIDTH);
    }
    table
}

fn table(cases: &[&Case], catalog: &Catalog) -> Table {
    let head = [
        "daftar-kolom-nomor",
        "daftar-kolom-judul",
        "daftar-kolom-pemohon",
        "daftar-kolom-keadaan",
        "daftar-kolom-batas",
        "daftar-kolom-lewat",
    ];
    let mut table = framed(head.map(|key| catalog.get(key)));
    for case in cases {
        let record = case.record();
        let state = match &case.progress {
            None => catalog.get("daftar-tidak-terbaca"),
            Some(progress) => {
                let word = catalog.get(&format!("daftar-{}", progress.state.name()));
                match progress.due_activity() {
                    Some(number) => format!("{word}, {}", activity(case, number)),
                    None => word,
                }
            }
        };
        let state = match case.imported_steps() {
            0 => state,
            _ => format!("{state}. {}", catalog.get("impor-diimpor")),
        };
        let late = match days_overdue(case) {
            0 => String::new(),
            days => catalog.with(
                "status-terlambat",
                &Params::from([("hari", Param::Number(days))]),
            ),
        };
        table.add_row([
            visible(&case.id),
            visible(record.map_or("", |record| record.title.as_str())),
            visible(record.map_or("", |record| record.applicant.as_str())),
            state,
            due(case).map_or_else(String::new, |due| format_date(catalog, due)),
            late,
        ]);
    }
    table
}

fn activity(case: &Case, number: u32) -> String {
    let activity = case.sop().and_then(|sop| sop.activity(number));
    let words = activity.map_or("", |activity| activity.description.as_str());
    format!("{number} {}", visible(words))
}
