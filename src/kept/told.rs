//! What a check told of each finding it kept, so that it need not be put into words again: a thousand findings of an archive stand
//! from one check to the next, and telling them takes longer than judging what changed.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::file::Kept;
use super::take::is_uncommitted;
use crate::finding::Finding;
use crate::settings::Language;
use crate::shelf::{framed, sound, split};

/// How findings are told. What is said of a finding in one language by one program is always the same.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The language.
    pub language: Language,
    /// What is said of a finding.
    pub of: &'a (dyn Fn(&Finding) -> String + Sync),
}

impl Telling<'_> {
    /// What is said of each.
    pub(super) fn all(self, findings: &[Finding]) -> Vec<String> {
        findings.par_iter().map(self.of).collect()
    }
}

/// What was said of the findings that are kept, in their order.
#[derive(Serialize, Deserialize)]
pub(super) struct Told<'a> {
    language: &'a str,
    /// Where each ends in the text, in bytes.
    ends: Vec<u32>,
    text: &'a str,
}

impl<'a> Told<'a> {
    /// What was said of the findings of a check, as a block; nothing of edits in no commit, for these are not kept. `None` where it
    /// can't be put into bytes.
    pub fn bytes(language: Language, findings: &[Finding], told: &[String]) -> Option<Vec<u8>> {
        let all = findings.iter().zip(told);
        let kept = all.filter(|(finding, _)| !is_uncommitted(finding));
        let mut text = String::with_capacity(told.iter().map(String::len).sum());
        let mut ends = Vec::with_capacity(told.len());
        for (_, paragraph) in kept {
            text.push_str(paragraph);
            ends.push(u32::try_from(text.len()).ok()?);
        }
        let told = Told {
            language: language.code(),
            ends,
            text: &text,
        };
        Some(framed(&postcard::to_allocvec(&told).ok()?))
    }

    /// What these bytes say of the findings that were kept with them; `None` where it is not whole, or of another language.
    pub fn of(bytes: &'a [u8], language: Language, kept: &Kept) -> Option<Self> {
        let (block, behind) = split(bytes)?;
        let told: Self = postcard::from_bytes(sound(block)?).ok()?;
        let is_theirs = told.language == language.code() && told.ends.len() == kept.findings();
        (behind.is_empty() && is_theirs).then_some(told)
    }

    /// What was said of the finding at this place.
    pub fn paragraph(&self, at: usize) -> Option<&'a str> {
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        let range = usize::try_from(start).ok()?..usize::try_from(*self.ends.get(at)?).ok()?;
        self.text.get(range)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn each_paragraph_is_found_at_its_place() {
        let told = Told {
            language: "id",
            ends: vec![2, 2, 5],
            text: "ab\u{e9}c",
        };
        let all: Vec<_> = (0..4).map(|at| told.paragraph(at)).collect();
        assert_eq!(all, [Some("ab"), Some(""), Some("éc"), None]);
        let odd = Told {
            ends: vec![3, 1, 9],
            ..told
        };
        let all: Vec<_> = (0..4).map(|at| odd.paragraph(at)).collect();
        assert_eq!(all, [None, None, None, None]);
    }
}
