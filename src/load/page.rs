//! A Markdown page of the site → [`Page`].

use super::Page;
use super::fields::Fields;
use super::front_matter::{refuse, split};
use super::report::Report;

/// Reads a page; `None` when a mistake keeps it from being understood.
pub fn read(slug: &str, report: &mut Report<'_>) -> Option<Page> {
    let source = report.source;
    let Some(parts) = split(source) else {
        refuse(report);
        return None;
    };
    let mut inner = Report::new(source, parts.offset);
    let table = inner.parse(parts.toml);
    let mut fields = Fields::new(&table, &inner);
    let title = fields.text("judul", &mut inner);
    let order = fields.optional::<i64>("urutan", &mut inner);
    let summary = fields.optional::<String>("ringkasan", &mut inner);
    fields.finish(&mut inner);
    report.mistakes.extend(inner.into_mistakes());
    Some(Page {
        slug: slug.to_owned(),
        title: title?.value,
        order: order.map_or(0, |order| order.value),
        summary: summary.map_or_else(String::new, |summary| summary.value),
        body: parts.body.to_owned(),
        source: source.clone(),
    })
}
