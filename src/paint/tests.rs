//! Painting of meshes made by hand.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod odd;

use egui::epaint::textures::TextureOptions;
use egui::epaint::{ClippedPrimitive, ImageDelta, Mesh, Primitive};
use egui::{Color32, ColorImage, Pos2, Rect, TextureId, TexturesDelta, pos2};

use super::{Frame, Painter, PixelRect};

const SIZE: [u32; 2] = [200, 100];
const PICTURE: TextureId = TextureId::Managed(1);

fn rect(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
    Rect::from_min_max(pos2(left, top), pos2(right, bottom))
}

fn primitive(mesh: Mesh) -> ClippedPrimitive {
    ClippedPrimitive {
        clip_rect: Rect::EVERYTHING,
        primitive: Primitive::Mesh(mesh),
    }
}

/// A rectangle of one colour.
fn coloured(rect: Rect, colour: Color32) -> ClippedPrimitive {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(rect, colour);
    primitive(mesh)
}

/// A part of the picture, one texel a pixel.
fn picture(place: Pos2, texels: Rect) -> ClippedPrimitive {
    let mut mesh = Mesh::with_texture(PICTURE);
    let uv = Rect::from_min_max(
        (texels.min.to_vec2() / 16.0).to_pos2(),
        (texels.max.to_vec2() / 16.0).to_pos2(),
    );
    let rect = Rect::from_min_size(place, texels.size());
    mesh.add_rect_with_uv(rect, uv, Color32::WHITE);
    primitive(mesh)
}

fn triangle(corners: [Pos2; 3], colour: Color32) -> ClippedPrimitive {
    let mut mesh = Mesh::default();
    for corner in corners {
        mesh.colored_vertex(corner, colour);
    }
    mesh.add_triangle(0, 1, 2);
    primitive(mesh)
}

fn frame(primitives: Vec<ClippedPrimitive>) -> Frame {
    Frame {
        size: SIZE,
        pixels_per_point: 1.0,
        background: Color32::from_rgba_premultiplied(1, 2, 3, 255),
        primitives,
    }
}

fn image(size: [usize; 2], colour: Color32) -> ColorImage {
    ColorImage::filled(size, colour)
}

/// Textures with a white point for what is of one colour, and with a picture of 16 x 16 texels.
fn textures(colour: Color32) -> TexturesDelta {
    let mut textures = set(PICTURE, None, image([16, 16], colour));
    let white = image([4, 4], Color32::WHITE);
    let white = ImageDelta::full(white, TextureOptions::LINEAR);
    textures.push(TextureId::default(), white);
    textures
}

fn set(id: TextureId, place: Option<[usize; 2]>, image: ColorImage) -> TexturesDelta {
    let mut textures = TexturesDelta::default();
    let mut delta = ImageDelta::full(image, TextureOptions::LINEAR);
    delta.pos = place;
    textures.push(id, delta);
    textures
}

/// A painter and its one buffer.
struct Window {
    painter: Painter,
    pixels: Vec<u32>,
}

impl Window {
    fn new() -> Self {
        let mut window = Self {
            painter: Painter::new(),
            pixels: vec![0x00ab_cdef; (SIZE[0] * SIZE[1]) as usize],
        };
        window.show_with(frame(Vec::new()), textures(Color32::RED));
        window
    }

    fn show(&mut self, primitives: Vec<ClippedPrimitive>) -> Vec<PixelRect> {
        self.show_with(frame(primitives), TexturesDelta::default())
    }

    fn show_with(&mut self, frame: Frame, mut textures: TexturesDelta) -> Vec<PixelRect> {
        let changed = self.painter.prepare(frame, &mut textures);
        assert!(textures.is_empty());
        let rects = self.painter.paint(&mut self.pixels, 1);
        assert_eq!(changed, !rects.is_empty());
        rects
    }

    fn at(&self, x: u32, y: u32) -> u32 {
        self.pixels[(y * SIZE[0] + x) as usize]
    }

    fn assert_whole(&mut self) {
        let mut whole = vec![0x0012_3456; self.pixels.len()];
        self.painter.paint(&mut whole, 0);
        assert!(self.pixels == whole);
    }
}

const BACKGROUND: u32 = 0x0001_0203;
const RED: u32 = 0x00ff_0000;
const GREEN: u32 = 0x0000_ff00;

#[test]
fn an_unchanged_frame_paints_nothing_and_a_changed_one_little() {
    let mut window = Window::new();
    let frames = |right: f32| {
        vec![
            coloured(rect(0.0, 0.0, 200.0, 100.0), Color32::GREEN),
            coloured(rect(10.0, 10.0, right, 20.0), Color32::RED),
            coloured(rect(150.0, 70.0, 160.0, 80.0), Color32::RED),
        ]
    };
    assert_eq!(window.show(frames(20.0)).len(), 1);
    assert_eq!(window.show(frames(20.0)), []);
    let changed = window.show(frames(21.0));
    let tile = PixelRect {
        left: 0,
        top: 0,
        right: 32,
        bottom: 32,
    };
    assert_eq!(changed, [tile]);
    assert_eq!([window.at(20, 15), window.at(21, 15)], [RED, GREEN]);
    window.assert_whole();
}

#[test]
fn what_is_only_inserted_or_removed_does_not_change_the_rest() {
    let mut window = Window::new();
    let dots = |left_out: &[u16]| {
        let mut mesh = Mesh::default();
        for number in (0..20).filter(|number| !left_out.contains(number)) {
            let left = f32::from(number) * 10.0;
            mesh.add_colored_rect(rect(left, 0.0, left + 5.0, 5.0), Color32::RED);
        }
        vec![primitive(mesh)]
    };
    window.show(dots(&[3, 15]));
    let changed = window.show(dots(&[10]));
    let lefts: Vec<_> = changed.iter().map(|rect| (rect.left, rect.right)).collect();
    assert_eq!(lefts, [(0, 64), (96, 160)]);
    window.assert_whole();
}

#[test]
fn what_changes_places_is_painted_in_the_new_order() {
    let mut window = Window::new();
    let below = || coloured(rect(0.0, 0.0, 20.0, 20.0), Color32::GREEN);
    let above = || coloured(rect(10.0, 10.0, 30.0, 30.0), Color32::RED);
    window.show(vec![below(), above()]);
    assert_eq!(window.at(15, 15), RED);
    assert!(!window.show(vec![above(), below()]).is_empty());
    assert_eq!(window.at(15, 15), GREEN);
}

#[test]
fn a_buffer_gets_all_that_it_missed() {
    for buffers in 1..8 {
        let mut painter = Painter::new();
        let mut all = vec![vec![0x00ab_cdef; (SIZE[0] * SIZE[1]) as usize]; buffers];
        for number in 0..30_u16 {
            let left = f32::from(number % 6) * 32.0;
            let mut delta = textures(Color32::RED);
            let dot = coloured(rect(left, 40.0, left + 5.0, 45.0), Color32::RED);
            assert!(painter.prepare(frame(vec![dot]), &mut delta));
            let number = usize::from(number);
            let age = if number < buffers { 0 } else { buffers };
            let pixels = &mut all[number % buffers];
            painter.paint(pixels, u8::try_from(age).unwrap());
            let mut whole = vec![0; pixels.len()];
            assert_eq!(painter.paint(&mut whole, 0), []);
            assert!(*pixels == whole, "{buffers} buffers, frame {number}");
        }
    }
}

#[test]
fn frames_that_were_not_painted_are_made_up_for() {
    let mut window = Window::new();
    for left in [0.0, 40.0, 80.0] {
        let dot = coloured(rect(left, 0.0, left + 5.0, 5.0), Color32::RED);
        window
            .painter
            .prepare(frame(vec![dot]), &mut TexturesDelta::default());
    }
    let none = window
        .painter
        .prepare(frame(Vec::new()), &mut TexturesDelta::default());
    assert!(none);
    assert_eq!(window.painter.paint(&mut window.pixels, 1).len(), 1);
    window.assert_whole();
}

#[test]
fn only_what_shows_a_changed_texel_is_painted_again() {
    let mut window = Window::new();
    let letters = || {
        vec![
            picture(pos2(0.0, 0.0), rect(0.0, 0.0, 4.0, 4.0)),
            picture(pos2(64.0, 0.0), rect(8.0, 0.0, 12.0, 4.0)),
            picture(pos2(128.0, 64.0), rect(8.0, 8.0, 12.0, 12.0)),
        ]
    };
    window.show(letters());
    assert_eq!(window.at(65, 1), RED);
    // A whole row of texels is sent, of which few are new.
    let mut row = image([16, 2], Color32::RED);
    row[(10, 1)] = Color32::GREEN;
    let changed = window.show_with(frame(letters()), set(PICTURE, Some([0, 1]), row.clone()));
    assert_eq!(
        (changed.len(), changed[0].left, changed[0].right),
        (1, 64, 96)
    );
    assert_eq!([window.at(65, 2), window.at(66, 2)], [RED, GREEN]);
    window.assert_whole();
    // The same again
    assert_eq!(
        window.show_with(frame(letters()), set(PICTURE, Some([0, 1]), row)),
        []
    );
    // All of it
    let all = image([16, 16], Color32::GREEN);
    assert!(
        !window
            .show_with(frame(letters()), set(PICTURE, None, all))
            .is_empty()
    );
    assert_eq!(
        [window.at(1, 1), window.at(65, 1), window.at(129, 65)],
        [GREEN; 3]
    );
    window.assert_whole();
}

#[test]
fn a_texture_is_freed_after_its_frame_and_its_id_used_again() {
    let mut window = Window::new();
    let shown = || vec![picture(pos2(0.0, 0.0), rect(0.0, 0.0, 8.0, 8.0))];
    let mut free = TexturesDelta::default();
    free.free(PICTURE);
    window.show_with(frame(shown()), free);
    assert_eq!(window.at(4, 4), RED);
    window.assert_whole();
    // Gone, while something still shows it
    window.show(shown());
    assert_eq!(window.at(4, 4), BACKGROUND);
    window.assert_whole();
    let again = set(PICTURE, None, image([16, 16], Color32::GREEN));
    window.show_with(frame(shown()), again);
    assert_eq!(window.at(4, 4), GREEN);
    // Freed and set anew at once, in another size
    let mut free = TexturesDelta::default();
    free.free(PICTURE);
    window.show_with(frame(shown()), free);
    let again = set(PICTURE, None, image([1, 1], Color32::RED));
    window.show_with(frame(shown()), again);
    assert_eq!(window.at(4, 4), RED);
    window.assert_whole();
}

#[test]
fn a_part_of_a_texture_that_does_not_fit_is_left_out() {
    let mut window = Window::new();
    let shown = || vec![picture(pos2(0.0, 0.0), rect(0.0, 0.0, 16.0, 16.0))];
    window.show(shown());
    for place in [[10, 0], [0, 10], [usize::MAX / 32, 0]] {
        let large = image([12, 12], Color32::GREEN);
        window.show_with(frame(shown()), set(PICTURE, Some(place), large));
    }
    let unknown = set(
        TextureId::User(9),
        Some([0, 0]),
        image([2, 2], Color32::RED),
    );
    window.show_with(frame(shown()), unknown);
    window.assert_whole();
}

#[test]
fn triangles_that_share_an_edge_paint_each_pixel_once() {
    let mut window = Window::new();
    let glass = Color32::from_rgba_premultiplied(64, 64, 64, 64);
    let once = super::blend::over(super::blend::pixel(glass), BACKGROUND);
    for number in 0..40_u16 {
        let middle = pos2(
            40.0 + f32::from(number * 7 % 40) * 3.017,
            20.0 + f32::from(number * 11 % 40) * 1.25,
        );
        let corners =
            [(10.0, 5.0), (190.0, 5.5), (180.0, 95.0), (3.25, 90.5)].map(|(x, y)| pos2(x, y));
        let mut fan = Vec::new();
        for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
            fan.push(triangle([*from, *to, middle], glass));
        }
        window.show(fan);
        let inside = (20..170).flat_map(|x| (10..85).map(move |y| (x, y)));
        for (x, y) in inside {
            assert_eq!(window.at(x, y), once, "{x}, {y} of {number}");
        }
        window.assert_whole();
    }
}
