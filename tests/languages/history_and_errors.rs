//! Events and errors are stored as values: shown in the language of the window, and readable in
//! records of older and newer versions.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use profile_desk::app::job_event::UpdateCheckError;
use profile_desk::app::window_error::{ExportError, FileDialogError, LibraryError};
use profile_desk::crash;
use profile_desk::domain::account::{AddressError, parse_base};
use profile_desk::domain::account_conflict::{AccountConflict, Difference};
use profile_desk::domain::api_error::{
    ApiError, ConnectionError, ErrorSummary, UnreadableResponse, WEB_PAGE,
};
use profile_desk::domain::attachment::{AttachError, MediaType, OpenError};
use profile_desk::domain::claim::{Attempt, ClaimPurpose, Holder, ProgramKind};
use profile_desk::domain::database_error::DatabaseError;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{FieldPath, Finding, FindingKind};
use profile_desk::domain::history::{Event, EventKind, Outcome};
use profile_desk::domain::local_error::{
    DamageReason, KeyringReason, LocalError, SecretError, StoreError,
};
use profile_desk::domain::origin::{Origin, Withheld};
use profile_desk::domain::submission::{NotFoundReason, Step, SubmissionRecord, SubmissionState};
use profile_desk::domain::system_error::SystemError;
use profile_desk::domain::untrusted_json::profile_file;
use profile_desk::domain::wrong_clock::WrongClock;
use profile_desk::i18n::{self, Language};
use profile_desk::sandbox::{Config, Sandbox, SandboxError};
use profile_desk::settings::Settings;
use profile_desk::store::Library;
use regex::Regex;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::window::sandbox_account;
use crate::speaking;

/// A text for every place that can hold a text of the server.
const SERVER: &str = "WORDS-OF-THE-SERVER";

fn system(code: i32) -> SystemError {
    io::Error::from_raw_os_error(code).into()
}

fn name() -> String {
    "Acme".to_owned()
}

fn holder(purpose: ClaimPurpose, program: ProgramKind) -> Holder {
    Holder {
        purpose,
        program,
        who: "anna@desk".to_owned(),
        since: jiff::Timestamp::UNIX_EPOCH,
    }
}

fn store_errors() -> Vec<StoreError> {
    let (file, folder) = (|| "/home/acme/x.json".into(), || "/home/acme".into());
    let damaged = |reason, aside| StoreError::Damaged {
        file: file(),
        reason,
        aside,
    };
    vec![
        StoreError::Folder {
            folder: folder(),
            source: system(13),
        },
        StoreError::NotWritten { source: system(28) },
        StoreError::NotRead {
            file: file(),
            source: system(2),
        },
        damaged(DamageReason::TooLarge, None),
        damaged(DamageReason::TooManyValues, Some(file())),
        damaged(DamageReason::NoFormat, None),
        damaged(DamageReason::Json("EOF".to_owned()), None),
        StoreError::LeftOut {
            file: file(),
            names: name(),
            aside: Some(file()),
        },
        StoreError::ViewNotRead {
            name: name(),
            reason: DatabaseError::Damaged,
        },
        StoreError::ViewNotSaved {
            reason: DatabaseError::Damaged,
        },
        StoreError::PartlyRead { name: name() },
        StoreError::Newer {
            file: file(),
            format: 9,
        },
        StoreError::NotMoved {
            title: name(),
            source: system(30),
        },
        StoreError::NotExported {
            folder: folder(),
            source: system(17),
        },
        StoreError::InUse {
            folder: folder(),
            draft: false,
        },
        StoreError::InUse {
            folder: folder(),
            draft: true,
        },
        StoreError::Claimed {
            holder: holder(ClaimPurpose::Sending, ProgramKind::Command),
            attempt: Attempt::Change,
        },
        StoreError::Claimed {
            holder: holder(ClaimPurpose::Sending, ProgramKind::Window),
            attempt: Attempt::Send,
        },
        StoreError::Claimed {
            holder: holder(ClaimPurpose::Editing, ProgramKind::Window),
            attempt: Attempt::Change,
        },
        StoreError::Claimed {
            holder: holder(ClaimPurpose::Editing, ProgramKind::Window),
            attempt: Attempt::Send,
        },
        StoreError::NotClaimed {
            reason: DatabaseError::Full,
        },
        StoreError::RecordIsNewer,
        StoreError::NotMovedIn {
            reason: DatabaseError::Full,
        },
        StoreError::OtherVersion { folder: folder() },
        StoreError::DocumentNotMovedIn {
            name: name(),
            title: name(),
            reason: Some(system(5)),
        },
        StoreError::DocumentNotMovedIn {
            name: name(),
            title: name(),
            reason: None,
        },
    ]
}

fn sandbox_errors() -> Vec<SandboxError> {
    vec![
        SandboxError::InUse("/home/acme".into()),
        SandboxError::Folder {
            folder: "/home/acme".into(),
            source: system(13),
        },
        SandboxError::Port {
            port: 80,
            source: system(98),
        },
        SandboxError::Clock(clock()),
    ]
}

fn clock() -> WrongClock {
    WrongClock {
        time: "1968-01-01T00:00:00Z".parse().unwrap(),
    }
}

fn secret_errors() -> Vec<SecretError> {
    let other = |reason| SecretError::Other { reason };
    vec![
        SecretError::NoService {
            reason: "DBus".to_owned(),
        },
        SecretError::Locked,
        SecretError::Waiting,
        SecretError::Refused,
        SecretError::LibraryId {
            cause: Box::new(StoreError::NotWritten { source: system(5) }),
        },
        other(KeyringReason::ThreadEnded),
        other(KeyringReason::NoThread { source: system(24) }),
        other(KeyringReason::NoToken),
        other(KeyringReason::Several),
        other(KeyringReason::System("DBus".to_owned())),
    ]
}

fn account_conflicts() -> Vec<AccountConflict> {
    let differences = [
        Difference::Address {
            before: "https://a.example".to_owned(),
        },
        Difference::Guid {
            before: Uuid::from_u128(7),
        },
        Difference::Account,
    ];
    let with = |difference: &Difference, in_doubt| AccountConflict {
        account: name(),
        difference: difference.clone(),
        in_doubt,
    };
    let all = differences.iter();
    all.flat_map(|one| [with(one, false), with(one, true)])
        .collect()
}

fn local_errors() -> Vec<LocalError> {
    let (name, account) = (name, name);
    let origin = |base: &str| Origin::read(base).unwrap();
    let mut errors = vec![
        LocalError::Fault,
        LocalError::ClosedWhileSending,
        clock().into(),
        LocalError::RecordDamaged,
        LocalError::RecordNotStored {
            why: Box::new(StoreError::NotWritten { source: system(28) }.into()),
        },
        LocalError::SentMeanwhile,
        LocalError::BeingSent,
        LocalError::Problems { count: 2 },
        LocalError::AlreadySubmitted,
        LocalError::NotYetSubmitted,
        LocalError::AlreadyDeleted,
        LocalError::CallbackPort {
            port: 47811,
            reason: system(98),
        },
        LocalError::NothingToUpdate,
        LocalError::NothingChanged,
        LocalError::NotUpdatable {
            fields: vec![FieldId::City, FieldId::Street],
        },
        LocalError::NoToken { account: account() },
        LocalError::TokenWithheld {
            account: account(),
            why: Withheld::EnteredFor {
                stored: origin("https://a.example"),
                now: origin("https://b.example"),
            },
        },
        LocalError::AccountAddress {
            account: account(),
            why: AddressError::NotSecure,
        },
        AddressError::NoAddress.into(),
        AddressError::MoreThanAnAddress.into(),
        LocalError::TokenNotSendable,
        LocalError::NoSecureConnections,
        LocalError::RequestNotMade,
        LocalError::DocumentChanged { name: name() },
        LocalError::DocumentNotRead {
            name: name(),
            reason: system(13),
        },
    ];
    for why in [
        Withheld::EarlierVersion,
        Withheld::OtherLibrary,
        Withheld::DamagedId,
        Withheld::Several,
        Withheld::Unreadable,
    ] {
        let account = account();
        errors.push(LocalError::TokenWithheld { account, why });
    }
    errors.extend(store_errors().into_iter().map(LocalError::from));
    errors.extend(sandbox_errors().into_iter().map(LocalError::from));
    errors.extend(secret_errors().into_iter().map(LocalError::from));
    let account_conflicts = account_conflicts().into_iter();
    errors.extend(account_conflicts.map(|conflict| LocalError::AccountConflict { conflict }));
    errors
}

/// At least one of each error that is shown in the window only.
fn window_errors() -> Vec<String> {
    let library = [
        LibraryError::ManyFilesDamaged {
            count: 5,
            names: name(),
            log: "/home/acme/log".into(),
        },
        LibraryError::ManyPartlyRead {
            count: 5,
            names: vec![name()],
        },
        StoreError::PartlyRead { name: name() }.into(),
    ];
    let open = [
        OpenError::Gone { name: name() },
        OpenError::Changed { name: name() },
        OpenError::NotCopied {
            name: name(),
            source: system(28),
        },
        OpenError::NotAllowed { name: name() },
        OpenError::NoProgram {
            name: name(),
            kind: MediaType::Pdf,
        },
        OpenError::Fault,
    ];
    let file_dialog = [
        FileDialogError::Missing,
        FileDialogError::NoResponse,
        FileDialogError::NotOpened,
        FileDialogError::Fault,
    ];
    let export = [
        ExportError::NoFolder,
        FileDialogError::Missing.into(),
        StoreError::NotExported {
            folder: "/home/acme".into(),
            source: system(28),
        }
        .into(),
        ExportError::Fault,
    ];
    let library = library.iter().map(ToString::to_string);
    let open = open.iter().map(ToString::to_string);
    let file_dialog = file_dialog.iter().map(ToString::to_string);
    let export = export.iter().map(ToString::to_string);
    library
        .chain(open)
        .chain(file_dialog)
        .chain(export)
        .chain([UpdateCheckError::HasProblems.message()])
        .collect()
}

fn connection_errors() -> Vec<ConnectionError> {
    vec![
        ConnectionError::NoAnswerInTime,
        ConnectionError::NameNotFound {
            name: "a.example".to_owned(),
        },
        ConnectionError::Proxy,
        ConnectionError::Refused,
        ConnectionError::NoRoute,
        ConnectionError::BrokenOffAtOnce,
        ConnectionError::NotMade,
        ConnectionError::BrokenOff,
        ConnectionError::EndedEarly,
        ConnectionError::NoCertificate,
        ConnectionError::NoTls,
        ConnectionError::TlsRefused,
        ConnectionError::NoSafeProtocol,
        ConnectionError::Handshake,
        ConnectionError::CertificateExpired,
        ConnectionError::CertificateNotValidYet,
        ConnectionError::CertificateOfAnotherName,
        ConnectionError::CertificateSelfSigned,
        ConnectionError::CertificateRevoked,
        ConnectionError::CertificateNotTrusted,
    ]
}

fn unreadable_answers() -> Vec<UnreadableResponse> {
    vec![
        UnreadableResponse::NoProfile,
        UnreadableResponse::NoList,
        UnreadableResponse::EntryNoProfile,
        UnreadableResponse::EntryNoRequirement,
        UnreadableResponse::EntryNamesNoField,
        UnreadableResponse::NamesNoFields,
        UnreadableResponse::NoDocumentId,
        UnreadableResponse::Empty,
        UnreadableResponse::TooLarge,
        UnreadableResponse::NoJson,
        UnreadableResponse::TooDeep,
        UnreadableResponse::TooMany,
        UnreadableResponse::NotRead,
        UnreadableResponse::NotThisProfile,
        UnreadableResponse::AnotherProfile {
            profile: SERVER.to_owned(),
        },
        UnreadableResponse::OnlyTheId,
        UnreadableResponse::OtherValues {
            fields: vec![FieldId::City],
        },
        UnreadableResponse::NotKept,
    ]
}

fn failures() -> Vec<ApiError> {
    let (host, detail) = (|| "a.example".to_owned(), || SERVER.to_owned());
    let finding = Finding::problem(FieldPath::from(FieldId::City), FindingKind::Server, SERVER);
    let mut failures = vec![
        ApiError::Timeout { host: host() },
        ApiError::Unauthorised,
        ApiError::Forbidden { detail: detail() },
        ApiError::NotFound,
        ApiError::Conflict { detail: detail() },
        ApiError::IdTaken,
        ApiError::Refused {
            status: 400,
            findings: vec![finding],
            general: vec![detail()],
        },
        ApiError::Refused {
            status: 418,
            findings: Vec::new(),
            general: vec![detail()],
        },
        ApiError::RateLimited {
            retry_after: Some(5),
        },
        ApiError::RateLimited { retry_after: None },
        ApiError::ServerFault {
            status: 503,
            detail: detail(),
        },
        ApiError::ServerFault {
            status: 599,
            detail: detail(),
        },
        ApiError::ServerFault {
            status: 502,
            detail: WEB_PAGE.to_owned(),
        },
        ApiError::Refused {
            status: 418,
            findings: Vec::new(),
            general: vec![WEB_PAGE.to_owned()],
        },
        ApiError::Redirected {
            status: 302,
            to: detail(),
        },
        ApiError::Redirected {
            status: 302,
            to: String::new(),
        },
        ApiError::Cancelled,
    ];
    for reason in connection_errors() {
        failures.push(ApiError::NotReachable {
            host: host(),
            reason: reason.clone(),
        });
        failures.push(ApiError::Tls {
            host: host(),
            reason: reason.clone(),
        });
        failures.push(ApiError::ConnectionLost {
            host: host(),
            reason,
        });
    }
    failures.extend(local_errors().into_iter().map(ApiError::from));
    failures.extend(unreadable_answers().into_iter().map(ApiError::from));
    failures
}

/// At least one of each kind, as this version writes them.
fn events() -> Vec<EventKind> {
    let fields = || vec![FieldId::City, FieldId::CompanyName];
    let mut events = vec![
        EventKind::DocumentUploaded { name: name() },
        EventKind::Submitted { account: name() },
        EventKind::ChangesSent { account: name() },
        EventKind::RecordDamaged,
        EventKind::FoundByLookup,
        EventKind::FoundByLookupWithOtherValues { fields: fields() },
        EventKind::UpdateFound,
        EventKind::SubmittedWithOtherValues { fields: fields() },
        EventKind::GivenAnotherId,
        EventKind::Status {
            status: "InReview".to_owned(),
            comment: None,
        },
        EventKind::Status {
            status: "Rejected".to_owned(),
            comment: Some("Acme".to_owned()),
        },
        EventKind::Deleted,
        EventKind::DeletedByPerson {
            account: Some(name()),
        },
        EventKind::DeletedByPerson { account: None },
        EventKind::NotDeleted,
        EventKind::NoLongerFound,
        EventKind::FoundAgain,
    ];
    for reason in [
        NotFoundReason::Absent,
        NotFoundReason::Several,
        NotFoundReason::OtherProfile,
        NotFoundReason::CutShort {
            count: 0,
            alike: false,
        },
        NotFoundReason::CutShort {
            count: 3,
            alike: true,
        },
    ] {
        events.push(EventKind::NotFoundByLookup { reason });
    }
    for why in local_errors() {
        events.push(EventKind::NotBegun { why: why.clone() });
        events.push(EventKind::StepNotBegun { why: why.clone() });
        events.push(EventKind::OutcomeNotStored { why });
    }
    for error in failures() {
        let summary = || ErrorSummary::from(&error);
        events.push(EventKind::InDoubt { error: summary() });
        events.push(EventKind::LookupFailed { error: summary() });
        events.push(EventKind::StatusCheckFailed { error: summary() });
        events.push(EventKind::DeletionRefused { error: summary() });
        events.push(EventKind::DeletionInDoubt { error: summary() });
        for outcome in [
            Outcome::StillInDoubt,
            Outcome::NothingSubmitted,
            Outcome::DocumentsOnly { count: 2 },
            Outcome::ChangesInDoubt,
            Outcome::ChangesNotSent,
        ] {
            let error = summary();
            events.push(EventKind::Stopped { error, outcome });
        }
    }
    events
}

fn written(kind: &EventKind) -> Value {
    let at = "2026-03-10T09:30:00Z".parse().unwrap();
    let kind = kind.clone();
    serde_json::to_value(Event { at, kind }).unwrap()
}

#[test]
fn every_event_is_read_back_unchanged() {
    for kind in events() {
        let json = written(&kind);
        let read: Event = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(read.kind, kind, "{json}");
        assert!(json["event"].is_string(), "{json}");
    }
    for error in failures() {
        let json = serde_json::to_value(&error).unwrap();
        let read: ApiError = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(read, error, "{json}");
    }
}

/// A record of the first release, with English sentences.
const OLD: &str = r#"{
    "state": "stopped",
    "step": "create",
    "failure": {"kind": "local", "detail": "There is no product token for the account “Acme”; enter it under Accounts"},
    "at": "2026-03-10T09:30:00Z",
    "inDoubt": false,
    "target": {"account": "00000000-0000-0000-0000-000000000008", "accountName": "One", "environment": "Sandbox", "accountGuid": "00000000-0000-0000-0000-000000001234"},
    "guid": null,
    "sent": null,
    "attempts": [],
    "refused": null,
    "doubtSince": null,
    "documents": {},
    "answer": null,
    "notFoundSince": null,
    "history": [
        {"at": "2026-03-10T09:00:00Z", "what": "Document uploaded: extract.pdf"},
        {"at": "2026-03-10T09:30:00Z", "what": "Status: Rejected – Too old"}
    ]
}"#;

#[test]
fn a_record_of_the_first_release_is_shown_and_written_back_unchanged() {
    let _turn = speaking(Language::German);
    let record: SubmissionRecord = serde_json::from_str(OLD).unwrap();
    let messages: Vec<String> = record
        .history
        .iter()
        .map(|event| event.kind.message())
        .collect();
    assert_eq!(
        messages,
        [
            "Document uploaded: extract.pdf",
            "Status: Rejected – Too old"
        ]
    );
    let SubmissionState::Stopped { error, .. } = &record.state else {
        panic!("{:?}", record.state);
    };
    assert!(error.message().starts_with("There is no product token"));
    let old: Value = serde_json::from_str(OLD).unwrap();
    let new = serde_json::to_value(&record).unwrap();
    assert_eq!(new["history"], old["history"]);
    assert_eq!(new["failure"], old["failure"]);
}

#[test]
fn errors_of_the_first_release_are_shown_unchanged() {
    let _turn = speaking(Language::English);
    for (old, expected) in [
        (
            json!({"kind": "notReachable", "host": "a", "reason": "no way"}),
            "no way",
        ),
        (
            json!({"kind": "tls", "host": "a", "reason": "no way"}),
            "no way",
        ),
        (
            json!({"kind": "connectionLost", "host": "a", "reason": "no way"}),
            "no way",
        ),
        (
            json!({"kind": "unreadable", "detail": "it is odd"}),
            "it is odd",
        ),
        (
            json!({"kind": "redirected", "to": "another address"}),
            "another address",
        ),
        (
            json!({"kind": "conflict", "detail": "one like it"}),
            "one like it",
        ),
    ] {
        let error: ApiError = serde_json::from_value(old.clone()).unwrap();
        assert!(error.message().contains(expected), "{error:?}");
        let mut new = serde_json::to_value(&error).unwrap();
        if old.get("status").is_none() {
            new.as_object_mut().unwrap().remove("status");
        }
        assert_eq!(new, old);
    }
}

#[test]
fn records_of_a_newer_version_are_written_back_whole() {
    let _turn = speaking(Language::English);
    let at = "2026-03-10T09:30:00Z";
    let mut old: Value = serde_json::from_str(OLD).unwrap();
    let newer = json!([
        {"at": at, "event": "sentByPost", "stamps": [1, {"a": null}]},
        {"at": at, "event": "submitted", "accounts": ["One", "Two"]},
        {"at": at, "event": "notBegun", "why": {"error": "onStrike", "until": "May"}},
        {"at": at, "event": "sentByFax", "what": "Sent by fax", "pages": 2},
        {"at": at, "event": "notBegun", "why": {"error": "store", "why": {"store": "notWritten",
            "source": {"kind": "paperJam", "code": 7}}}},
    ]);
    old["history"] = newer.clone();
    old["failure"]["detail"] = json!({"error": "onStrike", "until": "May"});
    let record: SubmissionRecord = serde_json::from_value(old.clone()).unwrap();
    for event in &record.history {
        assert!(event.kind.message().contains("newer version"), "{event:?}");
    }
    let new = serde_json::to_value(&record).unwrap();
    assert_eq!(new["history"], newer);
    assert_eq!(new["failure"], old["failure"]);
}

#[test]
fn a_history_written_under_english_is_shown_in_german() {
    let _turn = speaking(Language::English);
    let at = "2026-03-10T09:30:00Z".parse().unwrap();
    let mut record = SubmissionRecord::default();
    record.note(at, EventKind::Submitted { account: name() });
    record.state = SubmissionState::Running {
        step: Step::Create,
        since: at,
    };
    let record = record.after_restart(at);
    let stored = serde_json::to_string(&record).unwrap();
    i18n::set_language(Language::German);
    let read: SubmissionRecord = serde_json::from_str(&stored).unwrap();
    assert_eq!(read.history[0].kind.message(), "Mit „Acme“ eingereicht");
    let SubmissionState::Unknown { error, .. } = read.state else {
        panic!("{:?}", read.state);
    };
    assert!(error.message().starts_with("Profile Desk wurde"));
}

#[test]
fn no_text_of_the_server_gets_into_the_history() {
    let _turn = speaking(Language::English);
    for error in failures() {
        let error = ErrorSummary::from(&error);
        let kind = EventKind::InDoubt { error };
        let (json, message) = (written(&kind).to_string(), kind.message());
        assert!(!json.contains(SERVER), "{json}");
        assert!(!message.contains(SERVER), "{message}");
    }
    let kept_long_ago = ApiError::from(UnreadableResponse::Sentence(SERVER.to_owned()));
    let summary = ErrorSummary::from(&kept_long_ago);
    assert!(!summary.message().contains(SERVER));
}

/// The parts of a language's texts that are long enough to be recognised, without arguments.
fn phrases(language: Language) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts");
    let line = Regex::new(r"(?m)^(?:\s+|[a-z][A-Za-z0-9-]* = )(.+)$").unwrap();
    let gap = Regex::new(r"\{[^}]*\}|\[[a-z]+\]|\*\[[a-z]+\]|\.[a-z]+ = ").unwrap();
    let mut phrases = Vec::new();
    for entry in fs::read_dir(folder.join(language.code())).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        for text in line.captures_iter(&source) {
            let parts = gap.split(text.get(1).unwrap().as_str());
            let parts = parts.map(|part| part.trim_matches([' ', '.', ',', ';', ':', '(', ')']));
            let known = parts.filter(|part| part.len() >= 10 && part.contains(' '));
            phrases.extend(known.map(str::to_owned));
        }
    }
    assert!(phrases.len() > 500);
    phrases
}

#[test]
fn no_text_of_any_language_is_stored_on_disk() {
    let phrases: Vec<String> = Language::ALL.into_iter().flat_map(phrases).collect();
    for language in [Language::English, Language::German] {
        let _turn = speaking(language);
        for kind in events() {
            let json = written(&kind).to_string();
            let stored = phrases.iter().find(|phrase| json.contains(*phrase));
            assert_eq!(stored, None, "{json}");
        }
    }
}

/// Errors as the parts of the program create them.
fn found_by_the_program() -> Vec<String> {
    let root = tempfile::tempdir().unwrap();
    let mut messages = Vec::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let config = Config {
        data_dir: root.path().join("sandbox"),
        port: 0,
        review: Duration::from_secs(1),
    };
    let (_running, second) = runtime.block_on(async {
        let running = Sandbox::start(config.clone()).await.unwrap();
        let taken = Config {
            data_dir: root.path().join("other"),
            port: running.base().port().unwrap(),
            review: Duration::from_secs(1),
        };
        let second = Sandbox::start(config).await.unwrap_err();
        messages.push(Sandbox::start(taken).await.unwrap_err().to_string());
        (running, second)
    });
    messages.push(second.to_string());

    fs::create_dir(root.path().join("crashes")).unwrap();
    fs::write(root.path().join("crashes/1.txt"), "report").unwrap();
    crash::mark_window_crash(root.path());
    let report = crash::take_pending(root.path()).unwrap();
    messages.push(LibraryError::Crashed { report }.to_string());

    let library = Library::at(root.path());
    library
        .save_settings(&Settings::default(), &Settings::default())
        .unwrap();
    library.save_accounts(&[], &[sandbox_account()]).unwrap();
    let raw = rusqlite::Connection::open(root.path().join("library.db")).unwrap();
    raw.execute("UPDATE settings SET value = '{'", []).unwrap();
    messages.extend(library.settings().1.map(|error| error.to_string()));
    raw.execute("UPDATE accounts SET account = '[]'", [])
        .unwrap();
    messages.extend(library.accounts().1.map(|error| error.to_string()));
    assert_eq!(messages.len(), 5);

    for base in ["acme", "http://acme.example", "https://a@acme.example"] {
        messages.push(parse_base(base).unwrap_err().to_string());
    }
    for file in [&b""[..], b"[]", b"\xff"] {
        messages.push(profile_file(file).unwrap_err().to_string());
    }
    messages.push(
        AttachError::Unreadable {
            name: name(),
            reason: system(13),
        }
        .to_string(),
    );
    messages.push(
        AttachError::NotStored {
            name: name(),
            why: DatabaseError::Full,
        }
        .to_string(),
    );
    messages
}

#[test]
fn no_error_is_english_in_a_german_window() {
    let english = phrases(Language::English);
    let german = phrases(Language::German);
    let english: Vec<String> = english
        .into_iter()
        .filter(|phrase| !german.contains(phrase))
        .collect();
    let _turn = speaking(Language::German);
    let mut messages: Vec<String> = events().iter().map(EventKind::message).collect();
    messages.extend(failures().iter().map(ApiError::message));
    messages.extend(window_errors());
    messages.extend(found_by_the_program());
    for text in messages {
        let leaked = english.iter().find(|phrase| text.contains(*phrase));
        assert_eq!(leaked, None, "{text}");
        for word in ["(os error", "denied", "No such", "the ", " is "] {
            assert!(!text.contains(word), "{text}");
        }
    }
}
