//! Themes: templates, styles, scripts and texts inside the program, and a site's own files over them.
//!
//! `baku` is whole; every other theme is a few files over it. What a site puts below `themes/<tema>/` goes before both, file
//! by file.

pub mod eject;
pub mod list;
mod mark;

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::settings::Language;
use crate::text::TextError;

static BAKU: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/baku");
static ARSIP: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/arsip");

/// The theme under all others.
pub const DEFAULT: &str = "baku";

/// Names of the themes inside the program.
pub const BUILT_IN: [&str; 2] = [DEFAULT, "arsip"];

/// Files by path below the theme's folder.
pub type ThemeFiles = BTreeMap<String, Arc<[u8]>>;

/// The files of a theme inside the program that lie over the default one; none for the default itself and for names that
/// the program doesn't know.
pub fn variant(theme: &str) -> ThemeFiles {
    let mut files = ThemeFiles::new();
    if theme == "arsip" {
        collect(&ARSIP, &mut files);
    }
    files
}

/// What the program has of a theme: the default one with the variant over it.
pub fn built_in(theme: &str) -> ThemeFiles {
    layered(&variant(theme))
}

/// The default theme with `overrides` over it, file by file.
pub fn layered(overrides: &ThemeFiles) -> ThemeFiles {
    let mut files = ThemeFiles::new();
    collect(&BAKU, &mut files);
    files.extend(shared(overrides));
    files
}

/// A variant with a site's own files over it.
pub fn over(variant: &ThemeFiles, own: &ThemeFiles) -> ThemeFiles {
    shared(variant).chain(shared(own)).collect()
}

fn shared(files: &ThemeFiles) -> impl Iterator<Item = (String, Arc<[u8]>)> + '_ {
    files
        .iter()
        .map(|(path, bytes)| (path.clone(), Arc::clone(bytes)))
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

/// The Fluent texts that a theme brings for a language, as [`crate::text::Catalog::with_overrides`] takes them.
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
        let files = layered(&over(&variant("arsip"), &own));
        let of = |path: &str| files.get(path).map(AsRef::as_ref);
        assert_eq!(of("aset/token.css"), Some(&b"x"[..]));
        let part = "templates/bagian/kaki.html";
        assert_eq!(of(part), variant("arsip").get(part).map(AsRef::as_ref));
        assert!(of("templates/dasar.html").is_some());
    }

    #[test]
    fn every_theme_of_the_program_replaces_files_that_the_default_has() {
        let default = built_in(DEFAULT);
        for theme in BUILT_IN {
            for path in variant(theme).keys() {
                assert!(default.contains_key(path), "{theme}: {path}");
            }
        }
        assert!(!variant("arsip").is_empty());
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
