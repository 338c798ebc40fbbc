//! Words of a command line that a reader will copy into a shell.

/// One argument as a POSIX shell takes it: as it stands where that is safe, else between single quotes.
pub fn shell_word(argument: &str) -> String {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-._/@+:=".contains(&byte);
    if !argument.is_empty() && argument.bytes().all(safe) {
        return argument.to_owned();
    }
    format!("'{}'", argument.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_an_argument_is_obeyed_by_the_shell() {
        assert_eq!(shell_word("cases/2025/04/1.toml"), "cases/2025/04/1.toml");
        assert_eq!(shell_word("a b$(rm)"), "'a b$(rm)'");
        assert_eq!(shell_word("it's"), r"'it'\''s'");
        assert_eq!(shell_word(""), "''");
    }
}
