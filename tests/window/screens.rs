//! Each screen is drawn in light and dark without a panic, and looks as its picture does.
//!
//! Pictures are renewed with `UPDATE_SNAPSHOTS=1 cargo test --test window screens::`, and looked at before they are kept.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui_kittest::SnapshotResults;
use egui_system_font_provider::SystemFontProvider;
use image::{Rgba, RgbaImage};
use profile_desk::settings::Theme;
use profile_desk::ui::theme;

use crate::harness::pictures::{Crop, compare, snapshots, with_few_colours};
use crate::harness::screens::{AT_150_PERCENT, IN_GERMAN, SCREENS, TALL, countries};
use crate::harness::window::window_with;

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

fn each_screen_in(theme: Theme) {
    let mut results = SnapshotResults::default();
    for screen in &SCREENS {
        let mut window = screen.window(theme, screen.size, 1.0);
        if theme == screen.theme {
            results.add(compare(&mut window, screen.name, screen.crop));
        }
    }
}

#[test]
fn each_screen_in_light_colours() {
    each_screen_in(Theme::Light);
}

#[test]
fn each_screen_in_dark_colours() {
    each_screen_in(Theme::Dark);
}

/// A window that is small on a screen of 150 %.
#[test]
fn each_screen_at_150_percent() {
    let mut results = SnapshotResults::default();
    for screen in &SCREENS {
        for theme in THEMES {
            let mut window = screen.window(theme, [853.0, 533.0], 1.5);
            if AT_150_PERCENT.contains(&(screen.name, theme)) {
                let name = format!("{}_150", screen.name);
                results.add(compare(&mut window, &name, Crop::Whole));
            }
        }
    }
}

/// Every version of a picture stays in the history for ever.
#[test]
fn the_pictures_are_small_and_none_is_left_over() {
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    wanted.extend(SCREENS.iter().map(|screen| format!("{}.png", screen.name)));
    wanted.extend(AT_150_PERCENT.map(|(name, _)| format!("{name}_150.png")));
    wanted.extend(IN_GERMAN.map(|name| format!("{name}_de.png")));
    let files = std::fs::read_dir(snapshots()).unwrap().map(Result::unwrap);
    let pictures = files.filter_map(|file| {
        let name = file.file_name().into_string().unwrap();
        // Those with two dots are of a test that failed.
        (name.matches('.').count() == 1).then(|| (name, file.metadata().unwrap().len()))
    });
    let (names, sizes): (BTreeSet<_>, Vec<_>) = pictures.unzip();
    assert_eq!(names, wanted);
    let bytes: u64 = sizes.iter().sum();
    assert!(bytes < 2_000_000, "{bytes}");
}

#[test]
fn an_area_of_a_picture_keeps_its_colour_to_the_last_bit() {
    let mut picture = RgbaImage::from_pixel(40, 10, Rgba([255, 255, 255, 255]));
    for (x, _, pixel) in picture.enumerate_pixels_mut() {
        if x < 15 {
            *pixel = Rgba([244, 246, 248, 255]);
        }
    }
    // The edge of a letter.
    for level in 0..40 {
        let shade = u8::try_from(level * 6).unwrap();
        picture.put_pixel(level, 4, Rgba([shade, shade, shade, 255]));
    }
    let few = with_few_colours(&picture);
    for (x, y, pixel) in picture.enumerate_pixels() {
        if y != 4 {
            assert_eq!(few.get_pixel(x, y), pixel);
        }
    }
    let colours: BTreeSet<_> = few.pixels().map(|pixel| pixel.0).collect();
    assert!(colours.len() < 24, "{}", colours.len());
    let mut repainted = picture.clone();
    for pixel in repainted.pixels_mut() {
        if pixel.0 == [244, 246, 248, 255] {
            *pixel = Rgba([244, 246, 249, 255]);
        }
    }
    assert_ne!(with_few_colours(&repainted), few);
}

/// Without a picture: which fonts a computer has is its own affair. Drawing panics at a character without a glyph.
#[test]
fn the_fonts_of_the_system_have_what_the_built_in_ones_lack() {
    window_with(countries::scripts(), TALL, 1.0, |ctx| {
        theme::install(ctx);
        ctx.add_font_provider(Arc::new(SystemFontProvider::new()));
    });
}
