//! The window: events since the last frame are passed to `app`, the resulting effects are run,
//! and the state is drawn.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use egui::ViewportCommand;
use uuid::Uuid;

use super::effects::EffectRunner;
use super::fonts::SystemFonts;
use super::jobs::Jobs;
use crate::app::action::{Action, WindowAction};
use crate::app::effect::WindowEffect;
use crate::app::state::{Now, Renderer, State};
use crate::app::update;
use crate::clock;
use crate::crash;
use crate::i18n::{self, Language};
use crate::settings::{Settings, WindowSize};
use crate::ui::{TypeAhead, UiState, theme, theme_preference, window_ui};

/// The title of the window while nothing is unread.
pub(super) const TITLE: &str = "Profile Desk";

/// The longest wait for the disk when the program ends.
const SAVE_TIMEOUT: Duration = Duration::from_secs(10);

/// Draws the window once and applies what people did in it.
pub fn draw<W>(
    ui: &mut egui::Ui,
    window: &mut W,
    parts: impl Fn(&mut W) -> (&State, &mut UiState),
    mut apply: impl FnMut(&mut W, Action),
) {
    let mut actions = Vec::new();
    let (state, ui_state) = parts(window);
    let form = form_of(state);
    window_ui(ui, state, ui_state, &mut actions);
    if actions.is_empty() {
        return;
    }
    for action in actions {
        apply(window, action);
    }
    if form_of(parts(window).0) != form {
        // The form is drawn again in this frame, so that no field appears under the label of
        // another.
        ui.ctx().request_discard("another form");
    }
    if !ui.ctx().will_discard() {
        // The result of the actions is painted in the next frame.
        ui.ctx().request_repaint();
    }
}

/// The draft and the country, which decide the fields of the form and their order.
fn form_of(state: &State) -> Option<(Uuid, String)> {
    let draft = state.open_draft()?;
    Some((draft.id, draft.content.profile.address_country_code.clone()))
}

/// What begins before there is a window: while the system makes one, the library is read already.
pub(super) struct Start {
    /// As stored, so that the first frame already looks as the last one did.
    pub(super) settings: Settings,
    desktop_language: Language,
    effects: EffectRunner,
    fonts: Arc<SystemFonts>,
    /// What the jobs wake, once there is a window.
    woken: Arc<OnceLock<egui::Context>>,
}

impl Start {
    /// Begins on the library in `data_dir`.
    ///
    /// # Errors
    /// When no thread can be started.
    pub(super) fn new(
        data_dir: &Path,
        settings: Settings,
        desktop_language: Language,
    ) -> std::io::Result<Self> {
        let woken = Arc::new(OnceLock::<egui::Context>::new());
        let waker = {
            let woken = Arc::clone(&woken);
            Arc::new(move || {
                // The first frame takes all that came before it.
                if let Some(ctx) = woken.get() {
                    ctx.request_repaint();
                }
            })
        };
        Ok(Self {
            settings,
            desktop_language,
            effects: EffectRunner::start(Jobs::start(waker)?, data_dir),
            fonts: Arc::new(SystemFonts::start()),
            woken,
        })
    }
}

/// The window: state, drawing memory and effects together. Whoever runs it calls [`Window::sort_input`],
/// [`Window::logic`] and, unless nobody can see the window, [`Window::ui`] for each frame, and [`Window::on_exit`]
/// at the end.
pub(super) struct Window {
    state: State,
    ui_state: UiState,
    type_ahead: TypeAhead,
    effects: EffectRunner,
    started: Instant,
    focused: bool,
    title: String,
    /// The language of the desktop.
    desktop_language: Language,
    closing: bool,
}

impl Window {
    /// Call this before the first frame.
    pub(super) fn new(ctx: &egui::Context, start: Start, renderer: Renderer) -> Self {
        theme::install(ctx);
        ctx.add_font_provider(start.fonts);
        ctx.set_theme(theme_preference(start.settings.theme));
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            // Unlike `set_zoom_factor` already in the first frame.
            options.zoom_factor = start.settings.zoom;
        });
        // Set here alone.
        let _ = start.woken.set(ctx.clone());
        let mut state = State::default();
        state.renderer = Some(renderer);
        state.settings = start.settings;
        Self {
            state,
            ui_state: UiState::default(),
            type_ahead: TypeAhead::default(),
            effects: start.effects,
            started: Instant::now(),
            focused: true,
            title: TITLE.to_owned(),
            desktop_language: start.desktop_language,
            closing: false,
        }
    }

    fn apply(&mut self, ctx: &egui::Context, action: Action) {
        let now = Now {
            wall: clock::now(),
            uptime: self.started.elapsed(),
        };
        for effect in update::update(&mut self.state, action, now) {
            if let Some(effect) = self.effects.run(effect) {
                self.run_window_effect(ctx, effect);
            }
        }
    }

    fn run_window_effect(&mut self, ctx: &egui::Context, effect: WindowEffect) {
        match effect {
            WindowEffect::Focus(focus) => {
                self.ui_state.focus = Some(focus);
                ctx.request_repaint();
            }
            WindowEffect::Close => {
                self.closing = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            WindowEffect::BringToFront => {
                ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
                ctx.send_viewport_cmd(ViewportCommand::Focus);
            }
        }
    }

    /// Applies the chosen language, or that of the desktop.
    fn update_language(&mut self, ctx: &egui::Context) {
        let language = self
            .state
            .settings
            .language
            .unwrap_or(self.desktop_language);
        if self.state.loaded && i18n::language() != language {
            i18n::set_language(language);
            // Texts that were made in the previous language are made again.
            self.apply(ctx, Action::Tick);
            ctx.request_repaint();
        }
    }

    /// Updates the title of the window.
    fn update_title(&mut self, ctx: &egui::Context) {
        let title = self.state.window_title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Saves what is not on disk yet, and waits for it.
    fn save_last(&mut self) {
        let now = Now {
            wall: clock::now(),
            uptime: self.started.elapsed(),
        };
        for effect in update::save_last(&mut self.state, now) {
            // The window is closing: effects of the window itself no longer matter.
            let _ = self.effects.run(effect);
        }
        self.effects.finish_saving(SAVE_TIMEOUT);
    }

    /// Runs a part of a frame. If it panics, everything typed is saved before the window
    /// closes.
    fn guarded(&mut self, part: impl FnOnce(&mut Self)) {
        let Err(panic) = catch_unwind(AssertUnwindSafe(|| part(self))) else {
            return;
        };
        let rescue = || {
            update::mark_open_draft(&mut self.state);
            self.save_last();
        };
        // A second panic has its own report; there is nothing more to try.
        let _ = catch_unwind(AssertUnwindSafe(rescue));
        resume_unwind(panic);
    }

    /// The size of the window, if it differs from the settings.
    fn size(&self, ctx: &egui::Context) -> Option<WindowSize> {
        let before = self.state.settings.window;
        // Wayland does not tell a window its position, so only the size of its content is known.
        let size = ctx.content_rect().size() * ctx.zoom_factor();
        let now = ctx.input(|input| {
            let viewport = input.viewport();
            if viewport.minimized == Some(true) || viewport.fullscreen == Some(true) {
                return None;
            }
            let maximised = viewport.maximized.unwrap_or(false);
            let (width, height) = if maximised {
                (before.width, before.height)
            } else {
                (size.x.round(), size.y.round())
            };
            Some(WindowSize {
                width,
                height,
                maximised,
            })
        });
        now.filter(|now| self.state.loaded && *now != before)
    }

    /// The actions from outside since the last frame: focus, closing, size and job events.
    fn outside_actions(&mut self, ctx: &egui::Context) -> Vec<Action> {
        let mut actions = Vec::new();
        let (close, focused) = ctx.input(|input| {
            let viewport = input.viewport();
            let minimised = viewport.minimized.unwrap_or(false);
            let focused = viewport.focused.unwrap_or(true) && !minimised;
            (viewport.close_requested(), focused)
        });
        let close_requested = close && !self.closing;
        let focus_lost = self.focused && !focused;
        if close_requested || focus_lost {
            let open = self.state.editor.as_ref().map(|editor| editor.draft);
            actions.extend(self.ui_state.take_half_chosen(open));
        }
        if focus_lost {
            actions.push(Action::Window(WindowAction::FocusLost));
        }
        if focused && !self.focused {
            actions.push(Action::Window(WindowAction::FocusGained));
        }
        self.focused = focused;
        // Job events come after the loss of focus, so that they count as unread.
        actions.extend(self.effects.poll().into_iter().map(Action::Job));
        if close_requested {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            actions.push(Action::Window(WindowAction::CloseRequested));
        }
        actions.extend(
            self.size(ctx)
                .map(|size| Action::Window(WindowAction::Resized(size))),
        );
        actions.push(Action::Tick);
        actions
    }

    /// True once the window was asked to close and nothing stood against it.
    pub(super) fn is_closing(&self) -> bool {
        self.closing
    }

    /// Keeps typing back while the focus is about to move.
    pub(super) fn sort_input(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        let focus_pending = self.ui_state.awaits_focus(&self.state);
        let in_text = ctx.text_edit_focused();
        let events = &mut input.events;
        if self.type_ahead.sort(events, focus_pending, in_text) {
            ctx.request_repaint();
        }
    }

    /// Takes what happened outside since the last frame, also while nobody can see the window.
    pub(super) fn logic(&mut self, ctx: &egui::Context) {
        self.guarded(|window| {
            for action in window.outside_actions(ctx) {
                window.apply(ctx, action);
            }
            window.update_language(ctx);
            window.update_title(ctx);
            if let Some(deadline) = window.state.next_deadline() {
                ctx.request_repaint_after(deadline.saturating_sub(window.started.elapsed()));
            }
        });
    }

    /// Draws the window.
    pub(super) fn ui(&mut self, ui: &mut egui::Ui) {
        self.guarded(|window| {
            let started = Instant::now();
            let ctx = ui.ctx().clone();
            let apply = |window: &mut Self, action| window.apply(&ctx, action);
            draw(
                ui,
                window,
                |window| (&window.state, &mut window.ui_state),
                apply,
            );
            if let Some(draft) = window.state.open_draft() {
                crash::fail_point(&draft.content.profile.name);
            }
            tracing::trace!(microseconds = started.elapsed().as_micros(), "drawn");
        });
    }

    /// Panics for a test, as the painter might.
    pub(super) fn fail_painting(&self) {
        if let Some(draft) = self.state.open_draft() {
            crash::fail_point(&format!("painting {}", draft.content.profile.name));
        }
    }

    /// Some systems end a program without asking its window: everything not on disk yet is
    /// written now.
    pub(super) fn on_exit(&mut self) {
        self.save_last();
        self.effects.remove_external_copies();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Theme;
    use crate::store::{self, Library};

    #[test]
    fn the_first_frame_has_the_theme_the_zoom_and_the_size_of_the_settings() {
        let folder = tempfile::tempdir().unwrap();
        for (theme, dark) in [(Theme::Light, false), (Theme::Dark, true)] {
            let settings = Settings {
                theme,
                zoom: 1.5,
                ..Settings::default()
            };
            let library = Library::at(folder.path());
            let before = library.settings().0;
            library.save_settings(&before, &settings).unwrap();
            let settings = store::stored_settings(folder.path());
            let start = Start::new(folder.path(), settings, Language::English).unwrap();
            let ctx = egui::Context::default();
            let mut window = Window::new(&ctx, start, Renderer::Cpu);
            let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0));
            let input = egui::RawInput {
                screen_rect: Some(screen / ctx.zoom_factor()),
                ..egui::RawInput::default()
            };
            let mut looks = Vec::new();
            let output = ctx.run_ui(input, |ui| {
                window.logic(ui.ctx());
                looks.push((ui.visuals().dark_mode, ui.ctx().content_rect().size()));
                window.ui(ui);
            });
            let size = screen.size() / 1.5;
            let is_right = |(is_dark, seen): &(bool, egui::Vec2)| {
                *is_dark == dark && (*seen - size).length() < 0.1
            };
            let all_right = looks.iter().all(is_right);
            output.drop_without_applying_deltas();
            window.on_exit();
            assert!(all_right, "{looks:?}");
        }
    }
}
