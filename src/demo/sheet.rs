//! A case file as the sequence of its entries, so that every earlier state of it can be written again.

use std::collections::BTreeMap;

/// What an entry is and where it stands: the order of the variants is the order in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// What stands before the first entry.
    Head,
    /// A step, by its order of recording from 1; a step that was taken out keeps its number.
    Step(u32),
    /// A correction, from 1.
    Correction(u32),
    /// The withdrawal.
    Cancellation,
}

/// The text of each entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// By place.
    pub entries: BTreeMap<Slot, String>,
}

impl Sheet {
    /// Cuts a file at the headers of its entries. It does not parse, because one of the samples is broken on purpose.
    pub fn cut(text: &str) -> Self {
        let mut entries: BTreeMap<Slot, String> = BTreeMap::new();
        let mut slot = Slot::Head;
        let (mut steps, mut corrections) = (0, 0);
        for line in text.lines() {
            match line.trim_end() {
                "[[langkah]]" => {
                    steps += 1;
                    slot = Slot::Step(steps);
                }
                "[[koreksi]]" => {
                    corrections += 1;
                    slot = Slot::Correction(corrections);
                }
                "[pembatalan]" => slot = Slot::Cancellation,
                _ => {}
            }
            let entry = entries.entry(slot).or_default();
            entry.push_str(line);
            entry.push('\n');
        }
        for entry in entries.values_mut() {
            entry.truncate(entry.trim_end().len());
        }
        Self { entries }
    }

    /// The whole file: the entries with a blank line between them.
    pub fn compose(&self) -> String {
        let entries: Vec<&str> = self.entries.values().map(String::as_str).collect();
        entries.join("\n\n") + "\n"
    }

    /// The file as it was when only the entries up to `last` were there.
    #[cfg(test)]
    fn until(&self, last: Slot) -> Self {
        let entries = self.entries.range(..=last);
        Self {
            entries: entries.map(|(slot, text)| (*slot, text.clone())).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::demo::sample;

    #[test]
    fn cuts_at_each_header() {
        let text = "sop = \"x\"\n\n[[langkah]]\na = 1\n\n[[langkah]]\na = 2\n\n[[koreksi]]\nk = 1\n\n[pembatalan]\np = 1\n";
        let sheet = Sheet::cut(text);
        let slots: Vec<Slot> = sheet.entries.keys().copied().collect();
        assert_eq!(
            slots,
            [
                Slot::Head,
                Slot::Step(1),
                Slot::Step(2),
                Slot::Correction(1),
                Slot::Cancellation
            ]
        );
        assert_eq!(sheet.entries[&Slot::Step(2)], "[[langkah]]\na = 2");
        assert_eq!(sheet.compose(), text);
    }

    #[test]
    fn every_sample_composes_to_its_own_text_and_every_earlier_state_is_a_prefix() {
        let cases = sample::cases().unwrap();
        assert!(cases.len() >= 14, "{} samples", cases.len());
        for case in cases {
            let sheet = Sheet::cut(case.text);
            assert_eq!(sheet.compose(), case.text, "{}", case.id);
            for slot in sheet.entries.keys() {
                let earlier = sheet.until(*slot).compose();
                let earlier = earlier.trim_end();
                assert!(case.text.starts_with(earlier), "{} {slot:?}", case.id);
            }
        }
    }
}
