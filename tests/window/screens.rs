//! The main screens, compared with pictures of them, in light and dark.
//!
//! Pictures are renewed with `UPDATE_SNAPSHOTS=1 cargo test --test window screens`, and looked at
//! before they are kept.

use std::path::Path;
use std::sync::Arc;

use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::{FontData, FontFamily};
use egui_kittest::kittest::Queryable;
use egui_system_font_provider::SystemFontProvider;
use profile_desk::app::action::{
    AccountAction, Action, CopyAction, DialogAction, DuplicateAction, FormAction, SettingsAction,
    SubmissionAction,
};
use profile_desk::app::job_event::{
    AccountEvent, DocumentEvent, JobEvent, Progress, SubmissionEvent,
};
use profile_desk::domain::attachment::{DocumentPreview, MediaType};
use profile_desk::domain::defect::Defect;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::{FieldId, Section};
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::local_error::LocalError;
use profile_desk::settings::Theme;
use profile_desk::thumbnail;
use profile_desk::ui::theme;
use uuid::Uuid;

use crate::harness::screens::*;
use crate::harness::window::{
    Harness, at, example_draft, sandbox_account, window, window_scaled, window_with,
};

const THEMES: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];
const WIDE: [f32; 2] = [1280.0, 800.0];
const SMALL: [f32; 2] = [800.0, 600.0];
const TALL: [f32; 2] = [1280.0, 1100.0];

/// Takes a picture of a window in both themes.
fn picture(name: &str, size: [f32; 2], harness: impl Fn() -> Harness) {
    picture_with(name, size, harness, theme::install);
}

/// The screens of every day as they are on a screen of 150 %, in a window that is small there.
#[test]
fn each_screen_at_150_percent() {
    let mut results = egui_kittest::SnapshotResults::default();
    for (name, harness) in SCREENS {
        for (theme, word) in THEMES {
            let mut harness = harness();
            harness.act(Action::Settings(SettingsAction::SetTheme(theme)));
            let mut window = window_scaled(harness, [853.0, 533.0], 1.5);
            window.run_ok();
            window.snapshot(format!("150/{name}_{word}"));
            results.extend(window.take_snapshot_results());
        }
    }
}

fn picture_with(
    name: &str,
    size: [f32; 2],
    harness: impl Fn() -> Harness,
    fonts: fn(&egui::Context),
) {
    let mut results = egui_kittest::SnapshotResults::default();
    for (theme, word) in THEMES {
        let mut harness = harness();
        harness.act(Action::Settings(SettingsAction::SetTheme(theme)));
        let mut window = window_with(harness, size, fonts);
        window.run_ok();
        window.snapshot(format!("{name}_{word}"));
        results.extend(window.take_snapshot_results());
    }
}

#[test]
fn the_first_start() {
    picture("welcome", WIDE, welcome);
}

#[test]
fn a_blank_profile() {
    let blank = || Draft::new(Uuid::from_u128(1), at(-500));
    picture("blank", WIDE, || {
        Harness::with(vec![blank()], vec![sandbox_account()])
    });
}

#[test]
fn a_checked_profile_with_problems() {
    picture("problems", WIDE, problems);
}

#[test]
fn a_profile_on_its_way() {
    picture("submitting", WIDE, || {
        let mut draft = amsterdam();
        draft.visibility.checked = true;
        let mut harness = library(draft);
        harness.done(JobEvent::Accounts(AccountEvent::SandboxStarted(Ok(
            "http://127.0.0.1:9".parse().unwrap(),
        ))));
        harness.readable();
        harness.submit();
        let draft = Uuid::from_u128(1);
        let steps = vec!["Upload amsterdam-office-register-extract.pdf".to_owned()];
        harness.done(JobEvent::Submission(SubmissionEvent::Progress {
            draft,
            progress: Progress::Step { steps, at: 0 },
        }));
        harness.done(JobEvent::Submission(SubmissionEvent::Progress {
            draft,
            progress: Progress::Bytes {
                sent: 90_112,
                total: 231_424,
            },
        }));
        harness
    });
}

#[test]
fn an_approved_profile() {
    picture("approved", WIDE, approved);
}

#[test]
fn documents_and_the_servers_fields() {
    picture("documents", WIDE, documents);
}

/// What the program makes of an example's document.
fn first_page() -> DocumentPreview {
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/examples/documents/amsterdam-office-register-extract.pdf");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let look = thumbnail::render_document(program, &file, MediaType::Pdf);
    runtime.block_on(look).unwrap()
}

#[test]
fn a_document_up_close() {
    let look = first_page();
    picture("document", WIDE, || up_close(Some(Ok(look.clone()))));
}

#[test]
fn a_document_up_close_in_a_small_window() {
    let look = first_page();
    picture("document_small", SMALL, || {
        let mut harness = up_close(Some(Ok(look.clone())));
        let sha256 = "ab".repeat(32);
        let outcome = Ok(());
        harness.done(JobEvent::Documents(DocumentEvent::OpenedExternally {
            sha256,
            outcome,
        }));
        harness
    });
}

#[test]
fn a_document_whose_picture_is_on_its_way() {
    picture("document_making", WIDE, || up_close(None));
}

#[test]
fn a_document_without_a_picture() {
    picture("document_locked", WIDE, || {
        let mut harness = up_close(Some(Err(Defect::Locked.into())));
        let sha256 = "ab".repeat(32);
        let outcome = Err(LocalError::Sentence("We could not open “amsterdam-office-register-extract.pdf”: this computer has no app for a PDF. Install or choose one, then try again".to_owned()));
        harness.done(JobEvent::Documents(DocumentEvent::OpenedExternally {
            sha256,
            outcome,
        }));
        harness
    });
}

#[test]
fn an_answer_that_was_lost() {
    picture("unknown", WIDE, unknown);
}

#[test]
fn a_token_that_was_not_accepted() {
    picture("unauthorised", SMALL, unauthorised);
}

#[test]
fn the_form_in_a_small_window() {
    picture("small", SMALL, || library(amsterdam()));
}

#[test]
fn the_accounts() {
    picture("accounts", WIDE, accounts);
}

#[test]
fn a_new_account_with_problems() {
    picture("account_form", SMALL, account_form);
}

#[test]
fn the_question_before_production() {
    picture("confirm", WIDE, confirm);
}

#[test]
fn notices_below_the_form() {
    picture("notices", SMALL, notices);
}

#[test]
fn a_disk_that_is_full_and_the_way_out() {
    picture("export", SMALL, export);
}

#[test]
fn a_library_that_another_window_has() {
    picture("read_only", WIDE, || {
        let mut harness = library(amsterdam());
        harness.state.read_only = true;
        harness
    });
}

#[test]
fn a_comment_with_an_address_in_it() {
    picture("rejected", WIDE, rejected);
}

#[test]
fn the_accounts_before_there_is_one() {
    picture("accounts_none", SMALL, || {
        let mut harness = Harness::with(Vec::new(), Vec::new());
        harness.act(Action::Dialogs(DialogAction::Close));
        harness.act(Action::Accounts(AccountAction::OpenDialog));
        harness
    });
}

#[test]
fn the_menu_in_a_small_window() {
    let mut results = egui_kittest::SnapshotResults::default();
    let mut window = window(library(amsterdam()), SMALL, egui::Theme::Light);
    window.run_ok();
    window.get_by_label("Menu").click();
    window.run_ok();
    window.run_ok();
    assert!(window.query_by_label("Export profile…").is_some());
    window.snapshot("menu");
    results.extend(window.take_snapshot_results());
}

// Countries

#[test]
fn what_the_countries_ask() {
    picture("requirements", TALL, requirements);
}

#[test]
fn the_question_before_an_incomplete_profile_goes_out() {
    picture("incomplete", WIDE, || {
        let mut harness = incomplete();
        harness.done(JobEvent::Accounts(AccountEvent::SandboxStarted(Ok(
            "http://127.0.0.1:9".parse().unwrap(),
        ))));
        harness.act(Action::Submission(SubmissionAction::Submit));
        harness
    });
}

#[test]
fn an_address_as_it_is_written_in_america() {
    picture("address_us", WIDE, || {
        let mut draft = example_draft(1, "austin-office");
        draft.content.profile.region = "Ontario".to_owned();
        draft.content.profile.postal_code = "7870".to_owned();
        draft.content.profile.street_number = "12, Block B".to_owned();
        let mut harness = library(draft);
        for field in [FieldId::Region, FieldId::PostalCode, FieldId::StreetNumber] {
            harness.act(Action::Form(FormAction::Blurred(field.into())));
        }
        harness.act(Action::Form(FormAction::GoTo(FieldId::City.into())));
        harness
    });
}

/// Fonts for other scripts than those of the built-in ones. They are the same on every computer: `tests/fonts/subset`
/// makes them.
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

/// A profile of a Japanese company, and others whose names are in other scripts.
fn scripts() -> Harness {
    let named = |id: u128, example: &str, company: &str| {
        let mut draft = example_draft(id, example);
        company.clone_into(&mut draft.content.profile.company_name);
        draft
    };
    let mut open = named(1, "osaka-office", "なにわ通信サービス株式会社");
    open.changed_at = at(0);
    let drafts = vec![
        named(2, "london-office", "شركة الاتصالات العربية"),
        named(3, "berlin-office", "บริษัท โทรคมนาคม จำกัด"),
        named(
            4,
            "antwerp-office",
            "หจก. ตัวอย่าง – Ελληνικά – Кириллица – Đặng",
        ),
        open,
    ];
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    harness.act(Action::Form(FormAction::GoTo(
        FieldId::BusinessRegisterNumber.into(),
    )));
    harness
}

#[test]
fn an_address_as_it_is_written_in_japan_and_the_names_of_every_script() {
    picture_with("scripts", TALL, scripts, fixed_fonts);
}

/// Without a picture: which fonts a computer has is its own affair. Drawing panics at a character without a glyph.
#[test]
fn the_fonts_of_the_system_have_what_the_built_in_ones_lack() {
    window_with(scripts(), TALL, |ctx| {
        theme::install(ctx);
        ctx.add_font_provider(Arc::new(SystemFontProvider::new()));
    });
}

#[test]
fn a_pasted_address() {
    picture("pasted", SMALL, || {
        let mut harness = library(Draft::new(Uuid::from_u128(1), at(-500)));
        let lines = "Acme BV\nKerkstraat 12 bis\n1012ab Amsterdam\nThe Netherlands";
        let street = FieldPath::from(FieldId::Street);
        harness.act(Action::Form(FormAction::PastedLines(
            street.clone(),
            lines.to_owned(),
        )));
        harness.act(Action::Form(FormAction::Edit(
            street.clone(),
            lines.replace('\n', " "),
        )));
        harness.act(Action::Form(FormAction::GoTo(street)));
        harness
    });
}

// Commands

#[test]
fn the_command_palette() {
    picture("palette", WIDE, palette);
}

#[test]
fn the_shortcuts() {
    picture("shortcuts", WIDE, || {
        let mut harness = library(amsterdam());
        harness.act(Action::Dialogs(DialogAction::ShowShortcuts));
        harness
    });
}

#[test]
fn about_the_program() {
    picture("about", SMALL, about);
}

#[test]
fn copying_from_another_profile() {
    picture("copy_from", WIDE, || {
        let mut harness = library(amsterdam());
        harness.act(Action::Copy(CopyAction::Ask(None)));
        harness.act(Action::Copy(CopyAction::Take(Section::Contact, false)));
        harness
    });
}

#[test]
fn the_parts_of_a_duplicate() {
    picture("duplicate", SMALL, || {
        let mut harness = library(amsterdam());
        let ask = DuplicateAction::Ask(Uuid::from_u128(1));
        harness.act(Action::Duplicate(ask));
        harness
    });
}

#[test]
fn the_contact_and_who_represents_the_company() {
    picture("contact", WIDE, || {
        let mut harness = library(amsterdam());
        harness.act(Action::Form(FormAction::GoTo(
            FieldId::ContactFirstName.into(),
        )));
        harness
    });
}

#[test]
fn the_settings() {
    picture("settings", SMALL, settings);
}

#[test]
fn help_on_a_field() {
    let mut results = egui_kittest::SnapshotResults::default();
    for (theme, word) in THEMES {
        let mut harness = library(example_draft(1, "amsterdam-office"));
        harness.act(Action::Settings(SettingsAction::SetTheme(theme)));
        let mut window = window(harness, WIDE, egui::Theme::Light);
        window.get_by_label("Help with Country for numbers").click();
        window.run();
        window.snapshot(format!("help_{word}"));
        results.extend(window.take_snapshot_results());
    }
}
