//! Tree objects of any bytes, and the names in them.
#![no_main]

use std::collections::BTreeMap;
use std::path::{Component, Path};

use gix_hash::Kind;
use gix_object::TreeRefIter;
use libfuzzer_sys::fuzz_target;
use tertib::history::names::{likeness, name_fault};
use tertib::history::tree::Tree;

fuzz_target!(|data: &[u8]| {
    name(data);
    let Some(tree) = Tree::read(data.to_vec()) else {
        return;
    };
    let entries = tree.entries();
    // Another reader of git's objects finds the same names, where it can read them.
    let others: Result<Vec<_>, _> = TreeRefIter::from_bytes(data, Kind::Sha1).collect();
    if let Ok(mut others) = others {
        others.sort_by(|a, b| a.filename.cmp(b.filename));
        others.dedup_by(|later, first| later.filename == first.filename);
        let ours: Vec<(&[u8], &[u8])> = entries.iter().map(|e| (e.name.as_slice(), &e.id.0[..])).collect();
        let theirs: Vec<(&[u8], &[u8])> = others.iter().map(|e| (e.filename.as_ref(), e.oid.as_bytes())).collect();
        assert_eq!(ours, theirs);
    }
    let faults = tree.faults();
    let mut seen = BTreeMap::new();
    for entry in &entries {
        name(&entry.name);
        let twin = seen.insert(likeness(&entry.name), &entry.name);
        // It is told of the one that stands later in the object, whichever comes first by name.
        let told = faults.iter().any(|fault| fault.name == entry.name || Some(&&fault.name) == twin.as_ref());
        assert!(twin.is_none() || told, "{:?} passes for {twin:?} unseen", entry.name);
    }
});

/// A name without fault is text, and one step down from its folder wherever it is written.
fn name(name: &[u8]) {
    let like = likeness(name);
    assert_eq!(likeness(&like), like, "likeness is not settled for {name:?}");
    if name_fault(name).is_some_and(|fault| fault.is_unusable()) {
        return;
    }
    let text = std::str::from_utf8(name).unwrap_or_else(|_| panic!("{name:?} passed for text"));
    let parts: Vec<Component<'_>> = Path::new(text).components().collect();
    assert!(matches!(parts.as_slice(), [Component::Normal(_)]), "{text:?} leads elsewhere");
    assert!(!text.eq_ignore_ascii_case(".git") && !text.contains(['\\', '\0', '\n']), "{text:?}");
}
