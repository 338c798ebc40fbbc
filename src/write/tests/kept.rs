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
