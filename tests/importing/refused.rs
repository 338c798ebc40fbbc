//! What can't be taken is told row by row, with the way out; nothing of a log makes the program fall over.

use super::*;

/// The reasons told for some rows, each without its key.
fn reasons(desk: &Desk, rows: &str) -> Vec<String> {
    let (code, said) = desk.rows(rows, &[]);
    assert_eq!(code, 1, "{said}");
    let told = said
        .lines()
        .filter_map(|line| line.strip_prefix("  baris "));
    told.map(str::to_owned).collect()
}

fn row(number: &str, cells: &str) -> String {
    format!("{number};{cells}\n")
}

const GOOD: &str = "1;ajukan;Unit;14/04/2025 10.12;;x;Dinas;14/04/2025 08.05";

#[test]
fn every_hostile_row_is_refused_by_its_line() {
    let desk = Desk::new();
    let change = |from: &str, to: &str| GOOD.replacen(from, to, 1);
    let long = "a".repeat(70 * 1024);
    let rows = [
        row("../../etc/passwd", GOOD),
        row("..", GOOD),
        row("a/b", GOOD),
        row("", GOOD),
        row("1", &change("ajukan", "terbang")),
        row("2", &change("14/04/2025 10.12", "31/02/2025 10.00")),
        row("3", &change("14/04/2025 10.12", "15/04/2025")),
        row("4", &change("14/04/2025 10.12", "14/04/2036 10.12")),
        row("5", &change("14/04/2025 10.12", "14/04/0025 10.12")),
        row("6", &change("Dinas", "")),
        row("7", &change("Dinas", "Di\u{7}nas")),
        row("8", &change(";;x;", ";;x;;;;;")),
        row("9", &change("Dinas", &long)),
        ";;;;;;;;\n".to_owned(),
        row("10", &change("Dinas", &"b".repeat(400))),
        row("11", GOOD),
        row("11", GOOD),
        row("12", &change("10.12;;", "10.12;Mungkin;")),
        row(
            "13",
            "1;periksa;Tim;14/04/2025 10.12;Mungkin;x;Dinas;14/04/2025 08.05",
        ),
    ]
    .concat();
    // The day of judgement is that on which the test runs.
    let told = reasons(&desk, &rows).into_iter().map(|reason| {
        let after = "\"selesai\" sesudah ";
        match (
            reason.split_once(after),
            reason.split_once(", tanggal keadaan"),
        ) {
            (Some((before, _)), Some((_, behind))) => {
                format!("{before}{after}HARI INI, tanggal keadaan{behind}")
            }
            _ => reason,
        }
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "2, ../../etc/passwd/1: \"../../etc/passwd\" tidak dapat menjadi nomor berkas. Pakai huruf, angka, titik, garis bawah, dan tanda hubung saja.",
            "3, ../1: \"..\" tidak dapat menjadi nomor berkas. Pakai huruf, angka, titik, garis bawah, dan tanda hubung saja.",
            "4, a/b/1: \"a/b\" tidak dapat menjadi nomor berkas. Pakai huruf, angka, titik, garis bawah, dan tanda hubung saja.",
            "5, /1: \"nomor\" kosong, padahal wajib.",
            "6, 1/1: aktivitas \"terbang\" tidak dikenal. Tambahkan ke [nilai.aktivitas] pada peta.",
            "7, 2/1: \"selesai\" tidak terbaca: \"31/02/2025 10.00\". Tambahkan bentuknya ke \"waktu\" pada peta.",
            "8, 3/1: \"selesai\" tidak menyebut jam: \"15/04/2025\". Tulis \"jam\" pada peta.",
            "9, 4/1: \"selesai\" sesudah HARI INI, tanggal keadaan: \"14/04/2036 10.12\".",
            "10, 5/1: \"selesai\" menyebut tahun yang mustahil: \"14/04/0025 10.12\".",
            "11, 6/1: \"pemohon\" kosong, padahal wajib.",
            "12, 7/1: \"pemohon\" memuat tanda kendali U+0007. Hapus tanda itu dari log.",
            "13: baris ini berisi 13 sel, padahal kolomnya 9. Periksa pemisah dan tanda kutipnya.",
            "14: ada sel sebesar 70 KiB, padahal paling besar 64 KiB. Biasanya satu tanda kutip tidak ditutup.",
            "15: baris ini kosong. Hapus dari log, atau biarkan: tidak ada yang hilang.",
            "16, 10/1: \"pemohon\" sepanjang 400 huruf, padahal paling panjang 300.",
            "18, 11/1: kuncinya sama dengan baris 17. Betulkan \"kunci\" pada peta, atau hapus baris yang kembar.",
            "20, 13/1: jawaban \"Mungkin\" tidak dikenal; yang ada: ya, tidak. Tambahkan ke [nilai.keputusan] pada peta.",
        ]
    );
}

#[test]
fn the_report_has_every_row_once_and_runs_nothing_in_a_spreadsheet() {
    let desk = Desk::new();
    let rows = format!(
        "{LOG}{}{}",
        row("=1+1", GOOD),
        row("2025-0002", "2;terbang;Tim;;;;;")
    );
    let report = desk.path("laporan.csv");
    let option = ["--report", report.to_str().unwrap()];
    let (code, said) = desk.rows(&rows, &option);
    assert_eq!(code, 1, "{said}");
    let mut reader = csv::Reader::from_path(&report).unwrap();
    let read: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let commits = desk.git(&["log", "--reverse", "--format=%H", "-n", "3"]);
    let commits: Vec<&str> = commits.lines().collect();
    let held = "baris 7 dari berkas yang sama tidak dapat dicatat; berkas masuk utuh atau tidak sama sekali.";
    assert_eq!(
        read,
        [
            [
                "log.csv",
                "2",
                "2025-0001/1",
                "2025-0001",
                "tercatat",
                "",
                commits[0]
            ],
            [
                "log.csv",
                "3",
                "2025-0002/1",
                "2025-0002",
                "tertahan",
                held,
                ""
            ],
            [
                "log.csv",
                "4",
                "2025-0001/2",
                "2025-0001",
                "tercatat",
                "",
                commits[1]
            ],
            [
                "log.csv",
                "5",
                "2025-0001/3",
                "2025-0001",
                "tercatat",
                "",
                commits[2]
            ],
            [
                "log.csv",
                "6",
                "'=1+1/1",
                "",
                "ditolak",
                "\"=1+1\" tidak dapat menjadi nomor berkas. Pakai huruf, angka, titik, garis bawah, dan tanda hubung saja.",
                ""
            ],
            [
                "log.csv",
                "7",
                "2025-0002/2",
                "2025-0002",
                "ditolak",
                "aktivitas \"terbang\" tidak dikenal. Tambahkan ke [nilai.aktivitas] pada peta.",
                ""
            ],
        ]
    );
}

#[test]
fn a_log_of_cases_is_held_against_the_log_of_steps() {
    let desk = Desk::new();
    let map = MAP
        .replace("nomor = \"{nomor}\"\nsop", "nomor = \"{berkas}\"\nsop")
        .replace("[langkah]\n", "[langkah]\nberkas = \"{nomor}\"\n");
    desk.write("peta.toml", map);
    let heads = "berkas;perihal;unit;masuk\n2025-0001;SIMRS;Dinas A;14/04/2025 08.05\n2025-0009;sisa;Dinas B;14/04/2025 08.05\n\
                 a/b;x;Dinas C;14/04/2025 08.05\n";
    let cases = desk.write("berkas.csv", heads);
    let (code, said) = desk.rows(LOG, &["--cases", cases.to_str().unwrap()]);
    assert_eq!(
        (code, said.as_str()),
        (
            1,
            "log.csv (sumber log-2025): 4 baris.\n\
             Tercatat: 3. Sudah tercatat sebelumnya: 0. Ditolak: 1. Tertahan karena baris lain berkasnya ditolak: 0.\n\
             Berkas baru: 1. Berkas yang dilanjutkan: 0.\n\
             \nDitolak dari log berkas:\n\
             \x20 baris 3, 2025-0009: tidak ada satu langkah pun untuk berkas ini.\n\
             \x20 baris 4: \"a/b\" tidak dapat menjadi nomor berkas. Pakai huruf, angka, titik, garis bawah, dan tanda hubung saja.\n\
             \nDitolak:\n\
             \x20 baris 3, 2025-0002/1: berkasnya tidak ada di log berkas (--cases), jadi judul dan waktu diterimanya tidak diketahui.\n"
        )
    );
    assert!(
        desk.read("cases/2025/04/2025-0001.toml")
            .contains("judul = \"Permohonan SIMRS\"\npemohon = \"Dinas A\""),
    );
}

#[test]
fn a_file_that_is_no_log_is_refused_as_a_whole() {
    let desk = Desk::new();
    let before = desk.commits();
    for (bytes, expected) in [
        (
            &b"PK\x03\x04xlsx"[..],
            "log.csv adalah buku kerja program lembar sebar, bukan CSV.",
        ),
        (&b"\xff\xfen\x00"[..], "log.csv tersimpan sebagai UTF-16."),
        (&b""[..], "log.csv kosong."),
        (&b"\n\n"[..], "log.csv kosong."),
        (&b"nomor;nomor\n"[..], "Kolom \"nomor\" ada dua."),
        (
            &b"nomor,urut\n1,2\n"[..],
            "Kolom \"nomor\" yang disebut peta tidak ada di log.csv.",
        ),
        (&b"nomor;\xff\n"[..], "Nama kolom di log.csv tidak terbaca."),
    ] {
        let log = desk.write("log.csv", bytes);
        let (code, said) = told(&desk.import(&log, &[]));
        assert_eq!(code, 2);
        assert_eq!(
            said.lines().next(),
            Some(format!("gagal: {expected}").as_str())
        );
    }
    assert_eq!(desk.commits(), before);
}

#[test]
fn a_wrong_map_is_told_with_its_places() {
    let desk = Desk::new();
    let map = MAP
        .replace(
            "judul = \"Permohonan {perihal}\"",
            "judul = \"Permohonan {perihal\"",
        )
        .replace("\"%d/%m/%Y\"]", "\"kapan\"]")
        .replace("pemisah = \";\"", "pemisah = \"titik koma\"")
        .replace("[nilai.petugas]", "[nilai.pegawai]");
    desk.write("peta.toml", map);
    let (code, said) = desk.rows(LOG, &[]);
    assert_eq!(code, 2);
    for expected in [
        "\"Permohonan {perihal\" bukan pola yang benar untuk \"judul\".",
        "\"kapan\" bukan bentuk waktu yang dapat dibaca.",
        "\"pemisah\" harus satu tanda baca atau tab, bukan \"titik koma\".",
        "\"pegawai\"",
        "Peta impor salah di 4 tempat, disebut di atas.",
        "peta.toml:5:11",
    ] {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
}

#[test]
fn an_import_begins_only_where_everything_is_at_rest() {
    let desk = Desk::new();
    let first = |desk: &Desk| {
        let (code, said) = desk.rows(LOG, &[]);
        assert_eq!(code, 2, "{said}");
        said.lines().next().unwrap().replacen("gagal: ", "", 1)
    };
    let lock = desk.site.path().join(".git/index.lock");
    std::fs::write(&lock, "").unwrap();
    assert_eq!(
        first(&desk),
        "Program git lain sedang bekerja di folder ini, atau penggabungan belum selesai."
    );
    std::fs::remove_file(lock).unwrap();
    // Somebody else's new case, and somebody's edit in the place of one of the log's.
    let stray = desk.site.path().join("cases/2025/04/2025-0009.toml");
    std::fs::create_dir_all(stray.parent().unwrap()).unwrap();
    std::fs::write(&stray, "").unwrap();
    assert_eq!(
        first(&desk),
        "Di folder cases/ ada 1 suntingan yang belum di-commit, antara lain cases/2025/04/2025-0009.toml."
    );
    std::fs::rename(&stray, stray.with_file_name("2025-0001.toml")).unwrap();
    std::fs::write(stray.with_file_name("2025-0001.toml"), "judul = 1\n").unwrap();
    assert_eq!(
        first(&desk),
        "cases/2025/04/2025-0001.toml memuat suntingan yang belum di-commit."
    );
    std::fs::remove_file(stray.with_file_name("2025-0001.toml")).unwrap();
    desk.sits("tim-01");
    assert_eq!(
        first(&desk),
        "tim-01@contoh.go.id tidak mencatat untuk petugas lain, padahal log memuat langkah banyak orang."
    );
    desk.sits("pencatat-01");
    assert_eq!(desk.rows(LOG, &[]).0, 0);
}
