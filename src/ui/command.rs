//! Every command with its label and keys, defined once for menus, buttons, keyboard and the list
//! of shortcuts.

mod unavailable;

use egui::{Key, KeyboardShortcut, Modifiers};
use uuid::Uuid;

use crate::app::action::{
    AccountAction, Action, CopyAction, DeletionAction, DialogAction, DocumentAction,
    DocumentLibraryAction, DuplicateAction, ExportAction, FollowAction, FormAction, LibraryAction,
    RequirementAction, ReviewAction, SettingsAction, SharingAction, SubmissionAction, WindowAction,
};
use crate::app::state::State;
use crate::settings::Theme;

use super::notices;
use super::ui_state::UiState;
use crate::i18n::tr;

macro_rules! commands {
    ($($name:ident),* $(,)?) => {
        /// A command that is available everywhere in the window.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(super) enum Command { $($name),* }

        impl Command {
            /// All commands, in the order of menus and lists.
            pub(super) const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

commands!(
    New,
    Library,
    NextProfile,
    PreviousProfile,
    Search,
    Palette,
    Save,
    Submit,
    Check,
    MarkFields,
    NextProblem,
    PreviousProblem,
    NextArea,
    PreviousArea,
    Undo,
    Redo,
    Attach,
    ViewDocuments,
    Documents,
    Duplicate,
    CopyFrom,
    RepresentativeAsContact,
    Export,
    ExportAll,
    CheckSelected,
    SubmitSelected,
    ExportSelected,
    TrashSelected,
    ShowRequest,
    Trash,
    Restore,
    DeleteForGood,
    EmptyTrash,
    RefreshAll,
    BringIn,
    Accounts,
    Settings,
    RefreshRequirements,
    RequirementChanges,
    CheckStatus,
    DeleteAtServer,
    TakeOver,
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

/// The condition for a command to be available.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// An open draft.
    Draft,
    /// An open draft that may be changed.
    Change,
}

impl Command {
    /// Its label, its shortcut and its condition.
    fn row(self) -> (&'static str, Option<(Modifiers, Key)>, Needs) {
        const NONE: Modifiers = Modifiers::NONE;
        const CTRL: Modifiers = Modifiers::COMMAND;
        const SHIFT: Modifiers = Modifiers::SHIFT;
        const ALT: Modifiers = Modifiers::ALT;
        use Needs::{Change, Draft, Nothing};
        let ctrl_shift = CTRL | SHIFT;
        match self {
            Self::New => (tr!("command-new-profile"), Some((CTRL, Key::N)), Nothing),
            // Escape goes back as well, when no field has the cursor.
            Self::Library => (
                tr!("command-go-to-library"),
                Some((ALT, Key::ArrowLeft)),
                Draft,
            ),
            Self::NextProfile => (
                tr!("command-next-profile"),
                Some((ALT, Key::ArrowDown)),
                Draft,
            ),
            Self::PreviousProfile => (
                tr!("command-previous-profile"),
                Some((ALT, Key::ArrowUp)),
                Draft,
            ),
            Self::Search => (tr!("command-search-library"), Some((CTRL, Key::F)), Nothing),
            Self::Palette => (tr!("command-all"), Some((CTRL, Key::K)), Nothing),
            Self::Save => (tr!("command-save"), Some((CTRL, Key::S)), Nothing),
            Self::Submit => (tr!("command-submit"), Some((CTRL, Key::Enter)), Change),
            Self::Check => (tr!("command-check"), Some((ctrl_shift, Key::Enter)), Draft),
            Self::MarkFields => (tr!("command-mark-fields"), None, Change),
            Self::NextProblem => (tr!("command-next-problem"), Some((NONE, Key::F8)), Draft),
            Self::PreviousProblem => (
                tr!("command-previous-problem"),
                Some((SHIFT, Key::F8)),
                Draft,
            ),
            Self::NextArea => (tr!("command-next-area"), Some((NONE, Key::F6)), Nothing),
            Self::PreviousArea => (
                tr!("command-previous-area"),
                Some((SHIFT, Key::F6)),
                Nothing,
            ),
            Self::Undo => (tr!("button-undo"), Some((CTRL, Key::Z)), Change),
            Self::Redo => (tr!("command-redo"), Some((ctrl_shift, Key::Z)), Change),
            Self::Attach => (tr!("command-attach"), Some((CTRL, Key::O)), Change),
            Self::ViewDocuments => (tr!("command-view-documents"), None, Draft),
            Self::Documents => (tr!("command-documents"), None, Nothing),
            Self::Duplicate => (tr!("command-duplicate"), Some((CTRL, Key::D)), Draft),
            Self::CopyFrom => (tr!("command-copy-from"), None, Change),
            Self::RepresentativeAsContact => {
                (tr!("command-representative-as-contact"), None, Change)
            }
            Self::Export => (tr!("command-export"), None, Draft),
            Self::ExportAll => (tr!("command-export-view"), None, Nothing),
            Self::CheckSelected => (tr!("command-check-selected"), None, Nothing),
            Self::SubmitSelected => (tr!("command-submit-selected"), None, Nothing),
            Self::ExportSelected => (tr!("command-export-selected"), None, Nothing),
            Self::TrashSelected => (tr!("command-trash-selected"), None, Nothing),
            Self::ShowRequest => (tr!("command-show-request"), None, Draft),
            Self::Trash => (tr!("command-trash"), None, Draft),
            Self::Restore => (tr!("trash-restore-button"), None, Draft),
            Self::DeleteForGood => (tr!("trash-delete-button"), None, Draft),
            Self::EmptyTrash => (tr!("trash-empty-button"), None, Nothing),
            Self::RefreshAll => (tr!("command-refresh-all"), None, Nothing),
            Self::BringIn => (tr!("command-bring-in"), None, Nothing),
            Self::Accounts => (tr!("command-accounts"), Some((CTRL, Key::Comma)), Nothing),
            Self::Settings => (
                tr!("command-settings"),
                Some((ctrl_shift, Key::Comma)),
                Nothing,
            ),
            Self::RefreshRequirements => (tr!("command-refresh-requirements"), None, Draft),
            Self::RequirementChanges => (tr!("command-requirement-changes"), None, Nothing),
            Self::CheckStatus => (tr!("command-check-status"), None, Draft),
            Self::DeleteAtServer => (tr!("command-delete-at-server"), None, Change),
            Self::TakeOver => (tr!("command-take-over"), None, Draft),
            Self::DesktopColours => (tr!("command-theme-system"), None, Nothing),
            Self::LightColours => (tr!("command-theme-light"), None, Nothing),
            Self::DarkColours => (tr!("command-theme-dark"), None, Nothing),
            Self::ZoomIn => (tr!("command-zoom-in"), Some((CTRL, Key::Plus)), Nothing),
            Self::ZoomOut => (tr!("command-zoom-out"), Some((CTRL, Key::Minus)), Nothing),
            Self::ZoomReset => (tr!("command-zoom-reset"), Some((CTRL, Key::Num0)), Nothing),
            Self::Help => (tr!("command-help"), Some((SHIFT, Key::F1)), Draft),
            Self::Shortcuts => (tr!("command-shortcuts"), Some((NONE, Key::F1)), Nothing),
            Self::About => (tr!("about-title"), None, Nothing),
        }
    }

    pub(super) fn label(self) -> &'static str {
        self.row().0
    }

    pub(super) fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = self.row().1?;
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Its shortcut as text for people, like "Ctrl+N".
    pub(super) fn keys(self, ctx: &egui::Context) -> String {
        self.shortcut()
            .map(|shortcut| ctx.format_shortcut(&shortcut))
            .unwrap_or_default()
            .split('+')
            .map(key_label)
            .collect::<Vec<_>>()
            .join("+")
    }

    /// The theme that a theme command selects.
    pub(super) fn theme(self) -> Option<Theme> {
        match self {
            Self::DesktopColours => Some(Theme::System),
            Self::LightColours => Some(Theme::Light),
            Self::DarkColours => Some(Theme::Dark),
            _ => None,
        }
    }

    /// Runs the command, or shows why it is not available.
    pub(super) fn run(self, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
        if let Some(why) = self.unavailable_reason(state) {
            actions.push(Action::Window(WindowAction::ShowMessage(why)));
            return;
        }
        let open = state.editor.as_ref().map(|editor| editor.draft);
        let action = match self {
            Self::New => Some(Action::Library(LibraryAction::New(Uuid::new_v4()))),
            Self::Library => Some(Action::Library(LibraryAction::Close)),
            Self::NextProfile => Some(Action::Library(LibraryAction::OpenNext(1))),
            Self::PreviousProfile => Some(Action::Library(LibraryAction::OpenNext(-1))),
            Self::Search => Some(Action::Library(LibraryAction::Search)),
            Self::Palette => Some(Action::Dialogs(DialogAction::ShowPalette)),
            Self::Save => Some(Action::Library(LibraryAction::SaveNow)),
            Self::Submit => Some(Action::Submission(SubmissionAction::Submit)),
            Self::Check => Some(Action::Form(FormAction::Check)),
            Self::MarkFields => Some(Action::Review(ReviewAction::Ask)),
            Self::NextProblem => Some(Action::Form(FormAction::NextProblem)),
            Self::PreviousProblem => Some(Action::Form(FormAction::PreviousProblem)),
            Self::NextArea | Self::PreviousArea => {
                ui_state.area_step = Some(self == Self::NextArea);
                None
            }
            // In the library, the last move to the trash and the like.
            Self::Undo if open.is_none() => notices::undo(state),
            Self::Undo => Some(Action::Form(FormAction::Undo)),
            Self::Redo => Some(Action::Form(FormAction::Redo)),
            Self::Attach => Some(Action::Documents(DocumentAction::Pick(None))),
            Self::ViewDocuments => Some(Action::Documents(DocumentAction::ShowFirst)),
            Self::Documents => Some(Action::DocumentLibrary(DocumentLibraryAction::Open)),
            Self::Duplicate => open.map(|draft| Action::Duplicate(DuplicateAction::Ask(draft))),
            Self::RepresentativeAsContact => {
                Some(Action::Copy(CopyAction::RepresentativeAsContact))
            }
            Self::CopyFrom => Some(Action::Copy(CopyAction::Ask(None))),
            Self::Export => open.map(|draft| Action::Export(ExportAction::Ask(draft))),
            Self::ExportAll => Some(Action::Export(ExportAction::AskForAll)),
            Self::CheckSelected => Some(Action::Library(LibraryAction::CheckSelected)),
            Self::SubmitSelected => Some(Action::Library(LibraryAction::SubmitSelected)),
            Self::ExportSelected => Some(Action::Export(ExportAction::AskForSelected)),
            Self::TrashSelected => Some(Action::Library(LibraryAction::TrashSelected)),
            Self::ShowRequest => Some(Action::Submission(SubmissionAction::ShowRequest)),
            Self::Trash => open.map(|draft| Action::Library(LibraryAction::Trash(draft))),
            Self::Restore => open.map(|draft| Action::Library(LibraryAction::Restore(draft))),
            Self::DeleteForGood => {
                open.map(|draft| Action::Library(LibraryAction::AskDelete(draft)))
            }
            Self::EmptyTrash => Some(Action::Library(LibraryAction::AskEmptyTrash)),
            Self::RefreshAll => Some(Action::Follow(FollowAction::RefreshAll)),
            Self::BringIn => Some(Action::Follow(FollowAction::AskBringIn)),
            Self::Accounts => Some(Action::Accounts(AccountAction::OpenDialog)),
            Self::Settings => Some(Action::Dialogs(DialogAction::ShowSettings)),
            Self::RefreshRequirements => Some(Action::Requirements(RequirementAction::Refresh)),
            Self::RequirementChanges => Some(Action::Requirements(RequirementAction::ShowChanges)),
            Self::CheckStatus => Some(Action::Submission(SubmissionAction::CheckStatus)),
            Self::DeleteAtServer => Some(Action::Deletion(DeletionAction::Ask)),
            Self::TakeOver => open.map(|draft| Action::Sharing(SharingAction::TakeOver(draft))),
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
                ui_state.help = open.zip(ui_state.focused);
                let no_field = tr!("command-no-field-reason");
                ui_state
                    .help
                    .is_none()
                    .then_some(Action::Window(WindowAction::ShowMessage(no_field)))
            }
            Self::Shortcuts => Some(Action::Dialogs(DialogAction::ShowShortcuts)),
            Self::About => Some(Action::Dialogs(DialogAction::ShowAbout)),
        };
        actions.extend(action);
    }
}

/// The label on a key, on keyboards of the window's language.
fn key_label(name: &str) -> &str {
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
