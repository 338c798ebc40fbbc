//! JSON Schemas of the files that people write, beside the readers that have the last word: editors complete and check by them
//! as one types.
//!
//! A schema knows one file and no calendar, so it says less than the readers: not that a number names an activity that is
//! there, that a term ends after it begins, that a key can be read. What it says of keys, types and words is what the readers
//! say; the tests change every value of a whole file in several ways and ask both.

mod calendar;
mod case;
mod import_map;
mod parts;
mod roster;
mod settings;
mod sop;
#[cfg(test)]
mod tests;

use serde_json::Value;

/// A file that people write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `cases/<YYYY>/<MM>/<nomor>.toml`.
    Case,
    /// The front matter of `content/sop/<sop>/<revisi>.md`.
    Sop,
    /// `content/petugas.toml`.
    Roster,
    /// `content/kalender.toml`.
    Calendar,
    /// `tertib.toml`.
    Settings,
    /// The map of `tertib case import`.
    Import,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Case,
        Self::Sop,
        Self::Roster,
        Self::Calendar,
        Self::Settings,
        Self::Import,
    ];

    /// Its word on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Sop => "sop",
            Self::Roster => "roster",
            Self::Calendar => "calendar",
            Self::Settings => "settings",
            Self::Import => "import",
        }
    }

    /// The file of its schema, in a folder of schemas.
    pub fn file(self) -> String {
        format!("{}.schema.json", self.name())
    }

    /// Its schema.
    pub fn schema(self) -> Value {
        match self {
            Self::Case => case::schema(),
            Self::Sop => sop::schema(),
            Self::Roster => roster::schema(),
            Self::Calendar => calendar::schema(),
            Self::Settings => settings::schema(),
            Self::Import => import_map::schema(),
        }
    }

    /// The text of its schema.
    pub fn text(self) -> String {
        format!("{:#}\n", self.schema())
    }
}

/// Settings of TOML editors (Taplo, Even Better TOML): case files without a line of their own are checked too.
pub const EDITORS: (&str, &str) = (
    ".taplo.toml",
    "# Untuk penyunting TOML: skema yang melengkapi dan memeriksa berkas sambil diketik.\n\
     [[rule]]\n\
     include = [\"cases/**/*.toml\"]\n\n\
     [rule.schema]\n\
     path = \"schemas/case.schema.json\"\n",
);

/// Everything that a site brings for editors: path below its folder, and text.
pub fn for_editors() -> Vec<(String, String)> {
    let mut files = vec![(EDITORS.0.to_owned(), EDITORS.1.to_owned())];
    for form in Form::ALL {
        files.push((format!("{FOLDER}/{}", form.file()), form.text()));
    }
    files
}

/// Folder of a site that holds the schemas, beside `tertib.toml`.
pub const FOLDER: &str = "schemas";

/// The line at the head of a TOML file, at this path below the site's folder, by which editors find its schema.
pub fn directive(form: Form, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    format!("#:schema {up}{FOLDER}/{}\n", form.file())
}
