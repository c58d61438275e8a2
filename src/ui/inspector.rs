//! The inspector: how complete the draft is, its problems, its submission, the server's
//! answer, what the country requires, and the history.

use egui::{ProgressBar, RichText, ScrollArea, Ui};
use egui_material_icons::icons::{ICON_CHECK_CIRCLE, ICON_RADIO_BUTTON_UNCHECKED};

use crate::app::action::{Action, Focus};
use crate::app::state::{RequirementsState, State};
use crate::domain::country::{self, name_of};
use crate::domain::draft::Draft;
use crate::domain::fields::Section;
use crate::domain::finding::Finding;
use crate::domain::requirement::{Requirement, RequirementKind};
use crate::domain::validate::completeness;

use super::submission::{approval_ui, box_ui, submission_ui};
use super::theme::{self, RADIUS, STEP, palette};
use super::view::View;
use super::words::{clock_time, full_time};

pub(super) fn inspector_ui(ui: &mut Ui, state: &State, view: &mut View, actions: &mut Vec<Action>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    ScrollArea::vertical()
        .id_salt(("inspector", draft.id))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            complete_ui(ui, draft);
            problems_ui(ui, state, view, actions);
            submission_ui(ui, state, draft, view, actions);
            approval_ui(ui, state, draft, actions);
            requirements_ui(ui, state, draft, actions);
            history_ui(ui, state, draft);
            ui.add_space(3.0 * STEP);
            if ui.button("Show what will be sent…").clicked() {
                actions.push(Action::Preview);
            }
        });
}

/// The title of a part, with the space above it.
pub(super) fn title_ui(ui: &mut Ui, text: &str) {
    ui.add_space(4.0 * STEP);
    ui.label(RichText::new(text).size(theme::HEADING).strong());
}

fn complete_ui(ui: &mut Ui, draft: &Draft) {
    let profile = &draft.content.profile;
    let sections = Section::ALL.into_iter();
    let (filled, wanted) = sections
        .map(|section| completeness(profile, section))
        .fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    ui.label(RichText::new("Completeness").size(theme::HEADING).strong());
    let colours = palette(ui);
    #[expect(clippy::cast_precision_loss, reason = "some 20 fields")]
    let share = filled as f32 / wanted.max(1) as f32;
    let colour = if filled == wanted {
        colours.success
    } else {
        colours.accent
    };
    let bar = ProgressBar::new(share).desired_height(6.0).fill(colour);
    let text = format!("{filled} of {wanted} required fields are filled in");
    ui.add(bar).accessible_name(text.as_str());
    ui.label(RichText::new(text).small().color(colours.muted));
}

fn problems_ui(ui: &mut Ui, state: &State, view: &mut View, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let (problems, warnings): (Vec<&Finding>, Vec<&Finding>) = state
        .shown_findings()
        .partition(|finding| finding.is_problem());
    let focus = view.takes_focus(&Focus::Problems);
    if !problems.is_empty() {
        let title = match problems.len() {
            1 => "There is a problem".to_owned(),
            n => format!("There are {n} problems"),
        };
        let tones = (colours.danger, colours.danger_ground);
        list_ui(ui, &title, &problems, tones, focus, actions);
    }
    if !warnings.is_empty() {
        let tones = (colours.warning, colours.warning_ground);
        list_ui(
            ui,
            "Check this",
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
    box_ui(ui, (colour, ground), title, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for finding in findings {
            let text = RichText::new(&finding.sentence)
                .size(theme::SMALL + 0.5)
                .color(colour);
            let link = ui.add(egui::Link::new(text.underline()));
            if std::mem::take(&mut focus) {
                link.request_focus();
                link.scroll_to_me(Some(egui::Align::Center));
            }
            if link.has_focus() {
                let ring = egui::Stroke::new(2.0, colour);
                let around = link.rect.expand(2.0);
                let kind = egui::StrokeKind::Outside;
                ui.painter().rect_stroke(around, RADIUS, ring, kind);
            }
            if link.clicked() {
                actions.push(Action::GoTo(finding.place.clone()));
            }
        }
    });
}

fn requirements_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let code = draft.content.profile.country_code.trim();
    if country::find(code).is_none() {
        return;
    }
    title_ui(ui, "Requirements");
    let muted = |ui: &mut Ui, text: String| {
        ui.add(egui::Label::new(RichText::new(text).small().color(colours.muted)).wrap());
    };
    match state.requirements.get(code) {
        None => {
            muted(ui, "Not asked yet".to_owned());
            let ask = ui
                .add_enabled(
                    state.account_in_use().is_some(),
                    egui::Button::new("Ask CM.com"),
                )
                .on_disabled_hover_text("Choose an account first");
            if ask.clicked() {
                actions.push(Action::AskRequirements);
            }
        }
        Some(RequirementsState::Asking) => muted(ui, "Asking…".to_owned()),
        Some(RequirementsState::Trouble(sentence)) => {
            muted(ui, sentence.clone());
            if ui.button("Ask again").clicked() {
                actions.push(Action::AskRequirements);
            }
        }
        Some(RequirementsState::Known {
            requirements,
            as_of,
        }) => {
            if requirements.is_empty() {
                muted(ui, "Nothing beyond the fields of the form".to_owned());
            }
            for requirement in requirements {
                requirement_ui(ui, requirement, draft);
            }
            let when = clock_time(*as_of, state.now.wall);
            muted(
                ui,
                format!("For numbers in {}, as of {when}", name_of(code)),
            );
        }
    }
}

fn requirement_ui(ui: &mut Ui, requirement: &Requirement, draft: &Draft) {
    let colours = palette(ui);
    let met: Vec<&str> = requirement
        .met_by(&draft.content.attachments)
        .map(|attachment| attachment.name.as_str())
        .collect();
    let (icon, colour, note) = match requirement.kind {
        RequirementKind::Document if met.is_empty() => (
            ICON_RADIO_BUTTON_UNCHECKED,
            colours.muted,
            "A document; attach it and choose what it meets".to_owned(),
        ),
        RequirementKind::Document => (
            ICON_CHECK_CIRCLE,
            colours.success,
            format!("Met by {}", met.join(", ")),
        ),
        RequirementKind::CompanyRestriction => (
            ICON_RADIO_BUTTON_UNCHECKED,
            colours.muted,
            "About the company; nothing to send".to_owned(),
        ),
        RequirementKind::RequestRestriction => (
            ICON_RADIO_BUTTON_UNCHECKED,
            colours.muted,
            "About number requests; nothing to send".to_owned(),
        ),
    };
    ui.horizontal_top(|ui| {
        ui.label(icon.rich_text().size(theme::HEADING).color(colour));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(egui::Label::new(&requirement.text).wrap());
            ui.add(egui::Label::new(RichText::new(note).small().color(colours.muted)).wrap());
        });
    });
}

fn history_ui(ui: &mut Ui, state: &State, draft: &Draft) {
    title_ui(ui, "History");
    let events = draft.submission.history.iter().rev();
    for event in events {
        let when = clock_time(event.at, state.now.wall);
        event_ui(ui, &when, &full_time(event.at), &event.what);
    }
    let when = clock_time(draft.created_at, state.now.wall);
    event_ui(ui, &when, &full_time(draft.created_at), "Draft begun");
}

fn event_ui(ui: &mut Ui, when: &str, exactly: &str, what: &str) {
    let colours = palette(ui);
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.label(RichText::new(when).small().color(colours.muted))
        .on_hover_text(exactly);
    ui.add(egui::Label::new(what).wrap());
    ui.add_space(STEP);
}
