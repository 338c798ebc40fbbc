//! Attachments: findings of the whole program on small repositories.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use sha2::{Digest, Sha256};
use support::{CASE, HEAD, STEP_2, Site};

const DAY: &str = "2025-04-15";
const FOLDER: &str = "cases/2025/04/2025-0001";

fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A first step with one output of its own.
fn step(output: &str) -> String {
    format!(
        "\n[[langkah]]\naktivitas = 1\npelaksana = \"pemohon\"\npetugas = \"unit-01\"\n\
         selesai = 2025-04-14T10:12:00+07:00\noutput = [{{ nama = \"Surat\", {output} }}]\n"
    )
}

/// A case whose first step names `surat.pdf` with its hash, not yet committed.
fn named() -> Site {
    let output = format!("berkas = \"surat.pdf\", sha256 = \"{}\"", sha256(b"isi"));
    Site::with_case(0).append(CASE, &step(&output))
}

/// The same, recorded rightly.
fn recorded() -> Site {
    named()
        .file(&format!("{FOLDER}/surat.pdf"), "isi")
        .at("2025-04-14T10:20:00+07:00")
        .commit("2025-0001: langkah 1")
}

fn naming(file: &str) -> Site {
    // JSON writes a string as TOML reads it.
    let file = serde_json::to_string(file).unwrap();
    Site::with_case(0).append(CASE, &step(&format!("berkas = {file}")))
}

#[test]
fn an_attachment_that_comes_with_its_step_and_its_hash_is_clean() {
    assert_eq!(recorded().findings(DAY), [""; 0]);
}

#[test]
fn a_step_without_its_attachment_or_with_another_is_reported() {
    let absent = named().at("2025-04-14T10:20:00+07:00").commit("langkah 1");
    assert_eq!(absent.findings(DAY), ["attachment-missing 2025-0001/1"]);
    let apart = absent
        .file(&format!("{FOLDER}/surat.pdf"), "isi")
        .commit("menyusul");
    assert_eq!(apart.findings(DAY), ["attachment-missing 2025-0001/1"]);
    let other = named()
        .file(&format!("{FOLDER}/surat.pdf"), "lain")
        .at("2025-04-14T10:20:00+07:00")
        .commit("langkah 1");
    assert_eq!(other.findings(DAY), ["attachment-mismatch 2025-0001/1"]);
}

#[test]
fn a_later_change_or_removal_names_its_commit() {
    let surat = format!("{FOLDER}/surat.pdf");
    let changed = recorded().file(&surat, "lain").commit("ganti");
    assert_eq!(changed.findings(DAY), ["attachment-mismatch 2025-0001/1"]);
    let json = changed.json(DAY);
    assert_eq!(json["findings"][0]["commit"], changed.head().to_string());
    let removed = recorded().remove(&surat).commit("hapus");
    assert_eq!(removed.findings(DAY), ["attachment-mismatch 2025-0001/1"]);
    let restored = changed.file(&surat, "isi").commit("kembalikan");
    assert_eq!(restored.findings(DAY).len(), 2);
}

#[test]
fn names_that_lead_out_of_the_folder_are_refused() {
    for name in [
        "../2025-0002/surat.pdf",
        "/etc/passwd",
        "a\\b.pdf",
        "a\u{1}.pdf",
    ] {
        let site = naming(name).at("2025-04-14T10:20:00+07:00").commit("x");
        assert_eq!(
            site.findings(DAY),
            ["attachment-path 2025-0001/1"],
            "{name}"
        );
    }
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_not_followed() {
    for (link, name) in [("surat.pdf", "surat.pdf"), ("luar", "luar/passwd")] {
        let site = naming(name);
        let folder = site.path().join(FOLDER);
        std::fs::create_dir_all(&folder).unwrap();
        std::os::unix::fs::symlink("/etc", folder.join(link)).unwrap();
        let site = site.at("2025-04-14T10:20:00+07:00").commit("x");
        assert_eq!(
            site.findings(DAY),
            ["unsafe-entry 2025-0001/-", "attachment-path 2025-0001/1"],
            "{name}"
        );
    }
}

#[test]
fn a_merge_that_brings_a_step_with_its_attachment_is_clean() {
    let site = Site::with_case(0);
    let base = site.head();
    let text = std::fs::read_to_string(recorded().path().join(CASE)).unwrap();
    let site = site
        .file(CASE, &text)
        .file(&format!("{FOLDER}/surat.pdf"), "isi")
        .at("2025-04-14T10:20:00+07:00")
        .commit("2025-0001: langkah 1");
    let left = site.head();
    let site = site
        .checkout(base)
        .by("pencatat-01")
        .file("cases/2025/04/2025-0002.toml", HEAD)
        .commit("2025-0002: diterima");
    let right = site.head();
    let site = site
        .file(CASE, &text)
        .file(&format!("{FOLDER}/surat.pdf"), "isi")
        .by("tim-01")
        .commit_onto("gabung", &[right, left]);
    assert_eq!(site.findings(DAY), [""; 0]);
}

#[test]
fn an_attachment_that_cannot_be_read_leaves_the_history_incomplete() {
    let site = recorded();
    let id = git2::Oid::hash_object(git2::ObjectType::Blob, b"isi")
        .unwrap()
        .to_string();
    let object = site
        .path()
        .join(".git/objects")
        .join(&id[..2])
        .join(&id[2..]);
    std::fs::remove_file(object).unwrap();
    assert_eq!(site.findings(DAY), ["history-incomplete -/-"]);
}

#[test]
fn an_attachment_over_the_limit_is_not_read_and_said_so() {
    let bytes = vec![0; 64 * 1024 * 1024 + 1];
    let site = named()
        .bytes(&format!("{FOLDER}/surat.pdf"), &bytes)
        .at("2025-04-14T10:20:00+07:00")
        .commit("langkah 1");
    let json = site.json(DAY);
    assert_eq!(json["findings"].as_array().unwrap().len(), 1);
    assert_eq!(json["findings"][0]["rule"], "attachment-mismatch");
    assert_eq!(json["findings"][0]["params"]["limit"], 64);
}

#[test]
fn a_step_that_leaves_out_what_the_sop_asks_for_is_reported() {
    let asked = support::SOP.replace(
        "waktu = \"3 hari\"",
        "waktu = \"3 hari\"\nkelengkapan = [\"Permohonan\"]\noutput = [\"Telaah\"]",
    );
    let site = Site::with_sop(&asked)
        .by("unit-01")
        .at("2025-04-14T08:10:00+07:00")
        .file(CASE, &format!("{HEAD}{}", support::STEP_1))
        .commit("2025-0001: langkah 1")
        .by("tim-01")
        .at("2025-04-16T14:30:00+07:00");
    let bare = site.append(CASE, STEP_2).commit("2025-0001: langkah 2");
    assert_eq!(
        bare.findings("2025-04-17"),
        [
            "missing-output 2025-0001/2",
            "missing-requirement 2025-0001/2"
        ]
    );
    let whole = "\n[[koreksi]]\nlangkah = 2\npetugas = \"tim-01\"\ntanggal = 2025-04-16T15:00:00+07:00\n\
                 alasan = \"lengkap\"\nisi = { kelengkapan = [\"permohonan \"], output = [\"TELAAH\"] }\n";
    let mended = bare.append(CASE, whole).commit("2025-0001: koreksi");
    assert_eq!(mended.findings("2025-04-17"), [""; 0]);
}
