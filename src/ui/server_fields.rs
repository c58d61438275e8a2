//! The fields that only the server sets: shown, never edited.

use egui::{Align, Layout, RichText, Ui};

use crate::domain::approval::Answer;
use crate::domain::draft::Draft;
use crate::domain::fields::{Kind, Section, ServerMember};

use super::help::help_ui;
use super::theme::{STEP, palette};
use super::ui_state::UiState;
use crate::i18n::tr;

/// The width of the labels.
const LABEL_WIDTH: f32 = 180.0;

pub(super) fn server_fields_ui(ui: &mut Ui, ui_state: &mut UiState, draft: &Draft) {
    let colours = palette(ui);
    let answer = draft.submission.current_answer();
    let text = match draft.submission.answer {
        Some(_) => tr!("server-fields-hint"),
        None => tr!("server-fields-draft-hint"),
    };
    ui.label(RichText::new(text).color(colours.muted));
    ui.add_space(STEP);
    ui.spacing_mut().item_spacing.y = STEP;
    for row in Section::Review.fields() {
        let Kind::Server(member) = row.kind else {
            continue;
        };
        ui.horizontal_top(|ui| {
            let layout = Layout::left_to_right(Align::Min);
            ui.allocate_ui_with_layout(egui::vec2(LABEL_WIDTH, 0.0), layout, |ui| {
                ui.set_width(LABEL_WIDTH);
                ui.spacing_mut().item_spacing.x = STEP;
                ui.label(RichText::new(row.label()).strong());
                help_ui(ui, ui_state, row, draft);
            });
            match answer.and_then(|answer| server_text(answer, member)) {
                Some(value) => ui.add(egui::Label::new(value).wrap()),
                None => ui.label(RichText::new(tr!("field-not-set")).color(colours.muted)),
            };
        });
    }
}

fn server_text(answer: &Answer, member: ServerMember) -> Option<String> {
    match member {
        ServerMember::Status => answer.approval().map(|status| status.label().to_owned()),
        ServerMember::StatusComment => answer.status_comment.clone(),
        ServerMember::DeletedOn => answer.deleted_on.clone(),
    }
}
