//! The script that tells every page from which day and commit the site was made.

use super::RenderError;
use crate::site::StateView;
use crate::write::Files;

/// Where it lies. The theme's file of this name reads what is written before it.
pub(super) const STATE: &str = "aset/keadaan.js";

/// Writes the state before the theme's script.
///
/// # Errors
/// When it can't be written as JSON.
pub(super) fn tell(files: &mut Files, state: &StateView) -> Result<(), RenderError> {
    let json = serde_json::to_string(state).map_err(|error| RenderError {
        template: STATE.to_owned(),
        reason: error.to_string(),
    })?;
    let mut script = format!("var tertibKeadaan = {json};\n").into_bytes();
    script.extend(files.get(STATE).into_iter().flatten());
    files.insert(STATE.to_owned(), script);
    Ok(())
}
