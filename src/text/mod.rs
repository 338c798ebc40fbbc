//! The message catalogue: all words that people read, in Indonesian and English, for the terminal and the site alike.
//!
//! The texts are Fluent files (`i18n/<language>/*.ftl`) of the built-in theme; a site's theme may bring files of the same
//! names that replace single messages.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::escape;
use crate::finding::{Finding, Param, Params};
use crate::settings::Language;

mod date;
mod help;
mod number;
mod phrase;
mod pieces;
mod shell;

use date::DateWords;
pub use date::{format_clock, format_date, format_moment};
pub use help::{HelpLine, help_lines, sentences, whole};
pub use number::grouped;
use phrase::Phrases;
pub(crate) use pieces::{Piece, Two, put};
pub use shell::shell_word;

/// The files of the built-in texts of a language.
macro_rules! texts {
    ($language:literal: $($file:literal)+) => {
        &[$((
            $file,
            include_str!(concat!("../../themes/baku/i18n/", $language, "/", $file)),
        )),+]
    };
}

/// The same files in each language, one per part of the program.
macro_rules! built_in {
    ($language:literal) => {
        texts!($language:
            "situs.ftl"
            "temuan.ftl"
            "bentuk.ftl"
            "bagan.ftl"
            "berkas.ftl"
            "cari.ftl"
            "edisi.ftl"
            "register.ftl"
            "umpan.ftl"
            "statistik.ftl"
            "catat.ftl"
            "impor.ftl"
            "kait.ftl"
            "perintah.ftl"
            "formulir.ftl"
        )
    };
}

const BUILT_IN: [(Language, &[(&str, &str)]); 2] = [
    (Language::Id, built_in!("id")),
    (Language::En, built_in!("en")),
];

/// A key of the built-in texts, or the name of a gap in one, as it stands there; a finding's message has it without
/// `temuan-`. `None` for a word that none of them has.
pub fn written(word: &str) -> Option<&'static str> {
    static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
        let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let texts = BUILT_IN.iter().flat_map(|(_, files)| files.iter());
        let words = texts.flat_map(|(_, text)| text.split(move |c| !is_word(c)));
        words
            .flat_map(|word| [Some(word), word.strip_prefix("temuan-")])
            .flatten()
            .collect()
    });
    WORDS.get(word).copied()
}

/// A Fluent text that can't be used, with what is wrong in it.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct TextError {
    /// The file's name.
    pub file: String,
    /// What the parser said.
    pub reason: String,
}

/// Words of one language.
pub struct Catalog {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Those messages of the bundle that are words and gaps alone.
    phrases: Phrases,
    dates: DateWords,
}

impl Catalog {
    /// The built-in words of a language.
    ///
    /// # Errors
    /// When a built-in text is broken, which the tests rule out.
    pub fn built_in(language: Language) -> Result<Self, TextError> {
        Self::with_overrides(language, &[])
    }

    /// The built-in words with a theme's texts over them: pairs of file name and Fluent text.
    ///
    /// # Errors
    /// When a text does not parse.
    pub fn with_overrides(
        language: Language,
        overrides: &[(String, String)],
    ) -> Result<Self, TextError> {
        let identifier: LanguageIdentifier =
            language.code().parse().map_err(|error| TextError {
                file: language.code().to_owned(),
                reason: format!("{error:?}"),
            })?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number::formatter(language)));
        let mut phrases = Phrases::default();
        let built_in = BUILT_IN.iter().filter(|(l, _)| *l == language);
        let built_in = built_in.flat_map(|(_, files)| files.iter().copied());
        let overrides = overrides
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        for (name, text) in built_in.chain(overrides) {
            let resource = parse(name, text)?;
            phrases.extend(&resource);
            bundle.add_resource_overriding(resource);
        }
        let mut catalog = Self {
            language,
            bundle,
            phrases,
            dates: DateWords::default(),
        };
        catalog.dates = DateWords::of(&catalog);
        Ok(catalog)
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words for `key`, or `⟦key⟧` when there are none, so that a gap is seen and never hides a finding.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &Params::new())
    }

    /// The words for `key` with its gaps filled.
    pub fn with(&self, key: &str, params: &Params) -> String {
        self.find(key, params).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The words for `key` with gaps named at run time, as templates do; `⟦key⟧` when there are none.
    pub fn with_named<'n>(
        &self,
        key: &str,
        params: impl IntoIterator<Item = (&'n str, Param)>,
    ) -> String {
        let params: Vec<(&str, Param)> = params.into_iter().collect();
        let named = |gap: &str| params.iter().rev().find(|(name, _)| *name == gap);
        let filled = self
            .phrases
            .filled(key, |gap, text| self.put(text, &named(gap)?.1));
        let words = filled.or_else(|| {
            let mut args = FluentArgs::new();
            for (name, value) in &params {
                args.set(*name, self.value(value.clone()));
            }
            self.asked(key, &args)
        });
        words.unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// [`Self::with_named`] with one gap, which a text fills.
    pub fn with_text(&self, key: &str, gap: &str, text: &str) -> String {
        let filled = self
            .phrases
            .filled(key, |name, out| (name == gap).then(|| out.push_str(text)));
        filled.unwrap_or_else(|| self.with_named(key, [(gap, Param::from(text))]))
    }

    /// What a finding says: one sentence.
    pub fn message(&self, finding: &Finding) -> String {
        self.with(&format!("temuan-{}", finding.message), &finding.params)
    }

    /// The way out of a finding, where the catalogue has one: sentences, and commands each on a line of its own that begins
    /// with spaces ([`help_lines`] takes them apart). Besides the finding's own values its gaps are `$nomor`, the case's
    /// number as a word of a command, and `$langkah`, its step.
    pub fn help(&self, finding: &Finding) -> Option<String> {
        self.way_out(finding, "bantuan")
    }

    /// The way out of a finding about an entry that is not recorded yet: the entry itself is mended. The same gaps.
    pub fn draft_help(&self, finding: &Finding) -> Option<String> {
        self.way_out(finding, "usul")
    }

    fn way_out(&self, finding: &Finding, attribute: &str) -> Option<String> {
        let mut args = FluentArgs::new();
        for (name, value) in &finding.params {
            args.set(*name, one_line(self.value(shown(value).into_owned())));
        }
        if let Some(case) = &finding.case {
            args.set("nomor", shell_word(&escape::visible(case)));
        }
        if let Some(step) = finding.step {
            args.set("langkah", step);
        }
        self.asked(&format!("temuan-{}.{attribute}", finding.message), &args)
    }

    /// What stands at the finding's place, where a second place needs telling apart from it.
    pub fn place_label(&self, finding: &Finding) -> Option<String> {
        finding.related.as_ref()?;
        self.find(
            &format!("temuan-{}.tempat", finding.message),
            &finding.params,
        )
    }

    /// Whether there are words for `key` (`message` or `message.attribute`).
    pub fn has(&self, key: &str) -> bool {
        self.find(key, &Params::new()).is_some()
    }

    fn find(&self, key: &str, params: &Params) -> Option<String> {
        let filled = self
            .phrases
            .filled(key, |gap, text| self.put(text, &shown(params.get(gap)?)));
        filled.or_else(|| {
            let mut args = FluentArgs::new();
            for (name, value) in params {
                args.set(*name, self.value(shown(value).into_owned()));
            }
            self.asked(key, &args)
        })
    }

    /// What Fluent says for `key`, which can do more than fill gaps.
    fn asked(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (message, attribute) = match key.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        // A gap that no parameter fills is shown by Fluent as `{$name}`; a test holds every message against its rule.
        let mut gaps = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut gaps);
        Some(text.into_owned())
    }

    /// Puts a value to the end of a text, as Fluent shows it; `None`, and nothing, where only Fluent knows how.
    fn put(&self, text: &mut String, param: &Param) -> Option<()> {
        match param {
            Param::Text(words) => text.push_str(words),
            Param::Number(number) => text.push_str(&number::exact(*number, self.language)?),
            Param::Date(date) => text.push_str(&format_date(self, *date)),
            Param::Moment(moment) => text.push_str(&format_clock(self, *moment)),
            Param::List(words) => text.push_str(&words.join(", ")),
        }
        Some(())
    }

    fn value(&self, param: Param) -> FluentValue<'static> {
        match param {
            Param::Text(text) => FluentValue::from(text),
            Param::Number(number) => FluentValue::from(number),
            Param::Date(date) => FluentValue::from(format_date(self, date)),
            Param::Moment(moment) => FluentValue::from(format_clock(self, moment)),
            Param::List(words) => FluentValue::from(words.join(", ")),
        }
    }
}

/// A value of a message: what is hidden in a name or a word of the record is made visible, line by line.
fn shown(param: &Param) -> Cow<'_, Param> {
    let visible = |text: &String| {
        let lines: Vec<String> = text.split('\n').map(escape::visible).collect();
        lines.join("\n")
    };
    match param {
        Param::Text(text) => Cow::Owned(Param::Text(visible(text))),
        Param::List(words) => Cow::Owned(Param::List(words.iter().map(visible).collect())),
        other => Cow::Borrowed(other),
    }
}

/// A value that begins no line of its own, so that what stands in the record never looks like a command to be run.
fn one_line(value: FluentValue<'static>) -> FluentValue<'static> {
    match value {
        FluentValue::String(text) if text.contains('\n') => text.replace('\n', " ").into(),
        value => value,
    }
}

fn parse(name: &str, text: &str) -> Result<FluentResource, TextError> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| TextError {
        file: name.to_owned(),
        reason: errors
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("; "),
    })
}
