//! Messages of commits, alike whether a command or a person makes the commit.

/// Longest description in a message, in characters.
const DESCRIPTION: usize = 60;

/// A case is opened.
pub fn opened(number: &str, title: &str) -> String {
    format!("{number}: berkas diterima, {title}")
}

/// A step is recorded: its place in the file, from 1, and what the SOP calls its activity.
pub fn step(number: &str, index: usize, description: Option<&str>) -> String {
    match description {
        Some(description) => format!("{number}: langkah {index}, {}", shortened(description)),
        None => format!("{number}: langkah {index}"),
    }
}

/// What stands in the body of an imported step's message: the log and the row it comes from, and the file as it was.
pub fn imported(line: &str, (source, row): (&str, u32), (file, sha256): (&str, &str)) -> String {
    format!("{line}\n\nImpor: {source} baris {row}, {file} sha256 {sha256}")
}

/// A step is corrected.
pub fn correction(number: &str, step: u32) -> String {
    format!("{number}: koreksi langkah {step}")
}

/// The case is withdrawn.
pub fn withdrawal(number: &str) -> String {
    format!("{number}: dibatalkan")
}

/// A description that fits a commit's first line, cut between words.
fn shortened(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION {
        return text.to_owned();
    }
    let cut: String = text.chars().take(DESCRIPTION).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut))
}
