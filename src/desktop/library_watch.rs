//! Notices changes of the library by other programs, and which drafts they work on.

use std::collections::BTreeMap;
use std::sync::Weak;
use std::thread;
use std::time::Duration;

use super::jobs::JobSender;
use crate::app::job_event::{JobEvent, SharingEvent};
use crate::store::Library;

/// The time between two looks. A change is shown within a second.
const INTERVAL: Duration = Duration::from_millis(400);

/// Sends an event after every change by another program, until `window` is dropped.
pub(super) fn start(library: Library, window: Weak<()>, events: JobSender) -> std::io::Result<()> {
    let watch = move || {
        let mut known = None;
        let mut known_holders = BTreeMap::new();
        while window.upgrade().is_some() {
            // While it can't be read, reading and saving report why.
            if let Ok(Some(counter)) = library.change_counter() {
                if known.is_some_and(|known| known != counter) {
                    events.send(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
                }
                // A program that is killed changes nothing in the library.
                if (known != Some(counter) || !known_holders.is_empty())
                    && let Ok(holders) = library.holders()
                    && holders != known_holders
                {
                    known_holders.clone_from(&holders);
                    events.send(JobEvent::Sharing(SharingEvent::Holders(holders)));
                }
                known = Some(counter);
            }
            thread::sleep(INTERVAL);
        }
    };
    thread::Builder::new()
        .name("watch".to_owned())
        .spawn(watch)?;
    Ok(())
}
