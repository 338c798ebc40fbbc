//! Mistakes in the arguments themselves, said in the chosen language.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::error::say;
use crate::text::Catalog;

/// The message for a mistake in the arguments.
pub fn message(error: &Error, catalog: &Catalog) -> String {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let valid = context(ContextKind::ValidValue);
    let command = command_line(std::env::args().skip(1));
    let say = |catalog: &Catalog, key: &str, values: &[(&'static str, String)]| {
        let mut values = values.to_vec();
        values.push(("perintah", command.clone()));
        say(catalog, key, &values)
    };
    match error.kind() {
        ErrorKind::ValueValidation if argument.contains("--as-of") => say(
            catalog,
            if has_form_of_day(&value) {
                "argumen-tanggal-mustahil"
            } else {
                "argumen-tanggal"
            },
            &[("argumen", "--as-of".to_owned()), ("nilai", value)],
        ),
        ErrorKind::UnknownArgument => say(catalog, "argumen-asing", &[("nilai", argument)]),
        ErrorKind::InvalidSubcommand => say(
            catalog,
            "argumen-perintah-asing",
            &[("nilai", context(ContextKind::InvalidSubcommand))],
        ),
        ErrorKind::InvalidValue if value.is_empty() => {
            say(catalog, "argumen-tanpa-nilai", &[("argumen", argument)])
        }
        ErrorKind::ArgumentConflict => say(catalog, "argumen-berulang", &[("argumen", argument)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if valid.is_empty() => say(
            catalog,
            "argumen-nilai",
            &[("argumen", argument), ("nilai", value)],
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => say(
            catalog,
            "argumen-pilihan",
            &[("argumen", argument), ("nilai", value), ("pilihan", valid)],
        ),
        ErrorKind::MissingRequiredArgument => {
            say(catalog, "argumen-hilang", &[("nilai", argument)])
        }
        _ => error.to_string(),
    }
}

/// The command that was meant, so far as the words before the first option name one, such as `tertib case step`.
fn command_line(words: impl Iterator<Item = String>) -> String {
    let mut command = super::command();
    let mut line = "tertib".to_owned();
    for word in words {
        let Some(below) = command.find_subcommand(&word).cloned() else {
            break;
        };
        line.push(' ');
        line.push_str(&word);
        command = below;
    }
    line
}

/// Whether a word is written as a day, such as `2026-11-31`.
fn has_form_of_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    lengths == [4, 2, 2] && parts.iter().all(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_named_as_far_as_it_is_known() {
        let line = |words: &str| command_line(words.split(' ').map(str::to_owned));
        assert_eq!(line("check --as-of 1"), "tertib check");
        assert_eq!(line("case step --x"), "tertib case step");
        assert_eq!(line("tidak-ada"), "tertib");
    }

    #[test]
    fn a_day_has_four_two_and_two_digits() {
        assert!(has_form_of_day("2026-11-31"));
        for word in ["23-11-2026", "2026-1-31", "2026-11", "2026-aa-31", ""] {
            assert!(!has_form_of_day(word), "{word}");
        }
    }
}
