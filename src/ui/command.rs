//! Every command with its words and keys, once: menus, buttons, keys and the list of
//! shortcuts all read it.

use egui::{Key, KeyboardShortcut, Modifiers};
use uuid::Uuid;

use crate::app::action::{
    AccountAction, Action, CopyAction, DialogAction, DocumentAction, DuplicateAction, ExportAction,
    FormAction, LibraryAction, RequirementAction, SettingsAction, SubmissionAction, WindowAction,
};
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::draft::Draft;
use crate::settings::Theme;

use super::view::View;
use crate::texts::tr;

macro_rules! commands {
    ($($name:ident),* $(,)?) => {
        /// What can be asked for from anywhere in the window.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(super) enum Command { $($name),* }

        impl Command {
            /// In the order in which menus and lists have them.
            pub(super) const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

commands!(
    New,
    Search,
    Palette,
    Save,
    Submit,
    Check,
    NextProblem,
    PreviousProblem,
    Undo,
    Redo,
    Attach,
    LookAtDocuments,
    Duplicate,
    CopyFrom,
    RepresentativeAsContact,
    Export,
    ExportAll,
    Preview,
    Trash,
    Accounts,
    Settings,
    AskCountries,
    Refresh,
    DesktopColours,
    LightColours,
    DarkColours,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Help,
    Shortcuts,
    About,
);

/// What a command can do nothing without.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// An open draft.
    Draft,
    /// An open draft that may be changed.
    Change,
}

impl Command {
    /// Its words, its keys, and what it needs.
    fn row(self) -> (&'static str, Option<(Modifiers, Key)>, Needs) {
        const NONE: Modifiers = Modifiers::NONE;
        const CTRL: Modifiers = Modifiers::COMMAND;
        const SHIFT: Modifiers = Modifiers::SHIFT;
        use Needs::{Change, Draft, Nothing};
        let ctrl_shift = CTRL | SHIFT;
        match self {
            Self::New => (tr!("new-profile"), Some((CTRL, Key::N)), Nothing),
            Self::Search => (tr!("search-library"), Some((CTRL, Key::F)), Nothing),
            Self::Palette => (tr!("all-commands-more"), Some((CTRL, Key::K)), Nothing),
            Self::Save => (tr!("save-now"), Some((CTRL, Key::S)), Nothing),
            Self::Submit => (tr!("submit-profile"), Some((CTRL, Key::Enter)), Change),
            Self::Check => (tr!("check-profile"), Some((ctrl_shift, Key::Enter)), Draft),
            Self::NextProblem => (tr!("next-problem"), Some((NONE, Key::F8)), Draft),
            Self::PreviousProblem => (tr!("previous-problem"), Some((SHIFT, Key::F8)), Draft),
            Self::Undo => (tr!("undo"), Some((CTRL, Key::Z)), Change),
            Self::Redo => (tr!("redo"), Some((ctrl_shift, Key::Z)), Change),
            Self::Attach => (tr!("attach-documents-more"), Some((CTRL, Key::O)), Change),
            Self::LookAtDocuments => (tr!("look-at-documents-more"), None, Draft),
            Self::Duplicate => (tr!("duplicate-profile-more"), Some((CTRL, Key::D)), Draft),
            Self::CopyFrom => (tr!("copy-from-another-profile-more"), None, Change),
            Self::RepresentativeAsContact => (tr!("representative-as-contact"), None, Change),
            Self::Export => (tr!("export-profile-more"), None, Draft),
            Self::ExportAll => (tr!("export-profiles-in-view-more"), None, Nothing),
            Self::Preview => (tr!("show-what-will-be-sent-more"), None, Draft),
            Self::Trash => (tr!("move-profile-to-trash"), None, Draft),
            Self::Accounts => (tr!("accounts-more"), Some((CTRL, Key::Comma)), Nothing),
            Self::Settings => (
                tr!("settings-more"),
                Some((ctrl_shift, Key::Comma)),
                Nothing,
            ),
            Self::AskCountries => (tr!("ask-again-what-countries-require"), None, Draft),
            Self::Refresh => (tr!("ask-for-approval-status"), None, Draft),
            Self::DesktopColours => (tr!("colours-desktop"), None, Nothing),
            Self::LightColours => (tr!("light-colours"), None, Nothing),
            Self::DarkColours => (tr!("dark-colours"), None, Nothing),
            Self::ZoomIn => (tr!("larger-text"), Some((CTRL, Key::Plus)), Nothing),
            Self::ZoomOut => (tr!("smaller-text"), Some((CTRL, Key::Minus)), Nothing),
            Self::ZoomReset => (
                tr!("text-in-its-usual-size"),
                Some((CTRL, Key::Num0)),
                Nothing,
            ),
            Self::Help => (tr!("help-on-field"), Some((SHIFT, Key::F1)), Draft),
            Self::Shortcuts => (tr!("keyboard-shortcuts"), Some((NONE, Key::F1)), Nothing),
            Self::About => (tr!("about-profile-desk"), None, Nothing),
        }
    }

    pub(super) fn label(self) -> &'static str {
        self.row().0
    }

    pub(super) fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = self.row().1?;
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Its keys for people, like "Ctrl+N".
    pub(super) fn keys(self, ctx: &egui::Context) -> String {
        self.shortcut()
            .map(|shortcut| ctx.format_shortcut(&shortcut))
            .unwrap_or_default()
            .split('+')
            .map(written_on_key)
            .collect::<Vec<_>>()
            .join("+")
    }

    /// Whether a theme's command is the one that holds.
    pub(super) fn theme(self) -> Option<Theme> {
        match self {
            Self::DesktopColours => Some(Theme::System),
            Self::LightColours => Some(Theme::Light),
            Self::DarkColours => Some(Theme::Dark),
            _ => None,
        }
    }

    /// Why it can't be done now, in words.
    pub(super) fn obstacle(self, state: &State) -> Option<&'static str> {
        let needs = self.row().2;
        let changes = matches!(
            self,
            Self::New
                | Self::Duplicate
                | Self::Trash
                | Self::AskCountries
                | Self::Refresh
                | Self::Accounts
        );
        let draft = state.open_draft();
        let stack = draft.and_then(|draft| state.undo.get(&draft.id));
        let found = || state.shown_findings().next().is_some();
        match self {
            _ if !state.loaded && needs == Needs::Nothing && changes => {
                Some(tr!("library-is-being-opened"))
            }
            _ if needs != Needs::Nothing && draft.is_none() => Some(tr!("open-profile-first")),
            _ if state.read_only && (changes || needs == Needs::Change) => {
                Some(tr!("library-is-open-in-another"))
            }
            _ if needs == Needs::Change && draft.is_some_and(|draft| state.is_busy(draft.id)) => {
                Some(tr!("profile-is-being-submitted"))
            }
            Self::Undo if stack.is_none_or(|stack| stack.back.is_empty()) => {
                Some(tr!("nothing-to-undo"))
            }
            Self::Redo if stack.is_none_or(|stack| stack.forth.is_empty()) => {
                Some(tr!("nothing-to-redo"))
            }
            Self::NextProblem | Self::PreviousProblem if !found() => {
                Some(tr!("no-problem-is-shown-check"))
            }
            Self::LookAtDocuments
                if draft.is_some_and(|draft| draft.content.attachments.is_empty()) =>
            {
                Some(tr!("no-document-is-attached-yet"))
            }
            Self::RepresentativeAsContact => draft.and_then(no_use_as_contact),
            Self::CopyFrom if state.drafts.len() < 2 => Some(tr!("there-is-no-other-profile")),
            Self::ExportAll if state.list.rows.is_empty() => Some(tr!("no-profile-is-in-view")),
            Self::AskCountries if state.account_in_use().is_none() => {
                Some(tr!("choose-account-first"))
            }
            Self::Refresh if draft.is_some_and(|draft| !draft.submission.is_submitted()) => {
                Some(tr!("profile-was-not-submitted-yet"))
            }
            _ => None,
        }
    }

    /// Does it, or says why it can't be done.
    pub(super) fn run(self, state: &State, view: &mut View, actions: &mut Vec<Action>) {
        if let Some(why) = self.obstacle(state) {
            actions.push(Action::Window(WindowAction::Say(why)));
            return;
        }
        let open = state.editor.as_ref().map(|editor| editor.draft);
        let action = match self {
            Self::New => Some(Action::Library(LibraryAction::New(Uuid::new_v4()))),
            Self::Search => {
                view.focus = Some(Focus::Search);
                None
            }
            Self::Palette => Some(Action::Dialogs(DialogAction::ShowPalette)),
            Self::Save => Some(Action::Library(LibraryAction::SaveNow)),
            Self::Submit => Some(Action::Submission(SubmissionAction::Submit)),
            Self::Check => Some(Action::Form(FormAction::Check)),
            Self::NextProblem => Some(Action::Form(FormAction::NextProblem)),
            Self::PreviousProblem => Some(Action::Form(FormAction::PreviousProblem)),
            Self::Undo => Some(Action::Form(FormAction::Undo)),
            Self::Redo => Some(Action::Form(FormAction::Redo)),
            Self::Attach => Some(Action::Documents(DocumentAction::Pick(None))),
            Self::LookAtDocuments => Some(Action::Documents(DocumentAction::ShowFirst)),
            Self::Duplicate => open.map(|draft| Action::Duplicate(DuplicateAction::Ask(draft))),
            Self::RepresentativeAsContact => {
                Some(Action::Copy(CopyAction::RepresentativeAsContact))
            }
            Self::CopyFrom => Some(Action::Copy(CopyAction::Ask(None))),
            Self::Export => open.map(|draft| Action::Export(ExportAction::Ask(draft))),
            Self::ExportAll => Some(Action::Export(ExportAction::AskForAll)),
            Self::Preview => Some(Action::Submission(SubmissionAction::Preview)),
            Self::Trash => open.map(|draft| Action::Library(LibraryAction::Trash(draft))),
            Self::Accounts => Some(Action::Accounts(AccountAction::OpenDialog)),
            Self::Settings => Some(Action::Dialogs(DialogAction::ShowSettings)),
            Self::AskCountries => Some(Action::Requirements(RequirementAction::AskCountries)),
            Self::Refresh => Some(Action::Submission(SubmissionAction::Refresh)),
            Self::DesktopColours | Self::LightColours | Self::DarkColours => self
                .theme()
                .map(|theme| Action::Settings(SettingsAction::SetTheme(theme))),
            Self::ZoomIn => Some(Action::Settings(SettingsAction::SetZoom(
                state.settings.zoom + 0.1,
            ))),
            Self::ZoomOut => Some(Action::Settings(SettingsAction::SetZoom(
                state.settings.zoom - 0.1,
            ))),
            Self::ZoomReset => Some(Action::Settings(SettingsAction::SetZoom(1.0))),
            Self::Help => {
                view.help = open.zip(view.focused);
                let nowhere = tr!("put-cursor-into-field-first");
                view.help
                    .is_none()
                    .then_some(Action::Window(WindowAction::Say(nowhere)))
            }
            Self::Shortcuts => Some(Action::Dialogs(DialogAction::ShowShortcuts)),
            Self::About => Some(Action::Dialogs(DialogAction::ShowAbout)),
        };
        actions.extend(action);
    }
}

/// Why the representative's name is of no use for the contact.
fn no_use_as_contact(draft: &Draft) -> Option<&'static str> {
    let profile = &draft.content.profile;
    let names = [
        (
            &profile.representative_first_name,
            &profile.contact_first_name,
        ),
        (
            &profile.representative_last_name,
            &profile.contact_last_name,
        ),
    ];
    if names.iter().any(|(name, _)| name.trim().is_empty()) {
        Some(tr!("enter-representatives-name-first"))
    } else if names.iter().all(|(name, contact)| name == contact) {
        Some(tr!("representative-is-contact"))
    } else {
        None
    }
}

/// What stands on a key where people speak the language of the window.
fn written_on_key(name: &str) -> &str {
    match name {
        "Ctrl" => tr!("key-ctrl"),
        "Shift" => tr!("key-shift"),
        "Enter" => tr!("key-enter"),
        "Comma" => ",",
        "Plus" => "+",
        "Minus" => "-",
        other => other,
    }
}

/// Takes the keys of commands before any widget sees them. With a dialog open only the
/// text size can be changed.
pub(super) fn take_keys(
    ctx: &egui::Context,
    state: &State,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let escape = |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, Key::Escape);
    if state.dialog.is_some() {
        view.help = None;
    } else if view.help.is_some() && ctx.input_mut(escape) {
        view.help = None;
        // The key takes the cursor out of its input before anybody is asked.
        if let Some(input) = view.home {
            ctx.memory_mut(|memory| memory.request_focus(input));
        }
    }
    let own_undo = std::mem::take(&mut view.own_undo);
    for command in Command::ALL.iter().copied() {
        if own_undo && matches!(command, Command::Undo | Command::Redo) {
            continue;
        }
        let zooms = matches!(
            command,
            Command::ZoomIn | Command::ZoomOut | Command::ZoomReset
        );
        if state.dialog.is_some() && !zooms {
            continue;
        }
        let Some(shortcut) = command.shortcut() else {
            continue;
        };
        if ctx.input_mut(|input| takes(input, shortcut)) {
            if !zooms {
                let open = state.editor.as_ref().map(|editor| editor.draft);
                actions.extend(view.take_half_chosen(open));
            }
            // A menu that is open has had its answer.
            egui::Popup::close_all(ctx);
            command.run(state, view, actions);
        }
    }
}

/// Whether exactly these keys were pressed. (egui's own matching lets Shift pass, so that
/// Ctrl+Z would take Ctrl+Shift+Z.) Goes by what was held as the key went down: on a slow frame
/// all of it may be let go of again by now.
fn takes(input: &mut egui::InputState, shortcut: KeyboardShortcut) -> bool {
    let KeyboardShortcut {
        modifiers: wanted,
        logical_key,
    } = shortcut;
    // "+" and "-" may need Shift on a keyboard.
    let any_shift = matches!(logical_key, Key::Plus | Key::Minus);
    let taken = input.events.iter().position(|event| {
        let egui::Event::Key {
            key,
            pressed: true,
            modifiers: held,
            ..
        } = event
        else {
            return false;
        };
        let also = logical_key == Key::Plus && *key == Key::Equals;
        (*key == logical_key || also)
            && held.matches_logically(wanted)
            && (any_shift || held.shift == wanted.shift)
    });
    taken.map(|event| input.events.remove(event)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_are_let_go_of_in_the_same_frame_count_as_they_were_held() {
        let both = Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT;
        let mut input = egui::InputState::default();
        input.events = vec![egui::Event::Key {
            key: Key::Comma,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: both,
        }];
        // By the end of the frame Shift is up again.
        input.modifiers = Modifiers::COMMAND | Modifiers::CTRL;
        let shortcut = |modifiers| KeyboardShortcut::new(modifiers, Key::Comma);
        assert!(!takes(&mut input, shortcut(Modifiers::COMMAND)));
        let wanted = Modifiers::COMMAND | Modifiers::SHIFT;
        assert!(takes(&mut input, shortcut(wanted)));
        assert!(!takes(&mut input, shortcut(wanted)), "it is taken once");
    }
}
