//! Indonesian and English say the same things, say nothing in vain, and don't mix on a page.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    let paths = entries.into_iter().map(|entry| entry.unwrap().into_path());
    paths
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect()
}

/// Messages and attributes of a language with their text: `key` or `key.attribute`.
fn catalogue(language: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    for path in files(&format!("themes/baku/i18n/{language}"), ".ftl") {
        let text = fs::read_to_string(path).unwrap();
        let (mut message, mut key) = (String::new(), String::new());
        for line in text.lines() {
            let (name, rest) = line.split_once(" =").unwrap_or((line, ""));
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains(" =") {
                message = name.to_owned();
                key = message.clone();
                // The later of two would take the place of the other without a word.
                let earlier = messages.insert(key.clone(), rest.trim().to_owned());
                assert_eq!(earlier, None, "{key} is there twice");
            } else if let Some(attribute) = name.trim_start().strip_prefix('.')
                && line.starts_with("    .")
            {
                key = format!("{message}.{attribute}");
                messages.insert(key.clone(), rest.trim().to_owned());
            } else if line.starts_with("    ") || line.starts_with('}') {
                let text: &mut String = messages.get_mut(&key).unwrap();
                text.push('\n');
                text.push_str(line.trim());
            }
        }
    }
    messages
}

/// Names of the gaps of a text.
fn gaps(text: &str) -> BTreeSet<&str> {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-');
    let rests = text.split('$').skip(1);
    rests.filter_map(|rest| rest.split(ends).next()).collect()
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_gaps() {
    let (id, en) = (catalogue("id"), catalogue("en"));
    assert!(id.len() > 500, "{}", id.len());
    let keys = |messages: &BTreeMap<String, String>| -> BTreeSet<String> {
        messages.keys().cloned().collect()
    };
    assert_eq!(keys(&id), keys(&en));
    let apart: Vec<_> = id
        .iter()
        .filter(|(key, text)| gaps(text) != gaps(&en[*key]))
        .map(|(key, _)| key)
        .collect();
    assert!(apart.is_empty(), "{apart:?}");
}

/// A message that something was refused or failed says what to do: on a line of its own, or in its last sentence.
#[test]
fn whatever_fails_names_a_way_out() {
    for language in ["id", "en"] {
        let messages = catalogue(language);
        let failures = messages.keys().filter(|key| {
            let mine = ["catat-gagal-", "kait-gagal-", "impor-gagal-", "kiriman-"];
            let told = [
                "kiriman-diterima",
                "kiriman-lebih",
                "kiriman-ditolak",
                "kiriman-temuan",
            ];
            let alone = ["catat-gagal-diakhiri", "kiriman-perbaiki", "kiriman-akui"];
            let more = [
                "kiriman-pertama",
                "kiriman-tak-terbaca",
                "kiriman-diterima-tanpa-berkas",
            ];
            !key.contains('.')
                && mine.iter().any(|start| key.starts_with(start))
                && ![&told[..], &alone, &more].concat().contains(&key.as_str())
        });
        let failures: Vec<&String> = failures.collect();
        assert!(failures.len() > 40, "{}", failures.len());
        for key in failures {
            let help = messages.get(&format!("{key}.bantuan"));
            assert!(
                help.is_some_and(|help| !help.is_empty()),
                "{language}: {key}"
            );
        }
    }
}

/// Everything between double quotes in the files.
fn quoted(folder: &str, ending: &str) -> BTreeSet<String> {
    let texts = files(folder, ending).into_iter();
    let texts = texts.map(|path| fs::read_to_string(path).unwrap());
    texts
        .flat_map(|text| text.split('"').map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Beginnings of keys that are made at run time: `format!("keadaan-{key}")`, `t(key="tanda-" ~ mark)`.
fn heads(code: &BTreeSet<String>) -> BTreeSet<String> {
    let in_code = code.iter().filter_map(|word| word.split_once('{'));
    let in_code = in_code.map(|(head, _)| head.to_owned());
    let templates = files("themes/baku/templates", ".html").into_iter();
    let templates = templates.map(|path| fs::read_to_string(path).unwrap());
    let in_templates = templates.flat_map(|text| {
        let calls = text.split("t(key=\"").skip(1);
        calls
            .filter_map(|rest| rest.split('"').next().map(str::to_owned))
            .collect::<Vec<_>>()
    });
    // `tabel-${key}` of scripts.
    let scripts = files("themes/baku/aset", ".js").into_iter();
    let scripts = scripts.map(|path| fs::read_to_string(path).unwrap());
    let in_scripts = scripts.flat_map(|text| {
        let words = text.split('`').filter_map(|word| word.split_once("${"));
        words.map(|(head, _)| head.to_owned()).collect::<Vec<_>>()
    });
    let heads = in_code.chain(in_templates).chain(in_scripts);
    heads
        .filter(|head| head.ends_with('-') && head.len() > 3 && head != "temuan-")
        .collect()
}

#[test]
fn every_message_is_asked_for_somewhere() {
    let code = quoted("src", ".rs");
    let heads = heads(&code);
    let scripts = quoted("themes/baku/aset", ".js");
    let quoted: BTreeSet<String> = quoted("themes/baku/templates", ".html")
        .union(&code)
        .chain(&scripts)
        .cloned()
        .collect();
    let asked = |key: &str| {
        let of_rule = ["judul", "arti", "contoh-baik", "contoh-buruk"]
            .iter()
            .any(|kind| {
                let rule = key.strip_prefix(&format!("temuan-{kind}-"));
                rule.is_some_and(|rule| quoted.contains(rule))
            });
        let message = key.strip_prefix("temuan-");
        of_rule
            || quoted.contains(key)
            || message.is_some_and(|message| quoted.contains(message))
            || heads.iter().any(|head| key.starts_with(head.as_str()))
    };
    let keys = catalogue("id");
    // What other messages are made of.
    let part = |key: &str| {
        let part = format!("{{ {key} }}");
        keys.values().any(|text| text.contains(&part))
    };
    let own = |key: &str| key.split('.').next().unwrap_or_default().to_owned();
    let vain: Vec<&String> = keys
        .keys()
        .filter(|key| !asked(&own(key)) && !part(&own(key)))
        .collect();
    assert!(vain.is_empty(), "{vain:#?}");
}

/// What a reader sees or hears of a page: texts between tags, and attributes that are read out.
fn heard(html: &str) -> BTreeSet<String> {
    let plain = |text: &str| {
        let text = text.replace("&#x2F;", "/").replace("&#x27;", "'");
        text.replace("&quot;", "\"")
            .replace("&amp;", "&")
            .trim()
            .to_owned()
    };
    let mut heard: BTreeSet<String> = html
        .split('>')
        .filter_map(|part| part.split('<').next())
        .map(plain)
        .collect();
    for attribute in [
        "aria-label",
        "title",
        "placeholder",
        "data-label",
        "content",
        "label",
    ] {
        let mark = format!(" {attribute}=\"");
        let values = html.split(&mark).skip(1);
        heard.extend(values.filter_map(|rest| rest.split('"').next()).map(plain));
    }
    heard
}

/// Texts of `of` without gaps that `other` says otherwise. Words that stand in the other catalogue too are left out: "Form"
/// or "Status" alone don't tell the language; nor do words that the office itself writes, in its SOP or its cases.
fn telling(of: &str, other: &str) -> BTreeSet<String> {
    let (own, other) = (catalogue(of), catalogue(other));
    let foreign: BTreeSet<&String> = other.values().collect();
    let written = ["content", "cases", "src/demo/sop"].into_iter();
    let written =
        written.flat_map(|folder| [files(folder, ".md"), files(folder, ".toml")].concat());
    let written: String = written
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    // The answers of a decision stand on its arrows with a capital.
    let answers: BTreeSet<String> = written
        .lines()
        .filter_map(|line| line.strip_prefix("keputusan = {"))
        .flat_map(|answers| answers.split(','))
        .filter_map(|answer| Some(answer.split_once('=')?.0.trim()))
        .map(|answer| answer[..1].to_uppercase() + &answer[1..])
        .collect();
    let texts = own.values().filter(|text| {
        text.chars().any(char::is_alphabetic)
            && !answers.contains(text.as_str())
            && !text.contains('{')
            && !text.contains('\n')
            && !foreign.contains(text)
            && !written.contains(text.as_str())
    });
    texts.cloned().collect()
}

#[test]
fn pages_of_one_language_hold_no_words_of_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("demo");
    support::tertib()
        .args(["demo", "--no-serve"])
        .arg(&site)
        .assert()
        .success();
    let settings = fs::read_to_string(site.join("tertib.toml")).unwrap();
    let english = settings.replace("bahasa = \"id\"", "bahasa = \"en\"");
    assert_ne!(settings, english);
    fs::write(site.join("tertib.toml"), english).unwrap();
    let git = git2::Repository::open(&site).unwrap();
    let mut index = git.index().unwrap();
    index.add_path(Path::new("tertib.toml")).unwrap();
    let tree = git.find_tree(index.write_tree().unwrap()).unwrap();
    let head = git.head().unwrap().peel_to_commit().unwrap();
    let time = git2::Time::new(head.time().seconds() + 60, 420);
    let who = git2::Signature::new("Pengelola", "pengelola@contoh.go.id", &time).unwrap();
    git.commit(Some("HEAD"), &who, &who, "Bahasa", &tree, &[&head])
        .unwrap();
    let other = folder.path().join("en");
    support::tertib()
        .args(["build", "--as-of", "2026-11-23", "--site"])
        .arg(&site)
        .arg("--output")
        .arg(&other)
        .assert()
        .success();
    for (published, foreign) in [
        (&site.join("publik"), telling("en", "id")),
        (&other, telling("id", "en")),
    ] {
        assert!(foreign.len() > 300, "{}", foreign.len());
        let mut mixed = BTreeSet::new();
        for entry in walkdir::WalkDir::new(published) {
            let path = entry.unwrap().into_path();
            let name = path.strip_prefix(published).unwrap().to_string_lossy();
            // What the office wrote stays in the office's language.
            if !name.ends_with(".html") || name.starts_with("panduan/") {
                continue;
            }
            let html = fs::read_to_string(&path).unwrap();
            let heard = heard(&html);
            mixed.extend(
                heard
                    .intersection(&foreign)
                    .map(|text| format!("{name}: {text}")),
            );
        }
        assert!(mixed.is_empty(), "{mixed:#?}");
    }
}
