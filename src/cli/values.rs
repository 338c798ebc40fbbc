//! The words that options of the command line may take.

use clap::ValueEnum;

use crate::finding::Severity;
use crate::load::schema::Form;
use crate::settings::Language;

/// Form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Teks untuk dibaca orang
    Text,
    /// Satu objek JSON untuk program lain
    Json,
    /// SARIF 2.1.0, untuk peninjau kode dan layanan git
    Sarif,
}

/// Form of what `verify` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum VerifyFormat {
    /// Teks untuk dibaca orang
    Text,
    /// Satu objek JSON untuk program lain
    Json,
}

/// Form of the reference of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RulesFormat {
    /// Teks untuk dibaca di terminal
    Text,
    /// Dokumen Markdown
    Markdown,
}

/// A file that people write, on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum FormArg {
    Case,
    Sop,
    Roster,
    Calendar,
    Settings,
    Import,
}

impl From<FormArg> for Form {
    fn from(form: FormArg) -> Self {
        match form {
            FormArg::Case => Self::Case,
            FormArg::Sop => Self::Sop,
            FormArg::Roster => Self::Roster,
            FormArg::Calendar => Self::Calendar,
            FormArg::Settings => Self::Settings,
            FormArg::Import => Self::Import,
        }
    }
}

/// A severity on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum SeverityArg {
    Kritis,
    Tinggi,
    Sedang,
    Rendah,
    Informasi,
}

impl From<SeverityArg> for Severity {
    fn from(severity: SeverityArg) -> Self {
        match severity {
            SeverityArg::Kritis => Self::Critical,
            SeverityArg::Tinggi => Self::High,
            SeverityArg::Sedang => Self::Medium,
            SeverityArg::Rendah => Self::Low,
            SeverityArg::Informasi => Self::Info,
        }
    }
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LanguageArg {
    /// Indonesia
    Id,
    /// English
    En,
}

impl From<LanguageArg> for Language {
    fn from(language: LanguageArg) -> Self {
        match language {
            LanguageArg::Id => Self::Id,
            LanguageArg::En => Self::En,
        }
    }
}
