//! The real window on a real desktop (a virtual screen), by keyboard alone: from the first start
//! to the server's approval, with the system's own file dialog.
//!
//! Pictures are left in `target/screenshots`.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::harness::desktop::{
    drawn_by, inside, inside_drawn_by, inside_with, keys, new_profile, script, seen,
    to_profile_name, typed, wait_for, window_in_front, window_on, xdotool,
};
use crate::harness::private::is_private;
use profile_desk::api::{Client, Endpoint, Timing};
use profile_desk::domain::account::{Overrides, SANDBOX_ACCOUNT_GUID, SANDBOX_TOKEN, Token};
use profile_desk::domain::draft::Draft;
use profile_desk::settings::Theme;
use profile_desk::store::Library;

const PATIENCE: Duration = Duration::from_secs(30);

/// The program with its window.
struct Program {
    child: Child,
    window: String,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Program {
    fn start(data: &Path) -> Self {
        Self::start_with(data, |_| {})
    }

    fn start_with(data: &Path, set: impl FnOnce(&mut Command)) -> Self {
        // Its files are private under any umask.
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "umask 000; exec \"$@\"", "sh"]);
        let window = window_on(data);
        command.arg(window.get_program()).args(window.get_args());
        command.stdin(Stdio::null());
        set(&mut command);
        let child = command.spawn().unwrap();
        let window = window_in_front(PATIENCE);
        Self { child, window }
    }

    /// Closes the window as its frame's button does, and waits until the program has ended.
    fn close(mut self) {
        keys(&["alt+F4"]);
        wait_for("the end of the program", PATIENCE, || {
            self.child.try_wait().unwrap().is_some()
        });
        assert!(self.child.wait().unwrap().success());
    }
}

/// Fills in fields one after the other, each left with Tab.
fn fill_in(texts: &[&str]) {
    for text in texts {
        if !text.is_empty() {
            typed(text);
        }
        keys(&["Tab"]);
    }
}

/// Answers the question of the first start, and makes a profile, with the cursor in its name.
fn begin_in_the_sandbox() {
    seen("Welcome to Profile Desk");
    keys(&["Return"]);
    new_profile();
}

fn screenshot(name: &str) {
    let folder = screenshots();
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.png"));
    assert!(Command::new("maim").arg(file).status().unwrap().success());
}

fn screenshots() -> PathBuf {
    // The target folder is the one that holds this test program.
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    let folder = program.ancestors().nth(2).unwrap().join("screenshots");
    // Those of the CPU are the ones that the README shows.
    match drawn_by().as_deref() {
        None | Some("cpu") => folder,
        Some(other) => folder.join(other),
    }
}

/// The only draft in the library, as it is on disk.
fn draft_on_disk(data: &Path) -> Option<Draft> {
    let opened = Library::at(data).open().ok()?;
    assert!(opened.errors.is_empty(), "{:?}", opened.errors);
    let mut drafts = opened.drafts;
    assert!(drafts.len() <= 1, "there is more than one draft");
    drafts.pop()
}

fn wait_for_draft(data: &Path, what: &str, condition: impl Fn(&Draft) -> bool) {
    wait_for(what, PATIENCE, || {
        draft_on_disk(data).as_ref().is_some_and(&condition)
    });
}

fn set_theme(data: &Path, theme: Theme) {
    let library = Library::at(data);
    let before = library.settings().0;
    let mut settings = before.clone();
    settings.theme = theme;
    library.save_settings(&before, &settings).unwrap();
}

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/examples/documents")
        .join(name)
}

on_both_renderers!(
    from_the_first_start_to_the_approval_and_a_later_restart,
    "wm keyring a11y portal",
    "inner_first_start_to_approval"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_first_start_to_approval() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    set_theme(data, Theme::Light);
    let program = Program::start(data);
    seen("Welcome to Profile Desk");
    screenshot("1-first-start");
    keys(&["Return"]);
    seen("No profiles yet");

    keys(&["ctrl+n"]);
    fill_in(&["Netherlands"]);
    keys(&["space", "Tab", "space", "Tab", "Tab"]);
    fill_in(&["Netherlands", "Amsterdam Office"]);
    fill_in(&["Grachtenlicht Telecom B.V.", "69599068"]);
    fill_in(&["Femke", "de Vries", "+31201234567"]);
    fill_in(&["Keizersgracht", "555", "B", "1017dr", "Amsterdam", ""]);
    // Past the button that copies the representative to the contact.
    fill_in(&[
        "",
        "Daan",
        "Bakker",
        "daan.bakker@grachtenlicht.example.com",
    ]);
    wait_for_draft(data, "the last field", |draft| {
        draft.content.profile.email_addresses == ["daan.bakker@grachtenlicht.example.com"]
    });
    screenshot("2-filled-in");

    keys(&["ctrl+o"]);
    let document = example("amsterdam-office-register-extract.pdf");
    let picked = Command::new(script("pick-file.sh"))
        .arg(&document)
        .env("PICK_SCREENSHOT", screenshots().join("3-file-dialog.png"))
        .status();
    assert!(picked.unwrap().success());
    wait_for_draft(data, "the attachment", |draft| {
        let attachments = &draft.content.attachments;
        attachments.len() == 1 && attachments[0].requirement.is_none()
    });
    seen("amsterdam-office-register-extract.pdf");

    keys(&["ctrl+Return"]);
    seen("Confirm you have read, for numbers in the Netherlands");
    screenshot("4-question");
    // The extract was attached without a requirement, so it is still required, before the two
    // ticks.
    keys(&["Escape", "F8", "F8", "space", "F8", "space"]);
    wait_for_draft(data, "the ticks", |draft| {
        draft.content.restrictions_read.len() == 2
    });
    keys(&["ctrl+Return"]);
    seen("Review before submitting");
    keys(&["Return"]);
    seen("You can now request phone numbers with this profile");
    // The window shows it before it is on the disk.
    wait_for_draft(data, "the approval", |draft| {
        draft.submission.status().label() == "Approved"
    });
    screenshot("5-approved");
    let before = draft_on_disk(data).unwrap();
    program.close();

    let profile = &before.content.profile;
    assert_eq!(profile.name, "Amsterdam Office");
    assert_eq!(profile.country_code, "NL");
    assert_eq!(profile.phone_number_types, ["LOCAL", "NATIONAL"]);
    assert_eq!(profile.company_name, "Grachtenlicht Telecom B.V.");
    assert_eq!(profile.business_register_number, "69599068");
    assert_eq!(profile.representative_last_name, "de Vries");
    assert_eq!(profile.address_country_code, "NL");
    assert_eq!(profile.street_number_extra, "B");
    assert_eq!(profile.representative_phone_number, "+31 20 123 4567");
    assert_eq!(profile.postal_code, "1017 DR");
    assert_eq!(profile.city, "Amsterdam");
    assert_eq!(profile.contact_first_name, "Daan");
    assert_eq!(before.submission.status().label(), "Approved");

    set_theme(data, Theme::Dark);
    let program = Program::start(data);
    seen("You can now request phone numbers with this profile");
    seen("Keizersgracht");
    seen("amsterdam-office-register-extract.pdf");
    screenshot("6-reopened");
    let after = draft_on_disk(data).unwrap();
    assert_eq!(after.content, before.content);
    assert_eq!(after.submission.guid, before.submission.guid);
    xdotool(&["windowsize", "--sync", &program.window, "800", "600"]);
    seen("Checklist");
    screenshot("7-small");
    program.close();
    // The library, the sandbox, the log and other files of the window.
    is_private(data, "after a window");
}

on_both_renderers!(
    a_rejected_profile_is_corrected_and_sent_again_by_keyboard_alone,
    "wm a11y",
    "inner_correction"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_correction() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let program = Program::start(data);
    seen("Welcome to Profile Desk");
    // The first start offers the sandbox with an example, whose documents are attached.
    keys(&["shift+Tab", "Return"]);
    wait_for_draft(data, "the example with its documents", |draft| {
        !draft.content.attachments.is_empty()
    });
    seen("Check profile");
    to_profile_name();
    typed("Amsterdam reject");
    wait_for_draft(data, "the name", |draft| {
        draft.title() == "Amsterdam reject"
    });
    keys(&["ctrl+Return"]);
    seen("Review before submitting");
    keys(&["Return"]);
    seen("Rejected");
    seen("The register extract is older than three months");
    screenshot("12-rejected");
    // The next step of a rejected profile is to edit it.
    keys(&["alt+7", "Return"]);
    seen("Profile name");
    to_profile_name();
    typed("Amsterdam Office");
    keys(&["Tab"]);
    // Another company is reviewed again, a name is not.
    typed("Grachtenlicht Netwerken B.V.");
    wait_for_draft(data, "the changes", |draft| {
        let profile = &draft.content.profile;
        profile.name == "Amsterdam Office" && profile.company_name.ends_with("Netwerken B.V.")
    });
    keys(&["ctrl+Return"]);
    seen("Profile name: Amsterdam reject becomes Amsterdam Office");
    seen("This change will start a new review");
    screenshot("13-changes");
    keys(&["Return"]);
    seen("You can now request phone numbers with this profile");
    let status = |draft: &Draft| draft.submission.status().label() == "Approved";
    wait_for_draft(data, "the approval", status);
    // What CM.com has is shown to be read again.
    screenshot("14-corrected");
    seen("Copy Profile name");
    program.close();
}

on_both_renderers!(
    background_changes_are_notified_and_a_click_opens_them,
    "wm a11y notifications",
    "inner_notifications"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_notifications() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let [first, second] = two_in_review(data);
    let program = Program::start(data);
    seen("Leeds slow, Pending");

    xdotool(&["windowminimize", "--sync", &program.window]);
    review_again(data, &first, "London");
    notified("Approved: London slow | You can now request phone numbers with this profile");
    titled(&program, "(1) Profile Desk");
    click_notification("9-notified");
    in_front_with(&program, data, &first);
    seen("You can now request phone numbers with this profile");

    let elsewhere = tempfile::tempdir().unwrap();
    let child = window_on(elsewhere.path()).spawn().unwrap();
    let mut window = String::new();
    wait_for("another window in front", PATIENCE, || {
        window = xdotool(&["getactivewindow"]);
        !window.is_empty() && window != program.window
    });
    let other = Program { child, window };
    review_again(data, &second, "Leeds reject");
    notified("Rejected: Leeds slow | The register extract is older than three months");
    titled(&program, "(1) Profile Desk");
    click_notification("10-notified-again");
    in_front_with(&program, data, &second);
    seen("Rejected");
    drop(other);
    program.close();
}

#[test]
fn a_desktop_without_notifications_is_not_an_error() {
    inside("wm a11y", "inner_no_notifications");
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_no_notifications() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let [first, _] = two_in_review(data);
    let program = Program::start(data);
    seen("London slow, Pending");
    xdotool(&["windowminimize", "--sync", &program.window]);
    review_again(data, &first, "London");
    titled(&program, "(1) Profile Desk");
    wait_for("the line in the log", PATIENCE, || {
        let log = std::fs::read_to_string(data.join("log/profile-desk.log")).unwrap();
        assert!(!log.contains("WARN") && !log.contains("ERROR"), "{log}");
        log.contains("the desktop does not show notifications")
    });
    xdotool(&["windowactivate", "--sync", &program.window]);
    seen("not viewed yet");
    program.close();
}

#[test]
fn a_missing_profile_and_a_request_to_wait_are_handled() {
    inside("wm a11y", "inner_polling");
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_polling() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    two_in_review(data);
    let program = Program::start(data);
    seen("Leeds slow, Pending");
    let get = |answer: serde_json::Value| {
        let fault = serde_json::json!({"route": "get", "count": 1000, "does": {"answer": answer}});
        serde_json::json!({"faults": [fault]})
    };
    sandbox(
        data,
        "faults",
        Some(get(serde_json::json!({"status": 404}))),
    );
    seen("Leeds slow, Not found");
    screenshot("11-not-found");
    sandbox(data, "faults", Some(serde_json::json!({"faults": []})));
    seen("Leeds slow, Pending");

    let wait = serde_json::json!({"status": 429, "retry_after": 60});
    sandbox(data, "faults", Some(get(wait)));
    let questions = || {
        let requests = sandbox(data, "requests", None);
        let is_get = |request: &&serde_json::Value| request["method"] == "GET";
        requests.as_array().unwrap().iter().filter(is_get).count()
    };
    let before = questions();
    wait_for("a question", PATIENCE, || questions() > before);
    // Both would be polled again by then.
    std::thread::sleep(Duration::from_secs(25));
    assert_eq!(questions(), before + 1);
    program.close();
}

/// Reads a path under `/sandbox`, or sets it.
fn sandbox(data: &Path, what: &str, set: Option<serde_json::Value>) -> serde_json::Value {
    let base = std::fs::read_to_string(data.join("sandbox/address")).unwrap();
    let address = format!("{}/sandbox/{what}", base.trim().trim_end_matches('/'));
    let result = async {
        let client = reqwest::Client::new();
        let request = match set {
            Some(value) => client.put(address).json(&value),
            None => client.get(address),
        };
        let answer = request.send().await.unwrap();
        serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap()
    };
    tokio::runtime::Runtime::new().unwrap().block_on(result)
}

/// A library with two profiles at the sandbox with slow reviews, and a third one that is open at
/// the start.
fn two_in_review(data: &Path) -> [Draft; 2] {
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_profile-desk"));
        command.args(arguments).arg("--data-dir").arg(data);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    run(&["account", "add", "Practice", "--sandbox"]);
    let text = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/london-office.json"),
    );
    let mut profile: serde_json::Value = serde_json::from_str(&text.unwrap()).unwrap();
    for name in ["London slow", "Leeds slow"] {
        profile["name"] = name.into();
        let file = data.join("profile.json");
        std::fs::write(&file, profile.to_string()).unwrap();
        run(&["submit", file.to_str().unwrap()]);
    }
    let library = Library::at(data);
    let mut drafts = library.open().unwrap().drafts;
    drafts.sort_by_key(|draft| draft.created_at);
    let mut third = Draft::new(uuid::Uuid::from_u128(3), profile_desk::clock::now());
    "At work on this one".clone_into(&mut third.content.profile.name);
    library.save(&third).unwrap();
    drafts.try_into().unwrap()
}

/// Has a profile reviewed again at the sandbox, which decides by the name; changed number types
/// start a review.
fn review_again(data: &Path, draft: &Draft, name: &str) {
    let guid = draft.submission.guid.unwrap();
    let base = std::fs::read_to_string(data.join("sandbox/address")).unwrap();
    let endpoint = Endpoint {
        base: base.trim().parse().unwrap(),
        account_guid: SANDBOX_ACCOUNT_GUID,
        overrides: Overrides::default(),
    };
    let token = Token::new(SANDBOX_TOKEN).unwrap();
    let changes = serde_json::json!({ "name": name, "phoneNumberTypes": ["LOCAL"] });
    let update = async {
        let client = Client::new(endpoint, token, Timing::default()).unwrap();
        client.update(guid, changes.as_object().unwrap()).await
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(update).unwrap();
}

/// Waits until the desktop has shown this notification of the program, once.
fn notified(text: &str) {
    let folder = std::env::var("DESKTOP_SESSION_DIR").unwrap();
    let expected = format!("Profile Desk | {text}");
    wait_for(text, 2 * PATIENCE, || {
        let shown = std::fs::read_to_string(Path::new(&folder).join("notified"));
        let shown = shown.unwrap_or_default();
        shown.lines().last() == Some(&expected)
    });
}

fn titled(program: &Program, title: &str) {
    wait_for(title, PATIENCE, || {
        xdotool(&["getwindowname", &program.window]) == title
    });
}

/// Clicks the only notification.
fn click_notification(picture: &str) {
    let mut shown = String::new();
    wait_for("the notification", PATIENCE, || {
        shown = xdotool(&["search", "--onlyvisible", "--class", "^Dunst$"]);
        !shown.is_empty()
    });
    screenshot(picture);
    xdotool(&["mousemove", "--window", &shown, "20", "20", "click", "1"]);
}

fn in_front_with(program: &Program, data: &Path, draft: &Draft) {
    wait_for("the window in front", PATIENCE, || {
        xdotool(&["getactivewindow"]) == program.window
    });
    titled(program, "Profile Desk");
    wait_for("the draft of the notification", PATIENCE, || {
        Library::at(data).settings().0.last_open == Some(draft.id)
    });
}

on_both_renderers!(
    without_a_file_dialog_the_cursor_goes_to_the_path_field,
    "wm a11y",
    "inner_no_file_dialog"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_no_file_dialog() {
    attach_by_path("This computer has no file dialog");
}

#[test]
fn a_file_dialog_that_hangs_is_detected() {
    inside_with("wm a11y", "inner_file_dialog_hangs", |session| {
        session.env("DESKTOP_PORTAL", "hangs");
    });
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_file_dialog_hangs() {
    attach_by_path("This computer’s file dialog does not respond");
}

/// Opens the file dialog, waits for the message instead, and types a path at the cursor.
fn attach_by_path(text: &str) {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    set_theme(data, Theme::Light);
    let program = Program::start_with(data, |command| {
        // rfd would use zenity instead of the portal.
        command.env("PATH", "/nonexistent");
    });
    begin_in_the_sandbox();
    fill_in(&["No file dialog here"]);
    wait_for_draft(data, "the name", |draft| {
        draft.title() == "No file dialog here"
    });
    keys(&["ctrl+o"]);
    seen(text);
    let path = example("amsterdam-office-proof-of-address.png");
    typed(path.to_str().unwrap());
    keys(&["Return"]);
    wait_for_draft(data, "the attachment", |draft| {
        draft.content.attachments.len() == 1
    });
    screenshot("8-no-file-dialog");
    program.close();
}

on_both_renderers!(
    a_document_is_viewed_and_opened_with_the_systems_program,
    "wm a11y",
    "inner_document_viewer"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_document_viewer() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    set_theme(&data, Theme::Light);
    // `tests/window/document_viewer.rs` tests the desktop's own opener; this one records its
    // arguments.
    let bin = folder.path().join("bin");
    let (path_file, content) = (folder.path().join("told"), folder.path().join("content"));
    std::fs::create_dir(&bin).unwrap();
    let opener = bin.join("xdg-open");
    let script = format!(
        "#!/bin/sh\n/bin/cp \"$1\" '{}'\nprintf %s \"$1\" > '{}'\n",
        content.display(),
        path_file.display()
    );
    std::fs::write(&opener, script).unwrap();
    let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&opener, executable).unwrap();
    let program = Program::start_with(&data, |command| {
        command.env("PATH", &bin);
    });
    begin_in_the_sandbox();
    fill_in(&["Up close"]);
    wait_for_draft(&data, "the name", |draft| draft.title() == "Up close");
    keys(&["ctrl+o"]);
    seen("This computer has no file dialog");
    let document = example("amsterdam-office-register-extract.pdf");
    typed(document.to_str().unwrap());
    keys(&["Return"]);
    wait_for_draft(&data, "the attachment", |draft| {
        draft.content.attachments.len() == 1
    });
    keys(&["ctrl+k"]);
    typed("view doc");
    keys(&["Return"]);
    seen("Page 1 of 2");
    screenshot("9-up-close");
    keys(&["shift+Tab", "Return"]);
    seen("A copy opened in your default app");
    let copy = PathBuf::from(std::fs::read_to_string(&path_file).unwrap());
    assert_eq!(copy.file_name(), document.file_name());
    assert_eq!(
        std::fs::read(&content).unwrap(),
        std::fs::read(&document).unwrap()
    );
    assert!(copy.exists());
    keys(&["Escape"]);
    program.close();
    assert!(!copy.exists(), "the copy goes with the window");
}

on_both_renderers!(
    a_program_that_is_killed_loses_at_most_two_seconds_of_typing,
    "wm a11y",
    "inner_killed"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_killed() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut program = Program::start(data);
    begin_in_the_sandbox();
    let text = "a".repeat(60);
    let begun = std::time::Instant::now();
    // About six seconds of typing without a pause.
    xdotool(&["type", "--delay", "100", "--", &text]);
    let per_key = begun.elapsed() / 60;
    program.child.kill().unwrap();
    program.child.wait().unwrap();
    let stored = draft_on_disk(data)
        .expect("the draft is there")
        .title()
        .len();
    let lost = per_key * u32::try_from(60 - stored).unwrap();
    assert!(
        lost <= Duration::from_secs(2),
        "{stored} of 60 keys are on disk: {lost:?} are lost"
    );
}

on_both_renderers!(
    a_panic_in_the_window_loses_nothing_and_is_reported_at_the_next_start,
    "wm a11y",
    "inner_panic"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_panic() {
    panics_once_it_is_typed("Zanzibar");
}

#[test]
fn a_panic_in_the_painter_loses_nothing_and_is_reported_at_the_next_start() {
    inside_drawn_by("cpu", "wm a11y", "inner_painter_panic", |_| {});
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_painter_panic() {
    panics_once_it_is_typed("painting Zanzibar");
}

/// Types “Zanzibar” into a window that panics when it reaches a place.
fn panics_once_it_is_typed(place: &str) {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut program = Program::start_with(data, |command| {
        command
            .env("PROFILE_DESK_FAULT", place)
            .stderr(Stdio::piped());
    });
    begin_in_the_sandbox();
    // The last key causes the panic, so nothing has saved the text yet.
    typed("Zanzibar");
    wait_for("the end of the program", PATIENCE, || {
        program.child.try_wait().unwrap().is_some()
    });
    assert_eq!(program.child.wait().unwrap().code(), Some(5));
    let mut text = String::new();
    let mut stderr = program.child.stderr.take().unwrap();
    std::io::Read::read_to_string(&mut stderr, &mut text).unwrap();
    assert!(text.contains("What you typed was saved"), "{text}");
    assert_eq!(draft_on_disk(data).unwrap().title(), "Zanzibar");
    let reports: Vec<_> = std::fs::read_dir(data.join("crashes"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    let [report] = reports.as_slice() else {
        panic!("{reports:?}");
    };
    let report = std::fs::read_to_string(report).unwrap();
    assert!(report.contains("src/crash.rs"), "{report}");
    assert!(!report.contains("Zanzibar") && !text.contains("Zanzibar"));

    let program = Program::start(data);
    seen("Something went wrong and Profile Desk had to close.");
    screenshot("after-a-mistake");
    program.close();
}

on_both_renderers!(
    the_window_opens_in_the_size_that_it_was_closed_in,
    "wm",
    "inner_size"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_size() {
    let data = tempfile::tempdir().unwrap();
    let sized = |program: &Program, size: &str| {
        let geometry = xdotool(&["getwindowgeometry", &program.window]);
        geometry.contains(&format!("Geometry: {size}"))
    };
    let program = Program::start(data.path());
    xdotool(&["windowsize", &program.window, "980", "640"]);
    wait_for("the new size", PATIENCE, || sized(&program, "980x640"));
    let saved_size = || Library::at(data.path()).settings().0.window;
    wait_for("the size on the disk", PATIENCE, || {
        (saved_size().width - 980.0).abs() < 1.0 && (saved_size().height - 640.0).abs() < 1.0
    });
    drop(program);
    let program = Program::start(data.path());
    wait_for("the size of last time", PATIENCE, || {
        sized(&program, "980x640")
    });
}

on_both_renderers!(
    two_windows_share_a_library_and_one_takes_a_profile_over,
    "wm a11y",
    "inner_second_window"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_second_window() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let first = Program::start(data);
    // The library is open once the question appears.
    begin_in_the_sandbox();
    typed("Of the first window");
    wait_for_draft(data, "the save", |draft| {
        draft.title() == "Of the first window"
    });
    let mut second = window_on(data).spawn().unwrap();
    seen("has been editing this profile since");
    wait_for("the second window in front", PATIENCE, || {
        xdotool(&["getactivewindow"]) != first.window
    });
    screenshot("edited-elsewhere");
    let since = || {
        let holders = Library::at(data).holders().unwrap();
        holders.values().next().map(|holder| holder.since)
    };
    let first_since = since();
    keys(&["ctrl+k"]);
    typed("take over");
    keys(&["Return"]);
    wait_for("the claim of the second window", PATIENCE, || {
        since().is_some_and(|since| Some(since) != first_since)
    });
    // The first three problems are the countries and the types of the numbers, the next one is the company name.
    keys(&["ctrl+shift+Return", "F8", "F8", "F8", "F8"]);
    screenshot("taken-over");
    typed("Of the second window");
    let has = |draft: &Draft, text: &str| format!("{:?}", draft.content).contains(text);
    wait_for_draft(data, "the save of the second window", |draft| {
        has(draft, "Of the second window")
    });
    // The first window shows the change within a second.
    seen("Of the second window");
    keys(&["alt+F4"]);
    wait_for("the end of the second window", PATIENCE, || {
        second.try_wait().unwrap().is_some()
    });
    wait_for("the first window in front", PATIENCE, || {
        xdotool(&["getactivewindow"]) == first.window
    });
    assert!(Library::at(data).holders().unwrap().is_empty());
    // Within a second it can be changed here again.
    wait_for("a save of the first window", PATIENCE, || {
        keys(&["F8"]);
        typed("Again");
        draft_on_disk(data)
            .is_some_and(|draft| has(&draft, "Again") && has(&draft, "Of the second window"))
    });
    first.close();
}

on_both_renderers!(
    a_machine_without_any_font_shows_the_window,
    "wm a11y",
    "inner_no_fonts"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_no_fonts() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let library = Library::at(&data);
    let mut draft = Draft::new(uuid::Uuid::from_u128(1), profile_desk::clock::now());
    // Letters that the program's own fonts do not have.
    "株式会社なにわ".clone_into(&mut draft.content.profile.name);
    library.save(&draft).unwrap();
    let fonts = folder.path().join("fonts.conf");
    std::fs::write(&fonts, "<fontconfig/>").unwrap();
    let program = Program::start_with(&data, |command| {
        command.env("FONTCONFIG_FILE", &fonts);
    });
    keys(&["Escape"]);
    seen("株式会社なにわ, Draft");
    program.close();
}
