//! Messages that are words and gaps and nothing else. Most are: no choice between forms hangs on what fills them, so they are filled
//! without asking Fluent, which takes a third of its time. Pages have some hundred each.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::maps::Quick;

/// Such messages by their keys.
#[derive(Default)]
pub(super) struct Phrases(Quick<String, Vec<Part>>);

enum Part {
    Words(String),
    Gap(String),
}

impl Phrases {
    /// Takes the messages of a text over those taken before.
    pub(super) fn extend(&mut self, text: &FluentResource) {
        for entry in text.entries() {
            let message = match entry {
                Entry::Message(message) => message,
                // Fluent keeps a term under the name that a message of a text before it may have.
                Entry::Term(term) => {
                    self.0.remove(term.id.name);
                    continue;
                }
                _ => continue,
            };
            let key = message.id.name;
            match message.value.as_ref().and_then(parts) {
                Some(parts) => {
                    self.0.insert(key.to_owned(), parts);
                }
                None => {
                    self.0.remove(key);
                }
            }
        }
    }

    /// The words for `key`; `None` where it is no such message, or something is asked of it that Fluent has to answer. `value` puts
    /// what fills the gap of a name to the end of a text, and is `None` where it can't.
    pub(super) fn filled(
        &self,
        key: &str,
        value: impl Fn(&str, &mut String) -> Option<()>,
    ) -> Option<String> {
        let parts = self.0.get(key)?;
        let mut text = String::with_capacity(ROOM);
        for part in parts {
            match part {
                Part::Words(words) => text.push_str(words),
                Part::Gap(name) => value(name, &mut text)?,
            }
        }
        Some(text)
    }
}

/// Room for a usual message.
const ROOM: usize = 48;

fn parts(pattern: &Pattern<&str>) -> Option<Vec<Part>> {
    pattern.elements.iter().map(part).collect()
}

fn part(element: &PatternElement<&str>) -> Option<Part> {
    match element {
        PatternElement::TextElement { value } => Some(Part::Words((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Part::Gap(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn filled(text: &str, values: &[(&str, &str)]) -> Option<String> {
        let mut phrases = Phrases::default();
        for text in text.split("--") {
            phrases.extend(&FluentResource::try_new(text.to_owned()).unwrap());
        }
        phrases.filled("a", |name, text| {
            let (_, value) = values.iter().find(|(own, _)| *own == name)?;
            text.push_str(value);
            Some(())
        })
    }

    #[test]
    fn words_and_gaps_are_filled_as_they_stand() {
        let values = [("n", "94.403"), ("nama", "Dinas")];
        let text = "a = Dari { $nama },\n    { $n } berkas.\n";
        let words = "Dari Dinas,\n94.403 berkas.";
        assert_eq!(filled(text, &values).as_deref(), Some(words));
        assert_eq!(filled("a = Arsip\n", &[]).as_deref(), Some("Arsip"));
    }

    #[test]
    fn what_fluent_has_to_answer_is_left_to_it() {
        let n = [("n", "1")];
        for text in [
            "a = { $n ->\n    [one] satu\n   *[other] banyak\n }\n",
            "a = { b }\nb = B\n",
            "a = { $nama }\n",
            "a = { NUMBER($n) }\n",
            "b = B\n",
            "a =\n    .lain = B\n",
        ] {
            assert_eq!(filled(text, &n), None, "{text}");
        }
    }

    #[test]
    fn the_last_text_goes_first() {
        assert_eq!(filled("a = A\n--a = B\n", &[]).as_deref(), Some("B"));
        assert_eq!(filled("a = A\n--a = { b }\nb = B\n", &[]), None);
        // The second text has a term of the message's name.
        assert_eq!(filled("a = A\n---a = B\n", &[]), None);
    }
}
