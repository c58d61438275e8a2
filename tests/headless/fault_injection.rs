//! Exactly one profile: the real program, cut off or killed at every point of every request of a
//! submission, reports the truth, and resuming ends with one profile.

mod disk;
mod proxy;

use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use crate::harness::program::{TestProgram, at, good, received, strs};
use profile_desk::api::{Client, Endpoint, Timing};
use profile_desk::domain::account::{Overrides, Token};
use profile_desk::sandbox::{ACCOUNT_GUID, Sandbox, TOKEN};
use proxy::{Cut, Point, Proxy, Request};
use serde_json::Value;
use tokio::runtime::Runtime;

const REQUESTS: [Request; 4] = [
    Request::FirstUpload,
    Request::SecondUpload,
    Request::Create,
    Request::ReadBack,
];
const POINTS: [Point; 4] = [
    Point::BeforeTheServer,
    Point::MidBody,
    Point::BeforeTheAnswer,
    Point::MidAnswer,
];
/// Number of cases at a time: they mostly wait.
const SIDE_BY_SIDE: usize = 15;

#[test]
fn a_cut_connection_at_any_point_is_reported_truly_and_makes_one_profile() {
    every_point(false, false);
}

#[test]
fn a_program_killed_at_any_point_reports_truly_and_makes_one_profile() {
    every_point(true, false);
}

#[test]
fn a_server_that_chooses_ids_gets_one_profile_after_any_cut() {
    every_point(false, true);
}

#[test]
fn a_server_that_chooses_ids_gets_one_profile_after_any_kill() {
    every_point(true, true);
}

fn every_point(kill: bool, own_ids: bool) {
    let mut cases = Vec::new();
    for request in REQUESTS {
        for point in POINTS {
            // A query has no body.
            if (request, point) != (Request::ReadBack, Point::MidBody) {
                cases.push(Cut {
                    request,
                    point,
                    kill,
                });
            }
        }
    }
    let runtime = Runtime::new().unwrap();
    let cases = Mutex::new(cases);
    thread::scope(|scope| {
        for _ in 0..SIDE_BY_SIDE {
            scope.spawn(|| {
                loop {
                    let Some(cut) = cases.lock().unwrap().pop() else {
                        return;
                    };
                    Case::new(&runtime, cut, own_ids).run();
                }
            });
        }
    });
}

struct Case<'a> {
    runtime: &'a Runtime,
    fixture: TestProgram,
    sandbox: Sandbox,
    proxy: Proxy,
    cut: Cut,
    own_ids: bool,
}

impl<'a> Case<'a> {
    fn new(runtime: &'a Runtime, cut: Cut, own_ids: bool) -> Self {
        let fixture = TestProgram::new();
        let sandbox = runtime.block_on(fixture.sandbox(Duration::from_mins(10)));
        let server = sandbox.base().socket_addrs(|| None).unwrap()[0];
        let proxy = Proxy::start(server, cut, own_ids);
        Self {
            runtime,
            fixture,
            sandbox,
            proxy,
            cut,
            own_ids,
        }
    }

    fn arguments(&self, own: &[&str]) -> Vec<String> {
        at(&format!("http://{}", self.proxy.address), own)
    }

    /// The profiles on the server.
    fn there(&self) -> Vec<Value> {
        self.runtime.block_on(profiles_at(&self.sandbox))
    }

    fn run(&self) {
        let name = format!("{:?} own ids: {}", self.cut, self.own_ids);
        let file = self.fixture.profile("office.json", &good("Office"));
        for document in ["a.pdf", "b.pdf"] {
            let mut content = [crate::harness::program::PDF, document.as_bytes()].concat();
            content.resize(300_000, b' ');
            self.fixture.file(document, content);
        }
        let own = [file, "--document", "a.pdf", "--document", "b.pdf", "--json"];
        let arguments = self.arguments(&own);
        let mut running = self.fixture.start(&strs(&arguments), &format!("{TOKEN}\n"));
        if self.cut.kill {
            let reached = self.proxy.reached.recv_timeout(Duration::from_mins(1));
            reached.unwrap_or_else(|_| panic!("{name}: the point was never reached"));
            running.child.kill().unwrap();
            running.child.wait().unwrap();
            self.proxy.dead.send(()).unwrap();
        } else {
            running.wait();
        }
        let drafts = self.fixture.drafts();
        assert_eq!(drafts.len(), 1, "{name}");
        let id = drafts[0]["id"].as_str().unwrap().to_owned();
        let state = self.state(&id);
        let there = self.there().len();
        assert_eq!(state, self.expected(), "{name}");
        // Whatever was expected: it must be true.
        match state.as_str() {
            "submitted" => assert_eq!(there, 1, "{name}"),
            "stopped" | "notSubmitted" => assert_eq!(there, 0, "{name}"),
            "unknown" => {}
            other => panic!("{name}: {other}"),
        }
        self.go_on(&id, &name);
        self.is_there_once(&id, &name);
    }

    fn state(&self, id: &str) -> String {
        let shown = self.fixture.show(id);
        shown["submission"]["state"].as_str().unwrap().to_owned()
    }

    /// The most that can be known.
    fn expected(&self) -> &'static str {
        let Cut {
            request,
            point,
            kill,
        } = self.cut;
        match request {
            Request::FirstUpload | Request::SecondUpload => "stopped",
            Request::ReadBack => "submitted",
            // It was looked up and found.
            Request::Create
                if !kill && matches!(point, Point::BeforeTheAnswer | Point::MidAnswer) =>
            {
                "submitted"
            }
            Request::Create => "unknown",
        }
    }

    /// Continues as a person would: resumes, and sends again only after a lookup without result.
    fn go_on(&self, id: &str, name: &str) {
        for _ in 0..3 {
            let mut own = vec!["--draft", id, "--json"];
            let there = self.there().len();
            let arguments = self.arguments(&own);
            let output = self
                .fixture
                .run_with(&strs(&arguments), &format!("{TOKEN}\n"));
            if output.code == 0 {
                return;
            }
            assert_eq!(self.state(id), "unknown", "{name}: {output:?}");
            assert_eq!(there, 0, "{name}: what is there is found");
            own.push("--send-again");
            let arguments = self.arguments(&own);
            self.fixture
                .run_with(&strs(&arguments), &format!("{TOKEN}\n"));
        }
        panic!("{name}: it never ended");
    }

    fn is_there_once(&self, id: &str, name: &str) {
        let there = self.there();
        assert_eq!(there.len(), 1, "{name}");
        let shown = self.fixture.show(id);
        assert_eq!(shown["submission"]["state"], "submitted", "{name}");
        assert_eq!(shown["submission"]["guid"], there[0]["guid"], "{name}");
        let documents: Vec<&Value> = there[0]["documents"]
            .as_array()
            .unwrap()
            .iter()
            .map(|document| &document["guid"])
            .collect();
        assert_eq!(documents.len(), 2, "{name}");
        assert_ne!(documents[0], documents[1], "{name}");
        // An upload with a lost response can't be queried, so it is repeated; every other
        // document is uploaded once.
        let upload = matches!(
            self.cut.request,
            Request::FirstUpload | Request::SecondUpload
        );
        let lost = upload && self.cut.point != Point::BeforeTheServer;
        let uploads = received(&self.sandbox, "POST", "/documents");
        assert_eq!(uploads, 2 + usize::from(lost), "{name}");
        let half = self.cut.request == Request::Create && self.cut.point == Point::MidBody;
        let creates = received(&self.sandbox, "POST", "/companyProfiles");
        assert_eq!(creates, 1 + usize::from(half), "{name}");
    }
}

/// The profiles on a server.
async fn profiles_at(sandbox: &Sandbox) -> Vec<Value> {
    let endpoint = Endpoint {
        base: sandbox.base().clone(),
        account_guid: ACCOUNT_GUID,
        overrides: Overrides::default(),
    };
    let token = Token::new(TOKEN).unwrap();
    let client = Client::new(endpoint, token, Timing::default()).unwrap();
    let mut profiles = Vec::new();
    let search = client.search(|profile| profiles.push(profile.raw.into()));
    search.await.unwrap();
    profiles
}
