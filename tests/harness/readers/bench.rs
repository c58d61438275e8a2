//! A bench for the readers: passes bytes to one of them as they would arrive, and checks the
//! conditions that hold for any bytes: no reader panics; an input that is rejected has a readable
//! message; a damaged file is set aside whole, one of a newer format stays where it is; and an
//! accepted value is the same after it was written and read again.

#[path = "loopback.rs"] // The fuzzer has this module in another place.
mod loopback;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use profile_desk::api::{Client, DocumentFile, Endpoint, Timing};
use profile_desk::domain::account::{Overrides, Token};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::attachment::MediaType;
use profile_desk::domain::country_requirements::ApplicableRequirements;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::server_profile::ServerProfile;
use profile_desk::domain::text::is_invisible;
use profile_desk::domain::untrusted_json;
use profile_desk::domain::validate::validate;
use profile_desk::sandbox::{Config, Sandbox, running_in};
use profile_desk::store::{Library, StoreError};
use serde_json::Map;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use uuid::Uuid;

/// The draft, the profile at the server, and the file in the sandbox: one id is enough.
pub const ID: Uuid = Uuid::from_u128(0x0011_2233_4455_6677_8899_aabb_ccdd_eeff);
/// The longest message about a file that a person can read, including its path.
const MAX_SENTENCE: usize = 1500;

/// Every reader of data that this program did not just make itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    Draft,
    /// The record of a submission.
    Record,
    Settings,
    Accounts,
    /// Requirements of countries, as they were cached.
    Asked,
    SandboxProfile,
    SandboxDocument,
    SandboxAddress,
    /// The JSON of a profile, as the command line reads it.
    Profile,
    /// The responses to a create, a get, a list, and so on.
    Created,
    Got,
    Listed,
    Requirements,
    RequiredFields,
    Consequences,
    Uploaded,
    Refusal,
    Forbidden,
    ServerFault,
}

impl Reader {
    pub const ALL: [Self; 19] = [
        Self::Draft,
        Self::Record,
        Self::Settings,
        Self::Accounts,
        Self::Asked,
        Self::SandboxProfile,
        Self::SandboxDocument,
        Self::SandboxAddress,
        Self::Profile,
        Self::Created,
        Self::Got,
        Self::Listed,
        Self::Requirements,
        Self::RequiredFields,
        Self::Consequences,
        Self::Uploaded,
        Self::Refusal,
        Self::Forbidden,
        Self::ServerFault,
    ];
}

/// The result of reading the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Taken,
    Refused,
}

/// The folders and the server that the readers read from.
pub struct Bench {
    root: TempDir,
    runtime: Runtime,
    answer: loopback::Answer,
    client: Client,
}

impl Bench {
    pub fn new() -> Self {
        let answer = loopback::Answer::default();
        let base = loopback::serve(Arc::clone(&answer));
        let endpoint = Endpoint {
            base,
            account_guid: Uuid::from_u128(0xacc),
            overrides: Overrides::default(),
        };
        let token = Token::new("8f14e45f-token-for-tests").unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        // In memory if possible, because each file is synced when it is written.
        let memory = Path::new("/dev/shm");
        let root = if memory.is_dir() {
            tempfile::tempdir_in(memory).unwrap()
        } else {
            tempfile::tempdir().unwrap()
        };
        Self {
            root,
            runtime,
            answer,
            client: Client::new(endpoint, token, Timing::default()).unwrap(),
        }
    }

    /// Passes the bytes to a reader.
    pub fn read(&self, reader: Reader, bytes: &[u8]) -> Outcome {
        let folder = tempfile::tempdir_in(self.root.path()).unwrap();
        let root = folder.path();
        match reader {
            Reader::Draft => draft(root, bytes),
            Reader::Record => record(root, bytes),
            Reader::Settings => settings(root, bytes),
            Reader::Accounts => accounts(root, bytes),
            Reader::Asked => requirements_cache(root, bytes),
            Reader::SandboxProfile => self.sandbox(root, "profiles", bytes),
            Reader::SandboxDocument => self.sandbox(root, "documents", bytes),
            Reader::SandboxAddress => {
                fs::write(root.join("address"), bytes).unwrap();
                let running = self.runtime.block_on(running_in(root));
                outcome(running.is_some())
            }
            Reader::Profile => profile(root, bytes),
            _ => self.answer(reader, root, bytes),
        }
    }

    fn sandbox(&self, root: &Path, kind: &str, bytes: &[u8]) -> Outcome {
        let path = put(&root.join(kind).join(format!("{ID}.json")), bytes);
        let config = Config {
            data_dir: root.to_owned(),
            port: 0,
            review: Duration::ZERO,
        };
        self.runtime.block_on(async {
            let sandbox = Sandbox::start(config).await.unwrap();
            let taken = match sandbox.set_aside() {
                [] => {
                    assert_eq!(fs::read(&path).unwrap(), bytes);
                    true
                }
                [aside] => {
                    assert_eq!(fs::read(aside).unwrap(), bytes);
                    assert!(!path.exists());
                    false
                }
                several => panic!("one file was set aside as {several:?}"),
            };
            sandbox.stop().await;
            outcome(taken)
        })
    }

    fn answer(&self, reader: Reader, root: &Path, bytes: &[u8]) -> Outcome {
        let status = match reader {
            Reader::Refusal => 400,
            Reader::Forbidden => 403,
            Reader::ServerFault => 500,
            _ => 200,
        };
        *self.answer.lock().unwrap() = (status, bytes.to_vec());
        let client = &self.client;
        let nothing = Map::new();
        let answered = self.runtime.block_on(async {
            match reader {
                Reader::Created => client.create(&nothing).await.map(|got| keep(root, &got)),
                Reader::Listed => client.search(|found| check_texts(&found)).await.map(|_| ()),
                Reader::Requirements => client.country_requirements("NL").await.map(|all| {
                    for requirement in all {
                        safe(&requirement.id);
                        safe(&requirement.text);
                    }
                }),
                Reader::RequiredFields => client.verify_required_fields("NL").await.map(|all| {
                    for field in all {
                        safe(&field.description.unwrap_or_default());
                    }
                }),
                Reader::Consequences => {
                    let result = client.check_update_consequences(ID, &nothing).await;
                    result.map(|_| ())
                }
                Reader::Uploaded => client.upload(&document(root), |_| ()).await.map(|_| ()),
                _ => client.get(ID).await.map(|got| keep(root, &got)),
            }
        });
        if let Err(error) = &answered {
            explained(error);
        }
        outcome(answered.is_ok())
    }
}

fn outcome(taken: bool) -> Outcome {
    if taken {
        Outcome::Taken
    } else {
        Outcome::Refused
    }
}

/// Checks that a text can't control a terminal or hide the text beside it.
fn safe(text: &str) {
    let hidden = text.chars().find(|&c| is_invisible(c));
    assert_eq!(hidden, None, "in {:?}", text.get(..200).unwrap_or(text));
}

fn sentence(text: &str) {
    assert!(!text.trim().is_empty(), "nothing is said");
    safe(text);
}

fn explained(error: &ApiError) {
    sentence(&error.message());
    if let ApiError::Refused {
        findings, general, ..
    } = error
    {
        let of_fields = findings.iter().map(|found| &found.message);
        for text in general.iter().chain(of_fields) {
            sentence(text);
        }
    }
}

fn put(path: &Path, bytes: &[u8]) -> PathBuf {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
    path.to_owned()
}

fn locked(root: &Path) -> Library {
    Library::at(root)
}

/// Moves in a library of the folder format in which one file has these bytes, which must still exist after
/// that. Returns what could not be read.
fn moved_in(root: &Path, name: &str, bytes: &[u8]) -> (Library, Vec<StoreError>) {
    put(&root.join(name), bytes);
    put(&root.join("library.json"), LIBRARY.as_bytes());
    let library = Library::at(root);
    library.move_in(&mut |_, _| {}).unwrap();
    let mut errors = library.take_moved_in().unwrap().errors;
    // No document has a content here.
    errors.retain(|error| !matches!(error, StoreError::DocumentNotMovedIn { .. }));
    let kept = fs::read(root.join("library-before-sqlite").join(name)).unwrap();
    assert!(kept == bytes, "the bytes have changed");
    for error in &errors {
        let message = error.to_string();
        sentence(&message);
        let count = message.chars().count();
        assert!(count <= MAX_SENTENCE, "{count} characters");
    }
    (library, errors)
}

const LIBRARY: &str = r#"{"format":1,"id":"00000000-0000-4000-8000-000000000001"}"#;

/// The name of a file of the draft.
fn of_draft(name: &str) -> String {
    format!("drafts/{ID}/{name}")
}

fn draft(root: &Path, bytes: &[u8]) -> Outcome {
    let (library, errors) = moved_in(root, &of_draft("draft.json"), bytes);
    let Some(draft) = library.load(ID).ok().filter(|_| errors.is_empty()) else {
        // Only a part may have been read; then there is an error.
        assert!(!errors.is_empty());
        return Outcome::Refused;
    };
    library.save(&draft).unwrap();
    assert_eq!(library.load(ID).unwrap(), draft);
    let _ = validate(&draft.content, &ApplicableRequirements::default());
    Outcome::Taken
}

fn record(root: &Path, bytes: &[u8]) -> Outcome {
    put(&root.join(of_draft("draft.json")), DRAFT.as_bytes());
    let (library, errors) = moved_in(root, &of_draft("submission.json"), bytes);
    let _ = library.profiles_of_others(Uuid::nil());
    match (errors.first(), library.load(ID)) {
        (None, Ok(draft)) => {
            library.save_submission(ID, &draft.submission).unwrap();
            assert_eq!(library.load(ID).unwrap(), draft);
            Outcome::Taken
        }
        // It is not known if it was sent, and this must stay so.
        (Some(StoreError::Damaged { .. }), Ok(draft)) => {
            assert!(draft.submission.is_in_doubt());
            Outcome::Refused
        }
        // Everything but a document is unchanged, or the draft is kept in its folder.
        (Some(_), _) => Outcome::Refused,
        (None, Err(error)) => panic!("{error:?}"),
    }
}

const DRAFT: &str =
    r#"{"format":1,"createdAt":"2026-03-01T12:00:00Z","changedAt":"2026-03-01T12:00:00Z"}"#;

/// Checks a file that is moved in: an accepted value is the same after it was written and read again.
fn check_round_trip<T: PartialEq + std::fmt::Debug>(
    root: &Path,
    (name, bytes): (&str, &[u8]),
    read: impl Fn(&Library) -> (T, Option<StoreError>),
    save: impl Fn(&Library, &T) -> Result<(), StoreError>,
) -> Outcome {
    let (library, errors) = moved_in(root, name, bytes);
    let (value, error) = read(&library);
    let text = String::from_utf8_lossy(bytes);
    assert!(error.is_none(), "{error:?} of {text:.200}");
    save(&library, &value).unwrap();
    assert_eq!(read(&library).0, value);
    outcome(errors.is_empty())
}

fn settings(root: &Path, bytes: &[u8]) -> Outcome {
    let read = |library: &Library| {
        let (settings, error) = library.settings();
        assert!((0.5..=3.0).contains(&settings.zoom), "{}", settings.zoom);
        (settings, error)
    };
    let save = |library: &Library, settings: &_| {
        let (before, _) = library.settings();
        library.save_settings(&before, settings)
    };
    check_round_trip(root, ("settings.json", bytes), read, save)
}

fn accounts(root: &Path, bytes: &[u8]) -> Outcome {
    let save = |library: &Library, accounts: &Vec<_>| library.save_accounts(&[], accounts);
    check_round_trip(root, ("accounts.json", bytes), Library::accounts, save)
}

fn requirements_cache(root: &Path, bytes: &[u8]) -> Outcome {
    let file = ("requirements.json", bytes);
    check_round_trip(
        root,
        file,
        Library::requirements,
        Library::save_requirements,
    )
}

fn profile(root: &Path, bytes: &[u8]) -> Outcome {
    let json = match untrusted_json::profile_file(bytes) {
        Ok(json) => json,
        Err(message) => {
            sentence(&message.to_string());
            return Outcome::Refused;
        }
    };
    assert!(untrusted_json::repeated(bytes).len() <= 100);
    let (profile, findings) = CompanyProfile::from_json(&json);
    for found in &findings {
        sentence(&found.message);
    }
    let mut draft = Draft::new(ID, Timestamp::UNIX_EPOCH);
    draft.content.profile = profile;
    let _ = validate(&draft.content, &ApplicableRequirements::default());
    // It becomes a draft, which must exist at the next start.
    let library = locked(root);
    library.save(&draft).unwrap();
    assert_eq!(library.load(ID).unwrap(), draft);
    Outcome::Taken
}

fn check_texts(profile: &ServerProfile) {
    let texts = [&profile.status, &profile.status_comment];
    let texts = texts.into_iter().chain([&profile.deleted_on]);
    texts.flatten().for_each(|text| safe(text));
}

/// Puts a response into the record, which must be readable at the next start.
fn keep(root: &Path, profile: &ServerProfile) {
    check_texts(profile);
    let library = locked(root);
    let mut draft = Draft::new(ID, Timestamp::UNIX_EPOCH);
    library.save(&draft).unwrap();
    draft
        .submission
        .apply_answer(profile.answer(Timestamp::UNIX_EPOCH));
    library.save_submission(ID, &draft.submission).unwrap();
    assert_eq!(library.load(ID).unwrap(), draft);
}

fn document(root: &Path) -> DocumentFile {
    DocumentFile {
        path: put(&root.join("document"), b"%PDF-"),
        name: "document.pdf".to_owned(),
        size: 5,
        media_type: MediaType::Pdf,
        sha256: "38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778".to_owned(),
    }
}
