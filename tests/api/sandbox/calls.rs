//! Create, read, list, update, delete, and authorisation.

use std::time::Duration;

use profile_desk::sandbox::{ACCOUNT_GUID, Config, Sandbox, SandboxError, TOKEN};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::sandbox::{NO_SUCH_GUID, TestSandbox, good, guid_of, profile, profiles, with};

#[tokio::test]
async fn a_create_returns_the_whole_profile_and_keeps_the_guid() {
    let fixture = TestSandbox::new().await;
    let mut body = with("guid", NO_SUCH_GUID);
    body["somethingNew"] = json!({"kept": [1, 2]});
    body["status"] = json!("Approved");
    let answer = fixture.create(&body).await;
    assert_eq!(answer["guid"], NO_SUCH_GUID);
    assert_eq!(answer["accountGuid"], ACCOUNT_GUID.to_string());
    assert_eq!(answer["companyName"], "Example Incorporated");
    assert_eq!(answer["somethingNew"], json!({"kept": [1, 2]}));
    assert_eq!(answer["status"], "Pending");
    for empty in ["deletedOn", "statusComment", "region", "callbackUrl"] {
        assert_eq!(answer.get(empty), Some(&Value::Null), "{empty}");
    }
    assert_eq!(fixture.read(NO_SUCH_GUID).await, answer);
}

#[tokio::test]
async fn a_create_without_a_guid_gets_one() {
    let fixture = TestSandbox::new().await;
    let first = fixture.create(&good()).await;
    let second = fixture.create(&good()).await;
    assert_ne!(guid_of(&first), guid_of(&second));
}

#[tokio::test]
async fn a_second_create_with_the_same_guid_is_refused_and_changes_nothing() {
    let fixture = TestSandbox::new().await;
    let first = fixture.create(&with("guid", NO_SUCH_GUID)).await;
    let mut other = with("guid", NO_SUCH_GUID);
    other["companyName"] = json!("Another");
    let response = fixture.post(&profiles(), &other).await;
    assert_eq!(response.status(), StatusCode::CONFLICT);
    assert_eq!(fixture.list().await, [first]);
}

#[tokio::test]
async fn nothing_is_done_without_the_right_token() {
    let fixture = TestSandbox::new().await;
    for wrong in [None, Some(""), Some("other"), Some("Sandbox-Token")] {
        let mut request = fixture.bare(Method::POST, &profiles()).json(&good());
        if let Some(token) = wrong {
            request = request.header("X-CM-PRODUCTTOKEN", token);
        }
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{wrong:?}");
        let kind = response.headers()["content-type"].to_str().unwrap();
        assert!(kind.starts_with("application/problem+json"));
        let problem: Value = response.json().await.unwrap();
        assert_eq!(problem["status"], 401);
        assert!(problem["traceId"].is_string() && problem["title"].is_string());
    }
    let path = "/voice-companyprofilesapi/v1/countryRequirements/NL";
    let response = fixture.bare(Method::GET, path).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert!(fixture.list().await.is_empty());
}

#[tokio::test]
async fn another_account_is_refused() {
    let fixture = TestSandbox::new().await;
    let path = format!("/voice-companyprofilesapi/v1/{NO_SUCH_GUID}/companyProfiles");
    let response = fixture.post(&path, &good()).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert_eq!(response.json::<Value>().await.unwrap()["status"], 403);
}

#[tokio::test]
async fn a_missing_profile_is_a_404_with_problem_details() {
    let fixture = TestSandbox::new().await;
    for path in [
        profile(NO_SUCH_GUID),
        profile("no-guid"),
        "/nowhere".to_owned(),
    ] {
        let response = fixture.get(&path).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(response.json::<Value>().await.unwrap()["status"], 404);
    }
    let response = fixture
        .put(&profile(NO_SUCH_GUID), &json!({"name": "x"}))
        .await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let response = fixture.request(Method::DELETE, &profile(NO_SUCH_GUID));
    let response = response.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_list_is_paged_with_headers() {
    let fixture = TestSandbox::new().await;
    for number in 0..5 {
        fixture
            .create(&with("name", format!("Office {number}")))
            .await;
    }
    let response = fixture.get(&format!("{}?skip=3&take=4", profiles())).await;
    let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("X-Cm-Pagination-Skip"), "3");
    assert_eq!(header("X-Cm-Pagination-Take"), "4");
    assert_eq!(header("X-Cm-Pagination-Total"), "5");
    let page: Vec<Value> = response.json().await.unwrap();
    let names: Vec<&Value> = page.iter().map(|profile| &profile["name"]).collect();
    assert_eq!(names, ["Office 3", "Office 4"]);

    // A page has an upper limit; the header has the take that was used.
    let response = fixture.get(&format!("{}?take=100000", profiles())).await;
    assert_eq!(response.headers()["X-Cm-Pagination-Take"], "100");
    for wrong in ["skip=-1", "take=0", "take=many"] {
        let response = fixture.get(&format!("{}?{wrong}", profiles())).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn a_deleted_profile_stays_and_carries_a_date() {
    let fixture = TestSandbox::new().await;
    let guid = guid_of(&fixture.create(&good()).await);
    let delete = || fixture.request(Method::DELETE, &profile(&guid)).send();
    assert_eq!(delete().await.unwrap().status(), StatusCode::NO_CONTENT);
    let deleted_on = fixture.read(&guid).await["deletedOn"].clone();
    assert!(deleted_on.is_string());
    assert_eq!(fixture.list().await[0]["deletedOn"], deleted_on);
    // The response's date has whole seconds only, so the file shows it.
    let file = format!("sandbox/profiles/{guid}.json");
    let file = fixture.folder.path().join(file);
    let stored = std::fs::read_to_string(&file).unwrap();
    delete().await.unwrap();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), stored);
    let response = fixture.put(&profile(&guid), &json!({"name": "x"})).await;
    assert_eq!(response.status(), StatusCode::CONFLICT);
}

#[tokio::test]
async fn an_update_merges_members_and_ignores_null_and_the_address() {
    let fixture = TestSandbox::new().await;
    let before = fixture.create(&with("region", "Noord-Brabant")).await;
    let sent = json!({
        "companyName": "Renamed",
        "businessRegisterNumber": null,
        "city": "Utrecht",
        "region": "Utrecht",
        "extra": "kept",
        "deletedOn": "2020-01-01T00:00:00",
    });
    let response = fixture.put(&profile(&guid_of(&before)), &sent).await;
    assert_eq!(response.status(), StatusCode::OK);
    let mut expected = before.clone();
    expected["companyName"] = json!("Renamed");
    expected["extra"] = json!("kept");
    assert_eq!(response.json::<Value>().await.unwrap(), expected);
    assert_eq!(fixture.read(&guid_of(&before)).await, expected);
}

#[tokio::test]
async fn a_refused_update_changes_nothing() {
    let fixture = TestSandbox::new().await;
    let before = fixture.create(&good()).await;
    let sent = json!({"companyName": "Renamed", "emailAddresses": []});
    let response = fixture.put(&profile(&guid_of(&before)), &sent).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(fixture.read(&guid_of(&before)).await, before);
    let response = fixture
        .put(&profile(&guid_of(&before)), &json!({"guid": NO_SUCH_GUID}))
        .await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_foreign_host_name_is_refused() {
    let fixture = TestSandbox::new().await;
    for host in [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost@evil.example",
    ] {
        let request = fixture
            .request(Method::GET, &profiles())
            .header("Host", host);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::FORBIDDEN, "{host}");
    }
    for host in ["localhost", "LOCALHOST:1", "127.0.0.1"] {
        let request = fixture
            .request(Method::GET, &profiles())
            .header("Host", host);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{host}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_host_in_the_request_line_or_none_at_all_is_refused() {
    let fixture = TestSandbox::new().await;
    for (target, host) in [
        (
            "http://evil.example/sandbox/requests",
            "Host: 127.0.0.1\r\n",
        ),
        ("/sandbox/requests", ""),
        (
            "/sandbox/requests",
            "Host: 127.0.0.1\r\nHost: evil.example\r\n",
        ),
    ] {
        let answer = fixture.raw(format!(
            "GET {target} HTTP/1.1\r\n{host}Connection: close\r\n\r\n"
        ));
        let answer = String::from_utf8(answer).unwrap();
        assert!(
            answer.starts_with("HTTP/1.1 403 "),
            "{target} {host}: {answer}"
        );
    }
}

#[tokio::test]
async fn the_request_log_has_no_token() {
    let fixture = TestSandbox::new().await;
    fixture.list().await;
    let request = fixture.bare(Method::GET, &profiles());
    let request = request.header("X-CM-PRODUCTTOKEN", "wrong-secret");
    request.send().await.unwrap();
    let response = fixture.bare(Method::GET, "/sandbox/requests").send().await;
    let text = response.unwrap().text().await.unwrap();
    assert!(!text.contains(TOKEN) && !text.contains("wrong-secret"));
    let requests: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(requests.as_array().unwrap().len(), 2);
    assert_eq!(requests[0]["method"], "GET");
    assert_eq!(requests[0]["path"], profiles());
    assert_eq!(requests[0]["tokenRight"], true);
    assert_eq!(requests[1]["tokenRight"], false);
    let names = requests[0]["headers"].as_array().unwrap();
    assert!(names.contains(&json!("x-cm-producttoken")));
    assert_eq!(fixture.sandbox.requests().len(), 2);
}

#[tokio::test]
async fn profiles_survive_a_restart() {
    let fixture = TestSandbox::new().await;
    let stored = fixture
        .create(&with("unknownMember", json!([null, 1.5])))
        .await;
    let fixture = fixture.restart(Duration::from_mins(1)).await;
    assert_eq!(fixture.list().await, [stored]);
}

#[tokio::test]
async fn a_damaged_file_is_set_aside_and_the_rest_stays() {
    let fixture = TestSandbox::new().await;
    let stored = fixture.create(&good()).await;
    let lost = guid_of(&fixture.create(&good()).await);
    let folder = fixture.folder.path().join("sandbox/profiles");
    let file = folder.join(format!("{lost}.json"));
    std::fs::write(&file, "{\"format\":1,").unwrap();
    let fixture = fixture.restart(Duration::from_mins(1)).await;
    assert_eq!(fixture.list().await, [stored]);
    let aside = folder.join(format!("{lost}.json.damaged-1"));
    assert_eq!(fixture.sandbox.set_aside(), std::slice::from_ref(&aside));
    assert_eq!(std::fs::read_to_string(aside).unwrap(), "{\"format\":1,");
    assert!(!file.exists());
}

#[tokio::test]
async fn a_folder_has_one_sandbox_at_a_time() {
    let fixture = TestSandbox::new().await;
    let config = Config {
        data_dir: fixture.folder.path().join("sandbox"),
        port: 0,
        review: Duration::ZERO,
    };
    let second = Sandbox::start(config.clone()).await;
    assert!(matches!(second, Err(SandboxError::InUse(_))), "{second:?}");
    fixture.sandbox.stop().await;
    Sandbox::start(config).await.unwrap();
}

#[tokio::test]
async fn a_port_in_use_is_reported() {
    let fixture = TestSandbox::new().await;
    let config = Config {
        data_dir: fixture.folder.path().join("second"),
        port: fixture.sandbox.base().port().unwrap(),
        review: Duration::ZERO,
    };
    let second = Sandbox::start(config).await;
    assert!(
        matches!(second, Err(SandboxError::Port { .. })),
        "{second:?}"
    );
}

#[tokio::test]
async fn run_until_ends_on_its_signal() {
    let fixture = TestSandbox::new().await;
    let url = fixture.url(&profiles());
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = tokio::spawn(fixture.sandbox.run_until(async {
        let _ = stopped.await;
    }));
    assert!(fixture.client.get(&url).send().await.is_ok());
    stop.send(()).unwrap();
    let ended = tokio::time::timeout(Duration::from_secs(10), running).await;
    ended.unwrap().unwrap();
    assert!(fixture.client.get(&url).send().await.is_err());
}
