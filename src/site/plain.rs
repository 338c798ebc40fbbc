//! Markdown as the words a reader sees, for the search index.

use pulldown_cmark::{Event, Options, Parser, TagEnd};

/// The text of a Markdown document without its marks; blocks are separated by line breaks. Raw HTML is left out.
pub fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for event in Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    ) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::End(TagEnd::TableCell) => text.push(' '),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::TableRow
                | TagEnd::TableHead,
            ) => text.push('\n'),
            _ => {}
        }
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn marks_are_gone_and_words_stay_apart() {
        let text = "## Alur\n\nHasil *rekonsiliasi* atas `a`.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n<b>x</b>";
        assert_eq!(
            plain(text),
            "Alur\nHasil rekonsiliasi atas a.\nA B \n1 2 \nx"
        );
    }
}
