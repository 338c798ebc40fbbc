//! Publication profiles: nothing that `publik` withholds is anywhere in the published bytes, in whatever form; everything
//! of it is there in `internal`, so that the search for it is known to find.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod office;
mod renewed;
mod stays;
#[path = "../support/mod.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};
use support::shard::shard;
use support::{CALENDAR, SOP, Site};

const DAY: &str = "2025-06-30";

/// Words of the fixture that must not be published: every one is a name of its own.
const WITHHELD: [&str; 30] = [
    // Officers, in the present roster and in an earlier one.
    "Qamaruzzaman Tirtowardoyo",
    "qamar@kantor.example",
    "Wulandari Sosrodiharjo",
    "wulan@kantor.example",
    "Bawono Pranatakusuma",
    "bawono@kantor.example",
    "zqpetugas-07",
    "zqtim-08",
    // An author who was never on the roster.
    "Xaverius Luarkantor",
    "xaver@luar.example",
    // A message of a commit.
    "zqpesancommit",
    // A secret case: number, title, note, attachment, reason, and what only an older version said.
    "ZQ-2025-0077",
    "zqjudulrahasia",
    "zqpemohonrahasia",
    "zqcatatanrahasia",
    "zqlampiranrahasia.pdf",
    "zqalasanrahasia",
    "zqjudullama",
    // A restricted case: notes, reasons, attachments, an answer that is none.
    "zqcatatanterbatas",
    "zqcatatankoreksi",
    "zqalasankoreksi",
    "zqalasanbatal",
    "zqlampiranterbatas.pdf",
    "zqjawabanbebas",
    "zqkunciasing",
    // A case that nobody can read, and a file that belongs to no case.
    "zqtidakterbaca",
    "zqfilelepas",
    // What the office wrote about persons.
    "zqsurat@warga.example",
    "zqdaftar-isi",
    // A case that was moved while it was secret.
    "ZQ-2025-0088",
];

/// Words that `publik` shows.
const SHOWN: [&str; 6] = [
    "zqjudulterbuka",
    "zqcatatanterbuka",
    "zqlampiranterbuka.pdf",
    "zqjudulterbatas",
    "zqnarasi",
    "ZQ-2025-0001",
];

fn roster(third: &str) -> String {
    format!(
        r#"[[petugas]]
id = "zqpetugas-07"
nama = "Qamaruzzaman Tirtowardoyo"
email = ["qamar@kantor.example"]
pelaksana = [{{ id = "pemohon", sejak = 2025-01-01 }}]
pencatat = true

[[petugas]]
id = "zqtim-08"
nama = "Wulandari Sosrodiharjo"
email = ["wulan@kantor.example"]
pelaksana = [{{ id = "tim", sejak = 2025-01-01 }}]
{third}"#
    )
}

/// A third officer, who was taken from the roster later.
const BAWONO: &str = r#"
[[petugas]]
id = "tim-09"
nama = "Bawono Pranatakusuma"
email = ["bawono@kantor.example"]
pelaksana = [{ id = "tim", sejak = 2025-01-01 }]
"#;

fn head(title: &str, applicant: &str, class: &str) -> String {
    format!(
        "sop = \"uji\"\nrevisi = 0\njudul = \"{title}\"\npemohon = \"{applicant}\"\n\
         diterima = 2025-04-14T08:05:00+07:00\nklasifikasi = \"{class}\"\n"
    )
}

fn step(activity: u32, officer: &str, day: u32, more: &str) -> String {
    let lane = if activity == 1 { "pemohon" } else { "tim" };
    format!(
        "\n[[langkah]]\naktivitas = {activity}\npelaksana = \"{lane}\"\npetugas = \"{officer}\"\n\
         selesai = 2025-04-{day}T10:00:00+07:00\n{more}"
    )
}

fn attachment(name: &str, bytes: &[u8]) -> String {
    let sum: String = Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("output = [{{ nama = \"Hasil\", berkas = \"{name}\", sha256 = \"{sum}\" }}]\n")
}

fn note(text: &str) -> String {
    format!("catatan = \"{text}\"\n")
}

/// A site with something to withhold in every place that a page, an index or a file could be made from.
fn site() -> Site {
    let open = head("zqjudulterbuka, lihat ZQ-2025-0077", "Dinas Uji", "terbuka");
    let open_note = "zqcatatanterbuka oleh QAMARUZZAMAN\\n**Tirtowardoyo** (qamar@kantor.example), zqpetugas-07, \
                     Xaverius Luarkantor <xaver@luar.example>, zqjudullama, zqjudulrahasia; pemohon zqsurat@warga.example";
    let mut site = Site::empty()
        .file(
            "tertib.toml",
            "judul = \"Situs Uji\"\nzona_waktu = \"Asia/Jakarta\"\n\n[tanda_tangan]\nwajib_sejak = 2025-04-01\n",
        )
        .file("content/kalender.toml", CALENDAR)
        .file("content/petugas.toml", &roster(BAWONO))
        .file(
            "content/sop/uji/0.md",
            &SOP.replace("Kepala Dinas", "Wulandari Sosrodiharjo").replace(
                "Layanan untuk uji.",
                "zqnarasi: tanya wulan@kantor.example",
            ),
        )
        .file(
            "content/panduan/staf.md",
            "+++\njudul = \"Panduan\"\nringkasan = \"Oleh Wulandari Sosrodiharjo\"\n+++\nTanya Bawono Pranatakusuma (bawono@kantor.example).\n",
        )
        .file("content/zqdaftar-isi.csv", "nama\nBawono Pranatakusuma\n")
        .commit("Awal zqpesancommit")
        .file("content/petugas.toml", &roster(""))
        .commit("Daftar petugas tanpa Bawono Pranatakusuma");
    // Open: everything but persons and the words of other cases.
    let file = "cases/2025/04/ZQ-2025-0001.toml";
    site = site
        .at("2025-04-14T08:10:00+07:00")
        .file(file, &open)
        .commit("ZQ-2025-0001: zqpesancommit");
    let done = attachment("zqlampiranterbuka.pdf", b"terbuka");
    site = site
        .bytes(
            "cases/2025/04/ZQ-2025-0001/zqlampiranterbuka.pdf",
            b"terbuka",
        )
        .append(
            file,
            &step(1, "zqpetugas-07", 14, &(note(open_note) + &done)),
        )
        .at("2025-04-14T10:10:00+07:00")
        .commit("ZQ-2025-0001: langkah 1 oleh Qamaruzzaman Tirtowardoyo");
    // An officer that nobody knows, in the wrong lane, late, by an author from outside.
    site = site
        .append(file, &step(3, "zqtim-08", 28, ""))
        .commit("ZQ-2025-0001: zqpesancommit");
    // Restricted: with a correction, a withdrawal, an answer that is none and a key that nobody knows.
    let file = "cases/2025/04/ZQ-2025-0002.toml";
    let kept = attachment("zqlampiranterbatas.pdf", b"lain");
    let restricted = head("zqjudulterbatas", "Dinas Uji", "terbatas");
    site = site.file(file, &restricted).commit("ZQ-2025-0002");
    site = site
        .bytes(
            "cases/2025/04/ZQ-2025-0002/zqlampiranterbatas.pdf",
            b"terbatas",
        )
        .append(
            file,
            &step(1, "zqpetugas-07", 14, &(note("zqcatatanterbatas") + &kept)),
        )
        .commit("ZQ-2025-0002: langkah 1");
    site = site
        .append(
            file,
            &step(2, "zqtim-08", 15, "keputusan = \"zqjawabanbebas\"\n"),
        )
        .commit("ZQ-2025-0002: langkah 2");
    site = site
        .append(
            file,
            "\n[[koreksi]]\nlangkah = 1\npetugas = \"zqtim-08\"\ntanggal = 2025-04-16T09:00:00+07:00\n\
             alasan = \"zqalasankoreksi\"\nisi = { catatan = \"zqcatatankoreksi\" }\n",
        )
        .commit("ZQ-2025-0002: koreksi");
    site = site
        .append(
            file,
            "\n[pembatalan]\npetugas = \"zqtim-08\"\ntanggal = 2025-04-17T09:00:00+07:00\nalasan = \"zqalasanbatal\"\n",
        )
        .commit("ZQ-2025-0002: batal");
    // Another restricted case, with a key that nobody knows and a title of its own that is no name.
    site = site
        .file(
            "cases/2025/04/ZQ-2025-0003.toml",
            &(head("Berkas terbatas kedua", "Dinas Uji", "terbatas") + "zqkunciasing = 1\n"),
        )
        .commit("ZQ-2025-0003");
    // Secret: changed, moved, and touched together with an open one.
    let file = "cases/2025/04/ZQ-2025-0077.toml";
    let secret = head("zqjudullama", "zqpemohonrahasia", "rahasia");
    site = site.file(file, &secret).commit("ZQ-2025-0077");
    site = site
        .replace(file, "zqjudullama", "zqjudulrahasia")
        .commit("judul");
    let kept = attachment("zqlampiranrahasia.pdf", b"lain");
    site = site
        .bytes(
            "cases/2025/04/ZQ-2025-0077/zqlampiranrahasia.pdf",
            b"rahasia",
        )
        .append(
            file,
            &step(1, "zqpetugas-07", 14, &(note("zqcatatanrahasia") + &kept)),
        )
        .append(
            "cases/2025/04/ZQ-2025-0003.toml",
            &step(1, "zqtim-08", 14, ""),
        )
        .commit("dua berkas");
    site = site
        .append(
            file,
            "\n[[koreksi]]\nlangkah = 1\npetugas = \"zqtim-08\"\ntanggal = 2025-04-16T09:00:00+07:00\n\
             alasan = \"zqalasanrahasia\"\nisi = { pelaksana = \"tim\" }\n",
        )
        .commit("koreksi");
    let second = head("zqjudulrahasia", "zqpemohonrahasia", "rahasia");
    site = site
        .file("cases/2025/04/ZQ-2025-0088.toml", &second)
        .commit("ZQ-2025-0088");
    site = site
        .remove("cases/2025/04/ZQ-2025-0088.toml")
        .file("cases/2025/05/ZQ-2025-0088.toml", &second)
        .commit("pindah");
    // One whose number an open case shares.
    site = site
        .file("cases/2025/05/ZQ-2025-0001.toml", &second)
        .commit("kembar");
    // Unreadable from the first, and a file that belongs to no case.
    site.file(
        "cases/2025/04/ZQ-2025-0099.toml",
        "judul = \"zqtidakterbaca\nklasifikasi = \"terbuka\"\n",
    )
    .file("cases/2025/04/zqfilelepas.txt", "zqfilelepas")
    .commit("tidak terbaca")
}

/// Every commit of the fixture again, by persons of its own: an author from outside every third.
fn with_authors(site: Site) -> Site {
    let git = site.git();
    let mut walk = git.revwalk().unwrap();
    walk.push_head().unwrap();
    walk.set_sorting(git2::Sort::TOPOLOGICAL | git2::Sort::REVERSE)
        .unwrap();
    let mut parent: Option<git2::Oid> = None;
    for (number, id) in walk.enumerate() {
        let commit = git.find_commit(id.unwrap()).unwrap();
        let (name, email) = match number % 3 {
            0 => ("Qamaruzzaman Tirtowardoyo", "qamar@kantor.example"),
            1 => ("Wulandari Sosrodiharjo", "wulan@kantor.example"),
            _ => ("Xaverius Luarkantor", "xaver@luar.example"),
        };
        let person = git2::Signature::new(name, email, &commit.time()).unwrap();
        let parents: Vec<_> = parent
            .into_iter()
            .map(|id| git.find_commit(id).unwrap())
            .collect();
        let made = git.commit(
            None,
            &person,
            &person,
            commit.message().unwrap(),
            &commit.tree().unwrap(),
            &parents.iter().collect::<Vec<_>>(),
        );
        parent = Some(made.unwrap());
    }
    git.reference("refs/heads/main", parent.unwrap(), true, "uji")
        .unwrap();
    site
}

/// Builds a profile and reads what was published.
fn published(site: &Site, profile: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("terbit");
    build(site, profile, &output).success();
    files(&output)
}

fn build(site: &Site, profile: &str, output: &Path) -> snapbox::cmd::OutputAssert {
    site.tertib(&[
        "build",
        "--as-of",
        DAY,
        "--profile",
        profile,
        "--output",
        &output.to_string_lossy(),
    ])
    .assert()
}

fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap();
            let path = path.to_str().unwrap().to_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// Everything that a reader of the published files could read in them, in lower case: names and bytes of the files, with
/// entities, escapes, percent signs and base64 undone, the words of the search index put together, and compressed data
/// unpacked.
fn readable(files: &BTreeMap<String, Vec<u8>>) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(bytes).into_owned();
        texts.push((format!("{path} (name)"), path.clone()));
        for (form, decoded) in decoded(&text) {
            texts.push((format!("{path} ({form})"), decoded));
        }
        for plain in unpacked(bytes) {
            texts.push((format!("{path} (unpacked)"), plain));
        }
        if path.starts_with("cari/indeks/") {
            let inflated = shard(bytes);
            // Every shard is read, so that one in a form that this test doesn't know can't hide anything.
            assert!(inflated.len() > 2, "{path}");
            texts.push((format!("{path} (words)"), dictionary(&inflated)));
            texts.push((format!("{path} (inflated)"), inflated));
        }
    }
    for (_, text) in &mut texts {
        *text = text.to_lowercase();
    }
    texts
}

fn decoded(text: &str) -> Vec<(&'static str, String)> {
    let mut plain = text.to_owned();
    for (entity, character) in [
        ("&#x2F;", "/"),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&quot;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#64;", "@"),
        ("&#x40;", "@"),
        ("&commat;", "@"),
        ("\\u003c", "<"),
        ("\\u003e", ">"),
        ("\\n", "\n"),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(entity, character);
    }
    // Markup and line breaks inside a name don't hide it.
    let mut bare = String::new();
    let mut inside = false;
    for character in plain.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            '*' | '_' | '\\' => {}
            _ if inside => {}
            c => bare.push(c),
        }
    }
    let bare = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    vec![
        ("as it is", text.to_owned()),
        ("percent", percent(text)),
        ("bare", bare),
        ("plain", plain),
        ("base64", base64_parts(text)),
    ]
}

fn percent(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3);
        let code = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code.filter(|_| bytes[at] == b'%') {
            Some(code) => {
                out.push(code);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Long runs of base64, decoded from each of the four places where a group may begin.
fn base64_parts(text: &str) -> String {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    };
    let mut out = Vec::new();
    for run in text.as_bytes().split(|byte| digit(*byte).is_none()) {
        for start in 0..4.min(run.len()) {
            let digits: Vec<u8> = run[start..].iter().filter_map(|b| digit(*b)).collect();
            for group in digits.chunks_exact(4).filter(|_| run.len() >= 12) {
                let bits = group
                    .iter()
                    .fold(0_u32, |bits, d| bits << 6 | u32::from(*d));
                out.extend_from_slice(&bits.to_be_bytes()[1..]);
            }
            out.push(b'\n');
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// What gzip or deflate streams in a file hold.
fn unpacked(bytes: &[u8]) -> Vec<String> {
    use std::io::Read;
    let mut found = Vec::new();
    for at in 0..bytes.len().saturating_sub(2) {
        let mut text = Vec::new();
        let read = match bytes[at..at + 2] {
            [0x1f, 0x8b] => flate2::read::GzDecoder::new(&bytes[at..]).read_to_end(&mut text),
            [0x78, 0x01 | 0x9c | 0xda] => {
                flate2::read::ZlibDecoder::new(&bytes[at..]).read_to_end(&mut text)
            }
            _ => continue,
        };
        if read.is_ok() || !text.is_empty() {
            found.push(String::from_utf8_lossy(&text).into_owned());
        }
    }
    found
}

/// The words of a dictionary in a shard, of each of which it holds only what differs from the one before.
fn dictionary(shard: &str) -> String {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut words = Vec::new();
    for coded in shard.split("\"kata\":\"").skip(1) {
        let mut before: Vec<u16> = Vec::new();
        for part in coded.split('"').next().unwrap().split(' ') {
            let shared = DIGITS.find(part.chars().next().unwrap()).unwrap();
            before.truncate(shared);
            before.extend(part.chars().skip(1).collect::<String>().encode_utf16());
            words.push(String::from_utf16_lossy(&before));
        }
    }
    words.join(" ")
}

#[test]
fn words_of_the_search_index_are_put_together() {
    let site = Site::with_case(1);
    let texts = readable(&published(&site, "publik"));
    let words = texts
        .iter()
        .find(|(place, _)| place == "cari/indeks/kata/000.js (words)");
    let words: Vec<&str> = words.unwrap().1.split(' ').collect();
    assert!(
        words.contains(&"permohonan") && words.is_sorted(),
        "{words:?}"
    );
}

/// Where the published files hold one of the words.
fn leaks<'w>(texts: &[(String, String)], words: &[&'w str]) -> BTreeMap<&'w str, Vec<String>> {
    let mut found = BTreeMap::new();
    for word in words {
        // Names are also looked for word by word, as an index has them.
        let parts = word.split(' ').map(str::to_lowercase);
        let forms: BTreeSet<String> = parts.chain([word.to_lowercase()]).collect();
        let places: Vec<String> = texts
            .iter()
            .filter(|(_, text)| forms.iter().any(|form| text.contains(form)))
            .map(|(place, _)| place.clone())
            .collect();
        if !places.is_empty() {
            found.insert(*word, places);
        }
    }
    found
}

#[test]
fn nothing_withheld_is_anywhere_in_the_public_edition_and_all_of_it_in_the_internal_one() {
    let site = with_authors(site());
    let public = readable(&published(&site, "publik"));
    assert_eq!(leaks(&public, &WITHHELD), BTreeMap::new());
    let shown = leaks(&public, &SHOWN);
    assert_eq!(shown.len(), SHOWN.len(), "{shown:#?}");
    // The same search finds every one of them where nothing is withheld.
    let internal = readable(&published(&site, "internal"));
    let unseen: Vec<&str> = WITHHELD
        .into_iter()
        .filter(|word| !leaks(&internal, &[word]).contains_key(word))
        .collect();
    assert_eq!(unseen, Vec::<&str>::new());
}

#[test]
fn every_page_of_the_public_edition_says_what_it_leaves_out() {
    let site = site();
    let files = published(&site, "publik");
    let pages: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, String::from_utf8_lossy(bytes)))
        .collect();
    assert!(pages.len() > 10, "{}", pages.len());
    for (path, html) in &pages {
        assert!(html.contains("id=\"edisi\""), "{path}");
        assert!(
            html.contains("Berkas rahasia, berikut") || html.contains("4 berkas rahasia"),
            "{path}"
        );
    }
    // Secret cases, the one that nobody can read among them.
    for whole in ["index", "arsip/index", "temuan/index", "statistik/index"] {
        let html = String::from_utf8_lossy(&files[&format!("{whole}.html")]);
        assert!(html.contains("4 berkas rahasia"), "{whole}");
    }
    let restricted = &files["berkas/2025/04/ZQ-2025-0002.html"];
    let restricted = String::from_utf8_lossy(restricted);
    let said = "Berkas terbatas: catatan dan alasan dan lampiran tidak dimuat di edisi ini.";
    assert!(restricted.contains(said), "{restricted}");
    let start = String::from_utf8_lossy(&files["index.html"]);
    assert!(start.contains("Seluruhnya 3 berkas"), "{start}");
    let internal = published(&site, "internal");
    let start = String::from_utf8_lossy(&internal["index.html"]);
    assert!(start.contains("Seluruhnya 7 berkas"), "{start}");
    assert!(!start.contains("id=\"edisi\""));
}

#[test]
fn the_manifest_names_the_profile_and_verify_builds_by_it() {
    let site = site();
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("terbit");
    build(&site, "publik", &output).success();
    let manifest = fs::read(output.join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    assert_eq!(manifest["profile"], "publik");
    let verify = site.tertib(&["verify", &output.to_string_lossy(), "--format", "json"]);
    let report = verify.output().unwrap();
    assert_eq!(report.status.code(), Some(0), "{report:?}");
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    assert_eq!(
        (&report["profile"], &report["answer"]),
        (&"publik".into(), &"whole".into())
    );
}

#[test]
fn a_site_of_one_profile_is_not_replaced_by_one_of_another() {
    let site = Site::with_case(1);
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("terbit");
    build(&site, "publik", &output).success();
    let before = files(&output);
    let refused = build(&site, "internal", &output).code(2);
    let said = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(
        said.contains("sudah ada situs dengan profil publik"),
        "{said}"
    );
    assert!(said.contains("--profile publik"), "{said}");
    assert_eq!(files(&output), before);
}

#[test]
fn without_being_asked_the_internal_edition_goes_to_publik_and_others_beside_it() {
    let site = Site::with_case(1);
    for arguments in [&["build"][..], &["build", "--profile", "publik"]] {
        site.tertib(arguments)
            .args(["--as-of", DAY])
            .assert()
            .success();
    }
    let profile = |folder: &str| {
        let manifest = fs::read(site.path().join(folder).join("manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
        manifest["profile"].as_str().unwrap().to_owned()
    };
    assert_eq!(profile("publik"), "internal");
    assert_eq!(profile("terbit-publik"), "publik");
}

#[test]
fn an_unknown_profile_names_those_that_there_are() {
    let site = Site::with_case(1)
        .append("tertib.toml", "\n[profil.inspektorat]\npetugas = true\n")
        .commit("profil");
    let folder = tempfile::tempdir().unwrap();
    let refused = build(&site, "umum", &folder.path().join("terbit")).code(2);
    let said = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(said.contains("bernama umum"), "{said}");
    assert!(said.contains("internal, publik, inspektorat"), "{said}");
}

#[test]
fn a_profile_of_the_site_shows_what_it_is_told_to() {
    let profile = "\n[profil.inspektorat]\nklasifikasi = [\"terbuka\", \"terbatas\", \"rahasia\"]\n\
                   catatan = [\"terbuka\", \"terbatas\"]\nlampiran = []\npemohon = []\npetugas = true\n";
    let site = site().append("tertib.toml", profile).commit("profil");
    let texts = readable(&published(&site, "inspektorat"));
    let shown = leaks(&texts, &WITHHELD);
    let shown: BTreeSet<&str> = shown.into_keys().collect();
    for word in [
        "zqpetugas-07",
        "ZQ-2025-0077",
        "zqjudulrahasia",
        "zqcatatanterbatas",
        "zqalasanbatal",
    ] {
        assert!(shown.contains(word), "{word}");
    }
    for word in [
        "zqcatatanrahasia",
        "zqalasanrahasia",
        "zqlampiranrahasia.pdf",
        "zqlampiranterbatas.pdf",
        "zqpesancommit",
    ] {
        assert!(!shown.contains(word), "{word}");
    }
    assert!(leaks(&texts, &["zqlampiranterbuka.pdf", "zqpemohonrahasia"]).is_empty());
}
