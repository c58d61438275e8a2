//! A server on loopback that does what a test defines, including errors that no good server
//! makes, and records the requests. One request per connection.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use profile_desk::api::{Client, DocumentFile, Endpoint, Timing};
use profile_desk::domain::account::{Overrides, Token};
use profile_desk::domain::attachment::MediaType;
use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use url::Url;
use uuid::Uuid;

pub(crate) const TOKEN: &str = "8f14e45f-token-for-tests-ceea167a5a36";
pub(crate) const ACCOUNT: Uuid = Uuid::from_u128(0xacc);

/// The server's reaction to a request.
pub(crate) enum Reply {
    /// Answers with JSON.
    Json(u16, Value),
    /// Answers with JSON and additional headers.
    With(u16, Vec<(&'static str, String)>, Value),
    /// Writes these bytes and closes the connection.
    Raw(Vec<u8>),
    /// Writes these bytes, then sends nothing and stays open.
    RawThenSilence(Vec<u8>),
    /// Closes without an answer.
    Close,
    /// Never answers.
    Silence,
}

#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) path: String,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Seen {
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn is(&self, method: &str, end: &str) -> bool {
        let path = self.path.split('?').next().unwrap();
        self.method == method && path.ends_with(end)
    }
}

pub(crate) type Log = Arc<Mutex<Vec<String>>>;

#[derive(Default)]
struct State {
    seen: Mutex<Vec<Seen>>,
    log: Log,
    connections: AtomicUsize,
    /// Bytes of all bodies, including those that broke off.
    body_bytes: AtomicUsize,
    broken: AtomicUsize,
    slow: AtomicBool,
}

pub(crate) struct Server {
    pub(crate) base: Url,
    state: Arc<State>,
}

impl Server {
    pub(crate) async fn start(script: impl FnMut(&Seen) -> Reply + Send + 'static) -> Self {
        Self::start_with(Log::default(), script).await
    }

    /// Writes each request into `log` once its head has come.
    pub(crate) async fn start_with(
        log: Log,
        script: impl FnMut(&Seen) -> Reply + Send + 'static,
    ) -> Self {
        Self::start_at("127.0.0.1:0".parse().unwrap(), log, script).await
    }

    #[expect(clippy::unused_async, reason = "it has to run inside the runtime")]
    pub(crate) async fn start_at(
        address: SocketAddr,
        log: Log,
        script: impl FnMut(&Seen) -> Reply + Send + 'static,
    ) -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        // Small, so that data the client has sent is soon read here.
        socket.set_recv_buffer_size(64 * 1024).unwrap();
        socket.set_reuseaddr(true).unwrap();
        socket.bind(address).unwrap();
        let listener = socket.listen(64).unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(State {
            log,
            ..State::default()
        });
        let shared = Arc::clone(&state);
        let script = Arc::new(Mutex::new(script));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                shared.connections.fetch_add(1, Ordering::SeqCst);
                let (state, script) = (Arc::clone(&shared), Arc::clone(&script));
                tokio::spawn(async move {
                    let _ = serve(stream, &state, &*script).await;
                });
            }
        });
        Self {
            base: Url::parse(&base).unwrap(),
            state,
        }
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.state.seen.lock().unwrap().clone()
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.seen().iter().map(Seen::line).collect()
    }

    pub(crate) fn count(&self, method: &str, end: &str) -> usize {
        self.seen().iter().filter(|s| s.is(method, end)).count()
    }

    pub(crate) fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    pub(crate) fn body_bytes(&self) -> usize {
        self.state.body_bytes.load(Ordering::SeqCst)
    }

    /// The number of requests that broke off before they were complete.
    pub(crate) fn broken(&self) -> usize {
        self.state.broken.load(Ordering::SeqCst)
    }

    /// Sets if bodies are read slowly.
    pub(crate) fn set_slow(&self, slow: bool) {
        self.state.slow.store(slow, Ordering::SeqCst);
    }

    pub(crate) fn client(&self) -> Client {
        self.client_with(Timing::default())
    }

    pub(crate) fn client_with(&self, timing: Timing) -> Client {
        client(&self.base, timing)
    }
}

pub(crate) fn client(base: &Url, timing: Timing) -> Client {
    let endpoint = Endpoint {
        base: base.clone(),
        account_guid: ACCOUNT,
        overrides: Overrides::default(),
    };
    Client::new(endpoint, Token::new(TOKEN).unwrap(), timing).unwrap()
}

pub(crate) fn short(idle: u64) -> Timing {
    Timing {
        connect: Duration::from_secs(5),
        idle: Duration::from_millis(idle),
        ..Timing::default()
    }
}

/// A TLS server that answers nothing, with a certificate of its own for a name. Returns its base
/// address.
pub(crate) async fn tls_server(name: &str, expired: bool) -> Url {
    use tokio_rustls::rustls::ServerConfig;
    use tokio_rustls::rustls::pki_types::PrivateKeyDer;
    let key = rcgen::KeyPair::generate().unwrap();
    let mut params = rcgen::CertificateParams::new(vec![name.to_owned()]).unwrap();
    if expired {
        params.not_before = rcgen::date_time_ymd(2015, 1, 1);
        params.not_after = rcgen::date_time_ymd(2016, 1, 1);
    }
    let certificate = params.self_signed(&key).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(key.serialize_der().into()),
        )
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let _ = acceptor.accept(stream).await;
        }
    });
    Url::parse(&format!("https://localhost:{port}")).unwrap()
}

/// A file on disk as an attachment, with a name that needs encoding in a header.
pub(crate) fn document(size: usize) -> (tempfile::TempDir, DocumentFile) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("content");
    let content = vec![b'x'; size];
    std::fs::write(&path, &content).unwrap();
    let file = DocumentFile {
        path,
        name: "Uittreksel “KVK” é.pdf".to_owned(),
        size: size as u64,
        media_type: MediaType::Pdf,
        sha256: format!("{:x}", Sha256::digest(&content)),
    };
    (folder, file)
}

/// Waits for a condition, for at most five seconds.
pub(crate) async fn until(what: &str, condition: impl Fn() -> bool) {
    for _ in 0..1000 {
        if condition() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("waited in vain: {what}");
}

async fn serve(
    mut stream: TcpStream,
    state: &State,
    script: &Mutex<impl FnMut(&Seen) -> Reply>,
) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let mut buffer = vec![0; 16 * 1024];
    let head_end = loop {
        if let Some(end) = bytes.windows(4).position(|w| w == b"\r\n\r\n") {
            break end + 4;
        }
        match stream.read(&mut buffer).await {
            Ok(n) if n > 0 => bytes.extend_from_slice(&buffer[..n]),
            _ => {
                state.broken.fetch_add(1, Ordering::SeqCst);
                return Ok(());
            }
        }
    };
    let head = String::from_utf8_lossy(&bytes[..head_end]).into_owned();
    let mut parts = head.split(' ');
    let mut seen = Seen {
        method: parts.next().unwrap().to_owned(),
        path: parts.next().unwrap().to_owned(),
        head: head.clone(),
        body: bytes.split_off(head_end),
    };
    state.log.lock().unwrap().push(seen.line());
    let length: usize = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .map_or(0, |(_, value)| value.trim().parse().unwrap());
    state
        .body_bytes
        .fetch_add(seen.body.len(), Ordering::SeqCst);
    while seen.body.len() < length {
        if state.slow.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        match stream.read(&mut buffer).await {
            Ok(n) if n > 0 => {
                seen.body.extend_from_slice(&buffer[..n]);
                state.body_bytes.fetch_add(n, Ordering::SeqCst);
            }
            _ => {
                state.broken.fetch_add(1, Ordering::SeqCst);
                return Ok(());
            }
        }
    }
    let reply = script.lock().unwrap()(&seen);
    state.seen.lock().unwrap().push(seen);
    match reply {
        Reply::Json(status, body) => stream.write_all(&answer(status, &[], &body)).await?,
        Reply::With(status, headers, body) => {
            stream.write_all(&answer(status, &headers, &body)).await?;
        }
        Reply::Raw(bytes) => stream.write_all(&bytes).await?,
        Reply::RawThenSilence(bytes) => {
            stream.write_all(&bytes).await?;
            let _ = stream.read(&mut buffer).await;
        }
        Reply::Close => {}
        Reply::Silence => {
            // Until the client disconnects.
            let _ = stream.read(&mut buffer).await;
        }
    }
    stream.shutdown().await
}

/// A response as bytes; `null` is an empty body.
pub(crate) fn answer(status: u16, headers: &[(&str, String)], body: &Value) -> Vec<u8> {
    let body = match body {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        json => json.to_string(),
    };
    let mut head = format!(
        "HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        head.extend([name, ": ", value, "\r\n"]);
    }
    format!("{head}\r\n{body}").into_bytes()
}
