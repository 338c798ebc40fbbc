//! Deciding which words of the archive belong together: each surface form gets a root.
//!
//! The affix rules only say what is possible. A possible root is believed when it is in the list of known roots, when it
//! occurs in the archive itself, or when another form in the archive may have it too. What nothing supports stays a word
//! of its own, and its possible roots become mere signposts for a query.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::affix::{self, Candidate};

const ROOTS: &str = include_str!("roots.txt");

/// The roots of an archive's words.
#[derive(Debug, Default)]
pub struct Morphology {
    roots: BTreeMap<String, String>,
    signposts: BTreeMap<String, String>,
    known: BTreeSet<&'static str>,
}

impl Morphology {
    /// Decides on all the words of an archive, each given once.
    pub fn of(words: &[&str]) -> Self {
        let known: BTreeSet<&'static str> = ROOTS
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .collect();
        let vocabulary: BTreeSet<&str> = words.iter().copied().collect();
        let possible: BTreeMap<&str, Vec<Candidate>> = vocabulary
            .iter()
            .filter(|word| !known.contains(**word))
            .map(|word| (*word, affix::candidates(word)))
            .filter(|(_, candidates)| !candidates.is_empty())
            .collect();
        let mut support: HashMap<&str, usize> = HashMap::new();
        for candidate in possible.values().flatten().filter(|c| !c.weak) {
            *support.entry(candidate.root.as_str()).or_default() += 1;
        }
        let support_of = |c: &&Candidate| support.get(c.root.as_str()).copied().unwrap_or(0);
        // The strongest kind of evidence wins; within it, the first candidate, which has the fewest affixes. Two forms
        // in -kan also share what only lacks the prefix, which is no root.
        let decide = |candidates: &[Candidate]| {
            let listed = |c: &&Candidate| known.contains(c.root.as_str());
            let occurs = |c: &&Candidate| !c.weak && vocabulary.contains(c.root.as_str());
            let shared = || {
                let shared = candidates.iter().filter(|c| !c.weak && support_of(c) > 1);
                shared
                    .rev()
                    .max_by_key(|c| (support_of(c), !c.root.ends_with("kan")))
            };
            candidates
                .iter()
                .find(listed)
                .or_else(|| candidates.iter().find(occurs))
                .or_else(shared)
                .map(|candidate| candidate.root.clone())
        };
        let direct: BTreeMap<&str, String> = possible
            .iter()
            .filter_map(|(word, candidates)| Some((*word, decide(candidates)?)))
            .collect();
        let mut decided = Self {
            known,
            ..Self::default()
        };
        for word in &vocabulary {
            let root = last_root(word, &direct);
            if !vocabulary.contains(root) {
                decided.signposts.insert(root.to_owned(), root.to_owned());
            }
            if root != *word {
                decided.roots.insert((*word).to_owned(), root.to_owned());
            }
        }
        for (word, candidates) in &possible {
            if direct.contains_key(word) {
                continue;
            }
            for candidate in candidates.iter().filter(|c| !c.weak) {
                if !vocabulary.contains(candidate.root.as_str()) {
                    decided
                        .signposts
                        .entry(candidate.root.clone())
                        .or_insert_with(|| (*word).to_owned());
                }
            }
        }
        decided
    }

    /// The root of a word of the archive; the word itself when it has no other.
    pub fn root<'a>(&'a self, word: &'a str) -> &'a str {
        self.roots.get(word).map_or(word, String::as_str)
    }

    /// Words that do not occur in the archive, each with the root under which a query for it should look.
    pub fn signposts(&self) -> &BTreeMap<String, String> {
        &self.signposts
    }

    /// Whether the word is in the list of known roots.
    pub fn is_known(&self, word: &str) -> bool {
        self.known.contains(word)
    }
}

/// Follows a word to its root, and that to its own: every step is shorter, so this ends.
fn last_root<'a>(word: &'a str, direct: &'a BTreeMap<&str, String>) -> &'a str {
    let mut current = word;
    while let Some(next) = direct.get(current) {
        current = next;
    }
    current
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn the_archive_itself_is_evidence() {
        // No list knows these roots.
        let morphology = Morphology::of(&[
            "sinkronisasi",
            "disinkronisasikan",
            "memurnikan",
            "dimurnikan",
        ]);
        assert_eq!(morphology.root("disinkronisasikan"), "sinkronisasi");
        assert_eq!(morphology.root("memurnikan"), "murni");
        assert_eq!(morphology.root("dimurnikan"), "murni");
        assert_eq!(
            morphology.signposts().get("murni").map(String::as_str),
            Some("murni")
        );
        let alone = Morphology::of(&["dimurnikan"]);
        assert_eq!(alone.root("dimurnikan"), "dimurnikan");
        assert_eq!(
            alone.signposts().get("murni").map(String::as_str),
            Some("dimurnikan")
        );
    }

    #[test]
    fn absent_roots_are_signposted() {
        let morphology = Morphology::of(&["diperiksa"]);
        assert_eq!(morphology.root("diperiksa"), "periksa");
        assert!(morphology.signposts().contains_key("periksa"));
    }
}
