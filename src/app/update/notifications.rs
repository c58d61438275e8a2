//! Status changes of submitted profiles: shown as desktop notifications while the window is in
//! the background, and counted until the person has looked at them.

use uuid::Uuid;

use crate::app::effect::{Effect, Notification, WindowEffect};
use crate::app::state::{Dialog, OnLoaded, State};
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::draft::Draft;
use crate::domain::fields::labels;
use crate::domain::submission::not_found;

use super::{bulk_submit, dialog};
use crate::i18n::tr;

/// Longest comment in a notification, in characters: desktops cut off longer texts.
const MAX_COMMENT_CHARS: usize = 160;

/// The status of a profile on the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StatusSnapshot {
    pub(super) approval: Option<ApprovalStatus>,
    is_deleted: bool,
    is_not_found: bool,
}

impl StatusSnapshot {
    pub(super) fn of(draft: &Draft) -> Self {
        let record = &draft.submission;
        Self {
            approval: record.current_answer().and_then(Answer::approval),
            is_deleted: record.is_deleted(),
            is_not_found: record.not_found_since.is_some(),
        }
    }

    /// True when the person should be notified of this status, after `before`. That a profile is
    /// under review is no news, and neither is its first status after sending, unless that is a
    /// decision.
    fn is_news_after(&self, before: &Self) -> bool {
        let is_notable = self.is_deleted
            || self.is_not_found
            || match &self.approval {
                None | Some(ApprovalStatus::Pending | ApprovalStatus::InReview) => false,
                Some(ApprovalStatus::Other(_)) => before.approval.is_some(),
                Some(
                    ApprovalStatus::Approved
                    | ApprovalStatus::Rejected
                    | ApprovalStatus::Incomplete,
                ) => true,
            };
        is_notable && self != before
    }

    fn label(&self) -> &str {
        if self.is_not_found {
            return tr!("profile-state-not-found");
        }
        if self.is_deleted {
            return tr!("profile-state-deleted");
        }
        match &self.approval {
            Some(status) => status.label(),
            None => tr!("profile-state-submitted"),
        }
    }
}

/// The record of a draft has a new response of the server: notifies the person if the window is
/// in the background.
pub(super) fn status_changed(
    state: &mut State,
    id: Uuid,
    before: &StatusSnapshot,
    effects: &mut Vec<Effect>,
) {
    bulk_submit::status_changed(state, id);
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let now = StatusSnapshot::of(draft);
    if !state.in_background || !now.is_news_after(before) {
        return;
    }
    if state.settings.notifications {
        effects.push(Effect::Notify(Notification {
            draft: id,
            title: tr!(
                "notification-title",
                status = now.label(),
                title = one_line(draft.title())
            ),
            body: body(draft, &now),
        }));
    }
    state.polling.unread.insert(id);
}

/// Text about values on the server that differ from the draft, or about a profile that is no
/// longer found.
pub(super) fn differing_values(draft: &Draft) -> Option<String> {
    if draft.submission.not_found_since.is_some() {
        return Some(not_found());
    }
    match draft.fields_changed_since_sent().as_slice() {
        [] => None,
        fields => Some(tr!("approval-other-values-hint", labels = labels(fields))),
    }
}

/// The server's comment, or the meaning of the status.
fn body(draft: &Draft, now: &StatusSnapshot) -> String {
    if now.is_not_found {
        return not_found();
    }
    if now.is_deleted {
        return tr!("approval-deleted-hint").to_owned();
    }
    let answer = draft.submission.current_answer();
    let comment = answer.and_then(|answer| answer.status_comment.as_deref());
    if let Some(comment) = comment.map(one_line).filter(|comment| !comment.is_empty()) {
        return comment;
    }
    let status = now.approval.as_ref();
    status.map_or_else(String::new, |status| without_comment(status).to_owned())
}

/// What a status means for the person, where the server wrote no comment.
pub(super) fn without_comment(status: &ApprovalStatus) -> &'static str {
    match status {
        // The longer text would point to a comment, and there is none.
        ApprovalStatus::Rejected => tr!("approval-rejected-hint"),
        ApprovalStatus::Approved => status.next(),
        ApprovalStatus::Pending
        | ApprovalStatus::InReview
        | ApprovalStatus::Incomplete
        | ApprovalStatus::Other(_) => status.meaning(),
    }
}

/// The text on one line, cut off if it is too long.
pub(super) fn one_line(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MAX_COMMENT_CHARS {
        return text;
    }
    let cut: String = text.chars().take(MAX_COMMENT_CHARS - 1).collect();
    format!("{}…", cut.trim_end())
}

/// Marks the open draft as seen while the window is in front.
pub(super) fn mark_seen(state: &mut State) {
    let open = state.editor.as_ref().map(|editor| editor.draft);
    let seen = open.filter(|_| !state.in_background);
    if let Some(seen) = seen {
        state.polling.unread.remove(&seen);
    }
}

/// Shows the draft of a notification that was clicked. A dialog with unfinished work stays in
/// front, and the draft counts as unread until that is closed.
pub(super) fn notification_clicked(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    effects.push(Effect::Window(WindowEffect::BringToFront));
    let has_unfinished_work = state.dialog.as_ref().is_some_and(is_work);
    if !has_unfinished_work {
        dialog::close(state);
        state.when_loaded(id, OnLoaded::Open);
    }
}

/// True for a dialog in which the person may have begun something.
fn is_work(dialog: &Dialog) -> bool {
    match dialog {
        Dialog::Accounts(_)
        | Dialog::Export(_)
        | Dialog::Review(_)
        | Dialog::ConfirmUpdate { .. }
        | Dialog::CopyFrom(_)
        | Dialog::Duplicate(_)
        | Dialog::BulkSubmit(_)
        | Dialog::Delete(_)
        | Dialog::BringIn(_)
        | Dialog::DeleteAtServer(_)
        | Dialog::Mark(_)
        | Dialog::ViewName(_)
        | Dialog::Documents(_) => true,
        Dialog::Welcome
        | Dialog::Shortcuts
        | Dialog::Palette(_)
        | Dialog::About
        | Dialog::Settings
        | Dialog::Request(_)
        | Dialog::RequirementChanges(_)
        | Dialog::BulkCheck(_)
        | Dialog::Document(_) => false,
    }
}
