//! The extra fields of a profile: those that the country of the address requires, and those that
//! the person added by name.

use egui::{RichText, Ui};

use crate::app::action::{Action, FormAction};
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::country;
use crate::domain::country_requirements::{Dated, RequirementsQuery};
use crate::domain::draft::Draft;
use crate::domain::fields::{Field, FieldId};
use crate::domain::finding::FieldPath;
use crate::domain::requirement::RequiredField;

use super::icons::ICON_CLOSE;
use super::input::{
    FieldContext, after_input, input_id, input_ui, text_edit_ui, was_left_by_enter,
};
use super::requirements::as_of_ui;
use super::task::task_ui;
use super::theme::{ICON_BUTTON, INPUT_HEIGHT, STEP, palette};
use crate::i18n::tr;

/// The extra fields that the country of the address asks for, as far as that is known.
fn asked<'a>(state: &'a State, draft: &Draft) -> Option<&'a Dated<RequiredField>> {
    let code = draft.content.profile.address_country_code.trim();
    let requirements = state.account_requirements()?;
    requirements.required_fields.get(code)
}

/// True when the country of the address asks for this field.
pub(super) fn is_asked_for(state: &State, draft: &Draft, name: &str) -> bool {
    let known = asked(state, draft);
    known.is_some_and(|known| known.entries.iter().any(|field| field.name == name))
}

/// True when the country of the address asks for fields, or may do so.
pub(super) fn has_asked(state: &State, draft: &Draft) -> bool {
    let code = draft.content.profile.address_country_code.trim();
    let known = asked(state, draft);
    country::find(code).is_some() && known.is_none_or(|known| !known.entries.is_empty())
}

/// True when the person added a field.
pub(super) fn has_added(state: &State, draft: &Draft) -> bool {
    let mut names = draft.content.profile.required_fields.keys();
    names.any(|name| !is_asked_for(state, draft, name))
}

/// The extra fields that the country of the address asks for.
pub(super) fn asked_ui(ui: &mut Ui, context: &mut FieldContext<'_>, row: &'static Field) {
    let profile = &context.draft.content.profile;
    let colours = palette(ui);
    let code = profile.address_country_code.trim();
    let known = asked(context.state, context.draft);
    let required = known.map_or(&[][..], |known| &known.entries);
    for field in required {
        ui.add_space(STEP);
        let path = FieldPath::key(row.id, &field.name);
        let value = profile.required_fields.get(&field.name);
        let value = value.map_or("", String::as_str);
        let name = field.label();
        let label = ui.label(RichText::new(&name).color(colours.text).strong());
        if !field.help().is_empty() {
            let help = RichText::new(field.help()).small().color(colours.muted);
            ui.add(egui::Label::new(help).wrap());
        }
        task_ui(ui, context.state, context.draft, &path, context.actions);
        input_ui(ui, context, &path, value, None, &label, &name);
    }
    if let Some(country) = country::find(code) {
        let what = tr!("extra-field-country-label", country = country.in_sentence());
        // A country without extra fields needs no message; missing information about a country
        // does.
        let as_of = known
            .map(|known| known.as_of)
            .filter(|_| !required.is_empty());
        let query = RequirementsQuery::RequiredFields(code.to_owned());
        if as_of.is_some() || known.is_none() {
            as_of_ui(ui, context.state, &query, &what, as_of, context.actions);
        }
    }
}

/// The extra fields that the person added, and the input for another one.
pub(super) fn added_ui(ui: &mut Ui, context: &mut FieldContext<'_>, row: &'static Field) {
    let enabled = !context.state.is_busy(context.draft.id);
    let colours = palette(ui);
    let (state, draft) = (context.state, context.draft);
    let added = draft.content.profile.required_fields.iter();
    for (name, value) in added.filter(|(name, _)| !is_asked_for(state, draft, name)) {
        let path = FieldPath::key(row.id, name);
        let label = ui.label(RichText::new(name).color(colours.text));
        task_ui(ui, state, draft, &path, context.actions);
        ui.horizontal_top(|ui| {
            let beside = ICON_BUTTON + ui.spacing().item_spacing.x;
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - beside);
                input_ui(ui, context, &path, value, None, &label, name);
            });
            let remove = ui
                .add_enabled(
                    enabled,
                    egui::Button::new(ICON_CLOSE).min_size([ICON_BUTTON, INPUT_HEIGHT].into()),
                )
                .on_hover_text(tr!("button-remove", name = name))
                .accessible_name(tr!("button-remove", name = name));
            if remove.clicked() {
                if remove.has_focus() {
                    context.ui_state.focus = Some(Focus::Field(row.id.into()));
                }
                context
                    .actions
                    .push(Action::Form(FormAction::RemoveExtraField(name.clone())));
            }
        });
    }
    add_extra_field_ui(ui, context, row.id, enabled);
}

fn add_extra_field_ui(ui: &mut Ui, context: &mut FieldContext<'_>, field: FieldId, enabled: bool) {
    let id = input_id(context.draft, &FieldPath::from(field));
    ui.horizontal(|ui| {
        let mut name = context.ui_state.extra_name.clone();
        let width = (ui.available_width() - 90.0).min(260.0);
        let response = ui
            .scope(|ui| {
                ui.set_width(width);
                text_edit_ui(ui, id, &mut name, false, enabled, |line| {
                    line.hint_text(tr!("extra-field-name-placeholder"))
                })
            })
            .inner
            .accessible_name(tr!("extra-field-name-label"));
        after_input(&response, context, &FieldPath::from(field), &[]);
        context.ui_state.note_own_undo(&response);
        let entered = was_left_by_enter(&response);
        context.ui_state.extra_name = name;
        let ready = enabled && !context.ui_state.extra_name.trim().is_empty();
        let add = ui
            .add_enabled(ready, egui::Button::new(tr!("extra-field-add-button")))
            .on_disabled_hover_text(tr!("extra-field-name-missing-reason"))
            .accessible_name(tr!("extra-field-add-tooltip"));
        if (add.clicked() || entered) && ready {
            let name = std::mem::take(&mut context.ui_state.extra_name);
            context
                .actions
                .push(Action::Form(FormAction::AddExtraField(name)));
        }
    });
}
