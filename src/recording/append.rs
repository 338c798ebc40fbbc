//! An entry under what stands: the old text stays, byte for byte.

/// The text with an entry after it, parted by an empty line. Line ends are those of the text.
pub fn append(text: &str, entry: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut whole = text.to_owned();
    if !text.is_empty() {
        if !text.ends_with('\n') {
            whole.push_str(end);
        }
        whole.push_str(end);
    }
    for line in entry.trim().lines() {
        whole.push_str(line);
        whole.push_str(end);
    }
    whole
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_entry_stands_under_an_empty_line() {
        assert_eq!(
            append("a = 1\n", "[[b]]\nc = 2\n"),
            "a = 1\n\n[[b]]\nc = 2\n"
        );
        assert_eq!(append("a = 1", "[[b]]\n"), "a = 1\n\n[[b]]\n");
        assert_eq!(append("", "a = 1\n"), "a = 1\n");
    }

    #[test]
    fn line_ends_are_those_of_the_file() {
        assert_eq!(
            append("a = 1\r\n", "[[b]]\nc = 2\n"),
            "a = 1\r\n\r\n[[b]]\r\nc = 2\r\n"
        );
    }

    proptest! {
        #[test]
        fn what_stands_is_not_touched(text in "(?s).{0,80}", entry in "[a-z =\n]{0,40}") {
            prop_assert!(append(&text, &entry).starts_with(&text));
        }
    }
}
