//! What is to be painted.

use egui::Color32;
use egui::epaint::ClippedPrimitive;

/// What egui has drawn, as triangles.
#[derive(Default)]
pub struct Frame {
    /// Width and height, in pixels.
    pub size: [u32; 2],
    pub pixels_per_point: f32,
    /// What is seen where nothing is drawn. Its alpha is ignored.
    pub background: Color32,
    /// What [`egui::Context::tessellate`] returned for the same `pixels_per_point`. Callbacks, which are for a GPU, are
    /// ignored.
    pub primitives: Vec<ClippedPrimitive>,
}
