//! Words that are the same on every page are put into the templates when these are read: `t(key="nav-arsip")` becomes `"Berkas"`.
//!
//! The page of a case asks for some hundred such words. Each was looked up anew on each page, which took a fifth of the time of filling it.

/// How a call begins that may name nothing but a key.
const CALL: &str = "t(key=\"";

/// A template, with what `words` says in the place of each call that names nothing but a key. A call stays where its words can't
/// stand in quotes, and all do where parts of the template are no template.
pub(super) fn folded(template: &str, words: &impl Fn(&str) -> String) -> String {
    if template.contains("endraw") {
        return template.to_owned();
    }
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, start, inside)) = next_tag(rest) {
        out.push_str(before);
        out.push_str(start);
        rest = match start {
            "{{" => fold_tag(&mut out, inside, "}}", words),
            "{%" => fold_tag(&mut out, inside, "%}", words),
            _ => {
                let end = inside.find("#}").unwrap_or(inside.len());
                pass(&mut out, inside, end)
            }
        };
    }
    out.push_str(rest);
    out
}

/// What stands before the next tag, how the tag begins, and the rest.
fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    let brace = |at: &usize| matches!(text.as_bytes().get(at + 1), Some(b'{' | b'%' | b'#'));
    let at = text.match_indices('{').map(|(at, _)| at).find(brace)?;
    let (before, tag) = text.split_at(at);
    let (start, inside) = tag.split_at(2);
    Some((before, start, inside))
}

/// Copies a tag up to its end, and gives back what follows.
fn fold_tag<'t>(
    out: &mut String,
    inside: &'t str,
    end: &str,
    words: &impl Fn(&str) -> String,
) -> &'t str {
    let mut rest = inside;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with(end) {
            return rest;
        }
        let call = starts_name(out).then(|| call(rest)).flatten();
        rest = match call.and_then(|(key, after)| Some((quoted(&words(key))?, after))) {
            Some((literal, after)) => {
                out.push_str(&literal);
                after
            }
            None if matches!(first, '"' | '\'' | '`') => pass(out, rest, string_len(rest, first)),
            None => pass(out, rest, first.len_utf8()),
        };
    }
    rest
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

/// The key of a call that names nothing else, and what follows the call.
fn call(text: &str) -> Option<(&str, &str)> {
    let (key, rest) = text.strip_prefix(CALL)?.split_once('"')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let after = rest.strip_prefix(')')?;
    key.chars().all(plain).then_some((key, after))
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
        folded(template, &|key| match key {
            "nav-arsip" => "Berkas".to_owned(),
            "dua" => "Ini \"dua\"".to_owned(),
            "semua" => "\"'`".to_owned(),
            "baris" => "a\nb".to_owned(),
            other => format!("⟦{other}⟧"),
        })
    }

    #[test]
    fn words_without_gaps_stand_in_the_template() {
        assert_eq!(
            fold("<a>{{ t(key=\"nav-arsip\") }}</a>{% if a != t(key=\"nav-arsip\") -%}"),
            "<a>{{ \"Berkas\" }}</a>{% if a != \"Berkas\" -%}"
        );
        assert_eq!(fold("{{t(key=\"dua\")}}"), "{{'Ini \"dua\"'}}");
        assert_eq!(fold("{{ t(key=\"tidak-ada\") }}"), "{{ \"⟦tidak-ada⟧\" }}");
        assert_eq!(
            fold("{{ <batang label={t(key=\"nav-arsip\")} /> }}t(key=\"nav-arsip\")"),
            "{{ <batang label={\"Berkas\"} /> }}t(key=\"nav-arsip\")"
        );
    }

    #[test]
    fn everything_else_stays() {
        for same in [
            "",
            "{",
            "{{",
            "{{ t(key=\"a\", n=1) }}",
            "{{ t(key=\"a\" ~ b) }}",
            "{{ t(key=a.label) }}",
            "{{ satu_t(key=\"nav-arsip\") }}",
            "{{ a.t(key=\"nav-arsip\") }}",
            "{{ \"t(key=\\\"nav-arsip\\\")\" }}",
            "{{ 't(key=\"nav-arsip\")' }}",
            "{{ \"\\\\\" ~ 't(key=\"nav-arsip\")' }}",
            "{# t(key=\"nav-arsip\") {{ #} t(key=\"nav-arsip\")",
            "{% raw %}{{ t(key=\"nav-arsip\") }}{% endraw %}",
            "{{ t(key=\"semua\") }}{{ t(key=\"baris\") }}",
            "a { b } t(key=\"nav-arsip\") {% tak habis",
        ] {
            assert_eq!(fold(same), same);
        }
    }
}
