//! Which folders tertib replaces, and which it leaves alone.

use std::fs;
use std::path::Path;

use super::{names, site, stamp, tree};
use crate::write::lock::Lock;
use crate::write::target::Target;
use crate::write::{PublishError, publish};

/// Publishes to `target`, expects a refusal, and that nothing in `home` changed.
fn refused(home: &Path, target: &Path) -> PublishError {
    let before = tree(home);
    let error = publish(&site(&[("index.html", "")]), target, &stamp()).unwrap_err();
    assert_eq!(tree(home), before);
    error
}

#[test]
fn an_empty_folder_is_accepted() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    fs::create_dir(&target).unwrap();
    let published = publish(&site(&[("index.html", "")]), &target, &stamp()).unwrap();
    assert!(!published.replaced);
    assert_eq!(names(&target), ["index.html", "manifest.json"]);
    assert_eq!(names(home.path()), [".situs.kunci", "situs"]);
}

#[test]
fn a_folder_with_other_things_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("foto");
    fs::create_dir(&target).unwrap();
    fs::write(target.join("kantor.jpg"), "x").unwrap();
    let error = refused(home.path(), &target);
    assert_eq!(
        error.to_string(),
        format!(
            "{} isn't empty and wasn't made by tertib; name a new or an empty folder",
            target.canonicalize().unwrap().display()
        )
    );
    for other in [
        "",
        "{}",
        r#"{"name":"aplikasi","icons":[]}"#,
        r#"{"schema":1,"tool":"lain 1.0","files":{}}"#,
        r#"{"schema":1,"tool":"tertib 1.0","files":[]}"#,
        r#"{"schema":1,"tool":"tertib 1.0","files":{"a":1}}"#,
        r#"{"schema":1,"tool":"tertib 1.0","files":{"a":{}}}"#,
    ] {
        fs::write(target.join("manifest.json"), other).unwrap();
        assert!(matches!(
            refused(home.path(), &target),
            PublishError::TargetIsForeign(_)
        ));
    }
}

/// Somebody published there once, somebody else is at it now, and a killed run left something: none of it matters to a folder
/// that is not a site.
#[test]
fn a_refused_folder_is_refused_at_once_and_what_is_beside_it_stays() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("foto");
    fs::create_dir_all(home.path().join(".foto.baru-99/isi")).unwrap();
    let _held = Lock::take(&Target::resolve(&target).unwrap()).unwrap();
    fs::create_dir(&target).unwrap();
    for name in ["kantor.jpg", "manifest.json"] {
        fs::write(target.join(name), "x").unwrap();
        assert!(matches!(
            refused(home.path(), &target),
            PublishError::TargetIsForeign(_)
        ));
    }
}

#[test]
fn sources_repositories_and_files_are_refused() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("situs");
    publish(&site(&[("index.html", "")]), &own, &stamp()).unwrap();

    fs::write(own.join("tertib.toml"), "").unwrap();
    assert!(matches!(
        refused(home.path(), &own),
        PublishError::TargetIsSource(_)
    ));
    fs::create_dir(own.join(".git")).unwrap();
    assert!(matches!(
        refused(home.path(), &own),
        PublishError::TargetIsGit(_)
    ));
    let inside = own.join(".git/situs");
    assert!(matches!(
        refused(home.path(), &inside),
        PublishError::TargetIsGit(_)
    ));
    let file = own.join("index.html");
    assert!(matches!(
        refused(home.path(), &file),
        PublishError::TargetIsFile(_)
    ));
    let root = Path::new("/");
    assert!(matches!(
        refused(home.path(), root),
        PublishError::TargetUnnamed(_)
    ));
}

#[cfg(unix)]
#[test]
fn a_symlink_stands_for_its_folder() {
    use std::os::unix::fs::symlink;
    let home = tempfile::tempdir().unwrap();
    let link = home.path().join("tautan");
    symlink("sebenarnya", &link).unwrap();
    assert!(matches!(
        refused(home.path(), &link),
        PublishError::TargetDangles(_)
    ));

    fs::create_dir(home.path().join("sebenarnya")).unwrap();
    for text in ["1", "2"] {
        let published = publish(&site(&[("index.html", text)]), &link, &stamp()).unwrap();
        assert_eq!(
            published.folder,
            home.path().canonicalize().unwrap().join("sebenarnya")
        );
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert_eq!(fs::read_to_string(link.join("index.html")).unwrap(), text);
    }
    assert_eq!(
        names(home.path()),
        [".sebenarnya.kunci", "sebenarnya", "tautan"]
    );
}
