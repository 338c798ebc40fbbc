//! `tertib init` and `tertib demo`: a new site, empty or with a sample archive.

use std::path::Path;

use super::args::{DemoArgs, InitArgs};
use super::build::{output, publish_to, told};
use super::serve::serve_question;
use super::{CommandError, Outcome, print};
use crate::demo;
use crate::finding::{Param, Params};
use crate::init;
use crate::judge::{AsOf, OfficeSource, Question};
use crate::past::Testimony;
use crate::progress::Unseen;
use crate::text::Catalog;

/// Runs `init`.
pub fn init(args: &InitArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let (key, mut params) = init::write(&args.folder)?.message();
    params.insert("folder", folder(&args.folder));
    print(&format!("{}\n", catalog.with(key, &params)))?;
    Ok(Outcome::Clean)
}

/// Runs `demo`: writes the sample site where it is not yet, builds it, and serves it.
pub fn demo(args: &DemoArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    if demo::is_there(&args.folder) {
        let params = Params::from([("folder", folder(&args.folder))]);
        print(&format!("{}\n", catalog.with("demo-sudah-ada", &params)))?;
    } else {
        let report = demo::write(&args.folder)?;
        let params = Params::from([
            ("folder", folder(&args.folder)),
            ("berkas", report.cases.into()),
            ("commit", report.commits.into()),
        ]);
        print(&format!("{}\n", catalog.with("demo-ditulis", &params)))?;
    }
    let question = Question {
        site: args.folder.clone(),
        revision: "HEAD".to_owned(),
        as_of: AsOf::Day(args.as_of.unwrap_or(demo::AS_OF)),
        office: OfficeSource::Revision,
        report_uncommitted: false,
        testimony: Testimony::default(),
        cache: None,
    };
    let profile = &args.profile.name;
    let folder = output(None, &args.folder, profile)?;
    let publication = publish_to(&question, profile, &folder, &Unseen)?;
    print(&told(&question, &publication, catalog))?;
    if args.no_serve {
        return Ok(Outcome::Clean);
    }
    let preview = Question {
        office: OfficeSource::WorkingFolder,
        ..question
    };
    serve_question(&preview, profile, &args.listen(), catalog)
}

fn folder(path: &Path) -> Param {
    Param::Text(path.display().to_string())
}
