//! The window for tests: its drawing and its `update`. A real library answers what the window asks of it,
//! and keeps what it saves. All effects but questions are kept for the test to check and to answer.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Key, Modifiers};
use egui_kittest::HarnessBuilder;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use profile_desk::app::action::{Action, FormAction, LibraryAction, SubmissionAction};
use profile_desk::app::effect::{
    DocumentEffect, Effect, FileDialogEffect, Focus, SharingEffect, StoreEffect, WindowEffect,
};
use profile_desk::app::export_outcome::ExportOutcome;
use profile_desk::app::job_event::{
    AccountEvent, DocumentEvent, FileDialogEvent, JobEvent, LoadedDraft, RequirementEvent,
    SharingEvent, StoreEvent, SubmissionEvent, UpdateCheckError,
};
use profile_desk::app::library_query::NameRequest;
use profile_desk::app::library_query::{FIRST_ROWS, FirstList, IdsRequest, ViewChange, WantedIds};
use profile_desk::app::state::Revalidation;
use profile_desk::app::state::{Now, State, StatusQuery, Submitting};
use profile_desk::app::update::update;
use profile_desk::app::window_error::{ExportError, FileDialogError};
use profile_desk::desktop::draw;
use profile_desk::domain::account::{Account, Environment, Overrides, SANDBOX_ACCOUNT_GUID};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::approval::Answer;
use profile_desk::domain::attachment::{Attached, Attachment, MediaType, Picture};
use profile_desk::domain::claim::{ClaimPurpose, Holder, ProgramKind};
use profile_desk::domain::country_requirements::{
    RequirementsCache, RequirementsQuery, RequirementsResponse,
};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{FieldPath, Finding};
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::possible_duplicate::RegisterNumber;
use profile_desk::domain::preflight::{Paper, PaperText, TextError};
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::requirement::{Requirement, RequirementKind};
use profile_desk::domain::row_query::RowQuery;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState, Target};
use profile_desk::settings::Settings;
use profile_desk::store::{Library, StoreError, StoredDraft};
use profile_desk::ui::{UiState, show_times_in, theme};
use serde_json::{Map, Value};
use tempfile::TempDir;
use uuid::Uuid;

use super::document_library;
use super::effects::Effects;
use super::painters::BothPainters;

/// The window as it is drawn.
pub type Window = egui_kittest::Harness<'static, Harness>;

/// The state of the window, and its effects.
pub struct Harness {
    pub state: State,
    pub view: UiState,
    pub effects: Effects,
    /// The claims that the window asked for and gave up.
    pub claims: Vec<SharingEffect>,
    pub up: Duration,
    pub store: TestStore,
    /// The requirements in the library when it is read.
    pub requirements: RequirementsCache,
    /// The texts of documents, by the hash of their content. Others can't be read.
    pub papers: BTreeMap<String, PaperText>,
    /// The answers of the store that have not arrived, while a test keeps them back.
    kept_back: Option<Vec<StoreEvent>>,
}

/// The library of a harness, in memory where the system has a folder for that.
pub struct TestStore {
    _folder: TempDir,
    pub library: Library,
}

impl TestStore {
    /// A library with these drafts.
    fn of(drafts: &[Draft]) -> Self {
        let in_memory = Path::new("/dev/shm");
        let folder = if in_memory.is_dir() {
            tempfile::tempdir_in(in_memory)
        } else {
            tempfile::tempdir()
        };
        let folder = folder.unwrap();
        let library = Library::at(&folder.path().join("data"));
        for draft in drafts {
            save(&library, draft);
        }
        Self {
            _folder: folder,
            library,
        }
    }

    /// Carries out an effect on the library, as the jobs do. Returns the answer to a question.
    fn run(&self, effect: &Effect, now: Timestamp) -> Option<StoreEvent> {
        let Effect::Store(effect) = effect else {
            return None;
        };
        let library = &self.library;
        match effect {
            StoreEffect::LoadDraft(id) => Some(StoreEvent::DraftLoaded {
                draft: *id,
                outcome: library
                    .read(*id)
                    .map_err(LocalError::from)
                    .map(|stored| loaded(library, stored)),
            }),
            StoreEffect::QueryRows { list, request } => Some(StoreEvent::RowsRead {
                list: *list,
                request: request.clone(),
                outcome: Ok(library.rows(&request.query, request.range.clone()).unwrap()),
            }),
            StoreEffect::QueryCounts(request) => Some(StoreEvent::Counted {
                request: request.clone(),
                outcome: Ok(library.counts(&request.query).unwrap()),
            }),
            StoreEffect::QueryFacets(request) => Some(StoreEvent::FacetsRead {
                request: request.clone(),
                outcome: Ok(library.facets(&request.query).unwrap()),
            }),
            StoreEffect::QueryIds(request) => Some(find_ids(library, request)),
            StoreEffect::FindName(request) => Some(find_name(library, request)),
            StoreEffect::ReadViews => Some(StoreEvent::ViewsRead(library.views().0)),
            StoreEffect::ChangeView(change) => Some(change_view(library, change)),
            StoreEffect::TrashAll { ids, busy } => Some(StoreEvent::TrashedAll {
                busy: *busy,
                outcome: Ok(library.trash_all(ids).unwrap()),
            }),
            StoreEffect::RestoreAll(ids) => Some(StoreEvent::RestoredAll(Ok(library
                .restore_all(ids)
                .unwrap()))),
            StoreEffect::QueryWaiting => Some(StoreEvent::WaitingFound(library.waiting().unwrap())),
            StoreEffect::FindDuplicate { draft, except } => Some(StoreEvent::DuplicateFound {
                draft: draft.id,
                number: RegisterNumber::of(&draft.content.profile),
                found: library
                    .possible_duplicate(draft, except)
                    .unwrap()
                    .map(Box::new),
            }),
            StoreEffect::FindAffected(known) => Some(StoreEvent::AffectedFound(Ok(library
                .affected_by_changes(known)
                .unwrap()))),
            StoreEffect::FindRefusals(about) => Some(StoreEvent::RefusalsFound(
                about.clone(),
                Box::new(library.refusals(&about.country, &about.server).unwrap()),
            )),
            StoreEffect::UpdateList => {
                let updated = library.update_list();
                Some(StoreEvent::ListUpdated(
                    updated.map(|_| ()).map_err(LocalError::from),
                ))
            }
            StoreEffect::SaveDraft(draft) => {
                match library.save(draft) {
                    // A test reports it.
                    Ok(()) | Err(StoreError::DraftIsNewer) => {}
                    Err(error) => panic!("{error}"),
                }
                None
            }
            StoreEffect::SaveRecord { draft, record } => {
                // A draft that a test removed.
                let _ = library.save_submission(*draft, record);
                None
            }
            StoreEffect::Trash(draft) => {
                save(library, draft);
                library.trash(draft.id, draft.title()).unwrap();
                None
            }
            StoreEffect::Restore(id) => {
                let _ = library.restore(*id);
                None
            }
            StoreEffect::DeleteForGood { draft, title } => Some(StoreEvent::Deleted {
                draft: *draft,
                title: title.clone(),
                outcome: library.delete_for_good(*draft).map_err(LocalError::from),
            }),
            StoreEffect::EmptyTrash => Some(StoreEvent::TrashEmptied(
                library.delete_all_trashed().map_err(LocalError::from),
            )),
            StoreEffect::DeleteExpired => Some(StoreEvent::ExpiredDeleted(
                library.empty_trash(now).map_err(LocalError::from),
            )),
            StoreEffect::Load
            | StoreEffect::RememberRecord { .. }
            | StoreEffect::SaveSettings { .. }
            | StoreEffect::SaveAccounts { .. }
            | StoreEffect::SaveRequirements(_)
            | StoreEffect::SaveAgain { .. }
            | StoreEffect::Export { .. } => None,
        }
    }
}

/// Changes a saved view, as the job does.
fn find_ids(library: &Library, request: &IdsRequest) -> StoreEvent {
    let ids = match &request.wanted {
        WantedIds::Select { range, .. } => library.ids(&request.query, range).unwrap(),
        WantedIds::Selected(ids) => {
            let shown = library.shown_of(&request.query, ids).unwrap();
            shown.into_iter().collect()
        }
    };
    StoreEvent::IdsRead {
        request: request.clone(),
        outcome: Ok(ids),
    }
}

fn find_name(library: &Library, request: &NameRequest) -> StoreEvent {
    let (text, from) = (&request.begins_with, request.from_stored);
    let found = library.next_named(&request.query, text, from).unwrap();
    StoreEvent::NameFound {
        request: request.clone(),
        outcome: Ok(found),
    }
}

fn change_view(library: &Library, change: &ViewChange) -> StoreEvent {
    let outcome = match change {
        ViewChange::Save(view) => library.save_view(view).map(|()| true),
        ViewChange::Rename { view, name } => library.rename_view(*view, name),
        ViewChange::Delete(view) => library.delete_view(view.id).map(|()| true),
    };
    StoreEvent::ViewChanged {
        change: change.clone(),
        outcome: outcome.map_err(LocalError::from),
    }
}

/// A draft as a job reads it.
pub fn loaded(library: &Library, stored: StoredDraft) -> LoadedDraft {
    LoadedDraft {
        is_sent_elsewhere: library.is_being_sent(stored.draft.id),
        draft: Box::new(stored.draft),
        saved_as: stored.saved_as,
        trashed_at: stored.trashed_at,
    }
}

/// Saves a draft with its record.
fn save(library: &Library, draft: &Draft) {
    library.save(draft).unwrap();
    if draft.submission != SubmissionRecord::default() {
        library
            .save_submission(draft.id, &draft.submission)
            .unwrap();
    }
}

pub fn at(seconds: i64) -> Timestamp {
    // 10 March 2026, 09:30 UTC.
    Timestamp::from_second(1_773_135_000 + seconds).unwrap()
}

impl Harness {
    /// A harness whose library has been read.
    pub fn with(drafts: Vec<Draft>, accounts: Vec<Account>) -> Self {
        let mut harness = Self {
            state: State::default(),
            view: UiState::default(),
            effects: Effects::default(),
            claims: Vec::new(),
            up: Duration::ZERO,
            store: TestStore::of(&[]),
            requirements: RequirementsCache::default(),
            papers: BTreeMap::new(),
            kept_back: None,
        };
        let settings = Settings {
            account_in_use: accounts.first().map(|account| account.id),
            sandbox_offered: !accounts.is_empty(),
            ..Settings::default()
        };
        harness.load(drafts, settings, accounts);
        harness
    }

    /// The library was read: with these drafts, settings and accounts, and no requirements yet.
    #[expect(clippy::needless_pass_by_value, reason = "tests give it away")]
    pub fn load(&mut self, drafts: Vec<Draft>, settings: Settings, accounts: Vec<Account>) {
        self.store = TestStore::of(&drafts);
        let event = self.loaded(settings, accounts);
        self.done(event);
    }

    /// The library was read, with the drafts that it has now.
    pub fn loaded(&self, settings: Settings, accounts: Vec<Account>) -> JobEvent {
        let library = &self.store.library;
        let first = settings
            .last_open
            .filter(|id| library.is_in_list(*id).unwrap());
        let top = library.rows(&RowQuery::default(), 0..1).unwrap();
        let first = first.or(top.first().map(|row| row.id));
        JobEvent::Store(StoreEvent::Loaded {
            moved_in: None,
            list: Some(Box::new(FirstList {
                rows: library.rows(&RowQuery::default(), FIRST_ROWS).unwrap(),
                counts: library.counts(&RowQuery::default()).unwrap(),
            })),
            views: library.views().0,
            first: first.map(|id| loaded(library, library.read(id).unwrap())),
            interrupted: library
                .interrupted()
                .unwrap()
                .into_iter()
                .map(|stored| loaded(library, stored))
                .collect(),
            settings,
            accounts,
            requirements: self.requirements.clone(),
            folder: "/home/me/profiles".into(),
            errors: Vec::new(),
        })
    }

    /// The countries require nothing of a profile with both in this one.
    pub fn requires_nothing(&mut self, country: &str) {
        self.requires(country, Vec::new());
        self.answer(
            RequirementsQuery::RequiredFields(country.to_owned()),
            Ok(RequirementsResponse::RequiredFields(Vec::new())),
        );
    }

    /// Another program adds a draft to the library.
    pub fn add_elsewhere(&mut self, draft: &Draft) {
        save(&Library::at(self.store.library.root()), draft);
        self.done(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
    }

    /// Another program changes a draft of the library.
    pub fn change_elsewhere(&mut self, draft: &Draft) {
        let library = Library::at(self.store.library.root());
        library.load(draft.id).unwrap();
        library.save(draft).unwrap();
        library.update_list().unwrap();
        self.done(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
    }

    /// Another program moves a draft to the trash, at this time.
    pub fn trash_elsewhere(&mut self, draft: u128, time: Timestamp) {
        let database = self.store.library.database().unwrap();
        let id = Uuid::from_u128(draft);
        database.set_trashed(id, Some(time)).unwrap();
        self.done(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
    }

    /// Another window is editing the open draft.
    pub fn edited_elsewhere(&mut self) {
        let id = self.state.open_draft().unwrap().id;
        let holder = Holder {
            purpose: ClaimPurpose::Editing,
            program: ProgramKind::Window,
            who: "anna@desk".to_owned(),
            since: at(-600),
        };
        let holders = BTreeMap::from([(id, holder)]);
        self.done(JobEvent::Sharing(SharingEvent::Holders(holders)));
    }

    /// The other profile with the register number of the open one.
    pub fn possible_duplicate(&self) -> Option<Uuid> {
        let editor = self.state.editor.as_ref().expect("a draft is open");
        editor.possible_duplicate.as_ref().map(|row| row.id)
    }

    /// A draft as it is in memory, or else in the library.
    pub fn draft(&self, id: Uuid) -> Draft {
        let in_memory = self.state.drafts.get(&id).cloned();
        in_memory.unwrap_or_else(|| self.store.library.read(id).unwrap().draft)
    }

    /// The ids of the rows in the list.
    pub fn rows(&self) -> Vec<Uuid> {
        let list = &self.state.list;
        let rows = (0..list.len()).filter_map(|position| list.row(position));
        rows.map(|row| row.id).collect()
    }

    pub fn act(&mut self, action: Action) {
        let seconds = i64::try_from(self.up.as_secs()).unwrap();
        let now = Now {
            wall: at(seconds),
            uptime: self.up,
        };
        let mut answers = Vec::new();
        for effect in update(&mut self.state, action, now) {
            if let Some(answer) = self.store.run(&effect, now.wall) {
                answers.push(answer);
                continue;
            }
            match effect {
                Effect::DocumentLibrary(effect) => {
                    let answer = document_library::run(&self.store.library, effect);
                    self.done(answer);
                }
                Effect::Documents(DocumentEffect::ReadText(sha256)) => self.read_text(sha256),
                Effect::Sharing(effect) => self.share(effect),
                Effect::Window(WindowEffect::Focus(focus)) => self.view.focus = Some(focus),
                other => self.effects.push(other),
            }
        }
        if let Some(kept_back) = &mut self.kept_back {
            kept_back.append(&mut answers);
        }
        for answer in answers {
            self.done(JobEvent::Store(answer));
        }
    }

    /// The text of a document was read.
    fn read_text(&mut self, sha256: String) {
        let text = self.papers.get(&sha256);
        let paper = text.map(|text| Arc::new(Paper::of(text)));
        self.done(JobEvent::Documents(DocumentEvent::TextRead {
            sha256,
            outcome: paper.ok_or(TextError::Unreadable),
        }));
    }

    /// The store does not answer until `let_through`.
    pub fn keep_answers_back(&mut self) {
        self.kept_back = Some(Vec::new());
    }

    /// What the store has answered meanwhile arrives.
    pub fn let_through(&mut self) {
        for answer in self.kept_back.take().into_iter().flatten() {
            self.done(JobEvent::Store(answer));
        }
    }

    /// Carries out an effect on what is shared with other programs, as the jobs do.
    fn share(&mut self, effect: SharingEffect) {
        match effect {
            SharingEffect::KnowDraft {
                draft,
                content,
                record,
            } => self.store.library.know(draft, content, record),
            SharingEffect::RefreshDrafts { drafts, if_changed } => {
                for id in drafts {
                    let library = &self.store.library;
                    let event = if library.is_in_list(id).unwrap() {
                        let changed = if if_changed {
                            library.read_if_changed(id).unwrap()
                        } else {
                            Some(library.read(id).unwrap())
                        };
                        changed.map(|stored| SharingEvent::DraftChanged(loaded(library, stored)))
                    } else {
                        Some(match library.read(id).ok().and_then(|one| one.trashed_at) {
                            Some(since) => SharingEvent::DraftGone { draft: id, since },
                            None => SharingEvent::DraftMissing(id),
                        })
                    };
                    if let Some(event) = event {
                        self.done(JobEvent::Sharing(event));
                    }
                }
            }
            SharingEffect::ReadAccounts => {}
            SharingEffect::Claim(_) | SharingEffect::TakeOver(_) | SharingEffect::Release(_) => {
                self.claims.push(effect);
            }
        }
    }

    pub fn done(&mut self, done: JobEvent) {
        self.act(Action::Job(done));
    }

    /// The sandbox runs, at an address where nothing listens.
    pub fn sandbox_started(&mut self) {
        let base = "http://127.0.0.1:9".parse().unwrap();
        self.done(JobEvent::Accounts(AccountEvent::SandboxStarted(Ok(base))));
    }

    /// The submission of a draft has ended with this record.
    pub fn submission_ended(&mut self, draft: Uuid, record: Box<SubmissionRecord>) {
        if !self.state.drafts.contains_key(&draft) {
            // A draft stays in memory while it is being submitted.
            let sent = self.draft(draft);
            self.state.submitting = Some(Submitting::of(&sent, Vec::new()));
            self.load_draft(draft);
        }
        self.done(JobEvent::Submission(SubmissionEvent::Ended {
            draft,
            record,
        }));
    }

    fn load_draft(&mut self, draft: Uuid) {
        let loaded = self
            .store
            .run(&Effect::Store(StoreEffect::LoadDraft(draft)), at(0));
        self.done(JobEvent::Store(loaded.expect("an answer")));
    }

    /// A status query about a draft was answered.
    pub fn status_received(&mut self, draft: Uuid, outcome: Result<Box<Answer>, ApiError>) {
        if !self.state.drafts.contains_key(&draft) {
            // A draft stays in memory while its status is being checked.
            let account = self.state.account_of(&self.draft(draft)).cloned();
            self.state.polling.running = account.map(|account| StatusQuery {
                draft,
                account,
                sent_at: self.up,
            });
            self.load_draft(draft);
        }
        let received = SubmissionEvent::StatusReceived { draft, outcome };
        self.done(JobEvent::Submission(received));
    }

    /// Gives the account in use a country's requirements for its numbers.
    pub fn requires(&mut self, country: &str, requirements: Vec<Requirement>) {
        let query = RequirementsQuery::Requirements(country.to_owned());
        self.answer(query, Ok(RequirementsResponse::Requirements(requirements)));
    }

    /// Answers a requirements query of the account in use.
    pub fn answer(
        &mut self,
        query: RequirementsQuery,
        outcome: Result<RequirementsResponse, ApiError>,
    ) {
        let account = self.state.account_in_use().expect("an account").clone();
        let at = self.state.now.wall;
        let sent_at = self.up;
        self.done(JobEvent::Requirements(RequirementEvent::Received {
            account: Box::new(account),
            query,
            sent_at,
            outcome,
            at,
        }));
    }

    /// Answers the check of an update, about the open draft as it is now.
    pub fn update_checked(&mut self, answer: Result<Revalidation, UpdateCheckError>) {
        let draft = self.state.open_draft().expect("a draft is open");
        let payload = Box::new(Payload::of(draft));
        let draft = draft.id;
        self.done(JobEvent::Submission(SubmissionEvent::UpdateChecked {
            draft,
            payload,
            answer,
        }));
    }

    /// The last export that was started ended.
    pub fn exported(&mut self, outcome: Result<ExportOutcome, ExportError>) {
        let exports = self.effects.exports();
        let (scope, into) = exports.last().expect("an export was started");
        let scope = (*scope).clone();
        let into = into.to_path_buf();
        self.done(JobEvent::Store(StoreEvent::Exported {
            scope,
            into,
            outcome,
        }));
    }

    /// The file dialog for documents of the open draft did not open.
    pub fn no_file_dialog(&mut self, why: FileDialogError) {
        let draft = self.state.open_draft().expect("a draft is open").id;
        self.done(JobEvent::FileDialog(FileDialogEvent::Unavailable {
            purpose: FileDialogEffect::PickDocuments {
                draft,
                requirement: None,
            },
            why,
        }));
    }

    /// A file was picked and copied, for a requirement or for none in particular.
    pub fn attached(&mut self, requirement: Option<&str>, outcome: Attached) {
        let draft = self.state.open_draft().expect("a draft is open").id;
        self.done(JobEvent::Documents(DocumentEvent::Attached {
            draft,
            requirement: requirement.map(str::to_owned),
            outcomes: vec![Ok(outcome)],
        }));
    }

    /// The documents of the open draft were checked, and each can be read.
    pub fn readable(&mut self) {
        let draft = self.state.open_draft().expect("a draft is open");
        let attachments = draft.content.attachments.iter();
        let contents: Vec<String> = attachments.map(|a| a.sha256.clone()).collect();
        for sha256 in contents {
            let picture = Picture {
                width: 1,
                height: 1,
                rgba: vec![255; 4],
            };
            let outcome = Ok(Arc::new(picture));
            self.done(JobEvent::Documents(DocumentEvent::Thumbnail {
                sha256,
                outcome,
            }));
        }
    }

    /// Submits the open draft and confirms the review.
    pub fn submit(&mut self) {
        self.act(Action::Submission(SubmissionAction::Submit));
        self.act(Action::Submission(SubmissionAction::Confirm));
    }

    /// Lets time pass.
    pub fn wait(&mut self, time: Duration) {
        self.up += time;
        self.act(Action::Tick);
    }

    pub fn profile(&self) -> &CompanyProfile {
        &self
            .state
            .open_draft()
            .expect("a draft is open")
            .content
            .profile
    }
}

/// Types a text into a field of the open draft.
pub fn type_into(harness: &mut Harness, field: FieldId, text: &str) {
    let edit = FormAction::Edit(field.into(), text.to_owned());
    harness.act(Action::Form(edit));
}

/// The messages of the findings that the form shows.
pub fn shown(harness: &Harness) -> Vec<String> {
    let findings = harness.state.shown_findings();
    findings.map(|finding| finding.message.clone()).collect()
}

/// The requirements queries since this was last called.
pub fn queries(harness: &mut Harness) -> Vec<RequirementsQuery> {
    let effects = harness.effects.take();
    effects.queries().into_iter().cloned().collect()
}

/// The query of the requirements for a country's numbers.
pub fn numbers(country: &str) -> RequirementsQuery {
    RequirementsQuery::Requirements(country.to_owned())
}

/// A window of this size over the harness, with the accessibility check on.
pub fn window(harness: Harness, size: [f32; 2], theme: egui::Theme) -> Window {
    build(
        builder(size, 1.0).with_theme(theme),
        harness,
        theme::install,
    )
}

/// The same on a screen of another scale, with a set-up of its own for other fonts.
pub fn window_with(
    harness: Harness,
    size: [f32; 2],
    scale: f32,
    set_up: fn(&egui::Context),
) -> Window {
    build(builder(size, scale), harness, set_up)
}

fn builder(size: [f32; 2], scale: f32) -> HarnessBuilder<Harness> {
    egui_kittest::Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_max_steps(16)
        .renderer(BothPainters::default())
        .with_accessibility_check(true)
}

fn build(builder: HarnessBuilder<Harness>, harness: Harness, set_up: fn(&egui::Context)) -> Window {
    let set_up = move |ctx: &egui::Context| {
        set_up(ctx);
        show_times_in(ctx, TimeZone::UTC);
    };
    let mut window = builder.with_context_setup(set_up).build_ui_state(
        |ui, harness: &mut Harness| {
            draw(
                ui,
                harness,
                |harness| (&harness.state, &mut harness.view),
                Harness::act,
            );
        },
        harness,
    );
    window.run();
    window
}

/// Types into what has the cursor.
pub fn type_text(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

pub fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn press_with(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Turns the wheel by so many points, until the scrolling has ended.
pub fn scroll(window: &mut Window, by: egui::Vec2) {
    window.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: by,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.run_steps(30);
}

/// Files that were dragged over the window are dropped.
pub fn drop_file(window: &mut Window, path: &str) {
    let file = Arc::new(Dropped(path.into()));
    window.input_mut().dropped_files.push(file);
    window.run_steps(1);
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the program copies the file itself".to_owned())
    }
}

/// Closes the profile.
pub fn go_to_library(window: &mut Window) {
    window
        .state_mut()
        .act(Action::Library(LibraryAction::Close));
    window.run();
}

/// Presses Tab until the table of profiles has the focus.
pub fn tab_to_table(window: &mut Window) {
    let table = Some(egui::Id::unique("profiles"));
    for _ in 0..60 {
        if window.ctx.memory(egui::Memory::focused) == table {
            return;
        }
        press(window, Key::Tab);
    }
    panic!("Tab does not reach the table");
}

/// Puts the cursor into the input of a field.
pub fn go_to(window: &mut Window, field: FieldId) {
    window.state_mut().view.focus = Some(Focus::Field(FieldPath::from(field)));
    window.run();
}

pub fn sandbox_account() -> Account {
    Account {
        id: Uuid::from_u128(7),
        name: "Sandbox".to_owned(),
        environment: Environment::Sandbox,
        account_guid: SANDBOX_ACCOUNT_GUID,
        overrides: Overrides::default(),
    }
}

pub fn production_account() -> Account {
    Account {
        id: Uuid::from_u128(8),
        name: "CM.com Netherlands".to_owned(),
        environment: Environment::Production,
        account_guid: Uuid::from_u128(0x1234),
        overrides: Overrides::default(),
    }
}

/// A response of CM.com about a submitted profile.
pub fn answer(status: &str, comment: Option<&str>) -> Answer {
    Answer {
        received_at: at(10),
        status: Some(status.to_owned()),
        status_comment: comment.map(str::to_owned),
        deleted_on: None,
        raw: Map::new(),
    }
}

/// A draft that was submitted with an account and is in review, with the id `id + 100` at CM.com.
pub fn in_review(id: u128, account: &Account) -> Draft {
    let mut draft = example_draft(id, "amsterdam-office");
    draft.submission = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        guid: Some(Uuid::from_u128(id + 100)),
        target: Some(Target::from(account)),
        sent: Some(Payload::of(&draft)),
        answer: Some(answer("Pending", None)),
        ..SubmissionRecord::default()
    };
    draft
}

/// A create that the server refused for a problem.
pub fn refused(finding: Finding) -> SubmissionState {
    SubmissionState::Stopped {
        step: Step::Create,
        error: ApiError::Refused {
            status: 400,
            findings: vec![finding],
            general: Vec::new(),
        },
        at: at(5),
        in_doubt: false,
    }
}

/// A small PDF, for no requirement in particular.
pub fn attachment(name: &str) -> Attachment {
    Attachment {
        sha256: sha256(name),
        name: format!("{name}.pdf"),
        size: 1000,
        media_type: MediaType::Pdf,
        added_at: at(0),
        requirement: None,
    }
}

/// The hash of the content of a made-up document.
pub fn sha256(name: &str) -> String {
    let digits = name.bytes().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = digits.map(|digit| char::from_digit(digit.into(), 16).unwrap());
    format!("{:0>64}", digits.collect::<String>())
}

/// A requirement of a country, for all number types.
pub fn requirement(id: &str, kind: RequirementKind, text: &str) -> Requirement {
    Requirement {
        id: id.to_owned(),
        kind,
        text: text.to_owned(),
        number_types: Vec::new(),
    }
}

/// The profile of one of the examples.
pub fn example(name: &str) -> CompanyProfile {
    let path = format!("{}/assets/examples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    let (profile, findings) = CompanyProfile::from_json(json.as_object().unwrap());
    assert!(findings.is_empty(), "{findings:?}");
    profile
}

/// A draft with the profile of one of the examples.
pub fn example_draft(id: u128, name: &str) -> Draft {
    let mut draft = Draft::new(Uuid::from_u128(id), at(-86_400));
    draft.content.profile = example(name);
    draft
}
