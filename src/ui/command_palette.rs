//! The command palette: every command with its keys, the sections and fields of the open profile, and profiles, found by
//! typing.

use std::sync::Arc;

use egui::{Align, Align2, Id, Key, RichText, ScrollArea, TextEdit, TextStyle, Ui};

use crate::app::action::{Action, DialogAction, FormAction, LibraryAction};
use crate::app::state::{ProfileSearch, State};
use crate::domain::country::{self, fold};
use crate::domain::fields::{FieldId, Section, form_order};
use crate::domain::profile_row::ProfileRow;

use super::accessibility;
use super::command::Command;
use super::dialog_layout::body_ui;
use super::suggestions::{AtEnd, Selection, take_key};
use super::theme::{self, STEP, palette};
use super::ui_state::{Query, UiState};
use crate::i18n::tr;

/// The largest height of the list.
const HEIGHT: f32 = 380.0;
const ROW: f32 = 32.0;
/// Distance from the edge of a row to its texts.
const INDENT: f32 = 10.0;
/// The largest part of a row that a label takes.
const LABEL_SHARE: f32 = 0.7;
/// Distance between a command and the text beside it.
const GAP: f32 = 4.0 * STEP;

/// A row of the palette.
#[derive(Clone, Copy, Debug)]
enum Entry<'a> {
    Command(Command),
    Section(Section),
    /// A field with its label.
    Field(FieldId, &'a str),
    Profile(&'a ProfileRow),
}

impl Entry<'_> {
    fn label(&self) -> &str {
        match self {
            Self::Command(command) => command.label(),
            Self::Section(section) => section.title(),
            Self::Field(_, label) => label,
            Self::Profile(row) => row.title(),
        }
    }

    /// What is beside the label: the keys of a command, and what another row is.
    fn beside(&self, ui: &Ui, unavailable: Option<&'static str>) -> String {
        match self {
            Self::Command(command) => {
                unavailable.map_or_else(|| command.keys(ui.ctx()), str::to_owned)
            }
            Self::Section(_) => tr!("palette-section").to_owned(),
            Self::Field(..) => tr!("palette-field").to_owned(),
            Self::Profile(row) => {
                let mut words = vec![tr!("palette-profile"), row.status.label()];
                if country::find(&row.country).is_some() {
                    words.push(country::name_of(&row.country));
                }
                words.join(", ")
            }
        }
    }

    fn id(&self) -> Id {
        match self {
            Self::Command(command) => Id::unique(("command", command)),
            Self::Section(section) => Id::unique(("section", section)),
            Self::Field(field, _) => Id::unique(("field", field)),
            Self::Profile(row) => Id::unique(("profile", row.id)),
        }
    }

    fn run(self, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
        match self {
            Self::Command(command) => command.run(state, ui_state, actions),
            Self::Section(section) => ui_state.sections.click(section),
            Self::Field(field, _) => actions.push(Action::Form(FormAction::GoTo(field.into()))),
            Self::Profile(row) => actions.push(Action::Library(LibraryAction::Open(row.id))),
        }
    }
}

pub(super) fn command_palette_ui(
    ui: &mut Ui,
    state: &State,
    search: &ProfileSearch,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let mut query = std::mem::take(&mut ui_state.palette_query);
    let labels = field_labels(state);
    let found = matching(&query.text, &labels, &search.rows);
    let chosen = take_keys(ui, &mut query, &found, search.is_answered());
    let id = Id::unique("palette");
    let line = TextEdit::singleline(&mut query.text)
        .id(id)
        .hint_text(tr!("palette-search-label"))
        .margin(egui::Margin::symmetric(10, 8))
        .desired_width(f32::INFINITY);
    let typed = ui.add(line).accessible_name(tr!("palette-search-label"));
    typed.request_focus();
    if typed.changed() {
        query.selection = Selection::at(0);
        query.is_accepted = false;
        let search = DialogAction::SearchProfiles(query.text.clone());
        actions.push(Action::Dialogs(search));
    }
    ui.add_space(2.0 * STEP);
    let mut run = chosen;
    // The size stays the same, however many commands match.
    let list = ScrollArea::vertical().auto_shrink([false, false]);
    body_ui(ui, list, HEIGHT, |ui, list| {
        list.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if found.is_empty() {
                let nothing = RichText::new(tr!("palette-empty"));
                accessibility::announced(&ui.label(nothing.color(palette(ui).muted)));
            }
            let Selection { moved, scroll, .. } = query.selection;
            let first = chosen_of(&query, &found);
            let first = first.as_ref().map(Entry::label);
            accessibility::choices(ui, tr!("choices-label"), first, found.len(), moved);
            for (index, entry) in found.iter().copied().enumerate() {
                let is_chosen = query.selection.index == Some(index);
                let own = egui::UiBuilder::new().scope_id(id.with(entry.id()));
                let row = ui.scope_builder(own, |ui| row_ui(ui, state, entry, is_chosen));
                let row = row.inner;
                accessibility::option(&row, id, is_chosen, moved);
                if is_chosen && scroll {
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    run = Some(entry);
                }
            }
        });
    });
    query.selection.scroll = false;
    match run {
        Some(entry) => {
            actions.push(Action::Dialogs(DialogAction::Close));
            entry.run(state, ui_state, actions);
        }
        None => ui_state.palette_query = query,
    }
}

/// The labels of the open profile's fields, in the order of the form.
fn field_labels(state: &State) -> Vec<(FieldId, String)> {
    let Some(draft) = state.open_draft() else {
        return Vec::new();
    };
    let profile = &draft.content.profile;
    form_order(profile)
        .filter(|row| !row.is_server_set() && row.id != FieldId::Documents)
        .map(|row| (row.id, row.label_in(profile).into_owned()))
        .collect()
}

/// What has words that begin with the typed words, in any order, and the profiles that were found. With nothing typed,
/// the commands.
fn matching<'a>(
    query: &str,
    labels: &'a [(FieldId, String)],
    profiles: &'a [ProfileRow],
) -> Vec<Entry<'a>> {
    let query = fold(query);
    let fits = |entry: &Entry<'_>| {
        let label = fold(entry.label());
        query
            .split(' ')
            .all(|word| label.split(' ').any(|of_label| of_label.starts_with(word)))
    };
    let commands = Command::ALL
        .iter()
        .filter(|command| **command != Command::Palette);
    let commands = commands.map(|command| Entry::Command(*command));
    let has_fields = !labels.is_empty();
    let sections = Section::ALL.into_iter().filter(|_| has_fields);
    let fields = labels
        .iter()
        .map(|(field, label)| Entry::Field(*field, label));
    let of_profile = sections.map(Entry::Section).chain(fields);
    let of_profile = of_profile.filter(|_| !query.is_empty());
    commands
        .chain(of_profile)
        .filter(fits)
        .chain(profiles.iter().map(Entry::Profile))
        .collect()
}

/// Handles keys before the text field sees them: arrows move the choice, Enter accepts it. A profile is accepted once
/// those of the whole text are found.
fn take_keys<'a>(
    ui: &Ui,
    query: &mut Query,
    found: &[Entry<'a>],
    is_answered: bool,
) -> Option<Entry<'a>> {
    query.selection.take_arrows(ui, found.len(), AtEnd::Stay);
    if take_key(ui, Key::Enter) {
        query.is_accepted = true;
    }
    let chosen = chosen_of(query, found);
    let is_certain = is_answered || matches!(chosen, Some(Entry::Command(_)));
    if is_certain && std::mem::take(&mut query.is_accepted) {
        chosen
    } else {
        None
    }
}

fn chosen_of<'a>(query: &Query, found: &[Entry<'a>]) -> Option<Entry<'a>> {
    found.get(query.selection.index?).copied()
}

/// An entry, and beside it what it is. A command has its keys there, or the reason why it can't be run now. A long reason
/// takes a second line.
fn row_ui(ui: &mut Ui, state: &State, entry: Entry<'_>, chosen: bool) -> egui::Response {
    let colours = palette(ui);
    let unavailable = match entry {
        Entry::Command(command) => command.unavailable_reason(state),
        Entry::Section(_) | Entry::Field(..) | Entry::Profile(_) => None,
    };
    let colour = if unavailable.is_some() {
        colours.muted
    } else {
        colours.text
    };
    let beside = RichText::new(entry.beside(ui, unavailable))
        .size(theme::SMALL)
        .color(colours.muted);
    let label = RichText::new(entry.label()).color(colour);
    let galley = |text: RichText, width, align| {
        let text = egui::WidgetText::from(text);
        let job = text.into_layout_job(ui.style(), TextStyle::Body.into(), Align::Center);
        let mut job = Arc::unwrap_or_clone(job);
        job.wrap.max_width = width;
        // Of each line, when there are several.
        job.halign = align;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let width = ui.available_width() - 2.0 * INDENT;
    // A long name leaves room for what is beside it.
    let label = egui::WidgetText::from(label).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        width * LABEL_SHARE,
        TextStyle::Body,
    );
    let beside = galley(beside, width - label.size().x - GAP, Align::RIGHT);
    let height = label.size().y.max(beside.size().y) + 2.0 * STEP;
    let size = egui::vec2(ui.available_width(), height.max(ROW));
    // Buttons that the Tab key skips: the arrow keys choose.
    let row = egui::Button::selectable(chosen, "")
        .sense(egui::Sense::CLICK)
        .min_size(size);
    let name = match entry {
        Entry::Command(command) => command.label().to_owned(),
        _ => format!("{}, {}", entry.label(), entry.beside(ui, None)),
    };
    let row = ui.add(row).accessible_name(name);
    let inner = row.rect.shrink2(egui::vec2(INDENT, 0.0));
    let at = Align2::LEFT_CENTER.align_size_within_rect(label.size(), inner);
    ui.place(at, egui::Label::new(label).selectable(false));
    let at = Align2::RIGHT_CENTER.align_size_within_rect(beside.size(), inner);
    ui.place(at, egui::Label::new(beside).selectable(false));
    row
}
