//! The memory of the program, which handles product tokens, is in no core dump, and no other
//! program of the same user can read it. Everything else works as before for ordinary users.

use std::io::Write as _;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use crate::harness::desktop::{
    inner_test, inside, keys, new_profile, script, typed, wait_for, xdotool,
};
use crate::harness::program::ACCOUNT;
use crate::harness::server::{Reply, Server, TOKEN};
use profile_desk::store::Library;
use serde_json::Value;
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(30);
/// The id of an ordinary user on every Linux.
const NOBODY: u32 = 65534;

/// The program under test, or the copy of it that an ordinary user may run.
fn program() -> PathBuf {
    let given = std::env::var_os("TEST_PROGRAM");
    given.map_or_else(|| env!("CARGO_BIN_EXE_profile-desk").into(), PathBuf::from)
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}

/// Starts a program with an unlimited size for core dumps.
fn with_core_dumps(program: &Path, arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", r#"ulimit -c unlimited && exec "$@""#, "sh"])
        .arg(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn is_limited(child: &Child) -> bool {
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id()));
    let limits = limits.unwrap_or_default();
    let line = limits.lines().find(|l| l.starts_with("Max core file size"));
    let columns: Vec<&str> = line.unwrap_or_default().split_whitespace().collect();
    columns.get(4..6) == Some(&["0", "0"])
}

/// Sends a signal until the program ends: the first SIGSEGV only removes the handler that reports
/// a stack overflow.
fn end(child: &mut Child, signal: &str) -> ExitStatus {
    let pid = child.id().to_string();
    wait_for("the end of the program", PATIENCE, || {
        let ended = child.try_wait().unwrap().is_some();
        if !ended {
            let _ = Command::new("kill").args([signal, &pid]).status();
        }
        ended
    });
    child.wait().unwrap()
}

fn profile(folder: &Path) -> String {
    let file = folder.join("profile.json");
    let example = include_str!("../../assets/examples/austin-office.json");
    std::fs::write(&file, example).unwrap();
    file.display().to_string()
}

#[test]
fn a_crashed_program_with_a_token_leaves_no_core_dump() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(Server::start(|_| Reply::Silence));
    let folder = TempDir::new().unwrap();
    let cores = || {
        let names = std::fs::read_dir(folder.path()).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with("core")).count()
    };
    // It depends on the computer if core dumps are written at all, and where.
    let mut sleep = with_core_dumps(Path::new("sleep"), &["60"], folder.path())
        .spawn()
        .unwrap();
    wait_for("the other program", PATIENCE, || {
        let name = std::fs::read_to_string(format!("/proc/{}/comm", sleep.id()));
        name.unwrap().trim() == "sleep"
    });
    let dumped = end(&mut sleep, "-SEGV").core_dumped();
    let before = cores();
    eprintln!("another program is dumped here: {dumped}, into {before} files of its folder");

    let data = folder.path().join("data").display().to_string();
    let file = profile(folder.path());
    let base = server.base.as_str();
    let submit = ["--data-dir", &data, "submit", &file, "--api-base", base];
    let submit = [&submit[..], &["--account-guid", ACCOUNT, "--token-stdin"]].concat();
    // Not SIGQUIT: programs that a shell starts in the background ignore it.
    for (number, signal) in ["-SEGV", "-ABRT", "-BUS"].into_iter().enumerate() {
        let mut child = with_core_dumps(&program(), &submit, folder.path())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(TOKEN.as_bytes()).unwrap();
        drop(input);
        wait_for("the request", PATIENCE, || {
            server.connections() == number + 1
        });
        let limited = is_limited(&child);
        let status = end(&mut child, signal);
        assert!(status.signal().is_some());
        assert!(!status.core_dumped(), "{signal}: a core was dumped");
        assert!(limited);
    }
    assert_eq!(cores(), before);
}

/// True when the memory is hidden from other processes of the same user; root can read all.
fn is_hidden(child: &Child) -> bool {
    let environment = std::fs::metadata(format!("/proc/{}/environ", child.id()));
    environment.unwrap().uid() == 0
}

/// Runs an inner test in a desktop of an ordinary user.
fn inside_as_a_person(parts: &str, inner: &str) {
    if !is_root() {
        return inside(parts, inner);
    }
    // A folder of its own, because a test's temporary folder is accessible only to its owner.
    let folder = TempDir::new().unwrap();
    let open = |path: &Path| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    };
    open(folder.path());
    for (from, to) in [
        (std::env::current_exe().unwrap(), "test"),
        (program(), "profile-desk"),
        (script("desktop-session.sh"), "desktop-session.sh"),
        (script("pick-file.sh"), "pick-file.sh"),
        (document(), "extract.pdf"),
    ] {
        std::fs::copy(from, folder.path().join(to)).unwrap();
        open(&folder.path().join(to));
    }
    let home = folder.path().join("home");
    std::fs::create_dir(&home).unwrap();
    std::os::unix::fs::chown(&home, Some(NOBODY), Some(NOBODY)).unwrap();
    let mut session = Command::new("setpriv");
    session
        .args(["--clear-groups", "--no-new-privs"])
        .arg(format!("--reuid={NOBODY}"))
        .arg(format!("--regid={NOBODY}"))
        .arg(folder.path().join("desktop-session.sh"))
        .arg(folder.path().join("test"))
        .env("TMPDIR", &home)
        .env("HOME", &home)
        .env("DESKTOP_PARTS", parts)
        .env("TEST_PROGRAM", folder.path().join("profile-desk"))
        .env("TEST_PICK_FILE", folder.path().join("pick-file.sh"))
        .env("TEST_DOCUMENT", folder.path().join("extract.pdf"))
        .current_dir(&home);
    inner_test(session, inner);
}

fn document() -> PathBuf {
    let given = std::env::var_os("TEST_DOCUMENT");
    given.map_or_else(
        || {
            let project = Path::new(env!("CARGO_MANIFEST_DIR"));
            project.join("assets/examples/documents/amsterdam-office-register-extract.pdf")
        },
        PathBuf::from,
    )
}

#[test]
fn an_ordinary_user_can_not_read_its_memory_and_everything_else_works() {
    inside_as_a_person("wm keyring portal", "inner_as_a_person");
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_as_a_person() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(Server::start(|_| Reply::Json(401, Value::Null)));
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let run = |arguments: &[&str], stdin: &str| {
        let mut child = Command::new(program())
            .arg("--data-dir")
            .arg(&data)
            .args(arguments)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        child.wait().unwrap().code()
    };
    // The keyring.
    let base = server.base.as_str();
    let add = ["account", "add", "Main", "--api-base", base];
    let add = [&add[..], &["--account-guid", ACCOUNT, "--token-stdin"]].concat();
    assert_eq!(run(&add, TOKEN), Some(0));
    let file = profile(folder.path());
    assert_eq!(run(&["submit", &file, "--account", "Main"], ""), Some(3));
    assert!(server.seen().iter().all(|seen| seen.head.contains(TOKEN)));
    // Documents are checked by a process of its own.
    let pdf = document().display().to_string();
    let sent = ["submit", &file, "--sandbox", "--document", &pdf];
    assert_eq!(run(&sent, ""), Some(0));

    // The window, the file dialog, and the crash report.
    let mut window = Command::new(program())
        .arg("--data-dir")
        .arg(&data)
        .env("PROFILE_DESK_FAULT", "Zanzibar")
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    wait_for("the window", PATIENCE, || {
        let id = xdotool(&["search", "--onlyvisible", "--name", "^Profile Desk$"]);
        !id.is_empty() && xdotool(&["getactivewindow"]) == id
    });
    assert!(is_limited(&window));
    assert!(is_hidden(&window), "its memory can be read");
    new_profile();
    typed("Chosen");
    keys(&["Tab"]);
    keys(&["ctrl+o"]);
    let pick =
        std::env::var_os("TEST_PICK_FILE").map_or_else(|| script("pick-file.sh"), Into::into);
    let picked = Command::new(pick).arg(document()).status().unwrap();
    assert!(picked.success(), "the file dialog did not open");
    wait_for("the attachment", PATIENCE, || {
        let opened = Library::at(&data).open().unwrap();
        let chosen = |draft: &profile_desk::domain::draft::Draft| {
            draft.title() == "Chosen" && draft.content.attachments.len() == 1
        };
        opened.drafts.iter().any(chosen)
    });
    new_profile();
    typed("Zanzibar");
    wait_for("the end of the window", PATIENCE, || {
        window.try_wait().unwrap().is_some()
    });
    let reports = std::fs::read_dir(data.join("crashes")).unwrap();
    let reports: Vec<PathBuf> = reports.map(|entry| entry.unwrap().path()).collect();
    let report = reports
        .iter()
        .find(|path| path.extension().is_some_and(|e| e == "txt"));
    let report = std::fs::read_to_string(report.unwrap()).unwrap();
    assert!(
        report.contains("profile_desk::"),
        "the report says where: {report}"
    );
}
