//! The dialog in which another profile is chosen, and the parts to copy from it.

use egui::{Id, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui};

use crate::app::action::{Action, CopyAction, DialogAction};
use crate::app::state::CopyDialog;
use crate::domain::fields::Section;
use crate::domain::profile_row::ProfileRow;

use super::accessibility;
use super::dialog_layout::body_ui;
use super::theme::{self, STEP, palette};
use super::widgets::{buttons_ui, focus_first};
use crate::i18n::tr;

const SEARCH: &str = "copy search";
const LIST: f32 = 220.0;
const ROW: f32 = 46.0;

pub(super) fn copy_from_ui(ui: &mut Ui, dialog: &CopyDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading(tr!("copy-title"));
    let text = tr!("copy-hint");
    ui.label(RichText::new(text).color(colours.muted));
    ui.add_space(2.0 * STEP);
    search_ui(ui, dialog, actions);
    ui.add_space(STEP);
    let area = ScrollArea::vertical()
        .id_salt("copy from")
        .auto_shrink([false, false]);
    body_ui(ui, area, LIST, |ui, area| {
        area.show_rows(ui, ROW, dialog.search.rows.len(), |ui, range| {
            for row in dialog.search.rows.iter().take(range.end).skip(range.start) {
                row_ui(ui, row, dialog.from == Some(row.id), actions);
            }
        });
    });
    if dialog.search.rows.is_empty() && dialog.search.is_answered() {
        ui.label(RichText::new(tr!("copy-search-empty")).color(colours.muted));
    }
    ui.add_space(2.0 * STEP);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0 * STEP;
        for part in Section::SHAREABLE {
            let mut selected = dialog.parts.contains(&part);
            if ui.checkbox(&mut selected, part.title()).changed() {
                actions.push(Action::Copy(CopyAction::Take(part, selected)));
            }
        }
    });
    if dialog.from.is_some() && !dialog.parts.is_empty() {
        buttons_ui(
            ui,
            tr!("button-copy"),
            Action::Copy(CopyAction::Copy),
            actions,
        );
    } else {
        let why = tr!("copy-nothing-chosen-reason");
        ui.add_space(2.0 * STEP);
        ui.label(RichText::new(why).color(colours.muted));
        if ui.button(tr!("button-cancel")).clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
        }
    }
}

/// The search field, which keeps the focus; arrow keys choose in the list, Enter copies.
fn search_ui(ui: &mut Ui, dialog: &CopyDialog, actions: &mut Vec<Action>) {
    let id = Id::unique(SEARCH);
    if ui.memory(|memory| memory.has_focus(id)) {
        take_keys(ui, dialog, actions);
    }
    let mut search = dialog.search.text.clone();
    let line = TextEdit::singleline(&mut search)
        .id(id)
        .hint_text(tr!("copy-search-placeholder"))
        .margin(egui::Margin::symmetric(10, 7))
        .desired_width(f32::INFINITY);
    let field = ui.add(line).accessible_name(tr!("copy-search-label"));
    focus_first(&field);
    if field.changed() {
        actions.push(Action::Copy(CopyAction::Search(search)));
    }
}

fn take_keys(ui: &Ui, dialog: &CopyDialog, actions: &mut Vec<Action>) {
    let take = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let at = dialog
        .search
        .rows
        .iter()
        .position(|row| dialog.from == Some(row.id));
    let at = at.unwrap_or_default();
    let to: Option<&ProfileRow> = if take(Key::ArrowDown) {
        dialog.search.rows.get(at + 1)
    } else if take(Key::ArrowUp) {
        dialog.search.rows.get(at.saturating_sub(1))
    } else {
        None
    };
    actions.extend(to.map(|row| Action::Copy(CopyAction::Choose(row.id))));
    if dialog.from.is_some() && !dialog.parts.is_empty() && take(Key::Enter) {
        actions.push(Action::Copy(CopyAction::Copy));
    }
}

fn row_ui(ui: &mut Ui, profile: &ProfileRow, chosen: bool, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let size = egui::vec2(ui.available_width(), ROW);
    let button = egui::Button::selectable(chosen, "").min_size(size);
    let text = Id::unique(SEARCH);
    let builder = egui::UiBuilder::new().scope_id(text.with(profile.id));
    let row = ui.scope_builder(builder, |ui| ui.add(button)).inner;
    let row = row.accessible_name(profile.title());
    // While the cursor is in the search field, the arrow keys choose.
    let by_arrows = ui.memory(|memory| memory.has_focus(text));
    accessibility::option(&row, text, chosen, by_arrows);
    let inner = row.rect.shrink2(egui::vec2(10.0, 4.0));
    let mut texts = ui.new_child(egui::UiBuilder::new().max_rect(inner));
    texts.spacing_mut().item_spacing.y = 0.0;
    let label = |text: RichText| egui::Label::new(text).selectable(false).truncate();
    texts.add(label(RichText::new(profile.title()).strong()));
    let facts = [&profile.company, &profile.register_number, &profile.city];
    let facts: Vec<&str> = facts
        .into_iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    let facts = RichText::new(facts.join(" · ")).size(theme::SMALL);
    texts.add(label(facts.color(colours.muted)));
    if row.clicked() {
        actions.push(Action::Copy(CopyAction::Choose(profile.id)));
    }
}
