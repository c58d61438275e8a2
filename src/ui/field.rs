//! The field widget: label, help, input, findings and counter of one row of FIELDS.

use egui::{Response, RichText, Ui};
use egui_material_icons::icons::{ICON_ADD, ICON_CLOSE};

use crate::app::action::{Action, CopyAction, FormAction, LibraryAction};
use crate::app::effect::Focus;
use crate::domain::address;
use crate::domain::draft::Draft;
use crate::domain::fields::{Field, FieldId, Kind, within};
use crate::domain::finding::{Finding, Place};
use crate::domain::profile::PhoneNumberType;

use super::combo::combo_ui;
use super::extra_fields::extra_fields_ui;
use super::help::help_ui;
use super::input::{FieldContext, after_input, findings_ui, place_ui};
use super::spoken;
use super::theme::{self, ICON_BUTTON, INPUT_HEIGHT, STEP, palette};
use super::view::View;
use crate::texts::tr;

/// Draws a field of the form.
pub(super) fn field_ui(ui: &mut Ui, context: &mut FieldContext<'_>, row: &'static Field) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let profile = &context.draft.content.profile;
        let label = label_ui(ui, context.view, row, context.draft);
        let has_choices = row.id == FieldId::Region
            && !address::form(profile.address_country_code.trim())
                .regions()
                .is_empty();
        match &row.kind {
            Kind::Text(_) if has_choices => combo_ui(ui, context, row, &label),
            Kind::Text(_) | Kind::Phone(_) | Kind::Uuid(_) | Kind::Url(_) => {
                text_ui(ui, context, row, &label);
                if row.id == FieldId::BusinessRegisterNumber {
                    twin_ui(ui, context);
                }
            }
            Kind::Country(_) => combo_ui(ui, context, row, &label),
            Kind::NumberTypes => number_types_ui(ui, context, row),
            Kind::EmailAddresses => email_addresses_ui(ui, context, row, &label),
            Kind::ExtraFields => extra_fields_ui(ui, context, row),
            Kind::Documents | Kind::Server(_) => {}
        }
    });
}

fn label_ui(ui: &mut Ui, view: &mut View, row: &'static Field, draft: &Draft) -> Response {
    let profile = &draft.content.profile;
    let colours = palette(ui);
    let mut text = row.label_in(profile).into_owned();
    let is_list = matches!(row.kind, Kind::ExtraFields);
    if !row.is_wanted_in(profile) && !is_list {
        text = tr!("label-optional", label = text);
    }
    // A long label goes on in a second line, and no field gets wider for it.
    let label = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        ui.spacing_mut().interact_size.y = 0.0;
        let label = ui.label(RichText::new(text).color(colours.text).strong());
        help_ui(ui, view, row, draft);
        label
    });
    let label = label.inner;
    let help = row.help_in(profile);
    if !help.is_empty() {
        ui.label(RichText::new(help).small().color(colours.muted));
    }
    label
}

fn text_ui(ui: &mut Ui, context: &mut FieldContext<'_>, row: &'static Field, label: &Response) {
    let place = Place::from(row.id);
    let profile = &context.draft.content.profile;
    let typed = profile.text(row.id).unwrap_or_default();
    let name = row.label_in(profile);
    place_ui(ui, context, &place, typed, row.length, label, &name);
}

/// Points out another profile with the same register number: it may be the same company.
fn twin_ui(ui: &mut Ui, context: &mut FieldContext<'_>) {
    let state = context.state;
    let twin = state.editor.as_ref().and_then(|editor| editor.twin);
    let Some(twin) = twin.and_then(|id| state.drafts.get(&id)) else {
        return;
    };
    let colours = palette(ui);
    ui.horizontal_wrapped(|ui| {
        let text = tr!("in-library-has-this-number", title = twin.title());
        ui.label(RichText::new(text).small().color(colours.muted));
        let mut link =
            |text: &str| theme::link_ui(ui, RichText::new(text).small(), colours.accent).clicked();
        if link(tr!("copy-from-it-more")) {
            let ask = CopyAction::Ask(Some(twin.id));
            context.actions.push(Action::Copy(ask));
        }
        if link(tr!("open-it")) {
            context
                .actions
                .push(Action::Library(LibraryAction::Open(twin.id)));
        }
    });
}

fn number_types_ui(ui: &mut Ui, context: &mut FieldContext<'_>, row: &'static Field) {
    let place = Place::from(row.id);
    let findings: Vec<&Finding> = context.state.findings_at(&place).collect();
    let enabled = !context.state.is_busy(context.draft.id);
    ui.add_enabled_ui(enabled, |ui| {
        ui.horizontal_wrapped(|ui| {
            spoken::group(ui, row.label());
            ui.spacing_mut().item_spacing.x = 5.0 * STEP;
            for (index, kind) in PhoneNumberType::ALL.into_iter().enumerate() {
                let mut wanted = context.draft.content.profile.wants(kind);
                let response = ui.checkbox(&mut wanted, kind.label());
                if response.changed() {
                    context
                        .actions
                        .push(Action::Form(FormAction::SetNumberType(kind, wanted)));
                }
                if index == 0 {
                    after_input(&response, context, &place, &findings);
                }
            }
        });
    });
    findings_ui(ui, &findings);
}

fn email_addresses_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    row: &'static Field,
    label: &Response,
) {
    let addresses = &context.draft.content.profile.email_addresses;
    let count = addresses.len().max(1);
    let enabled = !context.state.is_busy(context.draft.id);
    for index in 0..count {
        let place = Place::item(row.id, index);
        let typed = addresses.get(index).map_or("", String::as_str);
        let name = tr!("e-mail-address", index = index + 1);
        // The whole field's finding ("at least one") belongs to the first row.
        if index == 0 && context.view.focus == Some(Focus::Place(row.id.into())) {
            context.view.focus = Some(Focus::Place(place.clone()));
        }
        ui.horizontal_top(|ui| {
            let beside = if count > 1 {
                ICON_BUTTON + ui.spacing().item_spacing.x
            } else {
                0.0
            };
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - beside);
                place_ui(ui, context, &place, typed, None, label, &name);
            });
            if count > 1 {
                let remove = ui
                    .add_enabled(
                        enabled,
                        egui::Button::new(ICON_CLOSE).min_size([ICON_BUTTON, INPUT_HEIGHT].into()),
                    )
                    .on_hover_text(tr!("remove", name = within(&name)))
                    .accessible_name(tr!("remove", name = within(&name)));
                if remove.clicked() {
                    context
                        .actions
                        .push(Action::Form(FormAction::RemoveEmailAddress(index)));
                }
            }
        });
    }
    let whole = Place::from(row.id);
    let whole: Vec<&Finding> = context.state.findings_at(&whole).collect();
    findings_ui(ui, &whole);
    if ui
        .add_enabled(
            enabled,
            egui::Button::new((ICON_ADD.rich_text(), tr!("add-address"))),
        )
        .accessible_name(tr!("add-address"))
        .clicked()
    {
        context
            .actions
            .push(Action::Form(FormAction::AddEmailAddress));
    }
}
