//! The headless commands: the window's work without the window.
//!
//! Data goes to standard output, progress and errors to standard error. Knows
//! neither `app` nor `ui`, and no token except one read from standard input.

mod account_select;
mod accounts;
mod arguments;
mod backup;
mod bring_in;
mod callback;
mod check;
mod country;
mod country_history;
mod delete;
mod document_list;
mod document_replacement;
mod document_report;
mod document_search;
mod documents;
mod drafts;
mod exit;
mod import;
mod input;
mod learn;
mod list_query;
mod list_rows;
mod missing_files;
mod next_command;
mod output;
mod progress;
mod refresh;
mod report;
mod review_tasks;
mod sandbox;
mod stop_signal;
mod submit;
mod trash;
mod update;
mod waiting;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

pub use arguments::{Arguments, Command, Renderer};

use crate::clock;
use crate::store::Library;
use exit::{CommandError, Exit};
use output::Output;

pub use output::write_error;

/// The time that a call without cancellation (a keyring that prompts the user) may continue after the
/// command has ended.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_millis(200);

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
            runtime.shutdown_timeout(SHUTDOWN_TIMEOUT);
            end
        }
        Err(error) => Err(CommandError::local(format!(
            "Profile Desk could not start ({error})"
        ))),
    };
    out.end(end).into()
}

/// Prints the error in the command line, or the requested help or version.
pub fn report_usage_error(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        error.exit();
    }
    // The message quotes the arguments, which may contain any characters. They are parsed again without
    // invisible characters and line breaks, so that they can't add lines to the output.
    let arguments = std::env::args_os();
    let arguments = arguments.map(|text| output::one_line(&text.to_string_lossy()));
    let quoted = Arguments::read(arguments).err();
    for line in quoted.as_ref().unwrap_or(error).to_string().lines() {
        write_error(line);
    }
    ExitCode::from(Exit::Usage.code())
}

fn uses_library(command: &Command) -> bool {
    match command {
        Command::Submit(_)
        | Command::Update(_)
        | Command::Delete(_)
        | Command::Callback(_)
        | Command::Refresh(_)
        | Command::BringIn(_)
        | Command::List(_)
        | Command::Show(_)
        | Command::Trash(_)
        | Command::Documents(_)
        | Command::Account(_)
        | Command::Backup(_)
        | Command::Restore(_) => true,
        // They only look whether one has requirements of countries.
        Command::Check(_) | Command::Country(_) => false,
        Command::Thumbnail(_) | Command::Sandbox(_) => false,
        #[cfg(target_os = "linux")]
        Command::Choose(_) => false,
    }
}

/// Moves in a library of an older version, and says so.
fn move_in(library: &Library, out: &Output) -> Result<(), CommandError> {
    library
        .move_in(&mut |_, _| {})
        .map_err(CommandError::local)?;
    let Some(moved_in) = library.take_moved_in() else {
        return Ok(());
    };
    for error in &moved_in.errors {
        out.write_error(&error.to_string());
    }
    if moved_in.drafts > 0 {
        let folder = moved_in.kept_in.display();
        out.note(&match moved_in.drafts {
            1 => format!(
                "1 profile was moved into the new library. Its old files are kept in {folder}"
            ),
            count => format!(
                "{count} profiles were moved into the new library. Their old files are kept in {folder}"
            ),
        });
    }
    Ok(())
}

async fn dispatch(
    command: Command,
    data_dir: &Path,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let library = Library::at(data_dir);
    if uses_library(&command) {
        move_in(&library, out)?;
        // The command says what prevents it.
        let _ = library.open_if_any();
        tell_recovery(&library, out);
    }
    let sends = matches!(
        command,
        Command::Submit(_) | Command::Update(_) | Command::Delete(_)
    );
    let ended = run_command(command, &library, out).await;
    if sends && let Err(error) = library.back_up_daily_if_small(clock::now()) {
        out.note(&error.to_string());
    }
    tell_recovery(&library, out);
    ended
}

/// Says that the library was damaged and is recovered.
fn tell_recovery(library: &Library, out: &Output) {
    if let Some(recovered) = library.take_recovered() {
        out.write_error(&recovered.to_string());
    }
}

async fn run_command(
    command: Command,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    match command {
        Command::Check(args) => Ok(check::check(&args, library, out)),
        Command::Country(args) => country::country(&args, library, out),
        Command::Submit(args) => submit::submit(args, library.root(), out).await,
        Command::Update(args) => update::update(args, library, out).await,
        Command::Delete(args) => delete::delete(args, library, out).await,
        Command::Refresh(args) => refresh::refresh(&args, library, out).await,
        Command::BringIn(args) => bring_in::bring_in(&args, library, out).await,
        Command::List(args) => drafts::list(&args, library, out),
        Command::Show(args) => drafts::show(&args, library, out),
        Command::Trash(args) => trash::trash(&args, library, out),
        Command::Documents(args) => document_list::documents(args, library, out),
        Command::Account(command) => accounts::account(command, library, out).await,
        Command::Backup(args) => backup::backup(&args, library, out),
        Command::Restore(args) => backup::restore(&args, library, out),
        Command::Callback(args) => callback::run(args, library, out).await,
        // Handled by `main`, without a data folder.
        Command::Thumbnail(_) => Ok(Exit::Done),
        #[cfg(target_os = "linux")]
        Command::Choose(_) => Ok(Exit::Done),
        Command::Sandbox(args) => sandbox::run(&args, library.root(), out).await,
    }
}
