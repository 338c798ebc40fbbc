//! From samples and their irregularities to the list of commits, oldest first. Nothing is written here.

use std::collections::BTreeMap;

use super::entry::{self, Entry};
use super::error::DemoError;
use super::replay::{Replay, seconds};
use super::sample::Sample;
use super::sheet::{Sheet, Slot};

/// One commit to be made.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Seconds since 1970.
    pub at: i64,
    /// Officer id.
    pub officer: String,
    /// Message.
    pub message: String,
    /// What changes.
    pub writes: Vec<Write>,
    /// How many entries of cases it records.
    pub entries: usize,
}

/// One change that a commit makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Adds a file of the samples, by path.
    File(String),
    /// Writes a file of the samples as it was then.
    Text {
        /// Its path.
        path: String,
        /// Its text.
        text: String,
    },
    /// Sets an entry of a case.
    Set {
        /// Case number.
        case: String,
        /// Which entry.
        slot: Slot,
        /// Its text.
        text: String,
    },
    /// Takes an entry out of a case.
    Drop {
        /// Case number.
        case: String,
        /// Which entry.
        slot: Slot,
    },
    /// Deletes a case.
    Delete(String),
}

/// All commits, oldest first. `content` is what is not a case, by path.
pub fn plan(
    samples: &[Sample],
    content: &BTreeMap<String, &[u8]>,
    replay: &Replay,
) -> Result<Vec<Planned>, DemoError> {
    let (first, mut commits) = content_edits(content, replay)?;
    for group in &replay.isi {
        let wanted = |path: &&String| group.awalan.iter().any(|start| path.starts_with(start));
        let files = content.keys().filter(wanted);
        let write = |path: &String| match first.get(path.as_str()) {
            Some(text) => Write::Text {
                path: path.clone(),
                text: text.clone(),
            },
            None => Write::File(path.clone()),
        };
        commits.push(Planned {
            at: seconds(&group.pada)?,
            officer: group.oleh.clone(),
            message: group.pesan.clone(),
            writes: files.map(write).collect(),
            entries: 0,
        });
    }
    let mut entries = BTreeMap::new();
    for sample in samples {
        let original = as_first_recorded(sample, replay)?;
        record(sample, &original, replay, &mut entries)?;
        commits.extend(edits(sample, &original, replay)?);
    }
    join(&mut entries, replay)?;
    commits.extend(entries.into_values());
    for deletion in &replay.hapus {
        commits.push(Planned {
            at: seconds(&deletion.pada)?,
            officer: deletion.oleh.clone(),
            message: deletion.pesan.clone(),
            writes: vec![Write::Delete(deletion.berkas.clone())],
            entries: 0,
        });
    }
    commits.sort_by(|a, b| (a.at, &a.message).cmp(&(b.at, &b.message)));
    Ok(commits)
}

/// The files that were edited later as they were at first, and the commits of the edits.
fn content_edits<'r>(
    content: &BTreeMap<String, &[u8]>,
    replay: &'r Replay,
) -> Result<(BTreeMap<&'r str, String>, Vec<Planned>), DemoError> {
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    let mut commits = Vec::new();
    for edit in replay.ubah_isi.iter().rev() {
        let wrong = || DemoError::sample(&edit.berkas, format!("not once: {}", edit.sesudah));
        let after = match texts.get(edit.berkas.as_str()) {
            Some(text) => text.clone(),
            None => {
                let bytes = content.get(&edit.berkas).ok_or_else(wrong)?;
                String::from_utf8_lossy(bytes).into_owned()
            }
        };
        if after.matches(&edit.sesudah).count() != 1 {
            return Err(wrong());
        }
        let mut before = after.replacen(&edit.sesudah, &edit.sebelum, 1);
        if let (true, Some(at)) = (edit.sampai_akhir, after.find(&edit.sesudah)) {
            before.truncate(at);
            before.push_str(&edit.sebelum);
        }
        texts.insert(&edit.berkas, before);
        commits.push(Planned {
            at: seconds(&edit.pada)?,
            officer: edit.oleh.clone(),
            message: edit.pesan.clone(),
            writes: vec![Write::Text {
                path: edit.berkas.clone(),
                text: after,
            }],
            entries: 0,
        });
    }
    Ok((texts, commits))
}

/// Every entry ever recorded, with the text it had then: removed steps put back, edits undone, the last first.
fn as_first_recorded(sample: &Sample, replay: &Replay) -> Result<Sheet, DemoError> {
    let mut sheet = Sheet::cut(sample.text);
    for removal in replay.cabut.iter().filter(|r| r.berkas == sample.id) {
        let later = sheet.entries.split_off(&Slot::Step(removal.langkah));
        let text = removal.teks.trim().to_owned();
        sheet.entries.insert(Slot::Step(removal.langkah), text);
        sheet
            .entries
            .extend(later.into_iter().map(|(slot, text)| match slot {
                Slot::Step(number) => (Slot::Step(number + 1), text),
                other => (other, text),
            }));
    }
    for edit in replay.ubah.iter().rev().filter(|e| e.berkas == sample.id) {
        let slot = step_slot(edit.langkah);
        let text = replace_once(&sheet, slot, (&edit.sesudah, &edit.sebelum))
            .ok_or_else(|| DemoError::sample(&sample.path, format!("no {}", edit.sesudah)))?;
        sheet.entries.insert(slot, text);
    }
    Ok(sheet)
}

/// One commit per entry.
fn record(
    sample: &Sample,
    original: &Sheet,
    replay: &Replay,
    commits: &mut BTreeMap<(String, Slot), Planned>,
) -> Result<(), DemoError> {
    let folder = sample.path.trim_end_matches(".toml");
    let mut earliest = i64::MIN;
    for (slot, text) in &original.entries {
        let other = replay
            .sela
            .iter()
            .find(|o| o.berkas == sample.id && step_slot(o.langkah) == *slot);
        let ready =
            other.and_then(|o| Some((o.pada.as_ref()?, o.oleh.as_ref()?, o.pesan.as_ref()?)));
        let planned = match ready {
            Some((at, officer, message)) => Planned {
                at: seconds(at)?,
                officer: officer.clone(),
                message: message.clone(),
                writes: vec![set(&sample.id, *slot, text)],
                entries: 1,
            },
            None => {
                let entry = entry::read(*slot, text, shown(&sample.id, *slot, replay), replay)?;
                let files = entry.files.iter();
                let files = files.map(|name| Write::File(format!("{folder}/{name}")));
                let late = other
                    .and_then(|o| o.pada.as_ref())
                    .map(seconds)
                    .transpose()?;
                let natural = entry.at + entry::delay(&sample.id, *slot);
                let recorder = other.and_then(|o| o.oleh.as_ref());
                Planned {
                    at: late.unwrap_or(natural),
                    officer: recorder
                        .cloned()
                        .unwrap_or_else(|| recorder_of(&entry, replay)),
                    message: format!("{}: {}", sample.id, entry.summary),
                    writes: std::iter::once(set(&sample.id, *slot, text))
                        .chain(files)
                        .collect(),
                    entries: 1,
                }
            }
        };
        // Corrections stand after all steps in the file but are made between them, so only steps keep their order.
        let at = match slot {
            Slot::Head | Slot::Step(_) => {
                let at = planned.at.max(earliest);
                earliest = at + 120;
                at
            }
            Slot::Correction(_) | Slot::Cancellation => planned.at,
        };
        commits.insert((sample.id.clone(), *slot), Planned { at, ..planned });
    }
    Ok(())
}

/// The commits that change or remove what was recorded.
fn edits(sample: &Sample, original: &Sheet, replay: &Replay) -> Result<Vec<Planned>, DemoError> {
    let mut sheet = original.clone();
    let mut commits = Vec::new();
    for edit in replay.ubah.iter().filter(|e| e.berkas == sample.id) {
        let slot = step_slot(edit.langkah);
        let text = replace_once(&sheet, slot, (&edit.sebelum, &edit.sesudah))
            .ok_or_else(|| DemoError::sample(&sample.path, format!("no {}", edit.sebelum)))?;
        sheet.entries.insert(slot, text.clone());
        commits.push(Planned {
            at: seconds(&edit.pada)?,
            officer: edit.oleh.clone(),
            message: edit.pesan.clone(),
            writes: vec![set(&sample.id, slot, &text)],
            entries: 0,
        });
    }
    for removal in replay.cabut.iter().filter(|r| r.berkas == sample.id) {
        commits.push(Planned {
            at: seconds(&removal.pada)?,
            officer: removal.oleh.clone(),
            message: removal.pesan.clone(),
            writes: vec![Write::Drop {
                case: sample.id.clone(),
                slot: step_slot(removal.langkah),
            }],
            entries: 0,
        });
    }
    Ok(commits)
}

/// Puts the entries that share a commit together, at the time and by the recorder of the last.
fn join(commits: &mut BTreeMap<(String, Slot), Planned>, replay: &Replay) -> Result<(), DemoError> {
    for group in &replay.gabung {
        let mut joined: Option<((String, Slot), Planned)> = None;
        for name in &group.entri {
            let key = (name.berkas.clone(), step_slot(name.langkah));
            let next = commits
                .remove(&key)
                .ok_or_else(|| DemoError::sample("replay.toml", &group.pesan))?;
            let (mut writes, entries) = joined.map_or_else(Default::default, |(_, before)| {
                (before.writes, before.entries)
            });
            writes.extend(next.writes);
            let next = Planned {
                message: group.pesan.clone(),
                writes,
                entries: entries + next.entries,
                ..next
            };
            joined = Some((key, next));
        }
        commits.extend(joined);
    }
    Ok(())
}

fn step_slot(number: u32) -> Slot {
    match number {
        0 => Slot::Head,
        number => Slot::Step(number),
    }
}

/// The step's number in the file when it was recorded: steps taken out before no longer count.
fn shown(case: &str, slot: Slot, replay: &Replay) -> u32 {
    let Slot::Step(number) = slot else { return 0 };
    let gone = replay
        .cabut
        .iter()
        .filter(|r| r.berkas == case && r.langkah < number);
    number.saturating_sub(u32::try_from(gone.count()).unwrap_or(0))
}

fn recorder_of(entry: &Entry, replay: &Replay) -> String {
    replay
        .wakil
        .get(&entry.officer)
        .unwrap_or(&entry.officer)
        .clone()
}

fn set(case: &str, slot: Slot, text: &str) -> Write {
    Write::Set {
        case: case.to_owned(),
        slot,
        text: text.to_owned(),
    }
}

/// The entry's text with one word replaced; `None` unless the word stands in it exactly once.
fn replace_once(sheet: &Sheet, slot: Slot, (from, to): (&str, &str)) -> Option<String> {
    let text = sheet.entries.get(&slot)?;
    (text.matches(from).count() == 1).then(|| text.replacen(from, to, 1))
}
