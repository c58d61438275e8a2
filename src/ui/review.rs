//! What only the server sets: shown, never edited.

use egui::{RichText, Ui};

use crate::domain::approval::Answer;
use crate::domain::draft::Draft;
use crate::domain::fields::{Kind, Section, ServerMember};

use super::help::help_ui;
use super::theme::{STEP, palette};
use super::view::View;
use crate::texts::tr;

pub(super) fn review_ui(ui: &mut Ui, view: &mut View, draft: &Draft) {
    let colours = palette(ui);
    let answer = draft.submission.current_answer();
    let text = match draft.submission.answer {
        Some(_) => tr!("cm-sets-these-they-cant"),
        None => tr!("cm-sets-these-after-profile"),
    };
    ui.label(RichText::new(text).color(colours.muted));
    ui.add_space(STEP);
    let grid = egui::Grid::new("review")
        .num_columns(2)
        .spacing([6.0 * STEP, 1.5 * STEP]);
    grid.show(ui, |ui| {
        for row in Section::Review.fields() {
            let Kind::Server(member) = row.kind else {
                continue;
            };
            ui.horizontal(|ui| {
                ui.label(RichText::new(row.label()).strong());
                help_ui(ui, view, row, draft);
            });
            match answer.and_then(|answer| server_text(answer, member)) {
                Some(value) => ui.add(egui::Label::new(value).wrap()),
                None => ui.label(RichText::new(tr!("not-set")).color(colours.muted)),
            };
            ui.end_row();
        }
    });
}

fn server_text(answer: &Answer, member: ServerMember) -> Option<String> {
    match member {
        ServerMember::Status => answer.approval().map(|status| status.label().to_owned()),
        ServerMember::StatusComment => answer.status_comment.clone(),
        ServerMember::DeletedOn => answer.deleted_on.clone(),
    }
}
