//! Exact drawings and words of small procedures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
