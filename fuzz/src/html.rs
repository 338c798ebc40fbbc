//! Reads made HTML with a tokenizer that the program itself does not use, and holds it against what may stand there.

use html5gum::{Token, Tokenizer};

/// Elements without an end.
const VOID: [&str; 3] = ["br", "hr", "img"];

/// Elements of a note.
const NOTE: &[&str] = &[
    "a", "blockquote", "br", "code", "del", "em", "h5", "hr", "li", "ol", "p", "pre", "strong", "table", "tbody", "td",
    "th", "thead", "tr", "ul",
];

/// Elements that run something or reach out of the page, in whoever's text.
const RUNNING: [&str; 20] = [
    "applet", "audio", "base", "button", "embed", "form", "frame", "frameset", "iframe", "input", "link", "math", "meta",
    "object", "script", "style", "svg", "template", "textarea", "video",
];

/// A note: these elements, links to the web, every element closed in its order, so that nothing around it is touched.
pub fn assert_note(html: &str) {
    let mut open: Vec<String> = Vec::new();
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                assert!(NOTE.contains(&name.as_str()), "<{name}> in {html:?}");
                for (key, value) in &tag.attributes {
                    let (key, value) = (text(key), text(value));
                    let fits = match (name.as_str(), key.as_str()) {
                        ("a", "href") => is_web(&value),
                        ("a", "rel") => value == "nofollow noopener",
                        ("a", "title") | ("ol", "start") => true,
                        _ => false,
                    };
                    assert!(fits, "{key}={value:?} in {html:?}");
                }
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => assert_eq!(open.pop(), Some(text(&tag.name)), "{html:?}"),
            Token::String(words) => {
                let barred = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
                assert!(!text(&words).contains(barred), "{html:?}");
            }
            Token::Comment(_) | Token::Doctype(_) => panic!("{token:?} in {html:?}"),
            // A browser goes on over what is merely odd; what it makes of it stands in the other tokens.
            Token::Error(_) => {}
        }
    }
    assert_eq!(open, [""; 0], "{html:?}");
}

/// A page of the office: pictures and classes too, but nothing that runs.
pub fn assert_page(html: &str) {
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        let Token::StartTag(tag) = token else {
            continue;
        };
        let name = text(&tag.name);
        assert!(!RUNNING.contains(&name.as_str()), "<{name}> in {html:?}");
        for (key, value) in &tag.attributes {
            let (key, value) = (text(key), text(value));
            assert!(!key.starts_with("on") && key != "style", "{key} in {html:?}");
            if matches!(key.as_str(), "href" | "src" | "cite") {
                assert!(is_web(&value) || is_relative(&value), "{key}={value:?} in {html:?}");
            }
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// As a browser sees an address: without spaces and control characters around it and line breaks within it.
fn seen(address: &str) -> String {
    let inner = address.trim_matches(|c: char| c <= ' ');
    inner.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect::<String>().to_ascii_lowercase()
}

fn is_web(address: &str) -> bool {
    let address = seen(address);
    ["http:", "https:", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

/// Without a scheme, as a browser tells one: a letter, then letters, digits, `+`, `-` and `.` up to a colon.
fn is_relative(address: &str) -> bool {
    let address = seen(address);
    let Some((scheme, _)) = address.split_once(':') else {
        return true;
    };
    let rest = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    !(scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(rest))
}
