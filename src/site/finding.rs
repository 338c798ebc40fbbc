//! A finding as pages show it: message, way out, and the line it points at.

use serde::Serialize;

use super::atlas::Atlas;
use super::line::Tag;
use super::visible;
use crate::finding::Finding;
use crate::source::Place;
use crate::text::{HelpLine, help_lines};

/// A finding on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingView {
    /// Rule's name.
    pub rule: &'static str,
    /// Title of the rule, where the catalogue has one (`temuan-judul-<rule>`).
    pub title: Option<String>,
    /// How grave.
    pub severity: Tag,
    /// What is wrong.
    pub message: String,
    /// The way out, line by line; empty where the catalogue has none.
    pub help: Vec<HelpLine>,
    /// Where.
    pub place: Option<PlaceView>,
    /// A second place.
    pub related: Option<PlaceView>,
    /// The commit, shortened.
    pub commit: Option<String>,
    /// Number of the case.
    pub case: Option<String>,
    /// Step, from 1.
    pub step: Option<u32>,
    /// Path of the case's page with the step's anchor.
    pub href: Option<String>,
}

/// A line of a file with the accused characters in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceView {
    /// What the place is, for a second place.
    pub label: Option<String>,
    /// File.
    pub path: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
    /// The line before the accused characters.
    pub before: String,
    /// The accused characters.
    pub marked: String,
    /// The line after them.
    pub after: String,
}

impl Atlas<'_> {
    /// What the catalogue says of a rule under `<what>-<rule>`.
    pub(super) fn rule_words(&self, what: &str, rule: &str) -> Option<String> {
        let key = format!("{what}-{rule}");
        let catalog = self.words.catalog;
        catalog.has(&key).then(|| catalog.get(&key))
    }

    /// The way out of a finding.
    fn help(&self, finding: &Finding) -> Vec<HelpLine> {
        let help = self.words.catalog.help(finding).unwrap_or_default();
        let lines = help_lines(&help).map(|line| HelpLine {
            words: visible(&line.words),
            ..line
        });
        lines.collect()
    }

    /// A finding as pages show it; `path` is the page of its case.
    pub(super) fn finding(&self, finding: &Finding, path: Option<&str>) -> FindingView {
        let catalog = self.words.catalog;
        let related = finding.related.as_ref();
        let label = |key: &str| Some(catalog.with(key, &finding.params));
        FindingView {
            rule: finding.rule.name,
            title: self.rule_words("temuan-judul", finding.rule.name),
            severity: self.severity(finding.severity),
            message: visible(&catalog.message(finding)),
            help: self.help(finding),
            place: finding
                .place
                .as_ref()
                .map(|place| view(place, catalog.place_label(finding))),
            related: related.map(|(place, key)| view(place, label(key))),
            commit: finding.commit.map(|commit| commit.short()),
            case: finding.case.as_deref().map(visible),
            step: finding.step,
            href: path.map(|path| match finding.step {
                Some(step) => format!("{path}#langkah-{step}"),
                None => path.to_owned(),
            }),
        }
    }
}

/// A place with its line split around the accused characters. A place for a file as a whole accuses no character and shows
/// no line.
fn view(place: &Place, label: Option<String>) -> PlaceView {
    let whole = (place.line, place.column, place.width) == (1, 1, 1);
    let shown = if whole { "" } else { place.text.as_str() };
    let start = place.column.saturating_sub(1).saturating_sub(place.cut) as usize;
    let width = place.width as usize;
    let part = |skip, take| -> String { shown.chars().skip(skip).take(take).collect() };
    PlaceView {
        label,
        path: visible(&place.path),
        line: place.line,
        column: place.column,
        before: visible(&part(0, start)),
        marked: visible(&part(start, width)),
        after: visible(&part(start.saturating_add(width), usize::MAX)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span};

    #[test]
    fn the_line_is_split_around_the_accused_characters() {
        let source = Source::new("cases/a.toml", "sop = \"x\"\naktivitas = 99\n");
        let view = view(&source.place(Span { start: 22, end: 24 }), None);
        assert_eq!(
            (view.line, view.before.as_str(), view.marked.as_str()),
            (2, "aktivitas = ", "99")
        );
        assert_eq!(view.after, "");
    }
}
