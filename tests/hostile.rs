//! Repositories that someone tampered with: the whole program names the fault, the place and the commit, and goes on.

mod support;

use git2::Oid;
use support::raw::{Commit, Entry, PERSON};
use support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};

const DAY: &str = "2025-04-30";
const FOLDER: &str = "cases/2025/04";
const ATTACHMENTS: &str = "cases/2025/04/2025-0001";

/// Findings as `rule case/step path commit`; the commit is `*` where it is `by`. The working tree is left out: objects
/// written past git leave it behind.
fn told(site: &Site, by: Oid) -> Vec<String> {
    let json = site.json(DAY);
    let findings = json["findings"].as_array().expect("findings");
    findings
        .iter()
        .filter(|finding| finding["rule"] != "uncommitted")
        .map(|finding| {
            let text = |key: &str| match &finding[key] {
                serde_json::Value::Null => "-".to_owned(),
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let commit = match text("commit") {
                id if id == by.to_string() => "*".to_owned(),
                id => id,
            };
            format!(
                "{} {}/{} {} {commit}",
                text("rule"),
                text("case"),
                text("step"),
                text("path")
            )
        })
        .collect()
}

fn messages(site: &Site) -> String {
    let output = site
        .tertib(&["check", "--as-of", DAY])
        .output()
        .expect("runs");
    assert_ne!(output.status.code(), None, "it ended by itself");
    String::from_utf8(output.stdout).expect("text")
}

/// Adds an entry to the case's own folder and says what is found.
fn with_entry(name: impl AsRef<[u8]>, mode: &str) -> Vec<String> {
    let site = Site::with_case(3);
    let raw = site.raw();
    let id = match mode {
        "40000" => raw.tree(&[Entry::file("a.txt", raw.blob(b"a"))]),
        "160000" => site.head(),
        _ => raw.blob(b"a"),
    };
    let by = raw.commit_edit(ATTACHMENTS, |folder| {
        folder.push(Entry::new(mode, name, id));
    });
    told(&site, by)
        .into_iter()
        .filter(|line| line.starts_with("unsafe-entry"))
        .collect()
}

#[test]
fn names_that_no_honest_file_has() {
    let cases: [(&[u8], &str); 15] = [
        (b"..", "cases/2025/04/2025-0001/.."),
        (b".", "cases/2025/04/2025-0001/."),
        (b"", "cases/2025/04/2025-0001/"),
        (b".git", "cases/2025/04/2025-0001/.git"),
        (b".GIT ", "cases/2025/04/2025-0001/.GIT "),
        (b"git~1", "cases/2025/04/2025-0001/git~1"),
        (
            ".g\u{200c}it".as_bytes(),
            "cases/2025/04/2025-0001/.g\\u{200c}it",
        ),
        (b"a/b", "cases/2025/04/2025-0001/a/b"),
        (b"..\\a", "cases/2025/04/2025-0001/..\\a"),
        (b"a\nb", "cases/2025/04/2025-0001/a\\u{a}b"),
        (b"\xff.txt", "cases/2025/04/2025-0001/\\xff.txt"),
        (
            "a\u{202e}txt.exe".as_bytes(),
            "cases/2025/04/2025-0001/a\\u{202e}txt.exe",
        ),
        (
            "surat p\u{435}rmohonan".as_bytes(),
            "cases/2025/04/2025-0001/surat p\\u{435}rmohonan",
        ),
        ("a\u{200b}".as_bytes(), "cases/2025/04/2025-0001/a\\u{200b}"),
        ("a\u{feff}".as_bytes(), "cases/2025/04/2025-0001/a\\u{feff}"),
    ];
    for (name, path) in cases {
        for mode in ["100644", "40000"] {
            assert_eq!(
                with_entry(name, mode),
                [format!("unsafe-entry 2025-0001/- {path} *")],
                "{name:?}"
            );
        }
    }
}

#[test]
fn kinds_that_hold_no_record() {
    for mode in ["120000", "160000", "100600", "0"] {
        assert_eq!(
            with_entry("a", mode),
            ["unsafe-entry 2025-0001/- cases/2025/04/2025-0001/a *"],
            "{mode}"
        );
    }
    assert_eq!(with_entry("b", "100755"), [""; 0]);
}

#[test]
fn a_case_file_turned_into_a_link_is_named_as_the_case() {
    let site = Site::with_case(3);
    let raw = site.raw();
    let target = raw.blob(b"/etc/passwd");
    let by = raw.commit_edit(FOLDER, |folder| {
        folder[0] = Entry::new("120000", "2025-0001.toml", target);
    });
    let told = told(&site, by);
    assert!(
        told.contains(&format!("unsafe-entry 2025-0001/- {CASE} *")),
        "{told:?}"
    );
    assert!(!messages(&site).contains("root:"));
}

#[test]
fn trees_that_git_would_not_write() {
    let site = Site::with_case(3);
    let raw = site.raw();
    let other = raw.blob(b"lain");
    // A second entry of the same name: the first is judged, as git reads it.
    let by = raw.commit_edit(FOLDER, |folder| {
        folder.push(Entry::file("2025-0001.toml", other));
    });
    assert_eq!(
        told(&site, by),
        [format!("unsafe-entry 2025-0001/- {CASE} *")]
    );

    let site = Site::with_case(3);
    let raw = site.raw();
    let by = raw.commit_edit("content", |folder| folder.reverse());
    assert_eq!(told(&site, by), ["unsafe-entry -/- content *"]);

    // The top folder itself, twice.
    let site = Site::with_case(3);
    let raw = site.raw();
    let empty = raw.tree(&[]);
    let by = raw.commit_edit("", |root| root.insert(1, Entry::folder("cases", empty)));
    assert_eq!(told(&site, by), ["unsafe-entry -/- cases *"]);
}

#[test]
fn names_that_pass_for_each_other() {
    for name in [
        "2025-0001.TOML",
        "2025-0001\u{200d}.toml",
        "2025-0001.toml ",
    ] {
        let site = Site::with_case(3);
        let raw = site.raw();
        let by = raw.commit_edit(FOLDER, |folder| {
            folder.push(Entry::file(name, raw.blob(b"x")));
            folder.sort_by(|a, b| a.name.cmp(&b.name));
        });
        let told = told(&site, by);
        let unsafe_entries = told.iter().filter(|line| line.starts_with("unsafe-entry"));
        assert!(unsafe_entries.count() >= 1, "{name}: {told:?}");
    }
    let accents = Site::with_case(3);
    let raw = accents.raw();
    let by = raw.commit_edit(ATTACHMENTS, |folder| {
        folder.push(Entry::file("e\u{301}.txt", raw.blob(b"x")));
        folder.push(Entry::file("\u{e9}.txt", raw.blob(b"y")));
    });
    assert!(
        told(&accents, by)
            .contains(&"unsafe-entry 2025-0001/- cases/2025/04/2025-0001/\u{e9}.txt *".to_owned())
    );
}

#[test]
fn a_fault_is_told_once_at_the_commit_that_brought_it() {
    let site = Site::with_case(2);
    let raw = site.raw();
    let link = raw.blob(b"tujuan");
    let by = raw.commit_edit("content", |folder| {
        folder.insert(0, Entry::new("120000", "a", link));
    });
    // The folder changes again, and a merge joins a line that never had it.
    let second = raw.commit_edit("content", |folder| {
        folder.insert(1, Entry::file("b", link));
    });
    let before = site.git().find_commit(by).expect("commit").parent_id(0);
    let merge = Commit::on(&[before.expect("parent"), second], raw.tree_of(second));
    raw.branch(raw.commit(&merge));
    let told = told(&site, by);
    let faults: Vec<_> = told.iter().filter(|l| l.starts_with("unsafe")).collect();
    assert_eq!(faults, ["unsafe-entry -/- content/a *"]);
}

#[test]
fn headers_that_git_would_not_write() {
    let person = |name: &str| format!("{name} <tim-01@contoh.go.id> 1744860600 +0700");
    let changes: [(&str, Box<dyn Fn(Commit) -> Commit>); 14] = [
        (
            "author dua kali",
            Box::new(|c| c.insert(3, "author", PERSON)),
        ),
        ("tanpa author", Box::new(|c| c.without("author"))),
        ("tanpa committer", Box::new(|c| c.without("committer"))),
        (
            "gpgsig dua kali",
            Box::new(|c| c.insert(4, "gpgsig", "a").insert(5, "gpgsig", "b")),
        ),
        ("nol", Box::new(move |c| c.insert(4, "x", "a\0b"))),
        (
            "arah",
            Box::new(move |c| c.set("author", person("Siti\u{202e}"))),
        ),
        (
            "campur",
            Box::new(move |c| c.set("author", person("P\u{435}tugas"))),
        ),
        (
            "bukan utf-8",
            Box::new(|c| c.set("author", b"Jos\xe9 <j@contoh.go.id> 1744860600 +0700")),
        ),
        (
            "tanpa alamat",
            Box::new(|c| c.set("author", "Petugas 1744860600 +0700")),
        ),
        (
            "zona",
            Box::new(|c| c.dated("1744860600 +9999", "1744860600 +0700")),
        ),
        (
            "zona dua",
            Box::new(|c| c.dated("1744860600 +0700", "1744860600 -2400")),
        ),
        (
            "bukan tanggal",
            Box::new(|c| c.dated("kemarin", "1744860600 +0700")),
        ),
        (
            "sebelum 1970",
            Box::new(|c| c.dated("-5 +0700", "1744860600 +0700")),
        ),
        (
            "sesudah 9999",
            Box::new(|c| c.dated("999999999999999999 +0700", "1744860600 +0700")),
        ),
    ];
    for (what, change) in changes {
        let site = Site::with_case(2);
        let raw = site.raw();
        let case = raw.blob(format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}").as_bytes());
        let tree = raw.edit(site.head(), FOLDER, |folder| folder[0].id = case);
        let by = raw.commit(&change(Commit::on(&[site.head()], tree)));
        raw.branch(by);
        let told = told(&site, by);
        let faults: Vec<_> = told.iter().filter(|l| l.starts_with("unsafe")).collect();
        assert!(!faults.is_empty(), "{what}: {told:?}");
        assert!(faults.iter().all(|line| line.ends_with(" *")), "{what}");
        assert!(!told.iter().any(|l| l.starts_with("history-incomplete")));
        let site_json = site.json(DAY);
        let steps = site_json["cases"][0]["steps"].as_array();
        assert_eq!(steps.expect("steps").len(), 3, "the walk goes on");
    }
}

/// A third step whose commit has these dates.
fn dated(author: &str, committer: &str) -> Vec<String> {
    let site = Site::with_case(2);
    let raw = site.raw();
    let case = raw.blob(format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}").as_bytes());
    let tree = raw.edit(site.head(), FOLDER, |folder| folder[0].id = case);
    let seconds = |text: &str| -> String {
        let at: jiff::Timestamp = text.parse().expect("a moment");
        format!("{} +0700", at.as_second())
    };
    let commit = Commit::on(&[site.head()], tree).dated(&seconds(author), &seconds(committer));
    let by = raw.commit(&commit);
    raw.branch(by);
    told(&site, by)
}

#[test]
fn commits_are_dated_in_their_order() {
    let right = "2025-04-17T10:00:00+07:00";
    assert_eq!(dated(right, right), [""; 0]);
    assert_eq!(
        dated(right, "2025-04-17T18:00:00+07:00"),
        [""; 0],
        "made again later the same day"
    );
    let reversed = format!("commit-date-reversed 2025-0001/3 {CASE} *");
    let back = "2025-04-15T10:00:00+07:00";
    assert_eq!(dated(back, back), [reversed.clone()]);
    assert_eq!(
        dated(right, "2025-04-17T09:00:00+07:00"),
        [reversed.clone()]
    );
    assert_eq!(dated(back, right), [reversed]);
    let future = format!("commit-date-future 2025-0001/3 {CASE} *");
    let late = format!("late-record 2025-0001/3 {CASE} *");
    let ahead = "2025-05-02T10:00:00+07:00";
    assert_eq!(dated(ahead, ahead), [future.clone(), late.clone()]);
    assert_eq!(dated(right, ahead), [future, late.clone()]);
    assert_eq!(
        dated(right, "2025-04-28T10:00:00+07:00"),
        [late],
        "an author's date set back hides no late record"
    );
}

#[test]
fn a_case_that_moves_is_named_with_both_paths_and_nothing_else() {
    let other = "cases/2025/05/2025-0001.toml";
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    let renamed = format!("case-renamed 2025-0001/- {other} *");
    let layout = format!("path-layout 2025-0001/- {other} -");

    let site = Site::with_case(3)
        .remove(CASE)
        .file(other, &text)
        .commit("pindah");
    let mut expected = vec![renamed.clone(), layout.clone()];
    expected.sort();
    assert_eq!(told(&site, site.head()), expected);
    assert!(messages(&site).contains(&format!("dari {CASE} ke {other}")));

    // Deleted first, recreated elsewhere later.
    let site = Site::with_case(3)
        .remove(CASE)
        .commit("hapus")
        .file(other, &text)
        .commit("buat lagi");
    assert_eq!(told(&site, site.head()), expected);

    // Under another number, and with an edit on the way.
    let renumbered = "cases/2025/04/2025-0009.toml";
    let site = Site::with_case(2)
        .remove(CASE)
        .at("2025-04-17T10:00:00+07:00")
        .file(renumbered, &text)
        .commit("ganti nomor");
    assert_eq!(
        told(&site, site.head()),
        [format!("case-renamed 2025-0009/- {renumbered} *")]
    );
    let edited = text.replace("14:00:00", "11:00:00");
    let site = Site::with_case(3)
        .remove(CASE)
        .file(other, &edited)
        .commit("pindah dan ubah");
    let mut expected = vec![
        renamed,
        layout,
        format!("step-changed 2025-0001/2 {other} *"),
    ];
    expected.sort();
    let mut found = told(&site, site.head());
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_move_in_or_across_a_merge_is_one_move() {
    let other = "cases/2025/04/2025-0009.toml";
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    let site = Site::with_case(3);
    let base = site.head();
    let site = site.file("catatan.txt", "a").commit("lain");
    let side = site.head();
    // The merge itself moves the file.
    let site = site
        .checkout(base)
        .remove(CASE)
        .file(other, &text)
        .commit_onto("gabung", &[base, side]);
    assert_eq!(
        told(&site, site.head()),
        [format!("case-renamed 2025-0009/- {other} *")]
    );
    // One side moves it, the merge takes it over.
    let site = site
        .checkout(base)
        .remove(CASE)
        .file(other, &text)
        .commit("pindah");
    let moved = site.head();
    let site = site.commit_onto("gabung", &[moved, side]);
    assert_eq!(
        told(&site, moved),
        [format!("case-renamed 2025-0009/- {other} *")]
    );
}

#[test]
fn there_and_back_are_two_moves() {
    let other = "cases/2025/04/2025-0009.toml";
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    let site = Site::with_case(3)
        .remove(CASE)
        .file(other, &text)
        .commit("pindah");
    let site = site.remove(other).file(CASE, &text).commit("kembali");
    assert_eq!(
        site.findings(DAY),
        ["case-renamed 2025-0001/-", "case-renamed 2025-0001/-"]
    );
}

#[test]
fn a_mode_change_alone_is_told_once() {
    let site = Site::with_case(3);
    let raw = site.raw();
    let by = raw.commit_edit(FOLDER, |folder| folder[0].mode = "100755".to_owned());
    let expected = [format!("changed-without-step 2025-0001/- {CASE} *")];
    assert_eq!(told(&site, by), expected);
    raw.commit_edit("content", |folder| {
        folder.insert(0, Entry::file("a", raw.blob(b"a")));
    });
    assert_eq!(told(&site, by), expected);
}

#[test]
fn comments_and_line_endings_are_no_entries() {
    let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}");
    for text in [text.replace('\n', "\r\n"), format!("# rapi\n{text}")] {
        let site = Site::with_case(3).file(CASE, &text).commit("rapi");
        assert_eq!(
            told(&site, site.head()),
            [format!("changed-without-step 2025-0001/- {CASE} *")]
        );
    }
}

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
            format!("late-record 2025-0002/1 {second} *"),
            format!("many-steps-in-commit 2025-0002/- {second} *"),
            format!("overdue 2025-0002/- {second} -"),
        ]
    );
}

#[test]
fn what_is_missing_or_damaged_is_said_and_the_rest_is_judged() {
    fn old(site: &Site) -> git2::Commit<'_> {
        let head = site.git().find_commit(site.head()).expect("commit");
        head.parent(0).expect("parent")
    }
    let blob = |site: &Site| {
        let tree = old(site).tree().expect("tree");
        tree.get_path(std::path::Path::new(CASE))
            .expect("file")
            .id()
    };
    let folder = |site: &Site| {
        let tree = old(site).tree().expect("tree");
        tree.get_path(std::path::Path::new("cases"))
            .expect("tree")
            .id()
    };
    let commit = |site: &Site| old(site).id();
    let which: [(&str, &dyn Fn(&Site) -> Oid); 3] =
        [("isi", &blob), ("folder", &folder), ("commit", &commit)];
    type Damage = fn(Vec<u8>) -> Vec<u8>;
    let ways: [(&str, Option<Damage>); 5] = [
        ("hilang", None),
        ("kosong", Some(|_| Vec::new())),
        ("bukan zlib", Some(|bytes| vec![b'x'; bytes.len()])),
        ("terpotong", Some(|bytes| bytes[..bytes.len() / 2].to_vec())),
        (
            "terbalik",
            Some(|mut bytes| {
                let last = bytes.len() - 1;
                bytes[last / 2] ^= 0x55;
                bytes[last] ^= 0xff;
                bytes
            }),
        ),
    ];
    for (what, which) in which {
        for (how, way) in ways {
            let site = Site::with_case(3);
            let id = which(&site);
            match way {
                None => site.raw().remove(id),
                Some(change) => site.raw().overwrite(id, change),
            }
            let json = site.json(DAY);
            let findings = json["findings"].as_array().expect("findings");
            let gap = findings
                .iter()
                .find(|finding| finding["rule"] == "history-incomplete");
            let short: String = id.to_string().chars().take(10).collect();
            let gap = gap.unwrap_or_else(|| panic!("{what} {how}: {json}"));
            assert_eq!(gap["params"]["object"], short, "{what} {how}");
        }
    }
}

#[test]
fn an_object_under_a_false_name_is_no_object() {
    let site = Site::with_case(3);
    let raw = site.raw();
    let head = site.git().find_commit(site.head()).expect("commit");
    let parent = head.parent(0).expect("parent").tree().expect("tree");
    let before = parent
        .get_path(std::path::Path::new(CASE))
        .expect("file")
        .id();
    let forged = raw.blob(b"sop = 'lain'");
    let bytes = std::fs::read(raw.file_of(forged)).expect("file");
    raw.overwrite(before, |_| bytes);
    assert!(
        site.findings(DAY)
            .contains(&"history-incomplete -/-".to_owned())
    );
}

#[test]
fn a_missing_head_is_a_failure_in_plain_words() {
    let site = Site::with_case(3);
    site.raw().remove(site.head());
    let output = site
        .tertib(&["check", "--as-of", DAY])
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(said.contains("hilang atau rusak"), "{said}");

    let site = Site::with_case(3);
    let nowhere = "1234567890123456789012345678901234567890\n";
    std::fs::write(site.path().join(".git/refs/heads/main"), nowhere).expect("written");
    let output = site
        .tertib(&["check", "--as-of", DAY])
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_truncated_pack_is_said_or_refused_but_never_believed() {
    let site = Site::with_case(3);
    let pack = site.raw().pack();
    assert_eq!(site.findings(DAY), [""; 0], "packed is as good as loose");
    let bytes = std::fs::read(&pack).expect("pack");
    for length in [0, 11, bytes.len() / 3, bytes.len() - 30] {
        std::fs::remove_file(&pack).expect("removed");
        std::fs::write(&pack, &bytes[..length]).expect("written");
        let output = site
            .tertib(&["check", "--as-of", DAY])
            .output()
            .expect("runs");
        assert!(
            matches!(output.status.code(), Some(1 | 2)),
            "{length}: {:?}",
            output.status
        );
    }
}

#[test]
fn marks_that_change_what_git_shows_are_said() {
    let site = Site::with_case(3);
    let head = site.head();
    let info = site.path().join(".git/info");
    std::fs::create_dir_all(&info).expect("made");
    std::fs::write(info.join("grafts"), format!("{head}\n")).expect("written");
    assert_eq!(site.findings(DAY), ["history-incomplete -/-"]);

    let site = Site::with_case(3);
    let tree = site.raw().tree_of(site.head());
    let other = site.raw().commit(&Commit::on(&[], tree));
    let name = format!("refs/replace/{}", site.head());
    site.git()
        .reference(&name, other, true, "uji")
        .expect("ref");
    assert_eq!(site.findings(DAY), ["history-incomplete -/-"]);

    let site = Site::with_case(3);
    let shallow = site.git().find_commit(site.head()).expect("commit");
    let parent = shallow.parent_id(0).expect("parent");
    std::fs::write(site.path().join(".git/shallow"), format!("{parent}\n")).expect("written");
    assert_eq!(site.findings(DAY), ["history-incomplete -/-"]);
}

/// Sets bits of the case's index entry.
fn flag(site: &Site, flags: u16, extended: u16) {
    let mut index = site.git().index().expect("index");
    let mut entry = index
        .get_path(std::path::Path::new(CASE), 0)
        .expect("entry");
    entry.flags |= flags;
    entry.flags_extended |= extended;
    index.add(&entry).expect("added");
    index.write().expect("written");
}

#[test]
fn an_edit_that_git_was_told_to_overlook_is_told() {
    let told = "uncommitted 2025-0001/-";
    for (flags, extended) in [(0x8000, 0), (0, 0x4000)] {
        let site = Site::with_case(3);
        flag(&site, flags, extended);
        assert_eq!(site.findings(DAY), [""; 0]);
        let site = site.replace(CASE, "14:00:00", "11:00:00");
        assert_eq!(site.findings(DAY), [told], "{flags:x} {extended:x}");
        // Line endings that git itself would mend are no edit.
        let text = format!("{HEAD}{STEP_1}{STEP_2}{STEP_3}").replace('\n', "\r\n");
        let site = site
            .file(".git/info/attributes", "*.toml text eol=crlf\n")
            .file(CASE, &text);
        assert_eq!(site.findings(DAY), [""; 0], "{flags:x} {extended:x}");
    }
    let sparse = Site::with_case(3);
    flag(&sparse, 0, 0x4000);
    let sparse = sparse.remove(CASE);
    assert_eq!(sparse.findings(DAY), [""; 0], "a sparse checkout");
    let hidden = Site::with_case(3);
    flag(&hidden, 0x8000, 0);
    let hidden = hidden.remove(CASE);
    assert_eq!(hidden.findings(DAY), [told]);
}

#[test]
fn what_honest_repositories_hold_brings_no_finding() {
    let site = Site::with_case(3)
        .file(".mailmap", "Petugas <a@contoh.go.id> <b@contoh.go.id>\n")
        .file(".gitattributes", "*.toml text eol=lf\n")
        .file(".gitignore", "*.swp\n")
        .file("cases/.gitkeep", "")
        .commit("lain-lain");
    let head = site.head();
    let raw = site.raw();
    raw.commit_edit("", |root| {
        root.push(Entry::new("160000", "vendor", head));
        root.push(Entry::new("120000", "zz-link", raw.blob(b"README")));
    });
    let tip = site.head();
    let git = site.git();
    let who = git2::Signature::new("A", "a@contoh.go.id", &git2::Time::new(1_800_000_000, 0))
        .expect("signature");
    git.note(&who, &who, None, tip, "catatan", false)
        .expect("note");
    let target = git.find_object(tip, None).expect("object");
    git.tag("v1", &target, &who, "satu", false).expect("tag");
    drop(target);
    let stray = raw.commit(&Commit::on(&[], raw.tree(&[])));
    git.reference("refs/heads/lain", stray, true, "uji")
        .expect("ref");
    let site = site.checkout(tip);
    let clean = |site: &Site| {
        let findings = site.findings(DAY);
        findings
            .into_iter()
            .filter(|f| !f.starts_with("uncommitted"))
            .collect::<Vec<_>>()
    };
    assert_eq!(clean(&site), [""; 0]);

    // The same from a second working tree, and from a clone that borrows its objects.
    let beside = tempfile::tempdir().expect("folder");
    let path = beside.path().join("pohon");
    site.git().worktree("pohon", &path, None).expect("worktree");
    let borrowed = beside.path().join("pinjam");
    let clone = git2::Repository::init_bare(&borrowed).expect("init");
    let objects = site.path().join(".git/objects");
    let alternates = clone.path().join("objects/info");
    std::fs::create_dir_all(&alternates).expect("made");
    std::fs::write(
        alternates.join("alternates"),
        format!("{}\n", objects.display()),
    )
    .expect("written");
    let clone = git2::Repository::open(&borrowed).expect("open");
    clone
        .reference("refs/heads/main", tip, true, "uji")
        .expect("ref");
    clone.set_head("refs/heads/main").expect("head");
    for folder in [path, borrowed] {
        let output = support::tertib()
            .args(["check", "--as-of", DAY, "--fail-on", "informasi", "--site"])
            .arg(&folder)
            .output()
            .expect("runs");
        assert_eq!(output.status.code(), Some(0), "{}", folder.display());
    }
}

#[test]
fn huge_and_deep_trees_end_in_time() {
    let started = std::time::Instant::now();
    // A hundred thousand names in one folder.
    let site = Site::with_case(1);
    let raw = site.raw();
    let blob = raw.blob(b"a");
    raw.commit_edit(ATTACHMENTS, |folder| {
        let names = (0..100_000).map(|n| Entry::file(format!("{n:06}.txt"), blob));
        folder.extend(names);
    });
    assert_eq!(
        told(&site, site.head()),
        [format!("overdue 2025-0001/- {CASE} -")]
    );
    eprintln!("lebar: {:?}", started.elapsed());

    // Folders in folders.
    let site = Site::with_case(1);
    let raw = site.raw();
    let mut tree = raw.tree(&[Entry::file("a", raw.blob(b"a"))]);
    for _ in 0..2_000 {
        tree = raw.tree(&[Entry::folder("a", tree)]);
    }
    let by = raw.commit_edit(ATTACHMENTS, |folder| folder.push(Entry::folder("a", tree)));
    let deep = told(&site, by);
    assert!(deep[0].starts_with("unsafe-entry 2025-0001/- cases/2025/04/2025-0001/a/a/a"));
    assert_eq!(deep.len(), 2, "{deep:?}");

    // A tree that names its only child ten times, ten levels deep: ten thousand million files.
    for leaf in [true, false] {
        let site = Site::with_case(1);
        let raw = site.raw();
        let mut tree = match leaf {
            true => raw.tree(&[Entry::file("a.toml", raw.blob(b"a"))]),
            false => raw.tree(&[]),
        };
        for _ in 0..10 {
            let names = (0..10).map(|n| Entry::folder(format!("{n}"), tree));
            tree = raw.tree(&names.collect::<Vec<_>>());
        }
        raw.commit_edit(ATTACHMENTS, |folder| folder.push(Entry::folder("a", tree)));
        let by = site.head();
        let told = told(&site, by);
        eprintln!("bom: {:?}", started.elapsed());
        assert!(
            told.contains(&"history-incomplete -/- - *".to_owned()),
            "{} findings",
            told.len()
        );
    }
    assert!(started.elapsed().as_secs() < 120, "{:?}", started.elapsed());
}
