//! A published folder held against the repository.

use std::fs;

use snapbox::str;

use crate::support::{CASE, Site};
use crate::{manifest, parent, publish};

#[test]
fn a_published_folder_is_held_against_the_archive() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(3);
    publish(&site, &folder);
    let verify = |site: &Site, more: &[&str]| {
        site.tertib(&[&["verify", folder.to_str().unwrap()], more].concat())
    };
    // Later commits and days change nothing: the folder is held against what it was made from.
    let site = site.append(CASE, "\n# catatan\n").commit("lanjut");
    verify(&site, &[]).assert().code(0).stdout_eq(str![[r#"
Terbitan [..]publik: commit [..], keadaan per 30 April 2025, profil internal, dibuat dengan tertib [..].
Utuh: [..] file sama persis dengan yang dihasilkan dari arsip.

"#]]);
    fs::write(folder.join("index.html"), "diubah").unwrap();
    fs::remove_file(folder.join("arsip/index.html")).unwrap();
    fs::write(folder.join("tambahan\u{1b}[2J.html"), "x").unwrap();
    verify(&site, &[]).assert().code(1).stdout_eq(str![[r#"
Terbitan [..]publik: commit [..], keadaan per 30 April 2025, profil internal, dibuat dengan tertib [..].
  hilang    arsip/index.html
  berubah   index.html
  tambahan  tambahan/u{1b}[2J.html
Tidak utuh: 1 file berubah, 1 hilang, 1 tambahan, 0 tidak cocok dengan manifesnya.
  jalan keluar: Folder itu bukti: salin dahulu seutuhnya ke tempat lain (cp -a), dan jangan diterbitkan ulang sebelum diketahui siapa yang menyentuhnya. Sesudah itu terbitkan ulang dengan "tertib build".

"#]]);
    let json = verify(&site, &["--format", "json"]).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let schema = include_str!("../../schemas/verify.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    assert!(schema.is_valid(&json), "{json:#}");
    assert_eq!(json["answer"], "different");
    assert_eq!(
        json["differences"][0],
        serde_json::json!({ "path": "arsip/index.html", "kind": "missing" })
    );
    // The day's build mends all of it.
    publish(&site, &folder);
    verify(&site, &[]).assert().code(0);
}

#[test]
fn a_folder_with_a_past_is_whole_too() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(3);
    publish(&site, &folder);
    let before = parent(&site);
    let site = site.checkout(before);
    assert!(publish(&site, &folder).contains("PERINGATAN"));
    site.tertib(&["verify", folder.to_str().unwrap()])
        .assert()
        .code(0);
}

#[test]
fn another_version_may_differ_and_that_is_said() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(1);
    publish(&site, &folder);
    let path = folder.join("manifest.json");
    let mut manifest = manifest(&folder);
    manifest["tool"] = "tertib 0.0.9".into();
    fs::write(&path, serde_json::to_vec(&manifest).unwrap()).unwrap();
    let verify = || site.tertib(&["verify", folder.to_str().unwrap()]);
    let note = str![[r#"
Terbitan [..]: commit [..], keadaan per 30 April 2025, profil internal, dibuat dengan tertib 0.0.9.
Terbitan dibuat dengan tertib 0.0.9, sedangkan ini tertib [..]: isi file dapat berbeda karena itu saja.
Utuh: [..]

"#]];
    verify().assert().code(0).stdout_eq(note);
    fs::write(folder.join("index.html"), "").unwrap();
    verify().assert().code(1);
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    manifest["files"]["index.html"] = empty.into();
    fs::write(&path, serde_json::to_vec(&manifest).unwrap()).unwrap();
    verify().assert().code(2).stdout_eq(str![[r#"
...
  berubah   index.html
Belum pasti: setiap file cocok dengan manifesnya, tetapi 1 file berbeda dari yang dihasilkan versi ini.
  jalan keluar: Bandingkan lagi dengan tertib 0.0.9.

"#]]);
}

#[test]
fn a_folder_that_can_not_be_compared_says_what_to_do() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(1);
    site.tertib(&["verify", web.path().to_str().unwrap()])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
gagal: Di [..] tidak ada manifest.json buatan tertib.
  jalan keluar: Tunjuk folder yang diterbitkan "tertib build", misalnya publik. Bila memang itu foldernya, manifesnya sudah dihapus: terbitan itu tidak dapat dipercaya.

"#]]);
    publish(&site, &folder);
    Site::new()
        .tertib(&["verify", folder.to_str().unwrap()])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
gagal: Commit dad6b9f5bd2af4580f5b4da96dc17e84820ba15a, asal terbitan itu, tidak ada (lagi) di repositori ini.
  jalan keluar: Pastikan --site menunjuk repositori yang benar. Bila benar, klon ini tertinggal (coba git fetch) atau riwayatnya pernah ditulis ulang: simpan salinan folder itu sebagai bukti, lalu periksa jangkar yang ada dengan tertib check --anchor BERKAS.

"#]]);
}

#[test]
fn a_shallow_clone_accuses_nobody() {
    let web = tempfile::tempdir().unwrap();
    let (folder, clone) = (web.path().join("publik"), web.path().join("klon"));
    let site = Site::with_case(3);
    publish(&site, &folder);
    let address = format!("file://{}", site.path().display());
    let cloned = crate::support::office::quiet("git")
        .args(["clone", "-q", "--depth", "1", &address])
        .arg(&clone)
        .status()
        .unwrap();
    assert!(cloned.success());
    crate::support::tertib()
        .arg("verify")
        .arg(&folder)
        .arg("--site")
        .arg(&clone)
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
gagal: Riwayat tidak lengkap di repositori ini, sehingga terbitan itu tidak dapat dibandingkan.
  jalan keluar: Ambil riwayat lengkap (git fetch --unshallow), lalu ulangi. Bila klonnya tidak dangkal, periksa dengan "git fsck" dan pulihkan dari salinan cadangan.

"#]]);
}
