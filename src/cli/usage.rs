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
    match error.kind() {
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
