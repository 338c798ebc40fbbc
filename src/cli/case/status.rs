//! `tertib case status`: where one case stands.

use comfy_table::Table;

use super::args::StatusArgs;
use super::error::CaseError;
use super::list::{framed, judged, state_words};
use crate::case::Case;
use crate::cli::{CommandError, Outcome, print};
use crate::escape::visible;
use crate::finding::{Finding, Param, Params};
use crate::judge::Judged;
use crate::recording::RecordError;
use crate::report::{case_json, text};
use crate::site::case::import_notice;
use crate::text::{Catalog, format_date, format_moment};

/// Runs the command.
pub fn run(args: &StatusArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let judged = judged(&args.place)?;
    let case = judged.archive.case(&args.number);
    let case = case.ok_or_else(|| CaseError::from(RecordError::NoCase(args.number.clone())))?;
    if args.json {
        print(&case_json(case)?)?;
        return Ok(Outcome::Clean);
    }
    print(&shown(case, &judged, catalog))?;
    Ok(Outcome::Clean)
}

fn shown(case: &Case, judged: &Judged, catalog: &Catalog) -> String {
    let record = case.record();
    let title = record.map_or("", |record| record.title.as_str());
    let applicant = record.map_or("", |record| record.applicant.as_str());
    let mut told = format!("{}  {}\n", visible(&case.id), visible(title));
    told.push_str(&format!(
        "{}\n{}\n\n",
        visible(applicant),
        state_words(case, catalog)
    ));
    if let Some(notice) = import_notice(case, catalog) {
        told.push_str(&format!("{notice}\n\n"));
    }
    if !case.steps.is_empty() {
        told.push_str(&format!("{}\n\n", steps(case, judged, catalog)));
    }
    let findings: Vec<Finding> = judged
        .verdict
        .findings
        .iter()
        .filter(|finding| finding.case.as_deref() == Some(case.id.as_str()))
        .cloned()
        .collect();
    if findings.is_empty() {
        told.push_str(&format!("{}\n", catalog.get("status-tanpa-temuan")));
    } else {
        told.push_str(&text(&findings, catalog));
    }
    told
}

fn steps(case: &Case, judged: &Judged, catalog: &Catalog) -> Table {
    let head = [
        "status-kolom-langkah",
        "status-kolom-aktivitas",
        "status-kolom-petugas",
        "status-kolom-selesai",
        "status-kolom-batas",
        "status-kolom-waktu",
    ];
    let mut table = framed(head.map(|key| catalog.get(key)));
    let zone = &judged.content.settings.zone;
    for (at, step) in case.steps.iter().enumerate() {
        let number = step.step.activity.value;
        let activity = case.sop().and_then(|sop| sop.activity(number));
        let words = activity.map_or_else(String::new, |a| a.description.clone());
        let timing = case.timing.as_ref().and_then(|timing| timing.steps.get(at));
        let due = timing.and_then(|timing| timing.due);
        let late = timing.map(|timing| match (timing.due, timing.on_time) {
            (None, _) => catalog.get("status-tanpa-batas"),
            (_, true) => catalog.get("status-tepat"),
            (_, false) => {
                let days = Param::Number(timing.days_late.max(1));
                catalog.with("status-terlambat", &Params::from([("hari", days)]))
            }
        });
        table.add_row([
            step.index.to_string(),
            format!("{number} {}", visible(&words)),
            visible(&step.step.officer),
            format_moment(catalog, step.step.finished.value, zone),
            due.map_or_else(String::new, |due| format_date(catalog, due.date)),
            late.unwrap_or_default(),
        ]);
    }
    table
}
