//! `check`: findings as lines and as data, and its exit codes.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::harness::program::{TestProgram, good};

fn bad() -> Value {
    let mut profile = good("Austin Office");
    profile["city"] = json!("");
    profile["emailAddresses"] = json!(["bo@example.com", "bo"]);
    profile
}

/// What is said while nobody has asked CM.com what it requires for the country of the profile.
const UNKNOWN: &str = "good.json: We don’t know here what CM.com requires for the United States, so documents and \
    extra fields were not checked. Open the profile in the window, or submit it, to find out\n";

#[test]
fn each_finding_is_a_line_with_file_field_and_message() {
    let fixture = TestProgram::new();
    let file = fixture.profile("bad.json", &bad());
    let output = fixture.run(&["check", file]).ended(1);
    let lines: Vec<&str> = output.out.lines().collect();
    assert_eq!(
        lines,
        [
            "bad.json: city: Enter the city",
            "bad.json: emailAddresses[1]: Enter an email address in the form name@example.com",
        ]
    );
    assert!(output.err.contains("bad.json: 2 problems"), "{output:?}");
    assert!(!fixture.data().exists(), "a check stores nothing");
}

#[test]
fn findings_as_json_have_file_field_severity_and_message() {
    let fixture = TestProgram::new();
    let mut profile = bad();
    profile["callbackUrl"] = json!("http://example.com/status");
    let file = fixture.profile("bad.json", &profile);
    let output = fixture.run(&["check", file, "--json"]).ended(1);
    let json = output.json();
    let rows = json.as_array().unwrap();
    let row = |field: &str| rows.iter().find(|row| row["field"] == field).unwrap();
    assert_eq!(
        *row("city"),
        json!({
            "file": "bad.json",
            "field": "city",
            "severity": "problem",
            "message": "Enter the city",
        })
    );
    assert_eq!(row("emailAddresses[1]")["severity"], "problem");
    assert_eq!(row("callbackUrl")["severity"], "warning");
}

#[test]
fn a_valid_profile_has_no_findings_and_exits_with_0() {
    let fixture = TestProgram::new();
    let file = fixture.profile("good.json", &good("Austin Office"));
    let output = fixture.run(&["check", file]).ended(0);
    assert_eq!(output.out, "");
    assert_eq!(output.err, format!("{UNKNOWN}good.json: no problems\n"));
    let output = fixture.run(&["check", file, "--json", "--quiet"]).ended(0);
    assert_eq!(output.json(), json!([]));
    assert_eq!(output.err, "");
}

#[test]
fn warnings_alone_exit_with_0() {
    let fixture = TestProgram::new();
    let mut profile = good("Austin Office");
    profile["callbackUrl"] = json!("http://example.com/status");
    let file = fixture.profile("warned.json", &profile);
    let output = fixture.run(&["check", file]).ended(0);
    assert!(
        output
            .out
            .starts_with("warned.json: callbackUrl: warning: ")
    );
}

#[test]
fn a_dash_is_standard_input() {
    let fixture = TestProgram::new();
    let output = fixture
        .run_with(&["check", "-"], &bad().to_string())
        .ended(1);
    assert!(output.out.starts_with("-: city: "), "{output:?}");
    let text = good("Austin Office").to_string();
    fixture.run_with(&["check", "-"], &text).ended(0);
}

#[test]
fn several_files_are_all_checked_and_the_worst_result_counts() {
    let fixture = TestProgram::new();
    let good = fixture.profile("good.json", &good("Austin Office"));
    let bad = fixture.profile("bad.json", &bad());
    let output = fixture.run(&["check", bad, good, "--json"]).ended(1);
    let json = output.json();
    let rows = json.as_array().unwrap();
    assert!(rows.iter().all(|row| row["file"] == "bad.json"));
    assert!(output.err.contains("good.json: no problems"));
}

#[test]
fn a_file_without_a_profile_is_one_problem() {
    let fixture = TestProgram::new();
    std::fs::create_dir(fixture.folder.path().join("folder")).unwrap();
    let broken = fixture.file("broken.json", "{\"name\": ");
    let list = fixture.file("list.json", "[1, 2]");
    let latin = fixture.file("latin.json", b"{\"name\": \"\xe9\"}");
    let empty = fixture.file("empty.json", "");
    for file in [broken, list, latin, empty, "none.json", "folder"] {
        let output = fixture.run(&["check", file, "--json"]).ended(1);
        let json = output.json();
        assert_eq!(json.as_array().unwrap().len(), 1, "{output:?}");
        assert_eq!(json[0]["field"], "");
        assert_eq!(json[0]["severity"], "problem");
        let output = fixture.run(&["check", file]).ended(1);
        assert!(output.out.starts_with(&format!("{file}: The")) || output.out.contains("This"));
    }
}

#[test]
fn a_value_of_the_wrong_type_is_reported_once() {
    let fixture = TestProgram::new();
    let mut profile = good("Austin Office");
    profile["city"] = json!(3);
    let file = fixture.profile("typed.json", &profile);
    let output = fixture.run(&["check", file]).ended(1);
    assert_eq!(
        output.out,
        "typed.json: city: City must be text in the file\n"
    );
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_exits_with_5() {
    use std::os::unix::fs::PermissionsExt;
    let fixture = TestProgram::new();
    let file = fixture.profile("shut.json", &good("Austin Office"));
    let path = fixture.folder.path().join(file);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&path).is_ok() {
        return; // Who may read everything can't see this.
    }
    let output = fixture.run(&["check", file]).ended(5);
    assert!(output.out.contains("We could not read"), "{output:?}");
}

#[test]
fn text_from_a_file_can_not_control_the_terminal() {
    let fixture = TestProgram::new();
    let mut profile = good("Austin Office");
    profile["phoneNumberTypes"] = json!(["\u{1b}[2Jgone\nsecond line"]);
    let file = fixture.profile("steering.json", &profile);
    let output = fixture.run(&["check", file]).ended(1);
    assert_eq!(output.out.lines().count(), 1);
    assert!(!output.out.contains('\u{1b}'));
}

#[test]
fn a_command_without_files_is_a_wrong_command_line() {
    let fixture = TestProgram::new();
    fixture.run(&["check"]).ended(2);
    fixture.run(&["nonsense"]).ended(2);
}

#[cfg(unix)]
#[test]
fn a_closed_output_pipe_is_not_an_error() {
    let fixture = TestProgram::new();
    let file = fixture.profile("good.json", &good("Austin Office"));
    let mut child = fixture
        .command()
        .args(["check", file, "--json"])
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut err).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(err, format!("{UNKNOWN}good.json: no problems\n"));
}

#[test]
fn help_has_the_exit_codes_and_examples() {
    let fixture = TestProgram::new();
    for args in [&["--help"][..], &["submit", "--help"]] {
        let output = fixture.run(args).ended(0);
        assert!(output.out.contains("Exit codes:"), "{output:?}");
        assert!(output.out.contains("Examples:"), "{output:?}");
        assert!(output.out.contains("130"), "{output:?}");
    }
}

#[test]
fn an_unknown_member_is_a_warning_with_the_nearest_field() {
    let fixture = TestProgram::new();
    let mut profile = good("Austin Office");
    profile["nmae"] = "x".into();
    profile["callbackURL"] = "https://example.com".into();
    profile["favouriteColour"] = "green".into();
    let file = fixture.profile("strange.json", &profile);
    let output = fixture.run(&["check", file, "--json"]).ended(0);
    let rows = output.json();
    let row = |field: &str| {
        let mut rows = rows.as_array().unwrap().iter();
        rows.find(|row| row["field"] == field).unwrap().clone()
    };
    assert_eq!(row("nmae")["severity"], "warning");
    let meant = |field: &str| row(field)["message"].as_str().unwrap().to_owned();
    assert!(meant("nmae").contains("Did you mean “name”?"));
    assert!(meant("callbackURL").contains("“callbackUrl”"));
    assert!(meant("favouriteColour").ends_with("it is not sent"));
    let sent = fixture.run(&["submit", file, "--sandbox"]).ended(0);
    assert!(sent.err.contains("strange.json: nmae: "), "{sent:?}");
}

#[test]
fn without_a_display_the_window_says_so_and_names_another_way() {
    let fixture = TestProgram::new();
    let mut command = fixture.command();
    for name in ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"] {
        command.env_remove(name);
    }
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(5));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(
        text.contains("no display") && text.contains("profile-desk help"),
        "{text}"
    );
}

#[test]
fn a_repeated_member_is_a_warning_and_the_last_one_counts() {
    let fixture = TestProgram::new();
    let text = good("Austin Office").to_string();
    let text = text.replacen('{', "{\"city\": \"\", \"city\": \"Dallas\", ", 1);
    let text = text.replacen(
        "\"requiredFields\":{",
        "\"requiredFields\":{\"x\": \"1\", \"x\": \"2\",",
        1,
    );
    let file = fixture.file("twice.json", text);
    let output = fixture.run(&["check", file]).ended(0);
    assert_eq!(
        output.out,
        "twice.json: city: warning: This is in the file more than once. The last one was used\ntwice.json: requiredFields.x: warning: This is in the file more than once. The last one was used\n"
    );
    assert!(
        output.err.ends_with("twice.json: 2 warnings\n"),
        "{output:?}"
    );
    let sent = fixture.run(&["submit", file, "--sandbox"]).ended(0);
    assert!(
        sent.err
            .contains("twice.json: city: warning: This is in the file"),
        "{sent:?}"
    );
    let id = fixture.drafts()[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(fixture.show(&id)["profile"]["city"], "Austin");
}

#[test]
fn the_data_folder_from_the_environment_is_no_part_of_the_usage() {
    let fixture = TestProgram::new();
    let run = |folder: &str, command: &str| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_profile-desk"));
        program.env("PROFILE_DESK_DATA_DIR", folder).arg(command);
        program.current_dir(fixture.folder.path());
        String::from_utf8(program.output().unwrap().stderr).unwrap()
    };
    for folder in ["elsewhere", ""] {
        let usage = run(folder, "check");
        assert!(
            usage.contains("Usage: profile-desk check <FILE>..."),
            "{usage}"
        );
    }
    assert_eq!(run("elsewhere", "list"), "No drafts yet in elsewhere\n");
    let help = fixture.run(&["list", "--help"]).ended(0).out;
    assert!(help.contains("[env: PROFILE_DESK_DATA_DIR]"), "{help}");
}

#[test]
fn a_command_refuses_the_option_of_the_window() {
    let fixture = TestProgram::new();
    let refused = fixture.run(&["--renderer", "cpu", "list"]).ended(2);
    assert!(
        refused
            .err
            .contains("error: the subcommand 'list' cannot be used with '--renderer <NAME>'"),
        "{refused:?}"
    );
    fixture.run(&["list"]).ended(0);
}

#[test]
fn a_missing_file_exits_as_documented_in_every_command() {
    let fixture = TestProgram::new();
    let help = fixture.run(&["--help"]).ended(0).out;
    assert!(help.contains("1    The input has problems, or a FILE does not exist"));
    fixture.run(&["check", "none.json"]).ended(1);
    fixture.run(&["submit", "none.json", "--sandbox"]).ended(1);
    let file = fixture.profile("good.json", &good("Austin Office"));
    let args = ["submit", file, "--sandbox", "--document", "none.pdf"];
    fixture.run(&args).ended(1);
    let args = ["account", "add", "A", "--production", "--token-stdin"];
    let guid = "123e4567-e89b-12d3-a456-426614174000";
    let more = ["--account-guid", guid, "--overrides", "none.json"];
    let output = fixture
        .run_with(&[&args[..], &more].concat(), "token\n")
        .ended(1);
    assert_eq!(output.err, "none.json: This file does not exist\n");
}

#[test]
fn a_damaged_file_is_reported_with_line_and_column() {
    let fixture = TestProgram::new();
    for (text, expected) in [
        (
            "{\"name\": ",
            "The file is incomplete. It ends at line 1, column 9\n",
        ),
        (
            "{\"name\": \"a\"\n\"city\": 1}",
            "The file is not valid JSON. Check line 2, column 1\n",
        ),
    ] {
        let file = fixture.file("broken.json", text);
        let output = fixture.run(&["check", file]).ended(1);
        assert!(output.out.contains(expected), "{output:?}");
        assert!(!output.out.contains(" at line 1 column"), "{output:?}");
    }
}

#[test]
fn problems_with_postal_codes_and_phone_numbers_are_described() {
    let fixture = TestProgram::new();
    let form = "is not used in the Netherlands, although it has the form 1234 AB";
    let phone = "The representative’s phone number";
    for (member, value, expected) in [
        (
            "postalCode",
            "0123 AB",
            format!("Postal code 0123 AB {form}"),
        ),
        (
            "postalCode",
            "10175 S",
            "should look like 1234 AB".to_owned(),
        ),
        (
            "representativePhoneNumber",
            "020 123",
            format!("{phone} is too short. Enter it like +31"),
        ),
        (
            "representativePhoneNumber",
            "+31 20 123 45678",
            format!("{phone} is too long. Enter it like +31"),
        ),
        (
            "representativePhoneNumber",
            "+1 512 055 0142",
            format!("{phone} does not exist. Enter it like +1"),
        ),
    ] {
        let mut profile = good("Amsterdam Office");
        profile["addressCountryCode"] = json!("NL");
        profile[member] = json!(value);
        let file = fixture.profile("dutch.json", &profile);
        let output = fixture.run(&["check", file]).ended(0);
        let line = output
            .out
            .lines()
            .find(|line| line.contains(member))
            .unwrap();
        assert!(line.contains(&expected), "{value}: {line}");
    }
    // Its usual form is certain, and the same as in the window.
    let mut profile = good("Amsterdam Office");
    profile["addressCountryCode"] = json!("NL");
    profile["postalCode"] = json!("1017-SZ");
    let file = fixture.profile("dutch.json", &profile);
    let output = fixture.run(&["check", file]).ended(0);
    assert!(!output.out.contains("postalCode"), "{output:?}");
}
