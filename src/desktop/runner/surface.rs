//! The pixels of the window, and how they reach the system: mostly by softbuffer.

use std::num::NonZeroU32;
use std::sync::Arc;

use winit::dpi::PhysicalSize;
use winit::event_loop::{ActiveEventLoop, OwnedDisplayHandle};
use winit::window::Window as SystemWindow;

use super::error::Cause;
#[cfg(target_os = "linux")]
use super::x11_surface::X11Surface;
use crate::paint::PixelRect;

pub(super) enum Surface {
    Softbuffer(softbuffer::Surface<OwnedDisplayHandle, Arc<SystemWindow>>),
    #[cfg(target_os = "linux")]
    X11(Box<X11Surface>),
}

impl Surface {
    pub(super) fn new(
        event_loop: &ActiveEventLoop,
        window: &Arc<SystemWindow>,
    ) -> Result<Self, Cause> {
        #[cfg(target_os = "linux")]
        if let Some(surface) = X11Surface::if_needed(window)? {
            return Ok(Self::X11(Box::new(surface)));
        }
        let display = softbuffer::Context::new(event_loop.owned_display_handle())?;
        let surface = softbuffer::Surface::new(&display, Arc::clone(window))?;
        Ok(Self::Softbuffer(surface))
    }

    /// Lets `paint` change the pixels, and presents what it says that it changed. It is told their age: how many
    /// pictures ago they were presented, or 0 if their content is unknown.
    pub(super) fn paint(
        &mut self,
        size: PhysicalSize<u32>,
        paint: impl FnOnce(&mut [u32], u8) -> Vec<PixelRect>,
    ) -> Result<(), Cause> {
        let (Some(width), Some(height)) =
            (NonZeroU32::new(size.width), NonZeroU32::new(size.height))
        else {
            return Ok(());
        };
        match self {
            Self::Softbuffer(surface) => {
                surface.resize(width, height)?;
                let mut pixels = surface.buffer_mut()?;
                let age = pixels.age();
                let changed = paint(&mut pixels, age);
                pixels.present_with_damage(&damage(&changed))?;
                // On X11 the picture is only sent with the next request that is answered.
                let _ = surface.window().is_minimized();
            }
            #[cfg(target_os = "linux")]
            Self::X11(surface) => {
                surface.resize(size.width, size.height);
                let changed = paint(&mut surface.pixels, surface.age);
                surface.present(&changed)?;
            }
        }
        Ok(())
    }
}

fn damage(changed: &[PixelRect]) -> Vec<softbuffer::Rect> {
    let rects = changed.iter().filter_map(|rect| {
        Some(softbuffer::Rect {
            x: rect.left,
            y: rect.top,
            width: NonZeroU32::new(rect.width())?,
            height: NonZeroU32::new(rect.height())?,
        })
    });
    rects.collect()
}
