//! Notices.

use std::time::Duration;

use uuid::Uuid;

use super::open_draft::open_id;
use crate::app::state::{Notice, NoticeAction, State, Tone};

/// Time for which a notice that needs no action is shown.
const NOTICE_DURATION: Duration = Duration::from_secs(6);

/// Shows a notice. One that is no error and has no button
/// disappears after a while; the same text is shown twice only with different buttons. A profile that is open has one notice, the newest: what
/// is wrong with it stands in its banner.
pub(super) fn notify(
    state: &mut State,
    tone: Tone,
    text: impl Into<String>,
    action: Option<NoticeAction>,
) {
    let is_of_profile = matches!(action, None | Some(NoticeAction::SplitPasted(_)));
    let disappears = matches!(tone, Tone::Good | Tone::Plain) && action.is_none();
    let notice = Notice {
        tone,
        text: text.into(),
        about: open_id(state).filter(|_| is_of_profile),
        is_in_banner: false,
        until: disappears.then(|| state.now.uptime + NOTICE_DURATION),
        action,
    };
    show(state, notice);
}

/// Tells the status of a profile, or how its submission ended, which its banner says as well.
pub(super) fn notify_status(state: &mut State, id: Uuid, tone: Tone, text: String) {
    let disappears = matches!(tone, Tone::Good | Tone::Plain);
    let notice = Notice {
        tone,
        text,
        about: Some(id),
        is_in_banner: true,
        until: disappears.then(|| state.now.uptime + NOTICE_DURATION),
        action: None,
    };
    show(state, notice);
}

fn show(state: &mut State, notice: Notice) {
    state.notices.retain(|before| {
        // What failed is told until it was read: each of several files may have its own reason.
        let is_done = matches!(before.tone, Tone::Good | Tone::Plain) || before.is_in_banner;
        let is_replaced = is_done && notice.about.is_some() && before.about == notice.about;
        // Each of several moves to the trash can be undone, however alike they are.
        let is_same = before.text == notice.text
            && (before.action.is_none() || before.action == notice.action);
        !is_same && !is_replaced
    });
    state.notices.push(notice);
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
