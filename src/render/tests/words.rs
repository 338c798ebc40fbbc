//! The catalogue against itself, the templates and the code: no gap in either language.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Keys of a Fluent text, attributes as `key.attribute`.
fn keys(text: &str) -> BTreeSet<String> {
    every_key(text).into_iter().collect()
}

/// The same in the order of the text, twice where a key is given twice.
fn every_key(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut message = String::new();
    for line in text.lines() {
        let name = line.split(" =").next().unwrap_or_default();
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains(" =") {
            message = name.to_owned();
            keys.push(message.clone());
        } else if let Some(attribute) = name.trim_start().strip_prefix('.') {
            keys.push(format!("{message}.{attribute}"));
        }
    }
    keys
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    let paths = entries.into_iter().map(|entry| entry.unwrap().into_path());
    paths
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect()
}

fn all_keys(language: &str) -> BTreeSet<String> {
    let folder = root().join("themes/baku/i18n").join(language);
    let texts = files(&folder, ".ftl")
        .into_iter()
        .map(|path| fs::read_to_string(path).unwrap());
    texts.flat_map(|text| keys(&text)).collect()
}

#[test]
fn both_languages_say_the_same_things() {
    let folder = root().join("themes/baku/i18n");
    let texts = files(&folder.join("id"), ".ftl");
    assert!(texts.len() >= 6, "{texts:?}");
    for path in texts {
        let name = path.file_name().unwrap();
        let id = keys(&fs::read_to_string(&path).unwrap());
        let en = keys(&fs::read_to_string(folder.join("en").join(name)).unwrap());
        let apart: Vec<_> = id.symmetric_difference(&en).collect();
        assert!(apart.is_empty(), "{name:?}: {apart:?}");
    }
}

#[test]
fn no_key_is_given_twice() {
    for language in ["id", "en"] {
        let folder = root().join("themes/baku/i18n").join(language);
        let mut seen = BTreeSet::new();
        for path in files(&folder, ".ftl") {
            for key in every_key(&fs::read_to_string(&path).unwrap()) {
                assert!(seen.insert(key.clone()), "{language}: {key}");
            }
        }
    }
}

#[test]
fn every_key_that_templates_and_views_ask_for_is_there() {
    let known = all_keys("id");
    let mut asked = BTreeSet::new();
    for path in files(&root().join("themes/baku/templates"), ".html") {
        asked.extend(quoted_after(&fs::read_to_string(path).unwrap(), "t(key=\""));
    }
    for path in files(&root().join("src/site"), ".rs") {
        let text = fs::read_to_string(path).unwrap();
        for call in [
            "words.get(\"",
            "words.count(\"",
            "words.with(\"",
            "catalog.get(\"",
        ] {
            asked.extend(quoted_after(&text, call));
        }
    }
    assert!(asked.len() > 100, "{}", asked.len());
    // A key that ends in a hyphen is the head of several, such as `tanda-`.
    let missing = asked.iter().filter(|key| match key.strip_suffix('-') {
        Some(_) => !known.iter().any(|k| k.starts_with(key.as_str())),
        None => !known.contains(*key),
    });
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&String>::new());
}

fn quoted_after(text: &str, call: &str) -> Vec<String> {
    let rests = text.split(call).skip(1);
    rests
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}
