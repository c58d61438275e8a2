//! The screens that staff see, one line each: for the pictures, and for what holds in each of them.

pub mod countries;
pub mod dialogs;
pub mod document_library;
pub mod documents;
pub mod states;

use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::{FontData, FontFamily};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, SettingsAction};
use profile_desk::settings::Theme::{self, Dark, Light};
use profile_desk::ui::theme;

use super::pictures::Crop::{self, Front, Part, Whole};
use super::window::{Harness, Window, window_with};

const WIDE: [f32; 2] = [1280.0, 800.0];
const SMALL: [f32; 2] = [800.0, 600.0];
pub const TALL: [f32; 2] = [1280.0, 1100.0];

// The columns of a wide window with a profile are the rail, the form and the checklist.
const FORM_TOP: Crop = Part([8.0, 8.0, 962.0, 400.0]);
const FORM: Crop = Part([216.0, 56.0, 970.0, 792.0]);
const PROFILE: Crop = Part([8.0, 56.0, 1272.0, 1092.0]);
const ABOVE_FORM: Crop = Part([8.0, 56.0, 1272.0, 400.0]);

/// A screen, and the picture of it.
pub struct Screen {
    pub name: &'static str,
    /// Points.
    pub size: [f32; 2],
    /// The theme of the picture. Half of them are dark.
    pub theme: Theme,
    pub crop: Crop,
    pub state: fn() -> Harness,
    /// What a person does then.
    pub step: fn(&mut Window),
}

const fn screen(
    name: &'static str,
    size: [f32; 2],
    theme: Theme,
    crop: Crop,
    state: fn() -> Harness,
) -> Screen {
    Screen {
        name,
        size,
        theme,
        crop,
        state,
        step: |_| {},
    }
}

#[rustfmt::skip]
pub const SCREENS: [Screen; 49] = [
    // The library
    screen("library", WIDE, Light, Whole, states::table),
    screen("library_filtered", SMALL, Dark, Whole, states::table_filtered),
    screen("trash_view", SMALL, Light, Whole, states::trash_view),
    // The form
    screen("none_open", SMALL, Light, Whole, states::none_open),
    screen("blank", WIDE, Dark, PROFILE, states::blank),
    screen("form", SMALL, Dark, Whole, states::form),
    screen("contact", WIDE, Light, FORM, states::contact),
    screen("problems", WIDE, Light, PROFILE, states::problems),
    screen("edited_elsewhere", SMALL, Dark, Whole, states::edited_elsewhere),
    screen("conflict", WIDE, Light, FORM, states::conflict),
    screen("notices", SMALL, Dark, Whole, states::notices),
    screen("pasted", SMALL, Light, Whole, countries::pasted),
    screen("help", WIDE, Dark, Front, states::form).then(open_help),
    screen("menu", SMALL, Light, Front, states::form).then(open_menu),
    screen("saved_view", WIDE, Dark, Whole, states::saved_view),
    screen("trash", WIDE, Light, FORM_TOP, states::trash),
    // Countries
    screen("requirements", TALL, Dark, PROFILE, countries::requirements),
    screen("address_us", WIDE, Light, FORM, countries::address_us),
    screen("scripts", TALL, Light, FORM, countries::scripts),
    // Documents
    screen("documents", WIDE, Dark, FORM, documents::documents),
    screen("document", WIDE, Light, Front, documents::document),
    screen("document_small", SMALL, Dark, Front, documents::document_opened),
    screen("document_making", WIDE, Dark, Front, documents::document_making),
    screen("document_locked", WIDE, Light, Front, documents::document_locked),
    screen("document_library", WIDE, Light, Front, document_library::list),
    screen("document_replacement", SMALL, Dark, Front, document_library::replacement),
    // Submission
    screen("review", WIDE, Light, Front, dialogs::confirm),
    screen("incomplete", WIDE, Dark, Front, countries::incomplete_question),
    screen("update", WIDE, Light, Front, dialogs::update),
    screen("submitting", WIDE, Dark, ABOVE_FORM, states::submitting),
    screen("approved", WIDE, Light, Whole, states::approved),
    screen("rejected", WIDE, Dark, ABOVE_FORM, states::rejected),
    screen("unknown", WIDE, Light, ABOVE_FORM, states::unknown),
    screen("unauthorised", SMALL, Dark, Whole, states::unauthorised),
    // Dialogs
    screen("welcome", WIDE, Dark, Front, dialogs::welcome),
    screen("accounts_none", SMALL, Light, Front, dialogs::accounts_none),
    screen("accounts", WIDE, Dark, Front, dialogs::accounts),
    screen("account_form", SMALL, Light, Front, dialogs::account_form),
    screen("export", SMALL, Light, Whole, dialogs::export),
    screen("settings", SMALL, Dark, Front, dialogs::settings),
    screen("about", SMALL, Light, Front, dialogs::about),
    screen("palette", WIDE, Dark, Front, dialogs::palette).then(search_palette),
    screen("shortcuts", WIDE, Light, Front, dialogs::shortcuts),
    screen("copy_from", WIDE, Dark, Front, dialogs::copy_from),
    screen("duplicate", SMALL, Light, Front, dialogs::duplicate),
    screen("bulk_check", WIDE, Light, Front, dialogs::bulk_check),
    screen("bulk_review", SMALL, Light, Front, dialogs::bulk_review),
    screen("bulk_submit", WIDE, Dark, Front, dialogs::bulk_submit),
    screen("delete", SMALL, Dark, Front, dialogs::delete),
];

/// Also as they are in a small window on a screen of 150 %: these were once cut off there.
pub const AT_150_PERCENT: [(&str, Theme); 5] = [
    ("library", Dark),
    ("form", Light),
    ("requirements", Dark),
    ("review", Light),
    ("settings", Dark),
];

/// Also in German, whose words are the longest.
pub const IN_GERMAN: [&str; 6] = [
    "accounts",
    "approved",
    "library",
    "requirements",
    "review",
    "settings",
];

impl Screen {
    const fn then(mut self, step: fn(&mut Window)) -> Self {
        self.step = step;
        self
    }

    pub fn named(name: &str) -> &'static Self {
        let mut screens = const { &SCREENS }.iter();
        screens.find(|screen| screen.name == name).unwrap()
    }

    /// The window that shows it, with the same fonts on every computer.
    pub fn window(&self, theme: Theme, size: [f32; 2], scale: f32) -> Window {
        let mut window = self.window_before_step(theme, size, scale);
        (self.step)(&mut window);
        window.run_ok();
        window
    }

    /// The window before a person does anything, in the language of the process.
    pub fn window_before_step(&self, theme: Theme, size: [f32; 2], scale: f32) -> Window {
        let mut harness = (self.state)();
        harness.act(Action::Settings(SettingsAction::SetTheme(theme)));
        let mut window = window_with(harness, size, scale, fixed_fonts);
        window.run_ok();
        window
    }
}

fn open_help(window: &mut Window) {
    window.get_by_label("Help with Country for numbers").click();
}

/// Commands, fields and profiles that match.
fn search_palette(window: &mut Window) {
    window.event(egui::Event::Text("c".to_owned()));
    window.run_ok();
}

fn open_menu(window: &mut Window) {
    // Below a menu of all in a narrow window.
    for name in ["Menu", "Profile"] {
        let role = egui::accesskit::Role::Button;
        if let Some(menu) = window.query_by_role_and_label(role, name) {
            menu.click();
            window.run_ok();
        }
    }
    assert!(window.query_by_label("Export profile…").is_some());
}

/// The program's fonts, and some for other scripts. They are the same on every computer: `tests/fonts/subset` makes them.
fn fixed_fonts(ctx: &egui::Context) {
    theme::install(ctx);
    let fonts: [(&str, &[u8]); 3] = [
        ("Arabic", include_bytes!("../fonts/arabic.ttf")),
        ("Japanese", include_bytes!("../fonts/japanese.otf")),
        ("Thai", include_bytes!("../fonts/thai.ttf")),
    ];
    for (name, content) in fonts {
        let family = InsertFontFamily {
            family: FontFamily::Proportional,
            priority: FontPriority::Lowest,
        };
        let data = FontData::from_static(content);
        ctx.add_font(FontInsert::new(name, data, vec![family]));
    }
}
