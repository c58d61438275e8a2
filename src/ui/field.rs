//! The field widget: label, help, input, findings and counter of one row of FIELDS.

use egui::{Id, Response, RichText, Ui};

use crate::app::action::{Action, CopyAction, FormAction, LibraryAction};
use crate::app::effect::Focus;
use crate::domain::address;
use crate::domain::country;
use crate::domain::draft::Draft;
use crate::domain::fields::{Field, FieldId, Kind, label_in_sentence};
use crate::domain::finding::{FieldPath, Finding};
use crate::domain::payload::can_update;
use crate::domain::profile::PhoneNumberType;

use super::accessibility;
use super::combo::combo_ui;
use super::extra_fields;
use super::help::help_ui;
use super::icons::{ICON_ADD, ICON_CLOSE};
use super::input::{FieldContext, after_input, findings_ui, input_ui};
use super::refusals::refusals_ui;
use super::task::task_ui;
use super::theme::{self, ICON_BUTTON, INPUT_HEIGHT, STEP, palette};
use super::ui_state::UiState;
use crate::i18n::tr;

/// Draws two fields beside each other, with their inputs at the same height: a label or a help text
/// may need more lines than the other.
pub(super) fn fields_beside_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    row: &'static Field,
    beside: &'static Field,
) {
    let height = |row: &Field| -> f32 {
        let height = ui.data(|data| data.get_temp(heading_id(row)));
        height.unwrap_or_default()
    };
    let most = height(row).max(height(beside));
    ui.columns_const(|[left, right]| {
        heading_and_input_ui(left, context, row, most);
        heading_and_input_ui(right, context, beside, most);
    });
}

/// Draws a field of the form.
pub(super) fn field_ui(ui: &mut Ui, context: &mut FieldContext<'_>, row: &'static Field) {
    heading_and_input_ui(ui, context, row, 0.0);
}

fn heading_id(row: &Field) -> Id {
    Id::unique(("height of the heading", row.id))
}

/// Draws a field whose label and help take at least this height.
fn heading_and_input_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    row: &'static Field,
    least: f32,
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let profile = &context.draft.content.profile;
        let label = label_ui(ui, context.ui_state, row, context.draft);
        let (state, draft) = (context.state, context.draft);
        task_ui(ui, state, draft, &row.id.into(), context.actions);
        if row.half {
            let height = ui.min_rect().height();
            let before: Option<f32> = ui.data(|data| data.get_temp(heading_id(row)));
            if before.is_none_or(|before| (before - height).abs() > 0.5) {
                ui.data_mut(|data| data.insert_temp(heading_id(row), height));
                ui.ctx().request_discard("a heading of another height");
            }
            ui.add_space((least - height).max(0.0));
        }
        let has_choices = row.id == FieldId::Region
            && !address::form(profile.address_country_code.trim())
                .regions()
                .is_empty();
        match &row.kind {
            Kind::Text(_) if has_choices => {
                combo_ui(ui, context, row, &label);
            }
            Kind::Text(_) | Kind::Phone(_) | Kind::Uuid(_) | Kind::Url(_) => {
                text_ui(ui, context, row, &label);
                if row.id == FieldId::BusinessRegisterNumber {
                    possible_duplicate_ui(ui, context);
                }
            }
            Kind::Country(_) => {
                // The Tab key goes on from a country that was chosen to the next input, not to an offer that is there
                // for one more frame.
                if !combo_ui(ui, context, row, &label) {
                    same_country_ui(ui, context, row.id);
                    if row.id == FieldId::CountryCode {
                        refusals_ui(ui, state, draft, context.actions);
                    }
                }
            }
            Kind::NumberTypes => number_types_ui(ui, context, row),
            Kind::EmailAddresses => email_addresses_ui(ui, context, row, &label),
            Kind::ExtraFields => extra_fields::asked_ui(ui, context, row),
            Kind::Documents | Kind::Server(_) => {}
        }
    });
}

fn label_ui(ui: &mut Ui, ui_state: &mut UiState, row: &'static Field, draft: &Draft) -> Response {
    let profile = &draft.content.profile;
    let colours = palette(ui);
    let mut text = row.label_in(profile).into_owned();
    let is_list = matches!(row.kind, Kind::ExtraFields);
    if !row.is_expected_in(profile) && !is_list {
        text = tr!("field-optional-label", label = text);
    }
    // A long label wraps to a second line instead of widening the field.
    let label = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        ui.spacing_mut().interact_size.y = 0.0;
        let label = ui.label(RichText::new(text).color(colours.text).strong());
        help_ui(ui, ui_state, row, draft);
        label
    });
    let label = label.inner;
    let is_fixed = draft.submission.is_submitted() && !can_update(row);
    let help = if is_fixed {
        tr!("field-fixed-hint").into()
    } else {
        row.help_in(profile)
    };
    if !help.is_empty() {
        ui.label(RichText::new(help).small().color(colours.muted));
    }
    label
}

fn text_ui(ui: &mut Ui, context: &mut FieldContext<'_>, row: &'static Field, label: &Response) {
    let path = FieldPath::from(row.id);
    let profile = &context.draft.content.profile;
    let typed = profile.text(row.id).unwrap_or_default();
    let name = row.label_in(profile);
    input_ui(ui, context, &path, typed, row.length, label, &name);
}

/// Offers the country of the numbers for the company: most have both in one country.
fn same_country_ui(ui: &mut Ui, context: &mut FieldContext<'_>, field: FieldId) {
    let profile = &context.draft.content.profile;
    let is_blank = profile.address_country_code.trim().is_empty();
    let numbers = country::find(profile.country_code.trim());
    let Some(country) = numbers.filter(|_| is_blank && field == FieldId::AddressCountryCode) else {
        return;
    };
    let text = tr!("field-same-country-button", country = country.in_sentence());
    let text = RichText::new(text).small();
    let colour = palette(ui).accent;
    if theme::link_ui(ui, text, colour).clicked() {
        let edit = FormAction::Edit(field.into(), country.code.clone());
        context.actions.push(Action::Form(edit));
    }
}

/// Points out another profile with the same register number, which may be the same company.
fn possible_duplicate_ui(ui: &mut Ui, context: &mut FieldContext<'_>) {
    let state = context.state;
    let editor = state.editor.as_ref();
    let Some(possible_duplicate) = editor.and_then(|editor| editor.possible_duplicate.as_ref())
    else {
        return;
    };
    let colours = palette(ui);
    ui.horizontal_wrapped(|ui| {
        let text = tr!(
            "possible-duplicate-hint",
            title = possible_duplicate.title()
        );
        ui.label(RichText::new(text).small().color(colours.muted));
        let mut link =
            |text: &str| theme::link_ui(ui, RichText::new(text).small(), colours.accent).clicked();
        if link(tr!("possible-duplicate-copy-button")) {
            let ask = CopyAction::Ask(Some(possible_duplicate.id));
            context.actions.push(Action::Copy(ask));
        }
        if link(tr!("possible-duplicate-open-button")) {
            context
                .actions
                .push(Action::Library(LibraryAction::Open(possible_duplicate.id)));
        }
    });
}

fn number_types_ui(ui: &mut Ui, context: &mut FieldContext<'_>, row: &'static Field) {
    let path = FieldPath::from(row.id);
    let findings: Vec<&Finding> = context.state.findings_at(&path).collect();
    let enabled = !context.state.is_busy(context.draft.id);
    ui.add_enabled_ui(enabled, |ui| {
        ui.horizontal_wrapped(|ui| {
            accessibility::group(ui, row.label());
            ui.spacing_mut().item_spacing.x = 5.0 * STEP;
            for (index, kind) in PhoneNumberType::ALL.into_iter().enumerate() {
                let mut selected = context.draft.content.profile.wants(kind);
                let response = ui.checkbox(&mut selected, kind.label());
                if response.changed() {
                    context
                        .actions
                        .push(Action::Form(FormAction::SetNumberType(kind, selected)));
                }
                if index == 0 {
                    after_input(&response, context, &path, &findings);
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
        let path = FieldPath::item(row.id, index);
        let typed = addresses.get(index).map_or("", String::as_str);
        let name = tr!("field-email-label", index = index + 1);
        // A finding of the whole list ("at least one") moves the focus to the first row.
        if index == 0 && context.ui_state.focus == Some(Focus::Field(row.id.into())) {
            context.ui_state.focus = Some(Focus::Field(path.clone()));
        }
        ui.horizontal_top(|ui| {
            let beside = if count > 1 {
                ICON_BUTTON + ui.spacing().item_spacing.x
            } else {
                0.0
            };
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - beside);
                input_ui(ui, context, &path, typed, None, label, &name);
            });
            if count > 1 {
                let remove = ui
                    .add_enabled(
                        enabled,
                        egui::Button::new(ICON_CLOSE).min_size([ICON_BUTTON, INPUT_HEIGHT].into()),
                    )
                    .on_hover_text(tr!("button-remove", name = label_in_sentence(&name)))
                    .accessible_name(tr!("button-remove", name = label_in_sentence(&name)));
                if remove.clicked() {
                    if remove.has_focus() {
                        let beside = FieldPath::item(row.id, index.min(count.saturating_sub(2)));
                        context.ui_state.focus = Some(Focus::Field(beside));
                    }
                    context
                        .actions
                        .push(Action::Form(FormAction::RemoveEmailAddress(index)));
                }
            }
        });
    }
    let whole = FieldPath::from(row.id);
    let whole: Vec<&Finding> = context.state.findings_at(&whole).collect();
    findings_ui(ui, &whole);
    if ui
        .add_enabled(
            enabled,
            egui::Button::new((ICON_ADD.rich_text(), tr!("button-add-address"))),
        )
        .accessible_name(tr!("button-add-address"))
        .clicked()
    {
        context
            .actions
            .push(Action::Form(FormAction::AddEmailAddress));
    }
}
