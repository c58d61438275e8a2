//! News of what was submitted: told outside the window when nobody looks at it, and counted
//! until somebody does.

use uuid::Uuid;

use crate::app::effect::{Effect, Notification, WindowEffect};
use crate::app::state::{Dialog, State};
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::draft::Draft;
use crate::domain::fields::labels;
use crate::domain::submission::not_found;

use super::{dialog, library};
use crate::i18n::tr;

/// How much of a comment is told, in characters: a desktop cuts off what it has no room for.
const LONGEST_COMMENT: usize = 160;

/// How a profile stands with the server.
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

    /// Whether somebody waits to hear of it, having known the other. That a profile is looked
    /// at is no news, nor is the first word after it was sent, unless that decides.
    fn is_news_after(&self, before: &Self) -> bool {
        let told = self.is_deleted
            || self.is_not_found
            || match &self.approval {
                None | Some(ApprovalStatus::Pending | ApprovalStatus::InReview) => false,
                Some(ApprovalStatus::Other(_)) => before.approval.is_some(),
                Some(_) => true,
            };
        told && self != before
    }

    fn label(&self) -> &str {
        match &self.approval {
            _ if self.is_not_found => tr!("profile-state-not-found"),
            _ if self.is_deleted => tr!("profile-state-deleted"),
            Some(status) => status.label(),
            None => tr!("profile-state-submitted"),
        }
    }
}

/// A server's word on a draft is in its record.
pub(super) fn status_changed(
    state: &mut State,
    id: Uuid,
    before: &StatusSnapshot,
    effects: &mut Vec<Effect>,
) {
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

/// What is to be said of a profile that was submitted, beside that.
pub(super) fn differing_values(draft: &Draft) -> Option<String> {
    if draft.submission.not_found_since.is_some() {
        return Some(not_found());
    }
    match draft.fields_changed_since_sent().as_slice() {
        [] => None,
        fields => Some(tr!("approval-other-values-hint", labels = labels(fields))),
    }
}

/// Its comment, or what comes next.
fn body(draft: &Draft, now: &StatusSnapshot) -> String {
    if now.is_not_found {
        return not_found();
    }
    if now.is_deleted {
        return tr!("approval-deleted-hint").to_owned();
    }
    let answer = draft.submission.current_answer();
    let comment = answer.and_then(|answer| answer.status_comment.as_deref());
    match (comment.map(one_line), &now.approval) {
        (Some(comment), _) if !comment.is_empty() => comment,
        // It would point to a comment.
        (_, Some(ApprovalStatus::Rejected)) => tr!("approval-rejected-hint").to_owned(),
        (_, Some(status @ ApprovalStatus::Approved)) => status.next().to_owned(),
        (_, Some(status)) => status.meaning().to_owned(),
        (_, None) => String::new(),
    }
}

/// A text in one line that is not too long.
fn one_line(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST_COMMENT {
        return text;
    }
    let cut: String = text.chars().take(LONGEST_COMMENT - 1).collect();
    format!("{}…", cut.trim_end())
}

/// The open draft is looked at while the window is in front, and one that is gone by nobody.
pub(super) fn mark_seen(state: &mut State) {
    let open = state.editor.as_ref().map(|editor| editor.draft);
    let seen = open.filter(|_| !state.in_background);
    let drafts = &state.drafts;
    let unseen = &mut state.polling.unread;
    unseen.retain(|id| Some(*id) != seen && drafts.contains_key(id));
}

/// Shows the draft that a notification told of. What somebody is filling in or looking over
/// stays in front; the draft counts as news until that is closed.
pub(super) fn notification_clicked(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    effects.push(Effect::Window(WindowEffect::BringToFront));
    let in_use = matches!(
        state.dialog,
        Some(
            Dialog::Accounts(_)
                | Dialog::Export(_)
                | Dialog::Review(_)
                | Dialog::ConfirmUpdate { .. }
                | Dialog::CopyFrom(_)
                | Dialog::Duplicate(_)
        )
    );
    if state.drafts.contains_key(&id) && !in_use {
        dialog::close(state);
        library::open(state, id);
    }
}
