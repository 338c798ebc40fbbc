//! Deciding which words of the archive belong together: each surface form gets a root.
//!
//! The affix rules only say what is possible, and what it takes to believe it. A possible root is believed when it is in the
//! list of known roots, when it occurs in the archive itself, or when another form in the archive may have it too. What
//! nothing supports stays a word of its own, and its possible roots become mere signposts for a query; so do the roots that
//! are as well supported as the one that was chosen.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::affix::{self, Candidate, Evidence};

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
        let list = RootList::read();
        let vocabulary: BTreeSet<&str> = words.iter().copied().collect();
        let possible: BTreeMap<&str, Vec<Candidate>> = vocabulary
            .iter()
            .filter(|word| !list.known.contains(**word))
            .map(|word| (*word, affix::candidates(word)))
            .filter(|(_, candidates)| !candidates.is_empty())
            .collect();
        let findings = Findings::of(&list, &vocabulary, &possible);
        let mut direct: BTreeMap<&str, String> = possible
            .iter()
            .filter_map(|(word, candidates)| Some((*word, findings.decide(candidates)?)))
            .collect();
        for (variant, root) in &list.variants {
            direct.insert(variant, (*root).to_owned());
        }
        let mut decided = Self::default();
        let mut sign = |root: &str, to: &str| {
            if !vocabulary.contains(root) {
                let signposts = &mut decided.signposts;
                signposts.entry(root.to_owned()).or_insert(to.to_owned());
            }
        };
        for word in &vocabulary {
            let mut root = *word;
            // Every step is shorter, so this ends.
            while let Some(next) = direct.get(root) {
                root = next;
                sign(root, root);
            }
            if root != *word {
                decided.roots.insert((*word).to_owned(), root.to_owned());
            }
        }
        for (variant, root) in &list.variants {
            if vocabulary.contains(root) || decided.roots.values().any(|used| used == root) {
                sign(variant, root);
            }
        }
        for (word, candidates) in &possible {
            match direct.get(word) {
                Some(root) => {
                    let others = findings.equals(root, candidates).into_iter();
                    others.for_each(|other| sign(other, word));
                }
                None => candidates
                    .iter()
                    .filter(|c| may_be_asked_for(c))
                    .for_each(|candidate| sign(&candidate.root, word)),
            }
        }
        decided.known = list.known;
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

/// The list of known roots.
#[derive(Debug, Default)]
struct RootList {
    known: BTreeSet<&'static str>,
    /// Other ways to write a root, each with that root.
    variants: Vec<(&'static str, &'static str)>,
}

impl RootList {
    fn read() -> Self {
        let mut list = Self::default();
        let words = ROOTS
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace);
        for word in words {
            let (word, root) = word.split_once('>').unwrap_or((word, ""));
            list.known.insert(word);
            if !root.is_empty() {
                list.variants.push((word, root));
            }
        }
        list
    }
}

/// What speaks for a root.
struct Findings<'a> {
    list: &'a RootList,
    vocabulary: &'a BTreeSet<&'a str>,
    /// For each root how many forms may have it by a firm rule.
    support: HashMap<&'a str, usize>,
}

impl<'a> Findings<'a> {
    fn of(
        list: &'a RootList,
        vocabulary: &'a BTreeSet<&'a str>,
        possible: &'a BTreeMap<&str, Vec<Candidate>>,
    ) -> Self {
        let mut support: HashMap<&str, usize> = HashMap::new();
        let strong = |c: &&Candidate| c.evidence == Evidence::Strong;
        for candidate in possible.values().flatten().filter(strong) {
            *support.entry(candidate.root.as_str()).or_default() += 1;
        }
        Self {
            list,
            vocabulary,
            support,
        }
    }

    fn support(&self, root: &str) -> usize {
        self.support.get(root).copied().unwrap_or(0)
    }

    fn occurs(&self, root: &str) -> bool {
        self.vocabulary.contains(root)
    }

    /// The strongest kind of evidence wins; within it, the first candidate, which has the fewest affixes.
    fn decide(&self, candidates: &[Candidate]) -> Option<String> {
        let listed = |c: &&Candidate| self.list.known.contains(c.root.as_str());
        let found = |c: &&Candidate| match c.evidence {
            Evidence::Strong | Evidence::Occurring => self.occurs(&c.root),
            Evidence::Loose => self.support(&c.root) + usize::from(self.occurs(&c.root)) > 1,
            Evidence::Listed => false,
        };
        let first = candidates.iter().find(listed);
        first
            .or_else(|| candidates.iter().find(found))
            .or_else(|| self.shared(candidates))
            .map(|candidate| candidate.root.clone())
    }

    /// The root that most other forms may have too. Two forms in -kan also share what only lacks the prefix, which is no
    /// root; two in me- or pe- what the nasal left of it (nyusut beside susut).
    fn shared<'c>(&self, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
        candidates
            .iter()
            .filter(|c| c.evidence == Evidence::Strong && self.support(&c.root) > 1)
            .rev()
            .max_by_key(|c| {
                let remnant = c.root.starts_with(['m', 'n']);
                (self.support(&c.root), !c.root.ends_with("kan"), !remnant)
            })
    }

    /// The other roots of a form for which as much speaks as for the one decided on, where only other forms speak for it.
    fn equals<'c>(&self, root: &str, candidates: &'c [Candidate]) -> Vec<&'c str> {
        if self.list.known.contains(root) || self.occurs(root) {
            return Vec::new();
        }
        candidates
            .iter()
            .filter(|c| c.evidence == Evidence::Strong && c.root != root)
            .map(|c| c.root.as_str())
            .filter(|other| self.support(other) == self.support(root))
            .collect()
    }
}

/// Whether a query for this possible root should lead to the form, though nothing else speaks for it.
fn may_be_asked_for(candidate: &Candidate) -> bool {
    match candidate.evidence {
        Evidence::Strong => true,
        Evidence::Loose => candidate.steps == 1,
        Evidence::Occurring | Evidence::Listed => false,
    }
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
