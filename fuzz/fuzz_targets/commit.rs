//! Commit objects of any bytes: their headers, and the signature cut out of them.
#![no_main]

use gix_hash::Kind;
use gix_object::CommitRef;
use libfuzzer_sys::fuzz_target;
use tertib::history::commit::parse;
use tertib::signature::envelope::open;
use tertib::stamp::CommitId;

fuzz_target!(|data: &[u8]| {
    let envelope = open(data);
    let cut: usize = envelope.signatures.iter().map(Vec::len).sum();
    assert!(envelope.payload.len() + cut <= data.len());
    let Some((commit, faults)) = parse(CommitId::default(), data) else {
        return;
    };
    for person in [&commit.author, &commit.committer] {
        assert_eq!(person.when.rfc3339().len(), 25, "{:?}", person.when);
    }
    // Where nothing is odd, another reader of git's objects says the same.
    let Ok(other) = CommitRef::from_bytes(data, Kind::Sha1) else {
        return;
    };
    if !faults.is_empty() {
        return;
    }
    assert_eq!(commit.tree.0, other.tree().as_bytes());
    let parents: Vec<Vec<u8>> = other.parents().map(|id| id.as_bytes().to_vec()).collect();
    let ours: Vec<Vec<u8>> = commit.parents.iter().map(|id| id.0.to_vec()).collect();
    assert_eq!(ours, parents);
    if let Ok(author) = other.author() {
        assert_eq!(commit.author.email, String::from_utf8_lossy(author.email).trim());
    }
});
