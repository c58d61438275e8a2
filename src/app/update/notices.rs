//! Notices at the top of the window.

use std::time::Duration;

use crate::app::state::{Notice, NoticeAction, State, Tone};

/// Time for which a notice that needs no action is shown.
const NOTICE_DURATION: Duration = Duration::from_secs(8);

/// Shows a notice at the top of the window. A notice that is no error and has no button
/// disappears after a while; the same text is never shown twice.
pub(super) fn notify(
    state: &mut State,
    tone: Tone,
    text: impl Into<String>,
    action: Option<NoticeAction>,
) {
    let text = text.into();
    state.notices.retain(|notice| notice.text != text);
    let disappears = matches!(tone, Tone::Good | Tone::Plain) && action.is_none();
    let until = disappears.then(|| state.now.uptime + NOTICE_DURATION);
    state.notices.push(Notice {
        tone,
        text,
        action,
        until,
    });
}

pub(super) fn dismiss(state: &mut State, index: usize) {
    if index < state.notices.len() {
        state.notices.remove(index);
    }
}

/// Removes the notices whose time is over.
pub(super) fn expire(state: &mut State) {
    let up = state.now.uptime;
    state
        .notices
        .retain(|notice| notice.until.is_none_or(|until| until > up));
}
