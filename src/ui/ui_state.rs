//! What only the drawing remembers: where the cursor goes next, what is half typed into a
//! list or a path, and the token in its masked field.

use std::collections::BTreeMap;

use egui::{ColorImage, TextureHandle, TextureOptions};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::app::action::{Action, FormAction};
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::attachment::Picture;
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;
use crate::domain::origin::Origin;

use super::suggestions::Selection;

/// The window's memory between frames.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a memory of its own, none a state"
)]
pub struct UiState {
    /// Where the cursor goes in the next frame.
    pub focus: Option<Focus>,
    /// What was last focused or clicked in the window itself: where the Tab key goes on
    /// from, and what gets the focus back after a dialog.
    pub(super) last_focused: Option<egui::Id>,
    /// Whether the last dialog closed just now.
    pub(super) restore_focus: bool,
    /// Whether a text that is no part of the draft has the cursor: undo is its own then.
    pub(super) own_undo: bool,
    pub(super) combo: Option<Combo>,
    pub(super) path: String,
    /// How many attachments there were when the path was handed over: it is kept until
    /// there is one more.
    pub(super) path_sent: Option<usize>,
    /// The completion of the path that is chosen.
    pub(super) path_choice: Selection,
    /// The choice in the open list of what a document is for.
    pub(super) requirement_choice: Selection,
    /// Whether the pointer is on the path's completions.
    pub(super) pointer_on_completions: bool,
    /// Whether the cursor goes to the end of the path, after a completion.
    pub(super) move_caret_to_end: bool,
    pub(super) extra_name: String,
    /// Whether Enter asked for the next input, in the last frame and in the one before.
    pub(super) focus_next: bool,
    pub(super) focused_next: bool,
    /// The field whose input has the cursor, or had it before a dialog opened.
    pub(super) focused: Option<FieldId>,
    /// The draft and the field whose help is open.
    pub(super) help: Option<(Uuid, FieldId)>,
    /// What the last look before sending shows.
    pub(super) review_page: Page,
    /// What is typed into the command palette.
    pub(super) palette_query: Query,
    /// The token as it is typed; leaves for the keyring with the action that saves it.
    pub(super) token: Zeroizing<String>,
    /// The account whose token that is, with its server, once it is on its way.
    pub(super) token_of: Option<(Uuid, Origin)>,
    /// Whether what was last typed or pasted there was too long, and so was not taken.
    pub(super) token_too_long: bool,
    pub(super) session_only: bool,
    /// Which part a narrow window shows.
    pub(super) tab: Tab,
    /// When somebody last did something, in seconds.
    last_input: f64,
    /// Whether a dialog was open in the last frame.
    pub(super) dialog_was_open: bool,
    /// The account whose removal was asked for once.
    pub(super) removing: Option<Uuid>,
    pub(super) files_hover: bool,
    /// The pictures of attachments that were drawn, by their content's hash.
    textures: BTreeMap<String, TextureHandle>,
    /// The document that is shown up close, by its content's hash, with its picture.
    pub(super) zoomed_document: Option<ZoomedDocument>,
}

/// A document up close, as far as only the drawing knows.
pub(super) struct ZoomedDocument {
    pub(super) sha256: String,
    pub(super) full: Option<TextureHandle>,
    /// The same in the size in which all of it fits the window.
    pub(super) whole: Option<TextureHandle>,
    /// The size that it is to have, and since when, in seconds.
    pub(super) wanted: (egui::Vec2, f64),
    /// Whether each of its pixels is one of the screen's; otherwise all of it is in sight.
    pub(super) full_size: bool,
}

/// What a narrow window shows beside the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    #[default]
    Form,
    Inspector,
}

/// What can be chosen in a combo: what is stored, and what is shown in the list.
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
    /// Whether something was typed since it was opened.
    pub(super) typed: bool,
    pub(super) list_open: bool,
}

/// After this long without a key the caret rests, so that an idle window paints nothing.
const CARET_STOPS_AFTER: f64 = 6.0;

impl Combo {
    /// What is to be stored: the chosen code, or what was typed where it fits none, so
    /// that it is not lost and its problem is shown. `None` where nothing was chosen.
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
    /// The picture of an attachment, as the window's graphics have it.
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

    /// What is half chosen in a combo of this draft, as the edit that it stands for: for
    /// whatever looks at the whole draft next. A combo of another draft is forgotten.
    pub fn take_half_chosen(&mut self, open: Option<Uuid>) -> Option<Action> {
        let combo = self
            .combo
            .take()
            .filter(|combo| Some(combo.draft) == open)?;
        let code = combo.choice()?;
        Some(Action::Form(FormAction::Edit(combo.path, code)))
    }

    /// Whether the focus is on its way: to where it was sent, into a dialog that was not
    /// drawn yet, or back from one.
    pub fn awaits_focus(&self, state: &State) -> bool {
        self.focus.is_some() || state.dialog.is_some() != self.dialog_was_open
    }

    /// Takes the focus request, if it is for `wanted`.
    pub(super) fn takes_focus(&mut self, wanted: &Focus) -> bool {
        let here = self.focus.as_ref() == Some(wanted);
        if here {
            self.focus = None;
        }
        here
    }

    /// Notes that a text which is no part of the draft has the cursor.
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

    /// Does not take a text that is too long for a token: what is left of it if it was cut could
    /// be taken for one.
    pub(super) fn refuse_token(&mut self, ctx: &egui::Context) {
        self.token = Zeroizing::default();
        self.token_too_long = true;
        Self::forget_undo(ctx);
    }

    fn forget_undo(ctx: &egui::Context) {
        ctx.data_mut(|data| data.remove::<egui::text_edit::TextEditState>(Self::token_id()));
    }

    /// Whether the focus moves by the Tab key in this frame.
    pub(super) fn tabbed(ui: &egui::Ui) -> bool {
        ui.input(|input| input.key_pressed(egui::Key::Tab))
    }

    /// Lets the caret blink while somebody types, and rest after that.
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
}

impl Default for Query {
    fn default() -> Self {
        Self {
            text: String::new(),
            selection: Selection::at(0),
        }
    }
}

/// What of the request the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Page {
    #[default]
    Values,
    Json,
    Curl,
}
