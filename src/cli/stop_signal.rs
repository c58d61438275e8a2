//! Ctrl+C and the termination signal: the first cancels, the second ends immediately.

use tokio_util::sync::CancellationToken;

use super::exit::Exit;
use super::output::write_error;

/// A token that is cancelled when the user asks to stop.
pub(super) fn listen() -> CancellationToken {
    let cancel = CancellationToken::new();
    let cancelled = cancel.clone();
    tokio::spawn(async move {
        stop_requested().await;
        write_error("Stopping. Press Ctrl+C again to stop immediately");
        cancelled.cancel();
        stop_requested().await;
        std::process::exit(Exit::Cancelled.code().into());
    });
    cancel
}

/// Waits for Ctrl+C or the termination signal. Waits for ever when neither can be handled: then the
/// system's default handling still ends the program.
pub(super) async fn stop_requested() {
    tokio::select! {
        () = interrupted() => {}
        () = terminated() => {}
    }
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            terminate.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending::<()>().await;
}
