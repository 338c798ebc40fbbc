//! The lines of a way out: sentences for people, and commands to be copied into a shell.

use serde::Serialize;

/// A line of a way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HelpLine {
    /// What it says.
    pub words: String,
    /// Whether it is a command, ready to be run in the site's folder.
    pub command: bool,
}

/// Takes a way out apart. A command stands on a line of its own that begins with spaces.
pub fn help_lines(help: &str) -> impl Iterator<Item = HelpLine> {
    let lines = help.split('\n').filter(|line| !line.trim().is_empty());
    lines.map(|line| HelpLine {
        words: line.trim().to_owned(),
        command: line.starts_with(' '),
    })
}

/// The sentences alone, where there is no room for commands; nothing when there are none.
pub fn sentences(lines: &[HelpLine]) -> Option<String> {
    let words = lines.iter().filter(|line| !line.command);
    // What leads to a command ends in a colon.
    let words = words.map(|line| match line.words.strip_suffix(':') {
        Some(words) => format!("{words}."),
        None => line.words.clone(),
    });
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Sentences and commands in one line; nothing when there are none.
pub fn whole(lines: &[HelpLine]) -> Option<String> {
    let words: Vec<&str> = lines.iter().map(|line| line.words.as_str()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_stands_on_an_indented_line() {
        let lines: Vec<HelpLine> =
            help_lines("Lengkapi riwayatnya:\n    git fetch --unshallow\n").collect();
        let line = |words: &str, command| HelpLine {
            words: words.to_owned(),
            command,
        };
        assert_eq!(
            lines,
            [
                line("Lengkapi riwayatnya:", false),
                line("git fetch --unshallow", true)
            ]
        );
        assert_eq!(sentences(&lines).as_deref(), Some("Lengkapi riwayatnya."));
        assert_eq!(sentences(&[]), None);
        let all = "Lengkapi riwayatnya: git fetch --unshallow";
        assert_eq!(whole(&lines).as_deref(), Some(all));
    }
}
