//! `tertib check`: judge and report.

use super::anchor::{claims, kept};
use super::args::CheckArgs;
use super::build::unkept_line;
use super::progress::Teller;
use super::values::Format;
use super::{CommandError, Outcome, print};
use crate::finding::Severity;
use crate::judge::{OfficeSource, Question, judge_seen};
use crate::kept::{Checked, Telling, check};
use crate::past::Testimony;
use crate::report::{Counted, json, paragraph, sarif, summary, switched_off};
use crate::text::Catalog;

/// Runs the command.
pub fn run(args: &CheckArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let question = Question {
        report_uncommitted: true,
        testimony: Testimony {
            anchors: claims(&args.anchors)?,
            published: None,
        },
        ..args.site.question(OfficeSource::Revision)?
    };
    let teller = Teller::of_check(catalog);
    let (report, findings) = match args.format {
        Format::Json | Format::Sarif => {
            let judged = judge_seen(&question, &teller);
            teller.end();
            let judged = judged?;
            let report = match args.format {
                Format::Sarif => sarif(&judged, catalog)?,
                _ => json(&judged, catalog)?,
            };
            (report, judged.verdict.findings)
        }
        Format::Text => {
            let telling = Telling {
                language: catalog.language(),
                of: &|finding| paragraph(finding, catalog),
            };
            let checked = check(&question, &teller, telling);
            teller.end();
            let (checked, mut paragraphs) = checked?;
            paragraphs.push(end(&checked, catalog));
            (paragraphs.concat(), checked.verdict.findings)
        }
    };
    print(&report)?;
    let limit = Severity::from(args.fail_on);
    let failed = findings.iter().any(|finding| finding.severity >= limit);
    Ok(if failed {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// The end of the report for people.
fn end(checked: &Checked, catalog: &Catalog) -> String {
    let findings = &checked.verdict.findings;
    let counted = Counted {
        findings,
        cases: checked.cases,
        as_of: checked.as_of,
    };
    let mut lines = kept(&checked.past, catalog);
    lines.push(summary(counted, catalog));
    lines.extend(switched_off(&checked.verdict, catalog));
    lines.extend(unkept_line(checked.unkept.as_ref(), catalog));
    format!("{}\n", lines.join("\n"))
}
