//! Lists inside findings: as long as a reader can use them. A finding is told of every step, so a list that grows with the
//! SOP or with the step would fill more text than there is in all files together.

/// How many bytes of a list a finding holds: some dozens of names.
pub const LISTED_LIMIT: usize = 2 * 1024;

/// How many bytes of options that name every item of a list.
pub const OPTIONS_LIMIT: usize = 4 * 1024;

/// What stands between two words.
const COMMA: usize = ", ".len();

/// The first of so many words, and behind them how many more there are.
pub fn listed<'a>(words: impl Iterator<Item = &'a str>, count: usize) -> Vec<String> {
    let mut taken = Vec::new();
    let mut bytes = 0;
    for word in words {
        bytes += word.len() + COMMA;
        if bytes > LISTED_LIMIT && !taken.is_empty() {
            break;
        }
        taken.push(word.to_owned());
    }
    let more = count.saturating_sub(taken.len());
    if more > 0 {
        taken.push(format!("… (+{more})"));
    }
    taken
}

/// Options of a command, each after a space. None where they would be too many: the command then asks for what it needs, and
/// half of them would record half.
pub fn options(options: impl Iterator<Item = String>) -> String {
    let mut all = String::new();
    for option in options {
        all.push(' ');
        all.push_str(&option);
        if all.len() > OPTIONS_LIMIT {
            return String::new();
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_list_is_whole_and_a_long_one_is_counted() {
        let words = ["satu", "dua"];
        assert_eq!(listed(words.into_iter(), 2), ["satu", "dua"]);
        let long = "a".repeat(100);
        let cut = listed(std::iter::repeat_n(long.as_str(), 1_000), 1_000);
        assert_eq!(cut.len(), 21);
        assert_eq!(cut.last().map(String::as_str), Some("… (+980)"));
        let one = "a".repeat(LISTED_LIMIT + 1);
        assert_eq!(
            listed([one.as_str(), "b"].into_iter(), 2),
            [one.as_str(), "… (+1)"]
        );
    }

    #[test]
    fn options_are_all_or_none() {
        let option = |n: usize| format!("--output o{n}");
        assert_eq!(options((0..2).map(option)), " --output o0 --output o1");
        assert_eq!(options((0..1_000_000).map(option)), "");
    }
}
