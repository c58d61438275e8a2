//! The parts of the benchmark: what is done with a window, and what is measured of it.

use std::thread::sleep;
use std::time::{Duration, Instant};

use profile_desk::settings::Theme;

use super::contender::{Contender, Opened, Setup, Shows, Starter, picture_path};
use super::processes::{memory, processor_time};
use super::samples::{Measure, Samples, count};
use super::screen::{Area, BACKSPACE, CONTROL};

/// What is typed: with a Space in every fifth place, as in words.
const TEXT: &str = "over the lazy dog and quick fox jump ";
/// Keys until the field is emptied.
const TEXT_LENGTH: usize = 20;
/// No answer to a key or an event for so long is a failure.
const PATIENCE: Duration = Duration::from_secs(3);
const FULL_HD: (u16, u16) = (1920, 1080);
/// Profiles of a large library.
const MANY: usize = 100_000;

/// A part, run once for each window and round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Part {
    /// First complete content, and memory after it
    Start,
    /// Theme and zoom of the first frame
    First,
    /// Key to pixels, and processor time a key
    Keys,
    /// Key to pixels at 3840x2160
    Large,
    /// Another size of a window of 1920x1080
    Resize,
    /// The wheel in a window of 1920x1080
    Scroll,
    /// First complete content of the table, of none and of 100,000 profiles
    TableStart,
    /// Wheel, sorting and search in the table of 100,000 profiles, at 1920x1080
    Table,
    /// Key to pixels in a profile among 100,000
    ManyKeys,
    /// Processor time while nothing is done
    Idle,
}

impl Part {
    pub(crate) fn contenders(self) -> &'static [Contender] {
        match self {
            Self::Start | Self::Keys => &Contender::ALL,
            _ => &Contender::OURS,
        }
    }

    pub(crate) fn run(self, starter: &Starter, contender: Contender, samples: &mut Samples) {
        let setup = Setup::default();
        let full_hd = Setup {
            size: FULL_HD,
            ..Setup::default()
        };
        match self {
            Self::Start => start(starter, contender, samples),
            Self::First => first_frame(starter, contender, samples),
            Self::Keys if contender == Contender::Empty => {}
            Self::Keys => {
                let (opened, _) = starter.open(contender, &setup);
                keys(&opened, samples);
            }
            Self::Large => {
                let setup = Setup {
                    scale: 2,
                    ..full_hd
                };
                let (opened, _) = starter.open(contender, &setup);
                focus(&opened);
                let times = type_text(&opened).into_iter().map(|(_, time)| time);
                samples.add(Measure::LargeKey, contender, times);
                look(&opened, "large");
            }
            Self::Resize => {
                let (opened, _) = starter.open(contender, &full_hd);
                samples.add(Measure::Resize, contender, resize(&opened));
                look(&opened, "resize");
            }
            Self::Scroll => {
                let (opened, _) = starter.open(contender, &full_hd);
                let column = Area::new(opened.field.left, 300, 32, 600);
                samples.add(Measure::Scroll, contender, scroll(&opened, column));
                look(&opened, "scroll");
            }
            Self::TableStart => {
                for (measure, count) in [(Measure::StartOfNone, 0), (Measure::StartOfMany, MANY)] {
                    let setup = Setup {
                        shows: Shows::Table(count),
                        ..setup.clone()
                    };
                    let (opened, start) = starter.open(contender, &setup);
                    samples.add(measure, contender, [milliseconds(start.complete)]);
                    look(&opened, &format!("table-{count}"));
                }
            }
            Self::Table => {
                let setup = Setup {
                    shows: Shows::Table(MANY),
                    ..full_hd
                };
                let (opened, _) = starter.open(contender, &setup);
                // The numbers in the names.
                let rows = Area::new(432, 200, 40, 800);
                samples.add(Measure::TableScroll, contender, scroll(&opened, rows));
                samples.add(Measure::TableSort, contender, sort(&opened, rows));
                look(&opened, "table");
                samples.add(Measure::TableSearch, contender, search(&opened, rows));
                look(&opened, "search");
            }
            Self::ManyKeys => {
                let setup = Setup {
                    shows: Shows::DraftAmong(MANY),
                    ..setup
                };
                let (opened, _) = starter.open(contender, &setup);
                focus(&opened);
                let times = type_text(&opened).into_iter().map(|(_, time)| time);
                samples.add(Measure::KeyAmongMany, contender, times);
                look(&opened, "many");
            }
            Self::Idle => {
                let review = Setup {
                    shows: Shows::InReview,
                    ..setup.clone()
                };
                for (measure, setup, name) in [
                    (Measure::Idle, setup, "idle"),
                    (Measure::IdleInReview, review, "review"),
                ] {
                    let (opened, _) = starter.open(contender, &setup);
                    samples.add(measure, contender, [idle(&opened)]);
                    look(&opened, name);
                }
            }
        }
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Leaves a picture of the window for people.
fn look(opened: &Opened, part: &str) {
    let name = format!("{part}-{}", opened.contender.name());
    let picture = opened.screen.picture(opened.area);
    picture.save(&picture_path(&name));
}

fn start(starter: &Starter, contender: Contender, samples: &mut Samples) {
    let (opened, start) = starter.open(contender, &Setup::default());
    samples.add(Measure::Start, contender, [milliseconds(start.complete)]);
    samples.add(Measure::Memory, contender, [memory(&opened.child)]);
    look(&opened, "start");
}

/// The settings differ from the desktop's. The button of the menu looks the same in the first frame and in the last one
/// only with the same theme and zoom.
fn first_frame(starter: &Starter, contender: Contender, samples: &mut Samples) {
    const MENU: Area = Area::new(0, 0, 150, 70);
    for theme in [Theme::Light, Theme::Dark] {
        let setup = Setup {
            theme,
            zoom: 1.5,
            ..Setup::default()
        };
        let (_opened, start) = starter.open(contender, &setup);
        let is_wrong = start.first.part(MENU) != start.last.part(MENU);
        if is_wrong {
            let name = format!("first-{}", contender.name());
            start.first.save(&picture_path(&name));
        }
        let wrong = if is_wrong { 1.0 } else { 0.0 };
        samples.add(Measure::WrongFirstFrame, contender, [wrong]);
    }
}

/// Puts the focus into the field.
fn focus(opened: &Opened) {
    opened.screen.focus(opened.window);
    sleep(Duration::from_millis(100));
    opened.screen.click(opened.field);
    let still = Duration::from_millis(300);
    opened.screen.wait_until_still(opened.field, still);
}

fn keys(opened: &Opened, samples: &mut Samples) {
    let contender = opened.contender;
    focus(opened);
    let before = processor_time(&opened.child);
    let times = type_text(opened);
    let used = processor_time(&opened.child) - before;
    samples.add(Measure::KeyCpu, contender, [used / count(times.len())]);
    let spaces = times.iter().filter(|(key, _)| *key == ' ');
    let spaces: Vec<f64> = spaces.map(|(_, time)| *time).collect();
    samples.add(Measure::Space, contender, spaces);
    let all = times.into_iter().map(|(_, time)| time);
    samples.add(Measure::Key, contender, all);
    look(opened, "keys");
}

/// Types into the field, with the time from each key until something changes in it, in milliseconds.
fn type_text(opened: &Opened) -> Vec<(char, f64)> {
    let screen = opened.screen;
    let text = TEXT.chars().cycle().take(3 * TEXT_LENGTH);
    let mut times = Vec::new();
    for (number, key) in text.enumerate() {
        if number % TEXT_LENGTH == 0 {
            screen.press(&[CONTROL, 'a'.into()]);
            screen.press(&[BACKSPACE]);
            let still = Duration::from_millis(300);
            screen.wait_until_still(opened.field, still);
        }
        let time = answer(
            opened,
            opened.field,
            &format!("the key “{key}”"),
            || {
                screen.press(&[key.into()]);
            },
        );
        times.push((key, milliseconds(time)));
        pause(number, 90);
    }
    times
}

/// The time from an event until the area looks different.
fn answer(opened: &Opened, area: Area, what: &str, event: impl FnOnce()) -> Duration {
    let screen = opened.screen;
    // What was drawn before is not taken for the answer.
    while screen.drawn(area, Instant::now()).is_some() {}
    let before = screen.picture(area);
    let begun = Instant::now();
    event();
    let Some(at) = screen.changed(area, &before, begun + PATIENCE) else {
        look(opened, "failed");
        panic!("{what} does not show in {:?}", opened.contender);
    };
    at - begun
}

/// Waits for about so many milliseconds: never in step with something else.
fn pause(number: usize, about: u64) {
    let more = u64::try_from(number * 7 % 23).unwrap();
    sleep(Duration::from_millis(about + more));
}

/// The times from another size until the right edge looks as it stays, in milliseconds.
fn resize(opened: &Opened) -> Vec<f64> {
    let screen = opened.screen;
    let mut times = Vec::new();
    for number in 0..30 {
        let smaller = u16::try_from(number % 5).unwrap() * 40;
        let (width, height) = (FULL_HD.0 - 40 - smaller, FULL_HD.1 - 40 - smaller);
        // From the top to the bottom, and narrow, so that reading it takes no time that counts.
        let edge = Area::new(width - 32, 0, 32, height);
        while screen.drawn(edge, Instant::now()).is_some() {}
        let before = screen.picture(edge);
        let begun = Instant::now();
        screen.resize(opened.window, width, height);
        let mut frames = vec![(begun, before)];
        let mut still_at = begun + PATIENCE;
        while let Some(at) = screen.drawn(edge, still_at) {
            frames.push((at, screen.picture(edge)));
            still_at = Instant::now() + Duration::from_millis(500);
            assert!(begun.elapsed() < PATIENCE, "a size is never reached");
        }
        let (_, last) = frames.last().unwrap();
        let before = frames.iter().rposition(|(_, picture)| picture != last);
        let (at, _) = &frames[before.expect("another edge") + 1];
        times.push(milliseconds(*at - begun));
        pause(number, 20);
    }
    times
}

/// The times from a step of the wheel until this part of the form or table has moved, in milliseconds.
fn scroll(opened: &Opened, column: Area) -> Vec<f64> {
    let screen = opened.screen;
    screen.focus(opened.window);
    screen.point_at(column);
    screen.wait_until_still(column, Duration::from_millis(300));
    let mut times = Vec::new();
    for number in 0..60 {
        let is_down = number % 10 < 5;
        let time = answer(opened, column, "the wheel", || screen.wheel(is_down));
        times.push(milliseconds(time));
        pause(number, 150);
    }
    times
}

/// The times from a click on the heading of the companies until the rows are others, in milliseconds.
fn sort(opened: &Opened, rows: Area) -> Vec<f64> {
    let heading = Area::new(600, 154, 40, 20);
    opened.screen.point_at(heading);
    opened
        .screen
        .wait_until_still(rows, Duration::from_millis(300));
    let times = (0..20).map(|number| {
        let time = answer(opened, rows, "the heading", || opened.screen.click(heading));
        pause(number, 400);
        milliseconds(time)
    });
    times.collect()
}

/// The times from a key in the search until the rows are others, in milliseconds.
fn search(opened: &Opened, rows: Area) -> Vec<f64> {
    let screen = opened.screen;
    screen.click(Area::new(260, 105, 200, 20));
    let mut times = Vec::new();
    for number in 0..8 {
        // All names have this, so that nothing changes yet.
        for key in "office 0".chars() {
            screen.press(&[key.into()]);
            pause(number, 60);
        }
        screen.wait_until_still(rows, Duration::from_millis(500));
        for key in ['4', '7', '1'] {
            let what = format!("the key “{key}”");
            let time = answer(opened, rows, &what, || screen.press(&[key.into()]));
            times.push(milliseconds(time));
            pause(number, 300);
        }
        screen.press(&[CONTROL, 'a'.into()]);
        screen.press(&[BACKSPACE]);
        screen.wait_until_still(rows, Duration::from_millis(500));
    }
    times
}

/// The processor time of a window with the focus in a field, in percent of one processor.
fn idle(opened: &Opened) -> f64 {
    /// What follows from the start, as the first check of a status, is done after this.
    const SETTLED: Duration = Duration::from_secs(10);
    const LONG: Duration = Duration::from_mins(1);
    focus(opened);
    sleep(SETTLED);
    let before = processor_time(&opened.child);
    sleep(LONG);
    let used = processor_time(&opened.child) - before;
    100.0 * used / milliseconds(LONG)
}
