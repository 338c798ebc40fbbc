//! `attachment-path`: the name of an attachment is that of a plain file in the case's own folder.

use super::evidence::{Fault, Folder, Found, Telling};
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// The name is unsafe or leads to something else than a file.
pub static ATTACHMENT_PATH: Rule = Rule {
    name: "attachment-path",
    group: Group::Completeness,
    severity: Some(Severity::High),
    proves: "Every attachment that a step names is a plain file inside the case's own folder, under a plain name.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&ATTACHMENT_PATH],
    messages: &[
        "attachment-path",
        "attachment-path-sign",
        "attachment-path-link",
        "attachment-path-kind",
    ],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let mut telling = Telling::of(context, &ATTACHMENT_PATH, findings);
    for evidence in Folder::of(context).evidence() {
        let Found::Unsafe(fault) = evidence.found else {
            continue;
        };
        let message = match fault {
            Fault::Outside => "attachment-path",
            Fault::Sign => "attachment-path-sign",
            Fault::Link => "attachment-path-link",
            Fault::Kind => "attachment-path-kind",
        };
        telling.about(&evidence, |finding| {
            finding
                .message(message)
                .with("folder", context.case.folder())
        });
    }
    telling.end();
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Story, case, procedure, story, world};
    use crate::history::EntryKind;

    fn naming(file: &str) -> Story {
        story(case("001").step(1, "2025-04-14 09:00").file(file))
    }

    /// Every rule about attachments, so that one mistake is seen to be one finding.
    fn says(story: Story) -> Vec<String> {
        let findings = world(procedure()).story(story).verdict().findings;
        let about = findings
            .iter()
            .filter(|f| f.rule.name.starts_with("attachment"));
        about
            .map(|finding| format!("{} {}", finding.rule.name, finding.message))
            .collect()
    }

    #[test]
    fn a_plain_name_in_the_folder_is_fine() {
        assert_eq!(says(naming("a.pdf").with_file("a.pdf", "x")), [""; 0]);
        let deep = naming("foto/lokasi 1.jpg").with_file("foto/lokasi 1.jpg", "x");
        assert_eq!(says(deep), [""; 0]);
        let executable = naming("a.pdf").with_entry("a.pdf", EntryKind::Executable, "x");
        assert_eq!(says(executable), [""; 0]);
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        for name in [
            "/etc/passwd",
            "../0002/a.pdf",
            "a/../b.pdf",
            "./a.pdf",
            "a//b.pdf",
            "a/",
            "",
            "C:/a.pdf",
        ] {
            assert_eq!(
                says(naming(name)),
                ["attachment-path attachment-path"],
                "{name}"
            );
        }
        for name in ["a\\b.pdf", "a\0.pdf", "a\u{1b}.pdf", "a\u{202e}fdp.exe"] {
            let said = says(naming(name));
            assert_eq!(said, ["attachment-path attachment-path-sign"], "{name}");
        }
    }

    #[test]
    fn links_folders_and_submodules_are_no_files() {
        let link = ["attachment-path attachment-path-link"];
        let to = |kind| naming("a.pdf").with_entry("a.pdf", kind, "/etc/passwd");
        assert_eq!(says(to(EntryKind::Symlink)), link);
        let through = naming("luar/a.pdf").with_entry("luar", EntryKind::Symlink, "/etc");
        assert_eq!(says(through), link);
        let kind = ["attachment-path attachment-path-kind"];
        assert_eq!(says(to(EntryKind::Submodule)), kind);
        assert_eq!(says(to(EntryKind::Other(0o10_644))), kind);
        assert_eq!(says(naming("foto").with_file("foto/a.jpg", "x")), kind);
        let below = naming("a.pdf/b").with_file("a.pdf", "x");
        assert_eq!(says(below), kind);
        let folder = world(procedure())
            .story(naming("a.pdf"))
            .stray("cases/2025/04/001");
        assert_eq!(
            folder.only("attachment-path"),
            [
                "attachment-path 001/1 16:10 Langkah 1 menyebut lampiran “a.pdf”, yang berupa tautan (symlink) atau terletak di baliknya."
            ]
        );
    }

    #[test]
    fn a_neighbour_with_a_longer_name_is_no_folder() {
        let story = naming("foto").with_file("foto-1.jpg", "x");
        assert_eq!(says(story), ["attachment-missing attachment-missing"]);
    }
}
