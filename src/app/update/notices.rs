//! Notices at the top of the window.

use std::time::Duration;

use super::open_draft::open_id;
use crate::app::state::{Notice, NoticeAction, State, Tone};

/// Time for which a notice that needs no action is shown.
const NOTICE_DURATION: Duration = Duration::from_secs(6);

/// Shows a notice at the top of the window. A notice that is no error and has no button
/// disappears after a while; the same text is never shown twice. A profile that is open has one notice, the newest: what
/// is wrong with it stands in its banner.
pub(super) fn notify(
    state: &mut State,
    tone: Tone,
    text: impl Into<String>,
    action: Option<NoticeAction>,
) {
    let text = text.into();
    let is_of_profile = matches!(action, None | Some(NoticeAction::SplitPasted(_)));
    let about = open_id(state).filter(|_| is_of_profile);
    state.notices.retain(|notice| {
        // What failed is told until it was read: each of several files may have its own reason.
        let is_done = matches!(notice.tone, Tone::Good | Tone::Plain);
        let is_replaced = is_done && about.is_some() && notice.about == about;
        notice.text != text && !is_replaced
    });
    let disappears = matches!(tone, Tone::Good | Tone::Plain) && action.is_none();
    let until = disappears.then(|| state.now.uptime + NOTICE_DURATION);
    state.notices.push(Notice {
        tone,
        text,
        action,
        about,
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
