//! The reference of rules: the command and the document in `docs/` are one.

#![allow(clippy::expect_used)]

mod support;

use std::path::Path;

/// `SNAPSHOTS=overwrite cargo test --test rules` writes `docs/rules.md` anew.
#[test]
fn the_document_says_what_the_registry_says() {
    let output = support::tertib()
        .args(["rules", "--format", "markdown", "--language", "en"])
        .output()
        .expect("runs");
    let said = String::from_utf8(output.stdout).expect("is text");
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    snapbox::assert_data_eq!(said, snapbox::Data::read_from(&document, None).raw());
}

#[test]
fn the_text_names_severity_proof_and_examples() {
    let output = support::tertib().args(["rules"]).output().expect("runs");
    let said = String::from_utf8(output.stdout).expect("is text");
    let rule = "  unknown-officer (sedang): Petugas tidak terdaftar
    membuktikan  Setiap langkah, koreksi, dan pembatalan menyebut petugas yang ada dalam daftar petugas.
    diterima     petugas = \"petugas-a\", yang ada dalam daftar petugas.
    ditolak      petugas = \"petugsa-a\", salah tulis.
";
    assert!(said.contains(rule), "{said}");
    assert!(said.starts_with("Bentuk\n\n  syntax (kritis): "), "{said}");
}
