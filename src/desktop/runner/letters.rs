//! The letters that people type, drawn into the texture of the fonts before they are typed: the first time that a
//! letter is drawn costs as much as all the rest of its key.

use std::time::Duration;

use egui::{Color32, Context, TextStyle};

/// The letters of the four languages, the most frequent first.
const LETTERS: &str = "etaoinsrhldcumfpgwybvkxjqz0123456789.-@,/_:'()&+#\
    ABCDEFGHIJKLMNOPQRSTUVWXYZ\
    éèêëàâäáçöôóüùûúïîíßñœÄÖÜÉÈ!?;\"*=%$€";
/// A letter begins at one of four places between two pixels. So many of them side by side begin at each.
const TIMES: usize = 6;
/// The letters of one frame, which is not noticed.
const PER_FRAME: usize = 4;
/// Nothing is drawn ahead so soon after input.
const PAUSE: Duration = Duration::from_millis(300);

/// How many letters are drawn.
#[derive(Default)]
pub(super) struct LettersAhead {
    done: usize,
    /// Pixels per point that they are drawn for.
    scale: f32,
    /// The time of the last frame with input.
    last_input: f64,
}

impl LettersAhead {
    /// At the end of a frame: draws some more, if nobody types or moves the pointer.
    pub(super) fn go_on(&mut self, ctx: &Context) {
        let (now, has_input) = ctx.input(|input| (input.time, !input.events.is_empty()));
        let scale = ctx.pixels_per_point();
        if self.scale.to_bits() != scale.to_bits() {
            *self = Self {
                scale,
                last_input: now,
                ..Self::default()
            };
        }
        if self.done >= LETTERS.chars().count() {
            return;
        }
        if has_input {
            self.last_input = now;
        }
        if now - self.last_input < PAUSE.as_secs_f64() {
            return ctx.request_repaint_after(PAUSE);
        }
        let letters = LETTERS.chars().skip(self.done).take(PER_FRAME);
        let text: String = letters
            .flat_map(|letter| std::iter::repeat_n(letter, TIMES))
            .collect();
        let font = TextStyle::Body.resolve(&ctx.global_style());
        ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text, font, Color32::WHITE));
        self.done += PER_FRAME;
        ctx.request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(
        ctx: &Context,
        letters: &mut LettersAhead,
        time: f64,
        events: Vec<egui::Event>,
    ) -> usize {
        let input = egui::RawInput {
            time: Some(time),
            events,
            ..egui::RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| letters.go_on(ui.ctx()));
        let changed = output.textures_delta.set.len();
        output.textures_delta.clear();
        changed
    }

    #[test]
    fn letters_are_drawn_while_nobody_types_and_each_only_once() {
        let ctx = Context::default();
        let mut letters = LettersAhead::default();
        frame(&ctx, &mut letters, 0.0, Vec::new());
        let key = egui::Event::Text("a".to_owned());
        frame(&ctx, &mut letters, 0.5, vec![key]);
        assert_eq!(letters.done, 0);
        let mut time = 1.0;
        let mut drawn = 0;
        while letters.done < LETTERS.chars().count() {
            drawn += frame(&ctx, &mut letters, time, Vec::new());
            time += 0.02;
            assert!(time < 10.0, "it comes to an end");
        }
        assert!(drawn > 0);
        frame(&ctx, &mut letters, time, Vec::new());
        let after = frame(&ctx, &mut letters, time + 1.0, Vec::new());
        assert_eq!(after, 0, "nothing more is drawn");
    }
}
