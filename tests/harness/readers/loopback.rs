//! A server that gives the prepared response to every request.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use url::Url;

/// A status and a body.
pub type Answer = Arc<Mutex<(u16, Vec<u8>)>>;

/// Starts a server on loopback that gives one response to every request, one request per
/// connection.
pub fn serve(answer: Answer) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let serving = move || {
        for stream in listener.incoming().flatten() {
            // A client that disconnects early does not matter here.
            let _ = reply(stream, &answer);
        }
    };
    let thread = thread::Builder::new().name("loopback".to_owned());
    thread.spawn(serving).unwrap();
    Url::parse(&base).unwrap()
}

fn reply(mut stream: TcpStream, answer: &Answer) -> std::io::Result<()> {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    let mut whole = None;
    while whole.is_none_or(|whole| request.len() < whole) {
        let count = stream.read(&mut buffer)?;
        if count == 0 {
            return Ok(());
        }
        request.extend(buffer.iter().take(count));
        let end = request.windows(4).position(|four| four == b"\r\n\r\n");
        if let Some(end) = end.filter(|_| whole.is_none()) {
            let head = String::from_utf8_lossy(&request).to_ascii_lowercase();
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length:"));
            let length: usize = length.map_or(0, |length| length.trim().parse().unwrap());
            whole = Some(end + 4 + length);
        }
    }
    let (status, body) = answer.lock().unwrap().clone();
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}
