//! `tertib schema`: the JSON Schemas of the files that people write.

use std::fs;

use super::args::SchemaArgs;
use super::{CommandError, Outcome, print};
use crate::finding::Params;
use crate::load::schema::Form;
use crate::text::Catalog;

/// Prints one schema, or writes them into a folder.
pub fn run(args: &SchemaArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let forms: Vec<Form> = match args.form {
        Some(form) => vec![form.into()],
        None => Form::ALL.into(),
    };
    let Some(folder) = &args.output else {
        let text = match (forms.as_slice(), args.form) {
            ([form], Some(_)) => form.text(),
            _ => format!("{}\n", catalog.get("skema-pilih")),
        };
        print(&text)?;
        return Ok(Outcome::Clean);
    };
    fs::create_dir_all(folder)?;
    for form in forms {
        let path = folder.join(form.file());
        fs::write(&path, form.text())?;
        let params = Params::from([("nilai", path.display().to_string().into())]);
        print(&format!("{}\n", catalog.with("skema-ditulis", &params)))?;
    }
    Ok(Outcome::Clean)
}
