//! Random sequences of actions: after each, the incrementally derived state equals a full
//! derivation.

use std::time::Duration;

use profile_desk::app::action::{
    AccountAction, Action, CopyAction, DialogAction, DocumentAction, DuplicateAction, ExportAction,
    FormAction, LibraryAction, ListAction, RequirementAction, SubmissionAction, TokenStorage,
    WindowAction,
};
use profile_desk::app::effect::{Effect, FileDialogEffect, RequirementEffect, StoreEffect};
use profile_desk::app::export_outcome::ExportOutcome;
use profile_desk::app::job_event::{
    AccountEvent, DocumentEvent, FileDialogEvent, JobEvent, RequirementEvent, StoreEvent,
    SubmissionEvent, UpdateCheckError,
};
use profile_desk::app::library_query::ExportScope;
use profile_desk::app::state::Revalidation;
use profile_desk::app::state::{
    AccountForm, Dialog, EnvironmentChoice, PastedBlock, RequestText, State, StoreKey, TestState,
    TokenState, View,
};
use profile_desk::app::window_error::{ExportError, FileDialogError};
use profile_desk::domain::account::{Account, Environment, TypedToken};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::attachment::{Attached, PreviewError};
use profile_desk::domain::country_requirements::{
    RequirementsCache, RequirementsQuery, RequirementsResponse,
};
use profile_desk::domain::defect::Defect;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{FieldPath, Finding, FindingKind};
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::profile::PhoneNumberType;
use profile_desk::domain::requirement::{RequiredField, RequirementKind};
use profile_desk::domain::submission::{
    Progress, ProgressStep, Stage, Step, SubmissionRecord, SubmissionState, Target,
};
use profile_desk::settings::Settings;
use profile_desk::store::StoredDraft;
use proptest::prelude::*;
use uuid::Uuid;

use super::full::{World, all_drafts, check};
use crate::harness::window::{
    Harness, answer, at, attachment, example_draft, in_review, loaded, production_account,
    requirement, sandbox_account, sha256,
};

const FIELDS: [FieldId; 7] = [
    FieldId::CountryCode,
    FieldId::AddressCountryCode,
    FieldId::BusinessRegisterNumber,
    FieldId::Name,
    FieldId::City,
    FieldId::PostalCode,
    FieldId::RepresentativePhoneNumber,
];
const TEXTS: [&str; 10] = [
    "NL",
    "DE",
    "US",
    "BE",
    "",
    "12345678",
    "KvK 34 15 56 78",
    "Elsewhere",
    "1012ab",
    "no such",
];

fn custom_account() -> Account {
    Account {
        id: Uuid::from_u128(9),
        name: "Custom".to_owned(),
        environment: Environment::Custom("https://one.example/".parse().unwrap()),
        ..production_account()
    }
}

/// A step: its kind, and two numbers for its choices.
type Choice = (u8, u8, u8);

struct Run {
    harness: Harness,
    world: World,
    next_id: u128,
    trashed: Vec<Draft>,
}

fn pick<T: Clone>(from: &[T], choice: u8) -> Option<T> {
    let at = usize::from(choice).checked_rem(from.len())?;
    from.get(at).cloned()
}

impl Run {
    fn start(accounts: Vec<Account>) -> Self {
        let mut decided = in_review(3, &production_account());
        decided.submission.answer = Some(answer("Approved", None));
        let mut running = in_review(5, &production_account());
        running.submission.state = SubmissionState::Running {
            step: Step::Update,
            since: at(0),
        };
        let drafts = vec![
            example_draft(1, "amsterdam-office"),
            in_review(2, &custom_account()),
            decided,
            example_draft(4, "berlin-office"),
            running,
        ];
        let mut run = Self {
            harness: Harness::with(Vec::new(), Vec::new()),
            world: World::default(),
            next_id: 100,
            trashed: Vec::new(),
        };
        run.load(drafts, Settings::default(), accounts);
        run
    }

    fn load(&mut self, drafts: Vec<Draft>, settings: Settings, accounts: Vec<Account>) {
        let cache = self.harness.state.requirements.clone();
        self.trashed.clear();
        self.world.contents.clear();
        self.world.records.clear();
        for draft in &drafts {
            self.stored(draft);
        }
        self.world.accounts.clone_from(&accounts);
        self.world.answers = cache.clone();
        self.harness.requirements = cache;
        self.harness.load(drafts, settings, accounts);
        // Loading chooses the default account and the open draft.
        self.world.settings = self.state().settings.clone();
        self.observe();
    }

    fn state(&self) -> &State {
        &self.harness.state
    }

    fn stored(&mut self, draft: &Draft) {
        let content = (draft.content.clone(), draft.visibility.clone());
        self.world.contents.insert(draft.id, content);
        let record = draft.submission.clone();
        self.world.records.insert(draft.id, record);
    }

    /// A job or another program has stored a record. Returns it as it is stored: with all that happened
    /// before.
    fn store_record(&mut self, id: Uuid, record: &SubmissionRecord) -> Box<SubmissionRecord> {
        let library = &self.harness.store.library;
        let database = library.database().unwrap();
        let mut stored = record.clone();
        // Only a draft that was saved has one.
        if let Some(saved_as) = database.saved_as(id).unwrap() {
            let version = database.save_record(id, record, saved_as.record, "test");
            version.unwrap();
            stored = library.load(id).unwrap().submission;
        }
        self.world.records.insert(id, stored.clone());
        Box::new(stored)
    }

    fn ids(&self) -> Vec<Uuid> {
        all_drafts(&self.harness).into_keys().collect()
    }

    /// The drafts in memory that a job may be sending: a submission begins with a save.
    fn saved_in_memory(&self) -> Vec<Uuid> {
        let in_memory = self.state().drafts.keys().copied();
        let library = &self.harness.store.library;
        in_memory.filter(|id| library.has(*id)).collect()
    }

    fn open(&self) -> Option<Uuid> {
        self.state().open_draft().map(|draft| draft.id)
    }

    fn new_id(&mut self) -> Uuid {
        self.next_id += 1;
        Uuid::from_u128(self.next_id)
    }

    fn act(&mut self, action: Action) {
        self.harness.act(action);
        self.observe();
    }

    fn done(&mut self, done: JobEvent) {
        self.act(Action::Job(done));
    }

    /// Records the data passed to the disk and to servers, and checks everything derived.
    fn observe(&mut self) {
        for effect in self.harness.effects.take().into_inner() {
            match effect {
                Effect::Store(StoreEffect::SaveDraft(draft)) => {
                    let content = (draft.content.clone(), draft.visibility.clone());
                    self.world.contents.insert(draft.id, content);
                    // A new draft has no record yet.
                    let records = &mut self.world.records;
                    records.entry(draft.id).or_insert(draft.submission);
                }
                Effect::Store(
                    StoreEffect::SaveRecord { draft, record }
                    | StoreEffect::RememberRecord { draft, record },
                ) => {
                    self.world.records.insert(draft, *record);
                }
                Effect::Store(StoreEffect::Trash(draft)) => self.trashed.push(*draft),
                Effect::Store(StoreEffect::SaveSettings { settings, .. }) => {
                    self.world.settings = settings;
                }
                Effect::Store(StoreEffect::SaveAccounts { accounts, .. }) => {
                    self.world.accounts = accounts;
                }
                Effect::Store(StoreEffect::SaveRequirements(answers)) => {
                    self.world.answers = answers;
                }
                Effect::Requirements(RequirementEffect::Query { query, account, .. }) => {
                    self.world.queries.push((account, query));
                }
                _ => {}
            }
        }
        check(&self.harness, &self.world);
    }

    fn step(&mut self, (kind, a, b): Choice) {
        match kind % 6 {
            0 | 1 => self.form(kind / 6, a, b),
            2 => self.library(kind / 6, a, b),
            3 => self.accounts(kind / 6, a, b),
            4 => self.submission(kind / 6, a, b),
            _ => self.jobs(kind / 6, a, b),
        }
    }

    fn form(&mut self, kind: u8, a: u8, b: u8) {
        let field = pick(&FIELDS, a).unwrap();
        let text = pick(&TEXTS, b).unwrap().to_owned();
        let action = match kind % 14 {
            0..=3 => Action::Form(FormAction::Edit(field.into(), text)),
            4 => Action::Form(FormAction::Blurred(field.into())),
            5 => Action::Form(FormAction::Undo),
            6 => Action::Form(FormAction::Redo),
            7 => Action::Form(FormAction::Check),
            8 => Action::Form(FormAction::SetNumberType(
                PhoneNumberType::Local,
                b.is_multiple_of(2),
            )),
            9 => Action::Form(FormAction::AddEmailAddress),
            10 => Action::Form(FormAction::RemoveEmailAddress(usize::from(a % 3))),
            11 => Action::Form(FormAction::AddExtraField("registerCourt".to_owned())),
            12 => {
                let Some(draft) = self.open() else { return };
                Action::Form(FormAction::SplitPasted(PastedBlock {
                    draft,
                    path: FieldId::Street.into(),
                    before: String::new(),
                    parts: vec![
                        (FieldId::AddressCountryCode, text),
                        (FieldId::City, "Berlin".to_owned()),
                    ],
                    emails: Vec::new(),
                    cleared: vec![FieldId::PostalCode],
                }))
            }
            _ => Action::Requirements(RequirementAction::SetRead(
                "region".to_owned(),
                b.is_multiple_of(2),
            )),
        };
        self.act(action);
    }

    fn library(&mut self, kind: u8, a: u8, b: u8) {
        let ids = self.ids();
        let Some(id) = pick(&ids, a) else { return };
        match kind % 12 {
            0 | 1 => self.act(Action::Library(LibraryAction::Open(id))),
            2 => {
                let id = self.new_id();
                let blank = Draft::new(id, at(0));
                self.stored(&blank);
                self.act(Action::Library(LibraryAction::New(id)));
            }
            3 => {
                let text = pick(&["", "a", "am", "berlin", "zz"], b).unwrap().into();
                self.act(list(ListAction::Search(text)));
            }
            4 => {
                let views = [
                    View::All,
                    View::Stage(Stage::Draft),
                    View::Stage(Stage::InReview),
                ];
                self.act(list(ListAction::View(pick(&views, b).unwrap())));
            }
            5 => {
                let copy = self.new_id();
                self.act(Action::Duplicate(DuplicateAction::Ask(id)));
                self.act(Action::Duplicate(DuplicateAction::Make(copy)));
            }
            6 => self.act(Action::Library(LibraryAction::Trash(id))),
            7 => {
                let Some(draft) = self.trashed.pop() else {
                    return;
                };
                // The harness has moved it to the trash.
                let _ = self.harness.store.library.restore(draft.id);
                if b.is_multiple_of(2) {
                    self.stored(&draft);
                    let library = &self.harness.store.library;
                    let stored = library.read(draft.id).unwrap();
                    let restored = loaded(library, StoredDraft { draft, ..stored });
                    self.done(JobEvent::Store(StoreEvent::Restored(Ok(restored))));
                } else {
                    let (draft, outcome) = (draft.id, Err(LocalError::Sentence("No".to_owned())));
                    self.done(JobEvent::Store(StoreEvent::Trashed { draft, outcome }));
                }
            }
            8 => {
                self.act(Action::Copy(CopyAction::Ask(Some(id))));
                self.act(Action::Copy(CopyAction::Copy));
            }
            9 => {
                let number = self.new_id().as_u128();
                let found = match b % 3 {
                    0 => example_draft(number, "amsterdam-office"),
                    1 => in_review(number, &production_account()),
                    _ => in_review(number, &custom_account()),
                };
                self.stored(&found);
                self.harness.add_elsewhere(&found);
                self.observe();
            }
            10 => {
                let library = &self.harness.store.library;
                if !library.has(id) {
                    return;
                }
                let mut draft = library.read(id).unwrap().draft;
                pick(&TEXTS, b)
                    .unwrap()
                    .clone_into(&mut draft.content.profile.city);
                self.stored(&draft);
                self.harness.change_elsewhere(&draft);
                self.observe();
            }
            _ => self.act(if b.is_multiple_of(2) {
                Action::Window(WindowAction::FocusLost)
            } else {
                Action::Window(WindowAction::FocusGained)
            }),
        }
    }

    fn accounts(&mut self, kind: u8, a: u8, b: u8) {
        let accounts: Vec<Uuid> = self.state().accounts.iter().map(|one| one.id).collect();
        let account = pick(&accounts, a);
        match (kind % 9, account) {
            (0 | 1, Some(id)) => self.act(Action::Accounts(AccountAction::Use(id))),
            (2, Some(id)) if b.is_multiple_of(3) => {
                self.act(Action::Accounts(AccountAction::Remove(id)));
            }
            (3, _) => {
                let id = self.new_id();
                self.act(Action::Accounts(AccountAction::UseSandbox(id)));
            }
            (4, _) => {
                let outcome = match b % 3 {
                    0 => Err(LocalError::Sentence("No port".to_owned())),
                    _ => Ok("http://127.0.0.1:9".parse().unwrap()),
                };
                self.done(JobEvent::Accounts(AccountEvent::SandboxStarted(outcome)));
            }
            (5, _) => self.done(JobEvent::Accounts(AccountEvent::TokenStored)),
            (6 | 7, Some(id)) => {
                let servers = ["https://one.example/", "https://two.example/"];
                self.act(Action::Accounts(AccountAction::OpenDialog));
                self.act(Action::Accounts(AccountAction::Edit(Some(id))));
                let Some(Dialog::Accounts(dialog)) = &self.state().dialog else {
                    return;
                };
                let form = AccountForm {
                    environment: EnvironmentChoice::Custom,
                    base: pick(&servers, b).unwrap().to_owned(),
                    account_guid: production_account().account_guid.to_string(),
                    ..dialog.form.clone().unwrap_or_default()
                };
                self.act(Action::Accounts(AccountAction::ChangeForm(form)));
                self.act(Action::Accounts(AccountAction::Save {
                    new_id: id,
                    token: TypedToken::Blank,
                    keep: TokenStorage::SessionOnly,
                }));
                self.act(Action::Dialogs(DialogAction::Close));
            }
            (8, _) if b.is_multiple_of(2) => {
                self.act(Action::Accounts(AccountAction::RetrySandbox));
            }
            _ => self.act(Action::Requirements(RequirementAction::Refresh)),
        }
    }

    fn submission(&mut self, kind: u8, a: u8, b: u8) {
        let kind = kind % 14;
        let ids = match kind {
            // Jobs report about drafts in memory only.
            3..=10 | 12.. => self.saved_in_memory(),
            _ => self.ids(),
        };
        let Some(id) = pick(&ids, a) else { return };
        match kind {
            0 => {
                self.act(Action::Submission(SubmissionAction::Submit));
                self.act(Action::Submission(SubmissionAction::Confirm));
            }
            1 => {
                let running = self.state().polling.running.as_ref();
                let running = running.map(|query| query.draft);
                self.status(running.filter(|_| a.is_multiple_of(2)).unwrap_or(id), b);
            }
            2 => self.refresh_status(),
            3 => {
                let record = self.record(id, b);
                let record = self.store_record(id, &record);
                self.done(JobEvent::Submission(SubmissionEvent::Recorded {
                    draft: id,
                    record,
                }));
            }
            4 => {
                let record = self.record(id, b);
                self.done(JobEvent::Submission(SubmissionEvent::Ended {
                    draft: id,
                    record,
                }));
            }
            5 => {
                let record = self.record(id, b);
                let before = &self.harness.draft(id).submission.clone();
                if !self.state().is_busy(id)
                    && let Some(merged) = before.merged_with(&record)
                {
                    self.store_record(id, &merged);
                }
                self.done(JobEvent::Store(StoreEvent::RecordMerged {
                    draft: id,
                    record,
                }));
            }
            6 => {
                let mut newer = self.record(id, b);
                if !self.state().is_busy(id) {
                    newer = self.store_record(id, &newer);
                }
                let newer = Some(newer);
                let why = LocalError::Sentence("Elsewhere".to_owned());
                self.done(JobEvent::Store(StoreEvent::RecordIsNewer {
                    draft: id,
                    newer,
                    why,
                }));
            }
            7 => {
                let newer = b.is_multiple_of(2).then(|| self.record(id, b));
                let newer = newer.map(|newer| self.store_record(id, &newer));
                let why = LocalError::Sentence("Elsewhere".to_owned());
                self.done(JobEvent::Submission(SubmissionEvent::Superseded {
                    draft: id,
                    newer,
                    why,
                }));
            }
            8 => self.progress(id, b),
            9 => self.update(id, b),
            10 => {
                let sent = Box::new(Payload::of(&self.harness.draft(id)));
                let answer = Box::new(answer("InReview", None));
                self.done(JobEvent::Submission(SubmissionEvent::UpdateFound {
                    draft: id,
                    sent,
                    answer,
                }));
            }
            11 => self.act(Action::Submission(match b % 3 {
                0 => SubmissionAction::LookUp,
                1 => SubmissionAction::SendAnyway,
                _ => SubmissionAction::Cancel,
            })),
            12 => self.done(JobEvent::Submission(match b % 2 {
                0 => SubmissionEvent::NotBegun(ApiError::Cancelled),
                _ => SubmissionEvent::RequestBuilt {
                    draft: id,
                    alone: b > 100,
                    request: RequestText {
                        json: "{}".to_owned(),
                        curl: None,
                    },
                },
            })),
            _ => self.done(JobEvent::Submission(SubmissionEvent::Crashed(id))),
        }
    }

    fn progress(&mut self, id: Uuid, b: u8) {
        let progress = match b % 3 {
            0 => Progress::Step {
                index: 0,
                count: 1,
                step: ProgressStep::Create {
                    account: "Acme".to_owned(),
                },
            },
            1 => Progress::Bytes { sent: 1, total: 2 },
            _ => Progress::WaitRequested {
                retry_after: Some(u64::from(b)),
            },
        };
        self.done(JobEvent::Submission(SubmissionEvent::Progress {
            draft: id,
            progress,
        }));
    }

    /// Checks the status of the open draft by hand.
    fn refresh_status(&mut self) {
        let Some(id) = self.open() else { return };
        self.world.asked_by_hand.insert(id);
        self.act(Action::Submission(SubmissionAction::CheckStatus));
        if !self.state().polling.next.contains(id) {
            self.world.asked_by_hand.remove(&id);
        }
    }

    /// Submits changes; the answer is about them, or about an earlier text.
    fn update(&mut self, id: Uuid, b: u8) {
        self.act(Action::Library(LibraryAction::Open(id)));
        self.act(Action::Submission(SubmissionAction::Submit));
        let payload = if b.is_multiple_of(4) {
            Payload::default()
        } else {
            Payload::of(&self.harness.draft(id))
        };
        let answer = if b.is_multiple_of(3) {
            Err(UpdateCheckError::Failed(ApiError::Cancelled))
        } else {
            Ok(Revalidation::Unknown)
        };
        self.done(JobEvent::Submission(SubmissionEvent::UpdateChecked {
            draft: id,
            payload: Box::new(payload),
            answer,
        }));
        self.act(if b.is_multiple_of(2) {
            Action::Submission(SubmissionAction::Confirm)
        } else {
            Action::Dialogs(DialogAction::Close)
        });
    }

    fn status(&mut self, draft: Uuid, b: u8) {
        let outcome = match b % 6 {
            0 => Err(ApiError::NotFound),
            1 => Err(ApiError::RateLimited {
                retry_after: Some(5),
            }),
            2 => Ok(answer("Approved", None)),
            3 => Ok(answer("Rejected", None)),
            _ => Ok(answer("InReview", None)),
        };
        if outcome.is_ok() {
            // From now on it is polled only if it waits for a decision.
            self.world.asked_by_hand.remove(&draft);
        }
        let outcome = outcome.map(Box::new);
        self.done(JobEvent::Submission(SubmissionEvent::StatusReceived {
            draft,
            outcome,
        }));
    }

    /// A record of a draft in one of the states of a submission.
    fn record(&self, id: Uuid, b: u8) -> Box<SubmissionRecord> {
        let draft = self.harness.draft(id);
        let accounts = [sandbox_account(), production_account(), custom_account()];
        let target = pick(&accounts, b).map(|account| Target::from(&account));
        let finding = Finding::problem(
            FieldPath::from(FieldId::City),
            FindingKind::Server,
            "Not there".to_owned(),
        );
        let stopped = |error| SubmissionState::Stopped {
            step: Step::Create,
            error,
            at: at(5),
            in_doubt: false,
        };
        let state = match b % 5 {
            0 => stopped(ApiError::Refused {
                status: 400,
                findings: vec![finding],
                general: Vec::new(),
            }),
            1 => stopped(ApiError::Cancelled),
            2 => SubmissionState::Running {
                step: Step::Create,
                since: at(5),
            },
            _ => SubmissionState::Submitted { at: at(5) },
        };
        let is_sent = matches!(state, SubmissionState::Submitted { .. });
        Box::new(SubmissionRecord {
            guid: Some(Uuid::from_u128(id.as_u128() + 1000)),
            target,
            sent: is_sent.then(|| Payload::of(&draft)),
            refused: Some(Payload::of(&draft)),
            answer: (is_sent && b > 100).then(|| answer("Approved", None)),
            state,
            ..SubmissionRecord::default()
        })
    }

    fn jobs(&mut self, kind: u8, a: u8, b: u8) {
        match kind % 14 {
            0..=2 => self.reply(a, b),
            3 => {
                self.harness.up += Duration::from_millis(u64::from(b) * 100);
                self.act(Action::Tick);
            }
            4 => {
                let running = self.state().autosave.running.iter().copied();
                for key in running.collect::<Vec<StoreKey>>() {
                    let outcome = if b.is_multiple_of(8) {
                        self.forget(key);
                        Err(LocalError::Sentence("The disk is full".to_owned()))
                    } else {
                        Ok(())
                    };
                    let at = at(0);
                    self.done(JobEvent::Store(StoreEvent::Saved { key, at, outcome }));
                }
            }
            5 => {
                let ids = self.ids();
                let Some(draft) = pick(&ids, a) else { return };
                let outcomes = vec![Ok(Attached::New(attachment(&format!("file{}", b % 3))))];
                let requirement = Some("extract".to_owned());
                self.done(JobEvent::Documents(DocumentEvent::Attached {
                    draft,
                    requirement,
                    outcomes,
                }));
            }
            6 => {
                let outcome = if b.is_multiple_of(2) {
                    Err(PreviewError::Defect(Defect::CutOff))
                } else {
                    Err(PreviewError::TooLarge)
                };
                let sha256 = sha256(&format!("file{}", a % 3));
                self.done(JobEvent::Documents(DocumentEvent::Thumbnail {
                    sha256,
                    outcome,
                }));
            }
            7 => self.act(Action::Documents(DocumentAction::Remove(sha256(&format!(
                "file{}",
                a % 3
            ))))),
            8 => self.file_dialog(a, b),
            9 => self.export(a, b),
            10 => self.document_event(a, b),
            11 => self.account_event(a, b),
            12 => {
                let ids = self.ids();
                let Some(draft) = pick(&ids, a) else { return };
                self.done(match b % 3 {
                    0 => JobEvent::Nothing,
                    1 => JobEvent::Failed,
                    _ => JobEvent::NotificationClicked(draft),
                });
            }
            _ => {
                let Some(draft) = self.trashed.pop() else {
                    return self.done(JobEvent::Store(StoreEvent::NotLoaded));
                };
                let (draft, outcome) = (draft.id, Ok(()));
                self.done(JobEvent::Store(StoreEvent::Trashed { draft, outcome }));
            }
        }
    }

    fn file_dialog(&mut self, a: u8, b: u8) {
        let ids = self.ids();
        let Some(draft) = pick(&ids, a) else { return };
        let requirement = b.is_multiple_of(2).then(|| "extract".to_owned());
        let action = DocumentAction::Pick(requirement.clone());
        self.act(Action::Documents(action));
        let purpose = if b.is_multiple_of(3) {
            FileDialogEffect::PickFolder(ExportScope::Drafts(vec![draft]))
        } else {
            FileDialogEffect::PickDocuments {
                draft,
                requirement: requirement.clone(),
            }
        };
        self.done(JobEvent::FileDialog(match b % 5 {
            0 => FileDialogEvent::FolderPicked {
                scope: ExportScope::Drafts(vec![draft]),
                folder: Some("/mnt/stick".into()),
            },
            1 => FileDialogEvent::Unavailable {
                purpose,
                why: FileDialogError::Fault,
            },
            _ => FileDialogEvent::DocumentsPicked {
                draft,
                requirement,
                paths: vec!["/a.pdf".into()],
            },
        }));
    }

    fn export(&mut self, a: u8, b: u8) {
        let ids = self.ids();
        let Some(draft) = pick(&ids, a) else { return };
        self.act(Action::Export(ExportAction::Ask(draft)));
        self.act(Action::Export(ExportAction::Start));
        let outcome = if b.is_multiple_of(2) {
            Err(ExportError::Fault)
        } else {
            Ok(ExportOutcome {
                into: "~/Profile Desk".into(),
                folders: vec!["~/Profile Desk/Office".into()],
                table: None,
                missing: Vec::new(),
            })
        };
        self.done(JobEvent::Store(StoreEvent::Exported {
            scope: ExportScope::Drafts(vec![draft]),
            into: "~/Profile Desk".into(),
            outcome,
        }));
        self.act(Action::Dialogs(DialogAction::Close));
    }

    fn document_event(&mut self, a: u8, b: u8) {
        let sha256 = sha256(&format!("file{}", a % 3));
        let shown = DocumentAction::Show(sha256.clone());
        self.act(Action::Documents(shown));
        self.done(JobEvent::Documents(match b % 3 {
            0 => DocumentEvent::PathCompletions {
                typed: "/".to_owned(),
                paths: vec!["/a.pdf".to_owned()],
            },
            1 => DocumentEvent::Rendered {
                sha256,
                outcome: Err(PreviewError::TooLarge),
            },
            _ => DocumentEvent::OpenedExternally {
                sha256,
                outcome: Ok(()),
            },
        }));
        self.act(Action::Dialogs(DialogAction::Close));
    }

    fn account_event(&mut self, a: u8, b: u8) {
        let accounts = [sandbox_account(), production_account(), custom_account()];
        let account = pick(&accounts, a).unwrap();
        self.act(Action::Accounts(AccountAction::TestConnection(account.id)));
        self.done(JobEvent::Accounts(match b % 3 {
            0 => AccountEvent::ConnectionTested {
                account: Box::new(account),
                state: TestState::Passed(1),
            },
            1 => AccountEvent::TokenChecked {
                account: account.id,
                origin: account.origin(),
                state: TokenState::Failed(LocalError::Fault),
            },
            _ => AccountEvent::TokenChecked {
                account: account.id,
                origin: None,
                state: TokenState::None,
            },
        }));
    }

    /// Data that could not be saved is not on disk.
    fn forget(&mut self, key: StoreKey) {
        match key {
            StoreKey::Draft(id) => drop(self.world.contents.remove(&id)),
            StoreKey::Record(id) => drop(self.world.records.remove(&id)),
            StoreKey::Settings => self.world.settings.zoom = -1.0,
            StoreKey::Accounts => self.world.accounts = Vec::new(),
            StoreKey::Requirements => self.world.answers = RequirementsCache::default(),
        }
    }

    /// Answers one of the requirement queries.
    fn reply(&mut self, a: u8, b: u8) {
        let Some((account, query)) = pick(&self.world.queries, a) else {
            return;
        };
        let outcome = match b % 5 {
            0 => Err(ApiError::RateLimited {
                retry_after: Some(30),
            }),
            1 => Err(ApiError::Local {
                detail: LocalError::Sentence("No network".to_owned()),
            }),
            _ => Ok(match &query {
                RequirementsQuery::Requirements(_) => RequirementsResponse::Requirements(vec![
                    requirement("extract", RequirementKind::Document, "Extract"),
                    requirement(
                        "region",
                        RequirementKind::CompanyRestriction,
                        "In the region",
                    ),
                ]),
                RequirementsQuery::RequiredFields(_) => {
                    RequirementsResponse::RequiredFields(vec![RequiredField {
                        name: "registerCourt".to_owned(),
                        description: None,
                    }])
                }
            }),
        };
        let at = self.state().now.wall;
        let sent_at = self.harness.up;
        self.done(JobEvent::Requirements(RequirementEvent::Received {
            account: Box::new(account),
            query,
            sent_at,
            outcome,
            at,
        }));
    }
}

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    proptest::collection::vec(any::<Choice>(), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_derived_state_always_equals_a_full_derivation(
        choices in choices(),
        accounts in 0_usize..4,
    ) {
        let all = [custom_account(), sandbox_account(), production_account()];
        let accounts = all.into_iter().take(accounts).collect();
        let mut run = Run::start(accounts);
        for choice in choices {
            run.step(choice);
        }
    }
}

fn list(action: ListAction) -> Action {
    Action::Library(LibraryAction::List(action))
}
