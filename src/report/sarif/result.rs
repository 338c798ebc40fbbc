//! A finding as a SARIF result.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::text::{literal, uri};
use super::{SITE, level};
use crate::check::rules;
use crate::digest::sha256;
use crate::finding::Finding;
use crate::judge::Judged;
use crate::source::Place;
use crate::text::Catalog;

/// Gaps of a message that change from day to day although nothing happened.
const PASSING: [&str; 4] = ["as_of", "days", "to", "to_short"];

/// The findings, in the order of the report.
pub(super) fn results(judged: &Judged, catalog: &Catalog) -> Vec<Value> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let findings = judged.verdict.findings.iter();
    findings
        .map(|finding| {
            let print = fingerprint(finding);
            let count = seen.entry(print.clone()).or_default();
            *count += 1;
            result(finding, &format!("{print}:{count}"), catalog)
        })
        .collect()
}

fn result(finding: &Finding, print: &str, catalog: &Catalog) -> Value {
    let mut said = literal(&catalog.message(finding));
    if let Some(help) = catalog.help(finding) {
        said = format!(
            "{said}\n{}: {}",
            catalog.get("laporan-bantuan"),
            literal(&help)
        );
    }
    let mut result = Map::new();
    let mut put = |key: &str, value: Value| result.insert(key.to_owned(), value);
    put("ruleId", finding.rule.name.into());
    if let Some(index) = rules().iter().position(|rule| *rule == finding.rule) {
        put("ruleIndex", index.into());
    }
    put("level", level(finding.severity).into());
    put("message", json!({ "text": said }));
    if let Some(place) = &finding.place {
        put(
            "locations",
            json!([{ "physicalLocation": physical(place) }]),
        );
    }
    if let Some((place, label)) = &finding.related {
        let message = json!({ "text": literal(&catalog.get(label)) });
        put(
            "relatedLocations",
            json!([{ "id": 1, "message": message, "physicalLocation": physical(place) }]),
        );
    }
    put("partialFingerprints", json!({ "tertib/v1": print }));
    let mut more = Map::new();
    more.insert("severity".to_owned(), finding.severity.name().into());
    if let Some(case) = &finding.case {
        more.insert("case".to_owned(), case.as_str().into());
    }
    if let Some(step) = finding.step {
        more.insert("step".to_owned(), step.into());
    }
    if let Some(commit) = finding.commit {
        more.insert("commit".to_owned(), commit.to_string().into());
    }
    put("properties", Value::Object(more));
    Value::Object(result)
}

fn physical(place: &Place) -> Value {
    let mut region = json!({
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column.saturating_add(place.width),
    });
    if !place.text.is_empty()
        && place.cut == 0
        && let Some(region) = region.as_object_mut()
    {
        region.insert("snippet".to_owned(), json!({ "text": place.text }));
    }
    // An anchor's file lies wherever its reader keeps it; everything else is the site's.
    let artifact = if place.path.starts_with('/') {
        json!({ "uri": format!("file://{}", uri(&place.path)) })
    } else {
        json!({ "uri": uri(&place.path), "uriBaseId": SITE })
    };
    json!({ "artifactLocation": artifact, "region": region })
}

/// What the finding is about, without what moves when other commits come in: lines, days passed, the head.
fn fingerprint(finding: &Finding) -> String {
    let lasting: BTreeMap<_, _> = finding
        .params
        .iter()
        .filter(|(name, _)| !PASSING.contains(name))
        .collect();
    let about = json!([
        finding.rule.name,
        finding.message,
        finding.case,
        finding.step,
        finding.commit,
        finding.place.as_ref().map(|place| &place.path),
        lasting,
    ]);
    sha256(about.to_string().as_bytes())
}
