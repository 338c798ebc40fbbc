//! Objects that are missing, damaged or replaced.

use git2::Oid;

use crate::DAY;
use crate::support::raw::Commit;
use crate::support::{CASE, Site};

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
    type Which<'w> = &'w dyn Fn(&Site) -> Oid;
    let which: [(&str, Which<'_>); 3] = [("isi", &blob), ("folder", &folder), ("commit", &commit)];
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
fn an_object_that_is_made_from_itself_holds_nobody_up() {
    let old = |site: &Site, back: usize| {
        let mut commit = site.git().find_commit(site.head()).expect("commit");
        for _ in 0..back {
            commit = commit.parent(0).expect("parent");
        }
        let tree = commit.tree().expect("tree");
        let blob = tree.get_path(std::path::Path::new(CASE)).expect("file");
        (commit.id(), tree.id(), blob.id())
    };
    for ring in [1, 2, 3] {
        let site = Site::with_case(3);
        let blobs: Vec<Oid> = (0..ring).map(|back| old(&site, back).2).collect();
        site.raw().entangle(&blobs);
        let told = site.findings(DAY);
        let gap = |found: &&String| found.starts_with("history-incomplete 2025-0001/");
        assert_eq!(told.iter().filter(gap).count(), ring, "{told:?}");
        // What stands now can't be read either.
        assert_eq!(told.len(), ring + 1, "{told:?}");
    }
    for which in 0..3 {
        let site = Site::with_case(3);
        let (commit, tree, _) = old(&site, usize::from(which == 0));
        let ring: &[Oid] = match which {
            0 => &[commit],
            1 => &[tree],
            _ => &[commit, tree],
        };
        site.raw().entangle(ring);
        let check = crate::support::tertib().args(["check", "--as-of", DAY, "--site"]);
        let output = check.arg(site.path()).output().expect("runs");
        let code = output.status.code();
        assert_eq!(code, Some(if which == 0 { 1 } else { 2 }), "{which}");
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
    assert_eq!(site.findings(DAY), ["history-incomplete 2025-0001/-"]);
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

/// How many objects an index has, and where it says where they stand: behind the names and the sums of the packed bytes.
fn places(index: &[u8]) -> (usize, usize) {
    let count = u32::from_be_bytes(index[8 + 255 * 4..][..4].try_into().expect("four"));
    let objects = usize::try_from(count).expect("few");
    (objects, 8 + 256 * 4 + objects * 24)
}

#[test]
fn an_index_that_points_behind_its_pack_is_said_and_ends_no_run() {
    let site = Site::with_case(3);
    let index = site.raw().pack().with_extension("idx");
    let whole = std::fs::read(&index).expect("index");
    let (objects, places) = places(&whole);
    // Sixteen megabytes further on, or by a long place that is not there.
    for (object, bit) in (0..objects).zip([1, 0x80].into_iter().cycle()) {
        let mut bytes = whole.clone();
        bytes[places + 4 * object] |= bit;
        std::fs::remove_file(&index).expect("removed");
        std::fs::write(&index, bytes).expect("written");
        let output = site
            .tertib(&["check", "--as-of", DAY])
            .output()
            .expect("runs");
        let ended = matches!(output.status.code(), Some(0..=2));
        assert!(ended, "{object}: {:?}", output.status);
    }
}

#[test]
fn an_index_that_one_library_refuses_and_another_reads_ends_no_run() {
    let site = Site::with_case(3);
    let index = site.raw().pack().with_extension("idx");
    let whole = std::fs::read(&index).expect("index");
    let (objects, places) = places(&whole);
    // One object stands some pages behind the pack, and the next by a long place that is not there.
    for object in 0..objects {
        let mut bytes = whole.clone();
        bytes[places + 4 * object + 1] |= 1;
        bytes[places + 4 * ((object + 1) % objects)] |= 0x80;
        std::fs::remove_file(&index).expect("removed");
        std::fs::write(&index, bytes).expect("written");
        let output = site
            .tertib(&["check", "--as-of", DAY])
            .output()
            .expect("runs");
        let ended = matches!(output.status.code(), Some(1 | 2));
        assert!(ended, "{object}: {:?}", output.status);
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
