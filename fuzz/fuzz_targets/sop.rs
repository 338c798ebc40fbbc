//! An SOP file of any bytes: the form in its front matter, its procedure, and its body as a page.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tertib::load::{ACTIVITY_LIMIT, ANSWER_LIMIT, LANE_LIMIT, LIST_LIMIT, TEXT_LIMIT, read_sop};
use tertib::render::markdown::{Trust, html};
use tertib::sop::{Activity, SopKey, check_graph};
use tertib_fuzz::html::assert_page;
use tertib_fuzz::source;

fuzz_target!(|data: &[u8]| {
    let key = SopKey { sop: "contoh".to_owned(), revision: 0 };
    let Some(source) = source("content/sop/contoh/0.md", data) else {
        return;
    };
    if let Some(sop) = read_sop(&key, &source).sop {
        assert!(check_graph(&sop).is_empty(), "a procedure that can't work was taken");
        assert!(sop.activities.len() <= ACTIVITY_LIMIT && sop.lanes.len() <= LANE_LIMIT);
        assert!(sop.activities.iter().all(is_bounded), "an activity with more than it may have");
        assert_page(&html(&sop.narrative, Trust::Office));
    }
});

/// What stands in an activity is shown with every case: its lists and texts are as short as they must be.
fn is_bounded(activity: &Activity) -> bool {
    let lists = [&activity.requirements, &activity.outputs];
    let short = |list: &Vec<String>| list.len() <= LIST_LIMIT && list.iter().all(|t| t.len() <= TEXT_LIMIT);
    lists.into_iter().all(short)
        && activity.description.len() <= TEXT_LIMIT
        && activity.lanes.len() <= LANE_LIMIT
        && activity.flow.answers().len() <= ANSWER_LIMIT
}
