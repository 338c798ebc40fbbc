//! Words of a command line that a reader will copy into a shell.

use std::fmt::Write as _;

use crate::escape::visible;

/// One argument as a POSIX shell takes it: as it stands where that is safe, else between single quotes.
///
/// What a message would show by number, so that nothing hides in it, is put together by the shell from numbers: the command
/// is right as it is shown.
pub fn shell_word(argument: &str) -> String {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-._/@+:=".contains(&byte);
    if !argument.is_empty() && argument.bytes().all(safe) {
        return argument.to_owned();
    }
    if visible(argument) != argument {
        return format!("\"$(printf %b '{}')\"", numbered(argument));
    }
    format!("'{}'", argument.replace('\'', r"'\''"))
}

/// What `printf %b` turns into the argument, of letters, digits and signs that are safe between single quotes.
fn numbered(argument: &str) -> String {
    let mut word = String::with_capacity(argument.len() * 2);
    for byte in argument.bytes() {
        if byte.is_ascii_graphic() && byte != b'\'' && byte != b'\\' || byte == b' ' {
            word.push(char::from(byte));
        } else {
            // Writing to a string can't fail.
            let _ = write!(word, "\\0{byte:03o}");
        }
    }
    word
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::process::Command;

    use super::*;

    #[test]
    fn nothing_in_an_argument_is_obeyed_by_the_shell() {
        assert_eq!(shell_word("cases/2025/04/1.toml"), "cases/2025/04/1.toml");
        assert_eq!(shell_word("a b$(rm)"), "'a b$(rm)'");
        assert_eq!(shell_word("it's"), r"'it'\''s'");
        assert_eq!(shell_word(""), "''");
    }

    #[test]
    fn a_name_that_hides_something_is_shown_whole_and_right_when_it_is_pasted() {
        let word = shell_word("gaji\u{202e}fdp.exe");
        assert_eq!(word, r#""$(printf %b 'gaji\0342\0200\0256fdp.exe')""#);
        for name in [
            "gaji\u{202e}fdp.exe",
            "-c\u{430}ses/it's \\0101 100% \"$(rm)\" `x`",
            "\u{feff}a\tb",
        ] {
            let word = shell_word(name);
            assert_eq!(visible(&word), word);
            let script = format!("printf %s {word}");
            let output = Command::new("sh").args(["-ec", &script]).output().unwrap();
            assert_eq!(String::from_utf8(output.stdout).unwrap(), name, "{word}");
        }
    }
}
