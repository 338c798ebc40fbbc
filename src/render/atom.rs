//! The newest changes as an Atom feed (RFC 4287).
//!
//! Links are absolute where the site names its address, else relative to the feed, which lies at the site's root.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::site::Shared;
use crate::site::changes::{Change, Changes};

/// Where the feed lies.
pub const FEED: &str = "perubahan.atom";

/// The feed.
pub(super) fn feed(changes: &Changes, shared: &Shared) -> io::Result<Vec<u8>> {
    let base = shared.address.as_deref().unwrap_or_default();
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    writer
        .create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", shared.language))
        .write_inner_content(|writer| {
            element(writer, "id", &changes.id)?;
            element(writer, "title", &changes.title)?;
            element(writer, "updated", &changes.updated.to_string())?;
            writer
                .create_element("author")
                .write_inner_content(|writer| element(writer, "name", &changes.author))?;
            if !base.is_empty() {
                link(
                    writer,
                    "self",
                    "application/atom+xml",
                    &format!("{base}{FEED}"),
                )?;
            }
            link(
                writer,
                "alternate",
                "text/html",
                &format!("{base}index.html"),
            )?;
            writer
                .create_element("generator")
                .with_attribute(("version", shared.tool_version))
                .write_text_content(BytesText::new("tertib"))?;
            changes
                .entries
                .iter()
                .try_for_each(|change| entry(writer, change, base))
        })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(writer: &mut Writer<Vec<u8>>, change: &Change, base: &str) -> io::Result<()> {
    writer
        .create_element("entry")
        .write_inner_content(|writer| {
            element(writer, "id", &change.id)?;
            element(writer, "title", &change.title)?;
            element(writer, "updated", &change.updated.to_string())?;
            link(
                writer,
                "alternate",
                "text/html",
                &format!("{base}{}", change.href),
            )?;
            writer
                .create_element("category")
                .with_attribute(("term", change.kind))
                .write_empty()?;
            element(writer, "summary", &change.summary)
        })?;
    Ok(())
}

fn element(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    writer
        .create_element(name)
        .write_text_content(BytesText::new(&allowed(text)))?;
    Ok(())
}

fn link(writer: &mut Writer<Vec<u8>>, rel: &str, kind: &str, href: &str) -> io::Result<()> {
    writer
        .create_element("link")
        .with_attribute(("rel", rel))
        .with_attribute(("type", kind))
        .with_attribute(("href", href))
        .write_empty()?;
    Ok(())
}

/// The text without characters that XML 1.0 can't hold even when escaped.
pub(super) fn allowed(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' => c,
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            other => other,
        })
        .collect()
}
