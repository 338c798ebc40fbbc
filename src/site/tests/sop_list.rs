//! What stands on the list of SOPs.

use super::*;
use crate::site::sop_list::SopListView;

fn list(site: &Site) -> &SopListView {
    let views = site.pages.iter().find_map(|page| match &page.view {
        View::SopList(view) => Some(view),
        _ => None,
    });
    views.expect("a list of SOPs")
}

#[test]
fn an_sop_stands_once_with_the_pages_of_its_revisions() {
    let site = site();
    let paths: Vec<&str> = site.pages.iter().map(|page| page.path.as_str()).collect();
    let sops = &list(&site).sops;
    let revisions = sops.iter().map(|sop| sop.revisions.len()).sum::<usize>();
    let pages = site.pages.iter().filter(|p| p.template == "sop.html");
    assert_eq!(revisions, pages.count());
    for sop in sops {
        let ordered = sop
            .revisions
            .is_sorted_by_key(|r| std::cmp::Reverse(r.line.revision));
        assert!(ordered, "{sop:?}");
        assert!(
            sop.statistics
                .as_deref()
                .is_some_and(|s| paths.contains(&s))
        );
        for revision in &sop.revisions {
            assert!(paths.contains(&revision.line.href.as_str()));
            let diagram = revision.diagram.as_deref();
            assert_eq!(diagram.is_some(), revision.line.readable);
            assert!(diagram.is_none_or(|path| paths.contains(&path)));
        }
        // A file that can't be understood is compared with nothing.
        let readable: Vec<_> = sop.revisions.iter().filter(|r| r.line.readable).collect();
        let older = readable.iter().skip(1).map(|r| Some(r.line.revision));
        let expected: Vec<_> = older.chain([None]).take(readable.len()).collect();
        let compared = readable.iter().map(|r| r.comparison.as_ref());
        let compared: Vec<_> = compared.map(|link| link.map(|l| l.before)).collect();
        assert_eq!(compared, expected);
    }
}
