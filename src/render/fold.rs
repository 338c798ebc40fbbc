//! Words that are the same on every page are put into the templates when these are read: `t(key="nav-arsip")` becomes `"Berkas"`.
//! A tag that is such a call alone becomes those words as text: `<a>{{ t(key="nav-arsip") }}</a>` becomes `<a>Berkas</a>`.
//! A call with one gap becomes a filter of its own, `t(key="sejak", waktu=page.open.from)` becomes `((page.open.from) | kata_0)`.
//!
//! The page of a case asks for some hundred words. Each was looked up anew on each page, which took a fifth of the time of filling it;
//! and a call's names and values are put into a map, which takes as long as finding its words.

use crate::escape::page;

/// How a call begins.
const CALL: &str = "t(key=";

/// The filter that takes a key and gives its words.
pub(super) const WORDS: &str = "kata";

/// The words with one gap for which a template asks, and the name of the gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    /// Key of the words.
    pub(super) key: String,
    /// What the gap is called.
    pub(super) name: String,
}

/// The filter that fills the words of the gap of this number.
pub(super) fn filter(number: usize) -> String {
    format!("{WORDS}_{number}")
}

/// Folds the calls of some templates.
pub(super) struct Fold<'w> {
    words: &'w dyn Fn(&str) -> String,
    gaps: Vec<Gap>,
}

impl<'w> Fold<'w> {
    /// `words` says what stands for a key.
    pub(super) fn new(words: &'w dyn Fn(&str) -> String) -> Self {
        Self {
            words,
            gaps: Vec::new(),
        }
    }

    /// The gaps that became filters, by their numbers.
    pub(super) fn gaps(self) -> Vec<Gap> {
        self.gaps
    }

    /// A template without the calls that need not be made on each page. A call stays where its words can't stand in quotes, and all do
    /// where parts of the template are no template.
    pub(super) fn folded(&mut self, template: &str) -> String {
        if template.contains("endraw") {
            return template.to_owned();
        }
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, start, inside)) = next_tag(rest) {
            out.push_str(before);
            if let Some((words, after)) = self.alone(start, inside) {
                out.push_str(&words);
                rest = after;
                continue;
            }
            out.push_str(start);
            rest = match start {
                "{{" => self.tag(&mut out, inside, "}}"),
                "{%" => self.tag(&mut out, inside, "%}"),
                _ => {
                    let end = inside.find("#}").unwrap_or(inside.len());
                    pass(&mut out, inside, end)
                }
            };
        }
        out.push_str(rest);
        out
    }

    /// The text that stands for a tag with nothing but a call for words without gaps, and what follows the tag. `None` where there
    /// is more in it, or its words would not stand as they are: parts of a tag, spaces that a tag beside them takes away, or
    /// characters that are written otherwise.
    fn alone<'t>(&self, start: &str, inside: &'t str) -> Option<(String, &'t str)> {
        if start != "{{" {
            return None;
        }
        let (arguments, after) = call(inside.trim_start())?;
        let after = after.trim_start().strip_prefix("}}")?;
        let [key] = arguments.as_slice() else {
            return None;
        };
        let words = (self.words)(literal(key)?);
        let changes = words.is_empty() || words.trim() != words || words.contains(['{', '}']);
        (!changes && page::stands(&words)).then_some((words, after))
    }

    /// Copies a tag up to its end, and gives back what follows.
    fn tag<'t>(&mut self, out: &mut String, inside: &'t str, end: &str) -> &'t str {
        let mut rest = inside;
        while let Some(first) = rest.chars().next() {
            if rest.starts_with(end) {
                return rest;
            }
            let call = starts_name(out).then(|| call(rest)).flatten();
            let after = call.and_then(|(arguments, after)| {
                self.call(out, &arguments, end)?;
                Some(after)
            });
            rest = match after {
                Some(after) => after,
                None if is_quote(first) => pass(out, rest, string_len(rest, first)),
                None => pass(out, rest, first.len_utf8()),
            };
        }
        rest
    }

    /// Writes what stands for a call; `None`, and nothing, where the call stays.
    fn call(&mut self, out: &mut String, arguments: &[&str], end: &str) -> Option<()> {
        match arguments {
            [key] => match literal(key) {
                Some(key) => out.push_str(&quoted(&(self.words)(key))?),
                None => self.filtered(out, key, WORDS, end),
            },
            [key, gap] => {
                let (name, value) = gap.split_once('=')?;
                let gap = Gap {
                    key: literal(key)?.to_owned(),
                    name: name.trim().to_owned(),
                };
                let known = self.gaps.iter().position(|known| *known == gap);
                let number = known.unwrap_or_else(|| {
                    self.gaps.push(gap);
                    self.gaps.len() - 1
                });
                self.filtered(out, value, &filter(number), end);
            }
            _ => return None,
        }
        Some(())
    }

    /// Writes a value with a filter upon it.
    fn filtered(&mut self, out: &mut String, value: &str, filter: &str, end: &str) {
        out.push_str("((");
        self.tag(out, value, end);
        out.push_str(") | ");
        out.push_str(filter);
        out.push(')');
    }
}

/// What stands before the next tag, how the tag begins, and the rest.
fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    let brace = |at: &usize| matches!(text.as_bytes().get(at + 1), Some(b'{' | b'%' | b'#'));
    let at = text.match_indices('{').map(|(at, _)| at).find(brace)?;
    let (before, tag) = text.split_at(at);
    let (start, inside) = tag.split_at(2);
    Some((before, start, inside))
}

/// Copies so many bytes, and gives back the rest.
fn pass<'t>(out: &mut String, text: &'t str, bytes: usize) -> &'t str {
    let (copied, rest) = text.split_at(bytes);
    out.push_str(copied);
    rest
}

/// Whether what follows this text is the beginning of a name, and no part of one.
fn starts_name(before: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    !before.ends_with(part)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`')
}

/// The value of the key of a call and its further arguments, as written, and what follows the call. `None` where no call begins, or one
/// with braces in it.
fn call(text: &str) -> Option<(Vec<&str>, &str)> {
    let inside = text.strip_prefix(CALL)?;
    let mut arguments = Vec::new();
    let (mut depth, mut start, mut at) = (0_usize, 0, 0);
    loop {
        let rest = inside.get(at..)?;
        let first = rest.chars().next()?;
        match first {
            '{' | '}' | '%' => return None,
            '(' | '[' => depth += 1,
            ')' | ']' if depth > 0 => depth -= 1,
            ')' | ',' if depth == 0 => {
                arguments.push(inside.get(start..at)?.trim());
                start = at + 1;
                if first == ')' {
                    return Some((arguments, inside.get(start..)?));
                }
            }
            _ => {}
        }
        at += if is_quote(first) {
            string_len(rest, first)
        } else {
            first.len_utf8()
        };
    }
}

/// A key that is written out.
fn literal(key: &str) -> Option<&str> {
    let key = key.strip_prefix('"')?.strip_suffix('"')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    key.chars().all(plain).then_some(key)
}

/// Length of a string of the template language, its quotes included.
fn string_len(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(at, c)| at + c.len_utf8())
}

/// A text as a string of the template language; `None` where it can't be one without other characters in its place.
fn quoted(text: &str) -> Option<String> {
    let quote = ['"', '\'', '`'].into_iter().find(|c| !text.contains(*c))?;
    let plain = !text.contains(['\\', '\n', '\r']);
    plain.then(|| format!("{quote}{text}{quote}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(template: &str) -> String {
        with_gaps(template).0
    }

    fn with_gaps(template: &str) -> (String, Vec<Gap>) {
        let words = |key: &str| match key {
            "nav-arsip" => "Berkas".to_owned(),
            "dua" => "Ini \"dua\"".to_owned(),
            "semua" => "\"'`".to_owned(),
            "baris" => "a\nb".to_owned(),
            "kosong" => String::new(),
            "spasi" => " a".to_owned(),
            "kurung" => "{a".to_owned(),
            "dan" => "a & b".to_owned(),
            other => format!("⟦{other}⟧"),
        };
        let mut fold = Fold::new(&words);
        (fold.folded(template), fold.gaps())
    }

    #[test]
    fn words_without_gaps_stand_in_the_template() {
        assert_eq!(
            fold("<a>{{ t(key=\"nav-arsip\") }}</a>{% if a != t(key=\"nav-arsip\") -%}"),
            "<a>Berkas</a>{% if a != \"Berkas\" -%}"
        );
        assert_eq!(fold("{{t(key=\"dua\")}}"), "{{'Ini \"dua\"'}}");
        assert_eq!(fold("{{ t(key=\"tidak-ada\") }}"), "⟦tidak-ada⟧");
        assert_eq!(
            fold("{{ <batang label={t(key=\"nav-arsip\")} /> }}t(key=\"nav-arsip\")"),
            "{{ <batang label={\"Berkas\"} /> }}t(key=\"nav-arsip\")"
        );
    }

    #[test]
    fn words_that_would_not_stand_as_they_are_stay_in_their_tag() {
        for (template, folded) in [
            ("{{ t(key=\"kosong\") }}", "{{ \"\" }}"),
            ("{{ t(key=\"spasi\") }}", "{{ \" a\" }}"),
            ("{{ t(key=\"kurung\") }}", "{{ \"{a\" }}"),
            ("{{ t(key=\"dan\") }}", "{{ \"a & b\" }}"),
            ("{{- t(key=\"nav-arsip\") }}", "{{- \"Berkas\" }}"),
            ("{{ t(key=\"nav-arsip\") -}}", "{{ \"Berkas\" -}}"),
            ("{{ t(key=\"nav-arsip\") ~ a }}", "{{ \"Berkas\" ~ a }}"),
        ] {
            assert_eq!(fold(template), folded);
        }
    }

    #[test]
    fn a_call_with_one_gap_becomes_a_filter() {
        let (template, gaps) = with_gaps(
            "{{ t(key=\"a\", n=b.c or \"—\") }}{{ t( {{t(key=\"a\", m=d | join(sep=\", \"))}}{% if t(key=\"a\", n=[1, 2]) %}",
        );
        assert_eq!(
            template,
            "{{ ((b.c or \"—\") | kata_0) }}{{ t( {{((d | join(sep=\", \")) | kata_1)}}{% if (([1, 2]) | kata_0) %}"
        );
        let gap = |key: &str, name: &str| Gap {
            key: key.to_owned(),
            name: name.to_owned(),
        };
        assert_eq!(gaps, [gap("a", "n"), gap("a", "m")]);
        assert_eq!(
            fold("{{ t(key=\"a\", n=t(key=\"nav-arsip\")) }}"),
            "{{ ((\"Berkas\") | kata_0) }}"
        );
    }

    #[test]
    fn a_key_that_is_put_together_goes_through_a_filter() {
        assert_eq!(
            fold("{{ t(key=\"a-\" ~ b) }}{{ t(key=c.label) }}"),
            "{{ ((\"a-\" ~ b) | kata) }}{{ ((c.label) | kata) }}"
        );
    }

    #[test]
    fn everything_else_stays() {
        for same in [
            "",
            "{",
            "{{",
            "{{ t(key=\"a\", n=1, m=2) }}",
            "{{ t(key=a, n=1) }}",
            "{{ t(n=1, key=\"a\") }}",
            "{{ t(key=\"a\", n={\"b\": 1}) }}",
            "{{ t(key=\"a\", n=(1) }}",
            "{{ t(key=\"a\"",
            "{{ satu_t(key=\"nav-arsip\") }}",
            "{{ a.t(key=\"nav-arsip\") }}",
            "{{ \"t(key=\\\"nav-arsip\\\")\" }}",
            "{{ 't(key=\"nav-arsip\")' }}",
            "{{ \"\\\\\" ~ 't(key=\"nav-arsip\")' }}",
            "{# t(key=\"nav-arsip\") {{ #} t(key=\"nav-arsip\")",
            "{% raw %}{{ t(key=\"nav-arsip\") }}{% endraw %}",
            "{{ t(key=\"semua\") }}{{ t(key=\"baris\") ~ a }}",
            "a { b } t(key=\"nav-arsip\") {% tak habis",
        ] {
            assert_eq!(fold(same), same);
        }
    }
}
