//! Performer: the right officer did each step, and recorded it.

pub mod author_not_officer;
mod entry;
pub mod officer_not_in_role;
pub mod shared_address;
pub mod unknown_officer;
pub mod wrong_performer;
