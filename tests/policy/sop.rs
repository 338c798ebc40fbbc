//! Edits of an SOP revision, and the text that a case is judged by.

use crate::support::{SOP, Site};
use crate::{CALENDAR_PATH, DAY, SOP_PATH, finished, head, holiday, late, messages};

#[test]
fn an_edit_of_an_approved_sop_names_the_fields_and_the_cases_judged_by_the_other_text() {
    let site = finished()
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    assert_eq!(
        messages(&site, "sop-edited"),
        [format!(
            "Commit {} (25 April 2025) mengubah SOP uji revisi 0, yang disahkan 3 Januari 2025: aktivitas.2.waktu. \
             Menurut naskah sebelumnya dinilai 1 berkas: 2025-0001.",
            head(&site)
        )]
    );
    let json = site.json(DAY);
    let finding = &json["findings"][0];
    assert_eq!(finding["path"], SOP_PATH);
    assert_eq!(finding["line"], 26);
    assert_eq!(finding["commit"], site.head().to_string());
}

#[test]
fn dates_that_are_set_back_before_the_approval_hide_nothing() {
    let site = finished()
        .at("2025-01-02T09:00:00+07:00")
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    assert_eq!(
        site.findings(DAY),
        ["sop-edited -/-", "commit-date-reversed -/-"]
    );
    let json = site.json(DAY);
    assert_eq!(json["findings"][1]["path"], SOP_PATH);
    assert_eq!(json["findings"][1]["commit"], site.head().to_string());
}

#[test]
fn a_date_in_the_future_says_nothing_of_the_changes_after_it() {
    // The clock of the machine that wrote the commit before was a year ahead; the revision is a draft until June.
    let site = finished()
        .replace(SOP_PATH, "2025-01-03", "2025-06-01")
        .at("2026-04-25T09:00:00+07:00")
        .commit("tunda")
        .at("2025-04-26T09:00:00+07:00")
        .append(CALENDAR_PATH, &holiday("2025-04-28"))
        .commit("libur");
    assert_eq!(
        site.findings(DAY),
        [
            "sop-edited -/-",
            "commit-date-future -/-",
            "commit-date-reversed -/-"
        ]
    );
}

#[test]
fn an_approval_that_is_put_off_opens_no_revision_to_edits() {
    let site = finished()
        .replace(SOP_PATH, "2025-01-03", "2026-12-31")
        .commit("tunda")
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    let said = messages(&site, "sop-edited");
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains(": tanggal_pengesahan."), "{said:?}");
    assert!(
        said[1].contains("disahkan 3 Januari 2025: aktivitas.2.waktu"),
        "{said:?}"
    );
}

#[test]
fn a_case_is_judged_by_the_text_that_stood_when_it_was_created() {
    let site = late()
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    let findings = site.findings(DAY);
    assert!(
        findings.contains(&"late-step 2025-0001/2".to_owned()),
        "{findings:?}"
    );
}

#[test]
fn an_edit_that_is_restored_is_two_edits() {
    let site = finished()
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan")
        .replace(SOP_PATH, "\"10 hari\"", "\"3 hari\"")
        .commit("kembalikan");
    assert_eq!(site.findings(DAY), ["sop-edited -/-", "sop-edited -/-"]);
}

#[test]
fn layout_and_comments_are_no_edit_but_words_of_the_narrative_are() {
    let site = finished()
        .replace(
            SOP_PATH,
            "satuan_hari = ",
            "# satuan pada formulir\nsatuan_hari   = ",
        )
        .replace(SOP_PATH, "Layanan untuk uji.", "Layanan\nuntuk   uji.")
        .commit("rapikan");
    assert_eq!(site.findings(DAY), [""; 0]);
    let site = site
        .replace(SOP_PATH, "uji.\n", "uji saja.\n")
        .commit("kata");
    let said = messages(&site, "sop-edited");
    assert_eq!(said.len(), 1);
    assert!(said[0].contains(": narasi."), "{said:?}");
}

#[test]
fn the_commit_that_brings_a_revision_is_no_edit_and_one_before_approval_is_none_either() {
    let later = SOP.replace("pengesahan = 2025-01-03", "pengesahan = 2025-05-02");
    let site = finished()
        .file("content/sop/uji/1.md", &later)
        .commit("naskah revisi 1")
        .replace("content/sop/uji/1.md", "\"3 hari\"", "\"5 hari\"")
        .commit("masih naskah")
        .file(
            "content/sop/lain/0.md",
            &SOP.replace("Layanan Uji", "Layanan Lain"),
        )
        .commit("SOP lama baru dicatat");
    assert_eq!(site.findings(DAY), [""; 0]);
}

#[test]
fn a_backdated_edit_is_seen_by_the_later_of_its_two_dates() {
    let site = finished().replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"");
    let git = site.git();
    let mut index = git.index().unwrap();
    index.add_path(std::path::Path::new(SOP_PATH)).unwrap();
    index.write().unwrap();
    let person = |seconds| {
        let time = git2::Time::new(seconds, 420);
        git2::Signature::new("Petugas admin", "admin@contoh.go.id", &time).unwrap()
    };
    let tree = git.find_tree(index.write_tree().unwrap()).unwrap();
    let parent = git.find_commit(site.head()).unwrap();
    // Written on 2 January 2025, a day before approval; committed on 25 April.
    let (author, committer) = (person(1_735_790_400), person(1_745_550_000));
    git.commit(Some("HEAD"), &author, &committer, "lama", &tree, &[&parent])
        .unwrap();
    assert_eq!(messages(&site, "sop-edited").len(), 1);
}

#[test]
fn deleting_moving_and_breaking_an_approved_revision_are_edits() {
    let starts = |site: &Site, words: &str| {
        let said = messages(site, "sop-edited");
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains(words), "{said:?}");
    };
    starts(
        &finished().remove(SOP_PATH).commit("hapus"),
        "menghapus SOP uji revisi 0",
    );
    starts(
        &finished()
            .remove(SOP_PATH)
            .file("content/sop/uji/1.md", SOP)
            .commit("pindah"),
        "memindahkan SOP uji revisi 0, yang disahkan 3 Januari 2025, ke content/sop/uji/1.md.",
    );
    starts(
        &finished()
            .replace(SOP_PATH, "lanjut = 2", "lanjut = 9")
            .commit("rusak"),
        "sehingga naskahnya tidak terbaca lagi",
    );
}

#[test]
fn a_revision_that_returns_with_other_words_was_edited() {
    let site = finished().remove(SOP_PATH).commit("hapus");
    let same = site.file(SOP_PATH, SOP).commit("kembali");
    assert_eq!(messages(&same, "sop-edited").len(), 1);
    let other = finished()
        .remove(SOP_PATH)
        .commit("hapus")
        .file(SOP_PATH, &SOP.replace("\"3 hari\"", "\"10 hari\""))
        .commit("kembali");
    let said = messages(&other, "sop-edited");
    assert_eq!(said.len(), 2);
    assert!(
        said.iter().any(|text| text.contains("aktivitas.2.waktu")),
        "{said:?}"
    );
}

#[test]
fn a_merge_that_rewrites_an_approved_sop_is_seen_and_one_that_takes_a_side_is_not() {
    let site = finished();
    let base = site.head();
    let site = site
        .file("content/lain.md", "+++\njudul = \"Lain\"\n+++\n")
        .commit("halaman");
    let left = site.head();
    let site = site
        .checkout(base)
        .file("content/dua.md", "+++\njudul = \"Dua\"\n+++\n")
        .commit("halaman dua");
    let right = site.head();
    let site = site.commit_onto("gabung", &[right, left]);
    assert_eq!(site.findings(DAY), [""; 0]);
    let site = site
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit_onto("gabung diam-diam", &[right, left]);
    assert_eq!(site.findings(DAY), ["sop-edited -/-"]);
}

#[test]
fn a_merge_that_drops_one_sides_text_of_a_revision_is_an_edit() {
    let path = "content/sop/uji/1.md";
    let site = finished();
    let base = site.head();
    let site = site
        .file(path, &SOP.replace("\"3 hari\"", "\"5 hari\""))
        .commit("revisi 1");
    let left = site.head();
    let site = site
        .checkout(base)
        .file(path, &SOP.replace("\"3 hari\"", "\"9 hari\""))
        .commit("revisi 1 lain");
    let right = site.head();
    let site = site.commit_onto("gabung -s ours", &[right, left]);
    let said = messages(&site, "sop-edited");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("aktivitas.2.waktu"), "{said:?}");
}

#[test]
fn one_edit_on_a_branch_is_one_finding_after_the_merge() {
    let site = finished();
    let base = site.head();
    let site = site
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit("longgarkan");
    let edited = site.head();
    let site = site
        .checkout(base)
        .file("content/dua.md", "+++\njudul = \"Dua\"\n+++\n")
        .commit("halaman");
    let right = site.head();
    let site = site
        .replace(SOP_PATH, "\"3 hari\"", "\"10 hari\"")
        .commit_onto("gabung", &[right, edited]);
    assert_eq!(site.findings(DAY), ["sop-edited -/-"]);
}
