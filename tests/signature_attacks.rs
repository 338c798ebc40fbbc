//! Signatures of commits under attack: what was tampered with is found, with git's own opinion beside ours.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::signing::{
    Key, Keys, NONE, Run, listed, listed_with, office, roster, signature_of, signed_case,
    ssh_keygen, with_signature,
};
use support::{CASE, Site};

/// An attack on the last commit, what is found, and whether git would have been content.
fn assert_attack(site: &Site, found: &[&str], message: &str, keys: &[(&str, &Key)], git: bool) {
    assert_eq!(site.signature_findings(), found);
    let messages = site.signature_messages();
    assert!(messages[0].contains(message), "{messages:?}");
    assert_eq!(site.git_agrees(keys), git, "git on: {message}");
}

#[test]
fn a_signature_moved_to_another_commit_is_wrong() {
    let (_keys, unit, _, site) = signed_case();
    let signature = signature_of(&site.text_of(site.head()));
    let site = site.step_1().with_header(&signature);
    let known = [("unit-01@contoh.go.id", &unit)];
    assert_attack(
        &site,
        &["bad-signature 2025-0001/1"],
        "tidak cocok",
        &known,
        false,
    );
}

#[test]
fn a_changed_message_tree_author_date_or_parent_is_wrong() {
    let (_keys, unit, _, site) = signed_case();
    let elsewhere = site.text_of(site.head());
    let first = elsewhere.lines().nth(1).unwrap().to_owned();
    let tree = elsewhere.lines().next().unwrap().to_owned();
    let site = site.step_1().signed(&unit);
    let raw = site.text_of(site.head());
    let parent = raw.lines().nth(1).unwrap().to_owned();
    let own_tree = raw.lines().next().unwrap().to_owned();
    let changes = [
        ("langkah 1", "langkah 9", "2025-0001/1"),
        (
            "author Petugas unit-01",
            "author Petugas tim-01",
            "2025-0001/1",
        ),
        (
            "committer Petugas unit-01",
            "committer Petugas X",
            "2025-0001/1",
        ),
        (" +0700\ncommitter", " +0800\ncommitter", "2025-0001/1"),
        (&parent, &first, "2025-0001/1"),
        // The tree without the step: the commit touches nothing of the record and is no longer its business.
        (&own_tree, &tree, ""),
    ];
    let mut site = site;
    for (from, to, place) in changes {
        let forged = raw.replacen(from, to, 1);
        assert_ne!(forged, raw);
        site = site.replaced(&forged);
        let found: Vec<String> = match place {
            "" => Vec::new(),
            place => vec![format!("bad-signature {place}")],
        };
        assert_eq!(site.signature_findings(), found, "{to}");
        assert!(!site.git_agrees(&[("unit-01@contoh.go.id", &unit)]), "{to}");
    }
}

#[test]
fn another_trees_content_under_an_old_signature_is_wrong() {
    let (_keys, unit, _, site) = signed_case();
    let site = site.step_1().signed(&unit);
    let raw = site.text_of(site.head());
    let site = site.replace(CASE, "10:12:00", "09:12:00").commit("lain");
    let other = site.text_of(site.head());
    let tree = |raw: &str| raw.lines().next().unwrap().to_owned();
    let site = site.replaced(&raw.replacen(&tree(&raw), &tree(&other), 1));
    let known = [("unit-01@contoh.go.id", &unit)];
    assert_attack(
        &site,
        &["bad-signature 2025-0001/1"],
        "tidak cocok",
        &known,
        false,
    );
}

#[test]
fn a_signature_for_another_purpose_is_refused() {
    let (_keys, unit, _, site) = signed_case();
    let site = site.step_1().signed_as(&unit, "file", "sha512");
    let known = [("unit-01@contoh.go.id", &unit)];
    assert_attack(
        &site,
        &["bad-signature 2025-0001/1"],
        "“file”",
        &known,
        false,
    );
}

#[test]
fn a_truncated_signature_is_refused() {
    let (_keys, unit, _, site) = signed_case();
    let site = site.step_1();
    let signature = unit.sign("git", "sha512", site.text_of(site.head()).as_bytes());
    let lines: Vec<&str> = signature.lines().collect();
    let cut = [&lines[..2], &lines[3..]].concat().join("\n");
    let site = site.with_header(&cut);
    let known = [("unit-01@contoh.go.id", &unit)];
    assert_attack(
        &site,
        &["bad-signature 2025-0001/1"],
        "rusak",
        &known,
        false,
    );
}

#[test]
fn two_signature_headers_are_refused_where_git_is_content() {
    let (_keys, unit, _, site) = signed_case();
    let site = site.step_1().signed(&unit);
    let raw = site.text_of(site.head());
    let again = with_signature(&raw, &signature_of(&raw));
    let site = site.replaced(&again);
    // git joins the two texts, and OpenSSH stops reading after the first.
    let known = [("unit-01@contoh.go.id", &unit)];
    assert_attack(
        &site,
        &["bad-signature 2025-0001/1"],
        "lebih dari satu",
        &known,
        true,
    );
}

#[test]
fn a_revoked_key_and_one_out_of_term_are_refused() {
    let keys = Keys::new();
    let (unit, team) = (keys.ed25519("unit"), keys.ed25519("tim"));
    let kinds = [
        (
            ", dicabut = 2025-04-14",
            Some("dicabut sejak 14 April 2025"),
        ),
        (", dicabut = 2025-04-15", None),
        (
            ", sampai = 2025-04-13",
            Some("1 Januari 2025 sampai 13 April 2025"),
        ),
        (", sampai = 2025-04-14", None),
    ];
    for (more, message) in kinds {
        let list = roster(&listed_with(&unit, more), &listed(&team));
        let site = office(&list).case().signed(&unit);
        match message {
            None => assert_eq!(site.signature_findings(), NONE, "{more}"),
            Some(message) => {
                let known = [("unit-01@contoh.go.id", &unit)];
                let found = ["bad-signature 2025-0001/-"];
                // The list of keys that git is given here knows no days.
                assert_attack(&site, &found, message, &known, true);
            }
        }
    }
}

#[test]
fn a_key_found_stolen_later_is_not_trusted_from_the_day_of_the_theft() {
    let (_keys, unit, team, site) = signed_case();
    let stolen = listed_with(&unit, ", dicabut = 2025-04-14");
    let site = site
        .by("tim-01")
        .file("content/petugas.toml", &roster(&stolen, &listed(&team)))
        .commit("cabut")
        .signed(&team);
    assert_eq!(site.signature_findings(), ["bad-signature 2025-0001/-"]);
}

#[test]
fn another_officers_key_is_a_mismatch() {
    let (_keys, unit, team, site) = signed_case();
    let site = site.step_1().signed(&team);
    let known = [
        ("unit-01@contoh.go.id", &unit),
        ("tim-01@contoh.go.id", &team),
    ];
    let message = "kunci tim-01, tetapi penulisnya unit-01";
    // git asks whether the key is known, not whose name the commit bears.
    assert_attack(
        &site,
        &["signer-mismatch 2025-0001/1"],
        message,
        &known,
        true,
    );
}

#[test]
fn a_committer_who_is_not_the_signer_is_a_mismatch() {
    let (_keys, unit, _, site) = signed_case();
    let site = site.step_1();
    let raw = site.text_of(site.head()).replace(
        "committer Petugas unit-01 <unit-01@",
        "committer Orang Lain <lain@",
    );
    let site = site.replaced(&raw).signed(&unit);
    assert_eq!(site.signature_findings(), ["signer-mismatch 2025-0001/1"]);
}

#[test]
fn a_key_listed_in_the_same_commit_is_not_yet_known() {
    let (keys, unit, team, site) = signed_case();
    let new = keys.ed25519("baru");
    let both = format!("{}, {}", listed(&unit), listed(&new));
    let list = roster(&both, &listed(&team));
    let site = site
        .file("content/petugas.toml", &list)
        .commit("kunci baru")
        .signed(&new);
    let known = [("unit-01@contoh.go.id", &new)];
    assert_attack(
        &site,
        &["bad-signature -/-"],
        "tidak ada dalam daftar petugas",
        &known,
        true,
    );
    // From the next commit on it is; and had the old key listed it, all would be well.
    let site = site.step_1().signed(&new);
    assert_eq!(site.signature_findings(), ["bad-signature -/-"]);
}

#[test]
fn an_unknown_key_is_refused() {
    let (keys, unit, _, site) = signed_case();
    let site = site.step_1().signed(&keys.ed25519("asing"));
    let known = [("unit-01@contoh.go.id", &unit)];
    assert_attack(
        &site,
        &["bad-signature 2025-0001/1"],
        "SHA256:",
        &known,
        false,
    );
}

#[test]
fn a_certificate_can_not_be_checked() {
    let (keys, unit, _, site) = signed_case();
    let authority = keys.ed25519("penerbit");
    ssh_keygen()
        .args(["-q", "-I", "unit", "-n", "unit-01@contoh.go.id", "-s"])
        .arg(&authority.path)
        .arg(unit.path.with_extension("pub"))
        .done();
    let certificate = Key {
        path: keys.path("unit-cert.pub"),
    };
    let site = site.step_1().signed(&certificate);
    let message = "sertifikat OpenSSH";
    assert_attack(&site, &["bad-signature 2025-0001/1"], message, &[], false);
}

#[test]
fn gpg_and_x509_signatures_can_not_be_checked() {
    let (_keys, _, _, site) = signed_case();
    let gpg = "-----BEGIN PGP SIGNATURE-----\n\niHUEABYIAB0=\n=abcd\n-----END PGP SIGNATURE-----\n";
    let site = site.step_1().with_header(gpg);
    assert_attack(
        &site,
        &["bad-signature 2025-0001/1"],
        "jenisnya GPG",
        &[],
        false,
    );
    let raw = site.text_of(site.head());
    let site = site.replaced(&raw.replace("PGP SIGNATURE", "SIGNED MESSAGE"));
    assert_attack(
        &site,
        &["bad-signature 2025-0001/1"],
        "jenisnya X.509",
        &[],
        false,
    );
}

#[test]
fn a_short_rsa_key_is_refused_in_the_roster_and_in_a_signature() {
    let (keys, _, team, site) = signed_case();
    let short = keys.key("pendek", "-t rsa -b 1024");
    let site = site.step_1().signed(&short);
    let message = "terlalu lemah: rsa-1024";
    assert_attack(&site, &["bad-signature 2025-0001/1"], message, &[], false);
    let site = site.file(
        "content/petugas.toml",
        &roster(&listed(&short), &listed(&team)),
    );
    let site = site.commit("kunci pendek");
    site.tertib(&["check"])
        .assert()
        .code(2)
        .stderr_eq(snapbox::str![[r#"
...
[..]Kunci ini tidak dapat dipakai: jenisnya tidak dikenal, terlalu lemah (DSA, atau RSA di bawah 2048 bit), atau RSA di atas 4096 bit.
...
"#]]);
}
