#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use super::*;
use crate::settings::Language;

fn document(url: &str, kind: Kind, title: &str, summary: &str, body: &str) -> Document {
    Document::new(url, title, kind, summary, body)
}

fn case(number: &str, state: &str, unit: &str, title: &str, body: &str) -> Document {
    let facets = BTreeMap::from([
        ("keadaan", vec![state.to_owned()]),
        ("unit", vec![unit.to_owned()]),
        ("tahun", vec![number[..4].to_owned()]),
    ]);
    let summary = format!("Berkas {number} dari {unit}.");
    let year: i16 = number[..4].parse().unwrap();
    let received = jiff::civil::date(year, 3, 1);
    let days: i64 = number[5..].parse().unwrap();
    let row = CaseRow {
        number: number.to_owned(),
        title: title.to_owned(),
        received: Some(received + jiff::Span::new().days(days)),
        due: (state == "Berjalan").then_some(received),
        days_late: u32::try_from(days % 10).unwrap(),
        findings: u32::from(state == "Berjalan"),
        worst: (state == "Berjalan").then_some(3),
    };
    Document {
        facets,
        case: Some(row),
        ..document(
            &format!("berkas/{number}/index.html"),
            Kind::Case,
            title,
            &summary,
            body,
        )
    }
}

/// A small archive, which the tests of the scripts search too.
fn archive() -> Vec<Document> {
    vec![
        document(
            "sop/interoperabilitas-data/0/index.html",
            Kind::Sop,
            "SOP Interoperabilitas Data",
            "Pertukaran data antar-Perangkat Daerah.",
            "Melakukan permohonan kepada Sistem Administrator untuk melakukan pengintegrasian atau pertukaran data.",
        ),
        case(
            "2025-0012",
            "Selesai",
            "Dinas Kesehatan",
            "Integrasi data kependudukan dengan SIMRS",
            "Surat permohonan diperiksa pada hari pertama. Data sudah sesuai, laporan diserahkan.",
        ),
        case(
            "2025-0007",
            "Berjalan",
            "Dinas Pendidikan",
            "Pertukaran data siswa",
            "Permohonan surat keterangan ditolak lalu diajukan kembali. Pemohon datang membawa dokumen.",
        ),
        case(
            "2026-0001",
            "Berjalan",
            "Dinas Kesehatan",
            "Pengolahan data stunting",
            "Tim dimutakhirkan. Nomor 000.8.3.3/515/14/2025, lihat berkas 2025-0012. Suara warga direkam.",
        ),
        document(
            "jahat/index.html",
            Kind::Page,
            "</script><script>alert(1)</script>",
            "<img src=x onerror=alert(2)> & \"kutip\" \u{2028}",
            "]]> <!-- <b>tebal</b> \u{0} \\ __proto__ constructor",
        ),
    ]
}

fn built(documents: &[Document]) -> Files {
    build(documents, &Catalog::built_in(Language::Id).unwrap())
}

fn fixture_shards() -> Vec<pack::Shard> {
    shards(&archive())
}

fn shards(documents: &[Document]) -> Vec<pack::Shard> {
    let shards = Read::of(documents).shards(&Catalog::built_in(Language::Id).unwrap());
    let made = shards.into_iter().map(|raw| match raw {
        pack::Raw::Made(shard) => shard,
        pack::Raw::Kept { .. } => unreachable!(),
    });
    made.collect()
}

fn fixture() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/js")
}

/// The committed index is what the program writes. After a change on purpose:
/// `cargo test --lib write_search_fixture -- --ignored`.
#[test]
fn writes_the_fixture_exactly() {
    let files = pack::tests::files(fixture_shards());
    let kept: Vec<String> = walkdir::WalkDir::new(fixture().join("cari"))
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            entry
                .path()
                .strip_prefix(fixture())
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/")
        })
        .collect();
    let mut names: Vec<&String> = files.keys().collect();
    names.sort_by_key(|name| name.split('/').map(str::to_owned).collect::<Vec<_>>());
    let mut kept: Vec<&String> = kept.iter().collect();
    kept.sort_by_key(|name| name.split('/').map(str::to_owned).collect::<Vec<_>>());
    assert_eq!(kept, names);
    for (name, content) in files {
        let expected = fs::read(fixture().join(&name)).unwrap();
        assert_eq!(
            pack::tests::read(&content),
            pack::tests::read(&expected),
            "{name}"
        );
    }
}

#[test]
#[ignore = "rewrites the fixture"]
fn write_search_fixture() {
    fs::remove_dir_all(fixture().join("cari")).ok();
    for (name, content) in pack::tests::files(fixture_shards()) {
        let path = fixture().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

#[test]
fn order_of_the_documents_does_not_matter() {
    let mut reversed = archive();
    reversed.reverse();
    assert_eq!(built(&archive()), built(&reversed));
}

#[test]
fn an_empty_archive_has_an_index() {
    let files = built(&[]);
    let (name, _, head, _) = pack::tests::read(&files["cari/indeks/meta.js"]);
    assert_eq!(name, "meta");
    assert_eq!(
        head,
        r#"{"versi":7,"jumlah":0,"berkas":0,"rerata":0,"blok":512,"baris":1000,"kata":[],"keluarga":[],"petak":[],"daftar":[],"petak-daftar":[],"bagian":[],"letak":[],"dokumen":[],"saring":[],"angka":["diterima","batas","hari-terlambat","jumlah-temuan","keparahan"]}"#
    );
    assert!(
        files
            .keys()
            .all(|name| !name.contains("/kata/") && !name.contains("/dokumen/"))
    );
}

#[test]
fn hostile_text_never_stands_in_a_script() {
    for (name, content) in built(&archive()) {
        let units = content.chunks(2).skip(1);
        let units: Vec<u16> = units
            .map(|pair| u16::from_le_bytes(pair.try_into().unwrap()))
            .collect();
        let start = format!(
            "tertibCari.pecahan(\"{}\",\"",
            name.trim_start_matches("cari/indeks/")
                .trim_end_matches(".js")
        );
        let text = String::from_utf16(&units).unwrap();
        let data = text
            .strip_prefix(&start)
            .unwrap()
            .split_once("\",")
            .unwrap()
            .1;
        let data = data
            .split_once(",\"")
            .unwrap()
            .1
            .strip_suffix("\");\n")
            .unwrap();
        assert!(
            data.chars().all(|c| ('\u{4000}'..'\u{c000}').contains(&c)),
            "{name}"
        );
    }
}

#[test]
fn long_archives_are_cut_into_shards() {
    let documents: Vec<Document> = (0..900)
        .map(|n| {
            case(
                &format!("2025-{n:04}"),
                "Selesai",
                "Dinas",
                &format!("Berkas ke{n}x{}", n * 7919),
                &"kata ".repeat(200),
            )
        })
        .collect();
    let files = built(&documents);
    let count = |folder: &str| files.keys().filter(|name| name.contains(folder)).count();
    assert_eq!(
        (count("/kata/"), count("/letak/"), count("/dokumen/")),
        (2, 4, 53)
    );
    assert_eq!(measure(&files, documents.len()).excesses, []);
}

/// The page reads at most 6 shards of the dictionary and 8 of lists for a beginning: the numbers of a year fit into them,
/// though each stands in two documents.
#[test]
fn numbers_that_other_cases_name_fit_the_limits_of_a_beginning() {
    let documents: Vec<Document> = (0..10_000)
        .map(|n| {
            let body = format!("Lanjutan 2024-{:05}.", (n + 1) % 10_000);
            case(&format!("2024-{n:05}"), "Selesai", "Dinas", "Judul", &body)
        })
        .collect();
    // Nothing is shared with a word before the first of a shard, so it stands there whole.
    let starts = |folder: &str| {
        let shards = shards(&documents).into_iter();
        let own = shards.filter(|shard| shard.name.starts_with(folder));
        own.filter(|shard| shard.head.starts_with("{\"kata\":\"A2024-0"))
            .count()
    };
    // One more shard may hold the first of them behind other words.
    assert_eq!((starts("kata/") + 1, starts("daftar/") + 1), (5, 4));
}
