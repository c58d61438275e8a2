//! The inspector: completeness of the draft, its problems, its submission, the server's response,
//! the country's requirements, and the history.

use egui::{ProgressBar, RichText, ScrollArea, Ui};

use crate::app::action::{Action, FormAction, SubmissionAction};
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::draft::Draft;
use crate::domain::fields::Section;
use crate::domain::finding::Finding;
use crate::domain::validate::completeness;

use super::accessibility;
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::requirements::requirements_ui;
use super::submission::{approval_ui, submission_ui};
use super::theme::{self, STEP, palette};
use super::time_format::{clock_time, full_time};
use super::ui_state::UiState;
use super::widgets::{box_ui, title_ui};
use crate::i18n::tr;

pub(super) fn inspector_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    accessibility::region(ui, tr!("inspector-title"));
    ScrollArea::vertical()
        .id_salt(("inspector", draft.id))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            complete_ui(ui, state, draft);
            problems_ui(ui, state, ui_state, actions);
            submission_ui(ui, state, draft, ui_state, actions);
            approval_ui(ui, state, draft, ui_state, actions);
            requirements_ui(ui, state, draft, ui_state, actions);
            history_ui(ui, state, draft);
            ui.add_space(3.0 * STEP);
            if ui.button(tr!("command-show-request")).clicked() {
                actions.push(Action::Submission(SubmissionAction::ShowRequest));
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
}

fn complete_ui(ui: &mut Ui, state: &State, draft: &Draft) {
    let profile = &draft.content.profile;
    let sections = Section::ALL.into_iter();
    let (filled, wanted) = sections
        .map(|section| completeness(profile, section))
        .fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    ui.label(theme::heading(tr!("inspector-completeness-title")));
    let colours = palette(ui);
    #[expect(clippy::cast_precision_loss, reason = "some 20 fields")]
    let share = filled as f32 / wanted.max(1) as f32;
    // A complete draft is not shown as good while it has a problem.
    let has_no_problem = !state.shown_findings().any(Finding::is_problem);
    let colour = if filled == 0 {
        // An empty bar would still show a dot.
        egui::Color32::TRANSPARENT
    } else if filled == wanted && has_no_problem {
        colours.success
    } else {
        colours.accent
    };
    let bar = ProgressBar::new(share).desired_height(6.0).fill(colour);
    let text = tr!("inspector-completeness", filled = filled, wanted = wanted);
    ui.add(bar).accessible_name(text.as_str());
    ui.label(RichText::new(text).small().color(colours.muted));
}

fn problems_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let (problems, warnings): (Vec<&Finding>, Vec<&Finding>) = state
        .shown_findings()
        .partition(|finding| finding.is_problem());
    let focus = ui_state.takes_focus(&Focus::Problems);
    if !problems.is_empty() {
        let title = tr!("check-problems-title", count = problems.len());
        let tones = (colours.danger, colours.danger_ground);
        list_ui(ui, &title, &problems, tones, focus, actions);
    }
    if !warnings.is_empty() {
        let tones = (colours.warning, colours.warning_ground);
        list_ui(
            ui,
            tr!("check-warnings-title"),
            &warnings,
            tones,
            focus && problems.is_empty(),
            actions,
        );
    }
}

fn list_ui(
    ui: &mut Ui,
    title: &str,
    findings: &[&Finding],
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
        for (index, finding) in findings.iter().enumerate() {
            let text = RichText::new(&finding.message).size(theme::SMALL + 0.5);
            // An id by content: otherwise screen readers read messages out again that only moved.
            let same_before = findings
                .iter()
                .take(index)
                .filter(|other| other.path == finding.path && other.message == finding.message);
            let id = list.with((&finding.path, &finding.message, same_before.count()));
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
                actions.push(Action::Form(FormAction::GoTo(finding.path.clone())));
            }
        }
    });
}

fn history_ui(ui: &mut Ui, state: &State, draft: &Draft) {
    title_ui(ui, tr!("inspector-history-title"));
    let events = draft.submission.history.iter().rev();
    for event in events {
        let when = clock_time(ui, event.at, state.now.wall);
        event_ui(ui, &when, &full_time(ui, event.at), &event.kind.message());
    }
    let when = clock_time(ui, draft.created_at, state.now.wall);
    event_ui(
        ui,
        &when,
        &full_time(ui, draft.created_at),
        tr!("inspector-history-begun"),
    );
}

fn event_ui(ui: &mut Ui, when: &str, exactly: &str, what: &str) {
    let colours = palette(ui);
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.label(RichText::new(when).small().color(colours.muted))
        .on_hover_text(exactly);
    ui.add(egui::Label::new(what).wrap());
    ui.add_space(STEP);
}
