//! A callback address that programs read differently is never sent.

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::program::{TestProgram, good, received};

/// The findings of `check` at the callback, and the exit code.
fn findings(fixture: &TestProgram, callback: &str) -> (i32, Vec<(String, String)>) {
    let mut profile = good("Office");
    profile["callbackUrl"] = json!(callback);
    let file = fixture.profile("callback.json", &profile);
    let output = fixture.run(&["check", file, "--json"]);
    let of_callback = |row: &&Value| row["field"] == "callbackUrl";
    let word = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    let json = output.json();
    let rows = json.as_array().unwrap().clone();
    let rows = rows.iter().filter(of_callback);
    let found = rows.map(|row| (word(row, "severity"), word(row, "message")));
    (output.code, found.collect())
}

#[test]
fn an_address_that_only_browsers_accept_is_a_problem() {
    let fixture = TestProgram::new();
    for (callback, expected) in [
        ("https:/hooks.example.nl/cm", "must start with https://"),
        ("https:hooks.example.nl/cm", "must start with https://"),
        (r"https:\\hooks.example.nl\cm", r"instead of \"),
        (r"https://hooks.example.nl\@evil.example/", r"instead of \"),
        ("https://hooks.example.nl@evil.example/", "evil.example"),
        ("https://hooks%2Eexample%2Enl@evil.example/", "evil.example"),
        ("https://@evil.example/", "There is no user name"),
        ("https://user:p@ss@hooks.example.nl/", "write %40 instead"),
        ("https://hooks.example.nl/a b", "spaces"),
        ("https://hooks%2eexample.nl/", "hooks.example.nl"),
        ("https://hooks.example.n/", "must have a host"),
    ] {
        let (code, found) = findings(&fixture, callback);
        assert_eq!((code, found.len()), (1, 1), "{callback}: {found:?}");
        let (severity, message) = &found[0];
        assert_eq!(severity, "problem", "{callback}");
        assert!(message.contains(expected), "{callback}: {message}");
    }
}

#[test]
fn a_password_with_special_characters_is_a_warning() {
    let fixture = TestProgram::new();
    for password in ["p%40ss", "p%3Ass", "p%2Fss"] {
        let callback = format!("https://user:{password}@hooks.example.nl/");
        let (code, found) = findings(&fixture, &callback);
        assert_eq!((code, found.len()), (0, 1), "{callback}: {found:?}");
        assert_eq!(found[0].0, "warning");
        assert!(found[0].1.contains("user name or password"), "{found:?}");
    }
}

#[test]
fn an_unreachable_address_is_a_warning() {
    let fixture = TestProgram::new();
    for callback in [
        "https://198.19.0.1/",
        "https://240.0.0.1/",
        "https://0.1.2.3/",
        "https://[64:ff9b::c000:201]/",
        "https://[2001:db8::1]/",
        "https://[fec0::1]/",
        "https://abcdef.onion/",
        "https://box.home.arpa/",
        "https://hooks.example.nl:0/",
    ] {
        let (code, found) = findings(&fixture, callback);
        assert_eq!((code, found.len()), (0, 1), "{callback}: {found:?}");
        let (severity, message) = &found[0];
        assert_eq!(severity, "warning", "{callback}");
        assert!(message.contains("can’t reach"), "{callback}: {message}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_with_such_an_address_is_not_sent() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(Duration::from_mins(1)).await;
    for callback in [
        "https:/hooks.example.nl/cm",
        r"https://hooks.example.nl\@evil.example/",
    ] {
        let mut profile = good("Office");
        profile["callbackUrl"] = json!(callback);
        let file = fixture.profile("callback.json", &profile);
        fixture.submit(&sandbox, &[file]).ended(1);
    }
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 0);
}

#[test]
fn nil_ids_repeated_types_and_one_letter_domains_are_problems() {
    let fixture = TestProgram::new();
    let nil = "00000000-0000-0000-0000-000000000000";
    for (member, value, field) in [
        ("guid", json!(nil), "guid"),
        ("accountGuid", json!(nil), "accountGuid"),
        (
            "guid",
            json!("FFFFFFFF-ffff-ffff-ffff-ffffffffffff"),
            "guid",
        ),
        (
            "phoneNumberTypes",
            json!(["LOCAL", "LOCAL"]),
            "phoneNumberTypes",
        ),
        (
            "phoneNumberTypes",
            json!(["NATIONAL", "LOCAL", "NATIONAL"]),
            "phoneNumberTypes",
        ),
        (
            "emailAddresses",
            json!(["a@example.c"]),
            "emailAddresses[0]",
        ),
        (
            "emailAddresses",
            json!(["a@example.com", "a@192.168.1.1"]),
            "emailAddresses[1]",
        ),
    ] {
        let mut profile = good("Office");
        profile[member] = value.clone();
        let file = fixture.profile("office.json", &profile);
        let findings = fixture.run(&["check", file, "--json"]).ended(1).json();
        let rows = findings.as_array().unwrap().clone();
        let problems = rows.iter().filter(|row| row["severity"] == "problem");
        let problems: Vec<&Value> = problems.map(|row| &row["field"]).collect();
        assert_eq!(problems, [field], "{member} {value}: {rows:?}");
    }
}
