//! Upkeep of the library while the window is open: it is checked once, and backed up each day.

use std::sync::Weak;
use std::thread;
use std::time::{Duration, Instant};

use super::jobs::JobSender;
use crate::app::job_event::{JobEvent, StoreEvent};
use crate::clock;
use crate::store::{Library, StoreError};

/// The time between two looks if the library is open, and if the window is closed.
const INTERVAL: Duration = Duration::from_secs(1);
/// The time from the start to the first check and backup.
const FIRST_LOOK: Duration = Duration::from_secs(20);
/// The time between two looks if a backup is due.
const BACKUP_INTERVAL: Duration = Duration::from_mins(30);

/// Starts once the library is open, and ends with `window`. The end of the program does not wait for it.
pub(super) fn start(library: Library, window: Weak<()>, events: JobSender) -> std::io::Result<()> {
    let upkeep = move || {
        let is_open = || window.upgrade().is_some();
        while is_open() && !matches!(library.change_counter(), Ok(Some(_))) {
            thread::sleep(INTERVAL);
        }
        // A check reads all of the library: it comes after the start, when the first rows are there.
        let opened = Instant::now();
        while is_open() && opened.elapsed() < FIRST_LOOK {
            thread::sleep(INTERVAL);
        }
        let mut told = Vec::new();
        let mut tell = |outcome: Result<(), StoreError>| {
            // Each is told once, not every half an hour.
            if let Err(error) = outcome
                && !told.contains(&error)
            {
                tracing::warn!(%error, "upkeep");
                told.push(error.clone());
                events.send(JobEvent::Store(StoreEvent::UpkeepFailed(error.into())));
            }
        };
        if is_open() {
            tell(library.check_and_recover());
        }
        while is_open() {
            tell(library.back_up_daily(clock::now()).map(|_| ()));
            let begun = Instant::now();
            while is_open() && begun.elapsed() < BACKUP_INTERVAL {
                thread::sleep(INTERVAL);
            }
        }
    };
    thread::Builder::new()
        .name("upkeep".to_owned())
        .spawn(upkeep)?;
    Ok(())
}
