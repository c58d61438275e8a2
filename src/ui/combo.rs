//! The combo box of countries and of regions: a text field that searches while the person types,
//! and stores the code of a country or the name of a region.

use egui::{EventFilter, Key, Response, Ui};

use crate::app::action::{Action, FormAction};
use crate::domain::fields::{Field, Kind};
use crate::domain::finding::{FieldPath, Finding};
use crate::domain::profile::CompanyProfile;
use crate::domain::{address, country};

use super::input::{
    FieldContext, after_input, findings_ui, input_id, select_all, take_pasted_lines, text_edit_ui,
};
use super::suggestions::{AtEnd, Row, Selection, no_suggestions_ui, suggestions_ui, take_key};
use super::ui_state::{Choice, Combo};
use crate::i18n::tr;

/// Returns true when something was typed or chosen that is not stored yet.
pub(super) fn combo_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    row: &'static Field,
    label: &Response,
) -> bool {
    let path = FieldPath::from(row.id);
    let combo = combo_at(context, &path);
    let was_used = combo.is_some_and(|combo| combo.typed || combo.selection.moved);
    let findings: Vec<&Finding> = context.state.findings_at(&path).collect();
    let has_problem = findings.iter().any(|finding| finding.is_problem());
    let code = context
        .draft
        .content
        .profile
        .text(row.id)
        .unwrap_or_default();
    let profile = &context.draft.content.profile;
    let shown = shown_name(row, code);
    let hint = match row.kind {
        Kind::Country(_) => tr!("choices-country-placeholder"),
        _ => tr!("choices-search-placeholder"),
    };
    let id = input_id(context.draft, &path);
    let enabled = !context.state.is_busy(context.draft.id);

    take_pasted_lines(ui, context, &path, id);
    let focused = ui.memory(|memory| memory.has_focus(id));
    let is_open = combo_at(context, &path).is_some();
    let has_list = combo_at(context, &path).is_some_and(|combo| combo.list_open);
    if focused && is_open {
        take_keys(ui, context, &path);
    }
    let mut text = match combo_at(context, &path) {
        Some(combo) if combo.typed => combo.text.clone(),
        _ => shown.clone(),
    };
    let response = text_edit_ui(ui, id, &mut text, has_problem, enabled, |line| {
        line.hint_text(hint).event_filter(EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            tab: false,
            escape: has_list,
        })
    })
    .labelled_by(label.id);
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::EditableComboBox);
        node.set_expanded(combo_at(context, &path).is_some_and(|combo| combo.list_open));
    });
    let had_focus_lost = response.lost_focus();
    if response.gained_focus() || (focused && !is_open) {
        open(context, &path, code);
        // The caret stays behind what was typed in the same frame.
        if !response.changed() {
            select_all(&response, &shown);
        }
    }
    if response.changed()
        && let Some(combo) = combo_at(context, &path)
    {
        let (matches, is_first_sure) = search(row, profile, &text);
        combo.matches = matches;
        combo.text = text;
        combo.selection.index = is_first_sure.then_some(0);
        combo.selection.moved = false;
        combo.typed = true;
        combo.list_open = true;
    }
    let on_list = list_ui(ui, context, &path, &response);
    if had_focus_lost && !on_list {
        commit(context, &path);
        context.ui_state.combo = None;
    }
    after_input(&response, context, &path, &findings);
    findings_ui(ui, &findings);
    was_used || response.changed()
}

/// The text of a closed combo: "Netherlands (NL)", the stored text if no country has that code,
/// or the name of a region.
fn shown_name(row: &Field, stored: &str) -> String {
    let country = matches!(row.kind, Kind::Country(_))
        .then(|| country::find(stored.trim()))
        .flatten();
    match country {
        Some(country) => format!("{} ({})", country.name(), country.code),
        None => stored.to_owned(),
    }
}

/// The choices that match the query, and whether the first may be chosen without a further key:
/// what stands within a word, as "land" in "Åland", is rarely meant.
fn search(row: &Field, profile: &CompanyProfile, query: &str) -> (Vec<Choice>, bool) {
    if matches!(row.kind, Kind::Country(_)) {
        let found = country::search(query);
        let is_first_sure = found.first().is_some_and(|first| first.is_begun_by(query));
        let choices = found.into_iter().map(|country| Choice {
            value: country.code.clone(),
            label: format!("{} ({})", country.name(), country.code),
        });
        return (choices.collect(), is_first_sure);
    }
    let form = address::form(profile.address_country_code.trim());
    let found = form.search_regions(query);
    let first = found.first();
    let is_first_sure = first.is_some_and(|first| form.is_begun_by(first, query));
    let choices = found.into_iter().map(|region| Choice {
        value: region.name.clone(),
        label: region.label(),
    });
    (choices.collect(), is_first_sure)
}

fn open(context: &mut FieldContext<'_>, path: &FieldPath, stored: &str) {
    let row = path.field.row();
    let (matches, _) = search(row, &context.draft.content.profile, "");
    let chosen = matches.iter().position(|choice| choice.value == stored);
    context.ui_state.combo = Some(Combo {
        draft: context.draft.id,
        path: path.clone(),
        text: String::new(),
        matches,
        selection: Selection::at(chosen.unwrap_or(0)),
        typed: false,
        list_open: false,
    });
}

fn combo_at<'a>(context: &'a mut FieldContext<'_>, path: &FieldPath) -> Option<&'a mut Combo> {
    let draft = context.draft.id;
    let combo = context.ui_state.combo.as_mut();
    combo.filter(|combo| combo.path == *path && combo.draft == draft)
}

/// Handles keys before the text field sees them: arrow keys move the choice, Enter accepts it,
/// Escape closes the list and drops the typed text.
fn take_keys(ui: &Ui, context: &mut FieldContext<'_>, path: &FieldPath) {
    let mut take_it = false;
    let mut forget = false;
    if let Some(combo) = combo_at(context, path) {
        if combo.list_open {
            let count = combo.matches.len();
            combo.selection.take_arrows(ui, count, AtEnd::Stay);
            take_it = take_key(ui, Key::Enter);
            forget = take_key(ui, Key::Escape);
        } else if take_key(ui, Key::ArrowDown) {
            combo.list_open = true;
            combo.selection.scroll = true;
        }
    }
    if take_it {
        commit(context, path);
    }
    if take_it || forget {
        let code = context
            .draft
            .content
            .profile
            .text(path.field)
            .unwrap_or_default();
        open(context, path, code);
    }
}

/// Stores the choice.
fn commit(context: &mut FieldContext<'_>, path: &FieldPath) {
    let Some(combo) = combo_at(context, path) else {
        return;
    };
    if let Some(code) = combo.choice() {
        combo.typed = false;
        combo.selection.moved = false;
        context
            .actions
            .push(Action::Form(FormAction::Edit(path.clone(), code)));
    }
}

/// The list under the field. Returns whether the pointer is pressed on it.
fn list_ui(ui: &Ui, context: &mut FieldContext<'_>, path: &FieldPath, anchor: &Response) -> bool {
    let Some(combo) = combo_at(context, path).filter(|combo| combo.list_open) else {
        return false;
    };
    let name = tr!("choices-label");
    let pointer = if combo.matches.is_empty() {
        let nothing = tr!("choices-empty", typed = combo.text.trim());
        no_suggestions_ui(anchor, name, &nothing)
    } else {
        suggestions_ui(anchor, name, &combo.matches, row_of, &mut combo.selection)
    };
    // A press on the list takes the focus from the field before the click arrives.
    let pressed = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    let on_list = pressed && pointer.is_on_list;
    if let Some(index) = pointer.clicked {
        combo.selection.index = Some(index);
        combo.selection.moved = true;
        commit(context, path);
        context.ui_state.combo = None;
        anchor.request_focus();
    } else if ui.input(|input| input.pointer.any_pressed())
        && !on_list
        && !anchor.contains_pointer()
    {
        commit(context, path);
        context.ui_state.combo = None;
    }
    on_list
}

fn row_of(choice: &Choice) -> Row<'_> {
    Row {
        key: &choice.value,
        label: &choice.label,
        is_long: false,
    }
}
