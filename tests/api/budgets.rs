//! No server keeps the program waiting or reading forever: not by sending a little now and then,
//! and not by a wrong length.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::harness::server::{Reply, Seen, Server, answer, client, document};
use crate::harness::submission::{
    Good, TestSubmission, creates, happened, is_create, is_submitted, is_unknown, server_with,
};
use profile_desk::api::{Client, Searched, Timing};
use profile_desk::domain::api_error::ApiError;
use serde_json::{Map, Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use url::Url;
use uuid::Uuid;

/// The time limit of each call in these tests.
const TOTAL: Duration = Duration::from_millis(800);
/// The interval of a slow server: far shorter than the idle limit.
const DRIP: Duration = Duration::from_millis(20);
/// Far longer than any call takes on a busy computer. Without a limit the calls never end.
const TIME_LIMIT: Duration = Duration::from_secs(40);

fn timing() -> Timing {
    Timing {
        connect: Duration::from_secs(5),
        idle: Duration::from_secs(5),
        total: TOTAL,
        error_body: TOTAL,
        search: Duration::from_secs(2),
        min_upload_rate: 1024 * 1024,
    }
}

/// A server that writes `first`, and then `again` repeatedly without end.
async fn server_without_end(first: &'static [u8], again: &'static [u8]) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(send_repeatedly(stream, first, again));
        }
    });
    Url::parse(&base).unwrap()
}

async fn send_repeatedly(mut stream: TcpStream, first: &[u8], again: &[u8]) -> std::io::Result<()> {
    let mut request = [0; 16 * 1024];
    let _ = stream.read(&mut request).await?;
    stream.write_all(first).await?;
    loop {
        stream.write_all(again).await?;
        tokio::time::sleep(DRIP).await;
    }
}

/// Returns the outcome, and checks that it came in time.
async fn in_time<T>(what: &str, call: impl Future<Output = T>) -> T {
    let begun = Instant::now();
    let outcome = tokio::time::timeout(TIME_LIMIT, call).await;
    println!("{what}: {:?}", begun.elapsed());
    outcome.unwrap_or_else(|_| panic!("{what} takes for ever"))
}

#[tokio::test]
async fn a_response_that_never_ends_times_out_and_leaves_the_create_in_doubt() {
    let head: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{\"guid\":\"";
    let chunked: &[u8] = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (what, first, again) in [
        ("a body of one byte at a time", head, b"a".as_slice()),
        ("a body of spaces", head, b"      "),
        ("a body without an end", b"HTTP/1.1 200 OK\r\n\r\n[", b"1,"),
        ("chunks of one byte", chunked, b"1\r\na\r\n"),
        ("a chunk with endless extensions", chunked, b"1;a=b"),
        (
            "trailers",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
            b"X-A: b\r\n",
        ),
        (
            "a head of one byte at a time",
            b"HTTP/1.1 200 OK\r\nX-A: ",
            b"a",
        ),
        (
            "headers without an end",
            b"HTTP/1.1 200 OK\r\n",
            b"X-A: b\r\n",
        ),
        ("a status line that drips", b"HTTP/1.1 200 ", b"O"),
        ("continue", b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        ("processing", b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
        (
            "early hints",
            b"",
            b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
        ),
    ] {
        let client = client(&server_without_end(first, again).await, timing());
        let error = in_time(what, client.create(&Map::new())).await.unwrap_err();
        assert!(error.may_have_arrived(), "{what}: {error:?}");
        // A response with too many headers is not read as HTTP.
        if !what.contains("headers") && !what.contains("trailers") && !what.contains("extensions") {
            assert!(
                matches!(error, ApiError::Timeout { .. }),
                "{what}: {error:?}"
            );
            assert!(error.message().contains("did not respond in time"));
        }
    }
}

#[tokio::test]
async fn a_refusal_counts_although_its_body_never_ends() {
    for (status, first) in [
        (
            401,
            b"HTTP/1.1 401 X\r\nContent-Length: 100000\r\n\r\n".as_slice(),
        ),
        (400, b"HTTP/1.1 400 X\r\nContent-Length: 100000\r\n\r\n"),
        (409, b"HTTP/1.1 409 X\r\n\r\n"),
        (500, b"HTTP/1.1 500 X\r\n\r\n"),
        (
            302,
            b"HTTP/1.1 302 X\r\nLocation: https://else.example\r\n\r\n",
        ),
        (429, b"HTTP/1.1 429 X\r\nRetry-After: 7\r\n\r\n"),
    ] {
        let client = client(&server_without_end(first, b"a").await, timing());
        let error = in_time("a refusal", client.create(&Map::new()))
            .await
            .unwrap_err();
        let right = match &error {
            ApiError::Unauthorised => status == 401,
            ApiError::Refused { status: actual, .. } => status == *actual && status == 400,
            ApiError::Conflict { .. } => status == 409,
            ApiError::ServerFault { .. } => status == 500,
            ApiError::Redirected { to, .. } => status == 302 && to == "else.example",
            ApiError::RateLimited { retry_after } => status == 429 && *retry_after == Some(7),
            _ => false,
        };
        assert!(right, "{status}: {error:?}");
    }
}

/// A server that reads this many bytes at a time.
#[expect(clippy::unused_async, reason = "it has to run inside the runtime")]
async fn slow_reader(bytes: usize) -> Url {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(8).unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut piece = vec![0; bytes];
                while stream.read(&mut piece).await.is_ok_and(|count| count > 0) {
                    tokio::time::sleep(DRIP).await;
                }
            });
        }
    });
    Url::parse(&base).unwrap()
}

#[tokio::test]
async fn an_upload_that_is_read_too_slowly_times_out() {
    let (_folder, file) = document(8 * 1024 * 1024);
    for bytes in [1, 1024, 64 * 1024] {
        let client = client(
            &slow_reader(bytes).await,
            Timing {
                // Far above the actual rate.
                min_upload_rate: 64 * 1024 * 1024,
                ..timing()
            },
        );
        let upload = client.upload(&file, |_| ());
        let error = in_time("an upload", upload).await.unwrap_err();
        assert!(matches!(error, ApiError::Timeout { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn a_larger_upload_gets_more_time() {
    let server = Server::start(|_| Reply::Json(201, json!({"guid": "d-1"}))).await;
    server.set_slow(true);
    let (_folder, file) = document(4 * 1024 * 1024);
    let timing = Timing {
        total: Duration::from_millis(200),
        min_upload_rate: 64 * 1024,
        ..timing()
    };
    let begun = Instant::now();
    server
        .client_with(timing)
        .upload(&file, |_| {})
        .await
        .unwrap();
    assert!(
        begun.elapsed() > timing.total,
        "it has to take longer to show anything"
    );
}

/// A list of profiles as a function of skip and take; `total` is the value of the header.
async fn listing(
    total: Option<u64>,
    page: impl Fn(usize, usize) -> Vec<Value> + Send + 'static,
) -> Server {
    Server::start(move |seen| {
        let url = Url::parse("http://x").unwrap().join(&seen.path).unwrap();
        let number = |name| {
            let (_, value) = url.query_pairs().find(|(key, _)| key == name).unwrap();
            value.parse().unwrap()
        };
        let headers = total.map(|total| ("X-Cm-Pagination-Total", total.to_string()));
        let page = page(number("skip"), number("take"));
        Reply::With(200, headers.into_iter().collect(), page.into())
    })
    .await
}

fn profiles(numbers: impl IntoIterator<Item = usize>) -> Vec<Value> {
    let profile = |n| json!({"guid": Uuid::from_u128(n as u128 + 1)});
    numbers.into_iter().map(profile).collect()
}

async fn searched(client: &Client) -> Searched {
    let mut visited = std::collections::HashSet::new();
    let search = client.search(|profile| assert!(visited.insert(profile.guid), "it comes once"));
    let searched = in_time("a search", search).await.unwrap();
    assert_eq!(visited.len(), searched.profiles);
    searched
}

fn patient() -> Timing {
    Timing {
        search: Duration::from_mins(1),
        ..Timing::default()
    }
}

#[tokio::test]
async fn a_search_reports_if_it_saw_all_profiles() {
    let all = |profiles| Searched {
        profiles,
        all: true,
    };
    let some = |profiles| Searched {
        profiles,
        all: false,
    };
    let paged = |count: usize| {
        move |skip: usize, take: usize| profiles(skip..(skip + take).min(count).max(skip))
    };
    for (what, total, count, expected) in [
        ("nothing", None, 0, all(0)),
        ("nothing, as it says", Some(0), 0, all(0)),
        ("one page", Some(7), 7, all(7)),
        ("a whole page", Some(100), 100, all(100)),
        ("several pages", None, 250, all(250)),
        ("a total that is too large", Some(u64::MAX), 250, some(250)),
        ("a total that is too small", Some(1), 250, all(250)),
        ("a total of none", Some(0), 250, all(250)),
        ("a total of one page", Some(100), 250, all(250)),
        ("more than the limit", None, 20_000, some(10_000)),
    ] {
        let server = listing(total, paged(count)).await;
        assert_eq!(
            searched(&server.client_with(patient())).await,
            expected,
            "{what}"
        );
    }
}

#[tokio::test]
async fn a_search_ends_however_the_server_pages() {
    let some = |profiles| Searched {
        profiles,
        all: false,
    };
    // The same pages again and again.
    let cycle = listing(None, |skip, take| {
        profiles((skip..skip + take).map(|n| n % 300))
    })
    .await;
    assert_eq!(searched(&cycle.client_with(patient())).await, some(300));
    assert!(cycle.connections() < 10);
    // One new profile on each page.
    let slow = listing(None, |skip, _| profiles([0, 1, 2, skip + 3])).await;
    assert!(!searched(&slow.client_with(patient())).await.all);
    assert!(slow.connections() <= 101);
    // Pages far larger than requested.
    let large = listing(None, |skip, _| profiles(skip..skip + 7_000)).await;
    assert_eq!(searched(&large.client_with(patient())).await, some(10_000));
    assert!(large.connections() <= 2);
    // Pages of one profile.
    let small = listing(Some(1_000_000), |skip, _| profiles([skip])).await;
    assert_eq!(searched(&small.client_with(patient())).await, some(101));
    // Without paging, although it reports more profiles.
    let first = listing(Some(500), |_, _| profiles(0..100)).await;
    assert_eq!(searched(&first.client_with(patient())).await, some(100));
    // Pages of very many bytes.
    let pages = AtomicUsize::new(0);
    let heavy = Server::start(move |_| {
        let page = profiles([pages.fetch_add(1, Ordering::Relaxed)]);
        let body = format!("{}{}", Value::from(page), " ".repeat(3_000_000));
        Reply::Raw(answer(200, &[], &body.into()))
    })
    .await;
    let outcome = searched(&heavy.client_with(patient())).await;
    assert!(!outcome.all);
    assert!((20..=24).contains(&outcome.profiles), "64 MiB: {outcome:?}");
}

#[tokio::test]
async fn a_search_has_a_time_limit() {
    let server = listing(None, |skip, take| {
        std::thread::sleep(Duration::from_millis(300));
        profiles(skip..skip + take)
    })
    .await;
    let outcome = searched(&server.client_with(timing())).await;
    assert!(!outcome.all);
    assert!((1..10_000).contains(&outcome.profiles), "{outcome:?}");
    let failure = client(
        &server_without_end(b"HTTP/1.1 200 OK\r\n\r\n[", b" ").await,
        timing(),
    );
    let error = in_time("a list that drips", failure.search(|_| ()))
        .await
        .unwrap_err();
    assert!(matches!(error, ApiError::Timeout { .. }), "{error:?}");
}

#[tokio::test]
async fn a_search_that_was_cut_short_is_reported_and_leaves_the_create_in_doubt() {
    // Whether a similar profile was found or none, nothing is known about those that were not
    // read.
    for alike in [false, true] {
        let mut fixture = TestSubmission::new();
        let server = endless_list(&fixture, move |good| {
            let mut like = good.profiles[0].clone();
            like["guid"] = json!(Uuid::from_u128(0xdead));
            alike.then_some(like)
        })
        .await;
        let record = in_time("the looks", fixture.submit(&server)).await;
        assert!(is_unknown(&record), "{:?}", record.state);
        assert_eq!(creates(&server), 1);
        assert!(happened(
            &record,
            "We could not look for the profile at CM.com"
        ));
        assert!(happened(&record, "we could not search all profiles"));
        assert!(happened(&record, "among the first 10000"));
        // A match in the part that was read must not be reported as missing.
        assert_eq!(happened(&record, "a similar one is among the first"), alike);
        assert_eq!(happened(&record, "this one is not among"), !alike);
        assert!(!happened(&record, "the profile is not there yet"));
        assert!(!happened(&record, "Nothing was submitted"));
    }
    // Its own id is enough, however many others there are.
    let mut fixture = TestSubmission::new();
    let server = endless_list(&fixture, |good| Some(good.profiles[0].clone())).await;
    let record = in_time("the look", fixture.submit(&server)).await;
    assert!(is_submitted(&record), "{:?}", record.state);
}

/// A server that creates a profile without saying so, finds none by id, and returns an endless
/// list with one more profile per page.
async fn endless_list(
    fixture: &TestSubmission,
    mut more: impl FnMut(&Good) -> Option<Value> + Send + 'static,
) -> Server {
    server_with(Arc::clone(&fixture.log), move |seen, good| {
        if is_create(seen) {
            good.serve(seen);
            return Some(Reply::Close);
        }
        if !seen.is("GET", "/companyProfiles") {
            return Some(Reply::Json(404, Value::Null));
        }
        let skip = skipped(seen);
        let mut page = profiles(skip..skip + 100);
        page.extend(more(good));
        Some(Reply::Json(200, page.into()))
    })
    .await
}

fn skipped(seen: &Seen) -> usize {
    let url = Url::parse("http://x").unwrap().join(&seen.path).unwrap();
    let (_, value) = url.query_pairs().find(|(key, _)| key == "skip").unwrap();
    value.parse().unwrap()
}
