//! How many earlier profiles for the country of a new draft came back, and why.

use egui::{CollapsingHeader, Label, RichText, Ui};

use crate::app::action::{Action, LibraryAction};
use crate::app::state::State;
use crate::domain::country;
use crate::domain::draft::Draft;
use crate::domain::refusals::{CountryRefusals, RefusalCase};
use crate::domain::text::clean;
use crate::i18n::tr;

use super::theme::{self, palette};
use super::time_format::day_or_time;

/// The most characters of a comment.
const MAX_COMMENT: usize = 160;

pub(super) fn refusals_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    let editor = state.editor.as_ref();
    let found = editor.and_then(|editor| editor.refusals.as_ref());
    let Some(found) = found.filter(|found| found.refused > 0) else {
        return;
    };
    let muted = palette(ui).muted;
    let text = RichText::new(hint(draft, found)).small().color(muted);
    ui.add(Label::new(text).wrap());
    let title = tr!("refusals-cases-title", count = found.cases.len());
    CollapsingHeader::new(RichText::new(title).small())
        .id_salt(("refusals", draft.id))
        .show_unindented(ui, |ui| {
            for case in &found.cases {
                case_ui(ui, state, case, actions);
            }
        });
}

fn hint(draft: &Draft, found: &CountryRefusals) -> String {
    let country = country::name_of(draft.content.profile.country_code.trim());
    let (refused, decided) = (found.refused, found.decided);
    match &found.reason {
        Some((reason, times)) => tr!(
            "refusals-reason-hint",
            country = country,
            refused = refused,
            decided = decided,
            reason = clean(reason, MAX_COMMENT).trim_end_matches('.'),
            times = times
        ),
        None => tr!(
            "refusals-hint",
            country = country,
            refused = refused,
            decided = decided
        ),
    }
}

fn case_ui(ui: &mut Ui, state: &State, case: &RefusalCase, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        let name = match case.name.as_str() {
            "" => tr!("profile-untitled"),
            name => name,
        };
        let name = RichText::new(name).small();
        if theme::link_ui(ui, name, colours.accent).clicked() {
            actions.push(Action::Library(LibraryAction::Open(case.draft)));
        }
        let at = day_or_time(ui, case.at, state.now.wall);
        let text = format!("{at} {}", clean(&case.comment, MAX_COMMENT));
        ui.label(RichText::new(text).small().color(colours.muted));
    });
}
