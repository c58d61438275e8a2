//! The icons that the window draws, and the font that has these and no others.

use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::{FontData, FontFamily};
use egui_material_icons::{FONT_FAMILY, MaterialIcon};

macro_rules! icons {
    ($($name:ident,)*) => {
        $(pub(super) const $name: MaterialIcon = egui_material_icons::icons::$name;)*

        #[cfg(test)]
        const ALL: &[MaterialIcon] = &[$($name,)*];
    };
}

// After a change run assets/icons, which makes the font.
icons! {
    ICON_ADD,
    ICON_ARROW_BACK,
    ICON_ARROW_DOWNWARD,
    ICON_ARROW_UPWARD,
    ICON_ATTACH_FILE,
    ICON_CHECK,
    ICON_CHECK_BOX,
    ICON_CHECK_BOX_OUTLINE_BLANK,
    ICON_CHECK_CIRCLE,
    ICON_CHEVRON_LEFT,
    ICON_CHEVRON_RIGHT,
    ICON_CLOSE,
    ICON_CLOUD_DONE,
    ICON_CONTENT_COPY,
    ICON_DRAG_INDICATOR,
    ICON_EDIT,
    ICON_ERROR,
    ICON_EXPAND_MORE,
    ICON_FILTER_LIST,
    ICON_HELP,
    ICON_IMAGE,
    ICON_OPEN_IN_NEW,
    ICON_PICTURE_AS_PDF,
    ICON_RADIO_BUTTON_UNCHECKED,
    ICON_REDO,
    ICON_SCHEDULE,
    ICON_SEARCH,
    ICON_SYNC,
    ICON_UNDO,
    ICON_UPLOAD,
    ICON_VIEW_COLUMN,
    ICON_WARNING,
    ICON_ZOOM_IN,
}

/// The family of the icons.
pub(super) fn family() -> FontFamily {
    FontFamily::Name(FONT_FAMILY.into())
}

/// The font of the icons, under the name that [`MaterialIcon`] asks for. The crate's own, with all of its icons,
/// would be 1.8 MB of the program.
pub(super) fn font() -> FontInsert {
    let mut data = FontData::from_static(include_bytes!("../../assets/icons.ttf"));
    // Aligns icons with the text beside them.
    data.tweak.y_offset_factor = -0.09;
    let families = [
        (family(), FontPriority::Highest),
        // For an icon within a text.
        (FontFamily::Proportional, FontPriority::Lowest),
    ];
    let families = families.map(|(family, priority)| InsertFontFamily { family, priority });
    FontInsert::new(FONT_FAMILY, data, families.into())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_font_has_exactly_the_icons_that_are_used() {
        let ctx = egui::Context::default();
        ctx.add_font(font());
        let mut in_font = BTreeSet::new();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            in_font = ui.fonts_mut(|fonts| fonts.characters(&family()).keys().copied().collect());
        });
        // No one draws them.
        output.textures_delta.clear();
        let used = ALL.iter().flat_map(|icon| icon.codepoint.chars());
        assert_eq!(in_font, used.collect(), "run assets/icons");
    }
}
