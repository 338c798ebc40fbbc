//! What is looked at is bounded by counting: each bound, made small, is kept, said, and what came before it still stands.

use git2::Oid;
use tertib::history::{
    Bound, History, Incomplete, Limits, MergeSide, Repository, Versions, hash_attachments,
    merge_sides, read_versions, snapshot, walk,
};

use crate::support::raw::{Commit, Entry};
use crate::support::{CASE, HEAD, STEP_1, STEP_2, Site};
use crate::{ATTACHMENTS, FOLDER};

/// Walks the site within these bounds.
fn walked(site: &Site, limits: Limits) -> (Repository, History) {
    let repository = Repository::open(site.path())
        .expect("opened")
        .within(limits);
    let head = repository.resolve("HEAD").expect("resolved");
    let history = walk(&repository, head).expect("walked");
    (repository, history)
}

/// The bounds that were reached, each with its commit and file.
fn reached(history: &History) -> Vec<(Bound, String, Option<&str>)> {
    let excess = history.incomplete.iter().filter_map(|gap| match gap {
        Incomplete::Excess {
            bound,
            commit,
            path,
        } => Some((*bound, commit.to_string(), path.as_deref())),
        _ => None,
    });
    excess.collect()
}

/// Files of the record that the walk saw changing.
fn changed(history: &History) -> usize {
    history.changes.len() + history.office.len()
}

fn at(bound: Bound, commit: Oid) -> Vec<(Bound, String, Option<&'static str>)> {
    vec![(bound, commit.to_string(), None)]
}

/// A folder of ten folders of ten folders…, so many levels, above these entries.
fn bomb(site: &Site, levels: usize, leaf: &[Entry]) -> Oid {
    let raw = site.raw();
    let mut tree = raw.tree(leaf);
    for _ in 0..levels {
        let names = (0..10).map(|n| Entry::folder(format!("{n}"), tree));
        tree = raw.tree(&names.collect::<Vec<_>>());
    }
    raw.commit_edit(ATTACHMENTS, |folder| folder.push(Entry::folder("a", tree)))
}

#[test]
fn differing_entries_are_counted_and_the_commit_that_has_too_many_is_left_out() {
    let site = Site::with_case(2);
    let (_, before) = walked(&site, Limits::default());
    assert_eq!(reached(&before), []);
    let blob = site.raw().blob(b"a");
    for leaf in [vec![], vec![Entry::file("a.txt", blob)]] {
        let by = bomb(&site, 12, &leaf);
        let limits = Limits {
            changes: 2_000,
            changes_per_commit: 10,
            ..Limits::default()
        };
        let (_, history) = walked(&site, limits);
        assert_eq!(reached(&history), at(Bound::Changes, by));
        let most = limits.changes_in(history.commits.len());
        assert_eq!(history.effort.changes, most, "up to the bound, no further");
        assert_eq!(
            changed(&history),
            changed(&before),
            "what came before stands"
        );
        let (_, again) = walked(&site, limits);
        assert_eq!(
            again.changes, history.changes,
            "at the same place each time"
        );
        site.raw()
            .branch(before.head.to_string().parse().expect("an id"));
    }
}

#[test]
fn a_long_path_counts_for_more() {
    let site = Site::with_case(1);
    let raw = site.raw();
    let blob = raw.blob(b"a");
    let mut tree = raw.tree(&[Entry::file("a.txt", blob)]);
    for _ in 0..25 {
        tree = raw.tree(&[Entry::folder("b".repeat(250), tree)]);
    }
    raw.commit_edit(ATTACHMENTS, |folder| folder.push(Entry::folder("a", tree)));
    let (_, history) = walked(&site, Limits::default());
    assert_eq!(reached(&history), []);
    // 25 folders on the way, the n-th with a path of some 251 × n bytes.
    let counted: usize = (1..=25).map(|n| 1 + (30 + 251 * n) / 128).sum();
    assert!(history.effort.changes > counted, "{:?}", history.effort);
}

#[test]
fn a_name_that_no_disk_takes_leads_nowhere() {
    let site = Site::with_case(1);
    let raw = site.raw();
    let blob = raw.blob(b"a");
    let files = (0..1_000).map(|n| Entry::file(format!("{n:04}.txt"), blob));
    let many = raw.tree(&files.collect::<Vec<_>>());
    let long = "b".repeat(1_000_000);
    raw.commit_edit(ATTACHMENTS, |folder| {
        folder.push(Entry::folder(&long, many))
    });
    let (_, history) = walked(&site, Limits::default());
    assert!(!history.changes.iter().any(|change| change.path.len() > 300));
    assert_eq!(history.oddities.entries.len(), 1, "the name is told");
}

#[test]
fn the_bytes_of_compared_trees_are_counted() {
    let site = Site::with_case(1);
    let raw = site.raw();
    let blob = raw.blob(b"a");
    let files = |letter: char| {
        let names = (0..2_000).map(move |n| Entry::file(format!("{letter}{n:04}"), blob));
        names.collect::<Vec<_>>()
    };
    // Two large folders, by turns: every object is there once, and the work is done anew for every commit.
    let (one, other) = (raw.tree(&files('a')), raw.tree(&files('b')));
    for n in 0..60 {
        let tree = if n % 2 == 0 { one } else { other };
        raw.commit_edit(ATTACHMENTS, |folder| {
            folder.clear();
            folder.push(Entry::folder("a", tree));
        });
    }
    let limits = Limits {
        trees: 1_000_000,
        trees_per_commit: 1_000,
        ..Limits::default()
    };
    let (_, history) = walked(&site, limits);
    let found = reached(&history);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, Bound::Trees);
    let tree = 2_000 * 32;
    let most = limits.trees_in(history.commits.len()) + tree;
    assert!(
        history.effort.trees <= most,
        "one tree past the bound at most"
    );
}

#[test]
fn what_is_kept_of_commits_is_counted() {
    let site = Site::with_case(1);
    let raw = site.raw();
    for _ in 0..20 {
        let mut commit = Commit::on(&[site.head()], raw.tree_of(site.head()));
        commit.message = "panjang".repeat(1_000);
        raw.branch(raw.commit(&commit));
    }
    let limits = Limits {
        commits: 50_000,
        ..Limits::default()
    };
    let (_, history) = walked(&site, limits);
    assert_eq!(reached(&history)[0].0, Bound::Commits);
    let texts: usize = history.commits.iter().map(|c| c.summary.len()).sum();
    assert!((30_000..50_000).contains(&texts), "{texts}");
}

#[test]
fn missing_objects_without_number_are_not_told_one_by_one() {
    let site = Site::with_case(1);
    let raw = site.raw();
    let nowhere = (0..3_000_u32).map(|n| {
        let mut id = [7; 20];
        id[..4].copy_from_slice(&n.to_be_bytes());
        Oid::from_bytes(&id).expect("an id")
    });
    let parents: Vec<Oid> = nowhere.collect();
    raw.branch(raw.commit(&Commit::on(&parents, raw.tree_of(site.head()))));
    let (_, history) = walked(&site, Limits::default());
    assert_eq!(history.incomplete.len(), 1_000);
    assert_eq!(history.commits.len(), 1);
}

/// Commits versions of case files, and reads them within these bounds.
fn versions(site: &Site, limits: Limits) -> (History, Versions) {
    let (repository, mut history) = walked(site, limits);
    let snapshot = snapshot(&repository, &mut history).expect("listed");
    let versions = read_versions(&repository, &mut history, &snapshot).expect("read");
    (history, versions)
}

#[test]
fn the_versions_of_one_case_are_counted_and_the_one_that_stands_is_read() {
    let mut site = Site::with_case(1);
    let text = format!("{HEAD}{STEP_1}");
    for n in 0..20 {
        let text = format!("{text}# {}\n", format!("{n:02}").repeat(1_000));
        site = site.file(CASE, &text).commit("komentar");
    }
    let limits = Limits {
        versions_of_one: 20_000,
        ..Limits::default()
    };
    let (history, versions) = versions(&site, limits);
    let head = site.head();
    let found = reached(&history);
    assert_eq!(
        found,
        [(Bound::VersionsOfOne, head.to_string(), Some(CASE))]
    );
    let read = |change| {
        let version = versions.get(CASE, change).expect("there");
        version.record.is_some()
    };
    let mut sides: Vec<_> = history.changes.iter().map(|change| change.after).collect();
    assert!(read(sides.pop().expect("changes")), "the one that stands");
    let others = sides.into_iter().filter(|change| read(*change)).count();
    assert!((1..10).contains(&others), "{others} of twenty-one");
}

#[test]
fn the_versions_of_all_cases_are_counted_also_where_one_text_stands_in_many_places() {
    let site = Site::with_case(1);
    let raw = site.raw();
    let blob = raw.blob(format!("{HEAD}# {}\n", "a".repeat(10_000)).as_bytes());
    raw.commit_edit(FOLDER, |folder| {
        folder.extend((0..100).map(|n| Entry::file(format!("b-{n:03}.toml"), blob)));
    });
    let limits = Limits {
        versions: 200_000,
        versions_per_commit: 0,
        ..Limits::default()
    };
    let (history, versions) = versions(&site, limits);
    assert_eq!(reached(&history), at(Bound::Versions, site.head()));
    let read = history
        .changes
        .iter()
        .filter_map(|change| versions.get(&change.path, change.after))
        .filter(|version| version.record.is_some())
        .count();
    assert!((10..25).contains(&read), "{read} of a hundred");
}

#[test]
fn steps_count_besides_their_bytes() {
    let site = Site::with_case(1).file(CASE, &format!("{HEAD}{}", STEP_1.repeat(500)));
    let site = site.commit("lima ratus langkah");
    let limits = Limits {
        versions: 500 * 2048,
        versions_per_commit: 0,
        ..Limits::default()
    };
    let (history, _) = versions(&site, limits);
    assert_eq!(reached(&history), at(Bound::Versions, site.head()));
    let (history, _) = versions(&site, Limits::default());
    assert_eq!(reached(&history), []);
}

#[test]
fn the_versions_of_the_offices_files_are_counted() {
    let mut site = Site::with_case(1);
    for n in 0..20 {
        let line = format!("# {}\n", format!("{n:02}").repeat(1_000));
        site = site
            .append("content/kalender.toml", &line)
            .commit("kalender");
    }
    let limits = Limits {
        office_versions: 50_000,
        ..Limits::default()
    };
    let (repository, mut history) = walked(&site, limits);
    let read = std::cell::Cell::new(0);
    tertib::history::read_office(&repository, &mut history, |_, source| {
        read.set(read.get() + source.map_or(0, |source| source.text.len()));
    })
    .expect("read");
    assert_eq!(reached(&history), at(Bound::OfficeVersions, site.head()));
    assert!((20_000..=50_000).contains(&read.get()), "{}", read.get());
}

#[test]
fn the_bytes_of_attachments_are_counted() {
    let mut outputs = Vec::new();
    let mut site = Site::with_case(0);
    for n in 0..10 {
        outputs.push(format!("{{ nama = \"Surat\", berkas = \"{n}.txt\" }}"));
        site = site.file(
            &format!("{ATTACHMENTS}/{n}.txt"),
            &format!("{n}").repeat(100),
        );
    }
    let outputs = format!("output = [{}]\n", outputs.join(", "));
    let site = site
        .file(CASE, &format!("{HEAD}{STEP_1}{outputs}"))
        .commit("2025-0001: langkah 1");
    let limits = Limits {
        attachments: 350,
        attachments_per_commit: 0,
        ..Limits::default()
    };
    let (repository, mut history) = walked(&site, limits);
    let mut listed = snapshot(&repository, &mut history).expect("listed");
    let versions = read_versions(&repository, &mut history, &listed).expect("read");
    hash_attachments(&repository, &mut history, &versions, &mut listed).expect("hashed");
    assert_eq!(reached(&history), at(Bound::Attachments, site.head()));
    let files = listed.attachments.values().flatten();
    let hashed = files.filter(|file| file.digest.is_some()).count();
    assert_eq!(hashed, 3);
}

#[test]
fn the_way_to_where_merged_sides_parted_is_counted() {
    let mut site = Site::with_case(1);
    let fork = site.head();
    for n in 0..20 {
        site = site.file("content/a.md", &n.to_string()).commit("utama");
    }
    let main = site.head();
    let other = site
        .checkout(fork)
        .append(CASE, STEP_2)
        .commit("2025-0001: langkah 2");
    let side = other.head();
    // The merge takes the main line's file: it drops the step.
    let merged = other
        .checkout(main)
        .file("content/b.md", "b")
        .commit_onto("gabung", &[main, side]);
    let sides = |limits: Limits| {
        let (repository, mut history) = walked(&merged, limits);
        let listed = snapshot(&repository, &mut history).expect("listed");
        let versions = read_versions(&repository, &mut history, &listed).expect("read");
        let sides = merge_sides(&repository, &mut history, &versions).expect("judged");
        let bounds: Vec<Bound> = reached(&history).iter().map(|gap| gap.0).collect();
        (sides.into_values().collect::<Vec<_>>(), bounds)
    };
    let near = Limits {
        partings: 5,
        partings_per_commit: 0,
        ..Limits::default()
    };
    let discarded = vec![MergeSide::Discarded];
    assert_eq!(sides(near), (discarded.clone(), vec![Bound::Partings]));
    assert_eq!(sides(Limits::default()), (discarded, vec![]));
}
