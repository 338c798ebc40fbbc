//! The words of the search page, from the catalogue to the script.

use super::encode::quote;
use crate::finding::{Param, Params};
use crate::text::Catalog;

/// The keys of `cari.ftl` without their `cari-`, in the order of the file.
const KEYS: [&str; 32] = [
    "label",
    "petunjuk",
    "tombol",
    "memuat",
    "gagal",
    "versi",
    "kosong",
    "hasil",
    "hasil-satu",
    "hasil-saring",
    "nihil",
    "nihil-saring",
    "mungkin",
    "lagi",
    "saring",
    "saring-hapus",
    "saring-semua",
    "saring-keadaan",
    "saring-unit",
    "saring-tahun",
    "saring-sop",
    "saring-temuan",
    "jenis-sop",
    "jenis-berkas",
    "jenis-halaman",
    "bantuan",
    "bantuan-semua",
    "bantuan-frasa",
    "bantuan-kecuali",
    "bantuan-nomor",
    "bantuan-tombol",
    "ribuan",
];

/// The gaps that the script fills.
const GAPS: [&str; 2] = ["jumlah", "kata"];

/// All words as one JSON object; the gaps stay as `{jumlah}` and `{kata}`.
pub fn of_page(catalog: &Catalog) -> String {
    let gaps: Params = GAPS
        .iter()
        .map(|gap| (*gap, Param::Text(format!("{{{gap}}}"))))
        .collect();
    let members: Vec<String> = KEYS
        .iter()
        .map(|key| {
            format!(
                "{}:{}",
                quote(key),
                quote(&catalog.with(&format!("cari-{key}"), &gaps))
            )
        })
        .collect();
    format!("{{{}}}", members.join(","))
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
            for key in KEYS {
                assert!(catalog.has(&format!("cari-{key}")), "{key}");
            }
            assert!(of_page(&catalog).contains("{jumlah}"));
        }
    }
}
