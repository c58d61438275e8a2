//! Sends the pixels of a window to an X server as requests, where softbuffer can't or is slow.
//!
//! Softbuffer shares memory with the server. Where that is impossible, as over `ssh -X`, it sends the whole window
//! for each letter, in one request, which a large window makes larger than a server takes. It also knows screens of
//! 24 bits only. Here each changed rectangle is sent alone, in requests that the server takes, with its own pixels.

use std::path::Path;

use winit::raw_window_handle::{HasWindowHandle, RawWindowHandle};
use winit::window::Window as SystemWindow;
use x11rb::connection::Connection;
use x11rb::image::{BitsPerPixel, ColorComponent, Image, ImageOrder, PixelLayout, ScanlinePad};
use x11rb::protocol::shm::ConnectionExt as _;
use x11rb::protocol::xproto::{ConnectionExt as _, CreateGCAux, Gcontext};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::error::Cause;
use crate::files;
use crate::paint::PixelRect;

/// The pixels of a window, and a connection to its server besides that of the window.
pub(super) struct X11Surface {
    server: RustConnection,
    window: u32,
    context: Gcontext,
    /// How the window stores its pixels.
    layout: PixelLayout,
    pub(super) pixels: Vec<u32>,
    width: u32,
    /// 1 once `pixels` is what the window shows.
    pub(super) age: u8,
}

impl X11Surface {
    /// `None` where the window is not on an X server, or softbuffer is better.
    pub(super) fn if_needed(window: &SystemWindow) -> Result<Option<Self>, Cause> {
        let RawWindowHandle::Xlib(handle) = window.window_handle()?.as_raw() else {
            return Ok(None);
        };
        // Softbuffer uses the connection of the window.
        let Ok((server, _)) = x11rb::connect(None) else {
            return Ok(None);
        };
        let window = u32::try_from(handle.window)?;
        let visual = u32::try_from(handle.visual_id)?;
        let screens = server.setup().roots.iter();
        let mut visuals = screens
            .flat_map(|screen| &screen.allowed_depths)
            .flat_map(|depth| &depth.visuals);
        let visual = visuals.find(|known| known.visual_id == visual);
        let layout = visual.and_then(|visual| PixelLayout::from_visual_type(*visual).ok());
        let layout = layout.ok_or("the pixels of this display have no red, green and blue")?;
        if layout == of_painter()? && shares_memory(&server).is_ok() {
            return Ok(None);
        }
        tracing::info!(?layout, "the pictures are sent to the X server");
        let context = server.generate_id()?;
        server.create_gc(context, window, &CreateGCAux::new().graphics_exposures(0))?;
        Ok(Some(Self {
            server,
            window,
            context,
            layout,
            pixels: Vec::new(),
            width: 0,
            age: 0,
        }))
    }

    pub(super) fn resize(&mut self, width: u32, height: u32) {
        let length = width as usize * height as usize;
        if (self.width, self.pixels.len()) != (width, length) {
            self.width = width;
            self.pixels.resize(length, 0);
            self.age = 0;
        }
    }

    /// Sends these parts of `pixels`, and waits until the server has them: pictures of a slow connection would
    /// otherwise pile up before it.
    pub(super) fn present(&mut self, rects: &[PixelRect]) -> Result<(), Cause> {
        for rect in rects {
            self.send(*rect)?;
        }
        self.age = 1;
        self.server.sync()?;
        // Nobody else reads what the server sends by itself.
        while let Some(event) = self.server.poll_for_event()? {
            tracing::debug!(?event, "from the X server");
        }
        Ok(())
    }

    fn send(&self, rect: PixelRect) -> Result<(), Cause> {
        let (width, left) = (rect.width() as usize, rect.left as usize);
        let rows = self.pixels.chunks_exact(self.width as usize);
        let rows = rows.skip(rect.top as usize).take(rect.height() as usize);
        let bytes = rows.flat_map(|row| row.iter().skip(left).take(width));
        let bytes: Vec<u8> = bytes.flat_map(|pixel| pixel.to_le_bytes()).collect();
        let painter = of_painter()?;
        let image = Image::new(
            rect.width().try_into()?,
            rect.height().try_into()?,
            ScanlinePad::Pad32,
            painter.depth(),
            BitsPerPixel::B32,
            ImageOrder::LsbFirst,
            bytes.into(),
        )?;
        let image = image.reencode(painter, self.layout, self.server.setup())?;
        let (left, top) = (rect.left.try_into()?, rect.top.try_into()?);
        image.put(&self.server, self.window, self.context, left, top)?;
        Ok(())
    }
}

/// How the painter stores its pixels: `0x00RRGGBB`.
fn of_painter() -> Result<PixelLayout, Cause> {
    let colour = |shift| ColorComponent::new(8, shift);
    Ok(PixelLayout::new(colour(16)?, colour(8)?, colour(0)?))
}

/// True when the server can use memory of this program: shown by trying, as softbuffer does.
fn shares_memory(server: &RustConnection) -> Result<(), Cause> {
    let file = files::new_beside(Path::new("/dev/shm"))?.into_file();
    file.set_len(4096)?;
    let segment = server.generate_id()?;
    server.shm_attach_fd(segment, file, false)?.check()?;
    server.shm_detach(segment)?;
    Ok(())
}
