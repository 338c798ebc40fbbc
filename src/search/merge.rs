//! Words with their postings, after some documents went and others came: only words of these are written anew, and the
//! numbers of documents where they moved.

use std::borrow::Cow;
use std::collections::HashMap;

use rayon::prelude::*;

use super::encode::{number, script_order};
use super::occurrences::{Growing, Term};

/// The new number of each document; `None` of one that is gone.
pub struct Moved {
    numbers: Vec<Option<u32>>,
    /// Documents before this one have their number still.
    same: usize,
}

impl Moved {
    /// By old number.
    pub fn of(numbers: Vec<Option<u32>>) -> Self {
        let same = numbers
            .iter()
            .zip(0..)
            .take_while(|(new, old)| **new == Some(*old));
        Self {
            same: same.count(),
            numbers,
        }
    }

    fn of_document(&self, document: u32) -> Option<Option<u32>> {
        self.numbers.get(usize::try_from(document).ok()?).copied()
    }
}

/// The words of all documents, in script order as they come: those kept with the documents' old numbers, and those read now.
/// `None` where what was kept is not as it was made.
pub fn merged<'a>(
    kept: Vec<Term<'a>>,
    moved: &Moved,
    read: Vec<Term<'static>>,
) -> Option<Vec<Term<'a>>> {
    let mut new: HashMap<String, Term<'static>> = read
        .into_iter()
        .map(|term| (term.word.clone().into_owned(), term))
        .collect();
    let terms: Option<Vec<Option<Term<'a>>>> = kept
        .into_par_iter()
        .map(|term| renewed(term, moved, &new))
        .collect();
    let mut terms: Vec<Term<'a>> = terms?.into_iter().flatten().collect();
    for term in &terms {
        new.remove(&*term.word);
    }
    terms.extend(new.into_values());
    terms.sort_by(|a, b| script_order(&a.word, &b.word));
    Some(terms)
}

/// A word as it is now; inside, `None` where no document has it any more.
fn renewed<'a>(
    term: Term<'a>,
    moved: &Moved,
    new: &HashMap<String, Term<'static>>,
) -> Option<Option<Term<'a>>> {
    let new = new.get(&*term.word);
    let (mut postings, mut gone, mut last) = (0u32, false, 0);
    for document in term.numbers() {
        gone |= moved.of_document(document)?.is_none();
        last = document;
        postings = postings.saturating_add(1);
    }
    let weights = u32::try_from(term.weights.len()).ok()?;
    if (postings, weights) != (term.postings, term.postings) {
        return None;
    }
    if gone || new.is_some() {
        return joined(term, moved, new);
    }
    if usize::try_from(last).ok()? < moved.same {
        return Some(Some(term));
    }
    let mut documents = Vec::with_capacity(term.documents.len());
    let mut before = 0;
    for document in term.numbers().filter_map(|old| moved.of_document(old)?) {
        number(&mut documents, document.saturating_sub(before));
        before = document;
    }
    Some(Some(Term {
        documents: documents.into(),
        ..term
    }))
}

/// The postings in documents that are still there, and new ones between them.
fn joined<'a>(
    term: Term<'a>,
    moved: &Moved,
    new: Option<&Term<'static>>,
) -> Option<Option<Term<'a>>> {
    let mut growing = Growing::default();
    let mut new = new.iter().flat_map(|term| term.postings()).peekable();
    let mut found = 0u32;
    for mut posting in term.postings() {
        found = found.saturating_add(1);
        let Some(document) = moved.of_document(posting.document)? else {
            continue;
        };
        posting.document = document;
        while let Some(earlier) = new.next_if(|new| new.document < document) {
            growing.push(earlier);
        }
        growing.push(posting);
    }
    if found != term.postings {
        return None;
    }
    new.for_each(|posting| growing.push(posting));
    let word: Cow<'a, str> = term.word.clone();
    Some(growing.finish(word))
}
