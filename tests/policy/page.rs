//! The page "Riwayat aturan".

use crate::support::Site;
use crate::{CALENDAR_PATH, DAY, SOP_PATH, finished, holiday, late};

/// The page of rules without its markup.
fn page(site: &Site) -> Vec<String> {
    text_of(site, "riwayat/index.html")
}

/// A published page without its markup, one line per element.
pub fn text_of(site: &Site, page: &str) -> Vec<String> {
    let output = tempfile::tempdir().unwrap();
    site.tertib(&["build", "--as-of", DAY])
        .arg("--output")
        .arg(output.path().join("publik"))
        .assert()
        .success();
    let html = std::fs::read_to_string(output.path().join("publik").join(page)).unwrap();
    let main = html
        .split("<main")
        .nth(1)
        .unwrap()
        .split("</main>")
        .next()
        .unwrap();
    let mut text = String::new();
    let mut inside = false;
    for character in format!("<{main}").chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    text.lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn the_page_lists_every_change_and_the_verdicts_it_turned() {
    let site = late()
        .append(CALENDAR_PATH, &holiday("2025-04-17"))
        .commit("libur")
        .append("tertib.toml", "\n[aturan]\n\"late-step\" = \"tinggi\"\n")
        .commit("tingkat")
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    let said = page(&site).join("\n");
    for words in [
        "Hari libur 17 April 2025 ditambahkan: Libur Uji (SK Bupati)",
        "1 penilaian berubah karenanya:2025-0001 · Langkah 2 menjadi tepat waktu",
        "(late-step): Sedang → Tinggi",
        "Aktivitas 2 · Waktu: 3 hari → 10 hari",
        "1 berkas tetap dinilai menurut naskah sebelumnya:2025-0001",
        "Kalender kerja dicatat: 2 hari libur (18 April 2025 – 1 Mei 2025)",
    ] {
        assert!(said.contains(words), "{words}\nnot in\n{said}");
    }
    let at = |words: &str| said.find(words).unwrap();
    assert!(at("longgarkan") < at("tingkat") && at("tingkat") < at("Awal"));
}

#[test]
fn hostile_words_of_a_calendar_stay_words() {
    let hostile = holiday("2025-08-18").replace("Libur Uji", "<script>alert(1)</script>\\u202e");
    let site = finished().append(CALENDAR_PATH, &hostile).commit("libur");
    let output = tempfile::tempdir().unwrap();
    site.tertib(&["build", "--as-of", DAY])
        .arg("--output")
        .arg(output.path().join("publik"))
        .assert()
        .success();
    let html = std::fs::read_to_string(output.path().join("publik/riwayat/index.html")).unwrap();
    assert!(!html.contains("<script>alert") && !html.contains('\u{202e}'));
    assert!(html.contains("&lt;script&gt;alert"));
}
