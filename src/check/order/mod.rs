//! Rules of order: the steps follow the flow of the SOP. Each judges a step against what was allowed before it; after a
//! violation the walk goes on from the step that was recorded, so one mistake is one finding.

pub mod decision;
pub mod out_of_order;
pub mod step_after_end;
pub mod wrong_start;

pub use decision::{MISSING_DECISION, UNKNOWN_DECISION};
pub use out_of_order::OUT_OF_ORDER;
pub use step_after_end::STEP_AFTER_END;
pub use wrong_start::WRONG_START;
