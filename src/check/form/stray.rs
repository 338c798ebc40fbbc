//! `path-layout` for files of no case: what lies below `cases/` is a case file or stands in a case's folder.

use super::path_layout::PATH_LAYOUT;
use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::Finding;
use crate::source::Place;
use crate::text::shell_word;

pub(in crate::check) static CHECK: Check = Check {
    rules: &[],
    messages: &["path-layout-stray"],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    findings.extend(facts.archive.strays.iter().map(|path| {
        Finding::new(&PATH_LAYOUT)
            .message("path-layout-stray")
            .at(Place::of_file(path.as_str()))
            .with("path", path.as_str())
            .with("file", shell_word(path))
    }));
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{procedure, world};

    #[test]
    fn a_file_of_no_case_is_named() {
        assert_eq!(world(procedure()).says(), [""; 0]);
        assert_eq!(
            world(procedure()).stray("cases/2025/04/catatan.txt").says(),
            ["path-layout 1:1 cases/2025/04/catatan.txt tidak termasuk berkas mana pun."]
        );
    }
}
