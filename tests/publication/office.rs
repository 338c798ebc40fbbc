//! Persons in what the office itself wrote: pages, SOPs, settings, calendar, names and bytes of files; and the examples that
//! tertib brings, which name nobody.

use std::collections::BTreeMap;
use std::fs;

use super::{DAY, build, files, leaks, published, readable, support, with_authors};
use crate::support::{CALENDAR, SOP, Site};

/// Every way to point at a person: ids as they are and in capitals, a name, the same without its titles, an author who is
/// nobody's officer, addresses of both.
const PERSONS: &str = "zqpetugas-07, ZQTIM-08, Qamaruzzaman Tirtowardoyo, **Wulandari** Sosrodiharjo, \
                       Xaverius Luarkantor, qamar@kantor.example, xaver@luar.example";

/// What of it may not be read anywhere.
const WORDS: [&str; 8] = [
    "zqpetugas-07",
    "zqtim-08",
    "Qamaruzzaman",
    "Wulandari",
    "Sosrodiharjo",
    "Xaverius",
    "qamar@kantor.example",
    "xaver@luar.example",
];

const ROSTER: &str = r#"[[petugas]]
id = "zqpetugas-07"
nama = "Drs. Qamaruzzaman Tirtowardoyo, M.Si"
email = ["qamar@kantor.example"]
pelaksana = [{ id = "pemohon", sejak = 2025-01-01 }]

[[petugas]]
id = "zqtim-08"
nama = "Wulandari Sosrodiharjo"
email = ["wulan@kantor.example"]
pelaksana = [{ id = "tim", sejak = 2025-01-01 }]
"#;

fn page(title: &str, summary: &str, body: &str) -> String {
    format!("+++\njudul = \"{title}\"\nringkasan = \"{summary}\"\n+++\n{body}\n")
}

/// A site whose texts name persons in one place each; the place is named by its own word before them.
fn site() -> Site {
    let named = |place: &str| format!("{place} {PERSONS} zqselesai");
    let sop = SOP
        .replace("Layanan Uji", &named("zqnamasop"))
        .replace("000/1/2025", &named("zqnomor"))
        .replace(
            "lanjut = \"selesai\"",
            &format!("lanjut = \"selesai\"\nketerangan = \"{}\"\nkelengkapan = [\"{}\"]\noutput = [\"{}\"]", named("zqketerangan"), named("zqkelengkapan"), named("zqoutput")),
        )
        .replace(
            "satuan_hari = \"kerja\"",
            &format!("satuan_hari = \"kerja\"\ndasar_hukum = [\"{0} satu\"]\nkualifikasi = [\"{0} dua\"]\nketerkaitan = [\"{0} tiga\"]\nperalatan = [\"{0} empat\"]\nperingatan = \"{0} lima\"\npencatatan = \"{0} enam\"", named("zqidentitas")),
        )
        .replace("{ ya = 3, tidak = 1 }", "{ \"ke zqpetugas-07\" = 3, \"ke zqtim-08\" = 1 }")
        .replace("Layanan untuk uji.", &named("zqnarasi"));
    let site = Site::empty()
        .file(
            "tertib.toml",
            &format!("judul = \"{}\"\nzona_waktu = \"Asia/Jakarta\"\n", named("zqjudulsitus")),
        )
        .file("content/kalender.toml", CALENDAR)
        .file("content/petugas.toml", ROSTER)
        .file("content/sop/uji/0.md", &sop)
        .file(
            "content/index.md",
            &page(&named("zqjudulawal"), "", &named("zqawal")),
        )
        .file(
            "content/panduan/uji.md",
            &page(
                &named("zqjudulpanduan"),
                &named("zqringkasan"),
                &(named("zqisi")
                    + "\n\nAlamat layanan: zqlayanan@kantor.example\n\n```toml\npetugas = \"zqpetugas-07\"\nlajur = \"tim\"\n```\n"),
            ),
        )
        .file("content/panduan/ZQTIM-08.md", &page("zqhalamanorang", "", "zqisiorang"))
        .file("content/gambar/zqpetugas-07.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("content/gambar/denah.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("content/catatan.txt", "hubungi ZQPETUGAS-07")
        .file("content/penulis.csv", "nama\nXaverius Luarkantor\n")
        .bytes(
            "content/windows.txt",
            &"\u{feff}hubungi zqtim-08".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
        )
        .commit("Awal");
    // The calendar's change is told on a page of its own.
    let holiday = format!(
        "\n[[libur]]\ntanggal = 2025-05-02\nnama = \"{}\"\njenis = \"lain\"\ndasar = \"{}\"\n",
        named("zqlibur"),
        named("zqdasarlibur")
    );
    let site = site
        .append("content/kalender.toml", &holiday)
        .commit("Kalender");
    let step = |number: u32, lane: &str, officer: &str, more: &str| {
        format!(
            "\n[[langkah]]\naktivitas = {number}\npelaksana = \"{lane}\"\npetugas = \"{officer}\"\n\
             selesai = 2025-04-14T1{number}:00:00+07:00\n{more}"
        )
    };
    let case = support::HEAD.to_owned() + &step(1, "pemohon", "zqpetugas-07", "");
    let note = "keputusan = \"ke zqtim-08\"\ncatatan = \"zqcatatan: surel zqwarga@surel.example, zqtim-08\"\n";
    let site = site
        .at("2025-04-14T12:10:00+07:00")
        .file(support::CASE, &case)
        .commit("Berkas")
        .append(support::CASE, &step(2, "tim", "zqtim-08", note))
        .commit("Langkah 2");
    with_authors(site)
}

#[test]
fn persons_are_hidden_wherever_the_office_writes() {
    let site = site();
    let texts = readable(&published(&site, "publik"));
    let mut withheld = WORDS.to_vec();
    withheld.extend(["zqwarga@surel.example", "zqhalamanorang", "zqisiorang"]);
    assert_eq!(leaks(&texts, &withheld), BTreeMap::new());
    // The words beside them are shown, each in the place it was written for, and the address that is nobody's.
    let neighbours = [
        "zqnamasop",
        "zqnomor",
        "zqketerangan",
        "zqkelengkapan",
        "zqoutput",
        "zqidentitas",
        "zqnarasi",
        "zqjudulsitus",
        "zqjudulawal",
        "zqawal",
        "zqjudulpanduan",
        "zqringkasan",
        "zqisi",
        "zqlibur",
        "zqselesai",
        "zqcatatan",
        "zqlayanan@kantor.example",
    ];
    let shown = leaks(&texts, &neighbours);
    let hidden = neighbours
        .into_iter()
        .filter(|word| !shown.contains_key(word));
    assert_eq!(hidden.collect::<Vec<_>>(), Vec::<&str>::new());
    // All of it is there to be found where nothing is withheld.
    let internal = readable(&published(&site, "internal"));
    let found = leaks(&internal, &withheld);
    let unseen = withheld.iter().filter(|word| !found.contains_key(*word));
    assert_eq!(unseen.collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn nothing_beside_a_person_is_hidden() {
    let site = site();
    let files = published(&site, "publik");
    let guide = String::from_utf8_lossy(&files["panduan/uji.html"]).into_owned();
    let example = "petugas = \"[disamarkan]\"\nlajur = \"tim\"";
    let plain = guide.replace("&quot;", "\"").replace("&#34;", "\"");
    assert!(plain.contains(example), "{plain}");
    let masked = "zqisi [disamarkan], [disamarkan], [disamarkan], <strong>[disamarkan]</strong>, [disamarkan], [disamarkan], [disamarkan] zqselesai";
    assert!(plain.contains(masked), "{plain}");
    // Answers that differed only in whom they named still lead where they led.
    let case = String::from_utf8_lossy(&files["berkas/2025/04/2025-0001.html"]).into_owned();
    assert!(case.contains("ke [disamarkan] 2"), "{case}");
}

#[test]
fn files_that_name_somebody_stay_behind_and_are_listed() {
    let site = site();
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("terbit");
    let built = build(&site, "publik", &output).success();
    let said = String::from_utf8_lossy(&built.get_output().stdout).into_owned();
    let line = "5 file di content/ menyebut petugas atau penulis commit, jadi tidak ikut terbit: catatan.txt, \
                gambar/zqpetugas-07.svg, panduan/ZQTIM-08.md, penulis.csv, windows.txt.";
    assert!(plain(&said).contains(line), "{said}");
    assert!(!said.contains("TETAP TERBACA"), "{said}");
    let files = files(&output);
    assert!(files.contains_key("gambar/denah.svg"));
    for path in [
        "catatan.txt",
        "gambar/zqpetugas-07.svg",
        "panduan/ZQTIM-08.html",
        "penulis.csv",
        "windows.txt",
    ] {
        assert!(!files.contains_key(path), "{path}");
    }
}

#[test]
fn what_cannot_be_hidden_is_named_aloud() {
    let sop = SOP.replace("id = \"tim\"", "id = \"tim-zqtim-08\"");
    let sop = sop.replace("[\"tim\"]", "[\"tim-zqtim-08\"]");
    let site = site()
        .file("content/sop/lain/0.md", &sop)
        .file("content/sop/zqpetugas-07/0.md", SOP)
        .file(
            "themes/baku/i18n/id/situs.ftl",
            "kaki-uji = Dikelola Xaverius Luarkantor\n",
        )
        .commit("Tambahan");
    let folder = tempfile::tempdir().unwrap();
    let built = build(&site, "publik", &folder.path().join("terbit")).success();
    let said = String::from_utf8_lossy(&built.get_output().stdout).into_owned();
    assert!(said.contains("3 file menyebut"), "{said}");
    let line =
        "content/sop/lain/0.md, content/sop/zqpetugas-07/0.md, themes/baku/i18n/id/situs.ftl.";
    assert!(plain(&said).contains(line), "{said}");
}

/// Without the isolates that Fluent may put around a value.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn the_demo_names_no_officer_and_its_examples_stay_readable() {
    let folder = tempfile::tempdir().unwrap();
    let demo = folder.path().join("demo");
    support::tertib()
        .args(["demo", "--no-serve"])
        .arg(&demo)
        .assert()
        .success();
    let output = folder.path().join("terbit");
    support::tertib()
        .args(["build", "--profile", "publik", "--as-of", DAY])
        .arg("--site")
        .arg(&demo)
        .arg("--output")
        .arg(&output)
        .assert()
        .success();
    let roster = fs::read_to_string(demo.join("content/petugas.toml")).unwrap();
    let roster: toml::Table = roster.parse().unwrap();
    let officers = roster["petugas"].as_array().unwrap();
    let mut words = Vec::new();
    for officer in officers {
        words.push(officer["id"].as_str().unwrap());
        let addresses = officer["email"].as_array().unwrap();
        words.extend(addresses.iter().filter_map(toml::Value::as_str));
    }
    assert!(words.len() > 20, "{words:?}");
    let published = files(&output);
    assert_eq!(leaks(&readable(&published), &words), BTreeMap::new());
    // What tertib brings as an example is nobody's, so nothing of it is hidden.
    for page in [
        "panduan/staf.html",
        "panduan/auditor.html",
        "aturan/index.html",
    ] {
        let html = String::from_utf8_lossy(&published[page]).into_owned();
        assert!(!html.contains("[disamarkan]"), "{page}");
    }
    let rules = String::from_utf8_lossy(&published["aturan/index.html"]).into_owned();
    assert!(rules.contains("petugas-a"), "{rules}");
    let guide = String::from_utf8_lossy(&published["panduan/staf.html"]).into_owned();
    assert!(guide.contains("petugas-a@contoh.go.id"), "{guide}");
}
