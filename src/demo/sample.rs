//! The samples built into the program: this project's own `tertib.toml`, `content/` and `cases/`, and a made-up SOP.

use std::collections::BTreeMap;

use include_dir::{Dir, DirEntry, include_dir};
use serde::Deserialize;

use super::error::DemoError;
use crate::fresh::IGNORED;
use crate::load::schema::{EDITORS, FOLDER};

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");
/// An SOP made up for the sample site, which says so: long, with two revisions. It is no part of this project's content.
static MADE_UP: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/demo/sop");
/// What editors check the site's files by; a test holds them against the program's own.
static SCHEMAS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/schemas");
static CASES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/cases");
const SETTINGS: &[u8] = include_bytes!("../../tertib.toml");
const ROSTER: &str = include_str!("../../content/petugas.toml");

/// One sample case.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its number.
    pub id: String,
    /// Path of its file relative to the site's root.
    pub path: String,
    /// The file.
    pub text: &'static str,
}

/// Everything but the cases, by path relative to the site's root.
pub fn content() -> BTreeMap<String, &'static [u8]> {
    let mut files = BTreeMap::from([
        (".gitignore".to_owned(), IGNORED),
        ("tertib.toml".to_owned(), SETTINGS),
    ]);
    collect(&CONTENT, "content", &mut files);
    collect(&MADE_UP, "content/sop", &mut files);
    collect(&SCHEMAS, FOLDER, &mut files);
    files.remove("schemas/check.schema.json");
    files.remove("schemas/verify.schema.json");
    files.insert(EDITORS.0.to_owned(), EDITORS.1.as_bytes());
    files
}

/// Everything under `cases/`, attachments included, by path relative to the site's root.
pub fn case_files() -> BTreeMap<String, &'static [u8]> {
    let mut files = BTreeMap::new();
    collect(&CASES, "cases", &mut files);
    files
}

/// The cases, by number.
pub fn cases() -> Result<Vec<Sample>, DemoError> {
    let mut cases = Vec::new();
    for (path, bytes) in case_files() {
        // cases/<YYYY>/<MM>/<nomor>.toml; deeper files are attachments.
        let parts: Vec<&str> = path.split('/').collect();
        let [_, _, _, name] = parts[..] else { continue };
        let id = name
            .strip_suffix(".toml")
            .ok_or_else(|| DemoError::sample(&path, "not a case file"))?
            .to_owned();
        let text = std::str::from_utf8(bytes).map_err(|error| DemoError::sample(&path, error))?;
        cases.push(Sample { id, path, text });
    }
    cases.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(cases)
}

/// An officer as far as commits need one.
#[derive(Clone, Debug, Deserialize)]
pub struct Officer {
    /// Key used in cases.
    pub id: String,
    /// Name that commits carry.
    pub nama: String,
    /// Addresses; commits carry the first.
    pub email: Vec<String>,
}

/// The officers of the sample roster.
pub fn officers() -> Result<Vec<Officer>, DemoError> {
    #[derive(Deserialize)]
    struct Roster {
        petugas: Vec<Officer>,
    }
    toml::from_str::<Roster>(ROSTER)
        .map(|roster| roster.petugas)
        .map_err(|error| DemoError::sample("content/petugas.toml", error))
}

fn collect(dir: &Dir<'static>, root: &str, files: &mut BTreeMap<String, &'static [u8]>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(dir, root, files),
            DirEntry::File(file) => {
                // Built on Windows, the paths come with backslashes.
                let path = file.path().to_string_lossy().replace('\\', "/");
                files.insert(format!("{root}/{path}"), file.contents());
            }
        }
    }
}
