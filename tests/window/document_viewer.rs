//! Looking at documents: in the viewer, by keyboard alone, and with the system's program.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, DocumentAction, FormAction, LibraryAction};
use profile_desk::app::job_event::{DocumentEvent, JobEvent};
use profile_desk::app::state::{Dialog, OpenState};
use profile_desk::desktop::open_external;
use profile_desk::domain::attachment::{Attached, Attachment, MediaType, OpenError, PreviewError};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::requirement::RequirementKind;
use profile_desk::store::Library;
use profile_desk::thumbnail;

use crate::harness::desktop::{inner_test, wait_for};
use crate::harness::window::{
    Harness, Window, at, attachment, example_draft, requirement, sandbox_account, window,
};

/// A PDF with this number of pages, and these additional trailer entries.
fn pdf(pages: usize, trailer: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|page| format!("{} 0 R", page + 3)).collect();
    let kids = kids.join(" ");
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/MediaBox[0 0 300 400]/Kids[{kids}]/Count {pages}>>"),
    ];
    objects.extend((0..pages).map(|_| "<</Type/Page/Parent 2 0 R>>".to_owned()));
    let mut file = "%PDF-1.7\n".to_owned();
    let size = objects.len() + 1;
    let mut table = format!("xref\n0 {size}\n0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", file.len()).unwrap();
        writeln!(file, "{} 0 obj {object} endobj", index + 1).unwrap();
    }
    let start = file.len();
    writeln!(
        file,
        "{table}trailer <</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF"
    )
    .unwrap();
    file.into_bytes()
}

/// A PDF with a password that nobody knows.
fn locked_pdf() -> Vec<u8> {
    let key = "ab".repeat(32);
    let id = "cd".repeat(16);
    pdf(
        1,
        &format!("/Encrypt <</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>/ID[<{id}><{id}>]"),
    )
}

/// An image with a red left half, as wide as a scan.
fn png() -> Vec<u8> {
    let image = image::ImageBuffer::from_fn(3000, 2000, |x, _| {
        image::Rgb(if x < 1500 { [200u8, 0, 0] } else { [0, 0, 200] })
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A library with a draft that has these files attached.
struct AttachedFiles {
    _folder: tempfile::TempDir,
    library: Library,
    draft: Draft,
}

fn fixture(files: &[(&str, Vec<u8>)]) -> AttachedFiles {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(&folder.path().join("library"));
    let mut draft = example_draft(1, "amsterdam-office");
    for (name, content) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        let already = &draft.content.attachments;
        match library.attach(&path, already, at(0)).unwrap() {
            Attached::New(attachment) | Attached::Renamed { attachment, .. } => {
                draft.content.attachments.push(attachment);
            }
            Attached::AlreadyAttached(_) => panic!("{name} is there twice"),
        }
    }
    AttachedFiles {
        _folder: folder,
        library,
        draft,
    }
}

impl AttachedFiles {
    fn attachment(&self, index: usize) -> &Attachment {
        &self.draft.content.attachments[index]
    }

    fn window(&self) -> Window {
        let mut harness = Harness::with(vec![self.draft.clone()], vec![sandbox_account()]);
        harness.act(Action::Library(LibraryAction::Open(self.draft.id)));
        harness.requires(
            "NL",
            vec![requirement(
                "extract",
                RequirementKind::Document,
                "Extract of the trade register",
            )],
        );
        window(harness, [1100.0, 900.0], egui::Theme::Light)
    }

    /// Carries out the window's thumbnail and viewer effects.
    fn render(&self, window: &mut Window) {
        let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let mut looked = 0;
        for attachment in window.state_mut().effects.take().document_views() {
            let file = self.library.attachment_path(attachment);
            let render = thumbnail::render_document(program, &file, attachment.media_type);
            let outcome = runtime.block_on(render);
            window
                .state_mut()
                .done(JobEvent::Documents(DocumentEvent::Rendered {
                    sha256: attachment.sha256.clone(),
                    outcome: outcome.map(Arc::new),
                }));
            looked += 1;
        }
        assert_eq!(looked, 1, "one document at a time is looked at");
        window.run_ok();
    }
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_ok();
}

/// Goes to the documents through a problem's link, and back from there with Shift+Tab.
fn tab_to(window: &mut Window, label: &str) {
    let path = FieldPath::from(FieldId::Documents);
    window.state_mut().act(Action::Form(FormAction::GoTo(path)));
    window.run_ok();
    for _ in 0..12 {
        let node = window.query_by_label(label);
        if node.is_some_and(|node| node.is_focused()) {
            return;
        }
        window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        window.run_ok();
    }
    panic!("“{label}” can’t be reached by Tab");
}

fn sees(window: &Window, text: &str) -> bool {
    window.query_by_label_contains(text).is_some()
}

fn has_focus(window: &Window, label: &str) -> bool {
    window
        .query_by_label(label)
        .is_some_and(|node| node.is_focused())
}

#[test]
fn a_document_is_viewed_by_keyboard_alone() {
    let fixture = fixture(&[("extract.pdf", pdf(3, "")), ("passport.png", png())]);
    let mut window = fixture.window();
    for (key, name) in [(Key::Enter, "extract.pdf"), (Key::Space, "passport.png")] {
        tab_to(&mut window, &format!("Preview of {name}"));
        press(&mut window, key);
        assert!(sees(&window, "Loading preview…"), "{name}");
        fixture.render(&mut window);
        window.get_by_label(&format!("Picture of {name}"));
        assert!(!sees(&window, "Loading preview…"), "{name}");
        assert!(has_focus(&window, "Close"));
        press(&mut window, Key::Escape);
        assert!(window.state().state.dialog.is_none());
        assert!(
            !window.state().effects.stopped_views().is_empty(),
            "nobody waits for it"
        );
        let thumbnail = format!("Preview of {name}");
        assert!(
            has_focus(&window, &thumbnail),
            "the focus is back at {name}"
        );
    }
}

#[test]
fn the_viewer_shows_the_type_and_the_requirement_of_a_document() {
    let fixture = fixture(&[("extract.pdf", pdf(3, "")), ("passport.png", png())]);
    let mut window = fixture.window();
    let sha256 = fixture.attachment(0).sha256.clone();
    window
        .state_mut()
        .act(Action::Documents(DocumentAction::SetRequirement {
            sha256,
            requirement: Some("extract".to_owned()),
        }));
    tab_to(&mut window, "Preview of extract.pdf");
    press(&mut window, Key::Enter);
    fixture.render(&mut window);
    let size = fixture.attachment(0).size;
    window.get_by_label(&format!("PDF · {size} bytes · Page 1 of 3"));
    window.get_by_label("Document for: Extract of the trade register");
    window.get_by_label("Document 1 of 2");
    // As large as the window allows, in its own shape.
    let shown = window.get_by_label("Picture of extract.pdf").rect();
    assert!(shown.height() > 580.0, "{shown:?}");
    let shape = shown.width() / shown.height();
    assert!((shape - 0.75).abs() < 0.01, "{shown:?}");

    // Pixel for pixel on request; the up and down keys then scroll.
    window.get_by_label("Larger").click();
    window.run_ok();
    let full = window.get_by_label("Picture of extract.pdf").rect();
    assert_eq!(full.size(), egui::vec2(1050.0, 1400.0));
    press(&mut window, Key::ArrowDown);
    let scrolled = window.get_by_label("Picture of extract.pdf").rect();
    assert!(scrolled.top() < full.top(), "{full:?} {scrolled:?}");
    window.get_by_label("Larger").click();
    window.run_ok();
    window.get_by_label("Close").focus();
    window.run_ok();

    // The arrow keys change the document, but not beyond the ends.
    press(&mut window, Key::ArrowRight);
    window.get_by_label("Document 2 of 2");
    fixture.render(&mut window);
    window.get_by_label("Picture of passport.png");
    assert!(!sees(&window, "Page 1"));
    press(&mut window, Key::ArrowRight);
    window.get_by_label("Document 2 of 2");
    assert!(has_focus(&window, "Close"), "arrows leave the focus alone");
    press(&mut window, Key::ArrowLeft);
    window.get_by_label("Document 1 of 2");

    // So do the buttons.
    window.get_by_label("Next document").click();
    window.run_ok();
    window.get_by_label("Document 2 of 2");
}

#[test]
fn a_picture_that_comes_late_is_not_shown_for_another_document() {
    let fixture = fixture(&[("extract.pdf", pdf(3, "")), ("passport.png", png())]);
    let mut window = fixture.window();
    tab_to(&mut window, "Preview of extract.pdf");
    press(&mut window, Key::Enter);
    press(&mut window, Key::ArrowRight);
    window
        .state_mut()
        .done(JobEvent::Documents(DocumentEvent::Rendered {
            sha256: fixture.attachment(0).sha256.clone(),
            outcome: Err(PreviewError::Unsupported),
        }));
    window.run_ok();
    assert!(sees(&window, "Loading preview…"));
    assert!(!sees(&window, "We could not preview this document"));
}

#[test]
fn a_document_that_can_not_be_shown_says_why_and_what_to_do() {
    let files = [
        ("damaged.pdf", b"%PDF-1.7\nnothing more came".to_vec()),
        ("locked.pdf", locked_pdf()),
        ("damaged.png", png()[..2000].to_vec()),
    ];
    let fixture = fixture(&files);
    let mut window = fixture.window();
    tab_to(&mut window, "Preview of damaged.png");
    press(&mut window, Key::Enter);
    for (index, text) in [
        "This document is cut off: part of the file is missing. Attach the whole file",
        "This document is locked with a password, so there is no preview. Attach a copy without a password",
        "This document is cut off: part of the file is missing. Attach the whole file",
    ]
    .into_iter()
    .enumerate()
    {
        fixture.render(&mut window);
        assert!(sees(&window, text), "{}: {text}", 3 - index);
        window.get_by_label("Open in default app");
        press(&mut window, Key::ArrowLeft);
    }
}

#[test]
fn a_document_can_be_opened_from_viewer_and_row_and_the_result_is_shown() {
    let fixture = fixture(&[("extract.pdf", pdf(3, "")), ("passport.png", png())]);
    let mut window = fixture.window();
    tab_to(&mut window, "Preview of extract.pdf");
    press(&mut window, Key::Enter);
    fixture.render(&mut window);
    // Back from the focused Close button.
    let open = "Open in default app";
    while !has_focus(&window, open) {
        press(&mut window, Key::Tab);
    }
    press(&mut window, Key::Enter);
    let opened = |window: &mut Window| -> Vec<String> {
        let effects = window.state_mut().effects.take();
        let opened = effects.opened_documents().into_iter();
        opened.map(|attachment| attachment.name.clone()).collect()
    };
    assert_eq!(opened(&mut window), ["extract.pdf"]);
    assert!(sees(&window, "Opening in default app…"));
    let error = OpenError::NoProgram {
        name: "extract.pdf".to_owned(),
        kind: MediaType::Pdf,
    };
    let why = "We could not open “extract.pdf”: this computer has no app for a PDF. Install or choose one, then try again";
    let sha256 = fixture.attachment(0).sha256.clone();
    let done = |outcome: Result<(), OpenError>| {
        JobEvent::Documents(DocumentEvent::OpenedExternally {
            sha256: sha256.clone(),
            outcome,
        })
    };
    window.state_mut().done(done(Err(error.clone())));
    window.run_ok();
    window.get_by_label(why);
    press(&mut window, Key::Escape);

    tab_to(&mut window, "Open extract.pdf in default app");
    press(&mut window, Key::Enter);
    assert_eq!(opened(&mut window), ["extract.pdf"]);
    window.state_mut().done(done(Err(error.clone())));
    window.run_ok();
    assert_eq!(window.state().state.notices.last().unwrap().text, why);
    window.state_mut().done(done(Ok(())));
    window.run_ok();
    assert!(sees(&window, "A copy opened in your default app"));
}

#[test]
fn a_document_can_be_viewed_while_another_window_edits_the_profile() {
    let fixture = fixture(&[("extract.pdf", pdf(3, ""))]);
    let mut window = fixture.window();
    window.state_mut().edited_elsewhere();
    window.run_ok();
    // The form is read-only; viewing needs no change.
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run_ok();
    window
        .get_by_role_and_label(Role::TextInput, "Search or type a command")
        .type_text("view documents");
    window.run_ok();
    press(&mut window, Key::Enter);
    assert!(matches!(
        &window.state().state.dialog,
        Some(Dialog::Document(dialog)) if dialog.opening == OpenState::Idle
    ));
}

#[tokio::test]
async fn pictures_in_the_viewer_are_sharp_and_limited() {
    let fixture = fixture(&[("passport.png", png()), ("extract.pdf", pdf(3, ""))]);
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    for (index, size, pages) in [(0, (1400, 933), None), (1, (1050, 1400), Some(3))] {
        let attachment = fixture.attachment(index);
        let file = fixture.library.attachment_path(attachment);
        let preview = thumbnail::render_document(program, &file, attachment.media_type);
        let preview = preview.await.unwrap();
        assert_eq!((preview.picture.width, preview.picture.height), size);
        assert_eq!(preview.pages, pages);
    }
}

#[test]
fn an_external_copy_has_the_attachments_name_and_the_right_extension() {
    for (name, kind, expected) in [
        ("Extract 2026.pdf", MediaType::Pdf, "Extract 2026.pdf"),
        ("SCAN.PDF", MediaType::Pdf, "SCAN.PDF"),
        ("passport.jpeg", MediaType::Jpeg, "passport.jpeg"),
        ("passport.JPG", MediaType::Jpeg, "passport.JPG"),
        ("extract.pdf.exe", MediaType::Pdf, "extract.pdf.exe.pdf"),
        ("start.desktop", MediaType::Png, "start.desktop.png"),
        ("photo.png", MediaType::Jpeg, "photo.png.jpg"),
        ("../../.bashrc", MediaType::Pdf, "bashrc.pdf"),
        (".pdf", MediaType::Pdf, "document.pdf"),
        ("a:b|c?.pdf", MediaType::Pdf, "a_b_c_.pdf"),
        ("fdp\u{202e}exe.pdf", MediaType::Pdf, "fdpexe.pdf"),
        ("extract", MediaType::Pdf, "extract.pdf"),
    ] {
        let attachment = Attachment {
            name: name.to_owned(),
            media_type: kind,
            ..attachment("ab")
        };
        assert_eq!(attachment.copy_name(), expected, "{name}");
    }
    let long = Attachment {
        name: format!("{}.pdf", "登".repeat(118)),
        ..attachment("ab")
    };
    assert!(long.copy_name().len() < 255, "{}", long.copy_name().len());
    assert!(long.copy_name().ends_with("登.pdf"));
}

/// The desktop's own opener, with a viewer that records its arguments.
fn with_viewer(inner: &str) {
    let home = tempfile::tempdir().unwrap();
    let viewer = home.path().join("viewer");
    let script = "#!/bin/sh\ncp \"$1\" \"$PROFILE_DESK_SEEN/content\"\nprintf %s \"$1\" > \"$PROFILE_DESK_SEEN/path\"\n";
    std::fs::write(&viewer, script).unwrap();
    let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&viewer, executable).unwrap();
    let applications = home.path().join("applications");
    std::fs::create_dir(&applications).unwrap();
    let entry = format!(
        "[Desktop Entry]\nType=Application\nName=Viewer\nExec={} %f\nMimeType=application/pdf;image/png;\n",
        viewer.display()
    );
    std::fs::write(applications.join("viewer.desktop"), entry).unwrap();
    let defaults =
        "[Default Applications]\napplication/pdf=viewer.desktop\nimage/png=viewer.desktop\n";
    std::fs::write(home.path().join("mimeapps.list"), defaults).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env("XDG_CONFIG_HOME", home.path())
        .env("PROFILE_DESK_SEEN", home.path())
        // Without a display it would look for a browser in the terminal. Nothing is shown on it.
        .env("DISPLAY", ":0")
        .env_remove("XDG_CURRENT_DESKTOP")
        .env_remove("BROWSER");
    inner_test(command, inner);
}

/// Opens a document, and returns the path and the content that the viewer got.
fn viewed(fixture: &AttachedFiles, index: usize) -> (PathBuf, Vec<u8>) {
    let seen = PathBuf::from(std::env::var_os("PROFILE_DESK_SEEN").unwrap());
    let path = seen.join("path");
    let _ = std::fs::remove_file(&path);
    open_external::open(
        &fixture.library,
        fixture.draft.id,
        fixture.attachment(index),
    )
    .unwrap();
    wait_for("the viewer", Duration::from_secs(20), || path.exists());
    let copied_path = std::fs::read_to_string(&path).unwrap();
    (
        copied_path.into(),
        std::fs::read(seen.join("content")).unwrap(),
    )
}

#[test]
fn the_systems_program_gets_a_copy_that_it_can_not_write_to() {
    with_viewer("the_systems_program_gets_a_copy_in_a_desktop_of_its_own");
}

#[test]
#[ignore = "run by the test above"]
fn the_systems_program_gets_a_copy_in_a_desktop_of_its_own() {
    let files = [
        ("Extract of 2026.pdf", pdf(3, "")),
        ("-passport.png", png()),
        ("start.sh", pdf(1, "")),
    ];
    let fixture = fixture(&files);
    let names = ["Extract of 2026.pdf", "-passport.png", "start.sh.pdf"];
    for (index, name) in names.into_iter().enumerate() {
        let stored = fixture.library.attachment_path(fixture.attachment(index));
        let (path, content) = viewed(&fixture, index);
        assert_eq!(path.file_name().unwrap().to_str(), Some(name));
        assert_ne!(path, stored);
        assert_eq!(content, files[index].1);
        assert!(path.metadata().unwrap().permissions().readonly());

        // An editor may replace the file. The next copy is the attachment again.
        std::fs::remove_file(&path).unwrap();
        std::fs::write(&path, "altered").unwrap();
        assert_eq!(std::fs::read(&stored).unwrap(), files[index].1);
        assert_eq!(viewed(&fixture, index), (path, content));
    }
    let (path, _) = viewed(&fixture, 0);
    // Another program that only reads the library leaves the copies alone.
    Library::at(fixture.library.root()).remove_external_copies();
    assert!(path.exists());
    fixture.library.remove_external_copies();
    assert!(!path.exists());
}

#[test]
fn a_failure_to_open_is_described() {
    let fixture = fixture(&[("extract.pdf", pdf(3, "")), ("passport.png", png())]);
    let open = |fixture: &AttachedFiles, index| {
        open_external::open(
            &fixture.library,
            fixture.draft.id,
            fixture.attachment(index),
        )
        .unwrap_err()
        .to_string()
    };
    let stored = |fixture: &AttachedFiles, index| {
        let attachment = fixture.attachment(index);
        fixture.library.attachment_path(attachment)
    };
    // The copy was replaced by a program, a document of another type, or another one of its type.
    let another = [png(), vec![0]].concat();
    for content in [b"#!/bin/sh\n".to_vec(), pdf(1, ""), another] {
        std::fs::write(stored(&fixture, 1), content).unwrap();
        assert_eq!(
            open(&fixture, 1),
            "“passport.png” is damaged: its content in the library has changed since you attached it. Remove it and attach it again"
        );
    }
    std::fs::remove_file(stored(&fixture, 0)).unwrap();
    assert_eq!(
        open(&fixture, 0),
        "“extract.pdf” is no longer in the library: its file is gone. Remove it and attach it again"
    );
}

#[test]
fn a_missing_program_is_reported() {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let nothing = tempfile::tempdir().unwrap();
    command.env("PATH", nothing.path());
    inner_test(command, "without_a_program_in_a_desktop_of_its_own");
}

#[test]
#[ignore = "run by the test above"]
fn without_a_program_in_a_desktop_of_its_own() {
    let fixture = fixture(&[("extract.pdf", pdf(3, ""))]);
    let opened = open_external::open(&fixture.library, fixture.draft.id, fixture.attachment(0));
    assert_eq!(
        opened.unwrap_err().to_string(),
        "We could not open “extract.pdf”: this computer has no app for a PDF. Install or choose one, then try again"
    );
}
