//! Every colour, size and space of the window, by meaning. Nothing else names a colour.
#![expect(clippy::disallowed_methods, reason = "the one place for colours")]

use std::sync::Arc;

use egui::style::{ScrollAnimation, ScrollStyle};
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin,
    RichText, Stroke, Style, TextStyle, Theme, Vec2, Visuals,
};

use crate::app::state::Tone;
use crate::domain::submission::Stage;

use super::icons;

/// Spaces are multiples of 4 points.
pub(super) const STEP: f32 = 4.0;
/// Space between the fields of a section.
pub(super) const FIELD_GAP: f32 = 4.0 * STEP;
/// Space inside panels, at their edges.
pub(super) const EDGE: i8 = 16;
/// The largest width of an input.
pub(super) const FORM_WIDTH: f32 = 720.0;
/// From this width on, two short fields share a row.
pub(super) const TWO_COLUMNS: f32 = 420.0;
/// The height of a row in the library.
pub(super) const TABLE_ROW: f32 = 32.0;
/// The width of a button that holds one icon.
pub(super) const ICON_BUTTON: f32 = 38.0;
/// The height of an input, and of a button beside one.
pub(super) const INPUT_HEIGHT: f32 = 33.0;
pub(super) const RADIUS: CornerRadius = CornerRadius::same(6);

pub(super) const TITLE: f32 = 20.0;
pub(super) const HEADING: f32 = 16.0;
pub(super) const BODY: f32 = 14.0;
pub(super) const SMALL: f32 = 12.5;
/// Texts in the table of the library.
pub(super) const TABLE: f32 = 13.0;

/// Colours by meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Background of the side columns.
    pub ground: Color32,
    /// Background of the form, inputs and dialogs.
    pub surface: Color32,
    /// Background of what the pointer is on.
    pub raised: Color32,
    pub selected: Color32,
    pub border: Color32,
    /// Frame of inputs: contrast of 3:1 against the surface, so that they are easy to find.
    pub outline: Color32,
    pub text: Color32,
    pub muted: Color32,
    pub accent: Color32,
    /// The accent under the pointer.
    pub accent_hovered: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    pub danger: Color32,
    pub danger_ground: Color32,
    pub warning: Color32,
    pub warning_ground: Color32,
    pub success: Color32,
    pub success_ground: Color32,
}

pub const LIGHT: Palette = Palette {
    ground: Color32::from_rgb(244, 246, 248),
    surface: Color32::from_rgb(255, 255, 255),
    raised: Color32::from_rgb(232, 236, 241),
    selected: Color32::from_rgb(220, 232, 250),
    border: Color32::from_rgb(217, 222, 228),
    outline: Color32::from_rgb(126, 136, 148),
    text: Color32::from_rgb(27, 31, 36),
    muted: Color32::from_rgb(83, 92, 103),
    accent: Color32::from_rgb(24, 90, 188),
    accent_hovered: Color32::from_rgb(14, 66, 146),
    on_accent: Color32::from_rgb(255, 255, 255),
    danger: Color32::from_rgb(176, 32, 24),
    danger_ground: Color32::from_rgb(253, 236, 234),
    warning: Color32::from_rgb(124, 74, 0),
    warning_ground: Color32::from_rgb(255, 244, 219),
    success: Color32::from_rgb(19, 108, 64),
    success_ground: Color32::from_rgb(227, 245, 234),
};

pub const DARK: Palette = Palette {
    ground: Color32::from_rgb(23, 26, 30),
    surface: Color32::from_rgb(30, 34, 39),
    raised: Color32::from_rgb(44, 50, 57),
    selected: Color32::from_rgb(34, 56, 88),
    border: Color32::from_rgb(55, 62, 70),
    outline: Color32::from_rgb(117, 127, 138),
    text: Color32::from_rgb(231, 234, 238),
    muted: Color32::from_rgb(168, 177, 187),
    accent: Color32::from_rgb(138, 185, 255),
    accent_hovered: Color32::from_rgb(180, 211, 255),
    on_accent: Color32::from_rgb(12, 28, 52),
    danger: Color32::from_rgb(255, 155, 145),
    danger_ground: Color32::from_rgb(66, 32, 32),
    warning: Color32::from_rgb(244, 196, 104),
    warning_ground: Color32::from_rgb(61, 47, 22),
    success: Color32::from_rgb(119, 217, 164),
    success_ground: Color32::from_rgb(24, 56, 41),
};

/// The colours of the current theme.
pub(super) fn palette(ui: &egui::Ui) -> &'static Palette {
    if ui.visuals().dark_mode {
        &DARK
    } else {
        &LIGHT
    }
}

impl Palette {
    /// Text and background colour of a tone.
    pub fn tone(&self, tone: Tone) -> (Color32, Color32) {
        match tone {
            Tone::Good => (self.success, self.success_ground),
            Tone::Plain => (self.text, self.raised),
            Tone::Warning => (self.warning, self.warning_ground),
            Tone::Bad => (self.danger, self.danger_ground),
        }
    }

    /// Text and background colour of a stage.
    pub fn stage(&self, stage: Stage) -> (Color32, Color32) {
        match stage {
            Stage::Draft | Stage::Deleted => (self.muted, self.raised),
            Stage::InReview => (self.accent, self.selected),
            Stage::NeedsAction => (self.danger, self.danger_ground),
            Stage::Approved => (self.success, self.success_ground),
        }
    }
}

/// The ring around a focused widget that has no frame of its own.
pub(super) fn ring_ui(ui: &egui::Ui, rect: egui::Rect) {
    let ring = Stroke::new(2.0, palette(ui).accent);
    ui.painter()
        .rect_stroke(rect, RADIUS, ring, egui::StrokeKind::Outside);
}

/// A part that opens and closes with its title, which has the focus ring.
pub(super) fn fold_ui<R>(
    ui: &mut egui::Ui,
    header: egui::CollapsingHeader,
    add: impl FnOnce(&mut egui::Ui) -> R,
) -> egui::CollapsingResponse<R> {
    let folded = header.show_unindented(ui, add);
    if folded.header_response.has_focus() {
        ring_ui(ui, folded.header_response.rect);
    }
    folded
}

/// A link in this colour: underlined, and with the focus ring.
pub(super) fn link_ui(ui: &mut egui::Ui, text: RichText, colour: Color32) -> egui::Response {
    // Added to the row directly, so that it flows with the text around it.
    let link = ui.add(egui::Link::new(text.color(colour).underline()));
    if link.has_focus() {
        ring_ui(ui, link.rect.expand(1.0));
    }
    if link.is_pointer_button_down_on() {
        let fill = palette(ui).text.gamma_multiply(0.12);
        ui.painter().rect_filled(link.rect, 2.0, fill);
    }
    link
}

/// The name of the font for headings.
const BOLD: &str = "bold";

fn bold() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

/// The title of a page: a profile or a dialog.
pub(super) fn title(text: &str) -> RichText {
    RichText::new(text).size(TITLE).family(bold())
}

/// The heading of a part of a page.
pub(super) fn heading(text: &str) -> RichText {
    RichText::new(text).size(HEADING).family(bold())
}

/// Noto Sans before egui's own fonts, whose letters are too thin at small sizes.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let defaults = fonts.families.get(&FontFamily::Proportional).cloned();
    let defaults = defaults.unwrap_or_default();
    for (name, family, bytes) in [
        (
            "Noto Sans",
            FontFamily::Proportional,
            ttf_noto_sans::REGULAR,
        ),
        ("Noto Sans Bold", bold(), ttf_noto_sans::BOLD),
    ] {
        let data = FontData::from_static(bytes);
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        let names = std::iter::once(name.to_owned()).chain(defaults.iter().cloned());
        fonts.families.insert(family, names.collect());
    }
    fonts
}

/// Sets the fonts and both themes of a context. Called once.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    ctx.add_font(icons::font());
    for (theme, palette) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(theme, palette);
            shape(style);
        });
    }
}

fn shape(style: &mut Style) {
    let sizes = [
        (TextStyle::Heading, TITLE, bold()),
        (TextStyle::Body, BODY, FontFamily::Proportional),
        (TextStyle::Button, BODY, FontFamily::Proportional),
        (TextStyle::Small, SMALL, FontFamily::Proportional),
        (TextStyle::Monospace, 13.0, FontFamily::Monospace),
    ];
    style.text_styles = sizes
        .into_iter()
        .map(|(name, size, family)| (name, FontId::new(size, family)))
        .collect();
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(2.0 * STEP, 1.5 * STEP);
    spacing.button_padding = Vec2::new(3.0 * STEP, 1.5 * STEP);
    spacing.interact_size = Vec2::new(40.0, 30.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(20);
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 11.0;
    spacing.icon_spacing = 1.5 * STEP;
    spacing.combo_height = 280.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = ScrollStyle {
        // Visible without the pointer on it, so that nobody misses the content below.
        dormant_handle_opacity: 0.5,
        active_handle_opacity: 0.6,
        interact_handle_opacity: 0.8,
        // In the text colour, because the input colour is the background.
        foreground_color: true,
        floating_width: 4.0,
        dormant_background_opacity: 0.0,
        floating_allocated_width: 10.0,
        ..ScrollStyle::thin()
    };
    style.animation_time = 0.0;
    style.scroll_animation = ScrollAnimation::none();
}

fn visuals(theme: Theme, palette: &Palette) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.panel_fill = palette.ground;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(1.0, palette.border);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = palette.surface;
    visuals.text_edit_bg_color = Some(palette.surface);
    visuals.faint_bg_color = palette.raised;
    visuals.code_bg_color = palette.raised;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.warning;
    visuals.error_fg_color = palette.danger;
    visuals.weak_text_color = Some(palette.muted);
    visuals.selection.bg_fill = palette.selected;
    visuals.selection.stroke = Stroke::new(2.0, palette.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.text);
    let widgets = &mut visuals.widgets;
    let states = [
        (&mut widgets.noninteractive, palette.surface, palette.border),
        (&mut widgets.inactive, palette.surface, palette.outline),
        (&mut widgets.hovered, palette.raised, palette.outline),
        (&mut widgets.active, palette.selected, palette.accent),
        (&mut widgets.open, palette.raised, palette.accent),
    ];
    for (widget, fill, border) in states {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, border);
        widget.fg_stroke = Stroke::new(1.0, palette.text);
        widget.corner_radius = RADIUS;
        widget.expansion = 0.0;
    }
    visuals.widgets.active.bg_stroke.width = 2.0;
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance. Source: WCAG 2.2, "relative luminance".
    fn luminance(colour: Color32) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue, _] = colour.to_array();
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_contrast_is_at_least_4_5_and_outlines_3() {
        for (name, p) in [("light", &LIGHT), ("dark", &DARK)] {
            let mut pairs = vec![
                ("on accent", p.on_accent, p.accent),
                ("on accent, hovered", p.on_accent, p.accent_hovered),
                ("danger on its ground", p.danger, p.danger_ground),
                ("warning on its ground", p.warning, p.warning_ground),
                ("success on its ground", p.success, p.success_ground),
            ];
            for (ground, background) in [
                ("ground", p.ground),
                ("surface", p.surface),
                ("raised", p.raised),
                ("selected", p.selected),
            ] {
                pairs.push((ground, p.text, background));
                pairs.push((ground, p.muted, background));
                pairs.push((ground, p.accent, background));
            }
            for ground in [p.ground, p.surface] {
                pairs.push(("danger", p.danger, ground));
                pairs.push(("warning", p.warning, ground));
                pairs.push(("success", p.success, ground));
            }
            for stage in Stage::ALL {
                let (text, ground) = p.stage(stage);
                pairs.push(("a stage", text, ground));
            }
            for tone in [Tone::Good, Tone::Plain, Tone::Warning, Tone::Bad] {
                let (text, ground) = p.tone(tone);
                pairs.push(("a tone", text, ground));
            }
            for (what, text, background) in pairs {
                let ratio = contrast(text, background);
                assert!(ratio >= 4.5, "{name}, {what}: {ratio:.2}");
            }
            // Frames need less contrast than text: WCAG asks for 3.
            for background in [p.ground, p.surface] {
                assert!(contrast(p.outline, background) >= 3.0, "{name}, outline");
            }
        }
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }
}
