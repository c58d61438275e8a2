//! The column beside the form: the checklist, and folded below it the history and what CM.com told.

use egui::{CollapsingHeader, RichText, ScrollArea, Ui};

use crate::app::action::Action;
use crate::app::state::State;
use crate::domain::account::Environment;
use crate::domain::checklist::Checklist;
use crate::domain::draft::Draft;
use crate::domain::submission::SubmissionState;
use crate::domain::text::visible;
use crate::i18n::tr;

use super::accessibility;
use super::checklist::checklist_ui;
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::theme::{self, STEP, palette};
use super::time_format::{clock_time, full_time};
use super::ui_state::UiState;

pub(super) fn inspector_ui(
    ui: &mut Ui,
    (state, draft, checklist): (&State, &Draft, &Checklist),
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    accessibility::region(ui, tr!("inspector-title"));
    ScrollArea::vertical()
        .id_salt(("inspector", draft.id))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            checklist_ui(ui, draft, checklist, ui_state, actions);
            ui.add_space(2.0 * STEP);
            folded_ui(ui, draft, tr!("inspector-history-title"), |ui| {
                history_ui(ui, state, draft);
            });
            if draft.submission.is_submitted() {
                folded_ui(ui, draft, tr!("inspector-details-title"), |ui| {
                    details_ui(ui, draft);
                });
            }
            if let Some(answer) = draft.submission.current_answer() {
                let title = tr!("approval-whole-response-label");
                folded_ui(ui, draft, title, |ui| {
                    let text = serde_json::to_string_pretty(&answer.raw).unwrap_or_default();
                    let text = RichText::new(visible(&text)).monospace();
                    ui.add(egui::Label::new(text).wrap());
                });
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
}

/// A part that is shown when its title is pressed.
fn folded_ui(ui: &mut Ui, draft: &Draft, title: &str, add: impl FnOnce(&mut Ui)) {
    let header = CollapsingHeader::new(title).id_salt((title, draft.id));
    theme::fold_ui(ui, header, |ui| ui.indent(title, add));
}

/// The ids and times of the submission.
fn details_ui(ui: &mut Ui, draft: &Draft) {
    let record = &draft.submission;
    let colour = palette(ui).muted;
    let fact = |ui: &mut Ui, name: &str, value: String| {
        ui.label(RichText::new(name).small().color(colour));
        ui.add(egui::Label::new(RichText::new(value).size(theme::SMALL + 0.5)).wrap());
    };
    ui.spacing_mut().item_spacing.y = 1.0;
    if let Some(guid) = record.guid {
        fact(ui, tr!("approval-id-label"), guid.to_string());
    }
    if let Some(target) = &record.target {
        let environment = Environment::label_of(&target.environment);
        let account = format!("{} ({environment})", target.account_name);
        fact(ui, tr!("account-label"), account);
    }
    if let SubmissionState::Submitted { at } = &record.state {
        fact(ui, tr!("profile-state-submitted"), full_time(ui, *at));
    }
    if let Some(answer) = record.current_answer() {
        let at = full_time(ui, answer.received_at);
        fact(ui, tr!("approval-last-response-label"), at);
    }
}

fn history_ui(ui: &mut Ui, state: &State, draft: &Draft) {
    let events = draft.submission.history.iter().rev();
    for event in events {
        let when = clock_time(ui, event.at, state.now.wall);
        event_ui(ui, &when, &full_time(ui, event.at), &event.kind.message());
    }
    let when = clock_time(ui, draft.created_at, state.now.wall);
    event_ui(
        ui,
        &when,
        &full_time(ui, draft.created_at),
        tr!("inspector-history-begun"),
    );
}

fn event_ui(ui: &mut Ui, when: &str, exactly: &str, what: &str) {
    let colours = palette(ui);
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.label(RichText::new(when).small().color(colours.muted))
        .on_hover_text(exactly);
    ui.add(egui::Label::new(what).wrap());
    ui.add_space(STEP);
}
