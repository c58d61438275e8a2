//! The window for tests: its drawing and its `update`, without jobs. The effects that it asks for are kept for the test
//! to look at and to answer.

use std::sync::Arc;
use std::time::Duration;

use egui_kittest::HarnessBuilder;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use profile_desk::app::action::{Action, SubmissionAction};
use profile_desk::app::effect::{Effect, WindowEffect};
use profile_desk::app::job_event::{DocumentEvent, JobEvent, RequirementEvent, StoreEvent};
use profile_desk::app::state::{Now, State};
use profile_desk::app::update::update;
use profile_desk::desktop::draw;
use profile_desk::domain::account::{Account, Environment, Overrides, SANDBOX_ACCOUNT_GUID};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::approval::Answer;
use profile_desk::domain::attachment::{Attached, Attachment, MediaType, Picture};
use profile_desk::domain::country_requirements::{
    RequirementsCache, RequirementsQuery, RequirementsResponse,
};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::requirement::{Requirement, RequirementKind};
use profile_desk::settings::Settings;
use profile_desk::ui::{UiState, show_times_in, theme};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::effects::Effects;

/// The window as it is drawn.
pub type Window = egui_kittest::Harness<'static, Harness>;

/// What the window is made of, and what it asked for.
pub struct Harness {
    pub state: State,
    pub view: UiState,
    pub effects: Effects,
    pub up: Duration,
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
            up: Duration::ZERO,
        };
        let settings = Settings {
            account_in_use: accounts.first().map(|account| account.id),
            sandbox_offered: !accounts.is_empty(),
            ..Settings::default()
        };
        harness.done(JobEvent::Store(StoreEvent::Loaded {
            drafts,
            settings,
            accounts,
            asked: RequirementsCache::default(),
            folder: "/home/me/profiles".into(),
            read_only: false,
            complaints: Vec::new(),
        }));
        harness
    }

    pub fn act(&mut self, action: Action) {
        let seconds = i64::try_from(self.up.as_secs()).unwrap();
        let now = Now {
            wall: at(seconds),
            uptime: self.up,
        };
        for effect in update(&mut self.state, action, now) {
            match effect {
                Effect::Window(WindowEffect::Focus(focus)) => self.view.focus = Some(focus),
                other => self.effects.push(other),
            }
        }
    }

    pub fn done(&mut self, done: JobEvent) {
        self.act(Action::Job(done));
    }

    /// The account in use is told what a country asks for its numbers.
    pub fn requires(&mut self, country: &str, requirements: Vec<Requirement>) {
        let query = RequirementsQuery::Requirements(country.to_owned());
        self.answer(query, Ok(RequirementsResponse::Requirements(requirements)));
    }

    /// The account in use is answered.
    pub fn answer(
        &mut self,
        query: RequirementsQuery,
        outcome: Result<RequirementsResponse, ApiError>,
    ) {
        let account = self.state.account_in_use().expect("an account").clone();
        let at = self.state.now.wall;
        self.done(JobEvent::Requirements(RequirementEvent::Received {
            account,
            query,
            outcome,
            at,
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

    /// The files of the open draft were looked at, and each can be read.
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

    /// Submits the open draft, and says yes after the last look.
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
        .with_accessibility_check(true)
}

fn build(builder: HarnessBuilder<Harness>, harness: Harness, set_up: fn(&egui::Context)) -> Window {
    show_times_in(TimeZone::UTC);
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

/// CM.com's word on a submitted profile.
pub fn answer(status: &str, comment: Option<&str>) -> Answer {
    Answer {
        received_at: at(10),
        status: Some(status.to_owned()),
        status_comment: comment.map(str::to_owned),
        deleted_on: None,
        raw: Map::new(),
    }
}

/// A small PDF, for no requirement in particular.
pub fn attachment(sha256: &str) -> Attachment {
    Attachment {
        sha256: sha256.to_owned(),
        name: format!("{sha256}.pdf"),
        size: 1000,
        media_type: MediaType::Pdf,
        added_at: at(0),
        requirement: None,
    }
}

/// Something that a country asks, for all number types.
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
