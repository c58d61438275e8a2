//! The main screens, compared with pictures of them, in light and dark.
//!
//! Pictures are renewed with `UPDATE_SNAPSHOTS=1 cargo test --test screens`, and looked at
//! before they are kept.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod desk;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use egui_kittest::kittest::Queryable;
use egui_system_font_provider::SystemFontProvider;

use desk::{
    Desk, at, example_draft, production_account, requirement, sandbox_account, window, window_with,
};
use profile_desk::app::action::{Action, CopyAction, DocumentAction, Done, ExportAction, Progress};
use profile_desk::app::state::Kept;
use profile_desk::domain::approval::Answer;
use profile_desk::domain::asked::{Question, Reply};
use profile_desk::domain::attachment::{Attached, Attachment, Look, MediaType, Picture};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::failure::Failure;
use profile_desk::domain::fields::{FieldId, Section};
use profile_desk::domain::finding::Place;
use profile_desk::domain::requirement::{RequiredField, RequirementKind};
use profile_desk::domain::settings::Theme;
use profile_desk::domain::submission::{Event, Step, SubmissionRecord, SubmissionState, Target};
use profile_desk::thumbnail::{self, NoPicture};
use profile_desk::ui::theme;
use serde_json::json;
use uuid::Uuid;

const WIDE: [f32; 2] = [1280.0, 800.0];
const SMALL: [f32; 2] = [800.0, 600.0];
const TALL: [f32; 2] = [1280.0, 1100.0];

/// Takes a picture of a desk in both themes.
fn picture(name: &str, size: [f32; 2], desk: impl Fn() -> Desk) {
    picture_with(name, size, desk, theme::install);
}

fn picture_with(name: &str, size: [f32; 2], desk: impl Fn() -> Desk, fonts: fn(&egui::Context)) {
    let mut results = egui_kittest::SnapshotResults::default();
    for (theme, word) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut desk = desk();
        desk.act(Action::SetTheme(theme));
        let egui_theme = match theme {
            Theme::Dark => egui::Theme::Dark,
            _ => egui::Theme::Light,
        };
        let mut window = window_with(desk, size, egui_theme, fonts);
        window.run_ok();
        window.snapshot(format!("{name}_{word}"));
        results.extend(window.take_snapshot_results());
    }
}

fn answer(status: &str, comment: Option<&str>) -> Answer {
    let raw = json!({"guid": Uuid::from_u128(0x77), "status": status, "statusComment": comment});
    Answer {
        received_at: at(9),
        status: Some(status.to_owned()),
        status_comment: comment.map(str::to_owned),
        deleted_on: None,
        raw: raw.as_object().unwrap().clone(),
    }
}

fn submitted(id: u128, example: &str, status: &str, comment: Option<&str>) -> Draft {
    let mut draft = example_draft(id, example);
    draft.submission = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        target: Some(Target {
            account: sandbox_account().id,
            account_name: "Sandbox".to_owned(),
            environment: "Sandbox".to_owned(),
            account_guid: sandbox_account().account_guid,
        }),
        guid: Some(Uuid::from_u128(0x77)),
        answer: Some(answer(status, comment)),
        history: vec![
            Event {
                at: at(0),
                what: "Submitted to Sandbox".to_owned(),
            },
            Event {
                at: at(9),
                what: format!("Status: {status}"),
            },
        ],
        ..SubmissionRecord::default()
    };
    draft.shown.checked = true;
    draft
}

fn extract() -> Attachment {
    Attachment {
        sha256: "ab".repeat(32),
        name: "amsterdam-office-register-extract.pdf".to_owned(),
        size: 231_424,
        media_type: MediaType::Pdf,
        added_at: at(0),
        requirement: Some("extract".to_owned()),
    }
}

/// A library as it is after some weeks, with this draft open.
fn library(mut open: Draft) -> Desk {
    open.changed_at = at(0);
    let mut unknown = example_draft(4, "austin-office");
    unknown.submission.state = SubmissionState::Unknown {
        failure: Failure::Timeout {
            host: "api.cm.com".to_owned(),
        },
        since: at(-3000),
    };
    // The fonts that tests have are the built-in ones: no Japanese.
    let mut osaka = submitted(6, "osaka-office", "InReview", None);
    "Naniwa Tsushin Service K.K.".clone_into(&mut osaka.content.profile.company_name);
    "Osaka".clone_into(&mut osaka.content.profile.city);
    let comment = "The register extract is older than three months";
    let drafts = vec![
        submitted(2, "london-office", "Approved", None),
        submitted(3, "berlin-office", "Rejected", Some(comment)),
        unknown,
        example_draft(5, "antwerp-office"),
        osaka,
        open,
    ];
    let mut desk = Desk::with(drafts, vec![sandbox_account(), production_account()]);
    let asked = [
        (
            "extract",
            RequirementKind::Document,
            "Extract from the trade register, not older than three months",
        ),
        (
            "region",
            RequirementKind::CompanyRestriction,
            "Company address must be in requested prefix region",
        ),
    ];
    let asked = asked.map(|(id, kind, text)| requirement(id, kind, text));
    desk.requires("NL", asked.into());
    desk
}

fn amsterdam() -> Draft {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.attachments.push(extract());
    draft
}

#[test]
fn the_first_start() {
    picture("welcome", WIDE, || Desk::with(Vec::new(), Vec::new()));
}

#[test]
fn a_blank_profile() {
    let blank = || Draft::new(Uuid::from_u128(1), at(-500));
    picture("blank", WIDE, || {
        Desk::with(vec![blank()], vec![sandbox_account()])
    });
}

#[test]
fn a_checked_profile_with_problems() {
    picture("problems", WIDE, || {
        let mut draft = amsterdam();
        draft.content.profile.city = "x".repeat(104);
        draft.content.profile.country_code.clear();
        draft.content.profile.callback_url = "http://hooks.example.com".to_owned();
        let mut desk = library(draft);
        desk.act(Action::Check);
        desk
    });
}

#[test]
fn a_profile_on_its_way() {
    picture("submitting", WIDE, || {
        let mut draft = amsterdam();
        draft.shown.checked = true;
        let mut desk = library(draft);
        desk.done(Done::Sandbox(Ok("http://127.0.0.1:9".parse().unwrap())));
        desk.submit();
        let draft = Uuid::from_u128(1);
        let steps = vec!["Upload amsterdam-office-register-extract.pdf".to_owned()];
        desk.done(Done::Progress {
            draft,
            progress: Progress::Step { steps, at: 0 },
        });
        desk.done(Done::Progress {
            draft,
            progress: Progress::Bytes {
                sent: 90_112,
                total: 231_424,
            },
        });
        desk
    });
}

#[test]
fn an_approved_profile() {
    picture("approved", WIDE, || {
        let mut draft = submitted(1, "amsterdam-office", "Approved", None);
        draft.content.attachments.push(extract());
        library(draft)
    });
}

/// A page with lines of text, from afar.
fn page() -> Picture {
    let (width, height) = (181, 256);
    let inked = |x: u32, y: u32| (20..160).contains(&x) && y > 24 && y % 12 < 4;
    let rgba = (0..height)
        .flat_map(|y| (0..width).map(move |x| if inked(x, y) { 90 } else { 255 }))
        .flat_map(|grey| [grey, grey, grey, 255])
        .collect();
    Picture {
        width,
        height,
        rgba,
    }
}

#[test]
fn documents_and_the_servers_fields() {
    picture("documents", WIDE, || {
        let comment = "The register extract is older than three months";
        let mut draft = submitted(1, "amsterdam-office", "Rejected", Some(comment));
        draft.content.attachments.push(extract());
        let mut bomb = extract();
        bomb.sha256 = "cd".repeat(32);
        bomb.name = "scan of the statutes.png".to_owned();
        bomb.media_type = MediaType::Png;
        bomb.requirement = None;
        draft.content.attachments.push(bomb);
        let mut desk = library(draft);
        desk.done(Done::Thumbnail {
            sha256: "ab".repeat(32),
            outcome: Ok(Arc::new(page())),
        });
        desk.done(Done::Thumbnail {
            sha256: "cd".repeat(32),
            outcome: Err(NoPicture::TooLarge.to_string()),
        });
        desk.act(Action::GoTo(Place::from(FieldId::Documents)));
        desk
    });
}

/// The example with its documents, the first of them up close: as it is when `outcome` came.
fn up_close(outcome: Option<Result<Look, NoPicture>>) -> Desk {
    let mut draft = amsterdam();
    let mut scan = draft.content.attachments[0].clone();
    scan.name = String::from("passport.jpg");
    scan.sha256 = "cd".repeat(32);
    scan.media_type = MediaType::Jpeg;
    scan.requirement = None;
    draft.content.attachments.push(scan);
    let sha256 = draft.content.attachments[0].sha256.clone();
    let mut desk = library(draft);
    desk.done(Done::Thumbnail {
        sha256: sha256.clone(),
        outcome: Ok(Arc::new(page())),
    });
    desk.act(Action::Document(DocumentAction::Show(sha256.clone())));
    if let Some(outcome) = outcome {
        let outcome = outcome.map(Arc::new).map_err(|why| why.to_string());
        desk.done(Done::Looked { sha256, outcome });
    }
    desk
}

/// What the program makes of an example's document.
fn first_page() -> Look {
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/examples/documents/amsterdam-office-register-extract.pdf");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let look = thumbnail::look_of(program, &file, MediaType::Pdf);
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
        let mut desk = up_close(Some(Ok(look.clone())));
        let sha256 = "ab".repeat(32);
        let outcome = Ok(());
        desk.done(Done::DocumentOpened { sha256, outcome });
        desk
    });
}

#[test]
fn a_document_whose_picture_is_on_its_way() {
    picture("document_making", WIDE, || up_close(None));
}

#[test]
fn a_document_without_a_picture() {
    picture("document_locked", WIDE, || {
        let mut desk = up_close(Some(Err(NoPicture::Locked)));
        let sha256 = "ab".repeat(32);
        let outcome = Err("“amsterdam-office-register-extract.pdf” was not opened: the system knows no program for a PDF. Install or choose one, then try again".to_owned());
        desk.done(Done::DocumentOpened { sha256, outcome });
        desk
    });
}

#[test]
fn an_answer_that_was_lost() {
    picture("unknown", WIDE, || {
        let mut draft = amsterdam();
        draft.submission.guid = Some(Uuid::from_u128(0x77));
        draft.submission.state = SubmissionState::Unknown {
            failure: Failure::ConnectionLost {
                host: "api.cm.com".to_owned(),
                reason: "it was closed early".to_owned(),
            },
            since: at(0),
        };
        library(draft)
    });
}

#[test]
fn a_token_that_was_not_accepted() {
    picture("unauthorised", SMALL, || {
        let mut draft = amsterdam();
        draft.submission.documents = BTreeMap::from([("ab".repeat(32), "d1".to_owned())]);
        draft.submission.state = SubmissionState::Stopped {
            step: Step::Create,
            failure: Failure::Unauthorised,
            at: at(0),
            in_doubt: false,
        };
        let mut desk = library(draft);
        desk.view.focus = Some(profile_desk::app::action::Focus::Problems);
        desk
    });
}

#[test]
fn the_form_in_a_small_window() {
    picture("small", SMALL, || library(amsterdam()));
}

#[test]
fn the_accounts() {
    picture("accounts", WIDE, || {
        let mut desk = library(amsterdam());
        desk.act(Action::OpenAccounts);
        desk.done(Done::Token {
            account: production_account().id,
            state: profile_desk::app::state::TokenState::Saved,
        });
        desk
    });
}

#[test]
fn a_new_account_with_problems() {
    picture("account_form", SMALL, || {
        let mut desk = library(amsterdam());
        desk.act(Action::OpenAccounts);
        desk.act(Action::EditAccount(None));
        desk.act(Action::SaveAccount {
            new_id: Uuid::from_u128(3),
            token: profile_desk::domain::account::TypedToken::Blank,
            keep: profile_desk::app::action::KeepToken::InKeyring,
        });
        desk
    });
}

#[test]
fn the_question_before_production() {
    picture("confirm", WIDE, || {
        let mut draft = amsterdam();
        draft.content.profile.callback_url = "http://hooks.example.com".to_owned();
        let mut desk = library(draft);
        desk.act(Action::UseAccount(production_account().id));
        desk.act(Action::Submit);
        desk
    });
}

#[test]
fn notices() {
    picture("notices", SMALL, || {
        let mut desk = library(amsterdam());
        desk.act(Action::Trash(Uuid::from_u128(5)));
        desk.done(Done::NoChooser(
            "This computer has no file chooser: install the package xdg-desktop-portal-gtk (or zenity), or type the path of the file".to_owned(),
        ));
        desk.wait(Duration::from_secs(1));
        desk
    });
}

#[test]
fn a_disk_that_is_full_and_the_way_out() {
    picture("export", SMALL, || {
        let mut desk = library(amsterdam());
        desk.done(Done::Saved {
            what: Kept::Draft(Uuid::from_u128(1)),
            at: at(0),
            outcome: Err("Not saved (No space left on device). What you typed is kept in this window; saving is tried again by itself".to_owned()),
        });
        desk.act(Action::Export(ExportAction::AskForUnsaved));
        desk
    });
}

#[test]
fn a_library_that_another_window_has() {
    picture("read_only", WIDE, || {
        let mut desk = library(amsterdam());
        desk.state.read_only = true;
        desk
    });
}

#[test]
fn a_comment_with_an_address_in_it() {
    picture("rejected", WIDE, || {
        let comment = "The extract is too old; see https://www.cm.com/help/documents, or ask us.";
        let mut desk = library(submitted(1, "amsterdam-office", "Rejected", Some(comment)));
        desk.act(Action::Open(Uuid::from_u128(1)));
        desk
    });
}

#[test]
fn the_accounts_before_there_is_one() {
    picture("accounts_none", SMALL, || {
        let mut desk = Desk::with(Vec::new(), Vec::new());
        desk.act(Action::CloseDialog);
        desk.act(Action::OpenAccounts);
        desk
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

/// A German company that wants Dutch numbers, with most of what that asks missing.
fn incomplete() -> Desk {
    let mut draft = example_draft(1, "berlin-office");
    let profile = &mut draft.content.profile;
    "NL".clone_into(&mut profile.country_code);
    "HRB 6794".clone_into(&mut profile.business_register_number);
    profile.required_fields.clear();
    let mut desk = library(draft);
    let mut asked = desk.state.told().unwrap().requirements["NL"].answer.clone();
    asked.extend([
        requirement(
            "identity",
            RequirementKind::Document,
            "Identity document of the authorised representative",
        ),
        requirement(
            "few",
            RequirementKind::RequestRestriction,
            "Local numbers can be requested for one prefix region at a time",
        ),
    ]);
    desk.requires("NL", asked);
    let field = RequiredField {
        name: "registerCourt".to_owned(),
        description: Some("Register court (Amtsgericht)".to_owned()),
    };
    let about = Question::RequiredFields("DE".to_owned());
    desk.answer(about, Ok(Reply::RequiredFields(vec![field])));
    let extract = Attachment {
        requirement: Some("extract".to_owned()),
        ..extract()
    };
    desk.done(Done::Attached {
        draft: Uuid::from_u128(1),
        requirement: Some("extract".to_owned()),
        outcomes: vec![Ok(Attached::New(extract))],
    });
    desk.act(Action::SetRead("few".to_owned(), true));
    desk
}

#[test]
fn what_the_countries_ask() {
    picture("requirements", TALL, || {
        let mut desk = incomplete();
        desk.act(Action::Check);
        desk.act(Action::GoTo(Place::key(
            FieldId::RequiredFields,
            "registerCourt",
        )));
        desk
    });
}

#[test]
fn the_question_before_an_incomplete_profile_goes_out() {
    picture("incomplete", WIDE, || {
        let mut desk = incomplete();
        desk.done(Done::Sandbox(Ok("http://127.0.0.1:9".parse().unwrap())));
        desk.act(Action::Submit);
        desk
    });
}

#[test]
fn an_address_as_it_is_written_in_america() {
    picture("address_us", WIDE, || {
        let mut draft = example_draft(1, "austin-office");
        draft.content.profile.region = "Ontario".to_owned();
        draft.content.profile.postal_code = "7870".to_owned();
        draft.content.profile.street_number = "12, Block B".to_owned();
        let mut desk = library(draft);
        for field in [FieldId::Region, FieldId::PostalCode, FieldId::StreetNumber] {
            desk.act(Action::Left(field.into()));
        }
        desk.act(Action::GoTo(FieldId::City.into()));
        desk
    });
}

#[test]
fn an_address_as_it_is_written_in_japan_and_the_names_of_every_script() {
    // With the fonts of the system, as the window has them.
    let fonts = |ctx: &egui::Context| {
        theme::install(ctx);
        ctx.add_font_provider(Arc::new(SystemFontProvider::new().with_locale(Some("ja"))));
    };
    let desk = || {
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
        let mut desk = Desk::with(drafts, vec![sandbox_account()]);
        desk.act(Action::GoTo(FieldId::BusinessRegisterNumber.into()));
        desk
    };
    picture_with("scripts", TALL, desk, fonts);
}

#[test]
fn a_pasted_address() {
    picture("pasted", SMALL, || {
        let mut desk = library(Draft::new(Uuid::from_u128(1), at(-500)));
        let lines = "Acme BV\nKerkstraat 12 bis\n1012ab Amsterdam\nThe Netherlands";
        let street = Place::from(FieldId::Street);
        desk.act(Action::PastedLines(street.clone(), lines.to_owned()));
        desk.act(Action::Edit(street.clone(), lines.replace('\n', " ")));
        desk.act(Action::GoTo(street));
        desk
    });
}

// Commands

#[test]
fn the_command_palette() {
    picture("palette", WIDE, || {
        let mut desk = library(amsterdam());
        desk.act(Action::ShowPalette);
        desk
    });
}

#[test]
fn the_shortcuts() {
    picture("shortcuts", WIDE, || {
        let mut desk = library(amsterdam());
        desk.act(Action::ShowShortcuts);
        desk
    });
}

#[test]
fn about_the_program() {
    picture("about", SMALL, || {
        let mut desk = library(amsterdam());
        desk.act(Action::ShowAbout);
        desk
    });
}

#[test]
fn copying_from_another_profile() {
    picture("copy_from", WIDE, || {
        let mut desk = library(amsterdam());
        desk.act(Action::Copy(CopyAction::Ask(None)));
        desk.act(Action::Copy(CopyAction::Take(Section::Contact, false)));
        desk
    });
}

#[test]
fn the_settings() {
    picture("settings", SMALL, || {
        let mut desk = library(amsterdam());
        desk.act(Action::ShowSettings);
        desk
    });
}

#[test]
fn help_on_a_field() {
    let mut results = egui_kittest::SnapshotResults::default();
    for (theme, word) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut desk = library(example_draft(1, "amsterdam-office"));
        desk.act(Action::SetTheme(theme));
        let mut window = window(desk, WIDE, egui::Theme::Light);
        window
            .get_by_label("Help on Country of the numbers")
            .click();
        window.run();
        window.snapshot(format!("help_{word}"));
        results.extend(window.take_snapshot_results());
    }
}
