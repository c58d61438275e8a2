//! The callback address: an address of the web that CM.com can reach. This program never
//! calls it.
//!
//! It is sent as it was typed, and read by programs of others. Browsers take much for an address
//! that the standard for addresses (RFC 3986) does not, and change it silently (WHATWG's URL
//! standard, which the crate `url` follows). Where another reader could take another host from
//! what was typed, or none, it is a fault; where only its form would change, it is a warning.

use std::net::Ipv4Addr;
use std::sync::LazyLock;

use regex::Regex;
use url::{Host, Position, Url};

use super::special_purpose;
use super::text::{ascii_forms, clean, is_invisible};
use crate::i18n::tr;

/// How much of what was typed a sentence repeats, in characters.
const SHOWN: usize = 100;
/// The longest label and the longest name of a host. Source: RFC 1035, section 2.3.4.
const LONGEST_LABEL: usize = 63;
const LONGEST_NAME: usize = 253;

/// Why a text is no address that every program reads alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallbackError {
    /// No http or https, not two slashes, or no host.
    NoAddress,
    /// Spaces, or characters that can't be seen.
    Space,
    /// A backslash, which browsers read as a slash and others as part of a name.
    Backslash,
    /// What stands before an @ could be taken for the host.
    UserInfo { typed: String, host: String },
    /// An @ with neither a user name nor a password before it.
    NoUser { typed: String, host: String },
    /// More than one @ before the host: programs differ in which of them ends the password.
    TwoAts { host: String },
    /// The host is read as another one than was typed.
    OtherHost { typed: String, read: String },
    /// A host that has no such name.
    HostName { typed: String },
    /// A port beyond 65535, or none.
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

/// What was typed, cut where RFC 3986 (appendix B) cuts it.
struct Typed<'a> {
    user_info: Option<&'a str>,
    host: &'a str,
    port: Option<&'a str>,
    path: &'a str,
    /// The query and the fragment, with the signs that begin them.
    rest: &'a str,
}

impl<'a> Typed<'a> {
    fn cut(text: &'a str) -> Option<Self> {
        let (_, text) = text.split_once("://")?;
        let end = text.find(['/', '?', '#']).unwrap_or(text.len());
        let (authority, path) = text.split_at(end);
        let (path, rest) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
        let (user_info, place) = match authority.rsplit_once('@') {
            Some((user_info, place)) => (Some(user_info), place),
            None => (None, authority),
        };
        // The colons in the brackets of an address of IPv6 begin no port.
        let behind = if place.starts_with('[') {
            place.rfind(']').unwrap_or(place.len())
        } else {
            0
        };
        let colon = place.get(behind..)?.find(':').map(|at| at + behind);
        let (host, port) = match colon {
            Some(at) => (place.get(..at)?, place.get(at + 1..)),
            None => (place, None),
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

/// An address with http or https and a host, which every program reads alike.
pub fn read(typed: &str) -> Result<Url, CallbackError> {
    let typed = typed.trim();
    let (scheme, after) = typed.split_once(':').ok_or(CallbackError::NoAddress)?;
    if !["http", "https"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
    {
        return Err(CallbackError::NoAddress);
    }
    // The joiners are part of how names in some scripts are spelled.
    let hidden = |c| is_invisible(c) && !matches!(c, '\u{200c}' | '\u{200d}');
    if after.chars().any(|c| c.is_whitespace() || hidden(c)) {
        return Err(CallbackError::Space);
    }
    let before_query = after.split(['?', '#']).next().unwrap_or_default();
    if before_query.contains('\\') {
        return Err(CallbackError::Backslash);
    }
    // One slash too few or too many is passed over by browsers alone.
    let cut = Typed::cut(typed).ok_or(CallbackError::NoAddress)?;
    if !after.starts_with("//") || cut.host.is_empty() {
        return Err(CallbackError::NoAddress);
    }
    check_port(cut.port)?;
    let url = Url::parse(typed).map_err(|_| CallbackError::HostName {
        typed: clean(cut.host, SHOWN),
    })?;
    check_user_info(cut.user_info, &url)?;
    check_host(cut.host, &url)?;
    Ok(url)
}

fn check_port(typed: Option<&str>) -> Result<(), CallbackError> {
    let typed = typed.unwrap_or_default();
    let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    if typed.is_empty() || (digits && typed.parse::<u16>().is_ok()) {
        return Ok(());
    }
    Err(CallbackError::Port {
        typed: clean(typed, SHOWN),
    })
}

/// A user name of letters, digits and what joins them is said to be there, no more. One with a
/// dot, a percent sign or letters of other scripts could be, or hide, the name of a host: people,
/// and programs that decode too early, take it for the host.
static PLAIN_USER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)^[a-z0-9_~+-]*$").ok());
/// What ends like the name of a host, or is an address. A password may have any sign, written with
/// a percent sign where it would end the password (RFC 3986, section 2.1), so only what could be
/// taken for a host once it is decoded is a fault.
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
    // The colons of an address of IPv6 end no user name.
    let cut = typed.split_once(':').filter(|_| !typed.starts_with('['));
    let (user, password) = cut.unwrap_or((typed, ""));
    let like_host = |text: &str| fits(&LIKE_HOST, text) || text.eq_ignore_ascii_case("localhost");
    let decoded = decoded(password);
    let mut parts = decoded.split(['@', ':', '/', '\\', '?', '#']);
    let taken = if user.split('@').any(like_host) || !user.split('@').all(|u| fits(&PLAIN_USER, u))
    {
        Some(user)
    } else {
        parts.find(|part| like_host(part))
    };
    match taken {
        Some(taken) => Err(CallbackError::UserInfo {
            typed: clean(taken, SHOWN),
            host,
        }),
        None if typed.contains('@') => Err(CallbackError::TwoAts { host }),
        None => Ok(()),
    }
}

/// A text with its percent signs decoded as often as programs might, in the letters of ASCII where
/// they stand for those.
fn decoded(text: &str) -> String {
    // More often than any program decodes; a text can be made that takes as many rounds as it is long.
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
        // One in an odd notation, like 127.1, is read as an address by most: it is said.
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
        typed: clean(typed, SHOWN),
        read: url.host_str().unwrap_or_default().to_owned(),
    })
}

/// A label in the letters of another script is read as its spelling in ASCII (IDNA); one that
/// is read as plain letters has to be typed in them.
fn is_same_label(typed: &str, read: &str) -> bool {
    let spelled = read.starts_with("xn--") && !typed.is_ascii() && !typed.contains('%');
    spelled || typed.eq_ignore_ascii_case(read)
}

/// Refuses what is no name of a host: `read` is in ASCII. No domain of the top level has one
/// letter. Source: ICANN, gTLD Applicant Guidebook, 2.2.1.3.2; one ideograph would be allowed, and
/// is longer in ASCII.
fn check_name(typed: &str, read: &str) -> Result<(), CallbackError> {
    let name = read.strip_suffix('.').unwrap_or(read);
    let label = |label: &str| {
        let mut chars = label.chars();
        (1..=LONGEST_LABEL).contains(&label.len())
            && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
    };
    let one_letter = name.rsplit_once('.').is_some_and(|(_, top)| top.len() < 2);
    if name.len() <= LONGEST_NAME && name.split('.').all(label) && !one_letter {
        return Ok(());
    }
    Err(CallbackError::HostName {
        typed: clean(typed, SHOWN),
    })
}

/// What is odd about an address that was [`read`], a sentence each.
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
    if let Some(cut) = Typed::cut(typed.trim()) {
        warnings.extend(form(&cut, url));
    }
    warnings
}

/// What is said of the form in which it was typed.
fn form(cut: &Typed<'_>, url: &Url) -> Option<String> {
    let stray = |text: &str| {
        text.contains(['"', '<', '>', '\\', '^', '`', '{', '|', '}']) || has_stray_percent(text)
    };
    if stray(cut.path) || stray(cut.rest) {
        return Some(tr!("callback-characters-warning").to_owned());
    }
    let odd_host = matches!(url.host(), Some(Host::Ipv4(read))
        if cut.host.parse::<Ipv4Addr>().is_err() && special_purpose::reason(&Host::Ipv4(read)).is_none());
    let usual = match url.scheme() {
        "https" => "443",
        _ => "80",
    };
    let port = cut.port.filter(|port| *port != usual);
    let read_port = url.port().map(|port| port.to_string());
    let other_port = port != read_port.as_deref();
    let path = if cut.path.is_empty() { "/" } else { cut.path };
    let read_rest = &url[Position::AfterPath..];
    // Browsers write an apostrophe in a query as %27: no other address.
    let bare = |text: &str| text.replace('\'', "%27");
    let other_rest = in_ascii(path) != url.path() || bare(&in_ascii(cut.rest)) != bare(read_rest);
    (odd_host || other_port || other_rest).then(|| {
        let read = clean(url.as_str(), SHOWN);
        tr!("callback-reading-warning", read = read)
    })
}

/// A text with its characters beyond ASCII as they travel.
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

/// Whether a percent sign has no two hexadecimal digits behind it.
fn has_stray_percent(text: &str) -> bool {
    text.split('%').skip(1).any(|behind| {
        let digits = behind.bytes().take(2).filter(u8::is_ascii_hexdigit);
        digits.count() < 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(typed: &str) -> Vec<String> {
        let url = read(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
        warnings(typed, &url)
    }

    #[test]
    fn an_address_that_everyone_can_reach_is_fine() {
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
            assert_eq!(said(typed), Vec::<String>::new(), "{typed}");
        }
    }

    #[test]
    fn hosts_that_are_not_on_the_internet_are_said_to_be_out_of_reach() {
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
            let said = said(&format!("https://{host}/hook"));
            assert_eq!(said.len(), 1, "{host}: {said:?}");
            assert!(
                said[0].starts_with("CM.com can’t reach this address: "),
                "{said:?}"
            );
        }
    }

    #[test]
    fn plain_http_a_user_and_a_fragment_are_said() {
        assert_eq!(said("http://example.com").len(), 1);
        assert!(said("https://me:secret@example.com")[0].contains("user name"));
        assert!(said("https://example.com/#top")[0].contains("#top"));
        assert_eq!(said("http://me@127.0.0.1/#x").len(), 4);
        for plain in [
            "desk",
            "desk-1",
            "a_b:p%21w!",
            ":token",
            "desk:",
            // Signs that would end a password, written as RFC 3986 asks for.
            "user:p%40ss",
            "user:%40",
            "user:p%3Ass%2fw%5C",
            "user:p%2540",
            "user:a:b",
            "user:100%25",
            "user:geheim!ß",
        ] {
            let said = said(&format!("https://{plain}@example.com/"));
            assert_eq!(said.len(), 1, "{plain}: {said:?}");
        }
    }

    #[test]
    fn what_would_be_read_otherwise_than_it_was_typed_is_said() {
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
            let said = said(typed);
            assert_eq!(said.len(), 1, "{typed}: {said:?}");
            assert!(said[0].contains(shown), "{said:?}");
        }
    }

    #[test]
    fn what_has_no_host_or_another_scheme_is_no_address() {
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
    fn spaces_and_backslashes_are_faults_wherever_browsers_pass_over_them() {
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
    fn a_user_name_that_could_be_taken_for_the_host_is_a_fault() {
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
            let fault = read(&typed).unwrap_err();
            assert!(
                matches!(fault, CallbackError::UserInfo { .. }),
                "{typed}: {fault:?}"
            );
            let message = fault.message();
            assert!(message.contains("evil.example"), "{message}");
            assert!(!message.contains("“”"), "{message}");
        }
        let message = |typed: &str| read(typed).unwrap_err().message();
        let password = message("https://me:hooks.example.nl@evil.example/");
        assert!(password.contains("“hooks.example.nl”"), "{password}");
    }

    #[test]
    fn an_at_sign_without_a_user_or_one_too_many_is_said_as_what_it_is() {
        let message = |typed: &str| read(typed).unwrap_err().message();
        for (typed, shown) in [
            ("https://@evil.example/", "“@”"),
            ("https://:@evil.example/", "“:@”"),
        ] {
            let said = message(typed);
            assert!(
                said.contains(shown) && said.contains("no user name"),
                "{said}"
            );
            assert!(said.contains("evil.example"), "{said}");
            assert!(!said.contains("like the host"), "{said}");
        }
        for typed in [
            "https://user:p@ss@hooks.example.nl/",
            "https://a@b@hooks.example.nl/",
        ] {
            let said = message(typed);
            assert!(said.contains("%40"), "{said}");
        }
    }

    #[test]
    fn a_host_is_the_one_that_was_typed() {
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
            let fault = read(&format!("https://{typed}/x")).unwrap_err();
            let other = CallbackError::OtherHost {
                typed: typed.to_owned(),
                read: host.to_owned(),
            };
            assert_eq!(fault, other, "{typed}");
        }
    }

    #[test]
    fn what_is_no_name_of_a_host_or_no_port_is_a_fault() {
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
            let fault = read(&format!("https://{host}/"));
            assert!(
                matches!(fault, Err(CallbackError::HostName { .. })),
                "{host}: {fault:?}"
            );
        }
        for port in ["65536", "99999999999999999999", "80a", "-1", "+80", "８０"] {
            let fault = read(&format!("https://hooks.example.nl:{port}/"));
            assert!(
                matches!(fault, Err(CallbackError::Port { .. })),
                "{port}: {fault:?}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_is_read_as_it_stands_or_not_at_all(
            rest in r"[a-z.:/@?#\\%0-9xé。＠ \[\]-]{0,24}"
        ) {
            let typed = format!("https:{rest}");
            let Ok(url) = read(&typed) else { return Ok(()); };
            warnings(&typed, &url);
            // The host stands behind the slashes and, where there is one, the only @.
            let host = url.host_str().unwrap_or_default();
            let (_, behind) = typed.split_once("//").unwrap_or_default();
            let authority = behind.split(['/', '?', '#']).next().unwrap_or_default();
            let place = authority.split('@').next_back().unwrap_or_default();
            let plain = host.is_ascii() && !host.contains("xn--") && url.domain().is_some();
            assert!(!plain || place.starts_with(host), "{typed} is read as {host}");
        }
    }
}
