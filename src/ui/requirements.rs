//! The requirements of the country of the numbers: documents, each a slot for the file that meets it, and
//! restrictions, each to be ticked as read.

use std::collections::BTreeSet;

use egui::{Align, Frame, Label, Margin, RichText, Stroke, Ui};
use jiff::Timestamp;

use crate::app::action::{Action, DocumentAction, RequirementAction};
use crate::app::effect::Focus;
use crate::app::state::{QueryState, State};
use crate::domain::attachment::Attachment;
use crate::domain::country::{self, Country};
use crate::domain::country_requirements::RequirementsQuery;
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;
use crate::domain::requirement::{Requirement, RequirementKind};
use crate::domain::requirement_changes::NewRequirement;
use crate::domain::submission::Stage;

use super::accessibility;
use super::attachment::{Dragged, Place, attachment_ui};
use super::icons::{ICON_CHECK_CIRCLE, ICON_RADIO_BUTTON_UNCHECKED};
use super::input::FieldContext;
use super::task::task_ui;
use super::theme::{self, RADIUS, STEP, palette};
use super::time_format::{clock_time, day_or_time};
use crate::i18n::tr;

/// What the country of the numbers asks for: a slot for each document. Returns the documents in the slots, by the
/// hash of their content.
pub(super) fn requirements_ui<'a>(
    ui: &mut Ui,
    context: &mut FieldContext<'a>,
) -> BTreeSet<&'a str> {
    let (state, draft) = (context.state, context.draft);
    let mut in_slots = BTreeSet::new();
    let code = draft.content.profile.country_code.trim();
    let Some(country) = country::find(code) else {
        return in_slots;
    };
    ui.label(RichText::new(tr!("requirements-title")).strong());
    if draft.submission.stage() == Stage::Approved {
        let missing = state.missing_since_approval(draft);
        if missing.is_empty() {
            muted(ui, tr!("requirements-approved-hint"));
        }
        new_ui(ui, context, country, &missing);
        return in_slots;
    }
    let known = state
        .account_requirements()
        .and_then(|account_requirements| account_requirements.requirements.get(code));
    if let Some(known) = known {
        let new = state.account_requirements();
        let new = new.map(|known| known.new_since(code, draft.created_at));
        new_ui(ui, context, country, &new.unwrap_or_default());
        let requirements = state.applicable_requirements(draft).requirements;
        if requirements.is_empty() {
            let submitted = draft.submission.is_submitted();
            let text = match (known.entries.is_empty(), submitted) {
                (true, _) => tr!("requirements-none-hint"),
                (false, true) => tr!("requirements-no-more-documents-hint"),
                (false, false) => tr!("requirements-none-for-types-hint"),
            };
            muted(ui, text);
        }
        for requirement in requirements {
            requirement_ui(ui, context, requirement, &mut in_slots);
        }
    }
    let query = RequirementsQuery::Requirements(code.to_owned());
    let what = tr!(
        "requirements-country-title",
        country = country.in_sentence()
    );
    let as_of = known.map(|known| known.as_of);
    as_of_ui(ui, state, &query, &what, as_of, context.actions);
    in_slots
}

/// What the country asks for since the draft was created or approved, and the way to all changes.
fn new_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    country: &Country,
    new: &[NewRequirement<'_>],
) {
    for one in new {
        let when = day_or_time(ui, one.since, context.state.now.wall);
        let text = tr!(
            "requirement-new-hint",
            when = when,
            country = country.name(),
            text = &one.requirement.text
        );
        muted(ui, &text);
    }
    if !new.is_empty() && ui.button(tr!("requirement-changes-button")).clicked() {
        let show = RequirementAction::ShowChanges;
        context.actions.push(Action::Requirements(show));
    }
}

/// The age of a country's requirements, and a button to get them again when that does not happen
/// automatically.
pub(super) fn as_of_ui(
    ui: &mut Ui,
    state: &State,
    query: &RequirementsQuery,
    what: &str,
    as_of: Option<Timestamp>,
    actions: &mut Vec<Action>,
) {
    if let Some(as_of) = as_of {
        let when = clock_time(ui, as_of, state.now.wall);
        muted(ui, &tr!("requirements-as-of", what = what, when = when));
    }
    let hold = state.account_in_use().and_then(|a| state.hold_on(a));
    let button = match (state.requirement_queries.get(query), as_of) {
        (Some(QueryState::Postponed), _) => {
            if let Some(hold) = hold {
                let time = clock_time(ui, hold.until_wall, state.now.wall);
                muted(ui, &tr!("requirements-wait-hint", time = time));
            }
            return;
        }
        (Some(QueryState::Running), None) => return muted(ui, tr!("status-checking")),
        (Some(QueryState::Running | QueryState::Answered), _) => return,
        (Some(QueryState::Failed(error)), Some(_)) => {
            let message = error.message();
            muted(ui, &tr!("requirements-failed-hint", sentence = message));
            tr!("requirements-refresh-button")
        }
        (Some(QueryState::Failed(error)), None) => {
            muted(ui, &error.message());
            tr!("requirements-refresh-button")
        }
        (None, Some(_)) if state.account_in_use().is_none() => return,
        (None, _) => tr!("requirements-load-button"),
    };
    let refresh = ui
        .add_enabled(state.account_in_use().is_some(), egui::Button::new(button))
        .on_disabled_hover_text(tr!("command-no-account-reason"));
    if refresh.clicked() {
        actions.push(Action::Requirements(RequirementAction::Refresh));
    }
}

fn muted(ui: &mut Ui, text: &str) {
    let colour = palette(ui).muted;
    ui.add(Label::new(RichText::new(text).small().color(colour)).wrap());
}

fn requirement_ui<'a>(
    ui: &mut Ui,
    context: &mut FieldContext<'a>,
    requirement: &Requirement,
    in_slots: &mut BTreeSet<&'a str>,
) {
    let (draft, enabled) = (context.draft, !context.state.is_busy(context.draft.id));
    let path = FieldPath::key(FieldId::Documents, &requirement.id);
    let focus = context.ui_state.takes_focus(&Focus::Field(path));
    let response = match requirement.kind {
        RequirementKind::Document => slot_ui(ui, context, requirement, enabled, in_slots),
        RequirementKind::CompanyRestriction => {
            let note = tr!("requirement-company-kind");
            restriction_ui(ui, draft, requirement, note, enabled, context.actions)
        }
        RequirementKind::RequestRestriction => {
            let note = tr!("requirement-number-request-kind");
            restriction_ui(ui, draft, requirement, note, enabled, context.actions)
        }
    };
    if focus {
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
}

/// A required document, with the attachments that meet it. One can be dropped anywhere on it.
fn slot_ui<'a>(
    ui: &mut Ui,
    context: &mut FieldContext<'a>,
    requirement: &Requirement,
    enabled: bool,
    in_slots: &mut BTreeSet<&'a str>,
) -> egui::Response {
    let colours = palette(ui);
    let met: Vec<&Attachment> = requirement
        .met_by(&context.draft.content.attachments)
        .collect();
    let (icon, colour) = if met.is_empty() {
        (ICON_RADIO_BUTTON_UNCHECKED, colours.muted)
    } else {
        (ICON_CHECK_CIRCLE, colours.success)
    };
    let dragging = egui::DragAndDrop::has_payload_of_type::<Dragged>(ui.ctx());
    let mut frame = Frame::new()
        .inner_margin(Margin::symmetric(12, 8))
        .corner_radius(RADIUS)
        .stroke(Stroke::new(1.0, colours.border))
        .begin(ui);
    let row = {
        let ui = &mut frame.content_ui;
        ui.set_width(ui.available_width());
        let icon = icon.rich_text().size(theme::HEADING).color(colour);
        let before = |ui: &mut Ui| accessibility::decoration(&ui.label(icon));
        row_ui(ui, before, |ui| {
            let text = ui.add(Label::new(&requirement.text).wrap());
            let path = FieldPath::key(FieldId::Documents, &requirement.id);
            task_ui(ui, context.state, context.draft, &path, context.actions);
            if met.is_empty() {
                muted(ui, tr!("requirement-document-hint"));
                ui.add_space(STEP);
                attach_ui(ui, requirement, enabled, context.actions)
            } else {
                text
            }
        })
        .1
    };
    for attachment in met {
        let ui = &mut frame.content_ui;
        if in_slots.insert(&attachment.sha256) {
            ui.add_space(STEP);
            attachment_ui(ui, context, attachment, Place::Slot);
        } else {
            // It is in the slot of another requirement with the same id.
            let note = tr!("requirement-met-by", met = &attachment.name);
            muted(ui, &note);
        }
    }
    let area = frame.allocate_space(ui);
    let is_over = area.contains_pointer();
    if enabled && (dragging || context.ui_state.file_drop.is_hovering) {
        let colour = if is_over {
            colours.accent
        } else {
            colours.border
        };
        frame.frame.stroke = Stroke::new(if is_over { 2.0 } else { 1.0 }, colour);
    }
    frame.paint(ui);
    if enabled {
        let visible = area.rect.intersect(ui.clip_rect());
        context
            .ui_state
            .file_drop
            .add_slot(visible, &requirement.id);
    }
    if let Some(dragged) = area.dnd_release_payload::<Dragged>().filter(|_| enabled) {
        let meets = DocumentAction::SetRequirement {
            sha256: dragged.sha256.clone(),
            requirement: Some(requirement.id.clone()),
        };
        context.actions.push(Action::Documents(meets));
    }
    row
}

/// The button that chooses files for a requirement.
fn attach_ui(
    ui: &mut Ui,
    requirement: &Requirement,
    enabled: bool,
    actions: &mut Vec<Action>,
) -> egui::Response {
    let name = tr!(
        "requirement-attach-tooltip",
        requirement = &requirement.text
    );
    let button = egui::Button::new(tr!("requirement-attach-button"));
    let attach = ui.add_enabled(enabled, button).accessible_name(name);
    if attach.clicked() {
        let pick = DocumentAction::Pick(Some(requirement.id.clone()));
        actions.push(Action::Documents(pick));
    }
    attach
}

/// A restriction that must be read.
fn restriction_ui(
    ui: &mut Ui,
    draft: &Draft,
    requirement: &Requirement,
    note: &str,
    enabled: bool,
    actions: &mut Vec<Action>,
) -> egui::Response {
    let frame = Frame::new()
        .inner_margin(Margin::symmetric(12, 8))
        .corner_radius(RADIUS)
        .stroke(Stroke::new(1.0, palette(ui).border));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        if !enabled {
            ui.disable();
        }
        let was_read = draft.content.has_read(requirement);
        let mut read = was_read;
        let tick = |ui: &mut Ui| {
            // As wide as an icon, because the text can be clicked too.
            ui.spacing_mut().interact_size.y = ui.spacing().icon_width;
            ui.checkbox(&mut read, "")
        };
        let (tick, label) = row_ui(ui, tick, |ui| {
            let text = Label::new(&requirement.text).wrap();
            let label = ui.add(text.selectable(false).sense(egui::Sense::CLICK));
            let note = if was_read {
                tr!("requirement-read", note = note)
            } else {
                tr!("requirement-unread", note = note)
            };
            muted(ui, &note);
            label
        });
        if label.clicked() {
            read = !read;
        }
        if read != was_read {
            actions.push(Action::Requirements(RequirementAction::SetRead(
                requirement.id.clone(),
                read,
            )));
        }
        tick.labelled_by(label.id)
    });
    shown.inner
}

/// A requirement: an icon or check box, with its text beside it.
fn row_ui<A, B>(
    ui: &mut Ui,
    before: impl FnOnce(&mut Ui) -> A,
    text: impl FnOnce(&mut Ui) -> B,
) -> (A, B) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        let column = ui.spacing().icon_width + STEP;
        let before = ui.scope(|ui| {
            ui.set_width(column);
            before(ui)
        });
        let text = ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            text(ui)
        });
        (before.inner, text.inner)
    })
    .inner
}
