//! The question before changes of a submitted profile are sent: what changes, from what to what, and what CM.com says
//! follows from it.

use egui::{Label, RichText, ScrollArea, Ui};
use uuid::Uuid;

use crate::app::action::Action;
use crate::app::state::{Revalidation, State};
use crate::domain::fields::FieldId;
use crate::domain::submission::Stage;
use crate::domain::summary::Change;
use crate::i18n::tr;

use super::accessibility;
use super::dialog_layout::body_ui;
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::review_dialog::sending_buttons_ui;
use super::theme::{STEP, palette};
use super::widgets::{box_ui, cancel_ui};

pub(super) fn update_dialog_ui(
    ui: &mut Ui,
    state: &State,
    account: Uuid,
    revalidation: Option<Revalidation>,
    (changes, left_out): (&[Change], &[FieldId]),
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    ui.heading(tr!("update-title"));
    ui.add_space(STEP);
    let Some(account) = state.account(account) else {
        return;
    };
    let environment = account.environment.label();
    let goes_to = tr!(
        "update-account-hint",
        name = &account.name,
        label = environment
    );
    ui.add(Label::new(RichText::new(goes_to).color(colours.muted)).wrap());
    // Without a review, what CM.com refused stays refused.
    let refused = state.open_draft().and_then(|draft| {
        let record = &draft.submission;
        let status = record.current_answer()?.approval()?;
        (record.stage() == Stage::NeedsAction).then_some(status)
    });
    let tones = match revalidation {
        None => (colours.text, colours.raised),
        Some(Revalidation::NotRequired) if refused.is_none() => {
            (colours.success, colours.success_ground)
        }
        Some(_) => (colours.warning, colours.warning_ground),
    };
    let text = match (revalidation, refused) {
        (None, _) => tr!("update-review-asking").to_owned(),
        (Some(Revalidation::NotRequired), Some(status)) => {
            tr!("update-review-not-needed-refused", status = status.label())
        }
        (Some(revalidation), _) => revalidation.message().to_owned(),
    };
    box_ui(ui, tones, &text, |_| {});
    ui.add_space(2.0 * STEP);
    let area = ScrollArea::vertical().id_salt("changes");
    body_ui(ui, area, f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            let (kept, sent): (Vec<&Change>, Vec<&Change>) = changes
                .iter()
                .partition(|change| left_out.contains(&change.field));
            for change in sent {
                change_ui(ui, change);
            }
            if !left_out.is_empty() {
                ui.add_space(3.0 * STEP);
                ui.label(RichText::new(tr!("update-not-sent-title")).strong());
                let labels: Vec<&str> = left_out.iter().map(|field| field.row().label()).collect();
                let text = tr!("update-fixed-fields-hint", labels = labels.join(", "));
                ui.add(Label::new(RichText::new(text).color(colours.warning)).wrap());
                for change in kept {
                    change_ui(ui, change);
                }
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    if revalidation.is_some() {
        sending_buttons_ui(ui, account, tr!("update-send-button"), actions);
    } else {
        cancel_ui(ui, actions);
    }
}

/// A field, with its value at CM.com and the one that replaces it.
fn change_ui(ui: &mut Ui, change: &Change) {
    let colours = palette(ui);
    ui.add_space(STEP);
    ui.add(Label::new(RichText::new(&change.label).color(colours.muted)).wrap());
    let text = |value: &Option<String>| {
        let none = || tr!("field-not-provided").to_owned();
        value.clone().unwrap_or_else(none)
    };
    let (before, after) = (text(&change.before), text(&change.after));
    let name = tr!(
        "update-change",
        label = &change.label,
        before = &before,
        after = &after
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        let old = RichText::new(before).color(colours.muted).strikethrough();
        accessibility::decoration(&ui.label(old));
        accessibility::decoration(&ui.label(RichText::new("→").color(colours.muted)));
        let new = ui.label(RichText::new(after).strong());
        accessibility::read_as(&new, &name);
    });
}
