//! The dialog with the documents of the library: what expires first comes first. Below the list are the details of the
//! selected one: who has it, its dates, and what can be done with it.

use egui::{Id, Key, Label, Modifiers, RichText, ScrollArea, TextEdit, Ui, UiBuilder};
use jiff::civil::Date;

use crate::app::action::{Action, DialogAction, DocumentLibraryAction, LibraryAction};
use crate::app::state::{DateField, DatesState, DocumentsDialog, PaperState, State};
use crate::domain::attachment::{MediaType, size_text};
use crate::domain::library_document::{DocumentDates, Expiry, LibraryDocument};
use crate::domain::written_date::{Day, shown};

use super::accessibility;
use super::dialog_layout::{body_ui, foot_ui};
use super::document_replacement::replacement_ui;
use super::theme::{self, STEP, palette};
use super::widgets::{focus_first, primary_button};
use crate::i18n::tr;

const SEARCH: &str = "documents search";
const LIST: f32 = 240.0;
const ROW: f32 = 46.0;
/// The most profiles that are named.
const MAX_PROFILES: usize = 8;

pub(super) fn document_library_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &DocumentsDialog,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    ui.heading(tr!("library-documents-title"));
    ui.add_space(STEP);
    if let (Some(step), Some(document)) = (&dialog.replacement, dialog.shown()) {
        return replacement_ui(ui, document, step, actions);
    }
    search_ui(ui, dialog, actions);
    ui.add_space(STEP);
    let today = state.now.today();
    let area = ScrollArea::vertical()
        .id_salt("documents")
        .auto_shrink([false, false]);
    body_ui(ui, area, LIST, |ui, area| {
        area.show_rows(ui, ROW, dialog.documents.len(), |ui, range| {
            for document in dialog.documents.iter().take(range.end).skip(range.start) {
                row_ui(ui, document, dialog, today, actions);
            }
        });
    });
    if let Some(due) = due_text(dialog, today) {
        accessibility::announced(&ui.add(Label::new(due).wrap()));
    }
    let more = dialog.total.saturating_sub(dialog.documents.len());
    let hint = if dialog.documents.is_empty() && dialog.is_answered() {
        Some(tr!("library-documents-empty").to_owned())
    } else {
        (more > 0).then(|| tr!("library-documents-more", count = more))
    };
    if let Some(hint) = hint {
        ui.label(RichText::new(hint).color(colours.muted));
    }
    if let Some(document) = dialog.shown() {
        ui.add_space(STEP);
        details_ui(ui, state, dialog, document, actions);
    }
    ui.add_space(2.0 * STEP);
    foot_ui(ui, |ui| {
        let selected = dialog.shown();
        if let Some(document) = selected {
            let ask = ui.button(tr!("library-documents-replace-button"));
            accessibility::named(&ask, || {
                tr!("library-documents-replace-name", name = document.name())
            });
            if ask.clicked() {
                let ask = DocumentLibraryAction::AskReplacement;
                actions.push(Action::DocumentLibrary(ask));
            }
        }
        if dialog.attach_to.is_some() && selected.is_some() {
            if ui.button(tr!("button-cancel")).clicked() {
                actions.push(Action::Dialogs(DialogAction::Close));
            }
            if primary_button(ui, tr!("library-documents-attach-button")).clicked() {
                actions.push(Action::DocumentLibrary(DocumentLibraryAction::Attach));
            }
        } else if primary_button(ui, tr!("button-close")).clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
        }
    });
}

/// The search field, which gets the focus; arrow keys choose in the list.
fn search_ui(ui: &mut Ui, dialog: &DocumentsDialog, actions: &mut Vec<Action>) {
    let id = Id::unique(SEARCH);
    if ui.memory(|memory| memory.has_focus(id)) {
        take_keys(ui, dialog, actions);
    }
    let mut search = dialog.search.clone();
    let line = TextEdit::singleline(&mut search)
        .id(id)
        .hint_text(tr!("library-documents-search-placeholder"))
        .margin(egui::Margin::symmetric(10, 7))
        .desired_width(f32::INFINITY);
    let field = ui.add(line);
    let field = field.accessible_name(tr!("library-documents-search-label"));
    focus_first(&field);
    if field.changed() {
        let search = DocumentLibraryAction::Search(search);
        actions.push(Action::DocumentLibrary(search));
    }
    let mut only_due = dialog.only_due;
    if ui
        .checkbox(&mut only_due, tr!("library-documents-due-label"))
        .changed()
    {
        let show = DocumentLibraryAction::ShowDue(only_due);
        actions.push(Action::DocumentLibrary(show));
    }
}

fn take_keys(ui: &Ui, dialog: &DocumentsDialog, actions: &mut Vec<Action>) {
    let take = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let selected = dialog.selected.as_ref();
    let at = dialog
        .documents
        .iter()
        .position(|document| selected == Some(&document.sha256));
    let to = if take(Key::ArrowDown) {
        dialog.documents.get(at.map_or(0, |at| at + 1))
    } else if take(Key::ArrowUp) {
        dialog
            .documents
            .get(at.unwrap_or_default().saturating_sub(1))
    } else {
        None
    };
    actions.extend(to.map(select));
}

fn select(document: &LibraryDocument) -> Action {
    Action::DocumentLibrary(DocumentLibraryAction::Select(document.sha256.clone()))
}

fn row_ui(
    ui: &mut Ui,
    document: &LibraryDocument,
    dialog: &DocumentsDialog,
    today: Date,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let chosen = dialog.selected.as_ref() == Some(&document.sha256);
    let size = egui::vec2(ui.available_width(), ROW);
    let button = egui::Button::selectable(chosen, "").min_size(size);
    let search = Id::unique(SEARCH);
    let builder = UiBuilder::new().scope_id(search.with(&document.sha256));
    let row = ui.scope_builder(builder, |ui| ui.add(button)).inner;
    let name = document.names().join(", ");
    let expiry = expiry_text(document.dates, today);
    let used_by = tr!("library-documents-used-by", count = document.used_by.len());
    let size = document.size.map(size_text);
    let facts: Vec<String> = [expiry, Some(used_by), size]
        .into_iter()
        .flatten()
        .collect();
    let facts = facts.join(" · ");
    let row = row.accessible_name(format!("{name}, {facts}"));
    // While the cursor is in the search field, the arrow keys choose.
    let by_arrows = ui.memory(|memory| memory.has_focus(search));
    accessibility::option(&row, search, chosen, by_arrows);
    let inner = row.rect.shrink2(egui::vec2(10.0, 4.0));
    let mut texts = ui.new_child(UiBuilder::new().max_rect(inner));
    texts.spacing_mut().item_spacing.y = 0.0;
    let label = |text: RichText| Label::new(text).selectable(false).truncate();
    texts.add(label(RichText::new(name).strong()));
    let colour = match document.dates.expiry(today) {
        Expiry::Expired | Expiry::Today => colours.danger,
        Expiry::Week | Expiry::Month => colours.warning,
        Expiry::Later | Expiry::Unknown => colours.muted,
    };
    texts.add(label(RichText::new(facts).size(theme::SMALL).color(colour)));
    if row.clicked() {
        actions.push(select(document));
    }
}

/// How many of the shown documents have to be renewed, and how soon; `None` when none has to be. They come first.
fn due_text(dialog: &DocumentsDialog, today: Date) -> Option<String> {
    let count = |expiry| {
        let documents = dialog.documents.iter();
        let all = documents.filter(|one| one.dates.expiry(today) == expiry);
        Some(all.count()).filter(|count| *count > 0)
    };
    let expired = count(Expiry::Expired).map(|n| tr!("library-documents-count-expired", count = n));
    let today = count(Expiry::Today).map(|n| tr!("library-documents-count-today", count = n));
    let week = count(Expiry::Week).map(|n| tr!("library-documents-count-week", count = n));
    let month = count(Expiry::Month).map(|n| tr!("library-documents-count-month", count = n));
    let all: Vec<String> = [expired, today, week, month]
        .into_iter()
        .flatten()
        .collect();
    (!all.is_empty()).then(|| all.join(" · "))
}

/// When a document expires; `None` without a date.
fn expiry_text(dates: DocumentDates, today: Date) -> Option<String> {
    let (expires, days) = dates.expires.zip(dates.days_left(today))?;
    let date = shown(expires);
    Some(match dates.expiry(today) {
        Expiry::Expired => tr!("library-documents-expired", date = date),
        Expiry::Today => tr!("library-documents-expires-today").to_owned(),
        Expiry::Week | Expiry::Month => {
            let count = u64::from(days.unsigned_abs());
            tr!("library-documents-expires-in", date = date, count = count)
        }
        Expiry::Later | Expiry::Unknown => tr!("library-documents-expires", date = date),
    })
}

fn details_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &DocumentsDialog,
    document: &LibraryDocument,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        ui.label(RichText::new(tr!("library-documents-profiles-label")).color(colours.muted));
        for one in document.used_by.iter().take(MAX_PROFILES) {
            let link = theme::link_ui(ui, RichText::new(one.title()), colours.accent);
            if link.clicked() {
                actions.push(Action::Dialogs(DialogAction::Close));
                actions.push(Action::Library(LibraryAction::Open(one.draft)));
            }
        }
        let more = document.used_by.len().saturating_sub(MAX_PROFILES);
        if more > 0 {
            ui.label(tr!("bulk-check-more", count = more));
        }
    });
    ui.add_space(STEP);
    dates_ui(ui, dialog, actions);
    proposal_ui(ui, state, document, actions);
}

fn dates_ui(ui: &mut Ui, dialog: &DocumentsDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.horizontal_wrapped(|ui| {
        let date_ui = |ui: &mut Ui, label: &str, text: &str| {
            let mut text = text.to_owned();
            let name = ui.label(label);
            let line = TextEdit::singleline(&mut text)
                .id(Id::unique(("document date", label)))
                .hint_text("2026-03-31")
                .desired_width(110.0);
            let field = ui.add(line).labelled_by(name.id);
            field.changed().then_some(text)
        };
        let dates = &dialog.dates;
        let issued = date_ui(ui, tr!("library-documents-issued-label"), &dates.issued);
        let expires = date_ui(ui, tr!("library-documents-expires-label"), &dates.expires);
        let issued = issued.map(DocumentLibraryAction::TypeIssued);
        let expires = expires.map(DocumentLibraryAction::TypeExpires);
        let is_idle = dates.state != DatesState::Saving;
        let button = egui::Button::new(tr!("library-documents-save-button"));
        let save = ui.add_enabled(is_idle, button).clicked();
        let save = save.then_some(DocumentLibraryAction::SaveDates);
        let all = [issued, expires, save].into_iter().flatten();
        actions.extend(all.map(Action::DocumentLibrary));
    });
    let label = |field| match field {
        DateField::Issued => tr!("library-documents-issued-label"),
        DateField::Expires => tr!("library-documents-expires-label"),
    };
    let (text, colour) = match dialog.dates.state {
        DatesState::Typed | DatesState::Saving => return,
        DatesState::Saved => (
            tr!("library-documents-saved-hint").to_owned(),
            colours.success,
        ),
        DatesState::Unclear(field) => (
            tr!("library-documents-date-error", label = label(field)),
            colours.danger,
        ),
        DatesState::Ambiguous(field) => (
            tr!("library-documents-ambiguous-error", label = label(field)),
            colours.danger,
        ),
        DatesState::Reversed => (
            tr!("library-documents-reversed-error").to_owned(),
            colours.danger,
        ),
    };
    let said = ui.add(Label::new(RichText::new(text).color(colour)).wrap());
    accessibility::announced(&said);
}

/// The dates that the document has itself, or why they are not known.
fn proposal_ui(ui: &mut Ui, state: &State, document: &LibraryDocument, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let is_pdf = MediaType::of_name(document.name()) == Some(MediaType::Pdf);
    let dates = match state.papers.get(&document.sha256) {
        Some(PaperState::Read(paper)) => paper.dates,
        Some(PaperState::Unknown(why)) => {
            ui.label(RichText::new(why.to_string()).color(colours.muted));
            return;
        }
        None if !is_pdf => {
            let text = tr!("preflight-image-error");
            ui.label(RichText::new(text).color(colours.muted));
            return;
        }
        Some(PaperState::Reading) | None => return,
    };
    let words = |day: Option<Day>| match day {
        Some(Day::Known(date)) => Some(shown(date)),
        Some(Day::Ambiguous {
            day_first,
            month_first,
        }) => Some(tr!(
            "library-documents-either",
            one = shown(day_first),
            other = shown(month_first)
        )),
        None => None,
    };
    let issued = words(dates.issued).map(|date| tr!("library-documents-says-issued", date = date));
    let expires = words(dates.expires);
    let expires = expires.map(|date| tr!("library-documents-says-expires", date = date));
    let said: Vec<String> = [issued, expires].into_iter().flatten().collect();
    if said.is_empty() {
        let text = tr!("library-documents-says-nothing");
        ui.label(RichText::new(text).color(colours.muted));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(said.join(" · ")).color(colours.muted));
        let can_use = dates.proposed(state.now.today()) != (None, None);
        if can_use && ui.button(tr!("library-documents-use-button")).clicked() {
            let use_it = DocumentLibraryAction::UseProposal;
            actions.push(Action::DocumentLibrary(use_it));
        }
    });
}
