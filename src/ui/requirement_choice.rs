//! The list under a document, in which somebody chooses the requirement of the country that it meets.

use egui::{Key, Ui};

use crate::app::action::{Action, DocumentAction};
use crate::domain::attachment::Attachment;
use crate::domain::requirement::Requirement;

use super::input::FieldContext;
use super::suggestions::{self, AtEnd, Row, Selection, rows_ui, take_key};
use crate::i18n::tr;

/// The documents that are asked for, and those that would be for other number types.
type DocumentRequirements<'a> = (Vec<&'a Requirement>, Vec<&'a Requirement>);

/// The width of the list that a narrow button opens.
const LIST_WIDTH: f32 = 380.0;

/// How the button that opens the list is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// With the text of the requirement.
    Wide,
    /// An arrow alone, where the text stands already.
    Narrow,
}

/// Which requirement of the country the attachment is meant to meet.
pub(super) fn requirement_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    attachment: &Attachment,
    shape: Shape,
    enabled: bool,
) {
    let (wanted, others) = &document_requirements(context);
    if wanted.is_empty() && attachment.requirement.is_none() {
        return;
    }
    let chosen = attachment.requirement.as_deref();
    let text = match chosen {
        None => tr!("attachment-requirement-none"),
        Some(id) => wanted
            .iter()
            .chain(others)
            .find(|requirement| requirement.has_id(id))
            .map_or(tr!("attachment-requirement-unknown"), |requirement| {
                requirement.text.as_str()
            }),
    };
    let name = tr!("attachment-requirement-label", name = &attachment.name);
    // The same id in each slot, so that the focus goes along with the document.
    let own = egui::UiBuilder::new().scope_id(egui::Id::unique(("meets", &attachment.sha256)));
    let picked = ui.scope_builder(own, |ui| {
        if !enabled {
            ui.disable();
        }
        let salt = ("requirement", &attachment.sha256);
        // The id that the combo box gives its button.
        let id = ui.make_persistent_id(egui::IdSalt::new(salt));
        let was_open = egui::ComboBox::is_open(ui.ctx(), id);
        let selection = &mut context.ui_state.requirement_choice;
        let entered = was_open && take_list_keys(ui, id, wanted.len() + 1, selection);
        let combo = match shape {
            Shape::Wide => egui::ComboBox::from_id_salt(salt)
                .selected_text(tr!("attachment-meets", text = text))
                .width(ui.available_width()),
            Shape::Narrow => egui::ComboBox::from_id_salt(salt).width(0.0),
        };
        let combo = combo
            .truncate()
            .height(suggestions::HEIGHT)
            .show_ui(ui, |ui| {
                ui.set_min_width(LIST_WIDTH);
                if !was_open {
                    *selection = Selection {
                        index: row_of(wanted, chosen),
                        moved: true,
                        scroll: true,
                    };
                }
                let clicked = rows_ui(ui, id, &rows_of(wanted), |row| *row, selection);
                if entered {
                    ui.close();
                }
                clicked.or(selection.index.filter(|_| entered))
            });
        let hint = match shape {
            Shape::Wide => text,
            Shape::Narrow => &name,
        };
        let moved = &mut context.ui_state.moved_document;
        if moved
            .take_if(|sha256| *sha256 == attachment.sha256)
            .is_some()
        {
            combo.response.scroll_to_me(None);
        }
        combo
            .response
            .on_hover_text(hint)
            .accessible_name(name.as_str());
        combo.inner.flatten()
    });
    if let Some(index) = picked.inner {
        context.ui_state.moved_document = Some(attachment.sha256.clone());
        let requirement = index.checked_sub(1).and_then(|index| wanted.get(index));
        context
            .actions
            .push(Action::Documents(DocumentAction::SetRequirement {
                sha256: attachment.sha256.clone(),
                requirement: requirement.map(|requirement| requirement.id.clone()),
            }));
    }
}

/// The rows of the list: none, then what is asked for.
fn rows_of<'a>(wanted: &[&'a Requirement]) -> Vec<Row<'a>> {
    let none = Row {
        key: "",
        label: tr!("attachment-requirement-none"),
        is_long: false,
    };
    let rows = wanted.iter().map(|requirement| Row {
        key: &requirement.id,
        label: &requirement.text,
        is_long: true,
    });
    std::iter::once(none).chain(rows).collect()
}

/// The row of the requirement with this id.
fn row_of(wanted: &[&Requirement], chosen: Option<&str>) -> Option<usize> {
    let Some(id) = chosen else {
        return Some(0);
    };
    let index = wanted.iter().position(|of| of.has_id(id))?;
    Some(index + 1)
}

/// Arrows choose in an open list whose button has the focus. Returns whether Enter or the space bar
/// takes the choice.
fn take_list_keys(ui: &Ui, button: egui::Id, count: usize, selection: &mut Selection) -> bool {
    if !ui.memory(|memory| memory.has_focus(button)) {
        return false;
    }
    // Otherwise these keys would move the focus, or take it away.
    let filter = egui::EventFilter {
        vertical_arrows: true,
        escape: true,
        ..Default::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(button, filter));
    selection.take_arrows(ui, count, AtEnd::Stay);
    take_key(ui, Key::Enter) || take_key(ui, Key::Space)
}

/// The documents that the country of the numbers asks for, for the chosen types first and
/// for every type then.
fn document_requirements<'a>(context: &FieldContext<'a>) -> DocumentRequirements<'a> {
    let profile = &context.draft.content.profile;
    let account_requirements = context.state.account_requirements();
    let known = account_requirements.and_then(|account_requirements| {
        account_requirements
            .requirements
            .get(profile.country_code.trim())
    });
    let all = known.into_iter().flat_map(|known| &known.entries);
    let documents = all.filter(|requirement| requirement.is_document());
    documents.partition(|document| document.is_about(&profile.phone_number_types))
}
