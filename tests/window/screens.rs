//! Each screen is drawn in light and dark without a panic, and looks as its picture does.
//!
//! Pictures are renewed with `UPDATE_SNAPSHOTS=1 cargo test --test window screens::`, and looked at before they are kept.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui_kittest::{SnapshotOptions, SnapshotResults};
use egui_system_font_provider::SystemFontProvider;
use image::{Rgba, RgbaImage};
use profile_desk::settings::Theme;
use profile_desk::ui::theme;

use crate::harness::pictures::{
    Crop, are_renewed, compare, compare_image, snapshots, with_few_colours,
};
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
    if are_renewed() {
        return;
    }
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

/// A picture of letters on two areas, whose edges are drawn by another computer a little differently.
fn letters(area: [u8; 3], rounding: u8) -> RgbaImage {
    RgbaImage::from_fn(100, 20, |x, y| {
        let [red, green, blue] = if x < 40 { area } else { [255; 3] };
        let shade = u8::try_from(2 * x).unwrap() + rounding;
        let pixel = if y % 4 == 1 {
            [shade; 3]
        } else {
            [red, green, blue]
        };
        let [red, green, blue] = pixel;
        Rgba([red, green, blue, 255])
    })
}

#[test]
fn a_picture_fails_for_an_area_of_another_colour_and_not_for_another_rounding() {
    if are_renewed() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let options = SnapshotOptions::new().output_path(folder.path());
    let kept = with_few_colours(&letters([244, 246, 248], 0));
    let colours: BTreeSet<_> = kept.pixels().map(|pixel| pixel.0).collect();
    assert!(colours.len() < 24, "{}", colours.len());
    kept.save(folder.path().join("letters.png")).unwrap();
    let compared = |area, rounding| compare_image(&letters(area, rounding), "letters", &options);
    compared([244, 246, 248], 0).unwrap();
    compared([244, 246, 248], 1).unwrap();
    assert!(compared([246, 248, 250], 0).is_err());
    assert!(compared([244, 246, 248], 30).is_err());
}

/// Without a picture: which fonts a computer has is its own affair. Drawing panics at a character without a glyph.
#[test]
fn the_fonts_of_the_system_have_what_the_built_in_ones_lack() {
    window_with(countries::scripts(), TALL, 1.0, |ctx| {
        theme::install(ctx);
        ctx.add_font_provider(Arc::new(SystemFontProvider::new()));
    });
}
