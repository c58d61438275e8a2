//! The window in every language: nothing is cut off, and German, the longest, is looked at.

use crate::harness::pictures::{Crop, compare};
use crate::harness::screens::states::{library, submitting};
use crate::harness::screens::{IN_GERMAN, SCREENS, Screen};
use crate::harness::window::{Window, at, window};
use egui::accesskit::Role;
use egui::{Rect, Shape};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, FormAction};
use profile_desk::app::job_event::{JobEvent, SubmissionEvent};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::submission::{Progress, ProgressStep};
use profile_desk::i18n::{self, Language};
use profile_desk::settings::Theme;

use crate::speaking;
use uuid::Uuid;

/// The texts of the program that did not fit where they are drawn. What people typed may be
/// longer than its place, and is told whole when it is pointed at.
fn cut_off(window: &Window, own: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut cut = Vec::new();
    for clipped in &window.output().shapes {
        let Shape::Text(text) = &clipped.shape else {
            continue;
        };
        let galley = &text.galley;
        let place = galley.rect.translate(text.pos.to_vec2());
        let seen = clipped.clip_rect.intersects(place);
        let beyond = place.right() > clipped.clip_rect.right() + 1.0;
        if seen && (galley.elided || beyond) && own(galley.text()) {
            cut.push(galley.text().to_owned());
        }
    }
    cut
}

/// Whether a text is the program's: not one that stands in a draft, a requirement or an
/// account of the screens.
fn is_own(text: &str) -> bool {
    let typed = [
        "Office",
        "Telecom",
        "Handel",
        "Logistik",
        "Bluebonnet",
        "Harrow",
        "Naniwa",
        "なにわ",
        "หจก",
        "บริษัท",
        "شركة",
        ".pdf",
        ".png",
        // A country and a comment in cells of the table.
        "Vereinigte",
        "The register extract",
    ];
    let asked = [
        "Extract from",
        "Company address",
        "Identity document",
        "One prefix",
        "Local numbers",
    ];
    !typed.iter().chain(&asked).any(|part| text.contains(part))
}

#[test]
fn nothing_that_the_window_says_is_cut_off_in_any_language() {
    let mut all = Vec::new();
    for language in Language::ALL {
        let _turn = speaking(language);
        for screen in &SCREENS {
            // German is the longest; the others are looked at where there is least room.
            let sizes: &[[f32; 2]] = match language {
                Language::German => &[[800.0, 600.0], [1024.0, 700.0], [1280.0, 800.0]],
                _ => &[[800.0, 600.0]],
            };
            // What is not in sight of the table is scrolled to, and a cell shows the whole beside the pointer.
            let is_table = ["library", "library_filtered", "saved_view", "trash_view"];
            let sizes = sizes.iter().filter(|size| {
                let is_wide = size[0] >= 1280.0;
                is_wide || !is_table.contains(&screen.name)
            });
            for size in sizes {
                let window = screen.window_before_step(Theme::Light, *size, 1.0);
                let cut = cut_off(&window, &is_own);
                let (language, name) = (language.native_name(), screen.name);
                all.extend(
                    cut.iter()
                        .map(|text| format!("{language}, {name}, {size:?}: {text}")),
                );
            }
        }
    }
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn the_window_in_german() {
    let _turn = speaking(Language::German);
    let mut results = egui_kittest::SnapshotResults::default();
    for name in IN_GERMAN {
        let mut window = Screen::named(name).window(Theme::Light, [1024.0, 700.0], 1.0);
        results.add(compare(&mut window, &format!("{name}_de"), Crop::Whole));
    }
}

#[test]
fn another_language_is_spoken_at_once_and_what_was_found_is_told_in_it() {
    let _turn = speaking(Language::English);
    let mut harness = library(Draft::new(Uuid::from_u128(1), at(-500)));
    harness.act(Action::Form(FormAction::Check));
    harness.act(Action::Form(FormAction::GoTo(FieldPath::from(
        FieldId::CompanyName,
    ))));
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    let english = "Enter the company name";
    assert!(window.query_all_by_label(english).count() > 0);
    i18n::set_language(Language::German);
    window.state_mut().act(Action::Tick);
    window.run();
    assert_eq!(window.query_all_by_label(english).count(), 0);
    let german = FieldId::CompanyName.row().missing();
    assert!(window.query_all_by_label(german).count() > 0, "{german}");
}

#[test]
fn the_step_of_a_submission_is_told_in_the_language_that_is_set() {
    let _turn = speaking(Language::English);
    let mut window = window(submitting(), [1280.0, 800.0], egui::Theme::Light);
    window.run_ok();
    let name = "amsterdam-office-register-extract.pdf";
    window.get_by_label(&format!("Uploading “{name}”"));
    i18n::set_language(Language::German);
    let progress = Progress::Step {
        index: 1,
        count: 3,
        step: ProgressStep::Create {
            account: "Acme".to_owned(),
        },
    };
    window
        .state_mut()
        .done(JobEvent::Submission(SubmissionEvent::Progress {
            draft: Uuid::from_u128(1),
            progress,
        }));
    window.run_ok();
    window.get_by_label("Profil wird mit „Acme“ angelegt");
}

#[test]
fn a_country_is_found_by_its_name_in_any_of_the_languages() {
    let _turn = speaking(Language::Dutch);
    for name in ["Duitsland", "Deutschland", "Allemagne", "Germany"] {
        let found = profile_desk::domain::country::search(name);
        assert_eq!(
            found.first().map(|country| country.code.as_str()),
            Some("DE"),
            "{name}"
        );
    }
    assert_eq!(profile_desk::domain::country::name_of("DE"), "Duitsland");
}

/// A window of 800x600 pixels on a screen of 150 %.
const LITTLE: [f32; 2] = [533.0, 400.0];

#[test]
fn the_buttons_of_a_dialog_cover_nothing_and_are_in_a_little_window_in_every_language() {
    let dialogs = [
        "welcome",
        "accounts",
        "account_form",
        "review",
        "export",
        "duplicate",
        "copy_from",
        "settings",
        "about",
        "document",
        "shortcuts",
        "delete",
    ];
    for language in Language::ALL {
        let _turn = speaking(language);
        for name in dialogs {
            let window = Screen::named(name).window(Theme::Light, LITTLE, 1.5);
            let dialog = window
                .query_all_by_role(Role::Dialog)
                .last()
                .unwrap_or_else(|| panic!("{name} is no dialog"));
            let buttons = dialog.query_all_by_role(Role::Button);
            let buttons: Vec<Rect> = buttons.map(|button| button.rect()).collect();
            let what = format!("{}, {name}: {buttons:?}", language.native_name());
            let last = buttons.last().unwrap_or_else(|| panic!("{what}"));
            let screen = Rect::from_min_size(egui::Pos2::ZERO, LITTLE.into());
            assert!(screen.contains_rect(*last), "{what}");
            assert!(last.width() > last.height(), "{what}");
            for (index, one) in buttons.iter().enumerate() {
                for other in buttons.iter().skip(index + 1) {
                    let both = one.intersect(*other);
                    let covers = both.width() > 1.0 && both.height() > 1.0;
                    assert!(!covers, "{one:?} and {other:?}: {what}");
                }
            }
        }
    }
}
