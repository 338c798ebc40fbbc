//! The `tertib` command: read the arguments, run the command, end with its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    tertib::cli::main()
}
