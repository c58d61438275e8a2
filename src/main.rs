//! The command line: opens the window or runs one command.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use profile_desk::cli::{self, Arguments};
use tracing_subscriber::EnvFilter;

/// What is logged unless `PROFILE_DESK_LOG` says otherwise.
const LOG: &str = "warn,reqwest=error,hyper=error,hyper_util=error,zbus=error,rustls=error,winit=error,egui_system_font_provider=error";

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    log();
    let Some(data_dir) = arguments
        .data_dir
        .or_else(profile_desk::store::default_root)
    else {
        return fail("There is no home folder for the data; name one with --data-dir");
    };
    if let Some(command) = arguments.command {
        return cli::run(command, &data_dir, arguments.quiet);
    }
    match profile_desk::app::run(&data_dir) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => fail(&format!("The window can’t be opened: {sentence}")),
    }
}

fn log() {
    let filter = EnvFilter::try_from_env("PROFILE_DESK_LOG").unwrap_or_else(|_| LOG.into());
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // Without a log the program works all the same.
    let _ = subscriber.try_init();
}

/// Says why the program ends; when standard error is gone there is nobody to tell.
fn fail(sentence: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{sentence}");
    ExitCode::from(5)
}
