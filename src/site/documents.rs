//! What the search index knows of the site: one document per case, SOP revision and written page.

use std::collections::{BTreeMap, BTreeSet};

use super::Inputs;
use super::atlas::{Atlas, INTRODUCTION, Placed};
use super::plain::plain;
use super::{line, visible};
use crate::case::{Case, EffectiveStep};
use crate::load::SopFile;
use crate::search::{Document, Kind};

/// Every document, cases first, in the order of the archive.
pub fn documents(inputs: Inputs<'_>) -> Vec<Document> {
    let atlas = Atlas::new(inputs);
    let cases = atlas.cases().map(|placed| case(&atlas, placed));
    let sops = inputs.content.sops.iter().map(|file| sop(&atlas, file));
    let pages = atlas.guides().map(|(page, path)| Document {
        url: path.to_owned(),
        title: page.title.clone(),
        kind: Kind::Page,
        summary: page.summary.clone(),
        body: plain(&page.body),
        facets: BTreeMap::new(),
    });
    let introduction = inputs.content.pages.iter().find(|p| p.slug == INTRODUCTION);
    let start = introduction.map(|page| Document {
        url: super::atlas::START.to_owned(),
        title: page.title.clone(),
        kind: Kind::Page,
        summary: page.summary.clone(),
        body: plain(&page.body),
        facets: BTreeMap::new(),
    });
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
    let mut facets = BTreeMap::from([
        ("keadaan", vec![line.state.label.clone()]),
        ("sop", vec![line.sop.clone()]),
    ]);
    if let Some(year) = line.received_iso.get(..4) {
        facets.insert("tahun", vec![year.to_owned()]);
    }
    facets.retain(|_, values| values.iter().any(|value| !value.is_empty()));
    Document {
        url: line.href.clone(),
        title: format!("{} · {}", line.id, line.title),
        kind: Kind::Case,
        summary: summary
            .into_iter()
            .flatten()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        body: case_body(atlas, placed),
        facets,
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
    let mut document = Document {
        url,
        title: file.key.sop.clone(),
        kind: Kind::Sop,
        summary: atlas
            .words
            .count("sop-revisi", i64::from(file.key.revision)),
        body: file.source.text.to_string(),
        facets: BTreeMap::new(),
    };
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
