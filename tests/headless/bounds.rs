//! Special and endless files give an error: both where a person names them and in the library.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use crate::harness::program::{CommandOutput, PDF, TestProgram, copy, files_under, good};

const KINDS: [&str; 8] = [
    "pipe",
    "link to pipe",
    "link to nothing",
    "link to itself",
    "zero",
    "endless",
    "socket",
    "folder",
];
/// Far longer than any of these commands takes; a pipe would block forever.
const TIME_LIMIT: Duration = Duration::from_secs(40);

/// Number of places at a time: the commands wait for the disk and for each other.
const SIDE_BY_SIDE: usize = 4;

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Puts a special file where a regular one should be.
fn put(kind: &str, path: &Path) {
    if path.is_dir() {
        fs::remove_dir_all(path).unwrap();
    } else {
        let _ = fs::remove_file(path);
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    match kind {
        "pipe" => pipe(path),
        "link to pipe" => {
            let target = path.with_file_name(".a-pipe");
            let _ = fs::remove_file(&target);
            pipe(&target);
            symlink(target, path).unwrap();
        }
        "link to nothing" => symlink("/no/drive/is/mounted/here", path).unwrap(),
        "link to itself" => symlink(path, path).unwrap(),
        "zero" => symlink("/dev/zero", path).unwrap(),
        "endless" => File::create(path).unwrap().set_len(4 << 30).unwrap(),
        "socket" => drop(UnixListener::bind(path).unwrap()),
        "folder" => fs::create_dir(path).unwrap(),
        other => panic!("{other}"),
    }
}

/// Runs a command with little memory, which must end soon on its own.
#[track_caller]
fn run(fixture: &TestProgram, args: &[&str]) -> CommandOutput {
    let start = Instant::now();
    let limited = ["sh", "-c", "ulimit -v 3000000; exec \"$@\"", "sh"];
    let output = fixture.run_by(&limited, args, "");
    assert!(start.elapsed() < TIME_LIMIT, "{args:?}: {output:?}");
    assert!((0..=5).contains(&output.code), "{args:?}: {output:?}");
    assert!(
        !output.err.contains("Something went wrong"),
        "{args:?}: {output:?}"
    );
    output
}

#[test]
fn a_named_file_must_be_a_regular_file() {
    for kind in KINDS {
        let fixture = TestProgram::new();
        fixture.profile("good.json", &good("Austin Office"));
        put(kind, &fixture.folder.path().join("odd.json"));
        let output = run(&fixture, &["check", "odd.json", "good.json"]);
        assert!(matches!(output.code, 1 | 5), "{kind}: {output:?}");
        assert!(output.out.contains("odd.json: "), "{kind}: {output:?}");
        assert!(
            output.err.contains("good.json: no problems"),
            "{kind}: {output:?}"
        );

        let output = run(&fixture, &["submit", "odd.json", "good.json", "--sandbox"]);
        assert!(matches!(output.code, 1 | 5), "{kind}: {output:?}");
        assert!(output.err.contains("odd.json: "), "{kind}: {output:?}");
        assert!(
            output.out.contains("good.json: Submitted"),
            "{kind}: {output:?}"
        );

        put(kind, &fixture.folder.path().join("odd.pdf"));
        let args = ["submit", "good.json", "--sandbox", "--document", "odd.pdf"];
        let output = run(&fixture, &args);
        assert!(matches!(output.code, 1 | 5), "{kind}: {output:?}");
        assert!(output.err.contains("odd.pdf"), "{kind}: {output:?}");

        let limited = ["sh", "-c", "ulimit -v 3000000; exec \"$@\"", "sh"];
        let output = fixture.run_by(&limited, &["thumbnail", "pdf", "odd.pdf"], "");
        assert_eq!(output.code, 8, "{kind}: there is no picture of it");

        let guid = "123e4567-e89b-12d3-a456-426614174000";
        let base = [
            "account",
            "add",
            "Own",
            "--api-base",
            "https://api.example.com",
        ];
        let more = [
            "--account-guid",
            guid,
            "--token-stdin",
            "--overrides",
            "odd.json",
        ];
        let output = run(&fixture, &[&base[..], &more[..]].concat());
        assert!(matches!(output.code, 1 | 5), "{kind}: {output:?}");
        assert!(output.err.contains("odd.json: "), "{kind}: {output:?}");
    }
}

#[test]
fn a_pipe_as_standard_input_is_read_up_to_its_limit() {
    let fixture = TestProgram::new();
    let profile = good("Austin Office").to_string();
    fixture.run_with(&["check", "-"], &profile).ended(0);
    let script = ["sh", "-c", "head -c 9000000 /dev/zero | \"$@\" ", "sh"];
    let output = fixture.run_by(&script, &["check", "-"], "");
    assert!(
        output.code == 1 && output.out.contains("larger"),
        "{output:?}"
    );
}

/// A library with two drafts, one of them stopped with a document, and with accounts and a
/// sandbox.
fn library() -> (TestProgram, String) {
    let fixture = TestProgram::new();
    fixture.profile("good.json", &good("Austin Office"));
    fixture.file("scan.pdf", PDF);
    fixture
        .run(&["account", "add", "Practice", "--sandbox"])
        .ended(0);
    fixture.run(&["submit", "good.json", "--sandbox"]).ended(0);
    let guid = "123e4567-e89b-12d3-a456-426614174000";
    let here = [
        "--api-base",
        "http://127.0.0.1:9",
        "--account-guid",
        guid,
        "--token-stdin",
    ];
    let submit = ["submit", "good.json", "--document", "scan.pdf", "--json"];
    let output = fixture
        .run_with(&[&submit[..], &here[..]].concat(), "token\n")
        .ended(4);
    let draft = output.report()["draft"].as_str().unwrap().to_owned();
    (fixture, draft)
}

/// The commands that read a library, with a second draft.
fn commands(draft: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["list", "--json"],
        vec!["show", draft],
        vec!["account", "list"],
        vec!["account", "add", "Another", "--sandbox"],
        vec!["check", "good.json"],
        vec!["country", "NL"],
        vec!["submit", "good.json", "--sandbox"],
        vec!["submit", "--draft", draft, "--sandbox"],
        vec!["submit", "good.json"],
    ]
}

/// The files and folders of a library, with those that only some commands make.
fn places(library: &Path) -> Vec<PathBuf> {
    let mut places: Vec<PathBuf> = files_under(library)
        .iter()
        .map(|path| path.strip_prefix(library).unwrap().to_owned())
        .collect();
    for more in [
        "library.lock",
        "programs",
        "drafts",
        "lent",
        "sandbox",
        "sandbox/address",
        "log",
    ] {
        places.push(more.into());
    }
    places.sort();
    places.dedup();
    assert!(places.len() > 10, "{places:?}");
    places
}

#[test]
fn no_command_hangs_on_a_special_file_in_the_library_or_fails_silently() {
    let (fixture, draft) = library();
    let template = fixture.folder.path().join("template");
    copy(&fixture.data(), &template);
    let places = Mutex::new(places(&template));
    thread::scope(|scope| {
        for _ in 0..SIDE_BY_SIDE {
            scope.spawn(|| {
                let again = TestProgram::new();
                again.profile("good.json", &good("Austin Office"));
                while let Some(place) = next(&places) {
                    every_command_with_a_special_file(&again, &template, &place, &draft);
                }
            });
        }
    });
}

fn next(places: &Mutex<Vec<PathBuf>>) -> Option<PathBuf> {
    places.lock().unwrap().pop()
}

/// Puts each kind of special file at a place in copies of a library, and runs the commands.
fn every_command_with_a_special_file(
    again: &TestProgram,
    template: &Path,
    place: &Path,
    draft: &str,
) {
    for kind in ["pipe", "endless", "zero", "folder"] {
        // A pipe blocks most; the others are read by the same functions.
        let few = if kind == "pipe" { 1 } else { 3 };
        for command in commands(draft).into_iter().step_by(few) {
            copy(template, &again.data());
            let path = again.data().join(place);
            if kind == "folder" && path.is_dir() {
                continue;
            }
            put(kind, &path);
            let output = run(again, &command);
            let of = format!("{} as {kind}, {command:?}: {output:?}", path.display());
            assert!(output.code == 0 || !output.err.is_empty(), "{of}");
            // A draft with an unreadable file must not keep the others from opening.
            if command[0] == "list" && path.to_string_lossy().ends_with(".json") {
                let listed = output.json();
                let least = if place.starts_with("drafts") { 1 } else { 2 };
                assert!(listed.as_array().unwrap().len() >= least, "{of}");
                if output.code != 0 {
                    let name = path.file_name().unwrap().to_str().unwrap();
                    assert!(output.err.contains(name), "{of}");
                }
            }
        }
    }
}

#[test]
fn a_broken_link_in_the_library_is_reported_kept_and_not_treated_as_missing() {
    let (fixture, draft) = library();
    let template = fixture.folder.path().join("template");
    copy(&fixture.data(), &template);
    let again = TestProgram::new();
    again.profile("good.json", &good("Austin Office"));
    let list: &[&str] = &["list"];
    let show: &[&str] = &["show", &draft];
    let go_on: &[&str] = &["submit", "--draft", &draft, "--sandbox"];
    let accounts: &[&str] = &["account", "list"];
    let add: &[&str] = &["account", "add", "Another", "--sandbox"];
    let paths = [("library.db", vec![list, show, go_on, accounts, add])];
    for kind in ["link to nothing", "link to itself"] {
        for (place, commands) in &paths {
            for command in commands {
                copy(&template, &again.data());
                let path = again.data().join(place);
                put(kind, &path);
                let target = fs::read_link(&path).unwrap();
                let output = run(&again, command);
                let of = format!("{place} as {kind}, {command:?}: {output:?}");
                assert_eq!(output.code, 5, "{of}");
                let library = again.data().display().to_string();
                assert!(output.err.contains(&library), "{of}");
                assert!(!output.err.contains(" yet"), "{of}");
                assert_eq!(fs::read_link(&path).unwrap(), target, "{of}");
            }
        }
    }
    // The whole library may be on a drive that is not mounted.
    fs::remove_dir_all(again.data()).unwrap();
    put("link to nothing", &again.data());
    for command in [list, show, go_on, accounts, add] {
        let output = run(&again, command);
        assert_eq!(output.code, 5, "{command:?}: {output:?}");
    }
}

#[test]
fn a_damaged_record_is_reported_and_the_list_is_shown() {
    let (fixture, draft) = library();
    let raw = rusqlite::Connection::open(fixture.data().join("library.db")).unwrap();
    raw.execute("UPDATE records SET record = '{'", []).unwrap();
    for command in [
        vec!["show", &draft],
        vec!["show", &draft[..13]],
        vec!["show", &draft, "--json"],
        vec!["submit", "--draft", &draft, "--sandbox"],
    ] {
        let output = run(&fixture, &command);
        assert_eq!(output.code, 5, "{command:?}: {output:?}");
        assert!(output.err.contains("can’t be read"), "{output:?}");
    }
    let listed = run(&fixture, &["list", "--json"]);
    assert_eq!(listed.code, 0, "{listed:?}");
    assert_eq!(listed.json().as_array().unwrap().len(), 2);
}

#[test]
fn a_rejected_file_leaves_nothing_in_the_library() {
    let fixture = TestProgram::new();
    fixture.profile("good.json", &good("Austin Office"));
    fixture.file("scan.pdf", PDF);
    fixture.file("text.pdf", "no document");
    let id = "123e4567-e89b-12d3-a456-426614174000";
    for documents in [
        vec!["scan.pdf=extract".to_owned()],
        vec![format!("scan.pdf={id}"), "scan.pdf=extract".to_owned()],
        vec!["scan.pdf".to_owned(), "text.pdf".to_owned()],
        vec!["not-there.pdf".to_owned()],
        vec![
            format!("scan.pdf={id}"),
            format!("scan.pdf={}", id.replace('1', "2")),
        ],
    ] {
        let mut args = vec!["submit", "good.json", "--sandbox"];
        for document in &documents {
            args.extend(["--document", document]);
        }
        fixture.run(&args).ended(1);
        assert!(fixture.drafts().is_empty(), "{documents:?}");
    }
    // Files left by an older version, or by a killed one, are not drafts.
    let left = fixture.data().join(format!("drafts/{id}"));
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("sending.lock"), "").unwrap();
    for command in [vec!["show", id], vec!["submit", "--draft", id, "--sandbox"]] {
        let output = fixture.run(&command).ended(1);
        assert!(
            output.err.contains("We could not find a draft"),
            "{output:?}"
        );
    }
}
