//! The words of the search page and the archive's table, from the catalogue to the scripts.

use super::encode::quote;
use super::pack::Shard;
use crate::finding::{Param, Params, Severity};
use crate::text::Catalog;

/// The keys of `cari.ftl` that the search shows, without their `cari-`.
const SEARCH: [&str; 51] = [
    "label",
    "petunjuk",
    "tombol",
    "memuat",
    "gagal",
    "versi",
    "usang",
    "kosong",
    "hasil",
    "hasil-satu",
    "hasil-saring",
    "hasil-setidaknya",
    "hasil-saring-setidaknya",
    "dicari",
    "nihil",
    "nihil-setidaknya",
    "nihil-saring",
    "nihil-usul",
    "mungkin",
    "tanpa",
    "lagi",
    "saring",
    "saring-hapus",
    "saring-semua",
    "saring-keadaan",
    "saring-ketepatan",
    "saring-aktivitas",
    "saring-unit",
    "saring-tahun",
    "saring-sop",
    "saring-temuan",
    "saring-asal",
    "urut",
    "urut-cocok",
    "urut-baru",
    "urut-lama",
    "urut-terlambat",
    "jenis-sop",
    "jenis-berkas",
    "jenis-halaman",
    "saran",
    "saran-kata",
    "saran-halaman",
    "saran-semua",
    "saran-jumlah",
    "bantuan",
    "bantuan-semua",
    "bantuan-frasa",
    "bantuan-kecuali",
    "bantuan-nomor",
    "ribuan",
];

/// The keys that the table shows, without their `tabel-`.
const TABLE: [&str; 26] = [
    "jumlah",
    "jumlah-semua",
    "jumlah-setidaknya",
    "nihil",
    "nihil-setidaknya",
    "cari",
    "cari-petunjuk",
    "semua",
    "kolom",
    "csv",
    "csv-ket",
    "hapus",
    "disaring",
    "sebelum",
    "sesudah",
    "letak",
    "urut",
    "naik",
    "turun",
    "urut-bantuan",
    "urutkan",
    "urut-ke",
    "urut-arah",
    "urut-lepas",
    "urut-tambah",
    "hari",
];

/// The headings of the table, without their `kolom-`.
const HEADINGS: [&str; 10] = [
    "nomor",
    "judul",
    "pemohon",
    "sop",
    "diterima",
    "keadaan",
    "aktivitas-kini",
    "batas-waktu",
    "terlambat",
    "temuan",
];

/// The states of a case, without their `keadaan-`: a state's word leads to its badge.
const STATES: [&str; 8] = [
    "berjalan",
    "selesai",
    "dibatalkan",
    "tidak-diketahui",
    "tidak-terbaca",
    "sop-tidak-ada",
    "sop-rusak",
    "dihapus",
];

/// The gaps that the scripts fill.
const GAPS: [&str; 5] = ["jumlah", "kata", "semua", "dari", "sampai"];

/// All words as one shard; the gaps stay as `{jumlah}`, `{kata}` and so on.
pub fn of_page(catalog: &Catalog) -> Shard {
    let gaps: Params = GAPS
        .iter()
        .map(|gap| (*gap, Param::Text(format!("{{{gap}}}"))))
        .collect();
    let mut members = Vec::new();
    for (name, key) in keys() {
        members.push((name, catalog.with(&key, &gaps)));
    }
    for severity in Severity::ALL {
        let key = format!("kunci-tingkat-{}", severity as u8);
        members.push((key, severity.name().to_owned()));
    }
    let members: Vec<String> = members
        .iter()
        .map(|(name, words)| format!("{}:{}", quote(name), quote(words)))
        .collect();
    Shard {
        name: "teks".to_owned(),
        head: format!("{{{}}}", members.join(",")),
        body: Vec::new(),
    }
}

/// The scripts' name of each text, and its key in the catalogue.
fn keys() -> Vec<(String, String)> {
    let search = SEARCH.map(|key| (key.to_owned(), format!("cari-{key}")));
    let mut keys = search.to_vec();
    for (names, prefix) in [
        (TABLE.as_slice(), "tabel"),
        (&HEADINGS, "kolom"),
        (&STATES, "keadaan"),
    ] {
        let names = names.iter().map(|key| format!("{prefix}-{key}"));
        keys.extend(names.map(|name| (name.clone(), name)));
    }
    let months = (1..=12).map(|month| format!("bulan-{month}"));
    keys.extend(months.map(|name| (name.clone(), name)));
    let severities = Severity::ALL.into_iter();
    keys.extend(severities.map(|severity| {
        let name = format!("tingkat-{}", severity as u8);
        (name, format!("tingkat-{}", severity.name()))
    }));
    keys
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::settings::Language;

    #[test]
    fn both_languages_have_every_word() {
        for language in [Language::Id, Language::En] {
            let catalog = Catalog::built_in(language).unwrap();
            let words: serde_json::Value = serde_json::from_str(&of_page(&catalog).head).unwrap();
            for (name, key) in keys() {
                assert!(catalog.has(&key), "{key}");
                assert!(words[&name].is_string(), "{name}");
            }
            assert_eq!(
                words["tabel-jumlah"].as_str().unwrap().matches('{').count(),
                2
            );
            assert_eq!(words["kunci-tingkat-4"], "kritis");
        }
    }
}
