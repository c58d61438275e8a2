//! The client with a server that refuses, lies, stalls or breaks off, and where the token is
//! sent.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::harness::server::{
    ACCOUNT, Reply, Server, TOKEN, answer, client, document, short, tls_server, until,
};
use profile_desk::api::{Client, Endpoint, Timing};
use profile_desk::domain::account::{Overrides, Token};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::finding::FindingKind;
use serde_json::{Map, Value, json};
use tokio::net::TcpListener;
use url::Url;
use uuid::Uuid;

const GUID: Uuid = Uuid::from_u128(1);

async fn get_from(reply: impl Fn() -> Reply + Send + 'static) -> ApiError {
    let server = Server::start(move |_| reply()).await;
    server.client().get(GUID).await.unwrap_err()
}

async fn get_with_status(status: u16) -> ApiError {
    get_from(move || Reply::Json(status, json!({"message": "Because"}))).await
}

#[tokio::test]
async fn each_status_becomes_an_error_of_its_own() {
    assert_eq!(get_with_status(401).await, ApiError::Unauthorised);
    let detail = || "Because".to_owned();
    assert_eq!(
        get_with_status(403).await,
        ApiError::Forbidden { detail: detail() }
    );
    assert_eq!(get_with_status(404).await, ApiError::NotFound);
    assert_eq!(
        get_with_status(409).await,
        ApiError::Conflict { detail: detail() }
    );
    for status in [500, 502, 503] {
        let fault = ApiError::ServerFault {
            status,
            detail: detail(),
        };
        assert_eq!(get_with_status(status).await, fault);
    }
    assert_eq!(
        get_with_status(418).await,
        ApiError::Refused {
            status: 418,
            findings: vec![],
            general: vec![detail()]
        }
    );
    assert!(matches!(
        get_with_status(408).await,
        ApiError::Timeout { .. }
    ));
}

#[tokio::test]
async fn retry_after_is_read_in_seconds_and_as_a_date() {
    let after = |value: &'static str| {
        get_from(move || Reply::With(429, vec![("Retry-After", value.into())], Value::Null))
    };
    assert_eq!(
        after("17").await,
        ApiError::RateLimited {
            retry_after: Some(17)
        }
    );
    assert_eq!(
        after("Thu, 01 Jan 2015 00:00:00 GMT").await,
        ApiError::RateLimited {
            retry_after: Some(0)
        }
    );
    assert_eq!(
        get_with_status(429).await,
        ApiError::RateLimited { retry_after: None }
    );
}

#[tokio::test]
async fn retry_after_is_read_in_every_form_and_limited() {
    let after = async |value: String| {
        let reply = move || Reply::With(429, vec![("Retry-After", value.clone())], Value::Null);
        match get_from(reply).await {
            ApiError::RateLimited { retry_after } => retry_after,
            other => panic!("{other:?}"),
        }
    };
    let soon = profile_desk::clock::now() + Duration::from_mins(10);
    for form in [
        "%a, %d %b %Y %H:%M:%S GMT",
        "%A, %d-%b-%y %H:%M:%S GMT",
        "%a %b %e %H:%M:%S %Y",
    ] {
        let date = soon.strftime(form).to_string();
        let seconds = after(date.clone()).await.unwrap();
        assert!((590..=600).contains(&seconds), "{date}: {seconds}");
    }
    assert_eq!(
        after("Sunday, 06-Nov-94 08:49:37 GMT".into()).await,
        Some(0)
    );
    assert_eq!(after("Sun Nov  6 08:49:37 1994".into()).await, Some(0));
    for value in ["", "-1", "soon", "1.5"] {
        assert_eq!(after(value.into()).await, None, "{value:?}");
    }
    for huge in [
        "18446744073709551615",
        "99999999999999999999999",
        "Fri, 31 Dec 9999 23:59:59 GMT",
    ] {
        let seconds = after(huge.into()).await.unwrap();
        let end = std::time::Instant::now().checked_add(Duration::from_secs(seconds));
        assert!(end.is_some(), "{huge}: {seconds}");
        let message = ApiError::RateLimited {
            retry_after: Some(seconds),
        };
        assert_eq!(
            message.message(),
            "CM.com asked us to wait 365 days before the next request"
        );
    }
}

#[tokio::test]
async fn each_error_message_has_the_status_and_its_meaning() {
    for (status, meaning) in [
        (400, "CM.com refused the profile (400): Because"),
        (
            403,
            "This account does not have permission for this at CM.com (403): Because",
        ),
        (404, "CM.com could not find this profile or address (404)"),
        (
            405,
            "does not accept this kind of request at this address (405)",
        ),
        (
            406,
            "can’t respond in a format that Profile Desk reads (406)",
        ),
        (
            407,
            "A proxy between you and CM.com requires you to sign in (407)",
        ),
        (409, "because it already exists (409): Because"),
        (410, "no longer has what you requested (410)"),
        (411, "the length of the content (411)"),
        (412, "a condition that CM.com requires (412)"),
        (413, "larger than CM.com accepts (413): Because"),
        (
            414,
            "address of the request is longer than CM.com accepts (414)",
        ),
        (
            415,
            "does not accept the format of the content (415): Because",
        ),
        (418, "CM.com refused the profile (418): Because"),
        (421, "a server that does not handle this address (421)"),
        (423, "has locked what this request would change (423)"),
        (426, "another version of HTTP (426)"),
        (428, "a condition that CM.com requires (428)"),
        (431, "request headers are larger than CM.com accepts (431)"),
        (451, "legal reasons (451)"),
        (499, "CM.com refused the profile (499): Because"),
        (500, "CM.com has a problem (500): Because"),
        (501, "does not support this request (501)"),
        (502, "got an unusable response (502)"),
        (503, "not available right now (503): Because"),
        (504, "got no response in time (504)"),
        (505, "another version of HTTP (505)"),
        (507, "no space left to store this (507)"),
        (511, "Your network requires you to sign in"),
        (599, "CM.com has a problem (599): Because"),
    ] {
        let error = get_with_status(status).await;
        let message = error.message();
        assert!(message.contains(meaning), "{status}: {message}");
        assert!(message.contains(&format!("({status})")), "{message}");
    }
    for (status, message) in [
        (
            405,
            "CM.com does not accept this kind of request at this address (405)",
        ),
        (
            400,
            "CM.com refused the profile without giving a reason (400)",
        ),
        (
            477,
            "CM.com refused the profile without giving a reason (477)",
        ),
    ] {
        let error = get_from(move || Reply::Json(status, Value::Null)).await;
        assert_eq!(error.message(), message);
    }
}

#[tokio::test]
async fn a_redirect_never_carries_the_token() {
    for status in [300, 301, 302, 303, 304, 307, 308] {
        let elsewhere = Server::start(|_| Reply::Json(200, json!({}))).await;
        let to = elsewhere.base.join("/x?a=secret").unwrap();
        let location = to.to_string();
        let server = Server::start(move |_| {
            Reply::With(status, vec![("Location", location.clone())], Value::Null)
        })
        .await;
        let error = server.client().create(&Map::new()).await.unwrap_err();
        let done = [300, 302, 303, 304].contains(&status);
        assert_eq!(error.may_have_arrived(), done, "{status}");
        let ApiError::Redirected { to, .. } = error else {
            panic!("{error:?}");
        };
        assert!(to.starts_with("127.0.0.1:"), "{to}");
        assert!(!to.contains("secret"));
        assert_eq!(elsewhere.connections(), 0, "{status}");
        assert_eq!(server.connections(), 1);
    }
}

#[tokio::test]
async fn the_token_is_sent_in_one_header_and_nowhere_else() {
    let server = Server::start(|_| {
        Reply::Json(
            400,
            json!({"message": format!("Token {TOKEN} has no rights")}),
        )
    })
    .await;
    let client = server.client();
    let body = json!({"city": "Breda"}).as_object().unwrap().clone();
    let error = client.create(&body).await.unwrap_err();
    let seen = server.seen();
    let header = format!("x-cm-producttoken: {TOKEN}\r\n");
    assert_eq!(seen[0].head.matches(TOKEN).count(), 1);
    assert!(seen[0].head.to_lowercase().contains(&header));
    assert!(!String::from_utf8_lossy(&seen[0].body).contains(TOKEN));
    assert!(seen[0].head.contains("profile-desk/"));
    for forbidden in ["cookie:", "referer:"] {
        assert!(!seen[0].head.to_lowercase().contains(forbidden));
    }
    // The token must not appear in errors either, even when the server quotes it.
    assert!(!format!("{error:?} {client:?}").contains(TOKEN));
}

#[test]
fn nothing_is_sent_unencrypted_to_another_computer() {
    for base in [
        "http://api.example.com",
        "http://192.168.0.9",
        "ftp://localhost",
    ] {
        let endpoint = Endpoint {
            base: Url::parse(base).unwrap(),
            account_guid: ACCOUNT,
            overrides: Overrides::default(),
        };
        let made = Client::new(endpoint, Token::new(TOKEN).unwrap(), Timing::default());
        assert!(matches!(made, Err(ApiError::Local { .. })), "{base}");
    }
}

#[tokio::test]
async fn a_missing_server_is_unreachable_and_leaves_nothing_in_doubt() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client = client(&Url::parse(&base).unwrap(), Timing::default());
    let error = client.create(&Map::new()).await.unwrap_err();
    assert!(!error.may_have_arrived());
    let ApiError::NotReachable { host, reason } = error else {
        panic!("{error:?}");
    };
    assert!(base.ends_with(&host));
    assert_eq!(reason.to_string(), "the connection was refused");
}

#[tokio::test]
async fn silence_at_any_point_of_the_response_is_a_timeout() {
    let half = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"guid\":".to_vec();
    let head = b"HTTP/1.1 200 OK\r\nContent-".to_vec();
    for part in [Vec::new(), head, half] {
        let server = Server::start(move |_| Reply::RawThenSilence(part.clone())).await;
        let begun = Instant::now();
        let error = server
            .client_with(short(150))
            .create(&Map::new())
            .await
            .unwrap_err();
        assert!(matches!(error, ApiError::Timeout { .. }), "{error:?}");
        assert!(error.may_have_arrived());
        let elapsed = begun.elapsed();
        assert!(elapsed >= Duration::from_millis(150), "{elapsed:?}");
        assert!(elapsed < Duration::from_secs(3), "{elapsed:?}");
    }
}

#[tokio::test]
async fn a_response_that_breaks_off_is_a_lost_connection() {
    let replies: [fn() -> Reply; 3] = [
        || Reply::Close,
        || Reply::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"guid\":".to_vec()),
        || Reply::Raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"gu".to_vec()),
    ];
    for reply in replies {
        let server = Server::start(move |_| reply()).await;
        let error = server.client().create(&Map::new()).await.unwrap_err();
        assert!(
            matches!(error, ApiError::ConnectionLost { .. }),
            "{error:?}"
        );
        assert_eq!(server.connections(), 1, "nothing is sent twice by itself");
    }
}

#[tokio::test]
async fn a_refusal_counts_although_its_body_breaks_off() {
    let cut = b"HTTP/1.1 401 X\r\nContent-Length: 100\r\n\r\n{\"mess".to_vec();
    let error = get_from(move || Reply::Raw(cut.clone())).await;
    assert_eq!(error, ApiError::Unauthorised);
}

#[tokio::test]
async fn a_response_larger_than_the_limit_is_not_read_to_its_end() {
    let lying = || {
        let mut bytes = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
        let chunk = format!("100000\r\n{}\r\n", " ".repeat(0x10_0000));
        for _ in 0..12 {
            bytes.extend_from_slice(chunk.as_bytes());
        }
        Reply::RawThenSilence(bytes)
    };
    let error = get_from(lying).await;
    assert!(matches!(error, ApiError::Unreadable { .. }), "{error:?}");
}

#[tokio::test]
async fn a_response_that_is_not_a_profile_is_unreadable() {
    let bodies = [
        json!("<html>Welcome to the hotel</html>"),
        json!("{\"guid\": "),
        json!([1]),
    ];
    for body in bodies {
        let error = get_from(move || Reply::Json(200, body.clone())).await;
        assert!(matches!(error, ApiError::Unreadable { .. }), "{error:?}");
    }
    let empty = get_from(|| Reply::Json(200, Value::Null)).await;
    assert!(matches!(empty, ApiError::Unreadable { .. }));
}

#[tokio::test]
async fn an_empty_response_to_a_create_is_a_success() {
    for status in [200, 201, 204] {
        let server = Server::start(move |_| Reply::Json(status, Value::Null)).await;
        let made = server.client().create(&Map::new()).await.unwrap();
        assert!(made.is_blank());
    }
}

#[tokio::test]
async fn field_problems_are_shown_at_their_fields_and_others_as_general() {
    let server = Server::start(|_| {
        Reply::Json(
            422,
            json!({
                "type": "https://tools.ietf.org/html/rfc9110#section-15.5.1",
                "title": "One or more validation errors occurred.",
                "status": 422, "traceId": "00-1",
                "errors": {
                    "EmailAddresses[1]": ["Not an e-mail address."],
                    "$.companyName": ["Missing"],
                    "zipCode": ["Wrong for NL"],
                    "hat": ["Too\u{202e} tall"],
                },
            }),
        )
    })
    .await;
    let error = server.client().create(&Map::new()).await.unwrap_err();
    let ApiError::Refused {
        status,
        findings,
        general,
    } = error
    else {
        panic!("{error:?}");
    };
    assert_eq!(status, 422);
    let places: Vec<String> = findings.iter().map(|f| f.path.to_string()).collect();
    assert_eq!(places, ["emailAddresses[1]", "companyName", "postalCode"]);
    assert!(findings.iter().all(|f| f.kind == FindingKind::Server));
    assert_eq!(findings[0].message, "Not an e-mail address");
    assert_eq!(general, ["hat: Too\u{fffd} tall"]);
}

#[tokio::test]
async fn a_document_is_uploaded_whole_with_progress() {
    let server = Server::start(|_| Reply::Json(201, json!({"guid": "d-1"}))).await;
    let (_folder, file) = document(300_000);
    let reported = Arc::new(AtomicU64::new(0));
    let progress_writer = Arc::clone(&reported);
    let progress = move |sent| {
        assert!(progress_writer.swap(sent, Ordering::SeqCst) < sent);
    };
    assert_eq!(
        server.client().upload(&file, progress).await.unwrap(),
        "d-1"
    );
    assert_eq!(reported.load(Ordering::SeqCst), 300_000);
    let seen = &server.seen()[0];
    assert!(seen.is("POST", "/documents"));
    let body = String::from_utf8_lossy(&seen.body);
    assert_eq!(body.matches("Content-Type: application/pdf").count(), 1);
    assert_eq!(
        body.matches('x').count() - body.matches("boundary").count(),
        {
            let (head, _) = body.split_once("\r\n\r\n").unwrap();
            300_000 + head.matches('x').count()
        }
    );
}

#[tokio::test]
async fn a_slow_upload_that_makes_progress_does_not_time_out() {
    let server = Server::start(|_| Reply::Json(201, json!({"guid": "d-1"}))).await;
    server.set_slow(true);
    let (_folder, file) = document(12 * 1024 * 1024);
    let begun = Instant::now();
    // A busy computer may stall for a second.
    let client = server.client_with(short(1250));
    client.upload(&file, |_| {}).await.unwrap();
    assert!(
        // Five times the limit, for what the system buffers before sending.
        begun.elapsed() > Duration::from_millis(5 * 1250),
        "it has to last longer than the limit to show anything: {:?}",
        begun.elapsed()
    );
}

#[tokio::test]
async fn a_file_that_changed_in_the_library_is_not_uploaded() {
    let server = Server::start(|_| Reply::Json(201, json!({"guid": "d-1"}))).await;
    let (_folder, file) = document(200_000);
    let mut content = std::fs::read(&file.path).unwrap();
    content[150_000] = b'y';
    std::fs::write(&file.path, content).unwrap();
    let error = server.client().upload(&file, |_| {}).await.unwrap_err();
    let ApiError::Local { detail } = error else {
        panic!("{error:?}");
    };
    assert!(detail.to_string().contains("damaged"), "{detail}");
    until("the request broke off", || server.broken() == 1).await;
    assert!(server.seen().is_empty());

    std::fs::remove_file(&file.path).unwrap();
    let error = server.client().upload(&file, |_| {}).await.unwrap_err();
    assert!(matches!(error, ApiError::Local { .. }), "{error:?}");
    assert_eq!(server.connections(), 1);
}

fn number(path: &str, name: &str) -> usize {
    let url = Url::parse("http://x").unwrap().join(path).unwrap();
    let (_, value) = url.query_pairs().find(|(key, _)| key == name).unwrap();
    value.parse().unwrap()
}

fn page(from: usize, to: usize) -> Value {
    (from..to.max(from))
        .map(|n| json!({"guid": Uuid::from_u128(n as u128)}))
        .collect()
}

async fn listed(server: &Server) -> usize {
    let mut count = 0;
    server.client().search(|_| count += 1).await.unwrap();
    count
}

#[tokio::test]
async fn a_list_is_read_page_by_page_however_the_server_pages() {
    // With headers, and pages smaller than requested.
    let server = Server::start(|seen| {
        let skip = number(&seen.path, "skip");
        let total = vec![("X-Cm-Pagination-Total", "95".to_owned())];
        Reply::With(200, total, page(skip, (skip + 40).min(95)))
    })
    .await;
    assert_eq!(listed(&server).await, 95);
    assert_eq!(server.connections(), 3);

    // Without headers.
    let server = Server::start(|seen| {
        let (skip, take) = (number(&seen.path, "skip"), number(&seen.path, "take"));
        Reply::Json(200, page(skip, (skip + take).min(250)))
    })
    .await;
    assert_eq!(listed(&server).await, 250);

    // Without any paging.
    for count in [100, 140] {
        let server = Server::start(move |_| Reply::Json(200, page(0, count))).await;
        assert_eq!(listed(&server).await, count);
    }

    // A list without an end.
    let server = Server::start(|seen| {
        let skip = number(&seen.path, "skip");
        Reply::Json(200, page(skip, skip + 100))
    })
    .await;
    assert_eq!(listed(&server).await, 10_000);
    // One more shows that there are others.
    assert_eq!(server.connections(), 101);
}

#[tokio::test]
async fn a_connection_test_reports_the_number_of_profiles() {
    let server = Server::start(|seen| {
        assert_eq!(number(&seen.path, "take"), 1);
        Reply::With(
            200,
            vec![("X-CM-PAGINATION-TOTAL", "7".to_owned())],
            page(0, 1),
        )
    })
    .await;
    assert_eq!(server.client().test_connection().await.unwrap(), 7);
}

#[tokio::test]
async fn an_untrusted_certificate_is_rejected_and_named() {
    for expired in [false, true] {
        let base = tls_server("localhost", expired).await;
        let error = client(&base, Timing::default())
            .create(&Map::new())
            .await
            .unwrap_err();
        assert!(!error.may_have_arrived());
        let ApiError::Tls { host, reason } = error else {
            panic!("{error:?}");
        };
        assert!(host.starts_with("localhost:"));
        let reason = reason.to_string();
        assert!(
            reason.contains(if expired { "expired" } else { "self-signed" }),
            "{reason}"
        );
    }
}

#[tokio::test]
async fn a_server_without_tls_at_an_https_address_receives_nothing() {
    let plain = answer(200, &[], &json!({}));
    let server = Server::start(move |_| Reply::Raw(plain.clone())).await;
    let mut base = server.base.clone();
    base.set_scheme("https").unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    base.set_port(Some(listener.local_addr().unwrap().port()))
        .unwrap();
    tokio::spawn(async move {
        use tokio::io::AsyncWriteExt;
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
            let mut sink = tokio::io::sink();
            let _ = tokio::io::copy(&mut stream, &mut sink).await;
        }
    });
    let error = client(&base, Timing::default())
        .get(GUID)
        .await
        .unwrap_err();
    let ApiError::Tls { reason, .. } = error else {
        panic!("{error:?}");
    };
    let reason = reason.to_string();
    assert!(reason.contains("does not use TLS"), "{reason}");
}
