//! Rules of form: the file can be read and names things that exist.

mod schema;
mod syntax;

pub use schema::SCHEMA;
pub use syntax::SYNTAX;
