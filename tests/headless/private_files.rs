//! Nobody else on this computer can read the files of the program, whatever the umask is and
//! whichever command creates the folder.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::harness::private::{all_under, is_private, mode};
use crate::harness::program::{PDF, TestProgram, good, until};

/// From everything allowed to nothing at all, not even for the owner.
const UMASKS: [&str; 5] = ["000", "022", "077", "777", "277"];

fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn with_umask(script: &str) -> [&str; 4] {
    ["sh", "-c", script, "sh"]
}

#[test]
fn everything_is_private_after_any_first_command_and_umask() {
    let commands: [&[&str]; 9] = [
        &[
            "submit",
            "austin.json",
            "--sandbox",
            "--document",
            "scan.pdf",
        ],
        &["check", "austin.json"],
        &["list"],
        &["show", "1234"],
        &["country", "NL"],
        &["account", "add", "Practice", "--sandbox"],
        &["account", "list"],
        &["account", "remove", "Practice"],
        &["submit", "--draft", "1234", "--sandbox"],
    ];
    for umask in UMASKS {
        let script = format!("umask {umask}; exec \"$@\"");
        for command in commands {
            let fixture = TestProgram::new();
            fixture.profile("austin.json", &good("Austin Office"));
            fixture.file("scan.pdf", PDF);
            let output = fixture.run_by(&with_umask(&script), command, "");
            let when = format!("umask {umask}, {command:?}, {output:?}");
            if command.contains(&"--document") {
                assert_eq!(output.code, 0, "{when}");
            }
            if fixture.data().exists() {
                is_private(&fixture.data(), &when);
            }
        }
    }
}

#[test]
fn the_sandbox_alone_is_private_while_it_runs() {
    for umask in UMASKS {
        let fixture = TestProgram::new();
        let program = fixture.command();
        let mut child = Command::new("sh")
            .args(["-c", &format!("umask {umask}; exec \"$@\""), "sh"])
            .arg(program.get_program())
            .args(program.get_args())
            .args(["sandbox", "--review", "0.1"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let address = fixture.data().join("sandbox/address");
        until("the address", || address.exists());
        is_private(&fixture.data(), umask);
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[test]
fn opening_a_library_makes_files_of_older_versions_private() {
    for command in [
        &["list"][..],
        &["check", "austin.json"],
        &["account", "list"],
    ] {
        let fixture = TestProgram::new();
        fixture.profile("austin.json", &good("Austin Office"));
        fixture.file("scan.pdf", PDF);
        fixture
            .run(&[
                "submit",
                "austin.json",
                "--sandbox",
                "--document",
                "scan.pdf",
            ])
            .ended(0);
        for path in all_under(&fixture.data()) {
            set_mode(&path, if path.is_dir() { 0o777 } else { 0o644 });
        }
        fixture.run(command);
        is_private(&fixture.data(), &format!("{command:?}"));
    }
}

#[test]
fn a_folder_that_holds_other_things_keeps_its_own_mode() {
    let fixture = TestProgram::new();
    std::fs::create_dir(fixture.data()).unwrap();
    std::fs::write(fixture.data().join("notes.txt"), "mine").unwrap();
    std::fs::create_dir(fixture.data().join("photos")).unwrap();
    for (name, own) in [("", 0o755), ("notes.txt", 0o644), ("photos", 0o755)] {
        set_mode(&fixture.data().join(name), own);
    }
    fixture.profile("austin.json", &good("Austin Office"));
    fixture
        .run(&["submit", "austin.json", "--sandbox"])
        .ended(0);
    fixture.run(&["list"]).ended(0);
    for (name, own) in [("", 0o755), ("notes.txt", 0o644), ("photos", 0o755)] {
        assert_eq!(mode(&fixture.data().join(name)), own, "{name}");
    }
    for name in ["library.db", "sandbox"] {
        is_private(&fixture.data().join(name), name);
    }
}

#[test]
fn a_link_in_the_data_folder_changes_no_mode_elsewhere() {
    let fixture = TestProgram::new();
    fixture.profile("austin.json", &good("Austin Office"));
    fixture
        .run(&["submit", "austin.json", "--sandbox"])
        .ended(0);
    let outside = fixture.folder.path().join("outside");
    std::fs::create_dir(&outside).unwrap();
    std::fs::create_dir_all(fixture.data().join("documents")).unwrap();
    std::fs::write(outside.join("file"), "mine").unwrap();
    set_mode(&outside, 0o755);
    set_mode(&outside.join("file"), 0o644);
    for (to, link) in [
        ("", "documents/link"),
        ("file", "documents/file"),
        ("", "lent"),
    ] {
        std::os::unix::fs::symlink(outside.join(to), fixture.data().join(link)).unwrap();
    }
    fixture.run(&["list"]);
    assert_eq!(mode(&outside), 0o755);
    assert_eq!(mode(&outside.join("file")), 0o644);
}

/// Only root can enter a folder that is closed even to its owner.
#[test]
fn an_ordinary_user_gets_a_usable_folder() {
    let fixture = TestProgram::new();
    set_mode(fixture.folder.path(), 0o777);
    fixture.profile("austin.json", &good("Austin Office"));
    set_mode(&fixture.folder.path().join("austin.json"), 0o644);
    let program = fixture.folder.path().join("profile-desk");
    std::fs::copy(env!("CARGO_BIN_EXE_profile-desk"), &program).unwrap();
    set_mode(&program, 0o755);
    for umask in ["777", "277", "000"] {
        let data = fixture.folder.path().join(umask).join("inner");
        let as_nobody = [
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "sh",
            "-c",
        ];
        let output = Command::new("setpriv")
            .args(as_nobody)
            .arg(format!("umask {umask}; exec \"$@\""))
            .arg("sh")
            .arg(&program)
            .arg("--data-dir")
            .arg(&data)
            .args(["submit", "austin.json", "--sandbox"])
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .current_dir(fixture.folder.path())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{umask}: {output:?}");
        is_private(data.parent().unwrap(), umask);
    }
}
