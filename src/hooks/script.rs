//! The scripts themselves.

use std::path::PathBuf;

use crate::text::shell_word;

/// The second line of every script that tertib wrote; by it they are known again.
const MARK: &str = "# tertib hook install";

/// Ending of another script that is called first.
pub(super) const KEPT: &str = "semula";

/// What git calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hook {
    /// Before a commit: what is staged is judged.
    PreCommit,
    /// Before the message is edited: a right one is proposed.
    PrepareCommitMsg,
    /// After the message was written: what it owns up to may pass.
    CommitMsg,
    /// On the server, before anything is received.
    PreReceive,
    /// On the server, after it was received: the site is published.
    PostReceive,
}

impl Hook {
    /// Those of a clone in which somebody works.
    pub const CLIENT: [Self; 3] = [Self::PreCommit, Self::PrepareCommitMsg, Self::CommitMsg];

    /// Those of the office's server.
    pub const SERVER: [Self; 2] = [Self::PreReceive, Self::PostReceive];

    /// git's name of it, and the word of our command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::PreCommit => "pre-commit",
            Self::PrepareCommitMsg => "prepare-commit-msg",
            Self::CommitMsg => "commit-msg",
            Self::PreReceive => "pre-receive",
            Self::PostReceive => "post-receive",
        }
    }

    /// Whether git tells it something on its standard input, which two scripts can't both read.
    fn reads_input(self) -> bool {
        matches!(self, Self::PreReceive | Self::PostReceive)
    }
}

/// A script that is to be written.
#[derive(Clone, Debug)]
pub struct Script {
    /// Which one.
    pub hook: Hook,
    /// The program.
    pub program: PathBuf,
    /// What it is told besides.
    pub arguments: Vec<String>,
}

impl Script {
    /// Whether a text is a script of ours.
    pub(super) fn is_ours(text: &[u8]) -> bool {
        let mut lines = text.split(|byte| *byte == b'\n').skip(1);
        lines
            .next()
            .is_some_and(|line| line.starts_with(MARK.as_bytes()))
    }

    /// The text. Where the program is gone it refuses: what nobody judged must not pass.
    pub(super) fn text(&self) -> String {
        let name = self.hook.name();
        let program = shell_word(&self.program.to_string_lossy());
        let mut call = format!("{program} hook {name}");
        for argument in &self.arguments {
            call.push(' ');
            call.push_str(&shell_word(argument));
        }
        let (first, call) = if self.hook.reads_input() {
            (
                "masukan=$(cat)\nif [ -x \"$0.semula\" ]; then\n  printf '%s\\n' \"$masukan\" | \"$0.semula\" \"$@\" || exit $?\nfi\n",
                format!("printf '%s\\n' \"$masukan\" | {call} \"$@\"\n"),
            )
        } else {
            (
                "if [ -x \"$0.semula\" ]; then\n  \"$0.semula\" \"$@\" || exit $?\nfi\n",
                format!("exec {call} \"$@\"\n"),
            )
        };
        format!(
            "#!/bin/sh\n{MARK} {name}\n# Ditulis oleh \"tertib hook install\"; dicabut dengan \"tertib hook remove\".\n{first}\
             if ! command -v {program} >/dev/null 2>&1; then\n  \
             echo {} >&2\n  exit 1\nfi\n{call}",
            shell_word(&format!(
                "tertib tidak ditemukan di {}. Pasang lagi, lalu jalankan: tertib hook install",
                self.program.display()
            )),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ours_are_known_again_and_others_are_not() {
        let script = Script {
            hook: Hook::PreReceive,
            program: "/opt/a b/tertib".into(),
            arguments: vec!["--publish".to_owned(), "internal=/srv/situs".to_owned()],
        };
        let text = script.text();
        assert!(Script::is_ours(text.as_bytes()));
        assert!(
            text.contains(
                "'/opt/a b/tertib' hook pre-receive --publish internal=/srv/situs \"$@\""
            )
        );
        assert!(!Script::is_ours(b"#!/bin/sh\necho halo\n"));
        assert!(!Script::is_ours(b""));
    }
}
