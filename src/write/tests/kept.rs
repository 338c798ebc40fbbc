//! Files that stay as they are from one publication to the next.

use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::time::{Duration, SystemTime};

use super::*;

/// Which file it is, whatever its name, and when it was last changed.
fn identity(path: &Path) -> (u64, SystemTime) {
    let found = fs::symlink_metadata(path).unwrap();
    (found.ino(), found.modified().unwrap())
}

#[test]
fn what_did_not_change_is_the_old_file_with_its_time() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("publik");
    let before = site(&[
        ("a/sama.html", "sama"),
        ("beda.html", "lama"),
        ("panjang.html", "lama"),
    ]);
    publish(&before, &target, &stamp()).unwrap();
    let long_ago = SystemTime::now() - Duration::from_secs(86_400);
    for path in ["a/sama.html", "beda.html"] {
        let file = fs::File::options()
            .write(true)
            .open(target.join(path))
            .unwrap();
        file.set_modified(long_ago).unwrap();
    }
    let same = identity(&target.join("a/sama.html"));
    let other = identity(&target.join("beda.html"));

    let after = site(&[
        ("a/sama.html", "sama"),
        ("beda.html", "baru"),
        ("panjang.html", "lama lagi"),
    ]);
    publish(&after, &target, &stamp()).unwrap();
    assert_eq!(identity(&target.join("a/sama.html")), same);
    assert_ne!(identity(&target.join("beda.html")).0, other.0);
    assert!(identity(&target.join("beda.html")).1 > long_ago);
    assert_eq!(fs::read(target.join("beda.html")).unwrap(), b"baru");
    assert_eq!(fs::read(target.join("panjang.html")).unwrap(), b"lama lagi");
    assert_eq!(
        names(home.path())
            .iter()
            .filter(|name| name.contains("baru"))
            .count(),
        0
    );
}

#[test]
fn what_is_not_as_it_was_written_is_written_anew() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("publik");
    let files = site(&[
        ("isi.html", "isi"),
        ("hak.html", "hak"),
        ("tautan.html", "tautan"),
        ("hilang.html", ""),
    ]);
    publish(&files, &target, &stamp()).unwrap();
    fs::write(target.join("isi.html"), "isu").unwrap();
    fs::set_permissions(target.join("hak.html"), fs::Permissions::from_mode(0o600)).unwrap();
    let outside = home.path().join("luar.html");
    fs::write(&outside, "tautan").unwrap();
    fs::remove_file(target.join("tautan.html")).unwrap();
    symlink(&outside, target.join("tautan.html")).unwrap();
    fs::remove_file(target.join("hilang.html")).unwrap();

    publish(&files, &target, &stamp()).unwrap();
    assert_eq!(fs::read(target.join("isi.html")).unwrap(), b"isi");
    let mode = |name: &str| {
        fs::metadata(target.join(name))
            .unwrap()
            .permissions()
            .mode()
    };
    assert_eq!(mode("hak.html"), mode("isi.html"));
    assert!(
        fs::symlink_metadata(target.join("tautan.html"))
            .unwrap()
            .is_file()
    );
    assert_ne!(
        identity(&target.join("tautan.html")).0,
        identity(&outside).0
    );
    assert!(target.join("hilang.html").is_file());
}

/// Publishes these files, each kept where it can be, and says which were.
fn renew(
    target: &Path,
    files: &Files,
    (sealed, settled): (&BTreeMap<String, Sealed>, FileTime),
) -> (Published, Vec<String>) {
    let mut kept = Vec::new();
    let published = publish_from::<PublishError>(target, &stamp(), Former::Goes, |sink| {
        for (path, content) in files {
            let known = sealed.get(path);
            if known.map_or(Ok(false), |known| sink.keep(path, known, settled))? {
                kept.push(path.clone());
            } else {
                sink.put(path, content)?;
            }
        }
        Ok(())
    });
    (published.unwrap(), kept)
}

/// Later than anything that is ever done to a file.
const NEVER: FileTime = FileTime {
    seconds: i64::MAX,
    nanoseconds: 0,
};

#[test]
fn what_was_left_untouched_is_taken_over_without_being_read() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("publik");
    let before = site(&[
        ("a/b/satu.html", "satu"),
        ("a/dua.html", "lama"),
        ("lepas", ""),
    ]);
    let first = publish(&before, &target, &stamp()).unwrap();
    assert_eq!(
        first.sealed.keys().collect::<Vec<_>>(),
        before.keys().collect::<Vec<_>>()
    );
    let same = identity(&target.join("a/b/satu.html"));

    let after = site(&[
        ("a/b/satu.html", "satu"),
        ("a/dua.html", "baru"),
        ("lain.html", "x"),
    ]);
    let mut known = first.sealed.clone();
    known.remove("a/dua.html");
    let (second, kept) = renew(&target, &after, (&known, first.settled.unwrap()));
    assert_eq!(kept, ["a/b/satu.html"]);
    assert_eq!(identity(&target.join("a/b/satu.html")), same);
    assert_eq!(
        second.sealed["a/b/satu.html"],
        first.sealed["a/b/satu.html"]
    );

    let fresh = home.path().join("banding");
    let whole = publish(&after, &fresh, &stamp()).unwrap();
    assert_eq!(tree(&target), tree(&fresh), "its manifest too");
    assert_eq!((second.files, second.bytes), (whole.files, whole.bytes));

    let (third, kept) = renew(&target, &after, (&second.sealed, second.settled.unwrap()));
    assert_eq!(kept, ["a/b/satu.html", "a/dua.html", "lain.html"]);
    assert_eq!(third.sealed, second.sealed);
    assert_eq!(tree(&target), tree(&fresh));
}

#[test]
fn what_was_touched_is_made_anew() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("publik");
    let files = site(&[
        ("folder", "sama"),
        ("hak", "sama"),
        ("hash", "sama"),
        ("hilang", "sama"),
        ("panjang", "sama"),
        ("sama", "sama"),
        ("tautan", "sama"),
        ("waktu", "sama"),
    ]);
    let first = publish(&files, &target, &stamp()).unwrap();
    let time = |path: &str, time| {
        let file = fs::File::options().write(true).open(target.join(path));
        file.unwrap().set_modified(time).unwrap();
    };
    let made = |path: &str| identity(&target.join(path)).1;
    fs::set_permissions(target.join("hak"), fs::Permissions::from_mode(0o600)).unwrap();
    let before = made("panjang");
    fs::write(target.join("panjang"), "sama saja").unwrap();
    time("panjang", before);
    time("waktu", made("waktu") + Duration::from_nanos(1));
    // A link has the size of the path that it holds, and can be given a time.
    fs::rename(target.join("tautan"), target.join("sebenarnya")).unwrap();
    symlink("sebenarnya", target.join("tautan")).unwrap();
    fs::remove_file(target.join("hilang")).unwrap();
    fs::remove_file(target.join("folder")).unwrap();
    fs::create_dir(target.join("folder")).unwrap();
    let mut known = first.sealed.clone();
    known.get_mut("hash").unwrap().sha256 = "0".repeat(64);
    let link = fs::symlink_metadata(target.join("tautan")).unwrap();
    let since = link
        .modified()
        .unwrap()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap();
    let seal = known.get_mut("tautan").unwrap();
    seal.bytes = link.len();
    seal.modified = Some(FileTime {
        seconds: i64::try_from(since.as_secs()).unwrap(),
        nanoseconds: since.subsec_nanos(),
    });

    let (_, kept) = renew(&target, &files, (&known, NEVER));
    assert_eq!(kept, ["sama"]);
    let fresh = home.path().join("banding");
    publish(&files, &fresh, &stamp()).unwrap();
    assert_eq!(tree(&target), tree(&fresh));
}

#[test]
fn what_was_altered_is_made_anew_though_its_size_and_time_were_put_back() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("publik");
    let files = site(&[("isi.html", "benar"), ("lain.html", "lain")]);
    let first = publish(&files, &target, &stamp()).unwrap();
    // The clock that tells it moves on by some milliseconds at a time.
    std::thread::sleep(Duration::from_millis(50));
    let path = target.join("isi.html");
    let before = identity(&path);
    fs::write(&path, "salah").unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(before.1).unwrap();
    assert_eq!(identity(&path), before);

    let (_, kept) = renew(&target, &files, (&first.sealed, first.settled.unwrap()));
    assert_eq!(kept, ["lain.html"]);
    assert_eq!(fs::read(&path).unwrap(), b"benar");
}

#[test]
fn a_file_is_kept_at_the_path_of_a_file_only() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("publik");
    let first = publish(&site(&[("a/b.html", "b")]), &target, &stamp()).unwrap();
    let refused = publish_from::<PublishError>(&target, &stamp(), Former::Goes, |sink| {
        sink.put("a", b"a")?;
        let sealed = &first.sealed["a/b.html"];
        sink.keep("a/b.html", sealed, NEVER).map(|_| ())
    });
    let fault = PathFault::FileAndFolder;
    assert!(matches!(refused, Err(PublishError::Path { fault: f, .. }) if f == fault));
    let gathered = Gathered::default();
    let sealed = &first.sealed["a/b.html"];
    assert!(!gathered.keep("a/b.html", sealed, NEVER).unwrap());
}

#[test]
fn files_are_kept_from_several_threads() {
    use rayon::prelude::*;
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("publik");
    let path = |number: usize| format!("{}/{}/{number}.html", number % 7, number % 5);
    let files: Files = (0..500).map(|number| (path(number), Vec::new())).collect();
    let first = publish(&files, &target, &stamp()).unwrap();
    let second = publish_from::<PublishError>(&target, &stamp(), Former::Goes, |sink| {
        first.sealed.par_iter().try_for_each(|(path, sealed)| {
            assert!(sink.keep(path, sealed, first.settled.unwrap())?);
            Ok(())
        })
    });
    assert_eq!(second.unwrap().sealed, first.sealed);
}
