//! Notices at the top of the window.

use std::time::Duration;

use crate::app::state::{Notice, NoticeAction, State, Tone};

/// How long a notice that needs no answer stays.
const NOTICE_STAYS: Duration = Duration::from_secs(8);

/// Puts a notice at the top of the window. Good news without an offer goes by itself;
/// the same text never stands there twice.
pub(super) fn notify(
    state: &mut State,
    tone: Tone,
    text: impl Into<String>,
    action: Option<NoticeAction>,
) {
    let text = text.into();
    state.notices.retain(|notice| notice.text != text);
    let passing = matches!(tone, Tone::Good | Tone::Plain) && action.is_none();
    let until = passing.then(|| state.now.uptime + NOTICE_STAYS);
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

/// Takes away the notices whose time is over.
pub(super) fn expire(state: &mut State) {
    let up = state.now.uptime;
    state
        .notices
        .retain(|notice| notice.until.is_none_or(|until| until > up));
}
