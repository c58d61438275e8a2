//! The time of a frame painted on the CPU, by its parts: `cargo bench --bench painting`.
//!
//! A key may take no more than [`MAX_KEY_TIME`] for one of its frames, also on a large screen, and scrolling no more than
//! a frame at 60 frames per second.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark fails loudly"
)]

#[path = "../harness/harness.rs"]
mod harness;

use std::time::{Duration, Instant};

use egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, pos2, vec2};
use harness::frames::Frames;
use harness::screens::states;
use harness::window::{Harness, example_draft, sandbox_account};
use profile_desk::app::action::{Action, LibraryAction};
use profile_desk::app::effect::Focus;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::preload;
use profile_desk::paint::Painter;

const RUNS: usize = 1000;

/// Limit for the 95th percentile of what a key takes, with all but the drawing of the widgets.
const MAX_KEY_TIME: Duration = Duration::from_millis(8);
const MAX_SCROLL_TIME: Duration = Duration::from_millis(16);
/// Limit for the 95th percentile of the time that this program's own code takes in a frame, with the widgets that it
/// calls.
const MAX_OWN_TIME: Duration = Duration::from_millis(1);

/// The times of one part of the work.
struct Times {
    part: &'static str,
    times: Vec<Duration>,
}

impl Times {
    fn percentile(&self, share: usize) -> Duration {
        let mut times = self.times.clone();
        times.sort_unstable();
        times.get(times.len() * share / 100).copied().unwrap()
    }
}

/// A window with what shows it.
struct Bench {
    frames: Frames,
    painter: Painter,
    pixels: Vec<u32>,
}

impl Bench {
    fn new(mut harness: Harness, size: [u32; 2], scale: f32) -> Self {
        harness.view.focus = Some(Focus::Field(FieldPath::from(FieldId::Name)));
        let mut bench = Self {
            frames: Frames::new(harness, size, scale),
            painter: Painter::new(),
            pixels: vec![0; (size[0] * size[1]) as usize],
        };
        for _ in 0..20 {
            bench.frame(Vec::new());
        }
        bench
    }

    /// The times for the widgets, for these with their triangles, for comparing with the frame before, and for painting.
    fn frame(&mut self, events: Vec<Event>) -> [Duration; 4] {
        self.frames.time += 0.02;
        let begun = Instant::now();
        let (frame, mut textures) = self.frames.next(events);
        let drawn = begun.elapsed();
        let begun = Instant::now();
        self.painter.prepare(frame, &mut textures);
        let prepared = begun.elapsed();
        let begun = Instant::now();
        self.painter.paint(&mut self.pixels, 1);
        let painted = begun.elapsed();
        self.frames.harness.effects.clear();
        [self.frames.own_time, drawn, prepared, painted]
    }

    /// The 95th percentiles of the own code, and of comparing and painting together.
    fn measure(
        &mut self,
        what: &str,
        mut events: impl FnMut(usize) -> Vec<Event>,
    ) -> (Duration, Duration) {
        let parts = ["own code", "draw", "compare", "paint", "compare and paint"];
        let mut all = parts.map(|part| Times {
            part,
            times: Vec::new(),
        });
        for run in 0..RUNS {
            let [own, draw, compare, paint] = self.frame(events(run));
            let times = [own, draw, compare, paint, compare + paint];
            for (all, time) in all.iter_mut().zip(times) {
                all.times.push(time);
            }
        }
        print!("{what}:");
        for times in &all {
            let [median, p95] = [50, 95].map(|share| times.percentile(share));
            print!(" {} {median:.1?} p95 {p95:.1?};", times.part);
        }
        println!();
        let [own, .., last] = &all;
        (own.percentile(95), last.percentile(95))
    }
}

fn key(run: usize) -> Vec<Event> {
    let letters = ["a", "m", "W", "i"];
    vec![Event::Text(
        letters.iter().cycle().nth(run).unwrap().to_string(),
    )]
}

fn scroll(run: usize) -> Vec<Event> {
    let is_down = run % 200 < 100;
    let wheel = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, if is_down { -30.0 } else { 30.0 }),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    };
    vec![Event::PointerMoved(pos2(600.0, 400.0)), wheel]
}

/// The table with more rows than a window shows: only those are drawn, however many there are.
fn table() -> Harness {
    let drafts = (1..=1000).map(|id| example_draft(id, "amsterdam-office"));
    let mut harness = Harness::with(drafts.collect(), vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::Close));
    harness
}

fn main() {
    preload();
    let mut slowest_key = Duration::ZERO;
    let mut slowest_scroll = Duration::ZERO;
    for (size, scale) in [([1280, 800], 1.0), ([1920, 1080], 1.0), ([3840, 2160], 2.0)] {
        let name = format!("{}x{} at {scale}", size[0], size[1]);
        let mut bench = Bench::new(states::form(), size, scale);
        bench.measure(&format!("{name}, nothing"), |_| Vec::new());
        let (_, took) = bench.measure(&format!("{name}, a key"), key);
        slowest_key = slowest_key.max(took);
        let (_, scrolled) = bench.measure(&format!("{name}, scrolling"), scroll);
        if size[0] <= 1920 {
            slowest_scroll = slowest_scroll.max(scrolled);
        }
        let mut whole: Vec<Duration> = (0..RUNS / 5)
            .map(|_| {
                let begun = Instant::now();
                bench.painter.paint(&mut bench.pixels, 0);
                begun.elapsed()
            })
            .collect();
        whole.sort_unstable();
        println!(
            "{name}, whole window: median {:.1?}",
            whole.get(whole.len() / 2).unwrap()
        );
    }
    let size = [1280, 800];
    let mut slowest_own = Duration::ZERO;
    let mut bench = Bench::new(states::problems(), size, 1.0);
    slowest_own = slowest_own.max(bench.measure("problems, a key", key).0);
    slowest_own = slowest_own.max(bench.measure("problems, scrolling", scroll).0);
    let mut bench = Bench::new(table(), size, 1.0);
    slowest_own = slowest_own.max(bench.measure("table, scrolling", scroll).0);
    assert!(slowest_key < MAX_KEY_TIME, "a key took {slowest_key:?}");
    assert!(
        slowest_scroll < MAX_SCROLL_TIME,
        "scrolling took {slowest_scroll:?}"
    );
    assert!(
        slowest_own < MAX_OWN_TIME,
        "the own code took {slowest_own:?}"
    );
}
