//! The fonts of the system, for letters that those of the program do not have.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;

/// Finds fonts of the system. Where there are none at all, the library that looks for them panics: then the letters
/// are drawn as boxes, and the window stays.
pub(super) struct SystemFonts {
    /// `None` once it has failed.
    provider: Mutex<Option<SystemFontProvider>>,
}

impl SystemFonts {
    /// Begins to look for the fonts on a thread of its own.
    pub(super) fn start() -> Self {
        Self {
            provider: Mutex::new(Some(SystemFontProvider::new())),
        }
    }
}

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let mut provider = self.provider.lock().unwrap_or_else(PoisonError::into_inner);
        let fonts = provider.as_ref()?;
        let found = catch_unwind(AssertUnwindSafe(|| fonts.font_for(request)));
        found.unwrap_or_else(|_| {
            tracing::warn!("the fonts of the system can't be used");
            // Its lock is held by the call that failed.
            std::mem::forget(provider.take());
            None
        })
    }
}
