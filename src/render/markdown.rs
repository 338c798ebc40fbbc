//! Markdown to HTML that is safe to show.
//!
//! Notes of cases are hostile input: they get text, lists, tables, code and web links, nothing else. Pages that the office
//! wrote may also have images and headings with anchors.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::escape::markup;

/// Whose text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// A note in a case: the strict set.
    Case,
    /// A page that the office wrote: images, ids and classes too.
    Office,
}

/// Containers deeper than this are left out and their content kept: sanitising takes time by the square of the depth.
const NESTING_LIMIT: usize = 16;

/// Longest note that is read as Markdown, in bytes; a longer one is shown as written.
pub const NOTE_LIMIT: usize = 16 * 1024;

/// Renders and sanitises.
pub fn html(markdown: &str, trust: Trust) -> String {
    linked(markdown, trust, |_| None)
}

/// Renders and sanitises; `page_of` says where a link leads instead, `None` that it stays.
pub(super) fn linked(
    markdown: &str,
    trust: Trust,
    page_of: impl Fn(&str) -> Option<String>,
) -> String {
    let markdown = &*printable(markdown);
    if trust == Trust::Case && markdown.len() > NOTE_LIMIT {
        return format!("<pre>{}</pre>", markup(markdown));
    }
    if trust == Trust::Case && is_plain(markdown) {
        return format!("<p>{markdown}</p>\n");
    }
    parsed(markdown, trust, page_of)
}

/// Renders and sanitises what may have marks in it.
fn parsed(markdown: &str, trust: Trust, page_of: impl Fn(&str) -> Option<String>) -> String {
    let options = match trust {
        // Footnotes make ids, which would clash between the notes of one page.
        Trust::Case => plain_options(),
        Trust::Office => office_options(),
    };
    let mut events = flattened(Parser::new_ext(markdown, options));
    for event in &mut events {
        if let Event::Start(Tag::Link { dest_url, .. }) = event
            && let Some(page) = page_of(dest_url)
        {
            *dest_url = CowStr::from(page);
        }
    }
    let events = match trust {
        Trust::Case => events.into_iter().map(demoted).collect(),
        Trust::Office => with_anchors(events),
    };
    let mut out = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut out, events.into_iter());
    cleaner(trust).clean(&out).to_string()
}

/// Whether a note is one paragraph on one line, of characters that mean nothing to Markdown or HTML. Most are, and reading them as
/// both took a twenty-fifth of the time in which a site's pages and index are made.
fn is_plain(note: &str) -> bool {
    let plain = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b' ' | b',' | b'.' | b';' | b':' | b'(' | b')' | b'/' | b'%' | b'-'
            )
    };
    // A list, a line and a block of code all begin otherwise; spaces at the end are cut off.
    note.starts_with(|c: char| c.is_ascii_alphabetic())
        && !note.ends_with(' ')
        && note.bytes().all(plain)
}

/// A heading of the second level on a page that the office wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chapter {
    /// Its id on the page.
    pub id: String,
    /// Its words.
    pub title: String,
}

/// The chapters of a page that the office wrote, with the ids that [`html()`] gives them.
pub(super) fn chapters(markdown: &str) -> Vec<Chapter> {
    let markdown = &*printable(markdown);
    let mut chapters = Vec::new();
    let mut open: Option<Chapter> = None;
    for event in with_anchors(flattened(Parser::new_ext(markdown, office_options()))) {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                id: Some(id),
                ..
            }) => {
                open = Some(Chapter {
                    id: id.to_string(),
                    title: String::new(),
                });
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(chapter) = &mut open {
                    chapter.title.push_str(&text);
                }
            }
            Event::End(TagEnd::Heading(_)) => chapters.extend(open.take()),
            _ => {}
        }
    }
    chapters
}

fn plain_options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

fn office_options() -> Options {
    plain_options() | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Text without the control characters that HTML may not hold; each is replaced, so that it is seen.
fn printable(text: &str) -> Cow<'_, str> {
    let barred = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    if text.contains(barred) {
        Cow::Owned(text.replace(barred, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The events without containers deeper than the limit.
fn flattened<'t>(events: impl Iterator<Item = Event<'t>>) -> Vec<Event<'t>> {
    let mut kept = Vec::new();
    let mut depth = 0_usize;
    for event in events {
        match event {
            Event::Start(tag) => {
                depth += 1;
                if depth <= NESTING_LIMIT || !is_container(&tag.to_end()) {
                    kept.push(Event::Start(tag));
                }
            }
            Event::End(tag) => {
                if depth <= NESTING_LIMIT || !is_container(&tag) {
                    kept.push(Event::End(tag));
                }
                depth = depth.saturating_sub(1);
            }
            other => kept.push(other),
        }
    }
    kept
}

/// What can hold itself: everything else nests only as deep as these do.
fn is_container(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
    )
}

/// Headings of a note stand below those of the page; raw HTML becomes text.
fn demoted(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::Heading { classes, attrs, .. }) => Event::Start(Tag::Heading {
            level: HeadingLevel::H5,
            id: None,
            classes,
            attrs,
        }),
        Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(HeadingLevel::H5)),
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        other => other,
    }
}

/// Headings get an id made of their words. The page's title is the only first-level heading, so levels start at the second.
fn with_anchors(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut taken = BTreeSet::new();
    let mut out: Vec<Event<'_>> = Vec::with_capacity(events.len());
    let mut open: Option<(usize, String)> = None;
    for event in events {
        match &event {
            Event::Start(Tag::Heading { .. }) => open = Some((out.len(), String::new())),
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, words)) = &mut open {
                    words.push_str(text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((at, words)) = open.take()
                    && let Some(Event::Start(Tag::Heading { id, level, .. })) = out.get_mut(at)
                {
                    let wanted = id.take().map_or_else(|| slug(&words), |id| id.to_string());
                    *id = Some(CowStr::from(unique(wanted, &mut taken)));
                    *level = lowered(*level);
                }
            }
            _ => {}
        }
        out.push(match event {
            Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
            other => other,
        });
    }
    out
}

fn lowered(level: HeadingLevel) -> HeadingLevel {
    level.max(HeadingLevel::H2)
}

fn unique(wanted: String, taken: &mut BTreeSet<String>) -> String {
    let mut id = wanted.clone();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{number}");
        number += 1;
    }
    id
}

/// Words joined by hyphens; never empty.
fn slug(words: &str) -> String {
    let lower = words.to_lowercase();
    let parts = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    let slug = parts.collect::<Vec<_>>().join("-");
    if slug.is_empty() {
        "bagian".to_owned()
    } else {
        slug
    }
}

/// What lets through only what somebody's text may have. Made once, since its tables cost more than a note.
fn cleaner(trust: Trust) -> &'static Builder<'static> {
    static CASE: LazyLock<Builder<'static>> = LazyLock::new(case_cleaner);
    static OFFICE: LazyLock<Builder<'static>> = LazyLock::new(office_cleaner);
    match trust {
        Trust::Case => &CASE,
        Trust::Office => &OFFICE,
    }
}

fn case_cleaner() -> Builder<'static> {
    let tags = [
        "p",
        "br",
        "hr",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "h5",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "a",
    ];
    let mut builder = Builder::default();
    builder
        .tags(tags.into())
        .tag_attributes([("a", ["href", "title"].into()), ("ol", ["start"].into())].into())
        .generic_attributes(BTreeSet::new().into_iter().collect())
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("nofollow noopener"));
    builder
}

fn office_cleaner() -> Builder<'static> {
    let mut builder = Builder::default();
    builder
        // The page's title is the only first-level heading.
        .rm_tags(["h1"])
        .add_generic_attributes(["id", "class"])
        // A wide table scrolls in itself, and the keyboard must get there.
        .set_tag_attribute_value("table", "tabindex", "0")
        .url_schemes(["http", "https", "mailto"].into())
        .link_rel(Some("noopener"));
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_keeps_text_and_web_links_only() {
        let note = "# Hai\n**tebal** <script>alert(1)</script> ![x](https://a/b.png)\n\n[a](https://contoh.go.id) [b](javascript:alert(1)) [c](../x)";
        assert_eq!(
            html(note, Trust::Case),
            "<h5>Hai</h5>\n<p><strong>tebal</strong> &lt;script&gt;alert(1)&lt;/script&gt; </p>\n\
             <p><a href=\"https://contoh.go.id\" rel=\"nofollow noopener\">a</a> <a rel=\"nofollow noopener\">b</a> \
             <a rel=\"nofollow noopener\">c</a></p>\n"
        );
    }

    #[test]
    fn a_page_has_anchors_and_no_scripts() {
        let page = "# Cara kerja\n\n## Cara kerja\n\n<script>x</script><b onclick=\"y\">z</b>\n\n![g](gambar.png)";
        assert_eq!(
            html(page, Trust::Office),
            "<h2 id=\"cara-kerja\">Cara kerja</h2>\n<h2 id=\"cara-kerja-2\">Cara kerja</h2>\n<b>z</b>\n\
             <p><img src=\"gambar.png\" alt=\"g\"></p>\n"
        );
    }

    #[test]
    fn chapters_are_named_by_the_ids_on_the_page() {
        let page = "# Satu `kode`\n\nx\n\n## Dua {#lain}\n\n### Kecil\n\n## Satu kode\n";
        let chapter = |id: &str, title: &str| Chapter {
            id: id.to_owned(),
            title: title.to_owned(),
        };
        let chapters = chapters(page);
        assert_eq!(
            chapters,
            [
                chapter("satu-kode", "Satu kode"),
                chapter("lain", "Dua"),
                chapter("satu-kode-2", "Satu kode"),
            ]
        );
        let html = html(page, Trust::Office);
        for chapter in chapters {
            let start = format!("<h2 id=\"{}\">", chapter.id);
            assert!(html.contains(&start), "{html}");
        }
    }

    #[test]
    fn a_page_of_the_office_has_no_first_level_heading() {
        let out = html("# Satu\n\n<h1>Dua</h1>\n", Trust::Office);
        assert!(out.starts_with("<h2 id=\"satu\">Satu</h2>"), "{out}");
        assert!(!out.contains("<h1") && out.contains("Dua"), "{out}");
    }

    #[test]
    fn control_characters_are_replaced() {
        let note = "a\u{2}b\tc `\u{1b}[2J` \u{85}";
        for trust in [Trust::Case, Trust::Office] {
            assert_eq!(
                html(note, trust),
                "<p>a\u{fffd}b\tc <code>\u{fffd}[2J</code> \u{fffd}</p>\n"
            );
        }
    }

    #[test]
    fn deep_nesting_is_flattened_and_keeps_its_words() {
        let note = format!("{}dalam", ">".repeat(4_000));
        let out = html(&note, Trust::Case);
        assert_eq!(out.matches("<blockquote>").count(), NESTING_LIMIT);
        assert!(out.contains("<p>dalam</p>"), "{out}");
    }

    #[test]
    fn a_plain_note_is_what_reading_it_gives() {
        for plain in [
            "Format tanggal diubah. Validasi gagal pada 3 (tiga) data; lihat: a/b - c -- 10%.",
            "a",
            "a  b",
            "www.contoh.go.id, https://contoh.go.id/a",
            "mailto:a.b",
            "a. b",
            "A) b",
            "data:text/html,x",
        ] {
            assert!(is_plain(plain), "{plain}");
            assert_eq!(
                html(plain, Trust::Case),
                parsed(plain, Trust::Case, |_| None)
            );
        }
    }

    #[test]
    fn a_note_with_marks_is_read() {
        for marked in [
            "", " a", "a ", "1. a", "1) a", "- a", "---", "a\nb", "a\n", "a\tb", "*a*", "_a_",
            "`a`", "~~a~~", "<b>", "&amp;", "[a](b)", "a\\", "é", "a|b", "# a", "a\u{a0}b",
        ] {
            assert!(!is_plain(marked), "{marked}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_plain_note_is_what_reading_it_gives(note in "[A-Za-z0-9 ,.;:()/%-]{1,24}") {
            if is_plain(&note) {
                proptest::prop_assert_eq!(
                    html(&note, Trust::Case),
                    parsed(&note, Trust::Case, |_| None)
                );
            }
        }
    }

    #[test]
    fn a_very_long_note_is_shown_as_written() {
        let note = format!("**{}**<b>", "&".repeat(NOTE_LIMIT));
        let out = html(&note, Trust::Case);
        assert!(out.starts_with("<pre>**&amp;&amp;"));
        assert!(out.ends_with("**&lt;b&gt;</pre>"));
    }
}
