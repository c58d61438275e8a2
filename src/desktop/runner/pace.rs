//! When the next frame is drawn.

use std::time::{Duration, Instant};

/// Frames that no input asks for are at least this far apart, as nothing else holds a moving picture back.
const BETWEEN_FRAMES: Duration = Duration::from_millis(16);
/// The same for a window that nobody can see.
const BETWEEN_HIDDEN: Duration = Duration::from_millis(100);
/// Frames that input asks for, and what follows from it, wait for no more than this since the last one: a mouse may
/// move a thousand times a second. The first key or movement after a pause is drawn at once.
const BETWEEN_ANSWERS: Duration = Duration::from_millis(8);
/// So long after input, a frame follows from it.
const ANSWERING: Duration = Duration::from_millis(100);

/// Decides when the next frame is drawn.
#[derive(Debug)]
pub(super) struct Pace {
    wanted: Option<Instant>,
    last_frame: Option<Instant>,
    last_input: Option<Instant>,
    hidden: bool,
}

impl Pace {
    /// A frame is due at once.
    pub(super) fn new(now: Instant) -> Self {
        Self {
            wanted: Some(now),
            last_frame: None,
            last_input: None,
            hidden: false,
        }
    }

    /// A frame is wanted at this time, or earlier if one was already wanted earlier.
    pub(super) fn want(&mut self, at: Instant) {
        self.wanted = Some(self.wanted.map_or(at, |wanted| wanted.min(at)));
    }

    /// Input came in that shows in the window.
    pub(super) fn input(&mut self, now: Instant) {
        self.last_input = Some(now);
        self.want(now);
    }

    /// A frame begins: what was wanted is done by it.
    pub(super) fn begin(&mut self, now: Instant) {
        self.wanted = None;
        self.last_frame = Some(now);
    }

    /// True when people can see the window.
    pub(super) fn set_hidden(&mut self, hidden: bool) {
        self.hidden = hidden;
    }

    /// When the next frame is due; `None` while nothing asks for one.
    pub(super) fn due(&self) -> Option<Instant> {
        let wanted = self.wanted?;
        let Some(last_frame) = self.last_frame else {
            return Some(wanted);
        };
        let is_answer = self
            .last_input
            .is_some_and(|input| wanted.saturating_duration_since(input) < ANSWERING);
        let pause = match (self.hidden, is_answer) {
            (true, _) => BETWEEN_HIDDEN,
            (false, true) => BETWEEN_ANSWERS,
            (false, false) => BETWEEN_FRAMES,
        };
        Some(wanted.max(last_frame + pause))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(now: Instant, milliseconds: u64) -> Instant {
        now + Duration::from_millis(milliseconds)
    }

    #[test]
    fn nothing_is_due_until_something_is_wanted_and_the_earliest_counts() {
        let now = Instant::now();
        let mut pace = Pace::new(now);
        assert_eq!(pace.due(), Some(now));
        pace.begin(now);
        assert_eq!(pace.due(), None);
        pace.want(after(now, 500));
        pace.want(after(now, 900));
        pace.want(after(now, 300));
        assert_eq!(pace.due(), Some(after(now, 300)));
    }

    #[test]
    fn input_after_a_pause_is_drawn_at_once_and_a_moving_picture_at_sixty_frames_a_second() {
        let now = Instant::now();
        let mut pace = Pace::new(now);
        pace.begin(now);
        pace.input(after(now, 8));
        assert_eq!(pace.due(), Some(after(now, 8)));
        pace.begin(after(now, 8));
        pace.want(after(now, 9));
        assert_eq!(pace.due(), Some(after(now, 16)), "what follows");
        pace.begin(after(now, 900));
        pace.want(after(now, 901));
        assert_eq!(pace.due(), Some(after(now, 916)));
    }

    #[test]
    fn a_fast_mouse_draws_no_more_frames_than_people_see() {
        let now = Instant::now();
        let mut pace = Pace::new(now);
        let mut frames = 0;
        for milliseconds in 0..1000 {
            let now = after(now, milliseconds);
            pace.input(now);
            if pace.due().unwrap() <= now {
                pace.begin(now);
                frames += 1;
            }
        }
        assert_eq!(frames, 125);
    }

    #[test]
    fn a_hidden_window_works_ten_times_a_second_at_most() {
        let now = Instant::now();
        let mut pace = Pace::new(now);
        pace.begin(now);
        pace.set_hidden(true);
        pace.input(after(now, 1));
        assert_eq!(pace.due(), Some(after(now, 100)));
    }
}
