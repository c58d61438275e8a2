//! What only the server sets: shown, never edited.

use egui::{RichText, Ui};

use crate::domain::approval::Answer;
use crate::domain::draft::Draft;
use crate::domain::fields::{Kind, Section, ServerMember};

use super::theme::{STEP, palette};

pub(super) fn review_ui(ui: &mut Ui, draft: &Draft) {
    let colours = palette(ui);
    let answer = draft.submission.answer.as_ref();
    let text = match answer {
        Some(_) => "CM.com sets these; they can’t be edited here",
        None => "CM.com sets these after the profile is submitted",
    };
    ui.label(RichText::new(text).color(colours.muted));
    ui.add_space(STEP);
    for row in Section::Review.fields() {
        let Kind::Server(member) = row.kind else {
            continue;
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0 * STEP;
            let label = egui::Label::new(RichText::new(row.label).strong());
            ui.add_sized([180.0, 18.0], |ui: &mut Ui| {
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Min), |ui| {
                    ui.add(label)
                })
                .inner
            });
            let value = answer.and_then(|answer| server_text(answer, member));
            match value {
                Some(value) => ui.add(egui::Label::new(value).wrap()),
                None => ui.label(RichText::new("Not set").color(colours.muted)),
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
