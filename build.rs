//! Rebuilds the program when a file that it embeds is added or removed.

fn main() {
    for folder in ["cases", "content", "themes", "tertib.toml"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
