//! Findings as a text in the style of a good compiler: what is wrong, where, and the way out.

use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use rayon::prelude::*;

use crate::check::Verdict;
use crate::escape;
use crate::finding::{Finding, Group as Subject, Param, Params, Severity};
use crate::source::Place;
use crate::text::{Catalog, help_lines};

/// Every finding, one paragraph each. The text carries terminal colours; the printing end removes them where they don't
/// belong.
pub fn text(findings: &[Finding], catalog: &Catalog) -> String {
    paragraphs(findings, catalog, |finding| catalog.help(finding))
}

/// One of them.
pub fn paragraph(finding: &Finding, catalog: &Catalog) -> String {
    told(finding, catalog.help(finding), catalog)
}

/// The same of an entry that is not recorded yet. A way out that mends what is on record would lead astray: here the entry
/// itself is mended, and where that needs words, the catalogue has some. How a file is written, and what was already in the
/// record, has its way out all the same.
pub fn reasons(findings: &[Finding], catalog: &Catalog) -> String {
    paragraphs(findings, catalog, |finding| {
        let recorded =
            finding.rule.group == Subject::History || finding.message.starts_with("bentuk-");
        let help = || catalog.help(finding).filter(|_| recorded);
        catalog.draft_help(finding).or_else(help)
    })
}

/// The same of commits that are not sent yet: the entry is mended where the catalogue has words for it, else as on record.
pub fn unsent(findings: &[Finding], catalog: &Catalog) -> String {
    paragraphs(findings, catalog, |finding| {
        let help = || catalog.help(finding);
        catalog.draft_help(finding).or_else(help)
    })
}

fn paragraphs(
    findings: &[Finding],
    catalog: &Catalog,
    way_out: impl Fn(&Finding) -> Option<String> + Sync,
) -> String {
    let told: Vec<String> = findings
        .par_iter()
        .map(|finding| told(finding, way_out(finding), catalog))
        .collect();
    told.concat()
}

fn told(finding: &Finding, help: Option<String>, catalog: &Catalog) -> String {
    let place = finding.place.as_ref().map(visible);
    let related = finding.related.as_ref().map(|(place, _)| visible(place));
    let places = (place.as_ref(), related.as_ref());
    let shown = Renderer::styled().render(&[group((finding, help), places, catalog)]);
    let shown = match finding.place {
        Some(_) => shown,
        None => without_margin(&shown),
    };
    format!("{shown}\n\n")
}

/// A paragraph without a place: the renderer leaves an empty margin where the place would stand.
fn without_margin(shown: &str) -> String {
    let is_margin = |line: &str| anstream::adapter::strip_str(line).to_string().trim() == "|";
    let lines = shown.lines().enumerate();
    let kept = lines.filter(|(at, line)| *at != 1 || !is_margin(line));
    kept.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

/// The place with nothing hidden in its path. In the line of text, the renderer itself shows what is hidden.
fn visible(place: &Place) -> Place {
    Place {
        path: escape::visible(&place.path),
        ..place.clone()
    }
}

fn group<'a>(
    (finding, help): (&'a Finding, Option<String>),
    (place, related): (Option<&'a Place>, Option<&'a Place>),
    catalog: &Catalog,
) -> Group<'a> {
    let severity = catalog.get(&format!("keparahan-{}", finding.severity.name()));
    let title = level(finding.severity)
        .with_name(severity)
        .primary_title(catalog.message(finding))
        .id(finding.rule.name);
    let mut group = match place {
        Some(place) => shown(title, place, catalog.place_label(finding)),
        None => Group::with_title(title),
    };
    if let (Some(place), Some((_, label))) = (related, &finding.related) {
        group = group.element(snippet(
            place,
            AnnotationKind::Context,
            Some(catalog.get(label)),
        ));
    }
    if let Some(subject) = subject(finding, catalog) {
        let name = catalog.get("laporan-perihal");
        group = group.element(
            Level::NOTE
                .with_name(name)
                .message(normalize_untrusted_str(&subject)),
        );
    }
    if let Some(help) = help {
        let name = catalog.get("laporan-bantuan");
        group = group.element(Level::HELP.with_name(name).message(lines(&help)));
    }
    group
}

/// A way out: commands on lines of their own, ready to be copied.
fn lines(help: &str) -> String {
    let lines = help_lines(help).map(|line| {
        let words = normalize_untrusted_str(&line.words);
        if line.command {
            format!("    {words}")
        } else {
            words
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn shown<'a>(
    title: annotate_snippets::Title<'a>,
    place: &'a Place,
    label: Option<String>,
) -> Group<'a> {
    if place.text.is_empty() || place.cut > 0 {
        return title.element(
            Origin::path(place.path.as_str())
                .line(place.line as usize)
                .char_column(place.column as usize),
        );
    }
    title.element(snippet(place, AnnotationKind::Primary, label))
}

fn snippet(
    place: &Place,
    kind: AnnotationKind,
    label: Option<String>,
) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let from = (place.column.saturating_sub(1).saturating_sub(place.cut)) as usize;
    let bytes = |characters: usize| {
        place
            .text
            .char_indices()
            .nth(characters)
            .map_or(place.text.len(), |(at, _)| at)
    };
    let span = bytes(from)..bytes(from + place.width as usize);
    Snippet::source(place.text.as_str())
        .line_start(place.line as usize)
        .path(place.path.as_str())
        .annotation(kind.span(span).label(label))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Critical | Severity::High => Level::ERROR,
        Severity::Medium | Severity::Low => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

/// Case, step and commit, as far as the finding names them.
fn subject(finding: &Finding, catalog: &Catalog) -> Option<String> {
    let part = |key: &str, value: Option<String>| {
        value.map(|value| {
            let params = Params::from([("nilai", Param::Text(value))]);
            catalog.with(key, &params)
        })
    };
    let parts: Vec<String> = [
        part("laporan-berkas", finding.case.clone()),
        part("laporan-langkah", finding.step.map(|step| step.to_string())),
        part(
            "laporan-commit",
            finding.commit.map(|commit| commit.short()),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What a summary counts.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    /// The findings shown.
    pub findings: &'a [Finding],
    /// How many cases were judged.
    pub cases: usize,
    /// The day on which they were judged.
    pub as_of: jiff::civil::Date,
}

/// Which rules are switched off, and how many findings are not shown because of it; nothing when none is.
pub fn switched_off(verdict: &Verdict, catalog: &Catalog) -> Option<String> {
    if verdict.disabled.is_empty() {
        return None;
    }
    let named = verdict.disabled.iter().map(|rule| {
        let count = verdict.silenced_by(rule);
        format!("{} ({count})", rule.name)
    });
    let params = Params::from([
        ("aturan", Param::List(named.collect())),
        ("jumlah", verdict.silenced.len().into()),
    ]);
    Some(catalog.with("laporan-aturan-mati", &params))
}

/// One line that closes the report.
pub fn summary(counted: Counted<'_>, catalog: &Catalog) -> String {
    let by_severity: Vec<String> = Severity::ALL
        .iter()
        .filter_map(|severity| {
            let count = counted
                .findings
                .iter()
                .filter(|finding| finding.severity == *severity)
                .count();
            (count > 0).then(|| {
                let name = catalog.get(&format!("keparahan-{}", severity.name()));
                format!("{count} {name}")
            })
        })
        .collect();
    let params = Params::from([
        ("temuan", counted.findings.len().into()),
        ("rincian", Param::Text(by_severity.join(", "))),
        ("berkas", counted.cases.into()),
        ("tanggal", counted.as_of.into()),
    ]);
    let key = if counted.findings.is_empty() {
        "laporan-bersih"
    } else {
        "laporan-ringkasan"
    };
    catalog.with(key, &params)
}
