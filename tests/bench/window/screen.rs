//! A screen as a person has it: what is seen on it, and keys, pointer and wheel. All of it comes from the X server,
//! so nothing is asked of the program that is measured.

use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use x11rb::CURRENT_TIME;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{self, ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConfigureWindowAux, ConnectionExt as _, ImageFormat,
    InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT, MapState,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// The symbols of X for the keys that are no letters.
pub(crate) const BACKSPACE: u32 = 0xff08;
pub(crate) const CONTROL: u32 = 0xffe3;
/// The buttons of the mouse.
const LEFT: u8 = 1;
const WHEEL_UP: u8 = 4;
const WHEEL_DOWN: u8 = 5;

/// A rectangle of the screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) left: u16,
    pub(crate) top: u16,
    pub(crate) width: u16,
    pub(crate) height: u16,
}

impl Area {
    pub(crate) const fn new(left: u16, top: u16, width: u16, height: u16) -> Self {
        Self {
            left,
            top,
            width,
            height,
        }
    }

    pub(crate) fn times(self, scale: u16) -> Self {
        let Self {
            left,
            top,
            width,
            height,
        } = self;
        Self::new(left * scale, top * scale, width * scale, height * scale)
    }

    fn centre(self) -> (u16, u16) {
        (self.left + self.width / 2, self.top + self.height / 2)
    }

    fn meets(self, left: i16, top: i16, width: u16, height: u16) -> bool {
        let apart = |from: u16, length: u16, other: i16, other_length: u16| {
            let (from, other) = (i32::from(from), i32::from(other));
            from + i32::from(length) <= other || other + i32::from(other_length) <= from
        };
        !apart(self.left, self.width, left, width) && !apart(self.top, self.height, top, height)
    }
}

/// What is seen in an area.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    width: usize,
    /// Red, green and blue in the lower bytes.
    pixels: Vec<u32>,
}

impl Picture {
    /// The share of pixels that differ, from 0 to 1.
    pub(crate) fn difference(&self, other: &Self) -> f64 {
        let pairs = self.pixels.iter().zip(&other.pixels);
        let differing = pairs.filter(|(own, other)| own != other).count();
        super::samples::count(differing) / super::samples::count(self.pixels.len())
    }

    /// The part of it in an area, which is counted from its own corner.
    pub(crate) fn part(&self, area: Area) -> Self {
        let rows = self.pixels.chunks(self.width);
        let rows = rows.skip(area.top.into()).take(area.height.into());
        let (left, width) = (usize::from(area.left), usize::from(area.width));
        Self {
            width,
            pixels: rows
                .flat_map(|row| &row[left..left + width])
                .copied()
                .collect(),
        }
    }

    /// Writes a PNG.
    pub(crate) fn save(&self, path: &std::path::Path) {
        let colours = |pixel: &u32| {
            let [_, red, green, blue] = pixel.to_be_bytes();
            [red, green, blue]
        };
        let bytes: Vec<u8> = self.pixels.iter().flat_map(colours).collect();
        let height = self.pixels.len() / self.width;
        let [width, height] = [self.width, height].map(|edge| u32::try_from(edge).unwrap());
        image::save_buffer(path, &bytes, width, height, image::ColorType::Rgb8).unwrap();
    }
}

pub(crate) struct Screen {
    server: RustConnection,
    root: u32,
    /// The lowest number of a key, and the symbol of each key from that one on.
    keys: (u8, Vec<u32>),
}

impl Screen {
    pub(crate) fn open() -> Self {
        let (server, number) = x11rb::connect(None).expect("tests/bench/window/run has a screen");
        let root = server.setup().roots[number].root;
        server.damage_query_version(1, 1).unwrap().reply().unwrap();
        server.xtest_get_version(2, 2).unwrap().reply().unwrap();
        let damage = server.generate_id().unwrap();
        // Each request that draws is told of, as it is done.
        let level = ReportLevel::RAW_RECTANGLES;
        server.damage_create(damage, root, level).unwrap();
        let (first, last) = (server.setup().min_keycode, server.setup().max_keycode);
        let mapping = server.get_keyboard_mapping(first, last - first + 1);
        let mapping = mapping.unwrap().reply().unwrap();
        let symbols = mapping.keysyms.chunks(mapping.keysyms_per_keycode.into());
        let keys = (first, symbols.map(|symbols| symbols[0]).collect());
        Self { server, root, keys }
    }

    pub(crate) fn picture(&self, area: Area) -> Picture {
        let format = ImageFormat::Z_PIXMAP;
        let (left, top) = (area.left.cast_signed(), area.top.cast_signed());
        let image =
            self.server
                .get_image(format, self.root, left, top, area.width, area.height, !0);
        let bytes = image.unwrap().reply().unwrap().data;
        let pixels = bytes.as_chunks::<4>().0;
        Picture {
            width: area.width.into(),
            pixels: pixels
                .iter()
                .map(|pixel| u32::from_le_bytes(*pixel) & 0x00ff_ffff)
                .collect(),
        }
    }

    /// Waits until something is drawn in the area, and returns when the server said so; `None` after the limit.
    pub(crate) fn drawn(&self, area: Area, limit: Instant) -> Option<Instant> {
        loop {
            let mut drawn = None;
            while let Some(event) = self.server.poll_for_event().unwrap() {
                if let Event::DamageNotify(damage::NotifyEvent { area: hit, .. }) = event
                    && area.meets(hit.x, hit.y, hit.width, hit.height)
                {
                    drawn = drawn.or_else(|| Some(Instant::now()));
                }
            }
            if drawn.is_some() {
                return drawn;
            }
            let left = limit.checked_duration_since(Instant::now())?;
            let mut wait = [PollFd::new(self.server.stream(), PollFlags::IN)];
            let _ = poll(&mut wait, Some(&left.try_into().unwrap())).unwrap();
        }
    }

    /// Waits until nothing was drawn in the area for a while.
    pub(crate) fn wait_until_still(&self, area: Area, still: Duration) {
        let limit = Instant::now() + Duration::from_secs(10);
        while self.drawn(area, Instant::now() + still).is_some() {
            assert!(Instant::now() < limit, "the window never comes to rest");
        }
    }

    /// When the area looks different from the picture; `None` after the limit.
    pub(crate) fn changed(&self, area: Area, from: &Picture, limit: Instant) -> Option<Instant> {
        loop {
            let at = self.drawn(area, limit)?;
            if self.picture(area) != *from {
                return Some(at);
            }
        }
    }

    /// The window that covers most of an area, if it lies exactly there.
    pub(crate) fn window_at(&self, area: Area) -> Option<u32> {
        let tree = self.server.query_tree(self.root).unwrap().reply().unwrap();
        tree.children.into_iter().rev().find(|window| {
            let is_shown = self.server.get_window_attributes(*window).unwrap().reply();
            let geometry = self.server.get_geometry(*window).unwrap().reply();
            is_shown.is_ok_and(|attributes| attributes.map_state == MapState::VIEWABLE)
                && geometry.is_ok_and(|found| {
                    let place = (found.x.cast_unsigned(), found.y.cast_unsigned());
                    area == Area::new(place.0, place.1, found.width, found.height)
                })
        })
    }

    /// True while no window is shown that is larger than a tooltip.
    pub(crate) fn is_empty(&self) -> bool {
        let tree = self.server.query_tree(self.root).unwrap().reply().unwrap();
        !tree.children.into_iter().any(|window| {
            let attributes = self.server.get_window_attributes(window).unwrap().reply();
            let geometry = self.server.get_geometry(window).unwrap().reply();
            attributes.is_ok_and(|attributes| attributes.map_state == MapState::VIEWABLE)
                && geometry.is_ok_and(|found| found.width > 100 && found.height > 100)
        })
    }

    pub(crate) fn focus(&self, window: u32) {
        let server = &self.server;
        server
            .set_input_focus(InputFocus::POINTER_ROOT, window, CURRENT_TIME)
            .unwrap();
        server.flush().unwrap();
    }

    pub(crate) fn resize(&self, window: u32, width: u16, height: u16) {
        let size = ConfigureWindowAux::new().width(u32::from(width));
        let size = size.height(u32::from(height));
        self.server.configure_window(window, &size).unwrap();
        self.server.flush().unwrap();
    }

    pub(crate) fn point_at(&self, area: Area) {
        let (x, y) = area.centre();
        self.input(MOTION_NOTIFY_EVENT, 0, (x.cast_signed(), y.cast_signed()));
        self.server.flush().unwrap();
    }

    pub(crate) fn click(&self, area: Area) {
        self.point_at(area);
        self.input(BUTTON_PRESS_EVENT, LEFT, (0, 0));
        self.input(BUTTON_RELEASE_EVENT, LEFT, (0, 0));
        self.server.flush().unwrap();
    }

    /// Turns the wheel by one step.
    pub(crate) fn wheel(&self, is_down: bool) {
        let button = if is_down { WHEEL_DOWN } else { WHEEL_UP };
        self.input(BUTTON_PRESS_EVENT, button, (0, 0));
        self.input(BUTTON_RELEASE_EVENT, button, (0, 0));
        self.server.flush().unwrap();
    }

    /// Presses keys together, named by their symbols.
    pub(crate) fn press(&self, symbols: &[u32]) {
        for symbol in symbols {
            self.input(KEY_PRESS_EVENT, self.key(*symbol), (0, 0));
        }
        for symbol in symbols.iter().rev() {
            self.input(KEY_RELEASE_EVENT, self.key(*symbol), (0, 0));
        }
        self.server.flush().unwrap();
    }

    fn key(&self, symbol: u32) -> u8 {
        let (first, symbols) = &self.keys;
        let found = symbols.iter().position(|other| *other == symbol);
        first + u8::try_from(found.expect("a key of every keyboard")).unwrap()
    }

    fn input(&self, kind: u8, detail: u8, (x, y): (i16, i16)) {
        let server = &self.server;
        server
            .xtest_fake_input(kind, detail, CURRENT_TIME, self.root, x, y, 0)
            .unwrap();
    }
}
