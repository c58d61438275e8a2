//! A proxy between the program and the sandbox that can cut the connection at any point of one
//! request.

#![allow(clippy::disallowed_methods, reason = "threads of a test need no names")]

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use uuid::Uuid;

/// The request to cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Request {
    FirstUpload,
    SecondUpload,
    Create,
    ReadBack,
}

/// The point at which the connection is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Point {
    /// The head was sent; the server has received nothing.
    BeforeTheServer,
    /// The server has received half of the body.
    MidBody,
    /// The server has done the work; nothing of its response has arrived.
    BeforeTheAnswer,
    /// Half of the response has arrived.
    MidAnswer,
}

/// The cut of one request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    pub(crate) request: Request,
    pub(crate) point: Point,
    /// True when the connection waits at the point until the program has been killed.
    pub(crate) kill: bool,
}

/// The proxy. It keeps working for requests after the cut.
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    /// Receives a message when the point was reached.
    pub(crate) reached: Receiver<()>,
    /// Sends a message when the program was killed.
    pub(crate) dead: Sender<()>,
}

struct Connection {
    server: SocketAddr,
    cut: Cut,
    /// True when the server ignores the client's id and gives a profile one of its own.
    own_ids: bool,
    uploads: AtomicUsize,
    done: AtomicBool,
    reached: Sender<()>,
    dead: Mutex<Receiver<()>>,
}

impl Proxy {
    pub(crate) fn start(server: SocketAddr, cut: Cut, own_ids: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (say_reached, reached) = channel();
        let (dead, hear_dead) = channel();
        let connection = Arc::new(Connection {
            server,
            cut,
            own_ids,
            uploads: AtomicUsize::new(0),
            done: AtomicBool::new(false),
            reached: say_reached,
            dead: Mutex::new(hear_dead),
        });
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (connection, stream) = (Arc::clone(&connection), stream.unwrap());
                // A broken connection is the purpose of this test.
                thread::spawn(move || drop(connection.pass(stream)));
            }
        });
        Self {
            address,
            reached,
            dead,
        }
    }
}

impl Connection {
    /// Forwards one request and its response.
    fn pass(&self, mut client: TcpStream) -> std::io::Result<()> {
        let (head, mut body) = head_of(&mut client)?;
        let point = self.cut_of(&head);
        if point == Some(Point::BeforeTheServer) {
            return self.cut(&client);
        }
        let mut server = TcpStream::connect(self.server)?;
        let line_end = head.find("\r\n").unwrap();
        let (line, rest) = head.split_at(line_end);
        let close = format!("{line}\r\nConnection: close{rest}");
        server.write_all(close.as_bytes())?;
        let length = content_length(&head);
        let stops_at = if point == Some(Point::MidBody) {
            length / 2
        } else {
            length
        };
        let mut piece = [0; 4096];
        while body.len() < stops_at {
            let count = client.read(&mut piece)?;
            assert!(count > 0, "the program broke off");
            body.extend(&piece[..count]);
        }
        body.truncate(stops_at);
        if self.own_ids && head.starts_with("POST") && line.contains("/companyProfiles") {
            give_own_id(&mut body);
        }
        server.write_all(&body)?;
        if point == Some(Point::MidBody) {
            return self.cut(&client);
        }
        let mut answer = Vec::new();
        server.read_to_end(&mut answer)?;
        if point == Some(Point::BeforeTheAnswer) {
            return self.cut(&client);
        }
        if point == Some(Point::MidAnswer) {
            client.write_all(&answer[..answer.len() * 2 / 3])?;
            return self.cut(&client);
        }
        client.write_all(&answer)?;
        client.shutdown(Shutdown::Write)
    }

    /// The point at which to cut this request, the first time it comes.
    fn cut_of(&self, head: &str) -> Option<Point> {
        let path = head.split(' ').nth(1).unwrap();
        let last = path.rsplit('/').next().unwrap();
        let request = match (head.starts_with("POST"), last) {
            (true, "documents") if self.uploads.fetch_add(1, Ordering::SeqCst) == 0 => {
                Request::FirstUpload
            }
            (true, "documents") => Request::SecondUpload,
            (true, "companyProfiles") => Request::Create,
            (false, last) if Uuid::try_parse(last).is_ok() => Request::ReadBack,
            _ => return None,
        };
        let first = request == self.cut.request && !self.done.swap(true, Ordering::SeqCst);
        if request != self.cut.request {
            return None;
        }
        first.then_some(self.cut.point)
    }

    fn cut(&self, client: &TcpStream) -> std::io::Result<()> {
        let _ = self.reached.send(());
        if self.cut.kill {
            let dead = self.dead.lock().unwrap();
            dead.recv_timeout(Duration::from_mins(1)).unwrap();
        }
        client.shutdown(Shutdown::Both)
    }
}

/// The head of a request, and the part of its body that came with it.
fn head_of(client: &mut TcpStream) -> std::io::Result<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let body = bytes.split_off(end + 4);
            return Ok((String::from_utf8(bytes).unwrap(), body));
        }
        let count = client.read(&mut piece)?;
        if count == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        bytes.extend(&piece[..count]);
    }
}

fn content_length(head: &str) -> usize {
    let lower = head.to_lowercase();
    assert!(!lower.contains("transfer-encoding"), "{head}");
    let mut lines = lower.lines();
    lines
        .find_map(|line| line.strip_prefix("content-length:"))
        .map_or(0, |length| length.trim().parse().unwrap())
}

/// Replaces the sender's id by another one of the same length.
fn give_own_id(body: &mut [u8]) {
    let text = String::from_utf8(body.to_vec()).unwrap();
    let at = text.find("\"guid\":\"").unwrap() + 8;
    body[at..at + 36].copy_from_slice(Uuid::new_v4().to_string().as_bytes());
}
