//! What is kept of the last check: gone on from where the answer is the same, and believed nowhere else.

use std::fs;
use std::path::PathBuf;

use crate::DAY;
use crate::kept::Desk;
use crate::support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};

const SECOND: &str = "cases/2025/04/2025-0002.toml";

/// A site of two cases, one of them late.
fn desk() -> Desk {
    let site = Site::with_case(2)
        .by("loket-01")
        .at("2025-04-16T09:00:00+07:00")
        .file(SECOND, &format!("{HEAD}{STEP_1}"))
        .commit("2025-0002: langkah 1");
    Desk::of(site)
}

impl Desk {
    /// What a check says, held against one that keeps nothing.
    fn told(&self, more: &[&str]) -> String {
        self.told_on(DAY, more)
    }

    fn told_on(&self, day: &str, more: &[&str]) -> String {
        let alone = self.run_on(day, "check", &[more, &["--no-cache"]].concat());
        let told = self.run_on(day, "check", more);
        assert_eq!(told.status, alone.status);
        let [told, alone] = [told, alone].map(|output| String::from_utf8(output.stdout).unwrap());
        assert_eq!(told, alone);
        told
    }

    fn verdict(&self) -> PathBuf {
        self.file("putusan-").expect("a verdict is kept")
    }

    /// Goes on with the site.
    fn then(self, more: impl FnOnce(Site) -> Site) -> Self {
        Self {
            site: more(self.site),
            cache: self.cache,
        }
    }
}

fn step_3(site: Site) -> Site {
    site.by("tim-01")
        .at("2025-04-17T10:00:00+07:00")
        .append(CASE, STEP_3)
        .commit("2025-0001: langkah 3")
}

#[test]
fn a_step_and_a_new_case_are_judged_beside_what_was_found() {
    let desk = desk();
    let before = desk.told(&[]);
    let kept = fs::read(desk.verdict()).unwrap();
    let desk = desk.then(step_3);
    let after = desk.told(&[]);
    assert_ne!(before, after);
    let third = "cases/2025/04/2025-0003.toml";
    let desk = desk.then(|site| {
        site.by("loket-01")
            .at("2025-04-18T09:00:00+07:00")
            .file(third, &format!("{HEAD}{STEP_1}"))
            .commit("2025-0003: langkah 1")
            .append(third, STEP_2)
            .commit("2025-0003: langkah 2")
    });
    let more = desk.told(&[]);
    assert_ne!(after, more);
    assert!(more.contains("3 berkas"), "{more}");
    assert_eq!(
        fs::read(desk.verdict()).unwrap(),
        kept,
        "what was kept is gone on from"
    );
}

#[test]
fn edits_in_no_commit_are_looked_for_every_time() {
    let desk = desk();
    desk.told(&[]);
    let edited = |desk: &Desk| {
        let file = desk.site.path().join(SECOND);
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, format!("{text}\n# catatan\n")).unwrap();
        let told = desk.told(&[]);
        assert!(told.contains("belum dicatat dengan commit"), "{told}");
        fs::write(&file, text).unwrap();
        let told = desk.told(&[]);
        assert!(!told.contains("belum dicatat dengan commit"), "{told}");
    };
    edited(&desk);
    edited(&desk.then(step_3));
}

#[test]
fn another_day_other_rules_and_a_rewound_history_are_judged_whole() {
    let desk = desk().then(step_3);
    let whole = |desk: &Desk, day: &str, more: &[&str]| {
        let before = fs::read(desk.verdict()).unwrap();
        desk.told_on(day, more);
        let after = fs::read(desk.verdict()).unwrap();
        assert_ne!(before, after, "everything was judged, and kept anew");
    };
    desk.told(&[]);
    whole(&desk, "2025-05-02", &[]);
    whole(&desk, DAY, &["--rev", "HEAD~1"]);
    whole(&desk, "2025-05-02", &["--rev", "HEAD~1"]);
    whole(&desk, DAY, &[]);
    whole(&desk, DAY, &["--rev", "HEAD~1"]);
    let desk = desk.then(|site| {
        site.append("tertib.toml", "\n[aturan]\noverdue = \"mati\"\n")
            .commit("Aturan")
    });
    whole(&desk, DAY, &[]);
}

#[test]
fn a_damaged_verdict_is_not_believed() {
    let desk = desk();
    desk.told(&[]);
    let path = desk.verdict();
    let whole = fs::read(&path).unwrap();
    let desk = desk.then(step_3);
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let mut bytes = whole.clone();
        bytes[at] = bytes[at].wrapping_add(1);
        fs::write(&path, bytes).unwrap();
        desk.told(&[]);
    }
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    desk.told(&[]);
}

/// Where the case of another month stands that has the first one's number.
const TWIN: &str = "cases/2025/05/2025-0001.toml";

#[test]
fn a_case_that_had_the_number_of_another_is_not_judged_alone() {
    let desk = desk().then(|site| {
        site.by("loket-01")
            .at("2025-04-18T09:00:00+07:00")
            .file(TWIN, &format!("{HEAD}{STEP_1}"))
            .commit("2025-0001: langkah 1")
            .remove(CASE)
            .commit("Hapus")
    });
    let before = desk.told(&[]);
    assert!(before.contains("case-deleted"), "{before}");
    let desk = desk.then(|site| site.append(TWIN, STEP_2).commit("2025-0001: langkah 2"));
    let after = desk.told(&[]);
    assert!(after.contains("case-deleted"), "{after}");
}

#[test]
fn a_case_whose_number_a_folder_elsewhere_had_is_not_judged_alone() {
    let file = "cases/2025/05/2025-0001/surat.pdf";
    let desk = desk().then(|site| {
        site.by("loket-01")
            .at("2025-04-14T09:00:00+07:00")
            .file(file, "isi")
            .commit("Surat")
            .at("2025-04-18T09:00:00+07:00")
            .remove(file)
            .commit("Tanpa surat")
    });
    let dated = |told: &str| told.matches("commit-date-reversed").count();
    let before = dated(&desk.told(&[]));
    let after = desk.then(step_3).told(&[]);
    // The step is dated before the commit below it.
    assert_eq!(dated(&after), before + 1, "{after}");
}

#[test]
fn a_case_whose_folder_was_there_before_it_is_not_judged_alone() {
    let third = "cases/2025/04/2025-0003.toml";
    let file = "cases/2025/04/2025-0003/surat.pdf";
    let desk = desk().then(|site| {
        site.by("loket-01")
            .at("2025-04-18T09:00:00+07:00")
            .file(file, "isi")
            .commit("Surat")
            .remove(file)
            .commit("Tanpa surat")
    });
    desk.told(&[]);
    let desk = desk.then(|site| {
        site.file(third, &format!("{HEAD}{STEP_1}"))
            .commit("2025-0003: langkah 1")
    });
    let told = desk.told(&[]);
    assert!(told.contains("surat.pdf"), "{told}");
}

#[test]
fn a_case_that_goes_on_from_one_deleted_on_a_line_apart_is_not_judged_alone() {
    let desk = desk().then(|site| {
        let base = site.head();
        let site = site
            .by("loket-01")
            .at("2025-04-18T09:00:00+07:00")
            .remove(SECOND)
            .commit("Hapus");
        let gone = site.head();
        let site = step_3(site.checkout(base));
        let on = site.head();
        site.by("loket-01")
            .at("2025-04-18T10:00:00+07:00")
            .commit_onto("Gabung", &[on, gone])
    });
    desk.told(&[]);
    let third = "cases/2025/04/2025-0003.toml";
    let desk = desk.then(|site| {
        site.at("2025-04-18T11:00:00+07:00")
            .file(third, &format!("{HEAD}{STEP_1}"))
            .commit("2025-0003: langkah 1")
    });
    let told = desk.told(&[]);
    assert!(told.contains("case-renamed"), "{told}");
}

#[test]
fn what_is_too_much_together_is_not_judged_in_part() {
    // Some 61 MiB each, as they are counted; all together may have 256.
    let outputs = "{ nama = \"a\" },".repeat(30_000);
    let huge = format!("{HEAD}{STEP_1}output = [{outputs}]\n");
    let open = |site: Site, number: usize| {
        let path = format!("cases/2025/04/2025-000{number}.toml");
        site.file(&path, &huge)
            .commit(&format!("2025-000{number}: langkah 1"))
    };
    let desk = desk().then(|site| (4..8).fold(site, open));
    let before = desk.told(&[]);
    assert!(!before.contains("history-incomplete"), "{before}");
    let after = desk.then(|site| open(site, 8)).told(&[]);
    assert!(after.contains("history-incomplete"), "{after}");
}
