//! The menus of the bar: every command, by what it is about.

use egui::Ui;

use crate::app::action::Action;
use crate::app::state::State;
use crate::i18n::tr;

use super::command::Command;
use super::ui_state::UiState;

/// The commands of a menu; `None` is a line between two groups.
type Items = &'static [Option<Command>];

const PROFILE: Items = &[
    Some(Command::New),
    Some(Command::Duplicate),
    Some(Command::CopyFrom),
    Some(Command::RepresentativeAsContact),
    None,
    Some(Command::Undo),
    Some(Command::Redo),
    None,
    Some(Command::Save),
    Some(Command::Check),
    Some(Command::MarkFields),
    Some(Command::Submit),
    Some(Command::CheckStatus),
    Some(Command::RefreshRequirements),
    Some(Command::ShowRequest),
    None,
    Some(Command::Attach),
    Some(Command::ViewDocuments),
    Some(Command::Export),
    None,
    Some(Command::TakeOver),
    Some(Command::Trash),
    Some(Command::Restore),
    Some(Command::DeleteForGood),
    Some(Command::DeleteAtServer),
];
/// Above and below the words of an item: the longest menu fits a window of 600 points.
const ITEM_PADDING: f32 = 3.0;

const LIBRARY: Items = &[
    Some(Command::Library),
    Some(Command::NextProfile),
    Some(Command::PreviousProfile),
    None,
    Some(Command::Search),
    Some(Command::ExportAll),
    None,
    Some(Command::CheckSelected),
    Some(Command::SubmitSelected),
    Some(Command::ExportSelected),
    Some(Command::TrashSelected),
    None,
    Some(Command::EmptyTrash),
    None,
    Some(Command::RefreshAll),
    Some(Command::BringIn),
    Some(Command::RequirementChanges),
    Some(Command::Documents),
    Some(Command::Accounts),
    Some(Command::Settings),
];
const VIEW: Items = &[
    Some(Command::NextProblem),
    Some(Command::PreviousProblem),
    None,
    Some(Command::NextArea),
    Some(Command::PreviousArea),
    None,
    Some(Command::DesktopColours),
    Some(Command::LightColours),
    Some(Command::DarkColours),
    None,
    Some(Command::ZoomIn),
    Some(Command::ZoomOut),
    Some(Command::ZoomReset),
];
const HELP: Items = &[
    Some(Command::Palette),
    Some(Command::Help),
    Some(Command::Shortcuts),
    Some(Command::About),
];

fn all() -> [(&'static str, Items); 4] {
    [
        (tr!("menu-profile"), PROFILE),
        (tr!("library-title"), LIBRARY),
        (tr!("menu-view"), VIEW),
        (tr!("menu-help"), HELP),
    ]
}

/// The menus side by side, or below one button where there is no room for them.
pub(super) fn menus_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    narrow: bool,
    actions: &mut Vec<Action>,
) {
    let mut chosen = None;
    let mut menu = |ui: &mut Ui, (name, items): (&'static str, Items)| {
        ui.menu_button(name, |ui| chosen = items_ui(ui, state, items).or(chosen));
    };
    if narrow {
        ui.menu_button(tr!("menu-label"), |ui| {
            for one in all() {
                menu(ui, one);
            }
        });
    } else {
        for one in all() {
            menu(ui, one);
        }
    }
    if let Some(command) = chosen {
        command.run(state, ui_state, actions);
    }
}

fn items_ui(ui: &mut Ui, state: &State, items: Items) -> Option<Command> {
    ui.set_min_width(260.0);
    let mut chosen = None;
    // As high as fits below its button.
    let height = ui.ctx().content_rect().height() - 70.0;
    egui::ScrollArea::vertical()
        .min_scrolled_height(height)
        .max_height(height)
        .show(ui, |ui| {
            ui.spacing_mut().button_padding.y = ITEM_PADDING;
            ui.spacing_mut().interact_size.y = 0.0;
            ui.spacing_mut().item_spacing.y = 1.0;
            for command in items.iter().filter(|item| is_offered(state, **item)) {
                let Some(command) = command else {
                    ui.separator();
                    continue;
                };
                let item = item_ui(ui, state, *command);
                if item.gained_focus() {
                    item.scroll_to_me(None);
                }
                if item.clicked() {
                    chosen = Some(*command);
                    ui.close();
                }
            }
        });
    chosen
}

/// False for what is only about a profile in the trash, one that another program has, or one that CM.com has, while the
/// open one is not.
fn is_offered(state: &State, item: Option<Command>) -> bool {
    let is_seldom = matches!(
        item,
        Some(
            Command::TakeOver | Command::Restore | Command::DeleteForGood | Command::DeleteAtServer
        )
    );
    !is_seldom || item.is_some_and(|command| command.unavailable_reason(state).is_none())
}

fn item_ui(ui: &mut Ui, state: &State, command: Command) -> egui::Response {
    if let Some(theme) = command.theme() {
        return ui.radio(state.settings.theme == theme, command.label());
    }
    let unavailable = command.unavailable_reason(state);
    let keys = command.keys(ui.ctx());
    let item = egui::Button::new(command.label()).shortcut_text(keys);
    ui.add_enabled(unavailable.is_none(), item)
        .on_disabled_hover_text(unavailable.unwrap_or_default())
        .accessible_name(command.label())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_in_one_menu() {
        let items: Vec<Command> = all()
            .into_iter()
            .flat_map(|(_, items)| items)
            .flatten()
            .copied()
            .collect();
        for command in Command::ALL {
            let times = items.iter().filter(|item| *item == command).count();
            assert_eq!(times, 1, "{command:?}");
        }
    }
}
