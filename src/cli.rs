//! The headless commands: the window's work without the window.
//!
//! Data goes to standard output, progress and complaints to standard error. Knows
//! neither `app` nor `ui`, and no token but one that comes by standard input.

mod account_select;
mod accounts;
mod arguments;
mod check;
mod country;
mod documents;
mod drafts;
mod exit;
mod import;
mod input;
mod output;
mod progress;
mod report;
mod sandbox;
mod stop_signal;
mod submit;
mod waiting;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

pub use arguments::{Arguments, Command};

use clap::Parser;

use crate::store::Library;
use exit::{CommandError, Exit};
use output::Output;

pub use output::write_error;

/// How long a call that can't be broken off (a keyring that asks a person) may go on
/// after the command has ended.
const LEAVE: Duration = Duration::from_millis(200);

/// Runs one command.
pub fn run(command: Command, data_dir: &Path, quiet: bool) -> ExitCode {
    let mut out = Output::new(quiet);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let end = match runtime {
        Ok(runtime) => {
            let end = runtime.block_on(dispatch(command, data_dir, &mut out));
            runtime.shutdown_timeout(LEAVE);
            end
        }
        Err(error) => Err(CommandError::local(format!(
            "Profile Desk could not start ({error})"
        ))),
    };
    out.end(end).into()
}

/// Says what is wrong with the command line, or what was asked of it: help, the version.
pub fn not_understood(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        error.exit();
    }
    // It quotes the arguments, which may be anything: they are read once more without what can't
    // be seen, so that no line break of theirs begins a line.
    let arguments = std::env::args_os();
    let arguments = arguments.map(|text| output::one_line(&text.to_string_lossy()));
    let quoted = Arguments::try_parse_from(arguments).err();
    for line in quoted.as_ref().unwrap_or(error).to_string().lines() {
        write_error(line);
    }
    ExitCode::from(Exit::Usage.code())
}

async fn dispatch(
    command: Command,
    data_dir: &Path,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    match command {
        Command::Check(args) => Ok(check::check(&args, &Library::at(data_dir), out)),
        Command::Country(args) => country::country(&args, &Library::at(data_dir), out),
        Command::Submit(args) => submit::submit(args, data_dir, out).await,
        Command::List(args) => drafts::list(&args, &Library::at(data_dir), out),
        Command::Show(args) => drafts::show(&args, &Library::at(data_dir), out),
        Command::Account(command) => accounts::account(command, &Library::at(data_dir), out).await,
        // Done by `main`, which asks for no data folder then.
        Command::Thumbnail(_) => Ok(Exit::Done),
        #[cfg(target_os = "linux")]
        Command::Choose(_) => Ok(Exit::Done),
        Command::Sandbox(args) => sandbox::run(&args, data_dir, out).await,
    }
}
