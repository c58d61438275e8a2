//! `submit`: what is sent, what is reported, and the exit codes.

use std::io::ErrorKind;
use std::time::Duration;

use image::ImageFormat;
use profile_desk::sandbox::{Fault, FaultAnswer, Misbehaviour, Route, TOKEN};
use serde_json::{Value, json};

use crate::harness::program::{
    EXTRACT, PDF, TestProgram, at, dutch, files_under, good, image, received, strs,
};

const SHORT: Duration = Duration::from_millis(600);

#[tokio::test(flavor = "multi_thread")]
async fn submit_waits_until_the_profile_is_approved() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(SHORT).await;
    let output = fixture
        .submit(&sandbox, &[file, "--wait", "--json"])
        .ended(0);
    let report = output.report();
    assert_eq!(report["file"], "austin.json");
    assert_eq!(report["status"], "Approved");
    assert_eq!(report["statusComment"], Value::Null);
    assert_eq!(report["documents"], json!([]));
    assert_eq!(report["error"], Value::Null);
    let drafts = fixture.drafts();
    assert_eq!(drafts.len(), 1);
    assert_eq!(drafts[0]["id"], report["draft"]);
    assert_eq!(drafts[0]["guid"], report["guid"]);
    assert_eq!(drafts[0]["status"], "Approved");
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_waiting_the_output_has_id_status_and_time() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(Duration::from_mins(1)).await;
    let output = fixture.submit(&sandbox, &[file]).ended(0);
    let guid = fixture.drafts()[0]["guid"].as_str().unwrap().to_owned();
    assert!(
        output.out.starts_with("austin.json: Submitted at 20"),
        "{output:?}"
    );
    let end = format!(" with the ID {guid}, status Pending\n");
    assert!(output.out.ends_with(&end), "{output:?}");
    assert!(output.err.contains("step 1 of 2"), "{output:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rejection_exits_with_3_and_the_comment() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let reject = fixture.profile("reject.json", &good("Reject me"));
    let output = fixture
        .submit(&sandbox, &[reject, "--wait", "--json"])
        .ended(3);
    let report = output.report();
    assert_eq!(report["status"], "Rejected");
    let comment = report["statusComment"].as_str().unwrap();
    assert!(report["error"].as_str().unwrap().contains(comment));

    let incomplete = fixture.profile("incomplete.json", &good("Incomplete office"));
    let output = fixture.submit(&sandbox, &[incomplete, "--wait"]).ended(3);
    assert!(output.out.contains("status Incomplete"), "{output:?}");
    assert!(output.err.contains("needs more information"), "{output:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn waiting_has_a_limit_that_is_reported() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let file = fixture.profile("slow.json", &good("Slow office"));
    let output = fixture
        .submit(&sandbox, &[file, "--wait=1", "--json"])
        .ended(4);
    let report = output.report();
    assert_eq!(report["status"], "Pending");
    let error = report["error"].as_str().unwrap();
    assert!(error.contains("has not decided yet"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_uploaded_with_the_named_requirement() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let file = fixture.profile("dutch.json", &dutch("Dutch numbers"));
    fixture.file("extract=1.pdf", PDF);
    let document = format!("extract=1.pdf={EXTRACT}");
    let args = [file, "--document", &document, "--wait", "--json"];
    let report = fixture.submit(&sandbox, &args).ended(0).report();
    assert_eq!(report["status"], "Approved");
    let document = &report["documents"][0];
    assert_eq!(document["name"], "extract=1.pdf");
    assert_eq!(document["requirement"], EXTRACT);
    assert!(document["guid"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_meets_only_the_chosen_requirement() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let file = fixture.profile("dutch.json", &dutch("Dutch numbers"));
    fixture.file("extract=1.pdf", PDF);
    let args = [file, "--document", "extract=1.pdf", "--wait", "--json"];
    let output = fixture.submit(&sandbox, &args).ended(0);
    let report = output.report();
    assert_eq!(report["documents"][0]["requirement"], Value::Null);
    // The reviewer checks the document.
    assert_eq!(report["status"], "Approved");
    let message = "“extract=1.pdf” is not linked to a requirement";
    assert!(output.err.contains(message), "{output:?}");
    let option = format!("--document extract=1.pdf={EXTRACT}  for: ");
    assert!(output.err.contains(&option), "{output:?}");
    assert!(!output.err.contains("choose one"), "{output:?}");

    let output = fixture.submit(&sandbox, &[file, "--wait"]).ended(3);
    assert!(
        output.err.contains(EXTRACT),
        "what is missing is told: {output:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_without_a_requirement_are_named_with_the_option_to_paste() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let mut profile = good("Japanese numbers");
    profile["countryCode"] = json!("JP");
    let file = fixture.profile("japan.json", &profile);
    std::fs::create_dir(fixture.folder.path().join("scans")).unwrap();
    fixture.file("scans/passport.pdf", PDF);
    fixture.file("the extract.png", image(ImageFormat::Png));
    let documents = [
        "--document",
        "scans/passport.pdf",
        "--document",
        "the extract.png",
    ];
    let output = fixture
        .submit(&sandbox, &[&[file], &documents[..]].concat())
        .ended(0);
    assert!(
        output
            .err
            .contains("“passport.pdf” and “the extract.png” are not linked to a requirement"),
        "{output:?}"
    );
    assert!(
        output.err.contains("choose one for each file"),
        "{output:?}"
    );
    let ids = [
        "5a0d0006-0000-4000-8000-000000000001",
        "5a0d0006-0000-4000-8000-000000000002",
    ];
    for id in ids {
        for option in [
            format!("--document scans/passport.pdf={id}  for: "),
            format!("--document 'the extract.png={id}'  for: "),
        ] {
            assert!(
                output.err.contains(&option),
                "{option} is not in {}",
                output.err
            );
        }
    }
    // The suggested options are accepted, and then there is no message.
    let pasted = ids.iter().zip(["the extract.png", "scans/passport.pdf"]);
    let pasted: Vec<String> = pasted.map(|(id, path)| format!("{path}={id}")).collect();
    let args = [
        file,
        "--document",
        &pasted[0],
        "--document",
        &pasted[1],
        "--wait",
    ];
    let output = fixture.submit(&sandbox, &args).ended(0);
    assert!(!output.err.contains("not linked"), "{output:?}");
    assert!(output.out.contains("status Approved"), "{output:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn requirements_are_shown_before_an_incomplete_profile_is_sent() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let mut profile = dutch("Dutch numbers");
    profile["requiredFields"] = serde_json::json!({});
    let file = fixture.profile("dutch.json", &profile);
    let output = fixture.submit(&sandbox, &[file]).ended(0);
    for message in [
        "requiredFields.employerIdentificationNumber: warning: Enter the employer identification number",
        "Attach a document for numbers in the Netherlands: Extract",
        "For numbers in the Netherlands: Company address must be in requested prefix region",
    ] {
        assert!(
            output.err.contains(message),
            "{message} is not in {}",
            output.err
        );
    }
    assert!(output.out.contains("status Incomplete"), "{output:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_can_not_be_attached_stops_the_file() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(SHORT).await;
    fixture.file("good.pdf", PDF);
    fixture.file("notes.txt", "just text");
    for wrong in ["notes.txt", "none.pdf"] {
        let args = [file, "--document", "good.pdf", "--document", wrong];
        let output = fixture.submit(&sandbox, &args).ended(1);
        assert!(output.err.contains(wrong), "{output:?}");
    }
    assert!(fixture.drafts().is_empty());
    assert_eq!(received(&sandbox, "POST", ""), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rejected_token_exits_with_3_and_nothing_is_submitted() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(SHORT).await;
    let args = at(sandbox.base().as_str(), &[file, "--json"]);
    let output = fixture
        .run_with(&strs(&args), "another-token-altogether\n")
        .ended(3);
    let report = output.report();
    assert_eq!(
        report["error"],
        "CM.com did not accept the product token. Nothing was submitted"
    );
    assert_eq!(report["guid"], Value::Null);
    assert_eq!(report["status"], Value::Null);
}

#[test]
fn an_unreachable_server_exits_with_4_and_nothing_is_submitted() {
    let fixture = TestProgram::new();
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let args = at(&base, &[file, "--json"]);
    let output = fixture.run_with(&strs(&args), TOKEN).ended(4);
    let error = output.report()["error"].as_str().unwrap().to_owned();
    assert!(
        error.starts_with("We could not reach 127.0.0.1:"),
        "{error}"
    );
    assert!(error.ends_with("Nothing was submitted"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_exit_with_1_and_nothing_is_sent() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let mut profile = good("Austin Office");
    profile["city"] = json!(" ");
    let bad = fixture.profile("bad.json", &profile);
    let output = fixture.submit(&sandbox, &[bad, "--json"]).ended(1);
    assert!(
        output.err.contains("bad.json: city: Enter the city"),
        "{output:?}"
    );
    let report = output.report();
    assert_eq!(report["draft"], Value::Null);
    assert!(
        report["error"]
            .as_str()
            .unwrap()
            .starts_with("Nothing was sent")
    );
    assert!(sandbox.requests().is_empty());
    assert!(fixture.drafts().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn each_file_is_submitted_separately_and_the_worst_result_counts() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let good = fixture.profile("good.json", &good("Austin Office"));
    let bad = fixture.file("bad.json", "{}");
    let output = fixture.submit(&sandbox, &[bad, good, "--json"]).ended(1);
    let json = output.json();
    assert_eq!(json[0]["file"], "bad.json");
    assert_eq!(json[0]["guid"], Value::Null);
    assert_eq!(json[1]["file"], "good.json");
    assert!(json[1]["guid"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_when_a_file_does_not_exist() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let good = fixture.profile("good.json", &good("Austin Office"));
    let output = fixture.submit(&sandbox, &[good, "none.json"]).ended(1);
    assert_eq!(
        output.err,
        "good.json: Nothing was sent, because another FILE does not exist\nnone.json: This file does not exist\n"
    );
    let output = fixture.submit(&sandbox, &[good, "--json", "--wait", "5"]);
    let json = output.ended(1).json();
    assert_eq!(json[0]["file"], "good.json");
    assert_eq!(json[1]["file"], "5");
    assert_eq!(
        json[1]["error"],
        "This file does not exist. To wait for 5 seconds, enter --wait=5"
    );
    assert!(sandbox.requests().is_empty());
    assert!(fixture.drafts().is_empty());
    // A file with such a name is a FILE.
    fixture.profile("5", &crate::harness::program::good("Dallas Office"));
    fixture.submit(&sandbox, &["5", "--wait"]).ended(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_response_is_looked_up_and_the_profile_adopted() {
    let redirect = FaultAnswer {
        location: Some("/done".to_owned()),
        ..FaultAnswer::status(303)
    };
    for lost in [
        Misbehaviour::DropAfter,
        Misbehaviour::WorkThenAnswer(redirect),
    ] {
        let (fixture, sandbox, file) = TestProgram::ready_to_submit(Duration::from_mins(1)).await;
        sandbox.faults().add(Fault::new(Route::Create, lost));
        let report = fixture
            .submit(&sandbox, &[file, "--json"])
            .ended(0)
            .report();
        assert!(report["guid"].is_string());
        assert_eq!(report["error"], Value::Null);
        assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 1);
        assert_eq!(received(&sandbox, "GET", "/done"), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_of_another_profile_exits_with_3() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let mut profile = good("Austin Office");
    // The sandbox accepts only one profile per id.
    profile["guid"] = json!("6f2b1c3d-0000-4000-8000-000000000001");
    let first = fixture.profile("first.json", &profile);
    fixture.submit(&sandbox, &[first]).ended(0);
    profile["businessRegisterNumber"] = json!("99999999");
    let second = fixture.profile("second.json", &profile);
    let output = fixture.submit(&sandbox, &[second, "--json"]).ended(3);
    let error = output.report()["error"].as_str().unwrap().to_owned();
    assert!(error.ends_with("Nothing was submitted"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_token_is_in_no_file_and_no_output() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let file = fixture.profile("dutch.json", &dutch("Dutch numbers"));
    fixture.file("extract.pdf", PDF);
    let output = fixture.submit(
        &sandbox,
        &[file, "--document", "extract.pdf", "--wait", "--json"],
    );
    let id = output.report()["draft"].as_str().unwrap().to_owned();
    let list = fixture.run(&["list", "--json"]);
    let show = fixture.run(&["show", &id, "--json"]);
    for output in [&output, &list, &show] {
        assert!(!output.out.contains(TOKEN) && !output.err.contains(TOKEN));
    }
    let files = files_under(&fixture.data());
    assert!(files.len() >= 2, "{files:?}");
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes
            .windows(TOKEN.len())
            .any(|part| part == TOKEN.as_bytes());
        assert!(!found, "{}", file.display());
    }
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn the_token_is_not_among_the_arguments_that_others_can_see() {
    use crate::harness::program::until;
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(SHORT).await;
    let slow = Fault::slow(Route::Create, Duration::from_secs(1));
    sandbox.faults().add(slow);
    let running = fixture.start_submit(&sandbox, &[file]);
    until("the create", || {
        received(&sandbox, "POST", "/companyProfiles") == 1
    });
    for what in ["cmdline", "environ"] {
        let path = format!("/proc/{}/{what}", running.child.id());
        let seen = match std::fs::read(path) {
            // Hidden from everybody but root, who may be running the tests.
            Err(error) if what == "environ" && error.kind() == ErrorKind::PermissionDenied => {
                continue;
            }
            read => String::from_utf8_lossy(&read.unwrap()).into_owned(),
        };
        assert!(!seen.is_empty() && !seen.contains(TOKEN), "{what}: {seen}");
    }
    running.wait().ended(0);
}

#[test]
fn without_an_account_the_options_are_named() {
    let fixture = TestProgram::new();
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let output = fixture.run(&["submit", file]).ended(2);
    for option in ["--account", "--sandbox", "--api-base", "--token-stdin"] {
        assert!(output.err.contains(option), "{output:?}");
    }
    let output = fixture
        .run(&["submit", file, "--account", "Nobody"])
        .ended(2);
    assert!(output.err.contains("Nobody"), "{output:?}");
}

#[test]
fn options_that_contradict_each_other_are_a_wrong_command_line() {
    let fixture = TestProgram::new();
    let file = fixture.profile("austin.json", &good("Austin Office"));
    fixture.run(&["submit"]).ended(2);
    fixture.run(&["submit", file, "--draft", "1"]).ended(2);
    fixture
        .run(&["submit", file, "--sandbox", "--account", "A"])
        .ended(2);
    fixture
        .run(&["submit", file, "--api-base", "https://a.example"])
        .ended(2);
    fixture
        .run(&["submit", file, "--sandbox", "--token-stdin"])
        .ended(2);
    let args = at("https://a.example", &["-"]);
    fixture.run(&strs(&args)).ended(2);
    let args = at("http://a.example", &[file]);
    let output = fixture.run_with(&strs(&args), TOKEN).ended(2);
    assert!(output.err.contains("https://"), "{output:?}");
    let args = at("https://a.example", &[file]);
    let output = fixture.run_with(&strs(&args), "two words\n").ended(2);
    assert!(!output.err.contains("two words"), "{output:?}");
}
