//! What a page says of a commit's signature: one of a few words, and why.

use serde::Serialize;

use super::super::atlas::Atlas;
use crate::history::Commit;
use crate::signature::{Fault, Foreign, Standing};

/// The signature of a commit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignatureView {
    /// `baik`, `perhatian`, `buruk`, `polos` or `biasa`: how it is marked; `biasa` is not.
    pub status: &'static str,
    /// The word for it.
    pub label: String,
    /// Why; absent where there is no more to say.
    pub detail: Option<String>,
}

/// The state of a commit's signature. That there is none is said plainly where the site asks for none, and marked where it does.
pub(super) fn view(atlas: &Atlas<'_>, commit: &Commit) -> SignatureView {
    let signed = atlas.inputs.history.signatures.get(&commit.id);
    let asked = atlas.inputs.content.settings.signing_since.is_some();
    match signed.map(|signed| &signed.standing) {
        Some(standing) if asked || *standing != Standing::Unsigned => told(atlas, standing),
        None if commit.signed => said(atlas, "perhatian", "belum", None),
        None if asked => told(atlas, &Standing::Unsigned),
        _ => said(atlas, "biasa", "tanpa", None),
    }
}

fn told(atlas: &Atlas<'_>, standing: &Standing) -> SignatureView {
    let why = |key: &str| Some(atlas.words.get(&format!("commit-sebab-{key}")));
    match standing {
        Standing::Unsigned => said(atlas, "polos", "tanpa", None),
        Standing::Good { officer } => {
            let key = "commit-sebab-cocok";
            let detail = atlas.words.with(key, [("petugas", officer.clone())]);
            said(atlas, "baik", "baik", Some(detail))
        }
        Standing::Faulty(fault) => said(atlas, "buruk", "buruk", why(fault_word(fault))),
        Standing::Revoked { .. } => said(atlas, "buruk", "buruk", why("dicabut")),
        Standing::OutOfTerm { .. } => said(atlas, "buruk", "buruk", why("masa")),
        Standing::Mismatch { .. } => said(atlas, "buruk", "buruk", why("petugas-lain")),
        Standing::Stranger { .. } => said(atlas, "perhatian", "belum", why("kunci-asing")),
        Standing::NoRoster { .. } => said(atlas, "perhatian", "belum", why("tanpa-daftar")),
        Standing::Uncheckable(kind) => {
            said(atlas, "perhatian", "tak-dapat", why(foreign_word(kind)))
        }
    }
}

fn said(
    atlas: &Atlas<'_>,
    status: &'static str,
    word: &str,
    detail: Option<String>,
) -> SignatureView {
    SignatureView {
        status,
        label: atlas.words.get(&format!("commit-ttd-{word}")),
        detail,
    }
}

fn fault_word(fault: &Fault) -> &'static str {
    match fault {
        Fault::Wrong => "isi",
        Fault::Garbled => "rusak",
        Fault::Repeated => "ganda",
        Fault::Namespace(_) => "keperluan",
        Fault::Weak(_) => "lemah",
    }
}

fn foreign_word(kind: &Foreign) -> &'static str {
    match kind {
        Foreign::OpenPgp | Foreign::X509 | Foreign::Certificate => "jenis-lain",
        Foreign::Method(_) | Foreign::OtherHash => "cara-lain",
        Foreign::TooLarge(_) => "terlalu-besar",
    }
}
