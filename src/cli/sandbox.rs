//! `sandbox`: runs only the sandbox, the test server for the API.

use std::path::Path;
use std::time::Duration;

use super::arguments::SandboxArgs;
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::stop_signal;
use crate::sandbox::{ACCOUNT_GUID, Config, RULES, Sandbox, SandboxError, TOKEN, running_in};

pub(super) async fn run(
    args: &SandboxArgs,
    data_dir: &Path,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let review = Duration::try_from_secs_f64(args.review).map_err(|_| {
        let message = "Duration of a review must be 0 seconds or more";
        CommandError::new(Exit::Usage, message)
    })?;
    let config = Config {
        data_dir: data_dir.join("sandbox"),
        port: args.port,
        review,
    };
    let folder = config.data_dir.clone();
    // Listens from here on, so that a stop at any time removes the address file.
    let stop = stop_signal::listen();
    let sandbox = match Sandbox::start(config).await {
        Ok(sandbox) => sandbox,
        Err(error @ SandboxError::InUse(_)) => {
            let running = running_in(&folder).await;
            let at = running.map_or_else(String::new, |base| format!(". It is at {base}"));
            return Err(CommandError::local(format!("{error}{at}")));
        }
        Err(error) => return Err(CommandError::local(error)),
    };
    out.line(sandbox.base().as_str());
    out.line(&format!("Account ID: {ACCOUNT_GUID}"));
    out.line(&format!("Product token: {TOKEN}"));
    out.line(&format!(
        "A review takes {} s and ends with Approved, unless the profile name contains",
        args.review
    ));
    for (word, effect) in RULES {
        out.line(&format!("  “{word}”: {effect}"));
    }
    for file in sandbox.set_aside() {
        out.write_error(&format!(
            "A damaged file was moved aside: {}",
            file.display()
        ));
    }
    out.note("Press Ctrl+C to stop the sandbox");
    sandbox.run_until(stop.cancelled_owned()).await;
    Ok(Exit::Done)
}
