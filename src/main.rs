//! The command line: opens the window or runs one command.

use std::io::Write;
use std::process::ExitCode;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use profile_desk::cli::{self, Arguments, Command, Renderer};
use profile_desk::desktop::RendererChoice;
use profile_desk::domain::register;
use profile_desk::store::make_private;
use profile_desk::{clock, crash, desktop, log, memory, thumbnail};

fn main() -> ExitCode {
    memory::protect();
    #[cfg(unix)]
    handle_file_size_limit();
    let arguments = match Arguments::read(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(error) => return cli::report_usage_error(&error),
    };
    #[cfg(target_os = "linux")]
    if let Some(Command::Choose(args)) = &arguments.command {
        memory::unprotect();
        return desktop::choose_here(args.folder, &args.language);
    }
    if let Some(Command::Thumbnail(args)) = &arguments.command {
        let made = if args.text {
            thumbnail::read_text_here(&args.file)
        } else {
            thumbnail::decode_here(&args.file, &args.extension, args.edge)
        };
        return match made {
            Ok(bytes) => std::io::stdout()
                .write_all(&bytes)
                .map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
            Err(code) => ExitCode::from(code),
        };
    }
    let Some(data_dir) = arguments
        .data_dir()
        .or_else(profile_desk::store::default_root)
    else {
        return fail("There is no home folder to store data in. Choose a folder with --data-dir");
    };
    make_private(&data_dir);
    crash::install_panic_hook(&data_dir);
    // A month ahead, because a window may stay open past the end of the year.
    let month = SignedDuration::from_hours(31 * 24);
    let next_month = clock::now().saturating_add(month).unwrap_or(Timestamp::MAX);
    register::numbers_run_until(next_month.to_zoned(TimeZone::UTC).year());
    if let Some(command) = arguments.command {
        log::to_stderr();
        return cli::run(command, &data_dir, arguments.quiet);
    }
    log::to_stderr_and_file(&data_dir);
    let renderer = match arguments.renderer {
        Renderer::Auto => RendererChoice::Auto,
        Renderer::Gpu => RendererChoice::Gpu,
        Renderer::Cpu => RendererChoice::Cpu,
    };
    match desktop::run(&data_dir, renderer) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

/// Makes a write beyond the file size limit (`ulimit -f`) fail like one to a full disk, with its own
/// message: without a handler, SIGXFSZ would end the program. The signal is handled, not ignored,
/// because programs that this one starts would inherit an ignored signal.
#[cfg(unix)]
fn handle_file_size_limit() {
    use tokio::signal::unix::{SignalKind, signal};
    // The handler outlives the runtime that installs it. If this fails, nothing changes.
    if let Ok(runtime) = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
    {
        let _guard = runtime.enter();
        let _ = signal(SignalKind::from_raw(libc::SIGXFSZ));
    }
}

/// Prints the reason why the program ends.
fn fail(message: &str) -> ExitCode {
    cli::write_error(message);
    ExitCode::from(5)
}
