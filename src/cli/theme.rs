//! `tertib theme`: which files a theme has, and a copy of one of them to be changed.

use std::path::Path;

use super::args::{ThemeArgs, ThemeCommand};
use super::{CommandError, Outcome, print};
use crate::finding::{Param, Params};
use crate::load::read_settings;
use crate::source::Source;
use crate::text::Catalog;
use crate::theme::eject::eject;
use crate::theme::list::{Listed, Standing, list};

/// Runs the command.
pub fn run(args: &ThemeArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    match &args.command {
        ThemeCommand::List(options) => {
            let theme = theme_of(&options.site)?;
            let listed = list(&options.site, &theme)?;
            print(&table(&theme, &listed, catalog))?;
        }
        ThemeCommand::Eject(options) => {
            let theme = theme_of(&options.site)?;
            let ejected = eject(&options.site, &theme, &options.file)?;
            let params = Params::from([
                ("berkas", Param::Text(options.file.clone())),
                ("salinan", Param::Text(ejected.path.display().to_string())),
            ]);
            let key = if options.file.ends_with(".ftl") {
                "tema-disalin-teks"
            } else if ejected.marked {
                "tema-disalin"
            } else {
                "tema-disalin-polos"
            };
            print(&format!("{}\n", catalog.with(key, &params)))?;
        }
    }
    Ok(Outcome::Clean)
}

/// The theme that the site's settings name, as they stand in the working folder.
fn theme_of(site: &Path) -> Result<String, CommandError> {
    let path = site.join("tertib.toml");
    let text = match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(CommandError::NoSettings(path));
        }
        other => other?,
    };
    let settings = read_settings(&Source::new("tertib.toml", text));
    settings
        .map(|settings| settings.theme)
        .ok_or(CommandError::BrokenSettings(path))
}

fn table(theme: &str, listed: &[Listed], catalog: &Catalog) -> String {
    let width = listed
        .iter()
        .map(|file| file.path.chars().count())
        .max()
        .unwrap_or(0);
    let lines = listed.iter().map(|file| {
        let (key, params) = match &file.standing {
            Standing::BuiltIn => ("tema-bawaan", Params::new()),
            Standing::Own => ("tema-diganti", Params::new()),
            Standing::Added => ("tema-ditambah", Params::new()),
            Standing::Outdated(version) => (
                "tema-usang",
                Params::from([("versi", Param::Text(version.clone()))]),
            ),
        };
        format!("  {:width$}  {}\n", file.path, catalog.with(key, &params))
    });
    let own = listed
        .iter()
        .filter(|file| file.standing != Standing::BuiltIn)
        .count();
    let params = Params::from([
        ("tema", Param::Text(theme.to_owned())),
        ("jumlah", listed.len().into()),
        ("sendiri", own.into()),
    ]);
    let head = format!("{}\n", catalog.with("tema-daftar", &params));
    std::iter::once(head).chain(lines).collect()
}
