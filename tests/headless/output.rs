//! Text from files, names, servers and the command line never reaches a terminal raw: it is
//! escaped, and a program that reads the output as data still gets the same text.

use std::fs;
use std::path::Path;
use std::process::Command;

use profile_desk::domain::history::EventKind;
use profile_desk::store::Library;
use serde_json::{Value, json};

use crate::harness::program::{CommandOutput, TestProgram, good};

/// Colours, a window title, a bell, C1 controls, text directions, tags, and invisible characters.
const HOSTILE_TEXT: &str = "A\u{1b}[31mB\u{1b}]0;x\u{7}C\u{7f}D\u{9b}2JE\u{85}F\u{202e}G\u{2066}H\u{200f}I\u{200b}J\u{2028}K\u{e0041}L\u{feff}M\u{61c}N\u{fff9}O\u{ad}P\u{0}Q\rR\u{8}S";

/// True when a terminal may do anything but show this character.
fn is_raw(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[track_caller]
fn is_safe(output: &CommandOutput, when: &str) {
    for text in [&output.out, &output.err] {
        // The mark before a table states its encoding.
        let text = text.trim_start_matches('\u{feff}');
        let raw: Vec<char> = text.chars().filter(|&c| is_raw(c)).collect();
        assert!(raw.is_empty(), "{when}: {raw:?} in {output:?}");
    }
}

/// A library with texts in its files that nobody could type.
fn library() -> (TestProgram, String) {
    let fixture = TestProgram::new();
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let output = fixture
        .run(&["submit", file, "--sandbox", "--json"])
        .ended(0);
    let id = output.report()["draft"].as_str().unwrap().to_owned();
    let library = Library::at(&fixture.data());
    let mut draft = library.load(id.parse().unwrap()).unwrap();
    let hostile = || HOSTILE_TEXT.to_owned();
    draft.content.profile.name = hostile();
    draft.content.profile.company_name = hostile();
    draft.content.profile.required_fields = [(hostile(), hostile())].into();
    library.save(&draft).unwrap();
    library.update_list().unwrap();
    let record = &mut draft.submission;
    let answer = record.answer.as_mut().unwrap();
    answer.status_comment = Some(hostile());
    answer.status = Some(hostile());
    record.target.as_mut().unwrap().account_name = hostile();
    // As the first release stored it: a sentence.
    let at = "2026-03-10T09:00:00Z".parse().unwrap();
    record.note(at, EventKind::sentence(HOSTILE_TEXT));
    library.save_submission(draft.id, record).unwrap();
    (fixture, id)
}

#[test]
fn escaped_data_parses_to_the_same_text() {
    let (fixture, id) = library();
    let output = fixture.run(&["list", "--json"]).ended(0);
    is_safe(&output, "list --json");
    assert_eq!(output.json()[0]["name"], HOSTILE_TEXT);
    let output = fixture.run(&["show", &id, "--json"]).ended(0);
    is_safe(&output, "show --json");
    let whole = output.json();
    assert_eq!(whole["profile"]["companyName"], HOSTILE_TEXT);
    assert_eq!(
        whole["profile"]["requiredFields"][HOSTILE_TEXT],
        HOSTILE_TEXT
    );
    assert_eq!(whole["submission"]["statusComment"], HOSTILE_TEXT);
    assert_eq!(whole["history"][0]["what"], HOSTILE_TEXT);
    // Letters of every script stay unchanged.
    let profile = good("株式会社 ไทย مرحبا Łódź 😀");
    let file = fixture.profile("letters.json", &profile);
    let output = fixture
        .run(&["submit", file, "--sandbox", "--json"])
        .ended(0);
    let id = output.report()["draft"].as_str().unwrap().to_owned();
    let output = fixture.run(&["show", &id, "--json"]).ended(0);
    assert!(
        output.out.contains("株式会社 ไทย مرحبا Łódź 😀"),
        "{output:?}"
    );

    let unusual = json!({ HOSTILE_TEXT: HOSTILE_TEXT, "name": HOSTILE_TEXT, "countryCode": HOSTILE_TEXT, "emailAddresses": [HOSTILE_TEXT] });
    let file = fixture.profile("odd.json", &unusual);
    let output = fixture.run(&["check", file, "--json"]);
    is_safe(&output, "check --json");
    let fields: Vec<Value> = output.json().as_array().unwrap().clone();
    assert!(
        fields.iter().any(|row| row["field"] == HOSTILE_TEXT),
        "{fields:?}"
    );
}

#[test]
fn plain_lines_are_safe_too() {
    let (fixture, id) = library();
    let unusual = json!({ HOSTILE_TEXT: HOSTILE_TEXT, "name": HOSTILE_TEXT });
    let file = fixture.profile("odd.json", &unusual);
    for args in [
        &["list"][..],
        &["list", "--csv"],
        &["show", &id],
        &["check", file],
        &["submit", file, "--sandbox"],
        &["submit", "--draft", &id, "--sandbox"],
        &["account", "list"],
    ] {
        is_safe(&fixture.run(args), &format!("{args:?}"));
    }
}

/// The same text as an argument, which can't hold NUL.
fn argument() -> String {
    HOSTILE_TEXT.replace('\0', "")
}

#[test]
fn names_of_files_accounts_and_countries_are_safe() {
    let fixture = TestProgram::new();
    let nasty = argument();
    let file = fixture.profile(&format!("{nasty}.json"), &good("Austin Office"));
    for args in [
        &["check", file][..],
        &["check", file, "--json"],
        &["submit", file, "--sandbox", "--json"],
        &["submit", file, "--sandbox"],
        &["submit", &nasty, "--sandbox", "--json"],
        &["submit", file, "--account", &nasty, "--json"],
        &["account", "add", &nasty, "--sandbox"],
        &["account", "add", &nasty, "--sandbox"],
        &["account", "list"],
        &["account", "list", "--json"],
        &["account", "remove", &nasty, "--quiet"],
        &["country", &nasty],
        &["country", &nasty, "--json"],
        &["show", &nasty],
        &["show", &nasty, "--json"],
        &["submit", "--draft", &nasty, "--sandbox"],
        &[
            "submit",
            file,
            "--api-base",
            &nasty,
            "--account-guid",
            "123e4567-e89b-12d3-a456-426614174000",
            "--token-stdin",
        ],
        &["submit", file, "--sandbox", "--document", &nasty],
        &[
            "submit",
            file,
            "--sandbox",
            "--document",
            &format!("{file}={nasty}"),
        ],
        &[
            "account",
            "add",
            "x",
            "--api-base",
            "https://x.example",
            "--account-guid",
            "123e4567-e89b-12d3-a456-426614174000",
            "--token-stdin",
            "--overrides",
            &nasty,
        ],
    ] {
        is_safe(&fixture.run(args), &format!("{args:?}"));
    }
    let json = fixture.run(&["check", file, "--json"]);
    assert!(json.json().as_array().is_some());
}

#[test]
fn errors_about_a_wrong_command_line_are_safe() {
    let fixture = TestProgram::new();
    let nasty = argument();
    let dashed = format!("--{nasty}");
    for args in [
        &[nasty.as_str()][..],
        &[dashed.as_str()],
        &["list", &dashed],
        &["list", &nasty],
        &["show"],
        &["submit", "x", "--wait=".to_owned().as_str()],
        &["submit", "x", &format!("--wait={nasty}")],
        &[
            "submit",
            "x",
            "--api-base",
            "u",
            "--account-guid",
            &nasty,
            "--token-stdin",
        ],
        &["account", &nasty],
        &["account", "add", "x", &dashed],
        &["sandbox", "--port", &nasty],
        &["sandbox", "--review", &nasty],
        &["thumbnail", "--edge", &nasty, "pdf", "x"],
        &["country", "NL", &nasty],
    ] {
        let output = fixture.run(args).ended(2);
        is_safe(&output, &format!("{args:?}"));
        assert!(output.err.contains("error: "), "{output:?}");
        assert!(
            output.err.contains("Usage: ") || output.err.contains("--help"),
            "{output:?}"
        );
    }
    // A line break in an argument must not start a new line.
    let output = fixture.run(&["x\nerror: nothing was sent"]).ended(2);
    assert!(
        output
            .err
            .lines()
            .all(|line| !line.starts_with("error: nothing")),
        "{output:?}"
    );
    let help = fixture.run(&["--help"]).ended(0);
    assert!(help.out.contains("Usage: ") && help.err.is_empty());
}

/// Runs the program with another data folder than that of the fixture.
fn run_in(fixture: &TestProgram, data: &Path, args: &[&str]) -> CommandOutput {
    let output = Command::new(env!("CARGO_BIN_EXE_profile-desk"))
        .env_remove("PROFILE_DESK_LOG")
        .env("PROFILE_DESK_DATA_DIR", data)
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .current_dir(fixture.folder.path())
        .args(args)
        .output()
        .unwrap();
    CommandOutput {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn paths_of_the_library_and_the_log_are_safe() {
    let fixture = TestProgram::new();
    let data = fixture.folder.path().join(format!("data {}", argument()));
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let run = |args: &[&str]| {
        let output = run_in(&fixture, &data, args);
        is_safe(&output, &format!("{args:?}"));
        output
    };
    run(&["list"]).ended(0);
    run(&["submit", file, "--sandbox"]).ended(0);
    run(&["account", "list"]).ended(0);
    // Damaged files are named, by the command and in the log.
    let profiles = data.join("sandbox/profiles");
    fs::write(
        profiles.join("00112233-4455-6677-8899-aabbccddeeff.json"),
        "{",
    )
    .unwrap();
    fs::write(profiles.join(format!("{}.json", argument())), "{").unwrap();
    run(&["submit", file, "--sandbox"]).ended(0);
    fs::write(data.join("library.db"), "{".repeat(10_000)).unwrap();
    let recovered = run(&["list"]).ended(0);
    assert!(recovered.err.contains("The damaged file is kept as"));
    run(&["list", "--json"]).ended(0);
    let plain = fixture.folder.path().join(format!("file {}", argument()));
    fs::write(&plain, "mine").unwrap();
    let output = run_in(&fixture, &plain, &["list"]).ended(5);
    is_safe(&output, "a file as data folder");
}
