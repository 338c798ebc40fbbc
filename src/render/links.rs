//! Links between the office's Markdown files become links between their pages.

use std::collections::BTreeMap;

use crate::site::path_root;

/// Where the pages of the office's texts are, seen from one of them.
pub(super) struct Links<'a> {
    /// The text's own file below the site's root, such as `content/index.md`.
    pub source: &'a str,
    /// Path of the page on which it stands.
    pub page: &'a str,
    /// Page of every text, by its file.
    pub texts: &'a BTreeMap<String, String>,
}

impl Links<'_> {
    /// The way to the page of a text that is named as people write it, by its file: `panduan/staf.md#bagian`. `None` for
    /// every other link, which stays as it is.
    pub(super) fn resolve(&self, link: &str) -> Option<String> {
        let (path, anchor) = match link.find('#') {
            Some(at) => link.split_at(at),
            None => (link, ""),
        };
        if !path.ends_with(".md") || path.starts_with('/') || path.contains(':') {
            return None;
        }
        let mut parts: Vec<&str> = self.source.split('/').collect();
        parts.pop();
        for part in path.split('/') {
            match part {
                "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        let target = self.texts.get(&parts.join("/"))?;
        Some(format!("{}{target}{anchor}", path_root(self.page)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_files_lead_to_their_pages_and_others_stay() {
        let page = |file: &str, page: &str| (file.to_owned(), page.to_owned());
        let texts = BTreeMap::from([
            page("content/index.md", "index.html"),
            page("content/panduan/staf.md", "panduan/staf.html"),
            page("content/sop/a/0.md", "sop/a/0.html"),
        ]);
        let from = |source, page, link: &str| {
            let links = Links {
                source,
                page,
                texts: &texts,
            };
            links.resolve(link)
        };
        let start = |link| from("content/index.md", "index.html", link);
        let staff = |link| from("content/panduan/staf.md", "panduan/staf.html", link);
        let to = |path: &str| Some(path.to_owned());
        assert_eq!(start("panduan/staf.md"), to("panduan/staf.html"));
        assert_eq!(
            start("./panduan/staf.md#batal"),
            to("panduan/staf.html#batal")
        );
        assert_eq!(staff("../index.md"), to("../index.html"));
        assert_eq!(staff("../sop/a/0.md"), to("../sop/a/0.html"));
        for other in [
            "panduan/tidak-ada.md",
            "../../../content/index.md",
            "https://contoh.go.id/panduan/staf.md",
            "/panduan/staf.md",
            "panduan/staf.html",
            "#bagian",
            "",
        ] {
            assert_eq!(start(other), None, "{other}");
        }
    }
}
