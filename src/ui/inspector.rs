//! The inspector: how complete the draft is, its problems, its submission, the server's
//! answer, what the country requires, and the history.

use egui::{ProgressBar, RichText, ScrollArea, Ui};

use crate::app::action::{Action, FormAction, SubmissionAction};
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::draft::Draft;
use crate::domain::fields::Section;
use crate::domain::finding::Finding;
use crate::domain::validate::completeness;

use super::accessibility;
use super::focus::{AROUND_FOCUS, scroll_to_focus};
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
            if ui.button(tr!("command-preview")).clicked() {
                actions.push(Action::Submission(SubmissionAction::Preview));
            }
            scroll_to_focus(ui, AROUND_FOCUS);
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
    // Full is not good as long as something in it is wrong.
    let sound = !state.shown_findings().any(Finding::is_problem);
    let colour = if filled == 0 {
        // Without it there is a dot.
        egui::Color32::TRANSPARENT
    } else if filled == wanted && sound {
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
        // Where the cursor goes to the list, the sentences are heard on the way.
        let goes_there = focus;
        for (index, finding) in findings.iter().enumerate() {
            let text = RichText::new(&finding.message).size(theme::SMALL + 0.5);
            // Its id is its own, lest a screen reader hears those again that only moved.
            let same = findings
                .iter()
                .take(index)
                .filter(|other| other.path == finding.path && other.message == finding.message);
            let id = list.with((&finding.path, &finding.message, same.count()));
            let link = ui
                .scope_builder(egui::UiBuilder::new().scope_id(id), |ui| {
                    theme::link_ui(ui, text, colour)
                })
                .inner;
            if !goes_there {
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
        let when = clock_time(event.at, state.now.wall);
        event_ui(ui, &when, &full_time(event.at), &event.kind.message());
    }
    let when = clock_time(draft.created_at, state.now.wall);
    event_ui(
        ui,
        &when,
        &full_time(draft.created_at),
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
