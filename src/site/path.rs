//! Paths of pages: safe on every file system, never two alike.

use std::collections::BTreeSet;

/// Longest part of a path, in bytes; file systems stop at 255.
const PART_LIMIT: usize = 100;

/// Hands out paths so that no two pages share one, even where letter case doesn't count.
#[derive(Clone, Debug, Default)]
pub(super) struct Paths {
    taken: BTreeSet<String>,
}

impl Paths {
    /// A page's path: `stem` made safe, with `.html`; a path already taken gets `-2`, `-3`, and so on.
    pub(super) fn page(&mut self, stem: &str) -> String {
        let safe = safe_stem(stem);
        let mut path = format!("{safe}.html");
        let mut number = 2;
        while !self.taken.insert(path.to_lowercase()) {
            path = format!("{safe}-{number}.html");
            number += 1;
        }
        path
    }
}

/// The way from a page back to the site's root: empty, or `../` as often as needed.
pub(crate) fn root_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

fn safe_stem(stem: &str) -> String {
    let parts: Vec<&str> = stem.split('/').collect();
    let last = parts.len().saturating_sub(1);
    parts
        .iter()
        .enumerate()
        .map(|(index, part)| safe_part(part, index == last))
        .collect::<Vec<_>>()
        .join("/")
}

/// Dots stay only in the last part, so that no folder can look like a page or like `..`.
fn safe_part(part: &str, dots: bool) -> String {
    let mut safe: String = part
        .chars()
        .map(|c| match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '-' => c,
            '.' if dots => c,
            _ => '-',
        })
        .take(PART_LIMIT)
        .collect();
    if safe.is_empty() || safe.starts_with('.') || is_reserved(&safe) {
        safe.insert(0, '-');
    }
    safe
}

/// Names that Windows keeps for devices, with or without an ending.
fn is_reserved(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_parts_become_harmless() {
        let stem = |text| Paths::default().page(text);
        assert_eq!(
            stem("berkas/2025/04/2025-0012"),
            "berkas/2025/04/2025-0012.html"
        );
        assert_eq!(stem("berkas/../../etc/x y"), "berkas/--/--/etc/x-y.html");
        assert_eq!(stem("berkas//."), "berkas/-/-..html");
        assert_eq!(stem("berkas/CON/nul.txt"), "berkas/-CON/-nul.txt.html");
        assert_eq!(stem("berkas/a.html/<b>"), "berkas/a-html/-b-.html");
    }

    #[test]
    fn clashes_are_numbered_without_regard_to_case() {
        let mut paths = Paths::default();
        assert_eq!(paths.page("berkas/a"), "berkas/a.html");
        assert_eq!(paths.page("berkas/A"), "berkas/A-2.html");
        assert_eq!(paths.page("berkas/a"), "berkas/a-3.html");
    }

    #[test]
    fn the_root_is_reached_by_as_many_steps_as_there_are_folders() {
        assert_eq!(root_of("index.html"), "");
        assert_eq!(root_of("berkas/2025/04/a.html"), "../../../");
    }
}
