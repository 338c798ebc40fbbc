//! The words of the archive in families that share a root, and the dictionary that leads to them.

use std::collections::{HashMap, HashSet};

use super::encode::script_order;
use super::morphology::Morphology;
use super::occurrences::{Occurrences, Term};

/// Postings whose positions make one block.
pub const BLOCK: usize = 512;

/// One word of a family.
#[derive(Debug)]
pub struct Form<'a> {
    /// The word.
    pub word: &'a str,
    /// Where it stands.
    pub term: &'a Term,
    /// Number of the first block of its positions.
    pub block: u32,
}

/// Words that share a root, in script order.
#[derive(Debug)]
pub struct Family<'a> {
    /// The words; at least one.
    pub forms: Vec<Form<'a>>,
}

/// One line of the dictionary.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The word.
    pub word: &'a str,
    /// In how many documents it occurs; 0 for a signpost, which only says where to look for a word that does not occur.
    pub documents: u32,
    /// Whether the list of known roots has it.
    pub known: bool,
    /// Where more is to be found.
    pub place: Place,
}

/// Where the postings of a dictionary line are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a family, which has a number, as one of its forms.
    Family {
        /// Number of the family.
        number: u32,
        /// Place among its forms.
        form: u32,
    },
    /// Here: a word without relatives, in one document.
    Alone {
        /// Number of the document.
        document: u32,
        /// Weight in it.
        weight: u32,
        /// Number of the block of its positions.
        block: u32,
    },
}

/// The dictionary in script order, the families by number, and all words in the order of their blocks.
#[derive(Debug, Default)]
pub struct Lexicon<'a> {
    /// The dictionary.
    pub entries: Vec<Entry<'a>>,
    /// The families with numbers.
    pub families: Vec<Family<'a>>,
    /// The words whose positions make the blocks, in order.
    pub blocks: Vec<&'a Term>,
}

impl<'a> Lexicon<'a> {
    /// Groups the words of an archive.
    pub fn of(occurrences: &'a Occurrences, morphology: &'a Morphology) -> Self {
        let mut members: HashMap<&str, Vec<(&'a str, &'a Term)>> = HashMap::new();
        for (word, term) in &occurrences.terms {
            members
                .entry(morphology.root(word))
                .or_default()
                .push((word, term));
        }
        let mut roots: Vec<&str> = members.keys().copied().collect();
        roots.sort_unstable_by(|a, b| script_order(a, b));
        let signed: HashSet<&str> = morphology
            .signposts()
            .values()
            .map(|to| morphology.root(to))
            .collect();

        let mut lexicon = Self::default();
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let mut block = 0u32;
        for root in roots {
            let mut words = members.remove(root).unwrap_or_default();
            words.sort_unstable_by(|a, b| script_order(a.0, b.0));
            let first_block = block;
            let mut forms = Vec::with_capacity(words.len());
            for (word, term) in words {
                forms.push(Form { word, term, block });
                block = block.saturating_add(size(term.postings.len().div_ceil(BLOCK)));
                lexicon.blocks.push(term);
            }
            if let ([form], false) = (forms.as_slice(), signed.contains(root))
                && let [posting] = form.term.postings.as_slice()
            {
                lexicon.entries.push(Entry {
                    word: form.word,
                    documents: 1,
                    known: morphology.is_known(form.word),
                    place: Place::Alone {
                        document: posting.document,
                        weight: posting.weight,
                        block: first_block,
                    },
                });
                continue;
            }
            let number = size(lexicon.families.len());
            numbers.insert(root, number);
            for (form, index) in forms.iter().zip(0u32..) {
                lexicon.entries.push(Entry {
                    word: form.word,
                    documents: size(form.term.postings.len()),
                    known: morphology.is_known(form.word),
                    place: Place::Family {
                        number,
                        form: index,
                    },
                });
            }
            lexicon.families.push(Family { forms });
        }
        for (word, to) in morphology.signposts() {
            if let Some(number) = numbers.get(morphology.root(to)) {
                lexicon.entries.push(Entry {
                    word,
                    documents: 0,
                    known: morphology.is_known(word),
                    place: Place::Family {
                        number: *number,
                        form: 0,
                    },
                });
            }
        }
        lexicon
            .entries
            .sort_unstable_by(|a, b| script_order(a.word, b.word));
        lexicon
    }
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
