//! Inputs made to do harm: deep, dense, repeated, cut off, or not text at all.

use super::bench::Reader;

/// The size of the largest input in the memory tests.
pub const MIB: usize = 1024 * 1024;

/// A valid value in each reader's format.
pub fn whole(reader: Reader) -> &'static str {
    match reader {
        Reader::Draft => DRAFT,
        Reader::Record => RECORD,
        Reader::Settings => {
            r#"{"format":1,"accountInUse":"00000000-0000-0000-0000-000000000008","theme":"dark","zoom":1.25,"lastOpen":null,"sandboxOffered":true,"newer":[1.5,{"a":null}]}"#
        }
        Reader::Accounts => {
            r#"{"format":1,"accounts":[{"id":"00000000-0000-0000-0000-000000000008","name":"One","environment":"production","accountGuid":"00000000-0000-0000-0000-000000001234"},{"id":"00000000-0000-0000-0000-000000000009","name":"Two","environment":{"custom":"https://api.example.com/voice"},"accountGuid":"00000000-0000-0000-0000-000000001235","overrides":{"paths":{"createProfile":"/v2/{accountGuid}"},"names":{"postalCode":"zipCode"}}}]}"#
        }
        Reader::Asked => {
            r#"{"format":1,"accounts":{"00000000-0000-0000-0000-000000000008":{"requirements":{"NL":{"asOf":"2026-03-10T09:30:00Z","answer":[{"id":"r1","kind":"document","text":"Extract","numberTypes":["LOCAL"]}]}},"requiredFields":{"DE":{"asOf":"2026-03-10T09:30:00Z","answer":[{"name":"taxId","description":"Tax number"}]}}}}}"#
        }
        Reader::SandboxProfile => {
            r#"{"format":1,"guid":"00112233-4455-6677-8899-aabbccddeeff","kept":{"created":"2026-03-10T09:30:00Z","deleted":null,"review":{"since":"2026-03-10T09:30:00Z","due":"2026-03-10T09:30:04Z","outcome":"Approved","comment":null},"profile":{"name":"One","emailAddresses":["a@example.com"]}}}"#
        }
        Reader::SandboxDocument => {
            r#"{"format":1,"guid":"00112233-4455-6677-8899-aabbccddeeff","kept":{"created":"2026-03-10T09:30:00Z","fileName":"a.pdf","contentType":"application/pdf","size":5,"sha256":"38523c"}}"#
        }
        Reader::SandboxAddress => "http://127.0.0.1:9/",
        Reader::Profile | Reader::Created | Reader::Got => PROFILE,
        Reader::Listed => {
            r#"[{"guid":"00112233-4455-6677-8899-aabbccddeeff","status":"Approved"},{"guid":"x","statusComment":"b"}]"#
        }
        Reader::Requirements => {
            r#"[{"guid":"r1","type":1,"description":"Extract"},{"id":7,"type":"3","text":"Only local"}]"#
        }
        Reader::RequiredFields => {
            r#"{"requiredFields":[{"name":"taxId","description":"Tax number"},"vat"]}"#
        }
        Reader::Consequences => r#"{"requiresValidation":true,"members":["city"]}"#,
        Reader::Uploaded => r#"{"guid":"d1"}"#,
        Reader::Refusal | Reader::Forbidden | Reader::ServerFault => {
            r#"{"title":"Wrong","message":"No","messageDetail":"Closed","messageCode":42,"errors":{"City":["Too long."],"EmailAddresses[1]":["Not an address"],"body.requiredFields.taxId":["Wrong"],"shoeSize":"Too big"}}"#
        }
    }
}

const PROFILE: &str = r#"{"guid":"00112233-4455-6677-8899-aabbccddeeff","name":"One","companyName":"Company","addressCountryCode":"NL","city":"Breda","emailAddresses":["a@example.com"],"phoneNumberTypes":["LOCAL"],"requiredFields":{"taxId":"1"},"status":"Approved","statusComment":"Fine","documents":[{"guid":"d1"}],"other":{"a":[1,2.5,true,null]}}"#;
const DRAFT: &str = r#"{"format":1,"createdAt":"2026-03-10T09:30:00Z","changedAt":"2026-03-10T09:30:00.123Z","profile":{"name":"One","emailAddresses":["a@example.com"],"requiredFields":{"taxId":"1"},"other":{"a":[1,2.5,true,null]}},"attachments":[{"sha256":"38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778","name":"a.pdf","size":5,"mediaType":"application/pdf","addedAt":"2026-03-10T09:30:00Z","requirement":"r1"}],"shown":{"left":[{"field":"city"},{"field":"emailAddresses","part":{"item":1}}],"checked":true}}"#;
const RECORD: &str = r#"{"format":1,"state":"stopped","step":{"upload":{"sha256":"38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778"}},"failure":{"kind":"refused","status":400,"findings":[{"place":{"field":"city"},"severity":"problem","kind":"server","sentence":"Too long"}],"general":["No"]},"at":"2026-03-10T09:30:00Z","inDoubt":false,"target":{"account":"00000000-0000-0000-0000-000000000008","accountName":"One","environment":"Sandbox","accountGuid":"00000000-0000-0000-0000-000000001234"},"guid":"00112233-4455-6677-8899-aabbccddeeff","sent":{"body":{"name":"One"},"documents":[]},"attempts":[{"body":{"name":"Two"},"documents":[]}],"doubtSince":null,"documents":{"38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778":"d1"},"answer":{"receivedAt":"2026-03-10T09:30:00Z","status":"Approved","statusComment":null,"deletedOn":null,"raw":{"a":1}},"history":[{"at":"2026-03-10T09:30:00Z","what":"Created"}]}"#;

/// Places in a reader's format for a value of any kind: the text before and after it.
pub fn frames(reader: Reader) -> &'static [(&'static str, &'static str)] {
    match reader {
        Reader::Draft => &[
            ("", ""),
            (
                r#"{"format":1,"createdAt":"2026-03-10T09:30:00Z","changedAt":"2026-03-10T09:30:00Z","profile":{"other":"#,
                "}}",
            ),
            (
                r#"{"format":1,"createdAt":"2026-03-10T09:30:00Z","changedAt":"2026-03-10T09:30:00Z","attachments":"#,
                "}",
            ),
            (r#"{"format":1,"createdAt":"#, "}"),
            (r#"{"format":"#, "}"),
        ],
        Reader::Record => &[
            ("", ""),
            (
                r#"{"format":1,"state":"submitted","at":"2026-03-10T09:30:00Z","answer":{"receivedAt":"2026-03-10T09:30:00Z","raw":{"a":"#,
                "}}}",
            ),
            (r#"{"format":1,"state":"#, "}"),
            (r#"{"format":1,"state":"notSubmitted","documents":"#, "}"),
        ],
        Reader::Settings => &[
            ("", ""),
            (r#"{"format":1,"newer":"#, "}"),
            (r#"{"format":1,"zoom":"#, "}"),
            (r#"{"format":1,"theme":"#, "}"),
        ],
        Reader::Accounts => &[
            ("", ""),
            (r#"{"format":1,"accounts":"#, "}"),
            (r#"{"format":1,"accounts":[],"newer":"#, "}"),
        ],
        Reader::Asked => &[
            ("", ""),
            (r#"{"format":1,"newer":"#, "}"),
            (r#"{"format":1,"accounts":"#, "}"),
        ],
        Reader::SandboxProfile => &[
            ("", ""),
            (
                r#"{"format":1,"guid":"00112233-4455-6677-8899-aabbccddeeff","kept":{"created":"2026-03-10T09:30:00Z","deleted":null,"review":{"since":"2026-03-10T09:30:00Z","due":"2026-03-10T09:30:04Z","outcome":"Approved","comment":null},"profile":{"x":"#,
                "}}}",
            ),
        ],
        Reader::Profile | Reader::Created | Reader::Got | Reader::Consequences => {
            &[("", ""), (r#"{"a":"#, "}"), (r#"{"guid":"#, "}")]
        }
        Reader::RequiredFields => &[("", ""), (r#"{"requiredFields":"#, "}")],
        Reader::Refusal | Reader::Forbidden | Reader::ServerFault => &[
            ("", ""),
            (r#"{"errors":"#, "}"),
            (r#"{"errors":{"city":"#, "}}"),
            (r#"{"message":"No","messageCode":"#, "}"),
        ],
        _ => &[("", "")],
    }
}

/// An input inside a frame.
pub fn framed((before, after): (&str, &str), bomb: &[u8]) -> Vec<u8> {
    [before.as_bytes(), bomb, after.as_bytes()].concat()
}

/// Small inputs that do harm by their form.
pub fn sharp() -> Vec<(&'static str, Vec<u8>)> {
    let nested = |depth: usize| [b"[".repeat(depth), b"]".repeat(depth)].concat();
    let text = |text: &str| text.as_bytes().to_vec();
    let digits = |count: usize| "7".repeat(count).into_bytes();
    vec![
        ("nothing", Vec::new()),
        ("blanks", text(" \r\n\t ")),
        ("a byte order mark alone", text("\u{feff}")),
        ("a byte order mark", text("\u{feff}{\"format\":1}")),
        ("UTF-16", b"\xff\xfe{\0}\0".to_vec()),
        ("no UTF-8", b"\"a\xff\xfeb\"".to_vec()),
        ("a surrogate in UTF-8", b"\"\xed\xa0\x80\"".to_vec()),
        ("an overlong NUL", b"\"\xc0\x80\"".to_vec()),
        ("UTF-8 cut short", b"\"\xf0\x9f\x98".to_vec()),
        ("a raw NUL", b"\"a\0b\"".to_vec()),
        ("an escaped NUL", text(r#""a\u0000b""#)),
        (
            "an escaped NUL as a name",
            text(r#"{"a\u0000\u001b[31mb":1}"#),
        ),
        ("a NUL after the end", b"{\"format\":1}\0".to_vec()),
        (
            "control characters",
            text(r#""\u001b[31m\r\n\u202e\u2028""#),
        ),
        ("a high surrogate", text(r#""\ud800""#)),
        ("a low surrogate", text(r#""\udc00""#)),
        ("surrogates the wrong way round", text(r#""\udc00\ud800""#)),
        ("a half surrogate escape", text(r#""\ud800\u"#)),
        ("a huge number", text("1e400")),
        ("a huge negative number", text("-1e400")),
        ("a number too large for 32 bits", text("1e39")),
        ("a tiny number", text("1e-400")),
        ("minus zero", text("-0.0")),
        ("nothing of a size", text("0")),
        ("an exponent of 20 digits", text("1e99999999999999999999")),
        ("400 digits", digits(400)),
        (
            "400 digits after the point",
            [text("0."), digits(400)].concat(),
        ),
        ("2^64", text("18446744073709551616")),
        ("-2^63 - 1", text("-9223372036854775809")),
        ("no number", text("NaN")),
        (
            "a fraction that rounds badly",
            text("0.30000000000000004000000000001"),
        ),
        (
            "doubled names",
            text(r#"{"a":1,"a":[2],"a":{"a":3,"a":4}}"#),
        ),
        (
            "a doubled format",
            text(r#"{"format":1,"format":2,"format":1}"#),
        ),
        ("a newer format", text(r#"{"format":2,"a":1}"#)),
        (
            "the newest format",
            text(r#"{"format":18446744073709551615}"#),
        ),
        ("a format that is no number", text(r#"{"format":"1"}"#)),
        ("63 lists in lists", nested(63)),
        ("64 lists in lists", nested(64)),
        ("100 lists in lists", nested(100)),
        ("120 lists in lists", nested(120)),
        ("125 lists in lists", nested(125)),
        ("126 lists in lists", nested(126)),
        ("127 lists in lists", nested(127)),
        ("128 lists in lists", nested(128)),
        ("many lists in lists", nested(100_000)),
        ("many lists in lists, open", b"[".repeat(100_000)),
        (
            "many objects in objects",
            [
                br#"{"a":"#.repeat(100_000),
                b"0".to_vec(),
                b"}".repeat(100_000),
            ]
            .concat(),
        ),
        ("cut short", text(r#"{"format":1,"a":[{"b":"#)),
        ("two values", text("{\"format\":1}{}")),
    ]
}

/// Inputs that do harm by their size: `size` bytes of one thing.
pub fn large(size: usize) -> Vec<(&'static str, Vec<u8>)> {
    let filled = |open: &str, piece: &str, last: &str, close: &str| {
        let room = size.saturating_sub(open.len() + last.len() + close.len());
        let middle = piece.repeat(room / piece.len());
        [open, &middle, last, close].concat().into_bytes()
    };
    let mut names = String::from("{");
    let mut number = 0_u32;
    while names.len() + 20 < size {
        names.extend(["\"", &format!("{number:x}"), "\":0,"]);
        number += 1;
    }
    names.push_str("\"\":0}");
    vec![
        ("one text", filled("\"", "x", "", "\"")),
        ("one text of escapes", filled("\"", "\\n", "", "\"")),
        (
            "one text of large characters",
            filled("\"", "\u{1f600}", "", "\""),
        ),
        ("one name", filled("{\"", "x", "", "\":0}")),
        ("one number", filled("", "7", "", "")),
        ("blanks", filled("", " ", "", "")),
        ("no UTF-8 at all", vec![0xff; size]),
        ("NULs", vec![0; size]),
        ("lists in a list", filled("[", "[],", "[]", "]")),
        ("objects in a list", filled("[", "{},", "{}", "]")),
        ("small objects", filled("[", "{\"\":0},", "{}", "]")),
        ("objects in objects", filled("[", "{\"a\":{}},", "{}", "]")),
        (
            "members of objects",
            filled("{", "\"a\":{},", "\"b\":{}", "}"),
        ),
        ("lists in lists", filled("[", "[[]],", "[]", "]")),
        ("numbers", filled("[", "0,", "0", "]")),
        ("texts", filled("[", "\"\",", "\"\"", "]")),
        (
            "one name again and again",
            filled("{", "\"a\":0,", "\"a\":0", "}"),
        ),
        ("names", names.into_bytes()),
        ("lists, never closed", filled("[", "[],", "", "")),
    ]
}

/// Dense inputs with just few enough values to be accepted: `values` values of the kinds that
/// take most memory for their length, and spaces up to `size` bytes.
pub fn dense(size: usize, values: usize) -> Vec<(&'static str, Vec<u8>)> {
    let pieces = [
        ("few enough objects", "{},", 1),
        ("few enough small objects", "{\"\":0},", 2),
        ("few enough lists in lists", "[[]],", 2),
        ("few enough objects in objects", "{\"a\":{}},", 2),
    ];
    let filled = |(name, piece, each): (&'static str, &str, usize)| {
        // All but the values of the frames themselves.
        let middle = piece.repeat((values - 100) / each);
        let mut bytes = format!("[{middle}0]").into_bytes();
        bytes.resize(bytes.len().max(size), b' ');
        (name, bytes)
    };
    let bombs = pieces.into_iter().map(filled);
    bombs.filter(|(_, bytes)| bytes.len() == size).collect()
}
