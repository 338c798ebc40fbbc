//! `tertib rules`: the reference of rules.

use super::args::{RulesArgs, RulesFormat};
use super::{CommandError, Outcome, print};
use crate::reference::{rules_markdown, rules_text};
use crate::text::Catalog;

/// Runs the command.
pub fn run(args: &RulesArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    print(&match args.format {
        RulesFormat::Text => rules_text(catalog),
        RulesFormat::Markdown => rules_markdown(catalog),
    })?;
    Ok(Outcome::Clean)
}
