//! `tertib hook pre-commit`, `prepare-commit-msg` and `commit-msg`: what is staged, before it is a commit.

use std::collections::BTreeSet;
use std::fs;

use super::args::{MessageArgs, StagedArgs};
use super::error::HookCommandError;
use crate::check::time::OVERDUE;
use crate::cli::question::as_of;
use crate::cli::{CommandError, Outcome, print};
use crate::finding::{Finding, Params};
use crate::intake::acknowledge::{may_be_owned, ownable, owned};
use crate::intake::staged::{Staged, staged};
use crate::report::reasons;
use crate::text::Catalog;

/// Refuses what no message can own up to; the rest is shown and left to `commit-msg`.
pub fn pre_commit(args: &StagedArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let staged = judge(args)?;
    let grave = grave(&staged);
    let refused = grave.iter().any(|finding| !may_be_owned(finding));
    if refused {
        print(&told("kait-commit-ditolak", &grave, catalog))?;
        return Ok(Outcome::Findings);
    }
    Ok(Outcome::Clean)
}

/// Refuses what the message does not own up to.
pub fn commit_msg(args: &MessageArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let staged = judge(&args.staged)?;
    let message = fs::read_to_string(&args.file)?;
    let owned: BTreeSet<&str> = owned(&message).collect();
    let mut grave = grave(&staged);
    grave.retain(|finding| !(may_be_owned(finding) && owned.contains(finding.rule.name)));
    if grave.is_empty() {
        return Ok(Outcome::Clean);
    }
    let mut shown = told("kait-commit-ditolak", &grave, catalog);
    let rules = ownable(&grave);
    if !rules.is_empty() {
        let params = Params::from([("aturan", rules.join(", ").into())]);
        shown.push_str(&format!("{}\n", catalog.with("kait-commit-akui", &params)));
    }
    print(&shown)?;
    Ok(Outcome::Findings)
}

/// Proposes a message where the person is about to write one.
pub fn prepare(args: &MessageArgs) -> Result<Outcome, CommandError> {
    let writes = match args.source.first().map(String::as_str) {
        None => true,
        Some(source) => source == "template",
    };
    if writes
        && let Some(message) = judge(&args.staged)?
            .message()
            .map_err(HookCommandError::from)?
    {
        let below = fs::read_to_string(&args.file)?;
        let first = below.lines().next().unwrap_or_default();
        if first.trim().is_empty() || first.starts_with('#') {
            fs::write(&args.file, format!("{message}\n{below}"))?;
        }
    }
    Ok(Outcome::Clean)
}

fn judge(args: &StagedArgs) -> Result<Staged, CommandError> {
    let staged = staged(&args.site, as_of(args.as_of)?).map_err(HookCommandError::from)?;
    Ok(staged)
}

/// Findings that the office's server would refuse. The commit that they name is only thought of, so it is not told.
fn grave(staged: &Staged) -> Vec<Finding> {
    let refused_from = staged.arrival.content.settings.intake.refused_from;
    let findings = staged.arrival.findings.iter();
    findings
        .filter(|finding| finding.severity >= refused_from && finding.rule != &OVERDUE)
        .map(|finding| Finding {
            commit: None,
            ..finding.clone()
        })
        .collect()
}

fn told(key: &str, findings: &[Finding], catalog: &Catalog) -> String {
    let params = Params::from([("jumlah", findings.len().into())]);
    format!(
        "{}{}\n",
        reasons(findings, catalog),
        catalog.with(key, &params)
    )
}
