//! Mistakes in the files people write: the exact text that the terminal shows.

mod support;

use snapbox::str;
use support::{CASE, HEAD, STEP_1, Site};

fn assert_check(site: &Site, code: i32, stdout: impl snapbox::data::IntoData) {
    site.tertib(&["check", "--as-of", "2025-04-14"])
        .assert()
        .code(code)
        .stdout_eq(stdout);
}

#[test]
fn a_misspelt_key_is_named_with_the_one_that_is_meant() {
    let site = Site::new()
        .file(CASE, &HEAD.replace("pemohon", "pemohn"))
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(
        &site,
        1,
        str![[r#"
kritis[schema]: Kunci "pemohn" tidak dikenal di sini; mungkin maksudnya "pemohon".
 --> cases/2025/04/2025-0001.toml:4:1
  |
4 | pemohn = "Dinas Kesehatan"
  | ^^^^^^
  |
  = perihal: berkas 2025-0001 · commit [..]
  = jalan keluar: Ganti dengan "pemohon". Kunci yang dikenal di bagian ini: diterima, judul, klasifikasi, koreksi, langkah, pembatalan, pemohon, revisi, sop.

1 temuan (1 kritis) pada 1 berkas. Keadaan per 14 April 2025.

"#]],
    );
}

#[test]
fn every_mistake_of_a_file_is_shown_at_once() {
    let text = HEAD.replace("+07:00", "").replace("terbuka", "umum")
        + &STEP_1.replace("aktivitas = 1", "aktivitas = \"1\"");
    let site = Site::new()
        .file(CASE, &text)
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(
        &site,
        1,
        str![[r#"
kritis[schema]: "diterima" berisi 2025-04-14T08:05:00, tanpa selisih waktu dari UTC.
 --> cases/2025/04/2025-0001.toml:5:12
  |
5 | diterima = 2025-04-14T08:05:00
  |            ^^^^^^^^^^^^^^^^^^^
  |
  = perihal: berkas 2025-0001 · commit [..]
  = jalan keluar: Tambahkan +07:00 (WIB) di belakangnya: 2025-04-14T08:05:00+07:00.

kritis[schema]: "umum" bukan pilihan untuk "klasifikasi".
 --> cases/2025/04/2025-0001.toml:6:15
  |
6 | klasifikasi = "umum"
  |               ^^^^^^
  |
  = perihal: berkas 2025-0001 · commit [..]
  = jalan keluar: Pilih salah satu: terbuka, terbatas, rahasia.

kritis[schema]: "aktivitas" seharusnya angka bulat (0 atau lebih) tanpa tanda kutip, tetapi yang tertulis teks.
 --> cases/2025/04/2025-0001.toml:9:13
  |
9 | aktivitas = "1"
  |             ^^^
  |
  = perihal: berkas 2025-0001 · commit [..]
  = jalan keluar: Tulis seperti ini: aktivitas = 3

3 temuan (3 kritis) pada 1 berkas. Keadaan per 14 April 2025.

"#]],
    );
}

#[test]
fn a_syntax_error_points_at_the_character() {
    let site = Site::new()
        .file(CASE, &HEAD.replace("\"uji\"", "uji"))
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(
        &site,
        1,
        str![[r#"
kritis[syntax]: Baris ini tidak mengikuti tata tulis TOML: teks harus diapit tanda kutip.
 --> cases/2025/04/2025-0001.toml:1:7
  |
1 | sop = uji
  |       ^^^
  |
  = perihal: berkas 2025-0001 · commit [..]
  = jalan keluar: Tulis seperti ini: judul = "Integrasi data".

1 temuan (1 kritis) pada 1 berkas. Keadaan per 14 April 2025.

"#]],
    );
}

#[test]
fn bytes_that_are_no_text_are_a_finding() {
    let site = Site::new()
        .bytes(CASE, b"sop = \"uji\"\njudul = \"\xff\"\n")
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(
        &site,
        1,
        str![[r#"
kritis[syntax]: File cases/2025/04/2025-0001.toml bukan teks UTF-8: bita ke-22 tidak dapat dibaca.
 --> cases/2025/04/2025-0001.toml:2:10
  |
2 | judul = "
  |          ^
  |
  = perihal: berkas 2025-0001 · commit [..]
  = jalan keluar: Buka file di editor, lalu simpan ulang dengan pengodean UTF-8.

1 temuan (1 kritis) pada 1 berkas. Keadaan per 14 April 2025.

"#]],
    );
}

#[test]
fn a_file_of_100_megabytes_is_not_read() {
    let site = Site::new()
        .bytes(CASE, &vec![b'#'; 100 * 1024 * 1024])
        .at("2025-04-14T08:10:00+07:00")
        .commit("baru");
    assert_check(
        &site,
        1,
        str![[r#"
kritis[syntax]: File cases/2025/04/2025-0001.toml berukuran 102.400 KiB, lebih besar daripada batas 1.024 KiB, sehingga tidak dibaca.
--> cases/2025/04/2025-0001.toml:1:1
 = perihal: berkas 2025-0001 · commit [..]
 = jalan keluar: Simpan dokumen besar sebagai lampiran, bukan di dalam file ini.

1 temuan (1 kritis) pada 1 berkas. Keadaan per 14 April 2025.

"#]],
    );
}

#[test]
fn mistakes_of_settings_calendar_and_roster_are_shown_together_and_stop_the_judging() {
    let site = Site::new()
        .replace("tertib.toml", "Asia/Jakarta", "Asia/Jogja")
        .replace("content/kalender.toml", "\"nasional\"", "\"nasionl\"")
        .replace(
            "content/petugas.toml",
            "email = [\"tim-01@contoh.go.id\"]",
            "email = 1",
        )
        .commit("salah");
    site.tertib(&["check", "--as-of", "2025-04-14"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
kritis[schema]: Zona waktu "Asia/Jogja" tidak dikenal.
 --> tertib.toml:2:14
  |
2 | zona_waktu = "Asia/Jogja"
  |              ^^^^^^^^^^^^
  |
  = jalan keluar: Pilih Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT).

kritis[schema]: "nasionl" bukan pilihan untuk "jenis".
 --> content/kalender.toml:4:9
  |
4 | jenis = "nasionl"
  |         ^^^^^^^^^
  |
  = jalan keluar: Pilih salah satu: nasional, cuti-bersama, lain.

kritis[schema]: "nasionl" bukan pilihan untuk "jenis".
  --> content/kalender.toml:10:9
   |
10 | jenis = "nasionl"
   |         ^^^^^^^^^
   |
   = jalan keluar: Pilih salah satu: nasional, cuti-bersama, lain.

kritis[schema]: "email" seharusnya daftar teks, tetapi yang tertulis angka.
  --> content/petugas.toml:10:9
   |
10 | email = 1
   |         ^
   |
   = jalan keluar: Tulis seperti ini: email = ["satu", "dua"]

Situs tidak dapat dinilai: 4 kesalahan pada content/kalender.toml, content/petugas.toml, tertib.toml perlu dibetulkan lebih dahulu.

"#]]);
}

#[test]
fn a_procedure_that_can_not_work_is_an_error_at_the_offending_line() {
    let site = Site::empty()
        .file("tertib.toml", support::SETTINGS)
        .file("content/kalender.toml", support::CALENDAR)
        .file("content/petugas.toml", support::ROSTER)
        .file(
            "content/sop/uji/0.md",
            &support::SOP.replace("ya = 3, tidak = 1", "ya = 9, tidak = 1"),
        )
        .commit("salah");
    assert_check(
        &site,
        1,
        str![[r#"
kritis[sop-graph]: Aktivitas 2 menuju aktivitas 9, yang tidak ada dalam SOP ini.
  --> content/sop/uji/0.md:30:20
   |
30 | keputusan = { ya = 9, tidak = 1 }
   |                    ^
   |
   = jalan keluar: Tulis nomor aktivitas yang ada, atau "selesai". Sesudah dibetulkan pada baris itu dan di-commit, periksa lagi:
                       tertib check

kritis[sop-graph]: Tidak ada aktivitas yang menuju aktivitas 3.
  --> content/sop/uji/0.md:33:9
   |
33 | nomor = 3
   |         ^
   |
   = jalan keluar: Arahkan alur dari aktivitas sebelumnya ke aktivitas 3, atau hapus aktivitas itu dari revisi ini. Sesudah dibetulkan pada baris itu dan di-commit, periksa lagi:
                       tertib check

2 temuan (2 kritis) pada 0 berkas. Keadaan per 14 April 2025.

"#]],
    );
}

#[test]
fn a_folder_without_repository_and_one_without_commit_say_what_to_do() {
    let nothing = tempfile::tempdir().expect("folder");
    support::tertib()
        .args(["check", "--site"])
        .arg(nothing.path())
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
gagal: [..] bukan folder arsip: di sana tidak ada repositori git.
  jalan keluar: Tunjuk folder situs dengan --site FOLDER, atau buat situs baru dengan "tertib init FOLDER".

"#]]);
    Site::empty()
        .tertib(&["check"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
gagal: Arsip [..] belum mencatat apa pun: repositorinya belum punya commit.
  jalan keluar: Catat isinya dahulu: git add . && git commit -m "Awal"

"#]]);
}

#[test]
fn mending_a_misspelt_key_leaves_only_a_low_trace() {
    let right = format!("{HEAD}{STEP_1}catatan = \"Lengkap.\"\n");
    let site = Site::with_case(0)
        .file(CASE, &right.replace("catatan", "catatn"))
        .at("2025-04-14T10:20:00+07:00")
        .commit("langkah 1");
    assert_eq!(site.findings("2025-04-14"), ["schema 2025-0001/-"]);
    let site = site.file(CASE, &right).commit("betul");
    assert_eq!(site.findings("2025-04-14"), [""; 0]);
}

#[test]
fn a_misspelt_required_key_keeps_the_case_from_being_judged() {
    let site = Site::with_case(0)
        .append(CASE, &STEP_1.replace("petugas", "petgas"))
        .at("2025-04-14T10:20:00+07:00")
        .commit("langkah 1");
    assert_eq!(site.findings("2025-04-30"), ["schema 2025-0001/-"]);
    assert_eq!(
        site.json("2025-04-30")["cases"][0]["state"],
        "tidak-diketahui"
    );
}

#[test]
fn an_impossible_date_is_one_mistake() {
    let site = Site::with_case(0)
        .append(CASE, &STEP_1.replace("2025-04-14", "2025-02-31"))
        .at("2025-04-14T10:20:00+07:00")
        .commit("langkah 1");
    assert_eq!(site.findings("2025-04-14"), ["syntax 2025-0001/-"]);
}

#[test]
fn an_output_inside_the_record_is_refused() {
    let site = Site::with_case(1);
    let output = site.path().join("cases/baru");
    site.tertib(&["build", "--output", &output.to_string_lossy()])
        .assert()
        .code(2);
    assert!(!output.exists());
}

#[test]
fn a_shallow_clone_is_checked_but_not_published() {
    let site = Site::with_case(2);
    let folder = tempfile::tempdir().unwrap();
    let clone = folder.path().join("dangkal");
    let made = std::process::Command::new("git")
        .args(["clone", "-q", "--depth", "1"])
        .arg(format!("file://{}", site.path().display()))
        .arg(&clone)
        .status()
        .unwrap();
    assert!(made.success());
    let run = |command: &str| {
        support::tertib()
            .args([command, "--as-of", "2025-04-16", "--site"])
            .arg(&clone)
            .output()
            .unwrap()
    };
    let checked = run("check");
    assert_eq!(checked.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&checked.stdout).contains("history-incomplete"));
    let built = run("build");
    assert_eq!(built.status.code(), Some(2));
    assert!(!clone.join("publik").exists());
}

#[test]
fn mistakes_of_a_case_are_shown_beside_those_that_stop_the_judging() {
    let site = Site::with_case(0)
        .replace(CASE, "terbuka", "umum")
        .replace("tertib.toml", "zona_waktu", "zona")
        .commit("salah");
    let output = site.tertib(&["check"]).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        told.contains("tertib.toml") && told.contains(CASE),
        "{told}"
    );
    let last = told.trim_end().lines().last().unwrap();
    assert_eq!(
        last,
        "Situs tidak dapat dinilai: 2 kesalahan pada tertib.toml perlu dibetulkan lebih dahulu. 1 kesalahan lain di atas tidak menghalangi."
    );
}

#[test]
fn a_day_that_is_no_day_gets_an_example_of_a_day() {
    let site = Site::new()
        .append("tertib.toml", "\n[tanda_tangan]\nwajib_sejak = \"1 Des\"\n")
        .commit("setelan");
    let output = site.tertib(&["check"]).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    for words in [
        "\"wajib_sejak\" seharusnya tanggal tanpa tanda kutip, tetapi yang tertulis teks.",
        "jalan keluar: Tulis seperti ini: wajib_sejak = 2025-04-14\n",
    ] {
        assert!(told.contains(words), "{told}");
    }
}

#[test]
fn a_day_on_the_command_line_is_explained() {
    let told = |words: &[&str]| {
        let output = Site::new().tertib(words).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(
        told(&["check", "--as-of", "23-11-2026"]),
        "gagal: \"23-11-2026\" bukan tanggal untuk --as-of.\n  jalan keluar: Tulis tahun-bulan-hari, misalnya 2026-11-23.\n"
    );
    assert_eq!(
        told(&["build", "--as-of", "2026-11-31"]),
        "gagal: Tanggal 2026-11-31 tidak ada dalam kalender.\n  jalan keluar: Periksa bulan dan harinya; bentuknya tahun-bulan-hari, misalnya 2026-11-23.\n"
    );
    assert_eq!(
        told(&["check", "--asof"]),
        "gagal: \"--asof\" bukan opsi perintah ini.\n  jalan keluar: Lihat daftar opsinya: tertib check --help\n"
    );
}

#[test]
fn one_rule_is_explained_and_a_misspelt_one_is_not() {
    let rules = |name: &str| support::tertib().args(["rules", name]);
    let output = rules("late-step").output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("late-step (sedang)"), "{told}");
    assert_eq!(told.trim_end().lines().count(), 6, "{told}");
    rules("late-steps").assert().code(2).stderr_eq(str![[r#"
gagal: Tidak ada aturan bernama "late-steps"; yang paling mirip "late-step".
  jalan keluar: Daftar semua aturan: tertib rules

"#]]);
}

#[test]
fn a_file_with_thousands_of_mistakes_is_told_in_a_hundred() {
    let many: String = (0..20_000).map(|n| format!("kunci{n} = 1\n")).collect();
    let site = Site::with_case(0)
        .file(CASE, &(many + HEAD))
        .at("2025-04-14T10:20:00+07:00")
        .commit("banyak");
    let findings = site.json("2025-04-14")["findings"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(findings, 101);
}

#[test]
fn a_reader_that_stops_reading_changes_no_exit_code() {
    let site = Site::with_case(3)
        .replace(CASE, "14:00:00", "11:00:00")
        .commit("diam-diam");
    let mut child = std::process::Command::new(support::program())
        .args(["check", "--as-of", "2025-04-30", "--site"])
        .arg(site.path())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
