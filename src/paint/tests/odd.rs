//! What egui never draws, or draws where nobody sees it.

use std::sync::Arc;

use egui::epaint::{ClippedPrimitive, Mesh, PaintCallback, Primitive, Vertex};
use egui::{Color32, Pos2, Rect, TextureId, pos2};

use super::{BACKGROUND, PICTURE, Window, coloured, frame, primitive, rect, textures};
use crate::paint::Painter;

#[test]
fn numbers_out_of_all_bounds_are_survived() {
    let numbers = [
        f32::NAN,
        f32::INFINITY,
        f32::NEG_INFINITY,
        f32::MAX,
        f32::MIN,
        1e9,
        -1e9,
        0.0,
        55.5,
    ];
    let mut window = Window::new();
    for x in numbers {
        for y in numbers {
            let odd = pos2(x, y);
            let mut mesh = Mesh::with_texture(PICTURE);
            for (pos, uv) in [
                (odd, odd),
                (pos2(50.0, 20.0), pos2(0.5, y)),
                (pos2(y, 80.0), pos2(x, 0.5)),
                (pos2(x, 80.0), Pos2::ZERO),
            ] {
                let color = Color32::from_rgba_premultiplied(9, 200, 90, 100);
                mesh.vertices.push(Vertex { pos, uv, color });
            }
            mesh.indices = vec![0, 1, 2, 2, 1, 3, 0, 1, 99, 3, 2, u32::MAX, 1, 2];
            let clip_rect = Rect::from_min_max(pos2(y, x), pos2(x, y));
            let odd_rect = Rect::from_min_max(odd, pos2(y, x));
            let clipped = ClippedPrimitive {
                clip_rect,
                primitive: Primitive::Mesh(mesh.clone()),
            };
            window.show(vec![
                primitive(mesh),
                clipped,
                coloured(odd_rect, Color32::RED),
            ]);
            window.assert_whole();
        }
    }
}

#[test]
fn what_is_outside_or_empty_paints_nothing() {
    let mut window = Window::new();
    let clipped = |clip_rect| ClippedPrimitive {
        clip_rect,
        primitive: coloured(rect(0.0, 0.0, 200.0, 100.0), Color32::RED).primitive,
    };
    let callback = PaintCallback {
        rect: Rect::EVERYTHING,
        callback: Arc::new(0),
    };
    let primitives = vec![
        clipped(rect(-50.0, -50.0, 0.0, 0.0)),
        clipped(rect(200.0, 0.0, 300.0, 100.0)),
        clipped(rect(60.0, 60.0, 50.0, 50.0)),
        clipped(Rect::NOTHING),
        primitive(Mesh::default()),
        primitive(Mesh::with_texture(TextureId::User(5))),
        coloured(rect(500.0, 500.0, 600.0, 600.0), Color32::RED),
        coloured(rect(0.0, 0.0, 200.0, 100.0), Color32::TRANSPARENT),
        ClippedPrimitive {
            clip_rect: Rect::EVERYTHING,
            primitive: Primitive::Callback(callback),
        },
    ];
    window.show(primitives);
    assert!(window.pixels.iter().all(|pixel| *pixel == BACKGROUND));
}

#[test]
fn a_window_without_pixels_and_a_buffer_that_is_too_small_are_survived() {
    for size in [[0, 0], [0, 5], [5, 0], [1, 1]] {
        for scale in [0.0, f32::NAN, 1.0] {
            let mut painter = Painter::new();
            let mut shown = frame(vec![coloured(rect(0.0, 0.0, 9.0, 9.0), Color32::RED)]);
            shown.size = size;
            shown.pixels_per_point = scale;
            let changed = painter.prepare(shown, &mut textures(Color32::RED));
            assert_eq!(changed, size == [1, 1]);
            painter.paint(&mut [], 0);
            painter.paint(&mut [0; 3], 1);
        }
    }
    assert_eq!(Painter::new().paint(&mut [0; 3], 1), []);
}
