//! What the drawing promises, held on random procedures and random sizes of cells.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
