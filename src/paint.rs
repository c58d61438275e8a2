//! Paints egui's meshes into a buffer of pixels on the CPU.

use egui::{ClippedPrimitive, Color32, TexturesDelta};

/// A rectangle of pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PixelRect {
    pub left: u32,
    pub top: u32,
    pub right: u32,
    pub bottom: u32,
}

impl PixelRect {
    pub fn width(&self) -> u32 {
        self.right - self.left
    }

    pub fn height(&self) -> u32 {
        self.bottom - self.top
    }
}

/// What is painted.
#[derive(Default)]
pub struct Frame {
    pub size: [u32; 2],
    pub pixels_per_point: f32,
    pub background: Color32,
    pub primitives: Vec<ClippedPrimitive>,
}

/// Paints frames.
#[derive(Default)]
pub struct Painter {
    frame: Frame,
}

impl Painter {
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next frame. Returns whether a pixel may have changed.
    pub fn prepare(&mut self, frame: Frame, textures: &mut TexturesDelta) -> bool {
        textures.clear();
        self.frame = frame;
        true
    }

    /// The whole window is painted.
    pub fn repaint(&mut self) {}

    /// Paints the frame.
    pub fn paint(&mut self, pixels: &mut [u32], _age: u8) -> Vec<PixelRect> {
        let [width, height] = self.frame.size;
        pixels.fill(0x00ff_ffff);
        vec![PixelRect {
            left: 0,
            top: 0,
            right: width,
            bottom: height,
        }]
    }
}
