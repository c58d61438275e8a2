//! The review before a profile is sent: every value as it will be sent, missing and unusual
//! values, the destination, and the request itself.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};

use crate::app::action::{Action, DialogAction, FormAction, RequirementAction, SubmissionAction};
use crate::app::state::{QueryState, RequestText, ReviewDialog, State};
use crate::domain::account::{Account, Environment, PRODUCTION_BASE};
use crate::domain::country;
use crate::domain::country_requirements::RequirementsQuery;
use crate::domain::fields::FieldId;
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::submission::Target;
use crate::domain::summary::SummaryLine;

use super::dialog_layout::body_ui;
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::theme::{self, STEP, palette};
use super::ui_state::{Page, UiState};
use super::widgets::{box_ui, buttons_ui, careful_buttons_ui, code_ui};
use crate::i18n::tr;

/// The width of the labels.
const LABEL_WIDTH: f32 = 236.0;
const BUTTON_WIDTH: f32 = 64.0;

pub(super) fn review_dialog_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &ReviewDialog,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let Some(account) = state.account(dialog.account) else {
        return;
    };
    let colours = palette(ui);
    ui.heading(tr!("review-title"));
    ui.add_space(STEP);
    ui.add(Label::new(RichText::new(destination(account)).color(colours.muted)).wrap());
    if dialog.confirmed {
        ui.add(Label::new(tr!("review-documents-progress")).wrap());
    }
    let (missing, other): (Vec<&Finding>, Vec<&Finding>) = dialog
        .warnings
        .iter()
        .partition(|warning| warning.kind == FindingKind::Incomplete);
    ui.add_space(2.0 * STEP);
    pages_ui(ui, ui_state);
    ui.add_space(STEP);
    // The size is the same from the first frame on, for every tab.
    let area = ScrollArea::vertical()
        .id_salt("before sending")
        .auto_shrink([false, false]);
    body_ui(ui, area, f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            match (ui_state.review_page, &dialog.request) {
                (Page::Values, _) => {
                    unchecked_ui(ui, state, dialog, actions);
                    warnings_ui(ui, tr!("review-incomplete-title"), &missing, actions);
                    warnings_ui(ui, tr!("review-warnings-title"), &other, actions);
                    for (section, lines) in &dialog.lines {
                        ui.add_space(3.0 * STEP);
                        ui.label(theme::heading(section.title()));
                        ui.add_space(STEP);
                        for line in lines {
                            summary_line_ui(
                                ui,
                                line,
                                &empty_text(line, state, dialog, account),
                                actions,
                            );
                        }
                    }
                }
                (Page::Json, Some(request)) => request_ui(ui, Some(&request.json)),
                (Page::Curl, Some(RequestText { curl, .. })) => request_ui(ui, curl.as_deref()),
                (Page::Json | Page::Curl, None) => {
                    ui.label(RichText::new(tr!("review-progress")).color(colours.muted));
                }
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    let label = submit_label(&missing, &other, server_name(account));
    sending_buttons_ui(ui, account, &label, actions);
}

/// The buttons of a dialog that sends. Only to the sandbox does Enter send: after Ctrl+Enter, a
/// second Enter by mistake must not send anything to a real server.
pub(super) fn sending_buttons_ui(
    ui: &mut Ui,
    account: &Account,
    label: &str,
    actions: &mut Vec<Action>,
) {
    let send = Action::Submission(SubmissionAction::Confirm);
    if account.environment == Environment::Sandbox {
        buttons_ui(ui, label, send, actions);
    } else {
        careful_buttons_ui(ui, label, send, actions);
    }
}

pub(super) fn destination(account: &Account) -> String {
    let name = &account.name;
    match &account.environment {
        Environment::Production => {
            tr!(
                "review-goes-to-production",
                production_base = PRODUCTION_BASE,
                name = name
            )
        }
        Environment::Custom(base) => {
            tr!(
                "review-goes-to-custom",
                base = base.to_string(),
                name = name
            )
        }
        Environment::Sandbox => {
            tr!("review-goes-to-sandbox", name = name)
        }
    }
}

pub(super) fn server_name(account: &Account) -> &'static str {
    match account.environment {
        Environment::Production => "CM.com",
        Environment::Sandbox => tr!("review-sandbox-name"),
        Environment::Custom(_) => tr!("review-custom-server-name"),
    }
}

fn submit_label(missing: &[&Finding], other: &[&Finding], server: &str) -> String {
    match (missing.is_empty(), other.is_empty()) {
        (false, _) => tr!("review-submit-incomplete-button", place = server),
        (true, false) => tr!("review-submit-anyway-button", place = server),
        (true, true) => tr!("review-submit-button", place = server),
    }
}

fn pages_ui(ui: &mut Ui, ui_state: &mut UiState) {
    ui.horizontal(|ui| {
        for (page, label) in [
            (Page::Values, tr!("review-values-tab")),
            (Page::Json, "JSON"),
            (Page::Curl, "curl"),
        ] {
            let button = egui::Button::selectable(ui_state.review_page == page, label);
            if ui.add(button).clicked() {
                ui_state.review_page = page;
            }
        }
    });
}

/// What the countries ask for may not be known: then nothing below is about it.
fn unchecked_ui(ui: &mut Ui, state: &State, dialog: &ReviewDialog, actions: &mut Vec<Action>) {
    let draft = state.drafts.get(&dialog.draft);
    let queries = draft.map_or_else(Vec::new, |draft| state.unanswered_queries(draft));
    if queries.is_empty() {
        return;
    }
    let colours = palette(ui);
    let tones = (colours.warning, colours.warning_ground);
    let is_running = |query: &RequirementsQuery| {
        state.requirement_queries.get(query) == Some(&QueryState::Running)
    };
    let is_under_way = queries.iter().all(is_running);
    let title = if is_under_way {
        tr!("review-checking-title")
    } else {
        tr!("review-unchecked-title")
    };
    box_ui(ui, tones, title, |ui| {
        for query in &queries {
            let what = match query {
                RequirementsQuery::Requirements(code) => tr!(
                    "requirements-country-title",
                    country = country::in_sentence(code)
                ),
                RequirementsQuery::RequiredFields(code) => tr!(
                    "extra-field-country-label",
                    country = country::in_sentence(code)
                ),
            };
            let why = match state.requirement_queries.get(query) {
                Some(QueryState::Failed(error)) => error.message(),
                Some(QueryState::Running) => tr!("status-checking").to_owned(),
                Some(QueryState::Postponed | QueryState::Answered) | None => String::new(),
            };
            let text = if why.is_empty() {
                what
            } else {
                format!("{what}. {why}")
            };
            ui.add(Label::new(text).wrap());
        }
        if is_under_way {
            return;
        }
        ui.add(Label::new(tr!("review-unchecked-hint")).wrap());
        if ui.button(tr!("requirements-refresh-button")).clicked() {
            actions.push(Action::Requirements(RequirementAction::Refresh));
        }
    });
}

fn warnings_ui(ui: &mut Ui, title: &str, warnings: &[&Finding], actions: &mut Vec<Action>) {
    if warnings.is_empty() {
        return;
    }
    let colours = palette(ui);
    box_ui(ui, (colours.warning, colours.warning_ground), title, |ui| {
        for warning in warnings {
            let text = RichText::new(&warning.message);
            if theme::link_ui(ui, text, colours.warning).clicked() {
                actions.push(Action::Dialogs(DialogAction::Close));
                actions.push(Action::Form(FormAction::GoTo(warning.path.clone())));
            }
        }
    });
}

/// The text for an empty field: the two ids get a default when sending.
fn empty_text(
    line: &SummaryLine,
    state: &State,
    dialog: &ReviewDialog,
    account: &Account,
) -> String {
    let draft = state.drafts.get(&dialog.draft);
    match line.path.field {
        FieldId::Guid => {
            let record = draft.map(|draft| &draft.submission);
            // On another server the profile had another id.
            let here = record.filter(|record| !record.has_other_target(&Target::from(account)));
            match here.and_then(|record| record.guid) {
                Some(guid) => guid.to_string(),
                None => tr!("review-id-default").to_owned(),
            }
        }
        FieldId::AccountGuid => tr!("review-account-default", name = &account.name),
        _ => tr!("field-not-provided").to_owned(),
    }
}

fn summary_line_ui(ui: &mut Ui, line: &SummaryLine, empty_text: &str, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * STEP;
        let column = |ui: &mut Ui, width: f32, add: &mut dyn FnMut(&mut Ui)| {
            let layout = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(egui::vec2(width, 0.0), layout, |ui| {
                ui.set_width(width);
                add(ui);
            });
        };
        column(ui, LABEL_WIDTH, &mut |ui| {
            ui.add(Label::new(RichText::new(&line.label).color(colours.muted)).wrap());
        });
        let width = (ui.available_width() - BUTTON_WIDTH - 4.0 * STEP).max(0.0);
        column(ui, width, &mut |ui| {
            let text = match &line.value {
                Some(value) => RichText::new(value),
                None => RichText::new(empty_text).color(colours.muted),
            };
            ui.add(Label::new(text).wrap());
        });
        let change = theme::link_ui(
            ui,
            RichText::new(tr!("review-change-button")),
            colours.accent,
        )
        .accessible_name(tr!("review-change-tooltip", line = &line.label));
        if change.clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
            actions.push(Action::Form(FormAction::GoTo(line.path.clone())));
        }
    });
}

fn request_ui(ui: &mut Ui, text: Option<&str>) {
    let colours = palette(ui);
    let Some(text) = text else {
        ui.label(RichText::new(tr!("review-no-request-hint")).color(colours.muted));
        return;
    };
    ui.add(Label::new(RichText::new(token_hint()).color(colours.muted)).wrap());
    ui.add_space(STEP);
    if ui.button(tr!("button-copy")).clicked() {
        ui.ctx().copy_text(text.to_owned());
    }
    ui.add_space(STEP);
    code_ui(ui, text);
}

/// The difference between the displayed request and the one that is sent.
pub(super) fn token_hint() -> &'static str {
    tr!("request-token-hint")
}
