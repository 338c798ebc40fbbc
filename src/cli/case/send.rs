//! `tertib case send`: what waits goes to the office's server.

use super::args::SendArgs;
use super::error::CaseError;
use crate::cli::question::as_of;
use crate::cli::{CommandError, Outcome, print};
use crate::finding::Params;
use crate::recording::send::{Sent, send};
use crate::text::Catalog;

/// Runs the command.
pub fn run(args: &SendArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let as_of = as_of(args.place.as_of)?;
    let sent = send(&args.place.site, as_of).map_err(CaseError::from)?;
    print(&told_sent(&sent, catalog))?;
    Ok(Outcome::Clean)
}

/// What became of the entries that waited.
pub fn told_sent(sent: &Sent, catalog: &Catalog) -> String {
    let params = Params::from([
        ("jumlah", sent.commits.into()),
        ("ulang", sent.renewed.into()),
    ]);
    let key = match (sent.commits, sent.renewed) {
        (0, _) => "kirim-kosong",
        (_, 0) => "kirim-terkirim",
        _ => "kirim-terkirim-ulang",
    };
    format!("{}\n", catalog.with(key, &params))
}
