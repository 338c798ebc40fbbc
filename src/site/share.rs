//! What others are told of a page: search engines, and programs that show a link to it (Open Graph).

use serde::Serialize;

use super::{LOST, Page, Shared, View};

/// Longest description, in characters.
const LONGEST: usize = 200;

/// What others are told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShareView {
    /// `website`, or `article` for a case, an SOP and a text.
    pub kind: &'static str,
    /// A sentence or two.
    pub description: String,
    /// Absolute address of the page, where the site names its own.
    pub url: Option<String>,
    /// Absolute address of a picture, where the site names its own address and the theme has one.
    pub picture: Option<String>,
}

/// What others are told of `page`; `picture` is a picture of the theme, from the site's root.
pub fn share(shared: &Shared, page: &Page, picture: Option<&str>) -> ShareView {
    let absolute = |path: &str| Some(format!("{}{path}", shared.address.as_deref()?));
    let (kind, description) = described(page);
    let description = description.filter(|text| !text.is_empty());
    ShareView {
        kind,
        description: short(&description.unwrap_or_else(|| shared.about.clone())),
        url: absolute(&page.path).filter(|_| page.path != LOST),
        picture: picture.and_then(absolute),
    }
}

fn described(page: &Page) -> (&'static str, Option<String>) {
    let joined = |parts: &[&str]| {
        let given = parts.iter().filter(|part| !part.is_empty());
        given.copied().collect::<Vec<_>>().join(" · ")
    };
    match &page.view {
        View::Case(view) => {
            let line = &view.line;
            let parts = [
                line.title.as_str(),
                &line.applicant,
                &line.state.label,
                &line.sop,
            ];
            ("article", Some(joined(&parts)))
        }
        View::Sop(view) => {
            let office = view.form.as_ref().map(|form| &form.office);
            let lines = office.map_or(Vec::new(), |office| {
                office.lines.iter().map(|line| line.text.as_str()).collect()
            });
            let parts = [&[page.title.as_str()][..], &lines].concat();
            ("article", Some(joined(&parts)))
        }
        View::Guide(view) => ("article", Some(view.summary.clone())),
        View::RegisterList(view) => ("website", view.criterion.clone()),
        _ => ("website", None),
    }
}

/// The beginning of a text, cut between words.
fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let head: String = text.chars().take(LONGEST).collect();
    let end = head.rfind(' ').unwrap_or(head.len());
    format!("{}…", head.get(..end).unwrap_or(&head))
}
