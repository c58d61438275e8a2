//! The only place that decides: an action and the state before it, to the state after it
//! and what is asked of the world. Pure, so that every flow can be tested without a window.

mod accounts;
mod asked;
mod copy;
mod country;
mod dialog;
mod documents;
mod duplicate;
mod edit;
mod elsewhere;
mod entry;
mod export;
mod follow;
mod hold;
mod job_events;
mod library;
mod looking;
mod news;
mod notices;
mod open_draft;
mod pasting;
mod problems;
mod sandbox;
mod saving;
mod settle;
mod status_query;
mod submission;
mod undo;

use super::action::Action;
use super::effect::{DocumentEffect, Effect, Focus, StoreEffect, WindowEffect};
use super::state::{Dialog, Kept, Now, State, Tone};
use crate::settings::{WindowSize, usable_zoom};
use crate::texts::tr;

/// Applies an action, then brings all that follows from the state up to date, for every action
/// alike: no handler does that by itself.
pub fn update(state: &mut State, action: Action, now: Now) -> Vec<Effect> {
    state.now = now;
    let mut effects = Vec::new();
    let fx = &mut effects;
    if state.read_only && changes_something(&action) {
        let text = tr!("nothing-can-be-changed-here");
        notices::notify(state, Tone::Plain, text, None);
    } else {
        act(state, action, fx);
    }
    settle::settle(state, fx);
    effects
}

/// Changes what the action is about, and nothing that follows from it.
fn act(state: &mut State, action: Action, fx: &mut Vec<Effect>) {
    match action {
        Action::New(id) => library::new(state, id, fx),
        Action::Open(id) => library::open(state, id),
        Action::Search(text) => state.list.search = text,
        Action::Filter(filter) => state.list.filter = filter,
        Action::Duplicate(action) => duplicate::act(state, &action, fx),
        Action::Trash(id) => library::trash(state, id, fx),
        Action::UndoTrash(id) => fx.push(Effect::Store(StoreEffect::Restore(id))),

        Action::Export(action) => export::act(state, action, fx),
        Action::Copy(action) => copy::act(state, action),
        Action::Reopen => fx.push(Effect::Store(StoreEffect::Load)),

        Action::Edit(place, text) => edit::edit(state, &place, &text, fx),
        Action::PastedLines(place, text) => pasting::pasted_lines(state, &place, &text),
        Action::SplitPasted(pasted) => pasting::split(state, pasted, fx),
        Action::SetNumberType(kind, wanted) => edit::set_number_type(state, kind, wanted),
        Action::AddEmailAddress => edit::add_email_address(state, fx),
        Action::RemoveEmailAddress(index) => edit::remove_email_address(state, index),
        Action::AddExtraField(name) => edit::add_extra_field(state, &name, fx),
        Action::RemoveExtraField(name) => edit::remove_extra_field(state, &name),
        Action::Left(place) => entry::left(state, place),
        Action::Check => problems::check(state, fx),
        Action::GoTo(place) => fx.push(Effect::Window(WindowEffect::Focus(Focus::Place(place)))),
        Action::NextProblem => problems::step(state, problems::Step::Next, fx),
        Action::PreviousProblem => problems::step(state, problems::Step::Previous, fx),
        Action::Undo => undo::undo(state, fx),
        Action::Redo => undo::redo(state, fx),
        Action::SaveNow => saving::save_all(state, fx),
        Action::FocusLost => put_in_background(state, fx),
        Action::FocusGained => come_to_front(state, fx),

        Action::Pick(requirement) => documents::pick(state, requirement, fx),
        Action::Attach(paths) => documents::attach(state, paths, fx),
        Action::AttachTyped(path) => documents::attach_typed(state, &path, fx),
        Action::CompletePath(path) => {
            fx.push(Effect::Documents(DocumentEffect::CompletePath(path)))
        }
        Action::RemoveAttachment(sha256) => documents::remove(state, &sha256),
        Action::Document(action) => looking::act(state, action, fx),
        Action::SetRequirement {
            sha256,
            requirement,
        } => documents::set_requirement(state, &sha256, requirement),
        Action::SetRead(requirement, read) => asked::set_read(state, &requirement, read),

        Action::OpenAccounts => accounts::open_dialog(state, fx),
        Action::EditAccount(id) => accounts::edit(state, id),
        Action::ChangeAccountForm(form) => accounts::change_form(state, form),
        Action::SaveAccount {
            new_id,
            token,
            keep,
        } => accounts::save(state, new_id, token, keep, fx),
        Action::AskToken(id) => accounts::ask_token(state, id, fx),
        Action::StoreToken {
            account,
            origin,
            token,
            keep,
        } => accounts::store_token(state, account, origin, token, keep, fx),
        Action::ForgetToken(id) => accounts::forget_token(state, id, fx),
        Action::RemoveAccount(id) => accounts::remove(state, id, fx),
        Action::UseAccount(id) => state.settings.account_in_use = Some(id),
        Action::TestConnection(id) => accounts::test(state, id, fx),
        Action::TakeSandbox(id) => accounts::take_sandbox(state, id),
        Action::RetrySandbox => sandbox::retry(state),

        Action::Submit => submission::submit(state, fx),
        Action::ConfirmSubmit => submission::confirm(state, fx),
        Action::CancelSubmission => submission::cancel(state, fx),
        Action::LookAgain => submission::look_again(state, fx),
        Action::SendAgain => submission::send_again(state, fx),
        Action::Refresh => follow::refresh_open(state, fx),
        Action::AskCountries => asked::ask_again(state),

        Action::Preview => submission::preview(state, fx),
        Action::ShowShortcuts => state.dialog = Some(Dialog::Shortcuts),
        Action::ShowPalette => state.dialog = Some(Dialog::Palette),
        Action::ShowAbout => state.dialog = Some(Dialog::About),
        Action::ShowSettings => state.dialog = Some(Dialog::Settings),
        Action::Say(why) => notices::notify(state, Tone::Plain, why, None),
        Action::CloseDialog => dialog::close(state),
        Action::Dismiss(index) => notices::dismiss(state, index),
        Action::SetTheme(theme) => state.settings.theme = theme,
        Action::SetLanguage(language) => state.settings.language = language,
        Action::SetZoom(zoom) => state.settings.zoom = usable_zoom(zoom),
        Action::SetNotifications(wanted) => state.settings.notifications = wanted,
        Action::Sized(window) => sized(state, window),
        Action::CloseRequested => saving::close(state, fx),
        Action::Tick => {}
        Action::Done(done) => job_events::apply(state, done, fx),
    }
}

fn sized(state: &mut State, window: WindowSize) {
    // Not before the library told what it was the last time.
    if state.loaded {
        state.settings.window = window;
    }
}

/// Saves all that is not on disk yet as the program ends. Nothing is derived: that may be what
/// failed.
pub fn save_last(state: &mut State, now: Now) -> Vec<Effect> {
    state.now = now;
    let mut effects = Vec::new();
    saving::save_all(state, &mut effects);
    effects
}

/// Lets the open draft be saved whatever is known of it: something went wrong.
pub fn mark_open_draft(state: &mut State) {
    if let Some(id) = state.open_draft().map(|draft| draft.id) {
        saving::mark(state, Kept::Draft(id));
    }
}

/// Whether an action changes what is stored or asks a server for something: all but
/// looking around.
fn changes_something(action: &Action) -> bool {
    !matches!(
        action,
        Action::Open(_)
            | Action::Search(_)
            | Action::Filter(_)
            | Action::Export(_)
            | Action::Reopen
            | Action::Document(_)
            | Action::Left(_)
            | Action::GoTo(_)
            | Action::NextProblem
            | Action::PreviousProblem
            | Action::SaveNow
            | Action::Preview
            | Action::ShowShortcuts
            | Action::ShowPalette
            | Action::ShowAbout
            | Action::ShowSettings
            | Action::Say(_)
            | Action::CloseDialog
            | Action::Dismiss(_)
            | Action::SetTheme(_)
            | Action::SetZoom(_)
            | Action::SetLanguage(_)
            | Action::SetNotifications(_)
            | Action::Sized(_)
            | Action::CloseRequested
            | Action::FocusLost
            | Action::FocusGained
            | Action::Tick
            | Action::Done(_)
    )
}

fn put_in_background(state: &mut State, fx: &mut Vec<Effect>) {
    state.in_background = true;
    saving::save_all(state, fx);
}

fn come_to_front(state: &mut State, fx: &mut Vec<Effect>) {
    state.in_background = false;
    library::look_for_drafts(state, fx);
}
