//! Merges, and histories with more than one root.

use git2::Oid;

use crate::support::raw::{Commit, Entry};
use crate::support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};
use crate::{DAY, FOLDER, told};

#[test]
fn a_merge_that_discards_the_other_side_removes_its_steps() {
    let site = Site::with_case(3);
    let theirs = site.head();
    let parent = |commit| site.git().find_commit(commit).expect("commit").parent_id(0);
    let base = parent(theirs).expect("parent");
    let site = site.checkout(base).file("catatan.txt", "a").commit("lain");
    let ours = site.head();
    let site = site.commit_onto("gabung -s ours", &[ours, theirs]);
    assert_eq!(
        told(&site, site.head()),
        [
            // Without its last step the case is open again.
            format!("step-removed 2025-0001/3 {CASE} *"),
            format!("overdue 2025-0001/- {CASE} -"),
        ]
        .into_iter()
        .rev()
        .collect::<Vec<_>>()
    );
}

#[test]
fn an_octopus_and_a_criss_cross_that_lose_nothing_are_clean() {
    let second = "cases/2025/04/2025-0002.toml";
    let third = "cases/2025/04/2025-0003.toml";
    let site = Site::with_case(2);
    let base = site.head();
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    let site = site.by("tim-01").at("2025-04-17T10:00:00+07:00");
    let site = site.file(CASE, &text).commit("langkah 3");
    let one = site.head();
    let site = site.checkout(base).file(second, HEAD).commit("kedua");
    let two = site.head();
    let site = site.checkout(base).file(third, HEAD).commit("ketiga");
    let three = site.head();
    let site = site
        .file(CASE, &text)
        .file(second, HEAD)
        .commit_onto("octopus", &[three, one, two]);
    let open = ["overdue 2025-0002/-", "overdue 2025-0003/-"];
    assert_eq!(site.findings(DAY), open);

    // Two merges of the same two lines, then a merge of the merges.
    let crossed = |site: Site, parents: &[Oid]| {
        site.checkout(base)
            .file(CASE, &text)
            .file(second, HEAD)
            .commit_onto("silang", parents)
    };
    let site = crossed(site, &[one, two]);
    let left = site.head();
    let site = site.file("catatan.txt", "a").commit("kiri");
    let left_more = site.head();
    assert_ne!(left, left_more);
    let site = crossed(site, &[two, one]);
    let right = site.head();
    let site = site
        .file("catatan.txt", "a")
        .commit_onto("gabung", &[right, left_more]);
    assert_eq!(site.findings(DAY), ["overdue 2025-0002/-"]);
}

#[test]
fn a_merge_that_resurrects_a_deleted_case_hides_nothing() {
    let site = Site::with_case(3);
    let base = site.head();
    let site = site.file("catatan.txt", "a").commit("lain");
    let side = site.head();
    let site = site.checkout(base).remove(CASE).commit("hapus");
    let deleted = site.head();
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    let site = site
        .file(CASE, &text)
        .file("catatan.txt", "a")
        .commit_onto("gabung", &[deleted, side]);
    assert_eq!(
        told(&site, deleted),
        [format!("case-deleted 2025-0001/- {CASE} *")]
    );
}

#[test]
fn both_sides_may_record_the_same_step() {
    let site = Site::with_case(3);
    let one = site.head();
    let base = site.git().find_commit(one).expect("commit").parent_id(0);
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    let site = site
        .checkout(base.expect("parent"))
        .at("2025-04-17T11:00:00+07:00")
        .file(CASE, &text)
        .commit("langkah 3, dari sini");
    let two = site.head();
    let site = site.commit_onto("gabung", &[two, one]);
    assert_eq!(site.findings(DAY), [""; 0]);
}

#[test]
fn cases_of_a_second_root_are_judged_as_any() {
    let second = "cases/2025/04/2025-0002.toml";
    let site = Site::with_case(3);
    let raw = site.raw();
    let two = raw.blob(format!("{HEAD}{STEP_1}{STEP_2}").as_bytes());
    let tree = raw.edit(site.head(), FOLDER, |folder| {
        *folder = vec![Entry::file("2025-0002.toml", two)];
    });
    let root = raw.commit(&Commit::on(&[], tree));
    let both = raw.edit(site.head(), FOLDER, |folder| {
        folder.push(Entry::file("2025-0002.toml", two));
    });
    raw.branch(raw.commit(&Commit::on(&[site.head(), root], both)));
    let mut found = told(&site, root);
    found.sort();
    assert_eq!(
        found,
        [
            format!("author-not-officer 2025-0002/1 {second} *"),
            format!("late-record 2025-0002/1 {second} *"),
            format!("many-steps-in-commit 2025-0002/- {second} *"),
            format!("overdue 2025-0002/- {second} -"),
        ]
    );
}

#[test]
fn a_merge_writes_no_comment_of_its_own_but_joins_what_both_sides_wrote() {
    let base = Site::with_case(2);
    let parted = base.head();
    let site = base.file("catatan.txt", "a").commit("lain");
    let side = site.head();
    let comment = |text: &str| format!("# rapi\n{text}");
    let short = format!("{HEAD}{STEP_1}{STEP_2}");
    let site = site
        .checkout(parted)
        .file("lain.txt", "a")
        .commit("lain lagi");
    let ours = site.head();
    let site = site
        .file(CASE, &comment(&short))
        .file("catatan.txt", "a")
        .commit_onto("gabung", &[ours, side]);
    let merge = site.head();
    let said = format!("changed-without-step 2025-0001/- {CASE} *");
    assert!(told(&site, merge).contains(&said));

    // One side tidied the text, the other recorded a step: git joins both, and the merge wrote nothing.
    let text = format!("{short}{STEP_3}");
    let site = site
        .checkout(parted)
        .file(CASE, &comment(&short))
        .commit("rapi");
    let tidied = site.head();
    let site = site
        .checkout(parted)
        .by("tim-01")
        .at("2025-04-17T10:00:00+07:00")
        .file(CASE, &text)
        .commit("langkah 3");
    let stepped = site.head();
    let site = site
        .file(CASE, &comment(&text))
        .commit_onto("gabung", &[stepped, tidied]);
    assert_eq!(told(&site, tidied), [said]);
}
