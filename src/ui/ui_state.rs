//! State of the drawing only: where the focus goes next, half-typed text of a list or a path, and
//! the token in its masked field.

use std::collections::BTreeMap;

use egui::{ColorImage, TextureHandle, TextureOptions};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::app::action::{Action, FormAction};
use crate::app::effect::Focus;
use crate::app::state::{List, State};
use crate::domain::attachment::Picture;
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;
use crate::domain::origin::Origin;

use super::areas::Areas;
use super::file_drop::FileDrop;
use super::sections_in_view::SectionsInView;
use super::suggestions::Selection;

/// The window's memory between frames.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a memory of its own, none a state"
)]
pub struct UiState {
    /// The place that gets the focus in the next frame.
    pub focus: Option<Focus>,
    /// The widget of the window that was focused or clicked last: the Tab key starts from it, and
    /// it gets the focus back after a dialog.
    pub(super) last_focused: Option<egui::Id>,
    /// Where the focused widget is in the window.
    pub(super) focus_place: Option<FocusPlace>,
    /// True while a menu or list is open, also in the frame in which a key closes it.
    pub(super) popup_is_open: bool,
    /// True in the frame after the last dialog closed.
    pub(super) restore_focus: bool,
    /// True while a text outside the draft has the cursor: undo then belongs to that text.
    pub(super) own_undo: bool,
    pub(super) combo: Option<Combo>,
    pub(super) path: String,
    /// Number of attachments when the path was submitted: the path is kept until there is one
    /// more.
    pub(super) path_sent: Option<usize>,
    /// The completion of the path that is chosen.
    pub(super) path_choice: Selection,
    /// The choice in the open list of what a document is for.
    pub(super) requirement_choice: Selection,
    /// The document that was just put into another slot, by the hash of its content: it stays in sight.
    pub(super) moved_document: Option<String>,
    /// True when the pointer is on the path's completions.
    pub(super) pointer_on_completions: bool,
    /// True when the cursor has to move to the end of the path, after a completion.
    pub(super) move_caret_to_end: bool,
    pub(super) extra_name: String,
    /// True when Enter was pressed to move to the next input: in the last frame, and in the one
    /// before.
    pub(super) focus_next: bool,
    pub(super) focused_next: bool,
    /// True when the Tab key was pressed: in this frame, and in the one before.
    tab_pressed: bool,
    tab_pressed_before: bool,
    /// The field of the input that has the cursor, or had it before a dialog opened.
    pub(super) focused: Option<FieldId>,
    /// The draft and the field whose help is open.
    pub(super) help: Option<(Uuid, FieldId)>,
    /// The tab of the review dialog.
    pub(super) review_page: Page,
    /// The query typed into the command palette.
    pub(super) palette_query: Query,
    /// The token as it is typed; passed to the keyring by the action that saves it.
    pub(super) token: Zeroizing<String>,
    /// The account and server of that token, once it has been saved.
    pub(super) token_of: Option<(Uuid, Origin)>,
    /// True when the last typed or pasted token was too long, and so was rejected.
    pub(super) token_too_long: bool,
    pub(super) session_only: bool,
    /// The part that a narrow window shows.
    pub(super) tab: Tab,
    /// Time of the last input, in seconds.
    last_input: f64,
    /// True when a dialog was open in the last frame.
    pub(super) dialog_was_open: bool,
    pub(super) removal: Removal,
    /// True when an account was just saved: the first field with a problem gets the focus.
    pub(super) to_account_problem: bool,
    pub(super) file_drop: FileDrop,
    pub(super) table: TableMemory,
    pub(super) sections: SectionsInView,
    pub(super) areas: Areas,
    /// True to go on to the next area in this frame, false to go back to the one before.
    pub(super) area_step: Option<bool>,
    /// The textures of thumbnails, by the hash of the content.
    textures: BTreeMap<String, TextureHandle>,
    /// The document in the viewer, by the hash of its content, with its picture.
    pub(super) zoomed_document: Option<ZoomedDocument>,
}

/// The place of the focused widget in the window.
pub(super) struct FocusPlace {
    pub(super) id: egui::Id,
    pub(super) rect: egui::Rect,
    pub(super) draft: Option<Uuid>,
    /// True when it lost the focus in the last frame, in which it may have been drawn for the last
    /// time.
    pub(super) is_left: bool,
    /// True when a widget below was searched for, after this one disappeared.
    pub(super) is_searched: bool,
}

/// The removal of an account, in two steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Removal {
    #[default]
    None,
    /// It waits for confirmation, and whether it does since this frame.
    Asked { account: Uuid, is_new: bool },
    /// It was cancelled in the last frame: its first button gets the focus back.
    Kept(Uuid),
}

impl Removal {
    pub(super) fn asked(account: Uuid) -> Self {
        Self::Asked {
            account,
            is_new: true,
        }
    }
}

/// The drawing state of the document in the viewer.
pub(super) struct ZoomedDocument {
    pub(super) sha256: String,
    pub(super) full: Option<TextureHandle>,
    /// The same picture, reduced to fit the window.
    pub(super) whole: Option<TextureHandle>,
    /// The size that it should have, and since when, in seconds.
    pub(super) target: (egui::Vec2, f64),
    /// True when each pixel of the picture is one of the screen; otherwise all of it is visible.
    pub(super) full_size: bool,
}

/// After this time without a letter, in seconds, the next one begins another name.
const TYPING_PAUSE: f64 = 1.0;

/// What the table of the library showed when it was drawn last.
#[derive(Default)]
pub(super) struct TableMemory {
    frame: u64,
    /// How often the cursor was moved, and the list shown from its first row on.
    shown: (u64, u64),
    /// The start of a name as it is typed, and when its last letter was, in seconds.
    typed: (String, f64),
}

impl TableMemory {
    /// Adds letters of a name that is being typed, and returns all of it. After a pause another one begins.
    pub(super) fn type_name(&mut self, letters: &str, now: f64) -> &str {
        let (typed, last) = &mut self.typed;
        if now - *last > TYPING_PAUSE {
            typed.clear();
        }
        *last = now;
        typed.push_str(letters);
        typed
    }

    /// True when another place was shown in the frame before.
    pub(super) fn is_first(&mut self, ui: &egui::Ui) -> bool {
        let before = std::mem::replace(&mut self.frame, ui.ctx().cumulative_frame_nr());
        before + 1 < self.frame
    }

    /// The row to scroll to, when a person has moved the cursor, or another list or another place is shown.
    pub(super) fn row_to_show(&mut self, list: &List, is_first: bool) -> Option<usize> {
        let now = (list.selection.moves(), list.shown_from_top);
        let before = std::mem::replace(&mut self.shown, now);
        (is_first || now != before).then(|| list.selection.cursor())
    }
}

/// The part of a profile that a narrow window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    #[default]
    Form,
    Inspector,
}

/// A choice in a combo: the stored value, and the text in the list.
#[derive(Clone)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
}

/// A combo that is open.
pub(super) struct Combo {
    pub(super) draft: Uuid,
    pub(super) path: FieldPath,
    pub(super) text: String,
    pub(super) matches: Vec<Choice>,
    pub(super) selection: Selection,
    /// True when something was typed since it was opened.
    pub(super) typed: bool,
    pub(super) list_open: bool,
}

/// After this time without a key, in seconds, the caret stops blinking, so that an idle window
/// paints nothing.
const CARET_STOPS_AFTER: f64 = 6.0;

impl Combo {
    /// The value to store: that of the choice, or the typed text if it matches none, so that it
    /// is not lost and its problem is shown. `None` when nothing was chosen.
    pub(super) fn choice(&self) -> Option<String> {
        if !self.typed && !self.selection.moved {
            return None;
        }
        let typed = self.text.trim();
        if self.typed && typed.is_empty() {
            return Some(String::new());
        }
        let chosen = self
            .selection
            .index
            .and_then(|index| self.matches.get(index));
        Some(chosen.map_or_else(|| typed.to_owned(), |choice| choice.value.clone()))
    }
}

impl UiState {
    /// The texture of an attachment's thumbnail.
    pub(super) fn texture(
        &mut self,
        ctx: &egui::Context,
        sha256: &str,
        picture: &Picture,
    ) -> &TextureHandle {
        self.textures.entry(sha256.to_owned()).or_insert_with(|| {
            let size = [picture.width as usize, picture.height as usize];
            let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
            ctx.load_texture(sha256, image, TextureOptions::LINEAR)
        })
    }

    /// The half-made choice in a combo of this draft, as an edit, for commands that use the whole
    /// draft. A combo of another draft is dropped.
    pub fn take_half_chosen(&mut self, open: Option<Uuid>) -> Option<Action> {
        let combo = self
            .combo
            .take()
            .filter(|combo| Some(combo.draft) == open)?;
        let code = combo.choice()?;
        Some(Action::Form(FormAction::Edit(combo.path, code)))
    }

    /// Returns true while the focus is about to move: to a requested place, into a dialog that
    /// was not drawn yet, or back from one.
    pub fn awaits_focus(&self, state: &State) -> bool {
        self.focus.is_some() || state.dialog.is_some() != self.dialog_was_open
    }

    /// Takes the focus request if it is for `place`, and returns true then.
    pub(super) fn takes_focus(&mut self, place: &Focus) -> bool {
        let is_requested = self.focus.as_ref() == Some(place);
        if is_requested {
            self.focus = None;
        }
        is_requested
    }

    /// Notes that a text outside the draft has the cursor.
    pub(super) fn note_own_undo(&mut self, response: &egui::Response) {
        self.own_undo |= response.has_focus();
    }

    pub(super) fn token_id() -> egui::Id {
        egui::Id::unique("token")
    }

    /// Wipes the token, also from the text field's own undo.
    pub(super) fn forget_token(&mut self, ctx: &egui::Context) {
        self.token = Zeroizing::default();
        self.token_of = None;
        self.token_too_long = false;
        self.session_only = false;
        Self::forget_undo(ctx);
    }

    /// Rejects a text that is too long for a token, because the part within the limit could be
    /// mistaken for one.
    pub(super) fn refuse_token(&mut self, ctx: &egui::Context) {
        self.token = Zeroizing::default();
        self.token_too_long = true;
        Self::forget_undo(ctx);
    }

    fn forget_undo(ctx: &egui::Context) {
        ctx.data_mut(|data| data.remove::<egui::text_edit::TextEditState>(Self::token_id()));
    }

    /// Returns true when the Tab key moves the focus in this frame. With Shift egui moves it a frame later.
    pub(super) fn tabbed(&self) -> bool {
        self.tab_pressed || self.tab_pressed_before
    }

    /// At the beginning of a frame: notes whether the Tab key was pressed.
    pub(super) fn note_tab(&mut self, ctx: &egui::Context) {
        let pressed = ctx.input(|input| input.key_pressed(egui::Key::Tab));
        self.tab_pressed_before = std::mem::replace(&mut self.tab_pressed, pressed);
    }

    /// Lets the caret blink while the person types, and stop after that.
    pub(super) fn stop_caret_blinking(&mut self, ctx: &egui::Context) {
        let (now, busy) = ctx.input(|input| (input.time, !input.events.is_empty()));
        if busy {
            self.last_input = now;
        }
        let blink = now - self.last_input < CARET_STOPS_AFTER;
        if ctx.global_style().visuals.text_cursor.blink != blink {
            ctx.all_styles_mut(|style| style.visuals.text_cursor.blink = blink);
        }
    }
}

/// What was typed into the palette, and which of the commands is chosen.
pub(super) struct Query {
    pub(super) text: String,
    pub(super) selection: Selection,
    /// True from Enter until the profiles of the whole text are found.
    pub(super) is_accepted: bool,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            text: String::new(),
            selection: Selection::at(0),
            is_accepted: false,
        }
    }
}

/// The tab of the review dialog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Page {
    #[default]
    Values,
    Json,
    Curl,
}
