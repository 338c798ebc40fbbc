//! `tertib rules`: the reference of rules, or of one of them.

use super::args::RulesArgs;
use super::values::RulesFormat;
use super::{CommandError, Outcome, print};
use crate::check::{nearest, rules};
use crate::finding::Rule;
use crate::reference::{rules_markdown, rules_text};
use crate::text::Catalog;

/// Runs the command.
pub fn run(args: &RulesArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let chosen = args.rule.as_deref().map(named).transpose()?;
    print(&match args.format {
        RulesFormat::Text => rules_text(catalog, chosen),
        RulesFormat::Markdown => rules_markdown(catalog, chosen),
    })?;
    Ok(Outcome::Clean)
}

fn named(name: &str) -> Result<&'static Rule, CommandError> {
    let found = rules().iter().copied().find(|rule| rule.name == name);
    found.ok_or_else(|| CommandError::UnknownRule {
        asked: name.to_owned(),
        similar: nearest(name).map_or("", |rule| rule.name),
    })
}
