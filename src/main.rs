//! The command line: opens the window or runs one command.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

/// Fill in, check, submit and follow CM.com company profiles.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Where everything lives
    #[arg(long, env = "PROFILE_DESK_DATA_DIR", global = true)]
    data_dir: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Some(data_dir) = arguments
        .data_dir
        .or_else(profile_desk::store::default_root)
    else {
        eprintln!("There is no home folder for the data; name one with --data-dir");
        return ExitCode::from(5);
    };
    match profile_desk::app::run(data_dir) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("The window can’t be opened: {sentence}");
            ExitCode::from(5)
        }
    }
}
