//! `tertib hook install` and `tertib hook remove`.

use std::path::Path;

use super::args::{InstallArgs, RemoveArgs};
use super::error::HookCommandError;
use crate::cli::{CommandError, Outcome, print};
use crate::finding::Params;
use crate::history::Repository;
use crate::hooks::{self, Hook, Kept, Script};
use crate::intake::judge::short;
use crate::judge::JudgeError;
use crate::publishing::Edition;
use crate::recording::git::git;
use crate::text::Catalog;

/// The branch that an empty repository will publish when nobody says otherwise.
const BRANCH: &str = "main";

/// Writes the scripts.
pub fn install(args: &InstallArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let repository = open(&args.site)?;
    let server = repository.is_bare();
    let hooks: &[Hook] = match (server, args.publish.is_empty()) {
        (true, true) => &[Hook::PreReceive],
        (true, false) => &Hook::SERVER,
        (false, _) => &Hook::CLIENT,
    };
    let editions = editions(&args.publish)?;
    let program = std::env::current_exe()?;
    let mut arguments = Vec::new();
    if !repository.prefix().is_empty() {
        arguments.extend(["--site".to_owned(), repository.prefix().join("/")]);
    }
    if catalog.language() == crate::settings::Language::En {
        arguments.extend(["--language".to_owned(), "en".to_owned()]);
    }
    let scripts: Vec<Script> = hooks
        .iter()
        .map(|hook| Script {
            hook: *hook,
            program: program.clone(),
            arguments: match hook {
                Hook::PostReceive => [editions.as_slice(), &arguments].concat(),
                _ => arguments.clone(),
            },
        })
        .collect();
    let kept = if args.chain {
        Kept::First
    } else {
        Kept::Refuse
    };
    let installed = hooks::install(&args.site, &scripts, kept).map_err(HookCommandError::from)?;
    let mut lines = Vec::new();
    for script in installed {
        let key = if script.after_another {
            "kait-terpasang-sesudah"
        } else {
            "kait-terpasang"
        };
        let params = Params::from([("nilai", script.path.display().to_string().into())]);
        lines.push(catalog.with(key, &params));
    }
    if server {
        let branch = published(&repository, args)?;
        let params = Params::from([("cabang", branch.into())]);
        lines.push(catalog.with("kait-cabang", &params));
    }
    print(&format!("{}\n", lines.join("\n")))?;
    Ok(Outcome::Clean)
}

/// The options that name the editions, for a script that runs elsewhere than this command.
fn editions(editions: &[Edition]) -> Result<Vec<String>, CommandError> {
    let mut options = Vec::new();
    for Edition { profile, folder } in editions {
        let folder = std::path::absolute(folder)?;
        options.extend([
            "--publish".to_owned(),
            format!("{profile}={}", folder.display()),
        ]);
    }
    Ok(options)
}

/// The branch that is published. An empty repository is told which it will be: git's own default may be another than the
/// one that people push.
fn published(repository: &Repository, args: &InstallArgs) -> Result<String, CommandError> {
    let head = repository.head_branch().map_err(JudgeError::from)?;
    let there = match &head {
        Some(head) => repository.reference(head).map_err(JudgeError::from)?,
        None => None,
    };
    let wanted = args.branch.as_deref();
    let name = match (head, there, wanted) {
        (Some(head), Some(_), None) => return Ok(short(&head)),
        (_, _, wanted) => wanted.unwrap_or(BRANCH),
    };
    let whole = format!("refs/heads/{name}");
    git(&args.site, &["symbolic-ref", "HEAD", &whole])
        .map_err(hooks::HookError::from)
        .map_err(HookCommandError::from)?;
    Ok(name.to_owned())
}

/// Removes the scripts.
pub fn remove(args: &RemoveArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    open(&args.site)?;
    let removed = hooks::remove(&args.site).map_err(HookCommandError::from)?;
    let mut lines = Vec::new();
    if removed.is_empty() {
        lines.push(catalog.get("kait-tidak-ada"));
    }
    for script in removed {
        let key = if script.restored {
            "kait-dikembalikan"
        } else {
            "kait-dicabut"
        };
        let params = Params::from([("nilai", script.path.display().to_string().into())]);
        lines.push(catalog.with(key, &params));
    }
    print(&format!("{}\n", lines.join("\n")))?;
    Ok(Outcome::Clean)
}

fn open(site: &Path) -> Result<Repository, CommandError> {
    Ok(Repository::open(site).map_err(JudgeError::from)?)
}
