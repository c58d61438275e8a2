//! A server may quote the token that it was sent, in any encoding and anywhere in its response:
//! none of that is shown, stored or logged.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::harness::server::{ACCOUNT, Reply, Server, TOKEN, document, tls_server};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use profile_desk::api::{Client, Endpoint, Timing};
use profile_desk::domain::account::{Overrides, Token};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::country_requirements::RequirementsQuery;
use profile_desk::domain::server_profile::ServerProfile;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

const GUID: Uuid = Uuid::from_u128(1);
/// A token in CM.com's own format.
const GUID_TOKEN: &str = "7d1c6a90-53b2-4e8f-9a17-c04be25f83d6";
/// A token with characters that every encoding changes.
const ODD_TOKEN: &str = r#"Mk7f3e/+="\9q&zJ4tXw2"#;

fn client(server: &Server, token: &str) -> Client {
    let endpoint = Endpoint {
        base: server.base.clone(),
        account_guid: ACCOUNT,
        overrides: Overrides::default(),
    };
    Client::new(endpoint, Token::new(token).unwrap(), Timing::default()).unwrap()
}

fn each(token: &str, mut write: impl FnMut(char) -> String) -> String {
    token.chars().map(&mut write).collect()
}

fn percent(text: &str) -> String {
    each(text, |c| format!("%{:02X}", c as u32))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// Base32: five bits per letter. Source: RFC 4648.
fn base32(bytes: &[u8]) -> String {
    let bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))
        .collect();
    bits.chunks(5)
        .map(|chunk| {
            let value = (0..5).fold(0, |value, at| value << 1 | chunk.get(at).unwrap_or(&0));
            char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[value as usize])
        })
        .collect()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Encodings of a token that a reader could easily decode.
#[expect(clippy::too_many_lines, reason = "it is one list")]
fn spellings(token: &str) -> Vec<(&'static str, String)> {
    let t = token;
    let plain = t.replace('-', "");
    let b64 = |text: &str| STANDARD.encode(text);
    let entity = |text: &str| each(text, |c| format!("&#{};", c as u32));
    let unicode = |text: &str| each(text, |c| format!("\\u{:04x}", c as u32));
    let between = |by: &str| each(t, |c| format!("{c}{by}"));
    let wide = |text: &str| {
        each(text, |c| {
            char::from_u32(c as u32 + 0xfee0).unwrap().to_string()
        })
    };
    let math = |text: &str| {
        each(text, |c| {
            match c {
                'a'..='z' => char::from_u32(c as u32 - 'a' as u32 + 0x1d41a).unwrap(),
                '0'..='9' => char::from_u32(c as u32 - '0' as u32 + 0x1d7ce).unwrap(),
                other => other,
            }
            .to_string()
        })
    };
    vec![
        ("as it is", t.to_owned()),
        ("glued", format!("key{t}end")),
        ("in quotes", format!("token=\"{t}\"")),
        ("upper case", t.to_uppercase()),
        ("lower case", t.to_lowercase()),
        ("mixed case", {
            let mut upper = false;
            each(t, |c| {
                upper = !upper;
                if upper {
                    c.to_ascii_uppercase()
                } else {
                    c.to_ascii_lowercase()
                }
                .to_string()
            })
        }),
        ("without dashes", plain.clone()),
        ("without dashes, upper case", plain.to_uppercase()),
        ("spaces for dashes", t.replace('-', " ")),
        ("underscores for dashes", t.replace('-', "_")),
        ("other dashes", t.replace('-', "\u{2011}")),
        ("dots for dashes", t.replace('-', ".")),
        ("line breaks for dashes", t.replace('-', "\r\n")),
        ("spaces", between(" ")),
        ("dashes", between("-")),
        ("zero-width spaces", between("\u{200b}")),
        ("soft hyphens", between("\u{ad}")),
        ("word joiners", between("\u{2060}")),
        ("line breaks", between("\n")),
        ("no-break spaces", between("\u{a0}")),
        ("emoji", between("\u{1f600}")),
        ("combining marks", between("\u{301}")),
        ("direction marks", between("\u{202e}")),
        ("in groups of four", {
            let characters: Vec<char> = plain.chars().collect();
            let groups: Vec<String> = characters.chunks(4).map(String::from_iter).collect();
            groups.join(" ")
        }),
        ("full width", wide(t)),
        ("mathematical letters", math(&t.to_lowercase())),
        ("reversed", t.chars().rev().collect()),
        ("percent", percent(t)),
        ("percent in lower case", percent(t).to_lowercase()),
        ("percent twice", percent(&percent(t))),
        ("percent three times", percent(&percent(&percent(t)))),
        ("percent, dashes only", t.replace('-', "%2D")),
        (
            "percent, the first letter only",
            format!("%{:02x}{}", t.as_bytes()[0], &t[1..]),
        ),
        (
            "percent with plus",
            format!("the+token+{}+is+wrong", t.replace('-', "+")),
        ),
        ("percent u", each(t, |c| format!("%u{:04x}", c as u32))),
        ("JSON escapes", unicode(t)),
        ("JSON escapes twice", unicode(&unicode(t))),
        ("escaped slashes", between("\\/")),
        (
            "hexadecimal escapes",
            each(t, |c| format!("\\x{:02x}", c as u32)),
        ),
        ("octal escapes", each(t, |c| format!("\\{:03o}", c as u32))),
        (
            "braced escapes",
            each(t, |c| format!("\\u{{{:x}}}", c as u32)),
        ),
        ("code points", each(t, |c| format!("U+{:04X} ", c as u32))),
        ("decimal entities", entity(t)),
        (
            "decimal entities without semicolon",
            each(t, |c| format!("&#{}", c as u32)),
        ),
        (
            "long decimal entities",
            each(t, |c| format!("&#{:07};", c as u32)),
        ),
        (
            "hexadecimal entities",
            each(t, |c| format!("&#x{:x};", c as u32)),
        ),
        (
            "hexadecimal entities, upper case",
            each(t, |c| format!("&#X{:X};", c as u32)),
        ),
        ("named entities", t.replace('-', "&hyphen;")),
        ("named entities for nothing", between("&shy;")),
        ("entities of entities", entity(t).replace('&', "&amp;")),
        ("tags between", between("<b></b>")),
        ("comments between", between("<!-- no -->")),
        (
            "quoted-printable",
            each(t, |c| format!("={:02X}", c as u32)),
        ),
        ("quoted-printable with soft breaks", between("=\r\n")),
        (
            "tag characters",
            each(t, |c| {
                char::from_u32(c as u32 + 0xe0000).unwrap().to_string()
            }),
        ),
        ("base64", b64(t)),
        ("base64 without padding", STANDARD_NO_PAD.encode(t)),
        ("base64 for addresses", URL_SAFE.encode(format!("??>{t}"))),
        (
            "base64 for addresses without padding",
            URL_SAFE_NO_PAD.encode(format!("?>{t}")),
        ),
        (
            "base64 of a header",
            b64(&format!("X-CM-PRODUCTTOKEN: {t}")),
        ),
        ("base64 at one", b64(&format!("a{t}"))),
        ("base64 at two", b64(&format!("ab{t}"))),
        ("base64 of a pair", b64(&format!("token:{t}"))),
        (
            "base64 of JSON",
            b64(&json!({"a": [1, {"token": t}]}).to_string()),
        ),
        (
            "base64 glued",
            format!("Basic{}x", STANDARD_NO_PAD.encode(t)),
        ),
        (
            "base64 in an address",
            format!("https://x.example/a/{}/b", URL_SAFE_NO_PAD.encode(t)),
        ),
        ("base64 in short lines", {
            let text = b64(&format!("token:{t}"));
            let lines: Vec<String> = text
                .as_bytes()
                .chunks(10)
                .map(|l| String::from_utf8_lossy(l).into_owned())
                .collect();
            lines.join("\r\n")
        }),
        ("base64 without dashes", b64(&plain)),
        ("base64 of upper case", b64(&t.to_uppercase())),
        ("base64 twice", b64(&b64(t))),
        ("base64 three times", b64(&b64(&b64(t)))),
        ("base64 of percent", b64(&percent(t))),
        ("base64 of UTF-16", STANDARD.encode(utf16(t))),
        ("base64 of full width", b64(&wide(t))),
        ("base64 of entities", b64(&entity(t))),
        ("percent of base64", percent(&b64(t))),
        ("entities of base64", entity(&b64(t))),
        ("JSON escapes of base64", unicode(&b64(t))),
        ("hexadecimal", hex(t.as_bytes())),
        ("hexadecimal, upper case", hex(t.as_bytes()).to_uppercase()),
        (
            "hexadecimal with colons",
            each(t, |c| format!("{:02x}:", c as u32)),
        ),
        (
            "hexadecimal with spaces",
            each(t, |c| format!("{:02x} ", c as u32)),
        ),
        (
            "hexadecimal with prefixes",
            each(t, |c| format!("0x{:02x}, ", c as u32)),
        ),
        ("hexadecimal of UTF-16", hex(&utf16(t))),
        ("hexadecimal glued", format!("add{}", hex(t.as_bytes()))),
        ("hexadecimal of base64", hex(b64(t).as_bytes())),
        ("base32", base32(t.as_bytes())),
        (
            "base32, lower case, glued",
            format!("key{}", base32(t.as_bytes()).to_lowercase()),
        ),
        ("binary", each(t, |c| format!("{:08b} ", c as u32))),
        (
            "numbers of characters",
            each(t, |c| format!("{}, ", c as u32)),
        ),
        (
            "calls for characters",
            each(t, |c| format!("chr({})+", c as u32)),
        ),
        (
            "base64 with escaped slashes",
            b64(&format!("??>>??{t}")).replace('/', "\\/"),
        ),
        (
            "base64 of reversed",
            b64(&t.chars().rev().collect::<String>()),
        ),
        ("octal numbers", each(t, |c| format!("{:03o} ", c as u32))),
        (
            "Perl's escapes",
            each(t, |c| format!("\\x{{{:x}}}", c as u32)),
        ),
        (
            "variation selectors",
            each(t, |c| {
                char::from_u32(c as u32 - 16 + 0xe0100).unwrap().to_string()
            }),
        ),
        (
            "Cyrillic letters",
            t.replace('a', "а").replace('e', "е").replace('o', "о"),
        ),
        (
            "percent of JSON escapes of base64",
            percent(&unicode(&b64(t))),
        ),
        (
            "entities of percent of full width",
            entity(&percent_bytes(&wide(t))),
        ),
        ("base64 in pieces", base64_pieces(t, 9).join(" ")),
        ("base64 of single bytes", base64_pieces(t, 1).join(" ")),
        ("base64 of single bytes with dots", {
            base64_pieces(t, 1).join(".").replace('=', "")
        }),
        ("base64 of single bytes with dashes", {
            base64_pieces(t, 1).join("-")
        }),
        ("base64 of single bytes in quotes", {
            format!("\"{}\"", base64_pieces(t, 1).join("\"+\""))
        }),
        ("base64 of pieces, glued", base64_pieces(t, 4).concat()),
        ("base32 in pieces", {
            let pieces = t.as_bytes().chunks(4).map(base32);
            pieces.collect::<Vec<_>>().join("==== ")
        }),
        ("hexadecimal in pieces, with words", {
            let pieces = t.as_bytes().chunks(3).map(hex);
            pieces.collect::<Vec<_>>().join(" then ")
        }),
        ("percent in pieces", {
            each(t, |c| format!("%{:02X} | ", c as u32))
        }),
        ("regional indicators", {
            each(&t.to_lowercase(), |c| match c {
                'a'..='z' => char::from_u32(c as u32 - 'a' as u32 + 0x1_f1e6)
                    .unwrap()
                    .to_string(),
                other => other.to_string(),
            })
        }),
        ("letters in parentheses", {
            each(&t.to_lowercase(), |c| match c {
                'a'..='z' => char::from_u32(c as u32 - 'a' as u32 + 0x249c)
                    .unwrap()
                    .to_string(),
                other => other.to_string(),
            })
        }),
        ("UTF-16 in the other order", {
            each(t, |c| char::from_u32((c as u32) << 8).unwrap().to_string())
        }),
        (
            "other alphabets' letters",
            t.chars()
                .map(|c| match c {
                    'a' => 'а',
                    'b' => 'Ь',
                    'c' => 'с',
                    'd' => 'ԁ',
                    'e' => 'е',
                    'f' => 'ғ',
                    'n' => 'η',
                    'o' => 'ο',
                    'r' => 'г',
                    's' => 'ѕ',
                    't' => 'τ',
                    'k' => 'κ',
                    other => other,
                })
                .collect(),
        ),
        ("half of it", t[..t.len() * 2 / 3].to_owned()),
        ("the other half", t[t.len() / 3..].to_owned()),
    ]
}

/// Pieces of this length, each encoded separately.
fn base64_pieces(text: &str, length: usize) -> Vec<String> {
    let pieces = text.as_bytes().chunks(length);
    pieces.map(|piece| STANDARD.encode(piece)).collect()
}

fn percent_bytes(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        write!(out, "%{byte:02x}").unwrap();
        out
    })
}

/// Everything that a person or a file gets of an outcome.
fn visible_text(outcome: &Result<ServerProfile, ApiError>) -> String {
    match outcome {
        Ok(profile) => {
            let stored = serde_json::to_string(&profile.raw).unwrap();
            let answer = profile.answer(profile_desk::clock::now());
            let fields = serde_json::to_string(&profile.fields).unwrap();
            format!("{profile:?} {answer:?} {stored} {fields}")
        }
        Err(error) => of_failure(error),
    }
}

fn of_failure(error: &ApiError) -> String {
    let stored = serde_json::to_string(error).unwrap();
    format!("{error:?} {} {stored}", error.message())
}

/// The inner half of an encoding, as `Display`, `Debug` and JSON write it.
fn writings(spelling: &str) -> Vec<String> {
    let characters: Vec<char> = spelling.chars().collect();
    let (a, b) = (characters.len() / 4, characters.len() * 3 / 4);
    let inner: String = characters[a..b].iter().collect();
    let shown: String = inner
        .chars()
        .map(|c| {
            if profile_desk::domain::text::is_invisible(c) {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect();
    let debug = format!("{inner:?}");
    let json = json!(inner).to_string();
    let mut writings = vec![
        debug[1..debug.len() - 1].to_owned(),
        json[1..json.len() - 1].to_owned(),
        inner,
    ];
    if shown.contains(|c: char| c.is_alphanumeric()) {
        writings.push(shown);
    }
    writings
}

struct Leaks(Vec<String>);

impl Leaks {
    fn check(&mut self, place: &str, name: &str, spelling: &str, text: &str) {
        if writings(spelling)
            .iter()
            .any(|writing| text.contains(writing))
        {
            self.0.push(format!("{place}: {name}"));
        }
    }

    #[track_caller]
    fn assert_none(self) {
        assert!(
            self.0.is_empty(),
            "{} leaks:\n{}",
            self.0.len(),
            self.0.join("\n")
        );
    }
}

async fn got(
    token: &str,
    reply: impl Fn() -> Reply + Send + 'static,
) -> Result<ServerProfile, ApiError> {
    let server = Server::start(move |_| reply()).await;
    client(&server, token).get(GUID).await
}

#[tokio::test]
async fn a_profile_that_contains_the_token_is_stored_without_it() {
    let mut leaks = Leaks(Vec::new());
    for token in [TOKEN, GUID_TOKEN] {
        for (name, spelling) in spellings(token) {
            let s = spelling.clone();
            let body = json!({
                "guid": GUID, "city": "Breda",
                "status": s, "statusComment": format!("Sent with {s} by you"),
                "companyName": s, "deletedOn": s,
                "documents": [{"guid": s, "fileName": s}],
                "requiredFields": {&s: s},
                "deep": [[{"a": {&s: [s, 1, null]}}]],
                &s: true,
            });
            let outcome = got(token, move || Reply::Json(200, body.clone())).await;
            let profile = outcome.as_ref().unwrap();
            assert_eq!(profile.guid, Some(GUID), "{name}: the rest is kept");
            assert_eq!(profile.fields["city"], "Breda", "{name}");
            leaks.check("profile", name, &spelling, &visible_text(&outcome));
        }
    }
    leaks.assert_none();
}

#[tokio::test]
async fn a_refusal_that_contains_the_token_is_shown_without_it() {
    let mut leaks = Leaks(Vec::new());
    for (name, spelling) in spellings(TOKEN) {
        let s = spelling.as_str();
        let bodies = [
            json!({"message": format!("Token {s} has no rights"), "messageCode": s, "messageDetail": s}),
            json!({"title": s, "errors": {"city": [s], s: ["Wrong"], format!("requiredFields.{s}"): [s]}}),
            json!([{"field": s, "message": s}]),
            json!({"detail": s, "error": s}),
            json!(s).to_string().into(),
            json!(format!("The token {s} is not valid")),
        ];
        for body in bodies {
            for status in [400, 403, 409, 422, 500] {
                let body = body.clone();
                let outcome = got(TOKEN, move || Reply::Json(status, body.clone())).await;
                leaks.check("refusal", name, s, &visible_text(&outcome));
            }
        }
    }
    leaks.assert_none();
}

#[tokio::test]
async fn every_other_response_that_contains_the_token_is_stored_without_it() {
    let (_folder, file) = document(7);
    let mut leaks = Leaks(Vec::new());
    for (name, spelling) in spellings(TOKEN) {
        let s = spelling.as_str();
        let body = json!([{"id": s, "guid": s, "name": s, "description": s, "text": s, "type": 1}]);
        let server = Server::start(move |_| Reply::Json(200, body.clone())).await;
        let client = client(&server, TOKEN);
        for question in [
            RequirementsQuery::Requirements("NL".to_owned()),
            RequirementsQuery::RequiredFields("NL".to_owned()),
        ] {
            let reply = client.query_requirements(&question).await;
            leaks.check("question", name, s, &format!("{reply:?}"));
        }
        let consequences = client.check_update_consequences(GUID, &Map::new()).await;
        leaks.check("consequences", name, s, &format!("{consequences:?}"));
        let uploaded = client.upload(&file, |_| ()).await;
        leaks.check("upload", name, s, &format!("{uploaded:?}"));
        assert!(
            uploaded.is_err(),
            "{name}: an id that can't be used again is none"
        );
    }
    leaks.assert_none();
}

#[tokio::test]
async fn a_header_that_contains_the_token_is_not_shown() {
    let mut leaks = Leaks(Vec::new());
    for (name, spelling) in spellings(TOKEN) {
        // The characters that a header can hold.
        let s: String = spelling.chars().filter(|c| !c.is_control()).collect();
        let host: String = s.to_lowercase().replace([' ', '/', '\\', '<', '>'], ".");
        let path: String = s.replace([' ', '?', '#'], "/");
        for location in [
            format!("https://{host}.evil.example/x"),
            format!("https://{}.evil.example", host.replace('-', ".")),
            format!("https://else.example/{path}?t={path}"),
            format!("/login/{path}"),
            path.clone(),
            format!("https://{path}:secret@else.example/"),
        ] {
            let headers = vec![
                ("Location", location),
                ("Retry-After", s.clone()),
                ("X-Cm-Pagination-Total", s.clone()),
                ("X-Request-Id", s.clone()),
            ];
            for status in [200, 302, 429, 503] {
                let headers = headers.clone();
                let outcome = got(TOKEN, move || {
                    Reply::With(status, headers.clone(), Value::Null)
                })
                .await;
                leaks.check("header", name, &s, &visible_text(&outcome));
            }
        }
    }
    leaks.assert_none();
    // Digits are a number of profiles, unless they are the token.
    let digits = "1234567890123456";
    let server = Server::start(move |_| {
        Reply::With(
            200,
            vec![("X-Cm-Pagination-Total", digits.to_owned())],
            json!([]),
        )
    })
    .await;
    let count = client(&server, digits).test_connection().await.unwrap();
    assert_eq!(count, 0);
}

#[tokio::test]
async fn a_fully_escaped_or_non_utf_8_body_reveals_nothing() {
    let mut leaks = Leaks(Vec::new());
    for token in [TOKEN, GUID_TOKEN, ODD_TOKEN] {
        let escaped = each(token, |c| format!("\\u{:04X}", c as u32));
        let slashed = json!(token).to_string().replace('/', "\\/");
        let quoted = slashed.trim_matches('"').to_owned();
        let mut bodies = Vec::new();
        for text in [&escaped, &quoted] {
            bodies.push(format!("{{\"guid\":\"{GUID}\",\"{text}\":\"{text}\",\"status\":\"{text}\",\"message\":\"{text}\"}}").into_bytes());
            bodies.push(format!("\"{text}\"").into_bytes());
        }
        bodies.push(format!("Your token is {token}").into_bytes());
        bodies.push(utf16(&format!("Your token is {token}")));
        bodies.push(utf16(&format!("\u{feff}{{\"message\":\"{token}\"}}")));
        bodies.push([b"J\xe9: ", token.as_bytes(), b" \xff"].concat());
        bodies.push(format!("<html><p>{token}</p></html>").into_bytes());
        for body in bodies {
            for status in [200, 400, 403, 500] {
                let mut bytes = format!(
                    "HTTP/1.1 {status} {token}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
                    body.len()
                )
                .into_bytes();
                bytes.extend(&body);
                let outcome = got(token, move || Reply::Raw(bytes.clone())).await;
                let message = visible_text(&outcome);
                leaks.check("body", token, token, &message);
                let spaced = message.replace('\u{fffd}', "");
                leaks.check("body without marks", token, token, &spaced);
            }
        }
    }
    leaks.assert_none();
}

#[tokio::test]
async fn a_token_in_pieces_is_not_stored() {
    let mut leaks = Leaks(Vec::new());
    let whole = |text: &str| {
        text.chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
    };
    let codes: Vec<u32> = TOKEN.chars().map(|c| c as u32).collect();
    let letters: Vec<String> = TOKEN.chars().map(String::from).collect();
    let (a, rest) = TOKEN.split_at(11);
    let (b, c) = rest.split_at(11);
    for (name, body) in [
        ("numbers", json!({"guid": GUID, "x": codes})),
        ("letters", json!({"guid": GUID, "x": letters})),
        ("strings", json!({"guid": GUID, "x": [a, b, c]})),
        (
            "members",
            json!({"guid": GUID, "x": a, "y": b, "z": {"n": c}}),
        ),
        ("names", json!({"guid": GUID, a: {b: {c: 1}}})),
        (
            "message",
            json!({"messageDetail": b, "message": a, "messageCode": c}),
        ),
        ("sentences", json!({"errors": {"": [a, b, c]}})),
    ] {
        for status in [200, 400, 403] {
            let body = body.clone();
            let outcome = got(TOKEN, move || Reply::Json(status, body.clone())).await;
            let message = match &outcome {
                Ok(profile) => serde_json::to_string(&profile.raw).unwrap(),
                Err(error) => error.message(),
            };
            if whole(&message.replace("guid", "")).contains(&whole(TOKEN))
                || message.contains("56,102,49")
            {
                leaks.0.push(format!("{name}: {message}"));
            }
            let parts = ["x", "y", "z", "n"].iter().fold(message, |message, name| {
                message.replace(&format!("\"{name}\""), "")
            });
            if whole(&parts).contains(&whole(TOKEN)) {
                leaks.0.push(format!("{name}: {parts}"));
            }
        }
    }
    leaks.assert_none();
    // A number that begins like the token.
    let digits = "1234567890123456";
    let body = json!({"guid": GUID, "count": 1_234_567_890_123_456_u64});
    let outcome = got(digits, move || Reply::Json(200, body.clone())).await;
    assert!(!visible_text(&outcome).contains(digits));
}

#[tokio::test]
async fn a_token_in_separately_encoded_pieces_is_not_stored() {
    let parts = base64_pieces(TOKEN, 9);
    let whole = STANDARD.encode(TOKEN);
    let hexes: Vec<String> = TOKEN.bytes().map(|byte| format!("{byte:02x}")).collect();
    let base32s: Vec<String> = TOKEN.as_bytes().chunks(2).map(base32).collect();
    let percents: Vec<String> = TOKEN.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let mut leaks = Leaks(Vec::new());
    for (name, body) in [
        ("entries", json!({"guid": GUID, "x": parts})),
        (
            "members",
            json!({"guid": GUID, "k": parts[0], "l": parts[1], "m": parts[2], "city": "Breda", "n": parts[3], "o": {"p": parts[4]}}),
        ),
        (
            "cut",
            json!({"guid": GUID, "x": [whole[..7], whole[7..30], whole[30..]]}),
        ),
        (
            "message",
            json!({"message": parts[..2].concat(), "messageDetail": parts[2..4].concat(), "messageCode": parts[4]}),
        ),
        (
            "single bytes",
            json!({"guid": GUID, "x": base64_pieces(TOKEN, 1)}),
        ),
        (
            "two bytes",
            json!({"guid": GUID, "x": base64_pieces(TOKEN, 2)}),
        ),
        ("hexadecimal", json!({"guid": GUID, "x": hexes})),
        ("base32", json!({"guid": GUID, "x": base32s})),
        ("percent", json!({"guid": GUID, "x": percents})),
    ] {
        for status in [200, 400, 403] {
            let body = body.clone();
            let outcome = got(TOKEN, move || Reply::Json(status, body.clone())).await;
            let text = visible_text(&outcome);
            let pieces = [
                parts[1].as_str(),
                &parts[2],
                &whole[7..30],
                "\"ZQ==\"",
                "\"ZTQ=\"",
                "\"2d\"",
                "\"%2d\"",
                &base32s[1],
            ];
            if pieces.iter().any(|piece| text.contains(piece)) {
                leaks.0.push(format!("{name} {status}: {text}"));
            }
        }
    }
    leaks.assert_none();
}

#[tokio::test]
async fn a_token_in_a_certificate_is_not_shown() {
    let endpoint = Endpoint {
        base: tls_server(&format!("{GUID_TOKEN}.example"), false).await,
        account_guid: ACCOUNT,
        overrides: Overrides::default(),
    };
    let token = Token::new(GUID_TOKEN).unwrap();
    let client = Client::new(endpoint, token, Timing::default()).unwrap();
    let error = client.get(GUID).await.unwrap_err();
    assert!(matches!(error, ApiError::Tls { .. }), "{error:?}");
    let text = format!("{} {client:?}", of_failure(&error));
    assert!(!text.contains(GUID_TOKEN), "{text}");
}

#[tokio::test]
async fn ordinary_company_texts_stay_unchanged() {
    let text = include_str!("../../assets/examples/amsterdam-office.json");
    let mut profile: Value = serde_json::from_str(text).unwrap();
    profile["guid"] = GUID.to_string().into();
    profile["statusComment"] = "Smith &amp; Sons: 100% of C:\\new =3D; see https://x.example/a%20b/c3VwZXJjYWxpZnJhZ2lsaXN0aWM= and 3f2504e04f8911d39a0c0305e82c3301".into();
    profile["hash"] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into();
    profile["numbers"] = json!([
        1,
        2.5,
        -3,
        9_007_199_254_740_993_u64,
        56,
        102,
        49,
        52,
        101,
        52,
        53,
        102,
        45
    ]);
    profile["prefix"] = TOKEN[..8].into();
    for token in [
        TOKEN,
        GUID_TOKEN,
        ODD_TOKEN,
        "Amsterd4",
        "87654321",
        "Br3d",
        "sandbox-token",
    ] {
        let body = profile.clone();
        let outcome = got(token, move || Reply::Json(200, body.clone())).await;
        assert_eq!(Value::Object(outcome.unwrap().raw), profile, "{token}");
    }
}

/// The rest of a response that contains a text in a sentence, as a value and as a name.
async fn answered(token: &str, text: &str) -> String {
    let body = json!({
        "guid": GUID, "statusComment": format!("Your token is {text} !"), "x": [text], text: 1,
    });
    visible_text(&got(token, move || Reply::Json(200, body.clone())).await)
}

#[tokio::test]
async fn a_short_token_is_redacted_only_as_a_whole_word() {
    let mut leaks = Leaks(Vec::new());
    for token in [
        "k9x2", "1234", "door", "a1b2c", "!?#$", "s3cr-t", "zzzzzz7", "token",
    ] {
        let text = answered(token, token).await;
        // The replacement has a word that may be the token.
        let text = text.replace("(product token)", "()");
        if text.contains(&format!("is {token} !")) || text.contains(&format!("\"{token}\"")) {
            leaks.0.push(format!("{token}: {text}"));
        }
        let longer = format!("x{token}y");
        if token.chars().all(char::is_alphanumeric) {
            assert!(answered(token, &longer).await.contains(&longer), "{token}");
        }
    }
    leaks.assert_none();
    let text = answered("abc", "abc").await;
    assert!(text.contains("is abc !"), "too short to be a token");
    // A number is a word too.
    let body = json!({"guid": GUID, "count": 4711});
    let outcome = got("4711", move || Reply::Json(200, body.clone())).await;
    assert!(!visible_text(&outcome).contains("4711"));
}

#[tokio::test]
async fn a_token_of_8_characters_or_more_is_redacted_in_every_encoding() {
    let mut leaks = Leaks(Vec::new());
    for token in [
        "abcdefgh",
        "12345678",
        "a1b2c3d4",
        "Secret-99",
        "abc-1234",
        "Passw0rd.ok",
        "p@ss-w0rd!#%&*",
        "~~~~!!!!@@@@####",
        "(!#$%&*)",
    ] {
        let between = |by: &str| each(token, |c| format!("{c}{by}"));
        let is_word = token.chars().all(|c| c.is_ascii_alphanumeric());
        let mut spellings = vec![
            ("as it is", token.to_owned()),
            ("upper case", token.to_uppercase()),
            ("lower case", token.to_lowercase()),
            ("spaces", between(" ")),
            ("line breaks", between("\n")),
            ("zero-width spaces", between("\u{200b}")),
            ("upper case, spaces", between(" ").to_uppercase()),
            ("in a word", format!("x{token}y")),
            ("in a word, upper case", format!("X{token}Y").to_uppercase()),
            ("percent", percent(token)),
            ("entities", each(token, |c| format!("&#{};", c as u32))),
            ("base64", STANDARD.encode(token)),
            (
                "base64 of a pair",
                STANDARD.encode(format!("token:{token}")),
            ),
            (
                "base64 of upper case",
                STANDARD.encode(token.to_uppercase()),
            ),
            ("base64 of single bytes", base64_pieces(token, 1).join(" ")),
            ("hexadecimal", hex(token.as_bytes())),
            ("base32", base32(token.as_bytes())),
            ("numbers", each(token, |c| format!("{} ", c as u32))),
        ];
        if is_word {
            spellings.push(("dashes", between("-")));
            spellings.push(("reversed", token.chars().rev().collect()));
        }
        for (name, spelling) in spellings {
            let text = answered(token, &spelling).await;
            leaks.check(token, name, &spelling, &text);
        }
    }
    leaks.assert_none();
    // Parts of the token are not searched for.
    assert!(
        answered("Secret-99", "Secret")
            .await
            .contains("is Secret !")
    );
}

#[tokio::test]
async fn the_bytes_of_a_uuid_token_are_redacted() {
    let guid = Uuid::try_parse(GUID_TOKEN).unwrap();
    let mut orders = vec![guid.as_bytes().to_vec(), guid.to_bytes_le().to_vec()];
    orders.push(guid.as_bytes().iter().rev().copied().collect());
    let mut leaks = Leaks(Vec::new());
    for bytes in orders {
        let list = |by: &str, write: fn(&u8) -> String| {
            bytes.iter().map(write).collect::<Vec<_>>().join(by)
        };
        let spellings = [
            ("numbers, spaces", list(" ", ToString::to_string)),
            ("numbers, commas", list(",", ToString::to_string)),
            ("numbers, dashes", list("-", ToString::to_string)),
            (
                "signed numbers",
                list(", ", |byte| byte.cast_signed().to_string()),
            ),
            ("octal numbers", list(" ", |byte| format!("{byte:03o}"))),
            (
                "hexadecimal numbers",
                list(",", |byte| format!("0x{byte:x}")),
            ),
            ("octal escapes", list("", |byte| format!("\\{byte:03o}"))),
            (
                "hexadecimal escapes",
                list("", |byte| format!("\\x{byte:02x}")),
            ),
            ("JSON escapes", list("", |byte| format!("\\u{byte:04x}"))),
            (
                "characters",
                bytes.iter().copied().map(char::from).collect(),
            ),
            ("percent", list("", |byte| format!("%{byte:02x}"))),
            ("entities", list("", |byte| format!("&#{byte};"))),
            ("base32", base32(&bytes)),
            ("base64", STANDARD.encode(&bytes)),
            (
                "base64 at one",
                STANDARD.encode([b"a", &bytes[..]].concat()),
            ),
            ("base64 in pieces", {
                let pieces = bytes.chunks(3).map(|piece| STANDARD.encode(piece));
                pieces.collect::<Vec<_>>().join("\",\"")
            }),
            ("hexadecimal", hex(&bytes)),
            (
                "hexadecimal with colons",
                list(":", |byte| format!("{byte:02X}")),
            ),
        ];
        for (name, spelling) in spellings {
            let text = answered(GUID_TOKEN, &spelling).await;
            leaks.check("bytes", name, &spelling, &text);
        }
        let signed: Vec<i8> = bytes.iter().map(|byte| byte.cast_signed()).collect();
        let texts: Vec<String> = bytes.iter().map(|byte| STANDARD.encode([*byte])).collect();
        let (high, low) = bytes.split_at(8);
        let longs = [high, low].map(|half| i64::from_be_bytes(half.try_into().unwrap()));
        for (name, list) in [
            ("JSON numbers", json!(bytes)),
            ("signed JSON numbers", json!(signed)),
            ("two long numbers", json!(longs)),
            ("texts", json!(texts)),
        ] {
            let body = json!({"guid": GUID, "x": list});
            let outcome = got(GUID_TOKEN, move || Reply::Json(200, body.clone())).await;
            let Ok(profile) = outcome else { continue };
            if profile.raw.get("x") == Some(&list) {
                leaks.0.push(name.to_owned());
            }
        }
    }
    leaks.assert_none();
}

#[tokio::test]
async fn a_redirect_to_an_address_with_the_token_does_not_reveal_it() {
    let token = "01230456-0789-0abc-0def-012304560789";
    for location in [
        "https://[0123:0456:0789:0abc:0def:0123:0456:0789]/",
        "https://[123:456:789:abc:def:123:456:789]:8443/x",
    ] {
        let headers = vec![("Location", location.to_owned())];
        let outcome = got(token, move || {
            Reply::With(302, headers.clone(), Value::Null)
        })
        .await;
        let text = of_failure(&outcome.unwrap_err());
        assert!(!text.contains("456:789"), "{text}");
    }
    let headers = vec![("Location", "https://[2001:db8::1]:8443/".to_owned())];
    let outcome = got(token, move || {
        Reply::With(302, headers.clone(), Value::Null)
    })
    .await;
    let text = of_failure(&outcome.unwrap_err());
    assert!(text.contains("[2001:db8::1]:8443"), "{text}");
}

/// The longest time in which nothing else ran on the thread that waits for a response, while a
/// large one arrived.
async fn longest_gap(token: &str, body: Vec<u8>) -> Duration {
    let mut bytes = format!(
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend(body);
    let server = Server::start(move |_| Reply::Raw(bytes.clone())).await;
    let client = client(&server, token);
    let result = tokio::spawn(async move { client.get(GUID).await });
    let (mut longest, mut last) = (Duration::ZERO, Instant::now());
    while !result.is_finished() {
        tokio::time::sleep(Duration::from_millis(5)).await;
        longest = longest.max(last.elapsed());
        last = Instant::now();
    }
    let _ = result.await.unwrap();
    longest
}

#[tokio::test]
async fn an_ordinary_response_of_2_mib_stays_unchanged() {
    let mut digest = Sha256::digest(b"start");
    let mut next = || {
        digest = Sha256::digest(digest);
        digest
    };
    let example = include_str!("../../assets/examples/amsterdam-office.json");
    let example: Value = serde_json::from_str(example).unwrap();
    let mut entries = Vec::new();
    let mut size = 0;
    while size < 2 * 1024 * 1024 {
        let mut entry = example.clone();
        entry["hash"] = hex(&next()).into();
        entry["file"] = STANDARD.encode([next(), next(), next()].concat()).into();
        entry["numbers"] = json!(next()[..8]);
        size += entry.to_string().len();
        entries.push(entry);
    }
    let body = json!({"guid": GUID, "entries": entries});
    let sent = body.clone();
    let outcome = got(GUID_TOKEN, move || Reply::Json(200, sent.clone())).await;
    assert!(Value::Object(outcome.unwrap().raw) == body);
}

/// Almost as much as is read of a response, of one text repeated.
fn large(text: &str) -> String {
    text.repeat(8 * 1024 * 1024 / text.len() - 16)
}

#[tokio::test]
async fn a_hostile_response_of_8_mib_ends_and_blocks_nothing_else() {
    let signs = b"!@#$%^&*()_+{}[]<>?,.;:~";
    let long_token: String = (0..8000_usize)
        .map(|at| char::from(signs[at * at / 7 % signs.len()]))
        .collect();
    let names: Vec<String> = (0..100_000)
        .map(|number| format!("\"{TOKEN} {number:05}\":1"))
        .collect();
    let cases = [
        ("letters", TOKEN, json!({"x": large("abcdef")}).to_string()),
        ("escapes", TOKEN, json!({"x": large("%2525")}).to_string()),
        (
            "a long token",
            &long_token,
            json!({"x": large("%^&*x a")}).to_string(),
        ),
        ("names", TOKEN, format!("{{{}}}", names.join(","))),
    ];
    let all = cases.map(|(name, token, body)| async move {
        let gap = longest_gap(token, body.into_bytes()).await;
        assert!(gap < Duration::from_secs(3), "{name}: {gap:?}");
    });
    // It takes seconds in the program; tests are not optimised and run in parallel.
    let all = tokio::time::timeout(Duration::from_mins(5), futures_util::future::join_all(all));
    assert!(all.await.is_ok(), "it goes on and on");
}
