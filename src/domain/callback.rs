//! The callback address: a web address that CM.com can reach. This program never calls it.
//!
//! It is sent as typed, and parsed by other programs. Browsers accept much that the URI standard
//! (RFC 3986) does not, and change it silently (WHATWG's URL standard, which the crate `url`
//! follows). If another parser could find another host, or none, it is an error; if only the form
//! would change, it is a warning.

use std::net::Ipv4Addr;
use std::sync::LazyLock;

use regex::Regex;
use url::{Host, Position, Url};

use super::special_purpose;
use super::text::{ascii_forms, clean, is_invisible};
use crate::i18n::tr;

/// Maximum length of typed text repeated in a message, in characters.
const MAX_SHOWN: usize = 100;
/// Maximum length of a label of a host name, in characters. Source: RFC 1035, section 2.3.4.
const MAX_LABEL: usize = 63;
/// Maximum length of a host name, in characters.
const MAX_NAME: usize = 253;

/// The reason that a text is not an address that every program parses the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallbackError {
    /// Not http or https, not two slashes, or no host.
    NoAddress,
    /// Spaces or invisible characters.
    Space,
    /// A backslash, which browsers read as a slash and others as part of a name.
    Backslash,
    /// The part before an @ could be mistaken for the host.
    UserInfo { typed: String, host: String },
    /// An @ with neither a user name nor a password before it.
    NoUser { typed: String, host: String },
    /// More than one @ before the host: programs differ in which of them ends the password.
    TwoAts { host: String },
    /// The parsed host differs from the typed one.
    OtherHost { typed: String, read: String },
    /// The host is not a valid host name.
    HostName { typed: String },
    /// The port is not a number up to 65535.
    Port { typed: String },
}

impl CallbackError {
    pub fn message(&self) -> String {
        match self {
            Self::NoAddress => tr!("callback-form-error").to_owned(),
            Self::Space => tr!("callback-space-error").to_owned(),
            Self::Backslash => tr!("callback-backslash-error").to_owned(),
            Self::UserInfo { typed, host } => {
                tr!("callback-user-like-host-error", typed = typed, host = host)
            }
            Self::NoUser { typed, host } => {
                tr!("callback-empty-user-error", typed = typed, host = host)
            }
            Self::TwoAts { host } => tr!("callback-two-ats-error", host = host),
            Self::OtherHost { typed, read } => {
                tr!("callback-host-reading-error", typed = typed, read = read)
            }
            Self::HostName { typed } => tr!("callback-host-form-error", typed = typed),
            Self::Port { typed } => tr!("callback-port-form-error", typed = typed),
        }
    }
}

/// The typed text, split according to RFC 3986 (appendix B).
struct Typed<'a> {
    user_info: Option<&'a str>,
    host: &'a str,
    port: Option<&'a str>,
    path: &'a str,
    /// The query and the fragment, including `?` and `#`.
    rest: &'a str,
}

impl<'a> Typed<'a> {
    fn split(text: &'a str) -> Option<Self> {
        let (_, text) = text.split_once("://")?;
        let end = text.find(['/', '?', '#']).unwrap_or(text.len());
        let (authority, path) = text.split_at(end);
        let (path, rest) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
        let (user_info, host_and_port) = match authority.rsplit_once('@') {
            Some((user_info, host_and_port)) => (Some(user_info), host_and_port),
            None => (None, authority),
        };
        // The colons within the brackets of an IPv6 address do not begin a port.
        let host_end = if host_and_port.starts_with('[') {
            host_and_port.rfind(']').unwrap_or(host_and_port.len())
        } else {
            0
        };
        let colon = host_and_port
            .get(host_end..)?
            .find(':')
            .map(|at| at + host_end);
        let (host, port) = match colon {
            Some(at) => (host_and_port.get(..at)?, host_and_port.get(at + 1..)),
            None => (host_and_port, None),
        };
        Some(Self {
            user_info,
            host,
            port,
            path,
            rest,
        })
    }
}

/// Reads an http or https address with a host that every program parses the same way.
pub fn read(typed: &str) -> Result<Url, CallbackError> {
    let typed = typed.trim();
    let (scheme, after) = typed.split_once(':').ok_or(CallbackError::NoAddress)?;
    if !["http", "https"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
    {
        return Err(CallbackError::NoAddress);
    }
    // Names in some scripts contain joiners.
    let is_hidden = |c| is_invisible(c) && !matches!(c, '\u{200c}' | '\u{200d}');
    if after.chars().any(|c| c.is_whitespace() || is_hidden(c)) {
        return Err(CallbackError::Space);
    }
    let before_query = after.split(['?', '#']).next().unwrap_or_default();
    if before_query.contains('\\') {
        return Err(CallbackError::Backslash);
    }
    // Only browsers accept one slash too few or too many.
    let split = Typed::split(typed).ok_or(CallbackError::NoAddress)?;
    if !after.starts_with("//") || split.host.is_empty() {
        return Err(CallbackError::NoAddress);
    }
    check_port(split.port)?;
    let url = Url::parse(typed).map_err(|_| CallbackError::HostName {
        typed: clean(split.host, MAX_SHOWN),
    })?;
    check_user_info(split.user_info, &url)?;
    check_host(split.host, &url)?;
    Ok(url)
}

fn check_port(typed: Option<&str>) -> Result<(), CallbackError> {
    let typed = typed.unwrap_or_default();
    let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    if typed.is_empty() || (digits && typed.parse::<u16>().is_ok()) {
        return Ok(());
    }
    Err(CallbackError::Port {
        typed: clean(typed, MAX_SHOWN),
    })
}

/// A user name that only causes a warning: letters, digits, `_`, `~`, `+` and `-`. One with a dot,
/// a percent sign or letters of other scripts could be or hide a host name, and people, and
/// programs that decode too early, could mistake it for the host.
static PLAIN_USER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)^[a-z0-9_~+-]*$").ok());
/// Text that ends like a host name, or is an IPv4 address. A password can contain any character,
/// percent-encoded where it would end the password (RFC 3986, section 2.1), so only a password that
/// could be mistaken for a host once decoded is an error.
static LIKE_HOST: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\.\p{Alphabetic}{2,}\.?$|^[0-9]+(?:\.[0-9]+){3}$").ok());

fn check_user_info(typed: Option<&str>, url: &Url) -> Result<(), CallbackError> {
    let Some(typed) = typed else {
        return Ok(());
    };
    let host = url.host_str().unwrap_or_default().to_owned();
    let fits = |form: &LazyLock<Option<Regex>>, text: &str| {
        form.as_ref().is_some_and(|form| form.is_match(text))
    };
    if matches!(typed, "" | ":") {
        let typed = format!("{typed}@");
        return Err(CallbackError::NoUser { typed, host });
    }
    // The colons of an IPv6 address do not end a user name.
    let split = typed.split_once(':').filter(|_| !typed.starts_with('['));
    let (user, password) = split.unwrap_or((typed, ""));
    let like_host = |text: &str| fits(&LIKE_HOST, text) || text.eq_ignore_ascii_case("localhost");
    let decoded = decoded(password);
    let mut parts = decoded.split(['@', ':', '/', '\\', '?', '#']);
    let like_host_part =
        if user.split('@').any(like_host) || !user.split('@').all(|u| fits(&PLAIN_USER, u)) {
            Some(user)
        } else {
            parts.find(|part| like_host(part))
        };
    match like_host_part {
        Some(part) => Err(CallbackError::UserInfo {
            typed: clean(part, MAX_SHOWN),
            host,
        }),
        None if typed.contains('@') => Err(CallbackError::TwoAts { host }),
        None => Ok(()),
    }
}

/// A text percent-decoded as often as programs might, in ASCII forms.
fn decoded(text: &str) -> String {
    // More often than any program decodes. A limit is needed, since a text can require as many
    // rounds as its length.
    const ROUNDS: usize = 8;
    let decoded = (0..ROUNDS).fold(text.to_owned(), |text, _| percent_decode(&text));
    ascii_forms(&decoded).replace(['。', '｡'], ".")
}

fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut parts = text.split('%');
    bytes.extend_from_slice(parts.next().unwrap_or_default().as_bytes());
    for part in parts {
        let digits = part
            .get(..2)
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let rest = if let Some(byte) = byte {
            bytes.push(byte);
            part.get(2..).unwrap_or_default()
        } else {
            bytes.push(b'%');
            part
        };
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn check_host(typed: &str, url: &Url) -> Result<(), CallbackError> {
    let same = match url.host() {
        Some(Host::Domain(read)) => {
            check_name(typed, read)?;
            let labels = typed.split('.').zip(read.split('.'));
            typed.split('.').count() == read.split('.').count()
                && labels
                    .into_iter()
                    .all(|(typed, read)| is_same_label(typed, read))
        }
        // Most programs accept an unusual notation like 127.1 as an address: it only causes a
        // warning.
        Some(Host::Ipv4(_)) => {
            let mut chars = typed.chars();
            chars.all(|c| c.is_ascii_hexdigit() || matches!(c, '.' | 'x' | 'X'))
        }
        Some(Host::Ipv6(_)) => typed.is_ascii() && !typed.contains('%'),
        None => false,
    };
    if same {
        return Ok(());
    }
    Err(CallbackError::OtherHost {
        typed: clean(typed, MAX_SHOWN),
        read: url.host_str().unwrap_or_default().to_owned(),
    })
}

/// True when a typed label is the parsed one: a label in another script is parsed as its ASCII
/// spelling (IDNA); any other label must be typed in the same letters.
fn is_same_label(typed: &str, read: &str) -> bool {
    let spelled = read.starts_with("xn--") && !typed.is_ascii() && !typed.contains('%');
    spelled || typed.eq_ignore_ascii_case(read)
}

/// Rejects an invalid host name. `read` is the parsed name in ASCII. No top-level domain has one
/// letter. Source: ICANN, gTLD Applicant Guidebook, 2.2.1.3.2; a single ideograph would be allowed,
/// and is longer in ASCII.
fn check_name(typed: &str, read: &str) -> Result<(), CallbackError> {
    let name = read.strip_suffix('.').unwrap_or(read);
    let label = |label: &str| {
        let mut chars = label.chars();
        (1..=MAX_LABEL).contains(&label.len())
            && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
    };
    let one_letter = name.rsplit_once('.').is_some_and(|(_, top)| top.len() < 2);
    if name.len() <= MAX_NAME && name.split('.').all(label) && !one_letter {
        return Ok(());
    }
    Err(CallbackError::HostName {
        typed: clean(typed, MAX_SHOWN),
    })
}

/// Warnings about an address that was [`read`], one message each.
pub fn warnings(typed: &str, url: &Url) -> Vec<String> {
    let mut warnings = Vec::new();
    if url.scheme() == "http" {
        warnings.push(tr!("callback-http-warning").to_owned());
    }
    if !url.username().is_empty() || url.password().is_some() {
        warnings.push(tr!("callback-password-warning").to_owned());
    }
    if let Some(fragment) = url.fragment() {
        warnings.push(tr!("callback-fragment-warning", fragment = fragment));
    }
    if let Some(host) = url.host()
        && let Some(why) = special_purpose::reason(&host)
    {
        warnings.push(tr!(
            "callback-unreachable-warning",
            host = host.to_string(),
            why = why
        ));
    } else if url.host_str().is_some_and(|host| host.ends_with('.')) {
        warnings.push(tr!("callback-trailing-dot-warning").to_owned());
    }
    if url.port() == Some(0) {
        warnings.push(tr!("callback-port-zero-warning").to_owned());
    }
    if let Some(split) = Typed::split(typed.trim()) {
        warnings.extend(form_warning(&split, url));
    }
    warnings
}

/// Warning about the form in which an address was typed.
fn form_warning(typed: &Typed<'_>, url: &Url) -> Option<String> {
    let has_invalid_characters = |text: &str| {
        text.contains(['"', '<', '>', '\\', '^', '`', '{', '|', '}']) || has_stray_percent(text)
    };
    if has_invalid_characters(typed.path) || has_invalid_characters(typed.rest) {
        return Some(tr!("callback-characters-warning").to_owned());
    }
    let unusual_host = matches!(url.host(), Some(Host::Ipv4(read))
        if typed.host.parse::<Ipv4Addr>().is_err() && special_purpose::reason(&Host::Ipv4(read)).is_none());
    let usual = match url.scheme() {
        "https" => "443",
        _ => "80",
    };
    let port = typed.port.filter(|port| *port != usual);
    let read_port = url.port().map(|port| port.to_string());
    let other_port = port != read_port.as_deref();
    let path = if typed.path.is_empty() {
        "/"
    } else {
        typed.path
    };
    let read_rest = &url[Position::AfterPath..];
    // Browsers write an apostrophe in a query as %27; it is the same address.
    let bare = |text: &str| text.replace('\'', "%27");
    let other_rest = in_ascii(path) != url.path() || bare(&in_ascii(typed.rest)) != bare(read_rest);
    (unusual_host || other_port || other_rest).then(|| {
        let read = clean(url.as_str(), MAX_SHOWN);
        tr!("callback-reading-warning", read = read)
    })
}

/// A text with its non-ASCII characters percent-encoded.
fn in_ascii(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            written.push(c);
        } else {
            let mut bytes = [0; 4];
            let bytes = c.encode_utf8(&mut bytes).bytes();
            written.extend(bytes.map(|byte| format!("%{byte:02X}")));
        }
    }
    written
}

/// True when a percent sign is not followed by two hexadecimal digits.
fn has_stray_percent(text: &str) -> bool {
    text.split('%').skip(1).any(|after| {
        let digits = after.bytes().take(2).filter(u8::is_ascii_hexdigit);
        digits.count() < 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warnings_of(typed: &str) -> Vec<String> {
        let url = read(typed).unwrap_or_else(|error| panic!("{typed}: {error:?}"));
        warnings(typed, &url)
    }

    #[test]
    fn accepts_an_address_that_everyone_can_reach() {
        for typed in [
            "https://example.com/profiles",
            "https://example.com:8443/a?b=c",
            "https://bücher.example",
            "https://BÜCHER.example/",
            "https://xn--bcher-kva.example/",
            "https://例子.中国/回调?名=值",
            "HTTPS://Hooks.Example.NL:443/Über?a=1&b[]=2",
            "https://93.184.216.34/",
            "https://[2606:2800:220:1::1]/",
            "https://[2606:2800:220:1::1]:8443/",
            "https://example.com/a@b/c?d=e@f&g=https://h.nl/\u{e9}",
            "https://example.com/it's?o'clock",
            "https://a_b.example.com/%C3%BC%2f;x=1",
            " https://example.com/x\n",
        ] {
            assert_eq!(warnings_of(typed), Vec::<String>::new(), "{typed}");
        }
    }

    #[test]
    fn warns_about_hosts_that_are_not_on_the_internet() {
        for host in [
            "localhost",
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f.1",
            "0177.0.0.1",
            "0.0.0.0",
            "0.1.2.3",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "198.18.0.1",
            "240.0.0.1",
            "[::1]",
            "[fe80::1]",
            "[fec0::1]",
            "[fd00::1]",
            "[::ffff:10.0.0.1]",
            "[64:ff9b::a00:1]",
            "[2001:db8::1]",
            "printer.local",
            "printer.local.",
            "intranet",
            "app.internal",
            "box.home.arpa",
            "abcdef.onion",
        ] {
            let found = warnings_of(&format!("https://{host}/hook"));
            assert_eq!(found.len(), 1, "{host}: {found:?}");
            assert!(
                found[0].starts_with("CM.com can’t reach this address: "),
                "{found:?}"
            );
        }
    }

    #[test]
    fn warns_about_plain_http_a_user_and_a_fragment() {
        assert_eq!(warnings_of("http://example.com").len(), 1);
        assert!(warnings_of("https://me:secret@example.com")[0].contains("user name"));
        assert!(warnings_of("https://example.com/#top")[0].contains("#top"));
        assert_eq!(warnings_of("http://me@127.0.0.1/#x").len(), 4);
        for plain in [
            "desk",
            "desk-1",
            "a_b:p%21w!",
            ":token",
            "desk:",
            // Characters that would end a password, encoded as RFC 3986 requires.
            "user:p%40ss",
            "user:%40",
            "user:p%3Ass%2fw%5C",
            "user:p%2540",
            "user:a:b",
            "user:100%25",
            "user:geheim!ß",
        ] {
            let found = warnings_of(&format!("https://{plain}@example.com/"));
            assert_eq!(found.len(), 1, "{plain}: {found:?}");
        }
    }

    #[test]
    fn warns_about_an_address_that_is_parsed_differently_from_how_it_was_typed() {
        for (typed, shown) in [
            ("https://example.com/a/../b", "https://example.com/b"),
            ("https://example.com/./b", "https://example.com/b"),
            ("https://example.com/a/%2E%2e/b", "https://example.com/b"),
            ("https://example.com:/a", "https://example.com/a"),
            ("https://example.com:08443/a", "https://example.com:8443/a"),
            ("https://0x5db8d822/", "https://93.184.216.34/"),
            ("https://93.12113954/", "https://93.184.216.34/"),
            ("https://example.com/{id}", "are not allowed"),
            ("https://example.com/?a=\\b", "are not allowed"),
            ("https://example.com/100%", "are not allowed"),
            ("https://example.com/%zz", "are not allowed"),
            ("https://example.com./", "dot"),
            ("https://example.com:0/", "port 0"),
        ] {
            let found = warnings_of(typed);
            assert_eq!(found.len(), 1, "{typed}: {found:?}");
            assert!(found[0].contains(shown), "{found:?}");
        }
    }

    #[test]
    fn rejects_an_address_without_a_host_or_with_another_scheme() {
        for typed in [
            "",
            "example.com",
            "ftp://example.com",
            "https",
            "https:",
            "https://",
            "https:///",
            "https://:443/",
            "https://me@/",
            "https://?a",
            "https:/hooks.example.nl/cm",
            "https:hooks.example.nl/cm",
            "https:///hooks.example.nl/cm",
            "https:////hooks.example.nl",
            "https:/evil.example://hooks.example.nl/",
            "HTTP:/x",
            "//example.com",
            "://example.com",
            "javascript:x",
            "mailto:a@b.c",
            "https//example.com",
            "hxxps://example.com",
        ] {
            assert_eq!(read(typed), Err(CallbackError::NoAddress), "{typed}");
        }
    }

    #[test]
    fn rejects_spaces_and_backslashes_that_browsers_accept() {
        for typed in [
            "https://exam ple.com",
            "https:// example.com",
            "https: //example.com",
            "https://example.com/a b",
            "https://example.com/?a=b c",
            "https://example.com/#a b",
            "https://exam\tple.com",
            "https://example.com/a\r\nb",
            "https://exam\u{200b}ple.com",
            "https://example.com/\u{a0}x",
            "https://example.com/\u{3000}x",
            "https://exam\u{ad}ple.com",
            "https://\u{202e}example.com",
        ] {
            assert_eq!(read(typed), Err(CallbackError::Space), "{typed:?}");
        }
        for typed in [
            r"https:\\x",
            r"https:\\hooks.example.nl\cm",
            r"https:/\hooks.example.nl",
            r"https:\/hooks.example.nl",
            r"https://hooks.example.nl\@evil.example/",
            r"https://hooks.example.nl\.evil.example/",
            r"https://hooks.example.nl/a\b",
            r"https://me\@hooks.example.nl",
        ] {
            let typed = typed.replace(r"\\", r"\");
            assert_eq!(read(&typed), Err(CallbackError::Backslash), "{typed}");
        }
    }

    #[test]
    fn rejects_a_user_name_that_could_be_mistaken_for_the_host() {
        for user in [
            "hooks.example.nl",
            "hooks.example.nl:443",
            "hooks%2Eexample%2Enl",
            "hooks%252eexample",
            "%68ooks",
            "localhost",
            "localhost:8080",
            "127.0.0.1",
            "[::1]",
            "a@hooks.example.nl",
            "hooks.example.nl@b",
            "x:hooks.example.nl",
            "x:hooks%2Eexample",
            "x:hooks%252Eexample",
            "x:hooks%EF%BC%8Eexample",
            "x:例子。中国",
            "x:y%40hooks.example.nl",
            "x:hooks.example.nl%2F",
            "x:hooks.example.nl:443",
            "x:127.0.0.1%2f",
            ":hooks.example.nl",
            "hooks．example．nl",
            "hooks。example。nl",
            "hooks.example.nl%2F",
            "hooks;a",
        ] {
            let typed = format!("https://{user}@evil.example/");
            let error = read(&typed).unwrap_err();
            assert!(
                matches!(error, CallbackError::UserInfo { .. }),
                "{typed}: {error:?}"
            );
            let message = error.message();
            assert!(message.contains("evil.example"), "{message}");
            assert!(!message.contains("“”"), "{message}");
        }
        let message = |typed: &str| read(typed).unwrap_err().message();
        let password = message("https://me:hooks.example.nl@evil.example/");
        assert!(password.contains("“hooks.example.nl”"), "{password}");
    }

    #[test]
    fn names_an_at_sign_without_a_user_or_one_too_many() {
        let message = |typed: &str| read(typed).unwrap_err().message();
        for (typed, shown) in [
            ("https://@evil.example/", "“@”"),
            ("https://:@evil.example/", "“:@”"),
        ] {
            let found = message(typed);
            assert!(
                found.contains(shown) && found.contains("no user name"),
                "{found}"
            );
            assert!(found.contains("evil.example"), "{found}");
            assert!(!found.contains("like the host"), "{found}");
        }
        for typed in [
            "https://user:p@ss@hooks.example.nl/",
            "https://a@b@hooks.example.nl/",
        ] {
            let found = message(typed);
            assert!(found.contains("%40"), "{found}");
        }
    }

    #[test]
    fn rejects_a_host_that_is_parsed_differently_from_how_it_was_typed() {
        for (typed, host) in [
            ("ｈooks.example.nl", "hooks.example.nl"),
            ("hooks。example.nl", "hooks.example.nl"),
            ("hooks.example．nl", "hooks.example.nl"),
            ("%68ooks.example.nl", "hooks.example.nl"),
            ("hooks%2Eexample.nl", "hooks.example.nl"),
            ("b%C3%BCcher.example", "xn--bcher-kva.example"),
            ("ⓗooks.example.nl", "hooks.example.nl"),
            ("１２７.0.0.1", "127.0.0.1"),
            ("%31%32%37.0.0.1", "127.0.0.1"),
        ] {
            let error = read(&format!("https://{typed}/x")).unwrap_err();
            let other = CallbackError::OtherHost {
                typed: typed.to_owned(),
                read: host.to_owned(),
            };
            assert_eq!(error, other, "{typed}");
        }
    }

    #[test]
    fn rejects_an_invalid_host_name_or_port() {
        for host in [
            "hooks.example.x".to_owned(),
            "a.b".to_owned(),
            "a.b.".to_owned(),
            "hooks..example.nl".to_owned(),
            ".example.nl".to_owned(),
            "example.nl..".to_owned(),
            "a,b.example.nl".to_owned(),
            "hooks.example.nl／x".to_owned(),
            "256.256.256.256".to_owned(),
            "example.1".to_owned(),
            "[::1".to_owned(),
            "[fe80::1%25eth0]".to_owned(),
            format!("{}.example.nl", "x".repeat(64)),
            format!("{}nl", "example.".repeat(32)),
        ] {
            let error = read(&format!("https://{host}/"));
            assert!(
                matches!(error, Err(CallbackError::HostName { .. })),
                "{host}: {error:?}"
            );
        }
        for port in ["65536", "99999999999999999999", "80a", "-1", "+80", "８０"] {
            let error = read(&format!("https://hooks.example.nl:{port}/"));
            assert!(
                matches!(error, Err(CallbackError::Port { .. })),
                "{port}: {error:?}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn any_typed_text_is_parsed_with_the_host_it_shows_or_rejected(
            rest in r"[a-z.:/@?#\\%0-9xé。＠ \[\]-]{0,24}"
        ) {
            let typed = format!("https:{rest}");
            let Ok(url) = read(&typed) else { return Ok(()); };
            warnings(&typed, &url);
            // The host comes after the slashes and, if there is one, the only @.
            let host = url.host_str().unwrap_or_default();
            let (_, after) = typed.split_once("//").unwrap_or_default();
            let authority = after.split(['/', '?', '#']).next().unwrap_or_default();
            let host_and_port = authority.split('@').next_back().unwrap_or_default();
            let plain = host.is_ascii() && !host.contains("xn--") && url.domain().is_some();
            assert!(!plain || host_and_port.starts_with(host), "{typed} is read as {host}");
        }
    }
}
