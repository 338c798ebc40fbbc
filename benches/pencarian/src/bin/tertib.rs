//! The program itself, built as the bench is: it writes the pages that the generated index is put below.

use std::process::ExitCode;

fn main() -> ExitCode {
    tertib::cli::main()
}
