//! Each fault does what is specified, as often as specified.

use std::time::{Duration, Instant};

use profile_desk::sandbox::{Fault, FaultAnswer, Misbehaviour, Route, TOKEN};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::sandbox::{NO_SUCH_GUID, TestSandbox, good, guid_of, profiles, with};

/// Sends a create that must end without a response.
async fn create_without_answer(fixture: &TestSandbox, body: &Value) {
    let request = fixture.request(Method::POST, &profiles()).json(body);
    let error = request.send().await.unwrap_err();
    assert!(!error.is_timeout() && !error.is_connect(), "{error:?}");
    assert_eq!(error.status(), None);
}

/// The bytes returned for a create over a bare connection until it is closed.
fn raw_create(fixture: &TestSandbox) -> Vec<u8> {
    let body = good().to_string();
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-CM-PRODUCTTOKEN: {TOKEN}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        profiles(),
        body.len()
    );
    fixture.raw(head + &body)
}

#[tokio::test(flavor = "multi_thread")]
async fn drop_before_does_no_work_and_sends_nothing() {
    let fixture = TestSandbox::new().await;
    let fault = Fault::new(Route::Create, Misbehaviour::DropBefore).times(2);
    fixture.sandbox.faults().add(fault);
    create_without_answer(&fixture, &good()).await;
    // One call, one request: the client did not repeat it.
    assert_eq!(fixture.sandbox.requests().len(), 1);
    assert!(raw_create(&fixture).is_empty());
    assert!(fixture.list().await.is_empty());
    fixture.create(&good()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn drop_after_does_the_work_and_sends_nothing() {
    let fixture = TestSandbox::new().await;
    let fault = Fault::new(Route::Create, Misbehaviour::DropAfter).times(2);
    fixture.sandbox.faults().add(fault);
    create_without_answer(&fixture, &with("guid", NO_SUCH_GUID)).await;
    assert_eq!(fixture.sandbox.requests().len(), 1);
    fixture.read(NO_SUCH_GUID).await;
    assert!(raw_create(&fixture).is_empty());
    assert_eq!(fixture.list().await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_response_announces_its_full_length() {
    let fixture = TestSandbox::new().await;
    let fault = Fault::new(Route::Create, Misbehaviour::HalfAnswer).times(2);
    fixture.sandbox.faults().add(fault);
    let request = fixture.request(Method::POST, &profiles()).json(&good());
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::CREATED);
    assert!(response.bytes().await.is_err());

    let answer = String::from_utf8(raw_create(&fixture)).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let length = head.lines().find_map(|line| {
        line.to_lowercase()
            .strip_prefix("content-length: ")?
            .parse()
            .ok()
    });
    let length: usize = length.unwrap();
    assert!(
        body.len() >= length / 2 - 1 && body.len() < length,
        "{answer}"
    );
    assert!(body.starts_with('{'));
    assert_eq!(fixture.list().await.len(), 2);
}

#[tokio::test]
async fn an_answer_before_the_work_comes_as_often_as_requested() {
    let fixture = TestSandbox::new().await;
    for status in [401, 429, 500, 503] {
        let answer = FaultAnswer {
            status,
            retry_after: (status == 429).then_some(7),
            location: None,
        };
        let fault = Fault::new(Route::Create, Misbehaviour::Answer(answer)).times(2);
        fixture.sandbox.faults().add(fault);
        for _ in 0..2 {
            let response = fixture.post(&profiles(), &good()).await;
            assert_eq!(response.status().as_u16(), status);
            let wait = response.headers().get("retry-after");
            let wait = wait.map(|wait| wait.to_str().unwrap().to_owned());
            assert_eq!(wait.as_deref(), (status == 429).then_some("7"));
        }
    }
    assert!(fixture.list().await.is_empty());
    fixture.create(&good()).await;
}

#[tokio::test]
async fn an_answer_after_the_work_leaves_the_profile_there() {
    let fixture = TestSandbox::new().await;
    let does = Misbehaviour::WorkThenAnswer(FaultAnswer::status(502));
    fixture
        .sandbox
        .faults()
        .add(Fault::new(Route::Create, does));
    let response = fixture.post(&profiles(), &with("guid", NO_SUCH_GUID)).await;
    assert_eq!(response.status(), StatusCode::BAD_GATEWAY);
    fixture.read(NO_SUCH_GUID).await;
}

#[tokio::test]
async fn a_redirect_can_be_shown() {
    let fixture = TestSandbox::new().await;
    let does = Misbehaviour::Answer(FaultAnswer {
        status: 307,
        retry_after: None,
        location: Some("http://other.example/".to_owned()),
    });
    fixture.sandbox.faults().add(Fault::new(Route::List, does));
    let response = fixture.get(&profiles()).await;
    assert_eq!(response.status(), StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(response.headers()["location"], "http://other.example/");
}

#[tokio::test]
async fn a_delay_holds_one_route_and_then_works() {
    let fixture = TestSandbox::new().await;
    let delay = Duration::from_millis(150);
    fixture
        .sandbox
        .faults()
        .add(Fault::slow(Route::Create, delay));
    fixture.list().await;
    let start = Instant::now();
    fixture.create(&good()).await;
    assert!(start.elapsed() >= delay);
    assert!(fixture.sandbox.faults().waiting().is_empty());
}

#[tokio::test]
async fn a_create_can_be_stored_under_another_guid() {
    let fixture = TestSandbox::new().await;
    let fault = Fault::new(Route::Create, Misbehaviour::IgnoreGuid);
    fixture.sandbox.faults().add(fault);
    let answer = fixture.create(&with("guid", NO_SUCH_GUID)).await;
    assert_ne!(guid_of(&answer), NO_SUCH_GUID);
    assert_eq!(fixture.list().await, [answer]);
}

#[tokio::test]
async fn faults_are_set_and_listed_over_http() {
    let fixture = TestSandbox::new().await;
    let body = json!({"faults": [
        {"route": "create", "count": 2, "does": {"answer": {"status": 503}}},
        {"route": "any", "delay_ms": 1, "does": "drop_after"},
    ]});
    let response = fixture.bare(Method::PUT, "/sandbox/faults").json(&body);
    assert_eq!(response.send().await.unwrap().status(), StatusCode::OK);
    let response = fixture.post(&profiles(), &good()).await;
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    let faults = fixture.bare(Method::GET, "/sandbox/faults").send().await;
    let faults: Value = faults.unwrap().json().await.unwrap();
    assert_eq!(faults["faults"][0]["count"], 1);
    assert_eq!(faults["faults"][1]["does"], "drop_after");
    for wrong in [
        json!({"faults": [{"route": "nowhere"}]}),
        json!({"faults": [{"route": "any", "does": {"answer": {"status": 99}}}]}),
        json!({"faults": vec![json!({"route": "any"}); 101]}),
        json!([]),
    ] {
        let request = fixture.bare(Method::PUT, "/sandbox/faults").json(&wrong);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{wrong}");
    }
    assert_eq!(fixture.sandbox.faults().waiting().len(), 2);
}

#[tokio::test]
async fn a_stop_is_bounded_even_while_a_call_hangs() {
    let fixture = TestSandbox::new().await;
    let fault = Fault::slow(Route::List, Duration::from_hours(1));
    fixture.sandbox.faults().add(fault);
    let request = fixture.request(Method::GET, &profiles());
    let hanging = tokio::spawn(request.send());
    while !fixture.sandbox.faults().waiting().is_empty() {
        tokio::task::yield_now().await;
    }
    let stopped = tokio::time::timeout(Duration::from_secs(10), fixture.sandbox.stop()).await;
    assert!(stopped.is_ok());
    let error = hanging.await.unwrap().unwrap_err();
    assert!(!error.is_timeout(), "{error:?}");
}
