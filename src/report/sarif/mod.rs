//! The report as SARIF 2.1.0 (OASIS), which code reviewers and git services show beside the files.
//!
//! One run: the tool with every rule of the registry, and a result for each finding. Nothing in it depends on the machine
//! or the clock.

mod result;
mod text;

use serde_json::{Value, json};

use crate::check::rules;
use crate::finding::{Rule, Severity};
use crate::history::History;
use crate::judge::Judged;
use crate::text::Catalog;
use result::results;
use text::{literal, uri};

/// Where the schema of the format stands.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Name of the repository's root.
const REPOSITORY: &str = "%SRCROOT%";

/// Name of the site's folder.
const SITE: &str = "SITUS";

/// The report as pretty-printed SARIF with a final newline.
///
/// # Errors
/// When serialising fails, which no value here makes it do.
pub fn sarif(judged: &Judged, catalog: &Catalog) -> Result<String, serde_json::Error> {
    let described = |rule: &&'static Rule| description(rule, judged, catalog);
    let rules: Vec<Value> = rules().iter().map(described).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "tertib",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": catalog.language().code(),
                "rules": rules,
            } },
            "language": catalog.language().code(),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {
                REPOSITORY: { "description": { "text": literal(&catalog.get("sarif-repositori")) } },
                SITE: site(judged, catalog),
            },
            "versionControlProvenance": [{
                "repositoryUri": repository(&judged.history),
                "revisionId": judged.history.head,
                "mappedTo": { "uriBaseId": REPOSITORY },
            }],
            "results": results(judged, catalog),
            "properties": { "asOf": judged.as_of },
        }],
    });
    let mut text = serde_json::to_string_pretty(&log)?;
    text.push('\n');
    Ok(text)
}

fn description(rule: &'static Rule, judged: &Judged, catalog: &Catalog) -> Value {
    let severity = judged.content.settings.severity(rule);
    let words = |part: &str| literal(&catalog.get(&format!("temuan-{part}-{}", rule.name)));
    json!({
        "id": rule.name,
        "shortDescription": { "text": words("judul") },
        "fullDescription": { "text": words("arti") },
        "help": { "text": format!("{}\n\n{}", words("arti"), literal(&catalog.get("sarif-bantuan"))) },
        "defaultConfiguration": {
            "enabled": severity.is_some(),
            "level": severity.map_or("none", level),
        },
        "properties": {
            "tags": [rule.group.name()],
            "severity": severity.map_or("mati", Severity::name),
        },
    })
}

/// The three levels of the format that mean something, for the five severities.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium | Severity::Low => "warning",
        Severity::Info => "note",
    }
}

/// Where the site's folder lies in the repository.
fn site(judged: &Judged, catalog: &Catalog) -> Value {
    let description = json!({ "text": literal(&catalog.get("sarif-situs")) });
    if judged.folder.is_empty() {
        return json!({ "uriBaseId": REPOSITORY, "uri": "./", "description": description });
    }
    let folder = format!("{}/", uri(&judged.folder));
    json!({ "uriBaseId": REPOSITORY, "uri": folder, "description": description })
}

/// A name of the repository that is the same in every copy: its first commit. An address would differ from machine to
/// machine, and could hold a password.
fn repository(history: &History) -> String {
    let first = history
        .commits
        .first()
        .map_or(history.head, |first| first.id);
    format!("urn:x-git-root:{first}")
}
