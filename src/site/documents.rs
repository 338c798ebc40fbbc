//! What the search index knows of the site: one document per case, SOP revision and written page.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rayon::prelude::*;

use super::atlas::{Atlas, INTRODUCTION, Placed, START};
use super::line::{self, CaseLine};
use super::plain::plain;
use super::visible;
use crate::case::{Case, EffectiveStep};
use crate::load::{Page as TextPage, SopFile};
use crate::search::{CaseRow, Document, Kind};

/// The documents of the cases.
pub fn documents_of_cases(atlas: &Atlas<'_>) -> Vec<Document> {
    let cases: Vec<_> = atlas.cases().collect();
    cases
        .into_par_iter()
        .map(|placed| case(atlas, placed))
        .collect()
}

/// Every document, cases first, in the order of the archive.
pub fn documents(atlas: &Atlas<'_>) -> Vec<Document> {
    let inputs = atlas.inputs;
    let cases = documents_of_cases(atlas).into_iter();
    let sops = inputs.content.sops.iter().map(|file| sop(atlas, file));
    let page = |page: &TextPage, path: &str| {
        let (title, summary) = (visible(&page.title), visible(&page.summary));
        Document::new(
            path,
            &title,
            Kind::Page,
            &summary,
            &visible(&plain(&page.body)),
        )
    };
    let pages = atlas.guides().map(|(text, path)| page(text, path));
    let introduction = inputs.content.pages.iter().find(|p| p.slug == INTRODUCTION);
    let start = introduction.map(|text| page(text, START));
    cases.chain(sops).chain(pages).chain(start).collect()
}

fn case(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> Document {
    let line = atlas.line(placed);
    let words = atlas.words;
    let received = line.received.as_ref();
    let received =
        received.map(|day| words.with("berkas-diterima-pada", [("tanggal", day.clone())]));
    let summary = [
        Some(line.applicant.clone()),
        Some(line.state.label.clone()),
        received,
    ];
    let title = format!("{} · {}", line.id, line.title);
    let summary = summary.into_iter().flatten().filter(|s| !s.is_empty());
    let summary: Vec<String> = summary.collect();
    let summary = summary.join(" · ");
    let body = case_body(atlas, placed);
    Document {
        facets: facets(atlas, placed, &line),
        case: Some(row(placed, &line)),
        ..Document::new(&line.href, &title, Kind::Case, &summary, &body)
    }
}

/// What a case can be narrowed by.
fn facets(
    atlas: &Atlas<'_>,
    placed: Placed<'_, '_>,
    line: &CaseLine,
) -> BTreeMap<&'static str, Vec<String>> {
    let words = atlas.words;
    let timeliness = line.timeliness.map(|key| words.get(key));
    let rules: BTreeSet<String> = placed
        .findings
        .iter()
        .map(|finding| {
            let name = finding.rule.name;
            let title = atlas.rule_words("temuan-judul", name);
            title.unwrap_or_else(|| name.to_owned())
        })
        .collect();
    let year = line.received_iso.get(..4).map(str::to_owned);
    let mut facets = BTreeMap::from([
        ("keadaan", vec![line.state.label.clone()]),
        ("ketepatan", timeliness.into_iter().collect()),
        ("aktivitas", line.activity.clone().into_iter().collect()),
        ("unit", vec![line.applicant.clone()]),
        ("tahun", year.into_iter().collect()),
        ("sop", vec![line.sop.clone()]),
        ("temuan", rules.into_iter().collect()),
        // Only on sites into which a log was imported.
        ("asal", line.imported.clone().into_iter().collect()),
    ]);
    for values in facets.values_mut() {
        values.retain(|value| !value.is_empty());
    }
    facets.retain(|_, values| !values.is_empty());
    facets
}

/// What the archive's table shows of a case.
fn row(placed: Placed<'_, '_>, line: &CaseLine) -> CaseRow {
    let timing = placed.case.timing.as_ref();
    let steps = timing.into_iter().flat_map(|timing| &timing.steps);
    let late = steps
        .filter(|step| !step.on_time)
        .map(|step| step.days_late);
    let days_late = late.chain(line::overdue(placed.case)).max().unwrap_or(0);
    let date = |iso: &str| iso.parse::<Date>().ok();
    let worst = placed.findings.iter().map(|f| f.severity).max();
    CaseRow {
        number: line.id.clone(),
        title: line.title.clone(),
        received: date(&line.received_iso),
        due: date(&line.due_iso),
        days_late: u32::try_from(days_late).unwrap_or(0),
        findings: u32::try_from(line.findings).unwrap_or(u32::MAX),
        worst: worst.map(|severity| severity as u8),
    }
}

/// All words of a case. Its file is searched as written where it can't be understood.
fn case_body(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> String {
    let case = placed.case;
    let mut body = vec![case.id.clone(), line::sop_name(case)];
    match case.record() {
        None => body.push(case.version.source.text.to_string()),
        Some(record) => {
            body.extend([record.title.clone(), record.applicant.clone()]);
            let corrections = record.corrections.iter();
            body.extend(corrections.flat_map(|c| [c.reason.clone(), c.officer.value.clone()]));
            let cancelled = record.cancellation.iter();
            body.extend(cancelled.flat_map(|c| [c.reason.clone(), c.officer.value.clone()]));
        }
    }
    // What people wrote comes first: excerpts are taken from where words are found first.
    let notes = case
        .steps
        .iter()
        .filter_map(|step| step.step.note.as_deref());
    body.extend(notes.map(plain));
    for finding in placed.findings {
        body.push(atlas.words.catalog.message(finding));
        body.push(finding.rule.name.to_owned());
    }
    let mut said = BTreeSet::new();
    let repeated = case.steps.iter().flat_map(|step| step_words(case, step));
    body.extend(repeated.filter(|words| said.insert(words.clone())));
    visible(&body.join("\n"))
}

/// The words of a step that many steps share: activity, lane, officer, documents.
fn step_words(case: &Case, effective: &EffectiveStep) -> Vec<String> {
    let step = &effective.step;
    let sop = case.sop();
    let activity = sop.and_then(|sop| sop.activity(step.activity.value));
    let lane = sop.map_or(step.lane.as_str(), |sop| sop.lane_name(&step.lane));
    let mut words = vec![lane.to_owned(), step.officer.value.clone()];
    words.extend(activity.map(|activity| activity.description.clone()));
    words.extend(step.requirements.iter().cloned());
    words.extend(step.outputs.iter().map(|output| output.name.clone()));
    words
}

fn sop(atlas: &Atlas<'_>, file: &SopFile) -> Document {
    let url = atlas
        .sop_path(&file.key)
        .unwrap_or(super::atlas::SOPS)
        .to_owned();
    let revision = atlas
        .words
        .count("sop-revisi", i64::from(file.key.revision));
    let mut document = Document::new(&url, &file.key.sop, Kind::Sop, &revision, &file.source.text);
    if let Some(sop) = &file.sop {
        let identity = &sop.identity;
        let office = identity.office.last().cloned().unwrap_or_default();
        document.title.clone_from(&identity.name);
        document.summary = format!("{} · {office} · {}", identity.number, document.summary);
        let mut body = vec![
            identity.number.clone(),
            identity.approved_by.clone(),
            plain(&sop.narrative),
        ];
        body.extend(identity.office.iter().chain(&identity.legal_basis).cloned());
        body.extend(
            identity
                .qualifications
                .iter()
                .chain(&identity.related)
                .cloned(),
        );
        body.extend(identity.equipment.iter().cloned());
        body.extend(sop.lanes.iter().map(|lane| lane.name.clone()));
        for activity in &sop.activities {
            body.push(activity.description.clone());
            body.extend(
                activity
                    .requirements
                    .iter()
                    .chain(&activity.outputs)
                    .cloned(),
            );
            body.push(activity.remark.clone());
        }
        body.extend(sop.doubts.iter().map(|doubt| doubt.note.clone()));
        document.body = body.join("\n");
        document.facets.insert("sop", vec![identity.name.clone()]);
    }
    document
}
