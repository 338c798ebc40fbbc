//! Where git is told to sign, it signs every commit of an import.

use super::*;

#[test]
fn every_commit_is_signed_where_git_is_told_so() {
    let desk = Desk::new();
    let key = desk.path("kunci");
    let made = quiet("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "uji", "-f"])
        .arg(&key)
        .status();
    assert!(made.unwrap().success());
    let public = std::fs::read_to_string(key.with_extension("pub")).unwrap();
    let signers = desk.write("penanda", format!("pencatat-01@contoh.go.id {public}"));
    for (name, value) in [
        ("gpg.format", "ssh"),
        ("user.signingkey", key.to_str().unwrap()),
        ("gpg.ssh.allowedSignersFile", signers.to_str().unwrap()),
        ("commit.gpgsign", "true"),
    ] {
        desk.git(&["config", name, value]);
    }
    let before = desk.commits();
    let (code, said) = desk.rows(LOG, &[]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(desk.commits(), before + 4);
    // git's own opinion of each.
    assert_eq!(desk.git(&["log", "-n", "4", "--format=%G?"]), "G\nG\nG\nG");
    assert_eq!(desk.git(&["status", "--porcelain"]), "");
    assert_eq!(desk.git(&["fsck", "--no-dangling"]), "");
}
