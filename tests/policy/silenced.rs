//! Rules that are switched off: no page, report or verdict claims what they would have checked.

use serde_json::json;
use snapbox::str;

use crate::page::text_of;
use crate::support::{CASE, Site};
use crate::{DAY, finished};

/// A case whose second step was edited afterwards, and then the rule that tells so switched off.
fn hidden(rule: &str) -> Site {
    finished()
        .replace(CASE, "09:30:00", "09:20:00")
        .by("tim-01")
        .commit("rapikan")
        .by("admin")
        .append(
            "tertib.toml",
            &format!("\n[aturan]\n\"{rule}\" = \"mati\"\n"),
        )
        .commit("setelan")
}

fn said(site: &Site, page: &str) -> String {
    text_of(site, page).join("\n")
}

#[test]
fn a_case_whose_tampering_nobody_may_tell_is_not_called_whole() {
    let page = said(&hidden("step-changed"), "berkas/2025/04/2025-0001.html");
    for verdict in [
        "UrutanTidak dapat dinilaiTidak dinilai: aturan step-changed dimatikan.",
        "WaktuTidak dapat dinilaiTidak dinilai: aturan step-changed dimatikan.",
        "KeutuhanTidak dapat dipastikanTidak dinilai: aturan step-changed dimatikan.",
    ] {
        assert!(page.contains(verdict), "{verdict}\nnot in\n{page}");
    }
    assert!(!page.contains("hanya bertambah"), "{page}");
    // What decides nothing is said beside the verdict and does not take it away.
    let other = finished()
        .append(
            "tertib.toml",
            "\n[aturan]\nmany-cases-in-commit = \"mati\"\n",
        )
        .commit("setelan");
    let page = said(&other, "berkas/2025/04/2025-0001.html");
    let verdict = "KeutuhanUtuh4 commit diperiksa, setiap catatan hanya bertambah. Tidak dinilai: aturan many-cases-in-commit dimatikan.";
    assert!(page.contains(verdict), "{page}");
}

#[test]
fn a_rule_turned_into_a_remark_leaves_no_verdict_whole() {
    let site = finished()
        .replace(CASE, "09:30:00", "09:20:00")
        .by("tim-01")
        .commit("rapikan")
        .by("admin")
        .append(
            "tertib.toml",
            "\n[aturan]\n\"step-changed\" = \"informasi\"\n",
        )
        .commit("setelan");
    let page = said(&site, "berkas/2025/04/2025-0001.html");
    assert!(
        page.contains("KeutuhanAda kejanggalan1 hal perlu dijelaskan."),
        "{page}"
    );
}

#[test]
fn the_front_page_and_the_history_of_rules_say_what_is_hidden() {
    let site = hidden("step-changed");
    let front = said(&site, "index.html");
    for words in [
        "0Temuan · 1 aturan dimatikan",
        "Situs ini mematikan aturan step-changed. 1 temuan tidak ditampilkan dan tidak dihitung karenanya.",
    ] {
        assert!(front.contains(words), "{words}\nnot in\n{front}");
    }
    let history = said(&site, "riwayat/index.html");
    let words = "1 temuan tidak tampak sejak perubahan ini, sampai aturannya dihidupkan lagi:2025-0001 · Langkah 3";
    assert!(history.contains(words), "{history}");
    let kept = finished()
        .append("tertib.toml", "\n[aturan]\n\"step-changed\" = \"mati\"\n")
        .commit("setelan");
    let history = said(&kept, "riwayat/index.html");
    assert!(
        history.contains("Tidak ada temuan yang hilang karenanya."),
        "{history}"
    );
}

#[test]
fn the_reports_name_the_rules_that_are_off() {
    let site = hidden("step-changed");
    site.tertib(&["check", "--as-of", DAY])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
Tidak ada temuan pada 1 berkas. Keadaan per 30 April 2025.
Aturan yang dimatikan situs ini: step-changed (1). Tidak dihitung di atas karenanya: 1 temuan.

"#]]);
    let report = site.json(DAY);
    assert_eq!(
        report["disabled"],
        json!([{ "rule": "step-changed", "findings": 1 }])
    );
    assert_eq!(finished().json(DAY)["disabled"], json!([]));
}
