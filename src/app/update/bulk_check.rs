//! Checking the selected profiles: each is read, checked and forgotten (`bulk_queue`).

use uuid::Uuid;

use crate::app::state::{
    BulkCheckDialog, BulkQueue, CheckedProfile, Dialog, MOST_AT_ONCE, MOST_FINDINGS, MOST_OF_ONE,
    State, Tone,
};
use crate::domain::finding::Finding;
use crate::domain::local_error::LocalError;
use crate::domain::row_order::sort_text;
use crate::domain::submission::Stage;

use super::notices::notify;
use crate::i18n::tr;

pub(super) fn start(state: &mut State) {
    let Some(queue) = BulkQueue::of(state.list.selection.ids()) else {
        let text = tr!("bulk-check-too-many-notice", most = MOST_AT_ONCE);
        return notify(state, Tone::Plain, text, None);
    };
    state.dialog = Some(Dialog::BulkCheck(BulkCheckDialog {
        queue,
        ..BulkCheckDialog::default()
    }));
}

/// Checks no more profiles; what was found is kept.
pub(super) fn stop(state: &mut State) {
    if let Some(Dialog::BulkCheck(dialog)) = &mut state.dialog {
        dialog.queue.stop();
    }
}

/// The dialog, if it waits for this draft. It may be closed by now, or open for another check.
fn dialog_for(state: &mut State, id: Uuid) -> Option<&mut BulkCheckDialog> {
    match &mut state.dialog {
        Some(Dialog::BulkCheck(dialog)) if dialog.queue.reading().contains(&id) => Some(dialog),
        _ => None,
    }
}

/// Checks a draft in memory.
pub(super) fn add(state: &mut State, id: Uuid) {
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let title = draft.title().to_owned();
    let is_in_trash = state.trash.since.contains_key(&id);
    let findings = state.findings_of(draft);
    let may_ask = draft.submission.stage() != Stage::Approved;
    let is_unknown = may_ask && !state.unanswered_queries(draft).is_empty();
    let Some(dialog) = dialog_for(state, id) else {
        return;
    };
    dialog.queue.take(id);
    dialog.done += 1;
    if is_in_trash {
        let why = tr!("command-in-trash-reason").to_owned();
        list(dialog, unread(id, title, why));
    } else {
        dialog.unknown_requirements += usize::from(is_unknown);
        add_findings(dialog, id, title, findings);
    }
}

/// A draft could not be read.
pub(super) fn not_read(state: &mut State, id: Uuid, why: &LocalError) {
    let title = state.list.title(id).to_owned();
    if let Some(dialog) = dialog_for(state, id) {
        dialog.queue.take(id);
        dialog.done += 1;
        list(dialog, unread(id, title, why.to_string()));
    }
}

fn unread(id: Uuid, title: String, why: String) -> CheckedProfile {
    CheckedProfile {
        id,
        title,
        findings: Vec::new(),
        more: 0,
        unread: Some(why),
    }
}

fn add_findings(dialog: &mut BulkCheckDialog, id: Uuid, title: String, mut findings: Vec<Finding>) {
    if findings.is_empty() {
        dialog.without_findings += 1;
    } else if dialog.findings() >= MOST_FINDINGS {
        dialog.unlisted += 1;
    } else {
        let more = findings.len().saturating_sub(MOST_OF_ONE);
        findings.truncate(MOST_OF_ONE);
        let checked = CheckedProfile {
            id,
            title,
            findings,
            more,
            unread: None,
        };
        list(dialog, checked);
    }
}

/// Adds a profile, in the order of the titles.
fn list(dialog: &mut BulkCheckDialog, checked: CheckedProfile) {
    let key = |profile: &CheckedProfile| (sort_text(&profile.title), profile.id);
    let new = key(&checked);
    let at = dialog.profiles.partition_point(|other| key(other) < new);
    dialog.profiles.insert(at, checked);
}
