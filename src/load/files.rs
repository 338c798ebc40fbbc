//! The office's files at one commit (or, for a preview, in the working folder), held in memory.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use walkdir::WalkDir;

use crate::check::form::{SCHEMA, SYNTAX};
use crate::finding::Finding;
use crate::source::{Place, Source, Span};

/// Largest file of the office's own (not a case), in bytes: 8 MiB.
pub const FILE_LIMIT: usize = 8 * 1024 * 1024;

/// Largest case file, in bytes: 1 MiB, some thousand steps.
pub const CASE_LIMIT: usize = 1024 * 1024;

/// One file: its bytes, or how large it is when that is too large to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The bytes.
    Bytes(Arc<[u8]>),
    /// Too large; its size in bytes.
    TooLarge(usize),
}

/// Files by path relative to the site's root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    all: BTreeMap<String, Content>,
}

/// A file's text, or why it can't be had.
pub enum Read {
    /// The text.
    Text(Source),
    /// Missing, too large, or not text.
    Refused(Box<Finding>),
}

impl Files {
    /// Adds a file.
    pub fn insert(&mut self, path: String, content: Content) {
        self.all.insert(path, content);
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Read {
        match self.all.get(path) {
            Some(content) => text(path, content, FILE_LIMIT),
            None => Read::Refused(Box::new(
                Finding::new(&SYNTAX)
                    .message("bentuk-berkas-hilang")
                    .at(Place::of_file(path))
                    .with("berkas", path),
            )),
        }
    }

    /// Paths that begin with `prefix`.
    pub fn paths_below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.all
            .keys()
            .filter(move |path| path.starts_with(prefix))
            .map(String::as_str)
    }

    /// Files below a folder, by the rest of their path. Those that are too large are left out; [`Files::too_large`]
    /// names them.
    pub fn below(&self, prefix: &str) -> BTreeMap<String, Arc<[u8]>> {
        self.all
            .iter()
            .filter_map(|(path, content)| match content {
                Content::Bytes(bytes) => {
                    let rest = path.strip_prefix(prefix)?;
                    Some((rest.to_owned(), Arc::clone(bytes)))
                }
                Content::TooLarge(_) => None,
            })
            .collect()
    }
}

impl Files {
    /// A finding for each file that is too large to be read.
    pub fn too_large(&self) -> Vec<Finding> {
        self.all
            .iter()
            .filter(|(_, content)| matches!(content, Content::TooLarge(_)))
            .filter_map(|(path, content)| match text(path, content, FILE_LIMIT) {
                Read::Refused(finding) => Some(*finding),
                Read::Text(_) => None,
            })
            .collect()
    }
}

/// Decodes a file within a limit.
pub fn text(path: &str, content: &Content, limit: usize) -> Read {
    let refuse = |message, size: usize| {
        Read::Refused(Box::new(
            Finding::new(&SYNTAX)
                .message(message)
                .at(Place::of_file(path))
                .with("berkas", path)
                .with("ukuran", size.div_ceil(1024))
                .with("batas", limit / 1024),
        ))
    };
    let bytes = match content {
        Content::TooLarge(size) => return refuse("bentuk-terlalu-besar", *size),
        Content::Bytes(bytes) if bytes.len() > limit => {
            return refuse("bentuk-terlalu-besar", bytes.len());
        }
        Content::Bytes(bytes) => bytes,
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => Read::Text(Source::new(path, text)),
        Err(error) => {
            let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
            let end = valid.len();
            let place = Source::new(path, valid).place(Span { start: end, end });
            Read::Refused(Box::new(
                Finding::new(&SYNTAX)
                    .message("bentuk-bukan-utf8")
                    .at(place)
                    .with("berkas", path)
                    .with("bita", end + 1),
            ))
        }
    }
}

/// A Markdown file below `content/sop/` that is no revision.
pub(super) fn misplaced_sop(path: &str) -> Finding {
    Finding::new(&SCHEMA)
        .message("bentuk-letak-sop")
        .at(Place::of_file(path))
        .with("berkas", path)
}

/// Puts the pages, SOPs, pictures and themes of a working folder in the place of the committed ones, for a preview. What
/// decides verdicts (settings, calendar, roster) stays as committed. Symbolic links are not followed.
///
/// # Errors
/// When a folder or file can't be read.
pub fn preview(committed: Files, root: &Path) -> std::io::Result<Files> {
    let mut files = committed;
    files.all.retain(|path, _| decides(path));
    for top in ["content", "themes"] {
        let start = root.join(top);
        if !start.is_dir() {
            continue;
        }
        let walk = WalkDir::new(start)
            .follow_links(false)
            .follow_root_links(false);
        for entry in walk.sort_by_file_name() {
            let entry = entry?;
            if !entry.file_type().is_file() {
                continue;
            }
            let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
            let path = relative
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect::<Vec<_>>()
                .join("/");
            if decides(&path) {
                continue;
            }
            let size = usize::try_from(entry.metadata()?.len()).unwrap_or(usize::MAX);
            let content = if size > FILE_LIMIT {
                Content::TooLarge(size)
            } else {
                match std::fs::read(entry.path()) {
                    Ok(bytes) => Content::Bytes(bytes.into()),
                    // Deleted between listing and reading: an editor at work. The next change event reads it again.
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                    Err(error) => return Err(error),
                }
            };
            files.insert(path, content);
        }
    }
    Ok(files)
}

/// Whether a file of the office decides verdicts.
fn decides(path: &str) -> bool {
    matches!(
        path,
        "tertib.toml" | "content/kalender.toml" | "content/petugas.toml"
    )
}
