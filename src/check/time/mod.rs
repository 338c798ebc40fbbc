//! Rules of time: dates are possible, limits are kept, steps are recorded when they happen.

pub mod calendar_missing;
pub mod future_step;
pub mod late_record;
pub mod late_step;
pub mod non_working_day;
pub mod overdue;
pub mod time_reversed;

pub use calendar_missing::CALENDAR_MISSING;
pub use future_step::FUTURE_STEP;
pub use late_record::LATE_RECORD;
pub use late_step::LATE_STEP;
pub use non_working_day::NON_WORKING_DAY;
pub use overdue::OVERDUE;
pub use time_reversed::TIME_REVERSED;
