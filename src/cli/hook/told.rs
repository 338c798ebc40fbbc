//! What a pusher reads in the terminal.

use crate::cli::error::judge as judge_message;
use crate::escape::visible;
use crate::finding::{Finding, Params};
use crate::intake::acknowledge::ownable;
use crate::intake::{Accepted, Refusal};
use crate::report::unsent;
use crate::text::Catalog;

/// How many findings are told in full; the rest is counted.
const TOLD: usize = 10;

/// A push that is taken: what of it will be found, one line each.
pub fn accepted(accepted: &Accepted, catalog: &Catalog) -> String {
    let params = Params::from([("jumlah", accepted.cases.len().into())]);
    let key = if accepted.cases.is_empty() {
        "kiriman-diterima-tanpa-berkas"
    } else {
        "kiriman-diterima"
    };
    let mut shown = format!("{}\n", catalog.with(key, &params));
    for finding in accepted.findings.iter().take(TOLD) {
        shown.push_str(&format!("  {}\n", line(finding, catalog)));
    }
    shown.push_str(&rest(accepted.findings.len(), catalog));
    shown
}

/// A finding in one line.
fn line(finding: &Finding, catalog: &Catalog) -> String {
    let severity = catalog.get(&format!("keparahan-{}", finding.severity.name()));
    let mut subject = String::new();
    for (key, value) in [
        ("laporan-berkas", finding.case.clone()),
        ("laporan-langkah", finding.step.map(|step| step.to_string())),
    ] {
        if let Some(value) = value {
            let params = Params::from([("nilai", visible(&value).into())]);
            subject.push_str(&catalog.with(key, &params));
            subject.push_str(", ");
        }
    }
    let message = visible(&catalog.message(finding));
    let subject = subject.trim_end_matches(", ");
    let space = if subject.is_empty() { "" } else { " " };
    format!(
        "{severity}[{}]{space}{subject}: {message}",
        finding.rule.name
    )
}

fn rest(count: usize, catalog: &Catalog) -> String {
    if count <= TOLD {
        return String::new();
    }
    let params = Params::from([("jumlah", (count - TOLD).into())]);
    format!("{}\n", catalog.with("kiriman-lebih", &params))
}

/// A push that is refused: every reason with its way out.
pub fn refused(refusals: &[Refusal], catalog: &Catalog) -> String {
    let mut shown = format!("{}\n", catalog.get("kiriman-ditolak"));
    for refusal in refusals {
        shown.push('\n');
        shown.push_str(&reason(refusal, catalog));
    }
    shown
}

fn reason(refusal: &Refusal, catalog: &Catalog) -> String {
    let branch = |name: &String| ("cabang", visible(name).into());
    let (key, params) = match refusal {
        Refusal::Findings {
            branch,
            first,
            refused_from,
            findings,
        } => {
            let severity = catalog.get(&format!("keparahan-{}", refused_from.name()));
            let params = Params::from([
                ("cabang", visible(branch).into()),
                ("jumlah", findings.len().into()),
                ("batas", severity.into()),
            ]);
            let told = findings.get(..TOLD).unwrap_or(findings);
            return format!(
                "{}\n\n{}{}{}",
                catalog.with("kiriman-temuan", &params),
                unsent(told, catalog),
                rest(findings.len(), catalog),
                ways_out(branch, *first, findings, catalog)
            );
        }
        Refusal::Unreadable { branch, error } => {
            let params = Params::from([("cabang", visible(branch).into())]);
            return format!(
                "{}\n\n{}\n",
                catalog.with("kiriman-tak-terbaca", &params),
                judge_message(error, catalog)
            );
        }
        Refusal::Deleted(name) => ("kiriman-hapus", Params::from([branch(name)])),
        Refusal::Rewritten {
            branch: name,
            old,
            new,
        } => {
            let mut params = Params::from([branch(name)]);
            params.insert("lama", old.short().into());
            params.insert("baru", new.short().into());
            ("kiriman-tulis-ulang", params)
        }
        Refusal::NotYet {
            branch: name,
            published,
        } => {
            let mut params = Params::from([branch(name)]);
            params.insert("terbit", visible(published).into());
            ("kiriman-belum-ada", params)
        }
        Refusal::OtherBranch {
            branch: name,
            published,
        } => {
            let mut params = Params::from([branch(name)]);
            params.insert("terbit", visible(published).into());
            ("kiriman-cabang-lain", params)
        }
        Refusal::Replacement(name) => (
            "kiriman-pengganti",
            Params::from([("nilai", visible(name).into())]),
        ),
    };
    let help = catalog.with(&format!("{key}.bantuan"), &params);
    let word = catalog.get("laporan-bantuan");
    format!("{}\n  {word}: {help}\n", catalog.with(key, &params))
}

/// How to go on: mend what was not sent yet, or own up to what did happen.
fn ways_out(branch: &str, first: bool, findings: &[Finding], catalog: &Catalog) -> String {
    let params = Params::from([("cabang", visible(branch).into())]);
    let mut lines = vec![catalog.with("kiriman-perbaiki", &params)];
    let rules = ownable(findings);
    if !rules.is_empty() {
        let params = Params::from([("aturan", rules.join(", ").into())]);
        lines.push(catalog.with("kiriman-akui", &params));
    }
    if first {
        lines.push(catalog.get("kiriman-pertama"));
    }
    format!("{}\n", lines.join("\n"))
}
