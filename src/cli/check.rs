//! `tertib check`: judge and report.

use super::anchor::{claims, kept};
use super::args::{CheckArgs, Format};
use super::progress::Teller;
use super::{CommandError, Outcome, print};
use crate::finding::Severity;
use crate::judge::{OfficeSource, Question, judge_seen};
use crate::past::Testimony;
use crate::report::{Counted, json, sarif, summary, switched_off, text};
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
    let judged = judge_seen(&question, &teller);
    teller.end();
    let judged = judged?;
    let findings = &judged.verdict.findings;
    let report = match args.format {
        Format::Json => json(&judged, catalog)?,
        Format::Sarif => sarif(&judged, catalog)?,
        Format::Text => {
            let counted = Counted {
                findings,
                cases: judged.archive.cases.len(),
                as_of: judged.as_of,
            };
            let mut lines = kept(&judged.past, catalog);
            lines.push(summary(counted, catalog));
            lines.extend(switched_off(&judged.verdict, catalog));
            format!("{}{}\n", text(findings, catalog), lines.join("\n"))
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
