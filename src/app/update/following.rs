//! Following the profiles of all accounts in the background: what a refresh by the list of an account brings.

use uuid::Uuid;

use crate::app::action::FollowAction;
use crate::app::effect::{Effect, FollowEffect, Notification, SharingEffect};
use crate::app::job_event::FollowEvent;
use crate::app::state::{State, Tone};
use crate::domain::api_error::ApiError;
use crate::domain::approval::ApprovalStatus;
use crate::domain::profile_row::ProfileStatus;
use crate::domain::refresh::{ProfileChange, RefreshError, Refreshed};
use crate::domain::submission::not_found;

use super::notices::{notify, notify_status};
use super::notifications::{one_line, without_comment};
use super::{bring_in, hold, list};
use crate::i18n::tr;

/// More changes than this are told together.
const MAX_TOLD: usize = 3;

pub(super) fn act(state: &mut State, action: &FollowAction, effects: &mut Vec<Effect>) {
    match action {
        FollowAction::RefreshAll => {
            state.ask_refresh();
            if state.followed().is_empty() {
                notify(state, Tone::Plain, tr!("refresh-nothing-notice"), None);
            }
        }
        FollowAction::AskBringIn => bring_in::ask(state, effects),
        FollowAction::Tick(guid, is_ticked) => bring_in::tick(state, *guid, *is_ticked),
        FollowAction::TickAll(is_ticked) => bring_in::tick_all(state, *is_ticked),
        FollowAction::ShowDeleted(shown) => bring_in::show_deleted(state, *shown),
        FollowAction::ConfirmBringIn => bring_in::confirm(state, effects),
    }
}

/// Starts what is due.
pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    if !state.loaded {
        return;
    }
    if std::mem::take(&mut state.following.is_outdated) {
        effects.push(Effect::Follow(FollowEffect::QueryFollowed));
    }
    state.follow_accounts();
    let up = state.now.uptime;
    while let Some((account, _)) = state.next_refresh().filter(|(_, due)| *due <= up) {
        let account = account.clone();
        let looks_up = state.following.is_first(account.id);
        state.following.begin(account.id);
        effects.push(Effect::Follow(FollowEffect::Refresh {
            account,
            looks_up,
            in_memory: state.drafts.keys().copied().collect(),
            sent_at: up,
        }));
    }
}

pub(super) fn apply(state: &mut State, event: FollowEvent, effects: &mut Vec<Effect>) {
    match event {
        FollowEvent::Followed {
            accounts,
            review_times,
        } => {
            state.following.with_profiles = accounts;
            state.following.review_times = review_times;
        }
        FollowEvent::Refreshed {
            account,
            sent_at,
            at,
            outcome,
        } => {
            let error = outcome.error.clone();
            match &error {
                Some(RefreshError::Api(ApiError::RateLimited { retry_after })) => {
                    hold::hold(state, &account, *retry_after);
                }
                None => state.polling.release(&account, sent_at),
                Some(_) => {}
            }
            let ended = (state.now.uptime, at);
            state.following.ended(account.id, ended, error);
            refreshed(state, *outcome, effects);
        }
        FollowEvent::ServerOnlyFound { account, outcome } => {
            bring_in::found(state, account, outcome);
        }
        FollowEvent::BroughtIn {
            account,
            profile,
            outcome,
        } => bring_in::brought_in(state, (account, profile), outcome),
        FollowEvent::BringInEnded(account) => bring_in::ended(state, account, effects),
    }
}

/// Takes over what a refresh has saved, and tells it.
fn refreshed(state: &mut State, outcome: Refreshed, effects: &mut Vec<Effect>) {
    // Also without news, a record may have been saved: a submission is refused while the one in memory is an older one.
    let in_memory: Vec<Uuid> = state.drafts.keys().copied().collect();
    if !in_memory.is_empty() {
        effects.push(Effect::Sharing(SharingEffect::RefreshDrafts {
            drafts: in_memory,
            if_changed: true,
        }));
    }
    if outcome.changes.is_empty() {
        return;
    }
    list::stored_list_changed(state, effects);
    let news = outcome.changes.into_iter().filter(is_news);
    tell(state, &news.collect::<Vec<_>>(), effects);
}

/// True for a change that somebody waits for or has to act on. That a profile is in review is no news.
fn is_news(change: &ProfileChange) -> bool {
    !change.values.is_empty() || is_decision(change)
}

/// True for a change of the status that is news.
fn is_decision(change: &ProfileChange) -> bool {
    change.before != change.after && tone_of(&change.after) != Tone::Plain
}

fn tone_of(status: &ProfileStatus) -> Tone {
    match status {
        ProfileStatus::NotFound | ProfileStatus::Deleted | ProfileStatus::Unknown => Tone::Bad,
        ProfileStatus::ApprovedUnsent => Tone::Good,
        ProfileStatus::Reported(word) => match ApprovalStatus::from_word(word) {
            ApprovalStatus::Approved => Tone::Good,
            ApprovalStatus::Rejected | ApprovalStatus::Incomplete => Tone::Bad,
            ApprovalStatus::Pending | ApprovalStatus::InReview | ApprovalStatus::Other(_) => {
                Tone::Plain
            }
        },
        ProfileStatus::Draft
        | ProfileStatus::NotSubmitted
        | ProfileStatus::Submitting
        | ProfileStatus::Submitted => Tone::Plain,
    }
}

/// Title and text of a change of the status alone on the desktop, the same as after a single query; no title of its own
/// for changed values.
fn outside(change: &ProfileChange) -> (Option<String>, String) {
    let comment = one_line(change.comment.as_deref().unwrap_or_default());
    if !is_decision(change) {
        return (None, comment);
    }
    let title = tr!(
        "notification-title",
        status = change.after.label(),
        title = one_line(&change.title)
    );
    let body = match &change.after {
        _ if !comment.is_empty() => comment,
        ProfileStatus::NotFound => not_found(),
        ProfileStatus::Deleted => tr!("approval-deleted-hint").to_owned(),
        ProfileStatus::Reported(word) => {
            without_comment(&ApprovalStatus::from_word(word)).to_owned()
        }
        _ => String::new(),
    };
    (Some(title), body)
}

/// Tells a few changes one by one, and many in one sentence.
fn tell(state: &mut State, news: &[ProfileChange], effects: &mut Vec<Effect>) {
    let Some(first) = news.first() else {
        return;
    };
    let is_for_somebody =
        |change: &&ProfileChange| is_decision(change) || !change.to_choose.is_empty();
    if state.in_background {
        let unread = news.iter().filter(is_for_somebody);
        state
            .polling
            .unread
            .extend(unread.map(|change| change.draft));
    }
    let is_shown_outside = state.in_background && state.settings.notifications;
    let mut notify_outside = |draft, title: String, body: String| {
        if is_shown_outside {
            effects.push(Effect::Notify(Notification { draft, title, body }));
        }
    };
    if news.len() > MAX_TOLD {
        let action = news
            .iter()
            .filter(|change| tone_of(&change.after) == Tone::Bad);
        let text = tr!(
            "refresh-changes-notice",
            count = news.len(),
            action = action.count()
        );
        notify_outside(first.draft, "Profile Desk".to_owned(), text.clone());
        return notify(state, Tone::Plain, text, None);
    }
    for change in news {
        let (status, title) = (change.after.label(), change.title.as_str());
        // What has to be chosen stands at the fields, too; a decision is what people wait for.
        let (tone, text) = if is_decision(change) {
            let text = tr!("notification-status", title = title, status = status);
            (tone_of(&change.after), text)
        } else if change.to_choose.is_empty() {
            (Tone::Plain, tr!("refresh-values-notice", title = title))
        } else {
            (Tone::Bad, tr!("refresh-choose-notice", title = title))
        };
        // A value that CM.com changed and nobody has to act on is told in the window alone.
        if is_for_somebody(&change) {
            let (outside, body) = outside(change);
            notify_outside(change.draft, outside.unwrap_or_else(|| text.clone()), body);
        }
        notify_status(state, change.draft, tone, text);
    }
}
