//! What a case file was before entries were appended to it, told from the file as it stands: each beginning of it that ends
//! before an entry is a case file too, and says of what it holds what the whole file says.
//!
//! Versions that are told so need not be parsed, and hold text and steps together with the file they are the beginning of.

use crate::case::{CaseRecord, CaseVersion};
use crate::source::Source;

/// How many lines before an entry may be its own, blank or a comment: an earlier file may have ended before any of them.
const GAP: usize = 3;

/// A beginning of a case file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// Where it ends, in bytes.
    pub end: usize,
    /// Steps in it.
    steps: usize,
    /// Corrections in it.
    corrections: usize,
    /// The withdrawal stands in it.
    cancelled: bool,
}

/// An entry of the file: the key of its list, and where its header begins.
#[derive(Clone, Copy)]
struct Entry {
    key: &'static str,
    start: usize,
}

/// The beginnings of a version without mistakes that end before an entry, shortest first; none where the file is laid out in
/// a way that leaves any doubt.
pub fn beginnings(version: &CaseVersion) -> Vec<Beginning> {
    let text: &str = &version.source.text;
    let Some(record) = version.sound_record() else {
        return Vec::new();
    };
    let entries = entries(record);
    let mut found = Vec::new();
    let mut so_far = Beginning {
        end: 0,
        steps: 0,
        corrections: 0,
        cancelled: false,
    };
    let ends = entries.iter().skip(1).map(|entry| entry.start);
    for (entry, end) in entries.iter().zip(ends.chain([text.len()])) {
        if !is_plain(text, *entry, end) {
            return Vec::new();
        }
        if so_far.is_whole(record) {
            let ends = gap(text, entry.start).into_iter().rev();
            found.extend(ends.map(|end| Beginning { end, ..so_far }));
        }
        match entry.key {
            "langkah" => so_far.steps += 1,
            "koreksi" => so_far.corrections += 1,
            _ => so_far.cancelled = true,
        }
    }
    let head = entries.first().and_then(|entry| text.get(..entry.start));
    let has_header = |head: &str| head.lines().any(|line| line.trim_start().starts_with('['));
    if head.is_some_and(has_header) {
        return Vec::new();
    }
    found
}

impl Beginning {
    /// This beginning of a file as a version of its own.
    pub fn version(&self, of: &CaseVersion) -> CaseVersion {
        let source = Source::new(of.source.path.clone(), of.source.text.head(self.end));
        CaseVersion {
            source,
            record: of.record.as_ref().map(|whole| CaseRecord {
                sop: whole.sop.clone(),
                revision: whole.revision.clone(),
                title: whole.title.clone(),
                applicant: whole.applicant.clone(),
                received: whole.received.clone(),
                classification: whole.classification,
                steps: whole.steps.iter().take(self.steps).cloned().collect(),
                corrections: whole
                    .corrections
                    .iter()
                    .take(self.corrections)
                    .cloned()
                    .collect(),
                cancellation: whole.cancellation.clone().filter(|_| self.cancelled),
            }),
            mistakes: Vec::new(),
            lost: false,
        }
    }

    /// Whether all its corrections are of steps in it; in a file that ended here, others would be mistakes.
    fn is_whole(&self, record: &CaseRecord) -> bool {
        let mut corrections = record.corrections.iter().take(self.corrections);
        corrections.all(|correction| correction.step.value as usize <= self.steps)
    }
}

/// The entries in the order of the file.
fn entries(record: &CaseRecord) -> Vec<Entry> {
    let of = |key, start| Entry { key, start };
    let steps = record.steps.iter();
    let corrections = record.corrections.iter();
    let mut entries: Vec<Entry> = steps
        .map(|step| of("langkah", step.at.span.start))
        .chain(corrections.map(|entry| of("koreksi", entry.at.span.start)))
        .chain(
            record
                .cancellation
                .iter()
                .map(|end| of("pembatalan", end.at.span.start)),
        )
        .collect();
    entries.sort_by_key(|entry| entry.start);
    entries
}

/// Whether an entry begins a line with the header of its list, and has no other headers but of tables in it: then it is all
/// of its entry, and nothing of another one.
fn is_plain(text: &str, Entry { key, start }: Entry, end: usize) -> bool {
    let (Some(before), Some(own)) = (text.get(..start), text.get(start..end)) else {
        return false;
    };
    let begins_line = before.is_empty() || before.ends_with('\n');
    let header = own.lines().next().unwrap_or_default();
    let is_header = match key {
        "pembatalan" => header.starts_with("[pembatalan]"),
        _ => header
            .strip_prefix("[[")
            .and_then(|rest| rest.strip_prefix(key))
            .is_some_and(|rest| rest.starts_with("]]")),
    };
    let is_own = |line: &str| {
        let line = line.trim_start();
        let name = line.trim_start_matches('[');
        line == name
            || name
                .strip_prefix(key)
                .is_some_and(|rest| rest.starts_with('.'))
    };
    begins_line && is_header && own.lines().skip(1).all(is_own)
}

/// Where a file may have ended before an entry was appended: before its header, or before blank lines and comments above it.
fn gap(text: &str, start: usize) -> Vec<usize> {
    let mut ends = vec![start];
    let mut rest = text.get(..start).unwrap_or_default();
    while ends.len() <= GAP
        && let Some(above) = rest.strip_suffix('\n')
    {
        let line = above.rfind('\n').map_or(0, |at| at + 1);
        let content = above.get(line..).unwrap_or_default().trim();
        if !content.is_empty() && !content.starts_with('#') {
            break;
        }
        rest = text.get(..line).unwrap_or_default();
        ends.push(line);
    }
    ends
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;
    use proptest::sample::select;

    use super::super::case::read;
    use super::*;

    const HEAD: &str = "sop = \"interoperabilitas-data\"\nrevisi = 1\njudul = \"Satu\"\npemohon = \"Dinas\"\nditerima = 2025-04-14T08:00:00+07:00\nklasifikasi = \"terbuka\"\n";

    const STEP: &str = "[[langkah]]\naktivitas = 1\npelaksana = \"perangkat-daerah\"\npetugas = \"dinkes-01\"\nselesai = 2025-04-15T10:12:00+07:00\n";

    const CORRECTION: &str = "[[koreksi]]\nlangkah = 2\npetugas = \"dinkes-01\"\ntanggal = 2025-04-16T08:00:00+07:00\nalasan = \"salah tulis\"\nisi.aktivitas = 2\n";

    const END: &str = "[pembatalan]\npetugas = \"dinkes-01\"\ntanggal = 2025-04-17T08:00:00+07:00\nalasan = \"dicabut\"\n";

    fn version(text: &str) -> CaseVersion {
        read(Source::new("cases/2025/04/2025-0001.toml", text))
    }

    /// All that is known of a version, with places.
    fn known(version: &CaseVersion) -> String {
        let CaseVersion {
            source,
            record,
            mistakes,
            ..
        } = version;
        format!(
            "{:?} {:?} {record:?} {mistakes:?}",
            source.path, source.text
        )
    }

    /// How many beginnings a text has, each of which says what reading it alone says.
    fn held_against_reading(text: &str) -> usize {
        let whole = version(text);
        let found = beginnings(&whole);
        for beginning in &found {
            let told = beginning.version(&whole);
            let read = version(&text[..beginning.end]);
            assert_eq!(known(&told), known(&read), "of {text}");
            assert!(read.record.is_some());
        }
        found.len()
    }

    #[test]
    fn a_file_grew_entry_by_entry() {
        let text = format!("{HEAD}\n{STEP}\n{STEP}\n{CORRECTION}\n{END}");
        assert_eq!(held_against_reading(&text), 8);
        let ends: Vec<usize> = beginnings(&version(&text)).iter().map(|b| b.end).collect();
        assert!(ends.is_sorted() && ends.contains(&HEAD.len()));
        assert_eq!(held_against_reading(HEAD), 0);
        assert_eq!(
            held_against_reading(&format!("{HEAD}\n# a\n\n# b\n\n{STEP}")),
            4
        );
    }

    #[test]
    fn a_correction_of_a_step_that_came_later_was_no_file_before() {
        let text = format!("{HEAD}\n{STEP}\n{CORRECTION}\n{STEP}");
        assert_eq!(
            held_against_reading(&text),
            4,
            "before the step and before the correction"
        );
    }

    #[test]
    fn a_layout_that_leaves_doubt_tells_nothing() {
        let inline = "langkah = [{ aktivitas = 1, pelaksana = \"a\", petugas = \"b\", selesai = 2025-04-15T10:12:00+07:00 }]\n";
        let split = CORRECTION
            .replace("langkah = 2", "langkah = 1")
            .replace("isi.aktivitas = 2\n", "");
        for text in [
            format!("{HEAD}{inline}"),
            format!("{HEAD}{STEP}{split}{STEP}[koreksi.isi]\naktivitas = 2\n"),
            format!("{HEAD}{STEP}  [[langkah]]\n{}", &STEP[12..]),
            format!("{HEAD}{STEP}catatan = \"\"\"\n[panduan](a)\n\"\"\"\n{STEP}"),
            format!("{HEAD}{STEP}salah = 1\n{STEP}"),
        ] {
            assert_eq!(beginnings(&version(&text)), [], "{text}");
        }
        let own = format!("{HEAD}{STEP}{split}[koreksi.isi]\naktivitas = 2\n\n{STEP}");
        assert!(held_against_reading(&own) > 0);
    }

    proptest! {
        #[test]
        fn whatever_stands_in_the_file(parts in prop::collection::vec(select(vec![
            STEP, CORRECTION, END, "\n", "# catatan\n", "\r\n", "catatan = \"\"\"\n\n[[langkah]]\n\"\"\"\n", "output = [\n  \"Surat\",\n]\n",
            "[langkah.impor]\nsumber = \"a\"\nkunci = \"b\"\nbaris = 1\n", "[koreksi.isi]\naktivitas = 3\n", "[[koreksi.isi.output]]\nnama = \"a\"\n",
            "keputusan = 'ya' # [[langkah]]\n", "[[langkah]] # a\naktivitas = 1\npelaksana = \"p\"\npetugas = \"q\"\nselesai = 2025-04-15T10:12:00+07:00\n",
        ]), 0..9)) {
            held_against_reading(&format!("{HEAD}{}", parts.concat()));
        }
    }
}
