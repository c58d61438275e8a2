//! The windows that are measured. Each is started in a state of its own, at the top left of the screen.

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use profile_desk::clock;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::settings::{Settings, Theme, WindowSize};
use profile_desk::store::Library;
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

use super::processes;
use super::screen::{Area, Picture, Screen};

/// How long a window may take for anything.
const PATIENCE: Duration = Duration::from_secs(30);
/// Without a change for so long, a window is taken to be complete.
const STILL: Duration = Duration::from_millis(1500);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Contender {
    /// The program, painted by the processor.
    Cpu,
    /// The program, painted by OpenGL.
    Gpu,
    /// eframe with an empty window.
    Empty,
    /// eframe with a form and nothing else.
    PlainForm,
    /// A page with a form.
    Chromium,
}

impl Contender {
    pub(crate) const ALL: [Self; 5] = [
        Self::Cpu,
        Self::Gpu,
        Self::Empty,
        Self::PlainForm,
        Self::Chromium,
    ];
    pub(crate) const OURS: [Self; 2] = [Self::Cpu, Self::Gpu];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Cpu => "cpu",
            Self::Gpu => "gpu",
            Self::Empty => "empty eframe",
            Self::PlainForm => "plain eframe form",
            Self::Chromium => "Chromium",
        }
    }

    /// The text field that is typed into, at a scale of 1, in a window of this width. An empty window has none, and
    /// nobody types into it.
    fn field(self, width: u16) -> Area {
        match self {
            // The name of the profile: the form is in the middle between the rail and the checklist.
            Self::Cpu | Self::Gpu => Area::new((width - 528) / 2 - 148, 566, 600, 24),
            Self::Empty => Area::new(0, 0, 1, 1),
            Self::PlainForm => Area::new(8, 24, 560, 20),
            Self::Chromium => Area::new(300, 50, 600, 28),
        }
    }
}

/// How the program's window is opened.
#[derive(Clone)]
pub(crate) struct Setup {
    /// In points.
    pub(crate) size: (u16, u16),
    /// Pixels per point.
    pub(crate) scale: u16,
    pub(crate) theme: Theme,
    pub(crate) zoom: f32,
    pub(crate) shows: Shows,
}

/// What the window shows at its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shows {
    /// A draft with problems.
    Draft,
    /// A draft that is submitted; the sandbox takes its time.
    InReview,
    /// The table of so many profiles.
    Table(usize),
    /// A draft with problems, among so many profiles.
    DraftAmong(usize),
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            size: (1280, 800),
            scale: 1,
            theme: Theme::Light,
            zoom: 1.0,
            shows: Shows::Draft,
        }
    }
}

impl Setup {
    /// The window, in pixels.
    pub(crate) fn area(&self) -> Area {
        Area::new(0, 0, self.size.0, self.size.1).times(self.scale)
    }
}

/// Starts what is measured.
pub(crate) struct Starter {
    pub(crate) program: PathBuf,
    pub(crate) chromium: Option<PathBuf>,
    pub(crate) screen: Screen,
    /// A library with many profiles, once one was needed; nothing is changed in it but settings.
    pub(crate) many: OnceCell<TempDir>,
}

/// A window on the screen, closed when dropped.
pub(crate) struct Opened<'a> {
    pub(crate) screen: &'a Screen,
    pub(crate) contender: Contender,
    pub(crate) child: Child,
    pub(crate) window: u32,
    pub(crate) area: Area,
    pub(crate) field: Area,
    /// What is on disk for it.
    _folder: TempDir,
}

impl Drop for Opened<'_> {
    fn drop(&mut self) {
        processes::end(&mut self.child);
        let limit = Instant::now() + PATIENCE;
        while !self.screen.is_empty() && Instant::now() < limit {
            sleep(Duration::from_millis(10));
        }
    }
}

/// How a window came up.
pub(crate) struct Start {
    /// From the start of the process to the first frame that looks like the last one.
    pub(crate) complete: Duration,
    pub(crate) first: Picture,
    pub(crate) last: Picture,
}

impl Starter {
    /// Opens a window and watches it until it is complete.
    pub(crate) fn open(&self, contender: Contender, setup: &Setup) -> (Opened<'_>, Start) {
        let folder = tempfile::tempdir().unwrap();
        let mut command = self.command(contender, setup, folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(Stdio::null());
        let (screen, area) = (&self.screen, setup.area());
        // Where no window is: a pointer above a button would light it up.
        screen.point_at(Area::new(3838, 2158, 2, 2));
        screen.wait_until_still(area, Duration::from_millis(100));
        let mut frames = vec![(Duration::ZERO, screen.picture(area))];
        let begun = Instant::now();
        let child = command.spawn().unwrap();
        let limit = begun + PATIENCE;
        let mut still_at = limit;
        while let Some(at) = screen.drawn(area, still_at.min(limit)) {
            let picture = screen.picture(area);
            if frames.last().unwrap().1 != picture {
                frames.push((at - begun, picture));
                if screen.window_at(area).is_some() {
                    still_at = Instant::now() + STILL;
                }
            }
        }
        let found = screen.window_at(area);
        let window = found.unwrap_or_else(|| {
            screen.picture(area).save(&picture_path("failed"));
            panic!("{contender:?} has no window of {area:?}");
        });
        let opened = Opened {
            screen,
            contender,
            child,
            window,
            area,
            field: contender.field(setup.size.0).times(setup.scale),
            _folder: folder,
        };
        (opened, start(frames))
    }

    fn command(&self, contender: Contender, setup: &Setup, folder: &Path) -> Command {
        let renderer = match contender {
            Contender::Cpu => "cpu",
            Contender::Gpu => "gpu",
            Contender::Empty | Contender::PlainForm => {
                let mut command = Command::new(std::env::current_exe().unwrap());
                let is_empty = contender == Contender::Empty;
                command.arg(if is_empty { "--empty" } else { "--plain-form" });
                return command;
            }
            Contender::Chromium => {
                let path = self.chromium.as_ref().expect("it was looked for");
                return chromium(path, folder);
            }
        };
        let folder = match setup.shows {
            Shows::Table(count) | Shows::DraftAmong(count) if count > 0 => {
                self.many.get_or_init(|| profiles(count)).path()
            }
            _ => folder,
        };
        self.library(folder, setup);
        let mut command = Command::new(&self.program);
        command.arg("--data-dir").arg(folder);
        command.args(["--renderer", renderer]);
        command.env("WINIT_X11_SCALE_FACTOR", setup.scale.to_string());
        command
    }
}

/// What the frames tell of the start; the first one is the screen before it.
fn start(mut frames: Vec<(Duration, Picture)>) -> Start {
    let (_, last) = frames.last().unwrap().clone();
    // A caret may come and go.
    let differs = |(_, picture): &(Duration, Picture)| picture.difference(&last) > 0.004;
    let before = frames.iter().rposition(differs).unwrap_or(0);
    let complete = frames[(before + 1).min(frames.len() - 1)].0;
    let (_, blank) = frames.remove(0);
    let is_shown = |(_, picture): &(Duration, Picture)| picture.difference(&blank) > 0.3;
    let (_, first) = frames.into_iter().find(is_shown).expect("a first frame");
    Start {
        complete,
        first,
        last,
    }
}

/// Where pictures of the windows are left, for people to look at.
pub(crate) fn picture_path(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder).unwrap();
    folder.join(format!("bench-{}.png", name.replace(' ', "-")))
}

fn chromium(path: &Path, folder: &Path) -> Command {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/window/form.html");
    let mut command = Command::new(path);
    command.arg(format!("--app=file://{}", page.display()));
    command.arg(format!("--user-data-dir={}", folder.display()));
    command.args(["--window-size=1280,800", "--window-position=0,0"]);
    // No questions of a first start, no requests of its own, and root may run it.
    command.args(["--no-first-run", "--no-sandbox", "--test-type"]);
    command.args(["--disable-background-networking", "--disable-sync"]);
    command.args(["--disable-extensions", "--password-store=basic"]);
    command
}

impl Starter {
    /// A library in the state that the window is to show.
    fn library(&self, folder: &Path, setup: &Setup) {
        let open = match setup.shows {
            Shows::Draft | Shows::DraftAmong(_) => {
                let library = Library::at(folder);
                let draft = draft_with_problems();
                // Of another window before.
                if !library.has(draft.id) {
                    library.save(&draft).unwrap();
                    library.update_list().unwrap();
                }
                Some(draft.id)
            }
            Shows::InReview => {
                submit(folder, &example(), &self.program);
                let drafts = Library::at(folder).open().unwrap().drafts;
                Some(drafts.first().expect("the one that was submitted").id)
            }
            Shows::Table(_) => None,
        };
        let library = Library::at(folder);
        let (before, _) = library.settings();
        let settings = Settings {
            theme: setup.theme,
            zoom: setup.zoom,
            last_open: open,
            sandbox_offered: true,
            notifications: false,
            window: WindowSize {
                width: f32::from(setup.size.0),
                height: f32::from(setup.size.1),
                maximised: false,
            },
            ..Settings::default()
        };
        library.save_settings(&before, &settings).unwrap();
    }
}

fn draft_with_problems() -> Draft {
    let mut profile = example();
    profile["callbackUrl"] = "no web address".into();
    profile["emailAddresses"] = ["no address"].as_slice().into();
    profile["representativeFirstName"] = "long".repeat(100).into();
    let mut draft = Draft::new(Uuid::from_u128(u128::MAX), clock::now());
    draft.content.profile = profile_of(&profile);
    draft.visibility.checked = true;
    draft
}

fn profile_of(json: &Value) -> CompanyProfile {
    CompanyProfile::from_json(json.as_object().unwrap()).0
}

/// A library with so many profiles. Sorted by the company, they are in another order than by their last change.
fn profiles(count: usize) -> TempDir {
    const COUNTRIES: [&str; 4] = ["NL", "DE", "GB", "JP"];
    eprintln!("{count} profiles are saved");
    // In memory, where there is such a folder: each save waits for the disk.
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    };
    let library = Library::at(folder.path());
    let profile = profile_of(&example());
    let now = clock::now();
    for number in 0..count {
        let age = SignedDuration::from_secs(i64::try_from(number).unwrap());
        let mut draft = Draft::new(Uuid::from_u128(number as u128 + 1), now - age);
        let reversed: String = format!("{number:06}").chars().rev().collect();
        draft.content.profile = CompanyProfile {
            name: format!("Office {number:06}"),
            company_name: format!("Company {reversed}"),
            country_code: COUNTRIES[number % COUNTRIES.len()].to_owned(),
            ..profile.clone()
        };
        library.save(&draft).unwrap();
    }
    library.update_list().unwrap();
    folder
}

fn example() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/london-office.json");
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Submits the profile to a sandbox in the library, whose review takes ten minutes.
fn submit(folder: &Path, profile: &Value, program: &Path) {
    let file = folder.join("slow.json");
    let mut profile = profile.clone();
    profile["name"] = "A slow review".into();
    fs::write(&file, profile.to_string()).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(program);
        command.arg("--data-dir").arg(folder).args(arguments);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    run(&["account", "add", "Sandbox", "--sandbox"]);
    let file = file.to_str().unwrap();
    run(&["submit", "--account", "Sandbox", file]);
}
