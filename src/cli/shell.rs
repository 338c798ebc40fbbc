//! `tertib completions` and `tertib man`: what shells and `man` know of the command line, made from the command line itself.

use std::fs;

use super::args::{CompletionsArgs, ManArgs, command};
use super::{CommandError, Outcome, print};

const NAME: &str = "tertib";

/// Prints a shell's completions.
pub fn completions(args: &CompletionsArgs) -> Result<Outcome, CommandError> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command(), NAME, &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Clean)
}

/// Writes the manual pages, one for each command, or prints that of the program.
pub fn man(args: &ManArgs) -> Result<Outcome, CommandError> {
    let mut whole = command();
    whole.build();
    let Some(folder) = &args.output else {
        print(&String::from_utf8_lossy(&page(whole, NAME)?))?;
        return Ok(Outcome::Clean);
    };
    fs::create_dir_all(folder)?;
    let mut open = vec![(whole, NAME.to_owned())];
    while let Some((command, name)) = open.pop() {
        for below in command
            .get_subcommands()
            .filter(|below| !below.is_hide_set())
        {
            open.push((below.clone(), format!("{name}-{}", below.get_name())));
        }
        fs::write(folder.join(format!("{name}.1")), page(command, &name)?)?;
    }
    Ok(Outcome::Clean)
}

fn page(command: clap::Command, name: &str) -> Result<Vec<u8>, CommandError> {
    let mut page = Vec::new();
    let named = command.disable_help_flag(true);
    clap_mangen::Man::new(named)
        .title(name)
        .manual("tertib")
        .render(&mut page)?;
    Ok(page)
}
