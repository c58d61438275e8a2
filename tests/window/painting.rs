//! Only what changed is painted, and that looks like painting the whole window: after any step, in any buffer.
//!
//! `cargo test --release --test window painting:: -- --include-ignored` takes a hundred thousand steps.

use egui::{
    Event, Key, Modifiers, MouseWheelUnit, PointerButton, TexturesDelta, TouchPhase, pos2, vec2,
};
use profile_desk::app::action::{Action, DialogAction, SettingsAction};
use profile_desk::paint::{Frame, Painter};
use profile_desk::settings::Theme;

use crate::harness::frames::Frames;
use crate::harness::screens::SCREENS;

/// What is in a buffer that was never painted.
const GARBAGE: u32 = 0x00ab_cdef;

/// From this many steps on another screen is opened.
const STEPS_A_SCREEN: u32 = 60;

const SIZES: [[u32; 2]; 4] = [[800, 600], [1023, 517], [640, 901], [1280, 800]];

const KEYS: [(Modifiers, Key); 24] = [
    (Modifiers::NONE, Key::Tab),
    (Modifiers::NONE, Key::Tab),
    (Modifiers::SHIFT, Key::Tab),
    (Modifiers::NONE, Key::Enter),
    (Modifiers::NONE, Key::Escape),
    (Modifiers::NONE, Key::Escape),
    (Modifiers::NONE, Key::Space),
    (Modifiers::NONE, Key::Backspace),
    (Modifiers::NONE, Key::ArrowDown),
    (Modifiers::NONE, Key::ArrowLeft),
    (Modifiers::SHIFT, Key::ArrowLeft),
    (Modifiers::NONE, Key::Home),
    (Modifiers::NONE, Key::End),
    (Modifiers::NONE, Key::PageDown),
    (Modifiers::NONE, Key::PageUp),
    (Modifiers::NONE, Key::F1),
    (Modifiers::SHIFT, Key::F1),
    (Modifiers::NONE, Key::F8),
    (Modifiers::COMMAND, Key::A),
    (Modifiers::COMMAND, Key::F),
    (Modifiers::COMMAND, Key::K),
    (Modifiers::COMMAND, Key::N),
    (Modifiers::COMMAND, Key::Z),
    (Modifiers::COMMAND, Key::Comma),
];

const LETTERS: [&str; 12] = ["a", "W", "i", "é", "Ω", "ж", "0", ".", "ß", " ", "—", "Ł"];

/// Numbers as if by chance (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 32) % u64::from(end)).unwrap()
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(u32::try_from(all.len()).unwrap()) as usize].clone()
    }

    /// Something that a person or the desktop does.
    fn step(&mut self, frames: &mut Frames) -> Vec<Event> {
        frames.time += f64::from(self.below(40)) / 100.0;
        #[expect(clippy::cast_precision_loss, reason = "a place in a window")]
        let place = pos2(
            self.below(frames.size[0]) as f32 / frames.scale,
            self.below(frames.size[1]) as f32 / frames.scale,
        );
        match self.below(100) {
            0..30 => vec![Event::Text(self.of(&LETTERS).to_owned())],
            30..55 => {
                let (modifiers, key) = self.of(&KEYS);
                [true, false]
                    .map(|pressed| key_event(key, modifiers, pressed))
                    .to_vec()
            }
            55..65 => vec![Event::PointerMoved(place)],
            65..78 => {
                let button = |pressed| Event::PointerButton {
                    pos: place,
                    button: PointerButton::Primary,
                    pressed,
                    modifiers: Modifiers::NONE,
                };
                vec![Event::PointerMoved(place), button(true), button(false)]
            }
            78..88 => vec![
                Event::PointerMoved(place),
                Event::MouseWheel {
                    unit: MouseWheelUnit::Point,
                    delta: vec2(0.0, self.of(&[-300.0, -33.3, 40.0, 500.0])),
                    phase: TouchPhase::Move,
                    source: egui::MouseWheelSource::Unknown,
                    modifiers: Modifiers::NONE,
                },
            ],
            88..94 => Vec::new(),
            94 => {
                frames.size = self.of(&SIZES);
                Vec::new()
            }
            95 => {
                let zoom = self.of(&[1.0, 1.5, 0.8, 1.1]);
                settings(frames, SettingsAction::SetZoom(zoom))
            }
            96 => {
                frames.scale = self.of(&[1.0, 2.0, 1.25]);
                Vec::new()
            }
            97 => {
                let theme = self.of(&[Theme::Light, Theme::Dark]);
                settings(frames, SettingsAction::SetTheme(theme))
            }
            _ => {
                let dialog = self.of(&[
                    DialogAction::ShowShortcuts,
                    DialogAction::ShowPalette,
                    DialogAction::ShowAbout,
                    DialogAction::ShowSettings,
                    DialogAction::Close,
                ]);
                frames.harness.act(Action::Dialogs(dialog));
                Vec::new()
            }
        }
    }
}

fn settings(frames: &mut Frames, action: SettingsAction) -> Vec<Event> {
    frames.harness.act(Action::Settings(action));
    Vec::new()
}

fn key_event(key: Key, modifiers: Modifiers, pressed: bool) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers,
    }
}

/// A buffer of the desktop, and how many paintings there had been when it was painted.
struct Buffer {
    pixels: Vec<u32>,
    painted: Option<u32>,
}

/// A desktop with several buffers, of which any may be the next.
struct Desktop {
    painter: Painter,
    size: [u32; 2],
    buffers: Vec<Buffer>,
    paintings: u32,
    /// What is seen: of each painting the rectangles that it says it changed.
    screen: Vec<u32>,
    pixels_painted: u64,
}

impl Desktop {
    fn new() -> Self {
        Self {
            painter: Painter::new(),
            size: [0, 0],
            buffers: Vec::new(),
            paintings: 0,
            screen: Vec::new(),
            pixels_painted: 0,
        }
    }

    fn show(&mut self, chance: &mut Chance, frame: Frame, textures: &mut TexturesDelta) {
        if self.size != frame.size {
            self.size = frame.size;
            self.screen = vec![GARBAGE; (self.size[0] * self.size[1]) as usize];
            self.buffers.clear();
            self.buffers.resize_with(3, || Buffer {
                pixels: self.screen.clone(),
                painted: None,
            });
        }
        let has_changed = self.painter.prepare(frame, textures);
        if chance.below(8) == 0 {
            // The desktop has no buffer now.
            return;
        }
        let which = chance.below(3) as usize;
        let buffer = &mut self.buffers[which];
        let age = buffer
            .painted
            .map_or(0, |painted| self.paintings - painted + 1);
        let age = u8::try_from(age).unwrap_or(0);
        let rects = self.painter.paint(&mut buffer.pixels, age);
        assert_eq!(rects.is_empty(), !has_changed);
        if has_changed {
            self.paintings += 1;
        }
        buffer.painted = Some(self.paintings);
        let width = self.size[0];
        for rect in rects {
            for row in rect.top..rect.bottom {
                let columns =
                    (row * width + rect.left) as usize..(row * width + rect.right) as usize;
                self.screen[columns.clone()].copy_from_slice(&buffer.pixels[columns]);
            }
            self.pixels_painted += u64::from(rect.width()) * u64::from(rect.height());
        }
        let mut whole = vec![GARBAGE; self.screen.len()];
        self.painter.paint(&mut whole, 0);
        self.assert_whole("buffer", &self.buffers[which].pixels, &whole);
        self.assert_whole("screen", &self.screen, &whole);
    }

    fn assert_whole(&self, what: &str, pixels: &[u32], whole: &[u32]) {
        if pixels != whole {
            let at = pixels.iter().zip(whole).position(|(a, b)| a != b).unwrap();
            let width = self.size[0] as usize;
            let (x, y) = (at % width, at / width);
            let (is, wanted) = (pixels[at], whole[at]);
            panic!("the {what} has {is:06x} at {x}, {y}, the whole window {wanted:06x}");
        }
    }
}

fn take_steps(seed: u64, steps: u32) {
    let mut chance = Chance(seed);
    let mut desktop = Desktop::new();
    let mut frames: Option<Frames> = None;
    let mut pixels = 0;
    for step in 0..steps {
        if step % STEPS_A_SCREEN == 0 {
            let state = chance.of(&SCREENS.each_ref()).state;
            let harness = state();
            let (size, scale) = frames.map_or(([800, 600], 1.0), |old| (old.size, old.scale));
            frames = Some(Frames::new(harness, size, scale));
        }
        let frames = frames.as_mut().unwrap();
        let events = chance.step(frames);
        let (frame, mut textures) = frames.next(events);
        frames.harness.effects.clear();
        desktop.show(&mut chance, frame, &mut textures);
        pixels += u64::from(desktop.size[0]) * u64::from(desktop.size[1]);
    }
    let share = desktop.pixels_painted * 100 / pixels.max(1);
    println!("{steps} steps: {share} % of the pixels were painted");
    assert!(share < 60, "{share} % of the pixels were painted");
}

#[test]
fn painting_what_changed_gives_the_whole_window() {
    take_steps(0x5eed, 300);
}

/// `SEED=` takes others.
#[test]
#[ignore = "takes minutes"]
fn painting_what_changed_gives_the_whole_window_for_very_many_steps() {
    let seed = std::env::var("SEED").map_or(1, |seed| seed.parse().unwrap());
    take_steps(seed, 100_000);
}
