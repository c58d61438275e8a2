//! The extra fields of a profile: those that the country of the address requires, and those that
//! the person added by name.

use egui::{RichText, Ui};

use crate::app::action::{Action, FormAction};
use crate::app::effect::Focus;
use crate::domain::country;
use crate::domain::country_requirements::RequirementsQuery;
use crate::domain::fields::{Field, FieldId};
use crate::domain::finding::FieldPath;

use super::icons::ICON_CLOSE;
use super::input::{
    FieldContext, after_input, input_id, input_ui, text_edit_ui, was_left_by_enter,
};
use super::requirements::as_of_ui;
use super::theme::{ICON_BUTTON, INPUT_HEIGHT, STEP, palette};
use crate::i18n::tr;

/// The extra fields that the country of the address requires, and those that the person added.
pub(super) fn extra_fields_ui(ui: &mut Ui, context: &mut FieldContext<'_>, row: &'static Field) {
    let profile = &context.draft.content.profile;
    let enabled = !context.state.is_busy(context.draft.id);
    let colours = palette(ui);
    let code = profile.address_country_code.trim();
    let account_requirements = context.state.account_requirements();
    let known = account_requirements
        .and_then(|account_requirements| account_requirements.required_fields.get(code));
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
    let is_required = |name: &String| required.iter().any(|field| field.name == *name);
    let added = profile.required_fields.iter();
    for (name, value) in added.filter(|(name, _)| !is_required(name)) {
        let path = FieldPath::key(row.id, name);
        let label = ui.label(RichText::new(name).color(colours.text));
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
