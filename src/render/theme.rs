//! The files of the theme: the built-in one, with the site's own files over it.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::settings::Language;
use crate::text::TextError;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/baku");

/// Files by path below the theme's folder.
pub type ThemeFiles = BTreeMap<String, Arc<[u8]>>;

/// The built-in theme with `overrides` over it, file by file.
pub(super) fn files(overrides: &ThemeFiles) -> ThemeFiles {
    let mut files = ThemeFiles::new();
    collect(&BUILT_IN, &mut files);
    files.extend(
        overrides
            .iter()
            .map(|(path, bytes)| (path.clone(), Arc::clone(bytes))),
    );
    files
}

fn collect(folder: &Dir<'_>, files: &mut ThemeFiles) {
    for file in folder.files() {
        let path: Vec<_> = file
            .path()
            .iter()
            .map(|part| part.to_string_lossy())
            .collect();
        files.insert(path.join("/"), Arc::from(file.contents()));
    }
    for folder in folder.dirs() {
        collect(folder, files);
    }
}

/// The Fluent texts that a site's theme brings for a language, as [`crate::text::Catalog::with_overrides`] takes them.
///
/// # Errors
/// When a text is not UTF-8.
pub fn translations(
    theme: &ThemeFiles,
    language: Language,
) -> Result<Vec<(String, String)>, TextError> {
    let folder = format!("i18n/{}/", language.code());
    let texts = theme
        .iter()
        .filter(|(path, _)| path.starts_with(&folder) && path.ends_with(".ftl"));
    texts
        .map(|(path, bytes)| match std::str::from_utf8(bytes) {
            Ok(text) => Ok((path.clone(), text.to_owned())),
            Err(error) => Err(TextError {
                file: path.clone(),
                reason: error.to_string(),
            }),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;

    #[test]
    fn a_site_replaces_single_files() {
        let own = ThemeFiles::from([("aset/token.css".to_owned(), Arc::from(&b"x"[..]))]);
        let files = files(&own);
        assert_eq!(
            files.get("aset/token.css").map(AsRef::as_ref),
            Some(&b"x"[..])
        );
        assert!(files.contains_key("templates/dasar.html"));
    }

    #[test]
    fn only_the_texts_of_the_language_are_collected() {
        let file = |text: &str| Arc::from(text.as_bytes());
        let theme = ThemeFiles::from([
            ("i18n/id/situs.ftl".to_owned(), file("a = b")),
            ("i18n/en/situs.ftl".to_owned(), file("a = c")),
            ("i18n/id/catatan.txt".to_owned(), file("-")),
        ]);
        let texts = translations(&theme, Language::Id).expect("all UTF-8");
        assert_eq!(
            texts,
            [("i18n/id/situs.ftl".to_owned(), "a = b".to_owned())]
        );
    }
}
