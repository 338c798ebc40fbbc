//! Tests of whole pages.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::Arc;

use super::*;
use crate::settings::Language;
use crate::site::pages;
use crate::site::testing::World;

fn files(language: Language) -> Files {
    let world = World::new(language);
    let engine = Engine::new(Arc::clone(&world.catalog), &ThemeFiles::new());
    let engine = engine.unwrap_or_else(|error| panic!("{error}"));
    render(&pages(world.inputs()), &engine).unwrap_or_else(|error| panic!("{error}"))
}

/// Writes the site of the little office to the folder named by `TERTIB_CONTOH`, to look at it:
/// `TERTIB_CONTOH=/some/folder cargo test --lib -- --ignored writes_the_site`.
#[test]
#[ignore = "writes a folder to look at"]
fn writes_the_site() {
    let Some(folder) = std::env::var_os("TERTIB_CONTOH") else {
        return;
    };
    for (name, language) in [("id", Language::Id), ("en", Language::En)] {
        for (path, bytes) in files(language) {
            let file = std::path::Path::new(&folder).join(name).join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
    }
}
