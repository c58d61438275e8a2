//! The checklist beside the form: all that stands between the profile and its approval, in one list.

use egui::{CollapsingHeader, ProgressBar, RichText, Ui};

use crate::app::action::{Action, FormAction};
use crate::app::effect::Focus;
use crate::domain::checklist::{Checklist, Item, Mark};
use crate::domain::draft::Draft;
use crate::i18n::tr;

use super::accessibility;
use super::icons::{ICON_CHECK_CIRCLE, ICON_RADIO_BUTTON_UNCHECKED};
use super::theme::{self, STEP, palette};
use super::ui_state::UiState;
use super::widgets::box_ui;

pub(super) fn checklist_ui(
    ui: &mut Ui,
    draft: &Draft,
    checklist: &Checklist,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    progress_ui(ui, checklist);
    let colours = palette(ui);
    let of = |mark| {
        let items = checklist.items.iter();
        items.filter(move |item| item.mark == mark)
    };
    let problems: Vec<&Item> = of(Mark::Problem).collect();
    let warnings: Vec<&Item> = of(Mark::Warning).collect();
    let focus = ui_state.takes_focus(&Focus::Problems);
    if !problems.is_empty() {
        let title = tr!("check-problems-title", count = problems.len());
        let tones = (colours.danger, colours.danger_ground);
        found_ui(ui, &title, &problems, tones, focus, actions);
    }
    if !warnings.is_empty() {
        let tones = (colours.warning, colours.warning_ground);
        let focus = focus && problems.is_empty();
        let title = tr!("check-warnings-title");
        found_ui(ui, title, &warnings, tones, focus, actions);
    }
    ui.add_space(2.0 * STEP);
    for item in of(Mark::Open) {
        item_ui(ui, item, actions);
    }
    let done = of(Mark::Done).count();
    if done > 0 {
        let title = RichText::new(tr!("checklist-done", count = done));
        let header = CollapsingHeader::new(title.size(theme::SMALL + 0.5));
        theme::fold_ui(ui, header.id_salt(("done", draft.id)), |ui| {
            for item in of(Mark::Done) {
                item_ui(ui, item, actions);
            }
        });
    }
}

fn progress_ui(ui: &mut Ui, checklist: &Checklist) {
    let colours = palette(ui);
    let progress = checklist.progress();
    let (done, total) = (progress.done, progress.total);
    ui.label(theme::heading(tr!("inspector-title")));
    #[expect(clippy::cast_precision_loss, reason = "some 20 items")]
    let share = done as f32 / total.max(1) as f32;
    let colour = if done == 0 {
        // An empty bar would still show a dot.
        egui::Color32::TRANSPARENT
    } else if progress.is_done() {
        colours.success
    } else {
        colours.accent
    };
    let bar = ProgressBar::new(share).desired_height(6.0).fill(colour);
    let text = tr!("checklist-progress", done = done, total = total);
    ui.add(bar).accessible_name(text.as_str());
    ui.label(RichText::new(text).small().color(colours.muted));
}

/// An item that is done or not yet checked, which leads to its input.
fn item_ui(ui: &mut Ui, item: &Item, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let (icon, word, colour) = if item.mark == Mark::Done {
        let word = tr!("submission-step-done");
        (ICON_CHECK_CIRCLE, word, colours.success)
    } else {
        let word = tr!("checklist-open");
        (ICON_RADIO_BUTTON_UNCHECKED, word, colours.muted)
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 1.5 * STEP;
        ui.spacing_mut().interact_size.y = 0.0;
        let icon = icon.rich_text().size(theme::BODY + 1.0).color(colour);
        // As high as the text, which has a frame when the pointer is on it.
        let frame = egui::Frame::new().inner_margin(egui::Margin {
            top: 2,
            ..egui::Margin::ZERO
        });
        let icon = frame.show(ui, |ui| ui.label(icon)).inner;
        accessibility::icon_label(&icon, word);
        let text = RichText::new(&item.text).size(theme::SMALL + 0.5);
        let button = egui::Button::new(text.color(colours.text))
            .frame_when_inactive(false)
            .wrap();
        ui.spacing_mut().button_padding = egui::vec2(2.0, 1.0);
        let button = ui
            .add(button)
            .on_hover_cursor(egui::CursorIcon::PointingHand);
        let name = tr!("checklist-item", label = &item.text, state = word);
        if button.accessible_name(name).clicked() {
            actions.push(Action::Form(FormAction::GoTo(item.path.clone())));
        }
    });
}

/// What was found, each a link to its input. With `focus` the first of them gets the focus.
fn found_ui(
    ui: &mut Ui,
    title: &str,
    items: &[&Item],
    (colour, ground): (egui::Color32, egui::Color32),
    mut focus: bool,
    actions: &mut Vec<Action>,
) {
    let list = ui.scope_id().with("problems");
    box_ui(ui, (colour, ground), title, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        // When the focus moves to the list, the messages are read out there and need no
        // announcement.
        let moves_focus = focus;
        for (index, item) in items.iter().enumerate() {
            let text = RichText::new(&item.text).size(theme::SMALL + 0.5);
            // An id by content: otherwise screen readers read messages out again that only moved.
            let before = items.iter().take(index);
            let same = before.filter(|other| other.path == item.path && other.text == item.text);
            let id = list.with((&item.path, &item.text, same.count()));
            let link = ui
                .scope_builder(egui::UiBuilder::new().scope_id(id), |ui| {
                    theme::link_ui(ui, text, colour)
                })
                .inner;
            if !moves_focus {
                accessibility::announced(&link);
            }
            if std::mem::take(&mut focus) {
                link.request_focus();
                link.scroll_to_me(Some(egui::Align::Center));
            }
            if link.clicked() {
                actions.push(Action::Form(FormAction::GoTo(item.path.clone())));
            }
        }
    });
}
