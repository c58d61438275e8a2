//! Notices changes of the library by other programs, which drafts they work on, and that the library was
//! deleted, moved, replaced, restored or recovered.

use std::collections::BTreeMap;
use std::sync::Weak;
use std::thread;
use std::time::Duration;

use super::jobs::JobSender;
use crate::app::job_event::{JobEvent, SharingEvent, StoreEvent};
use crate::store::Library;

/// The time between two looks. A change is shown within a second.
const INTERVAL: Duration = Duration::from_millis(400);

/// What a look has found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// No library was opened yet.
    Nothing,
    /// The database can't be read: its folder is gone and can't be made again, or the disk fails.
    Unreadable,
    Library {
        epoch: u64,
        counter: i64,
    },
}

/// Sends an event after every change by another program, until `window` is dropped.
pub(super) fn start(library: Library, window: Weak<()>, events: JobSender) -> std::io::Result<()> {
    let watch = move || {
        let mut before = Seen::Nothing;
        let mut last_restore = None;
        let mut known_holders = BTreeMap::new();
        while window.upgrade().is_some() {
            let now = look(&library);
            let event = news(before, now);
            let is_same_file = matches!(
                event,
                Some(JobEvent::Sharing(SharingEvent::ChangedElsewhere))
            );
            if let Some(event) = event {
                events.send(event);
            }
            if now != before {
                // One that can't be read now is compared by the next look with a change.
                if let Ok(restore) = library.restore_id() {
                    if is_same_file && restore != last_restore {
                        events.send(JobEvent::Sharing(SharingEvent::Restored));
                    }
                    last_restore = restore;
                }
            }
            if let Some(recovered) = library.take_recovered() {
                events.send(JobEvent::Store(StoreEvent::Recovered(recovered)));
            }
            // A program that is killed changes nothing in the library.
            if (now != before || !known_holders.is_empty())
                && matches!(now, Seen::Library { .. })
                && let Ok(holders) = library.holders()
                && holders != known_holders
            {
                known_holders.clone_from(&holders);
                events.send(JobEvent::Sharing(SharingEvent::Holders(holders)));
            }
            before = now;
            thread::sleep(INTERVAL);
        }
    };
    thread::Builder::new()
        .name("watch".to_owned())
        .spawn(watch)?;
    Ok(())
}

fn look(library: &Library) -> Seen {
    match library.change_counter() {
        // The counter of the database that it was read from, or of an earlier one.
        Ok(Some(counter)) => Seen::Library {
            epoch: library.epoch(),
            counter,
        },
        Ok(None) => Seen::Nothing,
        Err(_) => Seen::Unreadable,
    }
}

fn news(before: Seen, now: Seen) -> Option<JobEvent> {
    match (before, now) {
        (Seen::Nothing, _) | (_, Seen::Nothing) | (Seen::Unreadable, Seen::Unreadable) => None,
        // Saving again says why it can't be used.
        (Seen::Library { .. }, Seen::Unreadable) | (Seen::Unreadable, Seen::Library { .. }) => {
            Some(JobEvent::Store(StoreEvent::Replaced))
        }
        (Seen::Library { epoch: before, .. }, Seen::Library { epoch, .. }) if before != epoch => {
            Some(JobEvent::Store(StoreEvent::Replaced))
        }
        (Seen::Library { .. }, Seen::Library { .. }) => {
            (before != now).then_some(JobEvent::Sharing(SharingEvent::ChangedElsewhere))
        }
    }
}
