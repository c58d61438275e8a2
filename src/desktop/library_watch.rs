//! Notices changes of the library by other programs, and that it was recovered.

use std::sync::Weak;
use std::thread;
use std::time::Duration;

use super::jobs::JobSender;
use crate::app::job_event::{JobEvent, StoreEvent};
use crate::store::Library;

/// The time between two looks. A change is shown within a second.
const INTERVAL: Duration = Duration::from_millis(400);

/// Sends an event after every change by another program, until `window` is dropped.
pub(super) fn start(library: Library, window: Weak<()>, events: JobSender) -> std::io::Result<()> {
    let watch = move || {
        let mut known = None;
        while window.upgrade().is_some() {
            // While it can't be read, reading and saving report why.
            if let Ok(Some(counter)) = library.change_counter() {
                if known.is_some_and(|known| known != counter) {
                    events.send(JobEvent::Store(StoreEvent::ChangedElsewhere));
                }
                known = Some(counter);
            }
            if let Some(recovered) = library.take_recovered() {
                events.send(JobEvent::Store(StoreEvent::Recovered(recovered)));
            }
            thread::sleep(INTERVAL);
        }
    };
    thread::Builder::new()
        .name("watch".to_owned())
        .spawn(watch)?;
    Ok(())
}
