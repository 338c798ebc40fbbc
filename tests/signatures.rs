//! Signatures of commits: real keys and real commits, who must sign since when, and what pages show of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::signing::{Keys, NONE, Run, git, listed, office, roster, signed_case};
use support::{CASE, HEAD, STEP_1, Site};

#[test]
fn every_kind_of_key_and_digest_is_good_and_git_agrees() {
    let keys = Keys::new();
    let other = keys.ed25519("lain");
    let kinds = [
        ("ed25519", "-t ed25519"),
        ("p256", "-t ecdsa -b 256"),
        ("p384", "-t ecdsa -b 384"),
        ("p521", "-t ecdsa -b 521"),
        ("rsa2048", "-t rsa -b 2048"),
        ("rsa3072", "-t rsa -b 3072"),
        ("rsa4096", "-t rsa -b 4096"),
    ];
    for (name, arguments) in kinds {
        let key = keys.key(name, arguments);
        for digest in ["sha256", "sha512"] {
            let site = office(&roster(&listed(&key), &listed(&other)))
                .case()
                .signed_as(&key, "git", digest);
            assert_eq!(site.signature_findings(), NONE, "{name} {digest}");
            let known = [("unit-01@contoh.go.id", &key)];
            assert!(site.git_agrees(&known), "{name} {digest}");
            // The same signature on another text is wrong, for git too.
            let forged = site.text_of(site.head()).replace("diterima", "ditolak");
            let site = site.replaced(&forged);
            let wrong = ["bad-signature 2025-0001/-"];
            assert_eq!(site.signature_findings(), wrong, "{name} {digest}");
            assert!(!site.git_agrees(&known), "{name} {digest}");
        }
    }
}

#[test]
fn git_commit_with_signing_switched_on_is_good() {
    let (_keys, unit, team, site) = signed_case();
    let site = site.file(CASE, &format!("{HEAD}{STEP_1}"));
    let mut command = git(site.path());
    for who in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{who}_NAME"), "Petugas Unit 01")
            .env(format!("GIT_{who}_EMAIL"), "unit-01@contoh.go.id")
            .env(format!("GIT_{who}_DATE"), "2025-04-14T10:20:00+07:00");
    }
    command
        .args(["-c", "gpg.format=ssh", "-c", "commit.gpgsign=true", "-c"])
        .arg(format!("user.signingkey={}", unit.path.to_string_lossy()))
        .args(["commit", "-qam", "2025-0001: langkah 1"])
        .done();
    assert_eq!(site.signature_findings(), NONE);
    assert!(site.git_agrees(&[("unit-01@contoh.go.id", &unit)]));
    assert!(!site.git_agrees(&[("tim-01@contoh.go.id", &team)]));
    let site = site.step_2().signed(&team);
    assert_eq!(site.findings("2025-04-16"), NONE);
}

#[test]
fn an_unsigned_commit_is_told_from_the_day_on_and_not_before() {
    let (_keys, _, _, site) = signed_case();
    let site = site.step_1();
    assert_eq!(site.signature_findings(), ["unsigned 2025-0001/1"]);
    let json = site.json("2025-04-16");
    assert_eq!(json["findings"][0]["severity"], "tinggi");
    assert_eq!(json["findings"][0]["commit"], site.head().to_string());
    let later = site
        .replace("tertib.toml", "2025-02-01", "2025-04-15")
        .at("2025-01-07T09:00:00+07:00")
        .commit("setelan");
    assert_eq!(later.signature_findings(), NONE);
}

#[test]
fn an_unsigned_commit_of_the_offices_files_is_told_and_one_of_other_files_is_not() {
    let (_keys, _, _, site) = signed_case();
    let site = site.file("BACA.md", "catatan").commit("catatan");
    assert_eq!(site.signature_findings(), NONE);
    let site = site
        .replace("content/kalender.toml", "SKB", "SKB 1")
        .commit("kalender");
    assert_eq!(site.signature_findings(), ["unsigned -/-"]);
}

#[test]
fn a_backdated_commit_does_not_escape() {
    let (_keys, _, _, site) = signed_case();
    let site = site.at("2025-01-10T08:00:00+07:00").step_1();
    assert_eq!(site.signature_findings(), ["unsigned 2025-0001/1"]);
    assert!(
        site.signature_messages()[0].contains("dibuat sesudah commit bertanggal 14 April 2025")
    );
}

#[test]
fn severities_can_be_changed_and_a_site_that_does_not_ask_hears_nothing() {
    let (_keys, _, team, site) = signed_case();
    let site = site.step_1().step_2().signed(&team);
    let forged = site.text_of(site.head()).replace("langkah 2", "langkah 3");
    let site = site.replaced(&forged);
    let found = ["unsigned 2025-0001/1", "bad-signature 2025-0001/2"];
    assert_eq!(site.signature_findings(), found);
    let site = site.append("tertib.toml", "[aturan]\nunsigned = \"mati\"\n");
    let site = site.commit("setelan").signed(&team);
    assert_eq!(site.signature_findings(), ["bad-signature 2025-0001/2"]);
    let site = site
        .file("tertib.toml", support::SETTINGS)
        .commit("setelan");
    assert_eq!(site.signature_findings(), NONE);
    // What nobody hears any more is counted, and listed beside the change that silenced it.
    let report = site.json("2025-04-30");
    let expected = serde_json::json!([
        { "rule": "unsigned", "findings": 2 },
        { "rule": "bad-signature", "findings": 1 },
        { "rule": "signer-mismatch", "findings": 0 },
    ]);
    assert_eq!(report["disabled"], expected);
    let output = tempfile::tempdir().unwrap();
    let folder = output.path().join("publik");
    site.tertib(&["build", "--as-of", "2025-04-30"])
        .arg("--output")
        .arg(&folder)
        .assert()
        .success();
    let page = std::fs::read_to_string(folder.join("riwayat/index.html")).unwrap();
    let words = "3 temuan tidak tampak sejak perubahan ini, sampai aturannya dihidupkan lagi:";
    assert!(page.contains(words), "{page}");
}

#[test]
fn before_the_day_only_what_is_proven_wrong_is_told() {
    let (keys, unit, team, site) = signed_case();
    let late = |site: Site| site.replace("tertib.toml", "2025-02-01", "2025-05-01");
    let site = late(site).commit("setelan").signed(&unit);
    let site = site.step_1().signed(&keys.ed25519("asing"));
    assert_eq!(
        site.signature_findings(),
        NONE,
        "an unknown key proves nothing"
    );
    let site = site.step_2().signed(&team);
    let forged = site.text_of(site.head()).replace("langkah 2", "langkah 3");
    let site = site.replaced(&forged);
    assert_eq!(site.signature_findings(), ["bad-signature 2025-0001/2"]);
}

#[test]
fn the_commit_that_begins_the_roster_is_excused_once() {
    let keys = Keys::new();
    let (unit, team) = (keys.ed25519("unit"), keys.ed25519("tim"));
    let list = roster(&listed(&unit), &listed(&team));
    let start = || {
        Site::empty()
            .file(
                "tertib.toml",
                &format!("{}{}", support::SETTINGS, support::signing::REQUIRED),
            )
            .file("content/kalender.toml", support::CALENDAR)
            .file("content/sop/uji/0.md", support::SOP)
            .by("unit-01")
            .at("2025-04-14T08:00:00+07:00")
    };
    let site = start()
        .file("content/petugas.toml", &list)
        .commit("Awal")
        .signed(&unit)
        .case()
        .signed(&unit);
    assert_eq!(site.signature_findings(), NONE);
    // A commit without any roster before it is no beginning.
    let late = start()
        .commit("Awal")
        .signed(&unit)
        .file("content/petugas.toml", &list)
        .commit("daftar")
        .signed(&unit);
    assert_eq!(late.signature_findings(), ["bad-signature -/-"]);
    // Nor is a roster that was deleted and begun anew by a thief.
    let thief = keys.ed25519("pencuri");
    let again = site
        .remove("content/petugas.toml")
        .commit("hapus")
        .signed(&unit)
        .file(
            "content/petugas.toml",
            &roster(&listed(&thief), &listed(&team)),
        )
        .commit("daftar baru")
        .signed(&thief);
    let found = ["bad-signature -/-", "bad-signature -/-"];
    assert_eq!(again.signature_findings(), found);
}

#[test]
fn a_merge_is_signed_by_a_key_that_both_sides_know() {
    let (keys, unit, team, site) = signed_case();
    let base = site.head();
    let site = site.step_1().signed(&unit);
    let left = site.head();
    // The other side lists a thief's key, in an unsigned commit.
    let thief = keys.ed25519("pencuri");
    let both = format!("{}, {}", listed(&unit), listed(&thief));
    let site = site
        .checkout(base)
        .file("content/petugas.toml", &roster(&both, &listed(&team)))
        .commit("kunci pencuri");
    let right = site.head();
    let site = site
        .file(CASE, &format!("{HEAD}{STEP_1}"))
        .commit_onto("gabung", &[right, left]);
    let found = |site: &Site| {
        let mut found = site.signature_findings();
        found.sort();
        found
    };
    assert_eq!(found(&site), ["unsigned -/-", "unsigned 2025-0001/-"]);
    let merged = site.text_of(site.head());
    let site = site.signed(&thief);
    assert_eq!(found(&site), ["bad-signature 2025-0001/-", "unsigned -/-"]);
    let site = site.replaced(&merged).signed(&unit);
    assert_eq!(found(&site), ["unsigned -/-"]);
}

#[test]
fn the_page_of_a_case_shows_the_state_beside_each_commit() {
    let (keys, _, team, site) = signed_case();
    let site = site
        .step_1()
        .signed(&keys.ed25519("asing"))
        .step_2()
        .signed(&team);
    let forged = site.text_of(site.head()).replace("langkah 2", "langkah 3");
    let site = site.replaced(&forged);
    let page = |site: &Site| {
        let target = tempfile::tempdir().unwrap();
        let output = target.path().join("situs");
        let to = format!("--output={}", output.to_string_lossy());
        site.tertib(&["build", "--as-of", "2025-04-16", &to])
            .assert()
            .success();
        std::fs::read_to_string(output.join("berkas/2025/04/2025-0001.html")).unwrap()
    };
    let labels = |html: &str| -> Vec<String> {
        // Where a commit is evidence, its whole id stands first.
        let places = html.split("<code>").filter(|part| {
            part.split_once("</code>")
                .is_some_and(|(id, rest)| id.len() == 40 && rest.starts_with("<br>"))
        });
        places
            .map(|part| {
                let ends = ["<td", "<tr", "</table", "</dd"].map(|end| part.find(end));
                let end = ends.into_iter().flatten().min().unwrap_or(part.len());
                let label = part[..end].split_once("<strong class=\"lencana ");
                label
                    .map_or("-", |(_, rest)| {
                        rest.split_once('>').unwrap().1.split_once('<').unwrap().0
                    })
                    .to_owned()
            })
            .collect()
    };
    let good = "Commit bertanda tangan (tidak tersertifikasi)";
    let shown = labels(&page(&site));
    assert_eq!(shown, [good, "Belum diverifikasi", "Tidak cocok"]);
    // A site that does not ask shows what is there, and nothing where there is none.
    let site = site
        .file("tertib.toml", support::SETTINGS)
        .commit("setelan");
    let shown = labels(&page(&site));
    assert_eq!(shown, [good, "Belum diverifikasi", "Tidak cocok"]);
    let plain = Site::with_case(2);
    let html = page(&plain);
    assert_eq!(labels(&html), ["-", "-", "-"]);
    assert!(!html.contains("Tanda tangan</dt>"));
}

#[test]
fn the_rule_without_a_day_and_a_key_that_is_none_are_mistakes() {
    let site = Site::new()
        .append("tertib.toml", "[aturan]\nunsigned = \"tinggi\"\n")
        .replace(
            "content/petugas.toml",
            "email = [\"unit-01@contoh.go.id\"]",
            "email = [\"unit-01@contoh.go.id\"]\nkunci = [{ ssh = \"ssh-ed25519 AAAA\", sejak = 2025-01-01 }]",
        )
        .commit("setelan");
    site.tertib(&["check"])
        .assert()
        .code(2)
        .stderr_eq(snapbox::str![[r#"
...
[..]Aturan "unsigned" dihidupkan, tetapi tidak disebut sejak kapan tanda tangan wajib.
...
[..]Ini bukan kunci publik SSH yang utuh.
...
"#]]);
}

#[test]
fn a_new_key_listed_with_the_old_one_is_good_from_then_on() {
    let (keys, unit, team, site) = signed_case();
    let new = keys.ed25519("baru");
    let both = format!("{}, {}", listed(&unit), listed(&new));
    let site = site
        .file("content/petugas.toml", &roster(&both, &listed(&team)))
        .commit("kunci baru")
        .signed(&unit)
        .step_1()
        .signed(&new);
    assert_eq!(site.signature_findings(), NONE);
}
