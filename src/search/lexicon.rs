//! The words of the archive in families that share a root, and the dictionary that leads to them.

use std::collections::{HashMap, HashSet};

use super::encode::script_order;
use super::morphology::Morphology;
use super::occurrences::{BLOCK, Term};

/// Postings at which a family is divided, so that its lists don't make one great shard; one word is never divided.
const PART: u32 = 40_000;

/// One word of a family.
#[derive(Debug)]
pub struct Form<'a> {
    /// The word, and where it stands.
    pub term: &'a Term<'a>,
    /// Number of the first block of its positions.
    pub block: u32,
}

/// Words that share a root, in script order; a great family is divided into parts, which follow one another.
#[derive(Debug)]
pub struct Family<'a> {
    /// The words; at least one.
    pub forms: Vec<Form<'a>>,
    /// Whether the next family has more words of the same root.
    pub goes_on: bool,
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
        /// Number of the family, or of the part of it that has the form.
        number: u32,
        /// Place among its forms.
        form: u32,
    },
    /// Here: a word without relatives, in one document.
    Alone {
        /// Number of the document.
        document: u32,
        /// Class of the weight in it.
        weight: u8,
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
    pub blocks: Vec<&'a Term<'a>>,
}

impl<'a> Lexicon<'a> {
    /// Groups the words of an archive, which come in script order.
    pub fn of(terms: &'a [Term<'a>], morphology: &'a Morphology) -> Self {
        let mut rooted: Vec<(&str, &Term<'_>)> = terms
            .iter()
            .map(|term| (morphology.root(&term.word), term))
            .collect();
        // Words of one root stay in their order.
        rooted.sort_by(|a, b| script_order(a.0, b.0));
        let signed: HashSet<&str> = morphology
            .signposts()
            .values()
            .map(|to| morphology.root(to))
            .collect();

        let mut lexicon = Self::default();
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let mut block = 0u32;
        for family in rooted.chunk_by(|a, b| a.0 == b.0) {
            let root = family.first().map_or("", |(root, _)| root);
            let first_block = block;
            let mut forms = Vec::with_capacity(family.len());
            for (_, term) in family {
                forms.push(Form { term, block });
                block = block.saturating_add(term.postings.div_ceil(size(BLOCK)));
                lexicon.blocks.push(*term);
            }
            if let ([Form { term, .. }], false) = (forms.as_slice(), signed.contains(root))
                && let (1, Some((document, weight))) = (term.postings, term.first())
            {
                lexicon.entries.push(Entry {
                    word: &term.word,
                    documents: 1,
                    known: morphology.is_known(&term.word),
                    place: Place::Alone {
                        document,
                        weight,
                        block: first_block,
                    },
                });
                continue;
            }
            numbers.insert(root, size(lexicon.families.len()));
            let mut parts = divided(forms);
            let last = parts.pop();
            let going_on = parts.into_iter().map(|forms| (forms, true));
            for (forms, goes_on) in going_on.chain(last.map(|forms| (forms, false))) {
                lexicon.add(Family { forms, goes_on }, morphology);
            }
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

    /// Appends a family, or a part of one, and the dictionary's lines for its words.
    fn add(&mut self, family: Family<'a>, morphology: &Morphology) {
        let number = size(self.families.len());
        let entries = family.forms.iter().zip(0u32..).map(|(form, index)| Entry {
            word: &form.term.word,
            documents: form.term.postings,
            known: morphology.is_known(&form.term.word),
            place: Place::Family {
                number,
                form: index,
            },
        });
        self.entries.extend(entries);
        self.families.push(family);
    }
}

/// Words in parts of at most [`PART`] postings; last those words that alone have more, each a part of its own.
fn divided(forms: Vec<Form<'_>>) -> Vec<Vec<Form<'_>>> {
    let (great, small): (Vec<_>, Vec<_>) = forms
        .into_iter()
        .partition(|form| form.term.postings > PART);
    let mut parts: Vec<Vec<Form<'_>>> = Vec::new();
    let mut postings = 0u32;
    for form in small {
        let own = form.term.postings;
        match parts.last_mut() {
            Some(part) if postings + own <= PART => {
                postings += own;
                part.push(form);
            }
            _ => {
                postings = own;
                parts.push(vec![form]);
            }
        }
    }
    parts.extend(great.into_iter().map(|form| vec![form]));
    parts
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::super::occurrences::{Growing, Posting};
    use super::*;

    /// Words, each in so many documents.
    fn terms(words: &[(&'static str, u32)]) -> Vec<Term<'static>> {
        let term = |(word, documents): &(&'static str, u32)| {
            let mut growing = Growing::default();
            (0..*documents).for_each(|document| {
                growing.push(Posting {
                    document,
                    weight: 1,
                    places: &[1, 0],
                });
            });
            growing.finish((*word).into())
        };
        words.iter().filter_map(term).collect()
    }

    #[test]
    fn a_great_family_is_divided_between_its_words() {
        let terms = terms(&[
            ("dikirim", 20_000),
            ("kirim", 50_000),
            ("mengirim", 30_000),
            ("pengirim", 10_000),
            ("pengiriman", 2),
            ("sendiri", 1),
            ("surat", 2),
        ]);
        let words: Vec<&str> = terms.iter().map(|term| &*term.word).collect();
        let morphology = Morphology::of(&words);
        let lexicon = Lexicon::of(&terms, &morphology);
        let families: Vec<(String, bool)> = lexicon
            .families
            .iter()
            .map(|family| {
                let words: Vec<&str> = family.forms.iter().map(|form| &*form.term.word).collect();
                (words.join(" "), family.goes_on)
            })
            .collect();
        let families: Vec<(&str, bool)> =
            families.iter().map(|(w, on)| (w.as_str(), *on)).collect();
        assert_eq!(
            families,
            [
                ("dikirim", true),
                ("mengirim pengirim", true),
                ("pengiriman", true),
                ("kirim", false),
                ("surat", false)
            ]
        );
        let place = |word: &str| {
            lexicon
                .entries
                .iter()
                .find(|e| e.word == word)
                .unwrap()
                .place
        };
        assert_eq!(place("pengirim"), Place::Family { number: 1, form: 1 });
        assert_eq!(place("surat"), Place::Family { number: 4, form: 0 });
    }
}
