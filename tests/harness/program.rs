//! The real program with a data folder of its own, and a sandbox to connect to.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use profile_desk::sandbox::{
    ACCOUNT_GUID, Config, Fault, FaultAnswer, Misbehaviour, Received, Route, Sandbox, TOKEN,
};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::desktop::wait_for;

/// An account at CM.com.
pub(crate) const ACCOUNT: &str = "00000000-0000-4000-8000-000000000acc";
/// Longer than anything here takes on a busy computer.
const PATIENCE: Duration = Duration::from_mins(1);
/// The time of a review that does not end during a test.
pub(crate) const LONG: Duration = Duration::from_mins(10);

/// The program with a folder of its own.
pub(crate) struct TestProgram {
    pub(crate) folder: TempDir,
    /// True when the program has the session bus of the test, and so a keyring.
    in_session: bool,
}

/// The output of the program, and its exit code.
#[derive(Debug)]
pub(crate) struct CommandOutput {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl CommandOutput {
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The only report of a `submit --json`.
    #[track_caller]
    pub(crate) fn report(&self) -> Value {
        let json = self.json();
        let reports = json.as_array().unwrap();
        assert_eq!(reports.len(), 1, "{self:?}");
        reports[0].clone()
    }

    /// Checks that standard error contains each of these texts, and not the token of the tests.
    #[track_caller]
    pub(crate) fn err_contains(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "“{part}” is not in {self:?}");
        }
        assert!(!self.err.contains(super::server::TOKEN), "{self:?}");
        self
    }

    #[track_caller]
    pub(crate) fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        self
    }
}

/// The program while it runs.
pub(crate) struct Running {
    pub(crate) child: Child,
    out: JoinHandle<String>,
    err: JoinHandle<String>,
}

impl Running {
    pub(crate) fn wait(mut self) -> CommandOutput {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > PATIENCE {
                self.child.kill().unwrap();
                panic!("the program did not end: {}", self.err.join().unwrap());
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        CommandOutput {
            code: status.code().expect("ended by a signal"),
            out: self.out.join().unwrap(),
            err: self.err.join().unwrap(),
        }
    }

    /// Interrupts the program as Ctrl+C does.
    #[cfg(unix)]
    pub(crate) fn interrupt(&self) {
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &pid]).status().unwrap();
        assert!(sent.success());
    }
}

fn gather(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
    std::thread::Builder::new()
        .spawn(move || {
            let mut text = String::new();
            from.read_to_string(&mut text).unwrap();
            text
        })
        .unwrap()
}

impl TestProgram {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            in_session: false,
        }
    }

    /// As [`Self::new`], with the keyring of the session that the test runs in.
    pub(crate) fn in_session() -> Self {
        Self {
            in_session: true,
            ..Self::new()
        }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_profile-desk"));
        command
            .env_remove("PROFILE_DESK_DATA_DIR")
            .env_remove("PROFILE_DESK_LOG")
            .current_dir(self.folder.path())
            .arg("--data-dir")
            .arg(self.data())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if !self.in_session {
            // Never the keyring of the person who runs the tests.
            command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        }
        command
    }

    pub(crate) fn start(&self, args: &[&str], stdin: &str) -> Running {
        Self::spawn(self.command().args(args), stdin)
    }

    /// Runs the program through another one that starts it: `faketime`, or a shell that sets a
    /// limit first.
    pub(crate) fn run_by(&self, launcher: &[&str], args: &[&str], stdin: &str) -> CommandOutput {
        self.start_by(launcher, args, stdin).wait()
    }

    pub(crate) fn start_by(&self, launcher: &[&str], args: &[&str], stdin: &str) -> Running {
        let program = self.command();
        let mut command = Command::new(launcher[0]);
        command
            .args(&launcher[1..])
            .arg(program.get_program())
            .args(program.get_args())
            .args(args)
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        for (name, value) in program.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        Self::spawn(&mut command, stdin)
    }

    fn spawn(command: &mut Command, stdin: &str) -> Running {
        let mut child = command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        // The program may end without reading its input.
        let _ = input.write_all(stdin.as_bytes());
        drop(input);
        Running {
            out: gather(child.stdout.take().unwrap()),
            err: gather(child.stderr.take().unwrap()),
            child,
        }
    }

    pub(crate) fn run_with(&self, args: &[&str], stdin: &str) -> CommandOutput {
        self.start(args, stdin).wait()
    }

    pub(crate) fn run(&self, args: &[&str]) -> CommandOutput {
        self.run_with(args, "")
    }

    /// Adds an account at a server, with its token.
    pub(crate) fn add_account(&self, name: &str, base: &str, token: &str) -> CommandOutput {
        let add = ["account", "add", name, "--api-base", base];
        let add = [&add[..], &["--account-guid", ACCOUNT, "--token-stdin"]].concat();
        self.run_with(&add, &format!("{token}\n"))
    }

    /// Submits to a server with the token that the sandbox accepts.
    pub(crate) fn submit(&self, sandbox: &Sandbox, args: &[&str]) -> CommandOutput {
        let args = at(sandbox.base().as_str(), args);
        self.run_with(&strs(&args), &format!("{TOKEN}\n"))
    }

    pub(crate) fn start_submit(&self, sandbox: &Sandbox, args: &[&str]) -> Running {
        let args = at(sandbox.base().as_str(), args);
        self.start(&strs(&args), &format!("{TOKEN}\n"))
    }

    /// Writes a file beside the data folder, where the program runs. Returns its name.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> &'static str {
        std::fs::write(self.folder.path().join(name), content).unwrap();
        Box::leak(name.to_owned().into_boxed_str())
    }

    pub(crate) fn profile(&self, name: &str, profile: &Value) -> &'static str {
        self.file(name, profile.to_string())
    }

    pub(crate) async fn sandbox(&self, review: Duration) -> Sandbox {
        let config = Config {
            data_dir: self.folder.path().join("server"),
            port: 0,
            review,
        };
        Sandbox::start(config).await.unwrap()
    }

    /// The program, a sandbox whose reviews take this long, and a file with a good profile.
    pub(crate) async fn ready_to_submit(review: Duration) -> (Self, Sandbox, &'static str) {
        let program = Self::new();
        let sandbox = program.sandbox(review).await;
        let file = program.profile("austin.json", &good("Austin Office"));
        (program, sandbox, file)
    }

    /// The drafts as `list --json` has them.
    pub(crate) fn drafts(&self) -> Vec<Value> {
        let list = self.run(&["list", "--json"]).ended(0).json();
        list.as_array().unwrap().clone()
    }

    pub(crate) fn show(&self, id: &str) -> Value {
        self.run(&["show", id, "--json"]).ended(0).json()
    }
}

/// The arguments of a submit to a base address.
pub(crate) fn at(base: &str, args: &[&str]) -> Vec<String> {
    let guid = ACCOUNT_GUID.to_string();
    let where_ = ["--api-base", base, "--account-guid", &guid, "--token-stdin"];
    let all = ["submit"].iter().chain(args).chain(&where_);
    all.map(|arg| (*arg).to_owned()).collect()
}

pub(crate) fn strs(args: &[String]) -> Vec<&str> {
    args.iter().map(String::as_str).collect()
}

/// Answers the next request of a kind with this status.
pub(crate) fn refuse(sandbox: &Sandbox, route: Route, status: u16) {
    let answer = Misbehaviour::Answer(FaultAnswer::status(status));
    sandbox.faults().add(Fault::new(route, answer));
}

/// The number of requests with this method and a path that ends like this.
pub(crate) fn received(sandbox: &Sandbox, method: &str, end: &str) -> usize {
    let requests = sandbox.requests();
    let fits = |request: &&Received| request.method == method && request.path.ends_with(end);
    requests.iter().filter(fits).count()
}

/// Waits until a condition holds, with a time limit.
pub(crate) fn until(what: &str, is_so: impl FnMut() -> bool) {
    wait_for(what, PATIENCE, is_so);
}

/// A profile without problems or warnings, for a country that requires no document.
pub(crate) fn good(name: &str) -> Value {
    json!({
        "name": name,
        "companyName": "Acme Incorporated",
        "businessRegisterNumber": "12-3456789",
        "representativeFirstName": "Ann",
        "representativeLastName": "Lee",
        "addressCountryCode": "US",
        "requiredFields": { "employerIdentificationNumber": "12-3456789" },
        "region": "Texas",
        "city": "Austin",
        "postalCode": "78701",
        "street": "Congress Avenue",
        "streetNumber": "1",
        "countryCode": "US",
        "phoneNumberTypes": ["LOCAL"],
        "contactFirstName": "Bo",
        "contactLastName": "Ray",
        "emailAddresses": ["bo@example.com"],
    })
}

/// A profile for a country that requires one document.
pub(crate) fn dutch(name: &str) -> Value {
    let mut profile = good(name);
    profile["countryCode"] = json!("NL");
    profile
}

/// A PDF of one page.
pub(crate) const PDF: &[u8] = b"%PDF-1.4\n\
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n\
    xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n\
    0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n";

/// A small image.
pub(crate) fn image(format: image::ImageFormat) -> Vec<u8> {
    let shade = |at: u32| u8::try_from(at * 6).unwrap();
    let image = image::RgbImage::from_fn(40, 40, |x, y| image::Rgb([shade(x), shade(y), 9]));
    let mut content = std::io::Cursor::new(Vec::new());
    image.write_to(&mut content, format).unwrap();
    content.into_inner()
}

/// The document that the sandbox requires for the Netherlands.
pub(crate) const EXTRACT: &str = "5a0d0001-0000-4000-8000-000000000001";

/// Copies a file or a folder. A folder that is there already is replaced.
pub(crate) fn copy(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    let copied = Command::new("cp").arg("-a").args([from, to]).status();
    assert!(copied.unwrap().success());
}

/// Every file under a folder.
pub(crate) fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_under(&path));
        } else {
            files.push(path);
        }
    }
    files
}
